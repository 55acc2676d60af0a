"""How rasters of measures are drawn: in steps, each with its colour and its label."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple, Sequence

from qgis.core import (
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ...core.raster.output import Category

BAND = 1
OrderedColours = tuple[tuple[int, int, int], ...]
RISING: OrderedColours = (
    (237, 248, 233),
    (186, 228, 179),
    (254, 217, 118),
    (253, 141, 60),
    (189, 0, 38),
)


class Step(NamedTuple):
    """Values up to `upper` (the last step's may be infinite), what they are called, and colour."""

    upper: float
    label: str
    colour: tuple[int, int, int]


def stepped(steps: Sequence[Step]) -> Callable[[Any], None]:
    """Return a step of `finish` that draws a loaded raster layer in steps."""

    def draw(layer: Any) -> None:
        layer.setRenderer(step_renderer(layer.dataProvider(), steps))

    return draw


def step_renderer(provider: Any, steps: Sequence[Step]) -> QgsSingleBandPseudoColorRenderer:
    """Return the renderer of steps for a raster's provider."""
    items = [
        QgsColorRampShader.ColorRampItem(one.upper, QColor(*one.colour), one.label) for one in steps
    ]
    ramp = QgsColorRampShader()
    ramp.setColorRampType(QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    return QgsSingleBandPseudoColorRenderer(provider, BAND, shader)


def named(categories: Sequence[Category]) -> Callable[[Any], None]:
    """Return a step of `finish` that draws a loaded raster layer by its categories."""

    def draw(layer: Any) -> None:
        layer.setRenderer(category_renderer(layer.dataProvider(), categories))

    return draw


def category_renderer(provider: Any, categories: Sequence[Category]) -> QgsPalettedRasterRenderer:
    """Return the renderer of categories for a raster's provider."""
    made = QgsPalettedRasterRenderer.Class
    classes = [made(one.value, QColor(*one.colour), one.label) for one in categories]
    return QgsPalettedRasterRenderer(provider, BAND, classes)
