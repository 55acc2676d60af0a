"""Review of change sets: what is proposed, who may decide on it, and what an approval binds.

The submitter never decides on their own set, and a decision names the SM3 of the sealed bytes: it
holds for exactly these, and for nothing that is sealed later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Optional, Protocol, Sequence

from ..errors import Problem
from . import states
from .change_set import from_wire
from .parts import parts_of
from .tracking import DELETE, GEOMETRY, INSERT, UPDATE, Counts

WAITING, APPROVED, RETURNED = "waiting", "approved", "returned"
WITHDRAWN, APPLIED = "withdrawn", "applied"
DECISIONS = (APPROVED, RETURNED)
STATUSES = (WAITING, *DECISIONS, WITHDRAWN, APPLIED)
LONGEST_REMARKS = 4000
_DECISION = {WAITING: "", APPROVED: APPROVED, RETURNED: RETURNED}


class Refused(Problem):
    """The node refused for good what it was asked; asking the same again changes nothing."""


@dataclass(frozen=True)
class Proposal:
    """A set sent for review, as the node keeps it; texts are '' where there is nothing yet.

    `status` is one of STATUSES; `decision` stays APPROVED or RETURNED after the set was applied
    or withdrawn. Times are UTC, ISO 8601.
    """

    id: str
    layer: str
    payload_sm3: str
    counts: Counts
    submitted_by: str
    submitted_at: str
    status: str = WAITING
    decision: str = ""
    reviewer: str = ""
    decided_at: str = ""
    remarks: str = ""


@dataclass(frozen=True)
class Decision:
    """What `reviewer` decides about the bytes with the digest `payload_sm3`, and why."""

    reviewer: str
    payload_sm3: str
    decision: str
    remarks: str = ""


class Reviews(Protocol):
    """Where sets wait for review. Problems of the network are raised, refusals as `Refused`.

    Each call may be repeated: it does nothing that was done.
    """

    def propose(self, payload: bytes, set_id: str, digest: str) -> Proposal:
        """Send a set for review; the same bytes may be sent again and again."""
        ...

    def decision_of(self, set_id: str) -> Optional[Proposal]:
        """Return how a set stands that was sent for review, None where the node has none."""
        ...

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first: a reviewer's all, an editor's own."""
        ...

    def payload_of(self, set_id: str) -> bytes:
        """Return the sealed bytes of a set in review."""
        ...

    def decide(self, set_id: str, digest: str, decision: str, remarks: str) -> Proposal:
        """Approve or return the bytes with this digest, in the name that the login proves."""
        ...

    def required(self) -> tuple[str, ...]:
        """Return the layers whose sets the node applies only with an approval."""
        ...


def is_repeated(proposal: Proposal, given: Decision) -> bool:
    """Tell whether this reviewer has decided just so before: a repeated request is no error."""
    known = (proposal.reviewer, proposal.payload_sm3, proposal.decision)
    return known == (given.reviewer, given.payload_sm3, given.decision)


def fault_of(proposal: Proposal, given: Decision) -> str:
    """Return the code of what forbids a decision, '' if it may stand."""
    remarks = given.remarks.strip()
    faults = {
        "REV-SELF": same_name(proposal.submitted_by, given.reviewer),
        "REV-DIGEST": proposal.payload_sm3 != given.payload_sm3,
        "REV-DECISION": given.decision not in DECISIONS,
        "REV-DECIDED": bool(proposal.decision),
        "REV-CLOSED": proposal.status in (WITHDRAWN, APPLIED),
        "REV-REMARKS": (given.decision == RETURNED and not remarks)
        or len(given.remarks) > LONGEST_REMARKS,
    }
    return next((code for code, fault in faults.items() if fault), "")


def same_name(one: str, other: str) -> bool:
    """Tell whether two names of users mean one person, as far as names can tell."""
    return one.strip().casefold() == other.strip().casefold()


def document_of(proposal: Proposal) -> dict[str, Any]:
    """Return a proposal as the wire format and an approval file write it."""
    counts = proposal.counts
    return {
        "change_set": proposal.id,
        "layer": proposal.layer,
        "payload_sm3": proposal.payload_sm3,
        "counts": {INSERT: counts.inserts, UPDATE: counts.updates, DELETE: counts.deletes},
        "submitted_by": proposal.submitted_by,
        "submitted_at": proposal.submitted_at,
        "status": proposal.status,
        "decision": proposal.decision or None,
        "reviewer": proposal.reviewer or None,
        "decided_at": proposal.decided_at or None,
        "remarks": proposal.remarks or None,
    }


def read_proposal(document: Any) -> Proposal:
    """Return what `document_of` wrote; REV-03 where it is something else."""
    try:
        return _read(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Problem("REV-03", reason=f"{type(error).__name__} {error}") from error


def _read(document: Mapping[str, Any]) -> Proposal:
    counts = document["counts"]
    found = Proposal(
        str(document["change_set"]),
        str(document["layer"]),
        str(document["payload_sm3"]),
        Counts(*(int(counts[kind]) for kind in (INSERT, UPDATE, DELETE))),
        str(document["submitted_by"]),
        str(document["submitted_at"]),
        document["status"],
        *(str(document[name] or "") for name in ("decision", "reviewer", "decided_at", "remarks")),
    )
    if found.status not in STATUSES or found.decision not in ("", *DECISIONS):
        raise ValueError(found.status)
    if found.status in (WAITING, *DECISIONS) and found.decision != _DECISION[found.status]:
        raise ValueError(found.decision)
    if bool(found.decision) != bool(found.reviewer):
        raise ValueError(found.reviewer)
    return found


def is_owed(histories: Sequence[Iterable[str]]) -> bool:
    """Tell whether edits of a copy need an approval because a reviewer has spoken about them.

    `histories` are the states through which the copy's sets went, oldest set first. What was
    approved or returned and not applied since comes back to review, however it was changed.
    """
    for history in reversed(histories):
        passed = set(history)
        if states.APPLIED in passed:
            return False
        if passed & {states.APPROVED, states.RETURNED}:
            return True
    return False


@dataclass(frozen=True)
class ReadOp:
    """One op of a set as a reviewer reads it.

    `fields` are (name, before, after) of what is set or changed, None where there is no value;
    `before` and `after` are WKB in the CRS of the set, None where the geometry does not change or
    there is none.
    """

    number: int
    kind: str
    uuid: str
    fields: tuple[tuple[str, Any, Any], ...]
    before: Optional[bytes]
    after: Optional[bytes]


@dataclass(frozen=True)
class ReadPart:
    """What a set does to one layer; geometries are in `crs`, x y."""

    layer: str
    crs: str
    ops: tuple[ReadOp, ...]


def read_parts(document: Mapping[str, Any]) -> list[ReadPart]:
    """Return what a set's document says, by layer, each op with its values before and after."""
    return [
        ReadPart(part["layer"], part["crs"], tuple(_read_op(op) for op in part["ops"]))
        for part in parts_of(document)
    ]


def _read_op(op: Mapping[str, Any]) -> ReadOp:
    old, new = from_wire(op["old"]) or {}, from_wire(op["new"]) or {}
    before, after = old.pop(GEOMETRY, None), new.pop(GEOMETRY, None)
    names = dict.fromkeys((*old, *new))
    fields = tuple((name, old.get(name), new.get(name)) for name in names)
    return ReadOp(op["op"], op["kind"], op["uuid"], fields, before, after)
