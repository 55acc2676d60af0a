"""A tool gives the same table on every rung of the engine, and says which one did the work."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import distributed
import pytest
import shapely
from distributed import Client
from postgis import free_port
from qgis.core import (
    QgsDataSourceUri,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from shanhe.core.geometry import cluster
from shanhe.plugin.layers import rungs
from tests.processing.squares import write_polygons

ROOT = Path(__file__).resolve().parents[2]
X, Y, SIDE, ROW = 39_500_000.0, 2_850_000.0, 50.0, 12
HERE, DATABASE, CLUSTER = 1, 2, 3
PARCELS = [
    shapely.box(x, y, x + SIDE, y + SIDE)
    for x in (X + SIDE * at for at in range(ROW))
    for y in (Y + SIDE * at for at in range(ROW))
]
CODES = ["0101", "0601", "0301"]
ZONES = [
    ("西镇", shapely.Polygon([(X + 20, Y + 30), (X + 260, Y + 90), (X + 140, Y + 420)])),
    ("东镇", shapely.box(X + 275, Y - 10, X + 590, Y + 555)),
]
BOW_TIE = shapely.Polygon([(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9)])


def run(provider, parcels, zones, engine, **more):
    """The rows of the table, and what the planner was told."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    given = {
        "INPUT": parcels, "CODE_FIELD": "dlbm", "SYSTEM": 1, "LEVEL": 1, "ZONES": zones,
        "ZONE_NAMES": ["name"], "UNIT": 0, "DECIMALS": 4, "ENGINE": engine,
        "OUTPUT": "TEMPORARY_OUTPUT", "PIVOT": "TEMPORARY_OUTPUT", **more,
    }  # fmt: skip
    results, fine = provider.algorithm("tabulateareas").create().run(given, context, feedback)
    assert fine, feedback.textLog()
    layer = context.takeResultLayer(results["OUTPUT"])
    return [tuple(one.attributes()[:4]) for one in layer.getFeatures()], feedback.textLog()


def same(one, other):
    assert [row[:3] for row in one] == [row[:3] for row in other]
    assert [row[3] for row in one] == pytest.approx([row[3] for row in other], abs=1e-3)
    assert len(one) == 9  # three classes in two townships and outside


def fill(postgis, parcels, zones, key="bigint"):
    """Tables whose keys are not QGIS's feature ids: large, and counted from the end."""
    from psycopg2.extras import execute_values

    tables = {
        "dltb": [(10_000_000_000 - at, CODES[at % 3], one) for at, one in enumerate(parcels)],
        "towns": [(9 - at, name, one) for at, (name, one) in enumerate(zones)],
    }
    fields = {"dltb": "dlbm", "towns": "name"}
    with postgis.cursor() as cursor:
        for name, rows in tables.items():
            cursor.execute(
                f"DROP TABLE IF EXISTS {name}; CREATE TABLE {name} "
                f"(id {key} PRIMARY KEY, {fields[name]} text, geom geometry(Polygon, 4527))"
            )
            values = [(at, text, one.wkb) for at, text, one in rows]
            template = "(%s, %s, ST_SetSRID(ST_GeomFromWKB(%s), 4527))"
            execute_values(cursor, f"INSERT INTO {name} VALUES %s", values, template)
            cursor.execute(f"CREATE INDEX ON {name} USING gist (geom); ANALYZE {name}")


def opened(postgis, name, where=""):
    uri = QgsDataSourceUri()
    mode = QgsDataSourceUri.decodeSslMode("disable")
    uri.setConnection("127.0.0.1", str(postgis.info.port), "postgres", "tester", "", mode)
    uri.setDataSource("public", name, "geom", where, "id")
    uri.setSrid("4527")
    uri.setWkbType(3)
    layer = QgsVectorLayer(uri.uri(False), name, "postgres")
    assert layer.isValid()
    return layer


@contextmanager
def scheduler():
    """A dask scheduler and two workers as the commands of docs/engine.md start them."""
    address = f"tcp://127.0.0.1:{free_port()}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "build" / "pkg")}
    commands = [
        ["scheduler", "--host", address, "--no-dashboard"],
        ["worker", address, "--nworkers", "2", "--nthreads", "1", "--no-dashboard"],
    ]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "dask", *command],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for command in commands
    ]
    try:
        with Client(address, timeout="60s") as client:
            client.wait_for_workers(2, timeout="60s")
        yield address
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(30)


