"""Reviews in a PostGIS node's own database; the database knows who asks by the login."""

from __future__ import annotations

from typing import Any, Optional

from .....core.editing.review import Proposal, read_proposal
from .....core.errors import Problem
from .....core.feedback import Feedback
from ....nodes.profiles import Endpoint
from ....redaction import redacted
from ..review_answers import NO_RIGHT, UNKNOWN_SET, refusal
from .connection import psycopg2, transaction
from .transport import hindrance

PROPOSE = "SELECT ssp.propose(%s, %s, %s)"
REVIEW = "SELECT ssp.review_of(%s)"
WAITING = "SELECT ssp.reviews()"
PAYLOAD = "SELECT ssp.reviewed_payload(%s)"
DECIDE = "SELECT ssp.decide(%s, %s, %s, %s)"
REQUIRED = "SELECT ssp.review_required()"
NOT_PREPARED = frozenset({"42883", "3F000"})  # no such function, no such schema
FORBIDDEN = "42501"


class PostgisReviews:
    """Reviews in the database at `endpoint` of the node named `node`; `feedback` may cancel."""

    def __init__(self, endpoint: Endpoint, node: str, feedback: Optional[Feedback] = None) -> None:
        self._endpoint, self._node, self._feedback = endpoint, node, feedback

    def propose(self, payload: bytes, set_id: str, digest: str) -> Proposal:
        """Send a set for review."""
        return read_proposal(self._answer(PROPOSE, set_id, digest, payload))

    def decision_of(self, set_id: str) -> Optional[Proposal]:
        """Return how a set stands, None where the node has none of that id."""
        found = self._value(REVIEW, set_id)
        if found.get("code") == UNKNOWN_SET:
            return None
        return read_proposal(_checked(found, set_id))

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first."""
        return [read_proposal(one) for one in self._value(WAITING)]

    def payload_of(self, set_id: str) -> bytes:
        """Return the sealed bytes of a set in review."""
        found = self._value(PAYLOAD, set_id)
        if found is None:
            raise refusal({"code": UNKNOWN_SET}, set_id)
        return bytes(found)

    def decide(self, set_id: str, digest: str, decision: str, remarks: str) -> Proposal:
        """Approve or return a set."""
        found = self._value(DECIDE, set_id, digest, decision, remarks)
        return read_proposal(_checked(found, set_id, decision))

    def required(self) -> tuple[str, ...]:
        """Return the layers that need approvals; none where the database keeps no reviews."""
        try:
            return tuple(map(str, self._value(REQUIRED)))
        except Problem as problem:
            if problem.code == "REV-02":
                return ()
            raise

    def _answer(self, sql: str, set_id: str, *more: Any) -> Any:
        return _checked(self._value(sql, set_id, *more), set_id)

    def _value(self, sql: str, *values: Any) -> Any:
        """Run one function in a transaction of its own; it may be run again after any fault."""
        try:
            with transaction(self._endpoint, self._feedback) as cursor:
                cursor.execute(sql, values or None)
                found = cursor.fetchone()[0]
        except psycopg2().Error as error:
            raise self._problem(error) from error
        return found

    def _problem(self, error: Any) -> Problem:
        code = error.pgcode or ""
        if code in NOT_PREPARED:
            return Problem("REV-02", node=self._node)
        if not code or code.startswith(("08", "57P")):
            reason = redacted(str(error).strip())
            return Problem("NET-10", url=redacted(self._endpoint.url), reason=reason)
        limited = hindrance(error)
        if limited is not None:
            return limited
        message = redacted(error.diag.message_primary or "")
        return refusal({"code": NO_RIGHT if code == FORBIDDEN else code, "message": message})


def _checked(found: Any, set_id: str, decision: str = "") -> Any:
    if isinstance(found, dict) and "code" in found:
        raise refusal(found, set_id, decision)
    return found
