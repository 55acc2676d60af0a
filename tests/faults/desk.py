"""A planner at a working copy: edits by OGR, submits, refreshes and settles by the plugin."""

from __future__ import annotations

import struct
from contextlib import closing

from osgeo import gdal, ogr

from .backends import LAYER, PLANNER, environment_for

PRESS_S = 1.5
MOST_PRESSES = 6
FIELDS = ("BSM", "DLBM", "DLMC", "TBMJ", "SJNF", "PZRQ", "BZ")
INSERT = (
    "INSERT INTO DLTB (geom, BSM, DLBM, DLMC, TBMJ) "
    "SELECT geom, '{0}', '{1}', '水田', 10000 FROM DLTB WHERE BSM = '{2}'"
)


def place(number):
    """SQL for a square of 9 m that no other number has, beside the layer's parcels."""
    x, y = 39_500_500.0 + number % 40 * 10, 2_800_000.0 + number // 40 % 40 * 10
    ring = ((x, y), (x + 9, y), (x + 9, y + 9), (x, y + 9), (x, y))
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    wkb = struct.pack("<BIII", 1, 3, 1, len(ring)) + points
    return f"X'{(b'GP' + struct.pack('<BBi', 0, 1, 4527) + wkb).hex()}'"


class Desk:
    """One working copy with a journal of its own; every press opens everything anew."""

    def __init__(self, backend, folder, name="mine", user=PLANNER):
        self.backend, self.user = backend, user
        self.folder = folder / f"{backend.name}-{name}"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.path = self.folder / "dltb.gpkg"
        self.profile = backend.profile(user)
        self.use()

    def use(self):
        """Let what is opened next be of this desk."""
        from shanhe.plugin.nodes import store

        environment_for(self.folder)
        store.save(self.profile)

    def check_out(self):
        """Make the working copy, anew if there is one without edits."""
        from shanhe.plugin.checkout.working_copy import check_out

        self.use()
        check_out(self.profile, LAYER, None, self.path)
        return self

    @property
    def copy(self):
        from shanhe.plugin.checkout.working_copy import open_copy

        return open_copy(self.path)

    def edit(self, *statements):
        """Edit as any OGR program does, outside QGIS and the plugin."""
        source = ogr.Open(str(self.path), 1)
        for sql in statements:
            source.ExecuteSQL(sql)
        message, source = gdal.GetLastErrorMsg(), None
        if message and "ERROR" in message:
            raise RuntimeError(message)

    def press(self, port=None, seams=None, profile=None, longest=PRESS_S):
        """Submit once; through the proxy at `port` if one is named."""
        from shanhe.plugin.checkout.submission import open_journal, submit

        return self._with_node(
            lambda copy, journal, session: submit(copy, journal, session, seams=seams),
            lambda: open_journal(seams),
            profile or self._way(port),
            longest,
        )

    def withdraw(self, port=None, longest=PRESS_S):
        """Take the open set back."""
        from shanhe.plugin.checkout.submission import open_journal, withdraw

        return self._with_node(withdraw, open_journal, self._way(port), longest)

    def _way(self, port):
        return self.profile if port is None else self.backend.at(self.profile, port)

    def _with_node(self, action, opened, profile, longest):
        from shanhe.plugin.net import NodeSession

        self.use()
        with closing(opened()) as journal, NodeSession(profile, longest) as session:
            return action(self.copy, journal, session)

    def pull(self, port=None, seams=None, longest=20.0):
        """Refresh from the node."""
        from shanhe.plugin.checkout.pull import pull
        from shanhe.plugin.net import NodeSession

        self.use()
        with NodeSession(self._way(port), longest) as session:
            return pull(self.copy, session, seams=seams)

    def settle(self, choice, seams=None):
        """Settle every open conflict alike; return how many there were."""
        from shanhe.core.editing.conflicts import all_conflicts
        from shanhe.plugin.checkout.pull import settle

        with closing(self.copy.tracking()) as tracking:
            waiting = [one.uuid for one in all_conflicts(tracking) if one.settled is None]
        for uuid in waiting:
            settle(self.copy, uuid, choice, seams)
        return len(waiting)

    def drain(self, choice=None):
        """Press until nothing is left, pulling and settling by `choice` where others met it.

        Return the last outcome, or that which parked the copy.
        """
        outcome, choice = None, choice or self.backend.choice
        for _ in range(MOST_PRESSES):
            outcome = self.press(longest=20.0)
            if outcome.state == "NOTHING":
                return outcome
            if outcome.state in ("CONFLICT", "PARTIAL") and choice is not None:
                if outcome.state == "CONFLICT":
                    self.withdraw(longest=20.0)
                self.pull()
                self.settle(choice)
        return outcome

    def shown(self):
        """Return what the copy shows: a list of {"BSM", …, "geometry", "uuid", "ver"}."""
        source = gdal.OpenEx(str(self.path), gdal.OF_VECTOR)
        found = []
        for one in source.GetLayer(0):
            row = {name: one[name] for name in FIELDS if one.GetFieldIndex(name) >= 0}
            row["PZRQ"] = row["PZRQ"] and row["PZRQ"].replace("/", "-")
            shape = one.GetGeometryRef()
            row["geometry"] = bytes(shape.ExportToWkb(ogr.wkbNDR)).hex() if shape else None
            found.append({**row, "uuid": one["ssp_uuid"], "ver": one["ssp_ver"]})
        return found

    def states(self):
        """Return the state of every set in the journal; opening it proves the journal whole."""
        from shanhe.plugin.checkout.submission import open_journal

        self.use()
        with closing(open_journal()) as journal:
            return [sealed.state for sealed in journal.sets()]
