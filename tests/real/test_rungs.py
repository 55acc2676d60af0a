"""All rungs of the engine give the same pairs and areas, whatever lies on whatever."""

from __future__ import annotations

import os

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from packages import areas_in, written
from qgis.core import QgsDataSourceUri, QgsVectorLayer

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.core.geometry.chunks import chunks_of
from shanhe.core.geometry.cluster import on_cluster
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.piece_files import PieceFiles
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.layers.postgis_overlay import pairs_in_database, tables_of
from shanhe.plugin.layers.qgis_backend import QgsBackend

EXAMPLES = int(os.environ.get("SHANHE_EXAMPLES", "40"))
X, Y, CRS = 39_500_000.0, 2_800_000.0, "EPSG:4527"
AGREE = 1e-6  # m² a pair


def ring(draw, size, corner):
    """A star-shaped ring round a corner of the grid; on whole metres its edges coincide."""
    turns = sorted(draw(st.lists(st.floats(0, 6.28), min_size=3, max_size=12, unique=True)))
    radii = [size * draw(st.floats(0.2, 1)) for _ in turns]
    x, y = corner
    points = np.column_stack([x + radii * np.cos(turns), y + radii * np.sin(turns)])
    return np.round(points, draw(st.sampled_from([0, 0, 3])))


@st.composite
def grounds(draw):
    """Squares of a grid, stars, holes, several parts, slivers and a huge one."""
    kind = draw(st.sampled_from(["square", "star", "holed", "multi", "sliver", "huge", "tiny"]))
    x, y = (float(draw(st.integers(0, 40))) for _ in range(2))
    if kind == "star":
        shape = shapely.Polygon(ring(draw, 15, (x, y)))
    elif kind == "holed":
        shape = shapely.box(x, y, x + 20, y + 20) - shapely.box(x + 5, y + 5, x + 12, y + 15)
    elif kind == "multi":
        shape = shapely.union_all(
            [shapely.box(x, y, x + 6, y + 6), shapely.box(x, y + 9, x + 8, y + 14)]
        )
    elif kind == "sliver":
        shape = shapely.Polygon([(x, y), (x + 30, y), (x + 30, y + 0.002)])
    elif kind == "huge":
        shape = shapely.box(-5000, -5000, 5000 + x, 5000 + y)
    elif kind == "tiny":
        shape = shapely.box(x, y, x + 0.01, y + 0.01)
    else:
        shape = shapely.box(x, y, x + 10, y + 10)
    return shapely.transform(shape, lambda points: points + np.array([X, Y]))


layers = st.lists(
    grounds().filter(lambda one: one.is_valid and one.area > 0), min_size=1, max_size=8
)


def pairs_of(pieces):
    areas = (pieces.backend.area(one) for one in pieces.geometries)
    return dict(zip(zip(pieces.parcels, pieces.zones), areas))


def by_overlay(backend, engine, parcels, zones, monkeypatch):
    monkeypatch.setenv("SHANHE_ENGINE", engine)
    given_ = [
        PolygonLayer(CRS, [backend.read(one.wkb) for one in shapes], {}, backend)
        for shapes in (parcels, zones)
    ]
    found = pairs_of(overlay(*given_))
    monkeypatch.delenv("SHANHE_ENGINE")
    return found


def fill(postgis, **tables):
    """Tables of polygons with the keys 1, 2, …"""
    from psycopg2.extras import execute_values

    with postgis.cursor() as cursor:
        for name, shapes in tables.items():
            cursor.execute(f"DROP TABLE IF EXISTS {name}")
            cursor.execute(
                f"CREATE TABLE {name} (id int PRIMARY KEY, geom geometry(Geometry, 4527))"
            )
            rows = [(at + 1, one.wkb) for at, one in enumerate(shapes)]
            template = "(%s, ST_SetSRID(ST_GeomFromWKB(%s), 4527))"
            execute_values(cursor, f"INSERT INTO {name} VALUES %s", rows, template)
            cursor.execute(f"CREATE INDEX ON {name} USING gist (geom); ANALYZE {name}")


def opened(postgis, name):
    uri = QgsDataSourceUri()
    mode = QgsDataSourceUri.decodeSslMode("disable")
    uri.setConnection("127.0.0.1", str(postgis.info.port), "postgres", "tester", "", mode)
    uri.setDataSource("public", name, "geom", "", "id")
    uri.setSrid("4527")
    uri.setWkbType(3)
    layer = QgsVectorLayer(uri.uri(False), name, "postgres")
    assert layer.isValid()
    return layer


