"""What can be done in the tab of changes, and with which line."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ...core.editing import states
from ...plugin.i18n import tr
from . import words
from .lines import FAULT, Line

WITHDRAWABLE = frozenset(
    {
        states.SEALED,
        states.QUEUED,
        states.UNKNOWN,
        states.CONFLICT,
        states.REJECTED,
        states.IN_REVIEW,
        states.APPROVED,
    }
)
PROPOSABLE = frozenset({states.DRAFT, states.SEALED, states.QUEUED, states.REJECTED})


class Actions(QObject):
    """The actions; `look` enables what can be done with the selected line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = self._action
        self.show_on_map = make("ShowEdits", tr("Show on Map"))
        self.refresh = make("RefreshFromNode", tr("Refresh from Node"))
        self.settle = make("SettleConflicts", tr("Settle Conflicts…"))
        self.propose = make("SendForReview", tr("Send for Review"))
        self.reviews = make("WaitingForReview", tr("Waiting for My Review…"))
        self.decision = make("ReadDecision", tr("Read Decision File…"))
        self.withdraw = make("Withdraw", tr("Withdraw…"))
        self.receipt = make("SaveReceipt", tr("Save Receipt…"))
        self.give_out = make("ExportSet", tr("Export Change Set…"))
        self.take_in = make("ImportSet", tr("Import Change Set…"))
        self.add = make("AddCopy", tr("Add Working Copy…"))
        self.forget = make("ForgetCopy", tr("Take Off List"))
        self.reread = make("RereadCopies", tr("Refresh"))
        self.verify = make("VerifyAuditLog", tr("Verify Audit Log"))
        self.pause = make("PauseSending", tr("Send by Itself"))
        self.pause.setCheckable(True)
        self.look(None, False)

    def look(self, line: Optional[Line], read_only: bool) -> None:
        """Enable what can be done with a line; nothing is sent where the journal is held."""
        copy = line is not None and line.path is not None and line.state != FAULT
        is_set = line is not None and bool(line.set_id)
        state = line.state if line is not None else ""
        sends = copy and not read_only
        self.refresh.setEnabled(copy)
        self.settle.setEnabled(sends and words.step(line) in (words.SETTLE, words.REST))
        self.propose.setEnabled(sends and state in PROPOSABLE and not line.waits)
        self.decision.setEnabled(sends and state == states.IN_REVIEW)
        self.withdraw.setEnabled(is_set and not read_only and state in WITHDRAWABLE)
        self.receipt.setEnabled(is_set)
        self.give_out.setEnabled(is_set)
        self.take_in.setEnabled(not read_only)
        self.forget.setEnabled(line is not None and not is_set)

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of all of them."""
        menu = QMenu(parent)
        for group in (
            (self.show_on_map, self.receipt),
            (self.refresh, self.settle),
            (self.propose, self.decision, self.reviews),
            (self.give_out, self.take_in),
            (self.pause,),
            (self.add, self.reread, self.verify),
            (self.withdraw, self.forget),
        ):
            menu.addActions(list(group))
            menu.addSeparator()
        return menu

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"Shanhe{name}")
        return action
