"""Layers of QGIS as rasters and points of `core`."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest

from ...core.errors import Problem
from ...core.raster.grid import Grid
from ...core.raster.interpolation import Stations
from ...core.raster.source import MEASURE, Raster, open_raster

FILES = "gdal"
MONTHS = 12


def raster_of(layer: Any, kind: str = MEASURE, band: int = 1) -> Raster:
    """Return a band of a raster layer, in the layer's CRS; RAS-15 where it is no file."""
    if layer.providerType() != FILES:
        raise Problem("RAS-15", name=layer.name(), provider=layer.providerType())
    return open_raster(layer.source(), band, layer.name(), kind, layer.crs().toWkt())


def crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    """Return the CRS of a grid."""
    found = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    return found if found.isValid() else QgsCoordinateReferenceSystem(grid.crs)


def points_in(source: Any, grid: Grid, context: Any) -> Any:
    """Return x and y (n, 2) of all points of a source in the CRS of a grid."""
    transform = _into(source, grid, context)
    request = QgsFeatureRequest().setNoAttributes()
    places = []
    for feature in source.getFeatures(request):
        for point in feature.geometry().vertices():
            moved = transform.transform(point.x(), point.y())
            places.append((moved.x(), moved.y()))
    return np.array(places, float).reshape(-1, 2)


def stations_in(source: Any, grid: Grid, context: Any, height: str, months: Sequence[str]) -> Any:
    """Return the stations of a source in the CRS of a grid, and how many lack a number.

    `months` are the fields of the mean temperatures (°C), `height` is that of the height (m).
    Raises EVA-20 unless there are 12 months, EVA-21 where no station has all numbers.
    """
    if len(months) != MONTHS:
        raise Problem("EVA-20", count=len(months))
    transform = _into(source, grid, context)
    places, numbers, lacking = [], [], 0
    for feature in source.getFeatures():
        found = [_number(feature[name]) for name in (height, *months)]
        if not feature.hasGeometry() or not np.isfinite(found).all():
            lacking += 1
            continue
        middle = feature.geometry().centroid().asPoint()
        moved = transform.transform(middle)
        places.append((moved.x(), moved.y()))
        numbers.append(found)
    if not places:
        raise Problem("EVA-21")
    known = np.array(numbers, float)
    return Stations(np.array(places, float), known[:, 0], known[:, 1:]), lacking


def _into(source: Any, grid: Grid, context: Any) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(source.sourceCrs(), crs_of(grid), context.transformContext())


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")
