"""The record of conflicts in a working copy: both sides, until settled and ever after."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

from .attribute_groups import AttributeGroups
from .authors import Author
from .canonical import canonical
from .change_set import as_wire, from_wire
from .merge import Choices, Merge, State, Values, kind_of, meet, merge
from .tracking import INSERT, Change, Tracking, Version

BEGUN = "settling"
SAME_KEY = "insert/insert"


@dataclass(frozen=True)
class Conflict:
    """One feature on which two sides met; `ver` is that of `theirs`, None where it is deleted.

    `mine` is how it was when the conflict was noticed, or settled. `settled` tells when and how,
    None while it is open. `author` made the other side, None where the node does not tell.
    Where a new feature met one of the same natural key, `key` names its fields and `other` is
    the identity of the feature at the node, whose state is `theirs`; `base` is empty.
    """

    uuid: str
    ver: Optional[Version]
    base: Values
    mine: State
    theirs: State
    noticed: str
    settled: Optional[dict[str, Any]]
    author: Optional[Author] = None
    key: tuple[str, ...] = ()
    other: str = ""

    @property
    def kind(self) -> str:
        """What each side did, as the change service names conflicts: "update/delete"."""
        return SAME_KEY if self.other else kind_of(self.mine, self.theirs)


@dataclass(frozen=True)
class Case:
    """An open conflict as it stands now: I may have edited the feature since it was noticed."""

    conflict: Conflict
    merge: Merge
    fid: Optional[int]


def begin(tracking: Tracking) -> None:
    """Note that conflicts are about to be settled; it holds until the copy is refreshed.

    Between withdrawing a refused set and refreshing nothing else would tell what comes next.
    """
    with tracking.unwatched():
        tracking.run("put", (BEGUN, "yes"))


def is_begun(tracking: Tracking) -> bool:
    """Tell whether the copy has to be refreshed before its conflicts can be settled."""
    return bool(tracking.information.get(BEGUN)) and not tracking.open_set


def end(tracking: Tracking) -> None:
    """Forget what `begin` noted; inside `unwatched`."""
    tracking.run("put", (BEGUN, ""))


def all_conflicts(tracking: Tracking) -> list[Conflict]:
    """Return every conflict the copy ever had, in the order in which they were noticed."""
    return [_read(row) for row in tracking.run("conflicts")]


def open_conflict(tracking: Tracking, uuid: str) -> Optional[Conflict]:
    """Return the conflict of a feature that is not settled, if there is one."""
    row = tracking.run("open_conflict", (uuid,)).fetchone()
    return None if row is None else _read(row)


def open_cases(tracking: Tracking, groups: AttributeGroups) -> list[Case]:
    """Return every open conflict with the merge that has to be settled."""
    opened = (one for one in all_conflicts(tracking) if one.settled is None)
    cases = (_case(tracking, one, groups) for one in opened)
    return [case for case in cases if case is not None]


def open_case(tracking: Tracking, uuid: str, groups: AttributeGroups) -> Optional[Case]:
    """Return the open conflict of one feature as `open_cases` does, None if there is none."""
    conflict = open_conflict(tracking, uuid)
    return None if conflict is None else _case(tracking, conflict, groups)


def _case(tracking: Tracking, conflict: Conflict, groups: AttributeGroups) -> Optional[Case]:
    change = tracking.change(conflict.uuid)
    merged = None if change is None else _merged(tracking, conflict, change, groups)
    return None if merged is None or change is None else Case(conflict, merged, change.fid)


def of_one_key(tracking: Tracking) -> list[Conflict]:
    """Return the open conflicts of new features that met one of the same natural key."""
    return [one for one in all_conflicts(tracking) if one.settled is None and one.other]


def record(
    tracking: Tracking,
    uuid: str,
    found: Merge,
    ver: Optional[Version],
    at: str,
    met: tuple[Sequence[str], str] = ((), ""),
) -> None:
    """Keep both sides of a merge, in place of those of the feature's open conflict.

    `met` is the natural key and the identity of the feature that has it, of a conflict of keys.
    """
    states = tuple(_text(as_wire(state)) for state in (found.base, found.mine, found.theirs))
    key, other = (json.dumps(met[0], ensure_ascii=False), met[1]) if met[1] else (None, None)
    if open_conflict(tracking, uuid) is None:
        tracking.run("add_conflict", (uuid, key, other, ver, *states, at))
    else:
        tracking.run("renew_conflict", (ver, *states, key, other, uuid))


def unknown_authors(tracking: Tracking) -> list[str]:
    """Return the features on the other side of which nothing tells who made them so."""
    return [row["uuid"] for row in tracking.run("unknown_authors")]


def tell(tracking: Tracking, authors: Mapping[str, Author]) -> None:
    """Note who made the other side of open conflicts, where it is the version that was made."""
    for uuid, author in authors.items():
        tracking.run("put_author", (author.name, author.at, uuid, author.ver))


def close(tracking: Tracking, uuid: str, at: str, choices: Choices, **more: Any) -> None:
    """Note when and how the feature's open conflict was settled; the values of both sides stay."""
    how = choices if isinstance(choices, str) else dict(choices)
    settled = _text({"at": at, "choices": how, **more})
    tracking.run("settle_conflict", (settled, uuid))


def _merged(
    tracking: Tracking, conflict: Conflict, change: Change, groups: AttributeGroups
) -> Optional[Merge]:
    """Return what is to be settled as both sides are now, None where nothing is any more."""
    if not conflict.other:
        old = change.old
        return None if old is None else merge(old, change.new, conflict.theirs, groups)
    if change.kind != INSERT or change.new is None or conflict.theirs is None:
        return None
    return meet(change.new, _with_mine(tracking, conflict), groups)


def _with_mine(tracking: Tracking, conflict: Conflict) -> Values:
    """Return the other feature of one key with the edits that I made of it since."""
    own = tracking.change(conflict.other)
    if own is None or own.new is None or own.base != conflict.ver:
        return conflict.theirs or {}
    return own.new


def _text(document: Optional[Mapping[str, Any]]) -> str:
    return canonical(document).decode("utf-8")


def _read(row: Any) -> Conflict:
    base, mine, theirs = (from_wire(json.loads(row[name])) for name in ("base", "mine", "theirs"))
    settled = None if row["settled"] is None else json.loads(row["settled"])
    author = Author(row["author"], row["changed_at"] or "", row["ver"]) if row["author"] else None
    known = (row["noticed"], settled, author)
    met = (tuple(json.loads(row["key"])), row["other"]) if row["other"] else ()
    return Conflict(row["uuid"], row["ver"], base or {}, mine, theirs, *known, *met)
