"""Official colours for land-use layers and the usual drawing of control lines and zones.

Fills are opaque (symbol opacity makes a printed map much larger and slower), each with a thin
stroke in its own colour against hairlines; outlines appear only at large scales, so that tens
of thousands of parcels stay readable. Labels are off.
"""

from __future__ import annotations

from typing import Callable, Iterable, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsProject,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.standards.classes import (
    Colour,
    LandClass,
    land_classes,
    survey_classes,
    without_village_mark,
)
from ...core.standards.symbols import SymbolSpec, symbols, theme_of
from ..compat import is_null, layer_enabled_property
from ..i18n import tr

OUTLINES_FROM = 10_000  # scale denominator
OUTLINE = QColor(110, 110, 110)
HAIRLINE, THIN = 0.06, 0.1  # mm
HATCH_DISTANCE, HATCH_ANGLE = 2.0, 45.0
WHITE: Colour = (255, 255, 255)
UNKNOWN_FILL: Colour = (225, 225, 225)
PEN_STYLES = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
}
CLASSES = {"land_use": land_classes, "survey": survey_classes}
FIELDS = {"land_use": "YDYHFLDM", "survey": "DLBM", "plan_zone": "GHFQDM"}
QUICK_PROVIDERS = {"ogr", "memory", "spatialite"}


def guess_theme(fields: Iterable[str], layer_name: str) -> str:
    """Return the theme of a layer (land_use, survey, permanent_farmland …), '' if none fits."""
    theme = theme_of(fields, layer_name)
    return theme.name if theme else ""


def apply_style(
    layer: QgsVectorLayer, field: str = "", codes: Optional[Iterable[str]] = None
) -> bool:
    """Style a polygon layer by its theme; tell whether there was one.

    `field` overrides the field of the theme. `codes` limits the legend to the classes present;
    without it they are looked up where that is quick, else every class is listed.
    """
    names = [one.name() for one in layer.fields()]
    theme = theme_of(names, layer.name()) or (theme_of([field], "") if field else None)
    if theme is None or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    chosen = field or _as_written(names, theme.field)
    present = codes if codes is not None else _present(layer, chosen)
    layer.setRenderer(style_for(theme.name, chosen, present))
    layer.setLabelsEnabled(False)
    layer.triggerRepaint()
    return True


def drawn_like(identifier: str) -> Callable[[QgsVectorLayer], None]:
    """Return a step that draws a layer as the project draws the layer of this id, if it does.

    Else the layer's theme draws it.
    """

    def draw(layer: QgsVectorLayer) -> None:
        origin = QgsProject.instance().mapLayer(identifier)
        if origin is not None and origin.geometryType() == layer.geometryType():
            layer.setRenderer(origin.renderer().clone())
        else:
            apply_style(layer)

    return draw


def style_for(
    theme: str, field: str = "", codes: Optional[Iterable[str]] = None
) -> QgsFeatureRenderer:
    """Return the renderer of a theme, with the classes of `codes` only where given."""
    chosen = field or FIELDS.get(theme, "")
    if theme in CLASSES:
        return _categorised(chosen, _class_categories(CLASSES[theme](), codes), UNKNOWN_FILL)
    specs = symbols(theme)
    if "" in specs:
        return QgsSingleSymbolRenderer(_control_symbol(specs[""]))
    return _categorised(chosen, _control_categories(specs, codes), None)


def _as_written(names: list[str], field: str) -> str:
    """Return the layer's own spelling of a field (databases differ in case)."""
    return next((name for name in names if name.upper() == field), field)


def _present(layer: QgsVectorLayer, field: str) -> Optional[list[str]]:
    index = layer.fields().indexOf(field)
    if index < 0 or layer.providerType() not in QUICK_PROVIDERS:
        return None
    return [str(value) for value in layer.uniqueValues(index) if not is_null(value)]


def _categorised(
    field: str, categories: list[QgsRendererCategory], rest: Optional[Colour]
) -> QgsFeatureRenderer:
    """Return a categorised renderer that also shows values it does not know."""
    symbol = class_symbol(rest) if rest else _control_symbol(_UNKNOWN)
    other = QgsRendererCategory(None, symbol, tr("Other values"))
    return QgsCategorizedSymbolRenderer(field, [*categories, other])


