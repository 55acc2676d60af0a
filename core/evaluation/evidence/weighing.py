"""Weights of evidence from rasters to rasters, with the tests of what came out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ...feedback import Feedback, Silent, Stage
from ...raster.alignment import UNION, aligned, common_grid
from ...raster.blocks import each_block
from ...raster.grid import Grid
from ...raster.output import writing_all
from ...raster.source import Raster, Values
from .blocked import Blocked, blocked
from .conditions import Conditions
from .gathering import Gathered, Occurrences, gathered, study_area
from .generalizing import CONFIDENT, FEASIBLE, Evidence, evidence
from .posterior import Omnibus, PairTest, kolmogorov, omnibus, pair_tests
from .response import Cells, Response
from .validation import Ranking
from .weights import SDM
from .written import Written, deciding, shares

COUNTED = 40  # of the progress


@dataclass(frozen=True)
class Choices:
    """How weights are made: the cut, its confidence, the rule of empty counts, the unit cell (m²).

    A unit cell of 0 is a cell of the rasters, which has an occurrence or has none; every
    occurrence takes up one unit cell of another size.
    """

    how: str = FEASIBLE
    confident: float = CONFIDENT
    rule: str = SDM
    unit: float = 0.0


@dataclass(frozen=True)
class Model:
    """Everything that followed from layers and occurrences."""

    grid: Grid
    occurrences: Occurrences
    gathered: Gathered
    evidence: List[Evidence]
    omnibus: Omnibus
    kolmogorov: Tuple[float, float]
    pairs: List[PairTest]
    ranking: Ranking

    @property
    def prior(self) -> float:
        """Return the share of unit cells with an occurrence."""
        return self.gathered.counts[0].prior


def weigh(
    layers: Sequence[Tuple[Raster, str]],
    mask: Optional[Raster],
    points: Callable[[Grid], Any],
    choices: Choices,
    written: Written,
    feedback: Optional[Feedback] = None,
) -> Model:
    """Weigh layers (with their orders) by occurrences and write the posterior of every cell.

    The grid is the first layer's over the ground of all. `points` returns the occurrences (n, 2)
    in the CRS of a grid. Raises the problems of `gathered`, `cut_at`, reading and writing.
    """
    told = feedback or Silent()
    given = [raster for raster, _ in layers]
    grid = common_grid(given, extent=UNION)
    rasters = aligned(given, grid)
    within = aligned([mask], grid)[0] if mask else None
    occurrences = Occurrences.on(grid, points(grid), once=not choices.unit)
    units = grid.cell_area / choices.unit if choices.unit else 1.0
    found = gathered(rasters, within, occurrences, units, Stage(told, 0, COUNTED))
    weighed = [
        evidence(counts, order, choices.how, choices.confident, rule=choices.rule)
        for counts, (_, order) in zip(found.counts, layers)
    ]
    run = _Run(Response(found.counts, weighed), occurrences, found.inside)
    _map(run, [*rasters, *([within] if within else [])], within is not None, written, told)
    return run.model(grid, found, weighed, units)


def cross_validated(
    layers: Sequence[Tuple[Raster, str]],
    mask: Optional[Raster],
    points: Callable[[Grid], Any],
    choices: Choices,
    folds: int,
    side: float,
    feedback: Optional[Feedback] = None,
) -> Blocked:
    """Return how well blocks of ground are weighed by what others taught; see `blocked`."""
    given = [raster for raster, _ in layers]
    grid = common_grid(given, extent=UNION)

    def learn(found: Gathered) -> Callable[[Sequence[Values]], Any]:
        weighed = [
            evidence(counts, order, choices.how, choices.confident, rule=choices.rule)
            for counts, (_, order) in zip(found.counts, layers)
        ]
        response = Response(found.counts, weighed)
        return lambda values: response.of(values).probability

    within = aligned([mask], grid)[0] if mask else None
    occurrences = Occurrences.on(grid, points(grid))
    return blocked(aligned(given, grid), within, occurrences, learn, folds, side, feedback)


def _map(
    run: _Run, rasters: Sequence[Raster], masked: bool, written: Written, told: Feedback
) -> None:
    """Write the results block by block, and gather what their tests need."""
    own = slice(0, -1 if masked else None)

    def answer(values: List[Values]) -> Any:
        return run.response.of(values[own]), study_area(values, masked), values[own]

    outputs = _files(written, [one.name for one in rasters[own]])
    with writing_all(rasters[0].grid, outputs) as files:
        stage = Stage(told, COUNTED, 100)
        for block, (cells, study, values) in each_block(rasters, answer, stage):
            for file, array in zip(files, cells):
                if file is not None:
                    file.write(block, array, study)
            run.add(block, cells, study, values)


def _files(written: Written, names: Sequence[str]) -> List[Any]:
    return [
        (written.main, "f4", shares(written)),
        (written.deviation, "f4", shares(written)),
        (written.explained, "u1", deciding(written, names)),
    ]


class _Run:
    """What the tests of a response need, gathered while it is written."""

    def __init__(self, response: Response, occurrences: Occurrences, inside: Any) -> None:
        self.response, self.occurrences, self.inside = response, occurrences, inside
        self.conditions = Conditions(response)
        self.at_points: List[Any] = []
        self.favourable: List[Any] = []

    def add(self, block: Any, cells: Cells, study: Any, values: Sequence[Values]) -> None:
        """Add a block."""
        self.conditions.add(cells, study)
        numbers, rows, columns = self.occurrences.within(block)
        kept = self.inside[numbers]
        at = rows[kept], columns[kept]
        self.at_points.append(cells.probability[at])
        self.favourable.append(self.response.favourable(values, at))

    def model(self, grid: Grid, found: Gathered, weighed: List[Evidence], units: float) -> Model:
        """Return the model with its tests."""
        counts, probability, deviation = self.conditions.found()
        at_points = np.concatenate(self.at_points)
        total = omnibus(counts * units, probability, deviation, float(len(at_points)))
        ranking = _ranking(probability, counts, at_points)
        names = [one.name for one in weighed]
        tests = pair_tests(names, np.concatenate(self.favourable, axis=1))
        agreement = kolmogorov(ranking.cells, ranking.values, ranking.points)
        return Model(grid, self.occurrences, found, weighed, total, agreement, tests, ranking)


def _ranking(values: Any, cells: Any, points: Any) -> Ranking:
    """Return the ranking of distinct values with their cells, and of the occurrences' values."""
    distinct, place = np.unique(values, return_inverse=True)
    sums = np.bincount(place, cells)
    hits = np.bincount(np.searchsorted(distinct, points), minlength=len(distinct))
    return Ranking(distinct[::-1], sums[::-1], hits[::-1])
