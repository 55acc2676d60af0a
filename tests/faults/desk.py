"""A planner at a working copy: edits by OGR, submits, refreshes and settles by the plugin."""

from __future__ import annotations

from contextlib import closing

from osgeo import gdal, ogr

from .backends import LAYER, PLANNER, environment_for

PRESS_S = 1.5
MOST_PRESSES = 6
FIELDS = ("BSM", "DLBM", "DLMC", "TBMJ", "SJNF", "PZRQ", "BZ")
INSERT = (
    "INSERT INTO DLTB (geom, BSM, DLBM, DLMC, TBMJ, SJNF) "
    "SELECT geom, '{0}', '{1}', '水田', 10000, 2024 FROM DLTB WHERE BSM = '{2}'"
)


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

    def doubted(self):
        """Return the new features of which a person has to say whether they arrived."""
        from shanhe.plugin.checkout.decision import in_doubt
        from shanhe.plugin.checkout.submission import open_journal

        self.use()
        with closing(open_journal()) as journal:
            return in_doubt(self.copy, journal)

    def look(self):
        """Say of the features in doubt which ones stand at the node; return how many there were."""
        doubted = self.doubted()
        if doubted:
            held = {row["BSM"] for row in self.backend.rows()}
            mine = {row["uuid"]: row["BSM"] for row in self.shown()}
            self.decide([one for one in doubted if mine.get(one) in held])
            self.pull()
        return len(doubted)

    def decide(self, arrived):
        """Say which features in doubt arrived."""
        from shanhe.plugin.checkout.decision import decide
        from shanhe.plugin.checkout.submission import open_journal

        self.use()
        with closing(open_journal()) as journal:
            decide(self.copy, journal, arrived)

    def drain(self, choice=None):
        """Press until nothing is left, pulling and settling by `choice` where others met it.

        Where the node cannot tell, somebody looks.

        Return the last outcome, or that which parked the copy.
        """
        outcome, choice = None, choice or self.backend.choice
        for _ in range(MOST_PRESSES):
            outcome = self.press(longest=20.0)
            if outcome.state == "NOTHING":
                return outcome
            if outcome.state == "UNKNOWN":
                self.look()
            elif outcome.state in ("CONFLICT", "PARTIAL") and choice is not None:
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
