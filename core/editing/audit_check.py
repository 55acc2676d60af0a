"""Whether an audit log is still what was written: the first bad record, and a cut tail."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Optional, Sequence

from ..errors import Problem
from ..feedback import Feedback, Silent, watched_iterable
from .audit import START, Head, genuine
from .database import connect, statement

MOST_REMOVED = 10_000
"""How many removed records in a row are recognised as such after the rest was renumbered."""

Record = dict[str, Any]


class Fault(Enum):
    """What happened to a log."""

    CHANGED = "changed"
    REMOVED = "removed"
    REORDERED = "reordered"
    REBUILT = "rebuilt"
    CUT = "cut"


@dataclass(frozen=True)
class Verification:
    """How many records follow each other rightly up to `head`, and what is wrong after that.

    `first_bad` is the number of the first record that was changed, is gone, or stands elsewhere.
    Where only a witness contradicts (REBUILT by someone who has the key), it is the first record
    that no witness confirms.
    """

    head: Head
    fault: Optional[Fault] = None
    first_bad: int = 0


def verify(
    path: Path, key: bytes, anchors: Sequence[Head] = (), feedback: Optional[Feedback] = None
) -> Verification:
    """Follow the chain and compare it with `anchors`, heads that a witness has kept.

    A missing file is an empty log. Raises EDIT-92 where the file cannot be read as a log, and
    `Cancelled`.
    """
    if not path.is_file():
        return _against(anchors, {}, START)
    try:
        with closing(connect(path)) as database:
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")
            return _followed(database, key, anchors, feedback or Silent())
    except sqlite3.DatabaseError as error:
        raise Problem("EDIT-92", path=str(path), reason=str(error)) from error


def _followed(
    database: sqlite3.Connection, key: bytes, anchors: Sequence[Head], feedback: Feedback
) -> Verification:
    total = database.execute(statement("audit", "length")).fetchone()["records"]
    rows = watched_iterable(database.execute(statement("audit", "all")), total, feedback)
    records = (dict(row) for row in rows)
    wanted, kept, head = {anchor.seq for anchor in anchors}, dict[int, str](), START
    for record in records:
        if not _follows(record, head, key):
            fault, first_bad = _named([record, *records], head, key)
            return Verification(head, fault, first_bad)
        head = Head(record["seq"], record["mac"])
        if head.seq in wanted:
            kept[head.seq] = head.mac
    return _against(anchors, kept, head)


def _against(anchors: Sequence[Head], kept: dict[int, str], head: Head) -> Verification:
    """Compare a chain without a fault with what the witnesses have seen."""
    confirmed = 0
    for anchor in sorted(anchors):
        if anchor.seq > head.seq:
            return Verification(head, Fault.CUT, head.seq + 1)
        if kept.get(anchor.seq) != anchor.mac:
            return Verification(head, Fault.REBUILT, confirmed + 1)
        confirmed = anchor.seq
    return Verification(head)


def _follows(record: Record, head: Head, key: bytes) -> bool:
    expected = (head.seq + 1, head.mac)
    return (record["seq"], record["prev"]) == expected and genuine(record, key)


def _named(rest: list[Record], head: Head, key: bytes) -> tuple[Fault, int]:
    """Tell what happened where `rest`, all from the first bad record on, does not follow `head`."""
    place = head.seq + 1
    if any(_follows({**record, "seq": place}, head, key) for record in rest):
        return Fault.REORDERED, place
    if rest[0]["seq"] != place or _was_later(rest[0], place, key):
        return Fault.REMOVED, place
    # Without the key every code from the first changed record on would be wrong.
    unharmed = any(genuine(record, key) for record in rest[1:])
    return (Fault.CHANGED if unharmed or len(rest) == 1 else Fault.REBUILT), place


def _was_later(record: Record, place: int, key: bytes) -> bool:
    """Tell whether the record was made for a later place and renumbered to close a gap."""
    later = range(place + 1, place + MOST_REMOVED)
    return any(genuine({**record, "seq": number}, key) for number in later)
