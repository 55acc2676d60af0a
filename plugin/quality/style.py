"""How the layers of findings are drawn: by severity, in colours the colour-blind tell apart."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsWkbTypes,
)

from ...core.planning.quality.rules import ERROR, WARNING
from ..i18n import tr
from .texts import SEVERITIES

COLOURS = {ERROR: "213,94,0", WARNING: "230,159,0"}
OUTLINE = "60,60,60"


def style_findings(layer: Any) -> None:
    """Draw the layer by its field SEVERITY, errors first in the legend."""
    make = {
        QgsWkbTypes.GeometryType.PointGeometry: _point,
        QgsWkbTypes.GeometryType.LineGeometry: _line,
    }.get(layer.geometryType(), _area)
    categories = [
        QgsRendererCategory(tr(SEVERITIES[one]), make(colour), tr(SEVERITIES[one]))
        for one, colour in COLOURS.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("SEVERITY", categories))


def _point(colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({"color": colour, "outline_color": OUTLINE, "size": "2.6"})


def _line(colour: str) -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"color": colour, "width": "0.8"})


def _area(colour: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": f"{colour},110", "outline_color": colour, "outline_width": "0.5"}
    )
