"""The journal: every sealed set and all that happened to it, durable before it matters."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from ..errors import Problem
from . import states
from .canonical import canonical
from .database import connect, statement, transaction
from .seams import Seams
from .sm3 import sm3

FORMAT = "1"
NO_EVENT = "0" * 64


@dataclass(frozen=True)
class SealedSet:
    """A set as it was sealed: its bytes never change, its state does.

    `revisions` tells, per feature, how often it had been edited when the set was sealed.
    """

    id: str
    copy_id: str
    node_id: str
    layer: str
    ops: int
    payload: bytes
    payload_sm3: str
    revisions: dict[str, int]
    state: str

    @property
    def document(self) -> dict[str, Any]:
        """What the bytes say."""
        found: dict[str, Any] = json.loads(self.payload)
        return found


@dataclass(frozen=True)
class Event:
    """One step of a set, chained to the event before by `digest`."""

    at: str
    set_id: str
    state: str
    detail: dict[str, Any]
    previous: str
    digest: str


class Journal:
    """The one writer of a journal file: opening checks it, closing lets others write.

    Raises EDIT-10 where another program writes to it, EDIT-11 where it is damaged or was changed,
    EDIT-12 where a newer version of the suite made it.
    """

    def __init__(self, path: Union[str, Path], seams: Optional[Seams] = None) -> None:
        self.path, self._seams = Path(path), seams or Seams()
        self._lock = _locked(self.path)
        try:
            self._database = _opened(self.path)
            self._check()
            self._doubt_interrupted()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        database: Optional[sqlite3.Connection] = getattr(self, "_database", None)
        if database is not None:
            database.close()
        self._lock.close()

    def add(self, sealed: SealedSet, **detail: Any) -> None:
        """Keep a sealed set for good; a set of that id that is already there stays as it is."""
        if self.find(sealed.id) is not None:
            return
        record = {**vars(sealed), "revisions": canonical(sealed.revisions).decode()}
        with transaction(self._database) as database:
            database.execute(statement("journal", "add_set"), record)
            self._append(sealed.id, sealed.state, {"payload_sm3": sealed.payload_sm3, **detail})

    def move(self, set_id: str, to: str, **detail: Any) -> None:
        """Move a set to another state, durably; EDIT-04 where no way leads there."""
        with transaction(self._database) as database:
            states.moved(self.set(set_id).state, to)
            database.execute(statement("journal", "move"), (to, set_id))
            self._append(set_id, to, detail)

    def set(self, set_id: str) -> SealedSet:
        """Return a set whose bytes still have their digest (else EDIT-11)."""
        found = self.find(set_id)
        if found is None:
            raise Problem("EDIT-13", set_id=set_id)
        return found

    def find(self, set_id: str) -> Optional[SealedSet]:
        """As `set`, None where the journal does not know it."""
        row = self._database.execute(statement("journal", "set"), (set_id,)).fetchone()
        return None if row is None else self._read(row)

    def sets(self) -> list[SealedSet]:
        """Return all sets in the order in which they were sealed."""
        return [self._read(row) for row in self._database.execute(statement("journal", "sets"))]

    def events(self, set_id: str) -> list[Event]:
        """Return what happened to a set, oldest first."""
        rows = self._database.execute(statement("journal", "events_of"), (set_id,))
        return [_event(row) for row in rows]

    def was_unknown(self, set_id: str) -> bool:
        """Tell whether an attempt to send the set ever ended without a certain answer."""
        return self.ever(set_id, states.UNKNOWN)

    def ever(self, set_id: str, state: str) -> bool:
        """Tell whether the set has ever been in `state`."""
        return any(event.state == state for event in self.events(set_id))

    def last(self, set_id: str) -> Event:
        """Return the last step of a set: its detail holds the receipt, conflicts or problem."""
        return self.events(set_id)[-1]

    def head(self) -> str:
        """Return the digest of the last event, which stands for all before it."""
        row = self._database.execute(statement("journal", "head")).fetchone()
        return str(row["digest"]) if row else NO_EVENT

    def _append(self, set_id: str, state: str, detail: dict[str, Any]) -> None:
        record = {
            "at": self._seams.now().isoformat(timespec="milliseconds"),
            "set_id": set_id,
            "state": state,
            "detail": canonical(detail).decode(),
            "previous": self.head(),
        }
        record["digest"] = sm3(canonical(record))
        self._database.execute(statement("journal", "add_event"), record)

    def _read(self, row: sqlite3.Row) -> SealedSet:
        values = {key: row[key] for key in row.keys() if key != "number"}  # noqa: SIM118 (a Row)
        values["revisions"] = json.loads(values["revisions"])
        if sm3(values["payload"]) != values["payload_sm3"]:
            raise Problem("EDIT-11", path=str(self.path), reason=f"change set {values['id']}")
        return SealedSet(**values)

    def _check(self) -> None:
        """Refuse a journal that is damaged, changed from outside, or too new."""
        found = self._database.execute(statement("journal", "format")).fetchone()
        if found["value"] != FORMAT:
            raise Problem("EDIT-12", path=str(self.path), format=found["value"])
        last = self._check_chain()
        for row in self._database.execute(statement("journal", "states")):
            if last.get(row["id"]) != row["state"]:
                raise Problem("EDIT-11", path=str(self.path), reason=f"state of {row['id']}")

    def _check_chain(self) -> dict[str, str]:
        """Follow the chain of events; return the last state of each set."""
        previous, last = NO_EVENT, {}
        for row in self._database.execute(statement("journal", "events")):
            record = {key: row[key] for key in ("at", "set_id", "state", "detail", "previous")}
            if row["previous"] != previous or sm3(canonical(record)) != row["digest"]:
                raise Problem("EDIT-11", path=str(self.path), reason=f"event {row['seq']}")
            previous, last[row["set_id"]] = row["digest"], row["state"]
        return last

    def _doubt_interrupted(self) -> None:
        """What was being sent when its program ended has an unknown outcome."""
        rows = self._database.execute(statement("journal", "in_state"), (states.SENDING,))
        for row in rows.fetchall():
            self.move(row["id"], states.UNKNOWN, reason="interrupted")


def _event(row: sqlite3.Row) -> Event:
    detail = json.loads(row["detail"])
    return Event(row["at"], row["set_id"], row["state"], detail, row["previous"], row["digest"])


def _locked(path: Path) -> sqlite3.Connection:
    """Hold a lock that ends with this process, on every system that SQLite runs on.

    Raises EDIT-10 where another process holds it, EDIT-02 where no file can be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        lock = connect(path.with_name(path.name + ".lock"))
    except (OSError, sqlite3.OperationalError) as error:
        raise Problem("EDIT-02", reason=str(error)) from error
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        raise Problem("EDIT-10", path=str(path), reason=str(error)) from error
    return lock


def _opened(path: Path) -> sqlite3.Connection:
    """Return the journal's database, made if it is new; EDIT-11 if it is damaged."""
    database: Optional[sqlite3.Connection] = None
    try:
        database = connect(path)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict == "ok":
            database.executescript(statement("journal", "create"))
            database.execute(statement("journal", "put_format"), (FORMAT,))
            return database
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if database is not None:
        database.close()
    raise Problem("EDIT-11", path=str(path), reason=verdict)
