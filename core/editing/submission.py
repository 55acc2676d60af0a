"""From edits to a receipt: seal, send, settle, in an order that survives the end of the program.

A working copy has at most one open set. Sealing writes the set's id into the copy, then the set
into the journal, then the id onto the rows; whoever comes next redoes what was not done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional, Sequence

from ..errors import Problem
from ..feedback import Feedback
from . import change_set, checks, states
from .audit import STARTED, Head, Trail, Untold
from .journal import Journal, SealedSet
from .receipts import verified
from .review import is_owed
from .seams import Seams
from .tracking import Change, Tracking
from .transport import Answer, Transport, Verdict

NOTHING = "NOTHING"
"""The state of a submission that found nothing to send."""


@dataclass(frozen=True)
class Outcome:
    """How a submission stands: `state` is one of `states`, NOTHING, or DRAFT if checks failed."""

    state: str
    set_id: str = ""
    receipt: Optional[dict[str, Any]] = None
    findings: tuple[checks.Finding, ...] = ()
    conflicts: tuple[dict[str, Any], ...] = ()
    refusals: tuple[dict[str, Any], ...] = ()
    problem: Optional[Problem] = None

    @property
    def applied(self) -> int:
        """How many changes the node applied by this set."""
        if self.receipt is None or self.state not in (states.APPLIED, states.PARTIAL):
            return 0
        return len(self.receipt["versions"])


class Submission:
    """One working copy, the journal, and what happens between them.

    Each step stands in the audit log (`trail`) before it is done, each outcome before it is
    believed: where the log cannot be written, nothing is sealed or sent, and an answer that came
    counts as unknown, so that the same set is sent again later.
    """

    def __init__(
        self,
        tracking: Tracking,
        journal: Journal,
        seams: Optional[Seams] = None,
        trail: Optional[Trail] = None,
    ) -> None:
        self.tracking, self.journal, self._seams = tracking, journal, seams or Seams()
        self._trail = trail or Untold()

    def submit(self, transport: Transport, rules: checks.Rules, feedback: Feedback) -> Outcome:
        """Check, seal and send; or send again, byte for byte, what has no certain answer yet.

        A set that the node refused is withdrawn first, so that the corrected edits go as a new one.
        REV-01 where these edits need an approval because a reviewer has spoken about earlier ones.
        """
        findings, stopped = self.prepared(transport, rules, feedback, to_review=False)
        return stopped or replace(self.send(transport), findings=findings)

    def prepared(
        self,
        transport: Transport,
        rules: checks.Rules,
        feedback: Feedback,
        *,
        to_review: bool = True,
    ) -> tuple[tuple[checks.Finding, ...], Optional[Outcome]]:
        """Check and seal unless a set is open; return the findings and why there is no open set."""
        self.recover()
        if self._state() == states.REJECTED:
            withdrawn = self.withdraw(transport)
            if withdrawn.state != states.WITHDRAWN:
                return (), withdrawn
        if self.tracking.open_set:
            return (), None
        changes = self.tracking.changes()
        stopped = self._unready(changes, to_review)
        if stopped is not None:
            return (), stopped
        findings = tuple(checks.check(changes, rules, feedback))
        if checks.errors(findings):
            return findings, _unfit(findings)
        self.seal()
        return findings, None

    def seal(self) -> str:
        """Make the pending edits an immutable set; return its id, or that of the open one.

        Raises EDIT-33 where nothing is pending, EDIT-30 where it is too much for one set, EDIT-77
        where a conflict is not settled.
        """
        self.recover()
        if not self.tracking.open_set and self.tracking.conflicts():
            raise self._unsettled()
        return self.tracking.open_set or self._seal(self._seams.new_id())

    def recover(self) -> None:
        """Finish what the end of an earlier program left half done; harmless otherwise.

        Raises EDIT-32 where the journal does not know a set that may have been sent.
        """
        set_id = self.tracking.open_set
        if not set_id:
            return
        sealed = self.journal.find(set_id)
        if sealed is None and self.tracking.is_marked(set_id):
            raise Problem("EDIT-32", set_id=set_id, path=str(self.journal.path))
        if sealed is None:
            self._seal_again(set_id)
        elif sealed.state == states.SEALED:
            self._queue(sealed)
        else:
            self._settle(sealed)

    def send(self, transport: Transport) -> Outcome:
        """Send the open set if it waits or its outcome is unknown; else tell how it stands."""
        sealed = self.journal.set(self.tracking.open_set)
        approved = self.journal.ever(sealed.id, states.APPROVED)
        if sealed.state == states.APPROVED:
            self.journal.move(sealed.id, states.QUEUED)
            sealed = self.journal.set(sealed.id)
        if sealed.state not in states.SENDABLE:
            return self.outcome()
        if sealed.state == states.QUEUED and not approved and self._owes_review():
            return replace(self.outcome(), problem=Problem("REV-01"))
        doubtful = self.journal.was_unknown(sealed.id)
        self._trail.note("submit", sealed.id, STARTED, sealed.ops)
        self.journal.move(sealed.id, states.SENDING)
        self._seams.reached("sending")
        state, answer = self._sent(transport, sealed, doubtful)
        self._seams.reached("answered")
        return self._record(sealed, state, answer)

    def withdraw(self, transport: Transport) -> Outcome:
        """Take the open set back for good, so that its edits are pending again.

        What may have left is fenced at the node first; if it had been applied, it stays applied.
        """
        self.recover()
        if not self.tracking.open_set:
            return Outcome(NOTHING)
        sealed = self.journal.set(self.tracking.open_set)
        self._trail.note("withdraw", sealed.id, STARTED, sealed.ops)
        if not any(self.journal.ever(sealed.id, one) for one in states.LEFT):
            return self._withdrawn(sealed, Answer(Verdict.REVOKED))
        if not transport.fences:
            return self._withdrawn_unfenced(sealed)
        answer = verified(transport.fence(sealed.id), sealed)
        if answer.verdict not in (Verdict.APPLIED, Verdict.REVOKED):
            return replace(self.outcome(), problem=_problem(answer))
        return self._withdrawn(sealed, answer)

    def outcome(self) -> Outcome:
        """Tell from the journal how the open set stands."""
        set_id = self.tracking.open_set
        return outcome_of(self.journal, set_id) if set_id else Outcome(NOTHING)

    def _unready(self, changes: Sequence[Change], to_review: bool) -> Optional[Outcome]:
        """Return why there is nothing to seal, or not to be sent without review."""
        if self.tracking.conflicts():
            return Outcome(states.DRAFT, problem=self._unsettled())
        if not changes:
            return Outcome(NOTHING)
        if not to_review and self._owes_review():
            return Outcome(states.DRAFT, problem=Problem("REV-01"))
        return None

    def _unsettled(self) -> Problem:
        return Problem("EDIT-77", count=self.tracking.conflicts())

    def _state(self) -> str:
        set_id = self.tracking.open_set
        return self.journal.set(set_id).state if set_id else NOTHING

    def _withdrawn(self, sealed: SealedSet, answer: Answer) -> Outcome:
        state = states.after(answer.verdict, True)
        self._trail.note("outcome", sealed.id, state, sealed.ops)
        return self._record(sealed, state, answer)

    def _withdrawn_unfenced(self, sealed: SealedSet) -> Outcome:
        """Without receipts at the node, only what certainly did not arrive can be taken back."""
        if sealed.state == states.UNKNOWN:
            return replace(self.outcome(), problem=Problem("EDIT-81", set_id=sealed.id))
        return self._withdrawn(sealed, Answer(Verdict.REVOKED))

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
        self.journal.move(sealed.id, state, **_detail(answer))
        self._seams.reached("journalled")
        self._settle(self.journal.set(sealed.id))
        self._seams.reached("settled")
        return outcome_of(self.journal, sealed.id)

    def _settle(self, sealed: SealedSet) -> None:
        """Bring the working copy to what the journal says."""
        if sealed.state in (states.APPLIED, states.PARTIAL):
            receipt = self.journal.last(sealed.id).detail["receipt"]
            self.tracking.rebase(sealed.id, sealed.document["ops"], receipt)
        elif sealed.state in (states.WITHDRAWN, states.RETURNED):
            self.tracking.release(sealed.id)

    def _owes_review(self) -> bool:
        """Tell whether earlier edits of this copy came out of review without being applied."""
        known = self.tracking.information
        earlier = [
            [event.state for event in self.journal.events(one.id)]
            for one in self.journal.sets()
            if one.copy_id == known["copy_id"] and one.id != known["open_set"]
        ]
        return is_owed(earlier)

    def _seal_again(self, set_id: str) -> None:
        if self.tracking.changes():
            self._seal(set_id)
        else:
            self.tracking.release(set_id)

    def _seal(self, set_id: str) -> str:
        self.tracking.intend(set_id)
        self._seams.reached("intended")
        try:
            changes = self.tracking.changes()
            head = self._trail.note("seal", set_id, STARTED, len(changes))
            sealed = self._set(set_id, changes, head)
        except Problem:
            self.tracking.release(set_id)
            raise
        self._seams.reached("written")
        self.journal.add(sealed, **({} if head is None else {"audit_seq": head.seq}))
        self._seams.reached("sealed")
        self._queue(sealed)
        return set_id

    def _supersede(self, sealed: SealedSet) -> None:
        """What a partial set left over, or a returned one tried, goes with this copy's new one."""
        for one in self.journal.sets():
            if one.copy_id == sealed.copy_id and one.state in (states.PARTIAL, states.RETURNED):
                self.journal.move(one.id, states.SUPERSEDED, by=sealed.id)

    def _queue(self, sealed: SealedSet) -> None:
        self.tracking.mark(sealed.id, sealed.revisions)
        self._seams.reached("marked")
        self._supersede(sealed)
        self.journal.move(sealed.id, states.QUEUED)
        self._seams.reached("queued")

    def _set(self, set_id: str, changes: Sequence[Change], head: Optional[Head]) -> SealedSet:
        if not changes:
            raise Problem("EDIT-33")
        known, schema = self.tracking.information, self.tracking.schema
        base = change_set.Base(schema, known["epoch"], self.tracking.node_schema)
        payload = change_set.write(set_id, base, changes, head.mac if head else None)
        return SealedSet(
            set_id,
            known["copy_id"],
            known["node_id"],
            schema.layer,
            len(changes),
            payload,
            change_set.digest(payload),
            {change.uuid: change.revision for change in changes},
            states.SEALED,
        )


