"""Slope and aspect by Horn's third-order finite differences, as gdaldem and QGIS reckon them.

A cell has a result where all nine cells around it have values, so not at the edge of the raster
(gdaldem's own rule); with `edges` where it has one itself: neighbours without one are then taken
to be as high as the cell. Horn, B. K. P., 1981, Proceedings of the IEEE 69(1), 14–47.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Optional, Tuple

import numpy as np

from ..feedback import Feedback
from .focal import NODATA, real, write_kernel
from .output import Layout
from .source import Raster, Values

DEGREES, PERCENT = "degrees", "percent"
HALO, FULL_TURN = 1, 360
AT_ONCE = 32
"""Rows that are worked at once, so that what lies between stays in the cache."""
PARTS = 8.0
"""Of how many cells' widths the weighted differences are the sum: (1 + 2 + 1) · 2."""


def slope(
    values: Values,
    cell_width: float,
    cell_height: float,
    unit: str = DEGREES,
    edges: bool = False,
    continued: bool = False,
) -> Values:
    """Return the slope in degrees (0–90) or per cent; cells are measured in the heights' unit.

    If `continued`, edges count too, and a neighbour without a value lies on the line from its
    opposite through the cell: a plane keeps its slope up to the edge.
    """

    def of(east: Any, south: Any) -> Tuple[Any, Any]:
        rise = np.sqrt(east * east + south * south)
        if unit == PERCENT:
            return np.multiply(rise, 100.0, out=rise), True
        return np.degrees(np.arctan(rise, out=rise), out=rise), True

    return _derived(values, cell_width, cell_height, edges or continued, of, continued)


def aspect(values: Values, cell_width: float, cell_height: float, edges: bool = False) -> Values:
    """Return where slopes face, degrees clockwise from north (0 ≤ aspect < 360); flat: no value."""

    def of(east: Any, south: Any) -> Tuple[Any, Any]:
        found = np.degrees(np.arctan2(-east, south))
        found = np.where(found < 0, found + FULL_TURN, found)
        found[found >= FULL_TURN] = 0
        return found, (east != 0) | (south != 0)

    return _derived(values, cell_width, cell_height, edges, of)


def write_slope(
    raster: Raster,
    path: str,
    unit: str = DEGREES,
    edges: bool = False,
    height_unit: float = 1.0,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the slope of a whole raster of heights; `height_unit` is how many metres one is.

    Raises RAS-05 where the CRS is in degrees, problems of reading and writing, and Cancelled.
    """
    kernel = partial(slope, unit=unit, edges=edges)
    layout = layout or Layout(nodata=NODATA, unit="%" if unit == PERCENT else "°")
    _write(raster, kernel, height_unit, path, layout, feedback)


def write_aspect(
    raster: Raster,
    path: str,
    edges: bool = False,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the aspect of a whole raster of heights; problems as in `write_slope`."""
    layout = layout or Layout(nodata=NODATA, unit="°")
    _write(raster, partial(aspect, edges=edges), 1.0, path, layout, feedback)


def _write(
    raster: Raster,
    kernel: Any,
    height_unit: float,
    path: str,
    layout: Layout,
    feedback: Optional[Feedback],
) -> None:
    metres = raster.grid.metres / height_unit
    width, height = raster.grid.cell_width * metres, raster.grid.cell_height * metres
    measured = partial(kernel, cell_width=width, cell_height=height)
    write_kernel(raster, measured, HALO, path, layout, feedback)


def _derived(
    values: Values, width: float, height: float, edges: bool, of: Any, continued: bool = False
) -> Values:
    """Return what `of` makes of the rise to the east and to the south, strip by strip."""
    valid = np.pad(values.valid, 1)
    heights = real(values.data)
    if not values.valid.all():
        heights = np.where(values.valid, heights, heights.dtype.type(0))
    heights = np.pad(heights, 1)
    known = values.valid.copy() if edges else _surrounded(valid)
    data = np.zeros(values.data.shape, heights.dtype)
    for at in range(0, len(data), AT_ONCE):
        rows, near = slice(at, at + AT_ONCE), slice(at, at + AT_ONCE + 2)
        known_near = valid[near] if edges else None
        east, south = _rises(heights[near], known_near, width, height, continued)
        found, told = of(east, south)
        known[rows] &= told
        np.copyto(data[rows], found, where=known[rows])
    return Values(data, known)


def _surrounded(valid: Any) -> Any:
    """Return which cells have nine values around them; `valid` reaches one cell further."""
    across = valid[:, :-2] & valid[:, 1:-1] & valid[:, 2:]
    return across[:-2] & across[1:-1] & across[2:]


def _rises(
    heights: Any, valid: Any, width: float, height: float, continued: bool
) -> Tuple[Any, Any]:
    """Return how much the ground rises to the east and to the south, per unit.

    Differences come first: those of near heights are exact even in 32 bits.
    """
    at = _neighbours(heights, valid, continued)
    north_west, north_east, south_west, south_east = at(0, 0), at(0, 2), at(2, 0), at(2, 2)
    falling, rising = south_east - north_west, north_east - south_west
    kind = heights.dtype.type
    east = (at(1, 2) - at(1, 0)) * kind(2) + falling + rising
    south = (at(2, 1) - at(0, 1)) * kind(2) + falling - rising
    return east * kind(1 / (PARTS * width)), south * kind(1 / (PARTS * height))


def _neighbours(heights: Any, valid: Any, continued: bool) -> Callable[[int, int], Any]:
    """Return what gives the heights of a neighbour of every cell; (1, 1) is the cell itself.

    A neighbour without a value is as high as the cell, or, if `continued`, as high as the line from
    its opposite through the cell makes it; at a corner, as the plane through the others does.
    """
    rows, columns = heights.shape[0] - 2, heights.shape[1] - 2

    def place(down: int, right: int) -> Any:
        return np.s_[down : down + rows, right : right + columns]

    middle = heights[place(1, 1)]

    def at(down: int, right: int) -> Any:
        here, opposite = place(down, right), place(2 - down, 2 - right)
        if valid is None:
            return heights[here]
        instead = middle
        if continued:
            if down != 1 and right != 1:
                instead = at(down, 1) + at(1, right) - middle
            instead = np.where(valid[opposite], 2 * middle - heights[opposite], instead)
        return np.where(valid[here], heights[here], instead)

    return at
