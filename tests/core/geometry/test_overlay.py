"""The overlay against plain intersections of every pair, on both backends."""

from __future__ import annotations

import os
from itertools import product
from unittest import mock

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry import overlay as module
from shanhe.core.geometry import overlay_shapely
from shanhe.core.geometry.boxes import BoxIndex
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.layers.qgis_backend import QgsBackend

EXAMPLES = int(os.environ.get("SHANHE_EXAMPLES", "60"))
BACKENDS = [ShapelyBackend(), QgsBackend()]
both = pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: backend.name)


def layer(backend, wkbs, crs="EPSG:4527"):
    return PolygonLayer(crs, [backend.read(wkb) for wkb in wkbs], {}, backend)


def areas(backend, parcels, zones):
    pieces = overlay(layer(backend, parcels), layer(backend, zones))
    pairs = list(zip(pieces.parcels, pieces.zones))
    assert pairs == sorted(set(pairs))
    assert all(backend.fault(piece) is None for piece in pieces.geometries)
    return {pair: backend.area(piece) for pair, piece in zip(pairs, pieces.geometries)}


def naive(backend, parcels, zones):
    found = {}
    for (i, a), (j, b) in product(enumerate(parcels), enumerate(zones)):
        piece = backend.intersection(backend.read(a), backend.read(b))
        if not backend.is_empty(piece):
            found[i, j] = backend.area(piece)
    return found


def square(x, y, size=1.0):
    return polygon(rectangle(x, y, x + size, y + size))


HOLED = polygon(rectangle(0, 0, 4, 4), rectangle(1, 1, 3, 3))


@both
@pytest.mark.parametrize(
    ("parcels", "zones", "expected"),
    [
        ([square(0, 0)], [square(0, 0)], {(0, 0): 1.0}),
        ([square(0, 0)], [square(1, 0), square(1, 1)], {}),
        ([square(0, 0), square(1, 0)], [square(0.5, 0)], {(0, 0): 0.5, (1, 0): 0.5}),
        ([square(1.5, 1.5)], [HOLED], {}),
        ([square(1, 1, 2.0)], [HOLED], {}),
        ([HOLED], [square(0.5, 0.5, 3.0)], {(0, 0): 5.0}),
        ([square(0, 0, 9.0)], [HOLED], {(0, 0): 12.0}),
        ([multipolygon(square(0, 0), square(5, 5))], [square(0.5, 0, 9)], {(0, 0): 1.5}),
        ([square(0, 0)], [square(0, 0), square(0, 0, 0.5)], {(0, 0): 1.0, (0, 1): 0.25}),
        ([square(0, 0), multipolygon()], [polygon(), square(0, 0)], {(0, 1): 1.0}),
        ([], [square(0, 0)], {}),
    ],
)
def test_small_cases(qgis_app, backend, parcels, zones, expected):
    assert areas(backend, parcels, zones) == pytest.approx(expected)


@both
def test_a_piece_that_also_touches_holds_polygons_only(qgis_app, backend):
    # An L and a square share an area and, apart from it, an edge.
    ell = polygon([(0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4), (0, 0)])
    other = polygon([(0.5, 0.5), (2, 0.5), (2, 1), (3, 1), (3, 3), (0.5, 3), (0.5, 0.5)])
    pieces = overlay(layer(backend, [ell]), layer(backend, [other]))
    assert [backend.area(piece) for piece in pieces.geometries] == [pytest.approx(1.75)]
    kinds = {int.from_bytes(wkb[1:5], "little") for wkb in pieces.wkbs()}
    assert kinds <= {3, 6}


def star(draw, size):
    """A star-shaped ring whose corners may lie on whole numbers, so that edges coincide."""
    count = draw(st.integers(3, 14))
    turns = np.sort(draw(st.lists(st.floats(0, 6.28), min_size=count, max_size=count, unique=True)))
    radii = np.array(draw(st.lists(st.floats(0.2, 1), min_size=count, max_size=count))) * size
    x, y = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    ring = np.column_stack([x + radii * np.cos(turns), y + radii * np.sin(turns)])
    ring = np.round(ring) if draw(st.booleans()) else np.round(ring, 3)
    return polygon([*ring, ring[0]])


@st.composite
def stars(draw, size, most):
    backend = BACKENDS[0]
    found = [star(draw, size) for _ in range(draw(st.integers(1, most)))]
    return [wkb for wkb in found if backend.fault(backend.read(wkb)) is None]


def clipping_much():
    """Small groups and few points, so that small data is clipped as large data is."""
    return mock.patch.multiple(module, LEAF=2, FEW_POINTS=5)


def significant(found):
    return {pair: area for pair, area in found.items() if area > 1e-9}


def test_a_notch_through_the_corner_of_a_clip(qgis_app):
    """A diagonal edge met the corner of a clip with equal margins, and the engine lost a part."""
    corners = [(10, 1), (5, 8), (2, 5), (-1, 8), (-2, 8), (-3, 7), (-4, 6), (-6, 2), (-5, -2)]
    notched = polygon([*corners, (-3, -5), (4, -7), (10, 1)])
    parcels = [square(i * 3.0, j * 3.0, 3.0) for i in range(4) for j in range(4)]
    expected = significant(naive(BACKENDS[0], parcels, [notched]))
    with mock.patch.multiple(module, LEAF=1, FEW_POINTS=3):
        for backend in BACKENDS:
            found = significant(areas(backend, parcels, [notched]))
            assert found == pytest.approx(expected, abs=1e-9)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_both_backends_agree_with_every_pair_intersected(qgis_app, data):
    """Parcels are a grid of squares, so that edges are shared; zones are stars and squares."""
    step = data.draw(st.sampled_from([1.0, 0.7, 3.0]))
    count = data.draw(st.integers(1, 9))
    parcels = [square(i * step, j * step, step) for i in range(count) for j in range(count)]
    zones = [*data.draw(stars(8, 3)), HOLED, square(0, 0, step * 2)]
    expected = significant(naive(BACKENDS[0], parcels, zones))
    with clipping_much():
        for backend in BACKENDS:
            assert significant(areas(backend, parcels, zones)) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=EXAMPLES, deadline=None)
