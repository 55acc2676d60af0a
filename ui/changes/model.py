"""The table of working copies and change sets."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...plugin.i18n import tr
from ..moments import moment_text
from ..plain import plain_tip
from ..surroundings import icon
from . import words
from .lines import Line

LAYER, EDITS, STEP = range(3)
ROLES = Qt.ItemDataRole
SEPARATOR = " · "


class ChangeModel(QAbstractTableModel):
    """A row for each line: layer and node, state and age below; edits; the next step."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._nodes: Mapping[str, str] = {}

    def show_lines(self, lines: Sequence[Line], nodes: Mapping[str, str]) -> None:
        """Show these lines; `nodes` gives the names of nodes by id."""
        self.beginResetModel()
        self.lines, self._nodes = tuple(lines), nodes
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of the line that `key` names, -1 if it is not there."""
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else STEP + 1

    def headerData(self, section: int, orientation: Any, role: int = ROLES.DisplayRole) -> Any:
        if role != ROLES.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Layer and state"), tr("Edits"), tr("Next"))[section]

    def data(self, index: QModelIndex, role: int = ROLES.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role == ROLES.DisplayRole:
            return self._texts(line)[column]
        if role == ROLES.AccessibleTextRole:
            return self._spoken(line)[column]
        if role == ROLES.ToolTipRole:
            return plain_tip(self._told(line))
        if role == ROLES.DecorationRole and column == LAYER:
            return icon(words.icon_name(line))
        return None

    def _texts(self, line: Line) -> tuple[str, str, str]:
        return "\n".join(self._two_lines(line)), words.counts(line.counts), ""

    def _spoken(self, line: Line) -> tuple[str, str, str]:
        step = words.step(line)
        return (
            ", ".join(self._two_lines(line)),
            words.spoken_counts(line.counts),
            tr(words.STEPS[step]) if step else "",
        )

    def _two_lines(self, line: Line) -> tuple[str, str]:
        node = self._nodes.get(line.node_id, line.node_id)
        age = words.age(line.since, datetime.now(timezone.utc)) if line.since else ""
        above, below = (line.title, node), (words.state(line), age)
        return SEPARATOR.join(filter(None, above)), SEPARATOR.join(filter(None, below))

    def _told(self, line: Line) -> str:
        waits = tr("These edits go after the change set before them.") if line.waits else ""
        time = moment_text(line.since) if line.since else ""
        edits = words.spoken_counts(line.counts) if line.counts.total else ""
        place = str(line.path or "")
        parts = (self._texts(line)[0], edits, time, waits, line.problem, place, line.set_id)
        return "\n".join(filter(None, parts))
