"""The edits behind a line: before → after, only what changed; read off the main thread."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from ...core.editing import states
from ...core.editing.authors import Author, author_of
from ...core.editing.change_set import from_wire
from ...core.editing.conflicts import Conflict, all_conflicts
from ...core.editing.merge import same
from ...core.editing.parts import ops_of, parts_of
from ...core.editing.submission import outcome_of
from ...core.editing.tracking import GEOMETRY, Change
from ...core.feedback import Feedback, watched
from ...plugin.checkout.submission import open_journal
from ...plugin.checkout.working_copy import open_copy
from .lines import FAULT, Line

MOST = 1000
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Edit:
    """One edited feature; `values` are (field, before, after), in a conflict (mine, theirs).

    `shape` is the WKB of where it is, None where only the working copy can tell; `author` who made
    the other side of a conflict, None where that is not known. In a set of several layers `layer`
    and `crs` are those of the feature, else ''.
    """

    kind: str
    uuid: str
    values: tuple[tuple[str, Any, Any], ...]
    fid: Optional[int] = None
    shape: Optional[bytes] = None
    author: Optional[Author] = None
    layer: str = ""
    crs: str = ""


@dataclass(frozen=True)
class Edits:
    """The edits of a line, at most `MOST` of `total`; `crs` is that of their shapes."""

    items: tuple[Edit, ...] = ()
    total: int = 0
    crs: str = ""
    conflict: bool = False


def edits_of(line: Line, feedback: Feedback) -> Edits:
    """Read what a line consists of. The problems of the working copy and the journal."""
    if line.state == FAULT:
        return Edits()
    return _of_set(line, feedback) if line.set_id else _of_copy(line, feedback)


def _of_copy(line: Line, feedback: Feedback) -> Edits:
    """The conflicts of a copy come before its edits: these cannot be submitted as they are."""
    if line.path is None:
        return Edits()
    copy = open_copy(line.path)
    with closing(copy.tracking()) as tracking:
        met = [one for one in all_conflicts(tracking) if one.settled is None]
        if met:
            shown = watched(met[:MOST], feedback)
            return Edits(tuple(map(_of_conflict, shown)), len(met), copy.crs, True)
        changes = [one for one in tracking.changes() if one.revision != one.set_revision]
    edited = watched(changes[:MOST], feedback)
    return Edits(tuple(map(_of_change, edited)), len(changes), copy.crs)


def _of_set(line: Line, feedback: Feedback) -> Edits:
    with closing(open_journal(read_only=True)) as journal:
        document = journal.set(line.set_id).document
        found = outcome_of(journal, line.set_id)
    ops, crs = ops_of(document), parts_of(document)[0]["crs"]
    if line.state == states.CONFLICT:
        mine = {op["uuid"]: op for op in ops}
        pairs = [(mine.get(str(one.get("uuid")), {}), one) for one in found.conflicts]
        return Edits(tuple(_conflict(*one) for one in pairs), len(pairs), crs, True)
    shown = watched(ops[:MOST], feedback)
    return Edits(tuple(map(_of_op, shown)), len(ops), crs)


def _of_change(change: Change) -> Edit:
    before, after = change.old or {}, change.new or {}
    names = change.changed if change.old and change.new else tuple(after or before)
    shape = (change.new or change.old or {}).get(GEOMETRY)
    return Edit(change.kind, change.uuid, _pairs(names, before, after), change.fid, shape)


def _of_conflict(found: Conflict) -> Edit:
    """Mine against theirs, where they differ."""
    mine, theirs = found.mine or {}, found.theirs or {}
    names = tuple(one for one in found.base if not same(mine.get(one), theirs.get(one)))
    shape = mine.get(GEOMETRY) or theirs.get(GEOMETRY)
    return Edit(found.kind, found.uuid, _pairs(names, mine, theirs), None, shape, found.author)


def _of_op(op: dict[str, Any]) -> Edit:
    before, after = _read(op["old"]), _read(op["new"])
    shape = after.get(GEOMETRY) or before.get(GEOMETRY)
    return Edit(op["kind"], op["uuid"], _pairs(tuple(after or before), before, after), None, shape)


def _conflict(op: dict[str, Any], found: dict[str, Any]) -> Edit:
    """Mine against what the node has now, where they differ."""
    current = found.get("current") or {}
    theirs = dict(current.get("values") or {})
    geometry = current.get("geometry")
    theirs[GEOMETRY] = bytes.fromhex(geometry) if geometry else None
    mine = _read(op.get("new"))
    names = tuple(name for name in mine if mine[name] != theirs.get(name))
    shape = mine.get(GEOMETRY) or theirs[GEOMETRY]
    kind = str(found.get("kind"))
    uuid, author = str(found.get("uuid")), author_of(found, current.get("ver"))
    return Edit(kind, uuid, _pairs(names, mine, theirs), None, shape, author)


def _read(values: Optional[dict[str, Any]]) -> dict[str, Any]:
    return from_wire(values) or {}


def _pairs(names: tuple[str, ...], one: Values, other: Values) -> tuple[tuple[str, Any, Any], ...]:
    pairs = ((name, one.get(name), other.get(name)) for name in names)
    return tuple(pair for pair in pairs if pair[1] is not None or pair[2] is not None)
