"""How results of plan compilation are drawn: classes with a colour each, on screen and in print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
)
from qgis.PyQt.QtCore import QTimer

from ...core.reporting.document import Colour, Image
from ..layers.map_image import LegendEntry, around, map_image, polygon_layer

CLOSE = 0.04  # of the longer side, round a map of everything
OUTLINE = {"outline_color": "90,90,90", "outline_width": "0.1"}


@dataclass(frozen=True)
class DrawnClass:
    """A value of the drawn field, what the legend calls it, and its fill."""

    value: str
    label: str
    colour: Colour


def categorized(field: str, classes: Sequence[DrawnClass]) -> QgsCategorizedSymbolRenderer:
    """Return a renderer with one category a class, in their order."""
    categories = [QgsRendererCategory(one.value, _symbol(one.colour), one.label) for one in classes]
    return QgsCategorizedSymbolRenderer(field, categories)


def styled(field: str, classes: Sequence[DrawnClass]) -> Callable[[Any], None]:
    """Return what to do with a loaded layer: draw it by `field`, with a class each."""

    def style(layer: Any) -> None:
        layer.setRenderer(categorized(field, classes))

    return style


def on_top(layer: Any) -> None:
    """Have a loaded layer drawn above the other results, once all of them are loaded."""
    identifier = layer.id()
    QTimer.singleShot(0, lambda: raise_layer(identifier))


def raise_layer(identifier: str) -> None:
    """Move a layer of the project to the top of its group; nothing if it is in none."""
    node = QgsProject.instance().layerTreeRoot().findLayer(identifier)
    if node is not None:
        group = node.parent()
        group.insertChildNode(0, node.clone())
        group.removeChildNode(node)


def picture(
    crs: str,
    polygons: Sequence[tuple[QgsGeometry, str]],
    classes: Sequence[DrawnClass],
    title: str,
    caption: str = "",
) -> list[Image]:
    """Return the map of polygons by class as a block of a report; none without polygons."""
    present = {value for _, value in polygons}
    used = [one for one in classes if one.value in present]
    if not used:
        return []
    layer = polygon_layer(crs, polygons, categorized("value", used))
    extent = QgsRectangle()
    for geometry, _ in polygons:
        extent.combineExtentWith(geometry.boundingBox())
    legend = [LegendEntry(_symbol(one.colour), one.label) for one in used]
    wanted = QgsCoordinateReferenceSystem(crs)
    return [Image(map_image([layer], around(extent, CLOSE), wanted, legend), title, caption)]


def colour_of(row: dict[str, str]) -> Colour:
    """Return the colour in the columns r, g and b of a table's row."""
    return int(row["r"]), int(row["g"]), int(row["b"])


def _symbol(colour: Colour) -> QgsFillSymbol:
    fill = ",".join(map(str, colour))
    return QgsFillSymbol.createSimple({"color": fill, **OUTLINE})
