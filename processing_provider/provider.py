"""The provider `shanhe`: finds every algorithm in the group folders."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Iterator

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..plugin.about import VERSION
from ..plugin.i18n import tr
from ..plugin.icons import icon_path
from .base import ShanheAlgorithm

GROUP_FOLDERS = (
    *("data", "basic", "planning", "approval", "monitoring"),
    *("ecology", "agriculture", "urban", "capacity", "resources"),
)


class ShanheProvider(QgsProcessingProvider):
    """All algorithms of the suite."""

    def id(self) -> str:
        return "shanhe"

    def name(self) -> str:
        return tr("Shanhe territorial planning")

    def longName(self) -> str:
        return tr("Shanhe territorial planning ({version})").format(version=VERSION)

    def helpId(self) -> str:
        return "shanhe"

    def icon(self) -> QIcon:
        return QIcon(icon_path("shanhe"))

    def svgIconPath(self) -> str:
        return icon_path("shanhe")

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        return "gpkg"

    def supportsNonFileBasedOutput(self) -> bool:
        return True

    def loadAlgorithms(self) -> None:
        for algorithm in algorithms():
            self.addAlgorithm(algorithm())


def algorithms() -> Iterator[type[ShanheAlgorithm]]:
    """Yield the algorithm class of every module in the group folders: one a file."""
    package = __name__.rpartition(".")[0]
    for folder in GROUP_FOLDERS:
        parent = import_module(f"{package}.{folder}")
        for module in sorted(iter_modules(parent.__path__), key=lambda found: found.name):
            loaded = import_module(f"{parent.__name__}.{module.name}")
            yield loaded.ALGORITHM
