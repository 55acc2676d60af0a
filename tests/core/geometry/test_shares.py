"""What pairs share: numpy's and numba's kernels, the overlays of both engines, and fractions."""

from __future__ import annotations

import os
from fractions import Fraction
from itertools import product
from unittest import mock

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry import pairing
from shanhe.core.geometry import shared_moments as sums
from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.ladder import accelerator
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.geometry.shared_moments import shared_moments
from shanhe.core.geometry.shares import plane_shares, shares
from shanhe.plugin.layers.qgis_backend import QgsBackend

EXAMPLES = int(os.environ.get("SHANHE_EXAMPLES", "60"))
CRS = "EPSG:4527"
EAST, NORTH = 39_450_000.0, 2_800_000.0
BACKENDS = {"shapely": ShapelyBackend(), "qgis": QgsBackend()}


def layer(wkbs, backend="shapely", crs=CRS):
    engine = BACKENDS[backend]
    return PolygonLayer(crs, [engine.read(wkb) for wkb in wkbs], {}, engine)


def kernel_names():
    return ["numpy", "numba"] if accelerator("numba").usable else ["numpy"]


def using(name):
    """Let `shares` use one kernel."""
    if name == "numba":
        from shanhe.core.geometry import numba_kernel

        return mock.patch.object(pairing, "kernel", return_value=numba_kernel.shared_moments)
    return mock.patch.object(pairing, "kernel", return_value=shared_moments)


every_kernel = pytest.mark.parametrize("name", kernel_names())


def moved(ring):
    return [(EAST + x, NORTH + y) for x, y in ring]


def square(x, y, size=1.0):
    return polygon(moved(rectangle(x, y, x + size, y + size)))


def by_pair(found):
    pairs = list(zip(found.parcels.tolist(), found.zones.tolist()))
    assert pairs == sorted(set(pairs))
    return dict(zip(pairs, found.areas.tolist()))


HOLED = polygon(moved(rectangle(0, 0, 4, 4)), moved(rectangle(1, 1, 3, 3)))
L_SHAPE = polygon(moved([(0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4), (0, 0)]))


@every_kernel
@pytest.mark.parametrize(
    ("parcels", "zones", "expected"),
    [
        ([square(0, 0)], [square(0, 0)], {(0, 0): 1.0}),
        ([square(0, 0)], [square(1, 0), square(1, 1), square(0, 1), square(-1, -1)], {}),
        ([square(0, 0), square(1, 0)], [square(0.5, 0)], {(0, 0): 0.5, (1, 0): 0.5}),
        ([square(1, 1, 2.0), square(1.5, 1.5)], [HOLED], {}),
        ([HOLED], [square(0.5, 0.5, 3.0)], {(0, 0): 5.0}),
        ([square(0, 0, 9.0)], [HOLED], {(0, 0): 12.0}),
        ([L_SHAPE], [HOLED], {(0, 0): 7.0}),
        ([L_SHAPE], [square(0.5, 0.5, 2.0)], {(0, 0): 1.75}),
        ([multipolygon(square(0, 0), square(5, 5))], [square(0.5, 0, 9)], {(0, 0): 1.5}),
        ([square(0, 0)], [square(0, 0), square(0, 0, 0.5)], {(0, 0): 1.0, (0, 1): 0.25}),
        ([multipolygon(), square(0, 0)], [polygon(), square(0, 0)], {(1, 1): 1.0}),
        ([], [square(0, 0)], {}),
        ([square(0, 0)], [], {}),
        # Every edge upright, level or on the other's.
        ([square(0, 0, 4.0)], [L_SHAPE], {(0, 0): 7.0}),
    ],
)
def test_examples(name, parcels, zones, expected):
    with using(name):
        assert by_pair(plane_shares(layer(parcels), layer(zones))) == pytest.approx(expected)
        turned = by_pair(plane_shares(layer(zones), layer(parcels)))
        assert {(i, j): area for (j, i), area in turned.items()} == pytest.approx(expected)