def _class_categories(
    classes: dict[str, LandClass], codes: Optional[Iterable[str]]
) -> list[QgsRendererCategory]:
    wanted = sorted(set(codes)) if codes is not None else list(classes)
    categories = []
    for code in wanted:
        known = classes.get(without_village_mark(code))
        if known is not None:
            label = f"{code} {known.name}"
            symbol = class_symbol(_colour_of(known, classes))
            categories.append(QgsRendererCategory(code, symbol, label))
    return categories


def _colour_of(one: LandClass, classes: dict[str, LandClass]) -> Colour:
    """Return a class's colour; a group without one takes its first member's."""
    members = (other for other in classes.values() if other.parent == one.code and other.rgb)
    return one.rgb or next((member.rgb for member in members if member.rgb), UNKNOWN_FILL)


def _control_categories(
    specs: dict[str, SymbolSpec], codes: Optional[Iterable[str]]
) -> list[QgsRendererCategory]:
    known = list(specs)
    wanted = known if codes is None else sorted({*codes}, key=lambda one: _place(known, one))
    found = [(code, _nearest(specs, code)) for code in wanted]
    return [
        QgsRendererCategory(code, _control_symbol(spec), f"{code} {spec.label}")
        for code, spec in found
        if spec is not None
    ]


def _place(known: list[str], code: str) -> tuple[int, str]:
    """Return where a code stands in the legend: as the table has it, others behind by code."""
    return (known.index(code) if code in known else len(known), code)


def _nearest(specs: dict[str, SymbolSpec], code: str) -> Optional[SymbolSpec]:
    """Return the symbol of a zone code, or of the zone above it: 411, 410, 400."""
    for digits in range(len(code), 0, -1):
        found = specs.get(code[:digits] + "0" * (len(code) - digits))
        if found is not None:
            return found
    return None


def class_symbol(colour: Colour) -> QgsFillSymbol:
    """Return an opaque fill whose outline shows from 1:10 000 on.

    The scale is @map_scale, which canvas and layouts give; other renderers add the map
    settings' scope to their expression context, or no outline is drawn. White (留白用地) would
    vanish on paper and always has its outline.
    """
    fill = QgsSimpleFillSymbolLayer(QColor(*colour))
    fill.setStrokeColor(OUTLINE if colour == WHITE else QColor(*colour))
    fill.setStrokeWidth(HAIRLINE)
    outline = QgsSimpleLineSymbolLayer(OUTLINE, THIN)
    at_scale = QgsProperty.fromExpression(f"coalesce(@map_scale <= {OUTLINES_FROM}, false)")
    outline.setDataDefinedProperty(layer_enabled_property(), at_scale)
    return _symbol(fill, outline)


def _control_symbol(spec: SymbolSpec) -> QgsFillSymbol:
    if spec.hatched and spec.fill is not None:
        return _symbol(_hatch(spec.fill), _line(spec))
    fill = QgsSimpleFillSymbolLayer(QColor(*(spec.fill or UNKNOWN_FILL)))
    if spec.fill is None:
        fill.setBrushStyle(Qt.BrushStyle.NoBrush)
    fill.setStrokeColor(QColor(*spec.outline))
    fill.setStrokeWidth(spec.width)
    fill.setStrokeStyle(PEN_STYLES[spec.line])
    return _symbol(fill)


def _symbol(first: QgsSymbolLayer, *others: QgsSymbolLayer) -> QgsFillSymbol:
    """Return a symbol of these layers (the constructor with a list leaves them to Python)."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, first)
    for other in others:
        symbol.appendSymbolLayer(other)
    return symbol


def _hatch(colour: Colour) -> QgsLinePatternFillSymbolLayer:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(HATCH_ANGLE)
    hatch.setDistance(HATCH_DISTANCE)
    hatch.setLineWidth(THIN * 2)
    hatch.setColor(QColor(*colour))
    return hatch


def _line(spec: SymbolSpec) -> QgsSimpleLineSymbolLayer:
    return QgsSimpleLineSymbolLayer(QColor(*spec.outline), spec.width, PEN_STYLES[spec.line])


_UNKNOWN = SymbolSpec("", "", None, False, UNKNOWN_FILL, THIN * 2, "solid")
