"""A damaged journal is put aside, never deleted; a new one gets what of it can be proved."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator, Optional

from ..errors import Problem
from .database import connect, statement
from .events import NO_EVENT, Event, is_next
from .journal import Journal, SealedSet, is_whole, sealed_of
from .journal_file import BESIDE, event_of, locked
from .seams import Seams

SALVAGED = "salvaged"
_UNREADABLE = (sqlite3.DatabaseError, ValueError, KeyError, TypeError, Problem)


@dataclass(frozen=True)
class Salvage:
    """Where the damaged journal is now, which sets the new one has, and which ids it has not."""

    kept: Path
    saved: tuple[str, ...]
    lost: tuple[str, ...]


def quarantine(path: Path, seams: Optional[Seams] = None) -> Salvage:
    """Put a damaged journal aside and make a new one of what of it is certain.

    Certain is a set whose bytes have their digest, with its steps as far as the chain is unbroken;
    what may have gone on after that is UNKNOWN. Until the new journal is whole, the old one stays
    in its place. Raises EDIT-10 where another program holds the journal, EDIT-02 where the disk
    refuses.
    """
    known = seams or Seams()
    with closing(locked(path)):
        try:
            kept = _kept(path, known.now().strftime("%Y%m%dT%H%M%S"))
            fresh = path.with_name(f".{path.stem}.new.sqlite")
            _remove(fresh)
            with TemporaryDirectory(dir=path.parent) as folder:
                saved, lost = _salvage(_copied(kept, Path(folder)), fresh, known)
            _remove(fresh.with_name(fresh.name + ".lock"))
            for ending in BESIDE:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            fresh.replace(path)
        except OSError as error:
            raise Problem("EDIT-02", reason=str(error)) from error
    return Salvage(kept, tuple(saved), tuple(lost))


def _kept(path: Path, day: str) -> Path:
    """Copy the journal, with what SQLite laid beside it, to a name that nothing has yet."""
    names = (f"{path.stem}.damaged-{day}{more}{path.suffix}" for more in _numbers())
    kept = next(one for one in map(path.with_name, names) if not one.exists())
    for ending in ("", *BESIDE):
        source = path.with_name(path.name + ending)
        if source.exists():
            target = kept.with_name(kept.name + ending)
            shutil.copyfile(source, target)
            target.chmod(0o600)
            with target.open("rb+") as written:
                os.fsync(written.fileno())
    return kept


def _numbers() -> Iterator[str]:
    yield ""
    number = 1
    while True:
        number += 1
        yield f"-{number}"


def _copied(kept: Path, folder: Path) -> Path:
    """Reading may write, for instance what the log holds: the file that is kept stays as it is."""
    for ending in ("", "-wal"):
        source = kept.with_name(kept.name + ending)
        if source.exists():
            shutil.copyfile(source, folder / (kept.name + ending))
    return folder / kept.name


def _salvage(source: Path, target: Path, seams: Seams) -> tuple[list[str], list[str]]:
    """Write what can be proved of one journal into another; return the ids saved and lost."""
    with closing(connect(source)) as database:
        steps = _steps(database)
        with closing(Journal(target, seams)) as journal:
            saved, seen = [], dict.fromkeys(steps)
            for sealed in _sets(database):
                seen[sealed.id] = None
                events = steps.get(sealed.id, [])
                if events and is_whole(sealed, events[0]):
                    journal.adopt(sealed, events, SALVAGED)
                    saved.append(sealed.id)
    return saved, [one for one in seen if one not in set(saved)]


def _steps(database: sqlite3.Connection) -> dict[str, list[Event]]:
    """Return the steps of each set, as far as the chain is unbroken and they can be read whole."""
    found: dict[str, list[Event]] = {}
    broken = set[str]()
    previous = NO_EVENT
    try:
        for row in database.execute(statement("journal", "events")):
            if not is_next(dict(row), previous):
                break
            previous, set_id = row["digest"], row["set_id"]
            event = _whole(database, row)
            if event is None:
                broken.add(set_id)
            elif set_id not in broken:
                found.setdefault(set_id, []).append(event)
    except _UNREADABLE:
        return found
    return found


def _whole(database: sqlite3.Connection, row: sqlite3.Row) -> Optional[Event]:
    try:
        return event_of(database, row)
    except _UNREADABLE:
        return None


def _sets(database: sqlite3.Connection) -> Iterator[SealedSet]:
    """Yield every set that can be read, one by one: a bad page spoils its own only."""
    for number in range(1, _most(database) + 1):
        try:
            row = database.execute(statement("journal", "set_at"), (number,)).fetchone()
            sealed = None if row is None else sealed_of(row, "")
        except _UNREADABLE:
            sealed = None
        if sealed is not None:
            yield sealed


def _most(database: sqlite3.Connection) -> int:
    """Return the largest number that a set may have, as far as can be read."""
    return max(_number(database, "numbers"), _number(database, "sealings"))


def _number(database: sqlite3.Connection, name: str) -> int:
    try:
        return int(database.execute(statement("journal", name)).fetchone()[0] or 0)
    except _UNREADABLE:
        return 0


def _remove(path: Path) -> None:
    for ending in ("", *BESIDE):
        path.with_name(path.name + ending).unlink(missing_ok=True)
