"""Review of change sets: for the planner who proposes, and for the reviewer who decides.

At a node that keeps reviews, the node knows both by their logins and refuses a decision on one's
own set. Elsewhere (REV-02) the review goes by files, see `decision_file.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Optional, Sequence

from ...core.editing import change_set
from ...core.editing.audit import STARTED
from ...core.editing.journal import Journal
from ...core.editing.review import (
    Proposal,
    ReadOp,
    ReadPart,
    Reviews,
    document_of,
    read_parts,
)
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ...core.strict_json import strict_json
from ..net import NodeSession
from ..nodes.profiles import CHANGES, POSTGIS
from ..security.audit import SessionTrail, user_at
from .opening import opened
from .transports.changes.reviews import ChangesReviews
from .transports.postgis.reviews import PostgisReviews
from .ways import way_to
from .working_copy import WorkingCopy


@dataclass(frozen=True)
class Proposed:
    """A set in review with its bytes, which have the digest of the proposal."""

    proposal: Proposal
    payload: bytes

    @property
    def document(self) -> dict[str, Any]:
        """What the bytes say."""
        found: dict[str, Any] = strict_json(self.payload.decode("utf-8"))
        return found

    @property
    def is_genuine(self) -> bool:
        """Whether the bytes are those that the digest names, and of that set."""
        if change_set.digest(self.payload) != self.proposal.payload_sm3:
            return False
        try:
            return bool(self.document.get("change_set") == self.proposal.id)
        except (ValueError, AttributeError):
            return False

    @property
    def parts(self) -> list[ReadPart]:
        """The changes by layer."""
        return read_parts(self.document)

    @property
    def ops(self) -> list[ReadOp]:
        """All changes, each with its values before and after."""
        return [op for part in self.parts for op in part.ops]


def propose(
    copy: WorkingCopy,
    journal: Journal,
    session: NodeSession,
    feedback: Optional[Feedback] = None,
    seams: Optional[Seams] = None,
    *,
    others: Sequence[WorkingCopy] = (),
) -> Outcome:
    """Check and seal the copy's edits and send them for review; harmless to repeat.

    The edits of `others` go in the same set: see `submit_together`, also for what it raises. What
    the network and the node say is in the outcome (`state` IN_REVIEW, APPROVED, RETURNED …).
    """
    name, session = user_at(session.profile), session.watched_by(feedback)
    with opened([copy, *others], journal, session, seams) as desk:
        send = partial(desk.reviewing.propose, reviews_at(session), proposer=name)
        return desk.checked(send, feedback or Silent())


def ask(
    copy: WorkingCopy,
    journal: Journal,
    session: NodeSession,
    seams: Optional[Seams] = None,
    *,
    others: Sequence[WorkingCopy] = (),
) -> Outcome:
    """Ask the node about the copy's set in review and take the decision over.

    Of a set of several copies, those that are not among `others` take it over when they are next
    opened.
    """
    with opened([copy, *others], journal, session, seams) as desk:
        return desk.reviewing.ask(reviews_at(session))


def waiting(session: NodeSession) -> list[Proposal]:
    """Return the undecided sets, oldest first: all for a reviewer, for others their own."""
    return reviews_at(session).waiting()


def proposal(session: NodeSession, set_id: str) -> Proposed:
    """Return a set in review with its bytes; REV-18 if unknown, REV-19 if they are not its own."""
    reviews = reviews_at(session)
    found = reviews.decision_of(set_id)
    if found is None:
        raise Problem("REV-18", set_id=set_id)
    proposed = Proposed(found, reviews.payload_of(set_id))
    if found.id != set_id or not proposed.is_genuine:
        raise Problem("REV-19", set_id=set_id)
    return proposed


def decide(
    session: NodeSession,
    set_id: str,
    digest: str,
    decision: str,
    remarks: str = "",
    seams: Optional[Seams] = None,
) -> Proposal:
    """Approve or return the set whose bytes have this digest; harmless to repeat.

    `decision` is "approved" or "returned" (core.editing.review), the latter only with remarks.
    Raises REV-08 and REV-12 to REV-20 for what the node refuses; after a problem of the network
    decide again.
    """
    if not digest:
        raise Problem("REV-17")
    reviews, trail = reviews_at(session), SessionTrail(session.profile, seams)
    trail.note("decide", set_id, STARTED, 0)
    decided = reviews.decide(set_id, digest, decision, remarks.strip())
    wanted = (set_id, digest, decision)
    if (decided.id, decided.payload_sm3, decided.decision) != wanted:
        raise Problem("REV-04", set_id=set_id, reason=str(document_of(decided)["decision"]))
    trail.note("decide", set_id, decided.decision, decided.counts.total)
    return decided


def required(session: NodeSession) -> tuple[str, ...]:
    """Return the layers whose sets the node applies only with an approval."""
    return reviews_at(session).required()


def reviews_at(session: NodeSession) -> Reviews:
    """Return where the session's node keeps reviews; its calls raise REV-02 where it does not."""
    profile, endpoint = session.profile, way_to(session.profile)
    if endpoint.protocol == POSTGIS:
        return PostgisReviews(endpoint, profile.name, session.feedback)
    if endpoint.protocol == CHANGES:
        return ChangesReviews(session, endpoint.url)
    return NoReviews(profile.name)


class NoReviews:
    """A node that keeps no reviews: every call says so."""

    def __init__(self, node: str) -> None:
        self._problem = Problem("REV-02", node=node)

    def propose(self, payload: bytes, set_id: str, digest: str) -> Proposal:
        """Raise REV-02."""
        raise self._problem

    def decision_of(self, set_id: str) -> Optional[Proposal]:
        """Raise REV-02."""
        raise self._problem

    def waiting(self) -> list[Proposal]:
        """Raise REV-02."""
        raise self._problem

    def payload_of(self, set_id: str) -> bytes:
        """Raise REV-02."""
        raise self._problem

    def decide(self, set_id: str, digest: str, decision: str, remarks: str) -> Proposal:
        """Raise REV-02."""
        raise self._problem

    def required(self) -> tuple[str, ...]:
        """Return nothing: such a node cannot require approvals."""
        return ()
