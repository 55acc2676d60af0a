"""Bringing a working copy to what its node holds now, without losing an edit of either side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Mapping, NamedTuple, Optional

from ..errors import Problem
from ..feedback import Feedback, watched
from . import conflicts, rows, same_key
from .attribute_groups import AttributeGroups, attribute_groups
from .authors import Author
from .change_set import as_wire
from .checks import value_fault
from .merge import KEEP_BOTH, THEIRS, Choices, State, Values, meet, merge, same
from .seams import Seams
from .tracking import INSERT, Change, Tracking, Version, is_known

NEVER = 0
"""The version of a feature before it was made, older than any."""
ADDED, UPDATED, DELETED, MERGED, CONFLICT = "added", "updated", "deleted", "merged", "conflict"


class Theirs(NamedTuple):
    """A feature as the node holds it: version, and values with the WKB under `geometry`.

    Both are None where it was deleted.
    """

    ver: Optional[Version]
    values: State


@dataclass(frozen=True)
class Pulled:
    """How many features were added, updated, deleted, merged with edits, or are in conflict.

    `new_fields` are those that the layer has at the node and the copy has not, if that is news.
    """

    added: int = 0
    updated: int = 0
    deleted: int = 0
    merged: int = 0
    conflicts: int = 0
    new_fields: tuple[str, ...] = ()

    @property
    def taken(self) -> int:
        """How many features without edits of mine follow the node now."""
        return self.added + self.updated + self.deleted


class Pulling:
    """One working copy and what others did to its features."""

    def __init__(
        self,
        tracking: Tracking,
        seams: Optional[Seams] = None,
        groups: Optional[AttributeGroups] = None,
    ) -> None:
        self._tracking, self._seams = tracking, seams or Seams()
        self._groups = groups or attribute_groups()

    def pull(
        self,
        news: Mapping[str, Theirs],
        information: Mapping[str, str],
        feedback: Feedback,
        authors: Optional[Mapping[str, Author]] = None,
        others: Optional[Mapping[str, Theirs]] = None,
    ) -> Pulled:
        """Take the node's features over in one transaction and keep `information` of the copy.

        Features with edits are merged; what clashes stays as it is until `settle`, and `authors`
        tell who made the other side. `others` are the features that `holders` named, as they are
        now. Raises EDIT-71 while a set is open, as its answer would speak of another base.
        """
        self._seams.reached("read")
        with self._tracking.unwatched():
            require_no_open_set(self._tracking)
            counts: Counter[str] = Counter()
            for uuid, theirs in watched([*news.items()], feedback):
                counts[self._take(uuid, theirs, self._tracking.change(uuid))] += 1
            known = {**news, **(others or {})}
            for met in conflicts.of_one_key(self._tracking):
                counts[self._meet_again(met, known.get(met.other))] += 1
            conflicts.tell(self._tracking, authors or {})
            self._seams.reached("merged")
            self._forget_extent()
            for item in information.items():
                self._tracking.run("put", item)
            self._tracking.run("put_count")
            conflicts.end(self._tracking)
        self._seams.reached("pulled")
        followed = (counts[ADDED], counts[UPDATED], counts[DELETED])
        return Pulled(*followed, counts[MERGED], counts[CONFLICT])

    def disputed(self, news: Mapping[str, Theirs]) -> list[str]:
        """Return the features of which `pull` wants to know who changed them at the node.

        More than will be in conflict; also those in conflict of which it is not known yet.
        """
        edited = {row["uuid"] for row in self._tracking.run("edited")}
        asked = {*conflicts.unknown_authors(self._tracking), *self.holders()}
        return sorted((edited & news.keys()) | asked)

    def holders(self) -> list[str]:
        """Return the features at the node whose natural key a new feature of the copy has too.

        Wherever they lie: `pull` wants to know how they are now.
        """
        return sorted({met.other for met in conflicts.of_one_key(self._tracking)})

    def settle(self, uuid: str, choices: Choices, values: Optional[Values] = None) -> None:
        """Settle a feature's conflict by `choices`; what was not chosen stays on record.

        `values` gives clashing fields a value of neither side. Raises EDIT-76 where the feature is
        in no conflict, EDIT-75 where a choice is missing, EDIT-60 to EDIT-63 where a value does not
        fit its field, SETTLE-01 where a field may be given none.

        Of a new feature whose natural key another has at the node, one feature remains: theirs,
        with what is chosen of mine as an edit of it. With the choice "both" mine stays a new
        feature, and `values` give it another key; SETTLE-02 and SETTLE-03 where that is none.
        """
        given = dict(values or {})
        self._require_fitting(given)
        with self._tracking.unwatched():
            case = conflicts.open_case(self._tracking, uuid, self._groups)
            if case is None:
                raise Problem("EDIT-76", uuid=uuid)
            more: dict[str, Any] = {"values": given} if given else {}
            if case.conflict.other:
                self._settle_key(case, choices, given)
                more["other"] = case.conflict.other
            else:
                more["new_uuid"] = self._settle(case, choices, given)
            conflicts.close(self._tracking, uuid, self._now(), choices, **more)
        self._seams.reached("chosen")

    def _settle(self, case: conflicts.Case, choices: Choices, given: Values) -> Optional[str]:
        """Let the feature rest on the node's; return its new identity, if it needs one."""
        found, merged = case.conflict, case.merge
        result = merged.result(choices, given)
        if merged.clashes:
            conflicts.record(self._tracking, found.uuid, merged, found.ver, self._now())
        return self._rest(found.uuid, result, Theirs(found.ver, found.theirs))

    def _settle_key(self, case: conflicts.Case, choices: Choices, given: Values) -> None:
        """Settle with which features, one or two, a natural key is left."""
        met, at = case.conflict, self._now()
        merged = replace(case.merge, theirs=met.theirs)
        conflicts.record(self._tracking, met.uuid, merged, met.ver, at, (met.key, met.other))
        self._seams.reached("recorded")
        if choices == KEEP_BOTH:
            self._keep_both(case, given)
        else:
            self._bring(case, case.merge.result(choices, given) or {})
        self._seams.reached("brought")

    def _keep_both(self, case: conflicts.Case, given: Values) -> None:
        """Leave my new feature one, with another key than theirs."""
        met, mine, theirs = case.conflict, case.merge.mine or {}, case.merge.theirs or {}
        wrong = sorted(given.keys() - {*met.key})
        if wrong:
            raise Problem("SETTLE-01", fields=", ".join(wrong))
        key = {name: given.get(name, mine[name]) for name in met.key}
        if same_key.shared(met.key, key, theirs):
            raise Problem("SETTLE-02", key=same_key.key_text(key))
        if same_key.is_taken(self._tracking, met.uuid, key):
            raise Problem("SETTLE-03", key=same_key.key_text(key))
        rows.edit(self._tracking, met.uuid, given)

    def _bring(self, case: conflicts.Case, result: Values) -> None:
        """Leave theirs alone: what the result has otherwise is an edit of it, mine is dropped."""
        met, tracking = case.conflict, self._tracking
        theirs = Theirs(met.ver, met.theirs)
        self._take(met.other, theirs, tracking.change(met.other))
        if tracking.row(met.other) is None:  # I had deleted it
            self._rest(met.other, met.theirs, theirs)
            conflicts.close(tracking, met.other, self._now(), THEIRS)
        held = case.merge.theirs or {}
        brought = {name: value for name, value in result.items() if not same(value, held[name])}
        rows.edit(tracking, met.other, brought)
        tracking.run("drop_row", (met.uuid,))
        tracking.run("drop_change", (met.uuid,))
        tracking.run("put_count")
        self._forget_extent()

    def _require_fitting(self, values: Values) -> None:
        fields = {field.name: field for field in self._tracking.schema.fields}
        for name, value in values.items():
            if name not in fields:
                raise Problem("SETTLE-01", fields=name)
            fault = value_fault(value, fields[name])
            if fault is not None:
                raise fault

    def _take(self, uuid: str, theirs: Theirs, mine: Optional[Change]) -> str:
        """Take over one feature; return what became of it, '' if nothing."""
        if mine is not None and mine.old is None:
            mine = self._known_after_all(uuid, mine)
        if mine is None and theirs.ver is not None:
            mine = self._deleted_after_all(uuid)
        row = self._tracking.run("base", (uuid,)).fetchone()
        if row is None and theirs.ver is None:
            return ""
        if row is not None and theirs.ver is not None and is_known(row["ver"], theirs.ver):
            return ""
        if mine is None:
            return self._follow(uuid, theirs, row is None)
        merged = merge(mine.old or {}, mine.new, theirs.values, self._groups)
        if merged.clashes:
            conflicts.record(self._tracking, uuid, merged, theirs.ver, self._now())
            return CONFLICT
        self._rest(uuid, merged.result(), theirs)
        conflicts.close(self._tracking, uuid, self._now(), "")
        return MERGED

    def _meet_again(self, met: conflicts.Conflict, theirs: Optional[Theirs]) -> str:
        """Look again at a new feature whose natural key another had; return what became of it."""
        mine, at = self._tracking.change(met.uuid), self._now()
        if mine is None or mine.new is None or mine.kind != INSERT:
            conflicts.close(self._tracking, met.uuid, at, THEIRS)
            return MERGED
        if theirs is None:
            return CONFLICT
        if theirs.values is None or not same_key.holds(met, mine.new, theirs.values):
            conflicts.close(self._tracking, met.uuid, at, "")
            return MERGED
        merged = meet(mine.new, theirs.values, self._groups)
        conflicts.record(self._tracking, met.uuid, merged, theirs.ver, at, (met.key, met.other))
        return CONFLICT

    def _known_after_all(self, uuid: str, mine: Change) -> Change:
        """Return the edit of a feature made here of which the node speaks all the same.

        It was applied and the answer never came, or the machine was put back to a snapshot since.
        Before it there was nothing, so all that the sides tell differently is for a person.
        """
        self._tracking.run("put_base", (uuid, NEVER))
        self._tracking.put_before(uuid, {})
        return replace(mine, base=NEVER, old=dict.fromkeys(mine.new or ()))

    def _deleted_after_all(self, uuid: str) -> Optional[Change]:
        """As `_known_after_all`, of a feature that was made and deleted here meanwhile."""
        if self._tracking.run("unborn", (uuid,)).fetchone() is None:
            return None
        self._tracking.run("put_base", (uuid, NEVER))
        self._tracking.put_before(uuid, {})
        return self._tracking.change(uuid)

    def _follow(self, uuid: str, theirs: Theirs, new: bool) -> str:
        """Do to a feature without edits what was done to it at the node."""
        if theirs.values is None:
            self._tracking.run("drop_row", (uuid,))
            self._tracking.run("drop_base", (uuid,))
            return DELETED
        self._tracking.run("put_base", (uuid, theirs.ver))
        self._write(uuid, theirs.values, theirs.ver, new)
        return ADDED if new else UPDATED

    def _rest(self, uuid: str, result: State, theirs: Theirs) -> Optional[str]:
        """Let an edited feature rest on what the node holds; what differs from it stays an edit.

        A feature that lives on here alone becomes a new one: the node never uses the identity of
        a deleted feature again. Its new uuid is returned.
        """
        if theirs.values is None:
            self._tracking.run("drop_base", (uuid,))
            self._tracking.run("drop_before", (uuid,))
            if result is not None:
                return self._rename(uuid)
            self._tracking.run("drop_row", (uuid,))
            self._tracking.run("drop_change", (uuid,))
            return None
        self._tracking.run("put_base", (uuid, theirs.ver))
        if result is not None:
            gone = self._tracking.run("put_version", (theirs.ver, uuid)).rowcount == 0
            self._write(uuid, result, theirs.ver, gone)
        if result is not None and _equal(result, theirs.values):
            self._tracking.run("drop_change", (uuid,))
            self._tracking.run("drop_before", (uuid,))
        else:
            self._tracking.put_before(uuid, as_wire(theirs.values) or {})
        return None

    def _rename(self, uuid: str) -> str:
        renewed = self._seams.new_id()
        self._tracking.run("rename_row", (renewed, uuid))
        self._tracking.run("rename_change", (renewed, uuid))
        return renewed

    def _write(self, uuid: str, values: Values, ver: Optional[Version], new: bool) -> None:
        written = (*rows.written(self._tracking, values), ver)
        marks = ["?"] * (len(written) + new)
        name = "add_row" if new else "put_row"
        self._tracking.run(name, (*written, uuid), marks=", ".join(marks))

    def _forget_extent(self) -> None:
        """Let whoever reads the file measure the layer's extent anew."""
        if self._tracking.run("has_contents").fetchone()[0]:
            self._tracking.run("forget_extent", (self._tracking.table.name,))

    def _now(self) -> str:
        return self._seams.now().isoformat(timespec="seconds")


def require_no_open_set(tracking: Tracking) -> None:
    """Raise EDIT-71 while a change set of the copy is not settled."""
    if tracking.open_set:
        raise Problem("EDIT-71", set_id=tracking.open_set)


def _equal(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(same(one[name], other[name]) for name in one)
