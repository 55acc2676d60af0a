"""Verifying the audit log as a task, and telling what was found."""

from __future__ import annotations

from contextlib import closing

from ...core.editing.audit_check import Verification
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock
from ...plugin.security import release
from ...plugin.security.audit import verdict, verify_log
from ..surroundings import Surroundings
from .lines import JOURNAL


def verify_audit_log(surroundings: Surroundings) -> None:
    """Unlock the log's key, verify off the main thread and tell in the message bar.

    Beside the verdict on the log stands the one on the suite's own files, if it is a release.
    """
    try:
        unlock()
    except Problem as problem:
        surroundings.warn(sentence(problem))
        return

    def tell(found: Verification) -> None:
        files = release.compared()
        whole = found.fault is None and not (files and files.differences)
        texts = [verdict(found), *([release.verdict(files)] if files else [])]
        (surroundings.tell if whole else surroundings.warn)(" ".join(texts))

    surroundings.tasks.start(tr("Verify the audit log"), _verified, tell, surroundings.warn)


def _verified(feedback: Feedback) -> Verification:
    release.compared(feedback=feedback)
    with JOURNAL, closing(open_journal()) as journal:
        return verify_log(journal, feedback)