def by_postgis(postgis, parcels, zones, shapes=""):
    fill(postgis, parcels=parcels, zones=zones)
    tables = tables_of(opened(postgis, "parcels"), opened(postgis, "zones"))
    found = pairs_in_database(*tables, Silent(), shapes)
    pairs = zip((found.parcels - 1).tolist(), (found.zones - 1).tolist())
    if shapes:
        return dict(zip(pairs, shapely.area(shapely.from_wkb(found.wkbs)).tolist()))
    return dict(zip(pairs, found.areas.tolist()))


def same(one, other):
    assert set(one) == set(other)
    assert one == pytest.approx(other, abs=AGREE, rel=0)


@settings(max_examples=EXAMPLES, deadline=None)
@given(layers, layers)
def test_rungs_agree(qgis_app, postgis, parcels, zones):
    with pytest.MonkeyPatch.context() as patch:
        expected = by_overlay(QgsBackend(), "bundled", parcels, zones, patch)
        same(by_overlay(QgsBackend(), "accelerated", parcels, zones, patch), expected)
        same(by_overlay(ShapelyBackend(), "accelerated", parcels, zones, patch), expected)
    same(by_postgis(postgis, parcels, zones), expected)
    same(by_postgis(postgis, parcels, zones, "Union"), expected)


def test_the_database_keeps_nothing_and_stops(qgis_app, postgis):
    """Nothing is left in it; a cancel ends what runs; None says that there is an invalid one."""
    squares = [shapely.box(X + 10 * at, Y, X + 10 * at + 12, Y + 9) for at in range(300)]
    fill(postgis, parcels=squares, zones=squares)
    tables = tables_of(opened(postgis, "parcels"), opened(postgis, "zones"))
    watch = Watch()
    found = pairs_in_database(*tables, watch)
    assert len(found.areas) == 898  # each with itself and its neighbours
    assert watch.seen == sorted(watch.seen)
    assert watch.seen[-1] == 100
    with pytest.raises(Cancelled):
        pairs_in_database(*tables, Stop())
    with postgis.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relname = 'shanhe_parts'")
        assert cursor.fetchone() == (0,)
    bow_tie = shapely.Polygon([(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9)])
    fill(postgis, zones=[bow_tie])
    assert pairs_in_database(*tables, Silent()) is None


class Watch(Silent):
    def __init__(self):
        self.seen = []

    def setProgress(self, progress):
        self.seen.append(progress)


class Stop(Silent):
    def isCanceled(self):
        return True


def test_layers_that_do_not_live_together(qgis_app, postgis):
    fill(postgis, parcels=[shapely.box(X, Y, X + 1, Y + 1)])
    layer, memory = opened(postgis, "parcels"), QgsVectorLayer(f"Polygon?crs={CRS}", "m", "memory")
    assert tables_of(layer, memory) is None
    assert tables_of(layer, layer) is not None


def test_processes_agree(qgis_app, tmp_path, monkeypatch):
    """A net of parcels whose edges lie on those of the zones, on processes and at once."""
    parcels = [
        shapely.box(
            X + 10 * (at % 20),
            Y + 10 * (at // 20),
            X + 10 * (at % 20) + 10,
            Y + 10 * (at // 20) + 10,
        )
        for at in range(400)
    ]
    zones = [
        shapely.box(X + 20, Y + 20, X + 135, Y + 160) - shapely.box(X + 40, Y + 40, X + 63, Y + 60),
        shapely.box(X, Y, X + 20, Y + 200).union(shapely.box(X + 150, Y, X + 177, Y + 33)),
    ]
    expected = by_overlay(QgsBackend(), "bundled", parcels, zones, monkeypatch)
    path = written(tmp_path / "parcels.gpkg", [one.wkb for one in parcels])
    backend = ShapelyBackend()
    layer = PolygonLayer(CRS, [backend.read(one.wkb) for one in zones], {}, backend)
    done = on_cluster(chunks_of(path, size=70), layer, work=PieceFiles(str(tmp_path)))
    found = {}
    for part in done:
        found.update(areas_in(part.path))
    same({(fid // 10 - 1, zone): area for (fid, zone), area in found.items()}, expected)
