"""Layers of QGIS that are tables of a GeoPackage on disk, all of them and as they were saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ...core.errors import Problem
from ...core.geometry.package import Table, table_of

NAMES = {"path", "layerName"}
"""What of a layer's source says which table it is; anything else narrows or opens it otherwise."""


def stands_for(source: Any, layer: Any) -> Any:
    """Return a Processing source, having noted that it takes all of `layer` (None: a part)."""
    source.whole_layer = layer
    return source


def table_of_layer(source: Any) -> Optional[Table]:
    """Return the table that holds just what a layer or source shows; None if there is none."""
    layer = getattr(source, "whole_layer", source)
    if not isinstance(layer, QgsVectorLayer) or layer.storageType() != "GPKG":
        return None
    if layer.isEditable() or layer.subsetString():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    if {key for key, value in parts.items() if value} - NAMES or not Path(parts["path"]).is_file():
        return None
    try:
        return table_of(parts["path"], parts.get("layerName") or "")
    except Problem:
        return None
