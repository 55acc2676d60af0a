"""Adding layers to the project in an order that keeps control lines above parcels."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ..plugin.layers.styles import guess_theme

BACKGROUND = ("survey", "land_use", "plan_zone")


def add_layer(iface: Any, layer: QgsMapLayer) -> None:
    """Add a layer: land use and maps below, control lines and sites above; show the first one."""
    project = QgsProject.instance()
    first = not project.mapLayers()
    if first:
        project.setCrs(layer.crs())
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    position = len(root.children()) if _is_background(layer) else 0
    root.insertLayer(position, layer)
    iface.layerTreeView().setCurrentLayer(layer)
    if first:
        iface.zoomToActiveLayer()


def _is_background(layer: QgsMapLayer) -> bool:
    if not isinstance(layer, QgsVectorLayer):
        return True
    name = layer.customProperty("shanhe/theme", "")
    return (name or guess_theme(layer.fields().names(), layer.name())) in BACKGROUND
