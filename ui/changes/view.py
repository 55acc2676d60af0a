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
    QMenu,
    QSplitter,
    QTableView,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.editing.checks import Finding
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from . import words
from .detail_model import DetailModel
from .edits import Edit, Edits
from .lines import FAULT, Line, Overview
from .model import EDITS, LAYER, STEP, ChangeModel

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
        self._choosable = False
        self._make_actions()
        self.said, self.title = _label("ShanheChangesSaid"), _label("ShanheEditsTitle")
        self.table, self.tree = self._made_table(), self._made_tree()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("ShanheChangesSplitter")
        splitter.setChildrenCollapsible(False)
        for parts in ((self.table, self._buttons()), (self.title, self.tree)):
            splitter.addWidget(_stacked(*parts))
        layout = QVBoxLayout(panel)
        layout.addWidget(self.said)
        layout.addWidget(splitter, 1)

    def show_lines(self, found: Overview, nodes: Mapping[str, str], busy: bool) -> None:
        """Show the lines; what was selected stays selected, else the first is."""
        self.said.setText(words.headline(found))
        row = self._selected_row(found)
        self.model.show_lines(found.lines, nodes)
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
        self.show_on_map.setEnabled(bool(edits.items))
        self._choosable = edits.choosable
        self._picked(QModelIndex())

    def selected(self) -> Optional[Line]:
        """Return the line that is selected, None if there is none."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def select(self, line: Line) -> None:
        """Select a line and go to its edits."""
        self.table.selectRow(self.model.row_of(line.key))
        self.tree.setFocus()

    def _picked(self, index: QModelIndex) -> None:
        """A conflict can be settled; a finding is told in full, as its row may be too narrow."""
        subject = self.details.subject(index)
        for action in (self.use_mine, self.use_theirs):
            action.setEnabled(self._choosable and isinstance(subject, Edit))
        if isinstance(subject, Finding):
            self.title.setText(sentence(subject.problem))

    def _selected_row(self, found: Overview) -> int:
        before = self.selected()
        keys = [line.key for line in found.lines]
        return keys.index(before.key) if before and before.key in keys else 0

    def _place_buttons(self, busy: bool) -> None:
        for row, line in enumerate(self.model.lines):
            step = words.step(line)
            if step:
                button = _step_button(line, step)
                button.setEnabled(not busy or step == words.RECEIPT)
                button.clicked.connect(lambda _checked, line=line: self.step_wanted.emit(line))
                self.table.setIndexWidget(self.model.index(row, STEP), button)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        for column in (EDITS, STEP):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _look(self) -> None:
        """A selection is told only when it is another line, or the line stands differently."""
        line = self.selected()
        self.refresh.setEnabled(line is not None and line.path is not None and line.state != FAULT)
        self.receipt.setEnabled(line is not None and bool(line.set_id))
        self.forget.setEnabled(line is not None and not line.set_id)
        key = f"{line.key} {line.state} {line.since}" if line else ""
        if key != self._shown_key:
            self._shown_key = key
            self.withdraw.setEnabled(False)
            self.selection_changed.emit(line)

    def _make_actions(self) -> None:
        self.show_on_map = self._action("ShowEdits", tr("Show on Map"))
        self.refresh = self._action("RefreshFromNode", tr("Refresh from Node"))
        self.use_mine = self._action("UseMine", tr("Use Mine"))
        self.use_theirs = self._action("UseTheirs", tr("Use Theirs"))
        self.withdraw = self._action("Withdraw", tr("Withdraw…"))
        self.receipt = self._action("SaveReceipt", tr("Save Receipt…"))
        self.add = self._action("AddCopy", tr("Add Working Copy…"))
        self.forget = self._action("ForgetCopy", tr("Take Off List"))
        self.reread = self._action("RereadCopies", tr("Refresh"))
        self.verify = self._action("VerifyAuditLog", tr("Verify Audit Log"))

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"Shanhe{name}")
        return action

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
        table.doubleClicked.connect(lambda _index: self.show_on_map.trigger())
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
        tree.selectionModel().currentRowChanged.connect(self._picked)
        tree.activated.connect(self.picked.emit)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.addActions([self.use_mine, self.use_theirs])
        return tree

    def _buttons(self) -> QWidget:
        show, more = QToolButton(), QToolButton()
        show.setDefaultAction(self.show_on_map)
        more.setObjectName("ShanheChangesMore")
        more.setText(tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(more))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(show)
        layout.addStretch()
        layout.addWidget(more)
        return row

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addActions([self.show_on_map, self.receipt])
        menu.addSeparator()
        menu.addActions([self.refresh, self.use_mine, self.use_theirs])
        menu.addSeparator()
        menu.addActions([self.add, self.reread, self.verify])
        menu.addSeparator()
        menu.addActions([self.withdraw, self.forget])
        return menu

    def _open_menu(self, place: object) -> None:
        line, menu = self.selected(), self._menu(self.table)
        step = words.step(line) if line else ""
        if step and line is not None:
            first = QAction(tr(words.STEPS[step]), menu)
            first.triggered.connect(lambda _checked: self.step_wanted.emit(line))
            menu.insertAction(menu.actions()[0], first)
        menu.exec(self.table.viewport().mapToGlobal(place))
        menu.deleteLater()


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


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _stacked(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return whole
