"""Densities per km²: kernels of volume one, lengths within circles, whatever the blocks."""

from __future__ import annotations

from math import hypot, pi

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.raster.blocks import Block
from shanhe.core.raster.density import density, lines, points, write_density
from shanhe.core.raster.grid import Grid
from tests.core.raster.making import cells

GRID = Grid("EPSG:4527", 500_000.0, 3_000_000.0, 100.0, 100.0, 30, 20)
MIDDLE = (501_050.0, 2_999_050.0)  # of the cell in row 9, column 10


def test_the_peak_of_one_point_and_where_it_ends():
    found = density(points([MIDDLE[0]], [MIDDLE[1]], 500.0), GRID)
    assert found[9, 10] == pytest.approx(3 / (pi * 0.25))  # 0.25 km² is r²
    assert found[9, 13] == pytest.approx(3 / (pi * 0.25) * (1 - 0.36) ** 2)
    assert found[6, 14] == found[9, 15] == found[9, 16] == 0.0  # 500 m away and more


def test_the_kernel_holds_its_weight():
    found = density(points([MIDDLE[0] + 17], [MIDDLE[1] - 31], 800.0, weights=[7.0]), GRID)
    assert found.sum() * 0.01 == pytest.approx(7.0, rel=2e-3)  # a cell is 0.01 km²


def test_a_line_through_the_middle_is_two_radii_long():
    found = density(lines([(500_000, MIDDLE[1])], [(503_000, MIDDLE[1])], 500.0), GRID)
    assert found[9, 15] == pytest.approx(1.0 / (pi * 0.25))  # 1 km of line
    assert found[6, 15] == pytest.approx(0.8 / (pi * 0.25))  # 300 m off: a chord of 800 m
    assert found[14, 15] == 0.0
    assert found[9, 0] == pytest.approx(0.55 / (pi * 0.25))  # it begins at the edge, 50 m away


def test_what_lies_beyond_the_grid_counts():
    assert density(points([499_900.0], [2_999_050.0], 500.0), GRID)[9, 0] > 0


PLACES = st.tuples(st.floats(499_000, 504_000), st.floats(2_997_000, 3_001_000))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PLACES, PLACES), max_size=6), st.floats(60, 2_000))
def test_every_line_counts_by_the_length_that_shapely_finds(pieces, radius):
    import shapely

    starts, ends = (np.array([one[at] for one in pieces]).reshape(-1, 2) for at in (0, 1))
    found = density(lines(starts, ends, radius), GRID)
    net = shapely.linestrings(np.stack([starts, ends], axis=1))
    for row, column in ((0, 0), (9, 10), (19, 29), (4, 22)):
        middle = shapely.Point(500_050 + column * 100, 2_999_950 - row * 100)
        circle = middle.buffer(radius, 720)
        expected = shapely.length(shapely.intersection(net, circle)).sum() / circle.area * 1e3
        assert found[row, column] == pytest.approx(expected, rel=2e-3, abs=2e-3 * 1e3 / radius)


@settings(max_examples=40, deadline=None)
@given(st.lists(PLACES, max_size=8), st.floats(60, 2_000))
def test_every_point_counts_by_its_distance(places, radius):
    x, y = np.array(places).reshape(-1, 2).T
    found = density(points(x, y, radius), GRID)
    for row, column in ((0, 0), (9, 10), (19, 29), (4, 22)):
        away = [hypot(500_050 + column * 100 - a, 2_999_950 - row * 100 - b) for a, b in places]
        parts = [3e6 / (pi * radius**2) * (1 - (d / radius) ** 2) ** 2 for d in away if d < radius]
        assert found[row, column] == pytest.approx(sum(parts), rel=1e-9, abs=1e-12)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 20), st.integers(1, 30))
def test_blocks_never_change_the_result(rows, columns):
    things = lines([(500_310, 2_998_100)], [(502_777, 2_999_900)], 450.0)
    whole, parted = density(things, GRID), np.zeros(GRID.shape)
    for row in range(0, 20, rows):
        for column in range(0, 30, columns):
            block = Block(row, column, min(rows, 20 - row), min(columns, 30 - column))
            place = np.s_[row : row + rows, column : column + columns]
            parted[place] = density(things, GRID, block)
    assert parted.tolist() == whole.tolist()


def test_a_piece_of_no_length_is_no_line():
    assert not density(lines([MIDDLE], [MIDDLE], 500.0), GRID).any()


@pytest.mark.parametrize("radius", [0.0, -5.0, float("nan"), float("inf")])
def test_a_radius_that_is_no_length_is_refused(radius):
    with pytest.raises(Problem, match="RAS-32"):
        points([0.0], [0.0], radius)
    with pytest.raises(Problem, match="RAS-32"):
        lines([(0.0, 0.0)], [(1.0, 1.0)], radius)


def test_a_file_holds_what_the_kernel_finds(tmp_path):
    things = points([MIDDLE[0]], [MIDDLE[1]], 700.0)
    write_density(things, GRID, str(tmp_path / "d.tif"))
    assert np.array_equal(cells(tmp_path / "d.tif"), density(things, GRID).astype("f4"))


def test_a_cancel_leaves_no_file(tmp_path):
    class Impatient(Silent):
        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        write_density(points([0.0], [0.0], 9.0), GRID, str(tmp_path / "d.tif"), None, Impatient())
    assert not list(tmp_path.iterdir())
