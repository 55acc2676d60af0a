"""What a reviewer reads and decides on, at a node or in files; all of it off the main thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional, Sequence

from ...core.editing.review import Decision, Proposal, ReadOp, ReadPart, same_name
from ...core.editing.tracking import GEOMETRY
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.checkout.decision_file import proposed_in, write_decision
from ...plugin.checkout.review import decide, proposal, waiting
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.profiles import EDITABLE, NodeProfile
from ...plugin.security.audit import user_at
from .edits import MOST, Edit, Edits

NO_REVIEWS = "REV-02"


@dataclass(frozen=True)
class Read:
    """A proposed set as the reviewer reads it; `file` tells that it came as a file."""

    proposal: Proposal
    edits: Edits
    node_id: str
    file: Optional[Path] = None


@dataclass(frozen=True)
class Desk:
    """What waits at the nodes; `problems` are those of nodes that could not tell."""

    waiting: tuple[tuple[NodeProfile, Proposal], ...]
    problems: tuple[Problem, ...]


def desk(feedback: Feedback) -> Desk:
    """Ask every node that takes edits for what waits; one that keeps no reviews has nothing.

    What the reader submitted is left out: somebody else has to decide about it.
    """
    found: list[tuple[NodeProfile, Proposal]] = []
    problems: list[Problem] = []
    for profile in store.all_nodes():
        if feedback.isCanceled() or not any(map(profile.endpoint, EDITABLE)):
            continue
        try:
            with NodeSession(profile, feedback=feedback) as session:
                own = user_at(profile)
                listed = waiting(session)
            found += [(profile, one) for one in listed if not same_name(one.submitted_by, own)]
        except Problem as problem:
            if problem.code != NO_REVIEWS:
                problems.append(problem)
    return Desk(tuple(found), tuple(problems))


def read(profile: NodeProfile, set_id: str, feedback: Feedback) -> Read:
    """Fetch a proposed set with its edits; REV-18, REV-19."""
    with NodeSession(profile, feedback=feedback) as session:
        found = proposal(session, set_id)
    return Read(found.proposal, _edits(found.parts), profile.id)


def read_file(path: Path, _feedback: Feedback) -> Read:
    """Read a set that a planner saved as a file; JRN-10, JRN-11, JRN-13 or REV-24."""
    found = proposed_in(path)
    return Read(found.proposal, _edits(found.parts), "", path)


def decided(given: Read, decision: str, remarks: str, feedback: Feedback) -> Proposal:
    """Tell the node the decision about exactly what was read."""
    proposed = given.proposal
    with NodeSession(store.node(given.node_id), feedback=feedback) as session:
        return decide(session, proposed.id, proposed.payload_sm3, decision, remarks)


def saved(given: Read, path: Path, decision: Decision, _feedback: Feedback) -> Proposal:
    """Write the decision about exactly what was read into a file."""
    return write_decision(path, given.proposal, decision)


def _edits(parts: Sequence[ReadPart]) -> Edits:
    ops = [(op, part) for part in parts for op in part.ops]
    shown = tuple(_edit(op, part if len(parts) > 1 else None) for op, part in ops[:MOST])
    return Edits(shown, len(ops), parts[0].crs if parts else "")


def _edit(op: ReadOp, part: Optional[ReadPart]) -> Edit:
    """The layer is told where the set has several."""
    shape: tuple[tuple[str, Any, Any], ...] = ()
    if op.before is not None or op.after is not None:
        shape = ((GEOMETRY, op.before, op.after),)
    found = Edit(op.kind, op.uuid, (*op.fields, *shape), None, op.after or op.before)
    return found if part is None else replace(found, layer=part.layer, crs=part.crs)
