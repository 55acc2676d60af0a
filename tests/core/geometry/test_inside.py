"""A point inside a polygon is inside; the parts are the whole."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, Polygon

from shanhe.core.geometry.inside import parts, point_inside

WEDGE = "POLYGON ((0 0, 10 0, 0 0.001, 0 0))"
RING = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1))"
COMB = "POLYGON ((0 0, 9 0, 9 9, 6 1, 3 9, 2 1, 0 9, 0 0))"


@pytest.mark.parametrize("wkt", [WEDGE, RING, COMB])
def test_examples(wkt):
    shape = shapely.from_wkt(wkt)
    assert shape.contains(Point(point_inside(shape.wkb)))


@given(st.lists(st.tuples(*[st.floats(-1e6, 1e6)] * 2), min_size=3, max_size=12))
def test_any_valid_polygon(points):
    shape = shapely.make_valid(Polygon(points))
    whole = [one for one in getattr(shape, "geoms", [shape]) if one.geom_type == "Polygon"]
    for polygon in whole:
        thick = polygon.area > 1e-6 * max(polygon.length, 1)
        if thick:
            assert polygon.distance(Point(point_inside(polygon.wkb))) == 0


def test_no_area_is_refused():
    with pytest.raises(ValueError, match="flat"):
        point_inside(Polygon([(0, 0), (5, 0), (9, 0)]).wkb)


def test_parts():
    ring, wedge = shapely.from_wkt(RING), shapely.from_wkt(WEDGE)
    apart = shapely.affinity.translate(wedge, 100, 0)
    found = [shapely.from_wkb(one) for one in parts(MultiPolygon([ring, apart]).wkb)]
    assert found == [ring, apart]
    assert [shapely.from_wkb(one) for one in parts(ring.wkb)] == [ring]
