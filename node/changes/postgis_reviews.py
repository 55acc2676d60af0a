"""Reviews that a PostGIS database keeps (`postgis_review.sql`), for the users of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...core.editing.review import Decision, Proposal, read_proposal
from ..exchange import Refused
from .receiving import Received
from .reviews import unknown

if TYPE_CHECKING:
    from .postgis_store import PostgisStore


class PostgisReviews:
    """Where sets wait for review; the database knows the service as one that may read all."""

    def __init__(self, store: PostgisStore) -> None:
        self._store = store

    def propose(self, sent: Received, user: str) -> Proposal:
        """Keep a set, or return the one of that id; refuse (409) other bytes under its id."""
        return self._asked(
            "SELECT ssp.propose(%s, %s, %s)", sent.given.id, sent.digest, sent.body, user=user
        )

    def find(self, change_set: str) -> Proposal | None:
        """Return how a set stands, None if it was never proposed."""
        try:
            return self._asked("SELECT ssp.review_of(%s)", change_set)
        except Refused as refused:
            if refused.code != "REV-404":
                raise
            return None

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first."""
        return [read_proposal(one) for one in self._store.value("SELECT ssp.reviews()")]

    def payload(self, change_set: str) -> bytes:
        """Return the bytes of a set that is known."""
        found = self._store.value("SELECT ssp.reviewed_payload(%s)", change_set)
        if found is None:
            raise unknown()
        return bytes(found)

    def decide(self, change_set: str, given: Decision) -> Proposal:
        """Keep a decision; refuse what the rules of review forbid."""
        return self._asked(
            "SELECT ssp.decide(%s, %s, %s, %s)",
            change_set,
            given.payload_sm3,
            given.decision,
            given.remarks,
            user=given.reviewer,
        )

    def _asked(self, sql: str, *values: Any, user: str = "") -> Proposal:
        from .postgis_store import accept

        return read_proposal(accept(self._store.value(sql, *values, user=user)))
