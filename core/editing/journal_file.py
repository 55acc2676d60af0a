"""The file of a journal: its lock, its structure, and what makes it unfit to be believed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator

from ..errors import Problem
from .database import connect, refused, statement
from .events import ENCLOSED, NO_EVENT, Event, is_next, joined
from .sm3 import sm3

FORMAT = 2
BESIDE = ("-wal", "-shm")
"""What SQLite lays beside a database while it is open."""
_BROKEN = (sqlite3.DatabaseError, ValueError, KeyError, TypeError)


def locked(path: Path) -> sqlite3.Connection:
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
    except sqlite3.DatabaseError as error:
        lock.close()
        if "locked" in str(error):
            raise Problem("EDIT-10", path=str(path), reason=str(error)) from error
        raise Problem("EDIT-02", reason=f"{path.name}.lock: {error}") from error
    return lock


def opened(path: Path) -> sqlite3.Connection:
    """Return the journal's database, made if it is new, brought to this format if it is older.

    Raises EDIT-11 where it is damaged, EDIT-12 where a newer version of the suite made it.
    """
    with believed(path):
        database = connect(path)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA foreign_keys = ON")
            _require_sound(database, path)
            _bring_up(database, path)
        except BaseException:
            database.close()
            raise
    return database


def viewed(path: Path) -> sqlite3.Connection:
    """Return the database of a journal that is only looked at; EDIT-11 where there is none."""
    with believed(path):
        if not path.is_file():
            raise Problem("EDIT-11", path=str(path), reason="no file")
        database = connect(path)
        try:
            database.execute("PRAGMA query_only = ON")
            known(database)
        except sqlite3.OperationalError:  # neither file nor folder may be written: no one does
            database.close()
            database = connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
            known(database)
        except BaseException:
            database.close()
            raise
    return database


@contextmanager
def believed(path: Path) -> Iterator[None]:
    """Whatever a damaged file makes of reading it is EDIT-11; EDIT-02 what the system refuses."""
    try:
        yield
    except _BROKEN as error:
        if refused(error):
            raise Problem("EDIT-02", reason=str(error)) from error
        raise Problem("EDIT-11", path=str(path), reason=str(error)) from error


def known(database: sqlite3.Connection) -> dict[str, str]:
    """Return what a journal says of itself: `format`, and since format 2 `head`."""
    return {row["key"]: row["value"] for row in database.execute(statement("journal", "known"))}


def checked(database: sqlite3.Connection, path: Path) -> None:
    """Follow the chain of events; EDIT-11 where it is broken or cut, or a set has none."""
    previous = NO_EVENT
    for row in database.execute(statement("journal", "events")):
        if not is_next(dict(row), previous):
            raise Problem("EDIT-11", path=str(path), reason=f"event {row['seq']}")
        previous = row["digest"]
    head = known(database).get("head")
    if head is not None and (head or NO_EVENT) != previous:
        raise Problem("EDIT-11", path=str(path), reason="last event")
    orphan = database.execute(statement("journal", "without_events")).fetchone()
    if orphan is not None:
        raise Problem("EDIT-11", path=str(path), reason=f"change set {orphan['id']}")


def event_of(database: sqlite3.Connection, row: sqlite3.Row, light: bool = False) -> Event:
    """Return the step in a row, with its bulky parts unless `light`.

    ValueError where these are lost or changed.
    """
    detail = json.loads(row["detail"])
    if ENCLOSED in detail and not light:
        digest = detail[ENCLOSED]
        found = database.execute(statement("journal", "enclosure"), (digest,)).fetchone()
        if found is None or sm3(found["content"]) != digest:
            raise ValueError(f"event {row['seq']}")
        detail = joined(detail, found["content"])
    known = (row["at"], row["set_id"], row["state"], detail, row["previous"], row["digest"])
    return Event(*known)


def newer(database: sqlite3.Connection, path: Path) -> Any:
    """Return EDIT-12 where a newer version of the suite made the journal, else None."""
    found = known(database)["format"]
    return Problem("EDIT-12", path=str(path), format=found) if int(found) > FORMAT else None


def _require_sound(database: sqlite3.Connection, path: Path) -> None:
    verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise Problem("EDIT-11", path=str(path), reason=verdict)


def _bring_up(database: sqlite3.Connection, path: Path) -> None:
    """Each script is one transaction: a journal is of one format or of the next."""
    if not database.execute(statement("journal", "is_made")).fetchone()[0]:
        database.executescript(statement("journal", "create"))
    problem = newer(database, path)
    if problem is not None:
        raise problem
    if known(database)["format"] == "1":
        checked(database, path)
        database.executescript(statement("journal", "upgrade_1"))
