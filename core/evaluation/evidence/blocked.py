"""Spatially blocked cross-validation: ground is predicted that the model has not learned from.

Square blocks are dealt to folds; each fold is predicted by what the others taught. Occurrences lie
in clusters, and random folds would put neighbours on both sides (Roberts et al. 2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Callable, List, Optional, Sequence

import numpy as np

from ...errors import Problem
from ...feedback import Feedback, Silent, Stage
from ...raster.blocks import each_block
from ...raster.grid import Grid
from ...raster.output import Layout, writing
from ...raster.source import CLASS, Raster, Values, open_raster
from .distinct import Distinct
from .gathering import Gathered, Occurrences, gathered, study_area
from .validation import Ranking

SEED = 20
OFF = 0
Index = Callable[[Sequence[Values]], Any]
"""Makes the index of a block's cells of the values of all layers."""
Learn = Callable[[Gathered], Index]
"""Makes the index of what was counted on the training ground."""


@dataclass(frozen=True)
class Blocked:
    """The ranking of all ground by folds that had not seen it, and that of each fold."""

    ranking: Ranking
    folds: List[Ranking]
    side: float


def blocked(
    layers: Sequence[Raster],
    mask: Optional[Raster],
    occurrences: Occurrences,
    learn: Learn,
    folds: int,
    side: float,
    feedback: Optional[Feedback] = None,
) -> Blocked:
    """Return how well each fold of square blocks (`side` m) is predicted by the others.

    Layers and mask lie on one grid. Raises EVA-49 where occurrences lie in fewer blocks than there
    are folds, the problems of `gathered`, of reading and writing, and Cancelled.
    """
    told, grid = feedback or Silent(), layers[0].grid
    every, rankings = _Ranked(), []
    with TemporaryDirectory(prefix="shanhe-") as name:
        dealt = _dealt(grid, occurrences, folds, side)
        for number in range(1, folds + 1):
            path = str(Path(name) / f"fold{number}.tif")
            begin, end = 100.0 * (number - 1) / folds, 100.0 * number / folds
            fold = _fold(layers, mask, dealt, number, path)
            found = gathered(layers, fold, occurrences, 1.0, Stage(told, begin, (begin + end) / 2))
            own = _Ranked()
            watch = Stage(told, (begin + end) / 2, end)
            _predict(layers, mask, fold, occurrences, learn(found), (own, every), watch)
            rankings.append(own.ranking())
    return Blocked(every.ranking(), rankings, side)


class _Ranked:
    """Values of ground, and of the occurrences on it."""

    def __init__(self) -> None:
        self.distinct, self.at_points = Distinct(), [np.zeros(0)]

    def add(self, values: Any, at_points: Any) -> None:
        self.distinct.add(values)
        self.at_points.append(at_points)

    def ranking(self) -> Ranking:
        return self.distinct.ranking(np.concatenate(self.at_points))


class _Deal:
    """The fold of every cell, by its block."""

    def __init__(self, folds: Any, cells: int) -> None:
        self.folds, self.cells = folds, cells

    def at(self, row: int, column: int, rows: int, columns: int) -> Any:
        down = (np.arange(rows) + row) // self.cells
        return self.folds[down[:, None], (np.arange(columns) + column) // self.cells]


def _dealt(grid: Grid, occurrences: Occurrences, folds: int, side: float) -> _Deal:
    """Deal blocks to folds, those with occurrences first, so that every fold has some."""
    cells = max(round(side / (grid.cell_width * grid.metres)), 1)
    shape = -(-grid.rows // cells), -(-grid.columns // cells)
    held = np.zeros(shape, bool)
    held[occurrences.rows // cells, occurrences.columns // cells] = True
    count = int(held.sum())
    if count < folds:
        raise Problem("EVA-49", count=count, folds=folds)
    random = np.random.default_rng(SEED)
    order = random.permutation(held.size)
    order = order[np.argsort(~held.ravel()[order], kind="stable")]
    dealt = np.zeros(held.size, np.uint8)
    dealt[order] = np.arange(held.size) % folds + 1
    return _Deal(dealt.reshape(shape), cells)


def _fold(
    layers: Sequence[Raster], mask: Optional[Raster], deal: _Deal, number: int, path: str
) -> Raster:
    """Write where to learn for a fold: 1 off the fold and in the study area, 0 elsewhere."""
    grid, rasters = layers[0].grid, [*layers, *([mask] if mask else [])]
    with writing(path, grid, "u1", Layout(None, cloud_optimized=False)) as file:
        walk = each_block(rasters, lambda values: study_area(values, mask is not None))
        for block, study in walk:
            folds = deal.at(block.row, block.column, block.rows, block.columns)
            file.write(block, study & (folds != number))
    return open_raster(path, kind=CLASS, crs=grid.crs)


def _predict(
    layers: Sequence[Raster],
    mask: Optional[Raster],
    fold: Raster,
    occurrences: Occurrences,
    index: Index,
    ranked: Sequence[_Ranked],
    feedback: Feedback,
) -> None:
    """Add what the ground of a fold is predicted to have."""
    own = len(layers)

    def work(values: List[Values]) -> Any:
        study = study_area([*values[:own], *values[own + 1 :]], mask is not None)
        return index(values[:own]), study & (values[own].data == OFF)

    rasters = [*layers, fold, *([mask] if mask else [])]
    for block, (data, inside) in each_block(rasters, work, feedback):
        _, rows, columns = occurrences.within(block)
        here = inside[rows, columns]
        for one in ranked:
            one.add(data[inside], data[rows[here], columns[here]])
