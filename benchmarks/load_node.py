"""The node of the load test: squares in a PostGIS that keeps what it commits."""

from __future__ import annotations

from contextlib import contextmanager

from benchmarks.edit_nodes import CRS, PER_ROW, REAL, SIDE, X, Y
from benchmarks.files import module_at

SHARED = 60
"""How many squares all planners edit."""
OWN = 30
"""How many squares only one planner edits."""
SCRIPTS = REAL.parents[2] / "plugin" / "checkout" / "transports" / "postgis"
OBJECTS = ("postgis.sql", "postgis_sets.sql", "postgis_review.sql")


@contextmanager
def running():
    """Yield a superuser's connection to a fresh durable database."""
    real = module_at(REAL, "real_postgis")
    if real.missing():
        raise SystemExit(f"SKIPPED: {real.missing()}")
    with real.database(durable=True) as connection:
        yield connection


def filled(connection, planners):
    """Make the table plan.DLTB a node's; return versions by identity."""
    count = SHARED + OWN * planners
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            CREATE ROLE planner LOGIN; CREATE SCHEMA plan; GRANT USAGE ON SCHEMA plan TO planner;
            CREATE TABLE plan."DLTB" (
                fid serial PRIMARY KEY, "BSM" varchar(18), "BZ" text,
                geom geometry(Polygon, {CRS}));
            GRANT ALL ON plan."DLTB", plan."DLTB_fid_seq" TO planner;
            INSERT INTO plan."DLTB" ("BSM", geom)
            SELECT 'P' || n, ST_MakeEnvelope(
                {X} + {SIDE} * (n % {PER_ROW}), {Y} + {SIDE} * (n / {PER_ROW}),
                {X} + {SIDE} * (n % {PER_ROW} + 1), {Y} + {SIDE} * (n / {PER_ROW} + 1), {CRS})
            FROM generate_series(0, {count - 1}) AS n;
            """
        )
        for script in OBJECTS:
            cursor.execute((SCRIPTS / script).read_text(encoding="utf-8"))
        cursor.execute("""SELECT ssp.prepare_layer('plan."DLTB"'), ssp.admit('planner')""")
        cursor.execute('SELECT ssp_uuid::text, ssp_ver FROM plan."DLTB"')
        return dict(cursor.fetchall())
