"""How ranks change when one weight is raised or lowered and the others make room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from .ranking import Comparison, ranked

SWING = 0.2  # ±20 %


@dataclass(frozen=True)
class Swing:
    """Ranks of the sites, in their order, with one criterion's weight times `factor`."""

    criterion: str
    factor: float
    weight: float
    ranks: tuple[Optional[int], ...]


def swings(comparison: Comparison, swing: float = SWING) -> list[Swing]:
    """Return the ranks for every criterion's weight × (1 − swing) and × (1 + swing).

    The other weights keep their proportions, so that the sum stays 1; a criterion that holds
    the whole weight cannot be moved and is left out.
    """
    vetoed = [one.rank is None for one in comparison.sites]
    found = []
    for place, (one, weight) in enumerate(zip(comparison.criteria, comparison.weights)):
        for factor in (1 - swing, 1 + swing):
            moved = min(weight * factor, 1.0)
            if not 0 < weight < 1:
                continue
            weights = _moved(comparison.weights, place, moved)
            totals = [
                sum(part * score for part, score in zip(weights, site.scores))
                for site in comparison.sites
            ]
            found.append(Swing(one.id, factor, moved, tuple(ranked(totals, vetoed))))
    return found


def _moved(weights: Sequence[float], place: int, weight: float) -> list[float]:
    room = (1 - weight) / (1 - weights[place])
    return [weight if at == place else other * room for at, other in enumerate(weights)]


def rank_range(
    comparison: Comparison, moved: Sequence[Swing]
) -> list[tuple[Optional[int], Optional[int]]]:
    """Return the best and the worst rank of every site over all swings and as it is."""
    found: list[tuple[Optional[int], Optional[int]]] = []
    for place, site in enumerate(comparison.sites):
        ranks = [one.ranks[place] for one in moved] + [site.rank]
        known = [rank for rank in ranks if rank is not None]
        found.append((min(known), max(known)) if known else (None, None))
    return found
