"""Settling a working copy whose set the journal lost: the node's fence tells what became of it."""

from __future__ import annotations

from ..errors import Problem
from . import states
from .audit import STARTED, Trail
from .outcome import Outcome, problem_of
from .parts import receipt_for, versions_of
from .receipts import APPLIED, REVOKED
from .tracking import Tracking
from .transport import Answer, Transport, Verdict

_STATUS = {Verdict.APPLIED: APPLIED, Verdict.REVOKED: REVOKED}


def reconcile(tracking: Tracking, transport: Transport, trail: Trail) -> Outcome:
    """Fence the copy's open set and settle the copy by the node's receipt.

    Revoked: its edits are pending again. Applied: what was not edited since becomes the base; what
    was, rests on a version that the next refresh replaces, and is then merged or a conflict. From
    a node without fences the set cannot be taken back (JRN-04 in the outcome).
    """
    set_id = tracking.open_set
    marked = tracking.marked(set_id)
    if not transport.fences:
        return Outcome(states.UNKNOWN, set_id, problem=Problem("JRN-04", set_id=set_id))
    trail.note("withdraw", set_id, STARTED, len(marked))
    answer = transport.fence(set_id)
    wrong = _mismatch(answer, set_id, tracking.schema.layer, marked)
    if answer.verdict not in _STATUS or wrong:
        problem = problem_of(answer) or Problem("EDIT-41", set_id=set_id, reason=wrong)
        return Outcome(states.UNKNOWN, set_id, problem=problem)
    state = states.after(answer.verdict, True)
    trail.note("outcome", set_id, state, len(marked))
    if state == states.WITHDRAWN:
        tracking.release(set_id)
    else:
        receipt = receipt_for(answer.receipt or {}, tracking.schema.layer)
        tracking.adopt(set_id, receipt["versions"])
    return Outcome(state, set_id, answer.receipt)


def _mismatch(answer: Answer, set_id: str, layer: str, marked: list[str]) -> str:
    """Return what of a receipt does not fit the set; its bytes are lost, so not by their digest."""
    receipt, status = answer.receipt or {}, _STATUS.get(answer.verdict)
    if receipt.get("change_set") != set_id:
        return "change_set"
    if receipt.get("status") != status:
        return "status"
    versions = versions_of(receipt, layer)
    fits = status == REVOKED or (isinstance(versions, dict) and set(marked) <= set(versions))
    return "" if fits else "versions"
