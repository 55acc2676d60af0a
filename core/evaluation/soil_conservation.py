"""水土保持: the soil that vegetation keeps, R K L S (1 − C) in t/(hm²·a).

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix (certain); see `erosion`.
"""

from __future__ import annotations

from typing import Any, Callable, List

import numpy as np

from ..raster.grid import Grid
from ..raster.slope import slope
from ..raster.source import Values
from .erosion import cover, slope_length, steepness
from .factors import Measure
from .service import HECTARE, Parts, Service

INPUTS = ("erosivity", "erodibility", "heights", "vegetation")
FACTORS = 4
"""R, K, LS and 1 − C (or C)."""
KM2, PER_KM2 = 1e6, 100.0


def soil_kept(grid: Grid, length: float) -> Service:
    """Return the service of R, K, heights (m) and vegetation cover (%); slopes `length` m long."""
    return _soil(grid, length, lambda share: 1.0 - share, "t/(hm2·a)", HECTARE)


def soil_lost(grid: Grid, length: float) -> Service:
    """Return the soil that is lost, R K L S C in t/(km²·a), as `soil_kept` does what is kept."""
    return _soil(grid, length, lambda share: share * PER_KM2, "t/(km2·a)", KM2)


def _soil(
    grid: Grid, length: float, of_cover: Callable[[Any], Any], unit: str, area: float
) -> Service:
    width, height = grid.cell_width * grid.metres, grid.cell_height * grid.metres

    def made(values: List[Values], usable: Any) -> Parts:
        steep = slope(values[2], width, height, continued=True)
        known = usable & steep.valid
        angles = np.where(known, steep.data, 0.0)
        relief = slope_length(angles, length) * steepness(angles)
        grown = of_cover(cover(np.where(known, values[3].data, 0.0)))
        filled = [np.where(known, one.data, 0.0).astype(np.float64) for one in values[:2]]
        factors = np.array([*filled, relief, grown])
        return Parts(factors.prod(axis=0), factors, known)

    measures = tuple(Measure.named(code) for code in INPUTS)
    return Service(measures, FACTORS, made, unit, area, halo=1)
