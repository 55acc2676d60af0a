"""易发性分级: an index graded into high, medium, low and none, and checked by known hazards.

Four grades: DZ/T 0261, GB/T 40112-2021 (certain); natural breaks are usual practice (likely).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Sequence

import numpy as np

from ..errors import Problem
from ..feedback import Feedback
from ..raster.blocks import each_block
from ..raster.grading import NOTHING
from ..raster.source import Raster, Values
from .breaks import natural_breaks
from .evidence.distinct import Distinct
from .graded_map import Cells

GRADES = 4
HIGH, NONE = 1, 4
NATURAL, SHARES, OWN = "natural", "shares", "own"
EQUAL = (0.25, 0.5, 0.75)


def distinct_values(raster: Raster, feedback: Optional[Feedback] = None) -> Distinct:
    """Return the distinct values of a raster with their cells; EVA-45 where there is none."""
    found = Distinct()
    for _, values in each_block([raster], lambda one: one[0].data[one[0].valid], feedback):
        found.add(values)
    if not len(found.falling()[0]):
        raise Problem("EVA-45", name=raster.name)
    return found


def limits_of(method: str, found: Distinct, own: str = "") -> List[float]:
    """Return three rising limits between the grades.

    Raises EVA-46 where own limits are no three rising numbers, EVA-47 where there are fewer than
    four different values.
    """
    if method == OWN:
        return _typed(own)
    values, counts = (part[::-1] for part in found.falling())
    if len(values) < GRADES:
        raise Problem("EVA-47", count=len(values), grades=GRADES)
    if method == NATURAL:
        return natural_breaks(values, counts, GRADES)
    return list(found.limits(EQUAL).tolist())


def _typed(text: str) -> List[float]:
    try:
        limits = [float(one) for one in text.replace(",", ";").split(";") if one.strip()]
    except ValueError as error:
        raise Problem("EVA-46", value=text, count=GRADES - 1) from error
    rising = all(one < other for one, other in zip(limits, limits[1:]))
    if len(limits) != GRADES - 1 or not rising or not np.isfinite(limits).all():
        raise Problem("EVA-46", value=text, count=GRADES - 1)
    return limits


def grading(limits: Sequence[float]) -> Callable[[List[Values]], Cells]:
    """Return what grades an index: 1 above the last limit, down to 4 up to the first."""
    cuts = np.array(limits, np.float64)

    def work(values: List[Values]) -> Cells:
        data, valid = values[0]
        place = np.searchsorted(cuts, np.where(valid, data, 0.0), side="left")
        grades = np.where(valid, NONE - place, NOTHING).astype(np.uint8)
        return Cells(grades, valid.astype(np.uint8), np.zeros(grades.shape, np.uint8))

    return work


@dataclass(frozen=True)
class Density:
    """Cells and hazards by grade, from high to none."""

    cells: Sequence[int]
    hazards: Sequence[int]

    @property
    def ratios(self) -> List[Optional[float]]:
        """Return share of hazards by share of ground; None where a grade has no ground."""
        ground, found = sum(self.cells), sum(self.hazards)
        return [
            (one / found) / (each / ground) if each and found else None
            for each, one in zip(self.cells, self.hazards)
        ]

    @property
    def rises(self) -> bool:
        """Tell whether hazards are denser the higher the grade."""
        known = [one for one in self.ratios if one is not None]
        return all(one > other for one, other in zip(known, known[1:]))


def density(values: Any, cells: Any, hazards: Any, limits: Sequence[float]) -> Density:
    """Return cells and hazards by grade of distinct values."""
    place = NONE - np.searchsorted(np.array(limits), values, side="left")
    sums = (np.bincount(place, one, NONE + 1)[1:].astype(int).tolist() for one in (cells, hazards))
    return Density(*sums)
