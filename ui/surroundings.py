"""What every panel works with: QGIS's interface, the running tasks and the message bar."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any, Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from ..plugin.i18n import tr
from ..plugin.icons import icon_path
from .tasks import Tasks

SHOWN_SECONDS = 8
SIZES = (16, 24, 32, 48)


def title() -> str:
    """Return the suite's name in the reader's language."""
    return tr("Shanhe")


class Surroundings(QObject):
    """Handed to each panel; panels tell each other of changes through its signals.

    The message bar reads HTML, and texts hold titles and answers from outside: they are escaped.
    """

    nodes_changed = pyqtSignal()
    copies_changed = pyqtSignal()
    copy_made = pyqtSignal(str)

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self.iface = iface
        self.tasks = Tasks()

    def tell(self, text: str) -> None:
        """Show a result in the message bar for a while."""
        level = Qgis.MessageLevel.Success
        self.iface.messageBar().pushMessage(title(), escape(text), level, SHOWN_SECONDS)

    def note(self, text: str) -> None:
        """Show for a while what is not as wished, where the panel goes on telling it."""
        level = Qgis.MessageLevel.Warning
        self.iface.messageBar().pushMessage(title(), escape(text), level, SHOWN_SECONDS)

    def warn(self, text: str) -> None:
        """Show a problem in the message bar until it is closed."""
        self.iface.messageBar().pushMessage(title(), escape(text), Qgis.MessageLevel.Warning, 0)

    def warn_with(self, text: str, button: str, pressed: Callable[[], None]) -> Any:
        """As `warn`, with a button; return the message, so that it can be taken away."""
        bar = self.iface.messageBar()
        item = bar.createMessage(title(), escape(text))
        made = QPushButton(button)
        made.setObjectName("ShanheMessageButton")
        made.clicked.connect(lambda _checked: pressed())
        item.layout().addWidget(made)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)
        return item


def icon(name: str) -> QIcon:
    """Return one of the suite's icons; in a selected row it has the colour of the text there."""
    palette = QApplication.palette()
    return _icon(name, palette.color(QPalette.ColorRole.HighlightedText).rgba())


@lru_cache(maxsize=256)
def _icon(name: str, selected: int) -> QIcon:
    """Qt would tint a selected icon with the colour of the row, on which it cannot be seen."""
    drawn, found = QIcon(icon_path(name)), QIcon()
    for size in SIZES:
        pixmap = drawn.pixmap(size, size)
        found.addPixmap(pixmap, QIcon.Mode.Normal)
        found.addPixmap(_filled(pixmap, QColor.fromRgba(selected)), QIcon.Mode.Selected)
    return found


def _filled(pixmap: QPixmap, colour: QColor) -> QPixmap:
    """Return the picture in one colour."""
    found = QPixmap(pixmap)
    painter = QPainter(found)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(found.rect(), colour)
    painter.end()
    return found
