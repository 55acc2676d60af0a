"""Weights of evidence (证据权): how much more often occurrences lie on a pattern than elsewhere.

Source: Bonham-Carter, Agterberg, Wright (1989), Weights of evidence modelling; formulas certain.
What no finite weight follows from is settled by a rule that reports name:

`sdm`: a class without occurrences has no weight; one that holds all of them, or all ground, is
taken to lack 0.99 of a cell, as the tables of the Spatial Data Modeller do (likely).
`half`: half a cell is added to each of the four counts (Haldane; certain as a formula).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Tuple

import numpy as np

from .counts import Counts

SDM, HALF = "sdm", "half"
RULES = (SDM, HALF)
LACKING = 0.99


@dataclass(frozen=True)
class Weights:
    """Weights of every class of `counts`, with their standard deviations.

    `plus` is that of the class, `minus` of all other ground, `contrast` their difference,
    `studentized` the contrast by its standard deviation.
    """

    counts: Counts
    plus: Any
    plus_deviation: Any
    minus: Any
    minus_deviation: Any

    @property
    def contrast(self) -> Any:
        """Return W+ − W−."""
        return self.plus - self.minus

    @property
    def contrast_deviation(self) -> Any:
        """Return the standard deviation of the contrast."""
        return np.hypot(self.plus_deviation, self.minus_deviation)

    @property
    def studentized(self) -> Any:
        """Return the contrast by its standard deviation, 0 where there is none."""
        deviation = self.contrast_deviation
        return np.divide(
            self.contrast, deviation, out=np.zeros_like(deviation), where=deviation > 0
        )


def weights(counts: Counts, rule: str = SDM) -> Weights:
    """Return W+ = ln[(n/N)/((A−n)/(T−N))] and W− = ln[((N−n)/N)/((T−A−N+n)/(T−N))] by class."""
    on, off, bare, none, known = _cells(counts, rule)
    points, rest = on + bare, off + none
    plus, minus = np.zeros(len(on)), np.zeros(len(on))
    plus[known] = np.log(on[known] / points[known]) - np.log(off[known] / rest[known])
    minus[known] = np.log(bare[known] / points[known]) - np.log(none[known] / rest[known])
    deviations = [np.zeros(len(on)), np.zeros(len(on))]
    for found, one, other in zip(deviations, (on, bare), (off, none)):
        found[known] = np.sqrt(1 / one[known] + 1 / other[known])
    return Weights(counts, plus, deviations[0], minus, deviations[1])


def _cells(counts: Counts, rule: str) -> Tuple[Any, ...]:
    """Return cells on and off the pattern with and without occurrences, and which have weights."""
    on, area = np.array(counts.points, float), np.array(counts.areas, float)
    bare = counts.points_in_all - on
    off = area - on
    none = counts.area - counts.points_in_all - off
    if rule == HALF:
        return on + 0.5, off + 0.5, bare + 0.5, none + 0.5, np.ones(len(on), bool)
    known = (on > 0) & (off > 0)
    whole = known & (bare <= 0)
    on, bare = np.where(whole, on - LACKING, on), np.where(whole, LACKING, bare)
    off = np.where(whole, area - on, off)
    full = known & (counts.area - counts.points_in_all - off <= 0)
    rest = counts.area - counts.points_in_all
    none = np.where(full, LACKING, rest - off)
    off = np.where(full, rest - LACKING, off)
    return on, off, bare, none, known
