"""Both backends give the same answers to every question of the interface."""

from __future__ import annotations

import math
import struct

import pytest
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.errors import Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend, shapely_is_usable
from shanhe.plugin.layers.qgis_backend import QgsBackend

SQUARE = polygon(rectangle(0, 0, 4, 4))
HOLED = polygon(rectangle(0, 0, 4, 4), rectangle(1, 1, 3, 3))
BOW_TIE = polygon([(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)])
POINT = struct.pack("<BIdd", 1, 1, 0, 0)
both = pytest.mark.parametrize("backend", [ShapelyBackend(), QgsBackend()], ids=lambda b: b.name)


def test_shapely_is_new_enough():
    assert shapely_is_usable()


@both
def test_measures(qgis_app, backend):
    holed = backend.read(HOLED)
    assert backend.bounds(holed) == (0, 0, 4, 4)
    assert (backend.area(holed), backend.points(holed)) == (12, 10)
    assert not backend.is_empty(holed)
    empty = backend.read(multipolygon())
    assert backend.is_empty(empty)
    assert all(math.isnan(side) for side in backend.bounds(empty))
    assert (backend.area(empty), backend.points(empty)) == (0, 0)


@both
def test_reading_drops_z_and_writing_is_little_endian(qgis_app, backend):
    with_z = polygon([(x, y, 5) for x, y in rectangle(0, 0, 4, 4)], kind=1003)
    assert backend.write(backend.read(with_z)) == SQUARE
    assert backend.write(backend.read(polygon(rectangle(0, 0, 4, 4), order=">"))) == SQUARE


@both
@pytest.mark.parametrize("wkb", [b"", b"junk", SQUARE[:-3]])
def test_damaged_wkb_is_a_problem(qgis_app, backend, wkb):
    with pytest.raises(Problem, match="GEO-02"):
        backend.read(wkb)


@both
def test_faults_and_repair(qgis_app, backend):
    assert backend.fault(backend.read(HOLED)) is None
    bow_tie = backend.read(BOW_TIE)
    assert "ntersect" in backend.fault(bow_tie)
    repaired = backend.repaired(bow_tie)
    assert backend.fault(repaired) is None
    assert backend.area(repaired) == 8
    flat = backend.read(polygon([(0, 0), (4, 0), (0, 0), (0, 0)]))
    assert backend.is_empty(backend.repaired(flat))


@both
def test_prepared_predicates(qgis_app, backend):
    prepared = backend.prepare(backend.read(HOLED))
    asked = {
        "inside": rectangle(0.2, 0.2, 0.8, 0.8),
        "crossing": rectangle(0.5, 0.5, 1.5, 1.5),
        "in the hole": rectangle(1.5, 1.5, 2.5, 2.5),
        "round the hole": rectangle(0.5, 0.5, 3.5, 3.5),
        "touching": rectangle(4, 0, 5, 5),
        "away": rectangle(7, 7, 8, 8),
    }
    found = {
        name: (prepared.contains_properly(shape), prepared.intersects(shape))
        for name, shape in ((name, backend.read(polygon(ring))) for name, ring in asked.items())
    }
    assert found == {
        "inside": (True, True),
        "crossing": (False, True),
        "in the hole": (False, False),
        "round the hole": (False, True),
        "touching": (False, True),
        "away": (False, False),
    }


@both
def test_operations_keep_polygons_only(qgis_app, backend):
    square, holed = backend.read(SQUARE), backend.read(HOLED)
    touching = backend.read(polygon(rectangle(4, 0, 5, 4)))
    assert backend.is_empty(backend.intersection(square, touching))
    assert backend.area(backend.intersection(square, holed)) == 12
    assert backend.area(backend.difference(square, holed)) == 4
    assert backend.is_empty(backend.difference(holed, square))
    assert backend.area(backend.union([square, touching, holed])) == 20
    assert backend.is_empty(backend.union([]))
    assert backend.area(backend.clip(holed, 0.5, 0.5, 9, 2)) == 3.5 * 1.5 - 2
    assert backend.is_empty(backend.clip(holed, 1.5, 1.5, 2, 2))


@both
def test_densified_edges_keep_the_shape(qgis_app, backend):
    dense = backend.densified(backend.read(SQUARE), 1.5)
    assert backend.points(dense) == 13
    assert backend.area(dense) == 16


@both
@pytest.mark.parametrize("operation", ["intersection", "difference"])
def test_engine_failures_are_problems(qgis_app, backend, operation):
    with pytest.raises(Problem, match="GEO-08"):
        getattr(backend, operation)(
            backend.read(BOW_TIE), backend.read(polygon(rectangle(1, 0, 9, 9)))
        )


@both
def test_a_point_is_no_polygon(qgis_app, backend):
    assert backend.is_empty(backend.repaired(backend.read(POINT)))


@both
def test_buffers_keep_corners_sharp(qgis_app, backend):
    comb = backend.read(polygon([(0, 0), (9, 0), (9, 9), (6, 1), (3, 9), (0, 9), (0, 0)]))
    grown = backend.buffered(comb, 0.25)
    assert backend.bounds(grown)[:2] == (-0.25, -0.25)
    back = backend.buffered(grown, -0.25)
    assert backend.area(backend.difference(back, comb)) < 1e-9
    assert backend.is_empty(backend.buffered(backend.read(SQUARE), -2.1))


@both
def test_a_clip_at_which_the_engine_fails_is_the_whole(qgis_app, backend):
    """GEOS 3.11 makes a ring of three points of this sliver; an empty clip would be a lie."""
    corners = [
        (39460874.596, 2802627.702088292),
        (39460871.932, 2802627.224),
        (39460875.058, 2802627.785),
    ]
    box = (39460871.66486154, 2802603.900972188, 39460875.949076906, 2802627.4498914685)
    sliver = backend.read(polygon([*corners, corners[0]]))
    assert backend.area(backend.clip(sliver, *box)) > 0


@both
def test_distances_surroundings_and_lengths_of_any_shape(qgis_app, backend):
    square = backend.read(SQUARE)
    point = backend.read(struct.pack("<BIdd", 1, 1, 7, 8))
    line = backend.read(struct.pack("<BIIdddd", 1, 2, 2, -1, 2, 9, 2))
    assert (backend.distance(square, point), backend.distance(square, line)) == (5, 0)
    assert (backend.length_within(line, square), backend.length_within(point, square)) == (4, 0)
    circle = backend.area(backend.surrounding(point, 10))
    assert circle == pytest.approx(100 * math.pi, rel=5e-4)
    assert circle < 100 * math.pi
    assert backend.area(backend.surrounding(line, 1)) == pytest.approx(20 + math.pi, rel=5e-4)
