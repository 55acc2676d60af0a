"""Sending the edits of a working copy the way its node wants: by a review where it requires one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from ..feedback import Feedback
from . import checks, sealing, states
from .change_set import same_effect
from .dispatch import owes_review
from .outcome import NOTHING, Outcome, outcome_of
from .parts import ops_of
from .review import Reviews
from .reviewing import Reviewing
from .submission import Submission
from .transport import Transport

UNSENT = (NOTHING, states.QUEUED, states.REJECTED)
"""Edits whose set stands so can still go to review."""


@dataclass(frozen=True)
class Delivery:
    """One working copy, and the ways by which its edits get to the node.

    `proposer` is the planner's name, for a review.
    """

    submission: Submission
    reviews: Reviews
    transport: Transport
    rules: checks.Rules
    proposer: str = ""

    def deliver(self, feedback: Feedback) -> list[Outcome]:
        """Send all edits, in parts if need be, as far as the node lets them go now.

        Returns an outcome for each set, in order. One that is IN_REVIEW is asked after by the next
        call; edits that came back (RETURNED) stay where they are until they are changed. Raises the
        problems of asking the node what it requires.
        """
        found: dict[str, Outcome] = {}
        while True:
            outcome = self._step(feedback)
            if outcome.state != NOTHING:
                found[outcome.set_id] = outcome
            if outcome.state != states.APPLIED or feedback.isCanceled():
                return [*found.values()]

    def _step(self, feedback: Feedback) -> Outcome:
        """Do what the open set, or the next part of the edits, needs."""
        self.submission.recover()
        state = self.submission.outcome().state
        if state == NOTHING and not len(self.submission.tracking.changes()):
            return Outcome(NOTHING)
        if state == states.IN_REVIEW:
            outcome = Reviewing(self.submission).ask(self.reviews)
        elif state in UNSENT and self._needs_review():
            outcome = self._proposed(feedback)
        else:
            outcome = self._sent(feedback)
        return self._sent(feedback) if outcome.state == states.APPROVED else outcome

    def _needs_review(self) -> bool:
        """Tell whether the node requires an approval, or these edits owe one."""
        tracking, journal = self.submission.tracking, self.submission.journal
        if tracking.schema.layer in self.reviews.required():
            return True
        return owes_review(journal, tracking.information["copy_id"], self.submission.set_id)

    def _proposed(self, feedback: Feedback) -> Outcome:
        """Send the next part for review, unless it is what a reviewer has just returned."""
        returned = None if self.submission.set_id else self._returned()
        if returned is not None:
            return returned
        ways = (self.transport, self.rules, feedback)
        given = self.submission.prepared(*ways, proposer=self.proposer, split=True)
        findings, outcome = given
        if outcome is None:
            outcome = Reviewing(self.submission).propose(self.reviews, *ways, self.proposer)
        return replace(outcome, findings=findings)

    def _returned(self) -> Optional[Outcome]:
        """Return how the last set stands if it was returned and the edits are the same again."""
        tracking, journal = self.submission.tracking, self.submission.journal
        last, _ = journal.newest_of(tracking.information["copy_id"])
        if not last or journal.state(last) != states.RETURNED:
            return None
        part = sealing.part_of(tracking.changes(), split=True)
        same = same_effect(ops_of(journal.set(last).document, tracking.schema.layer), part)
        return outcome_of(journal, last) if same else None

    def _sent(self, feedback: Feedback) -> Outcome:
        findings, outcome = self.submission.prepared(
            self.transport, self.rules, feedback, split=True
        )
        if outcome is None:
            outcome = self.submission.send(self.transport)
        return replace(outcome, findings=findings)
