"""How map sheets are drawn: by whether they lie inside, each with its number."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)

from ..i18n import N_, tr

INSIDE, BORDER, UNMEASURED = "inside", "border", "unmeasured"
STATES = {
    INSIDE: N_("Whole sheet inside"),
    BORDER: N_("Sheet on the border"),
    UNMEASURED: N_("Not measured"),
}
COLOURS = {INSIDE: "0,158,115,60", BORDER: "230,159,0,60", UNMEASURED: "255,255,255,0"}
FIELD, NUMBER = "WZ", "TFH"
LABEL_POINTS = 8


def style_sheets(layer: Any) -> None:
    """Draw the layer by its field WZ, labelled with the sheet number."""
    layer.setRenderer(sheet_renderer())
    settings = QgsPalLayerSettings()
    settings.fieldName = NUMBER
    text = QgsTextFormat()
    text.setSize(LABEL_POINTS)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def sheet_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the renderer by state, in colours that the colour-blind tell apart."""
    categories = [
        QgsRendererCategory(state, sheet_symbol(state), tr(label))
        for state, label in STATES.items()
    ]
    return QgsCategorizedSymbolRenderer(FIELD, categories)


def sheet_symbol(state: str) -> QgsFillSymbol:
    """Return the symbol of a state."""
    return QgsFillSymbol.createSimple(
        {"color": COLOURS[state], "outline_color": "70,70,70", "outline_width": "0.26"}
    )
