"""From weights of many classes to those that are used: binary patterns, or classes as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Optional

import numpy as np

from ...errors import Problem
from .counts import CATEGORICAL, Counts
from .weights import SDM, Weights, weights

MOST_CONTRAST, FEASIBLE, MOST_STUDENTIZED, MANUAL = (
    "contrast",
    "feasible",
    "studentized",
    "manual",
)
CUTS = (FEASIBLE, MOST_CONTRAST, MOST_STUDENTIZED, MANUAL)
CONFIDENT = 2.0
"""Studentised contrast from which on a weight is trusted (1.96: 97.5 %; a preset)."""
FAVOURABLE, OTHER = 2, 1


@dataclass(frozen=True)
class Evidence:
    """What one layer contributes: the generalised class and weight of every class.

    `weight` and `deviation` are by the place of a class in `table.counts.classes`; ground without
    data has neither. `cut` is the place of the last favourable class, None without one.
    """

    table: Weights
    generalized: Any
    weight: Any
    deviation: Any
    cut: Optional[int] = None

    @property
    def name(self) -> str:
        """Return the layer's name."""
        return self.table.counts.name

    def by_class(self) -> Dict[float, int]:
        """Return the place of every class by its code."""
        return {code: at for at, code in enumerate(self.table.counts.classes.tolist())}


def cut_at(table: Weights, how: str = FEASIBLE, confident: float = CONFIDENT, last: int = 0) -> int:
    """Return the place of the last favourable class of a cumulative table.

    `feasible` is the greatest contrast among the cuts whose studentised contrast is at least
    `confident`; `manual` takes `last`. Raises EVA-04 where no cut is confident.
    """
    if how == MANUAL:
        return last
    values = table.studentized if how == MOST_STUDENTIZED else table.contrast
    allowed = np.ones(len(values), bool)
    if how == FEASIBLE:
        allowed = table.studentized >= confident
    if not allowed.any():
        best = float(table.studentized.max(initial=-np.inf))
        raise Problem("EVA-04", name=table.counts.name, confident=confident, best=best)
    return int(np.argmax(np.where(allowed, values, -np.inf)))


def binary(table: Weights, cut: int) -> Evidence:
    """Return evidence whose classes up to `cut` have its W+, the others its W−."""
    favourable = np.arange(len(table.plus)) <= cut
    return Evidence(
        table,
        np.where(favourable, FAVOURABLE, OTHER),
        np.where(favourable, table.plus[cut], table.minus[cut]),
        np.where(favourable, table.plus_deviation[cut], table.minus_deviation[cut]),
        cut,
    )


def categories(table: Weights, confident: float = 0.0) -> Evidence:
    """Return evidence whose classes have their own W+; those below `confident` have no weight."""
    trusted = np.abs(table.studentized) >= confident
    return Evidence(
        table,
        np.where(trusted, table.counts.classes, 0),
        np.where(trusted, table.plus, 0.0),
        np.where(trusted, table.plus_deviation, 0.0),
    )


def evidence(
    counts: Counts,
    order: str,
    how: str = FEASIBLE,
    confident: float = CONFIDENT,
    last: int = 0,
    rule: str = SDM,
) -> Evidence:
    """Return the evidence of one layer, by its order; see `cut_at` and `categories`."""
    table = weights(counts.cumulated(order), rule)
    if order == CATEGORICAL:
        return categories(table)
    return binary(table, cut_at(table, how, confident, last))
