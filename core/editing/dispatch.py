"""Sealed sets on their way to a node and back: the journal knows all, no working copy is needed."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from ..errors import Problem
from . import states
from .audit import STARTED, Trail, Untold
from .journal import Journal, SealedSet
from .outcome import Outcome, detail_of, outcome_of, problem_of
from .parts import APART
from .receipts import verified
from .review import is_owed
from .seams import Seams
from .transport import Answer, Transport, Verdict


class Dispatch:
    """Sends and withdraws sets of the journal; whoever has the copy settles it afterwards.

    Each step stands in the audit log (`trail`) before it is done, each outcome before it is
    believed: where the log cannot be written, nothing is sent, and an answer that came counts as
    unknown, so that the same set is sent again later.
    """

    def __init__(
        self, journal: Journal, seams: Optional[Seams] = None, trail: Optional[Trail] = None
    ) -> None:
        self.journal, self._seams, self._trail = journal, seams or Seams(), trail or Untold()

    def send(self, set_id: str, transport: Transport) -> Outcome:
        """Send a set that waits or whose outcome is unknown; else tell how it stands.

        REV-01 in the outcome where these edits need an approval that they have not.
        """
        sealed = self._ready(set_id)
        if sealed.state not in states.SENDABLE:
            return outcome_of(self.journal, set_id)
        if sealed.state == states.QUEUED and self._lacks_approval(sealed):
            return replace(outcome_of(self.journal, set_id), problem=Problem("REV-01"))
        doubtful = self.journal.was_unknown(set_id)
        self._trail.note("submit", set_id, STARTED, sealed.ops)
        self.journal.move(set_id, states.SENDING)
        self._seams.reached("sending")
        state, answer = self._sent(transport, sealed, doubtful)
        self._seams.reached("answered")
        return self._record(sealed, state, answer)

    def withdraw(self, set_id: str, transport: Transport) -> Outcome:
        """Take a set back for good; if it had been applied, it stays applied.

        What may have left is fenced at the node first. Without fences only what certainly did not
        arrive can be taken back (else EDIT-81 in the outcome).
        """
        sealed = self._ready(set_id)
        if sealed.state in states.FINAL:
            return outcome_of(self.journal, set_id)
        self._trail.note("withdraw", set_id, STARTED, sealed.ops)
        left = any(self.journal.ever(set_id, one) for one in (*states.LEFT, states.UNKNOWN))
        if not left or (not transport.fences and sealed.state != states.UNKNOWN):
            return self._withdrawn(sealed, Answer(Verdict.REVOKED))
        if not transport.fences:
            problem = Problem("EDIT-81", set_id=set_id)
            return replace(outcome_of(self.journal, set_id), problem=problem)
        answer = verified(transport.fence(set_id), sealed)
        if answer.verdict not in (Verdict.APPLIED, Verdict.REVOKED):
            return replace(outcome_of(self.journal, set_id), problem=problem_of(answer))
        return self._withdrawn(sealed, answer)

    def _ready(self, set_id: str) -> SealedSet:
        """An attempt whose end could not be written down has an unknown outcome."""
        state = self.journal.state(set_id)
        if state == states.SENDING:
            self.journal.move(set_id, states.UNKNOWN, reason="interrupted")
        elif state == states.APPROVED:
            self.journal.move(set_id, states.QUEUED)
        return self.journal.set(set_id)

    def _lacks_approval(self, sealed: SealedSet) -> bool:
        if self.journal.ever(sealed.id, states.APPROVED):
            return False
        return owes_review(self.journal, sealed.copy_id, sealed.id)

    def _withdrawn(self, sealed: SealedSet, answer: Answer) -> Outcome:
        state = states.after(answer.verdict, True)
        self._trail.note("outcome", sealed.id, state, sealed.ops)
        return self._record(sealed, state, answer)

    def _sent(self, transport: Transport, sealed: SealedSet, doubtful: bool) -> tuple[str, Answer]:
        """Whatever ends the attempt, the journal knows that its outcome is unknown."""
        try:
            answer = transport.submit(sealed.payload, sealed.id, sealed.payload_sm3, doubtful)
            answer = verified(answer, sealed)
            state = states.after(answer.verdict, doubtful)
            self._trail.note("outcome", sealed.id, state, sealed.ops)
        except BaseException:
            self.journal.move(sealed.id, states.UNKNOWN, reason="interrupted")
            raise
        return state, answer

    def _record(self, sealed: SealedSet, state: str, answer: Answer) -> Outcome:
        self.journal.move(sealed.id, state, **detail_of(answer))
        self._seams.reached("journalled")
        return outcome_of(self.journal, sealed.id)


def owes_review(journal: Journal, copy_id: str, but: str = "") -> bool:
    """Tell whether earlier edits of a copy came out of review without being applied.

    For a set of several copies, whether those of any did; `but` is the set that is not earlier.
    """
    known = [(set(one.copy_id.split(APART)), one.id) for one in journal.sets() if one.id != but]
    return any(
        is_owed(
            [
                [event.state for event in journal.events(set_id, light=True)]
                for members, set_id in known
                if copy in members
            ]
        )
        for copy in copy_id.split(APART)
    )
