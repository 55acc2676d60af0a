"""The words of the changes tab: states with icons, next steps, ages, and the sentence on top."""

from __future__ import annotations

from datetime import datetime
from typing import Iterable

from ...core.editing import states
from ...core.editing.submission import NOTHING
from ...core.editing.tracking import Counts
from ...plugin.checkout.receipt_report import STATES
from ...plugin.i18n import N_, tr
from .lines import FAULT, Line, Overview

SUBMIT, SEND, SEND_AGAIN, COMPARE = "submit", "send", "send again", "compare"
RECEIPT, FIND, FORGET, NO_STEP = "receipt", "find", "forget", ""
STEPS = {
    SUBMIT: N_("Submit"),
    SEND: N_("Send"),
    SEND_AGAIN: N_("Send Again"),
    COMPARE: N_("Compare"),
    RECEIPT: N_("Receipt…"),
    FIND: N_("Find File…"),
    FORGET: N_("Take Off List"),
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
    states.WITHDRAWN: "withdrawn",
    NOTHING: "checkout",
    FAULT: "failing",
}
_STEP_OF = {
    states.DRAFT: SUBMIT,
    states.SEALED: SEND,
    states.QUEUED: SEND,
    states.UNKNOWN: SEND_AGAIN,
    states.CONFLICT: COMPARE,
    states.REJECTED: SUBMIT,
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
        states.REJECTED,
        N_("1 change set was refused: correct the edits and submit again."),
        N_("{count} change sets were refused: correct the edits and submit again."),
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
MINUTE, HOUR, DAY = 60, 3600, 86400


def state(line: Line) -> str:
    """Return the word for a line's state."""
    if line.unsaved:
        return tr("edits not saved")
    name = OWN_STATES.get(line.state) or STATES.get(line.state, line.state)
    return tr(name)


def icon_name(line: Line) -> str:
    """Return the name of the icon for a line's state."""
    return ICONS.get(states.DRAFT if line.unsaved else line.state, "sealed")


def step(line: Line) -> str:
    """Return the next step that a line needs."""
    if line.unsaved and not line.set_id:
        return NO_STEP if line.waits else SUBMIT
    needs_copy = line.state in _STEP_OF and line.state not in (states.APPLIED, FAULT)
    if line.path is None and needs_copy:
        return FIND
    return NO_STEP if line.waits else _STEP_OF.get(line.state, NO_STEP)


def counts(edits: Counts) -> str:
    """Return "+12 ~25 −3": new, changed, deleted; what is none is left out."""
    marks = zip("+~−", edits)
    return " ".join(f"{mark}{count}" for mark, count in marks if count)


def spoken_counts(edits: Counts) -> str:
    """Return the counts in words."""
    told = tr("{new} new, {changed} changed, {deleted} deleted")
    return told.format(new=edits.inserts, changed=edits.updates, deleted=edits.deletes)


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
    return sum(step(line) not in (NO_STEP, RECEIPT) for line in lines)


def headline(found: Overview) -> str:
    """Return how things stand, a sentence a line; “Nothing waits” only where nothing does."""
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
    return states.QUEUED if line.state in (states.SEALED, states.SENDING) else line.state
