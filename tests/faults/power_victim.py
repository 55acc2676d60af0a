"""A planner's program that loses its power at a step. Arguments: folder, step, SQLite's sync level.

The copy is edited and submitted; what would leave the machine is written to the file `sent`.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from shanhe.core.editing import database, journal
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

AT_THE_WIRE = "wire"


def main(folder, step, level):
    if level:
        weaken(level)

    def reached(point):
        if point == step:
            os.kill(os.getpid(), signal.SIGKILL)

    class Wire:
        fences = True

        def submit(self, payload, set_id, digest, doubtful=False):
            reached(AT_THE_WIRE)
            Path(folder, "sent").write_bytes(payload)
            return Answer(Verdict.UNKNOWN, code="EDIT-40")

    seams = Seams(reached=reached)
    with closing(Tracking(Path(folder, "copy.gpkg"))) as tracking:
        tracking._database.execute("UPDATE DLTB SET TBMJ = 4711 WHERE fid = 1")
        tracking._database.execute("DELETE FROM DLTB WHERE fid = 2")
    with closing(Tracking(Path(folder, "copy.gpkg"))) as tracking:
        with closing(journal.Journal(Path(folder, "journal.sqlite"), seams)) as opened:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            Submission(tracking, opened, seams).submit(Wire(), rules, Silent())
    reached("end")


def weaken(level):
    """The mutation: the journal is written without waiting for the disk."""

    class Careless(sqlite3.Connection):
        def execute(self, sql, *values):
            if "synchronous" in sql:
                sql = f"PRAGMA synchronous = {level}"
            return super().execute(sql, *values)

    real = database.sqlite3.connect

    def connect(path, *arguments, **options):
        return real(path, *arguments, **options, factory=Careless)

    database.sqlite3 = type("Weak", (), {**vars(sqlite3), "connect": staticmethod(connect)})


if __name__ == "__main__":
    main(*sys.argv[1:])
