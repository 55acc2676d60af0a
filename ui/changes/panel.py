"""The tab of changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.editing.checks import Finding
from ...core.editing.submission import Outcome
from ...core.errors import Problem
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes import store
from ..surroundings import Surroundings
from . import known, words
from .auditing import verify_audit_log
from .doubt import DoubtDialog, deciding
from .edits import MOST, Edit, Edits, edits_of
from .exchange import Exchanging
from .indicators import Indicators
from .line_back import LineBack
from .lines import Line, Overview
from .place import Marks, show_edits, show_finding
from .reading import Reading
from .receipt import save_receipt
from .review_dialog import ReviewDialog
from .reviewing import Reviewing
from .sending import Sending
from .settlement import Settlement
from .view import ChangesView, say


class ChangesPanel(QWidget):
    """Working copies and change sets; `waiting_changed` tells how many need a next step.

    `wanted` tells that the tab shall be shown.
    """

    waiting_changed = pyqtSignal(int)
    wanted = pyqtSignal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.setObjectName("ShanheChanges")
        self._surroundings = surroundings
        self._overview, self._edits = Overview(), Edits()
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._asked, self._unsaved = "", set[str]()
        self.view = ChangesView(self)
        self.sending = Sending(surroundings, self)
        self.settlement = Settlement(surroundings, self.sending, self)
        self.reviewing = Reviewing(self.sending, self)
        self.exchanging = Exchanging(surroundings, self.sending, self)
        self.line_back = LineBack(surroundings, self.sending)
        self.marks = Marks(surroundings.iface.mapCanvas())
        self.indicators = Indicators(surroundings.iface.layerTreeView())
        self.reading = Reading(surroundings, lambda: self.sending.busy)
        self._connect()
        self.reading.refresh()

    def add_copy(self, path: str) -> None:
        """Take a working copy into the list, for instance after a checkout."""
        known.remember(Path(path))
        self.reading.refresh()

    def selected(self) -> Optional[Line]:
        """Return the line that is selected, None if there is none."""
        return self.view.selected()

    def do_next(self, line: Line) -> None:
        """Do the next step that a line needs."""
        step = words.step(line)
        if step in self._steps:
            self._steps[step](line)

    def review(self) -> None:
        """Open what waits for the planner as a reviewer."""
        dialog = ReviewDialog(self._surroundings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.reload()

    def show_line(self, key: str) -> None:
        """Select the line that a sign in the layer tree stands for."""
        row = self.view.model.row_of(key)
        if row >= 0:
            self.view.table.selectRow(row)
            self.view.table.setFocus()
        self.wanted.emit()

    def show_selected(self) -> None:
        """Mark the edits of the selected line on the map and zoom to them."""
        line = self.selected()
        if line is not None and not show_edits(self.marks, line, self._edits):
            self._surroundings.warn(tr("There is nothing to show on the map."))

    def shut_down(self) -> None:
        """Let go of the project and the map."""
        self.line_back.stop()
        self.reading.stop()
        self.marks.clear()
        self.indicators.clear()
        self._surroundings.nodes_changed.disconnect(self._show_again)

    def _connect(self) -> None:
        self._steps: dict[str, Callable[[Line], None]] = {
            words.SUBMIT: self.sending.submit,
            words.SEND: self.sending.submit,
            words.SEND_AGAIN: self.sending.submit,
            words.SETTLE: self.settlement.start,
            words.REST: self.settlement.start,
            words.PROPOSE: self.reviewing.propose,
            words.ASK: self.reviewing.ask,
            words.DECIDE: self._decide,
            words.RECEIPT: self._save_receipt,
            words.FIND: self._find_file,
            words.WITHDRAW: self.sending.withdraw,
            words.FORGET: self._forget,
        }
        self.indicators.clicked.connect(self.show_line)
        self.reading.done.connect(self._show)
        self.reading.unsaved_changed.connect(self._modified)
        self._surroundings.nodes_changed.connect(self._show_again)
        self.sending.changed.connect(self._sending_changed)
        self.sending.settled.connect(self._settled)
        given = self.view.actions
        given.pause.setChecked(not self.line_back.is_paused)
        given.pause.toggled.connect(lambda on: self.line_back.pause(not on))
        self.line_back.said.connect(lambda text: say(self.view.line_said, text))
        self.settlement.said.connect(lambda text: say(self.view.progress, text))
        self.view.selection_changed.connect(self._selected)
        self.view.step_wanted.connect(self.do_next)
        self.view.picked.connect(self._picked)
        actions = {
            given.show_on_map: self.show_selected,
            given.withdraw: self._withdraw,
            given.refresh: lambda: self._of_selected(self.sending.refresh),
            given.settle: lambda: self._of_selected(self.settlement.start),
            given.propose: lambda: self._of_selected(self.reviewing.propose),
            given.decision: lambda: self._of_selected(self.reviewing.take_decision),
            given.reviews: self.review,
            given.give_out: lambda: self._of_selected(self.exchanging.give_out),
            given.take_in: self.exchanging.take_in,
            given.receipt: lambda: self._of_selected(self._save_receipt),
            given.add: self._add_file,
            given.forget: lambda: self._of_selected(self._forget),
            given.reread: self.reading.refresh,
            given.verify: lambda: verify_audit_log(self._surroundings),
        }
        for action, run in actions.items():
            action.triggered.connect(lambda _checked, run=run: run())

    def _modified(self) -> None:
        if known.unsaved() != self._unsaved:
            self._show_again()

    def _show(self, found: Overview) -> None:
        self._overview = found
        self.line_back.wait_for(found.turns)
        self._show_again()

    def _show_again(self) -> None:
        """Show what was read last, with what is unsaved in the project now."""
        names = self._unsaved = known.unsaved()
        lines = tuple(
            replace(line, unsaved=not line.set_id and known.is_unsaved(line.path, names))
            for line in self._overview.lines
        )
        nodes = {one.id: one.name for one in store.all_nodes()}
        shown = replace(self._overview, lines=lines)
        self.view.show_lines(shown, nodes, self.sending.busy)
        self.indicators.show(lines)
        self.waiting_changed.emit(words.waiting(lines))

    def _sending_changed(self) -> None:
        self._show_again()
        if not self.sending.busy:
            self._surroundings.copies_changed.emit()

    def _settled(self, line: Line, outcome: Outcome) -> None:
        self._findings[str(line.path)] = outcome.findings
        self._selected(self.selected())

    def _selected(self, line: Optional[Line]) -> None:
        """Read the edits of the line that was selected; what was asked before is not shown."""
        self.marks.clear()
        self._edits, self._asked = Edits(), line.key if line else ""
        self.view.show_edits(self._edits, ())
        if line is None:
            return
        self._surroundings.tasks.start(
            tr("Read the edits of {layer}").format(layer=line.title),
            lambda feedback: (line, edits_of(line, feedback)),
            lambda found: self._show_edits(*found),
            self._surroundings.warn,
        )

    def _show_edits(self, line: Line, edits: Edits) -> None:
        if line.key != self._asked:
            return
        self._edits = edits
        findings = () if line.set_id else self._findings.get(str(line.path), ())
        self.view.show_edits(edits, findings)
        if edits.total > len(edits.items):
            told = tr("The first {shown} of {count} edits").format(shown=MOST, count=edits.total)
            self.view.title.setText(told)

    def _picked(self, index: QModelIndex) -> None:
        line, subject = self.selected(), self.view.details.subject(index)
        if line is None or subject is None:
            return
        if isinstance(subject, Edit):
            shown = show_edits(self.marks, line, self._edits, subject)
        else:
            shown = show_finding(self.marks, line, subject)
        if not shown:
            self._surroundings.warn(tr("There is nothing to show on the map."))

    def _decide(self, line: Line) -> None:
        """Let the planner say which new features arrived, then take that over."""
        self._surroundings.tasks.start(
            tr("Read the edits of {layer}").format(layer=line.title),
            lambda feedback: edits_of(line, feedback),
            lambda edits: self._ask_what_arrived(line, edits),
            self._surroundings.warn,
        )

    def _ask_what_arrived(self, line: Line, edits: Edits) -> None:
        dialog = DoubtDialog([one for one in edits.items if one.uuid in line.in_doubt], self)
        if dialog.exec() and self.sending.is_ready(line):
            title = tr("Take over what arrived of {layer}").format(layer=line.title)
            self.sending.start(title, line, deciding(dialog.arrived()))
        dialog.deleteLater()

    def _of_selected(self, do: Callable[[Line], None]) -> None:
        line = self.selected()
        if line is not None:
            do(line)

    def _withdraw(self) -> None:
        self._of_selected(self.sending.withdraw)

    def _save_receipt(self, line: Line) -> None:
        save_receipt(line, self, self._surroundings)

    def _find_file(self, _line: Line) -> None:
        self._add_file()

    def _add_file(self) -> None:
        """Take a working copy that lies somewhere into the list."""
        kinds = tr("Working copies (*.gpkg)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Add Working Copy"), "", kinds)
        if not path:
            return
        try:
            open_copy(path)
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return
        self.add_copy(path)

    def _forget(self, line: Line) -> None:
        """Take a working copy off the list; its file stays where it is."""
        if line.path is not None:
            known.forget(line.path)
            self.reading.refresh()
