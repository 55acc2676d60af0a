"""城镇建设适宜性: land, water and corrections to suitability."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.suitability import TOWNS
from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, text_result
from ..graded_tool import deciding_factor_out
from ..groups import URBAN
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

FACTORS = ("land", "water", "geohazard", "storm", "air", "water_capacity", "comfort", "location")


class UrbanSuitability(ShanheAlgorithm):
    """Rasters of grades to suitability."""

    identifier = "urbansuitability"
    group_of = URBAN
    title = N_("Suitability for towns")
    summary = N_(
        "Judges land and water by a matrix, corrects the level, and demotes small patches."
    )
    details = N_(
        "Land by water in a judging matrix; geological hazard 5 the worst level, 4 two and 3 one "
        "worse; storm surge 4 one worse; lowest air or water capacity one worse each; comfort 7 "
        "one worse; location 5 two, 4 one worse, 1 one better on levels 2 to 4. Levels 1 and 2 are "
        "suitable, 3 and 4 moderately, 5 not; a patch of the lowest contiguity loses one step; "
        "ground of extreme ecological importance is unsuitable (guide of double evaluation, draft "
        "of 2019; likely).\n"
        "The grid is that of the land resources; other rasters come from the nearest cell. A cell "
        "that lacks a grade of a given factor has no result."
    )
    tags_text = N_("double evaluation,suitability,双评价,城镇,适宜性,判别矩阵,连片度")

    land = grades_in(
        "LAND",
        N_("Land resources"),
        N_("Grades 1 to 5, as urbanland makes them."),
        optional=False,
    )
    water = grades_in(
        "WATER",
        N_("Water resources"),
        N_("Grades 1 to 5, as urbanwater makes them."),
        optional=False,
    )
    geohazard = grades_in(
        "GEOHAZARD",
        N_("Geological hazard"),
        N_("Grades 1 low, 2 medium, 3 fairly high, 4 high, 5 extreme."),
    )
    storm = grades_in(
        "STORM",
        N_("Storm surge"),
        N_("Grades 1 to 4, the highest 4."),
    )
    air = grades_in(
        "AIR",
        N_("Air capacity"),
        N_("Grades 1 to 5, the lowest capacity 5."),
    )
    water_capacity = grades_in(
        "WATER_CAPACITY",
        N_("Capacity of waters"),
        N_("Grades 1 to 5, the lowest capacity 5."),
    )
    comfort = grades_in(
        "COMFORT",
        N_("Climate comfort"),
        N_("Grades 1 to 7, as urbanclimate makes them."),
    )
    location = grades_in(
        "LOCATION",
        N_("Location"),
        N_("Grades 1 to 5, the best location 1."),
    )
    ecology = ecology_in()
    contiguity = choice(
        "CONTIGUITY",
        N_("Contiguity of patches"),
        {
            "urban_contiguity": N_("Below 0.25 km² one step worse"),
            NO_PATCHES: N_("Patches do not count"),
        },
        "urban_contiguity",
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
        return run_suitability(given, task, TOWNS, FACTORS, given.contiguity)


ALGORITHM = UrbanSuitability
