"""Review without a node that keeps it: a decision goes from the reviewer to the planner as a file.

It names the SM3 of the sealed bytes, so it holds for these alone. Who decided is only what the
file says: no login stands behind the names.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional, Sequence, Union

from ...core.editing import states
from ...core.editing.canonical import canonical
from ...core.editing.change_set import counts_of
from ...core.editing.journal import Journal
from ...core.editing.parts import ops_of
from ...core.editing.review import (
    LONGEST_REMARKS,
    Decision,
    Proposal,
    document_of,
    fault_of,
    read_proposal,
    same_name,
)
from ...core.editing.sealing import PROPOSER
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome
from ...core.errors import Problem
from ...core.reporting.files import replaced
from ...core.strict_json import strict_json
from ..net import NodeSession
from ..security.audit import user_at
from .opening import opened
from .review import Proposed, reviews_at
from .set_file import read_set
from .working_copy import WorkingCopy

ENDING = ".shanhe-decision"
FORMAT, VERSION = "shanhe-decision", 1
MOST_BYTES = 1_000_000
REFUSALS = {"REV-SELF": "REV-22", "REV-REMARKS": "REV-16", "REV-DECISION": "REV-20"}


def proposed_in(path: Union[str, Path]) -> Proposed:
    """Return the set in a file (.shanhe-set) as a proposal of whom the file names.

    Raises JRN-10, JRN-11 or JRN-13 for the file, REV-24 if it was not sealed for review.
    """
    found = read_set(path)
    sealed = found.sealed
    proposals = [event for event in found.events if event.state == states.IN_REVIEW]
    if not proposals:
        raise Problem("REV-24", path=str(path))
    proposal = Proposal(
        sealed.id,
        sealed.layer,
        sealed.payload_sm3,
        counts_of(ops_of(sealed.document)),
        str(proposals[-1].detail.get(PROPOSER, "")),
        proposals[-1].at,
    )
    return Proposed(proposal, sealed.payload)


def write_decision(
    path: Path, proposed: Proposal, given: Decision, seams: Optional[Seams] = None
) -> Proposal:
    """Write a decision about a proposed set into a file; REV-16, REV-20 or REV-22 if it may not be.

    RPT-03 where the file cannot be written.
    """
    if not given.reviewer.strip():
        raise Problem("REV-21", path=str(path), reason="reviewer")
    fault = fault_of(proposed, given)
    if fault:
        shown = {"name": given.reviewer, "decision": given.decision, "most": LONGEST_REMARKS}
        raise Problem(REFUSALS.get(fault, "REV-13"), set_id=proposed.id, **shown)
    decided = replace(
        proposed,
        status=given.decision,
        decision=given.decision,
        reviewer=given.reviewer.strip(),
        decided_at=(seams or Seams()).now().isoformat(timespec="milliseconds"),
        remarks=given.remarks.strip(),
    )
    content = {"format": FORMAT, "version": VERSION, "review": document_of(decided)}
    with replaced(str(path)) as scratch:
        scratch.write_bytes(canonical(content))
    return decided


def take_decision(
    copy: WorkingCopy,
    journal: Journal,
    session: NodeSession,
    path: Path,
    seams: Optional[Seams] = None,
    *,
    others: Sequence[WorkingCopy] = (),
) -> Outcome:
    """Take a decision from a file over for the set in review of the copy, and of `others`.

    Raises REV-21 for a file that is none, REV-22 where one name submitted and decided, REV-04 for
    a decision about other bytes, and REV-23 at a node that keeps reviews: only it is asked.
    """
    decided = _read(Path(path))
    with opened([copy, *others], journal, session, seams) as desk:
        for name in (decided.submitted_by, user_at(session.profile)):
            if same_name(decided.reviewer, name):
                raise Problem("REV-22", name=decided.reviewer)
        if desk.reviewing.set_in_review() != decided.id:
            raise Problem("REV-21", path=str(path), reason=decided.id)
        _require_no_reviews(session, decided.id)
        return desk.reviewing.take(decided)


def _require_no_reviews(session: NodeSession, set_id: str) -> None:
    try:
        reviews_at(session).decision_of(set_id)
    except Problem as problem:
        if problem.code == "REV-02":
            return
        raise
    raise Problem("REV-23", node=session.profile.name)


def _read(path: Path) -> Proposal:
    try:
        content = _content(path)
        found = read_proposal(content["review"])
    except (OSError, ValueError, KeyError, TypeError, Problem) as error:
        raise Problem("REV-21", path=str(path), reason=str(error)) from error
    if not found.decision:
        raise Problem("REV-21", path=str(path), reason="decision")
    return found


def _content(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        body = file.read(MOST_BYTES + 1)
    content = strict_json(body.decode("utf-8"))
    known = {"format": FORMAT, "version": VERSION}
    if len(body) > MOST_BYTES or {name: content.get(name) for name in known} != known:
        raise ValueError(FORMAT)
    return dict(content)
