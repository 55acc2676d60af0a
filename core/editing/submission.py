"""From edits to a receipt: seal, send, settle, in an order that survives the end of the program.

A working copy has at most one open set. Sealing writes the set's id into the copy, then the set
into the journal, then the id onto the rows; whoever comes next redoes what was not done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence

from ..errors import Problem
from ..feedback import Feedback, Silent
from . import change_set, checks, sealing, states
from .audit import STARTED, Trail, Untold
from .dispatch import Dispatch, owes_review
from .journal import Journal
from .outcome import NOTHING, Outcome, outcome_of
from .reconciling import reconcile
from .seams import Seams
from .tracking import Change, Tracking
from .transport import Transport

__all__ = ["NOTHING", "Outcome", "Submission", "outcome_of"]

MOST_ROUNDS = 5


class Submission:
    """One working copy, the journal, and what happens between them.

    Each step stands in the audit log (`trail`) before it is done: see `Dispatch`.
    """

    def __init__(
        self,
        tracking: Tracking,
        journal: Journal,
        seams: Optional[Seams] = None,
        trail: Optional[Trail] = None,
    ) -> None:
        self.tracking, self.journal, self.seams = tracking, journal, seams or Seams()
        self.trail: Trail = trail or Untold()
        self._dispatch = Dispatch(journal, seams, trail)
        self._checked: Optional[int] = None

    def submit(
        self,
        transport: Transport,
        rules: checks.Rules,
        feedback: Feedback,
        *,
        split: bool = False,
    ) -> Outcome:
        """Check, seal and send; or send again, byte for byte, what has no certain answer yet.

        A set that the node refused is withdrawn first, so that the corrected edits go as a new one.
        REV-01 where these edits need an approval because a reviewer has spoken about earlier ones.
        With `split`, more edits than one set may hold go as several, each on its own: the next is
        sealed when the one before was applied, and a cancel takes effect between them.
        """
        findings, stopped = self.prepared(transport, rules, feedback, split=split)
        outcome, earlier = stopped or self.send(transport), 0
        while split and self._has_more(outcome) and not feedback.isCanceled():
            earlier += outcome.applied
            _, stopped = self.prepared(transport, rules, Silent(), split=True)
            outcome = stopped or self.send(transport)
        return replace(outcome, findings=outcome.findings or findings, earlier=earlier)

    def _has_more(self, outcome: Outcome) -> bool:
        return outcome.state == states.APPLIED and bool(self.tracking.changes())

    def prepared(
        self,
        transport: Transport,
        rules: checks.Rules,
        feedback: Feedback,
        *,
        proposer: Optional[str] = None,
        split: bool = False,
    ) -> tuple[tuple[checks.Finding, ...], Optional[Outcome]]:
        """Check and seal unless a set is open; return the findings and why there is no open set.

        With a `proposer` the new set is meant for review: it will not be sent before.
        """
        self.recover()
        if self._state() == states.REJECTED:
            withdrawn = self.withdraw(transport)
            if withdrawn.state != states.WITHDRAWN:
                return (), withdrawn
        if self.tracking.open_set:
            return (), None
        changes = self.tracking.changes()
        stopped = self.unready(changes, to_review=proposer is not None)
        if stopped is not None:
            return (), stopped
        if not split and len(changes) > change_set.MOST_OPS:
            raise change_set.too_large()
        return self.sealed_as_checked(changes, rules, feedback, split=split, proposer=proposer)

    def sealed_as_checked(
        self,
        changes: Sequence[Change],
        rules: checks.Rules,
        feedback: Feedback,
        *,
        split: bool,
        proposer: Optional[str],
    ) -> tuple[tuple[checks.Finding, ...], Optional[Outcome]]:
        """Check and seal, as often as another program edits in between; EDIT-53 if it goes on."""
        for _ in range(MOST_ROUNDS):
            findings = self._findings(changes, rules, feedback)
            if checks.errors(findings):
                return findings, unfit(findings)
            if self._is_sealed(split, proposer):
                return findings, None
        raise Problem("EDIT-53", path=str(self.tracking.path))

    def _is_sealed(self, split: bool, proposer: Optional[str]) -> bool:
        """Seal what was checked; False where it was edited since, and has to be checked anew."""
        try:
            self.seal(split=split, proposer=proposer)
        except Problem as problem:
            if problem.code != "EDIT-53":
                raise
            return False
        return True

    def _findings(
        self, changes: Sequence[Change], rules: checks.Rules, feedback: Feedback
    ) -> tuple[checks.Finding, ...]:
        """Check all edits, of all parts; not again while no other program writes to the file."""
        version = self.tracking.data_version
        if version == self._checked:
            return ()
        findings = tuple(checks.check(changes, rules, feedback))
        self._checked = None if checks.errors(findings) else version
        return findings

    def seal(self, *, split: bool = False, proposer: Optional[str] = None) -> str:
        """Make the pending edits an immutable set; return its id, or that of the open one.

        With `split`, as many as one set may hold. Raises EDIT-33 where nothing is pending, EDIT-30
        where it is too much for one set, EDIT-77 where a conflict is not settled, EDIT-53 where the
        edits are no longer those that were checked.
        """
        self.recover()
        if not self.tracking.open_set and self.tracking.conflicts():
            raise self._unsettled()
        return self.tracking.open_set or self._seal(self.seams.new_id(), split, proposer)

    def _require_as_checked(self) -> None:
        """Raise EDIT-53 where another program has written to the file since it was checked."""
        if self._checked not in (None, self.tracking.data_version):
            raise Problem("EDIT-53", path=str(self.tracking.path))

    def recover(self) -> None:
        """Finish what the end of an earlier program left half done; harmless otherwise.

        Raises EDIT-32 where the journal does not know a set that may have been sent, JRN-02 where
        the file is an older copy of itself.
        """
        set_id = self.tracking.open_set
        sealing.require_current(self.tracking, self.journal)
        if not set_id:
            return
        if self._is_lost(set_id):
            raise Problem("EDIT-32", set_id=set_id, path=str(self.journal.path))
        if not self.journal.has(set_id):  # sealing had only begun: checks and all begin anew
            self.tracking.release(set_id)
        elif self.journal.state(set_id) == states.SEALED:
            sealed = self.journal.set(set_id)
            if self.tracking.is_joint:  # it goes on when all its working copies are here
                sealing.mark_part(sealed, self.tracking, self.journal)
            else:
                sealing.queue(sealed, self.tracking, self.journal, self.seams)
        else:
            sealing.settle(set_id, self.tracking, self.journal)

    def send(self, transport: Transport) -> Outcome:
        """Send the open set if it waits or its outcome is unknown; else tell how it stands.

        JNT-02 in the outcome where other working copies have a part in it and are not ready.
        """
        return self._told(self._settled(self._dispatch.send(self.set_id, transport)))

    def withdraw(self, transport: Transport) -> Outcome:
        """Take the open set back for good, so that its edits are pending again.

        What may have left is fenced at the node first; if it had been applied, it stays applied.
        So is a set that the journal lost: the node's answer then settles the copy.
        """
        set_id = self.tracking.open_set
        if set_id and self._is_lost(set_id):
            return reconcile(self.tracking, transport, self.trail)
        self.recover()
        if not self.tracking.open_set:
            return Outcome(NOTHING)
        return self._settled(self._dispatch.withdraw(set_id, transport))

    @property
    def set_id(self) -> str:
        """The id of the open set, '' if there is none."""
        return self.tracking.open_set

    def outcome(self) -> Outcome:
        """Tell from the journal how the open set stands; JNT-02 in it as for `send`."""
        set_id = self.set_id
        return self._told(outcome_of(self.journal, set_id)) if set_id else Outcome(NOTHING)

    def _told(self, outcome: Outcome) -> Outcome:
        """A set of several copies is sealed to its end when they are all here."""
        if outcome.state != states.SEALED or not self.tracking.is_joint:
            return outcome
        layers = self.journal.set(outcome.set_id).layer
        return replace(outcome, problem=Problem("JNT-02", layers=layers))

    def _settled(self, outcome: Outcome) -> Outcome:
        sealing.settle(outcome.set_id, self.tracking, self.journal)
        self.seams.reached("settled")
        return outcome

    def unready(self, changes: Sequence[Change], to_review: bool) -> Optional[Outcome]:
        """Return why there is nothing to seal, or not to be sent without review."""
        if self.tracking.conflicts():
            return Outcome(states.DRAFT, problem=self._unsettled())
        if not changes:
            return Outcome(NOTHING)
        copy_id = self.tracking.information["copy_id"]
        if not to_review and owes_review(self.journal, copy_id):
            return Outcome(states.DRAFT, problem=Problem("REV-01"))
        return None

    def _unsettled(self) -> Problem:
        return Problem("EDIT-77", count=self.tracking.conflicts())

    def _state(self) -> str:
        set_id = self.tracking.open_set
        return self.journal.state(set_id) if set_id else NOTHING

    def _is_lost(self, set_id: str) -> bool:
        """Tell whether the journal does not know a set that may have been sent."""
        return not self.journal.has(set_id) and self.tracking.is_marked(set_id)

    def _seal(self, set_id: str, split: bool, proposer: Optional[str]) -> str:
        self.tracking.intend(set_id)
        self.seams.reached("intended")
        try:
            changes = sealing.part_of(self.tracking.changes(), split)
            self._require_as_checked()
            head = self.trail.note("seal", set_id, STARTED, len(changes))
            sealed = sealing.sealed_set(set_id, self.tracking, changes, head)
        except Problem:
            self.tracking.release(set_id)
            raise
        self.seams.reached("written")
        sealing.keep(sealed, [self.tracking], self.journal, head, proposer)
        self.seams.reached("sealed")
        sealing.queue(sealed, self.tracking, self.journal, self.seams)
        return set_id


def unfit(findings: Sequence[checks.Finding]) -> Outcome:
    """Return how a submission stands whose edits have faults; the first is its problem."""
    faults = checks.errors(findings)
    first = faults[0]
    problem = Problem("EDIT-31", count=len(faults), fid=first.fid, first=first.problem)
    return Outcome(states.DRAFT, findings=tuple(findings), problem=problem)
