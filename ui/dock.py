"""The dock: Catalogue, Changes, Nodes."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QMainWindow, QTabWidget, QWidget

from ..plugin.i18n import tr
from .catalogue.panel import CataloguePanel
from .changes.panel import ChangesPanel
from .nodes.panel import NodesPanel
from .surroundings import Surroundings, icon, title

TAB = "shanhe/dock/tab"
SIZED = "shanhe/dock/sized"
NARROWEST, WIDTH, ROOMY = 320, 400, 1200


class Dock(QgsDockWidget):
    """Three tabs; remembers which one was open."""

    def __init__(self, surroundings: Surroundings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheDock")
        self.setWindowTitle(title())
        self.catalogue = CataloguePanel(surroundings)
        self.changes = ChangesPanel(surroundings)
        self.nodes = NodesPanel(surroundings)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("ShanheTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.catalogue, icon("catalogue"), tr("Catalogue"))
        self.tabs.addTab(self.changes, icon("changes"), tr("Changes"))
        self.tabs.addTab(self.nodes, icon("nodes"), tr("Nodes"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)  # a count pushes no tab out
        self.tabs.setMinimumWidth(NARROWEST - 20)
        self.setWidget(self.tabs)
        self.tabs.setCurrentIndex(QgsSettings().value(TAB, 0, type=int))
        self.tabs.currentChanged.connect(lambda at: QgsSettings().setValue(TAB, at))
        surroundings.copy_made.connect(self.changes.add_copy)
        self.changes.waiting_changed.connect(self._count_waiting)
        self.changes.wanted.connect(self._show_changes)

    def shut_down(self) -> None:
        """Take what the panels put elsewhere away."""
        self.catalogue.shut_down()
        self.changes.shut_down()

    def _show_changes(self) -> None:
        self.setUserVisible(True)
        self.tabs.setCurrentWidget(self.changes)

    def _count_waiting(self, count: int) -> None:
        """Say on the tab how many working copies and change sets need a next step."""
        name = tr("Changes ({count})").format(count=count) if count else tr("Changes")
        self.tabs.setTabText(self.tabs.indexOf(self.changes), name)

    def showEvent(self, event: Any) -> None:
        """The first time, take the room that states and next steps need, if the window has it."""
        super().showEvent(event)
        if not QgsSettings().value(SIZED, False, type=bool):
            QTimer.singleShot(0, self._take_room)  # the window has laid itself out by then

    def _take_room(self) -> None:
        window = self.parent()
        if isinstance(window, QMainWindow) and window.width() >= ROOMY and not self.isFloating():
            window.resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)
            QgsSettings().setValue(SIZED, True)
