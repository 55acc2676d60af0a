"""A PostgreSQL with PostGIS of the test's own: started for it, stopped after it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
EXTENSION = list(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))
PIECES = """
    SELECT count(*), coalesce(sum(area), 0) FROM (
        SELECT ST_Area(CASE WHEN ST_CoveredBy(p.shape, z.shape) THEN p.shape
                            ELSE ST_Intersection(p.shape, z.shape) END) AS area
        FROM parcels p JOIN zones z ON ST_Intersects(p.shape, z.shape)) AS pieces
    WHERE area > 0
"""


def missing():
    """Return why there can be no database here, '' if there can."""
    if not BINARIES:
        return "PostgreSQL's programs are not installed"
    return "" if EXTENSION else "PostGIS is not installed"


@contextmanager
def database():
    """Yield a connection to a fresh database with PostGIS, on 127.0.0.1 and a port of its own."""
    folder = Path(tempfile.mkdtemp(prefix="shanhe-postgis-"))
    as_user = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    control = [*as_user, str(BINARIES[-1]), "-D", str(folder / "data")]
    port = free_port()
    options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off -c jit=off"
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    try:
        run([*control, "-o", "-A trust -U tester -E UTF8", "initdb"], folder, environment)
        run(
            [*control, "-w", "-l", str(folder / "log"), "-o", options, "start"], folder, environment
        )
        yield connect(port)
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            run([*control, "-m", "immediate", "stop"], folder, environment)
        shutil.rmtree(folder)


def run(command, folder, environment):
    subprocess.run(
        command, check=True, cwd=folder, env=environment, stdout=subprocess.DEVNULL, timeout=60
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def connect(port):
    import psycopg2

    connection = psycopg2.connect(host="127.0.0.1", port=port, user="tester", dbname="postgres")
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION postgis")
    return connection


def overlay_totals(connection, parcels, zones):
    """Return how many pieces PostGIS finds of two lists of WKB, and their plane area."""
    from psycopg2.extras import execute_values

    with connection.cursor() as cursor:
        for table, wkbs in (("parcels", parcels), ("zones", zones)):
            cursor.execute(f"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (shape geometry)")
            rows = [(wkb,) for wkb in wkbs]
            insert = f"INSERT INTO {table} VALUES %s"
            execute_values(cursor, insert, rows, "(ST_GeomFromWKB(%s))", page_size=1000)
            cursor.execute(f"CREATE INDEX ON {table} USING gist (shape); ANALYZE {table}")
        cursor.execute(PIECES)
        return cursor.fetchone()
