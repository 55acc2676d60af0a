"""How every step with working copies begins: open them, know the way to their node, then check."""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from typing import Any, Callable, Iterator, Optional, Sequence, Union

from ...core.editing import states
from ...core.editing.checks import Finding
from ...core.editing.joint import JointSubmission
from ...core.editing.journal import Journal
from ...core.editing.outcome import Outcome
from ...core.editing.reviewing import Reviewing
from ...core.editing.seams import Seams
from ...core.editing.submission import Submission
from ...core.editing.tracking import Tracking
from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession
from ..security.audit import SessionTrail
from .checking import rules_for
from .following import follow_schema
from .ways import transport_of
from .working_copy import WorkingCopy

Step = Callable[[Transport, Any, Feedback], Outcome]
"""What is done with the way to the node, the rules (of one copy, or of each), and feedback."""


class Opened:
    """One working copy, or several of one node whose edits go together, open for one step."""

    def __init__(
        self,
        copies: Sequence[WorkingCopy],
        trackings: Sequence[Tracking],
        journal: Journal,
        session: NodeSession,
        seams: Optional[Seams],
    ) -> None:
        self._copies, self._trackings = copies, trackings
        self._journal, self._session = journal, session
        self.transport = _transport(copies, session)
        trail = SessionTrail(session.profile, seams)
        self.submission: Union[Submission, JointSubmission] = (
            JointSubmission(trackings, journal, seams, trail)
            if len(copies) > 1
            else Submission(trackings[0], journal, seams, trail)
        )

    @property
    def reviewing(self) -> Reviewing[Any]:
        """The review of the edits."""
        return Reviewing(self.submission)

    def checked(self, step: Step, feedback: Feedback) -> Outcome:
        """Look at the node's schema where edits are about to be sealed, then take the step.

        What is to be known of the schema comes first among the findings; EDIT-72 and other problems
        of the look are in the outcome, and the step is not taken.
        """
        try:
            news = [self._news(tracking, feedback) for tracking in self._trackings]
        except Problem as problem:
            return Outcome(states.DRAFT, problem=problem)
        rules = [rules_for(*one) for one in zip(self._copies, self._trackings)]
        outcome = step(self.transport, rules if len(rules) > 1 else rules[0], feedback)
        return replace(outcome, findings=(*sum(news, ()), *outcome.findings))

    def _news(self, tracking: Tracking, feedback: Feedback) -> tuple[Finding, ...]:
        """Edits that are sent again were checked when they were sealed."""
        known = self._journal.find(tracking.open_set) if tracking.open_set else None
        if known is not None and known.state != states.REJECTED:
            return ()
        return follow_schema(tracking, self._session, feedback)


@contextmanager
def opened(
    copies: Sequence[WorkingCopy],
    journal: Journal,
    session: NodeSession,
    seams: Optional[Seams] = None,
) -> Iterator[Opened]:
    """Open working copies for one step; their files are let go of at its end.

    EDIT-36 where a copy is of another node than the session's, JNT-01 where two are of one layer,
    JNT-04 where there are several and the node takes one layer at a time.
    """
    with ExitStack() as stack:
        trackings = [stack.enter_context(closing(copy.tracking())) for copy in copies]
        yield Opened(copies, trackings, journal, session, seams)


def _transport(copies: Sequence[WorkingCopy], session: NodeSession) -> Transport:
    """Return what carries the copies' sets."""
    for copy in copies:
        if session.profile.id != copy.node_id:
            raise Problem("EDIT-36", node=session.profile.id, expected=copy.node_id)
    transport = transport_of(session, copies[0].layer)
    if len(copies) > 1 and not getattr(transport, "joins", False):
        raise Problem("JNT-04", node=session.profile.name)
    return transport
