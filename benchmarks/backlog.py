"""A backlog drains with flat memory: `python -m benchmarks.backlog [--edits 100000]`.

One working copy with so many edits is submitted in parts to a PostGIS, in a process of its own, and
a tenth of it in another: memory that grew with the backlog would show in the difference. The
results go to build/load/backlog.json.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from osgeo import ogr

from benchmarks.desk import qgis

RESULTS = Path(__file__).resolve().parent.parent / "build" / "load" / "backlog.json"
MOST_GROWTH_MB = 64.0
"""How much more memory ten times the backlog may take: pages of SQLite and Python's heap."""
EVERY_SECONDS = 0.1


def main():
    """Drain a tenth of the backlog, then all of it; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.backlog", description=__doc__)
    parser.add_argument("--edits", type=int, default=100_000)
    parser.add_argument("--one", action="store_true", help="only this backlog, in this process")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_drained(options.edits)))
        return 0
    runs = [_apart(options.edits // 10), _apart(options.edits)]
    growth = round(runs[1]["draining_mb"] - runs[0]["draining_mb"], 1)
    document = {
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "runs": runs,
        "growth_mb": growth,
        "holds": growth < MOST_GROWTH_MB,
    }
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(document, indent=1), encoding="utf-8")
    print(json.dumps(document, indent=1))
    return 0 if document["holds"] else 1


def _apart(edits):
    """Drain a backlog in a process of its own; return what it tells."""
    command = [sys.executable, "-m", "benchmarks.backlog", "--one", "--edits", str(edits)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(told.splitlines()[-1])


def _drained(edits):
    with qgis() as folder:
        from benchmarks import edit_nodes

        with edit_nodes.database() as connection:
            edit_nodes.fill(connection, edits)
            url = f"postgresql://127.0.0.1:{connection.info.port}/postgres?sslmode=disable"
            told = _submitted(edit_nodes.profile("postgis", "postgis", url), folder, edits)
            told["held"] = _held(connection)
    if told["held"] != edits:
        raise SystemExit(f"Of {edits} edits, {told['held']} arrived")
    return told


def _submitted(node, folder, edits):
    """Edit every feature of a copy, submit in parts; return seconds and megabytes."""
    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.net import NodeSession

    copy = check_out(node, "DLTB", None, folder / "copy.gpkg")
    source = ogr.Open(str(copy.path), 1)
    source.ExecuteSQL("UPDATE DLTB SET DLBM = '0102'")
    source = None
    before, begun = _resident_mb(), time.perf_counter()
    with _Watch() as watch, closing(open_journal()) as journal, NodeSession(node) as session:
        outcome = submit(copy, journal, session, split=True)
        sets = len(journal.sets())
    if outcome.state != "APPLIED" or copy.pending().total:
        raise SystemExit(f"{outcome.state} {outcome.problem} {copy.pending()}")
    return {
        "edits": edits,
        "sets": sets,
        "seconds": round(time.perf_counter() - begun, 1),
        "before_mb": round(before, 1),
        "draining_mb": round(watch.most - before, 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


class _Watch:
    """Looks at the memory of this process every tenth of a second."""

    def __init__(self):
        self.most, self._over = _resident_mb(), threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _look(self):
        while not self._over.wait(EVERY_SECONDS):
            self.most = max(self.most, _resident_mb())


def _resident_mb():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _held(connection):
    with connection.cursor() as cursor:
        cursor.execute("""SELECT count(*) FROM plan."DLTB" WHERE "DLBM" = '0102'""")
        return cursor.fetchone()[0]


if __name__ == "__main__":
    sys.exit(main())
