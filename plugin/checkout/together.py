"""Sending the edits of several working copies of one node as one change set."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from typing import Optional, Sequence

from ...core.editing import states
from ...core.editing.joint import JointSubmission
from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome
from ...core.editing.tracking import Tracking
from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from ..security.audit import SessionTrail
from .checking import rules_for
from .submission import schema_news, transport_to
from .working_copy import WorkingCopy


def submit_together(
    copies: Sequence[WorkingCopy],
    journal: Journal,
    session: NodeSession,
    feedback: Optional[Feedback] = None,
    seams: Optional[Seams] = None,
) -> Outcome:
    """As `submit`, for the edits of several copies: the node applies all of them, or none.

    Raises EDIT-36 where a copy is of another node, JNT-01 where two are of one layer, JNT-02 and
    JNT-03 where the open sets of the copies do not fit together, JNT-04 where the node takes one
    layer at a time.
    """
    told, transport = feedback or Silent(), _transport(copies, session)
    with ExitStack() as stack:
        trackings = _opened(copies, stack)
        joint = JointSubmission(trackings, journal, seams, SessionTrail(session.profile, seams))
        try:
            news = [schema_news(one, journal, session, told) for one in trackings]
        except Problem as problem:
            return Outcome(states.DRAFT, problem=problem)
        rules = [rules_for(copy, tracking) for copy, tracking in zip(copies, trackings)]
        outcome = joint.submit(transport, rules, told)
    return replace(outcome, findings=(*sum(news, ()), *outcome.findings))


def withdraw_together(
    copies: Sequence[WorkingCopy], journal: Journal, session: NodeSession
) -> Outcome:
    """Take the open set of the copies back at the node, so that all edits are pending again."""
    with ExitStack() as stack:
        trail = SessionTrail(session.profile)
        joint = JointSubmission(_opened(copies, stack), journal, trail=trail)
        return joint.withdraw(_transport(copies, session))


def _opened(copies: Sequence[WorkingCopy], stack: ExitStack) -> list[Tracking]:
    return [stack.enter_context(closing(copy.tracking())) for copy in copies]


def _transport(copies: Sequence[WorkingCopy], session: NodeSession) -> Transport:
    """Return what carries sets of several layers to the node of all copies."""
    (transport, *_) = [transport_to(copy, session) for copy in copies]
    if not getattr(transport, "joins", False):
        raise Problem("JNT-04", node=session.profile.name)
    return transport
