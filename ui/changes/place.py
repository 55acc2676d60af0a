"""Where edits and faults are: marked on the map and zoomed to."""

from __future__ import annotations

from typing import Any, Iterable, NamedTuple, Optional

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
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.editing.checks import Finding
from ...core.editing.tracking import GEOMETRY, OWN
from ...plugin.checkout.working_copy import open_copy
from .edits import Edit, Edits
from .known import layer_of
from .lines import Line
from .showing import shape_of

AROUND, POINT_REACH = 1.3, 50.0
METRES_A_DEGREE = 111_320.0
FILL_ALPHA = 40


class Style(NamedTuple):
    """How a shape is marked: colour, line, width in pixels, and whether it is filled."""

    colour: QColor
    line: Qt.PenStyle
    width: int = 2
    filled: bool = True


AFTER = Style(QColor(230, 0, 120), Qt.PenStyle.SolidLine)
BEFORE = Style(QColor(70, 90, 120), Qt.PenStyle.DashLine, 2, False)
Mark = tuple[QgsGeometry, Style]


class Marks:
    """The marks on the map canvas; `clear` takes them away."""

    def __init__(self, canvas: Any) -> None:
        self._canvas, self._bands = canvas, list[QgsRubberBand]()

    def clear(self) -> None:
        """Remove every mark."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def show(self, marks: Iterable[Mark], crs: QgsCoordinateReferenceSystem) -> bool:
        """Mark the shapes and zoom to them; False if there is nothing that can be shown."""
        self.clear()
        box = QgsRectangle()
        for shape, style in marks:
            if not shape.isNull():
                box.combineExtentWith(shape.boundingBox())
                self._bands.append(self._band(shape, style, crs))
        return not box.isNull() and self._zoom(box, crs)

    def _band(
        self, shape: QgsGeometry, style: Style, crs: QgsCoordinateReferenceSystem
    ) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        fill = QColor(style.colour)
        fill.setAlpha(FILL_ALPHA if style.filled else 0)
        band.setStrokeColor(style.colour)
        band.setFillColor(fill)
        band.setLineStyle(style.line)
        band.setWidth(style.width)
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


def shapes(line: Line, edits: Iterable[Edit]) -> list[Mark]:
    """Return where edits are, a changed geometry as it was and as it is.

    Those that tell no shape are looked up in the working copy.
    """
    given = list(edits)
    found = shapes_of(given)
    missing = [one.uuid for one in given if one.shape is None]
    looked_up = _looked_up(line, missing) if missing else []
    return found + [(one, AFTER) for one in looked_up]


def shapes_of(edits: Iterable[Edit], crs: str = "") -> list[Mark]:
    """Return where edits are that tell it themselves; those in another CRS brought to `crs`."""
    return [mark for one in edits for mark in _marks(one, crs)]


def _marks(edit: Edit, crs: str = "") -> list[Mark]:
    pairs = [(one, other) for name, one, other in edit.values if name == GEOMETRY]
    before, after = pairs[0] if pairs else (None, edit.shape)
    found = ((before, BEFORE), (after, AFTER))
    return [
        (_in_crs(shape_of(wkb), edit.crs, crs), style) for wkb, style in found if wkb is not None
    ]


def _in_crs(shape: QgsGeometry, own: str, wanted: str) -> QgsGeometry:
    if own and wanted and own != wanted:
        known = [QgsCoordinateReferenceSystem(name) for name in (own, wanted)]
        shape.transform(QgsCoordinateTransform(*known, QgsProject.instance()))
    return shape


def show_edits(marks: Marks, line: Line, edits: Edits, picked: Optional[Edit] = None) -> bool:
    """Mark all edits, or the one that was picked."""
    wanted = edits.items if picked is None else (picked,)
    return marks.show(shapes(line, wanted), QgsCoordinateReferenceSystem(edits.crs))


def show_finding(marks: Marks, line: Line, finding: Finding) -> bool:
    """Select the faulty feature in its layer and go to the place of the fault, or else to it."""
    layer, shape = layer_of(line.path), QgsGeometry()
    if layer is not None and finding.fid is not None:
        layer.selectByIds([finding.fid])
        shape = layer.getFeature(finding.fid).geometry()
    if finding.x is not None and finding.y is not None and line.path is not None:
        crs = QgsCoordinateReferenceSystem(open_copy(line.path).crs)
        point = QgsGeometry.fromPointXY(QgsPointXY(finding.x, finding.y))
        return marks.show([(point.buffer(_reach(crs), 8), AFTER)], crs)
    if layer is None or shape.isNull():
        return False
    return marks.show([(shape, AFTER)], layer.crs())


def _reach(crs: QgsCoordinateReferenceSystem) -> float:
    """Return the radius of what is shown round a point, in units of its CRS."""
    return POINT_REACH / METRES_A_DEGREE if crs.isGeographic() else POINT_REACH


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
