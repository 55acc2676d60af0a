"""A small map of parcels by class, for a report."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
)

from ...core.geometry.polygons import PolygonLayer
from ...core.planning.class_levels import ClassLevels
from ..layers.map_image import LegendEntry, around, map_image, polygon_layer
from ..layers.styles import class_symbol

MOST_PARCELS = 20_000
LONGEST_LEGEND = 20
MARGIN = 0.04


def class_map(
    parcels: PolygonLayer,
    codes: Sequence[str],
    levels: ClassLevels,
    zones: Optional[PolygonLayer] = None,
) -> Optional[bytes]:
    """Return a PNG of the parcels in the colours of their classes, None for too many parcels."""
    if not 0 < len(parcels) <= MOST_PARCELS:
        return None
    present = sorted(set(codes))
    symbols = {code: class_symbol(levels.colour(code)) for code in present}
    categories = [
        QgsRendererCategory(code, symbol.clone(), code) for code, symbol in symbols.items()
    ]
    renderer = QgsCategorizedSymbolRenderer("value", categories)
    shapes = list(zip(parcels.geometries, codes))
    layers = [polygon_layer(parcels.crs, shapes, renderer)]
    if zones is not None:
        line = QgsFillSymbol.createSimple({"style": "no", "outline_color": "40,40,40"})
        outlines = [(shape, "") for shape in zones.geometries]
        layers.insert(0, polygon_layer(zones.crs, outlines, QgsSingleSymbolRenderer(line)))
    whole = QgsRectangle()
    for shape in parcels.geometries:
        whole.combineExtentWith(shape.boundingBox())
    legend = [LegendEntry(symbols[code], levels.label(code)) for code in present[:LONGEST_LEGEND]]
    crs = QgsCoordinateReferenceSystem(parcels.crs)
    return map_image(layers, around(whole, MARGIN), crs, legend)
