"""Sets in review: asking the node how they stand, and taking its word over into the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from ..errors import Cancelled, Problem
from . import review, states
from .audit import STARTED, Trail, Untold
from .journal import Journal, SealedSet
from .outcome import Outcome, outcome_of
from .review import Proposal, Refused, Reviews
from .seams import Seams


class Inquiry:
    """The journal knows all, no working copy is needed; whoever has one settles it afterwards.

    As for sending, each step stands in the audit log (`trail`) before it is done.
    """

    def __init__(
        self, journal: Journal, seams: Optional[Seams] = None, trail: Optional[Trail] = None
    ) -> None:
        self.journal, self._seams, self._trail = journal, seams or Seams(), trail or Untold()

    def ask(self, set_id: str, reviews: Reviews) -> Outcome:
        """Ask how a set in review stands and take a decision over; else tell how it stands.

        Where the node does not know the set, it gets it (again). Faults of the network, and a
        cancel, are in the outcome: the set stays in review, and asking again is harmless.
        """
        sealed = self.journal.set(set_id)
        if sealed.state != states.IN_REVIEW:
            return outcome_of(self.journal, set_id)
        try:
            found = reviews.decision_of(set_id)
            if found is None:
                self._trail.note("propose", set_id, STARTED, sealed.ops)
                found = reviews.propose(sealed.payload, set_id, sealed.payload_sm3)
            self._seams.reached("proposed")
            return self.take(set_id, found)
        except Refused as refused:
            problem = {"code": refused.code, "values": refused.values}
            return self._moved(sealed, states.REJECTED, problem=problem)
        except Cancelled:
            return replace(outcome_of(self.journal, set_id), problem=Problem("REV-26"))
        except Problem as problem:
            return replace(outcome_of(self.journal, set_id), problem=problem)

    def take(self, set_id: str, found: Proposal) -> Outcome:
        """Take over what was decided about a set in review.

        Raises REV-04 if it speaks of other bytes, REV-06 where the set was applied undecided, and
        EDIT-04 where the set is not in review.
        """
        sealed = self.journal.set(set_id)
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
        return outcome_of(self.journal, set_id)

    def _moved(self, sealed: SealedSet, state: str, **detail: object) -> Outcome:
        """Tell the log, then the journal."""
        states.moved(sealed.state, state)
        self._trail.note("outcome", sealed.id, state, sealed.ops)
        self.journal.move(sealed.id, state, **detail)
        self._seams.reached("decided")
        return outcome_of(self.journal, sealed.id)


def _returned(found: Proposal) -> dict[str, object]:
    return {"code": "REV-07", "values": {"reviewer": found.reviewer, "remarks": found.remarks}}
