"""水土保持: the soil that vegetation keeps, R K L S (1 − C) in t/(hm²·a).

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix (certain); see `erosion`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional

import numpy as np

from ..raster.grid import Grid
from ..raster.slope import slope
from ..raster.source import Values
from .erosion import cover, erodibility, slope_length, steepness
from .factors import Measure
from .service import HECTARE, Parts, Service

RAIN, SOIL, HEIGHTS, COVER = "erosivity", "erodibility", "heights", "vegetation"
PARTS = ("sand", "silt", "clay", "carbon")
"""What K follows from where there is no raster of it."""
FACTORS = 4
"""R, K, LS and 1 − C (or C)."""
KM2, PER_KM2 = 1e6, 100.0


@dataclass(frozen=True)
class Slopes:
    """The grid of the heights, how long slopes are (m), and R of all ground where it is one.

    `by_parts` has K follow from sand, silt, clay and organic carbon (%).
    """

    grid: Grid
    length: float
    erosivity: Optional[float] = None
    by_parts: bool = False

    @property
    def inputs(self) -> List[str]:
        """Return the codes of the rasters in their order."""
        rain = [] if self.erosivity is not None else [RAIN]
        return [*rain, *(PARTS if self.by_parts else (SOIL,)), HEIGHTS, COVER]


def soil_kept(slopes: Slopes) -> Service:
    """Return the service of R, K (or the soil's parts), heights (m) and vegetation cover (%)."""
    return _soil(slopes, lambda share: 1.0 - share, "t/(hm2·a)", HECTARE)


def soil_lost(slopes: Slopes) -> Service:
    """Return the soil that is lost, R K L S C in t/(km²·a), as `soil_kept` does what is kept."""
    return _soil(slopes, lambda share: share * PER_KM2, "t/(km2·a)", KM2)


def _soil(slopes: Slopes, of_cover: Callable[[Any], Any], unit: str, area: float) -> Service:
    grid, codes = slopes.grid, slopes.inputs
    width, height = grid.cell_width * grid.metres, grid.cell_height * grid.metres

    def made(values: List[Values], usable: Any) -> Parts:
        given = dict(zip(codes, values))
        steep = slope(given[HEIGHTS], width, height, continued=True)
        known = usable & steep.valid
        filled = {
            code: np.where(known, one.data, FILLING.get(code, 0.0)).astype(np.float64)
            for code, one in given.items()
        }
        angles = np.where(known, steep.data, 0.0)
        relief = slope_length(angles, slopes.length) * steepness(angles)
        rain = filled.get(RAIN, np.full(angles.shape, slopes.erosivity or 0.0))
        soil = erodibility(*(filled[one] for one in PARTS)) if slopes.by_parts else filled[SOIL]
        factors = np.array([rain, np.maximum(soil, 0.0), relief, of_cover(cover(filled[COVER]))])
        return Parts(factors.prod(axis=0), factors, known)

    measures = tuple(Measure.named(code) for code in codes)
    return Service(measures, FACTORS, made, unit, area, halo=1)


FILLING = {"clay": 1.0}
"""Numbers in place of no value that no formula divides by zero with."""
