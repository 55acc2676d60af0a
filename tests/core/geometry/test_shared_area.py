"""The area that two polygons share, against exact fractions and against examples."""

from fractions import Fraction
from itertools import pairwise
from math import atan2

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from shanhe.core.geometry.shared_area import edges_of, shared_area


def shared(a, b):
    return shared_area(*(edges_of(shapely.from_wkt(one).wkb) for one in (a, b)))


SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (SQUARE, 100),
        ("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))", 100),  # the other way round
        ("POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))", 25),
        ("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))", 0),  # a common edge
        ("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))", 0),  # a common corner
        ("POLYGON ((0 20, 10 20, 10 30, 0 30, 0 20))", 0),  # above it
        ("POLYGON ((0 -20, 10 -20, 10 -10, 0 -10, 0 -20))", 0),  # below it
        ("POLYGON ((-5 -5, 15 -5, 15 15, -5 15, -5 -5), (2 2, 8 2, 8 8, 2 8, 2 2))", 64),
        ("MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1)), ((3 3, 5 3, 5 5, 3 5, 3 3)))", 5),
        ("POLYGON ((0 0, 10 10, 0 10, 0 0))", 50),  # two common edges and a diagonal
        ("POLYGON ((0 0, 10 0, 10 10.0000001, 0 9.9999999, 0 0))", 100 - 2.5e-7),
        ("POLYGON EMPTY", 0),
    ],
)
def test_examples(other, expected):
    assert shared(SQUARE, other) == pytest.approx(expected, abs=1e-12)
    assert shared(other, SQUARE) == pytest.approx(expected, abs=1e-12)


def test_ground_that_geos_loses():
    """GEOS 3.11 calls the second, within the third less the first, disjoint of the third."""
    one = [
        (-4.746226287902971, 82.0009737144799),
        (0.0092008405455051, 85.2638334738518),
        (9.547684750673724, 66.99087442175609),
    ]
    other = [
        (9.547684750673724, 66.99087442175609),
        (-4.746226287902971, 82.0009737144799),
        (-3.4944582595124736, 86.75811071547095),
        (7.5739837313903635, 90.95234543264762),
        (20.496878165674534, 68.24668635628836),
    ]
    exact = exactly(*([tuple(map(Fraction, point)) for point in ring] for ring in (one, other)))
    found = shared_area(*(edges_of(shapely.Polygon(ring).wkb) for ring in (one, other)))
    assert found == pytest.approx(exact, abs=1e-12) == pytest.approx(59.00923025, abs=1e-8)


def test_far_from_the_origin_it_is_as_exact():
    at = "39500000.25 2800000.25, 39500100.25 2800000.25, 39500100.25 2800100.25"
    triangle = f"POLYGON (({at}, 39500000.25 2800000.25))"
    assert shared(triangle, triangle) == pytest.approx(5000, abs=1e-9)


def test_many_edges_and_a_few_wide_ones():
    """A comb of a hundred teeth under a triangle that is as wide as all of them."""
    teeth = [(x, 8.0 if x % 2 else 2.0) for x in range(101)]
    comb = shapely.Polygon([(0, 0), *teeth, (100, 0)])
    triangle = shapely.Polygon([(-10, 0), (110, 0), (50, 10)])
    exact = exactly(
        *([tuple(map(Fraction, p)) for p in one.exterior.coords[:-1]] for one in (comb, triangle))
    )
    found = [edges_of(one.wkb) for one in (comb, triangle)]
    assert shared_area(*found) == pytest.approx(exact, abs=1e-10)
    assert shared_area(*found[::-1]) == pytest.approx(exact, abs=1e-10)


def cut(triangle, other):
    """Sutherland and Hodgman in fractions: the area of two counter-clockwise triangles."""
    points = list(triangle)
    for a, b in pairwise([*other, other[0]]):

        def side(p, a=a, b=b):
            return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

        kept = []
        for p, q in pairwise([*points, *points[:1]]):
            if side(p) >= 0:
                kept.append(p)
            if side(p) * side(q) < 0:
                share = Fraction(side(p), side(p) - side(q))
                kept.append(tuple(p[k] + share * (q[k] - p[k]) for k in (0, 1)))
        points = kept
    return abs(twice(points)) / 2 if points else Fraction(0)


def twice(points):
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in pairwise([*points, points[0]]))


def fans(ring):
    """The triangles from the origin to each edge, counter-clockwise, with their signs."""
    for p, q in pairwise([*ring, ring[0]]):
        triangle = ((0, 0), p, q)
        turn = twice(triangle)
        if turn:
            yield (1, triangle) if turn > 0 else (-1, triangle[::-1])


def exactly(one, other):
    total = sum(s * t * cut(a, b) for s, a in fans(one) for t, b in fans(other))
    return float(total) * (1 if twice(one) * twice(other) > 0 else -1)


def star(points):
    """The points as a ring: by their directions from their middle."""
    x, y = (sum(one[axis] for one in points) / len(points) for axis in (0, 1))
    return sorted(points, key=lambda one: (atan2(one[1] - y, one[0] - x), one))


def rings(coordinate):
    return st.lists(st.tuples(*[coordinate] * 2), min_size=3, max_size=8, unique=True).map(star)


whole = rings(st.integers(-6, 6))
nearly = rings(st.builds(lambda one, off: one + off * 2.0**-44, *[st.integers(-6, 6)] * 2))


@given(whole | nearly, whole | nearly)
def test_as_fractions_tell(one, other):
    shapes = [shapely.Polygon(points) for points in (one, other)]
    assume(all(shape.is_valid and shape.area for shape in shapes))
    exact = [[tuple(map(Fraction, point)) for point in points] for points in (one, other)]
    found = shared_area(*(edges_of(shape.wkb) for shape in shapes))
    assert found == pytest.approx(exactly(*exact), abs=1e-12)
