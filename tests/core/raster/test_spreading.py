"""The least cost of cells: that of a plain search over all points, and points on lines."""

from __future__ import annotations

from math import inf, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.raster import spreading as module
from shanhe.core.raster.blocks import Block
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.source import open_raster
from shanhe.core.raster.spreading import lines, points, spread, together, write_spread
from tests.core.raster.making import cells, make


def grid(rows, columns, width=1.0, height=1.0):
    return Grid("EPSG:4527", 500.0, 900.0, width, height, columns, rows)


def seeds(*rows):
    return points(*np.array(rows, float).reshape(-1, 3).T)


def plainly(own, of, reach=inf):
    """The least of every point's cost and distance, each looked at."""
    rows, columns = np.indices(of.shape)
    xs, ys = of.left + (columns + 0.5) * of.cell_width, of.top - (rows + 0.5) * of.cell_height
    least = np.full(of.shape, inf)
    for x, y, cost in zip(*own[:3]):
        away = np.hypot(xs - x, ys - y)
        least = np.minimum(least, np.where(away <= reach, away + cost, inf))
    return least


def test_cells_of_3_by_4_metres_around_one_point():
    middle = seeds((504.5, 894.0, 10.0))  # the middle of the middle cell
    found = spread(middle, grid(3, 3, 3.0, 4.0))
    assert found.data.tolist() == [[15, 14, 15], [13, 10, 13], [15, 14, 15]]
    assert found.valid.all()


def test_the_far_point_wins_where_its_own_cost_is_less():
    found = spread(seeds((500.5, 899.5, 6.0), (505.5, 899.5, 0.0)), grid(1, 6))
    assert found.data.tolist() == [[5, 4, 3, 2, 1, 0]]
    found = spread(seeds((500.5, 899.5, 1.0), (505.5, 899.5, 0.0)), grid(1, 6))
    assert found.data.tolist() == [[1, 2, 3, 2, 1, 0]]


def test_a_knights_move_is_no_longer_than_it_is():
    found = spread(seeds((500.5, 899.5, 0.0)), grid(3, 2))
    assert found.data[2, 1] == pytest.approx(sqrt(5), rel=1e-12)  # over 8 neighbours: 1 + √2


def test_cells_beyond_the_reach_of_all_points_have_no_cost():
    found = spread(seeds((500.5, 899.5, 0.0), (505.5, 899.5, 50.0)), grid(1, 8), reach=2.0)
    assert found.data[0, found.valid[0]].tolist() == [0, 1, 2, 52, 51, 50, 51, 52]
    found = spread(seeds((500.5, 899.5, 7.0)), grid(1, 5), reach=2.0)
    assert found.valid.tolist() == [[True, True, True, False, False]]
    assert not spread(seeds(), grid(2, 2)).valid.any()


POINTS = st.lists(
    st.tuples(st.floats(450, 750), st.floats(700, 950), st.floats(0, 120)), min_size=1, max_size=40
)


@settings(max_examples=150, deadline=None)
@given(
    POINTS,
    st.integers(1, 150),
    st.integers(1, 150),
    st.sampled_from([1.0, 1.7]),
    st.sampled_from([1.0, 0.6]),
    st.sampled_from([inf, 30.0, 5.0]),
)
def test_every_cost_is_the_least_of_all_points(places, rows, columns, width, height, reach):
    of, own = grid(rows, columns, width, height), seeds(*places)
    found, exact = spread(own, of, reach=reach), plainly(own, of, reach)
    finite = np.isfinite(exact)
    edge = np.zeros(of.shape, bool)  # a distance may be the reach up to its last bit
    if reach != inf:
        edge = np.isfinite(plainly(own, of, reach * (1 + 1e-9))) != np.isfinite(
            plainly(own, of, reach * (1 - 1e-9))
        )
    assert (found.valid == finite)[~edge].all()
    both = finite & found.valid
    np.testing.assert_allclose(found.data[both], exact[both], rtol=1e-9)


def test_points_of_one_cost_on_a_ring_all_count_in_its_middle():
    turns = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    ring = points(564.5 + 60 * np.cos(turns), 835.5 + 60 * np.sin(turns), np.zeros(720))
    of = grid(129, 129)
    np.testing.assert_allclose(spread(ring, of).data, plainly(ring, of), rtol=1e-9)


def road(*rows):
    """Lines of x, y, x, y, cost at both ends, cost along."""
    table = np.array(rows, float)
    return lines(table[:, :2], table[:, 2:4], *table[:, 4:].T)


