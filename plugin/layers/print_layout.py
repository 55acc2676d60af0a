"""A print layout for a result: title, map, legend, scale bar, north arrow and note on A3."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QFont

from ..i18n import tr
from ..icons import icon_path

MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
PAGE = (420.0, 297.0)  # A3 across
EDGE, HEAD, FOOT, PANEL = 10.0, 18.0, 10.0, 85.0
TITLE_POINTS, NOTE_POINTS = 24, 9
AROUND = 1.05
ARROW = 18.0
LONG, LEGEND_POINTS, SYMBOL_HEIGHT = 32, 8, 3.5  # entries a column, points, mm


def ready_to_print(title: str) -> Callable[[Any], None]:
    """Return what to do with a loaded layer so that the project has a print layout for it.

    A layout of the same title is replaced. Without a project (`qgis_process`) nothing is done.
    """

    def add(layer: Any) -> None:
        project = QgsProject.instance()
        if layer is None or not layer.isSpatial():
            return
        manager = project.layoutManager()
        old = manager.layoutByName(title)
        if old is not None:
            manager.removeLayout(old)
        manager.addLayout(print_layout(project, layer, title))

    return add


def print_layout(project: QgsProject, layer: Any, title: str) -> QgsPrintLayout:
    """Return an A3 layout of `layer` in its own CRS, named `title`."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE, MILLIMETRES))
    layout.setName(title)
    frame = _map(layout, layer)
    _label(layout, title, EDGE, 6.0, PAGE[0] - 2 * EDGE, TITLE_POINTS, bold=True)
    _legend(layout, layer, frame)
    _scale_bar(layout, frame)
    _north(layout)
    source = tr("{crs} · made with Shanhe").format(crs=layer.crs().authid())
    _label(layout, source, EDGE, PAGE[1] - FOOT, PAGE[0] - 2 * EDGE, NOTE_POINTS)
    return layout


def _map(layout: QgsPrintLayout, layer: Any) -> QgsLayoutItemMap:
    frame = QgsLayoutItemMap(layout)
    frame.setRect(0, 0, 1, 1)  # with no size and no extent its scale would be no number
    extent = layer.extent()
    extent.scale(AROUND)
    frame.setExtent(extent)
    layout.addLayoutItem(frame)
    size = PAGE[0] - 2 * EDGE - PANEL, PAGE[1] - HEAD - EDGE - FOOT
    frame.attemptMove(QgsLayoutPoint(EDGE, HEAD + EDGE / 2, MILLIMETRES))
    frame.setCrs(layer.crs())
    frame.setLayers([layer])
    frame.setKeepLayerSet(True)
    frame.attemptResize(QgsLayoutSize(*size, MILLIMETRES))
    frame.zoomToExtent(extent)
    frame.setFrameEnabled(True)
    return frame


def _label(
    layout: QgsPrintLayout,
    text: str,
    x: float,
    y: float,
    width: float,
    points: int,
    bold: bool = False,
) -> None:
    label = QgsLayoutItemLabel(layout)
    font = QFont()
    font.setPointSize(points)
    font.setBold(bold)
    label.setFont(font)
    label.setText(text)
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES))
    label.attemptResize(QgsLayoutSize(width, points * 0.6, MILLIMETRES))


def _legend(layout: QgsPrintLayout, layer: Any, frame: QgsLayoutItemMap) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(frame)
    legend.setTitle(tr("Legend"))
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    root.addLayer(layer)
    _fit(legend, _entries(layer))
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(PAGE[0] - EDGE - PANEL + 4, HEAD + 2 * ARROW, MILLIMETRES))


def _entries(layer: Any) -> int:
    """Return how many entries the legend of a vector or raster layer has."""
    drawn = layer.renderer()
    if isinstance(layer, QgsRasterLayer):
        return len(drawn.legendSymbologyItems())
    return len(drawn.legendSymbolItems())


def _fit(legend: QgsLayoutItemLegend, entries: int) -> None:
    """Make the entries small, and put them into columns, where there are many."""
    if entries > LONG:
        legend.setSplitLayer(True)
        legend.setColumnCount(-(-entries // LONG))
    label = QgsLegendStyle.Style.SymbolLabel
    style = legend.style(label)
    font = QFont(style.font())
    font.setPointSize(LEGEND_POINTS)
    style.setFont(font)
    legend.setStyle(label, style)
    legend.setSymbolHeight(SYMBOL_HEIGHT)


def _scale_bar(layout: QgsPrintLayout, frame: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(frame)
    bar.applyDefaultSize(bar.guessUnits())
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(PAGE[0] - EDGE - PANEL + 4, PAGE[1] - FOOT - 18, MILLIMETRES))


def _north(layout: QgsPrintLayout) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(icon_path("north"))
    layout.addLayoutItem(arrow)
    arrow.attemptMove(QgsLayoutPoint(PAGE[0] - EDGE - PANEL + 6, HEAD + EDGE / 2, MILLIMETRES))
    arrow.attemptResize(QgsLayoutSize(ARROW, ARROW, MILLIMETRES))
