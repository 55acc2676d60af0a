"""Extents between CRSs: a planner's rectangle in the CRS that a request needs."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ...core.errors import Problem
from .records import Extent

Place = tuple[QgsRectangle, QgsCoordinateReferenceSystem]
DEGREES = "EPSG:4490"


def box_in(place: Place, crs: str) -> Extent:
    """Return the rectangle's bounds x y x y in `crs`; CAT-12 where it has no meaning there."""
    rectangle, given = place
    wanted = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(given, wanted, QgsCoordinateTransformContext())
    try:
        box = transform.transformBoundingBox(rectangle)
    except QgsCsException as error:
        raise Problem("CAT-12", crs=crs) from error
    return (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
