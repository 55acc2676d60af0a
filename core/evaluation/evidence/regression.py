"""Logistic regression from rasters to a raster of probability (成矿概率, 易发性概率)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ...errors import Problem
from ...feedback import Feedback, Silent, Stage
from ...raster.alignment import aligned, common_grid
from ...raster.blocks import each_block
from ...raster.grid import Grid
from ...raster.source import Raster, Values
from .gathering import Occurrences, study_area
from .logistic import Regression, regression, share
from .ranked_map import write_ranked
from .validation import Ranking
from .written import Written, shares

COUNTED = 40  # of the progress


@dataclass(frozen=True)
class Sample:
    """Variables (n, k) of all cells with an occurrence and of a sample of the others.

    `ground` counts all cells without an occurrence, `inside` tells which occurrences are studied.
    """

    variables: Any
    hit: Any
    ground: int
    inside: Any

    @property
    def background(self) -> int:
        """Return how many cells without an occurrence are in the sample."""
        return int((~self.hit).sum())

    @property
    def prior(self) -> float:
        """Return the share of cells of the ground with an occurrence."""
        hits = int(self.hit.sum())
        return hits / (hits + self.ground)


@dataclass(frozen=True)
class Regressed:
    """What came of layers and occurrences."""

    grid: Grid
    occurrences: Occurrences
    sample: Sample
    model: Regression
    ranking: Ranking


def regress(
    layers: Sequence[Raster],
    mask: Optional[Raster],
    points: Callable[[Grid], Any],
    most: int,
    seed: int,
    written: Written,
    feedback: Optional[Feedback] = None,
) -> Regressed:
    """Regress occurrences on layers and write the probability of every cell.

    The grid is the first layer's over what all cover; cells count that all have a value on. At
    `most` so many cells without an occurrence are drawn. `points` as in `weighing.weigh`. Raises
    EVA-01, EVA-08, EVA-40, EVA-41 and problems of reading and writing.
    """
    told = feedback or Silent()
    grid = common_grid(layers)
    rasters = aligned([*layers, *([mask] if mask else [])], grid)
    occurrences = Occurrences.on(grid, points(grid))
    stage = Stage(told, 0, COUNTED)
    sample = sampled(rasters, mask is not None, occurrences, most, seed, stage)
    names = [one.name for one in layers]
    model = regression(names, sample.variables, sample.hit, sample.ground)

    def answer(values: List[Values]) -> Any:
        own, study = _own(values, mask is not None)
        effects = model.effects([np.where(study, one.data, 0) for one in own])
        decisive = (1 + np.abs(effects).argmax(axis=0)).astype(np.uint8)
        return share(model.intercept + effects.sum(axis=0)), decisive, study

    kept, rest = (occurrences, sample.inside), Stage(told, COUNTED, 100)
    distinct, at = write_ranked(rasters, answer, names, kept, written, shares(written), rest)
    return Regressed(grid, occurrences, sample, model, distinct.ranking(at))


def _own(values: List[Values], masked: bool) -> Tuple[List[Values], Any]:
    """Return the values of the layers, and which cells are studied: all layers have them."""
    own = values[: len(values) - masked]
    study = np.all([one.valid for one in own], axis=0)
    return own, study & study_area(values, True) if masked else study


def sampled(
    rasters: Sequence[Raster],
    masked: bool,
    occurrences: Occurrences,
    most: int,
    seed: int,
    feedback: Optional[Feedback] = None,
) -> Sample:
    """Return the sample of layers that lie on one grid, the mask last if `masked`.

    Raises EVA-08 (no occurrence in the study area), EVA-01 (nothing but occurrences), Cancelled.
    """
    inside = np.zeros(len(occurrences), bool)
    hits, others = [], _Draw(most, seed)
    for block, (own, study) in each_block(rasters, lambda given: _own(given, masked), feedback):
        numbers, rows, columns = occurrences.within(block)
        inside[numbers] = study[rows, columns]
        here = rows[inside[numbers]], columns[inside[numbers]]
        hits.append(_table(own, here))
        study[here] = False
        others.add(own, study)
    points = int(inside.sum())
    if not points:
        raise Problem("EVA-08", given=occurrences.given)
    if not others.cells:
        raise Problem("EVA-01", name=rasters[0].name, points=points, area=points)
    variables = np.concatenate([*hits, others.table])
    hit = np.arange(len(variables)) < points
    return Sample(variables, hit, others.cells, inside)


def _table(values: Sequence[Values], where: Any) -> Any:
    return np.column_stack([one.data[where].astype(float) for one in values])


class _Draw:
    """Draws cells, each as likely as any other: those with the least of random numbers."""

    def __init__(self, most: int, seed: int) -> None:
        self._most, self._random = most, np.random.default_rng(seed)
        self._keys, self.table, self.cells = np.zeros(0), np.zeros((0, 0)), 0

    def add(self, values: Sequence[Values], among: Any) -> None:
        """Draw among the cells of a block."""
        rows, columns = np.nonzero(among)
        self.cells += len(rows)
        keys = self._random.random(len(rows))
        drawn = self._least(keys)
        table = _table(values, (rows[drawn], columns[drawn]))
        table = np.concatenate([self.table, table]) if self.table.size else table
        keys = np.append(self._keys, keys[drawn])
        kept = self._least(keys)
        self._keys, self.table = keys[kept], table[kept]

    def _least(self, keys: Any) -> Any:
        if len(keys) <= self._most:
            return slice(None)
        return np.sort(np.argpartition(keys, self._most - 1)[: self._most])
