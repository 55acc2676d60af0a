"""Pictures of rasters for reports."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsFillSymbol, QgsRasterLayer

from ...core.raster.output import Category, Colour
from ...core.reporting.document import Image
from ..i18n import tr
from ..layers.map_image import LegendEntry, around, map_image
from .styles import Step, category_renderer, step_renderer

MARGIN = 0.03


def step_picture(path: str, steps: Sequence[Step], title: str) -> Image:
    """Return a map of a raster file drawn in steps, its legend beside it."""
    layer = QgsRasterLayer(path, title)
    layer.setRenderer(step_renderer(layer.dataProvider(), steps))
    return _picture(layer, [(one.colour, one.label) for one in steps])


def category_picture(path: str, categories: Sequence[Category], title: str) -> Image:
    """Return a map of a raster file drawn by its categories, its legend beside it."""
    layer = QgsRasterLayer(path, title)
    layer.setRenderer(category_renderer(layer.dataProvider(), categories))
    return _picture(layer, [(one.colour, one.label) for one in categories])


def _picture(layer: QgsRasterLayer, entries: Sequence[tuple[Colour, str]]) -> Image:
    legend: list[Any] = [LegendEntry(_swatch(colour), label) for colour, label in entries]
    picture = map_image([layer], around(layer.extent(), MARGIN), layer.crs(), legend)
    caption = tr("{crs}, cells of {width:g} × {height:g}").format(
        crs=layer.crs().authid() or layer.crs().description(),
        width=layer.rasterUnitsPerPixelX(),
        height=layer.rasterUnitsPerPixelY(),
    )
    return Image(picture, layer.name(), caption)


def _swatch(colour: Colour) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": "{},{},{}".format(*colour), "outline_color": "120,120,120"}
    )
