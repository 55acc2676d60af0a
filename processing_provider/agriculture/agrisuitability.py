"""农业生产适宜性: land, water, heat and corrections to suitability."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.suitability import FARMING
from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, text_result
from ..graded_tool import deciding_factor_out
from ..groups import AGRICULTURE
from ..suitability_tool import (
    NO_PATCHES,
    ecology_in,
    grades_in,
    level_out,
    presets,
    run_suitability,
    suitability_out,
)
from ..usual import report_out, workbook_out

FACTORS = ("land", "water", "climate", "environment", "salinisation", "hazard")


class AgriSuitability(ShanheAlgorithm):
    """Rasters of grades to suitability."""

    identifier = "agrisuitability"
    group_of = AGRICULTURE
    title = N_("Suitability for agriculture")
    summary = N_(
        "Judges land, water and heat by matrices, corrects the level, and makes it contiguous."
    )
    details = N_(
        "Land by water, then by heat, in judging matrices; soil environment 2 one level worse, 3 "
        "the worst; salinisation 5 one worse; hazard 5 makes level 1 a 2. Then level and "
        "contiguity of the patch in a matrix; ground of extreme ecological importance is "
        "unsuitable (guide of double evaluation, draft of 2019; likely).\n"
        "The grid is that of the land resources; other rasters come from the nearest cell. A cell "
        "that lacks a grade of a given factor has no result."
    )
    tags_text = N_("double evaluation,suitability,双评价,农业,适宜性,判别矩阵,连片度")

    land = grades_in(
        "LAND",
        N_("Land resources"),
        N_("Grades 1 to 5, as agriland makes them."),
        optional=False,
    )
    water = grades_in(
        "WATER",
        N_("Water resources"),
        N_("Grades 1 to 5, as agriwater makes them."),
        optional=False,
    )
    climate = grades_in(
        "CLIMATE",
        N_("Heat (accumulated temperature)"),
        N_("Grades 1 to 5 of the accumulated temperature. Left empty, heat does not count."),
    )
    environment = grades_in(
        "ENVIRONMENT",
        N_("Soil environment"),
        N_("1 high, 2 medium, 3 low capacity (GB 15618)."),
    )
    salinisation = grades_in(
        "SALINISATION",
        N_("Salinisation"),
        N_("Grades 1 to 5, the worst 5."),
    )
    hazard = grades_in(
        "HAZARD",
        N_("Meteorological hazard"),
        N_("Grades 1 to 5, the most frequent 5."),
    )
    ecology = ecology_in()
    contiguity = choice(
        "CONTIGUITY",
        N_("Contiguity of patches"),
        {
            "agri_contiguity_plain": N_("Plain: 900, 600, 400, 150 mu"),
            "agri_contiguity_hills": N_("Hills: 400, 250, 150, 80 mu"),
            NO_PATCHES: N_("Patches do not count"),
        },
        "agri_contiguity_plain",
        help=N_("Patches are cells of levels 1 to 4 that touch by sides or corners."),
    )
    matrices, corrections, steps = presets()
    output = suitability_out()
    level = level_out()
    explained = deciding_factor_out()
    report = report_out(N_("Map, ground by suitability and deciding factor, all rules used."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        return run_suitability(given, task, FARMING, FACTORS, given.contiguity)


ALGORITHM = AgriSuitability
