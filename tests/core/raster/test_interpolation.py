"""Temperatures between stations, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.raster.blocks import Block
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.interpolation import DAYS, Stations, accumulated, between, write_accumulated
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells, make

GRID = Grid("EPSG:4527", 0.0, 10.0, 10.0, 10.0, 3, 1)
ENDS = np.array([[5.0, 5.0], [25.0, 5.0]])


def test_the_middle_has_the_mean_and_stations_their_own():
    found = between(ENDS, np.array([[10.0], [20.0]]), GRID, Block(0, 0, 1, 3), 2.0)
    assert found[0, 0] == pytest.approx([10, 15, 20])


def test_distance_counts_by_its_power():
    places = np.array([[5.0, 5.0], [35.0, 5.0]])  # the second cell is 10 m and 20 m away
    values = np.array([[0.0], [10.0]])
    assert between(places, values, GRID, Block(0, 1, 1, 1), 1.0)[0, 0, 0] == pytest.approx(10 / 3)
    assert between(places, values, GRID, Block(0, 1, 1, 1), 2.0)[0, 0, 0] == pytest.approx(2.0)


def test_only_months_above_zero_count():
    months = np.full((12, 1, 1), -5.0)
    months[6] = 20.0
    assert accumulated(months)[0, 0] == 31 * 20
    assert DAYS.sum() == 365.25


def test_height_takes_warmth(tmp_path):
    heights = np.array([[100.0, 600.0, 1100.0]], np.float32)
    dem = open_raster(make(tmp_path / "dem.tif", heights, left=0.0, top=10.0))
    one = Stations(np.array([[5.0, 5.0]]), np.array([100.0]), np.full((1, 12), 4.0))
    write_accumulated(dem, one, str(tmp_path / "heat.tif"), 0.6, 2.0)
    # 4 °C, 3 °C less 500 m higher: 1 °C, and −2 °C, which counts nothing
    expected = [4 * 365.25, 1 * 365.25, 0.0]
    assert cells(tmp_path / "heat.tif")[0] == pytest.approx(expected, abs=1e-3)
