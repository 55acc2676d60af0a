"""土地资源: slope graded, then made worse by silt content, or by elevation and relief.

Source: 双评价技术指南 2019 (draft): agriculture by slope and silt, towns by slope, elevation and
relief in a window of about 20 hm² (9 × 9 cells of 50 m, 15 × 15 of 30 m). The steps are tables.
"""

from __future__ import annotations

from math import sqrt
from typing import Any, Callable, List, Sequence

from ..raster.focal import Window, focal_maximum, focal_minimum
from ..raster.grid import Grid
from ..raster.slope import slope
from ..raster.source import Values
from .factors import Factor, corrected, implausible, worst_grade
from .graded_map import Cells

WINDOW_SIDE_M = sqrt(200_000)
"""The side of a square of 20 hm²."""
SMALLEST_WINDOW = 3


def relief_window(grid: Grid) -> int:
    """Return the odd number of cells whose window is nearest to 20 hm²; RAS-05 in degrees."""
    cells = WINDOW_SIDE_M / sqrt(grid.cell_area)
    return max(SMALLEST_WINDOW, 2 * round((cells - 1) / 2) + 1)


def relief(heights: Values, cells: int) -> Values:
    """Return highest less lowest height in a square window of so many cells a side."""
    window = Window(cells, cells)
    highest, lowest = focal_maximum(heights, window), focal_minimum(heights, window)
    return Values(highest.data - lowest.data, heights.valid)


def agricultural_land(grid: Grid, factors: Sequence[Factor]) -> Callable[[List[Values]], Cells]:
    """Return what grades heights (and silt content in %, if a second factor is given)."""
    sloping = slope_of(grid)

    def work(values: List[Values]) -> Cells:
        return _graded([sloping(values[0]), *values[1:]], factors)

    return work


def urban_land(
    grid: Grid, factors: Sequence[Factor], window: int
) -> Callable[[List[Values]], Cells]:
    """Return what grades heights by slope, elevation and relief in `window` cells a side."""
    sloping = slope_of(grid)

    def work(values: List[Values]) -> Cells:
        heights = values[0]
        return _graded([sloping(heights), heights, relief(heights, window)], factors)

    return work


def slope_of(grid: Grid) -> Callable[[Values], Values]:
    """Return what makes slopes in degrees of heights on a grid; RAS-05 in degrees."""
    metres = grid.metres
    width, height = grid.cell_width * metres, grid.cell_height * metres
    return lambda heights: slope(heights, width, height, continued=True)


def _graded(values: Sequence[Values], factors: Sequence[Factor]) -> Cells:
    """Return the first factor's grades, made worse by the others; all are on the same cells."""
    codes: List[Any] = [factor.grade(one) for factor, one in zip(factors, values)]
    grades, decisive = corrected(codes[0], codes[1:], worst_grade(factors[0]))
    return Cells(grades, decisive, implausible(values, factors), values[0])
