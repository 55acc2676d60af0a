"""规划指标: the indicators of a plan from layers and numbers, held to the plan's targets."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ...core.errors import Problem
from ...core.feedback import watched
from ...core.planning.indicators import Light, evaluated, indicators
from ...core.planning.indicators.definitions import NUMBER
from ...core.planning.structure import PlacementRules
from ...plugin.compiling.inputs import Inputs, chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.indicators.given import read_numbers, read_targets
from ...plugin.indicators.reading import LayerReadings
from ...plugin.indicators.report import Told, indicator_fields, indicator_report, indicator_row
from ...plugin.messages import sentence
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    number,
    number_result,
    polygons,
    source,
    table_out,
    text,
)
from ..groups import PLANNING
from ..usual import preset_of, report_out, workbook_out

KINDS = QgsProcessing.SourceType
LINES = [KINDS.TypeVectorLine]
ANY = [KINDS.TypeVectorAnyGeometry]
SETS = {
    "plan_indicators_2020": N_("City plan, 35 indicators (自然资办发〔2020〕46号)"),
    "village_indicators_example": N_("Village plan, an example of 13 indicators"),
}
SOURCES = (
    "land",
    "core",
    "red_line",
    "farmland",
    "grassland",
    "coast",
    "natural_coast",
    "heritage",
    "shelters",
    "roads",
    "stations",
    "green",
    "facilities",
)


class PlanIndicators(ShanheAlgorithm):
    """A set of indicators, its inputs, its targets: values, progress and lights."""

    identifier = "planindicators"
    group_of = PLANNING
    title = N_("Plan indicators")
    summary = N_(
        "Computes the indicators of a plan from layers and numbers and holds them to its targets."
    )
    details = N_(
        "Every indicator is a row of a table: its formula, unit, kind (约束性, 预期性, 建议性) and "
        "direction. Your own set replaces it as a preset. What cannot be computed is listed with "
        "what is missing.\n"
        "Areas are ellipsoidal by the national formula, lengths on the ellipsoid. Coverage within "
        "walking distance is along the roads where some are given, else by straight line, which "
        "the report says.\n"
        "Lights: red where the bottom line of a binding indicator is broken or a binding target "
        "is missed in its year, amber where a value is behind the plan, else green."
    )
    tags_text = N_(
        "indicators,targets,plan,规划指标,约束性,预期性,指标体系,覆盖率,人均,路网密度,三线"
    )

    chosen_set = choice(
        "SET",
        N_("Set of indicators"),
        SETS,
        "plan_indicators_2020",
        help=N_("Which shipped table of indicators is computed."),
    )
    preset = preset_of(
        "PRESET",
        N_("Preset of indicators"),
        N_("JSON in place of the chosen table: your own indicators and formulas."),
        advanced=False,
    )
    land = polygons(
        "LAND",
        N_("Land-use parcels"),
        optional=True,
        help=N_("用地用海 parcels with codes of the guide of 2023 (convertlandclasses)."),
    )
    code = field_of(
        "LAND",
        "CODE_FIELD",
        N_("Class code"),
        optional=True,
        help=N_("Left empty, YDYHFLDM of the parcels."),
    )
    town = field_of(
        "LAND",
        "TOWN_FIELD",
        N_("Town and village attribute (CZCSXM)"),
        optional=True,
        help=N_("Left empty, CZCSXM where the layer has it; a v at a code marks villages too."),
    )
    area = field_of(
        "LAND",
        "AREA_FIELD",
        N_("Area field (m²)"),
        optional=True,
        help=N_("TBDLMJ in m², without ridges. Left empty: ellipsoidal areas with them."),
    )
    core = polygons(
        "CORE",
        N_("Boundary of the central city"),
        optional=True,
        help=N_("中心城区: indicators of the central city take what lies inside of it."),
    )
    red_line = polygons(
        "STBHHX",
        N_("Ecological protection red line"),
        optional=True,
        help=N_("生态保护红线 polygons."),
    )
    farmland = polygons(
        "YJJBNT",
        N_("Permanent basic farmland"),
        optional=True,
        help=N_("永久基本农田 polygons."),
    )
    grassland = polygons(
        "GRASSLAND", N_("Basic grassland"), optional=True, help=N_("基本草原 polygons.")
    )
    coast = source(
        "COAST",
        N_("Mainland coastline"),
        LINES,
        optional=True,
        help=N_("大陆海岸线 lines, all of it."),
    )
    natural_coast = source(
        "NATURAL_COAST",
        N_("Natural mainland coastline"),
        LINES,
        optional=True,
        help=N_("大陆自然岸线 lines."),
    )
    heritage = source(
        "HERITAGE",
        N_("Natural and cultural heritage"),
        ANY,
        optional=True,
        help=N_("自然和文化遗产: one feature a place."),
    )
    shelters = polygons(
        "SHELTERS",
        N_("Emergency shelters"),
        optional=True,
        help=N_("应急避难场所 polygons."),
    )
    roads = source(
        "ROADS",
        N_("Road centre lines"),
        LINES,
        optional=True,
        help=N_(
            "道路中心线 for the density of the road network and for walks; lines that cross are to "
            "have a common vertex there."
        ),
    )
    stations = source(
        "STATIONS",
        N_("Rail transit stations"),
        ANY,
        optional=True,
        help=N_("轨道交通站点: points or polygons."),
    )
    green = source(
        "GREEN",
        N_("Park greens and squares"),
        ANY,
        optional=True,
        help=N_("公园绿地、广场. Left empty, 1401 and 1403 of the land-use parcels."),
    )
    facilities = source(
        "FACILITIES",
        N_("Community facilities"),
        ANY,
        optional=True,
        help=N_("卫生、养老、教育、文化、体育 facilities: points or polygons."),
    )
    facility_field = field_of(
        "FACILITIES",
        "FACILITY_FIELD",
        N_("Kind of the facility"),
        optional=True,
        help=N_("Land is covered that every kind reaches; left empty, that any reaches."),
    )
    numbers = text(
        "NUMBERS",
        N_("Numbers"),
        "",
        optional=True,
        help=N_(
            "population=96.5; town_population=60; gdp=800 … in 万人, 亿元, 亿m³; the report names "
            "those that are missing."
        ),
    )
    targets = source(
        "TARGETS",
        N_("Targets of the plan"),
        [KINDS.TypeVector],
        optional=True,
        help=N_("A table (CSV, XLSX …) with NO and a column a year: Y2020, Y2025, Y2035."),
    )
    number_field = text(
        "NUMBER_FIELD",
        N_("Field of the indicator's number"),
        "NO",
        advanced=True,
        help=N_("In the table of targets."),
    )
    year = number(
        "YEAR",
        N_("Year of the data"),
        2024,
        whole=True,
        low=1900,
        high=2100,
        help=N_("The plan expects a value between its figures for this year."),
    )
    rules = preset_of(
        "RULES",
        N_("Preset of placement rules"),
        N_("JSON in place of the table structure_adjust_table_rules."),
    )
    output = table_out("OUTPUT", N_("Plan indicators"), help=N_("One row an indicator."))
    report = report_out(N_("The plan's table, formulas in numbers, what is missing."))
    workbook = workbook_out(N_("The report's tables; the plan's table first."))
    n_computed = number_result("N_COMPUTED", N_("Indicators computed"))
    n_red = number_result("N_RED", N_("Red lights"))
    n_amber = number_result("N_AMBER", N_("Amber lights"))
    n_green = number_result("N_GREEN", N_("Green lights"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        found, table = indicators(given.chosen_set, given.preset)
        rules = PlacementRules.load(given.rules)
        readings = _readings(given, task, rules)
        targets = read_targets(given.targets, given.number_field) if given.targets else {}
        results = [
            evaluated(one, readings, targets.get(one.number), given.year)
            for one in watched(found, task.feedback, every=1)
        ]
        notes = [*readings.inputs.notes, *readings.notes, *_notes(found, readings, targets)]
        for note in notes:
            task.warn(note)
        sink = given.output.open(indicator_fields(), name=tr(self.title), finish=task.finish())
        for one in results:
            sink.add(indicator_row(one))
        if given.report or given.workbook:
            name = given.land.sourceName() if given.land is not None else ""
            standards = [table, rules.rules]
            told = Told(
                tr(self.title), results, given.year, name, standards, notes, task.provenance(),
                readings.walks_on_roads,
            )  # fmt: skip
            write_report(indicator_report(told), given.report, given.workbook)
        return _numbers(results)


def _readings(given: Any, task: Any, rules: Any) -> LayerReadings:
    sources = {name: getattr(given, name) for name in SOURCES}
    numbers = read_numbers(given.numbers or "")
    if not numbers and all(one is None for one in sources.values()):
        raise Problem("IND-06")
    town = chosen_field(given.land, given.town, ("CZCSXM",)) if given.land is not None else ""
    fields = {
        "code": given.code or "YDYHFLDM",
        "town": town,
        "area": given.area,
        "facility": given.facility_field,
    }
    return LayerReadings(sources, numbers, Inputs(task.context, task.feedback), fields, rules)


def _notes(found: Any, readings: LayerReadings, targets: dict[str, Any]) -> list[str]:
    """Return what of the inputs no indicator could use."""
    notes = [
        Problem("IND-07", value=one.code, count=one.count, places=", ".join(map(str, one.features)))
        for one in readings.unknown
    ]
    known = {one.number for one in found}
    strange = [number for number in targets if number not in known]
    if strange:
        notes.append(Problem("IND-08", numbers=", ".join(strange)))
    terms = [term for one in found for term in one.terms if term.kind == NUMBER]
    asked = {name for term in terms for name in term.what}
    unasked = sorted(readings.numbers.keys() - asked)
    if unasked:
        notes.append(Problem("IND-09", names=", ".join(unasked)))
    return [sentence(note) for note in notes]


def _numbers(results: Any) -> dict[str, object]:
    lights = [one.light for one in results]
    return {
        "N_COMPUTED": sum(one.value is not None for one in results),
        "N_RED": lights.count(Light.RED),
        "N_AMBER": lights.count(Light.AMBER),
        "N_GREEN": lights.count(Light.GREEN),
    }


ALGORITHM = PlanIndicators
