"""The plugin object; the only place that names `ui` and `processing_provider`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from qgis.core import QgsApplication

from .i18n import install_translator

PACKAGE = __name__.rpartition(".plugin.")[0]


class ShanhePlugin:
    """Registers the provider everywhere and the user interface where there is one.

    It imports all that it needs when it is made, so that an unfit library shows then and there:
    QGIS can still be given a stub.
    """

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Any = None
        self.interface: Any = None
        self._translator = install_translator()
        import_module(f"{PACKAGE}.plugin.layers.engine").use_settings()
        self._algorithms = import_module(f"{PACKAGE}.processing_provider.provider")
        list(self._algorithms.algorithms())
        self._face = import_module(f"{PACKAGE}.ui.interface") if iface is not None else None

    def initProcessing(self) -> None:
        """Register the algorithms; all that qgis_process needs."""
        self.provider = self._algorithms.ShanheProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the dock, menus and browser items."""
        self.initProcessing()
        if self._face is not None:
            self.interface = self._face.Interface(self.iface)
            self.interface.add()

    def unload(self) -> None:
        """Take everything away again."""
        if self.interface is not None:
            self.interface.remove()
            self.interface = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
