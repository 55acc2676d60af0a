"""A backlog of edits drained in parts into a node in memory: seconds and the process's memory.

`python -m benchmarks.parts [edits]` makes a working copy of polygons with 41 points, edits each,
submits them in parts, and prints as JSON how long sealing took and how the memory grew (MB, as the
operating system counts the process's largest).
"""

from __future__ import annotations

import itertools
import json
import math
import resource
import struct
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Table, Tracking, install
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

CORNERS, SIDE, SRS, EDITS = 40, 25.0, 4527, 100_000
SCHEMA = {
    "layer": "DLTB",
    "crs": "EPSG:4527",
    "geometry_type": "Polygon",
    "fields": [
        {"name": "DLBM", "type": "text", "length": 5, "nullable": False},
        {"name": "TBMJ", "type": "real", "length": 0, "nullable": True},
    ],
}
KNOWN = {"copy_id": "c", "node_id": "n", "epoch": "e"}


class Node:
    """Takes every set, and notes after which time and with which memory each was sealed."""

    fences = True

    def __init__(self):
        self.versions, self.sealed, self.taken = itertools.count(10**6), [], 0

    def submit(self, payload, set_id, digest, doubtful=False):
        self.sealed.append((time.perf_counter(), megabytes()))
        document = json.loads(payload)
        self.taken += len(document["ops"])
        receipt = {
            "change_set": set_id,
            "status": "applied",
            "payload_sm3": digest,
            "layer": document["layer"],
            "epoch": document["epoch"],
            "versions": {op["uuid"]: next(self.versions) for op in document["ops"]},
        }
        return Answer(Verdict.APPLIED, receipt)


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def polygon(x):
    turns = [2 * math.pi * corner / CORNERS for corner in (*range(CORNERS), 0)]
    points = [struct.pack("<2d", x + 10 * math.cos(one), 10 * math.sin(one)) for one in turns]
    return struct.pack("<BIII", 1, 3, 1, len(points)) + b"".join(points)


def make(path, count):
    """Make a working copy with `count` edited features."""
    rows = (
        (number, blob_of(polygon(SIDE * number), SRS), f"{number:036d}", number)
        for number in range(1, count + 1)
    )
    with closing(connect(path)) as database:
        database.execute(
            "CREATE TABLE DLTB (fid INTEGER PRIMARY KEY, geom BLOB, DLBM TEXT, TBMJ REAL,"
            " ssp_uuid TEXT, ssp_ver INTEGER)"
        )
        database.execute("BEGIN")
        database.executemany("INSERT INTO DLTB VALUES (?, ?, '0101', 100.0, ?, ?)", rows)
        database.execute("COMMIT")
        schema = LayerSchema.read(SCHEMA)
        install(database, Table("DLTB", "fid", "geom"), schema, SRS, KNOWN)
        database.execute("UPDATE DLTB SET DLBM = '0102', TBMJ = fid")


def drain(count):
    """Return what a drain of `count` edits took."""
    node = Node()
    with tempfile.TemporaryDirectory(prefix="shanhe-parts-") as folder:
        path = Path(folder, "copy.gpkg")
        make(path, count)
        begun = time.perf_counter()
        with closing(Tracking(path)) as tracking, closing(Journal(Path(folder, "j"))) as journal:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            outcome = Submission(tracking, journal).submit(node, rules, Silent(), split=True)
            left = tracking.pending().total
        ended = time.perf_counter()
    return {
        "edits": outcome.earlier + outcome.applied,
        "left": left,
        "parts": len(node.sealed),
        "seconds": round(ended - begun, 2),
        "seconds_to_last_seal": round(node.sealed[-1][0] - begun, 2),
        "first_mb": round(node.sealed[0][1], 1),
        "last_mb": round(megabytes(), 1),
    }


if __name__ == "__main__":
    print(json.dumps(drain(int(sys.argv[1]) if len(sys.argv) > 1 else EDITS)))
