"""The audit log: who did what with which data, each record chained to the one before by a key.

The code of a record is HMAC-SM3(key, canonical JSON of the record ‖ code of the record before), so
nobody without the key can write, change or remove one unseen. Its newest code, the head, goes into
every change set: the node that stores it in the receipt is the witness of all records before it.
No attribute values and no coordinates are recorded.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from hmac import compare_digest
from pathlib import Path
from typing import Any, NamedTuple, Optional, Protocol

from ..errors import Problem
from .canonical import canonical
from .database import connect, statement
from .journal import Journal
from .seams import Seams
from .sm3 import hmac_sm3

KEY_BYTES = 32
DONE, STARTED = "done", "started"
LONGEST_TEXT = 200
AUDIT_SEQ = "audit_seq"
"""Under this name the first step of a set tells which record its head is; one that was sealed on
another machine has none, as that is a record of another log."""


class Head(NamedTuple):
    """A record's number (from 1) and its code, which stands for all records up to it."""

    seq: int
    mac: str


START = Head(0, "0" * 64)


@dataclass(frozen=True)
class Entry:
    """What is recorded: `object` names a layer, record or change set, `count` its features."""

    actor: str
    node: str
    action: str
    object: str
    outcome: str = DONE
    count: int = 0
    data_class: str = ""


class Trail(Protocol):
    """Where a submission tells its steps; what cannot be recorded is a Problem and stops it."""

    def note(self, action: str, object: str, outcome: str, count: int) -> Optional[Head]:
        """Record one step durably; return the new head, None where no log is kept."""
        ...


class Untold:
    """A trail for callers without a log."""

    def note(self, action: str, object: str, outcome: str, count: int) -> Optional[Head]:
        """Record nothing."""
        return None


class AuditLog:
    """The log in the file `path`; several programs and threads may append to it in turn."""

    def __init__(self, path: Path, key: bytes, seams: Optional[Seams] = None) -> None:
        self.path, self._key, self._seams = path, key, seams or Seams()

    def append(self, entry: Entry) -> Head:
        """Add a record durably and return the new head.

        Raises EDIT-90 where the file cannot be written, EDIT-91 where its last record was not made
        with the key: a chain that is broken already would hide where it broke.
        """
        try:
            self._make_private()
            with closing(connect(self.path)) as database, database:
                database.executescript(statement("audit", "create"))
                database.execute("BEGIN IMMEDIATE")
                record = self._next(database, entry)
                database.execute(statement("audit", "append"), record)
        except (OSError, sqlite3.DatabaseError) as error:
            raise Problem("EDIT-90", path=str(self.path), reason=str(error)) from error
        return Head(record["seq"], record["mac"])

    def _make_private(self) -> None:
        """The mode is set before the first record: others may not read who did what."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch(mode=0o600)

    def _next(self, database: sqlite3.Connection, entry: Entry) -> dict[str, Any]:
        last = database.execute(statement("audit", "last")).fetchone()
        if last is not None and not genuine(dict(last), self._key):
            raise Problem("EDIT-91", path=str(self.path), seq=last["seq"])
        head = START if last is None else Head(last["seq"], last["mac"])
        texts = {
            name: value[:LONGEST_TEXT] if isinstance(value, str) else value
            for name, value in vars(entry).items()
        }
        at = self._seams.now().isoformat(timespec="milliseconds")
        record = {**texts, "seq": head.seq + 1, "at": at, "prev": head.mac}
        return {**record, "mac": code_of(record, self._key)}


def code_of(record: dict[str, Any], key: bytes) -> str:
    """Return the code that belongs to a record with this content and place in the chain."""
    content = {name: value for name, value in record.items() if name not in ("prev", "mac")}
    return hmac_sm3(key, canonical(content) + str(record["prev"]).encode())


def genuine(record: dict[str, Any], key: bytes) -> bool:
    """Tell whether the record's code was made with the key from just this content."""
    try:
        code = code_of(record, key)
    except Problem:  # a value that no record holds, for instance bytes
        return False
    return compare_digest(code.encode(), str(record["mac"]).encode())


def heads_in_receipts(journal: Journal) -> list[Head]:
    """Return the heads that nodes have acknowledged: they must stand in the log."""
    found = []
    for sealed in journal.sets():
        sealing, *later = journal.events(sealed.id, light=True)
        receipts = [event.detail.get("receipt") or {} for event in later]
        heads = {str(one["client_audit_head"]) for one in receipts if one.get("client_audit_head")}
        if AUDIT_SEQ in sealing.detail:
            found += [Head(sealing.detail[AUDIT_SEQ], mac) for mac in sorted(heads)]
    return found
