"""耕地占补平衡: cropland that projects take against the pool of supplements."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.planning.farmland import (
    Yields,
    accounts,
    allocate,
    judged,
    ledger,
    mode_of,
    supplement_rules,
)
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table, table
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.farmland.reading import (
    PoolFields,
    SurveyFields,
    inside_of,
    read_lots,
    read_pool,
    read_projects,
)
from ...plugin.farmland.report import HECTARE, Balanced, balance_report, hm2, unknown_rules
from ...plugin.farmland.style import style_balanced
from ...plugin.farmland.texts import MODES, reason_text, rule_name
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.messages import sentence
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    flag_result,
    layer_out,
    layers,
    number,
    number_result,
    polygons,
    source,
    table_out,
)
from ..groups import APPROVAL
from ..usual import preset_of, report_out, workbook_out

OUTSIDE = "outside"
NAMES = {
    "code": "XMDM",
    "kind": "ZYLX",
    "land_code": "DLBM",
    "ridge": "KCXS",
    "grade": "ZLDB",
    "grades_field": "ZLDB",
}


class FarmlandBalance(ShanheAlgorithm):
    """Area, paddy and capacity of cropland taken, drawn from eligible entries of the pool."""

    identifier = "farmlandbalance"
    group_of = APPROVAL
    title = N_("Balance of cropland")
    summary = N_("Balances cropland that projects take by area, paddy and grain capacity.")
    details = N_(
        "The cropland of every project is measured on the ellipsoid, ridges deducted, by class and "
        "grade (GB/T 28407, 1 is best). Entries of the pool that the supplement rules admit are "
        "drawn for it: paddy for paddy, the nearest grade as good or better first. Capacity that "
        "is still lacking is drawn apart.\n"
        "Every draw has its reason, the ledger shows what is left, and deficits are named.\n"
        "Rules and yields by grade are tables that presets replace; the yields and the unified "
        "balance of 2024 are presets that no standard settles."
    )
    tags_text = N_(
        "cropland,balance,supplement,占补平衡,补充耕地,指标库,占优补优,占水田补水田,大占补"
    )

    projects = polygons(
        "INPUT",
        N_("Projects"),
        help=N_("Polygons of the land taken; features of one code are one project."),
    )
    survey = polygons(
        "DLTB",
        N_("Survey parcels (DLTB)"),
        help=N_("地类图斑 with DLBM and KCXS; ZLDB holds the grade where it is known."),
    )
    pool = source(
        "POOL",
        N_("Pool of supplements"),
        help=N_(
            "指标库 as polygons or a table: ZBBH number, SYMJ area left in hm², DLBM class, ZLDB "
            "grade, GDPDJB slope class, LYDL source class."
        ),
    )
    grades = polygons(
        "GRADES",
        N_("Grades of cropland (GDDB)"),
        optional=True,
        help=N_("耕地质量等别 polygons; they come before the survey's own grade."),
    )
    controls = layers(
        "CONTROLS",
        N_("Layers that supplements must avoid"),
        optional=True,
        help=N_("Red line, nature reserves, river management …, matched by layer name or code."),
    )
    mode = choice(
        "MODE",
        N_("What has to be balanced"),
        MODES,
        "construction",
        help=N_("The unified balance counts planting of trees and orchards on cropland as well."),
    )
    increase = number(
        "NET_INCREASE",
        N_("Net increase of cropland that may be used (hm²)"),
        low=0,
        optional=True,
        help=N_("Caps the supplements of the unified balance; not set, there is no cap."),
    )
    code = field_of(
        "INPUT",
        "FIELD_CODE",
        N_("Project code field"),
        "XMDM",
        optional=True,
        advanced=True,
        help=N_("Identifies a project; the feature id where it is empty."),
    )
    kind = field_of(
        "INPUT",
        "FIELD_KIND",
        N_("Kind of occupation field"),
        "ZYLX",
        optional=True,
        advanced=True,
        help=N_("非农建设, 造林种树, 种果种茶 …; empty counts always."),
    )
    land_code = field_of(
        "DLTB",
        "FIELD_CLASS",
        N_("Survey class field"),
        "DLBM",
        optional=True,
        advanced=True,
        help=N_("The survey's class; 01 is cropland, 0101 paddy."),
    )
    ridge = field_of(
        "DLTB",
        "FIELD_RIDGE",
        N_("Ridge share field"),
        "KCXS",
        optional=True,
        advanced=True,
        help=N_("The share from 0 to 1 that ridges take; none is deducted without it."),
    )
    grade = field_of(
        "DLTB",
        "FIELD_GRADE",
        N_("Grade field of the survey"),
        "ZLDB",
        optional=True,
        advanced=True,
        help=N_("The grade from 1 to 15."),
    )
    grades_field = field_of(
        "GRADES",
        "GRADES_FIELD",
        N_("Grade field of the grade layer"),
        "ZLDB",
        optional=True,
        advanced=True,
        help=N_("The grade from 1 to 15."),
    )
    default_grade = number(
        "DEFAULT_GRADE",
        N_("Grade of cropland without one"),
        whole=True,
        low=1,
        high=15,
        optional=True,
        advanced=True,
        help=N_("Not set, such land stays without a grade and is not balanced."),
    )
    rules = preset_of(
        "RULES",
        N_("Preset of supplement rules"),
        N_("JSON in place of the table farmland_supplement_rules."),
    )
    yields = preset_of(
        "YIELDS",
        N_("Preset of yields by grade"),
        N_("JSON in place of the table farmland_grade_yields (kg per mu)."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Projects and their balance"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("The projects with what they take, what is drawn and what is lacking."),
    )
    draws = table_out(
        "DRAWS",
        N_("Supplements drawn"),
        optional=True,
        made=True,
        help=N_("One row per draw with its reason."),
    )
    left = table_out(
        "LEDGER",
        N_("Ledger of the pool"),
        optional=True,
        made=True,
        help=N_("One row per entry: before, drawn, left; the rules that refuse it."),
    )
    report = report_out(N_("Balance, draws, ledger, deficits and legal basis in one file."))
    workbook = workbook_out()
    balanced = flag_result("BALANCED", N_("All projects are balanced"))
    short = number_result("SHORT_HM2", N_("Cropland that is lacking (hm²)"))
    short_paddy = number_result("SHORT_PADDY_HM2", N_("Paddy that is lacking (hm²)"))
    short_kg = number_result("SHORT_KG", N_("Grain capacity that is lacking (kg)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        modes, kinds_of = table("farmland_balance_modes"), table("farmland_balances")
        rule_rows = preset_or_table("farmland_supplement_rules", given.rules)
        yield_rows = preset_or_table("farmland_grade_yields", given.yields)
        rules, yields = supplement_rules(rule_rows), Yields.of(yield_rows)
        mode, steps = mode_of(modes, given.mode), task.steps(3)
        taken = _taken(given, task, steps)
        steps.setCurrentStep(1)
        pool, problems = _pool(given, task, rules, steps)
        steps.setCurrentStep(2)
        counted = [lot for lot in taken.lots if mode.counts(lot.kind)]
        draws = allocate(counted, pool, yields, _cap(task, given, mode), steps)
        found = accounts(taken.projects, counted, draws, pool, yields)
        rows = ledger(pool, draws, yields)
        told = [
            *taken.problems,
            *problems,
            *_notes(taken, mode, found),
            *unknown_rules(rows, rules),
        ]
        for problem in told:
            task.warn(sentence(problem))
        others = [lot for lot in taken.lots if not mode.counts(lot.kind)]
        tables = [kinds_of, modes, rule_rows, yield_rows]
        result = Balanced(mode, found, counted, draws, rows, others, kinds_of, tables, told)
        _write(given, task, taken, result)
        if given.report or given.workbook:
            report = balance_report(result, task.provenance())
            write_report(report, given.report or "", given.workbook or "")
        return {
            "BALANCED": all(one.balanced for one in found),
            "SHORT_HM2": hm2(sum(one.short_area for one in found)),
            "SHORT_PADDY_HM2": hm2(sum(one.short_paddy for one in found)),
            "SHORT_KG": half_up(sum(one.short_capacity for one in found), 2),
        }


def _taken(given: Any, task: Any, feedback: Any) -> Any:
    """Return the projects with their lots of cropland."""
    named = {name: getattr(given, name) or default for name, default in NAMES.items()}
    taken = read_projects(given.projects, named["code"], named["kind"], feedback)
    fields = SurveyFields(named["land_code"], named["ridge"], named["grade"])
    grades = (given.grades, named["grades_field"]) if given.grades is not None else None
    default = given.default_grade if task.parameters.get("DEFAULT_GRADE") is not None else None
    read_lots(taken, given.survey, fields, grades, default, task.context, feedback)
    return taken


def _pool(given: Any, task: Any, rules: Any, feedback: Any) -> tuple[Any, list[Problem]]:
    """Return the entries of the pool, judged, and what was not in order."""
    entries, polygons = read_pool(given.pool, PoolFields(), feedback)
    subjects = [rule.subject for rule in rules if rule.kind == OUTSIDE]
    inside, problems = inside_of(polygons, given.controls, subjects, task.context, feedback)
    if inside:
        entries = [replace(entry, inside=own) for entry, own in zip(entries, inside)]
    return judged(entries, rules), problems


def _cap(task: Any, given: Any, mode: Any) -> Any:
    if not mode.capped or task.parameters.get("NET_INCREASE") is None:
        return None
    return round(given.increase * HECTARE)


def _notes(taken: Any, mode: Any, found: Any) -> list[Problem]:
    """Return what a reader has to know of the projects."""
    kinds = {lot.project: lot.kind for lot in taken.lots if not mode.counts(lot.kind)}
    notes = [Problem("FBL-10", project=name, kind=kind) for name, kind in kinds.items()]
    ungraded = sum(one.ungraded for one in found)
    notes += [Problem("FBL-09", area=ungraded / 100)] if ungraded else []
    return notes + [
        Problem("FBL-15", project=one.project, given=one.given_grade, taken=one.grade)
        for one in found
        if one.grade and one.given_grade and one.given_grade > one.grade
    ]


ACCOUNT_AREAS = ("area", "paddy", "given_area", "given_paddy", "short_area", "short_paddy")
LEDGER_AREAS = ("area", "used_area", "left_area", "paddy", "used_paddy", "left_paddy")


def _areas(names: Any) -> list[Any]:
    return [make_field(f"{name.upper()}_HM2", REAL, 20, 6) for name in names]


def _write(given: Any, task: Any, taken: Any, found: Balanced) -> None:
    texts = [make_field("XMDM", TEXT), make_field("BALANCED", INTEGER)]
    kilograms = [make_field(name, REAL, 20, 2) for name in ("TAKEN_KG", "GIVEN_KG", "SHORT_KG")]
    sink = given.output.open(
        [*texts, *_areas(ACCOUNT_AREAS), *kilograms],
        QgsWkbTypes.Type.MultiPolygon,
        QgsCoordinateReferenceSystem(taken.sites.crs),
        finish=task.finish(style_balanced, ready_to_print(tr("Balance of cropland"))),
    )
    by_project = {one.project: one for one in found.accounts}
    for project in taken.projects:
        one = by_project[project]
        areas = [hm2(getattr(one, name)) for name in ACCOUNT_AREAS]
        numbers = [one.capacity, one.given_capacity, one.short_capacity]
        own = [g for code, g in zip(taken.codes, taken.sites.geometries) if code == project]
        shape = own[0] if len(own) == 1 else taken.sites.backend.union(own)
        sink.add([project, int(one.balanced), *areas, *(half_up(n, 2) for n in numbers)], shape)
    _write_draws(given, task, found)
    _write_ledger(given, task, found)


def _write_draws(given: Any, task: Any, found: Balanced) -> None:
    texts = [make_field(name, TEXT) for name in ("XMDM", "DLBM", "GRADE", "ENTRY", "WHY", "REASON")]
    numbers = [make_field("DIFFERENCE", INTEGER), *_areas(("area", "paddy"))]
    kilograms = make_field("CAPACITY_KG", REAL, 20, 2)
    sink = given.draws.open([*texts, *numbers, kilograms], finish=task.finish())
    for draw in found.draws:
        lot = draw.lot
        served = [lot.code, "" if lot.grade is None else str(lot.grade)] if lot else ["", ""]
        told = [draw.entry, draw.why, reason_text(draw), draw.difference]
        areas = [hm2(draw.area), hm2(draw.paddy), half_up(draw.capacity, 2)]
        sink.add([draw.project, *served, *told, *areas])


def _write_ledger(given: Any, task: Any, found: Balanced) -> None:
    texts = [make_field(name, TEXT) for name in ("ENTRY", "DLBM", "GRADE", "REFUSED_BY", "REASON")]
    kilograms = [make_field(name, REAL, 20, 2) for name in ("KG", "USED_KG", "LEFT_KG")]
    fields = [*texts, make_field("ELIGIBLE", INTEGER), *_areas(LEDGER_AREAS), *kilograms]
    sink = given.left.open(fields, finish=task.finish())
    for one in found.ledger:
        entry, refused = one.judged.entry, one.judged.refused_by
        reason = "; ".join(f"{rule_name(rule)} ({rule.basis})" for rule in refused)
        ids = ",".join(rule.id for rule in refused)
        areas = [hm2(getattr(one, name)) for name in LEDGER_AREAS]
        numbers = [half_up(n, 2) for n in (one.capacity, one.used_capacity, one.left_capacity)]
        told = [entry.id, entry.code, entry.grade_text, ids, reason, int(one.judged.eligible)]
        sink.add([*told, *areas, *numbers])


ALGORITHM = FarmlandBalance
