import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.positions import placed

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def areas_by(result):
    """(parcel, position) → m², to the square metre."""
    found = {}
    for owner, position, area in zip(result.owners, result.positions, result.areas):
        key = (owner, position)
        found[key] = found.get(key, 0) + area
    return {key: pytest.approx(area, abs=1.0) for key, area in found.items()}


def test_town_wins_over_village_and_the_rest_lies_outside():
    result = placed(
        layer((0, 0, 300, 100), (0, 100, 100, 200)),
        towns=layer((0, 0, 100, 100)),
        villages=layer((0, 0, 200, 100)),
    )
    assert areas_by(result) == {
        (0, "in_town"): 10_000,
        (0, "in_village"): 10_000,
        (0, "outside"): 10_000,
        (1, "outside"): 10_000,
    }
    assert result.mismatches == []


def test_without_lines_everything_lies_outside():
    result = placed(layer((0, 0, 100, 100)), None, None)
    assert result.positions == ["outside"]


def test_an_uncut_parcel_keeps_the_area_of_its_own_vertices():
    parcels = layer((0, 0, 5_000, 5_000))
    result = placed(parcels, layer((-10, -10, 6_000, 6_000)), None)
    own = ellipsoidal_areas(parcels.wkbs(), parcels.crs)[0]
    densified = ellipsoidal_areas(parcels.wkbs(), parcels.crs, 20.0)[0]
    assert result.areas[0] == pytest.approx(own, abs=0.005)
    assert abs(own - densified) > 0.1


def test_zones_that_overlap_are_found_and_not_levelled():
    towns = layer((0, 0, 60, 100), (40, 0, 100, 100))
    result = placed(layer((0, 0, 200, 100)), towns, None)
    assert [round(one.residual) for one in result.mismatches] == [-2_000]
    assert result.mismatches[0].kind == "overlap"


SIDES = st.integers(0, 400)
BOXES = st.tuples(SIDES, SIDES, st.integers(20, 300), st.integers(20, 300)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


@settings(max_examples=40, deadline=None)
@given(BOXES, BOXES)
def test_pieces_of_every_parcel_sum_to_it(town, village):
    grid = [(x, y, x + 170, y + 170) for x in range(0, 680, 170) for y in range(0, 680, 170)]
    parcels = layer(*grid)
    result = placed(parcels, layer(town), layer(village))
    wholes = ellipsoidal_areas(parcels.wkbs(), parcels.crs, 20.0)
    sums = [0.0] * len(grid)
    for owner, area in zip(result.owners, result.areas):
        sums[owner] += area
    assert result.mismatches == []
    assert sums == pytest.approx(wholes, abs=0.02)
