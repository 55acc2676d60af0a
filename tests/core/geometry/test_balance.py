"""Pieces of a parcel sum to the whole, or the gap is named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wkb_maker import polygon, rectangle

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.balance import OUTSIDE, Mismatch, balance, joined, levelled, rest
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.rounding import rounded
from shanhe.plugin.layers.qgis_backend import QgsBackend

# A 1500 m square in zone 39, turned by some 29°, and a zone whose slanted edge cuts it.
PARCEL = polygon(
    [
        (39436000.0, 2836000.0),
        (39437316.373842835, 2836719.138307906),
        (39436597.23553493, 2838035.5121507416),
        (39435280.86169209, 2837316.3738428354),
        (39436000.0, 2836000.0),
    ]
)
ZONE = polygon(
    [
        (39436822.2746, 2835594.5902),
        (39435481.4096, 2838280.5541),
        (39432000.0, 2838280.5541),
        (39432000.0, 2835594.5902),
        (39436822.2746, 2835594.5902),
    ]
)
CENTS = st.integers(0, 10**8)


def layer(backend, *wkbs):
    return PolygonLayer("EPSG:4527", [backend.read(wkb) for wkb in wkbs], {}, backend)


@pytest.mark.parametrize("backend", [ShapelyBackend(), QgsBackend()], ids=lambda b: b.name)
def test_a_cut_parcel_closes_only_when_densified(qgis_app, backend):
    parcels = layer(backend, PARCEL)
    zones = layer(backend, ZONE)
    pieces = overlay(parcels, zones)
    whole = joined(pieces, rest(parcels, zones, pieces))
    assert whole.zones == [OUTSIDE, 0]
    found = balance(whole, parcels)
    assert found.mismatches == []
    assert round(sum(found.areas) * 100) == round(found.wholes[0] * 100)
    assert found.wholes[0] == pytest.approx(2249774.62, abs=0.001)
    raw = ellipsoidal_areas(whole.wkbs(), "EPSG:4527")
    crude = levelled([0, 0], raw, ellipsoidal_areas([PARCEL], "EPSG:4527"))
    assert [mismatch.kind for mismatch in crude.mismatches] == ["overlap"]
    assert crude.mismatches[0].residual == pytest.approx(-0.6765, abs=1e-3)


def test_gaps_and_overlaps_are_named_and_not_levelled():
    found = levelled([0, 0, 1, 1, 2], [40.004, 59.004, 70.0, 40.0, 5.0], [100, 100, 5.004, 3.0])
    assert found.areas.tolist() == [40.0, 59.0, 70.0, 40.0, 5.0]
    assert found.mismatches == [
        Mismatch(0, pytest.approx(0.992)),
        Mismatch(1, pytest.approx(-10.0)),
        Mismatch(3, pytest.approx(3.0)),
    ]
    assert [mismatch.kind for mismatch in found.mismatches] == ["gap", "overlap", "gap"]


@given(st.lists(st.lists(CENTS, min_size=1, max_size=6), min_size=1, max_size=8), st.data())
def test_rounding_is_levelled_to_the_last_cent(groups, data):
    """Pieces with up to half a cent of noise each close on the rounded whole exactly."""
    noise = st.floats(-0.004, 0.004)
    exact = [[cents / 100 + 1 + data.draw(noise) for cents in group] for group in groups]
    owners = [number for number, group in enumerate(exact) for _ in group]
    wholes = [sum(group) for group in exact]
    found = levelled(owners, [area for group in exact for area in group], wholes)
    assert found.mismatches == []
    sums = np.bincount(owners, np.round(found.areas * 100))
    assert sums.tolist() == np.round(rounded(wholes) * 100).tolist()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6))
def test_pieces_and_rest_cover_the_parcel(qgis_app, corners):
    """Zones overlap the parcel and each other anyhow; rest is what no zone covers."""
    backend = ShapelyBackend()
    parcel = polygon(rectangle(500000, 3000000, 500010, 3000010))
    zones = [
        polygon(rectangle(500000 + x, 3000000 + y, 500003.3 + x, 3000002.7 + y)) for x, y in corners
    ]
    parcels = layer(backend, parcel)
    cutters = layer(backend, *zones)
    pieces = overlay(parcels, cutters)
    left = rest(parcels, cutters, pieces)
    covered = backend.union(pieces.geometries)
    remaining = sum(backend.area(geometry) for geometry in left.geometries)
    assert backend.area(covered) + remaining == pytest.approx(100, abs=1e-6)


def test_rest_of_whole_and_of_untouched_parcels():
    backend = ShapelyBackend()
    inside = polygon(rectangle(10, 10, 20, 20))
    away = polygon(rectangle(90, 90, 95, 95))
    parcels = layer(backend, inside, away)
    zones = layer(backend, polygon(rectangle(0, 0, 30, 30)))
    pieces = overlay(parcels, zones)
    left = rest(parcels, zones, pieces)
    assert (pieces.parcels, pieces.zones) == ([0], [0])
    assert (left.parcels, left.zones) == ([1], [OUTSIDE])
    assert left.geometries[0] is parcels.geometries[1]
