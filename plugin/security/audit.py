"""The planner's audit log: where it is, its key in QGIS's authentication database, who wrote it."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Optional

from qgis.core import QgsApplication

from ...core.editing.audit import (
    DONE,
    KEY_BYTES,
    AuditLog,
    Entry,
    Head,
    heads_in_receipts,
)
from ...core.editing.audit_check import Fault, Verification, verify
from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.errors import Problem
from ...core.feedback import Feedback
from ..about import VERSION
from ..i18n import N_, tr
from ..messages import sentence
from ..net.logins import LOGINS
from ..nodes import credentials
from ..nodes.profiles import NodeProfile
from ..redaction import log
from .release import compared

ENVIRONMENT = "SHANHE_AUDIT"
KEY_NAME = "audit log"
START, RELEASED, CHANGED = "start", "released", "changed"
FAULTS = {
    Fault.CHANGED: N_("Record {number} was changed."),
    Fault.REMOVED: N_("Record {number} was removed."),
    Fault.REORDERED: N_("From record {number} on the order was changed."),
    Fault.REBUILT: N_("From record {number} on the log was written anew."),
    Fault.CUT: N_("The end is missing from record {number} on, which a node's receipt names."),
}
_making_key = Lock()
_stating_release = Lock()
_release_stated: set[Path] = set()


def audit_path() -> Path:
    """Return where the log is: in the QGIS profile, or where SHANHE_AUDIT says."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    return Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "audit.sqlite")


def audit_key() -> bytes:
    """Return the key of the log, made at the first call; it is nowhere but in that database.

    Raises NODE-05 while the database is locked, NODE-06 if the entry cannot be used. Safe in any
    thread, as it never asks for the master password.
    """
    if not QgsApplication.authManager().masterPasswordIsSet():
        raise Problem("NODE-05")
    with _making_key:
        authcfg = _stored() or credentials.store_basic(
            KEY_NAME, "shanhe", secrets.token_hex(KEY_BYTES)
        )
    try:
        return bytes.fromhex(credentials.entry(authcfg).config("password"))
    except ValueError as error:
        raise Problem("NODE-06", authcfg=authcfg) from error


def note(
    profile: NodeProfile, action: str, object: str, *, count: int = 0, data_class: str = ""
) -> None:
    """Record that data were read; where it cannot be recorded, the message log says so.

    The data's class is the node's ceiling where none is told.
    """
    try:
        SessionTrail(profile, data_class=data_class).note(action, object, DONE, count)
    except Problem as problem:
        log(tr("Not in the audit log: {reason}").format(reason=sentence(problem)), warning=True)


@dataclass(frozen=True)
class SessionTrail:
    """What one planner does at one node; a record that cannot be written is a Problem."""

    profile: NodeProfile
    seams: Optional[Seams] = None
    data_class: str = ""

    def note(self, action: str, object: str, outcome: str, count: int) -> Head:
        """Record one step durably and return the new head; NODE-05, NODE-06, EDIT-90, EDIT-91."""
        key = audit_key()
        data_class = self.data_class or self.profile.ceiling
        actor, node = user_at(self.profile), self.profile.id
        audit = AuditLog(audit_path(), key, self.seams)
        _state_release(audit, actor)
        return audit.append(Entry(actor, node, action, object, outcome, count, data_class))


def verify_log(journal: Journal, feedback: Optional[Feedback] = None) -> Verification:
    """Compare the log with itself and with the heads in the journal's receipts."""
    return verify(audit_path(), audit_key(), heads_in_receipts(journal), feedback)


def verdict(found: Verification) -> str:
    """Return what a verification found, in the reader's language."""
    if found.fault is None:
        return tr("The audit log is whole: {count} records.").format(count=found.head.seq)
    told = tr("The audit log {path} is not as it was written. {fault} Keep the file.")
    fault = tr(FAULTS[found.fault]).format(number=found.first_bad)
    return told.format(path=audit_path(), fault=fault)


def _state_release(audit: AuditLog, actor: str) -> None:
    """Record, before a session's first record in a log, what runs and whether it was changed."""
    found = compared()
    with _stating_release:
        if found is None or audit.path in _release_stated:
            return
        named = ", ".join([f"Shanhe {VERSION}", *found.differences])
        outcome = CHANGED if found.differences else RELEASED
        audit.append(Entry(actor, "", START, named, outcome, len(found.differences)))
        _release_stated.add(audit.path)


def _stored() -> str:
    """Return the id of the key's entry, '' if there is none yet."""
    name = credentials.NAME.format(name=KEY_NAME)
    with LOGINS:
        entries = QgsApplication.authManager().availableAuthMethodConfigs()
    return min((id for id, entry in entries.items() if entry.name() == name), default="")


def user_at(profile: NodeProfile) -> str:
    """Return the name under which the node knows the planner, '' without a login."""
    logins = [endpoint.authcfg for endpoint in profile.endpoints if endpoint.authcfg]
    return credentials.user_of(logins[0]) if logins else ""
