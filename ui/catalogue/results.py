"""The list of found records: a model that grows while nodes answer, and a two-line delegate."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...plugin.catalogue.records import Record
from ..surroundings import icon
from .words import second_line

RECORD = Qt.ItemDataRole.UserRole
SECOND = Qt.ItemDataRole.UserRole + 1
MARGIN, ICON = 6, 22


class ResultsModel(QAbstractListModel):
    """Records by row; names of nodes come from outside, as records know only ids."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.records: list[Record] = []
        self.node_names: dict[str, str] = {}

    def rowCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.records)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return record.title
        if role == RECORD:
            return record
        if role in (SECOND, Qt.ItemDataRole.AccessibleDescriptionRole):
            return second_line(record, self.node_names.get(record.node_id, record.node_id))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(record.kind)
        return None

    def replace(self, records: Sequence[Record]) -> None:
        """Show these records and no others."""
        self.beginResetModel()
        self.records = list(records)
        self.endResetModel()

    def add(self, records: Sequence[Record]) -> None:
        """Append records that just arrived; their final order comes with the end of the search."""
        if not records:
            return
        begin = len(self.records)
        self.beginInsertRows(QModelIndex(), begin, begin + len(records) - 1)
        self.records += records
        self.endInsertRows()


class ResultDelegate(QStyledItemDelegate):
    """Draws icon, title and a quieter second line, cut by an ellipsis in a narrow dock."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        title, second = _fonts(option.font)
        height = QFontMetrics(title).height() + QFontMetrics(second).height() + 2 * MARGIN
        return QSize(160, max(height, ICON + 2 * MARGIN))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        box = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRect(box.left(), box.top(), ICON, ICON)
        if chosen:  # the icons' colours would drown in the highlight
            painter.fillRect(
                place.adjusted(-2, -2, 2, 2), option.palette.color(QPalette.ColorRole.Base)
            )
        option.icon.paint(painter, place)
        box.setLeft(box.left() + ICON + MARGIN)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        title, second = _fonts(option.font)
        painter.save()
        painter.setPen(option.palette.color(role))
        top = _line(painter, box, title, text)
        painter.setOpacity(1.0 if chosen else 0.75)
        box.setTop(top)
        _line(painter, box, second, str(index.data(SECOND)))
        painter.restore()


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    title, second = QFont(base), QFont(base)
    title.setBold(True)
    second.setPointSizeF(max(base.pointSizeF() * 0.9, 7.0))
    return title, second


def _line(painter: QPainter, box: QRect, font: QFont, text: str) -> int:
    """Draw one line at the top of the box and return where the next begins."""
    painter.setFont(font)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box.left(), box.top() + metrics.ascent(), shown)
    return box.top() + metrics.height()
