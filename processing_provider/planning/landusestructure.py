"""国土空间用途结构调整表: how land use is made up in the base year and in the target year."""

from __future__ import annotations

from typing import Any, Optional

from ...core.geometry.polygons import refuse
from ...core.planning.land_classes import LAND_USE, SURVEY, Crosswalk
from ...core.planning.structure import PlacementRules, Year
from ...core.planning.structure_table import (
    DECIMALS,
    TOTAL_ROW,
    Line,
    structure_lines,
    unit_lines,
)
from ...core.rounding import half_up
from ...core.standards.tables import Table, table
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.compiling.inputs import chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import crs_code
from ...plugin.reports.frame import write_report
from ...plugin.structure.reading import (
    BaseFields,
    PlanLines,
    ReadYear,
    base_year,
    polygons_in,
    target_year,
)
from ...plugin.structure.report import Inputs, structure_report, unit_name
from ...plugin.structure.units import Units
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    number,
    number_result,
    polygons,
    table_out,
)
from ..groups import PLANNING
from ..usual import development_boundary, preset_of, report_out, workbook_out

CODE_FIELDS = {SURVEY: "DLBM", LAND_USE: "YDYHFLDM"}
LEVELS = {
    "0": N_("As the values are"),
    "2": N_("Province (2 digits)"),
    "4": N_("City (市, 4 digits)"),
    "6": N_("County (县, 6 digits)"),
    "9": N_("Town (乡, 9 digits)"),
    "12": N_("Village (村, 12 digits)"),
}
UNIT_FIELDS = ("XZQMC", "XZQDM", "ZLDWMC", "ZLDWDM", "CJQYMC", "CJQYDM", "NAME")
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
        "rounded to 0.01 hm² and balanced, so that the table adds up as printed. The target year "
        "is levelled to the total of the base year where they differ by rounding only.\n"
        "Units (市, 县, 乡) have a table each, by a field or cut by their polygons; the table of "
        "the whole is their sum.\n"
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
            "empty, KCMJ of a survey layer; of land and sea use only if it is chosen."
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
    boundary = development_boundary(
        N_("What lies inside any of its zones is town in the target year.")
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
    units = polygons(
        "UNITS",
        N_("Units with a table each (XZQ)"),
        optional=True,
        help=N_("Polygons of counties, towns or villages: parcels of both years are cut by them."),
    )
    units_field = field_of(
        "UNITS",
        "UNITS_FIELD",
        N_("Name or code of the unit"),
        optional=True,
        help=N_("Left empty, XZQMC, XZQDM, ZLDWDM or the like, whichever the layer has."),
    )
    base_unit = field_of(
        "INPUT",
        "UNIT_FIELD",
        N_("Unit of the base-year parcels"),
        optional=True,
        help=N_("Without a layer of units: ZLDWDM, XZQDM … of the parcels; one table a value."),
    )
    target_unit = field_of(
        "TARGET",
        "TARGET_UNIT_FIELD",
        N_("Unit of the target-year parcels"),
        optional=True,
        help=N_("Has to hold the same units as the field of the base year."),
    )
    unit_level = choice(
        "UNIT_LEVEL",
        N_("Level of the units"),
        LEVELS,
        "0",
        help=N_("Codes are cut to the digits of the level; names are taken as they are."),
    )
    reclaimed = number(
        "RECLAIMED",
        N_("Sea reclaimed until the target year (hm²)"),
        0.0,
        low=0,
        advanced=True,
        help=N_("Land that the base year does not have; else both totals have to be the same."),
    )
    base_label = number(
        "BASE_YEAR",
        N_("Base year"),
        0,
        whole=True,
        low=0,
        high=9999,
        advanced=True,
        help=N_("The year in the table's head, such as 2020; 0 leaves it out."),
    )
    target_label = number(
        "TARGET_YEAR",
        N_("Target year"),
        0,
        whole=True,
        low=0,
        high=9999,
        advanced=True,
        help=N_("The year in the table's head, such as 2035; 0 leaves it out."),
    )
    rules_preset = preset_of(
        "RULES",
        N_("Preset of placement rules"),
        N_("JSON in place of the table structure_adjust_table_rules."),
    )
    crosswalk_preset = preset_of(
        "CROSSWALK",
        N_("Preset of the crosswalk"),
        N_("JSON in place of the table crosswalk_sandiao_to_ydyh2023."),
    )
    village_preset = preset_of(
        "VILLAGE_CROSSWALK",
        N_("Preset of the crosswalk inside villages"),
        N_("JSON in place of the table crosswalk_in_village."),
    )
    output = table_out("OUTPUT", N_("Structure table"), help=N_("One row a line of the table."))
    report = report_out(N_("Table, charts, findings, method and provenance in one file."))
    workbook = workbook_out()
    total = number_result("TOTAL", N_("Total of the base year (hm²)"))
    unplaced = number_result("UNPLACED", N_("Parcels that no row can take"))
    n_units = number_result("N_UNITS", N_("Units with a table of their own"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        crosswalk = Crosswalk.load(given.crosswalk_preset, given.village_preset)
        rules = PlacementRules.load(given.rules_preset)
        steps = task.steps(2)
        units = _units(given, steps)
        base = self._base(given, task, crosswalk, rules, steps, units)
        steps.setCurrentStep(1)
        target = self._target(given, task, rules, steps, units)
        lines, of_units = _all_lines(base, target, given.reclaimed)
        _write_lines(given.output, lines, of_units, task)
        standards = [crosswalk.rows, crosswalk.village_rows, rules.rules]
        self._write_report(given, task, (lines, of_units), (base, target), standards)
        unplaced = sum(read.year.unplaced for read in (base, target) if read)
        if unplaced:
            task.warn(tr("{count} parcels stand in 待细分: see the report.").format(count=unplaced))
        found = next(line.base.hectares for line in lines if line.row == TOTAL_ROW)
        return {"TOTAL": half_up(found, DECIMALS), "UNPLACED": unplaced, "N_UNITS": len(of_units)}

    def _base(
        self,
        given: Any,
        task: Any,
        crosswalk: Any,
        rules: Any,
        feedback: Any,
        units: Optional[Units],
    ) -> ReadYear:
        fields = _base_fields(given)
        used = ", ".join(name for name in vars(fields).values() if name)
        task.info(tr("Fields read: {names}").format(names=used))
        return base_year(given.base, given.system, fields, crosswalk, rules, feedback, units)

    def _target(
        self, given: Any, task: Any, rules: Any, feedback: Any, units: Optional[Units]
    ) -> Optional[ReadYear]:
        if given.target is None:
            return None
        if given.boundary is None:
            task.warn(tr("Without the urban development boundary no target land lies in town."))
        code = given.target_code or CODE_FIELDS[LAND_USE]
        lines = PlanLines(given.boundary, given.zones, given.zone_field or ZONE_FIELD)
        return target_year(given.target, code, lines, rules, given.context, feedback, units)

    def _write_report(
        self,
        given: Any,
        task: Any,
        lines: tuple[list[Line], dict[str, list[Line]]],
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
        inputs = Inputs(
            given.base.sourceName(),
            target_name,
            method,
            tables,
            (given.base_label, given.target_label),
            given.reclaimed,
        )
        report = structure_report(lines[0], *years, inputs, task.provenance(), lines[1])
        write_report(report, given.report, given.workbook)


def _units(given: Any, feedback: Any) -> Optional[Units]:
    """Return the units that were asked for: polygons go before fields."""
    digits = int(given.unit_level)
    if given.units is not None:
        name = chosen_field(given.units, given.units_field, UNIT_FIELDS) or UNIT_FIELDS[0]
        crs = crs_code(given.base)
        layer, faults = polygons_in(given.units, [name], crs, given.context, feedback)
        refuse(faults)
        return Units(layer=layer, names=layer.columns[name], digits=digits)
    if given.base_unit:
        return Units(given.base_unit, given.target_unit or given.base_unit, digits=digits)
    return None


def _all_lines(
    base: ReadYear, target: Optional[ReadYear], reclaimed: float
) -> tuple[list[Line], dict[str, list[Line]]]:
    """Return the lines of the whole and of the units; the whole is the sum of its units."""
    if not base.units:
        return structure_lines(base.year, target.year if target else None, reclaimed), {}
    names = sorted({*base.units, *(target.units if target else {})})
    later = {unit: target.units.get(unit, Year(LAND_USE)) if target else None for unit in names}
    return unit_lines({one: (base.units.get(one, Year(SURVEY)), later[one]) for one in names})


def _base_fields(given: Any) -> BaseFields:
    """Return the fields of the base layer, the standard's own where none was chosen."""
    known = given.base.fields()
    standard = {name: name for name in (TOWN_FIELD, RIDGE_FIELD) if known.lookupField(name) >= 0}
    town = given.town or standard.get(TOWN_FIELD, "")
    surveyed = standard.get(RIDGE_FIELD, "") if given.system == SURVEY else ""
    code = given.code or CODE_FIELDS[given.system]
    return BaseFields(code, town, given.area, given.ridge or surveyed)


def _write_lines(output: Any, lines: list[Line], units: dict[str, list[Line]], task: Any) -> None:
    names = ("BASE_HM2", "BASE_PCT", "TARGET_HM2", "TARGET_PCT", "CHANGE_HM2")
    numbers = [make_field(name, REAL, 15, DECIMALS) for name in names]
    fields = [make_field("ROW_NAME", TEXT, 50), make_field("LEVEL", INTEGER), *numbers]
    fields.append(make_field("UNIT", TEXT, 254))
    sink = output.open(fields, name=tr("Structure table"), finish=task.finish())
    tables = [(None, lines), *((unit_name(unit), own) for unit, own in units.items())]
    for unit, line in ((unit, line) for unit, own in tables for line in own):
        base, target = line.base, line.target
        later = (target.hectares, target.share) if target else (None, None)
        row = [line.row, line.level, base.hectares, base.share, *later, line.change, unit]
        sink.add(row)


ALGORITHM = LandUseStructure
