"""The extent of the chosen record, drawn on the map."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...plugin.catalogue.extents import DEGREES
from ...plugin.catalogue.records import Extent

COLOUR = QColor(214, 69, 65)
WIDTH = 2
POINTS_A_SIDE = 12


class Footprint:
    """One rubber band; taken off the canvas by `remove`."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(COLOUR)
        self._band.setFillColor(QColor(Qt.GlobalColor.transparent))
        self._band.setWidth(WIDTH)
        self._band.setLineStyle(Qt.PenStyle.DashLine)

    def show_extent(self, extent: Optional[Extent]) -> None:
        """Draw an extent given in degrees; nothing where there is none."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if extent is None:
            return
        own = self._canvas.mapSettings().destinationCrs()
        box = QgsGeometry.fromRect(QgsRectangle(*extent))
        box = box.densifyByCount(POINTS_A_SIDE)  # a straight side in degrees bends in the map
        degrees = QgsCoordinateReferenceSystem(DEGREES)
        try:
            box.transform(QgsCoordinateTransform(degrees, own, QgsProject.instance()))
        except QgsCsException:
            return
        self._band.setToGeometry(box, None)

    def remove(self) -> None:
        """Take the band off the canvas."""
        self._canvas.scene().removeItem(self._band)
