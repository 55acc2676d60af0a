"""地质灾害易发性分级: an index into four grades, checked by known hazards."""

from __future__ import annotations

import json
from typing import Any

from ...core.evaluation.evidence.rating import rate
from ...core.evaluation.graded_map import Files, write_graded
from ...core.evaluation.susceptibility import (
    NATURAL,
    OWN,
    density,
    distinct_values,
    grading,
    limits_of,
)
from ...core.feedback import Stage
from ...plugin.evaluation.grade_blocks import areas_hm2
from ...plugin.evaluation.susceptibility_report import (
    METHODS,
    Susceptible,
    susceptibility_categories,
    susceptibility_notes,
    susceptibility_report,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import category_picture
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.rasters.styles import named
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, raster_out, text, text_result
from ..evidence_inputs import occurrences_in
from ..groups import RESOURCES
from ..sinks import on_load
from ..usual import report_out, workbook_out


class HazardSusceptibility(ShanheAlgorithm):
    """An index of susceptibility to four grades."""

    identifier = "hazardsusceptibility"
    group_of = RESOURCES
    title = N_("Susceptibility to geohazards")
    summary = N_("Grades an index into high, medium, low and none, and checks it by known hazards.")
    details = N_(
        "The index comes from the information value, weights of evidence or logistic regression; "
        "the higher, the more susceptible. Limits are natural breaks (Fisher and Jenks, exact over "
        "512 groups of values), equal shares of the ground, or your own; a value on a limit is of "
        "the lower grade. Four grades are the standard's (GB/T 40112-2021; certain), natural "
        "breaks are usual practice (likely).\n"
        "Known hazards should be denser the higher the grade; if they are not, this is told. They "
        "should not be those that made the index."
    )
    tags_text = N_("landslide,debris flow,hazard,地质灾害,易发性,滑坡,泥石流,崩塌,自然断点")

    index = raster("INPUT", N_("Index"), help=N_("High values speak for hazards."))
    points = occurrences_in(
        "POINTS",
        N_("Known hazards"),
        optional=True,
        help=N_("Points that the index has not seen; several in one cell count once."),
    )
    method = choice("METHOD", N_("Limits of the grades"), METHODS, NATURAL, help=N_("See above."))
    own = text(
        "LIMITS",
        N_("Limits of one's own"),
        optional=True,
        help=N_("Three rising numbers: 0.1; 0.3; 0.6."),
    )
    output = raster_out(
        "OUTPUT",
        N_("Susceptibility"),
        help=N_("1 high, 2 medium, 3 low, 4 none, with names and colours."),
    )
    report = report_out(N_("Map, ground by grade, limits, density of known hazards."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))
    auc = number_result("AUC", N_("AUC against ground without occurrences"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        index, grades = raster_of(given.index), susceptibility_categories()
        ranking = None
        if given.points is not None:
            sets = [lambda grid: points_in(given.points, grid, task.context)]
            ranking = rate(index, None, sets, Stage(task.feedback, 0, 20)).rankings[0]
        typed = given.own if given.method == OWN else ""
        limits = limits_of(given.method, distinct_values(index, task.feedback), typed)
        lines = {key: str(value) for key, value in task.provenance().items()}
        files = Files(given.output, "", "", grades, (), "", lines)
        found = write_graded([index], grading(limits), 1, files, 0, task.feedback)
        rated = ranking and density(ranking.values, ranking.cells, ranking.points, limits)
        notes, title = susceptibility_notes(rated), tr(self.title)
        for note in notes:
            task.warn(note)
        drawn = task.finish(named(grades), ready_to_print(title))
        on_load(task.context, given.output, title, drawn)
        if given.report or given.workbook:
            sources = [(index.name, "")]
            told = Susceptible(title, found, given.method, limits, ranking, rated, sources)
            picture = category_picture(given.output, grades, title)
            report = susceptibility_report(told, notes, task.provenance(), picture)
            write_report(report, given.report, given.workbook)
        areas = areas_hm2(found, [one.value for one in grades])
        told_areas = json.dumps({str(code): area for code, area in areas.items()})
        auc = {"AUC": ranking.auc(among_all=False)} if ranking else {}
        return {"AREAS_HM2": told_areas, "N_CELLS": found.graded, **auc}


ALGORITHM = HazardSusceptibility