@pytest.fixture
def files(tmp_path):
    parcels = [(one.wkt, code) for one, code in zip(PARCELS, CODES * len(PARCELS))]
    zones = [(one.wkt, name) for name, one in ZONES]
    return [
        write_polygons(tmp_path / "dltb.gpkg", {"dlbm": str}, parcels),
        write_polygons(tmp_path / "towns.gpkg", {"name": str}, zones),
    ]


def test_the_database_gives_the_table_of_reading(provider, postgis, tmp_path, monkeypatch):
    fill(postgis, PARCELS, ZONES)
    layers = opened(postgis, "dltb", "id > 9999999900"), opened(postgis, "towns")
    read, told = run(provider, *layers, HERE)
    assert "Shared areas: this computer" in told
    page = tmp_path / "table.html"
    pushed, told = run(provider, *layers, 0, REPORT=str(page))
    assert "Shared areas: PostGIS." in told
    same(pushed, read)
    assert "PostGIS" in page.read_text(encoding="utf-8")
    monkeypatch.setenv("SHANHE_ENGINE", "bundled")
    bundled, told = run(provider, *layers, 0)
    assert "the options ask for what QGIS brings" in told
    assert "this computer, with what QGIS brings" in told
    same(bundled, read)


def test_the_database_says_why_not(provider, postgis, files):
    fill(postgis, PARCELS, ZONES)
    parcels, zones = opened(postgis, "dltb"), opened(postgis, "towns")
    expected, _ = run(provider, parcels, zones, HERE)
    mixed, told = run(provider, parcels, files[1], DATABASE)
    assert "Not cut in the database: the layers are not two saved PostgreSQL tables" in told
    assert "Shared areas: this computer" in told
    same(mixed, expected)
    parcels.selectAll()
    QgsProject.instance().addMapLayer(parcels)
    some = QgsProcessingFeatureSourceDefinition(parcels.id(), selectedFeaturesOnly=True)
    chosen, told = run(provider, some, zones, DATABASE)
    QgsProject.instance().removeMapLayer(parcels.id())
    assert "only some features of a layer are used" in told
    same(chosen, expected)
    fill(postgis, [*PARCELS, BOW_TIE], ZONES)
    mended, told = run(provider, opened(postgis, "dltb"), opened(postgis, "towns"), 0)
    assert "the tables have polygons that are not valid" in told
    assert len(mended) == 9


def test_processes_give_the_table(provider, files):
    """Asked for, whatever the size; of a parcel that is not valid the repaired one is cut here."""
    read, told = run(provider, *files, 0)
    assert "Not cut on a cluster: no scheduler is set in the options." in told
    spread, told = run(provider, *files, CLUSTER)
    assert "Shared areas: cluster at this computer with" in told
    same(spread, read)


def test_a_repaired_parcel_is_cut_here(provider, files, tmp_path):
    shapes = [*PARCELS, shapely.Polygon(BOW_TIE.exterior.coords)]
    shapes = [shapely.transform(one, lambda points: points + 40) for one in shapes]
    rows = [(one.wkt, code) for one, code in zip(shapes, CODES * len(shapes))]
    parcels = write_polygons(tmp_path / "bad.gpkg", {"dlbm": str}, rows)
    read, _ = run(provider, parcels, files[1], HERE)
    spread, told = run(provider, parcels, files[1], CLUSTER)
    assert "Shared areas: cluster" in told
    same(spread, read)


def test_a_scheduler_s_workers_give_the_table(provider, files, monkeypatch):
    """Set in the environment; a small layer is sent there only if the tool is asked to."""
    read, _ = run(provider, *files, HERE)
    with scheduler() as address:
        monkeypatch.setenv("SHANHE_SCHEDULER", address)
        _, told = run(provider, *files, 0)
        assert "it pays for more than 25000 parcels" in told
        spread, told = run(provider, *files, CLUSTER)
        monkeypatch.setattr(rungs, "SIZE", 50)
        large, told_large = run(provider, *files, 0)
    assert f"cluster at {address} with 2 workers" in told
    assert f"cluster at {address} with 2 workers, 3 chunks" in told_large
    same(large, read)
    same(spread, read)


