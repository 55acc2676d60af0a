"""国土空间用途结构调整表: how land use is made up in the base year and in the target year."""

from __future__ import annotations

from typing import Any, Optional

from ...core.planning.land_classes import LAND_USE, SURVEY, Crosswalk
from ...core.planning.structure import PlacementRules
from ...core.planning.structure_table import DECIMALS, TOTAL_ROW, Line, structure_lines
from ...core.reporting import html, xlsx
from ...core.standards.tables import Table, table
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.structure.reading import BaseFields, PlanLines, ReadYear, base_year, target_year
from ...plugin.structure.report import Inputs, structure_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    file_in,
    file_out,
    number_result,
    polygons,
    table_out,
)
from ..groups import PLANNING

CODE_FIELDS = {SURVEY: "DLBM", LAND_USE: "YDYHFLDM"}
TOWN_FIELD, RIDGE_FIELD, ZONE_FIELD = "CZCSXM", "KCMJ", "GHFQDM"


class LandUseStructure(ShanheAlgorithm):
    """Parcels of one or two years to the structure table, with its report."""

    identifier = "landusestructure"
    group_of = PLANNING
    title = N_("Land-use structure adjustment table")
    summary = N_(
        "Sums land use by the rows of the 用途结构调整表 in hectares, for the base year and, if "
        "given, the target year."
    )
    details = N_(
        "Survey classes (三调) are converted to the classes of the 2023 guide (用地用海); which "
        "row a class belongs to depends on whether it lies in town, in a village or outside.\n"
        "Areas are ellipsoidal by the national formula unless an area field is chosen. Rows are "
        "rounded to 0.01 hm² and balanced, so that the table adds up as printed.\n"
        "Codes that no row can take are kept in the row 待细分 and listed as findings. The "
        "crosswalk and the placement rules can be replaced by presets."
    )
    tags_text = N_(
        "land use,structure,statistics,用途结构调整表,用地用海,三调,基数转换,现状基数,汇总"
    )

    base = polygons(
        "INPUT",
        N_("Base-year parcels"),
        help=N_("地类图斑 of the survey, or parcels with 用地用海 codes."),
    )
    system = choice(
        "SYSTEM",
        N_("Code system of the base year"),
        {SURVEY: N_("Land survey (三调 DLBM)"), LAND_USE: N_("Land and sea use (用地用海 2023)")},
        SURVEY,
        help=N_("Survey codes are converted; land and sea use codes are taken as they are."),
    )
    code = field_of(
        "INPUT",
        "CODE_FIELD",
        N_("Class code"),
        optional=True,
        help=N_("Left empty, DLBM of survey parcels or YDYHFLDM of land and sea use."),
    )
    town = field_of(
        "INPUT",
        "TOWN_FIELD",
        N_("Town and village attribute (CZCSXM)"),
        optional=True,
        help=N_(
            "201 and 202 are town, 203 is village, each also with A. Left empty, CZCSXM is used "
            "where the layer has it; without it all land lies outside of town and village."
        ),
    )
    area = field_of(
        "INPUT",
        "AREA_FIELD",
        N_("Area field (m²)"),
        optional=True,
        help=N_("TBMJ in m². Leave empty to compute ellipsoidal areas from the geometry."),
    )
    ridge = field_of(
        "INPUT",
        "RIDGE_FIELD",
        N_("Deducted ridges (KCMJ, m²)"),
        optional=True,
        help=N_(
            "田坎 inside cropland parcels: taken off the parcel and counted as 其他土地. Left "
            "empty, KCMJ is used where the survey layer has it."
        ),
    )
    target = polygons(
        "TARGET",
        N_("Target-year parcels"),
        optional=True,
        help=N_("规划用地用海 with codes of the 2023 guide; a v at the end marks villages."),
    )
    target_code = field_of(
        "TARGET",
        "TARGET_CODE_FIELD",
        N_("Class code of the target year"),
        optional=True,
        help=N_("Left empty, YDYHFLDM of the target-year parcels."),
    )
    boundary = polygons(
        "CZKFBJ",
        N_("Urban development boundary (CZKFBJ)"),
        optional=True,
        help=N_("What lies inside any of its zones is town in the target year."),
    )
    zones = polygons(
        "GHFQ",
        N_("Plan zones (GHFQ)"),
        optional=True,
        help=N_("Outside the boundary, zone 510 村庄建设区 is village in the target year."),
    )
    zone_field = field_of(
        "GHFQ",
        "ZONE_FIELD",
        N_("Code of the plan zone"),
        optional=True,
        advanced=True,
        help=N_("Left empty, GHFQDM of the plan zones."),
    )
    rules_preset = file_in(
        "RULES",
        N_("Preset of placement rules"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table structure_adjust_table_rules."),
    )
    crosswalk_preset = file_in(
        "CROSSWALK",
        N_("Preset of the crosswalk"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table crosswalk_sandiao_to_ydyh2023."),
    )
    village_preset = file_in(
        "VILLAGE_CROSSWALK",
        N_("Preset of the crosswalk inside villages"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table crosswalk_in_village."),
    )
    output = table_out("OUTPUT", N_("Structure table"), help=N_("One row a line of the table."))
    report = file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=True,
        help=N_("Table, charts, findings, method and provenance in one file."),
    )
    workbook = file_out(
        "XLSX",
        N_("Workbook"),
        N_("Excel workbooks (*.xlsx)"),
        optional=True,
        help=N_("The same tables with real numbers."),
    )
    total = number_result("TOTAL", N_("Total of the base year (hm²)"))
    unplaced = number_result("UNPLACED", N_("Parcels that no row can take"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        crosswalk = Crosswalk.load(given.crosswalk_preset, given.village_preset)
        rules = PlacementRules.load(given.rules_preset)
        steps = task.steps(2)
        base = self._base(given, task, crosswalk, rules, steps)
        steps.setCurrentStep(1)
        target = self._target(given, task, rules, steps)
        lines = structure_lines(base.year, target.year if target else None)
        _write_lines(given.output, lines, task)
        standards = [crosswalk.rows, crosswalk.village_rows, rules.rules]
        self._write_report(given, task, lines, (base, target), standards)
        unplaced = sum(read.year.unplaced for read in (base, target) if read)
        if unplaced:
            task.warn(tr("{count} parcels stand in 待细分: see the report.").format(count=unplaced))
        found = next(line.base.hectares for line in lines if line.row == TOTAL_ROW)
        return {"TOTAL": round(found, DECIMALS), "UNPLACED": unplaced}

    def _base(self, given: Any, task: Any, crosswalk: Any, rules: Any, feedback: Any) -> ReadYear:
        fields = _base_fields(given)
        used = ", ".join(name for name in vars(fields).values() if name)
        task.info(tr("Fields read: {names}").format(names=used))
        return base_year(given.base, given.system, fields, crosswalk, rules, feedback)

    def _target(self, given: Any, task: Any, rules: Any, feedback: Any) -> Optional[ReadYear]:
        if given.target is None:
            return None
        if given.boundary is None:
            task.warn(tr("Without the urban development boundary no target land lies in town."))
        code = given.target_code or CODE_FIELDS[LAND_USE]
        lines = PlanLines(given.boundary, given.zones, given.zone_field or ZONE_FIELD)
        return target_year(given.target, code, lines, rules, given.context, feedback)

    def _write_report(
        self,
        given: Any,
        task: Any,
        lines: list[Line],
        years: tuple[ReadYear, Optional[ReadYear]],
        standards: list[Table],
    ) -> None:
        method = (
            tr("field {name}").format(name=given.area)
            if given.area
            else tr("ellipsoidal, by the national formula")
        )
        target_name = given.target.sourceName() if given.target is not None else ""
        tables = [*standards, table("czcsxm"), table("structure_adjust_table_rows")]
        inputs = Inputs(given.base.sourceName(), target_name, method, tables)
        report = structure_report(lines, *years, inputs, task.provenance())
        if given.report:
            html.write(report, given.report, tr)
        if given.workbook:
            xlsx.write(report, given.workbook, tr)


def _base_fields(given: Any) -> BaseFields:
    """Return the fields of the base layer, the standard's own where none was chosen."""
    known = given.base.fields()
    standard = {name: name for name in (TOWN_FIELD, RIDGE_FIELD) if known.lookupField(name) >= 0}
    town = given.town or standard.get(TOWN_FIELD, "")
    ridge = given.ridge or standard.get(RIDGE_FIELD, "")
    code = given.code or CODE_FIELDS[given.system]
    return BaseFields(code, town, given.area, ridge if given.system == SURVEY else "")


def _write_lines(output: Any, lines: list[Line], task: Any) -> None:
    names = ("BASE_HM2", "BASE_PCT", "TARGET_HM2", "TARGET_PCT", "CHANGE_HM2")
    numbers = [make_field(name, REAL, 15, DECIMALS) for name in names]
    fields = [make_field("ROW_NAME", TEXT, 50), make_field("LEVEL", INTEGER), *numbers]
    sink = output.open(fields, name=tr("Structure table"), finish=task.history())
    for line in lines:
        base, target = line.base, line.target
        later = (target.hectares, target.share) if target else (None, None)
        sink.add([line.row, line.level, base.hectares, base.share, *later, line.change])


ALGORITHM = LandUseStructure
