"""Creating features by POST, where a server does not create by PUT: it may name them itself."""

from __future__ import annotations

from typing import Optional
from urllib.parse import unquote, urlsplit

from .....core.editing.transport import Answer, Verdict
from ....net import Reply
from . import replies
from .channel import UNCONFIRMED, Channel, Op, Result, applied, conflicting, holds, refused
from .features import Item, whole_feature
from .replies import Proof

UUID_USED = "OP-UUID-USED"
UNNAMED = Answer(Verdict.UNKNOWN, code="OAPI-12")


def found(op: Op, item: Item, identity: str = "") -> Result:
    """Return the result of an insert whose feature is at the node."""
    version = str(item.row.ver) if holds(item.row, op["new"]) else UNCONFIRMED
    return applied(op, version, identity)


def posted(channel: Channel, op: Op, doubtful: bool) -> Result:
    """Create a feature by POST; never again by itself where an earlier one may have arrived.

    Only a node that keeps identities unique (its schema says so) is asked a second time: it
    answers 409 or 422, and the feature is there. At others it is looked for first, by its identity
    and by its content; where it is not found, a person decides.
    """
    if not channel.collection.unique:
        item = channel.item(op["uuid"]) or channel.twin(op)
        if item is not None or doubtful:
            return Result(op, doubted=True) if item is None else _adopted(op, item)
    body = whole_feature(op["uuid"], op["new"], channel.collection)
    finding, reply = channel.write("POST", channel.collection.items, body)
    if finding.proof is Proof.DONE and reply is not None:
        return _named(channel, op, reply)
    if finding.proof in (Proof.LOOK, Proof.REFUSED):
        item = channel.item(op["uuid"])
        if item is None:
            gone = doubtful and finding.error == UUID_USED  # made by us, deleted by others since
            return applied(op, UNCONFIRMED) if gone else refused(op, finding)
        return found(op, item) if doubtful or holds(item.row, op["new"]) else conflicting(op, item)
    if finding.proof is Proof.NOTHING:
        return _sought(channel, op, finding)
    return refused(op, finding) if finding.proof is Proof.NOT_OFFERED else _stopped(op, finding)


def _named(channel: Channel, op: Op, reply: Reply) -> Result:
    """Find the feature under the name that the node gave it."""
    path = urlsplit(reply.headers.get("Location", "")).path
    identity = unquote(path.rstrip("/").rpartition("/")[2])
    item: Optional[Item] = channel.item(identity) if identity else None
    if item is None:
        return Result(op, stop=UNNAMED)
    return _adopted(op, item)


def _sought(channel: Channel, op: Op, finding: replies.Finding) -> Result:
    """After an answer that proves nothing, the feature itself does if it is there."""
    item = channel.item(op["uuid"]) or (None if channel.collection.unique else channel.twin(op))
    if item is not None:
        return _adopted(op, item)
    return Result(op, stop=finding.answer, doubted=not channel.collection.unique)


def _adopted(op: Op, item: Item) -> Result:
    return found(op, item, "" if item.row.uuid == op["uuid"] else item.row.uuid)


def _stopped(op: Op, finding: replies.Finding) -> Result:
    return Result(op, stop=finding.answer)
