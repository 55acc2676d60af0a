"""Everything the suite adds to QGIS Desktop, and its removal."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from ..plugin.i18n import tr
from .browser import NodesProvider
from .dock import Dock
from .options.page import OptionsFactory
from .presets.page import PresetsFactory
from .security.own_files import OwnFiles
from .security.saving import Saving
from .surroundings import Surroundings, icon, title


class Interface:
    """`add` once, `remove` once."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.surroundings = Surroundings(iface)
        self.dock: Optional[Dock] = None
        self.action: Optional[QAction] = None
        self.provider: Optional[NodesProvider] = None
        self.saving: Optional[Saving] = None
        self.own_files: Optional[OwnFiles] = None
        self.options: Optional[OptionsFactory] = None
        self.presets: Optional[PresetsFactory] = None

    def add(self) -> None:
        """Add the dock, the action that shows it, and the nodes in the Browser."""
        self.dock = Dock(self.surroundings, self.iface.mainWindow())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.action = QAction(icon("shanhe"), title(), self.iface.mainWindow())
        self.action.setObjectName("ShanheShowDock")
        self.action.setToolTip(tr("Show or hide the Shanhe panel"))
        self.action.setCheckable(True)
        self.dock.setToggleVisibilityAction(self.action)
        self.iface.addPluginToWebMenu(title(), self.action)
        self.iface.addWebToolBarIcon(self.action)
        self.provider = NodesProvider(self.surroundings)
        QgsApplication.dataItemProviderRegistry().addProvider(self.provider)
        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)
        self.presets = PresetsFactory()
        self.iface.registerProjectPropertiesWidgetFactory(self.presets)
        self._guard()

    def _guard(self) -> None:
        """Watch over the logins in saved projects and over the suite's own files."""
        self.saving, self.own_files = Saving(self.surroundings), OwnFiles(self.surroundings)
        self.saving.begin()
        self.iface.addPluginToWebMenu(title(), self.saving.action)
        self.own_files.begin()

    def remove(self) -> None:
        """Stop running work and take everything away."""
        self._stop_guarding()
        self.surroundings.tasks.stop()
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.options = None
        if self.presets is not None:
            self.iface.unregisterProjectPropertiesWidgetFactory(self.presets)
            self.presets = None
        if self.provider is not None:
            QgsApplication.dataItemProviderRegistry().removeProvider(self.provider)
            self.provider = None
        if self.action is not None:
            self.iface.removePluginWebMenu(title(), self.action)
            self.iface.removeWebToolBarIcon(self.action)
            self.action.deleteLater()
            self.action = None
        if self.dock is not None:
            self.dock.shut_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None

    def _stop_guarding(self) -> None:
        if self.saving is not None:
            self.saving.stop()
            self.iface.removePluginWebMenu(title(), self.saving.action)
            self.saving.deleteLater()
            self.saving = None
        if self.own_files is not None:
            self.own_files.stop()
            self.own_files.deleteLater()
            self.own_files = None
