"""Ops for a node that ignores preconditions (tier C): compare right before, look right after.

Between the comparison and the write another program can still slip in; nothing here can prevent
it, which is why the tier is shown to the planner. What is doubtful is looked at, never doubled.
"""

from __future__ import annotations

from typing import Optional

from .....core.editing.attribute_groups import attribute_groups
from .....core.editing.tracking import DELETE, GEOMETRY, INSERT
from .channel import (
    MERGE_PATCH,
    UNCONFIRMED,
    Channel,
    Op,
    Result,
    applied,
    conflicting,
    holds,
    refused,
)
from .creating import posted
from .features import Item, patch_of, replacement
from .replies import Finding, Proof


class Compared:
    """Applies ops by POST, PUT and DELETE after a comparison of old values.

    `doubtful`: an earlier attempt may have arrived. `patches`: the node says that it takes PATCH.
    """

    def __init__(self, channel: Channel, doubtful: bool, patches: bool) -> None:
        self._channel, self._doubtful, self._patches = channel, doubtful, patches

    def apply(self, op: Op) -> Result:
        """Apply one op; the network's problems where the feature's state cannot be read."""
        work = {INSERT: self._insert, DELETE: self._delete}.get(op["kind"], self._update)
        return work(op)

    def _insert(self, op: Op) -> Result:
        return posted(self._channel, op, self._doubtful)

    def _update(self, op: Op) -> Result:
        before = self._channel.item(op["uuid"])
        if before is None:
            return conflicting(op, None)
        if holds(before.row, op["new"]):
            return applied(op, UNCONFIRMED)
        if not holds(before.row, op["old"]) or self._may_clash(op, before):
            return conflicting(op, before)
        finding = self._written(op, before)
        if finding.proof not in (Proof.DONE, Proof.LOOK, Proof.NOTHING):
            return _ended(op, finding)
        after = self._channel.item(op["uuid"])
        if after is None or not holds(after.row, op["new"]):
            nothing = finding.proof is Proof.NOTHING
            return _ended(op, finding) if nothing else conflicting(op, after)
        alone = before.row.ver == op["base"] and finding.proof is Proof.DONE
        return applied(op, str(after.row.ver) if alone else UNCONFIRMED)

    def _may_clash(self, op: Op, before: Item) -> bool:
        """Tell whether others changed what may belong to the fields of the op.

        Versions that differ from reading to reading tell nothing.
        """
        fields = [*before.row.values, GEOMETRY]
        if before.row.ver == op["base"] or not attribute_groups().binds(op["old"], fields):
            return False
        again = self._channel.item(op["uuid"])
        return again is not None and again.row.ver == before.row.ver

    def _written(self, op: Op, before: Item) -> Finding:
        url, collection = collection_address(self._channel, op), self._channel.collection
        if self._patches:
            body = patch_of(op["new"], collection)
            return self._channel.write("PATCH", url, body, MERGE_PATCH, **_condition(before))[0]
        body = replacement(before, op["new"], collection)
        return self._channel.write("PUT", url, body, **_condition(before))[0]

    def _delete(self, op: Op) -> Result:
        before = self._channel.item(op["uuid"])
        if before is None:
            return applied(op, None) if self._doubtful else conflicting(op, None)
        if not holds(before.row, op["old"]):
            return conflicting(op, before)
        url = collection_address(self._channel, op)
        finding, _ = self._channel.write("DELETE", url, None, **_condition(before))
        if finding.proof not in (Proof.DONE, Proof.LOOK, Proof.NOTHING):
            return _ended(op, finding)
        after: Optional[Item] = self._channel.item(op["uuid"])
        if after is None:
            return applied(op, None)
        return conflicting(op, after) if finding.proof is Proof.LOOK else _ended(op, finding)


def collection_address(channel: Channel, op: Op) -> str:
    """Return the address of an op's feature."""
    return channel.collection.item(op["uuid"])


def _condition(before: Item) -> dict[str, str]:
    """Name the version all the same: it costs nothing, and a proxy or an update may heed it."""
    return {"If_Match": before.etag} if before.etag else {}


def _ended(op: Op, finding: Finding) -> Result:
    if finding.proof in (Proof.REFUSED, Proof.NOT_OFFERED, Proof.DONE):
        return refused(op, finding)
    return Result(op, stop=finding.answer)
