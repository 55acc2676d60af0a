"""How much ground each class of an evidence layer has, and how many occurrences lie on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Tuple

import numpy as np

from ...errors import Problem

ASCENDING, DESCENDING, CATEGORICAL = "ascending", "descending", "categorical"
ORDERS = (ASCENDING, DESCENDING, CATEGORICAL)


@dataclass(frozen=True)
class Counts:
    """`classes` of one layer with their `areas` in unit cells and their `points`, by class.

    `area` and `points_in_all` are of the whole study area, ground without data of the layer
    included: they give the prior, which is one for all layers.
    """

    name: str
    classes: Any
    areas: Any
    points: Any
    area: float
    points_in_all: float

    def __post_init__(self) -> None:
        """Refuse counts that cannot be: EVA-01 (no occurrence), EVA-02 (more than there are)."""
        if not 0 < self.points_in_all < self.area:
            raise Problem("EVA-01", name=self.name, points=self.points_in_all, area=self.area)
        sums = float(np.sum(self.areas)), float(np.sum(self.points))
        room = 1e-6 * self.area
        if sums[0] > self.area + room or sums[1] > self.points_in_all + room:
            raise Problem("EVA-02", name=self.name, area=sums[0], points=sums[1])
        if (np.asarray(self.points) > np.asarray(self.areas) + room).any():
            at = int(np.argmax(np.asarray(self.points) - np.asarray(self.areas)))
            raise Problem("EVA-03", name=self.name, of_class=str(self.classes[at]))

    @property
    def prior(self) -> float:
        """Return the share of unit cells with an occurrence."""
        return self.points_in_all / self.area

    def cumulated(self, order: str) -> Counts:
        """Return the counts of classes up to each one: ascending codes, or descending ones."""
        if order == CATEGORICAL:
            return self
        way = np.argsort(self.classes, kind="stable")
        way = way[::-1] if order == DESCENDING else way
        sums = np.cumsum(np.asarray(self.areas)[way]), np.cumsum(np.asarray(self.points)[way])
        return _Cumulated(
            self.name, np.asarray(self.classes)[way], *sums, self.area, self.points_in_all
        )


class _Cumulated(Counts):
    """Counts each of which holds those before it."""

    def __post_init__(self) -> None:
        """The sums of what was counted were looked at already."""


def counted(codes: Any, valid: Any, occurrences: Any) -> Tuple[Any, Any, Any]:
    """Return the classes of a block of codes, and cells and occurrences of each.

    `occurrences` holds the number of them in every cell; several in one cell count once, as a
    unit cell has an occurrence or has none.
    """
    classes, place = np.unique(codes[valid], return_inverse=True)
    cells = np.bincount(place, minlength=len(classes))
    points = np.bincount(place, occurrences[valid] > 0, minlength=len(classes))
    return classes, cells, points