@every_kernel
def test_a_path_that_comes_and_goes_above(name):
    """Teeth above the parcel, and one that reaches down through it."""
    comb = [(0, -9), (10, -9), (10, 20), (9, 12), (8, 20), (7, -5), (6, 20), (5, 12), (0, 20)]
    parcel, zone = square(1, 1, 8.0), polygon(moved([*comb, comb[0]]))
    exact = shapely.area(shapely.intersection(*map(shapely.from_wkb, (parcel, zone))))
    with using(name):
        found = by_pair(plane_shares(layer([parcel]), layer([zone])))
    assert found == pytest.approx({(0, 0): exact}, abs=1e-7)


@every_kernel
def test_many_points_and_many_levels(name):
    """A ring of 20,000 points over a grid of squares, whose areas add up to its own."""
    turns = np.linspace(0, 2 * np.pi, 20_001)
    radii = 120 + 9 * np.sin(70 * turns) + np.cos(900 * turns)
    ring = np.column_stack([150 + radii * np.cos(turns), 150 + radii * np.sin(turns)])
    ring[-1] = ring[0]
    zone = polygon(moved(ring))
    parcels = [square(i * 20.0, j * 20.0, 20.0) for i in range(15) for j in range(15)]
    with using(name):
        found = plane_shares(layer(parcels), layer([zone]))
    assert found.areas.sum() == pytest.approx(shapely.from_wkb(zone).area, abs=1e-6)
    assert sum(area == pytest.approx(400, abs=1e-9) for area in found.areas) > 60


def star(draw, size, origin):
    """A star-shaped ring whose corners may lie on whole numbers, so that edges coincide."""
    count = draw(st.integers(3, 14))
    turns = np.sort(draw(st.lists(st.floats(0, 6.28), min_size=count, max_size=count, unique=True)))
    radii = np.array(draw(st.lists(st.floats(0.2, 1), min_size=count, max_size=count))) * size
    x, y = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    ring = np.column_stack([x + radii * np.cos(turns), y + radii * np.sin(turns)])
    ring = np.round(ring) if draw(st.booleans()) else np.round(ring, 3)
    return polygon(np.vstack([ring, ring[:1]]) + origin)


@st.composite
def shapes(draw, size, most):
    """Stars, squares of a grid, one with a hole, two in one, tiny and huge ones, and none."""
    origin = np.array([EAST, NORTH])
    stars = [star(draw, size, origin) for _ in range(draw(st.integers(1, most)))]
    kinds = {
        "grid": [square(i * 2.0, j * 2.0, 2.0) for i in range(4) for j in range(4)],
        "holed": [HOLED, L_SHAPE],
        "two": [multipolygon(square(0, 0, 2.0), square(2, 2, 3.0))],
        "tiny": [square(1, 1, 2.0**-10)],
        "huge": [square(-300_000, -300_000, 600_000.0)],
        "none": [multipolygon()],
    }
    for kind in draw(st.lists(st.sampled_from(sorted(kinds)), max_size=3, unique=True)):
        stars += kinds[kind]
    return [wkb for wkb in stars if shapely.from_wkb(wkb).is_valid]


@settings(max_examples=EXAMPLES, deadline=None)
@given(shapes(3, 6), shapes(8, 4))
def test_all_ways_share_the_same_ground(qgis_app, parcels, zones):
    """Both kernels, GEOS in both backends, and both ways round."""
    found = {}
    for name in kernel_names():
        with using(name):
            found[name] = by_pair(plane_shares(layer(parcels), layer(zones)))
            back = by_pair(plane_shares(layer(zones), layer(parcels)))
            found[name + " back"] = {(i, j): area for (j, i), area in back.items()}
    for name, backend in BACKENDS.items():
        pieces = overlay(layer(parcels, name), layer(zones, name))
        areas = map(backend.area, pieces.geometries)
        found[name] = dict(zip(zip(pieces.parcels, pieces.zones), areas))
    pairs = list(product(range(len(parcels)), range(len(zones))))
    geometries = [[shapely.from_wkb(wkb) for wkb in wkbs] for wkbs in (parcels, zones)]
    for i, j in pairs:
        areas = [found[way].get((i, j), 0.0) for way in found]
        widest = min(geometries[0][i].length, geometries[1][j].length)
        assert areas == pytest.approx([areas[0]] * len(areas), abs=2e-8 * (widest + 1))


