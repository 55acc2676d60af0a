"""What the table of changes shows: working copies and change sets, read off the main thread."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from threading import Lock
from typing import Iterable, Optional

from ...core.editing import states
from ...core.editing.journal import Listed
from ...core.editing.submission import NOTHING
from ...core.editing.tracking import Counts
from ...core.errors import Problem
from ...core.feedback import Feedback, watched
from ...plugin.checkout.submission import journal_path, open_journal
from ...plugin.checkout.working_copy import open_copy
from ...plugin.messages import sentence

FAULT = "FAULT"
"""The state of a working copy that cannot be opened or believed."""
NO_COPY, NETWORK_DRIVE = "EDIT-20", "EDIT-23"
JOURNAL = Lock()
"""A journal has one writer: who opens it in this program holds this meanwhile."""


@dataclass(frozen=True)
class Line:
    """A working copy, or (with `set_id`) a change set; `path` is None where no copy is known.

    `since` is the time of the last edit or event (UTC); `waits` tells that the copy's edits can
    go only after the set before them; `unsaved` that the layer in the project has unsaved edits.
    """

    state: str
    title: str
    node_id: str
    counts: Counts
    since: Optional[datetime] = None
    path: Optional[Path] = None
    set_id: str = ""
    problem: str = ""
    waits: bool = False
    unsaved: bool = False

    @property
    def key(self) -> str:
        """What names the line as long as it is there."""
        return self.set_id or str(self.path)


@dataclass(frozen=True)
class Overview:
    """All lines, what is open first, and the problem that keeps the journal shut, if any."""

    lines: tuple[Line, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class _Copy:
    line: Line
    copy_id: str
    open_set: str


def overview(paths: Iterable[Path], kept: Iterable[Path], feedback: Feedback) -> Overview:
    """Read the working copies among `paths` and those in `kept`, then the journal.

    A path of `kept` that is no working copy (any more) is a line with its problem; another one
    is some other file.
    """
    sure = set(kept)
    found = [_read(path, path in sure) for path in watched([*dict.fromkeys(paths)], feedback, 1)]
    copies = [one for one in found if isinstance(one, _Copy)]
    faults = [one for one in found if isinstance(one, Line)]
    try:
        sets = _sets({one.copy_id: one.line for one in copies}, feedback)
    except Problem as problem:
        return Overview(tuple(faults + [one.line for one in copies]), sentence(problem))
    known = {line.set_id for line in sets}
    lines = [_with_open_set(one, known) for one in copies]
    return Overview(tuple(sorted(faults + [one for one in lines if one] + sets, key=_order)))


def _read(path: Path, sure: bool) -> object:
    try:
        return _copy(path)
    except Problem as problem:
        if problem.code in (NO_COPY, NETWORK_DRIVE) and not sure:
            return None
        return Line(FAULT, path.name, "", Counts(0, 0, 0), None, path, problem=sentence(problem))


def _copy(path: Path) -> _Copy:
    copy = open_copy(path)
    with closing(copy.tracking()) as tracking:
        counts, known = tracking.pending(), tracking.information
    state = states.DRAFT if counts.total else NOTHING
    since = _changed_at(path) if counts.total else None
    line = Line(state, copy.title, copy.node_id, counts, since, copy.path)
    return _Copy(line, known["copy_id"], known["open_set"])


def _with_open_set(copy: _Copy, known: set[str]) -> Optional[Line]:
    """The set stands for its copy, unless the copy has further edits or the journal lost it."""
    line = copy.line
    if not copy.open_set:
        return line
    waits = copy.open_set in known
    if waits and not line.counts.total:
        return None
    state = line.state if waits else states.SEALED
    return replace(line, state=state, waits=waits)


def _sets(copies: dict[str, Line], feedback: Feedback) -> list[Line]:
    if not journal_path().exists():
        return []
    with JOURNAL, closing(open_journal()) as journal:
        return [
            _set_line(one, copies.get(one.copy_id))
            for one in watched(journal.sets(), feedback)
        ]


def _set_line(one: Listed, copy: Optional[Line]) -> Line:
    title = copy.title if copy else one.layer
    path = copy.path if copy else None
    since = datetime.fromisoformat(one.since)
    return Line(one.state, title, one.node_id, one.counts, since, path, one.id)


def _changed_at(path: Path) -> datetime:
    """Return when the file, or the log beside it, was last written."""
    files = (path, path.with_name(path.name + "-wal"))
    latest = max(one.stat().st_mtime for one in files if one.exists())
    return datetime.fromtimestamp(latest, timezone.utc)


def _order(line: Line) -> tuple[bool, float]:
    """What is still open first, then the latest."""
    since = line.since.timestamp() if line.since else 0.0
    return line.state in states.FINAL, -since
