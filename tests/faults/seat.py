"""A planner in a history: a copy and a journal that stay open until the program dies."""

from __future__ import annotations

import shutil
import uuid
from contextlib import suppress

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.pulling import Pulling, Theirs
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

from .model import kernel

GONE = Theirs(None, None)
MOST_TURNS = 12


class Killed(BaseException):
    """The program ends here; nothing after it runs."""


class Seat:
    """Edits, submits, withdraws, refreshes, settles, dies and comes back."""

    def __init__(self, folder, template, node, draw):
        self.folder, self.node, self.latest = folder, node, {}
        self._draw, self.restored = draw, False
        folder.mkdir()
        shutil.copy(template, folder / "copy.gpkg")
        self._die_at, self.killed = None, 0
        self._seams = Seams(reached=self._reached, new_id=self._new_id)
        self.open()

    def open(self):
        """Start the program."""
        self.tracking = Tracking(self.folder / "copy.gpkg")
        database = self.tracking._database  # its triggers give identities: those of the seed
        database.create_function("randomblob", 1, self._draw.randbytes)
        database.create_function("random", 0, lambda: self._draw.getrandbits(60))
        try:
            self.journal = Journal(self.folder / "journal.sqlite", self._seams)
        except BaseException:
            self.tracking.close()
            raise
        self.submission = Submission(self.tracking, self.journal, self._seams)
        rules = (self.tracking.schema, self.tracking.srs, ShapelyBackend())
        self.rules = Rules(*rules)

    def _new_id(self):
        return str(uuid.UUID(bytes=self._draw.randbytes(16), version=4))

    def close(self):
        """End the program."""
        self.tracking.close()
        self.journal.close()

    def _reached(self, point):
        if self._die_at == point:
            raise Killed

    def until(self, point, action):
        """Do something; if it comes past `point`, the program dies there and starts again."""
        self._die_at = point
        try:
            return action()
        except Killed:
            self._die_at = None
            self.killed += 1
            self.close()
            self.open()
            return None
        finally:
            self._die_at = None

    def fids(self):
        """Return fid and uuid of the features in the copy."""
        return self.tracking._database.execute("SELECT fid, ssp_uuid FROM DLTB").fetchall()

    def update(self, fid, token):
        """Give a feature a value that nothing else ever has."""
        self._run("UPDATE DLTB SET TBMJ = ? WHERE fid = ?", token, fid)
        self._note(fid, token)

    def rename(self, fid, code):
        """Change another field of it."""
        self._run("UPDATE DLTB SET DLBM = ? WHERE fid = ?", code, fid)

    def insert(self, x, token):
        """Make a feature with a value of its own."""
        blob = blob_of(kernel.square(x), kernel.SRS)
        sql = "INSERT INTO DLTB (geom, DLBM, TBMJ) VALUES (?, '0201', ?)"
        fid = self._run(sql, blob, token).lastrowid
        self._note(fid, token)

    def delete(self, fid, identity):
        """Remove a feature."""
        self._run("DELETE FROM DLTB WHERE fid = ?", fid)
        self.latest[identity] = None

    def _run(self, sql, *values):
        return self.tracking._database.execute(sql, values)

    def _note(self, fid, token):
        row = self._run("SELECT ssp_uuid FROM DLTB WHERE fid = ?", fid).fetchone()
        if row is not None:
            self.latest[row["ssp_uuid"]] = token

    def press(self):
        """Submit once."""
        return self.submission.submit(self.node, self.rules, Silent())

    def withdraw(self):
        """Take the open set back, if there is one."""
        return self.submission.withdraw(self.node)

    def pull(self):
        """Take over all that the node holds, unless a set is open."""
        news = dict.fromkeys(sorted(self.node.buried), GONE)
        for one, row in self.node.rows.items():
            values = {name: value for name, value in row.items() if name != "ver"}
            values["geometry"] = bytes.fromhex(values["geometry"])
            news[one] = Theirs(row["ver"], values)
        with suppress(Problem):
            return Pulling(self.tracking, self._seams).pull(news, {}, Silent())

    def settle(self, choose):
        """Settle every open conflict by what `choose` says."""
        for one in all_conflicts(self.tracking):
            if one.settled is None:
                Pulling(self.tracking, self._seams).settle(one.uuid, choose())

    def backup(self):
        """Copy the whole desk, as a snapshot of the machine does."""
        target = self.folder.with_name(self.folder.name + "-backup")
        shutil.rmtree(target, ignore_errors=True)
        self.close()
        shutil.copytree(self.folder, target)
        self.open()
        self._kept = dict(self.latest)

    def restore(self):
        """Put the snapshot back: what was done since is forgotten here, not at the node."""
        source = self.folder.with_name(self.folder.name + "-backup")
        if source.is_dir():
            self.close()
            shutil.rmtree(self.folder)
            shutil.copytree(source, self.folder)
            self.latest, self.restored = dict(self._kept), True
            self.open()

    def drain(self, choose):
        """Press, refresh and settle until nothing is left; return the last outcome."""
        outcome = None
        for _ in range(MOST_TURNS):
            outcome = self.press()
            if outcome.state == NOTHING:
                return outcome
            if outcome.state in (states.CONFLICT, states.REJECTED):
                self.withdraw()
            if outcome.state != states.APPLIED:
                self.pull()
                self.settle(choose)
        return outcome
