"""Cells counted by codes and summed by zone, against counting by hand."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from osgeo import ogr

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.raster.burning import burn
from shanhe.core.raster.source import CLASS, open_raster
from shanhe.core.raster.zonal import Zone, combinations, zonal
from tests.core.raster.making import cells, make


def classes(folder, name, rows, **more):
    return open_raster(make(folder / f"{name}.tif", rows, **more), kind=CLASS)


def test_codes_that_lie_together(tmp_path):
    one = classes(tmp_path, "a", np.array([[1, 1, 2], [2, 0, 255]], np.uint8), nodata=255)
    other = classes(tmp_path, "b", np.array([[7, 7, 7], [9, 9, 9]], np.int16))
    assert combinations([one, other]) == {
        (1, 7): 2, (2, 7): 1, (2, 9): 1, (0, 9): 1, (-1, 9): 1,
    }  # fmt: skip


def test_measures_by_zone(tmp_path):
    zones = classes(tmp_path, "z", np.array([[1, 1, 2, 0]], np.uint8), nodata=0)
    values = open_raster(make(tmp_path / "v.tif", np.array([[1.5, 2.5, np.nan, 9.0]])))
    assert zonal(zones, values) == {1: Zone(2, 4.0, 1.5, 2.5)}
    assert zonal(zones, values)[1].mean == 2.0


@pytest.mark.parametrize("numbers", [[[0.5]], [[-1.0]]])
def test_what_is_no_code_is_named(tmp_path, numbers):
    raster = open_raster(make(tmp_path / "slope.tif", np.array(numbers)), name="slope")
    with pytest.raises(Problem, match="RAS-40"):
        combinations([raster])


@settings(max_examples=20, deadline=None)
@given(
    arrays(np.uint8, (3, 5), elements=st.integers(0, 3)),
    arrays(np.uint16, (3, 5), elements=st.integers(0, 40_000)),
)
def test_counts_are_those_of_plain_counting(tmp_path_factory, one, other):
    folder = tmp_path_factory.mktemp("counts")
    found = combinations([classes(folder, "a", one), classes(folder, "b", other)])
    assert found == Counter(zip(one.ravel().tolist(), other.ravel().tolist()))


def square(left, top, side):
    right, bottom = left + side, top - side
    text = (
        f"POLYGON (({left} {top}, {right} {top}, {right} {bottom}, {left} {bottom}, {left} {top}))"
    )
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def test_the_last_shape_that_holds_the_middle(tmp_path):
    grid = classes(tmp_path, "grid", np.zeros((2, 3), np.uint8)).grid  # cells of 10 m
    shapes = [(square(500_000, 3_000_000, 20), 3), (square(500_014, 3_000_000, 10), 70_000)]
    raster = burn(shapes, grid, str(tmp_path / "burned.tif"), "units")
    # the second reaches from 14 to 24 m, over the middle of the second cell alone
    assert cells(raster.path).tolist() == [[3, 70_000, 0], [3, 3, 0]]
    assert combinations([raster]) == {(3,): 3, (70_000,): 1, (-1,): 2}


def test_burning_is_cancelled(tmp_path):
    class Stopped:
        def setProgress(self, progress):
            pass

        def isCanceled(self):
            return True

    grid = classes(tmp_path, "grid", np.zeros((2, 3), np.uint8)).grid
    with pytest.raises(Cancelled):
        burn([(square(500_000, 3_000_000, 20), 1)], grid, str(tmp_path / "b.tif"), "", Stopped())
