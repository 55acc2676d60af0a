"""How the tab of changes looks: sentence, table, buttons, and the list of edits below."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.editing import states
from ...core.editing.checks import Finding
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from . import words
from .actions import Actions
from .detail_model import DetailModel
from .edits import Edits
from .lines import FAULT, Line, Overview
from .model import EDITS, LAYER, STEP, ChangeModel
from .parts import plain_label

INDENTATION = 14


class ChangesView(QObject):
    """Lays itself out in the panel that is its parent."""

    selection_changed = pyqtSignal(object)
    step_wanted = pyqtSignal(object)
    picked = pyqtSignal(QModelIndex)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.model, self.details = ChangeModel(self), DetailModel(self)
        self._shown_key: Optional[str] = None
        self._read_only, self._withdrawn = False, ""
        self.actions = Actions(self)
        self.said, self.title = plain_label("ShanheChangesSaid"), plain_label("ShanheEditsTitle")
        self.progress, self.line_said = (
            plain_label("ShanheSettlingSteps"),
            plain_label("ShanheLineSaid"),
        )
        self.facts = plain_label("ShanheEditsFacts")
        for label in (self.progress, self.line_said, self.facts):
            label.hide()
        self.table, self.tree = self._made_table(), self._made_tree()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("ShanheChangesSplitter")
        splitter.setChildrenCollapsible(False)
        for parts in ((self.table, self._buttons()), (self.title, self.facts, self.tree)):
            splitter.addWidget(_stacked(*parts))
        layout = QVBoxLayout(panel)
        for label in (self.said, self.progress, self.line_said):
            layout.addWidget(label)
        layout.addWidget(splitter, 1)

    def show_lines(self, found: Overview, nodes: Mapping[str, str], busy: bool) -> None:
        """Show the lines; what was selected stays selected, else the first is."""
        self.said.setText(words.headline(found))
        self._read_only = found.read_only
        row = self._selected_row(found)
        held = self.table.window().focusWidget()
        on_step = held is not None and self.table.isAncestorOf(held)
        self.model.show_lines(found.lines, nodes)
        if on_step:  # the button is gone, and the next one in the tab order is no heir to it
            self.table.setFocus()
        self.table.resizeRowsToContents()
        self._place_buttons(busy)
        if found.lines:
            self.table.selectRow(row)
        self._look()

    def show_edits(self, edits: Edits, findings: Sequence[Finding]) -> None:
        """Show the list of edits below the table."""
        self.details.fill(edits, findings)
        self.title.setText(_title(edits, findings))
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row in range(self.details.rowCount()):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
            index = self.details.index(row, 0)
            self.tree.setExpanded(index, self.details.is_short(index))
        self.actions.show_on_map.setEnabled(bool(edits.items))

    def selected(self) -> Optional[Line]:
        """Return the line that is selected, None if there is none."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def select(self, line: Line) -> None:
        """Select a line and go to its edits."""
        self.table.selectRow(self.model.row_of(line.key))
        self.tree.setFocus()

    def _picked(self, index: QModelIndex) -> None:
        """A finding is told in full, as its row may be too narrow."""
        subject = self.details.subject(index)
        if isinstance(subject, Finding):
            self.title.setText(sentence(subject.problem))

    def _selected_row(self, found: Overview) -> int:
        """What was selected; after a withdrawal the copy, with which the planner goes on."""
        before = self.selected()
        keys = [line.key for line in found.lines]
        if before is None or before.key not in keys:
            return 0
        now = found.lines[keys.index(before.key)]
        if now.state == states.WITHDRAWN != before.state:
            self._withdrawn = now.key
        if now.key == self._withdrawn and str(now.path) in keys:
            self._withdrawn = ""
            return keys.index(str(now.path))
        return keys.index(now.key)

    def _place_buttons(self, busy: bool) -> None:
        """Tab goes from the table over the next steps to what stands below."""
        before: QWidget = self.table
        for row, line in enumerate(self.model.lines):
            step = words.step(line)
            if step:
                button = _step_button(line, step)
                button.setEnabled(self._is_possible(step, busy))
                button.clicked.connect(lambda _checked, line=line: self.step_wanted.emit(line))
                self.table.setIndexWidget(self.model.index(row, STEP), button)
                QWidget.setTabOrder(before, button)
                before = button
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        for column in (EDITS, STEP):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _is_possible(self, step: str, busy: bool) -> bool:
        """Some steps only look; the others need the journal and one thing at a time."""
        return step in words.LOOKING or not (busy or self._read_only)

    def _look(self) -> None:
        """A selection is told only when it is another line, or the line stands differently."""
        line = self.selected()
        self.actions.look(line, self._read_only)
        say(self.facts, words.facts(line) if line else "")
        key = f"{line.key} {line.state} {line.since} {line.path}" if line else ""
        if key != self._shown_key:
            self._shown_key = key
            self.selection_changed.emit(line)

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("ShanheChangesTable")
        table.setAccessibleName(tr("Working copies and change sets"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.horizontalHeader().setHighlightSections(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        table.doubleClicked.connect(lambda _index: self.actions.show_on_map.trigger())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        return table

    def _made_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("ShanheEditsTree")
        tree.setAccessibleName(tr("Edits"))
        tree.setModel(self.details)
        tree.setExpandsOnDoubleClick(False)
        tree.setIndentation(INDENTATION)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # columns stretch
        tree.selectionModel().currentRowChanged.connect(self._picked)
        tree.activated.connect(self.picked.emit)
        return tree

    def _buttons(self) -> QWidget:
        show, more = QToolButton(), QToolButton()
        show.setDefaultAction(self.actions.show_on_map)
        more.setObjectName("ShanheChangesMore")
        more.setText(tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self.actions.menu(more))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(show)
        layout.addStretch()
        layout.addWidget(more)
        return row

    def _open_menu(self, place: object) -> None:
        line, menu = self.selected(), self.actions.menu(self.table)
        step = words.step(line) if line else ""
        if step and line is not None:
            first = QAction(tr(words.STEPS[step]), menu)
            first.triggered.connect(lambda _checked: self.step_wanted.emit(line))
            menu.insertAction(menu.actions()[0], first)
        menu.exec(self.table.viewport().mapToGlobal(place))
        menu.deleteLater()


def say(label: QLabel, text: str) -> None:
    """Show a text, or no label where there is nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))


def _title(edits: Edits, findings: Sequence[Finding]) -> str:
    if findings:
        told = tr("Findings: {count} (double-click goes to the place)")
        return told.format(count=len(findings))
    if edits.conflict:
        return tr("Features in conflict: {count}").format(count=edits.total)
    return (
        tr("Edited features: {count}").format(count=edits.total) if edits.total else tr("No edits")
    )


def _step_button(line: Line, step: str) -> QToolButton:
    button = QToolButton()
    button.setText(tr(words.STEPS[step]))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setObjectName("ShanheNextStep")
    button.setAccessibleName(f"{button.text()} {line.title}")
    button.setAutoRaise(line.state == FAULT or step == words.RECEIPT)
    return button


def _stacked(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return whole
