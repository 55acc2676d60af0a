"""The table of a conflict: each field as it was, mine, theirs, and what it will be."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QApplication

from ...core.editing.merge import MINE, THEIRS, same
from ...core.editing.tracking import GEOMETRY
from ...core.errors import Problem
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ..plain import plain_tip
from ..surroundings import icon
from .draft import BOTH, NOBODY, Draft
from .showing import value_text

FIELD, BASE, SIDE_MINE, SIDE_THEIRS, RESULT = range(5)
SIDES = {SIDE_MINE: MINE, SIDE_THEIRS: THEIRS}
ROLES = Qt.ItemDataRole
WARNING = QColor(240, 150, 0)
SHARE, FADED = 0.16, 0.5
GROUND = QPalette.ColorRole.Base
ICON_SIZE, RADIUS, RING = 16, 5.5, 1.2
ONLY, FIRST, INNER, LAST = "", "┌ ", "│ ", "└ "


class ConflictModel(QAbstractTableModel):
    """A row for each field; sides are picked and values typed here.

    `palette` is that of the view: a theme may colour it otherwise than the application.
    """

    decided = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.draft: Optional[Draft] = None
        self.names: list[str] = []
        self._crs, self._all = "", False
        self.palette = QApplication.palette()

    def show(self, draft: Optional[Draft], crs: str) -> None:
        """Show another conflict."""
        self.draft, self._crs = draft, crs
        self._fill()

    def show_all(self, wanted: bool) -> None:
        """Show also what is alike on all sides, or leave it out."""
        self._all = wanted
        self._fill()

    def choose(self, row: int, side: str) -> None:
        """Take a side for the field in a row."""
        if self.draft is not None and 0 <= row < len(self.names):
            self.draft.choose(self.names[row], side)
            self.changed()

    def changed(self) -> None:
        """Show the draft as it is now."""
        if self.names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.names) - 1, RESULT))
        self.decided.emit()

    def rowCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def columnCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else RESULT + 1

    def headerData(self, section: int, orientation: Any, role: int = ROLES.DisplayRole) -> Any:
        if role != ROLES.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Field"), tr("Base"), tr("Mine"), tr("Theirs"), tr("Result"))[section]

    def flags(self, index: QModelIndex) -> Any:
        found = super().flags(index)
        typed = self.draft is not None and index.column() == RESULT
        if typed and self.draft.can_enter(self.names[index.row()]):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: QModelIndex, value: Any, role: int = ROLES.EditRole) -> bool:
        """Take a typed value; one that does not fit its field is told and not taken."""
        if self.draft is None or role != ROLES.EditRole or index.column() != RESULT:
            return False
        name = self.names[index.row()]
        if self.draft.is_decided(name) and str(value) == self._editable(name):
            return False
        fault: Optional[Problem] = self.draft.enter(name, str(value))
        if fault is not None:
            self.refused.emit(sentence(fault))
            return False
        self.changed()
        return True

    def data(self, index: QModelIndex, role: int = ROLES.DisplayRole) -> Any:
        if not index.isValid() or self.draft is None:
            return None
        name, column = self.names[index.row()], index.column()
        if role in (ROLES.DisplayRole, ROLES.AccessibleTextRole):
            text = self._text(name, column, role == ROLES.AccessibleTextRole)
            return self._spoken(name, column, text) if role == ROLES.AccessibleTextRole else text
        if role == ROLES.EditRole:
            return self._editable(name)
        if role == ROLES.ToolTipRole:
            return plain_tip(self._told(name, column))
        return self._look(name, column, role)

    def _fill(self) -> None:
        self.beginResetModel()
        names = self.draft.names if self.draft else []
        self.names = [name for name in names if self._all or not self._is_alike(name)]
        self.endResetModel()

    def _is_alike(self, name: str) -> bool:
        return self.draft is not None and self.draft.is_alike(name)

    def _look(self, name: str, column: int, role: int) -> Any:
        if role == ROLES.DecorationRole:
            return self._icon(name, column)
        if role == ROLES.BackgroundRole and self.draft.clash(name):
            return None if self.draft.is_decided(name) else _tinted(self.palette)
        if role == ROLES.ForegroundRole and self._is_dropped(name, column):
            return _faded(self.palette)
        if role == ROLES.FontRole and (column == RESULT or self._is_taken(name, column)):
            font = QFont(QApplication.font())
            font.setBold(bool(self.draft.clash(name)) or name in self.draft.key)
            return font
        return None

    def _text(self, name: str, column: int, plain: bool = False) -> str:
        if column == FIELD:
            return self._field(name) if plain else self._bracket(name) + self._field(name)
        if column == RESULT:
            return self._result(name)
        state = self.draft.merge.base if column == BASE else self.draft.state(SIDES[column])
        return tr("deleted") if state is None else value_text(state[name], self._crs)

    def _result(self, name: str) -> str:
        if not self.draft.is_decided(name):
            return tr("choose…")
        if self.draft.goes:
            return tr("deleted")
        return value_text(self.draft.result(name), self._crs)

    def _editable(self, name: str) -> str:
        value = self.draft.result(name) if self.draft.is_decided(name) else None
        return "" if value is None else str(value)

    def _field(self, name: str) -> str:
        if self.draft is not None and name in self.draft.key:
            return tr("{field} (key)").format(field=name)
        return tr("geometry") if name == GEOMETRY else name

    def _bracket(self, name: str) -> str:
        """A bracket holds together what one choice settles."""
        clash = self.draft.clash(name)
        shown = [one for one in self.names if one in clash]
        if len(shown) < 2:  # noqa: PLR2004
            return ONLY
        return FIRST if name == shown[0] else (LAST if name == shown[-1] else INNER)

    def _is_taken(self, name: str, column: int) -> bool:
        return bool(self.draft.clash(name)) and self.draft.side(name) == SIDES.get(column, "-")

    def _is_dropped(self, name: str, column: int) -> bool:
        if not self.draft.clash(name):
            return column == BASE or self.draft.changed_by(name) == NOBODY
        decided = self.draft.is_decided(name) and not self.draft.keeps_both
        return column in SIDES and decided and not self._is_taken(name, column)

    def _icon(self, name: str, column: int) -> Optional[QIcon]:
        is_key = name in self.draft.key
        if not self.draft.clash(name) and not is_key:
            return None
        if column == FIELD:
            decided = not self.draft.missing if is_key else self.draft.is_decided(name)
            return icon("ok" if decided else "conflict")
        if not self.draft.clash(name):
            return None
        if column not in SIDES:
            return None
        return radio(self._is_taken(name, column), self.palette.color(QPalette.ColorRole.Text))

    def _spoken(self, name: str, column: int, text: str) -> str:
        if column == FIELD:
            return f"{text}, {self._standing(name)}"
        if self._is_taken(name, column):
            return tr("{value}, chosen").format(value=text)
        return text

    def _standing(self, name: str) -> str:
        """Tell in words what sign and colour show."""
        if name in self.draft.key:
            kept = not same(self.draft.result(name), self.draft.state(THEIRS)[name])
            return tr("another key: both stay") if kept else tr("the same key on both sides")
        if self.draft.clash(name):
            if self.draft.is_decided(name):
                return tr("decided")
            return tr("changed on both sides, to be decided")
        return {
            MINE: tr("changed by me only: kept"),
            THEIRS: tr("changed at the node only: taken over"),
            BOTH: tr("changed alike on both sides"),
            NOBODY: tr("not changed"),
        }[self.draft.changed_by(name)]

    def _told(self, name: str, column: int) -> str:
        lines = [self._text(name, column, True), self._standing(name)]
        clash = self.draft.clash(name)
        if len(clash) > 1:
            together = ", ".join(map(self._field, clash))
            lines.append(tr("Settled together: {fields}").format(fields=together))
        if column == RESULT and self.draft.can_enter(name):
            lines.append(tr("Double-click or F2 to type another value; empty is NULL."))
        return "\n".join(lines)


def radio(chosen: bool, colour: QColor) -> QIcon:
    """Return the sign of a choice."""
    pixmap = QPixmap(ICON_SIZE, ICON_SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, RING))
    middle = QPointF(ICON_SIZE / 2, ICON_SIZE / 2)
    painter.drawEllipse(middle, RADIUS, RADIUS)
    if chosen:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, RADIUS / 2, RADIUS / 2)
    painter.end()
    return QIcon(pixmap)


def _faded(palette: QPalette) -> QColor:
    """Return the colour of what was not chosen: between the text and its ground."""
    text, ground = (palette.color(one) for one in (QPalette.ColorRole.Text, GROUND))
    return _mixed(text, ground, FADED)


def _tinted(palette: QPalette) -> QColor:
    """Return the colour of what is undecided: the palette's own ground with a breath of amber."""
    return _mixed(palette.color(GROUND), WARNING, SHARE)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(first + (second - first) * share) for first, second in parts))