def test_a_road_is_left_where_that_costs_least():
    """Half the cost on the road: it is left tan 30° × the way aside before the foot."""
    of = grid(1, 1, 20.0, 20.0)  # its middle at 510, 890
    found = spread(road((400.0, 880.0, 600.0, 880.0, 0.0, inf, 100.0)), of)
    assert found.data[0, 0] == pytest.approx(110 / 2 + 10 * sqrt(3) / 2, rel=1e-12)
    found = spread(road((400.0, 880.0, 450.0, 880.0, 0.0, inf, 25.0)), of)  # ends before
    assert found.data[0, 0] == pytest.approx(25 + np.hypot(60, 10), rel=1e-12)
    found = spread(road((400.0, 880.0, 600.0, 880.0, 50.0, 0.0, 100.0)), of)  # from the far end
    assert found.data[0, 0] == pytest.approx(90 / 2 + 10 * sqrt(3) / 2, rel=1e-12)


def test_a_road_slower_than_open_ground_is_as_good_as_its_ends():
    found = spread(road((500.5, 899.5, 505.5, 899.5, 0.0, 10.0, 10.0)), grid(1, 6))
    assert found.data.tolist() == [[0, 1, 2, 3, 4, 5]]
    nowhere = road((500.5, 899.5, 500.5, 899.5, 4.0, 4.0, 0.0))
    assert spread(nowhere, grid(1, 3)).data.tolist() == [[4, 5, 6]]


LINES = st.lists(
    st.tuples(*[st.floats(480, 560), st.floats(850, 920)] * 2, st.floats(0, 50), st.floats(0, 1.2)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(LINES, st.sampled_from([inf, 9.0]))
def test_every_cost_is_the_least_of_all_points_of_all_lines(rows, reach):
    table, dense = [], []
    for x, y, to_x, to_y, cost, slope in rows:
        along = np.hypot(to_x - x, to_y - y) * slope
        last = cost + along / 3  # as if another road led there
        table.append((x, y, to_x, to_y, cost, last, along))
        share = np.linspace(0, 1, 4001)
        costs = np.minimum(cost + share * along, last + (1 - share) * along)
        dense += [*zip(x + share * (to_x - x), y + share * (to_y - y), costs)]
    of = grid(9, 14, 3.0, 2.0)
    found = spread(road(*table), of, reach=reach)
    least, most = (plainly(seeds(*dense), of, reach + more) for more in (0.03, -1e-9))
    assert (found.data <= most + 1e-9).all()  # places between the dense ones may be better
    assert (found.data >= least - 0.07).all()


def test_a_block_is_a_cut_of_the_whole():
    own, of = seeds((520, 850, 3), (640, 790, 0), (480, 700, 20)), grid(150, 170)
    own = together(own, road((500, 880, 660, 760, 0, 40, 60)))
    part = spread(own, of, Block(70, 33, 51, 90)).data
    np.testing.assert_allclose(part, spread(own, of).data[70:121, 33:123], rtol=1e-12)


def test_in_a_file_by_the_minute_where_the_mask_has_a_value(tmp_path):
    known = np.ones((1, 4), np.float32)
    known[0, 3] = -9999
    mask = open_raster(make(tmp_path / "a.tif", known, cell=100.0, nodata=-9999))
    start = seeds((500_050, 2_999_950, 250))
    path = str(tmp_path / "t.tif")
    write_spread(start, mask, path, 1000 / 12, 3, reach=150.0)  # 5 km/h: 83.3 m a minute
    assert cells(path)[0, :2].tolist() == [3.0, pytest.approx(4.2)]
    assert np.isnan(cells(path)[0, 2:]).all()


def test_degrees_and_a_cancel(tmp_path):
    with pytest.raises(Problem) as caught:
        spread(seeds((0, 0, 0)), Grid("EPSG:4490", 116, 26, 0.1, 0.1, 2, 2))
    assert caught.value.code == "RAS-05"

    class Ended(Silent):
        def isCanceled(self):
            return True

    mask = open_raster(make(tmp_path / "a.tif", np.ones((2, 4), "u1")))
    with pytest.raises(Cancelled):
        write_spread(seeds((0, 0, 0)), mask, str(tmp_path / "t.tif"), 1.0, 3, feedback=Ended())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.tif"]


@pytest.mark.parametrize("side", [1, 4])
def test_the_size_of_the_squares_never_shows(monkeypatch, side):
    own, of = seeds((520, 850, 3), (540, 890, 0), (480, 870, 20)), grid(23, 37)
    monkeypatch.setattr(module, "SIDE", side)
    np.testing.assert_allclose(spread(own, of).data, plainly(own, of), rtol=1e-12)
