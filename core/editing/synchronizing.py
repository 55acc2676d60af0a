"""Taking what one node changed over into a working copy of another's layer, as edits of it.

Features keep their identity from node to node. What the copy held at the end of the run before is
the base on which both nodes' changes meet; a refresh from its own node then merges them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Mapping, Sequence

from ..errors import Problem
from ..feedback import Feedback, watched
from . import rows
from .layer_schema import LayerSchema
from .merge import Values, same
from .pulling import Theirs, require_no_open_set
from .tracking import DELETE, INSERT, UPDATE, Tracking

SAME, WITHHELD = "same", "withheld"


@dataclass(frozen=True)
class Taken:
    """How many features became inserts, updates and deletes of the copy.

    `same` were already as they should be; `withheld` name those that were deleted at the copy's
    own node and changed at the other: an identity is never used again.
    """

    inserted: int = 0
    updated: int = 0
    deleted: int = 0
    same: int = 0
    withheld: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many features are edits of the copy now."""
        return self.inserted + self.updated + self.deleted


def require_fitting(source: LayerSchema, target: LayerSchema) -> None:
    """Raise SYNC-02 unless every field, the CRS and the kind of geometry fit the target."""
    given = {field.name: field.type for field in source.fields}
    wrong = [one.name for one in target.fields if given.get(one.name) != one.type]
    if source.crs != target.crs or source.geometry_type != target.geometry_type:
        wrong.append(f"{source.crs} {source.geometry_type}, {target.crs} {target.geometry_type}")
    if wrong:
        raise Problem("SYNC-02", source=source.layer, target=target.layer, fields=", ".join(wrong))


def differing(tracking: Tracking, news: Mapping[str, Theirs]) -> list[str]:
    """Return the features that both sides hold with other values."""
    found = []
    for uuid, theirs in news.items():
        held = tracking.row(uuid)
        if held is not None and theirs.values is not None and not _equal(held, theirs.values):
            found.append(uuid)
    return found


def take(
    tracking: Tracking,
    news: Mapping[str, Theirs],
    dead: Sequence[str],
    information: Mapping[str, str],
    feedback: Feedback,
) -> Taken:
    """Make `news` edits of the copy in one transaction, and keep `information` of it.

    `dead` are identities that were deleted at the copy's own node. Raises EDIT-71 while a set of
    the copy is open. Doing it again with the same news changes nothing.
    """
    counts: Counter[str] = Counter()
    withheld = []
    gone = frozenset(dead)
    with tracking.unwatched():
        require_no_open_set(tracking)
        for uuid, theirs in watched([*news.items()], feedback):
            done = WITHHELD if uuid in gone and theirs.values else _take(tracking, uuid, theirs)
            counts[done] += 1
            if done == WITHHELD:
                withheld.append(uuid)
        for item in information.items():
            tracking.run("put", item)
    return Taken(counts[INSERT], counts[UPDATE], counts[DELETE], counts[SAME], tuple(withheld))


def _take(tracking: Tracking, uuid: str, theirs: Theirs) -> str:
    held = tracking.row(uuid)
    if theirs.values is None:
        if held is None:
            return SAME
        rows.as_edit(tracking, "drop_row", (uuid,))
        return DELETE
    if held is None:
        _insert(tracking, uuid, theirs.values)
        return INSERT
    if _equal(held, theirs.values):
        return SAME
    rows.put(tracking, uuid, theirs.values)
    return UPDATE


def _insert(tracking: Tracking, uuid: str, values: Values) -> None:
    """The triggers would give a new feature an identity of its own, so they do not see it."""
    written = (*rows.written(tracking, values), None)
    tracking.run("add_row", (*written, uuid), marks=", ".join("?" * (len(written) + 1)))
    tracking.run("add_change", (uuid,))


def _equal(held: Values, given: Values) -> bool:
    return all(same(value, given[name]) for name, value in held.items())
