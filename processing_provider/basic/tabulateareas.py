"""地类面积汇总: areas by class and zone, at any level, that add up as printed."""

from __future__ import annotations

from typing import Any

from ...core.planning.area_units import UNITS
from ...core.planning.class_levels import AS_GIVEN, FINEST, LAND_USE, SURVEY, ClassLevels
from ...core.planning.tabulation import Tabulation, tabulated
from ...plugin.basic.class_map import class_map
from ...plugin.basic.tabulation_reading import (
    Rows,
    Sources,
    Wanted,
    rows_by_field,
    rows_by_overlay,
)
from ...plugin.basic.tabulation_report import tabulation_report, zone_label
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.rungs import Rung
from ...plugin.reports.frame import fault_notes, write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    fields_of,
    file_out,
    number,
    number_result,
    polygons,
    table_out,
)
from ..groups import BASIC
from ..usual import area_unit, cutting_engine

LONGEST_NAME = 60


class TabulateAreas(ShanheAlgorithm):
    """Class × zone table, pivot, workbook and report."""

    identifier = "tabulateareas"
    group_of = BASIC
    title = N_("Areas by class and zone")
    summary = N_("Sums areas by class and zone, at any level, into tables that add up as printed.")
    details = N_(
        "Classes are taken to level 1, 2 or 3 of 用地用海 or of the land survey. Zones are fields "
        "of the parcels or polygons of another layer, with any number of levels: county, township, "
        "village.\n"
        "Sums are made first and rounded, then zones and classes are balanced to them (强制调平), "
        "so that every total is the sum of what is printed.\n"
        "Codes that are no class are kept in a column of their own and named with their features."
    )
    tags_text = N_("area,tabulate,class,zone,pivot,地类面积,面积汇总,汇总表,透视表,统计")

    parcels = polygons("INPUT", N_("Parcels"), help=N_("Parcels with a class code."))
    code = field_of("INPUT", "CODE_FIELD", N_("Class code"), help=N_("Such as DLBM or YDYHFLDM."))
    system = choice(
        "SYSTEM",
        N_("System of the classes"),
        {
            LAND_USE: N_("Land and sea use (用地用海 2023)"),
            SURVEY: N_("Land survey (三调 DLBM)"),
            AS_GIVEN: N_("Any other: codes as they are"),
        },
        LAND_USE,
        help=N_("Names, levels and colours of the classes come from the system's table."),
    )
    level = choice(
        "LEVEL",
        N_("Level of the classes"),
        {
            str(FINEST): N_("As given"),
            "1": N_("Level 1"),
            "2": N_("Level 2"),
            "3": N_("Level 3"),
        },
        "1",
        help=N_("Finer codes are summed into this level; codes of no system by two digits each."),
    )
    area = field_of(
        "INPUT",
        "AREA_FIELD",
        N_("Area field (m²)"),
        optional=True,
        help=N_("Such as TBDLMJ, where zones are fields. Left empty, areas are ellipsoidal."),
    )
    zone_fields = fields_of(
        "INPUT",
        "ZONE_FIELDS",
        N_("Zones by fields of the parcels, from large to small"),
        optional=True,
        help=N_("Such as county, township and village. Not used where a layer of zones is given."),
    )
    zones = polygons(
        "ZONES",
        N_("Layer of zones"),
        optional=True,
        help=N_("Parcels are cut by these polygons; what lies in none is a zone of its own."),
    )
    zone_names = fields_of(
        "ZONES",
        "ZONE_NAMES",
        N_("Names in the layer of zones, from large to small"),
        optional=True,
        help=N_("Left empty, all zones are one."),
    )
    unit = area_unit(
        "UNIT",
        N_("Unit"),
        "hm2",
        help=N_("1 hm² = 10 000 m² = 15 亩."),
    )
    decimals = number(
        "DECIMALS",
        N_("Decimals"),
        2,
        whole=True,
        low=0,
        high=6,
        help=N_("Tables in hectares have two."),
    )
    engine = cutting_engine()
    output = table_out(
        "OUTPUT", N_("Table of areas"), help=N_("One row for each zone and class with its area.")
    )
    pivot = table_out(
        "PIVOT",
        N_("Pivot table"),
        optional=True,
        made=True,
        help=N_("One row for each zone, one column for each class."),
    )
    report = file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=True,
        help=N_("The pivot with sub-totals, chart, map, points to check and provenance."),
    )
    workbook = file_out(
        "XLSX",
        N_("Workbook"),
        N_("Excel workbooks (*.xlsx)"),
        optional=True,
        help=N_("The same tables with real numbers."),
    )
    total = number_result("TOTAL", N_("Total area in the unit"))
    unknown = number_result("UNKNOWN", N_("Codes that are no class"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        levels = ClassLevels(given.system, int(given.level))
        rows = _rows(given, task, levels)
        unit = UNITS[given.unit]
        found = tabulated(rows.zones, rows.classes, rows.areas, unit, given.decimals)
        notes = [*fault_notes(rows.faults), *rows.notes]
        for note in notes:
            task.warn(note)
        names = [*(given.zone_names if given.zones is not None else given.zone_fields)]
        _write_rows(given, task, found, levels, names)
        _write_pivot(given, task, found, names)
        if given.report or given.workbook:
            facts = [(tr("Parcels"), rows.layer), (tr("Areas"), _method(given))]
            picture = _picture(given, rows, levels)
            told = tabulation_report(found, levels, facts, picture, notes, task.provenance())
            write_report(told, given.report or "", given.workbook or "")
        strange = sum(1 for code in found.classes if code.startswith("?"))
        return {"TOTAL": found.total, "UNKNOWN": strange}


def _rows(given: Any, task: Any, levels: ClassLevels) -> Rows:
    if given.zones is None:
        wanted = Wanted(given.code, given.zone_fields, given.area)
        return rows_by_field(given.parcels, wanted, levels, task.feedback)
    if given.area:
        task.warn(tr("Parcels are cut by the zones, so the area field was not used."))
    wanted = Wanted(given.code, given.zone_names)
    layers = Sources(given.parcels, given.zones, task.origin("INPUT"), task.origin("ZONES"))
    rung = Rung(given.engine, task.info, task.warn)
    rows = rows_by_overlay(layers, wanted, levels, given.context, rung, task.feedback)
    task.engine = rung.used
    return rows


def _method(given: Any) -> str:
    if given.area and given.zones is None:
        return tr("field {name}").format(name=given.area)
    return tr("ellipsoidal, by the national formula")


def _picture(given: Any, rows: Rows, levels: ClassLevels) -> Any:
    """Return the map of the parcels by class, where their polygons were read."""
    if rows.polygons is None:
        return None
    texts = [str(code or "").strip() for code in rows.polygons.columns[given.code]]
    codes = [levels.code(text) or f"? {text}".strip() for text in texts]
    return class_map(rows.polygons, codes, levels, rows.zone_polygons)


def _zone_fields(names: list[str], found: Tabulation) -> list[str]:
    """Return a field name for every level of the zones."""
    depth = len(found.zones[0]) if found.zones else 0
    given = [*names, *["ZONE"] * depth][:depth]
    return [f"ZONE_{at}_{name}"[:LONGEST_NAME] for at, name in enumerate(given, start=1)]


def _write_rows(
    given: Any, task: Any, found: Tabulation, levels: ClassLevels, names: list[str]
) -> None:
    fields = [make_field(name, TEXT, 254) for name in _zone_fields(names, found)]
    fields += [make_field("CLASS", TEXT, 60), make_field("CLASS_NAME", TEXT, 254)]
    fields += [make_field("AREA", REAL, 20, found.decimals), make_field("UNIT", TEXT, 10)]
    sink = given.output.open(fields, name=tr("Areas by class and zone"), finish=task.finish())
    for (zone, code), area in found.cells.items():
        sink.add([*zone, code, levels.label(code), area, found.unit.sign])


def _write_pivot(given: Any, task: Any, found: Tabulation, names: list[str]) -> None:
    fields = [make_field(name, TEXT, 254) for name in _zone_fields(names, found)]
    columns = [f"C_{code}".replace("? ", "UNKNOWN_") for code in found.classes]
    fields += [make_field("TOTAL", REAL, 20, found.decimals)]
    fields += [make_field(name, REAL, 20, found.decimals) for name in columns]
    sink = given.pivot.open(fields, name=tr("Pivot table"), finish=task.finish())
    for zone in found.zones:
        task.info(f"{zone_label(zone)}: {found.zone(zone):.{found.decimals}f} {found.unit.sign}")
        sink.add([*zone, found.zone(zone), *(found.cell(zone, code) for code in found.classes)])


ALGORITHM = TabulateAreas
