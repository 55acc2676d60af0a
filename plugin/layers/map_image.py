"""Pictures of maps without a window: title, scale bar, north arrow, legend, and a note below.

Works in the thread of an algorithm as long as the layers were made in that thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import Any, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRenderer,
    QgsGeometry,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QTextOption,
)

from ..i18n import tr

DPI = 110
WIDTH, HEIGHT = 700, 620
FONT_PIXELS = 19
WIDEST_LEGEND = 560
PAPER = QColor(255, 255, 255)
INK = QColor(30, 30, 30)
PLATE = QColor(255, 255, 255, 225)
MARGIN = 16.0
LINE = 27.0
TITLE_PIXELS = 30
STRIP = 64
SWATCH = QSize(34, 18)
SCALE_BAR_SHARE = 0.25


@dataclass(frozen=True)
class LegendEntry:
    """A symbol and what it stands for; without a symbol (None) the heading of those below."""

    symbol: Any
    label: str


def polygon_layer(
    crs: str,
    polygons: Sequence[tuple[QgsGeometry, str]],
    renderer: QgsFeatureRenderer,
    field: str = "value",
) -> QgsVectorLayer:
    """Return a layer, in the calling thread's memory, of polygons with the text in `field`."""
    layer = QgsVectorLayer(f"MultiPolygon?field={field}:string", field, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    features = []
    for geometry, value in polygons:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes([value])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(renderer)
    return layer


def map_image(
    layers: Sequence[Any],
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    legend: Sequence[LegendEntry] = (),
    size: tuple[int, int] = (WIDTH, HEIGHT),
    *,
    title: str = "",
    note: str = "",
) -> bytes:
    """Return a PNG of `layers` (the first on top) around `extent`, which is in `crs`.

    `size` is the map's in pixels; the legend stands to its right and widens the picture, `title`
    and `note` (CRS, source) stand above and below in strips of their own.
    """
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(DPI)
    settings.setExtent(extent)
    settings.setBackgroundColor(PAPER)
    panel = _legend_width(legend)
    head, foot = (STRIP if title else 0), (STRIP if note else 0)
    width = size[0] + panel
    image = QImage(QSize(width, head + size[1] + foot), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    try:
        painter.translate(0, head)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        _furnish(painter, settings, size)
        _legend(painter, legend, QRectF(size[0], 0, panel, size[1]))
        _caption(painter, QRectF(0, -head, width, head), title, TITLE_PIXELS)
        _caption(painter, QRectF(0, size[1], width, foot), note, FONT_PIXELS)
    finally:
        painter.end()
    return _png(image)


def around(extent: QgsRectangle, share: float = 0.35) -> QgsRectangle:
    """Return `extent` with a margin of `share` of its longer side, in the picture's shape."""
    wide = extent.buffered(share * max(extent.width(), extent.height()))
    width = max(wide.width(), wide.height() * WIDTH / HEIGHT)
    height = max(wide.height(), wide.width() * HEIGHT / WIDTH)
    return QgsRectangle.fromCenterAndSize(wide.center(), width, height)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


def _font(pixels: int = FONT_PIXELS, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _caption(painter: QPainter, area: QRectF, text: str, pixels: int) -> None:
    """Write `text` into the middle of its strip."""
    painter.setFont(_font(pixels, bold=pixels > FONT_PIXELS))
    painter.setPen(QPen(INK, 2))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _furnish(painter: QPainter, settings: QgsMapSettings, size: tuple[int, int]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(_font())
    _north_arrow(painter, size[0] - MARGIN - 24, MARGIN)
    if not settings.destinationCrs().isGeographic():
        _scale_bar(painter, settings.mapUnitsPerPixel(), size)
    painter.setPen(QPen(INK, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(1, 1, size[0] - 2, size[1] - 2)


def _plate(painter: QPainter, area: QRectF) -> None:
    """Draw the light ground on which furniture stays readable."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRect(area)
    painter.setPen(QPen(INK, 2))


def _north_arrow(painter: QPainter, x: float, y: float) -> None:
    _plate(painter, QRectF(x - 14, y - 6, 40, 66))
    painter.setBrush(INK)
    painter.drawPolygon(
        QPolygonF([QPointF(x + 6, y), QPointF(x + 16, y + 32), QPointF(x - 4, y + 32)])
    )
    painter.drawText(QRectF(x - 14, y + 32, 40, 26), Qt.AlignmentFlag.AlignCenter, "N")


def round_length(longest: float) -> float:
    """Return the largest 1, 2 or 5 times a power of ten up to `longest` metres."""
    power = 10.0 ** floor(log10(longest))
    return next(power * step for step in (5, 2, 1) if power * step <= longest)


def _scale_bar(painter: QPainter, metres_per_pixel: float, size: tuple[int, int]) -> None:
    length = round_length(SCALE_BAR_SHARE * size[0] * metres_per_pixel)
    pixels = length / metres_per_pixel
    x, y = size[0] - MARGIN - pixels, size[1] - MARGIN - 10
    _plate(painter, QRectF(x - 10, y - 28, pixels + 20, 44))
    painter.drawLine(QPointF(x, y), QPointF(x + pixels, y))
    for end in (x, x + pixels):
        painter.drawLine(QPointF(end, y - 6), QPointF(end, y + 6))
    kilometre = 1000.0
    label = f"{length / kilometre:g} km" if length >= kilometre else f"{length:g} m"
    painter.drawText(QRectF(x, y - 26, pixels, 22), Qt.AlignmentFlag.AlignCenter, label)


def _legend_width(entries: Sequence[LegendEntry]) -> int:
    """Return the pixels that the legend needs beside the map, 0 where there is none."""
    if not entries:
        return 0
    metrics = QFontMetricsF(_font())
    widest = max(metrics.horizontalAdvance(entry.label) for entry in entries)
    return min(int(widest + SWATCH.width() + 3 * MARGIN), WIDEST_LEGEND)


def _legend(painter: QPainter, entries: Sequence[LegendEntry], area: QRectF) -> None:
    """Draw the legend beside the map, where it hides nothing."""
    painter.fillRect(area, PAPER)
    painter.setPen(QPen(INK, 2))
    if entries:
        _heading(painter, QRectF(area.x() + MARGIN, 0, area.width(), LINE), tr("Legend"))
    wrapped = QTextOption(Qt.AlignmentFlag.AlignLeft)
    wrapped.setWrapMode(QTextOption.WrapMode.WordWrap)
    left = area.x() + SWATCH.width() + 2 * MARGIN
    top = LINE + MARGIN / 2
    for entry in entries:
        if entry.symbol is None:
            _heading(painter, QRectF(area.x() + MARGIN, top - 3, area.width(), LINE), entry.label)
            top += LINE
            continue
        painter.save()
        painter.translate(area.x() + MARGIN, top)
        entry.symbol.drawPreviewIcon(painter, SWATCH)
        painter.restore()
        room = QRectF(left, top - 1, area.right() - left, area.height())
        painter.drawText(room, entry.label, wrapped)
        height = painter.boundingRect(room, entry.label, wrapped).height()
        top += LINE * max(round(height / painter.fontMetrics().lineSpacing()), 1)


def _heading(painter: QPainter, area: QRectF, text: str) -> None:
    painter.setFont(_font(bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
    painter.setFont(_font())
