"""One of the three maps of a conflict: a shape, the base it came from, and where they differ."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QFrame, QLabel, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from ...core.editing.merge import MINE, THEIRS
from ...plugin.i18n import N_, tr
from .showing import area_change, shape_of, shape_text

BASE = "base"
NAMES = {BASE: N_("Base"), MINE: N_("Mine"), THEIRS: N_("Theirs")}
COLOURS = {BASE: QColor(120, 120, 120), MINE: QColor(0, 114, 178), THEIRS: QColor(213, 94, 0)}
"""Blue and vermilion, which people who do not tell red from green can tell apart."""
DIFFERENCE = QColor(204, 0, 120)
FILL_ALPHA, WIDTH, POINT_SIZE = 60, 2, 7
KEYS = Qt.Key
MOVING = frozenset(
    {KEYS.Key_Left, KEYS.Key_Right, KEYS.Key_Up, KEYS.Key_Down, KEYS.Key_PageUp, KEYS.Key_PageDown}
)
SMALLEST_HEIGHT, SMALLEST_WIDTH = 150, 200


class _Canvas(QgsMapCanvas):
    """Keeps the keys that move the map; QGIS's own swallows all others, such as Esc."""

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()


class SideMap(QWidget):
    """A canvas with its caption; the caption is a choice where the geometry is in conflict."""

    def __init__(
        self, side: str, crs: QgsCoordinateReferenceSystem, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.side, self._crs = side, crs
        self.difference = QgsGeometry()
        self._bands = list[QgsRubberBand]()
        self.canvas = self._made_canvas()
        self.pick, self.label = QRadioButton(), QLabel()
        self.pick.setObjectName(f"ShanheConflictGeometry_{side}")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self._caption = QStackedWidget()
        self._caption.addWidget(self.label)
        self._caption.addWidget(self.pick)
        self._caption.setFixedHeight(self.pick.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._caption)

    def show_shape(
        self, base: Optional[bytes], wkb: Optional[bytes], gone: bool, against: str = BASE
    ) -> None:
        """Draw the base's outline, this side's shape, and what of it is not as in the base.

        `against` names the other side where that stands for a base that there is not.
        """
        self.clear()
        before, shape = shape_of(base), shape_of(wkb)
        self.difference = QgsGeometry() if self.side == BASE or gone else _apart(before, shape)
        self._add(before, COLOURS[against], Qt.PenStyle.DashLine, 0)
        if self.side != BASE:
            self._add(shape, COLOURS[self.side], Qt.PenStyle.SolidLine, FILL_ALPHA)
            self._hatch()
            self._dots(before, shape)
        text = self._told(base, wkb, gone)
        self.label.setText(text)
        self.pick.setText(text)
        self.canvas.setAccessibleName(text)

    def show_choice(self, offered: bool, chosen: bool) -> None:
        """Show the caption as a choice, or as words alone."""
        self._caption.setCurrentWidget(self.pick if offered and self.side != BASE else self.label)
        self.pick.setChecked(offered and chosen)

    def clear(self) -> None:
        """Take the shapes away."""
        for band in self._bands:
            self.canvas.scene().removeItem(band)
        self._bands.clear()

    def _made_canvas(self) -> QgsMapCanvas:
        canvas = _Canvas(self)
        canvas.setObjectName(f"ShanheConflictMap_{self.side}")
        canvas.setDestinationCrs(self._crs)
        canvas.setCanvasColor(self.palette().color(QPalette.ColorRole.Base))
        canvas.enableAntiAliasing(True)
        canvas.setFrameShape(QFrame.Shape.StyledPanel)
        canvas.setMinimumSize(SMALLEST_WIDTH, SMALLEST_HEIGHT)
        canvas.setToolTip(tr("Drag to pan, wheel to zoom; all three maps move together."))
        self._pan = QgsMapToolPan(canvas)
        canvas.setMapTool(self._pan)
        return canvas

    def _told(self, base: Optional[bytes], wkb: Optional[bytes], gone: bool) -> str:
        name = tr(NAMES[self.side])
        if gone:
            return tr("{side}: deleted").format(side=name)
        if wkb is None:
            return tr("{side}: no geometry").format(side=name)
        crs = self._crs.authid()
        changed = area_change(base, wkb, crs)
        told = f"{name}: {shape_text(wkb, crs)}"
        return f"{told} ({changed})" if changed else told

    def _add(self, shape: QgsGeometry, colour: QColor, line: Qt.PenStyle, alpha: int) -> None:
        if shape.isNull():
            return
        fill = QColor(colour)
        fill.setAlpha(alpha)
        band = self._band(QgsWkbTypes.GeometryType.PolygonGeometry, colour)
        band.setFillColor(fill)
        band.setLineStyle(line)
        band.addGeometry(shape, self._crs)

    def _hatch(self) -> None:
        """Hatch the area that was added or taken away."""
        if self.difference.isEmpty():
            return
        band = self._band(QgsWkbTypes.GeometryType.PolygonGeometry, DIFFERENCE)
        band.setFillColor(DIFFERENCE)
        band.setBrushStyle(Qt.BrushStyle.BDiagPattern)
        band.setWidth(1)
        band.addGeometry(self.difference, self._crs)

    def _dots(self, before: QgsGeometry, shape: QgsGeometry) -> None:
        """Mark the vertices that the base has not."""
        known = {(point.x(), point.y()) for point in before.vertices()}
        moved = [QgsPointXY(one) for one in shape.vertices() if (one.x(), one.y()) not in known]
        if not moved:
            return
        band = self._band(QgsWkbTypes.GeometryType.PointGeometry, DIFFERENCE)
        band.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX)
        band.setIconSize(POINT_SIZE)
        for point in moved:
            band.addPoint(point)

    def _band(self, kind: QgsWkbTypes.GeometryType, colour: QColor) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas, kind)
        band.setStrokeColor(colour)
        band.setWidth(WIDTH)
        self._bands.append(band)
        return band


def _apart(one: QgsGeometry, other: QgsGeometry) -> QgsGeometry:
    """Return where two shapes differ, an empty geometry where that cannot be told."""
    if one.isNull() or other.isNull():
        return QgsGeometry()
    found = one.symDifference(other)
    return QgsGeometry() if found.isNull() or found.isEmpty() else found
