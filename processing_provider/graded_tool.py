"""What the tools that grade rasters declare alike, and how their run goes."""

from __future__ import annotations

import json
from typing import Any, Callable, Sequence

from ..core.evaluation.factors import Measure
from ..core.evaluation.graded_map import Files, write_graded
from ..core.raster.alignment import aligned, common_grid, resampling_of
from ..core.raster.source import Raster
from ..plugin.evaluation.factor_report import (
    Graded,
    factor_categories,
    grade_categories,
    graded_notes,
    graded_report,
)
from ..plugin.evaluation.grade_blocks import areas_hm2
from ..plugin.i18n import N_, tr
from ..plugin.layers.print_layout import ready_to_print
from ..plugin.rasters.pictures import category_picture
from ..plugin.rasters.styles import named
from ..plugin.reports.frame import write_report
from .declare import Declared, raster_out
from .sinks import on_load
from .usual import preset_of, report_out


def steps_preset() -> Declared:
    """The planner's own limits in place of the shipped table."""
    return preset_of(
        "STEPS",
        N_("Preset of the grades' limits"),
        N_("JSON in place of the table suitability_steps: limits calibrated for the place."),
        advanced=False,
        table="suitability_steps",
    )


def grades_out(
    label: str = N_("Grades of suitability"),
    help: str = N_("1 is best; with names and colours of the grades."),
) -> Declared:
    """The raster of grades."""
    return raster_out("OUTPUT", label, help=help)


def measured_out(key: str, label: str, help: str) -> Declared:
    """The raster of what was measured before it was graded."""
    return raster_out(key, label, optional=True, made=False, help=help)


def deciding_factor_out() -> Declared:
    """The raster of the factor that decided each cell."""
    return raster_out(
        "EXPLAIN",
        N_("Factor that decided"),
        optional=True,
        made=True,
        help=N_("The factor or correction that decided the grade of every cell."),
    )


def grades_report_out() -> Declared:
    """The report of a raster of grades."""
    return report_out(N_("Map, ground by grade and deciding factor, limits with their basis."))


def run_graded(
    given: Any,
    task: Any,
    rasters: Sequence[Raster],
    factors: Sequence[Measure],
    work: Callable[[Any], Any],
    halo: int = 0,
    *,
    measured_title: str = N_("Slope"),
    notes: Sequence[str] = (),
    feedback: Any = None,
    measures: bool = True,
    **told: Any,
) -> dict[str, object]:
    """Grade rasters on the grid of the first, write and draw what was asked for, and report.

    `notes` are what the planner has to know besides, `feedback` hears of the progress in place of
    the task's; `measures` is False where nothing is measured. What else is `told` are fields of
    `Graded`. Raises RAS-06 where the rasters do not
    meet.
    """
    grid = rasters[0].grid
    common_grid(rasters)  # refuses those that do not meet
    first = told.get("final") or factors[0]
    title, grades = tr(task.algorithm.title), grade_categories(first, told.get("colours", ()))
    names = factor_categories(factors)
    explained = given.explained if "explained" in task.algorithm.declared else None
    measured = given.measured if measures and "measured" in task.algorithm.declared else None
    preset = given.steps if "steps" in task.algorithm.declared else ""
    lines = {key: str(value) for key, value in task.provenance().items()}
    files = Files(given.output, explained or "", measured or "", grades, names, first.unit, lines)
    heard = feedback or task.feedback
    found = write_graded(aligned(rasters, grid), work, len(factors), files, halo, heard)
    drawn = task.finish(named(grades), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    _load_more(task, explained, names, measured, measured_title)
    sources = [(one.name, resampling_of(one, grid)) for one in rasters]
    graded = Graded(title, found, factors, sources, preset, **told)
    every = [*notes, *graded_notes(graded)]
    for note in every:
        task.warn(note)
    if given.report or given.workbook:
        picture = category_picture(given.output, grades, title)
        report = graded_report(graded, every, task.provenance(), picture)
        write_report(report, given.report, given.workbook)
    areas = areas_hm2(found, [one.value for one in grades])
    areas_told = {str(grade): area for grade, area in areas.items()}
    return {"AREAS_HM2": json.dumps(areas_told), "N_CELLS": found.graded}


def _load_more(task: Any, explained: Any, names: Any, measured: Any, measured_title: str) -> None:
    """Name and draw what comes beside the grades, where it was asked for."""
    if explained:
        done = task.finish(named(names))
        on_load(task.context, explained, tr("Factor that decided"), done)
    if measured:
        on_load(task.context, measured, tr(measured_title), task.history())
