import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import unary_union
from shapely.geometry import MultiPolygon, box

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.division import divided
from shanhe.core.planning.patches import patches

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def by_layer(division):
    found = {}
    for owner, at, feature, area in zip(
        division.owners, division.layers, division.features, division.areas
    ):
        found[owner, at, feature] = round(found.get((owner, at, feature), 0) + area, 2)
    return found


def test_the_first_layer_that_covers_decides():
    division = divided(layer((0, 0, 300, 100)), [layer((0, 0, 100, 100)), layer((0, 0, 200, 100))])
    assert by_layer(division) == {
        (0, 0, 0): pytest.approx(10_000, abs=1),
        (0, 1, 0): pytest.approx(10_000, abs=1),
        (0, -1, -1): pytest.approx(10_000, abs=1),
    }
    assert round(sum(division.areas), 2) == division.wholes[0]
    assert division.mismatches == []


def test_ground_that_two_features_of_a_layer_claim_goes_to_the_first():
    division = divided(layer((0, 0, 200, 100)), [layer((0, 0, 60, 100), (40, 0, 100, 100))])
    assert by_layer(division) == {
        (0, 0, 0): pytest.approx(6_000, abs=1),
        (0, 0, 1): pytest.approx(4_000, abs=1),
        (0, -1, -1): pytest.approx(10_000, abs=1),
    }
    assert division.mismatches == []


def test_a_piece_of_two_parts_is_two_pieces():
    division = divided(layer((0, 0, 300, 100)), [layer((100, -10, 200, 110))])
    assert sorted(division.layers) == [-1, -1, 0]


SIDES = st.integers(0, 400)
BOXES = st.tuples(SIDES, SIDES, st.integers(20, 300), st.integers(20, 300)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)
LAYERS = st.lists(st.lists(BOXES, max_size=3), max_size=3)


@settings(max_examples=40, deadline=None)
@given(LAYERS)
def test_a_division_always_closes_and_never_overlaps(layers):
    grid = [(x, y, x + 170, y + 170) for x in range(0, 680, 170) for y in range(0, 680, 170)]
    parcels = layer(*grid)
    division = divided(parcels, [layer(*boxes) for boxes in layers])
    assert division.mismatches == []
    sums = [0.0] * len(grid)
    for owner, area in zip(division.owners, division.areas):
        sums[owner] += area
    assert [round(found, 2) for found in sums] == division.wholes.tolist()
    plane = sum(shape.area for shape in division.geometries)
    assert plane == pytest.approx(unary_union(division.geometries).area, abs=1e-3)
    for at, shape in zip(division.layers, division.geometries):
        for earlier in layers[: at if at >= 0 else len(layers)]:
            covered = unary_union([box(X + w, Y + s, X + e, Y + n) for w, s, e, n in earlier])
            assert shape.intersection(covered).area < 1e-3
    exact = ellipsoidal_areas(parcels.wkbs(), parcels.crs, 20.0).sum()
    assert sum(sums) == pytest.approx(exact, abs=0.01 * len(grid))


def patched(boxes, keys, gap=0.0):
    shapes = layer(*boxes).geometries
    found = patches(shapes, [shape.area for shape in shapes], keys, BACKEND, gap=gap)
    return [(patch.key, patch.area, tuple(patch.members)) for patch in found]


def test_neighbours_of_one_key_are_one_patch():
    boxes = [(0, 0, 10, 10), (10, 0, 20, 10), (20, 0, 30, 10), (50, 0, 60, 10)]
    assert patched(boxes, "aaba") == [
        ("a", 200.0, (0, 1)),
        ("b", 100.0, (2,)),
        ("a", 100.0, (3,)),
    ]


def test_a_shared_corner_joins_only_where_a_gap_is_allowed():
    boxes = [(0, 0, 10, 10), (10, 10, 20, 20)]
    assert patched(boxes, "aa") == [("a", 100.0, (0,)), ("a", 100.0, (1,))]
    assert patched(boxes, "aa", gap=1.0) == [("a", 200.0, (0, 1))]


def test_pieces_across_a_ditch_hang_together_by_the_gap():
    boxes = [(0, 0, 10, 10), (13, 0, 23, 10)]
    assert len(patched(boxes, "aa", gap=2.9)) == 2
    assert patched(boxes, "aa", gap=3.1) == [("a", 200.0, (0, 1))]


def test_a_piece_of_several_parts_stays_one():
    both = MultiPolygon([box(0, 0, 10, 10), box(20, 0, 30, 10)])
    found = patches([both, box(10, 10, 20, 20)], [200.0, 100.0], "aa", BACKEND)
    assert [(patch.area, tuple(patch.members)) for patch in found] == [(300.0, (0, 1))]
