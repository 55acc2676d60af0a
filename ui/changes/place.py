"""Where edits and faults are: marked on the map and zoomed to."""

from __future__ import annotations

from typing import Any, Iterable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

from ...core.editing.checks import Finding
from ...core.editing.tracking import OWN
from ...plugin.checkout.working_copy import open_copy
from .edits import Edit, Edits
from .known import layer_of
from .lines import Line

AROUND, POINT_REACH = 1.3, 50.0
MARK, FILL_ALPHA, MARK_WIDTH = QColor(230, 0, 120), 40, 2


class Marks:
    """The marks on the map canvas; `clear` takes them away."""

    def __init__(self, canvas: Any) -> None:
        self._canvas, self._bands = canvas, list[QgsRubberBand]()

    def clear(self) -> None:
        """Remove every mark."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def show(self, shapes: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> bool:
        """Mark the shapes and zoom to them; False if there is nothing that can be shown."""
        self.clear()
        box = QgsRectangle()
        for shape in shapes:
            if not shape.isNull():
                box.combineExtentWith(shape.boundingBox())
                self._bands.append(self._band(shape, crs))
        return not box.isNull() and self._zoom(box, crs)

    def _band(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        fill = QColor(MARK)
        fill.setAlpha(FILL_ALPHA)
        band.setStrokeColor(MARK)
        band.setFillColor(fill)
        band.setWidth(MARK_WIDTH)
        band.addGeometry(shape, crs)
        return band

    def _zoom(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
        settings = self._canvas.mapSettings()
        project = QgsProject.instance()
        transform = QgsCoordinateTransform(crs, settings.destinationCrs(), project)
        try:
            extent = transform.transformBoundingBox(box) if crs.isValid() else box
        except QgsCsException:
            return False
        if extent.isEmpty():
            extent.grow(POINT_REACH)
        extent.scale(AROUND)
        self._canvas.setExtent(extent)
        self._canvas.refresh()
        return True


def shapes(line: Line, edits: Iterable[Edit]) -> list[QgsGeometry]:
    """Return where edits are; those that tell no shape are looked up in the working copy."""
    given = list(edits)
    found = [_geometry(one.shape) for one in given if one.shape is not None]
    missing = [one.uuid for one in given if one.shape is None]
    return found + (_looked_up(line, missing) if missing else [])


def show_edits(marks: Marks, line: Line, edits: Edits, picked: Optional[Edit] = None) -> bool:
    """Mark all edits, or the one that was picked."""
    wanted = edits.items if picked is None else (picked,)
    return marks.show(shapes(line, wanted), QgsCoordinateReferenceSystem(edits.crs))


def show_finding(marks: Marks, line: Line, finding: Finding) -> bool:
    """Select the faulty feature in its layer and go to it, or to the place of the fault."""
    layer = layer_of(line.path)
    if layer is not None and finding.fid is not None:
        layer.selectByIds([finding.fid])
        geometry = layer.getFeature(finding.fid).geometry()
        if not geometry.isNull():
            return marks.show([geometry], layer.crs())
    if finding.x is None or finding.y is None or line.path is None:
        return False
    point = QgsGeometry.fromPointXY(QgsPointXY(finding.x, finding.y))
    crs = QgsCoordinateReferenceSystem(open_copy(line.path).crs)
    return marks.show([point.buffer(POINT_REACH, 8)], crs)


def _looked_up(line: Line, uuids: list[str]) -> list[QgsGeometry]:
    layer = layer_of(line.path)
    if layer is None and line.path is not None:
        layer = QgsVectorLayer(open_copy(line.path).source, line.title, "ogr")
    if layer is None or not layer.isValid():
        return []
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([OWN[0]], layer.fields())
    wanted = set(uuids)
    found = (one for one in layer.getFeatures(request) if one[OWN[0]] in wanted)
    return [one.geometry() for one in found]


def _geometry(wkb: Optional[bytes]) -> QgsGeometry:
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry
