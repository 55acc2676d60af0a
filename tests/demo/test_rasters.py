"""The demo county's rasters are its terrain, over the county and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from shanhe.node.demo.rasters import NOTHING, write_rasters
from shanhe.node.demo.region import read_region
from shanhe.node.demo.terrain import CELL, MARGIN, Terrain


def plane(region):
    """Terrain that rises by 1 m each 100 m to the east, from 300 m."""
    west, south, east, north = region.outline.bounds
    shape = int((north - south + 2 * MARGIN) / CELL), int((east - west + 2 * MARGIN) / CELL)
    heights = np.tile(300 + np.arange(shape[1]) * CELL / 100, (shape[0], 1))
    nothing = np.zeros(shape)
    return Terrain(west - MARGIN, south - MARGIN, heights, *[nothing] * 6)


def test_heights_and_rain_over_the_county(tmp_path):
    region = read_region()
    write_rasters(tmp_path, region, plane(region))
    made = gdal.Open(str(tmp_path / "terrain.tif"))
    heights = made.ReadAsArray()
    rain = gdal.Open(str(tmp_path / "precipitation.tif")).ReadAsArray()
    inside = heights != NOTHING
    assert made.GetMetadataItem("SYNTHETIC")
    assert inside.sum() * 1e4 == pytest.approx(region.outline.area, rel=1e-3)
    assert ((rain == NOTHING) == ~inside).all()
    row = heights.shape[0] // 2
    columns = np.flatnonzero(inside[row])
    assert np.diff(heights[row, columns[:20]]) == pytest.approx(1.0, abs=0.11)
    steepest = rain[inside].max() - rain[inside].min()
    assert steepest == pytest.approx(0.45 * np.ptp(heights[inside]), abs=0.2)