def test_processes_within_qgis_process(files, tmp_path):
    """Whatever python3 comes first on the path: QGIS's own Python does the work."""
    other = tmp_path / "bin" / "python3"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\nexit 9\n", encoding="utf-8")
    other.chmod(0o755)
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "PATH": f"{other.parent}{os.pathsep}{os.environ['PATH']}",
        "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "PYTHONPATH": str(Path(distributed.__file__).parents[1]),
    }
    given = {
        "INPUT": files[0], "CODE_FIELD": "dlbm", "SYSTEM": 1, "ZONES": files[1],
        "ZONE_NAMES": "name", "ENGINE": CLUSTER, "OUTPUT": tmp_path / "areas.gpkg",
    }  # fmt: skip
    words = [f"{key}={value}" for key, value in given.items()]
    for asked in (["plugins", "enable", "shanhe"], ["run", "shanhe:tabulateareas", "--", *words]):
        done = subprocess.run(
            ["qgis_process.bin", *asked],
            env=environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert "Shared areas: cluster at this computer with" in done.stdout, done.stderr
    assert "Not cut on a cluster" not in done.stdout + done.stderr


def changes(provider, earlier, later, engine, **more):
    """The matrix and the change parcels, and what the planner was told."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    given = {
        "EARLIER": earlier, "EARLIER_FIELD": "dlbm", "LATER": later, "LATER_FIELD": "name",
        "SYSTEM": 2, "DISSOLVE": False, "ENGINE": engine,
        "OUTPUT": "TEMPORARY_OUTPUT", "MATRIX": "TEMPORARY_OUTPUT", **more,
    }  # fmt: skip
    results, fine = provider.algorithm("detectchanges").create().run(given, context, feedback)
    assert fine, feedback.textLog()
    matrix, parcels = (context.takeResultLayer(results[one]) for one in ("MATRIX", "OUTPUT"))
    rows = sorted(
        (one["FROM_CODE"], one["TO_CODE"], one["AREA_M2"]) for one in matrix.getFeatures()
    )
    names = ("FROM_CODE", "TO_CODE", "AREA_M2")
    drawn = sorted(tuple(one[name] for name in names) for one in parcels.getFeatures())
    return rows, drawn, feedback.textLog()


def same_changes(found, expected):
    for one, other in zip(found[:2], expected[:2]):
        assert len(one) == len(other) > 5
        assert [row[:2] for row in one] == [row[:2] for row in other]
        areas = [row[2] for row in other]
        assert [row[2] for row in one] == pytest.approx(areas, abs=1e-4, rel=0)


def test_changes_are_the_same_on_every_rung(provider, postgis, files, monkeypatch, tmp_path):
    expected = changes(provider, *files, HERE)
    assert "Shared areas: this computer" in expected[2]
    with scheduler() as address:
        monkeypatch.setenv("SHANHE_SCHEDULER", address)
        spread = changes(provider, *files, CLUSTER)
    assert f"cluster at {address} with 2 workers" in spread[2]
    same_changes(spread, expected)
    fill(postgis, PARCELS, ZONES)
    layers, page = (opened(postgis, "dltb"), opened(postgis, "towns")), tmp_path / "changes.html"
    same_changes(changes(provider, *layers, HERE), expected)
    pushed = changes(provider, *layers, DATABASE, REPORT=str(page))
    assert "Shared areas: PostGIS." in pushed[2]
    same_changes(pushed, expected)
    assert "PostGIS" in page.read_text(encoding="utf-8")


def test_without_a_python_no_process_is_started(provider, files, monkeypatch):
    """QGIS itself is never started in its place."""
    monkeypatch.setattr(cluster.os, "__file__", "/nowhere/lib/python3/os.py")
    monkeypatch.setattr(cluster.sys, "executable", "/usr/bin/qgis")
    rows, told = run(provider, *files, CLUSTER)
    assert "The program of the Python that QGIS runs on is not where its library" in told
    assert len(rows) == 9


def test_a_cluster_that_is_not_there(provider, files, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    monkeypatch.setenv("SHANHE_SCHEDULER", "tcp://127.0.0.1:1")
    rows, told = run(provider, *files, CLUSTER)
    assert "The cluster at tcp://127.0.0.1:1 cannot be reached" in told
    assert len(rows) == 9