@given(stars(3, 12), stars(8, 4))
def test_stars_over_stars(qgis_app, parcels, zones):
    assume(parcels and zones)
    expected = significant(naive(BACKENDS[0], parcels, zones))
    with clipping_much():
        for backend in BACKENDS:
            found = significant(areas(backend, parcels, zones))
            assert found == pytest.approx(expected, abs=1e-9)
            turned = significant(areas(backend, zones, parcels))
            assert {(i, j): turned[j, i] for j, i in turned} == pytest.approx(expected, abs=1e-9)


@both
def test_a_detailed_zone_is_clipped_in_levels(qgis_app, backend, monkeypatch):
    """900 parcels under a ring of 4,000 points: whole, cut and missed ones add up."""
    turns = np.linspace(0, 2 * np.pi, 4001)
    radii = 12 + np.sin(40 * turns)
    ring = np.column_stack([15 + radii * np.cos(turns), 15 + radii * np.sin(turns)])
    ring[-1] = ring[0]
    zone = polygon(ring)
    parcels = [square(i, j) for i in range(30) for j in range(30)]
    clips = []
    clip = type(backend).clip
    monkeypatch.setattr(
        type(backend), "clip", lambda self, *given: clips.append(1) or clip(self, *given)
    )
    monkeypatch.setattr(overlay_shapely, "walker", lambda *given: None)  # it needs no clips
    found = areas(backend, parcels, [zone])
    assert sum(found.values()) == pytest.approx(backend.area(backend.read(zone)), rel=1e-12)
    assert found == pytest.approx(naive(backend, parcels, [zone]), abs=1e-9)
    assert clips


@both
def test_where_rings_of_a_zone_touch_pieces_stay_valid(qgis_app, backend, monkeypatch):
    """A hole touches the outline of its zone within a parcel, which both cross in the plain way."""
    monkeypatch.setenv("SHANHE_ENGINE", "accelerated")
    hole = [(5, 0), (7, 3), (3, 3), (5, 0)]
    parcel = polygon([(4.3, -1.2), (5.9, -1.1), (5.8, 1.05), (4.1, 0.95), (4.3, -1.2)])
    zone = polygon(rectangle(0, 0, 10, 10), hole)
    pieces = overlay(layer(backend, [parcel]), layer(backend, [zone]))
    expected = naive(backend, [parcel], [zone])
    assert [backend.area(piece) for piece in pieces.geometries] == pytest.approx([expected[0, 0]])
    assert [backend.fault(piece) for piece in pieces.geometries] == [None]


@both
def test_a_layer_of_the_other_backend_is_taken(qgis_app, backend):
    other = BACKENDS[0] if backend is BACKENDS[1] else BACKENDS[1]
    pieces = overlay(layer(backend, [square(0, 0)]), layer(other, [square(0.5, 0)]))
    assert [backend.area(piece) for piece in pieces.geometries] == [0.5]


@both
def test_problems(qgis_app, backend):
    with pytest.raises(Problem) as raised:
        overlay(layer(backend, [square(0, 0)]), layer(backend, [square(0, 0)], "EPSG:4490"))
    assert raised.value.values == {"first": "EPSG:4527", "second": "EPSG:4490"}
    bow_tie = polygon([(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)])
    with pytest.raises(Problem, match="GEO-08"):
        overlay(layer(backend, [bow_tie]), layer(backend, [square(1, 0, 9)]))


class Watch:
    """Notes the progress and cancels once it has passed `limit`."""

    def __init__(self, limit=101):
        self.seen, self.limit = [], limit

    def setProgress(self, progress):
        self.seen.append(progress)

    def isCanceled(self):
        return bool(self.seen) and self.seen[-1] > self.limit


@both
def test_progress_and_cancel_reach_into_one_large_zone(qgis_app, backend):
    parcels = layer(backend, [square(i, j) for i in range(20) for j in range(20)])
    zone = layer(backend, [polygon([(0, 0), (20, 0), (20, 20), (0, 0)])])
    watch = Watch()
    overlay(parcels, zone, watch)
    assert watch.seen == sorted(watch.seen)
    assert len(watch.seen) > 10
    assert watch.seen[-1] == 100
    stopped = Watch(limit=30)
    with pytest.raises(Cancelled):
        overlay(parcels, zone, stopped)
    assert 30 < stopped.seen[-1] < 60


BOX = st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(0, 5), st.integers(0, 5))


@settings(deadline=None)
@given(st.lists(BOX, max_size=200), BOX)
def test_box_index_finds_what_a_full_scan_finds(rows, asked):
    boxes = np.array([(x, y, x + w, y + h) for x, y, w, h in rows], float).reshape(-1, 4)
    boxes[::7] = np.nan
    x, y, w, h = asked
    scan = [
        number
        for number, (x0, y0, x1, y1) in enumerate(boxes)
        if x0 <= x + w and x1 >= x and y0 <= y + h and y1 >= y
    ]
    assert BoxIndex(boxes).meeting((x, y, x + w, y + h)).tolist() == scan
