"""A shape stays the same however its rings are written, and no other shape is taken for it."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.geometry.normal_form import same_shape

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
HOLE = [(2.0, 2.0), (2.0, 4.0), (4.0, 4.0)]
OTHER_HOLE = [(6.0, 6.0), (6.0, 8.0), (8.0, 8.0)]


def polygon(*rings):
    made = struct.pack("<BII", 1, 3, len(rings))
    for ring in rings:
        points = [*ring, ring[0]]
        made += struct.pack("<I", len(points))
        made += b"".join(struct.pack("<2d", *point) for point in points)
    return made


def multi(*polygons):
    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygons)


@given(
    st.lists(st.tuples(st.integers(-5, 5), st.integers(-5, 5)), min_size=3, max_size=8),
    st.integers(0, 7),
    st.booleans(),
)
def test_start_and_direction_do_not_count(ring, start, backwards):
    start %= len(ring)
    turned = ring[start:] + ring[:start]
    assert same_shape(polygon(ring), polygon(turned[::-1] if backwards else turned))


def test_the_order_of_holes_and_parts_does_not_count():
    one, other = polygon(SQUARE, HOLE, OTHER_HOLE), polygon(SQUARE, OTHER_HOLE, HOLE)
    far = polygon([(x + 100, y) for x, y in SQUARE])
    assert same_shape(one, other)
    assert same_shape(multi(one, far), multi(far, other))


@pytest.mark.parametrize(
    "other",
    [
        polygon([(0.0, 0.0), (5.0, 0.0), *SQUARE[1:]]),
        polygon([(0.0, 1e-9), *SQUARE[1:]]),
        polygon(SQUARE, HOLE),
        polygon(HOLE, SQUARE),
        multi(polygon(SQUARE), polygon(HOLE)),
        b"\x01\x01\x00\x00\x00",
        b"",
    ],
)
def test_another_shape_is_another(other):
    assert not same_shape(polygon(SQUARE), other)
    assert not same_shape(other, polygon(SQUARE))
