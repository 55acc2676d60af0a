"""Sending the edits of several working copies of one node as one change set."""

from __future__ import annotations

from typing import Optional, Sequence

from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from .opening import opened
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
    layer at a time. `review.propose` sends them for review together.
    """
    with opened(copies, journal, session.watched_by(feedback), seams) as desk:
        return desk.checked(desk.submission.submit, feedback or Silent())


def withdraw_together(
    copies: Sequence[WorkingCopy], journal: Journal, session: NodeSession
) -> Outcome:
    """Take the open set of the copies back at the node, so that all edits are pending again."""
    with opened(copies, journal, session) as desk:
        return desk.submission.withdraw(desk.transport)
