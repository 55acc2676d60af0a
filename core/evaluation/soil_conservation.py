"""水土保持: the soil that vegetation keeps, R K L S (1 − C), and how important its cells are."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Silent, Stage
from ..raster.blocks import each_block
from ..raster.grading import NOTHING
from ..raster.output import Layout, writing
from ..raster.slope import slope
from ..raster.source import Raster, Values
from ..standards.tables import table
from .erosion import cover, slope_length, steepness
from .evidence.distinct import Distinct
from .factors import FACTORS
from .graded_map import MOST, Files, GradedMap, any_of
from .importance import importance, share_limits

INPUTS = ("erosivity", "erodibility", "heights", "vegetation")
NAMES = ("erosivity", "erodibility", "relief", "vegetation")
"""The factors R, K, LS and 1 − C by the number that `explained` has."""
HALO, DECIMALS = 1, 3
HECTARE = 10_000


@dataclass(frozen=True)
class Measure:
    """What a raster has to hold: its unit and what it can plausibly be."""

    title: str
    english: str
    unit: str
    least: float
    most: float

    @classmethod
    def load(cls, code: str) -> Measure:
        """Return a measure of the table of factors."""
        row = table(FACTORS).by("factor")[code]
        bounds = float(row["least"]), float(row["most"])
        return cls(row["title"], row["english"], row["unit"], *bounds)

    def usable(self, values: Values) -> Any:
        """Return which values are plausible."""
        return values.valid & (values.data >= self.least) & (values.data <= self.most)


@dataclass(frozen=True)
class Kept:
    """The map of importance; amounts by grade (t/a), limits (t/(hm²·a)) and means of factors."""

    found: GradedMap
    amounts: Dict[int, float]
    limits: Tuple[float, ...]
    means: Tuple[float, ...]


class _Cells(NamedTuple):
    amount: Any
    factors: Any
    known: Any
    odd: Any
    some: Any


def conserve(
    rasters: Sequence[Raster], length: float, files: Files, feedback: Optional[Feedback] = None
) -> Kept:
    """Write what soil is kept (`files.measured`, t/(hm²·a)), its importance and what decided.

    `rasters` are R, K, heights (m) and vegetation cover (%) on one grid, `length` is that of
    slopes in m. Amounts are rounded to 0.001. The deciding factor is the one that exceeds its
    mean most. Raises RAS-05 (degrees), EVA-17 (no cell with all values), problems of reading and
    writing, and Cancelled.
    """
    told, grid = feedback or Silent(), rasters[0].grid
    each = grid.cell_area / HECTARE
    work = _work(rasters, length)
    values, sums, cells = Distinct(), np.zeros(len(NAMES)), 0

    def look(given: List[Values]) -> Any:
        found = work(given)
        return found.amount, found.known, found.factors

    for _, (amount, known, factors) in each_block(rasters, look, Stage(told, 0, 50), halo=HALO):
        values.add(amount[known])
        sums += factors[:, known].sum(axis=1)
        cells += int(known.sum())
    if not cells:
        raise Problem("EVA-17")
    means, limits = sums / cells, share_limits(values)
    kept = Kept(_none(grid), {}, limits, tuple(means.tolist()))
    return _written(kept, rasters, work, each, files, Stage(told, 50, 100))


def _none(grid: Any) -> GradedMap:
    return GradedMap(grid, np.zeros((len(NAMES) + 1, MOST), np.int64), [0] * len(INPUTS), 0)


def _work(rasters: Sequence[Raster], length: float) -> Any:
    grid = rasters[0].grid
    metres, measures = grid.metres, [Measure.load(code) for code in INPUTS]
    width, height = grid.cell_width * metres, grid.cell_height * metres

    def work(values: List[Values]) -> _Cells:
        usable = [measure.usable(one) for measure, one in zip(measures, values)]
        steep = slope(values[2], width, height, continued=True)
        known = np.all(usable, axis=0) & steep.valid
        odd = np.zeros(known.shape, np.uint8)
        for bit, (one, fine) in enumerate(zip(values, usable)):
            odd |= ((one.valid & ~fine).astype(np.uint8) << bit).astype(np.uint8)
        angles = np.where(known, steep.data, 0.0)
        relief = slope_length(angles, length) * steepness(angles)
        grown = 1.0 - cover(np.where(known, values[3].data, 0.0))
        filled = [np.where(known, one.data, 0.0).astype(np.float64) for one in values[:2]]
        factors = np.array([*filled, relief, grown])
        amount = np.round(factors.prod(axis=0), DECIMALS)  # or noise would part equal cells
        return _Cells(amount, factors, known, odd, any_of(values))

    return work


def _written(
    kept: Kept, rasters: Sequence[Raster], work: Any, each: float, files: Files, stage: Feedback
) -> Kept:
    grid, counts = kept.found.grid, kept.found.counts
    amounts, cells, odds = np.zeros(MOST), 0, np.zeros(len(INPUTS), np.int64)
    means = np.maximum(np.array(kept.means), 1e-300)[:, None, None]

    def answer(values: List[Values]) -> Any:
        found = work(values)
        grades = importance(found.amount, found.known, kept.limits)
        decisive = np.where(found.known, np.argmax(found.factors / means, axis=0) + 1, NOTHING)
        return found.amount, found.known, grades, decisive.astype(np.uint8), found.odd, found.some

    number = Layout(np.nan, provenance=files.provenance, unit="t/(hm2·a)")
    graded = Layout(NOTHING, files.categories, files.provenance)
    deciding = Layout(NOTHING, files.factors, files.provenance)
    outputs = (
        (files.measured, "f4", number),
        (files.grades, "u1", graded),
        (files.explained, "u1", deciding),
    )
    with ExitStack() as stack:
        made = [
            stack.enter_context(writing(path, grid, kind, layout)) if path else None
            for path, kind, layout in outputs
        ]
        for block, parts in each_block(rasters, answer, stage, halo=HALO):
            amount, known, grades, decisive, odd, some = parts
            for file, one, valid in zip(made, (amount, grades, decisive), (known, None, None)):
                if file is not None:
                    file.write(block, one, valid)
            pairs = decisive.astype(np.int64) * MOST + grades
            counts += np.bincount(pairs.ravel(), minlength=counts.size).reshape(counts.shape)
            amounts += np.bincount(grades[known], amount[known], MOST) * each
            cells += int(some.sum())
            odds += [int((odd >> bit & 1).sum()) for bit in range(len(INPUTS))]
    counts[:, NOTHING] = 0
    found = GradedMap(grid, counts, odds.tolist(), cells)
    every = {grade: float(amounts[grade]) for grade in (1, 2, 3)}
    return replace(kept, found=found, amounts=every)
