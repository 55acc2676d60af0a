"""The words of the changes tab: states with icons, next steps, ages, and the sentence on top."""

from __future__ import annotations

from datetime import datetime
from typing import Iterable

from ...core.editing import states
from ...core.editing.submission import NOTHING
from ...core.editing.tracking import Counts
from ...plugin.checkout.receipt_report import STATES
from ...plugin.i18n import N_, tr
from ..moments import moment_text
from .lines import FAULT, Line, Overview

SUBMIT, SEND, SEND_AGAIN, SETTLE = "submit", "send", "send again", "settle"
PROPOSE, ASK, REST, DECIDE = "propose", "ask", "rest", "decide"
RECEIPT, FIND, FORGET, WITHDRAW, NO_STEP = "receipt", "find", "forget", "withdraw", ""
STEPS = {
    SUBMIT: N_("Submit"),
    SEND: N_("Send"),
    SEND_AGAIN: N_("Send Again"),
    SETTLE: N_("Settle Conflicts"),
    PROPOSE: N_("Send for Review"),
    ASK: N_("Ask for Decision"),
    REST: N_("Settle the Rest"),
    DECIDE: N_("Say What Arrived…"),
    RECEIPT: N_("Receipt…"),
    FIND: N_("Find File…"),
    FORGET: N_("Take Off List"),
    WITHDRAW: N_("Withdraw…"),
}
OWN_STATES = {
    states.DRAFT: N_("to be submitted"),
    NOTHING: N_("no edits"),
    FAULT: N_("cannot be used"),
}
ICONS = {
    states.DRAFT: "draft",
    states.SEALED: "sealed",
    states.QUEUED: "pending",
    states.SENDING: "sending",
    states.UNKNOWN: "unknown",
    states.CONFLICT: "conflict",
    states.REJECTED: "rejected",
    states.APPLIED: "applied",
    states.PARTIAL: "partial",
    states.IN_REVIEW: "in_review",
    states.APPROVED: "approved",
    states.RETURNED: "returned",
    states.SUPERSEDED: "superseded",
    states.WITHDRAWN: "withdrawn",
    NOTHING: "checkout",
    FAULT: "failing",
}
_STEP_OF = {
    states.DRAFT: SUBMIT,
    states.SEALED: SEND,
    states.QUEUED: SEND,
    states.UNKNOWN: SEND_AGAIN,
    states.CONFLICT: SETTLE,
    states.REJECTED: SUBMIT,
    states.IN_REVIEW: ASK,
    states.APPROVED: SEND,
    states.PARTIAL: REST,
    states.APPLIED: RECEIPT,
    FAULT: FORGET,
}
_TOLD = (
    (FAULT, N_("1 working copy cannot be used."), N_("{count} working copies cannot be used.")),
    (
        states.UNKNOWN,
        N_("1 change set is unknown: the reply was lost; send it again."),
        N_("{count} change sets are unknown: the replies were lost; send them again."),
    ),
    (
        states.CONFLICT,
        N_("1 change set needs your decision: others changed the same features."),
        N_("{count} change sets need your decision: others changed the same features."),
    ),
    (
        SETTLE,
        N_("1 working copy has conflicts to settle."),
        N_("{count} working copies have conflicts to settle."),
    ),
    (
        states.RETURNED,
        N_("1 change set was returned by the reviewer: correct the edits and send them again."),
        N_("{count} change sets were returned by reviewers: correct the edits and send again."),
    ),
    (
        states.PARTIAL,
        N_("1 change set was applied in part: the rest is pending again."),
        N_("{count} change sets were applied in part: the rest is pending again."),
    ),
    (
        PROPOSE,
        N_("1 change set needs a review first: send it for review."),
        N_("{count} change sets need a review first: send them for review."),
    ),
    (
        states.REJECTED,
        N_("1 change set was refused: correct the edits and submit again."),
        N_("{count} change sets were refused: correct the edits and submit again."),
    ),
    (
        states.IN_REVIEW,
        N_("1 change set is in review."),
        N_("{count} change sets are in review."),
    ),
    (
        states.QUEUED,
        N_("1 change set waits to be sent."),
        N_("{count} change sets wait to be sent."),
    ),
    (
        states.DRAFT,
        N_("1 working copy has edits to submit."),
        N_("{count} working copies have edits to submit."),
    ),
)
LOOKING = frozenset({RECEIPT, FIND, FORGET})
"""Steps that send nothing."""
MINUTE, HOUR, DAY = 60, 3600, 86400
SHORT_ID = 8


