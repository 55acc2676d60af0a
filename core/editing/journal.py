"""The journal: every sealed set and all that happened to it, durable before it matters."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from ..errors import Problem
from . import states
from .canonical import canonical
from .change_set import counts_of
from .database import statement, transaction
from .events import ENCLOSED, NO_EVENT, Event, code_of, parted
from .journal_file import believed, checked, event_of, locked, newer, opened, viewed
from .parts import APART, ops_of
from .seams import Seams
from .sm3 import sm3
from .tracking import Counts

ABOUT = ("copy_id", "node_id", "layer", "ops")
FIRST_GENERATION = 0
UNSENT = frozenset({states.SEALED, states.QUEUED, states.SENDING})


@dataclass(frozen=True)
class SealedSet:
    """A set as it was sealed: its bytes never change, its state does.

    `revisions` tells, per feature, how often it had been edited when the set was sealed; in a set
    of several working copies per layer and feature, and `copy_id` and `layer` name all of them.
    """

    id: str
    copy_id: str
    node_id: str
    layer: str
    ops: int
    payload: bytes
    payload_sm3: str
    revisions: dict[str, Any]
    state: str

    @property
    def document(self) -> dict[str, Any]:
        """What the bytes say."""
        found: dict[str, Any] = json.loads(self.payload)
        return found


@dataclass(frozen=True)
class Listed:
    """A set as a list shows it, without its bytes.

    `counts` tells how many features it inserts, updates and deletes; `since` the time of its last
    step (UTC, ISO 8601); `detail` what came with that step, without its bulky parts.
    """

    id: str
    copy_id: str
    node_id: str
    layer: str
    ops: int
    counts: Counts
    state: str
    since: str
    detail: dict[str, Any]


class Journal:
    """The one writer of a journal file: opening checks it, closing lets others write.

    Raises EDIT-10 where another program writes to it, EDIT-11 where it is damaged or was changed,
    EDIT-12 where a newer version of the suite made it. With `read_only`, nothing is locked and
    nothing can be written (JRN-01): another program may write meanwhile, and a journal of a newer
    version is shown as far as it can be read; `problem` then is EDIT-12.
    """

    def __init__(
        self, path: Union[str, Path], seams: Optional[Seams] = None, read_only: bool = False
    ) -> None:
        self.path, self._seams, self.read_only = Path(path), seams or Seams(), read_only
        self.problem: Optional[Problem] = None
        self._lock = None if read_only else locked(self.path)
        try:
            self._database = viewed(self.path) if read_only else opened(self.path)
            with believed(self.path):
                self._check()
            if not read_only:
                self.doubt_interrupted()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        database: Optional[sqlite3.Connection] = getattr(self, "_database", None)
        if database is not None:
            database.close()
        if self._lock is not None:
            self._lock.close()

    def add(self, sealed: SealedSet, **detail: Any) -> None:
        """Keep a sealed set for good; a set of that id that is already there stays as it is."""
        if not self.has(sealed.id):
            with self._writing() as database:
                self._insert(database, sealed)
                self._append(sealed.id, sealed.state, {**_about(sealed), **detail})

    def adopt(self, sealed: SealedSet, events: Sequence[Event], reason: str) -> None:
        """Keep a set of another journal with its history; EDIT-11 where the history is none.

        What was not certain there is UNKNOWN here: it may have been sent since.
        """
        if not events or not is_whole(sealed, events[0]):
            raise Problem("EDIT-11", path=str(self.path), reason=f"history of {sealed.id}")
        with self._writing() as database:
            self._insert(database, sealed)
            for event in events:
                self._append(sealed.id, event.state, event.detail, event.at)
            if events[-1].state in UNSENT:
                self._append(sealed.id, states.UNKNOWN, {"reason": reason})

    def move(self, set_id: str, to: str, **detail: Any) -> None:
        """Move a set to another state, durably; EDIT-04 where no way leads there."""
        with self._writing():
            states.moved(self.state(set_id), to)
            self._append(set_id, to, detail)

    def doubt_interrupted(self) -> None:
        """What was being sent when its program ended, or failed, has an unknown outcome."""
        for one in self.sets():
            if one.state == states.SENDING:
                self.move(one.id, states.UNKNOWN, reason="interrupted")

    def has(self, set_id: str) -> bool:
        """Tell whether the journal knows the set."""
        return bool(self._run("has", (set_id,)).fetchone()[0])

    def state(self, set_id: str) -> str:
        """Return the state of a set; EDIT-13 where the journal does not know it."""
        row = self._run("last_of", (set_id,)).fetchone()
        if row is None:
            raise Problem("EDIT-13", set_id=set_id)
        return str(row["state"])

    def set(self, set_id: str) -> SealedSet:
        """Return a set whose bytes still have their digest (else EDIT-11)."""
        found = self.find(set_id)
        if found is None:
            raise Problem("EDIT-13", set_id=set_id)
        return found

    def find(self, set_id: str) -> Optional[SealedSet]:
        """As `set`, None where the journal does not know it."""
        with believed(self.path):
            row = self._run("set", (set_id,)).fetchone()
            if row is None:
                return None
            sealing = self._event(self._run("first_of", (set_id,)).fetchone())
            found = sealed_of(row, self.state(set_id))
        if not is_whole(found, sealing):
            raise Problem("EDIT-11", path=str(self.path), reason=f"change set {set_id}")
        return found

    def sets(self) -> list[Listed]:
        """Return all sets, without their bytes, in the order in which they were sealed."""
        with believed(self.path):
            return [self._listed(row) for row in self._run("listing").fetchall()]

    def events(self, set_id: str, light: bool = False) -> list[Event]:
        """Return what happened to a set, oldest first; `light` without the bulky parts."""
        with believed(self.path):
            rows = self._run("events_of", (set_id,)).fetchall()
            return [self._event(row, light) for row in rows]

    def was_unknown(self, set_id: str) -> bool:
        """Tell whether an attempt to send the set ever ended without a certain answer."""
        return self.ever(set_id, states.UNKNOWN)

    def ever(self, set_id: str, state: str) -> bool:
        """Tell whether the set has ever been in `state`."""
        return bool(self._run("ever", (set_id, state)).fetchone()[0])

    def last(self, set_id: str) -> Event:
        """Return the last step of a set: its detail holds the receipt, conflicts or problem."""
        with believed(self.path):
            return self._event(self._run("last_of", (set_id,)).fetchone())

    def sealing(self, set_id: str) -> Event:
        """Return the first step of a set, light: its detail tells how it was sealed."""
        with believed(self.path):
            return self._event(self._run("first_of", (set_id,)).fetchone(), light=True)

    def newest_of(self, copy_id: str) -> tuple[str, int]:
        """Return the last set sealed in a working copy and its generation ('' and 0 if none)."""
        row = self._run("last_of_copy", (copy_id, APART)).fetchone()
        if row is None:
            return "", FIRST_GENERATION
        return str(row["id"]), self.generation(row["id"])

    def generation(self, set_id: str) -> int:
        """Return which number the set has among those of its working copy, 0 if it is not known."""
        return int(self.sealing(set_id).detail.get("generation", FIRST_GENERATION))

    def head(self) -> str:
        """Return the digest of the last event, which stands for all before it."""
        row = self._run("head").fetchone()
        return str(row["digest"]) if row else NO_EVENT

    def _run(self, name: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        return self._database.execute(statement("journal", name), tuple(values))

    def _writing(self) -> Any:
        if self.read_only:
            raise Problem("JRN-01", path=str(self.path))
        return transaction(self._database)

    def _insert(self, database: sqlite3.Connection, sealed: SealedSet) -> None:
        record = {**vars(sealed), "revisions": canonical(sealed.revisions).decode()}
        database.execute(statement("journal", "add_set"), record)

    def _append(self, set_id: str, state: str, detail: Mapping[str, Any], at: str = "") -> None:
        light, content = parted(detail)
        record = {
            "at": at or self._seams.now().isoformat(timespec="milliseconds"),
            "set_id": set_id,
            "state": state,
            "detail": canonical(light).decode(),
            "previous": self.head(),
        }
        record["digest"] = code_of(record)
        if content is not None:
            digest = light[ENCLOSED]
            self._run("add_enclosure", (digest, content, digest))
        self._database.execute(statement("journal", "add_event"), record)
        self._run("put", (record["digest"], "head"))

    def _event(self, row: sqlite3.Row, light: bool = False) -> Event:
        return event_of(self._database, row, light)

    def _listed(self, row: sqlite3.Row) -> Listed:
        sealing, about = json.loads(row["sealing"]), tuple(row[name] for name in ABOUT)
        if about != tuple(sealing.get("about", about)):
            raise Problem("EDIT-11", path=str(self.path), reason=f"change set {row['id']}")
        kinds = sealing.get("kinds")
        counts = Counts(*kinds) if kinds else counts_of(ops_of(self.set(row["id"]).document))
        known = {name: row[name] for name in ("id", *ABOUT, "state", "since")}
        return Listed(**known, counts=counts, detail=json.loads(row["detail"]))

    def _check(self) -> None:
        """Refuse a journal that was changed from outside or is cut; a view tells if it is newer."""
        self._database.execute("BEGIN")
        try:
            self.problem = newer(self._database, self.path)
            checked(self._database, self.path)
        finally:
            self._database.execute("COMMIT")


def sealed_of(row: sqlite3.Row, state: str) -> SealedSet:
    """Return the set in a row of the journal."""
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 (a Row)
    values["revisions"] = json.loads(values["revisions"])
    return SealedSet(**values, state=state)


def is_whole(found: SealedSet, sealing: Event) -> bool:
    """Tell whether a set is as its first step says it was sealed."""
    if not isinstance(found.payload, bytes) or sm3(found.payload) != found.payload_sm3:
        return False
    told = {name: sealing.detail.get(name) for name in ("payload_sm3", "about", "revisions")}
    return all(told[name] in (None, value) for name, value in _told(found).items())


def _told(sealed: SealedSet) -> dict[str, Any]:
    about = [getattr(sealed, name) for name in ABOUT]
    return {"payload_sm3": sealed.payload_sm3, "about": about, "revisions": sealed.revisions}


def _about(sealed: SealedSet) -> dict[str, Any]:
    """What the chain of events keeps of a set, so that no column can be changed unseen."""
    return {**_told(sealed), "kinds": list(counts_of(ops_of(sealed.document)))}
