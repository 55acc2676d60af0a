"""Ops under preconditions (tier B): the node decides, and a repeated op answers for itself."""

from __future__ import annotations

from .....core.editing.tracking import DELETE, INSERT
from ....net import Reply
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
from .creating import UUID_USED, found, posted
from .features import patch_of, replacement, strong_etag, whole_feature
from .replies import Finding, Proof, unproved

MISSING = 404


class Conditional:
    """Applies ops by PUT, PATCH and DELETE with If-Match or If-None-Match.

    `doubtful`: an earlier attempt may have arrived. `patches`: whether PATCH is worth a try.
    """

    def __init__(self, channel: Channel, doubtful: bool, patches: bool) -> None:
        self._channel, self._doubtful, self._patches = channel, doubtful, patches
        self._creates = True

    def apply(self, op: Op) -> Result:
        """Apply one op; the network's problems where the feature's state cannot be read."""
        work = {INSERT: self._insert, DELETE: self._delete}.get(op["kind"], self._update)
        return work(op)

    def _insert(self, op: Op) -> Result:
        """Create under the identity that it keeps for good; what is there already was sent by us.

        The identity is random: nobody else can have made that feature.
        """
        item = self._channel.item(op["uuid"]) if self._doubtful else None
        if item is not None:
            return found(op, item)
        return self._put_new(op) if self._creates else posted(self._channel, op, self._doubtful)

    def _put_new(self, op: Op) -> Result:
        body = whole_feature(op["uuid"], op["new"], self._channel.collection)
        finding, reply = self._channel.write("PUT", self._address(op), body, If_None_Match="*")
        if finding.proof is Proof.DONE and reply is not None:
            return self._created(op, reply)
        missing = reply is not None and reply.status == MISSING
        if finding.proof is Proof.NOT_OFFERED or missing:
            self._creates = False
            return posted(self._channel, op, self._doubtful)
        if finding.proof is Proof.LOOK:
            return self._there(op, finding)
        if finding.error == UUID_USED and self._doubtful:  # made by us, deleted by others since
            return applied(op, UNCONFIRMED)
        return _ended(op, finding)

    def _created(self, op: Op, reply: Reply) -> Result:
        tag = strong_etag(reply.headers)
        item = None if tag else self._channel.item(op["uuid"])
        if tag or item is not None:
            return applied(op, tag) if item is None else found(op, item)
        self._creates = False  # it said yes and made nothing
        return posted(self._channel, op, self._doubtful)

    def _there(self, op: Op, finding: Finding) -> Result:
        item = self._channel.item(op["uuid"])
        if item is None:
            return refused(op, finding)
        ours = self._doubtful or holds(item.row, op["new"])
        return found(op, item) if ours else conflicting(op, item)

    def _update(self, op: Op) -> Result:
        if not self._patches:
            return self._replace(op)
        body = patch_of(op["new"], self._channel.collection)
        finding, reply = self._channel.write(
            "PATCH", self._address(op), body, MERGE_PATCH, If_Match=str(op["base"])
        )
        if finding.proof is Proof.NOT_OFFERED:
            self._patches = False
            return self._replace(op)
        return self._updated(op, finding, reply)

    def _replace(self, op: Op) -> Result:
        """Put the whole feature as it is at the node, with what changed laid over it."""
        item = self._channel.item(op["uuid"])
        if item is None or item.etag != op["base"]:
            return self._looked(op)
        body = replacement(item, op["new"], self._channel.collection)
        finding, reply = self._channel.write("PUT", self._address(op), body, If_Match=item.etag)
        return self._updated(op, finding, reply)

    def _updated(self, op: Op, finding: Finding, reply: object) -> Result:
        if finding.proof is Proof.DONE and isinstance(reply, Reply):
            tag = strong_etag(reply.headers)
            return applied(op, tag) if tag else self._confirmed(op, reply)
        return self._looked(op) if finding.proof is Proof.LOOK else _ended(op, finding)

    def _confirmed(self, op: Op, reply: Reply) -> Result:
        """Look after a success without the node's tag: anything on the way can say as much."""
        item = self._channel.item(op["uuid"])
        wanted = op["new"]
        done = item is None if wanted is None else item is not None and holds(item.row, wanted)
        if done:
            return applied(op, None if wanted is None else UNCONFIRMED)
        return Result(op, stop=unproved(reply.status).answer)

    def _looked(self, op: Op) -> Result:
        """Tell by the feature's present state what a stale update means."""
        item = self._channel.item(op["uuid"])
        if item is not None and holds(item.row, op["new"]):
            return applied(op, UNCONFIRMED)
        return conflicting(op, item)

    def _delete(self, op: Op) -> Result:
        finding, reply = self._channel.write(
            "DELETE", self._address(op), None, If_Match=str(op["base"])
        )
        if finding.proof is Proof.DONE and reply is not None:
            return self._confirmed(op, reply)
        if finding.proof is not Proof.LOOK:
            return _ended(op, finding)
        item = self._channel.item(op["uuid"])
        gone = item is None and self._doubtful
        return applied(op, None) if gone else conflicting(op, item)

    def _address(self, op: Op) -> str:
        return self._channel.collection.item(op["uuid"])


def _ended(op: Op, finding: Finding) -> Result:
    if finding.proof in (Proof.REFUSED, Proof.NOT_OFFERED):
        return refused(op, finding)
    return Result(op, stop=finding.answer)
