"""What the two integrations of the double evaluation declare alike, and how their run goes."""

from __future__ import annotations

import json
from typing import Any, Sequence

from ..core.evaluation.factors import Factor, steps_table
from ..core.evaluation.graded_map import Files
from ..core.evaluation.suitability import Rules
from ..core.evaluation.suitability_map import Evaluation, evaluate
from ..core.raster.alignment import aligned, common_grid, resampling_of
from ..core.raster.source import CLASS
from ..plugin.evaluation.grade_blocks import areas_hm2, lacking_notes
from ..plugin.evaluation.suitability_report import (
    Suited,
    decider_categories,
    result_categories,
    suitability_report,
)
from ..plugin.i18n import N_, tr
from ..plugin.layers.print_layout import ready_to_print
from ..plugin.rasters.pictures import category_picture
from ..plugin.rasters.sources import raster_of
from ..plugin.rasters.styles import named
from ..plugin.reports.frame import write_report
from .declare import Declared, raster, raster_out
from .sinks import on_load
from .usual import preset_of

NO_PATCHES = "none"


def grades_in(key: str, label: str, help: str, *, optional: bool = True) -> Declared:
    """A raster of grades from 1, the best."""
    return raster(key, label, optional=optional, help=help)


def ecology_in() -> Declared:
    """The raster of ground of extreme ecological importance."""
    return raster(
        "ECOLOGY",
        N_("Extreme ecological importance (极重要区)"),
        optional=True,
        help=N_("Cells of 1, extremely important, become unsuitable."),
    )


def suitability_out() -> Declared:
    """The raster of suitability."""
    return raster_out(
        "OUTPUT",
        N_("Suitability"),
        help=N_("1 suitable, 2 moderately suitable, 3 unsuitable, with names and colours."),
    )


def level_out() -> Declared:
    """The raster of levels before contiguity and exclusion."""
    return raster_out(
        "LEVEL",
        N_("Level before contiguity"),
        optional=True,
        made=False,
        help=N_("1 to 5 by matrices and corrections."),
    )


def presets() -> tuple[Declared, Declared, Declared]:
    """The planner's own matrices, corrections and limits of contiguity."""
    return (
        preset_of(
            "MATRICES",
            N_("Preset of the matrices"),
            N_("JSON in place of the table suitability_matrices."),
            table="suitability_matrices",
        ),
        preset_of(
            "CORRECTIONS",
            N_("Preset of the corrections"),
            N_("JSON in place of the table suitability_corrections."),
            table="suitability_corrections",
        ),
        preset_of(
            "STEPS",
            N_("Preset of the grades' limits"),
            N_("JSON in place of the table suitability_steps: limits calibrated for the place."),
            table="suitability_steps",
        ),
    )


def run_suitability(
    given: Any, task: Any, chain: str, factors: Sequence[str], contiguity: str
) -> dict[str, object]:
    """Evaluate the given factors on the grid of the land resources, write, draw and report."""
    rules = Rules.load(chain, given.matrices, given.corrections)
    layers = {name: getattr(given, name) for name in factors}
    rasters = {name: raster_of(one, CLASS) for name, one in layers.items() if one}
    grid = next(iter(rasters.values())).grid
    ecology = raster_of(given.ecology, CLASS) if given.ecology else None
    every = [*rasters.values(), *([ecology] if ecology else [])]
    common_grid(every)  # refuses those that do not meet
    fitting = aligned(every, grid)
    grades = dict(zip(rasters, fitting))
    factor = Factor.load(contiguity, given.steps) if contiguity != NO_PATCHES else None
    evaluation = Evaluation(rules, grades, factor, fitting[-1] if ecology else None)
    results, names = result_categories(), decider_categories(evaluation.names)
    lines = {key: str(value) for key, value in task.provenance().items()}
    files = Files(given.output, given.explained or "", "", results, names, "", lines)
    found = evaluate(evaluation, files, given.level or "", task.feedback)
    title = tr(task.algorithm.title)
    sources = [(one.name, resampling_of(one, grid)) for one in every]
    steps = steps_table(given.steps)
    suited = Suited(title, found, rules, evaluation.names, sources, factor, steps)
    notes = lacking_notes(found)
    for note in notes:
        task.warn(note)
    _load(given, task, results, names)
    if given.report or given.workbook:
        picture = category_picture(given.output, results, title)
        report = suitability_report(suited, notes, task.provenance(), picture)
        write_report(report, given.report, given.workbook)
    areas = areas_hm2(found, [one.value for one in results])
    told = {str(code): area for code, area in areas.items()}
    return {"AREAS_HM2": json.dumps(told), "N_CELLS": found.graded}


def _load(given: Any, task: Any, results: Any, names: Any) -> None:
    title = tr(task.algorithm.title)
    drawn = task.finish(named(results), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        done = task.finish(named(names))
        on_load(task.context, given.explained, tr("Factor that decided"), done)
    if given.level:
        on_load(task.context, given.level, tr("Level before contiguity"), task.history())
