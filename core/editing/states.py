"""The states of a change set and the only ways between them, as pure functions."""

from __future__ import annotations

from ..errors import Problem
from .transport import Verdict

DRAFT, SEALED, QUEUED, SENDING = "DRAFT", "SEALED", "QUEUED", "SENDING"
IN_REVIEW, APPROVED, RETURNED = "IN_REVIEW", "APPROVED", "RETURNED"
APPLIED, UNKNOWN, CONFLICT, REJECTED = "APPLIED", "UNKNOWN", "CONFLICT", "REJECTED"
PARTIAL, SUPERSEDED, WITHDRAWN = "PARTIAL", "SUPERSEDED", "WITHDRAWN"

TRANSITIONS: dict[str, frozenset[str]] = {
    DRAFT: frozenset({SEALED}),
    SEALED: frozenset({IN_REVIEW, QUEUED, WITHDRAWN}),
    IN_REVIEW: frozenset({APPROVED, RETURNED, REJECTED, WITHDRAWN, APPLIED}),
    APPROVED: frozenset({QUEUED, WITHDRAWN, APPLIED}),
    RETURNED: frozenset({WITHDRAWN, SUPERSEDED}),
    QUEUED: frozenset({SENDING, IN_REVIEW, WITHDRAWN, APPLIED}),
    SENDING: frozenset({APPLIED, UNKNOWN, CONFLICT, REJECTED, PARTIAL, WITHDRAWN, QUEUED}),
    UNKNOWN: frozenset({SENDING, APPLIED, WITHDRAWN}),
    CONFLICT: frozenset({SUPERSEDED, WITHDRAWN, APPLIED}),
    REJECTED: frozenset({RETURNED, WITHDRAWN, APPLIED}),
    PARTIAL: frozenset({SUPERSEDED}),
    APPLIED: frozenset(),
    SUPERSEDED: frozenset(),
    WITHDRAWN: frozenset(),
}
"""APPLIED is reached from a waiting or parked state by a fence that came too late; SENDING goes
back to QUEUED only where not one byte of any attempt can have reached the node. Of a PARTIAL set
each op has its own certain answer; what was not applied goes with the set that supersedes it."""

FINAL = frozenset(state for state, onward in TRANSITIONS.items() if not onward)
SENDABLE = frozenset({QUEUED, UNKNOWN})
LEFT = (IN_REVIEW, SENDING)
"""What has been in one of these states may be known to the node."""

_AFTER = {
    Verdict.APPLIED: APPLIED,
    Verdict.CONFLICT: CONFLICT,
    Verdict.PARTIAL: PARTIAL,
    Verdict.REVOKED: WITHDRAWN,
    Verdict.REJECTED: REJECTED,
    Verdict.UNKNOWN: UNKNOWN,
    Verdict.NOT_DELIVERED: QUEUED,
}
_DOUBTFUL_AFTER_UNKNOWN = frozenset({Verdict.REJECTED, Verdict.NOT_DELIVERED})


def moved(state: str, to: str) -> str:
    """Return `to`, or raise EDIT-04 where no way leads there."""
    if to not in TRANSITIONS.get(state, frozenset()):
        raise Problem("EDIT-04", state=state, to=to)
    return to


def after(verdict: Verdict, was_unknown: bool) -> str:
    """Return the state that follows an answer.

    A refusal after an attempt of unknown outcome says nothing about that earlier attempt,
    so the set stays UNKNOWN until a receipt or a fence settles it.
    """
    if was_unknown and verdict in _DOUBTFUL_AFTER_UNKNOWN:
        return UNKNOWN
    return _AFTER[verdict]
