"""Sending a working copy's edits: the core's submission with the node, QGIS and the profile."""

from __future__ import annotations

import os
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication

from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome, Submission
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from ..nodes.store import node
from ..security.audit import SessionTrail
from .opening import opened
from .transports.changes.reading_back import confirmed
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
    is in the outcome. So is a cancel while the set is on its way; one before raises `Cancelled`.
    """
    told = feedback or Silent()
    with opened([copy], journal, session.watched_by(feedback), seams) as desk:
        outcome = desk.checked(partial(desk.submission.submit, split=split), told)
    return confirmed(outcome, copy.layer, journal, session, told)


def withdraw(copy: WorkingCopy, journal: Journal, session: NodeSession) -> Outcome:
    """Take the open set back at the node, so that its edits are pending again."""
    with opened([copy], journal, session) as desk:
        return desk.submission.withdraw(desk.transport)


def status(copy: WorkingCopy, journal: Journal) -> Outcome:
    """Tell how the copy's open set stands, without asking the node."""
    with closing(copy.tracking()) as tracking:
        return Submission(tracking, journal).outcome()
