"""How the reviewer's dialog looks: what waits, what it changes, remarks, the decision."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.editing.review import LONGEST_REMARKS
from ...plugin.i18n import tr
from ..plain import plain_tip
from ..surroundings import icon
from .detail_model import DetailModel
from .parts import plain_label, push_button, side_by_side

WIDTH, HEIGHT, LEFT, RIGHT = 900, 600, 280, 620
REMARK_LINES = 4


class ReviewView:
    """Lays itself out in the dialog: the list on the left, what it changes on the right."""

    def __init__(self, dialog: QDialog) -> None:
        self.list = QListWidget()
        self.list.setObjectName("ShanheReviewList")
        self.list.setAccessibleName(tr("Change sets that wait for review"))
        self.details = DetailModel(dialog)
        self.tree = QTreeView()
        self.tree.setObjectName("ShanheReviewEdits")
        self.tree.setAccessibleName(tr("Edits"))
        self.tree.setModel(self.details)
        self.tree.setExpandsOnDoubleClick(False)
        self.title, self.said = plain_label("ShanheReviewTitle"), plain_label("ShanheReviewSaid")
        self.remarks = QPlainTextEdit()
        self.remarks.setObjectName("ShanheReviewRemarks")
        self.remarks.setTabChangesFocus(True)
        self.remarks.setPlaceholderText(tr("Remarks (needed to return a set)"))
        self.remarks.setAccessibleName(tr("Remarks"))
        lines = self.remarks.fontMetrics().lineSpacing() * REMARK_LINES
        self.remarks.setFixedHeight(lines + 2 * self.remarks.frameWidth())
        self.remarks.textChanged.connect(self._cut)
        self.reload = push_button("ShanheReviewReload", tr("&Reload"))
        self.open_file = push_button("ShanheReviewOpenFile", tr("Open &File…"))
        self.show_on_map = push_button("ShanheReviewShowOnMap", tr("Show on &Map"))
        self.approve = push_button("ShanheReviewApprove", tr("&Approve"))
        self.approve.setIcon(icon("approved"))
        self.give_back = push_button("ShanheReviewReturn", tr("Re&turn"))
        self.give_back.setIcon(icon("returned"))
        self._lay_out(dialog)

    def list_waiting(self, texts: Sequence[str], empty: str) -> None:
        """Show what waits, the first one selected, or that nothing does."""
        self.list.blockSignals(True)
        self.list.clear()
        for text in texts:
            item = QListWidgetItem(icon("in_review"), text)
            item.setToolTip(plain_tip(text))
            self.list.addItem(item)
        self.list.blockSignals(False)
        if texts:
            self.list.setCurrentRow(0)
        else:
            self.title.setText(empty)

    def show_details(self) -> None:
        """Let the columns of the edits share the room, and open what is short."""
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row in range(self.details.rowCount()):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
            index = self.details.index(row, 0)
            self.tree.setExpanded(index, self.details.is_short(index))

    def say(self, text: str) -> None:
        """Say why something was not done, or nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _cut(self) -> None:
        """Longer remarks would be refused."""
        text = self.remarks.toPlainText()
        if len(text) > LONGEST_REMARKS:
            self.remarks.setPlainText(text[:LONGEST_REMARKS])

    def _lay_out(self, dialog: QDialog) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.addWidget(self.list, 1)
        column.addLayout(side_by_side(self.reload, self.open_file))
        column = QVBoxLayout(right)
        column.addWidget(self.title)
        column.addWidget(self.tree, 1)
        column.addWidget(self.remarks)
        column.addWidget(self.said)
        column.addLayout(side_by_side(self.show_on_map, None, self.give_back, self.approve))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([LEFT, RIGHT])
        whole = QVBoxLayout(dialog)
        whole.addWidget(splitter)
        self.say("")
        dialog.resize(WIDTH, HEIGHT)
