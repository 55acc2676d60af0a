"""How projects are drawn: balanced or not, in colours that the colour-blind tell apart."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory

from ..i18n import N_, tr

BALANCED = {1: (N_("Balanced"), "0,158,115"), 0: (N_("Not balanced"), "213,94,0")}


def style_balanced(layer: Any) -> None:
    """Draw a result layer by its field BALANCED."""
    outline = {"outline_color": "60,60,60", "outline_width": "0.4"}
    categories = [
        QgsRendererCategory(value, QgsFillSymbol.createSimple({"color": c, **outline}), tr(label))
        for value, (label, c) in BALANCED.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("BALANCED", categories))
