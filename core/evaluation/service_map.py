"""A service of ecosystems from rasters to its amount and to how important its cells are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Silent, Stage
from ..raster.blocks import each_block
from ..raster.grading import NOTHING
from ..raster.output import Layout, writing_all
from ..raster.source import Raster, Values
from .evidence.distinct import Distinct
from .factors import Factor, implausible
from .graded_map import MOST, Cells, Files, GradedMap, any_of
from .importance import EXTREME, GENERAL, importance, share_limits
from .service import Parts, Service

DECIMALS = 3
LEAST_MEAN = 1e-300


@dataclass(frozen=True)
class Served:
    """The map of importance; amounts by grade (summed up), limits, and means of the factors."""

    found: GradedMap
    amounts: Dict[int, float]
    limits: Tuple[float, ...]
    means: Tuple[float, ...]


class _Cells(NamedTuple):
    parts: Parts
    odd: Any
    some: Any


def serve(
    rasters: Sequence[Raster], service: Service, files: Files, feedback: Optional[Feedback] = None
) -> Served:
    """Write the amount of a service (`files.measured`), its importance and what decided.

    The rasters lie on one grid, in the order of the service's measures. Amounts are rounded to
    0.001, or noise would part equal cells. Raises RAS-05 (degrees), EVA-17 (no cell with all
    values), problems of reading and writing, and Cancelled.
    """
    told = feedback or Silent()
    each = rasters[0].grid.cell_area / service.area
    found = survey(rasters, service, Stage(told, 0, 50))
    writer = _Writer(service, rasters, share_limits(found.values), found.means)
    return writer.write(files, each, Stage(told, 50, 100))


class Survey(NamedTuple):
    """What a first walk over the rasters finds: amounts, and the means of the factors."""

    values: Distinct
    means: Tuple[float, ...]


def survey(
    rasters: Sequence[Raster], service: Service, feedback: Optional[Feedback] = None
) -> Survey:
    """Return amounts and means; EVA-17 where no cell has all values, and as `serve`."""
    values, sums, cells = Distinct(), np.zeros(service.count), 0

    def look(given: List[Values]) -> Any:
        parts = _of(service, given).parts
        return parts.amount, parts.known, parts.factors

    for _, (amount, known, factors) in each_block(rasters, look, feedback, halo=service.halo):
        values.add(amount[known])
        sums += factors[:, known].sum(axis=1)
        cells += int(known.sum())
    if not cells:
        raise Problem("EVA-17")
    return Survey(values, tuple((sums / cells).tolist()))


def by_amount(
    service: Service, final: Factor, means: Sequence[float]
) -> Callable[[List[Values]], Cells]:
    """Return what grades cells by the amount itself and not by its share of the sum."""

    def work(values: List[Values]) -> Cells:
        (amount, factors, known, _), odd, _ = _of(service, values)
        measured = Values(amount, known)
        grades = final.grade(measured)
        decisive = np.argmax(_stand_out(service, factors, means), axis=0) + 1
        decisive = np.where(grades != NOTHING, decisive, NOTHING).astype(np.uint8)
        return Cells(grades, decisive, odd, measured)

    return work


def _stand_out(service: Service, factors: Any, means: Sequence[float]) -> Any:
    usual = np.array(means)[:, None, None]
    if service.by_ratio:
        return factors / np.maximum(usual, LEAST_MEAN)
    return factors - usual


def _of(service: Service, values: List[Values]) -> _Cells:
    measures = service.measures
    usable = [one.usable(given) for one, given in zip(measures, values)][: service.needed]
    parts = service.made(values, np.all(usable, axis=0))
    amount = np.where(parts.known, np.round(parts.amount, DECIMALS), 0.0)
    return _Cells(parts._replace(amount=amount), implausible(values, measures), any_of(values))


class _Writer:
    """The second walk over the rasters: grades, deciding factors and sums."""

    def __init__(
        self,
        service: Service,
        rasters: Sequence[Raster],
        limits: Tuple[float, ...],
        means: Tuple[float, ...],
    ) -> None:
        self.service, self.rasters, self.limits, self.means = service, rasters, limits, means
        self.counts = np.zeros((service.count + 2, MOST), np.int64)
        self.amounts, self.cells = np.zeros(MOST), 0
        self.odds = np.zeros(len(rasters), np.int64)

    def write(self, files: Files, each: float, stage: Feedback) -> Served:
        """Write what `files` ask for; `each` is what an amount of 1 makes in a cell."""
        outputs = (
            (files.measured, "f4", Layout(np.nan, (), files.provenance, unit=self.service.unit)),
            (files.grades, "u1", Layout(NOTHING, files.categories, files.provenance)),
            (files.explained, "u1", Layout(NOTHING, files.factors, files.provenance)),
        )
        grid = self.rasters[0].grid
        walk = each_block(self.rasters, self._answer, stage, halo=self.service.halo)
        with writing_all(grid, outputs) as made:
            for block, parts in walk:
                amount, known, grades, decisive = parts[:4]
                for file, one, valid in zip(made, (amount, grades, decisive), (known, None, None)):
                    if file is not None:
                        file.write(block, one, valid)
                self._count(parts, each)
        self.counts[:, NOTHING] = 0
        found = GradedMap(grid, self.counts, self.odds.tolist(), self.cells)
        amounts = {grade: float(self.amounts[grade]) for grade in range(EXTREME, GENERAL + 1)}
        return Served(found, amounts, self.limits, self.means)

    def _answer(self, values: List[Values]) -> Any:
        (amount, factors, known, certain), odd, some = _of(self.service, values)
        grades = importance(amount, known, self.limits)
        decisive = np.where(
            known, np.argmax(_stand_out(self.service, factors, self.means), axis=0) + 1, NOTHING
        )
        if certain is not None:
            grades = np.where(certain, EXTREME, grades)
            decisive = np.where(certain, self.service.count + 1, decisive)
        return amount, known, grades.astype(np.uint8), decisive.astype(np.uint8), odd, some

    def _count(self, parts: Any, each: float) -> None:
        amount, known, grades, decisive, odd, some = parts
        pairs = decisive.astype(np.int64) * MOST + grades
        self.counts += np.bincount(pairs.ravel(), minlength=self.counts.size).reshape(
            self.counts.shape
        )
        self.amounts += np.bincount(grades[known], amount[known], MOST) * each
        self.cells += int(some.sum())
        self.odds += [int((odd >> bit & 1).sum()) for bit in range(len(self.rasters))]
