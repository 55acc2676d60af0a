"""The edits of several working copies of one node as one change set: all are applied, or none.

Each copy takes the id of the set as its intent, the journal one entry, and each copy is settled on
its own. A set that never came into the journal was never sent and is given up by each copy; one
that did goes on only when every copy has marked its edits, so that none of them can take a set
that was sent for one that was not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence

from ..errors import Problem
from ..feedback import Feedback
from . import change_set, checks, sealing, states
from .audit import STARTED, Head, Trail, Untold
from .dispatch import Dispatch
from .journal import Journal, SealedSet
from .outcome import NOTHING, Outcome, outcome_of
from .parts import APART
from .seams import Seams
from .submission import Submission, unfit
from .tracking import Change, Tracking
from .transport import Transport

Edited = Sequence[tuple[Tracking, Sequence[Change]]]
Findings = tuple[checks.Finding, ...]


class JointSubmission:
    """Working copies of one node, each of another layer, the journal, and what happens to all.

    Raises JNT-01 where two copies are of one layer.
    """

    def __init__(
        self,
        trackings: Sequence[Tracking],
        journal: Journal,
        seams: Optional[Seams] = None,
        trail: Optional[Trail] = None,
    ) -> None:
        layers = [one.schema.layer for one in trackings]
        if len(set(layers)) < len(layers):
            raise Problem("JNT-01", layers=APART.join(layers))
        self.journal, self.seams = journal, seams or Seams()
        self.trail: Trail = trail or Untold()
        self._dispatch = Dispatch(journal, seams, trail)
        self._members = [Submission(one, journal, seams, trail) for one in trackings]

    def submit(
        self, transport: Transport, rules: Sequence[checks.Rules], feedback: Feedback
    ) -> Outcome:
        """Check, seal and send as one set; or send again what has no certain answer yet.

        `rules` are those of the copies, in their order. Copies without edits are left out. A set
        that the node refused is withdrawn first. Raises JNT-03 where the copies have different open
        sets, JNT-02 where the open one has a part in a copy that is not here.
        """
        findings, stopped = self.prepared(transport, rules, feedback)
        if stopped is None:
            stopped = self._settled(self._dispatch.send(self.set_id, transport))
        return replace(stopped, findings=findings)

    def prepared(
        self,
        transport: Transport,
        rules: Sequence[checks.Rules],
        feedback: Feedback,
        *,
        proposer: Optional[str] = None,
    ) -> tuple[Findings, Optional[Outcome]]:
        """Check and seal unless a set is open; return the findings and why there is no open set.

        With a `proposer` the new set is meant for review: it will not be sent before.
        """
        self.recover()
        if self._state() == states.REJECTED:
            withdrawn = self.withdraw(transport)
            if withdrawn.state != states.WITHDRAWN:
                return (), withdrawn
        return ((), None) if self._open() else self._checked(rules, feedback, proposer)

    def recover(self) -> None:
        """Finish what the end of an earlier program left half done; harmless otherwise."""
        for member in self._members:
            member.recover()
        if self._state() == states.SEALED:
            self._queue()

    def withdraw(self, transport: Transport) -> Outcome:
        """Take the open set back for good, so that the edits of all copies are pending again."""
        for member in self._members:
            member.recover()
        if not self._open():
            return Outcome(NOTHING)
        return self._settled(self._dispatch.withdraw(self.set_id, transport))

    def _settled(self, outcome: Outcome) -> Outcome:
        for member in self._open():
            sealing.settle(outcome.set_id, member.tracking, self.journal)
            self.seams.reached("settled")
        return outcome

    def _checked(
        self, rules: Sequence[checks.Rules], feedback: Feedback, proposer: Optional[str]
    ) -> tuple[Findings, Optional[Outcome]]:
        """Check all and seal, unless one of the copies or a finding forbids it."""
        edited: list[tuple[Submission, checks.Rules, Sequence[Change]]] = []
        for member, own in zip(self._members, rules):
            changes = member.tracking.changes()
            stopped = member.unready(changes, to_review=proposer is not None)
            if stopped is None:
                edited.append((member, own, sealing.part_of(changes, split=False)))
            elif stopped.state != NOTHING:
                return (), stopped
        if not edited:
            return (), Outcome(NOTHING)
        if len(edited) == 1:
            member, own, _ = edited[0]
            changes = member.tracking.changes()
            return member.sealed_as_checked(changes, own, feedback, split=False, proposer=proposer)
        findings = tuple(
            one for _, own, changes in edited for one in checks.check(changes, own, feedback)
        )
        if checks.errors(findings):
            return findings, unfit(findings)
        self._seal([(member.tracking, changes) for member, _, changes in edited], proposer)
        return findings, None

    def _seal(self, edited: Edited, proposer: Optional[str]) -> None:
        """As for one copy: the id into each, the set into the journal, the id onto the rows."""
        set_id = self.seams.new_id()
        for tracking, _ in edited:
            tracking.intend(set_id, joint=True)
            self.seams.reached("intended")
        try:
            head = self.trail.note("seal", set_id, STARTED, sum(len(own) for _, own in edited))
            sealed = _set(set_id, edited, head)
        except Problem:
            for tracking, _ in edited:
                tracking.release(set_id)
            raise
        self.seams.reached("written")
        trackings = [tracking for tracking, _ in edited]
        sealing.keep(sealed, trackings, self.journal, head, proposer)
        self.seams.reached("sealed")
        self._queue()

    def _queue(self) -> None:
        """Let the set go on when all its copies are here and have marked their edits."""
        sealed, members = self.journal.set(self.set_id), self._open()
        here = [member.tracking.information["copy_id"] for member in members]
        if set(here) != set(sealed.copy_id.split(APART)):
            raise Problem("JNT-02", layers=sealed.layer)
        for member in members:
            sealing.mark_part(sealed, member.tracking, self.journal)
            self.seams.reached("marked")
        sealing.go_on(sealed, self.journal, self.seams)

    def _open(self) -> list[Submission]:
        """Return the copies that have the open set; JNT-03 where they have several."""
        members = [one for one in self._members if one.tracking.open_set]
        if len({one.tracking.open_set for one in members}) > 1:
            layers = APART.join(one.tracking.schema.layer for one in members)
            raise Problem("JNT-03", layers=layers)
        return members

    @property
    def set_id(self) -> str:
        """The id of the open set, '' if there is none."""
        return next((member.set_id for member in self._open()), "")

    def outcome(self) -> Outcome:
        """Tell from the journal how the open set stands."""
        set_id = self.set_id
        return outcome_of(self.journal, set_id) if set_id else Outcome(NOTHING)

    def _state(self) -> str:
        set_id = self.set_id
        return self.journal.state(set_id) if set_id else NOTHING


def _set(set_id: str, edited: Edited, head: Optional[Head]) -> SealedSet:
    parts = [(sealing.base_of(tracking), changes) for tracking, changes in edited]
    payload = change_set.write_parts(set_id, parts, head.mac if head else None)
    known = [tracking.information for tracking, _ in edited]
    return SealedSet(
        set_id,
        APART.join(one["copy_id"] for one in known),
        known[0]["node_id"],
        APART.join(base.schema.layer for base, _ in parts),
        sum(len(changes) for _, changes in edited),
        payload,
        change_set.digest(payload),
        {
            base.schema.layer: {change.uuid: change.revision for change in changes}
            for base, changes in parts
        },
        states.SEALED,
    )
