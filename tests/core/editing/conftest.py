"""A working copy in a plain SQLite file, and a node in memory that keeps the protocol."""

import itertools
import json
import struct
from contextlib import closing

import pytest

from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.tracking import Table, install
from shanhe.core.editing.transport import Answer, Verdict

EPOCH = "0f0e0d0c-0b0a-4908-8706-050403020100"
SRS = 4527


def square(x=0.0, y=0.0, side=10.0):
    """The WKB of a square polygon."""
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    points = b"".join(struct.pack("<2d", *corner) for corner in corners)
    return struct.pack("<BIII", 1, 3, 1, len(corners)) + points


SCHEMA = {
    "layer": "DLTB",
    "crs": "EPSG:4527",
    "geometry_type": "Polygon",
    "fields": [
        {"name": "DLBM", "type": "text", "length": 5, "nullable": False},
        {"name": "TBMJ", "type": "real", "length": 0, "nullable": True},
        {"name": 'a "b"', "type": "integer", "length": 0, "nullable": True},
    ],
}


class FakeNode:
    """Applies sets as a node of tier A does; `faults` says what happens to the next requests."""

    def __init__(self, rows):
        self.rows = {uuid: dict(row) for uuid, row in rows.items()}
        self.versions = itertools.count(100)
        self.receipts, self.log, self.late, self.faults, self.requests = {}, [], [], [], 0

    def deliver(self, payload, digest):
        document = json.loads(payload)
        known = self.receipts.get(document["change_set"])
        if known is not None:
            revoked = known["status"] == "revoked"
            return Answer(Verdict.REVOKED if revoked else Verdict.APPLIED, known)
        stale = [op for op in document["ops"] if not self._fits(op)]
        if stale:
            conflicts = tuple({"uuid": op["uuid"], "kind": op["kind"]} for op in stale)
            return Answer(Verdict.CONFLICT, conflicts=conflicts, code="EDIT-44")
        versions = {op["uuid"]: self._apply(op) for op in document["ops"]}
        receipt = {
            "change_set": document["change_set"],
            "status": "applied",
            "payload_sm3": digest,
            "ops": len(versions),
            "layer": document["layer"],
            "epoch": document["epoch"],
            "versions": versions,
        }
        self.receipts[document["change_set"]] = receipt
        return Answer(Verdict.APPLIED, receipt)

    fences = True

    def submit(self, payload, set_id, digest, doubtful=False):
        self.requests += 1
        fault = self.faults.pop(0) if self.faults else "none"
        if fault == "refused":
            return Answer(Verdict.NOT_DELIVERED, code="EDIT-46")
        if fault == "hold":
            self.late.append((payload, digest))
        if fault == "duplicate":
            self.deliver(payload, digest)
        if fault in ("hold", "lost request"):
            return Answer(Verdict.UNKNOWN, code="EDIT-40")
        answer = self.deliver(payload, digest)
        return Answer(Verdict.UNKNOWN, code="EDIT-40") if fault == "lost reply" else answer

    def fence(self, set_id):
        known = self.receipts.setdefault(set_id, {"change_set": set_id, "status": "revoked"})
        return Answer(Verdict.REVOKED if known["status"] == "revoked" else Verdict.APPLIED, known)

    def release_late(self):
        for payload, digest in self.late:
            self.deliver(payload, digest)
        self.late.clear()

    def _fits(self, op):
        row = self.rows.get(op["uuid"])
        return row is None if op["kind"] == "insert" else bool(row) and row["ver"] == op["base"]

    def _apply(self, op):
        version = next(self.versions)
        self.log.append((op["kind"], op["uuid"]))
        if op["kind"] == "delete":
            del self.rows[op["uuid"]]
            return None
        row = self.rows.setdefault(op["uuid"], {})
        row.update(op["new"], ver=version)
        return version


def uuid_of(number):
    return f"00000000-0000-4000-8000-{number:012d}"


@pytest.fixture
def copy_file(tmp_path):
    """Make a working copy of `count` squares at `tmp_path/copy.gpkg` and return its path."""
    return lambda count=3, name="copy.gpkg": make_copy(tmp_path / name, count)


def make_copy(path, count=3):
    with closing(connect(path)) as database:
        database.execute(
            "CREATE TABLE DLTB (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom BLOB, DLBM TEXT,"
            ' TBMJ REAL, "a ""b""" INTEGER, ssp_uuid TEXT, ssp_ver INTEGER)'
        )
        for number in range(1, count + 1):
            database.execute(
                "INSERT INTO DLTB VALUES (?, ?, '0101', 100.0, NULL, ?, ?)",
                (number, blob_of(square(20.0 * number), SRS), uuid_of(number), number),
            )
        install(
            database,
            Table("DLTB", "fid", "geom"),
            LayerSchema.read(SCHEMA),
            SRS,
            {"copy_id": uuid_of(900), "node_id": "changting", "epoch": EPOCH},
        )
    return path


def node_of(path):
    """Return a fake node that holds the rows of a fresh copy."""
    with closing(connect(path)) as database:
        rows = database.execute("SELECT * FROM DLTB").fetchall()
    return FakeNode({row["ssp_uuid"]: shown(row) | {"ver": row["ssp_ver"]} for row in rows})


def shown(row):
    """Return a row of a copy as the wire format writes it."""
    values = {field["name"]: row[field["name"]] for field in SCHEMA["fields"]}
    return values | {"geometry": bytes(row["geom"][8:]).hex()}


def table_of(path):
    """Return what stands in the copy, by uuid."""
    with closing(connect(path)) as database:
        rows = database.execute("SELECT * FROM DLTB").fetchall()
    return {row["ssp_uuid"]: shown(row) for row in rows}


@pytest.fixture(scope="session")
def tools():
    """The helpers above, for tests in several modules."""
    return type(
        "Tools",
        (),
        {
            "square": staticmethod(square),
            "FakeNode": FakeNode,
            "uuid_of": staticmethod(uuid_of),
            "make_copy": staticmethod(make_copy),
            "node_of": staticmethod(node_of),
            "table_of": staticmethod(table_of),
            "SCHEMA": SCHEMA,
            "SRS": SRS,
            "EPOCH": EPOCH,
        },
    )


@pytest.fixture
def edit():
    """Run one SQL statement on a copy in a connection of its own, as another program would."""

    def run(path, sql, *values):
        with closing(connect(path)) as database:
            return database.execute(sql, values).fetchall()

    return run
