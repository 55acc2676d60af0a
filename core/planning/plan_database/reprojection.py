"""A layer in another CRS, vertex by vertex."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Optional

from osgeo import ogr, osr

from ...errors import Problem
from ..quality.database import LayerData


def reprojected(layer: LayerData, crs: str) -> LayerData:
    """Return the layer in `crs` (x east, y north); PDB-08 where PROJ cannot take it there."""
    if not layer.spatial or layer.crs == crs:
        return layer
    transform = osr.CoordinateTransformation(_reference(layer.crs), _reference(crs))
    wkbs: List[Optional[bytes]] = [_moved(wkb, transform, layer, crs) for wkb in layer.wkbs]
    return replace(layer, crs=crs, wkbs=wkbs)


def _reference(code: str) -> Any:
    reference = osr.SpatialReference()
    try:
        failed = reference.SetFromUserInput(code)
    except RuntimeError:  # GDAL raises where the host has switched its exceptions on
        failed = 1
    if failed:
        raise Problem("PDB-08", crs=code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _moved(wkb: Optional[bytes], transform: Any, layer: LayerData, crs: str) -> Optional[bytes]:
    if wkb is None:
        return None
    geometry = ogr.CreateGeometryFromWkb(wkb)
    try:
        failed = geometry.Transform(transform)
    except RuntimeError:
        failed = 1
    if failed:
        raise Problem("PDB-08", crs=f"{layer.crs} → {crs}")
    return bytes(geometry.ExportToWkb(ogr.wkbNDR))
