"""The nodes in QGIS's Browser: node ▸ layers, to drag or double-click onto the map.

Children are made from what was kept of the last look; the network is asked only by “Refresh
Layers”, as a task, because the Browser fills its items in threads of its own.
"""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsDataCollectionItem,
    QgsDataItem,
    QgsDataItemProvider,
    QgsDataProvider,
    QgsErrorItem,
    QgsLayerItem,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction

from ..core.errors import Problem
from ..plugin.catalogue.listing import feature_uri, look, remembered
from ..plugin.i18n import tr
from ..plugin.messages import sentence
from ..plugin.nodes.credentials import unlock_for
from ..plugin.nodes.profiles import NodeProfile
from ..plugin.nodes.store import all_nodes
from .surroundings import Surroundings, icon, title

ROOT = "shanhe:"


class NodesProvider(QgsDataItemProvider):
    """Adds one root item; keep a reference to it as long as it is registered."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings
        self.root: Optional[RootItem] = None

    def name(self) -> str:
        return "Shanhe"

    def capabilities(self) -> Any:
        return QgsDataProvider.DataCapability.Net

    def createDataItem(self, path: str, parentItem: Optional[QgsDataItem]) -> Optional[QgsDataItem]:
        if path or parentItem is not None:
            return None
        self.root = RootItem(self.surroundings)
        return self.root


class RootItem(QgsDataCollectionItem):
    """All nodes."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(None, title(), ROOT, "shanhe")
        self.surroundings = surroundings
        self.setIcon(icon("shanhe"))
        surroundings.nodes_changed.connect(self.refresh)

    def createChildren(self) -> list[QgsDataItem]:
        return [NodeItem(self, profile, self.surroundings) for profile in all_nodes()]


class NodeItem(QgsDataCollectionItem):
    """One node and the layers it served at the last look."""

    def __init__(
        self, parent: QgsDataItem, profile: NodeProfile, surroundings: Surroundings
    ) -> None:
        super().__init__(parent, profile.name, f"{ROOT}/{profile.id}", "shanhe")
        self.profile, self.surroundings = profile, surroundings
        self.setIcon(icon("node"))

    def createChildren(self) -> list[QgsDataItem]:
        endpoint = self.profile.endpoint("wfs")
        listed = remembered(self.profile)
        if endpoint is None:
            return [self._hint(tr("No layers to look at here; check them out in the Nodes tab."))]
        if listed is None:
            return [self._hint(tr("Right-click the node and choose “Refresh Layers”."))]
        return [self._layer(endpoint.url, kind) for kind in listed]

    def _hint(self, text: str) -> QgsErrorItem:
        return QgsErrorItem(self, text, f"{self.path()}/hint")

    def _layer(self, url: str, kind: Any) -> QgsLayerItem:
        title = kind.title or kind.name
        uri = feature_uri(self.profile, url, kind)
        layer_type = Qgis.BrowserLayerType.Polygon
        item = QgsLayerItem(self, title, f"{self.path()}/{kind.name}", uri, layer_type, "WFS")
        item.setState(QgsDataItem.State.Populated)
        return item

    def actions(self, parent: Any) -> list[QAction]:
        action = QAction(tr("Refresh Layers"), parent)
        action.setEnabled(self.profile.endpoint("wfs") is not None)
        action.triggered.connect(self.look_again)
        return [action]

    def look_again(self) -> None:
        """Ask the node for its layers in the background."""
        try:
            unlock_for([self.profile])
        except Problem as problem:
            self.surroundings.warn(sentence(problem))
            return
        self.surroundings.tasks.start(
            tr("Listing the layers of {node}").format(node=self.profile.name),
            lambda feedback: look(self.profile, feedback),
            lambda _: self._looked(),
            self.surroundings.warn,
        )

    def _looked(self) -> None:
        """Show the layers; the Browser may have dropped this item meanwhile."""
        if not sip.isdeleted(self):
            self.refresh()
