"""Reviews at a node's change service (docs/changes-api.md)."""

from __future__ import annotations

from typing import Any, Optional
from urllib.parse import quote

from .....core.editing.canonical import canonical
from .....core.editing.change_set import MOST_BYTES
from .....core.editing.review import Proposal, read_proposal
from .....core.errors import Problem
from .....core.strict_json import strict_json
from ....net import NodeSession, Reply, checked_json
from ..review_answers import UNKNOWN_SET, refusal
from .transport import MEDIA_TYPE

BUSY, UNAUTHORISED, NOTHING_THERE = 503, 401, "REQ-404"
LIST_CAP = 20_000_000


class ChangesReviews:
    """Reviews at the change service `url` of the session's node."""

    def __init__(self, session: NodeSession, url: str) -> None:
        self._session, self._url = session, url.rstrip("/")

    def propose(self, payload: bytes, set_id: str, digest: str) -> Proposal:
        """Send a set for review, once."""
        headers = {
            "SSP-Change-Set": set_id,
            "Idempotency-Key": set_id,
            "SSP-Payload-SM3": digest,
        }
        reply = self._session.post(f"{self._url}/reviews", payload, MEDIA_TYPE, headers, write=True)
        return read_proposal(self._expected(reply, set_id).get("review"))

    def decision_of(self, set_id: str) -> Optional[Proposal]:
        """Return how a set stands, None where the node has none of that id."""
        reply = self._session.get(self._address(set_id), cap=LIST_CAP)
        if _named(reply).get("code") == UNKNOWN_SET:
            return None
        return read_proposal(self._expected(reply, set_id).get("review"))

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first."""
        reply = self._session.get(f"{self._url}/reviews", cap=LIST_CAP)
        return [read_proposal(one) for one in _listed(self._expected(reply), "reviews")]

    def payload_of(self, set_id: str) -> bytes:
        """Return the sealed bytes of a set in review."""
        reply = self._session.get(self._address(set_id) + "/set", cap=MOST_BYTES)
        if not reply.ok:
            self._expected(reply, set_id)
        return reply.body

    def decide(self, set_id: str, digest: str, decision: str, remarks: str) -> Proposal:
        """Approve or return a set."""
        body = canonical({"payload_sm3": digest, "decision": decision, "remarks": remarks})
        url = self._address(set_id) + "/decision"
        reply = self._session.post(url, body, MEDIA_TYPE, write=True)
        return read_proposal(self._expected(reply, set_id, decision).get("review"))

    def required(self) -> tuple[str, ...]:
        """Return the layers that need approvals; none where the node keeps no reviews."""
        found = self._expected(self._session.get(self._url, cap=LIST_CAP)).get("review")
        return tuple(map(str, _listed(found, "required"))) if found is not None else ()

    def _address(self, set_id: str) -> str:
        return f"{self._url}/reviews/{quote(set_id, safe='')}"

    def _expected(self, reply: Reply, set_id: str = "", decision: str = "") -> dict[str, Any]:
        """Return the JSON object of a success; else raise what the node says."""
        named = _named(reply)
        error = named.get("code")
        if reply.status == BUSY and isinstance(error, str):
            raise Problem("EDIT-46")
        if error == NOTHING_THERE:
            raise Problem("REV-02", node=self._session.profile.name)
        if not reply.ok and isinstance(error, str) and reply.status != UNAUTHORISED:
            raise refusal(named, set_id, decision)
        found = checked_json(reply)
        if not isinstance(found, dict):
            raise Problem("REV-03", reason=type(found).__name__)
        return found


def _named(reply: Reply) -> dict[str, Any]:
    """Return the JSON object of an error, {} where there is none."""
    if reply.ok:
        return {}
    try:
        found = strict_json(reply.body.decode("utf-8"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _listed(found: Any, name: str) -> list[Any]:
    if not isinstance(found, dict) or not isinstance(found.get(name), list):
        raise Problem("REV-03", reason=name)
    return list(found[name])
