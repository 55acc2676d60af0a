"""What the answer to a Transaction says: done, refused, or nothing that can be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional, Union

from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, NothingSent, Problem
from ....net import Reply
from ....redaction import redacted
from ..answers import cancelled
from ..changes.transport import BUSY, NEVER_LEFT, REDIRECTS, UNAUTHORISED
from .service import REPORTS, WfsService
from .xml_tree import Element, tree_of

_TOTALS = ("totalInserted", "totalUpdated", "totalDeleted")


@dataclass(frozen=True)
class Done:
    """A complete TransactionResponse; totals are what the server says, which proves nothing.

    `failures` are the words of a server that went on after a failed action.
    """

    totals: Mapping[str, int]
    ids: tuple[str, ...]
    failures: tuple[str, ...]


@dataclass(frozen=True)
class Refused:
    """A complete exception report: this request failed, for these reasons."""

    reason: str


Stopped = Union[Problem, Cancelled]
"""What ends a request before there is an answer."""
Told = Union[Done, Refused, Answer]
"""What became of a request: an Answer where no document tells."""


def send(service: WfsService, body: bytes, set_id: str, digest: str) -> Told:
    """Send a Transaction once, and read the answer."""
    headers = {"SSP-Change-Set": set_id, "Idempotency-Key": set_id, "SSP-Payload-SM3": digest}
    try:
        reply = service.post(body, headers)
    except Cancelled as how:
        return cancelled(how)
    except Problem as problem:
        return not_sent(problem) if problem.code in NEVER_LEFT else unclear(problem)
    return read_reply(reply)


def read_reply(reply: Reply) -> Told:
    """Return what a reply says; HTML, cut XML and foreign documents say nothing."""
    if reply.status == UNAUTHORISED:
        return Answer(Verdict.NOT_DELIVERED, code="EDIT-47")
    if reply.status in REDIRECTS:
        return Answer(Verdict.UNKNOWN, code="EDIT-42", values={"status": reply.status})
    root = _document(reply)
    if root is not None and root.name in REPORTS:
        if reply.status in BUSY:
            return Answer(Verdict.NOT_DELIVERED, code="EDIT-46")
        return Refused(redacted(root.all_text()))
    if root is not None and root.name == "TransactionResponse" and reply.ok:
        return _done(root)
    return Answer(Verdict.UNKNOWN, code="EDIT-40", values={"status": reply.status})


def not_sent(why: Stopped) -> Answer:
    """Return the answer where not one byte of a Transaction left."""
    if isinstance(why, Cancelled):
        return cancelled(NothingSent())
    return Answer(Verdict.NOT_DELIVERED, code=why.code, values=dict(why.values))


def unclear(why: Stopped) -> Answer:
    """Return the answer where something came between after a Transaction."""
    if isinstance(why, Cancelled):
        return cancelled(Cancelled())
    return Answer(Verdict.UNKNOWN, code=why.code, values=dict(why.values))


def _document(reply: Reply) -> Optional[Element]:
    try:
        return tree_of(reply)
    except Problem:
        return None


def _done(root: Element) -> Done:
    totals = {one.name: _number(one.text) for one in root.every(*_TOTALS)}
    inserted = root.first("InsertResults")
    ids = [
        one.attributes.get("fid") or one.attributes.get("rid", "")
        for one in (inserted.every("FeatureId", "ResourceId") if inserted else ())
    ]
    failed = root.first("TransactionResults")
    messages = [one.all_text() for one in (failed.every("Action") if failed else ())]
    return Done(totals, tuple(filter(None, ids)), tuple(map(redacted, messages)))


def _number(text: str) -> int:
    return int(text) if text.strip().isdecimal() else 0
