"""The checks of polygons that cover the ground once: WKT in, kinds, features and sizes out."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.geometry.tessellation import Limits, check
from shanhe.plugin.layers.qgis_backend import QgsBackend

LEFT = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))"
RIGHT = "POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))"
WIDE_RIGHT = "POLYGON((9 0, 20 0, 20 10, 9 10, 9 0))"
NARROW_RIGHT = "POLYGON((10.5 0, 20 0, 20 10, 10.5 10, 10.5 0))"


@pytest.fixture(params=[ShapelyBackend, QgsBackend], ids=["shapely", "qgis"])
def backend(request, qgis_app):
    return request.param()


def found(backend, *texts, **limits):
    """The faults of a layer: kind, features, place as WKT, size to six decimals."""
    wkbs = [shapely.to_wkb(shapely.from_wkt(text)) for text in texts]
    layer = PolygonLayer("EPSG:4527", [backend.read(wkb) for wkb in wkbs], {}, backend)
    return [
        (one.kind, one.features, shapely.normalize(shapely.from_wkb(one.wkb)).wkt, one.size)
        for one in check(layer, Limits(**limits))
    ]


def box(xmin, ymin, xmax, ymax):
    return shapely.normalize(shapely.box(xmin, ymin, xmax, ymax)).wkt


def test_neighbours_that_share_their_edge_are_right(backend):
    assert found(backend, LEFT, RIGHT) == []


def test_an_overlap_is_told_with_both_features(backend):
    assert found(backend, LEFT, WIDE_RIGHT) == [("overlap", (0, 1), box(9, 0, 10, 10), 10.0)]


def test_the_same_polygon_twice_overlaps(backend):
    assert found(backend, LEFT, LEFT) == [("overlap", (0, 1), box(0, 0, 10, 10), 100.0)]


def test_two_whole_coverings_overlap_although_their_inner_edges_match(backend):
    lower, upper = "POLYGON((0 0, 20 0, 20 5, 0 5, 0 0))", "POLYGON((0 5, 20 5, 20 10, 0 10, 0 5))"
    spots = [one for one in found(backend, LEFT, RIGHT, lower, upper) if one[0] == "overlap"]
    assert sum(size for *_, size in spots) == pytest.approx(200.0)
    assert {feature for _, features, _, _ in spots for feature in features} == {0, 1, 2, 3}


def test_a_slit_open_at_both_ends_is_outside_and_a_closed_one_a_gap(backend):
    assert found(backend, LEFT, NARROW_RIGHT) == []
    below = "POLYGON((0 -5, 20 -5, 20 0, 10.5 0, 10 0, 0 0, 0 -5))"
    above = "POLYGON((0 10, 10 10, 10.5 10, 20 10, 20 15, 0 15, 0 10))"
    spots = found(backend, LEFT, NARROW_RIGHT, below, above)
    assert spots == [("gap", (0, 1, 2, 3), box(10, 0, 10.5, 10), 5.0)]


def test_a_hole_that_nothing_fills_is_a_gap_and_one_that_is_filled_is_not(backend):
    ring = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))"
    assert found(backend, ring) == [("gap", (0,), box(4, 4, 6, 6), 4.0)]
    assert found(backend, ring, "POLYGON((4 4, 6 4, 6 6, 4 6, 4 4))") == []


def test_a_point_that_the_neighbour_lacks_is_a_mismatch(backend):
    finer = "POLYGON((10 0, 20 0, 20 10, 10 10, 10 4, 10 0))"
    assert found(backend, LEFT, finer) == [("edge_mismatch", (0,), "POINT (10 4)", 0.0)]


def test_ground_narrower_than_the_tolerance_is_a_mismatch(backend):
    bent = "POLYGON((10 0, 20 0, 20 10, 10 10, 10.00005 5, 10 0))"
    kinds = [(kind, features) for kind, features, _, _ in found(backend, LEFT, bent)]
    assert kinds == [("edge_mismatch", (0, 1)), ("edge_mismatch", (0,))]
    wide = found(backend, LEFT, bent, tolerance=0.00001)
    assert [(kind, round(size, 7)) for kind, _, _, size in wide] == [("gap", 0.00025)]


@pytest.mark.parametrize(
    ("text", "limits", "expected"),
    [
        ("POLYGON((0 0, 10 0, 10 0, 10 10, 0 0))", {}, ("duplicate_vertex", "POINT (10 0)", 0.0)),
        (
            "POLYGON((0 0, 10 0, 10 0.00005, 10 10, 0 0))",
            {},
            ("duplicate_vertex", "POINT (10 0.00005)", 0.00005),
        ),
        ("POLYGON((0 0, 10 0, 0 1, 0 0))", {}, ("sharp_angle", "POINT (10 0)", 5.710593)),
        ("POLYGON((10 0, 0 1, 0 0, 10 0))", {}, ("sharp_angle", "POINT (10 0)", 5.710593)),
        (
            "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 4 2, 2 4, 0 0))",
            {"kinds": ("self_touch",)},
            ("self_touch", "POINT (0 0)", 2.0),
        ),
        ("POLYGON((0 0, 0.4 0, 0.4 0.4, 0 0.4, 0 0))", {}, ("sliver", "POINT (0 0)", 0.16)),
        (
            "POLYGON((0 0, 100 0, 100 0.3, 0 0.3, 0 0))",
            {"sliver_width": 0.5},
            ("sliver", "POINT (0 0)", 30.0),
        ),
        (
            "POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))",
            {"kinds": ("invalid",)},
            ("invalid", "POLYGON ((0 0, 0 10, 10 0, 10 10, 0 0))", 0.0),
        ),
    ],
)
def test_faults_of_one_ring(backend, text, limits, expected):
    ((kind, features, place, size),) = found(backend, text, **limits)
    assert (kind, place, round(size, 6)) == expected
    assert features == (0,)


def test_an_empty_layer_has_no_faults(backend):
    assert found(backend) == []


def test_only_the_kinds_asked_for(backend):
    assert found(backend, LEFT, WIDE_RIGHT, kinds=("gap", "sliver")) == []


cells = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 4), st.integers(1, 4)),
    min_size=1,
    max_size=7,
)


@given(cells)
def test_overlaps_and_gaps_are_as_large_as_counting_says(rectangles):
    """Rectangles on a grid: a cell covered twice or more is overlap, one shut in is gap."""
    grid = np.zeros((11, 11), int)
    for x, y, width, height in rectangles:
        grid[y : y + height, x : x + width] += 1
    texts = [box(x, y, x + width, y + height) for x, y, width, height in rectangles]
    spots = found(ShapelyBackend(), *texts, kinds=("overlap", "gap"))
    overlap = sum(size for kind, _, _, size in spots if kind == "overlap")
    gap = sum(size for kind, _, _, size in spots if kind == "gap")
    assert overlap == pytest.approx((grid > 1).sum())
    assert gap == pytest.approx(_shut_in(grid))


def _shut_in(grid):
    """Count the bare cells from which no way over bare cells leads out."""
    padded = np.pad(grid, 1)
    reached, edge = np.zeros(padded.shape, bool), [(0, 0)]
    while edge:
        y, x = edge.pop()
        if not (0 <= y < len(padded) and 0 <= x < len(padded)) or reached[y, x] or padded[y, x]:
            continue
        reached[y, x] = True
        edge += [(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)]
    return int(((padded == 0) & ~reached).sum())
