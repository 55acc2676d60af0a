"""Scores of sites from 0 to 1 by criterion, their weighted sum, vetoes and ranks.

Simple additive weighting: score = Σ wᵢ·sᵢ with Σ wᵢ = 1. Values are normalised by the sites'
own range (min-max) or by a target; a vetoed site keeps its score and gets no rank.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ...errors import Problem
from .criteria import BENEFIT, Criterion

MIN_MAX, TARGET = "min_max", "target"
SAME = 1e-12  # scores closer than this rank alike
Values = Sequence[Optional[float]]


@dataclass(frozen=True)
class Ranked:
    """One site: scores from 0 to 1 by criterion, the sum (0–100), rank (None: vetoed)."""

    site: str
    values: tuple[Optional[float], ...]
    scores: tuple[float, ...]
    total: float
    rank: Optional[int]
    vetoes: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """The sites in the order given, the criteria that counted and their weights (sum 1)."""

    criteria: tuple[Criterion, ...]
    weights: tuple[float, ...]
    sites: tuple[Ranked, ...]
    left_out: tuple[Criterion, ...]

    @property
    def in_order(self) -> list[Ranked]:
        """Return the sites from the best to the worst, vetoed ones last."""
        return sorted(self.sites, key=lambda one: (one.rank is None, one.rank or 0, -one.total))


def compare(
    sites: Sequence[str],
    criteria: Sequence[Criterion],
    values: Sequence[Values],
    vetoes: Sequence[Sequence[str]],
    normalised: str = MIN_MAX,
) -> Comparison:
    """Return the comparison; `values[s][c]` is None where nothing is known, then it scores 0.

    A criterion that is known of no site is left out and its weight spread over the others.
    `vetoes[s]` are ids of criteria that the review's checks veto; limits of values add to them.
    Raises SITE-03 (fewer than two sites) and SITE-04 (nothing to compare by).
    """
    if len(sites) < 2:  # noqa: PLR2004 (a comparison is of two)
        raise Problem("SITE-03", count=len(sites))
    known = [at for at in range(len(criteria)) if any(row[at] is not None for row in values)]
    counted = tuple(criteria[at] for at in known)
    whole = sum(one.weight for one in counted)
    if not whole:
        raise Problem("SITE-04")
    weights = tuple(one.weight / whole for one in counted)
    columns = [[row[at] for row in values] for at in known]
    scored = [_scores(one, column, normalised) for one, column in zip(counted, columns)]
    vetoed = [
        _vetoed(counted, [column[place] for column in columns], told)
        for place, told in enumerate(vetoes)
    ]
    totals = [
        sum(weight * column[place] for weight, column in zip(weights, scored))
        for place in range(len(sites))
    ]
    ranks = ranked(totals, [bool(one) for one in vetoed])
    found = tuple(
        Ranked(
            site,
            tuple(column[place] for column in columns),
            tuple(column[place] for column in scored),
            100 * totals[place],
            ranks[place],
            vetoed[place],
        )
        for place, site in enumerate(sites)
    )
    left_out = tuple(one for at, one in enumerate(criteria) if at not in known)
    return Comparison(counted, weights, found, left_out)


def _vetoed(criteria: Sequence[Criterion], values: Values, told: Sequence[str]) -> tuple[str, ...]:
    """Return the criteria that veto a site: by the review's checks, or by their own limit."""
    return tuple(
        one.id for one, value in zip(criteria, values) if one.id in told or _over(one, value)
    )


def ranked(totals: Sequence[float], vetoed: Sequence[bool]) -> list[Optional[int]]:
    """Return 1 for the largest total; equal totals share a rank, vetoed ones have none."""
    admitted = [total for total, out in zip(totals, vetoed) if not out]
    return [
        None if out else 1 + sum(1 for other in admitted if other > total + SAME)
        for total, out in zip(totals, vetoed)
    ]


def _over(one: Criterion, value: Optional[float]) -> bool:
    limit = one.veto_limit
    if limit is None or value is None:
        return False
    return value < limit if one.direction == BENEFIT else value > limit


def _scores(one: Criterion, column: Values, normalised: str) -> list[float]:
    if normalised == TARGET and one.target:
        return [0.0 if value is None else _of_target(one, value) for value in column]
    known = [value for value in column if value is not None]
    low, high = min(known), max(known)
    return [0.0 if value is None else _in_range(one, value, low, high) for value in column]


def _in_range(one: Criterion, value: float, low: float, high: float) -> float:
    if high == low:
        return 1.0
    return ((value - low) if one.direction == BENEFIT else (high - value)) / (high - low)


def _of_target(one: Criterion, value: float) -> float:
    """Return the share of the target reached, 1 at most (as TD/T 1018 standardises)."""
    target = one.target or 0.0
    if one.direction == BENEFIT:
        return min(value / target, 1.0)
    return 1.0 if value <= target else target / value
