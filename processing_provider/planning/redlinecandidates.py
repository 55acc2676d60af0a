"""生态保护红线: candidates from evidence, with conflicts and fragments handled by tables."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.feedback import Stage
from ...core.planning.redline_candidates import IN_LINE, Rules, red_line_candidates
from ...core.planning.structure import SQUARE_METRES
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import Inputs, as_source
from ...plugin.compiling.limits import limit
from ...plugin.compiling.redline_inputs import read_all, read_evidence
from ...plugin.compiling.redline_report import (
    Background,
    ground_fields,
    ground_rows,
    red_line_report,
    state_classes,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    field_of,
    layer_out,
    layers,
    number,
    number_result,
    polygons,
    text,
)
from ..groups import PLANNING
from ..usual import permanent_farmland, preset_of, report_out, workbook_out

SQUARE_KILOMETRE = 1_000_000.0  # m²
GRADED = ("important", "sensitive")
PERCENT = 100.0


class RedLineCandidates(ShanheAlgorithm):
    """Evidence and conflicts in, candidates with their handling out."""

    identifier = "redlinecandidates"
    group_of = PLANNING
    title = N_("Candidates for the ecological red line")
    summary = N_(
        "Builds candidates from protected areas, importance and fragility, and lists every "
        "conflict with farmland, towns, villages and mines with its handling."
    )
    details = N_(
        "Ground has the first evidence that covers it: core protection zones, general control "
        "zones, extremely important, extremely fragile, potentially important.\n"
        "Whether a conflict is excluded, kept or listed for a decision is a table by conflict and "
        "evidence. Patches that are too small, also with those within the gap, are fragments; "
        "protected areas are kept however small.\n"
        "All pieces sum to the area to 0.01 m²; every row says its basis and confidence."
    )
    tags_text = N_("ecology,red line,protected areas,生态保护红线,极重要,极脆弱,自然保护地,划定")

    area = polygons(
        "AREA",
        N_("Area of the plan"),
        help=N_("The administrative area; shares are of it, and what lies beyond is left out."),
    )
    core = polygons(
        "CORE",
        N_("Core protection zones"),
        optional=True,
        help=N_("自然保护地核心保护区."),
    )
    reserve = polygons(
        "RESERVE",
        N_("General control zones"),
        optional=True,
        help=N_("自然保护地一般控制区."),
    )
    important = polygons(
        "IMPORTANT",
        N_("Importance of ecological functions"),
        optional=True,
        help=N_("Zones graded by importance, or those that are extremely important alone."),
    )
    important_field = field_of(
        "IMPORTANT",
        "IMPORTANT_FIELD",
        N_("Grade of importance"),
        optional=True,
        help=N_("Left empty: 级别, 等级, LEVEL, GRADE, ZYXDJ, CRXDJ or PJJG; else all is taken."),
    )
    important_values = text(
        "IMPORTANT_VALUES",
        N_("Grades of importance to take"),
        "",
        optional=True,
        help=N_("With semicolons between them. Left empty, those of the table: 极重要."),
    )
    sensitive = polygons(
        "SENSITIVE",
        N_("Ecological fragility"),
        optional=True,
        help=N_("Zones graded by fragility or sensitivity, or the extreme ones alone."),
    )
    sensitive_field = field_of(
        "SENSITIVE",
        "SENSITIVE_FIELD",
        N_("Grade of fragility"),
        optional=True,
        help=N_("Left empty: 级别, 等级, LEVEL, GRADE, ZYXDJ, CRXDJ or PJJG; else all is taken."),
    )
    sensitive_values = text(
        "SENSITIVE_VALUES",
        N_("Grades of fragility to take"),
        "",
        optional=True,
        help=N_("With semicolons between them. Left empty, those of the table: 极脆弱, 极敏感."),
    )
    potential = polygons(
        "POTENTIAL",
        N_("Potentially important areas"),
        optional=True,
        help=N_("Ground of potential ecological value, drawn by experts."),
    )
    farmland = permanent_farmland(
        N_("By the order of 2022 it goes before the red line outside of protected areas.")
    )
    town = polygons(
        "TOWNS", N_("Towns"), optional=True, help=N_("城镇建设用地 or the development boundary.")
    )
    village = polygons(
        "VILLAGES", N_("Villages"), optional=True, help=N_("村庄 inside the evidence.")
    )
    mine = polygons("MINES", N_("Mining rights"), optional=True, help=N_("矿业权 and pits in use."))
    others = layers(
        "OTHERS",
        N_("Further conflicts"),
        optional=True,
        help=N_("Polygons of anything else that has to be decided."),
    )
    minimum = number(
        "MINIMUM",
        N_("Smallest patch (km²)"),
        low=0,
        optional=True,
        help=N_("Not set: that of the table, 1 km²."),
    )
    gap = number(
        "GAP",
        N_("Gap that still connects (m)"),
        low=0,
        optional=True,
        help=N_("Not set: that of the table, 100 m."),
    )
    evidence_preset = preset_of(
        "EVIDENCE", N_("Preset of the evidence"), N_("JSON in place of the table redline_evidence.")
    )
    conflict_preset = preset_of(
        "CONFLICTS",
        N_("Preset of the handling of conflicts"),
        N_("JSON in place of the table redline_conflicts."),
    )
    limit_preset = preset_of(
        "LIMITS", N_("Preset of the limits"), N_("JSON in place of the table redline_limits.")
    )
    output = layer_out(
        "OUTPUT",
        N_("Candidates and conflicts"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("Every piece with evidence: its status, conflict, handling, basis and area."),
    )
    report = report_out(
        N_("Map, areas by evidence and state, conflicts with their handling, fragments.")
    )
    workbook = workbook_out()
    candidates = number_result("CANDIDATES_HM2", N_("Candidates (hm²)"))
    share = number_result("SHARE", N_("Share of the area (%)"))
    listed = number_result("LISTED_HM2", N_("To be decided (hm²)"))
    excluded = number_result("EXCLUDED_HM2", N_("Excluded by conflicts (hm²)"))
    fragments = number_result("FRAGMENTS_HM2", N_("Fragments (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        limits = preset_or_table("redline_limits", given.limit_preset)
        rules = _rules(given, task, limits)
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 25.0))
        area = inputs.read(given.area)
        evidence = _evidence(given, rules, inputs)
        conflicts = _conflicts(given, task, inputs)
        stage = Stage(task.feedback, 25.0, 90.0)
        found = red_line_candidates(area, evidence, conflicts, rules, stage)
        for note in inputs.notes:
            task.warn(note)
        _write(given, task, found, rules, inputs.crs)
        if given.report or given.workbook:
            background = Background(
                rules, limits, inputs.crs, area.name, inputs.notes, task.provenance()
            )
            write_report(red_line_report(found, background), given.report, given.workbook)
        areas = {
            "CANDIDATES_HM2": found.sum(*IN_LINE),
            "LISTED_HM2": found.sum("listed"),
            "EXCLUDED_HM2": found.sum("excluded"),
            "FRAGMENTS_HM2": found.sum("fragment"),
        }
        rounded = {key: half_up(value / SQUARE_METRES, 6) for key, value in areas.items()}
        return {**rounded, "SHARE": half_up(PERCENT * found.sum(*IN_LINE) / found.whole, 4)}


def _rules(given: Any, task: Any, limits: Any) -> Rules:
    asked = task.parameters
    own = asked.get("MINIMUM") is not None, asked.get("GAP") is not None
    minimum = given.minimum if own[0] else limit(limits, "minimum")
    return Rules(
        preset_or_table("redline_evidence", given.evidence_preset),
        preset_or_table("redline_conflicts", given.conflict_preset),
        minimum * SQUARE_KILOMETRE,
        given.gap if own[1] else limit(limits, "gap"),
    )


def _evidence(given: Any, rules: Rules, inputs: Inputs) -> list[tuple[str, Any]]:
    plain = [("core_reserve", given.core), ("reserve", given.reserve)]
    found = read_all([*plain, ("potential", given.potential)], inputs)
    for name in GRADED:
        source = getattr(given, name)
        if source is not None:
            field, values = getattr(given, f"{name}_field"), getattr(given, f"{name}_values")
            layer = read_evidence(source, name, field, values, rules.evidence, inputs)
            found.append((name, layer))
    if not found:
        raise Problem("PLC-24")
    return found


def _conflicts(given: Any, task: Any, inputs: Inputs) -> list[tuple[str, Any]]:
    names = ("farmland", "town", "village", "mine")
    others = [("other", as_source(layer, task.context)) for layer in given.others or []]
    return read_all([*((name, getattr(given, name)) for name in names), *others], inputs)


def _write(given: Any, task: Any, found: Any, rules: Rules, crs: str) -> None:
    title = tr("Candidates for the ecological red line")
    finish = task.finish(styled("STATUS", state_classes()), ready_to_print(title))
    wanted, polygon = QgsCoordinateReferenceSystem(crs), QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(ground_fields(), polygon, wanted, name=title, finish=finish)
    for row, geometry in ground_rows(found, rules):
        sink.add(row, geometry)


ALGORITHM = RedLineCandidates
