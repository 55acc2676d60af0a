"""Rasters of several grids brought to one."""

from __future__ import annotations

import re

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.raster.alignment import aligned, bounds_in, common_grid, resampling_of
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.source import CLASS, MEASURE, Reader, open_raster
from tests.core.raster.making import make

CODES = np.array([[1, 1, 2, 2], [1, 1, 2, 255], [3, 3, 4, 4], [3, 3, 4, 4]], "u1")


def read(raster):
    return Reader().read(raster, 0, 0, *raster.grid.shape)


def test_what_fits_is_taken_as_it_is(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", CODES))
    assert aligned([raster], common_grid([raster]))[0] is raster


def test_the_common_grid_is_what_all_cover(tmp_path):
    one = open_raster(make(tmp_path / "a.tif", CODES))
    other = open_raster(make(tmp_path / "b.tif", CODES, left=500_020.0, top=2_999_990.0))
    grid = common_grid([one, other])
    assert (grid.bounds, grid.shape) == ((500_020.0, 2_999_960.0, 500_040.0, 2_999_990.0), (3, 2))
    assert common_grid([one, other], extent="union").shape == (5, 6)
    here, there = (read(raster) for raster in aligned([one, other], grid))
    assert here.data.tolist() == [[2, 255], [4, 4], [4, 4]]
    assert there.data.tolist() == [[1, 1], [1, 1], [3, 3]]


def test_beyond_a_raster_is_no_value(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", CODES, nodata=255), kind=CLASS)
    grid = Grid("EPSG:4527", 499_990.0, 3_000_000.0, 10.0, 10.0, 3, 2)
    (moved,) = aligned([raster], grid)
    values = read(moved)
    assert values.valid.tolist() == [[False, True, True]] * 2
    assert values.data[values.valid].tolist() == [1, 1, 1, 1]


def test_every_code_is_a_value_where_there_is_no_no_data(tmp_path):
    codes = np.array([[0, 255], [254, 1]], "u1")
    raster = open_raster(make(tmp_path / "a.tif", codes), kind=CLASS)
    grid = Grid("EPSG:4527", 500_002.0, 2_999_998.0, 10.0, 10.0, 1, 1)
    values = read(aligned([raster], grid)[0])
    assert (values.data.tolist(), values.valid.tolist()) == ([[0]], [[True]])


@pytest.mark.parametrize(
    ("kind", "cell", "how"),
    [
        (CLASS, 10.0, "near"), (CLASS, 30.0, "mode"),
        (MEASURE, 10.0, "bilinear"), (MEASURE, 30.0, "average"),
    ],
)  # fmt: skip
def test_how_it_is_resampled(tmp_path, kind, cell, how):
    raster = open_raster(make(tmp_path / "a.tif", CODES.astype("f4")), kind=kind)
    grid = Grid("EPSG:4527", 500_005.0, 3_000_000.0, cell, cell, 1, 1)
    assert resampling_of(raster, grid) == how


def test_classes_become_the_most_frequent_and_measures_the_mean(tmp_path):
    path = make(tmp_path / "a.tif", CODES, nodata=255)
    grid = Grid("EPSG:4527", 500_000.0, 3_000_000.0, 40.0, 40.0, 1, 1)
    (codes,) = aligned([open_raster(path, kind=CLASS)], grid)
    assert read(codes).data.tolist() == [[3]] or read(codes).data.tolist() == [[1]]
    (mean,) = aligned([open_raster(path)], grid)
    assert read(mean).data.item() == pytest.approx(CODES[CODES != 255].mean())


def test_another_crs_is_warped_to_its_place(tmp_path):
    rows = np.tile(np.arange(60.0), (50, 1)).astype("f4")
    path = make(tmp_path / "a.tif", rows, crs=4490, left=116.99, top=25.31, cell=0.001)
    raster = open_raster(path)
    grid = Grid("EPSG:4527", 39_500_000.0, 2_797_000.0, 30.0, 30.0, 20, 10)
    values = read(aligned([raster], grid)[0])
    assert values.valid.all()
    east = 39_500_000.0 + (np.arange(20) + 0.5) * 30.0
    degrees = 117.0 + (east - 39_500_000.0) / (111_320 * np.cos(np.radians(25.28)))
    assert values.data[0] == pytest.approx((degrees - 116.99) / 0.001 - 0.5, abs=0.05)


def test_rasters_that_do_not_meet_are_told(tmp_path):
    one = open_raster(make(tmp_path / "a.tif", CODES))
    far = open_raster(make(tmp_path / "b.tif", CODES, left=900_000.0))
    with pytest.raises(Problem) as caught:
        common_grid([one, far])
    assert caught.value.code == "RAS-06"


def test_the_bounds_in_another_crs_hold_the_whole(tmp_path):
    grid = Grid("EPSG:4527", 39_500_000.0, 2_800_000.0, 1_000.0, 1_000.0, 40, 40)
    west, south, east, north = bounds_in(grid, "EPSG:4490")
    assert (round(west, 6), round(east, 2)) == (117.0, 117.4)
    assert 24.9 < south < 25.0 < north < 25.31


def test_a_system_whose_axes_are_told_apart_is_one(tmp_path):
    from osgeo import osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4527)
    told = system.ExportToWkt()
    plain = re.sub(r',AXIS\["[^"]*",\w+\]', "", told)  # as layers of QGIS have it
    assert plain != told
    one = open_raster(make(tmp_path / "a.tif", CODES), crs=plain)
    other = open_raster(make(tmp_path / "b.tif", CODES))
    assert aligned([one, other], one.grid) == [one, other]
    assert not open_raster(make(tmp_path / "c.tif", CODES, crs=4528)).grid.matches(one.grid)
