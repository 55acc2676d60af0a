"""Sending a working copy's edits: the core's submission with the node, QGIS and the profile."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication

from ...core.editing import states
from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome, Submission
from ...core.editing.tracking import Tracking
from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from ..nodes.store import node
from ..security.audit import SessionTrail
from .checking import rules_for
from .following import follow_schema
from .ways import transport_of
from .working_copy import WorkingCopy

ENVIRONMENT = "SHANHE_JOURNAL"


def journal_path() -> Path:
    """Return where the journal is: in the QGIS profile, or where SHANHE_JOURNAL says."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    return Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "journal.sqlite")


def open_journal(seams: Optional[Seams] = None) -> Journal:
    """Open the journal; close it when done, as it has one writer. EDIT-10 to EDIT-12."""
    return Journal(journal_path(), seams)


def seal(copy: WorkingCopy, journal: Journal, seams: Optional[Seams] = None) -> str:
    """Make the copy's edits an immutable set; return its id (EDIT-33 if nothing is pending)."""
    with closing(copy.tracking()) as tracking:
        trail = SessionTrail(node(copy.node_id), seams)
        return Submission(tracking, journal, seams, trail).seal()


def submit(
    copy: WorkingCopy,
    journal: Journal,
    session: NodeSession,
    feedback: Optional[Feedback] = None,
    seams: Optional[Seams] = None,
) -> Outcome:
    """Check, seal and send the edits, or send again what has no certain answer.

    Raises only for what keeps the copy or the journal from being used; what the network and the
    node say is in the outcome.
    """
    told = feedback or Silent()
    with closing(copy.tracking()) as tracking:
        transport = transport_to(copy, session)
        submission = Submission(tracking, journal, seams, SessionTrail(session.profile, seams))
        try:
            news = (
                follow_schema(tracking, session, told) if _about_to_seal(tracking, journal) else ()
            )
        except Problem as problem:
            return Outcome(states.DRAFT, problem=problem)
        outcome = submission.submit(transport, rules_for(copy, tracking), told)
    return replace(outcome, findings=(*news, *outcome.findings))


def _about_to_seal(tracking: Tracking, journal: Journal) -> bool:
    """Tell whether a submission makes a new set of the edits, not one that was sealed before."""
    known = journal.find(tracking.open_set) if tracking.open_set else None
    return known is None or known.state == states.REJECTED


def withdraw(copy: WorkingCopy, journal: Journal, session: NodeSession) -> Outcome:
    """Take the open set back at the node, so that its edits are pending again."""
    with closing(copy.tracking()) as tracking:
        submission = Submission(tracking, journal, trail=SessionTrail(session.profile))
        return submission.withdraw(transport_to(copy, session))


def status(copy: WorkingCopy, journal: Journal) -> Outcome:
    """Tell how the copy's open set stands, without asking the node."""
    with closing(copy.tracking()) as tracking:
        return Submission(tracking, journal).outcome()


def transport_to(copy: WorkingCopy, session: NodeSession) -> Transport:
    """Return what carries the copy's sets; EDIT-36 where the session is not its node's."""
    if session.profile.id != copy.node_id:
        raise Problem("EDIT-36", node=session.profile.id, expected=copy.node_id)
    return transport_of(session, copy.layer)
