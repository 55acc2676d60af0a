"""The demo's layers in their official styles: on a picture, and for the Desktop window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from demo_words import say
from qgis.core import QgsVectorLayer

from shanhe.plugin.layers.map_image import LegendEntry, map_image
from shanhe.plugin.layers.styles import apply_style

SHOWN = {
    "DLTB": "地类图斑",
    "STBHHX": "生态保护红线",
    "YJJBNT": "永久基本农田",
    "CZKFBJ": "城镇开发边界",
    "XMHX": "项目用地范围",
}
SIZE = (1500, 1400)
MARGIN = 1500.0


def layers(work: Path) -> list[QgsVectorLayer]:
    """Return the snapshots in drawing order, the lowest first, styled and named."""
    found = []
    for name, title in SHOWN.items():
        layer = QgsVectorLayer(str(work / f"{name}.gpkg"), name, "ogr")
        apply_style(layer)
        layer.setName(title)
        found.append(layer)
    return found


def picture(work: Path) -> bytes:
    """Return the whole county with title, legend and what it is made of, as a PNG."""
    drawn = layers(work)
    legend = [entry for layer in reversed(drawn) for entry in _legend(layer)]
    crs = drawn[0].crs()
    return map_image(
        list(reversed(drawn)),
        drawn[0].extent().buffered(MARGIN),
        crs,
        legend,
        SIZE,
        title=say("Changting (长汀县): land use, control lines and project sites"),
        note=say("Synthetic demonstration data, not to be planned with · {crs}").format(
            crs=f"{crs.description()} ({crs.authid()})"
        ),
    )


def _legend(layer: Any) -> list[LegendEntry]:
    """Return a layer's entries, under its name where there are several."""
    renderer = layer.renderer()
    if hasattr(renderer, "categories"):
        found = [one for one in renderer.categories() if str(one.value() or "")]
        entries = [LegendEntry(one.symbol().clone(), one.label()) for one in found]
        return [LegendEntry(None, layer.name()), *entries]
    return [LegendEntry(renderer.symbol().clone(), layer.name())]
