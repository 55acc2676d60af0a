"""图幅: map sheets of GB/T 13989-2012 with theoretical and control areas."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsSingleSymbolRenderer,
    QgsWkbTypes,
)

from ...core.errors import Problem
from ...core.feedback import watched
from ...core.geometry.map_sheets import Sheet, sheet_of, sheet_scales, sheets_over
from ...core.rounding import half_up
from ...plugin.basic.columns import as_text
from ...plugin.basic.sheet_report import overlap_notes, sheet_report
from ...plugin.basic.sheet_style import (
    BORDER,
    INSIDE,
    STATES,
    UNMEASURED,
    sheet_symbol,
    style_sheets,
)
from ...plugin.basic.sheets import (
    CGCS2000,
    SheetAreas,
    degrees_of,
    drawn,
    geographic,
    in_degrees,
    sheet_areas,
)
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import crs_code, read_polygons
from ...plugin.layers.map_image import LegendEntry, around, map_image, polygon_layer
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import fault_notes, write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    crs,
    extent,
    field_of,
    layer_out,
    number_result,
    polygons,
    table_out,
    text,
    text_result,
)
from ..groups import BASIC
from ..usual import report_out, workbook_out

MOST = 50_000
PRINTED = 4000


class MapSheets(ShanheAlgorithm):
    """Sheets over polygons, an extent or by number, and what lies inside of each."""

    identifier = "mapsheets"
    group_of = BASIC
    title = N_("Map sheets and control areas")
    summary = N_("Makes the sheets of GB/T 13989-2012 with their theoretical and control areas.")
    details = N_(
        "Sheets of any scale from 1:1 000 000 to 1:500 are chosen by polygons, by an extent or by "
        "their numbers, each with its number (新图号) and theoretical area (图幅理论面积).\n"
        "With polygons, what each sheet has inside and outside of them is measured, so that the "
        "parts of every sheet sum to its theoretical area (图幅理论面积与控制面积接合图表).\n"
        "Sheet edges get points along them, so that they follow their parallels in a projected CRS."
    )
    tags_text = N_(
        "map sheet,sheet number,index,control area,图幅,图幅号,分幅,接合图表,图幅理论面积,控制面积"
    )

    scale = choice(
        "SCALE",
        N_("Scale"),
        {str(one): f"1:{one}" for one in sheet_scales()},
        "10000",
        help=N_("The scale of the sheets; sheet numbers that are given have their own."),
    )
    area = polygons(
        "INPUT",
        N_("Area"),
        optional=True,
        help=N_("Polygons, such as counties. Sheets that share ground with them are made."),
    )
    zone = field_of(
        "INPUT",
        "ZONE_FIELD",
        N_("Zone"),
        optional=True,
        help=N_("Names the zones, such as counties. Left empty, all polygons are one zone."),
    )
    box = extent(
        "EXTENT",
        N_("Extent"),
        optional=True,
        help=N_("Where no area is given: all sheets that share ground with this extent."),
    )
    numbers = text(
        "SHEETS",
        N_("Sheet numbers"),
        optional=True,
        help=N_("Numbers such as J50G001001, with commas or spaces between. They go first."),
    )
    target = crs(
        "CRS",
        N_("CRS of the sheets"),
        None,
        optional=True,
        advanced=True,
        help=N_("Left empty, the CRS of the area or the extent, else CGCS2000."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Sheets"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("TFH number, LLMJ theoretical, KZMJ inside and WMJ outside area in m²."),
    )
    parts = table_out(
        "TABLE",
        N_("Areas of sheets by zone"),
        optional=True,
        made=True,
        help=N_("One row for each sheet and zone, and one for what is outside."),
    )
    report = report_out(
        N_("The index of sheets as a map, the areas, method and provenance in one file.")
    )
    workbook = workbook_out()
    count = number_result("COUNT", N_("Sheets"))
    theory = number_result("THEORY", N_("Theoretical area (m²)"))
    inside = number_result("INSIDE", N_("Control area inside (m²)"))
    listed = text_result("NUMBERS", N_("Sheet numbers"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layer, faults, transform = _area(given, task)
        target = given.target if given.target.isValid() else transform.sourceCrs()
        sheets = _sheets(given, layer, transform)
        found = sheet_areas(sheets, transform.destinationCrs().authid(), layer, task.feedback)
        back = QgsCoordinateTransform(transform.destinationCrs(), target, transform.context())
        shapes = [drawn(one, back) for one in watched(found.sheets, task.feedback)]
        _write_sheets(given, task, found, shapes, target)
        _write_parts(given, task, found)
        notes = fault_notes(faults)
        for note in [*notes, *overlap_notes(found)]:
            task.warn(note)
        if given.report or given.workbook:
            picture = _picture(found, shapes, target) if len(shapes) <= PRINTED else None
            used = None if given.numbers else sheet_scales()[int(given.scale)]
            facts = [(tr("Layer"), layer.name)] if layer else []
            report = sheet_report(found, used, facts, picture, notes, task.provenance())
            write_report(report, given.report or "", given.workbook or "")
        return {
            "COUNT": len(found.sheets),
            "THEORY": half_up(sum(found.theory), 2),
            "INSIDE": half_up(sum(found.within(at) for at in range(len(found.inside))), 2),
            "NUMBERS": ",".join(one.number for one in found.sheets),
        }


def _area(given: Any, task: Any) -> tuple[Any, list[Any], QgsCoordinateTransform]:
    """Return the zones in degrees (or None), faults, and the way from the CRS to degrees."""
    context = given.context.transformContext()
    if given.area is None:
        own = given.box[1] if given.box else given.target
        own = own if own.isValid() else QgsCoordinateReferenceSystem(CGCS2000)
        return None, [], QgsCoordinateTransform(own, geographic(own), context)
    fields = [given.zone] if given.zone else []
    layer, faults = read_polygons(given.area, fields, task.feedback, repair=True)
    if not layer.geometries:
        raise Problem("BAS-06", layer=layer.name)
    own = QgsCoordinateReferenceSystem(crs_code(given.area))
    transform = QgsCoordinateTransform(own, geographic(own), context)
    names = [as_text(value) for value in layer.columns[given.zone]] if given.zone else []
    keys = names or [layer.name] * len(layer)
    return in_degrees(layer, keys, transform, task.feedback), faults, transform


def _sheets(given: Any, layer: Any, transform: QgsCoordinateTransform) -> list[Sheet]:
    """Return the sheets asked for by number, by area or by extent (SHE-04 if by none)."""
    if given.numbers.strip():
        words = given.numbers.replace(",", " ").replace("，", " ").split()
        return [sheet_of(word) for word in dict.fromkeys(words)]
    if layer is not None:
        boxes = [layer.backend.bounds(shape) for shape in layer.geometries]
        lows, highs = list(zip(*boxes))[:2], list(zip(*boxes))[2:]
        degrees = (*map(min, lows), *map(max, highs))
    elif given.box is not None:
        degrees = degrees_of(given.box[0], transform)
    else:
        raise Problem("SHE-04")
    return sheets_over(int(given.scale), degrees, MOST)


def _state(found: SheetAreas, at: int) -> str:
    if not found.zones:
        return UNMEASURED
    return INSIDE if found.outside[at] == 0 else BORDER


def _write_sheets(given: Any, task: Any, found: SheetAreas, shapes: list[Any], target: Any) -> None:
    reals = ("WEST", "SOUTH", "EAST", "NORTH")
    fields = [make_field("TFH", TEXT, 14), make_field("BLC", INTEGER)]
    fields += [make_field(name, REAL, 20, 10) for name in reals]
    fields += [make_field(name, REAL, 20, 2) for name in ("LLMJ", "KZMJ", "WMJ")]
    fields.append(make_field("WZ", TEXT, 12))
    finish = task.finish(style_sheets, ready_to_print(tr("Index of sheets")))
    polygon = QgsWkbTypes.Type.Polygon
    sink = given.output.open(fields, polygon, target, name=tr("Index of sheets"), finish=finish)
    for at, (sheet, shape) in enumerate(zip(found.sheets, shapes)):
        measured = [found.within(at), found.outside[at]] if found.zones else [None, None]
        row = [sheet.number, sheet.scale.denominator, *sheet.extent, found.theory[at], *measured]
        sink.add([*row, _state(found, at)], shape)


def _write_parts(given: Any, task: Any, found: SheetAreas) -> None:
    fields = [make_field("TFH", TEXT, 14), make_field("ZONE", TEXT, 100)]
    fields += [make_field("INSIDE", INTEGER), make_field("AREA_M2", REAL, 20, 2)]
    sink = given.parts.open(fields, name=tr("Areas of sheets"), finish=task.history())
    for sheet, parts, outside in zip(found.sheets, found.inside, found.outside):
        for zone, area in parts.items():
            sink.add([sheet.number, found.zones[zone], 1, area])
        if outside:
            sink.add([sheet.number, "", 0, outside])


def _picture(found: SheetAreas, shapes: list[Any], target: Any) -> Optional[bytes]:
    """Return the index of sheets as a map."""
    if not shapes:
        return None
    rows = [(shape, found.sheets[at].number) for at, shape in enumerate(shapes)]
    layers, legend = [], []
    for state, label in STATES.items():
        own = [row for at, row in enumerate(rows) if _state(found, at) == state]
        if own:
            renderer = QgsSingleSymbolRenderer(sheet_symbol(state))
            layer = polygon_layer(target.authid() or target.toWkt(), own, renderer, "TFH")
            style_sheets(layer)
            layer.setRenderer(QgsSingleSymbolRenderer(sheet_symbol(state)))
            layers.append(layer)
            legend.append(LegendEntry(sheet_symbol(state), tr(label)))
    whole = shapes[0].boundingBox()
    for shape in shapes:
        whole.combineExtentWith(shape.boundingBox())
    return map_image(layers, around(whole, 0.05), target, legend)


ALGORITHM = MapSheets
