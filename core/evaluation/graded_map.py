"""Rasters of grades with the factor that decided, written block by block and summed up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, List, Mapping, NamedTuple, Optional, Sequence

import numpy as np

from ..feedback import Feedback
from ..raster.blocks import each_block
from ..raster.grading import NOTHING
from ..raster.grid import Grid
from ..raster.output import Category, Layout, writing_all
from ..raster.source import Raster, Values

MOST = 256


class Cells(NamedTuple):
    """Arrays of one block: grade, number of the deciding factor from 1 on (0: none).

    `implausible` has bit i set where factor i has a value that cannot be in its unit, `measured`
    is what was derived (slope, say) or None.
    """

    grades: Any
    decisive: Any
    implausible: Any
    measured: Any = None


@dataclass(frozen=True)
class Files:
    """Paths ("" for what is not wanted), names and colours of grades and factors, provenance."""

    grades: str
    explained: str = ""
    measured: str = ""
    categories: Sequence[Category] = ()
    factors: Sequence[Category] = ()
    unit: str = ""
    provenance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class GradedMap:
    """How many cells have which grade (column) by which deciding factor (row), and more.

    `implausible` counts by factor the values that cannot be in their unit; `cells` are those that
    any raster has a value on, as ground outside of a county lacks nothing.
    """

    grid: Grid
    counts: Any
    implausible: List[int]
    cells: int

    @property
    def graded(self) -> int:
        """Return how many cells have a grade."""
        return int(self.counts.sum())

    def by_grade(self, grade: int) -> int:
        """Return how many cells have a grade."""
        return int(self.counts[:, grade].sum())


def write_graded(
    rasters: Sequence[Raster],
    work: Callable[[List[Values]], Cells],
    factors: int,
    files: Files,
    halo: int = 0,
    feedback: Optional[Feedback] = None,
) -> GradedMap:
    """Grade rasters that lie on one grid and write what `files` ask for.

    `work` makes cells of the values of all rasters, which reach `halo` cells further. Raises
    problems of reading and writing, and Cancelled.
    """
    grid, counts = rasters[0].grid, np.zeros((factors + 1, MOST), np.int64)
    implausible, cells = np.zeros(factors, np.int64), 0
    outputs = (
        (files.grades, "u1", _layout(files, files.categories)),
        (files.explained, "u1", _layout(files, files.factors)),
        (files.measured, "f4", Layout(np.nan, provenance=files.provenance, unit=files.unit)),
    )

    def worked(values: List[Values]) -> Any:
        found = work(values)
        measured = found.measured or Values(found.grades, found.grades != NOTHING)
        data = measured.data, measured.valid
        return found.grades, found.decisive, found.implausible, *data, any_of(values)

    with writing_all(grid, outputs) as made:
        for block, parts in each_block(rasters, worked, feedback, halo=halo):
            grades, decisive, odd, data, valid, some = parts
            cells += int(some.sum())
            for file, one, known in zip(made, (grades, decisive, data), (None, None, valid)):
                if file is not None:
                    file.write(block, one, known)
            pairs = decisive.astype(np.int64) * MOST + grades
            counts += np.bincount(pairs.ravel(), minlength=counts.size).reshape(counts.shape)
            for bit in range(factors):
                implausible[bit] += int((odd >> bit & 1).sum())
    counts[:, NOTHING] = 0
    return GradedMap(grid, counts, implausible.tolist(), cells)


def any_of(values: Sequence[Values]) -> Any:
    """Return which cells any of the rasters has a value on."""
    return np.any([one.valid for one in values], axis=0)


def _layout(files: Files, categories: Sequence[Category]) -> Layout:
    return Layout(NOTHING, categories=categories, provenance=files.provenance)
