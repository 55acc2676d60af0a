"""The WKB reader never crashes and never believes a length."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.errors import Problem
from shanhe.core.geometry.wkb import read_polygon_rings, read_rings

SQUARE = polygon(rectangle(0, 0, 1, 1))
FOUR_BILLION = 0xFFFFFFFF


def refused(wkb):
    with pytest.raises(Problem) as raised:
        read_rings([SQUARE, wkb])
    return raised.value.code, raised.value.values["feature"]


@pytest.mark.parametrize(
    ("wkb", "code"),
    [
        (b"", "GEO-02"),
        (SQUARE[:-1], "GEO-02"),
        (SQUARE[:11], "GEO-02"),
        (b"\x02" + SQUARE[1:], "GEO-02"),
        (struct.pack("<BII", 1, 3, FOUR_BILLION), "GEO-02"),
        (struct.pack("<BIII", 1, 3, 1, FOUR_BILLION), "GEO-02"),
        (struct.pack("<BII", 1, 6, FOUR_BILLION) + SQUARE, "GEO-02"),
        (struct.pack("<BIdd", 1, 1, 0, 0), "GEO-03"),
        (struct.pack("<BII", 1, 10, 0), "GEO-03"),
        (struct.pack("<BII", 1, 7, 1) * 100_000, "GEO-03"),
        (struct.pack("<BII", 1, 6, 1) * 100_000, "GEO-03"),
        (struct.pack("<BII", 1, 9003, 0), "GEO-03"),
    ],
)
def test_damaged_or_foreign_wkb_is_refused_by_feature_number(wkb, code):
    assert refused(wkb) == (code, 2)


def test_rings_of_many_polygons():
    holed = polygon(rectangle(0, 0, 9, 9), rectangle(1, 1, 2, 2))
    rings = read_rings([holed, multipolygon(SQUARE, holed)])
    assert rings.starts.tolist() == [0, 5, 10, 15, 20, 25]
    assert rings.owners.tolist() == [0, 0, 1, 1, 1]
    assert rings.signs.tolist() == [1, -1, 1, 1, -1]
    assert rings.points[5].tolist() == [1, 1]


def outcome(wkb):
    try:
        polygons = read_polygon_rings(wkb)
    except Problem as problem:
        return problem.code
    return "read" if all(ring.shape[1] == 2 for rings in polygons for ring in rings) else "odd"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    for wkb in (data, SQUARE[:9] + data, struct.pack("<BII", 1, 6, 2) + data):
        assert outcome(wkb) in {"read", "GEO-02", "GEO-03"}
