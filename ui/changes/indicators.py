"""Signs beside the layers of working copies in the layer tree; a click opens the tab of changes."""

from __future__ import annotations

from functools import partial
from typing import Any, Optional, Sequence

from qgis.core import QgsProject
from qgis.gui import QgsLayerTreeViewIndicator
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ...core.editing import states
from ...core.editing.submission import NOTHING
from ..plain import plain_tip
from ..surroundings import icon
from . import known, words
from .lines import Line

WEIGHT = (
    states.CONFLICT,
    states.REJECTED,
    states.UNKNOWN,
    states.RETURNED,
    states.PARTIAL,
    states.IN_REVIEW,
    states.APPROVED,
    states.QUEUED,
    states.SEALED,
    states.SENDING,
    states.DRAFT,
)
"""What has a sign, the most urgent first; a layer shows one."""


class Indicators(QObject):
    """`clicked` tells the key of the line that a sign stands for."""

    clicked = pyqtSignal(str)

    def __init__(self, tree_view: Any) -> None:
        super().__init__()
        self._view = tree_view
        self._shown: list[tuple[Any, QgsLayerTreeViewIndicator]] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show a sign beside each layer whose working copy is not simply up to date."""
        self.clear()
        root = QgsProject.instance().layerTreeRoot()
        for layer in known.layers():
            line = weightiest(layer, lines)
            node = root.findLayer(layer.id()) if line is not None else None
            if line is not None and node is not None:
                self._add(node, line)
        self._repaint()

    def clear(self) -> None:
        """Take every sign away."""
        for node, indicator in self._shown:
            if not sip.isdeleted(self._view) and not sip.isdeleted(node):
                self._view.removeIndicator(node, indicator)
        self._repaint()
        self._shown.clear()

    def _add(self, node: Any, line: Line) -> None:
        indicator = QgsLayerTreeViewIndicator(self)
        indicator.setIcon(sign(words.icon_name(line)))
        indicator.setToolTip(plain_tip(tip(line)))
        indicator.clicked.connect(partial(self._clicked, line.key))
        self._view.addIndicator(node, indicator)
        self._shown.append((node, indicator))

    def _repaint(self) -> None:
        """The tree does not do it by itself."""
        if self._shown and not sip.isdeleted(self._view):
            self._view.viewport().update()

    def _clicked(self, key: str, *_: object) -> None:
        self.clicked.emit(key)


def sign(name: str) -> QIcon:
    """Return an icon that looks the same in a selected row: QGIS draws it on a light ground."""
    drawn, found = icon(name), QIcon()
    for size in drawn.availableSizes():
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            found.addPixmap(drawn.pixmap(size), mode)
    return found


def weightiest(layer: Any, lines: Sequence[Line]) -> Optional[Line]:
    """Return the most urgent line of the working copy that a layer shows, None for no sign."""
    path = known.file_of(layer)
    own = [one for one in lines if path and one.path and known.is_same(one.path, path)]
    told = [one for one in own if weight(one) is not None]
    return min(told, key=lambda one: weight(one) or 0, default=None)


def weight(line: Line) -> Optional[int]:
    """Return how urgent a line is (0 most), None for one without a sign."""
    state = states.DRAFT if line.unsaved and line.state == NOTHING else line.state
    return WEIGHT.index(state) if state in WEIGHT else None


def tip(line: Line) -> str:
    """Return what the sign means and what comes next."""
    edits = words.spoken_counts(line.counts) if line.counts.total else ""
    step = words.step(line)
    following = words.tr_step(step) if step else ""
    return "\n".join(filter(None, (words.state(line), edits, line.problem, following)))
