"""Polygons as hex WKB: what is right passes unchanged, what is cut or changed never crashes."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from osgeo import ogr

INTEGERS = st.integers(-(10**6), 10**6)


def wkb(text):
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb(ogr.wkbNDR))


@st.composite
def boxes(draw):
    x, y = draw(INTEGERS), draw(INTEGERS)
    width, height = draw(st.integers(3, 10**6)), draw(st.integers(3, 10**6))
    outer = f"({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y})"
    hole = f"({x + 1} {y + 1},{x + 1} {y + 2},{x + 2} {y + 2},{x + 2} {y + 1},{x + 1} {y + 1})"
    return f"({outer},{hole})" if draw(st.booleans()) else f"({outer})"


@given(boxes())
def test_valid_polygons_pass_exactly(rings):
    from shanhe.node.changes.geometry import checked_wkb

    polygon, multipolygon = wkb(f"POLYGON{rings}"), wkb(f"MULTIPOLYGON({rings})")
    assert checked_wkb(polygon.hex(), "Polygon") == polygon
    assert checked_wkb(multipolygon.hex(), "MultiPolygon") == multipolygon


@given(boxes(), st.data())
def test_any_damage_is_refused_or_harmless(rings, data):
    from shanhe.node.changes.geometry import checked_wkb
    from shanhe.node.exchange import Refused

    whole = wkb(f"POLYGON{rings}")
    place = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:place] + bytes([data.draw(st.integers(0, 255))]) + whole[place + 1 :]
    with contextlib.suppress(Refused):
        kept = checked_wkb(damaged.hex(), "Polygon")
        assert kept == damaged
        assert ogr.CreateGeometryFromWkb(kept).IsValid()


@given(boxes(), st.data())
def test_every_cut_is_refused(rings, data):
    from shanhe.node.changes.geometry import checked_wkb
    from shanhe.node.exchange import Refused

    whole = wkb(f"POLYGON{rings}")
    length = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(Refused):
        checked_wkb(whole[:length].hex(), "Polygon")


@given(st.binary(max_size=200))
def test_noise_is_refused(noise):
    from shanhe.node.changes.geometry import checked_wkb
    from shanhe.node.exchange import Refused

    assume(noise[:5] != b"\x01\x03\x00\x00\x00")
    with pytest.raises(Refused):
        checked_wkb(noise.hex(), "Polygon")
