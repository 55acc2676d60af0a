"""How a submission stands, and what the journal keeps of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from ..errors import Problem
from . import checks, states
from .journal import Journal
from .parts import applied_by
from .transport import Answer

NOTHING = "NOTHING"
"""The state of a submission that found nothing to send."""


@dataclass(frozen=True)
class Outcome:
    """How a submission stands: `state` is one of `states`, NOTHING, or DRAFT if checks failed.

    `earlier` counts the changes that parts sent before in the same run have applied.
    """

    state: str
    set_id: str = ""
    receipt: Optional[dict[str, Any]] = None
    findings: tuple[checks.Finding, ...] = ()
    conflicts: tuple[dict[str, Any], ...] = ()
    refusals: tuple[dict[str, Any], ...] = ()
    problem: Optional[Problem] = None
    earlier: int = 0

    @property
    def applied(self) -> int:
        """How many changes the node applied by this set."""
        if self.receipt is None or self.state not in (states.APPLIED, states.PARTIAL):
            return 0
        return applied_by(self.receipt)


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


def problem_of(answer: Answer) -> Optional[Problem]:
    """Return the problem that an answer names, None if none."""
    return Problem(answer.code, **answer.values) if answer.code else None


def detail_of(answer: Answer) -> dict[str, Any]:
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
    if answer.retry_after is not None:
        detail["retry_after"] = answer.retry_after
    return detail
