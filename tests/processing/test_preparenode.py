"""`preparenode` on a real PostGIS, through a connection that QGIS knows."""

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsSettings

from shanhe.core.errors import Problem
from shanhe.plugin.checkout.transports.postgis.prepare import known_connection

REAL = Path(__file__).resolve().parents[1] / "real" / "postgis.py"
SPEC = importlib.util.spec_from_file_location("real_postgis_prepare", REAL)
real = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(real)

TABLES = """
    CREATE SCHEMA plan;
    CREATE TABLE plan.dltb (dlbm varchar(5), geom geometry(Polygon, 4527));
    CREATE TABLE plan.yjjbnt (bsm text, geom geometry(MultiPolygon, 4490));
    CREATE TABLE plan.roads (bsm text, geom geometry(LineString, 4490));
    INSERT INTO plan.dltb VALUES ('0101', ST_MakeEnvelope(39500000, 0, 39500010, 10, 4527));
"""
SETTINGS = {"host": "127.0.0.1", "database": "postgres", "username": "tester", "sslmode": 1}
GROUP = "PostgreSQL/connections"


@pytest.fixture(scope="module")
def base():
    if real.missing():
        pytest.skip(f"SKIPPED: {real.missing()}")
    with real.database() as connection, connection.cursor() as cursor:
        cursor.execute(TABLES)
        cursor.execute("CREATE ROLE planners")
        yield connection


def values(connection):
    return {**SETTINGS, "port": connection.info.port, "saveUsername": "true"}


@pytest.fixture
def known(base, qgis_app):
    settings = QgsSettings()
    for key, value in values(base).items():
        settings.setValue(f"{GROUP}/county/{key}", value)
    yield base
    settings.remove(f"{GROUP}/county")


def run(**given):
    import processing

    return processing.run("shanhe:preparenode", given)


def test_every_polygon_table_of_a_schema_is_prepared(known, provider):
    found = run(CONNECTION="county", SCHEMA="plan", EDITORS="planners")
    assert found == {"LAYERS": "dltb,yjjbnt", "COUNT": 2}
    with known.cursor() as cursor:
        cursor.execute("SELECT ssp_ver > 0, ssp_uuid IS NOT NULL FROM plan.dltb")
        assert cursor.fetchall() == [(True, True)]
        cursor.execute("SELECT has_schema_privilege('planners', 'ssp', 'USAGE')")
        assert cursor.fetchone() == (True,)


def test_reviewers_are_admitted_and_approvals_required(known, provider):
    def required():
        with known.cursor() as cursor:
            cursor.execute("SELECT ssp.review_required()")
            return cursor.fetchone()[0]

    given = {"CONNECTION": "county", "SCHEMA": "plan", "TABLES": "dltb"}
    run(**given, REVIEWERS="planners", REVIEW=1)
    with known.cursor() as cursor:
        cursor.execute("SELECT role FROM ssp.reviewer")
        assert cursor.fetchall() == [("planners",)]
    assert required() == ["dltb"]
    run(**given)
    assert required() == ["dltb"]
    run(**given, REVIEW=2)
    assert required() == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"CONNECTION": "county", "TABLES": "dltb, roads"}, "left as it was"),
        ({"CONNECTION": "county", "TABLES": 'x"; DROP TABLE plan.dltb; --'}, "left as it was"),
        ({"CONNECTION": "county", "EDITORS": "nobody"}, "nobody"),
        ({"CONNECTION": "county", "REVIEWERS": "nobody"}, "nobody"),
    ],
)
def test_what_is_wrong_is_told(known, provider, given, message):
    with pytest.raises(QgsProcessingException, match=message):
        run(SCHEMA="plan", **given)


def test_an_unknown_connection_is_told(provider):
    with pytest.raises(Problem, match="PG-04"):
        known_connection("nowhere")


def qgis_process(folder, *arguments):
    """Run qgis_process with a profile of its own and the suite as its only plugin."""
    environment = {
        **os.environ,
        "HOME": str(folder),
        "QGIS_PLUGINPATH": str(Path(__file__).resolve().parents[2] / "build" / "pkg"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": "",
    }
    command = ["qgis_process.bin", "--json", *arguments]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_runs_by_qgis_process(base, tmp_path):
    qgis_process(tmp_path, "plugins", "enable", "shanhe")
    (settings,) = tmp_path.rglob("QGIS3.ini")
    lines = [f"connections\\county\\{key}={value}" for key, value in values(base).items()]
    with settings.open("a", encoding="utf-8") as file:
        file.write("\n".join(["", "[PostgreSQL]", *lines, ""]))
    given = ("CONNECTION=county", "SCHEMA=plan", "TABLES=dltb")
    told = qgis_process(tmp_path, "run", "shanhe:preparenode", "--", *given)
    assert json.loads(told)["results"] == {"COUNT": 1, "LAYERS": "dltb"}
