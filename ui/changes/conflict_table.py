"""The view of a conflict's fields: a click, M or T picks a side, F2 types a value."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ...core.editing.merge import MINE, THEIRS
from ...plugin.i18n import tr
from .conflict_model import FIELD, RESULT, SIDES, ConflictModel

KEYS = {Qt.Key.Key_M: MINE, Qt.Key.Key_T: THEIRS}
ROW_AIR = 6


class ConflictTable(QTableView):
    """One row for each field."""

    def __init__(self, model: ConflictModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheConflictFields")
        self.setAccessibleName(tr("Fields of the feature: base, mine, theirs and result"))
        self.setModel(model)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + ROW_AIR)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(FIELD, QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self._clicked)

    def showEvent(self, event: Any) -> None:
        """Let signs and shades go with the colours that a theme gives the table."""
        super().showEvent(event)
        self._model.palette = self.palette()

    def keyPressEvent(self, event: Any) -> None:
        """M and T pick a side for the current field, the space bar that of the current cell.

        F2 types the result, wherever in the row the cursor is.
        """
        index = self.currentIndex()
        side = KEYS.get(event.key())
        if event.key() == Qt.Key.Key_Space:
            side = SIDES.get(index.column())
        if event.key() == Qt.Key.Key_F2 and index.isValid():
            self.type_result(index.row())
        elif side and index.isValid() and not event.modifiers():
            self._model.choose(index.row(), side)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.setAccepted(self._is_typing())  # else it is for the dialog's default button
        else:
            super().keyPressEvent(event)

    def type_result(self, row: int) -> None:
        """Begin to type what the field in a row will hold."""
        result = self._model.index(row, RESULT)
        self.setCurrentIndex(result)
        self.edit(result)

    def _is_typing(self) -> bool:
        """The key that ends typing comes here too, before the typed value is taken."""
        return bool(self.state() == QAbstractItemView.State.EditingState)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in SIDES:
            self._model.choose(index.row(), SIDES[index.column()])
