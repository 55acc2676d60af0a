"""Rasters as they lie in files: their grid, what is no value, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.raster.source import Reader, open_raster
from tests.core.raster.making import make

NAN = float("nan")


def read(path, **how):
    raster = open_raster(path, **how)
    return Reader().read(raster, 0, 0, *raster.grid.shape)


def test_the_grid_is_the_files(tmp_path):
    grid = open_raster(make(tmp_path / "a.tif", np.zeros((2, 3), "u1"))).grid
    assert grid.bounds == (500_000.0, 2_999_980.0, 500_030.0, 3_000_000.0)
    assert (grid.shape, grid.cell_area) == ((2, 3), 100.0)


@pytest.mark.parametrize(
    ("cells", "nodata", "valid"),
    [
        (np.array([[1, 255]], "u1"), 255, [[True, False]]),
        (np.array([[1, 255]], "u1"), -9999, [[True, True]]),
        (np.array([[1, 255]], "u1"), None, [[True, True]]),
        (np.array([[0.1, NAN, np.inf]], "f4"), None, [[True, False, False]]),
        (np.array([[0.1, 0.2, NAN]], "f4"), 0.1, [[False, True, False]]),
        # the number next to NoData is a value
        (
            np.array([[-9999.0, np.nextafter(np.float32(-9999), np.float32(0))]], "f4"),
            -9999,
            [[False, True]],
        ),
        (np.array([[NAN, 1.0]], "f8"), NAN, [[False, True]]),
    ],
)
def test_no_data_is_exact(tmp_path, cells, nodata, valid):
    more = {} if nodata is None else {"nodata": nodata}
    assert read(make(tmp_path / "a.tif", cells, **more)).valid.tolist() == valid


def test_an_alpha_band_masks(tmp_path):
    bands = [np.array([[7, 8]], "u1"), np.array([[0, 255]], "u1")]
    path = make(tmp_path / "a.tif", bands, bands=True, options=["ALPHA=YES"])
    assert read(path).valid.tolist() == [[False, True]]


def test_stored_numbers_are_scaled(tmp_path):
    values = read(make(tmp_path / "a.tif", np.array([[5, 12]], "i2"), scale=0.1))
    assert values.data.tolist() == [[0.5, pytest.approx(1.2)]]


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("RAS-04", {"crs": 0}),
        ("RAS-03", {"transform": (0.0, 10.0, 3.0, 0.0, 0.0, -10.0)}),
        ("RAS-03", {"transform": (0.0, 10.0, 0.0, 0.0, 0.0, 10.0)}),
    ],
)
def test_what_has_no_place_is_refused(tmp_path, code, more):
    path = make(tmp_path / "a.tif", np.zeros((2, 2), "u1"), **more)
    with pytest.raises(Problem) as caught:
        open_raster(path)
    assert caught.value.code == code


def test_a_layers_own_crs_stands_in(tmp_path):
    path = make(tmp_path / "a.tif", np.zeros((2, 2), "u1"), crs=0)
    assert open_raster(path, crs="EPSG:4527").grid.crs == "EPSG:4527"


def test_what_is_no_raster_is_refused(tmp_path):
    (tmp_path / "a.tif").write_text("no raster", encoding="utf-8")
    for path, code in (("a.tif", "RAS-01"), ("missing.tif", "RAS-01")):
        with pytest.raises(Problem) as caught:
            open_raster(str(tmp_path / path))
        assert caught.value.code == code
    path = make(tmp_path / "b.tif", np.zeros((2, 2), "u1"))
    with pytest.raises(Problem) as caught:
        open_raster(path, band=2)
    assert (caught.value.code, caught.value.values["count"]) == ("RAS-02", 1)


def test_a_file_cut_short_is_told(tmp_path):
    path = make(tmp_path / "a.tif", np.ones((600, 600), "f8"))
    with Path(path).open("r+b") as file:
        file.truncate(100_000)
    with pytest.raises(Problem) as caught:
        read(path)
    assert caught.value.code in {"RAS-01", "RAS-08"}


def test_areas_need_metres(tmp_path):
    path = make(tmp_path / "a.tif", np.zeros((2, 2), "u1"), crs=4490, left=117, top=25, cell=0.1)
    grid = open_raster(path).grid
    with pytest.raises(Problem) as caught:
        _ = grid.cell_area
    assert caught.value.code == "RAS-05"
