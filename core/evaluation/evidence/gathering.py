"""Counts of evidence layers from their rasters, block by block."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ...errors import Problem
from ...feedback import Feedback
from ...raster.blocks import Block, each_block
from ...raster.grid import Grid
from ...raster.source import Raster, Values
from .counts import Counts

MOST_CLASSES = 1000
"""Classes beyond which a layer is taken for one that nobody has classified yet."""


@dataclass(frozen=True)
class Occurrences:
    """Cells with an occurrence: each of them once, or as often as there are occurrences."""

    rows: Any
    columns: Any
    given: int
    outside: int

    @classmethod
    def on(cls, grid: Grid, points: Any, once: bool = True) -> Occurrences:
        """Return the cells of points (n, 2), x and y in the CRS of the grid.

        Several in one cell are one if `once`: a unit cell has an occurrence or has none.
        """
        places = np.asarray(points, float).reshape(-1, 2)
        columns = np.floor((places[:, 0] - grid.left) / grid.cell_width)
        rows = np.floor((grid.top - places[:, 1]) / grid.cell_height)
        inside = (rows >= 0) & (rows < grid.rows) & (columns >= 0) & (columns < grid.columns)
        cells = (rows[inside] * grid.columns + columns[inside]).astype(np.int64)
        cells = np.unique(cells) if once else cells
        outside = int((~inside).sum())
        return cls(cells // grid.columns, cells % grid.columns, len(places), outside)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def shared(self) -> int:
        """Return how many lie in a cell that has another one."""
        return self.given - self.outside - len(self)

    def within(self, block: Block) -> Tuple[Any, Any, Any]:
        """Return the numbers of those in a block, and their rows and columns there."""
        rows, columns = self.rows - block.row, self.columns - block.column
        inside = (rows >= 0) & (rows < block.rows) & (columns >= 0) & (columns < block.columns)
        return np.flatnonzero(inside), rows[inside], columns[inside]


@dataclass(frozen=True)
class Gathered:
    """Counts of every layer; `cells` of the study area, `inside` tells which occurrences are."""

    counts: List[Counts]
    cells: int
    inside: Any


def study_area(values: Sequence[Values], masked: bool) -> Any:
    """Return which cells are studied: those of the mask, the last, else all with any data."""
    if masked:
        mask = values[-1]
        return mask.valid & (mask.data != 0)
    study = values[0].valid.copy()
    for one in values[1:]:
        study |= one.valid
    return study


def gathered(
    layers: Sequence[Raster],
    mask: Optional[Raster],
    occurrences: Occurrences,
    units: float,
    feedback: Optional[Feedback] = None,
) -> Gathered:
    """Return the counts of `layers`, which lie on one grid; a cell has `units` unit cells.

    Ground without data of a layer counts in the study area, not in a class. Raises EVA-01 to
    EVA-03, EVA-07 (too many classes), EVA-08 (no occurrence in the study area), EVA-10 (a layer
    without any value there), Cancelled.
    """
    tallies = [_Tally(one.name) for one in layers]
    inside, cells = np.zeros(len(occurrences), bool), 0
    rasters = [*layers, *([mask] if mask else [])]

    def look(values: List[Values]) -> Any:
        study = study_area(values, mask is not None)
        own = values[: len(layers)]
        return study, own, [_classes(one, study) for one in own]

    for block, (study, values, found) in each_block(rasters, look, feedback):
        cells += int(study.sum())
        numbers, rows, columns = occurrences.within(block)
        inside[numbers] = study[rows, columns]
        studied = rows[inside[numbers]], columns[inside[numbers]]
        for tally, one, classes in zip(tallies, values, found):
            tally.add(classes, one.data[studied][one.valid[studied]])
    points = int(inside.sum())
    if not points:
        raise Problem("EVA-08", given=occurrences.given)
    return Gathered([one.counts(cells, points, units) for one in tallies], cells, inside)


def _classes(values: Values, study: Any) -> Any:
    known = values.valid & study
    data = values.data.ravel() if known.all() else values.data[known]
    if data.dtype != np.uint8:
        return np.unique(data, return_counts=True)
    counts = np.bincount(data, minlength=1)
    there = np.flatnonzero(counts)
    return there, counts[there]


class _Tally:
    """Cells and occurrences of every class of one layer."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells: Dict[Any, int] = defaultdict(int)
        self.points: Dict[Any, int] = defaultdict(int)

    def add(self, classes: Any, at_points: Any) -> None:
        for code, count in zip(*(part.tolist() for part in classes)):
            self.cells[code] += count
        if len(self.cells) > MOST_CLASSES:
            raise Problem("EVA-07", name=self.name, most=MOST_CLASSES)
        for code in at_points.tolist():
            self.points[code] += 1

    def counts(self, cells: int, points: int, units: float) -> Counts:
        codes = sorted(self.cells)
        if not codes:
            raise Problem("EVA-10", name=self.name)
        areas = np.array([self.cells[code] for code in codes], float) * units
        on = np.array([self.points[code] for code in codes], float)
        return Counts(self.name, np.array(codes), areas, on, cells * units, float(points))
