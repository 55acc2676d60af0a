"""A real PostGIS as a node, and what tests do with it."""

import importlib.util
import time
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsDataSourceUri

from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.submission import open_journal, seal, submit, withdraw
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.credentials import store_basic
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

HERE = Path(__file__).resolve()


def loaded(name, path):
    """Import a file: this one is itself imported without a package here and there."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


real = loaded("real_postgis", HERE.parents[2] / "real" / "postgis.py")
edit = loaded("copies", HERE.with_name("copies.py")).edit

X, Y = 39_500_000.1, 2_800_000.3
TABLE = f"""
    DROP SCHEMA IF EXISTS plan CASCADE;
    DROP SCHEMA IF EXISTS ssp CASCADE;
    CREATE SCHEMA plan;
    CREATE TABLE plan."DLTB" (
        fid serial PRIMARY KEY, "BSM" varchar(18) NOT NULL, "DLBM" varchar(5) NOT NULL,
        "TBMJ" double precision, "JE" numeric(8, 2), "SJNF" smallint, "PZRQ" date,
        "图斑备注" text, photo bytea, geom geometry(Polygon, 4527) NOT NULL);
    INSERT INTO plan."DLTB" ("BSM", "DLBM", "TBMJ", "JE", "SJNF", "PZRQ", "图斑备注", geom)
    SELECT 'P' || n, '0101', 0.1 + n / 3.0, 1.25, 2023, '2023-12-31', NULL,
           ST_MakeEnvelope({X} + n * 10, {Y}, {X} + n * 10 + 10, {Y} + 10, 4527)
    FROM generate_series(1, 6) AS n;
    GRANT USAGE ON SCHEMA plan TO planner, viewer;
    GRANT SELECT ON plan."DLTB" TO planner, viewer;
    GRANT INSERT, UPDATE, DELETE ON plan."DLTB" TO planner;
    GRANT USAGE ON SEQUENCE plan."DLTB_fid_seq" TO planner;
"""
INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"
EDITS = (
    INSERT.format("N1"),
    "UPDATE DLTB SET DLBM = '0103', TBMJ = 0.30000000000000004 WHERE BSM = 'P2'",
    "DELETE FROM DLTB WHERE BSM = 'P3'",
)


@pytest.fixture(scope="module")
def server():
    if real.missing():
        pytest.skip(f"SKIPPED: {real.missing()}")
    with real.database() as connection:
        run(connection, "CREATE ROLE planner LOGIN; CREATE ROLE viewer LOGIN")
        yield connection


@pytest.fixture
def base(server, qgis_app, tmp_path, monkeypatch):
    """The table of six parcels, prepared as a node; a superuser's connection to look with."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    run(server, TABLE)
    prepare_node(uri(server), "plan", ["DLTB"], "planner", Silent())
    return server


def run(connection, sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return cursor.fetchall() if cursor.description else []


def uri(server):
    found = QgsDataSourceUri()
    mode = QgsDataSourceUri.decodeSslMode("disable")
    port = str(server.info.port)
    found.setConnection("127.0.0.1", port, "postgres", "tester", "", mode)
    return found


def node_at(port, user="planner"):
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    url = f"postgresql://127.0.0.1:{port}/postgres?sslmode=disable"
    endpoint = Endpoint("postgis", url, store_basic("test", user, "s3cret"))
    return NodeProfile("county", "长汀县", "county", (endpoint,))


@pytest.fixture
def edited(base, tmp_path):
    """A working copy with one insert, one update and one delete."""
    profile = node_at(base.info.port)
    store.save(profile)
    copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    edit(copy.path, *EDITS)
    return copy, profile


def press(copy, profile, feedback=None):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return submit(copy, journal, session, feedback)


def take_back(copy, profile, feedback=None):
    with closing(open_journal()) as journal, NodeSession(profile, feedback=feedback) as session:
        return withdraw(copy, journal, session)


def sealed_in(copy):
    with closing(open_journal()) as journal:
        return journal.set(seal(copy, journal))


def classes(base):
    return dict(run(base, 'SELECT "BSM", "DLBM" FROM plan."DLTB"'))


UNEDITED = {f"P{n}": "0101" for n in range(1, 7)}
AFTER = {"N1": "0201", "P1": "0101", "P2": "0103", "P4": "0101", "P5": "0101", "P6": "0101"}


@contextmanager
def locked(base):
    """Hold P2 as another editor does who has not committed."""
    run(base, "BEGIN")
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '9999' WHERE "BSM" = 'P2'""")
    try:
        yield
    finally:
        run(base, "ROLLBACK")


def until(told, what):
    """Return when `told` says so."""
    for _ in range(400):
        if told():
            return
        time.sleep(0.025)
    raise AssertionError(what)


def waiting(base):
    """Return how many connections wait for a lock."""
    return run(base, "SELECT count(*) FROM pg_locks WHERE NOT granted")[0][0]


def until_waiting(base, count=1):
    """Return when so many other connections wait for a lock."""
    until(lambda: waiting(base) == count, f"{count} connections never waited")
