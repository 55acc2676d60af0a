"""Adding layers to the project in an order that keeps control lines above parcels."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes

from ..plugin.layers.styles import guess_theme

BACKGROUND = ("survey", "land_use", "plan_zone")
ABOVE, EDITED, BELOW, COVERING = range(4)
"""Control lines and sites; what is edited; land use; pictures, and areas of other origin."""


def add_layer(iface: Any, layer: QgsMapLayer, *, edited: bool = False) -> None:
    """Add a layer where nothing hides it: land use below, control lines above; show the first one.

    One that is to be `edited` comes above other land use.
    """
    project = QgsProject.instance()
    first = not project.mapLayers()
    if first:
        project.setCrs(layer.crs())
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    rank = EDITED if edited else _rank(layer)
    root.insertLayer(_place(root.children(), rank), layer)
    iface.layerTreeView().setCurrentLayer(layer)
    if first:
        iface.zoomToActiveLayer()


def _place(children: Sequence[Any], rank: int) -> int:
    """Return the position before the first layer that would hide one of that rank, else the end."""
    if rank == ABOVE:
        return 0
    layers = (one.layer() if isinstance(one, QgsLayerTreeLayer) else None for one in children)
    hiding = (at for at, one in enumerate(layers) if one is not None and _rank(one) > rank)
    return next(hiding, len(children))


def _rank(layer: QgsMapLayer) -> int:
    if not isinstance(layer, QgsVectorLayer):
        return COVERING
    name = layer.customProperty("shanhe/theme", "")
    theme = name or guess_theme(layer.fields().names(), layer.name())
    if theme:
        return BELOW if theme in BACKGROUND else ABOVE
    return COVERING if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry else ABOVE
