"""Slope and aspect: planes of known slope, and gdaldem on rough ground."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from osgeo import gdal

from shanhe.core.errors import Problem
from shanhe.core.raster.slope import PERCENT, aspect, slope, write_aspect, write_slope
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import cells, make

ROWS, COLUMNS = np.mgrid[0:5, 0:5].astype("f8")


def values(rows, nodata=-9999):
    data = np.asarray(rows)
    return Values(data, data != nodata)


def middle(found):
    return found.data[2, 2], found.valid.tolist()


INSIDE = [[0 < row < 4 and 0 < column < 4 for column in range(5)] for row in range(5)]


@pytest.mark.parametrize(
    ("heights", "percent", "degrees", "faces"),
    [
        (COLUMNS * 10, 100.0, 45.0, 270.0),  # rises 10 m a cell of 10 m to the east
        (COLUMNS * -10, 100.0, 45.0, 90.0),
        (ROWS * 20, 100.0, 45.0, 0.0),  # rises to the south, cells are 20 m high
        (ROWS * -20, 100.0, 45.0, 180.0),
        (COLUMNS * 3 + ROWS * -8, 50.0, 26.56505117707799, 216.86989764584402),
    ],
)
def test_planes(heights, percent, degrees, faces):
    found, known = middle(slope(values(heights), 10.0, 20.0, PERCENT))
    assert (found, known) == (pytest.approx(percent, rel=1e-14), INSIDE)
    assert middle(slope(values(heights), 10.0, 20.0)) == (pytest.approx(degrees), INSIDE)
    assert middle(aspect(values(heights), 10.0, 20.0)) == (pytest.approx(faces), INSIDE)


def test_flat_ground_has_a_slope_of_0_and_faces_nowhere():
    flat = values(np.full((5, 5), 7, "i2"))
    assert middle(slope(flat, 10.0, 10.0)) == (0.0, INSIDE)
    assert not aspect(flat, 10.0, 10.0).valid.any()


def test_a_cell_beside_no_value_has_none_or_levels_it():
    heights = (COLUMNS * 10).astype("f4")
    heights[2, 2] = -9999
    assert slope(values(heights), 10.0, 10.0).valid.sum() == 0
    found = slope(values(heights), 10.0, 10.0, PERCENT, edges=True)
    assert found.valid.sum() == 24
    # (2, 1): the neighbour to the east is level with it, (10 + 20 + 10 + 10 + 0 + 0) → 60/80
    assert found.data[2, 1] == pytest.approx(75.0)
    # (0, 0): nothing in the north and west; 30/80 to the east and 10/80 to the south
    assert found.data[0, 0] == pytest.approx(1000**0.5 / 80 * 100)


NUMBERS = st.sampled_from([-9999, 0, 3, 10, 50, 51, 52, 800])


@settings(max_examples=40, deadline=None)
@given(
    st.tuples(st.integers(3, 9), st.integers(3, 9)).flatmap(
        lambda shape: arrays("f4", shape, elements=NUMBERS)
    ),
    st.booleans(),
)
def test_gdaldem_finds_the_same_inside(heights, edges):
    made = "/vsimem/heights.tif"
    make(made, heights, cell=30.0, nodata=-9999)
    options = {"format": "MEM", "computeEdges": edges}
    inside = np.s_[1:-1, 1:-1]  # it carries slopes on beyond the raster, which we do not
    for mode, ours, more in (
        ("slope", slope(values(heights), 30.0, 30.0, edges=edges), {"slopeFormat": "degree"}),
        ("slope", slope(values(heights), 30.0, 30.0, PERCENT, edges), {"slopeFormat": "percent"}),
        ("aspect", aspect(values(heights), 30.0, 30.0, edges), {}),
    ):
        done = gdal.DEMProcessing("", made, mode, **options, **more).ReadAsArray()[inside]
        assert ours.valid[inside].tolist() == (done != -9999).tolist()
        kept = ours.valid[inside]
        np.testing.assert_allclose(ours.data[inside][kept], done[kept], rtol=2e-5, atol=1e-4)
    gdal.Unlink(made)


def test_files_know_metres_and_height_units(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", (COLUMNS * 100).astype("f4"), cell=10.0))
    write_slope(raster, str(tmp_path / "s.tif"), PERCENT, height_unit=0.1)  # decimetres
    assert cells(tmp_path / "s.tif")[2].tolist() == pytest.approx(
        [np.nan, 100.0, 100.0, 100.0, np.nan], nan_ok=True
    )
    write_aspect(raster, str(tmp_path / "a2.tif"))
    assert cells(tmp_path / "a2.tif")[2, 2] == 270.0


def test_cells_in_degrees_are_refused(tmp_path):
    raster = open_raster(make(tmp_path / "a.tif", np.zeros((3, 3), "f4"), crs=4490))
    with pytest.raises(Problem, match="RAS-05"):
        write_slope(raster, str(tmp_path / "s.tif"))


def test_a_plane_keeps_its_slope_up_to_the_edge():
    heights = np.add.outer(np.arange(6.0) * 3, np.arange(7.0) * 4)
    valid = np.ones(heights.shape, bool)
    valid[2, 3] = False
    found = slope(Values(heights, valid), 10.0, 10.0, PERCENT, continued=True)
    assert found.valid.tolist() == valid.tolist()
    assert found.data[valid] == pytest.approx(50.0)
