"""Distances to source cells: those of a plain search over all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.raster import distance as module
from shanhe.core.raster.distance import distance, write_distance
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import cells, make


def values(rows, nodata=255):
    data = np.asarray(rows, "u1")
    return Values(data, data != nodata)


def plainly(sources, width, height):
    """The least distance to any source, each looked at."""
    rows, columns = np.indices(sources.shape)
    return np.min(
        [np.hypot((columns - c) * width, (rows - r) * height) for r, c in np.argwhere(sources)], 0
    )


def test_cells_of_3_by_4_metres_around_one_source():
    found = distance(values([[0, 0, 0], [0, 1, 0], [0, 255, 0]]), 3.0, 4.0)
    assert found.data.tolist() == [[5.0, 4.0, 5.0], [3.0, 0.0, 3.0], [5.0, 4.0, 5.0]]
    assert found.valid.all()


def test_without_a_source_there_is_no_distance():
    assert not distance(values([[0, 255], [0, 0]]), 1.0, 1.0).valid.any()


SIZES = st.one_of(
    st.tuples(st.integers(1, 14), st.integers(1, 14)), st.tuples(st.just(1), st.integers(1, 60))
)


@settings(max_examples=150, deadline=None)
@given(
    SIZES.flatmap(lambda shape: arrays(bool, shape)),
    st.sampled_from([1.0, 30.0, 7.3]),
    st.sampled_from([1.0, 30.0, 99.95]),
)
def test_every_distance_is_that_to_the_nearest_of_all_sources(sources, width, height):
    found = distance(Values(sources, np.ones(sources.shape, bool)), width, height)
    if sources.any():
        np.testing.assert_allclose(found.data, plainly(sources, width, height), rtol=1e-6)
    assert found.valid.all() == sources.any()


def test_where_gdal_proximity_errs():
    """Its scans hand the nearest source on from cell to cell, and lose some on the way."""
    from osgeo import gdal, gdal_array

    sources = np.random.default_rng(1).random((200, 200)) < 0.003
    given_cells = gdal_array.OpenArray(sources.astype("u1"))
    made = gdal.GetDriverByName("MEM").Create("", 200, 200, 1, gdal.GDT_Float32)
    gdal.ComputeProximity(given_cells.GetRasterBand(1), made.GetRasterBand(1))
    theirs, exact = made.ReadAsArray(), plainly(sources, 1.0, 1.0)
    ours = distance(Values(sources, np.ones(sources.shape, bool)), 1.0, 1.0).data
    assert (np.abs(theirs - exact) > 1e-3).any()
    np.testing.assert_allclose(ours, exact, rtol=1e-6)


@pytest.mark.parametrize("strip", [1, 7, 100])
def test_strips_never_show_in_a_file(tmp_path, monkeypatch, strip):
    kinds = np.zeros((60, 40), "u1")
    kinds[3, 5], kinds[3, 30], kinds[31, 12], kinds[59, 39], kinds[0, 0] = 2, 7, 2, 3, 255
    raster = open_raster(make(tmp_path / "a.tif", kinds, cell=30.0, nodata=255))
    monkeypatch.setattr(module, "STRIP_CELLS", strip * 40)
    for codes, sources in (
        (None, (kinds > 0) & (kinds < 255)),
        ([2, 3], (kinds == 2) | (kinds == 3)),
    ):
        write_distance(raster, str(tmp_path / "d.tif"), codes)
        np.testing.assert_allclose(
            cells(tmp_path / "d.tif"), plainly(sources, 30.0, 30.0), rtol=1e-6
        )


def test_nothing_to_measure_to_is_said_before_anything_is_written(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", np.ones((4, 4), "u1")))
    with pytest.raises(Problem, match="RAS-31"):
        write_distance(raster, str(tmp_path / "d.tif"), [9])
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.tif"]


def test_cells_in_degrees_are_refused(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", np.ones((4, 4), "u1"), crs=4490))
    with pytest.raises(Problem, match="RAS-05"):
        write_distance(raster, str(tmp_path / "d.tif"))


@pytest.mark.parametrize("checks", [0, 3])
def test_a_cancel_leaves_no_file(tmp_path, monkeypatch, checks):
    class Impatient(Silent):
        left = checks

        def isCanceled(self):
            self.left -= 1
            return self.left < 0

    raster = open_raster(make(tmp_path / "a.tif", np.ones((2, 4), "u1")))
    monkeypatch.setattr(module, "STRIP_CELLS", 4)
    with pytest.raises(Cancelled):
        write_distance(raster, str(tmp_path / "d.tif"), feedback=Impatient())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.tif"]
