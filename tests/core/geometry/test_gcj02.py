"""GCJ-02 and BD-09: published vectors, exact inverses, and telling a shift."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.geometry.gcj02 import BD09, CGCS2000, GCJ02, SYSTEMS, converted
from shanhe.core.geometry.shift_detection import (
    NOT_SHIFTED,
    SHIFTED,
    UNCLEAR,
    fit_lines,
    fit_pairs,
)
from shanhe.core.geometry.wkb_points import moved_points, points_of

# Longitude and latitude in WGS 84, then in GCJ-02: the test vectors of eviltransform.
PUBLISHED = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
]
# BD-09, then GCJ-02 and WGS 84: the test vectors of gcoord, good to five decimals.
PUBLISHED_BD = (123.0, 45.0), (122.99363304, 44.99365430), (122.98762210, 44.99171540)
# BD-09, then WGS 84, as Baidu's own service gave them for eviltransform's tests.
FROM_BAIDU = [
    ((120.019809, 29.199786), (120.00877901149691, 29.196131605295484)),
    ((120.036455, 29.210504), (120.0253853970846, 29.206795749156136)),
]
places = st.tuples(st.floats(73, 135), st.floats(4, 53))


@pytest.mark.parametrize(("before", "after"), PUBLISHED)
def test_published_vectors(before, after):
    assert converted([before], CGCS2000, GCJ02)[0] == pytest.approx(after, abs=1e-9)
    assert converted([after], GCJ02, CGCS2000)[0] == pytest.approx(before, abs=1e-9)


def test_published_vectors_of_baidu():
    baidu, gcj, wgs = PUBLISHED_BD
    assert converted([baidu], BD09, GCJ02)[0] == pytest.approx(gcj, abs=1e-5)
    assert converted([baidu], BD09, CGCS2000)[0] == pytest.approx(wgs, abs=1e-5)


@pytest.mark.parametrize(("before", "after"), FROM_BAIDU)
def test_the_service_itself_differs_from_the_formula_by_tens_of_metres(before, after):
    away = np.abs(converted([before], BD09, CGCS2000)[0] - after).max()
    assert 5e-5 < away < 5e-4


@given(
    st.lists(places, min_size=1, max_size=30), st.sampled_from(SYSTEMS), st.sampled_from(SYSTEMS)
)
def test_there_and_back_to_a_billionth_of_a_degree(points, source, target):
    there = converted(points, source, target)
    back = converted(there, target, source)
    assert np.abs(back - np.array(points)).max() < 1e-9
    if source != target:
        away = np.abs(there - np.array(points)).max(axis=1)
        assert (away > 1e-4).all()
        assert (away < 0.025).all()


def test_places_outside_of_china_stay():
    paris = [(2.3522, 48.8566), (-104.9903, 39.7392)]
    assert converted(paris, GCJ02, CGCS2000).tolist() == [list(one) for one in paris]


@pytest.mark.parametrize(
    "wkt",
    [
        "POINT (1 2)",
        "POINT Z (1 2 3)",
        "LINESTRING (1 2, 3 4)",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 7 1, 7 2, 5 1))",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTIPOLYGON Z (((0 0 5, 9 0 6, 9 9 7, 0 0 5)))",
        "GEOMETRYCOLLECTION (POINT (1 2), MULTILINESTRING ((0 0, 1 1), (2 2, 3 3)))",
        "POLYGON EMPTY",
    ],
)
def test_points_of_every_kind_move_and_z_stays(wkt):
    shape = shapely.from_wkt(wkt)
    wkb = shapely.to_wkb(shape, byte_order=1, output_dimension=3)
    (moved,) = moved_points([wkb], lambda points: points + np.array([100, 200]))
    expected = shapely.transform(shape, lambda points: points + np.array([100, 200]))
    back = shapely.from_wkb(moved)
    assert back.equals(expected)
    if shape.has_z:
        assert (
            shapely.get_coordinates(back, True)[:, 2].tolist()
            == shapely.get_coordinates(shape, True)[:, 2].tolist()
        )
    assert len(points_of(wkb)) == shapely.get_num_coordinates(shape)


def test_damaged_and_curved_wkb_is_refused():
    wkb = shapely.to_wkb(shapely.Point(1, 2), byte_order=1)
    for bad, code in (
        (wkb[:-1], "GEO-02"),
        (b"\x01\x08\x00\x00\x00" + wkb[5:], "GEO-03"),
        (b"", "GEO-02"),
    ):
        with pytest.raises(Problem, match=code):
            moved_points([bad], lambda points: points)


def grid():
    x, y = np.meshgrid(np.linspace(115.5, 117.0, 12), np.linspace(25.0, 26.2, 12))
    return np.column_stack((x.ravel(), y.ravel()))


@pytest.mark.parametrize("system", [GCJ02, BD09])
def test_a_shifted_layer_is_told_by_its_pairs(system):
    noise = np.sin(np.arange(288)).reshape(-1, 2) * 1e-4  # up to 11 m
    found = fit_pairs(converted(grid(), CGCS2000, system) + noise, grid())
    assert (found.verdict, found.best.source) == (SHIFTED, system)
    assert found.before > 300
    assert found.best.median < 12
    assert abs(found.best.east) < 2


def test_a_layer_in_place_and_a_shifted_reference():
    assert fit_pairs(grid() + 1e-5, grid()).verdict == NOT_SHIFTED
    found = fit_pairs(grid(), converted(grid(), CGCS2000, GCJ02))
    assert (found.verdict, found.best.source, found.best.target) == (SHIFTED, CGCS2000, GCJ02)


def test_a_shift_of_another_kind_is_not_taken_for_gcj02():
    assert fit_pairs(grid() + np.array([0.5, 0.5]), grid()).verdict == UNCLEAR


def test_a_shifted_layer_is_told_by_lines():
    x, y = grid().T
    ends = np.column_stack((x, y, x + 0.08, y + 0.03))
    middles = (ends[:, :2] + ends[:, 2:]) / 2
    found = fit_lines(converted(middles, CGCS2000, GCJ02), ends)
    assert (found.verdict, found.best.source) == (SHIFTED, GCJ02)
    assert found.best.median < 1
