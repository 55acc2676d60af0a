"""Sending the edits of a working copy for review, and taking the decision over."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from ..errors import Problem
from ..feedback import Feedback
from . import checks, review, states
from .audit import STARTED, Trail, Untold
from .journal import Journal, SealedSet
from .review import Proposal, Refused, Reviews
from .sealing import PROPOSER
from .seams import Seams
from .submission import Outcome, Submission, outcome_of
from .tracking import Tracking
from .transport import Transport


class Reviewing:
    """One working copy, the journal, and the review of what was sealed.

    IN_REVIEW is journalled before the first byte leaves. Whether the node has the set already is
    not: it is asked, and gets the same bytes again if it has not. As for sending, each step stands
    in the audit log (`trail`) before it is done.
    """

    def __init__(
        self,
        tracking: Tracking,
        journal: Journal,
        seams: Optional[Seams] = None,
        trail: Optional[Trail] = None,
    ) -> None:
        self.tracking, self.journal = tracking, journal
        self._seams, self._trail = seams or Seams(), trail or Untold()
        self._submission = Submission(tracking, journal, seams, trail)

    def propose(
        self,
        reviews: Reviews,
        transport: Transport,
        rules: checks.Rules,
        feedback: Feedback,
        proposer: str = "",
    ) -> Outcome:
        """Check and seal the edits and send them for review; a set in review is asked after.

        `proposer` is the planner's name where no node knows it. A waiting set that was not sent
        goes to review as it is. One that the node refused is withdrawn by `transport` first. REV-05
        where the set is on its way already.
        """
        findings, stopped = self._submission.prepared(transport, rules, feedback, proposer=proposer)
        if stopped is not None:
            return replace(stopped, findings=findings)
        sealed = self._open()
        if sealed.state == states.QUEUED:
            self.journal.move(sealed.id, states.IN_REVIEW, **{PROPOSER: proposer})
        elif sealed.state not in (states.IN_REVIEW, states.APPROVED):
            outcome = self._submission.outcome()
            problem = outcome.problem or Problem("REV-05", state=sealed.state)
            return replace(outcome, problem=problem)
        self._seams.reached("proposing")
        return replace(self.ask(reviews), findings=findings)

    def ask(self, reviews: Reviews) -> Outcome:
        """Ask how the set in review stands and take a decision over; else tell how it stands.

        Where the node does not know the set, it gets it (again). Faults of the network are in the
        outcome: the set stays in review, and asking again is harmless.
        """
        if not self.set_in_review():
            return self._submission.outcome()
        sealed = self._open()
        try:
            found = reviews.decision_of(sealed.id)
            if found is None:
                self._trail.note("propose", sealed.id, STARTED, sealed.ops)
                found = reviews.propose(sealed.payload, sealed.id, sealed.payload_sm3)
            self._seams.reached("proposed")
            return self.take(found)
        except Refused as refused:
            return self._refused(sealed, refused)
        except Problem as problem:
            return replace(self._submission.outcome(), problem=problem)

    def set_in_review(self) -> str:
        """Return the id of the copy's set in review, '' if there is none."""
        self._submission.recover()
        in_review = bool(self.tracking.open_set) and self._open().state == states.IN_REVIEW
        return self.tracking.open_set if in_review else ""

    def take(self, found: Proposal) -> Outcome:
        """Take over what was decided about the set in review.

        Raises REV-04 if it speaks of other bytes, REV-06 where the set was applied undecided, and
        EDIT-04 where no set of this copy is in review.
        """
        sealed = self._open()
        if (found.id, found.payload_sm3) != (sealed.id, sealed.payload_sm3):
            raise Problem("REV-04", set_id=sealed.id, reason="payload_sm3")
        if found.status == review.WITHDRAWN:
            return self._moved(sealed, states.WITHDRAWN)
        if found.decision == review.APPROVED:
            return self._moved(sealed, states.APPROVED, review=review.document_of(found))
        if found.decision == review.RETURNED:
            detail = {"review": review.document_of(found), "problem": _returned(found)}
            return self._moved(sealed, states.RETURNED, **detail)
        if found.status == review.APPLIED:
            raise Problem("REV-06", set_id=sealed.id)
        return self._submission.outcome()

    def _open(self) -> SealedSet:
        return self.journal.set(self.tracking.open_set)

    def _refused(self, sealed: SealedSet, refused: Problem) -> Outcome:
        problem = {"code": refused.code, "values": refused.values}
        return self._moved(sealed, states.REJECTED, problem=problem)

    def _moved(self, sealed: SealedSet, state: str, **detail: object) -> Outcome:
        """Tell log and journal, then bring the copy to what the journal says."""
        states.moved(sealed.state, state)
        self._trail.note("outcome", sealed.id, state, sealed.ops)
        self.journal.move(sealed.id, state, **detail)
        self._seams.reached("decided")
        self._submission.recover()
        return outcome_of(self.journal, sealed.id)


def _returned(found: Proposal) -> dict[str, object]:
    return {"code": "REV-07", "values": {"reviewer": found.reviewer, "remarks": found.remarks}}
