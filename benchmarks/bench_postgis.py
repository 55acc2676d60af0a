"""Overlay and areas against PostGIS on the same machine: ST_Subdivide, ST_CoveredBy, parallel.

The rival's tables lie ready in its cache, with their indexes; subdividing the zones counts, as it
depends on them. Ours has both layers as WKB in memory. By wall time, as both use all processors.
"""

from __future__ import annotations

import shapely
from qgis.core import QgsDataSourceUri, QgsVectorLayer

from benchmarks import edit_nodes
from benchmarks.measure import WALL, alternated, engine, result
from benchmarks.synthetic import CRS, parcels, zones
from shanhe.core.feedback import Silent
from shanhe.core.geometry.ladder import ACCELERATED, BUNDLED
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.geometry.shapes import kept_shapes
from shanhe.core.geometry.shares import plane_shares
from shanhe.plugin.layers.postgis_overlay import pairs_in_database, tables_of
from shanhe.plugin.layers.qgis_backend import QgsBackend

AGREE, ROUNDS = 1e-9, 2
LOAD = "INSERT INTO {} SELECT n, ST_GeomFromWKB(w, 4527) FROM unnest(%s, %s) AS u(n, w)"
TABLE = "CREATE TABLE {} (id int PRIMARY KEY, geom geometry(Polygon, 4527))"
INDEX = "CREATE INDEX ON {0} USING gist (geom); ANALYZE {0}"
PARALLEL = """
    SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0;
    SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET work_mem = '256MB'
"""
PARTS = """
    DROP TABLE IF EXISTS parts;
    CREATE UNLOGGED TABLE parts AS SELECT id, ST_Subdivide(geom, 256) AS geom FROM zones;
    CREATE INDEX ON parts USING gist (geom); ANALYZE parts
"""
PIECES = """
    SELECT sum(ST_Area(CASE WHEN ST_CoveredBy(p.geom, t.geom) THEN p.geom
                            ELSE ST_Intersection(p.geom, t.geom) END))
    FROM parcels AS p JOIN parts AS t ON ST_Intersects(p.geom, t.geom)
"""


def run(count, zone_count):
    """Measure one size."""
    parcel_wkbs, side = parcels(count)
    zone_wkbs = zones(zone_count, side)
    wkbs = parcel_wkbs, zone_wkbs
    with edit_nodes.database() as connection:
        if connection is None:
            return []
        _load(connection, parcels=parcel_wkbs, zones=zone_wkbs)
        tables = tables_of(*(_layer(connection, name) for name in ("parcels", "zones")))
        works = {
            "PostGIS": lambda: _rival(connection),
            ("overlay, geometry", "bundled"): lambda: _pieces(QgsBackend(), *wkbs),
            ("overlay, geometry", "accelerated"): lambda: _pieces(ShapelyBackend(), *wkbs),
            ("overlay, areas", "bundled"): lambda: _areas(QgsBackend(), BUNDLED, *wkbs),
            ("overlay, areas", "accelerated"): lambda: _areas(ShapelyBackend(), ACCELERATED, *wkbs),
            ("overlay, areas", "PostGIS"): lambda: _pushed_down(tables),
        }
        runs = alternated(works, ROUNDS, tuple, WALL)
    return list(_rows(runs, f"{len(parcel_wkbs)} x {zone_count}"))


def _rows(runs, size):
    rival, area = runs.seconds.pop("PostGIS"), runs.results.pop("PostGIS")
    for name, seconds in runs.seconds.items():
        if abs(runs.results[name] - area) > AGREE * area:
            raise SystemExit(f"{name}: {runs.results[name]} m², PostGIS {area} m²")
        yield result(*name, size, seconds, rival, "PostGIS", peak=runs.peaks[name])


def _load(connection, **layers):
    with connection.cursor() as cursor:
        for name, wkbs in layers.items():
            cursor.execute(TABLE.format(name))
            cursor.execute(LOAD.format(name), (list(range(len(wkbs))), wkbs))
            cursor.execute(INDEX.format(name))


def _layer(connection, name):
    uri = edit_nodes.uri(connection, "tester")
    uri.setDataSource("public", name, "geom", "", "id")
    return QgsVectorLayer(QgsDataSourceUri(uri).uri(False), name, "postgres")


def _rival(connection):
    with connection.cursor() as cursor:
        cursor.execute(PARALLEL)
        cursor.execute(PARTS)
        cursor.execute(PIECES)
        return cursor.fetchone()[0]


def _layers(backend, *layers):
    return [PolygonLayer(CRS, _read(backend, wkbs), {}, backend) for wkbs in layers]


def _read(backend, wkbs):
    """The polygons, all of them proved to be valid."""

    def check(numbers):
        some = [wkbs[at] for at in numbers]
        if backend.name == "shapely":
            return backend.read_valid(some)
        shapes = [backend.read(wkb) for wkb in some]
        return [shape if backend.fault(shape) is None else None for shape in shapes]

    found = kept_shapes(backend, list(wkbs), check).shapes
    if len(found) != len(wkbs):
        raise SystemExit("overlay: the synthetic data has invalid polygons")
    return found


def _pieces(backend, *wkbs):
    with engine(ACCELERATED if backend.name == "shapely" else BUNDLED):
        found = overlay(*_layers(backend, *wkbs))
    if backend.name == "qgis":
        return sum(map(backend.area, found.geometries))
    return float(shapely.area(found.geometries).sum())


def _areas(backend, rung, *wkbs):
    with engine(rung):
        return plane_shares(*_layers(backend, *wkbs)).areas.sum()


def _pushed_down(tables):
    return pairs_in_database(*tables, Silent()).areas.sum()
