"""规划实施评估: indicators against target and time, control lines against construction."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.feedback import Stage, watched
from ...core.monitoring.plan_progress import AlarmRules, progress, time_progress
from ...core.rounding import half_up
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import Inputs, chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.monitoring.progress_inputs import read_places, read_targets
from ...plugin.monitoring.progress_report import (
    Implementation,
    item_fields,
    item_rows,
    line_classes,
    place_fields,
    place_rows,
    progress_notes,
    progress_report,
)
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    Declared,
    field_of,
    layer_out,
    number,
    number_result,
    polygons,
    source,
    table_out,
)
from ..groups import MONITORING
from ..usual import (
    development_boundary,
    ecological_red_line,
    other_name,
    permanent_farmland,
    preset_of,
    report_out,
    workbook_out,
)

ANY = [QgsProcessing.SourceType.TypeVector]
POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
FIELDS = {
    "name": ("ZBMC", "NAME"),
    "unit": ("DW", "UNIT"),
    "kind": ("ZBSX", "KIND"),
    "base": ("JQZ", "BASE"),
    "target": ("MBZ", "TARGET"),
    "current": ("XZZ", "CURRENT"),
    "bound": ("BOUND",),
}
NEEDED = ("name", "base", "target", "current")
HECTARE = 10_000


def _field(key: str, label: str, help: str) -> Declared:
    return other_name("INDICATORS", key, label, help)


class PlanImplementation(ShanheAlgorithm):
    """A table of indicators and the lines of the plan to traffic lights."""

    identifier = "planimplementation"
    group_of = MONITORING
    title = N_("Implementation of the plan")
    summary = N_(
        "Progress of a plan's indicators against its time, and construction against its control "
        "lines, with traffic lights."
    )
    details = N_(
        "Completed is (current - base) / (target - base), compared with the share of the plan "
        "period that has passed. A least or most value that is broken, or a target missed in its "
        "year, is red for 约束性 indicators. Where the plan lets something be used up, faster use "
        "than time is yellow.\n"
        "Construction of the current survey on permanent basic farmland, inside the red line, "
        "and town construction (CZCSXM 201, 202) outside of the development boundary is measured "
        "and listed place by place; lawful construction has to be told apart. Bounds and alarms "
        "are tables; colours are local practice and can be replaced by a preset."
    )
    tags_text = N_("implementation,progress,规划实施,体检评估,完成度,预警,约束性指标,三区三线")

    indicators = source(
        "INDICATORS",
        N_("Indicators of the plan"),
        ANY,
        help=N_("A table: name (ZBMC), kind (ZBSX), base (JQZ), target (MBZ), current (XZZ)."),
    )
    base_year = number("BASE_YEAR", N_("Base year"), 2020, whole=True, help=N_("Of the plan."))
    target_year = number(
        "TARGET_YEAR", N_("Target year"), 2035, whole=True, help=N_("Of the plan.")
    )
    year = number("YEAR", N_("Current year"), 2025, whole=True, help=N_("Of the current values."))
    f_name = _field("F_NAME", N_("Indicator: name"), N_("Left empty: ZBMC or NAME."))
    f_unit = _field("F_UNIT", N_("Indicator: unit"), N_("Left empty: DW or UNIT."))
    f_kind = _field("F_KIND", N_("Indicator: kind"), N_("Left empty: ZBSX or KIND."))
    f_base = _field("F_BASE", N_("Indicator: base value"), N_("Left empty: JQZ or BASE."))
    f_target = _field("F_TARGET", N_("Indicator: target"), N_("Left empty: MBZ or TARGET."))
    f_current = _field("F_CURRENT", N_("Indicator: current"), N_("Left empty: XZZ or CURRENT."))
    f_bound = _field(
        "F_BOUND",
        N_("Indicator: bound"),
        N_("min or max. Left empty: BOUND, else the table progress_bounds."),
    )
    survey = polygons(
        "DLTB",
        N_("Current survey parcels (DLTB)"),
        optional=True,
        help=N_("DLBM tells construction, CZCSXM towns. Without it lines are not compared."),
    )
    survey_code = field_of(
        "DLTB",
        "DLBM_FIELD",
        N_("Class of the survey"),
        optional=True,
        advanced=True,
        help=N_("Left empty, DLBM."),
    )
    farmland = permanent_farmland(N_("永久基本农田 of the plan."))
    red_line = ecological_red_line(N_("生态保护红线 of the plan."))
    boundary = development_boundary(N_("城镇开发边界 of the plan."))
    preset = preset_of(
        "ALARMS", N_("Preset of the alarms"), N_("JSON in place of the table progress_alarms.")
    )
    output = table_out(
        "OUTPUT",
        N_("Progress of the indicators"),
        help=N_("One row an indicator: completed, time passed, state, alarm."),
    )
    places = layer_out(
        "PLACES",
        N_("Construction against the control lines"),
        POLYGONS,
        optional=True,
        help=N_("Every piece of construction that offends a line; needs the survey."),
    )
    report = report_out(N_("Traffic lights, progress, lines with map, alarms and their basis."))
    workbook = workbook_out()
    n_red = number_result("N_RED", N_("Red alarms"))
    n_yellow = number_result("N_YELLOW", N_("Yellow alarms"))
    n_green = number_result("N_GREEN", N_("Green lights"))
    offence = number_result("OFFENCE_HM2", N_("Construction against the control lines (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        found = _implementation(given, task)
        for note in (*found.notes, *progress_notes(found)):
            task.warn(note)
        _write(given, task, found)
        if given.report or given.workbook:
            write_report(progress_report(found), given.report, given.workbook)
        lights = found.lights()
        area = sum(one.area for one in found.places) / HECTARE
        counts = {f"N_{name.upper()}": lights.count(name) for name in ("red", "yellow", "green")}
        return {**counts, "OFFENCE_HM2": half_up(area, 6)}


def _implementation(given: Any, task: Any) -> Implementation:
    years = given.base_year, given.target_year, given.year
    if years[0] >= years[1]:
        raise Problem("PRG-02", base=years[0], target=years[1])
    rules, passed = AlarmRules.load(given.preset), time_progress(*years)
    targets = read_targets(given.indicators, _fields(given), rules, task.feedback)
    items = [progress(one, passed, rules) for one in watched(targets, task.feedback)]
    inputs = Inputs(task.context, Stage(task.feedback, 0.0, 30.0))
    lines = {"YJJBNT": given.farmland, "STBHHX": given.red_line, "CZKFBJ": given.boundary}
    places, survey = [], None
    if given.survey is not None:
        stage = Stage(task.feedback, 30.0, 95.0)
        places, survey = read_places(
            given.survey, given.survey_code or "DLBM", lines, inputs, stage
        )
    checked = [name for name, line in lines.items() if line is not None and survey is not None]
    if survey is not None and "CZCSXM" not in survey.columns:
        checked = [name for name in checked if name != "CZKFBJ"]
    name = given.indicators.sourceName()
    more = name, inputs.notes, task.provenance()
    return Implementation(years, passed, items, places, checked, survey, rules, *more)


def _fields(given: Any) -> dict[str, str]:
    """Return the fields by role; what is needed and not there is asked for by its usual name."""
    found = {
        role: chosen_field(given.indicators, getattr(given, f"f_{role}"), usual)
        for role, usual in FIELDS.items()
    }
    return {
        role: name or (FIELDS[role][0] if role in NEEDED else "") for role, name in found.items()
    }


def _write(given: Any, task: Any, found: Implementation) -> None:
    title = tr("Progress of the indicators")
    sink = given.output.open(item_fields(), name=title, finish=task.history())
    for row in item_rows(found):
        sink.add(row)
    if given.places.wanted and found.survey is not None:
        title = tr("Construction against the control lines")
        crs = QgsCoordinateReferenceSystem(found.survey.crs)
        finish = task.finish(styled("LINE", line_classes()), ready_to_print(title))
        polygon = QgsWkbTypes.Type.MultiPolygon
        written = given.places.open(place_fields(), polygon, crs, name=title, finish=finish)
        for row, geometry in place_rows(found):
            written.add(row, geometry)


ALGORITHM = PlanImplementation
