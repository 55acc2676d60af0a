"""What every panel works with: QGIS's interface, the running tasks and the message bar."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ..plugin.i18n import tr
from ..plugin.icons import icon_path
from .tasks import Tasks

SHOWN_SECONDS = 8


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

    def warn(self, text: str) -> None:
        """Show a problem in the message bar until it is closed."""
        self.iface.messageBar().pushMessage(title(), escape(text), Qgis.MessageLevel.Warning, 0)


def icon(name: str) -> QIcon:
    """Return one of the suite's icons."""
    return QIcon(icon_path(name))
