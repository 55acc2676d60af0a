"""Nodes to send edits to: the same squares in a GeoPackage and in a PostGIS, with logins."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsDataSourceUri

from shanhe.core.feedback import Silent
from shanhe.node.prepare import prepare
from shanhe.node.process import NodeProcess
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.nodes.credentials import store_basic
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
from shanhe.plugin.nodes.store import save

LAYER, CRS, SIDE = "DLTB", 4527, 10.0
X, Y = 39_500_000.0, 2_800_000.0
PER_ROW = 200
TESTS = Path(__file__).resolve().parent.parent / "tests"
REAL = TESTS / "real" / "postgis.py"
PLAIN = TESTS / "plugin" / "checkout" / "qgis_wfst.py"


def geopackage(path, count):
    """Write `count` squares of 10 m into a new GeoPackage."""
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    system.ImportFromEPSG(CRS)
    layer = source.CreateLayer(LAYER, system, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    for name, kind, width in (("BSM", ogr.OFTString, 18), ("DLBM", ogr.OFTString, 5)):
        field = ogr.FieldDefn(name, kind)
        field.SetWidth(width)
        layer.CreateField(field)
    layer.CreateField(ogr.FieldDefn("TBMJ", ogr.OFTReal))
    source.StartTransaction()
    for number in range(count):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["BSM"], feature["DLBM"], feature["TBMJ"] = f"P{number}", "0101", 99.0
        feature.SetGeometry(ogr.CreateGeometryFromWkt(square(number)))
        layer.CreateFeature(feature)
    source.CommitTransaction()


def square(number):
    """The WKT of square `number`."""
    x, y = X + SIDE * (number % PER_ROW), Y + SIDE * (number // PER_ROW)
    corners = ((0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE), (0, 0))
    return f"POLYGON(({', '.join(f'{x + dx} {y + dy}' for dx, dy in corners)}))"


@contextmanager
def reference_node(folder, count):
    """Start the reference node on a GeoPackage of squares."""
    for name in ("records", "files"):
        (folder / name).mkdir(parents=True)
    geopackage(folder / "county.gpkg", count)
    prepare(folder / "county.gpkg")
    with NodeProcess(folder) as node:
        yield node


@contextmanager
def plain_server(folder, count):
    """Start a QGIS Server with transactions on a GeoPackage of squares; yield its address."""
    folder.mkdir()
    path = folder / "plain.gpkg"
    geopackage(path, count)
    command = [sys.executable, str(PLAIN), str(path), LAYER, str(folder)]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log) as process,
    ):
        lines = (line.decode() for line in process.stdout)
        try:
            yield next(line.split()[1] for line in lines if line.startswith("serving"))
        finally:
            process.terminate()


@contextmanager
def database():
    """Start a PostgreSQL of the benchmark's own; None where it is not installed."""
    spec = importlib.util.spec_from_file_location("real_postgis", REAL)
    real = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(real)
    if real.missing():
        print(f"SKIPPED: {real.missing()}")
        yield None
        return
    with real.database() as connection:
        with connection.cursor() as cursor:
            cursor.execute("CREATE ROLE planner LOGIN")
        yield connection


def fill(connection, count):
    """Make the tables plan.DLTB, a node's, and plain.DLTB, nobody's, with the same squares."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS plan, plain, ssp CASCADE")
        for schema in ("plan", "plain"):
            cursor.execute(
                f"""
                CREATE SCHEMA {schema}; GRANT USAGE ON SCHEMA {schema} TO planner;
                CREATE TABLE {schema}."DLTB" (
                    fid serial PRIMARY KEY, "BSM" varchar(18), "DLBM" varchar(5),
                    "TBMJ" double precision, geom geometry(Polygon, {CRS}));
                GRANT ALL ON {schema}."DLTB", {schema}."DLTB_fid_seq" TO planner;
                INSERT INTO {schema}."DLTB" ("BSM", "DLBM", "TBMJ", geom)
                SELECT 'P' || n, '0101', 99, ST_MakeEnvelope(
                    {X} + {SIDE} * (n % {PER_ROW}), {Y} + {SIDE} * (n / {PER_ROW}),
                    {X} + {SIDE} * (n % {PER_ROW} + 1), {Y} + {SIDE} * (n / {PER_ROW} + 1), {CRS})
                FROM generate_series(0, {count - 1}) AS n;
                CREATE INDEX ON {schema}."DLTB" USING gist (geom); ANALYZE {schema}."DLTB";
                """
            )
    prepare_node(uri(connection, "tester"), "plan", [LAYER], "planner", Silent())


def uri(connection, user, port=None):
    """Where the database is, for a user; `port` leads there some other way."""
    found = QgsDataSourceUri()
    mode = QgsDataSourceUri.decodeSslMode("disable")
    found.setConnection("127.0.0.1", str(port or connection.info.port), "postgres", user, "", mode)
    return found


def profile(name, protocol, url, word="none"):
    """Register a node with one service, and the planner's login to it."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    found = NodeProfile(
        name, name, "county", (Endpoint(protocol, url, store_basic(name, "planner", word)),)
    )
    save(found)
    return found
