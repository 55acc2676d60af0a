"""Sending the edits of working copies for review, and taking the decision over."""

from __future__ import annotations

from dataclasses import replace
from typing import Generic, Optional, Protocol, TypeVar

from ..errors import Problem
from ..feedback import Feedback
from . import checks, states
from .audit import Trail
from .inquiry import Inquiry
from .journal import Journal
from .outcome import Outcome
from .review import Proposal, Reviews
from .sealing import PROPOSER
from .seams import Seams
from .transport import Transport

Held_contra = TypeVar("Held_contra", contravariant=True)
"""What edits are held against: the rules of one copy, or those of each."""


class Sealer(Protocol[Held_contra]):
    """The edits of one working copy, or of several that go together, up to a sealed set."""

    journal: Journal
    seams: Seams
    trail: Trail

    @property
    def set_id(self) -> str:
        """The id of the open set, '' if there is none."""
        ...

    def prepared(
        self,
        transport: Transport,
        rules: Held_contra,
        feedback: Feedback,
        *,
        proposer: Optional[str] = None,
    ) -> tuple[tuple[checks.Finding, ...], Optional[Outcome]]:
        """Check and seal unless a set is open; return the findings and why there is none."""
        ...

    def recover(self) -> None:
        """Bring journal and copies to where a step that was interrupted leads."""
        ...

    def outcome(self) -> Outcome:
        """Tell from the journal how the open set stands."""
        ...


class Reviewing(Generic[Held_contra]):
    """Working copies, the journal, and the review of what was sealed.

    IN_REVIEW is journalled before the first byte leaves. Whether the node has the set already is
    not: it is asked, and gets the same bytes again if it has not.
    """

    def __init__(self, sealer: Sealer[Held_contra]) -> None:
        self._sealer, self._journal, self._seams = sealer, sealer.journal, sealer.seams
        self._inquiry = Inquiry(sealer.journal, sealer.seams, sealer.trail)

    def propose(
        self,
        reviews: Reviews,
        transport: Transport,
        rules: Held_contra,
        feedback: Feedback,
        proposer: str = "",
    ) -> Outcome:
        """Check and seal the edits and send them for review; a set in review is asked after.

        `proposer` is the planner's name where no node knows it. A waiting set that was not sent
        goes to review as it is. One that the node refused is withdrawn by `transport` first. REV-05
        where the set is on its way already, JNT-02 where other copies have a part in it that was
        not sealed to the end.
        """
        findings, stopped = self._sealer.prepared(transport, rules, feedback, proposer=proposer)
        if stopped is not None:
            return replace(stopped, findings=findings)
        set_id = self._sealer.set_id
        state = self._journal.state(set_id)
        if state == states.QUEUED:
            self._journal.move(set_id, states.IN_REVIEW, **{PROPOSER: proposer})
        elif state not in (states.IN_REVIEW, states.APPROVED):
            outcome = self._sealer.outcome()
            return replace(outcome, problem=outcome.problem or Problem("REV-05", state=state))
        self._seams.reached("proposing")
        return replace(self.ask(reviews), findings=findings)

    def ask(self, reviews: Reviews) -> Outcome:
        """Ask how the set in review stands and take a decision over: see `Inquiry.ask`."""
        set_id = self.set_in_review()
        if not set_id:
            return self._sealer.outcome()
        return self._settled(self._inquiry.ask(set_id, reviews))

    def set_in_review(self) -> str:
        """Return the id of the open set if it is in review, else ''."""
        self._sealer.recover()
        set_id = self._sealer.set_id
        in_review = set_id and self._journal.state(set_id) == states.IN_REVIEW
        return set_id if in_review else ""

    def take(self, found: Proposal) -> Outcome:
        """Take over what was decided about the open set: see `Inquiry.take`."""
        return self._settled(self._inquiry.take(self._sealer.set_id, found))

    def _settled(self, outcome: Outcome) -> Outcome:
        """Bring the copies to what the journal says."""
        self._sealer.recover()
        return outcome
