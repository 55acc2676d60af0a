"""A planner's copy with natural keys, and a node in memory that heeds them.

The layer has the fields BSM and XZQ (the key, one or both), DLBM, BZ and TBMJ. At the node stands
feature 1 of BSM B1; feature 2 is what another planner adds.
"""

import json
import struct
from contextlib import closing

from shanhe.core.editing import states
from shanhe.core.editing.attribute_groups import attribute_groups
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.conflicts import all_conflicts, open_cases
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.pulling import Pulling, Theirs
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Table, Tracking, install
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

NAMES = ("BSM", "XZQ", "DLBM", "BZ", "TBMJ")
KINDS = {"TBMJ": "real"}
SCHEMA = {
    "layer": "DLTB",
    "crs": "EPSG:4527",
    "geometry_type": "Polygon",
    "fields": [
        {"name": name, "type": KINDS.get(name, "text"), "length": 0, "nullable": name != "BSM"}
        for name in NAMES
    ],
}
AT = "2026-11-23T08:00:00Z"
INSERT = "INSERT INTO DLTB (geom, BSM, XZQ, DLBM, BZ, TBMJ) VALUES (?, ?, ?, ?, ?, ?)"
GONE = Theirs(None, None)


def values(bsm="N1", xzq=None, dlbm="0201", bz=None, tbmj=100.0):
    return dict(zip(NAMES, (bsm, xzq, dlbm, bz, tbmj)))


class Desk:
    """A planner's copy of a node that heeds natural keys, opened anew for every step."""

    def __init__(self, folder, tools, *keys):
        self.path, self.tools = folder / "copy.gpkg", tools
        self.one, self.two, self.three = map(tools.uuid_of, (1, 2, 3))
        self._make()
        first = {**values("B1"), "geometry": tools.square(20.0).hex(), "ver": 1}
        self.node = keyed(tools)({self.one: first}, keys or (("BSM",),))

    def _make(self):
        with closing(connect(self.path)) as database:
            columns = ", ".join(f"{name} {KINDS.get(name, 'text')}" for name in NAMES)
            database.execute(
                "CREATE TABLE DLTB (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom BLOB, "
                f"{columns}, ssp_uuid TEXT, ssp_ver INTEGER)"
            )
            blob = blob_of(self.tools.square(20.0), self.tools.SRS)
            database.execute(
                "INSERT INTO DLTB VALUES (1, ?, 'B1', NULL, '0201', NULL, 100.0, ?, 1)",
                (blob, self.one),
            )
            known = {"copy_id": self.tools.uuid_of(900), "node_id": "changting"}
            known["epoch"] = self.tools.EPOCH
            schema = LayerSchema.read(SCHEMA)
            install(database, Table("DLTB", "fid", "geom"), schema, self.tools.SRS, known)

    def sql(self, text, *given):
        with closing(connect(self.path)) as database:
            return database.execute(text, given).fetchall()

    def add(self, *, x=60.0, **given):
        """I add a feature at `x`; return its identity."""
        blob = blob_of(self.tools.square(x), self.tools.SRS)
        self.sql(INSERT, blob, *values(**given).values())
        return self.sql("SELECT ssp_uuid FROM DLTB ORDER BY fid DESC")[0][0]

    def theirs(self, ver=50, uuid=None, x=80.0, **given):
        """Another planner adds a feature at the node, or changes it."""
        row = {**values(**given), "geometry": self.tools.square(x).hex(), "ver": ver}
        self.node.rows[uuid or self.two] = row

    def state(self, uuid):
        """A feature as the node holds it, as a refresh reads it."""
        row = self.node.rows.get(uuid)
        if row is None:
            return GONE
        held = {name: row[name] for name in NAMES}
        return Theirs(row["ver"], {**held, "geometry": bytes.fromhex(row["geometry"])})

    def submit(self, withdraw=True):
        """Press submit; a refused set is taken back at once."""
        with closing(Tracking(self.path)) as tracking, closing(self.journal()) as journal:
            submission = Submission(tracking, journal)
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            outcome = submission.submit(self.node, rules, Silent())
            if withdraw and outcome.state == states.CONFLICT:
                assert submission.withdraw(self.node).state == states.WITHDRAWN
        return outcome

    def journal(self):
        return Journal(self.path.with_name("journal.sqlite"))

    def pull(self, *uuids, authors=None):
        """Refresh: these features belong to the copy, and those that hold keys are asked for."""
        with closing(Tracking(self.path)) as tracking:
            pulling = Pulling(tracking)
            others = {uuid: self.state(uuid) for uuid in pulling.holders()}
            news = {uuid: self.state(uuid) for uuid in uuids}
            return pulling.pull(news, {}, Silent(), authors, others)

    def met(self, *uuids):
        """Send, be refused, take the set back and refresh."""
        assert self.submit().state == states.CONFLICT
        assert self.pull(*uuids).conflicts
        return self.open()

    def settle(self, uuid, choices, given=None):
        with closing(Tracking(self.path)) as tracking:
            Pulling(tracking).settle(uuid, choices, given)

    def conflicts(self):
        with closing(Tracking(self.path)) as tracking:
            return all_conflicts(tracking)

    def open(self):
        return [one for one in self.conflicts() if one.settled is None]

    def case(self, uuid):
        with closing(Tracking(self.path)) as tracking:
            cases = open_cases(tracking, attribute_groups())
        return next(one for one in cases if one.conflict.uuid == uuid)

    def edits(self):
        """What is pending: kind, base and changed fields by identity."""
        with closing(Tracking(self.path)) as tracking:
            return {one.uuid: (one.kind, one.base, one.changed) for one in tracking.changes()}

    def waiting(self):
        with closing(Tracking(self.path)) as tracking:
            return tracking.conflicts()

    def shown(self):
        """The copy: BSM, DLBM, BZ and left edge by identity."""
        with closing(Tracking(self.path)) as tracking:
            uuids = [row[0] for row in self.sql("SELECT ssp_uuid FROM DLTB")]
            return {uuid: brief(tracking.row(uuid)) for uuid in uuids}

    def held(self):
        """The node, in the same way."""
        return {uuid: brief(self.state(uuid).values) for uuid in self.node.rows}


def brief(row):
    (left,) = struct.unpack_from("<d", row["geometry"], 13)
    return row["BSM"], row["DLBM"], row["BZ"], left


def keyed(tools):
    class Node(tools.FakeNode):
        """A node in memory that refuses a second feature of one key, as the protocol says."""

        def __init__(self, rows, keys):
            super().__init__(rows)
            self.keys = keys

        def deliver(self, payload, digest):
            ops = json.loads(payload)["ops"]
            found = tuple(one for key in self.keys for op in ops for one in self.taken(op, key))
            if not found or json.loads(payload)["change_set"] in self.receipts:
                return super().deliver(payload, digest)
            return Answer(Verdict.CONFLICT, conflicts=found, code="EDIT-44")

        def taken(self, op, key):
            for uuid, row in self.rows.items():
                if op["kind"] != "insert" or any(row[n] != op["new"][n] for n in key):
                    continue
                current = {"ver": row["ver"], "geometry": row["geometry"]}
                current["values"] = {name: row[name] for name in NAMES}
                yield {
                    "uuid": op["uuid"], "kind": "insert/insert", "base": None, "key": list(key),
                    "other": uuid, "current": current, "author": "张三", "at": AT,
                }  # fmt: skip

    return Node
