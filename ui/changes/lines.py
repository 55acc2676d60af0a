"""What the table of changes shows: working copies and change sets, read off the main thread."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from threading import Lock
from typing import Any, Iterable, Mapping, Optional

from ...core.editing import states
from ...core.editing.conflicts import is_begun
from ...core.editing.deciding import IN_DOUBT
from ...core.editing.journal import Journal, Listed
from ...core.editing.parts import APART
from ...core.editing.submission import NOTHING
from ...core.editing.tracking import Counts
from ...core.editing.turns import Turn
from ...core.errors import Problem
from ...core.feedback import Feedback, watched
from ...plugin.checkout.outbox import waiting
from ...plugin.checkout.submission import journal_path, open_journal
from ...plugin.checkout.working_copy import open_copy
from ...plugin.messages import sentence

FAULT = "FAULT"
"""The state of a working copy that cannot be opened or believed."""
REVIEW_FIRST = "REV-10"
NO_COPY, NETWORK_DRIVE, HELD = "EDIT-20", "EDIT-23", "EDIT-10"
JOURNAL = Lock()
"""A journal has one writer: who opens it in this program holds this meanwhile."""


@dataclass(frozen=True)
class Line:
    """A working copy, or (with `set_id`) a change set; `path` is None where no copy is known.

    `since` is the time of the last edit or event (UTC); `waits` tells that the copy's edits can
    go only after the set before them; `unsaved` that the layer in the project has unsaved edits;
    `conflicts` how many features of the copy wait to be settled; `returned` that a reviewer gave
    its edits back, `together` the copies whose edits came back with them; `who` names who submitted
    the set, or (`reviewed`) decided on it, as the node told it; `unread` that the node wants it
    reviewed first; `in_doubt` the new features of which only a
    person can tell whether they arrived; `begun` that the copy has to be refreshed before its
    conflicts are settled; `joint` that several copies have a part in the set.
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
    conflicts: int = 0
    returned: bool = False
    together: tuple[Path, ...] = ()
    who: str = ""
    unread: bool = False
    reviewed: bool = False
    in_doubt: tuple[str, ...] = ()
    begun: bool = False
    joint: bool = False

    @property
    def key(self) -> str:
        """What names the line as long as it is there."""
        return self.set_id or str(self.path)


@dataclass(frozen=True)
class Overview:
    """All lines, what is open first, and the problem that keeps the journal shut, if any.

    Where another program holds the journal, the sets are shown but cannot be sent (`read_only`).
    `turns` are the sets that wait to be sent, with the time of the next try of each.
    """

    lines: tuple[Line, ...] = ()
    problem: str = ""
    read_only: bool = False
    turns: tuple[Turn, ...] = ()


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
        sets, returned, turns, told = _sets({one.copy_id: one.line for one in copies}, feedback)
    except Problem as closed:
        return Overview(tuple(faults + [one.line for one in copies]), sentence(closed))
    known = {line.set_id for line in sets}
    paths_of = {one.copy_id: one.line.path for one in copies}
    reviewed = [_with_review(one, returned, paths_of) for one in copies]
    lines = [_with_open_set(one, known) for one in reviewed]
    shown = sorted(faults + [one for one in lines if one] + sets, key=_order)
    problem = sentence(told) if told is not None else ""
    return Overview(tuple(shown), problem, told is not None, () if told else turns)


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
        met, begun = tracking.conflicts(), is_begun(tracking)
    state = states.DRAFT if counts.total else NOTHING
    since = _changed_at(path) if counts.total else None
    line = Line(
        states.CONFLICT if met or begun else state,
        copy.title,
        copy.node_id,
        counts,
        since,
        copy.path,
        conflicts=met,
        begun=begun,
    )
    return _Copy(line, known["copy_id"], known["open_set"])


def _with_review(
    copy: _Copy, returned: Iterable[list[str]], paths_of: Mapping[str, Optional[Path]]
) -> _Copy:
    """`returned` are the copies of each set that a reviewer gave back."""
    sets = [members for members in returned if copy.copy_id in members]
    others = (paths_of.get(one) for members in sets for one in members if one != copy.copy_id)
    together = tuple(dict.fromkeys(path for path in others if path is not None))
    return replace(copy, line=replace(copy.line, returned=bool(sets), together=together))


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


def _sets(
    copies: dict[str, Line], feedback: Feedback
) -> tuple[list[Line], list[list[str]], tuple[Turn, ...], Optional[Problem]]:
    """Return the lines of all sets, the copies of those returned by a reviewer, and the turns.

    Also a problem where they can only be looked at.
    """
    if not journal_path().exists():
        return [], [], (), None
    with JOURNAL, closing(_opened()) as journal:
        listed = [*watched(journal.sets(), feedback)]
        lines = [_set_line(one, copies.get(one.copy_id)) for one in listed]
        returned = [one.copy_id.split(APART) for one in listed if one.state == states.RETURNED]
        return lines, returned, tuple(waiting(journal)), journal.problem


def _opened() -> Journal:
    """Open the journal; one that another program holds is opened for looking."""
    try:
        return open_journal()
    except Problem as problem:
        if problem.code != HELD:
            raise
        journal = open_journal(read_only=True)
        journal.problem = problem
        return journal


def _set_line(one: Listed, copy: Optional[Line]) -> Line:
    title = copy.title if copy else one.layer
    path = copy.path if copy else None
    since = datetime.fromisoformat(one.since)
    problem = one.detail.get("problem")
    told = sentence(Problem(problem["code"], **problem["values"])) if problem else ""
    line = Line(one.state, title, one.node_id, one.counts, since, path, one.id, told)
    in_doubt = problem["values"].get(IN_DOUBT, ()) if problem else ()
    more = {"in_doubt": tuple(in_doubt), "joint": APART in one.copy_id}
    unread = bool(problem) and problem["code"] == REVIEW_FIRST
    reviewed = bool((one.detail.get("receipt") or {}).get("reviewer") or one.detail.get("review"))
    return replace(line, who=_who(one.detail), unread=unread, reviewed=reviewed, **more)


def _who(detail: Mapping[str, Any]) -> str:
    """Return who submitted a set, or decided on it, as far as the node has told it."""
    found = detail.get("review") or detail.get("receipt") or {}
    return str(found.get("reviewer") or found.get("submitted_by") or "")


def _changed_at(path: Path) -> datetime:
    """Return when the file, or the log beside it, was last written."""
    files = (path, path.with_name(path.name + "-wal"))
    latest = max(one.stat().st_mtime for one in files if one.exists())
    return datetime.fromtimestamp(latest, timezone.utc)


def _order(line: Line) -> tuple[bool, float]:
    """What is still open first, then the latest."""
    since = line.since.timestamp() if line.since else 0.0
    return line.state in states.FINAL, -since
