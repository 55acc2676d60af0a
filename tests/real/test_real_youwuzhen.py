"""Land resources of the Youwuzhen watershed (Changting, Fujian): a real DEM of 30 m."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from shanhe.core.evaluation.factors import Factor
from shanhe.core.evaluation.graded_map import Files, write_graded
from shanhe.core.evaluation.land import agricultural_land, relief_window, urban_land
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells

URBAN = ("urban_slope", "urban_elevation", "urban_relief")


@pytest.fixture(scope="module")
def dem(shared_data):
    return open_raster(str(shared_data / "cn_youwuzhen_watershed" / "spatial" / "ywzdem30m.tif"))


def gdal_slope(dem):
    options = gdal.DEMProcessingOptions(format="MEM", slopeFormat="degree")
    found = gdal.DEMProcessing("", dem.path, "slope", options=options)
    data = found.ReadAsArray()
    return data, data != found.GetRasterBand(1).GetNoDataValue()


def test_the_land_for_agriculture_is_gdals_slope_by_the_guides_limits(dem, tmp_path):
    files = Files(str(tmp_path / "grades.tif"), measured=str(tmp_path / "slope.tif"))
    factor = Factor.load("agri_slope")
    found = write_graded([dem], agricultural_land(dem.grid, [factor]), 1, files, halo=1)
    theirs, inside = gdal_slope(dem)
    ours = cells(files.measured)
    assert np.abs(ours - theirs)[inside].max() < 1e-4
    limits = np.array([2, 6, 15, 25], np.float32)
    wanted = np.searchsorted(limits, ours) + 1  # a limit belongs to the flatter grade
    assert (cells(files.grades)[inside] == wanted[inside]).all()
    assert found.graded == np.isfinite(ours).sum() > inside.sum()
    assert 10 < ours[inside].mean() < 20  # hills; the watershed alone is published with 16.8


def test_the_land_for_towns_is_made_worse_by_relief(dem, tmp_path):
    window = relief_window(dem.grid)
    assert window == 15
    factors = [Factor.load(code) for code in URBAN]
    files = Files(str(tmp_path / "grades.tif"), str(tmp_path / "why.tif"))
    work = urban_land(dem.grid, factors, window)
    found = write_graded([dem], work, 3, files, halo=window // 2)
    heights = gdal.Open(dem.path).ReadAsArray()
    row, column = np.argwhere(cells(files.explained) == 3)[0]  # decided by the relief
    near = heights[max(row - 7, 0) : row + 8, max(column - 7, 0) : column + 8]
    assert near.max() - near.min() > 100
    assert found.counts[2].sum() == 0  # 278 to 550 m: height never counts
    assert found.counts[3].sum() > 0
