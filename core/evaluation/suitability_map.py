"""The whole evaluation from rasters of grades to a raster of suitability, in bounded memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, List, Mapping, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, Silent, Stage
from ..raster.blocks import each_block
from ..raster.grading import NOTHING
from ..raster.grid import Grid
from ..raster.output import Layout, writing_all
from ..raster.patches import Patches, patch_sizes, patches
from ..raster.source import CLASS, Raster, Reader, Values, open_raster
from .factors import Factor
from .graded_map import MOST, Files, GradedMap, any_of
from .importance import EXTREME
from .suitability import WORST, Levels, Rules, concluded, levels

MU, KM2 = 2000.0 / 3.0, 1e6
AREAS = {"亩": MU, "km2": KM2}
HIGHEST = 255


class Chain(Protocol):
    """What brings grades to levels, and levels with the sizes of patches to results."""

    @property
    def grades(self) -> Mapping[str, Raster]:
        """Return the rasters of grades by factor, on one grid."""

    @property
    def contiguity(self) -> Optional[Factor]:
        """Return how patches are graded; None: they do not count."""

    @property
    def ecology(self) -> Optional[Raster]:
        """Return the raster whose cells of 1 (extreme importance) are excluded."""

    @property
    def names(self) -> List[str]:
        """Return the factors in the order of their numbers, contiguity and ecology last."""

    def levels(self, codes: Mapping[str, Any]) -> Levels:
        """Return the levels of cells by the grades of the factors."""

    def together(self, level: Any) -> Any:
        """Return which levels make patches."""

    def concluded(self, level: Any, touching: Any, shut: Any, decisive: Any) -> Tuple[Any, Any]:
        """Return results and deciding factors of cells, given the grades of their patches."""


@dataclass(frozen=True)
class Evaluation:
    """Grades by factor on one grid; how patches are graded (None: they do not count); exclusion.

    Cells of `ecology` that are 1 are of extreme ecological importance.
    """

    rules: Rules
    grades: Mapping[str, Raster]
    contiguity: Optional[Factor] = None
    ecology: Optional[Raster] = None

    @property
    def names(self) -> List[str]:
        """Return the factors in the order of their numbers, contiguity and ecology last."""
        return [*self.grades, "contiguity", "ecology"]

    def levels(self, codes: Mapping[str, Any]) -> Levels:
        """Return levels by matrices and corrections."""
        return levels(self.rules, codes, list(self.grades))

    def together(self, level: Any) -> Any:
        """Return which cells are of levels 1 to 4."""
        return (level != NOTHING) & (level < WORST)

    def concluded(self, level: Any, touching: Any, shut: Any, decisive: Any) -> Tuple[Any, Any]:
        """Return suitability and deciding factors."""
        return concluded(self.rules, level, touching, shut, decisive, len(self.grades) + 1)


def evaluate(
    given: Chain, files: Files, level_path: str = "", feedback: Optional[Feedback] = None
) -> GradedMap:
    """Write suitability (`files.grades`), what decided (`files.explained`) and the level.

    Patches are cells that go together and touch by sides or corners. Raises RAS-05 (degrees),
    RAS-24 (a grade that no matrix has), problems of reading and writing, and Cancelled.
    """
    told = feedback or Silent()
    grid = next(iter(given.grades.values())).grid
    each = grid.cell_area  # refuses degrees before anything is written
    with TemporaryDirectory(prefix="shanhe-") as name:
        folder = Path(name)
        level = level_path or str(folder / "level.tif")
        paths = level, str(folder / "decisive.tif"), str(folder / "used.tif")
        cells = _write_levels(given, grid, paths, files, Stage(told, 0, 50))
        rasters = [open_raster(path, kind=CLASS) for path in paths]
        found = None
        if given.contiguity is not None:
            found = patches(rasters[2], feedback=Stage(told, 50, 70))
        done = _conclude(given, rasters, found, each, files, Stage(told, 70, 100))
        return replace(done, cells=cells)


def _write_levels(
    given: Chain, grid: Grid, paths: Tuple[str, ...], files: Files, stage: Feedback
) -> int:
    """Write level, deciding factor and what makes patches; return on how many cells any is."""
    names, rasters = list(given.grades), list(given.grades.values())
    cells = 0

    def work(values: List[Values]) -> Tuple[Levels, Any]:
        codes = {name: _codes(one) for name, one in zip(names, values)}
        return given.levels(codes), any_of(values)

    layout = Layout(NOTHING, provenance=files.provenance, cloud_optimized=False)
    with writing_all(grid, [(path, "u1", layout) for path in paths]) as made:
        for block, ((level, decisive), some) in each_block(rasters, work, stage):
            cells += int(some.sum())
            for file, one in zip(made, (level, decisive, given.together(level))):
                if file is not None:
                    file.write(block, one)
    return cells


def _codes(values: Values) -> Any:
    """Return grades of 8 bits; what is no whole number from 1 to 255 is none."""
    data = values.data
    whole = values.valid & (data >= 1) & (data <= HIGHEST)
    codes = np.where(whole, data, NOTHING).astype(np.uint8)
    return np.where(codes == data, codes, NOTHING).astype(np.uint8)


def _conclude(
    given: Chain,
    rasters: Sequence[Raster],
    found: Optional[Patches],
    each: float,
    files: Files,
    stage: Feedback,
) -> GradedMap:
    """Write the results, strip by strip, and count them."""
    grid, reader = rasters[0].grid, Reader()
    factors = len(given.names)
    counts = np.zeros((factors + 1, MOST), np.int64)
    outputs = [
        (path, "u1", Layout(NOTHING, names, files.provenance))
        for path, names in (
            (files.grades, files.categories),
            (files.explained, files.factors),
        )
    ]
    with writing_all(grid, outputs) as made:
        for block, sizes in _strips(rasters[2], found, stage):
            place = block.row, block.column, block.rows, block.columns
            level, decisive = (reader.read(one, *place).data for one in rasters[:2])
            touching = None
            if given.contiguity is not None:
                unit = AREAS[given.contiguity.unit]
                areas = Values(sizes * (each / unit), sizes > 0)
                touching = given.contiguity.grade(areas)
            shut = None
            if given.ecology is not None:
                known = reader.read(given.ecology, *place)
                shut = known.valid & (known.data == EXTREME)
            result = given.concluded(level, touching, shut, decisive)
            for file, one in zip(made, result):
                if file is not None:
                    file.write(block, one)
            pairs = result[1].astype(np.int64) * MOST + result[0]
            counts += np.bincount(pairs.ravel(), minlength=counts.size).reshape(counts.shape)
    counts[:, NOTHING] = 0
    return GradedMap(grid, counts, [0] * factors, grid.rows * grid.columns)


def _strips(used: Raster, found: Optional[Patches], stage: Feedback) -> Any:
    """Yield blocks with the size of every cell's patch, None where patches do not count."""
    if found is None:
        for block, _ in each_block([used], lambda _: None, stage):
            yield block, None
        return
    for block, _, sizes in patch_sizes(used, found, stage):
        yield block, sizes