def exact(one, other):
    """The area two whole-numbered rectilinear unions share: cells counted."""
    cells = [{(x + i, y + j) for x, y, w, h in boxes for i in range(w) for j in range(h)}
             for boxes in (one, other)]  # fmt: skip
    return Fraction(len(cells[0] & cells[1]))


BOXES = st.lists(
    st.tuples(*[st.integers(0, 8)] * 2, *[st.integers(1, 5)] * 2), min_size=1, max_size=4
)


@every_kernel
@settings(max_examples=EXAMPLES, deadline=None)
@given(one=BOXES, other=BOXES)
def test_unions_of_cells_share_whole_cells(name, one, other):
    """Shared edges, holes, parts and touching corners in plenty, and an exact answer."""
    wkbs = [
        shapely.union_all(
            [shapely.box(EAST + x, NORTH + y, EAST + x + w, NORTH + y + h) for x, y, w, h in boxes]
        ).wkb
        for boxes in (one, other)
    ]
    with using(name):
        found = by_pair(plane_shares(layer(wkbs[:1]), layer(wkbs[1:])))
    expected = float(exact(one, other))
    assert found == (pytest.approx({(0, 0): expected}, abs=1e-9) if expected else {})


@every_kernel
def test_a_bow_tie_counts_as_it_is_repaired(name):
    bow_tie = polygon(moved([(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]))
    with using(name):
        found = by_pair(
            plane_shares(layer([bow_tie]), layer([square(0, 0, 2.0), square(2, 0, 2.0)]))
        )
    assert found == pytest.approx({(0, 0): 2.0, (0, 1): 2.0})


@every_kernel
@pytest.mark.parametrize(
    ("crs", "origin", "size"),
    [
        (CRS, (EAST, NORTH), 300.0),
        (CRS, (39_350_000.0, 5_600_000.0), 2_000.0),
        ("EPSG:2154", (700_000.0, 6_600_000.0), 300.0),
        ("EPSG:4490", (116.3, 39.9), 0.003),
        ("EPSG:32733", (300_000.0, 6_200_000.0), 30_000.0),
    ],
)
def test_areas_are_those_of_pieces_divided_finely(name, crs, origin, size):
    """Near and far from the zone's meridian, in degrees, and too large for any polynomial."""
    x, y = origin
    zone = polygon(
        [(x + size * u, y + size * v) for u, v in ((0.1, 0), (1.2, 0.3), (0.6, 1.1), (0.1, 0))]
    )
    step = size / 4
    parcels = [
        polygon(rectangle(x + i * step, y + j * step, x + (i + 1) * step, y + (j + 1) * step))
        for i in range(4)
        for j in range(4)
    ]
    if size == 30_000.0:
        parcels = [polygon(rectangle(x, y, x + size, y + size))]
    with using(name):
        found = shares(layer(parcels, crs=crs), layer([zone], crs=crs))
    pieces = overlay(layer(parcels, crs=crs), layer([zone], crs=crs))
    finely = ellipsoidal_areas(pieces.wkbs(), crs, 20 if size == 30_000.0 else 1)
    assert list(zip(found.parcels, found.zones)) == list(zip(pieces.parcels, pieces.zones))
    assert found.areas == pytest.approx(finely, abs=2e-5)


def test_pieces_of_twenty_metres_differ_by_what_their_edges_bend():
    """A parcel of 10 ha at 30 degrees north, cut across: its outline is 1,500 m."""
    parcel = polygon(moved([(0, 500), (316, 480), (330, 800), (10, 820), (0, 500)]))
    zone = polygon(moved([(-9, 400), (200, 450), (150, 900), (-9, 950), (-9, 400)]))
    found = shares(layer([parcel]), layer([zone]))
    piece = overlay(layer([parcel]), layer([zone]))
    divided = ellipsoidal_areas(piece.wkbs(), CRS, 20)
    assert found.areas == pytest.approx(divided, abs=5e-4)
    finely = ellipsoidal_areas(piece.wkbs(), CRS, 1)
    assert found.areas == pytest.approx(finely, abs=1e-6)


@every_kernel
def test_parts_of_a_parcel_add_up_to_it(name):
    parcel = polygon(moved([(3, 1), (97, 8), (90, 88), (40, 60), (5, 91), (3, 1)]))
    strips = [polygon(moved(rectangle(x, -10, x + 13, 110))) for x in range(-10, 110, 13)]
    with using(name):
        parts = shares(layer([parcel]), layer(strips)).areas
    assert len(parts) == 8
    assert parts.sum() == pytest.approx(ellipsoidal_areas([parcel], CRS, 0.5)[0], abs=1e-6)


def test_chunks_and_zones_near_a_chunk_change_nothing(monkeypatch):
    parcels = [square(i * 2.0, j * 2.0, 2.0) for i in range(6) for j in range(6)]
    zones = [square(i * 3.0 + 0.5, j * 3.0, 3.0) for i in range(4) for j in range(4)]
    whole = shares(layer(parcels), layer(zones))
    monkeypatch.setattr(pairing, "CHUNK_BYTES", 500)
    monkeypatch.setattr(pairing, "KEPT_BYTES", 300)
    parts = shares(layer(parcels), layer(zones))
    for one, other in zip(whole, parts):
        assert one.tolist() == other.tolist()
    assert len(whole.areas) > 60


def test_parcels_worked_on_together_change_nothing(monkeypatch):
    parcels = layer([square(x, y, 1.5) for x in range(5) for y in range(5)])
    zones = layer([HOLED, L_SHAPE, square(0.5, 0.5, 3), square(2, 2, 0.25)])
    whole = by_pair(plane_shares(parcels, zones))
    assert whole[0, 1] == 1.5**2 - 0.5**2
    assert (6, 0) not in whole  # in the hole
    for points in (1, 10, 17):  # a parcel has five
        monkeypatch.setattr(sums, "TOGETHER", points)
        assert by_pair(plane_shares(parcels, zones)) == pytest.approx(whole, rel=1e-12)


def test_problems_and_cancel():
    with pytest.raises(Problem, match="GEO-07"):
        shares(layer([square(0, 0)]), layer([square(0, 0)], crs="EPSG:4490"))
    with pytest.raises(Problem, match="GEO-04"):
        shares(layer([square(0, 0)], crs="EPSG:0"), layer([square(0, 0)], crs="EPSG:0"))

    class Watch:
        def __init__(self, limit):
            self.seen, self.limit = [], limit

        def setProgress(self, progress):
            self.seen.append(progress)

        def isCanceled(self):
            return len(self.seen) >= self.limit

    parcels = layer([square(i * 1.0, 0) for i in range(50)])
    with mock.patch.object(pairing, "CHUNK_BYTES", 500):
        watch = Watch(999)
        shares(parcels, layer([square(0.5, 0, 30.0)]), watch)
        assert watch.seen == sorted(watch.seen)
        assert len(watch.seen) > 5
        assert watch.seen[-1] >= 90
        with pytest.raises(Cancelled):
            shares(parcels, layer([square(0.5, 0, 30.0)]), Watch(3))
