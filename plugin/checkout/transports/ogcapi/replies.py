"""What one answer of an OGC API proves about one op (classes of answers as of RFC 9110).

Only the server's own words count: a success that is a web page or broken JSON, a redirect, an
error without the server's JSON prove nothing, for they may come from a proxy or a login page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional

from .....core.editing.transport import Answer, Verdict
from .....core.errors import Problem
from .....core.strict_json import strict_json
from ....net import Reply
from ....net.content import refuse_html
from .features import GONE

SUCCESS = (200, 201, 204)
UNAUTHORISED, FORBIDDEN, CONFLICT, FAILED = 401, 403, 409, 412
NOT_OFFERED = (405, 501)
BUSY = frozenset({408, 423, 425, 429, 503})
REFUSALS = frozenset({400, 413, 415, 422, 428})
REDIRECTS = range(300, 400)
NEVER_LEFT = frozenset({"NET-01", "NET-05", "NODE-05", "NODE-06"})


class Proof(Enum):
    """What is proved."""

    DONE = "done"
    LOOK = "look"  # the feature's present state decides: 404, 409, 410, 412
    NOT_OFFERED = "not offered"
    REFUSED = "refused"
    STOPPED = "stopped"  # not done, and neither would the next be: login, rights, busy, away
    NOTHING = "nothing"


@dataclass(frozen=True)
class Finding:
    """A proof, and the words for it: the node's `error` and `message`, or an answer to hand on."""

    proof: Proof
    error: str = ""
    message: str = ""
    answer: Answer = field(default_factory=lambda: Answer(Verdict.UNKNOWN))


def read(reply: Reply) -> Finding:
    """Return what an answer to a write proves."""
    status, document = reply.status, document_of(reply)
    if status in SUCCESS:
        whole = not reply.body or document is not None
        return Finding(Proof.DONE) if whole and not _is_html(reply) else unproved(status)
    if status in (*GONE, CONFLICT, FAILED):
        return Finding(Proof.LOOK, *_words(document, status))
    if status in REDIRECTS:
        return Finding(
            Proof.NOTHING, answer=Answer(Verdict.UNKNOWN, code="EDIT-42", values={"status": status})
        )
    if status == UNAUTHORISED:
        return Finding(Proof.STOPPED, answer=Answer(Verdict.NOT_DELIVERED, code="EDIT-47"))
    if status in NOT_OFFERED and (document is not None or reply.headers.get("Allow")):
        return Finding(Proof.NOT_OFFERED, *_words(document, status))
    return unproved(status) if document is None else _refused(reply, document)


def failed(problem: Problem) -> Finding:
    """Return what a fault of the network proves: that nothing left, or nothing at all."""
    left = problem.code not in NEVER_LEFT
    verdict = Verdict.UNKNOWN if left else Verdict.NOT_DELIVERED
    answer = Answer(verdict, code=problem.code, values=dict(problem.values))
    return Finding(Proof.NOTHING if left else Proof.STOPPED, answer=answer)


def document_of(reply: Reply) -> Optional[dict[str, Any]]:
    """Return the JSON object in a reply, None where there is none."""
    try:
        found = strict_json(reply.body.decode("utf-8"))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _refused(reply: Reply, document: dict[str, Any]) -> Finding:
    error, message = _words(document, reply.status)
    if reply.status in BUSY:
        pause = reply.headers.get("Retry-After", "")
        seconds = float(pause) if pause.isascii() and pause.isdigit() else None
        busy = Answer(Verdict.NOT_DELIVERED, code="EDIT-46", retry_after=seconds)
        return Finding(Proof.STOPPED, error, message, busy)
    if reply.status == FORBIDDEN:
        values = {"error": error, "message": message}
        return Finding(
            Proof.STOPPED, error, message, Answer(Verdict.REJECTED, code="EDIT-49", values=values)
        )
    if reply.status in REFUSALS:
        return Finding(Proof.REFUSED, error, message)
    return unproved(reply.status)


def unproved(status: int) -> Finding:
    """Return what an answer proves that anybody may have given: nothing."""
    answer = Answer(Verdict.UNKNOWN, code="EDIT-40", values={"status": status})
    return Finding(Proof.NOTHING, answer=answer)


def _words(document: Optional[dict[str, Any]], status: int) -> tuple[str, str]:
    """Return code and sentence of an error as RFC 9457 or OGC's exception schema writes them."""
    given = document or {}
    error = given.get("code") or given.get("title") or status
    message = given.get("detail") or given.get("description") or given.get("title") or ""
    return str(error), str(message)


def _is_html(reply: Reply) -> bool:
    if not reply.body:
        return False
    try:
        refuse_html(reply)
    except Problem:
        return True
    return False
