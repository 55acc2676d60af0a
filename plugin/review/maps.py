"""The maps of a report: the site among the control lines, and one for every failing check."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)

from ...core.planning.compliance import CheckResult, SiteReview, Verdict
from ...core.planning.compliance.control import Control
from ...core.planning.compliance.rules import POLYGONS
from ...core.standards.symbols import symbols
from ..i18n import tr
from ..layers.map_image import LegendEntry, around, map_image, polygon_layer
from ..layers.styles import style_for
from .controls import BACKGROUND_RULES, theme_of_rule
from .texts import rule_title

LINES = ("permanent_farmland", "urban_boundary", "approved_land", "ecological_redline")
LONGEST_LEGEND = 21  # as many as stand beside a map of the report
OBJECTION = {
    "color": "220,0,0",
    "style": "b_diagonal",
    "outline_color": "220,0,0",
    "outline_width": "0.6",
}
OTHER_LINE = {"style": "no", "outline_color": "0,90,160", "outline_width": "0.6"}

Drawn = tuple[Any, list[LegendEntry]]


def site_map(review: SiteReview, controls: Mapping[str, Control]) -> bytes:
    """Return a PNG of the site on survey or plan, with every control line given."""
    shown = [key for key in LINES if key in controls]
    drawn = [_drawn(key, controls[key]) for key in shown]
    return _picture(review, [_site(review), *drawn, *_background(controls)])


def check_map(review: SiteReview, result: CheckResult, controls: Mapping[str, Control]) -> bytes:
    """Return a PNG of the layer that a check looks at, the objected parts hatched."""
    geometries = [(part.geometry, "") for part in result.inside]
    symbol = QgsFillSymbol.createSimple(OBJECTION)
    layer = polygon_layer(review.site.crs, geometries, QgsSingleSymbolRenderer(symbol))
    overlap: Drawn = (layer, [LegendEntry(symbol.clone(), tr("Overlap with the site"))])
    own = _drawn(result.rule.id, controls[result.rule.id], rule_title(result.rule))
    return _picture(review, [_site(review), overlap, own, *_background(controls)])


def mapped(review: SiteReview, controls: Mapping[str, Control]) -> list[CheckResult]:
    """Return the results with a map of their own: what fails, or would but for an exemption."""
    return [
        result
        for result in review.results
        if result.verdict is Verdict.FAIL
        or (result.rule.severity == "error" and result.verdict is Verdict.NOTICE)
        if result.inside and result.rule.id in controls and result.rule.reads == POLYGONS
    ]


def extent_of(review: SiteReview) -> QgsRectangle:
    """Return the rectangle of a site's maps, in the site's CRS."""
    return around(review.geometry.boundingBox())


def _picture(review: SiteReview, drawn: Sequence[Drawn]) -> bytes:
    crs = QgsCoordinateReferenceSystem(review.site.crs)
    entries = [entry for _, legend in drawn for entry in legend][:LONGEST_LEGEND]
    return map_image([layer for layer, _ in drawn], extent_of(review), crs, entries)


def _site(review: SiteReview) -> Drawn:
    renderer = style_for("site")
    layer = polygon_layer(review.site.crs, [(review.geometry, "")], renderer)
    return layer, [LegendEntry(renderer.symbol().clone(), tr("Project site"))]


def _background(controls: Mapping[str, Control]) -> list[Drawn]:
    found = [key for key in BACKGROUND_RULES if key in controls and len(controls[key].layer)]
    return [_drawn(found[0], controls[found[0]])] if found else []


def _drawn(key: str, control: Control, title: str = "") -> Drawn:
    """Return a control layer near the site with its legend of what occurs there."""
    theme = theme_of_rule(key)
    values = _values(control)
    if theme == key and not symbols(theme):
        renderer: Any = QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OTHER_LINE))
    else:
        renderer = style_for(theme, "value", set(values))
    polygons = list(zip(control.layer.geometries, values))
    layer = polygon_layer(control.layer.crs, polygons, renderer)
    return layer, _legend(renderer, theme, title or control.layer.name) if polygons else []


def _values(control: Control) -> list[str]:
    """Return the values that the layer's symbols go by: its first column."""
    columns = list(control.layer.columns.values())
    if not columns:
        return [""] * len(control.layer)
    return ["" if value is None else str(value) for value in columns[0]]


def _legend(renderer: Any, theme: str, title: str) -> list[LegendEntry]:
    if hasattr(renderer, "categories"):
        found = [one for one in renderer.categories() if one.value() is not None]
        return [LegendEntry(one.symbol().clone(), one.label()) for one in found if str(one.value())]
    known = symbols(theme).get("")
    return [LegendEntry(renderer.symbol().clone(), known.label if known else title)]