def state(line: Line) -> str:
    """Return the word for a line's state."""
    if line.unsaved:
        return tr("edits not saved")
    if line.conflicts:
        return tr("{count} in conflict").format(count=line.conflicts)
    return state_name(line.state)


def state_name(name: str) -> str:
    """Return the word for a state."""
    return tr(OWN_STATES.get(name) or STATES.get(name, name))


def icon_name(line: Line) -> str:
    """Return the name of the icon for a line's state."""
    return ICONS.get(states.DRAFT if line.unsaved else line.state, "sealed")


def step(line: Line) -> str:
    """Return the next step that a line needs."""
    if line.unsaved and not line.set_id:
        return NO_STEP if line.waits else SUBMIT
    needs_copy = line.state in _STEP_OF and line.state not in (
        states.APPLIED,
        states.IN_REVIEW,
        states.APPROVED,
        FAULT,
        *states.SENDABLE,
    )
    if line.path is None and needs_copy:
        return WITHDRAW if line.joint else FIND
    if line.waits:
        return NO_STEP
    if line.state == states.UNKNOWN and line.in_doubt and line.path is not None:
        return DECIDE
    if (line.returned and line.state == states.DRAFT) or _is_unread(line):
        return PROPOSE
    return _STEP_OF.get(line.state, NO_STEP)


def _is_unread(line: Line) -> bool:
    """Tell whether a set was refused only because nobody has reviewed it."""
    return line.unread and line.state == states.REJECTED


def tr_step(name: str) -> str:
    """Return the next step in words."""
    return tr("Next: {step}").format(step=tr(STEPS[name]))


def counts(edits: Counts) -> str:
    """Return "+12 ~25 −3": new, changed, deleted; what is none is left out."""
    marks = zip("+~−", edits)
    return " ".join(f"{mark}{count}" for mark, count in marks if count)


def spoken_counts(edits: Counts) -> str:
    """Return the counts in words."""
    told = tr("{new} new, {changed} changed, {deleted} deleted")
    return told.format(new=edits.inserts, changed=edits.updates, deleted=edits.deletes)


def facts(line: Line) -> str:
    """Return what is known of a set beside its edits: who, when, and why it was refused."""
    if not line.set_id:
        return line.problem
    by = tr("reviewed by {name}") if line.reviewed else tr("by {name}")
    who = by.format(name=line.who) if line.who else ""
    when = moment_text(line.since) if line.since else ""
    named = tr("change set {id}").format(id=line.set_id[:SHORT_ID])
    told = " · ".join(filter(None, (state(line), who, when, named)))
    why = "" if step(line) == SETTLE else line.problem
    return "\n".join(filter(None, (told, why)))


def age(since: datetime, now: datetime) -> str:
    """Return how long ago something was, in the largest unit that fits."""
    seconds = max((now - since).total_seconds(), 0.0)
    if seconds < MINUTE:
        return tr("just now")
    if seconds < HOUR:
        return tr("{count} min ago").format(count=int(seconds // MINUTE))
    if seconds < DAY:
        return tr("{count} h ago").format(count=int(seconds // HOUR))
    return tr("{count} days ago").format(count=int(seconds // DAY))


def waiting(lines: Iterable[Line]) -> int:
    """Return how many lines wait for the planner or for the node."""
    return sum(step(line) not in (NO_STEP, RECEIPT, ASK) for line in lines)


def headline(found: Overview) -> str:
    """Return how things stand, a sentence a line; “Nothing waits” only where nothing does."""
    if not found.lines and not found.problem:
        return tr("No working copy yet: check a layer out in Catalogue or Nodes.")
    told = [found.problem] if found.problem else []
    standing = [_standing(line) for line in found.lines]
    for name, one, more in _TOLD:
        count = standing.count(name)
        if count:
            told.append(tr(one) if count == 1 else tr(more).format(count=count))
    return "\n".join(told) or tr("Nothing waits.")


def _standing(line: Line) -> str:
    if line.unsaved and not line.set_id:
        return states.DRAFT
    if line.state == states.CONFLICT and not line.set_id:
        return SETTLE
    if _is_unread(line):
        return PROPOSE
    waits = (states.SEALED, states.SENDING, states.APPROVED)
    return states.QUEUED if line.state in waits else line.state
