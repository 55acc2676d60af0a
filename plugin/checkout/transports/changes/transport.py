"""Change sets over HTTP to a node's change service (tier A: receipts in the same transaction)."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Protocol
from urllib.parse import quote

from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, Problem
from .....core.strict_json import strict_json
from ..answers import OTHER_DIGEST, alarming, cancelled, conflicting, rejected

MEDIA_TYPE = "application/json"
UNAUTHORISED, CONFLICT, REVOKED = 401, 409, 410
BUSY = frozenset({408, 423, 425, 429, 503})
REFUSALS = frozenset({400, 403, 404, 413, 415, 422})
NEVER_LEFT = frozenset({"NET-01", "NET-05", "NODE-05", "NODE-06"})
REDIRECTS = range(300, 400)


class Reply(Protocol):
    """What a session returns for every status."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Session(Protocol):
    """What the transport asks of a node's session."""

    def post(
        self,
        url: str,
        body: bytes,
        content_type: str,
        headers: Optional[Mapping[str, str]] = None,
        *,
        write: bool,
    ) -> Any:
        """Send once, follow no redirect; a Problem only for faults of the network."""


class ChangesTransport:
    """Sends to the change service at `url`."""

    fences = True
    joins = True

    def __init__(self, session: Session, url: str) -> None:
        self._session, self._url = session, url.rstrip("/")

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set once."""
        headers = {
            "SSP-Change-Set": set_id,
            "Idempotency-Key": set_id,
            "SSP-Payload-SM3": digest,
        }
        return self._posted("/sets", payload, headers, classified)

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set at the node, for good, unless it had been applied."""
        return self._posted(f"/sets/{quote(set_id, safe='')}/revoke", b"{}", {}, fenced)

    def _posted(self, path: str, body: bytes, headers: dict[str, str], read: Any) -> Answer:
        try:
            reply = self._session.post(self._url + path, body, MEDIA_TYPE, headers, write=True)
        except Cancelled as how:
            return cancelled(how)
        except Problem as problem:
            never_left = problem.code in NEVER_LEFT
            verdict = Verdict.NOT_DELIVERED if never_left else Verdict.UNKNOWN
            return Answer(verdict, code=problem.code, values=dict(problem.values))
        answer: Answer = read(reply)
        return answer


def classified(reply: Reply) -> Answer:
    """Return what the answer to a submission proves; whatever is not the node's own proves nothing.

    A body that is no JSON object may come from a proxy, a login page or a cut connection.
    """
    document = _document(reply)
    status, named = reply.status, document.get("status")
    if status == UNAUTHORISED:
        return Answer(Verdict.NOT_DELIVERED, code="EDIT-47")
    if status in REDIRECTS:
        return Answer(Verdict.UNKNOWN, code="EDIT-42", values={"status": status})
    if status == CONFLICT and named == "conflict" and isinstance(document.get("conflicts"), list):
        return conflicting(document["conflicts"])
    if status == CONFLICT and document.get("code") == OTHER_DIGEST:
        return alarming()
    return _settled(reply, document) or _refused(reply, document)


def fenced(reply: Reply) -> Answer:
    """Return what the answer to a fence proves: the receipt says applied or revoked."""
    document = _document(reply)
    receipt = document.get("receipt", document)
    verdicts = {"applied": Verdict.APPLIED, "revoked": Verdict.REVOKED}
    named = receipt.get("status") if isinstance(receipt, dict) else None
    if reply.status in (200, REVOKED) and named in verdicts:
        return Answer(verdicts[named], receipt)
    return _refused(reply, document)


def _settled(reply: Reply, document: dict[str, Any]) -> Optional[Answer]:
    receipt = document.get("receipt")
    for status, named, verdict in (
        (200, "applied", Verdict.APPLIED),
        (REVOKED, "revoked", Verdict.REVOKED),
    ):
        if (reply.status, document.get("status")) == (status, named) and isinstance(receipt, dict):
            return Answer(verdict, receipt)
    return None


def _refused(reply: Reply, document: dict[str, Any]) -> Answer:
    error = document.get("code")
    if not isinstance(error, str):
        return Answer(Verdict.UNKNOWN, code="EDIT-40", values={"status": reply.status})
    if reply.status in BUSY:
        pause = _seconds(reply.headers.get("Retry-After", ""))
        return Answer(Verdict.NOT_DELIVERED, code="EDIT-46", retry_after=pause)
    if reply.status not in REFUSALS:
        return Answer(Verdict.UNKNOWN, code="EDIT-40", values={"status": reply.status})
    return rejected(document)


def _document(reply: Reply) -> dict[str, Any]:
    """Return the JSON object in a reply, {} where there is none."""
    try:
        found = strict_json(reply.body.decode("utf-8"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _seconds(text: str) -> Optional[float]:
    return float(text) if text.isascii() and text.isdigit() else None
