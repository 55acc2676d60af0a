"""An index of rectangles, packed in numpy, for candidates of an overlay."""

from __future__ import annotations

from typing import Any

import numpy as np

from .backend import Bounds

GROUP = 32


class BoxIndex:
    """Rectangles sorted into strips (sort-tile-recursive) and searched in two levels."""

    def __init__(self, boxes: Any) -> None:
        """Index an (n, 4) array of xmin, ymin, xmax, ymax; rows of NaN are never found."""
        self.boxes = np.asarray(boxes, np.float64).reshape(-1, 4)
        used = np.flatnonzero(~np.isnan(self.boxes).any(axis=1))
        self._order = used[tiled(self.boxes[used])]
        self._sorted = self.boxes[self._order]
        begins = np.arange(0, len(self._order), GROUP)
        self._begins = np.append(begins, len(self._order))
        self._groups = np.empty((len(begins), 4))
        if len(begins):
            self._groups[:, :2] = np.minimum.reduceat(self._sorted[:, :2], begins)
            self._groups[:, 2:] = np.maximum.reduceat(self._sorted[:, 2:], begins)

    def meeting(self, box: Bounds) -> Any:
        """Return the sorted numbers of the rectangles that share a point with `box`."""
        groups = np.flatnonzero(_meet(self._groups, box))
        begins = self._begins[groups]
        sizes = self._begins[groups + 1] - begins
        offsets = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        members = np.repeat(begins, sizes) + offsets
        return np.sort(self._order[members[_meet(self._sorted[members], box)]])


def _meet(boxes: Any, box: Bounds) -> Any:
    xmin, ymin, xmax, ymax = box
    return (
        (boxes[:, 0] <= xmax)
        & (boxes[:, 2] >= xmin)
        & (boxes[:, 1] <= ymax)
        & (boxes[:, 3] >= ymin)
    )


def tiled(boxes: Any, group: int = GROUP) -> Any:
    """Return an order in which neighbours in the plane are neighbours in the row.

    Every `group` in a row lie in a square, nearly.
    """
    middles = (boxes[:, :2] + boxes[:, 2:]) * 0.5
    across = int(np.ceil(np.sqrt(max(len(boxes) / group, 1))))
    strip = np.empty(len(boxes), np.int64)
    strip[np.argsort(middles[:, 0], kind="stable")] = (
        np.arange(len(boxes)) * across // max(len(boxes), 1)
    )
    return np.lexsort((middles[:, 1], strip))