def outcome_of(journal: Journal, set_id: str) -> Outcome:
    """Tell from the journal how a set stands; EDIT-13 where the journal does not know it."""
    state, detail = journal.state(set_id), journal.last(set_id).detail
    problem = detail.get("problem")
    return Outcome(
        state,
        set_id,
        detail.get("receipt"),
        conflicts=tuple(detail.get("conflicts", ())),
        refusals=tuple(detail.get("refusals", ())),
        problem=Problem(problem["code"], **problem["values"]) if problem else None,
    )


def _unfit(findings: Sequence[checks.Finding]) -> Outcome:
    faults = checks.errors(findings)
    first = faults[0]
    problem = Problem("EDIT-31", count=len(faults), fid=first.fid, first=first.problem)
    return Outcome(states.DRAFT, findings=tuple(findings), problem=problem)


def _problem(answer: Answer) -> Optional[Problem]:
    return Problem(answer.code, **answer.values) if answer.code else None


def _detail(answer: Answer) -> dict[str, Any]:
    """Return what the journal keeps of an answer."""
    detail: dict[str, Any] = {}
    if answer.receipt is not None:
        detail["receipt"] = answer.receipt
    if answer.conflicts:
        detail["conflicts"] = list(answer.conflicts)
    if answer.refusals:
        detail["refusals"] = list(answer.refusals)
    if answer.code:
        detail["problem"] = {"code": answer.code, "values": answer.values}
    return detail
