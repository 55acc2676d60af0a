"""规划分区: the whole area divided into zones, proved to be covered once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.feedback import Stage
from ...core.planning.plan_zones import GAP, Zoned, line_overlaps, unknown_uses, zoned
from ...core.planning.structure import SQUARE_METRES, PlacementRules
from ...core.planning.zone_smoothing import smoothed, zone_patches
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table
from ...plugin.compiling.inputs import Inputs
from ...plugin.compiling.zone_inputs import read_land_use, read_lines
from ...plugin.compiling.zone_report import (
    Background,
    official_style,
    zone_fields,
    zone_notes,
    zone_report,
    zone_rows,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    field_of,
    layer_out,
    number,
    number_result,
    polygons,
    table_out,
)
from ..groups import PLANNING
from ..usual import (
    development_boundary,
    ecological_red_line,
    permanent_farmland,
    preset_of,
    report_out,
    workbook_out,
)


class PlanZones(ShanheAlgorithm):
    """Land use and control lines in, zones that cover the area once out."""

    identifier = "planzones"
    group_of = PLANNING
    title = N_("Plan zones")
    summary = N_(
        "Divides the whole area into plan zones: by the control lines first, then by planned land "
        "use, with full cover proved by areas."
    )
    details = N_(
        "In this order decide: permanent basic farmland (300), ecological red line (100), urban "
        "development boundary (410, 420, 430), village boundary (510), mining zones (700), and "
        "for the rest a table of land use codes and positions.\n"
        "Every piece has exactly one zone; zones sum to the area to 0.01 m². Gaps, overlapping "
        "parcels, overlapping lines and codes without a rule are listed with areas and places.\n"
        "Small patches can be merged into the neighbour with the longest common edge; control "
        "lines are never changed by that."
    )
    tags_text = N_("zones,zoning,规划分区,国土空间规划分区,三区三线,用途分区,全域覆盖")

    source = polygons(
        "INPUT",
        N_("Planned land and sea use (GHYDYH)"),
        help=N_(
            "Parcels with 用地用海 codes; a v at the end of a code or CZCSXM 203 tells villages."
        ),
    )
    code = field_of(
        "INPUT", "CODE_FIELD", N_("Class code"), optional=True, help=N_("Left empty, YDYHFLDM.")
    )
    area = polygons(
        "AREA",
        N_("Area to be divided"),
        optional=True,
        help=N_("The administrative area; without it, the ground of all parcels."),
    )
    farmland = permanent_farmland(N_("Becomes zone 300 农田保护区."))
    redline = ecological_red_line(N_("Becomes zone 100 生态保护区."))
    boundary = development_boundary(
        N_("GHFQDM tells 410, 420 and 430; without it all is 410 城镇集中建设区.")
    )
    village = polygons(
        "VILLAGE",
        N_("Village construction boundary"),
        optional=True,
        help=N_("Becomes zone 510 村庄建设区."),
    )
    mining = polygons(
        "MINING",
        N_("Mining and energy zones"),
        optional=True,
        help=N_("Becomes zone 700 矿产能源发展区."),
    )
    least = number(
        "SMOOTH",
        N_("Merge patches under (m²)"),
        0.0,
        low=0,
        help=N_("0 merges nothing. Every merged patch is reported with its zone before."),
    )
    lines = preset_of(
        "LINES",
        N_("Preset of the lines"),
        N_("JSON in place of the table plan_zone_lines: order and zones of the lines."),
    )
    rules = preset_of(
        "RULES",
        N_("Preset of the rules"),
        N_("JSON in place of the table plan_zone_rules: class and position to zone."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Plan zones"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("One feature a patch of a zone (GHFQDM), drawn as zones are."),
    )
    table = table_out(
        "TABLE",
        N_("Areas by zone"),
        optional=True,
        made=True,
        help=N_("One row a zone."),
    )
    report = report_out(N_("Map, areas by zone, proof of the cover, what decided, smoothing."))
    workbook = workbook_out()
    total = number_result("AREA_HM2", N_("Area (hm²)"))
    gaps = number_result("GAPS_M2", N_("Gaps (m²)"))
    overlaps = number_result("OVERLAPS_M2", N_("Overlaps of parcels (m²)"))
    without = number_result("WITHOUT_M2", N_("Without a zone (m²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        rows = preset_or_table("plan_zone_lines", given.lines)
        rules = PlacementRules(preset_or_table("plan_zone_rules", given.rules))
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 20.0))
        land_use = read_land_use(given.source, given.code, inputs)
        area = inputs.read(given.area) if given.area is not None else None
        lines = read_lines(_sources(given), rows, inputs)
        found = zoned(area, land_use, lines, rules, Stage(task.feedback, 20.0, 70.0))
        backend, stage = land_use.layer.backend, Stage(task.feedback, 70.0, 90.0)
        left = []
        if given.least:
            found.pieces, left = smoothed(found.pieces, given.least, backend, stage)
        background = Background(
            rows, rules.rules, line_overlaps(lines, Stage(task.feedback, 90.0, 95.0)),
            unknown_uses(land_use, rules), given.least, left, land_use.layer.name, inputs.crs,
            inputs.notes, task.provenance(),
        )  # fmt: skip
        for note in zone_notes(found, background):
            task.warn(note)
        patches = zone_patches(found.pieces, backend, Stage(task.feedback, 95.0, 99.0))
        _write(given, task, found, patches, inputs.crs)
        if given.report or given.workbook:
            write_report(zone_report(found, background), given.report, given.workbook)
        return {
            "AREA_HM2": half_up(found.whole / SQUARE_METRES, 6),
            "GAPS_M2": found.sum(by=GAP),
            "OVERLAPS_M2": found.overlaps,
            "WITHOUT_M2": found.sum(zone=""),
        }


def _sources(given: Any) -> dict[str, Any]:
    names = ("farmland", "redline", "boundary", "village", "mining")
    offered = {name: getattr(given, name) for name in names}
    return {name: source for name, source in offered.items() if source is not None}


def _write(given: Any, task: Any, found: Zoned, patches: Any, crs: str) -> None:
    title = tr("Plan zones")
    finish = task.finish(official_style, ready_to_print(title))
    wanted, polygon = QgsCoordinateReferenceSystem(crs), QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(zone_fields(), polygon, wanted, name=title, finish=finish)
    for row, geometry in zone_rows(found, patches):
        sink.add(row, geometry)
    if not given.table.wanted:
        return
    fields = zone_fields()[:4]
    table = given.table.open(fields, name=tr("Areas by zone"), finish=task.history())
    for code in sorted({piece.zone for piece in found.pieces}):
        merged = [patch for patch in patches if patch.key == code]
        area = half_up(sum(patch.area for patch in merged), 2)
        row = next(row for row, _ in zone_rows(found, [replace(merged[0], area=area)]))
        table.add(row[:4])


ALGORITHM = PlanZones
