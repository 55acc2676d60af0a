"""Pictures of rasters for reports."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsFillSymbol, QgsRasterLayer

from ...core.reporting.document import Image
from ..i18n import tr
from ..layers.map_image import LegendEntry, around, map_image
from .styles import Step, step_renderer

MARGIN = 0.03


def raster_picture(path: str, steps: Sequence[Step], title: str) -> Image:
    """Return a map of a raster file drawn in steps, its legend beside it."""
    layer = QgsRasterLayer(path, title)
    layer.setRenderer(step_renderer(layer.dataProvider(), steps))
    legend: list[Any] = [LegendEntry(_swatch(one.colour), one.label) for one in steps]
    picture = map_image([layer], around(layer.extent(), MARGIN), layer.crs(), legend)
    caption = tr("{crs}, cells of {width:g} × {height:g}").format(
        crs=layer.crs().authid() or layer.crs().description(),
        width=layer.rasterUnitsPerPixelX(),
        height=layer.rasterUnitsPerPixelY(),
    )
    return Image(picture, title, caption)


def _swatch(colour: tuple[int, int, int]) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": "{},{},{}".format(*colour), "outline_color": "120,120,120"}
    )
