"""Which rectangles of one set meet which of another, all of them at once."""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple, Tuple

import numpy as np

from .ragged import spans, steps

AT_ONCE = 1_000_000
"""Candidates that are held in memory together."""


class _Grid(NamedTuple):
    """Rectangles no larger than a cell, each noted in the cell of its lower left corner."""

    west: float
    south: float
    cell: float
    columns: int
    rows: int
    keys: Any
    numbers: Any


class BoxPairs:
    """An index of rectangles that is asked for many at once.

    They are sorted into grids by size, so that a few large ones do not widen the search for the
    many small ones.
    """

    def __init__(self, boxes: Any) -> None:
        """Index an (n, 4) array of xmin, ymin, xmax, ymax; rows of NaN meet nothing."""
        self.boxes = np.asarray(boxes, np.float64).reshape(-1, 4)
        used = np.flatnonzero(~np.isnan(self.boxes).any(axis=1))
        sizes = (self.boxes[used, 2:] - self.boxes[used, :2]).max(axis=1, initial=0.0)
        least = sizes.max(initial=0.0) * 2.0**-20
        levels = np.frexp(np.maximum(sizes, least))[1] // 2  # each four times the one before
        self._grids = [self._grid(used[levels == level]) for level in np.unique(levels)]

    def met_by(self, asked: Any) -> Tuple[Any, Any]:
        """Return the pairs (number in `asked`, number in the index) that share some area.

        They come in order of both numbers.
        """
        asked = np.asarray(asked, np.float64).reshape(-1, 4)
        used = np.flatnonzero(~np.isnan(asked).any(axis=1))
        found = [pairs for grid in self._grids for pairs in self._candidates(grid, asked, used)]
        if not found:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        mine, theirs = (np.concatenate(column) for column in zip(*found))
        order = np.argsort(mine * len(self.boxes) + theirs)
        return mine[order], theirs[order]

    def _grid(self, numbers: Any) -> _Grid:
        boxes = self.boxes[numbers]
        west, south = boxes[:, 0].min(), boxes[:, 1].min()
        spread = max(boxes[:, 0].max() - west, boxes[:, 1].max() - south)
        cell = max(
            (boxes[:, 2:] - boxes[:, :2]).max() * (1 + 1e-9), spread / np.sqrt(len(numbers)), 1e-12
        )
        column = ((boxes[:, 0] - west) / cell).astype(np.int64)
        row = ((boxes[:, 1] - south) / cell).astype(np.int64)
        columns = int(column.max()) + 1
        keys = row * columns + column
        order = np.argsort(keys, kind="stable")
        return _Grid(west, south, cell, columns, int(row.max()) + 1, keys[order], numbers[order])

    def _candidates(self, grid: _Grid, asked: Any, used: Any) -> Iterator[Tuple[Any, Any]]:
        """Yield the pairs of one grid, block by block."""
        owners, begins, ends = _stretches(grid, asked, used)
        sizes = ends - begins
        for first, last in spans(sizes, AT_ONCE):
            some = sizes[first:last]
            mine = np.repeat(owners[first:last], some)
            theirs = grid.numbers[steps(begins[first:last], some)]
            a, b = asked[mine], self.boxes[theirs]
            met = (a[:, :2] < b[:, 2:]).all(axis=1) & (a[:, 2:] > b[:, :2]).all(axis=1)
            yield mine[met], theirs[met]


def _stretches(grid: _Grid, asked: Any, used: Any) -> Tuple[Any, Any, Any]:
    """Return, for each row of cells near each rectangle asked for, where its cells lie."""
    boxes = asked[used]
    first_column = _clipped((boxes[:, 0] - grid.west) / grid.cell - 1, 0, grid.columns)
    last_column = _clipped((boxes[:, 2] - grid.west) / grid.cell, -1, grid.columns - 1)
    first_row = _clipped((boxes[:, 1] - grid.south) / grid.cell - 1, 0, grid.rows)
    last_row = _clipped((boxes[:, 3] - grid.south) / grid.cell, -1, grid.rows - 1)
    counts = np.maximum(last_row - first_row + 1, 0) * (last_column >= first_column)
    rows = steps(first_row, counts)
    at = np.repeat(np.arange(len(used)), counts)
    begins = np.searchsorted(grid.keys, rows * grid.columns + first_column[at])
    ends = np.searchsorted(grid.keys, rows * grid.columns + last_column[at], side="right")
    return used[at], begins, ends


def _clipped(values: Any, low: int, high: int) -> Any:
    return np.clip(np.floor(values), low, high).astype(np.int64)
