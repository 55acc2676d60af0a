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


class Server:
    """A PostgreSQL in a folder of its own, on 127.0.0.1 and a port of its own.

    What is committed is only certain to be on the disk if it is `durable`.
    """

    def __init__(self, folder, durable):
        self.folder, self.port, as_user = folder, free_port(), []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(folder, "postgres")
            as_user = ["runuser", "-u", "postgres", "--"]
        self.control = [*as_user, str(BINARIES[-1]), "-D", str(folder / "data")]
        fsync = "on" if durable else "off"
        self.options = (
            f"-c listen_addresses=127.0.0.1 -p {self.port} -k {folder} -c fsync={fsync} -c jit=off"
        )
        self.run("-o", "-A trust -U tester -E UTF8", "initdb")

    def start(self):
        self.run("-w", "-l", str(self.folder / "log"), "-o", self.options, "start")

    def stop(self):
        """End it at once, as if the power were cut."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.run("-m", "immediate", "stop")

    def run(self, *arguments):
        subprocess.run(
            [*self.control, *arguments],
            check=True,
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            timeout=60,
        )


@contextmanager
def server(durable=False):
    """Yield a running server; what it held is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="shanhe-postgis-"))
    running = None
    try:
        running = Server(folder, durable)
        running.start()
        yield running
    finally:
        if running is not None:
            running.stop()
        shutil.rmtree(folder)


@contextmanager
def database(durable=False):
    """Yield a connection to a fresh database with PostGIS."""
    with server(durable) as running:
        yield connect(running.port)


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
