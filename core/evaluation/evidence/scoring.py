"""Information value and its kin from rasters to a raster of the index (易发性指数, 成矿有利度)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ...feedback import Feedback, Silent, Stage
from ...raster.alignment import UNION, aligned, common_grid
from ...raster.grid import Grid
from ...raster.source import Raster, Values
from .blocked import Blocked, blocked
from .counts import Counts
from .gathering import Gathered, Occurrences, gathered, study_area
from .information import (
    certainty_factor,
    combined_belief,
    combined_certainty,
    evidential_belief,
    frequency_ratio,
    information_value,
)
from .ranked_map import write_ranked
from .response import placed
from .validation import Ranking
from .written import Written, numbers

INFORMATION, FREQUENCY, CERTAINTY, BELIEF = "information", "frequency", "certainty", "belief"
COUNTED = 40  # of the progress
STEPS = (0.2, 0.4, 0.6, 0.8)


@dataclass(frozen=True)
class Method:
    """How classes are valued and layers combined.

    `values` returns one or more rows by class, the first of which is the index; ground without
    data has the `neutral` ones, which change nothing. Weights can only be given to `sums`.
    """

    values: Callable[[Counts], Any]
    neutral: Sequence[float]
    combined: Callable[[Any, Any], Any]
    sums: bool = False


def _belief(counts: Counts) -> Any:
    found = evidential_belief(counts)
    return np.array([found.belief, found.disbelief, found.uncertainty])


METHODS = {
    INFORMATION: Method(lambda counts: information_value(counts)[None], (0.0,), np.add, True),
    FREQUENCY: Method(lambda counts: frequency_ratio(counts)[None], (1.0,), np.add, True),
    CERTAINTY: Method(lambda counts: certainty_factor(counts)[None], (0.0,), combined_certainty),
    BELIEF: Method(_belief, (0.0, 0.0, 1.0), combined_belief),
}


@dataclass(frozen=True)
class Scored:
    """What came of layers and occurrences; `values` are the index values by layer and class."""

    grid: Grid
    occurrences: Occurrences
    gathered: Gathered
    values: List[Any]
    ranking: Ranking
    limits: List[float]


def score(
    layers: Sequence[Raster],
    weights: Sequence[float],
    mask: Optional[Raster],
    points: Callable[[Grid], Any],
    method: str,
    written: Written,
    feedback: Optional[Feedback] = None,
) -> Scored:
    """Value the classes of layers by occurrences and write the index of every cell.

    Grid, `points` and problems as in `weighing.weigh`. `limits` of the result divide the ground
    into five equal parts.
    """
    told, how = feedback or Silent(), METHODS[method]
    grid = common_grid(layers, extent=UNION)
    rasters = aligned(layers, grid)
    within = aligned([mask], grid) if mask else []
    occurrences = Occurrences.on(grid, points(grid))
    stage = Stage(told, 0, COUNTED)
    found = gathered(rasters, within[0] if mask else None, occurrences, 1.0, stage)
    tables = [how.values(one) for one in found.counts]
    if how.sums:
        tables = [table * weight for table, weight in zip(tables, weights)]
    index = _Index(how, weights, [one.classes for one in found.counts], tables)
    kept = occurrences, found.inside
    ranking, limits = _map(index, [*rasters, *within], bool(mask), kept, written, told)
    return Scored(grid, occurrences, found, [table[0] for table in tables], ranking, limits)


def cross_validated(
    layers: Sequence[Raster],
    weights: Sequence[float],
    mask: Optional[Raster],
    points: Callable[[Grid], Any],
    method: str,
    folds: int,
    side: float,
    feedback: Optional[Feedback] = None,
) -> Blocked:
    """Return how well blocks of ground are scored by what others taught; see `blocked`."""
    how, grid = METHODS[method], common_grid(layers, extent=UNION)

    def learn(found: Gathered) -> Callable[[Sequence[Values]], Any]:
        tables = [how.values(one) for one in found.counts]
        if how.sums:
            tables = [table * weight for table, weight in zip(tables, weights)]
        index = _Index(how, weights, [one.classes for one in found.counts], tables)
        return lambda values: index.of(values)[0]

    within = aligned([mask], grid)[0] if mask else None
    occurrences = Occurrences.on(grid, points(grid))
    return blocked(aligned(layers, grid), within, occurrences, learn, folds, side, feedback)


class _Index:
    """The index of the cells of a block, and which layer moved it most."""

    def __init__(
        self, how: Method, weights: Sequence[float], classes: Sequence[Any], tables: Sequence[Any]
    ) -> None:
        self.how, self.classes, self.tables = how, classes, tables
        scale = weights if how.sums else [1.0] * len(tables)
        self.neutral = [[part * one for part in how.neutral] for one in scale]

    def of(self, values: Sequence[Values]) -> Tuple[Any, Any]:
        """Return index and number of the deciding layer (0 where none has data)."""
        whole: Any = None
        strongest = np.full(values[0].data.shape, -1.0)
        decisive = np.zeros(strongest.shape, np.uint8)
        for number, one in enumerate(values, start=1):
            layer, known = self._layer(number - 1, one)
            whole = layer if whole is None else self.how.combined(whole, layer)
            moved = np.abs(layer[0] - self.neutral[number - 1][0])
            stronger = known & (moved > strongest)
            strongest = np.where(stronger, moved, strongest)
            decisive[stronger] = number
        return whole[0], decisive

    def _layer(self, at: int, values: Values) -> Tuple[Any, Any]:
        place, known = placed(self.classes[at], values)
        rows = [
            np.where(known, row[place], neutral)
            for row, neutral in zip(self.tables[at], self.neutral[at])
        ]
        return np.array(rows), known


def _map(
    index: _Index, rasters: Sequence[Raster], masked: bool, kept: Any, written: Written, told: Any
) -> Tuple[Ranking, List[float]]:
    """Write index and deciding layer, and return the ranking and the limits of five parts."""
    own = slice(0, -1 if masked else None)

    def answer(values: List[Values]) -> Any:
        return (*index.of(values[own]), study_area(values, masked))

    names, stage = [one.name for one in rasters[own]], Stage(told, COUNTED, 100)
    found = write_ranked(rasters, answer, names, kept, written, numbers(written), stage)
    distinct, at_points = found
    return distinct.ranking(at_points), distinct.limits(STEPS).tolist()
