"""How well a prediction tells where occurrences are: ROC, success rate, prediction–area.

Cells are compared by their rank alone; equal values share theirs, so that no order of cells
favours the prediction. Source: Chung and Fabbri (2003); Yousefi and Carranza (2015). Certain.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any, Tuple

import numpy as np

from ...errors import Problem


@dataclass(frozen=True)
class Ranking:
    """Distinct predicted values from the highest down, with the cells and occurrences of each."""

    values: Any
    cells: Any
    points: Any

    @classmethod
    def of(cls, cells: Any, points: Any) -> Ranking:
        """Return the ranking of all cells' values and of the occurrences' values.

        Occurrences' cells are among `cells`. Raises EVA-05 where either is empty.
        """
        if not len(cells) or not len(points):
            raise Problem("EVA-05", cells=len(cells), points=len(points))
        values, counts = np.unique(np.asarray(cells), return_counts=True)
        place = np.searchsorted(values, np.asarray(points))
        known = (place < len(values)) & (values[np.minimum(place, len(values) - 1)] == points)
        if not known.all():
            raise Problem("EVA-06", count=int((~known).sum()))
        hits = np.bincount(place, minlength=len(values))
        return cls(values[::-1], counts[::-1], hits[::-1])

    @property
    def success(self) -> Tuple[Any, Any]:
        """Return the shares of area and of occurrences from the highest values down, from 0 on."""
        area = np.append(0.0, np.cumsum(self.cells) / self.cells.sum())
        return area, np.append(0.0, np.cumsum(self.points) / self.points.sum())

    def auc(self, among_all: bool = True) -> float:
        """Return the area under the curve.

        Occurrences are compared with all cells, as success rates are, or with cells that have
        none (ROC in the strict sense).
        """
        others = self.cells if among_all else self.cells - self.points
        below = np.cumsum(others[::-1])[::-1] - others
        won = (self.points * (below + 0.5 * others)).sum()
        return float(won / (self.points.sum() * others.sum()))

    def auc_deviation(self) -> float:
        """Return the standard error of the ROC's area (Hanley and McNeil 1982)."""
        area, n = self.auc(among_all=False), float(self.points.sum())
        others = float((self.cells - self.points).sum())
        one, two = area / (2 - area), 2 * area**2 / (1 + area)
        spread = area * (1 - area) + (n - 1) * (one - area**2) + (others - 1) * (two - area**2)
        return sqrt(spread / (n * others))

    def crossing(self) -> Tuple[float, float]:
        """Return where prediction and area meet: the share of occurrences, and the value there."""
        area, found = self.success
        gap = found + area - 1.0
        at = int(np.argmax(gap >= 0))
        span = gap[at] - gap[at - 1]
        part = -gap[at - 1] / span if span else 0.0
        share = found[at - 1] + part * (found[at] - found[at - 1])
        return float(share), float(self.values[at - 1])


def density_by_grade(cells: Any, points: Any) -> Any:
    """Return the frequency ratio of every grade: its share of occurrences by that of the area."""
    cells, points = np.asarray(cells, float), np.asarray(points, float)
    shares = cells / cells.sum()
    ratio = np.zeros(len(cells))
    return np.divide(points / points.sum(), shares, out=ratio, where=shares > 0)
