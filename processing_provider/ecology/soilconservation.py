"""水土保持功能重要性: the soil that vegetation keeps by RUSLE, and how important its cells are."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.graded_map import Files
from ...core.evaluation.soil_conservation import conserve
from ...core.raster.alignment import aligned, common_grid, resampling_of
from ...plugin.evaluation.conservation_report import (
    UNIT,
    Conserved,
    conservation_notes,
    conservation_report,
    conserving_factors,
    importance_categories,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import category_picture
from ...plugin.rasters.sources import raster_of
from ...plugin.rasters.styles import named
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import number, number_result, raster, raster_out
from ..graded_tool import deciding_factor_out
from ..groups import ECOLOGY
from ..sinks import on_load
from ..usual import report_out, workbook_out


class SoilConservation(ShanheAlgorithm):
    """Rain, soil, heights and vegetation to soil that is kept and its importance."""

    identifier = "soilconservation"
    group_of = ECOLOGY
    title = N_("Conservation of soil")
    summary = N_("Computes the soil that vegetation keeps by RUSLE, and grades its importance.")
    details = N_(
        "A = R · K · L · S · (1 − C) in t/(hm²·a): L and S from heights and one length of slopes, "
        "C from the vegetation cover (1 on bare ground, 0.6508 − 0.3436 lg c, 0 beyond 78.3 %). "
        "Cells from the highest value down that make up to 50 % of the sum are extremely "
        "important, up to 80 % important, the rest general; equal values share one grade (guide of "
        "2017).\n"
        "The grid is that of the heights, in metres; other rasters are brought to it by bilinear "
        "interpolation. A cell that lacks a factor has no result."
    )
    tags_text = N_("RUSLE,soil,erosion,双评价,生态,水土保持,生态系统服务功能重要性")

    erosivity = raster(
        "R",
        N_("Erosivity of rain R"),
        help=N_("MJ·mm/(hm²·h·a), from 0 to 50,000."),
    )
    erodibility = raster(
        "K",
        N_("Erodibility of the soil K"),
        help=N_("t·hm²·h/(hm²·MJ·mm), from 0 to 0.1. American units are 7.593 times as large."),
    )
    heights = raster(
        "DEM", N_("Heights (m)"), help=N_("In metres, 1985 datum, in a CRS in metres.")
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        help=N_("Per cent from 0 to 100, not a share from 0 to 1."),
    )
    length = number(
        "LENGTH",
        N_("Length of slopes (m)"),
        100.0,
        low=1.0,
        high=500.0,
        help=N_("Of the ground in the plane, one for all slopes."),
    )
    measured = raster_out(
        "AMOUNT", N_("Soil that is kept"), help=N_("t/(hm²·a), rounded to 0.001.")
    )
    output = raster_out(
        "OUTPUT",
        N_("Importance"),
        help=N_("1 extremely important, 2 important, 3 general, with names and colours."),
    )
    explained = deciding_factor_out()
    report = report_out(N_("Map, ground and soil by grade, limits, deciding factors."))
    workbook = workbook_out()
    total = number_result("TOTAL_T", N_("Soil that is kept (t/a)"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        heights = raster_of(given.heights)
        others = [raster_of(one) for one in (given.erosivity, given.erodibility, given.vegetation)]
        rasters = [others[0], others[1], heights, others[2]]
        common_grid([heights, *others])  # refuses those that do not meet
        grades, factors = importance_categories(), conserving_factors()
        lines = {key: str(value) for key, value in task.provenance().items()}
        files = Files(
            given.output, given.explained or "", given.measured, grades, factors, UNIT, lines
        )
        kept = conserve(aligned(rasters, heights.grid), given.length, files, task.feedback)
        title = tr(self.title)
        notes = conservation_notes(kept)
        for note in notes:
            task.warn(note)
        _load(given, task, grades, factors)
        if given.report or given.workbook:
            sources = [(one.name, resampling_of(one, heights.grid)) for one in rasters]
            told = Conserved(title, kept, sources, given.length)
            picture = category_picture(given.output, grades, title)
            report = conservation_report(told, notes, task.provenance(), picture)
            write_report(report, given.report, given.workbook)
        return {"TOTAL_T": sum(kept.amounts.values()), "N_CELLS": kept.found.graded}


def _load(given: Any, task: Any, grades: Any, factors: Any) -> None:
    title = tr("Importance of the conservation of soil")
    on_load(task.context, given.measured, tr("Soil that is kept"), task.history())
    drawn = task.finish(named(grades), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        done = task.finish(named(factors))
        on_load(task.context, given.explained, tr("Factor that decided"), done)


ALGORITHM = SoilConservation
