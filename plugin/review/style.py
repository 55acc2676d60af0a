"""How the layer of findings is drawn: by verdict, in colours that the colour-blind tell apart."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory

from ...core.planning.compliance import Verdict
from ..i18n import tr
from .texts import VERDICTS

COLOURS = {
    Verdict.FAIL: "213,94,0",
    Verdict.UNDETERMINED: "150,150,150",
    Verdict.NOTICE: "240,228,66",
    Verdict.PASSED: "0,158,115",
}


def style_findings(layer: Any) -> None:
    """Draw the layer by its field VERDICT, the worst first in the legend."""
    categories = [
        QgsRendererCategory(verdict.value, _symbol(colour), tr(VERDICTS[verdict]))
        for verdict, colour in COLOURS.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("VERDICT", categories))


def _symbol(colour: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": "60,60,60", "outline_width": "0.3"}
    )
