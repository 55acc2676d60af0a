"""Values between stations: the mean of the stations weighed by distance, heights allowed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..feedback import Feedback, Silent
from .blocks import Block, blocks_of, in_threads
from .grid import Grid
from .output import Layout, writing
from .source import Raster, Reader, Values

DAYS = np.array([31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
HUNDRED_M = 100.0
SAME_PLACE = 1e-6


@dataclass(frozen=True)
class Stations:
    """Places (n, 2) in the grid's CRS, heights (n) in m, monthly temperatures (n, 12) in °C."""

    places: Any
    heights: Any
    temperatures: Any


def between(stations: Any, values: Any, grid: Grid, block: Block, power: float) -> Any:
    """Return values (k, rows, columns) at the middles of a block's cells.

    `stations` are places (n, 2), `values` (n, k); weights are distances to the power −`power`; a
    station's own cell middle has its value.
    """
    x = grid.left + (np.arange(block.columns) + block.column + 0.5) * grid.cell_width
    y = grid.top - (np.arange(block.rows) + block.row + 0.5) * grid.cell_height
    total = np.zeros((block.rows, block.columns))
    sums = np.zeros((values.shape[1], block.rows, block.columns))
    for (east, north), own in zip(stations, values):
        squared = (x - east)[None, :] ** 2 + (y - north)[:, None] ** 2
        weight = np.maximum(squared, SAME_PLACE**2) ** (-power / 2.0)
        total += weight
        sums += own[:, None, None] * weight
    return sums / total


def accumulated(temperatures: Any) -> Any:
    """Return the sum of monthly means (12 first) above 0 °C over the days of the months."""
    return np.tensordot(DAYS, np.maximum(temperatures, 0.0), axes=1)


def write_accumulated(
    dem: Raster,
    stations: Stations,
    path: str,
    lapse: float,
    power: float,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the accumulated temperature above 0 °C (°C·d) on the grid of heights.

    Temperatures come down to sea level by `lapse` (°C per 100 m), lie between the stations by
    distance, and go up again to each cell's height. Raises problems of reading and writing, and
    Cancelled.
    """
    grid, reader, told = dem.grid, Reader(), feedback or Silent()
    at_sea = stations.temperatures + lapse * stations.heights[:, None] / HUNDRED_M

    def work(block: Block) -> Values:
        heights = reader.read(dem, block.row, block.column, block.rows, block.columns)
        lower = between(stations.places, at_sea, grid, block, power)
        data = np.where(heights.valid, heights.data, 0.0)
        return Values(accumulated(lower - lapse * data / HUNDRED_M), heights.valid)

    plain = layout or Layout(np.nan, unit="°C·d")
    with writing(path, grid, "f4", plain) as file:
        for block, values in in_threads(blocks_of(grid, 8.0 * len(DAYS)), work, told):
            file.write_values(block, values)
