"""A process that others kill: it forks a fresh planner's program for every order it reads.

An order is a line of JSON: copy, journal, protocol, where, user, word, step (kill there, None for
nowhere), rounds, token. The answer is the new process's id; what it does goes to `diary`, one
line before and one after each edit, so that a kill leaves exactly what had been done.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import time
from contextlib import closing, contextmanager

import requests

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.gpkg_geometry import register_functions
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport
from shanhe.plugin.checkout.transports.postgis import transport as postgis_transport
from shanhe.plugin.nodes.profiles import Endpoint

INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, ?, '0201' FROM DLTB WHERE BSM = ?"
UPDATE = "UPDATE DLTB SET BZ = ? WHERE BSM = ?"


class Session:
    """One request, no redirect, no retry: what the transport asks of a session."""

    def __init__(self, login):
        self._login = login

    def post(self, url, body, content_type, headers=None, *, write):
        sent = {"Content-Type": content_type, **(headers or {})}
        try:
            reply = requests.post(
                url, body, headers=sent, auth=self._login, timeout=10, allow_redirects=False
            )
        except requests.RequestException as error:
            raise Problem("NET-10", url=url, reason=str(error)) from error
        reply.status, reply.body = reply.status_code, reply.content
        return reply


def transport_for(order):
    """Return the transport of an order; to PostGIS without QGIS's authentication database."""
    if order["protocol"] == "changes":
        return ChangesTransport(Session((order["user"], order["word"])), order["where"])
    import psycopg2

    @contextmanager
    def transaction(_endpoint, _feedback):
        port, user = int(order["where"]), order["user"]
        with closing(
            psycopg2.connect(host="127.0.0.1", port=port, user=user, dbname="postgres")
        ) as connection:
            with connection.cursor() as cursor:
                yield cursor
            connection.commit()

    postgis_transport.transaction = transaction
    url = f"postgresql://127.0.0.1:{order['where']}/postgres?sslmode=disable"
    return postgis_transport.PostgisTransport(Endpoint("postgis", url))


def work(order):
    """Edit and submit for so many rounds."""

    def reached(point):
        if point == order["step"]:
            os.kill(os.getpid(), signal.SIGKILL)

    diary = os.open(order["diary"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    transport = transport_for(order)
    for number in range(order["rounds"]):
        token = f"{order['token']}-{number}"
        edit(order["copy"], diary, token, order["parcel"])
        with closing(Tracking(order["copy"])) as tracking:
            with closing(Journal(order["journal"], Seams(reached=reached))) as journal:
                rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
                submission = Submission(tracking, journal, Seams(reached=reached))
                submission.submit(transport, rules, Silent())


def edit(copy, diary, token, parcel):
    """Insert one feature and update another, each in a transaction of its own."""
    database = sqlite3.connect(copy, timeout=5, isolation_level=None)
    register_functions(database)
    for sql, name in ((INSERT, "insert"), (UPDATE, "update")):
        os.write(diary, f"will {name} {token}\n".encode())
        database.execute(sql, (token, parcel))
        os.write(diary, f"did {name} {token}\n".encode())
    database.close()


def serve():
    """Fork for each order; tell the id, then how it ended."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                work(order)
                os._exit(0)
            except BaseException as error:  # noqa: BLE001 (told to the one who gave the order)
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
                sys.stderr.flush()
                os._exit(1)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        time.sleep(0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve()
