"""Sending a working copy's edits: the core's submission with the node, QGIS and the profile."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication

from ...core.editing import states
from ...core.editing.checks import Finding
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
from .transports.changes.reading_back import confirmed
from .ways import transport_of
from .working_copy import WorkingCopy

ENVIRONMENT = "SHANHE_JOURNAL"


def journal_path() -> Path:
    """Return where the journal is: in the QGIS profile, or where SHANHE_JOURNAL says."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    return Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "journal.sqlite")


def open_journal(seams: Optional[Seams] = None, *, read_only: bool = False) -> Journal:
    """Open the journal; close it when done, as it has one writer. EDIT-10 to EDIT-12.

    With `read_only` it is only looked at, whoever writes to it: EDIT-11 where there is none yet.
    """
    return Journal(journal_path(), seams, read_only)


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
    *,
    split: bool = False,
) -> Outcome:
    """Check, seal and send the edits, or send again what has no certain answer.

    With `split`, more edits than one set may hold go as several, each applied on its own. Raises
    only for what keeps the copy or the journal from being used; what the network and the node say
    is in the outcome.
    """
    told = feedback or Silent()
    with closing(copy.tracking()) as tracking:
        transport = transport_to(copy, session)
        submission = Submission(tracking, journal, seams, SessionTrail(session.profile, seams))
        try:
            news = schema_news(tracking, journal, session, told)
        except Problem as problem:
            return Outcome(states.DRAFT, problem=problem)
        outcome = submission.submit(transport, rules_for(copy, tracking), told, split=split)
    outcome = replace(outcome, findings=(*news, *outcome.findings))
    return confirmed(outcome, copy.layer, journal, session, told)


def schema_news(
    tracking: Tracking, journal: Journal, session: NodeSession, feedback: Feedback
) -> tuple[Finding, ...]:
    """Look at the node's schema where edits are about to be sealed, not sent again.

    Returns what to know of it; EDIT-72 where they no longer fit.
    """
    known = journal.find(tracking.open_set) if tracking.open_set else None
    if known is not None and known.state != states.REJECTED:
        return ()
    return follow_schema(tracking, session, feedback)


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
