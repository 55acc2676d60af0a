"""Layers of QGIS as rasters and points of `core`."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest

from ...core.errors import Problem
from ...core.raster.grid import Grid
from ...core.raster.source import MEASURE, Raster, open_raster

FILES = "gdal"


def raster_of(layer: Any, kind: str = MEASURE, band: int = 1) -> Raster:
    """Return a band of a raster layer, in the layer's CRS; RAS-15 where it is no file."""
    if layer.providerType() != FILES:
        raise Problem("RAS-15", name=layer.name(), provider=layer.providerType())
    return open_raster(layer.source(), band, layer.name(), kind, layer.crs().toWkt())


def points_in(source: Any, grid: Grid, context: Any) -> Any:
    """Return x and y (n, 2) of all points of a source in the CRS of a grid."""
    found = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    crs = found if found.isValid() else QgsCoordinateReferenceSystem(grid.crs)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    request = QgsFeatureRequest().setNoAttributes()
    places = []
    for feature in source.getFeatures(request):
        for point in feature.geometry().vertices():
            moved = transform.transform(point.x(), point.y())
            places.append((moved.x(), moved.y()))
    return np.array(places, float).reshape(-1, 2)
