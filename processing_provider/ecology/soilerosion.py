"""水土流失: how sensitive ground is to water erosion, or how strongly it is eroded."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import geometric
from ...core.evaluation.land import relief, relief_window
from ...core.evaluation.service_map import by_amount, survey
from ...core.evaluation.soil_conservation import Slopes, soil_lost
from ...plugin.evaluation.factor_report import ALARMING
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import choice, number, number_result, raster, text_result
from ..graded_tool import (
    deciding_factor_out,
    grades_out,
    grades_report_out,
    measured_out,
    run_graded,
    steps_preset,
)
from ..groups import ECOLOGY
from ..joint_tool import run_joint
from ..kinds import needed
from ..service_tool import on_grid_of
from ..usual import workbook_out

SENSITIVITY, VULNERABILITY, INTENSITY = "sensitivity", "vulnerability", "intensity"
KINDS = {
    SENSITIVITY: N_("Sensitivity (2017: rain, texture, relief, cover)"),
    VULNERABILITY: N_("Vulnerability (2020: by the intensity of erosion)"),
    INTENSITY: N_("Intensity of erosion (SL 190)"),
}
RED = {SENSITIVITY: ALARMING[1::2], VULNERABILITY: ALARMING[1::2], INTENSITY: ALARMING}


class SoilErosion(ShanheAlgorithm):
    """Rain, soil, heights and vegetation to grades of erosion."""

    identifier = "soilerosion"
    group_of = ECOLOGY
    title = N_("Soil erosion by water")
    summary = N_("Grades ground by its sensitivity to erosion by water, or by its intensity.")
    details = N_(
        "Sensitivity: the geometric mean of scores 1, 3 and 5 of rain erosivity (100, 600), soil "
        "texture, relief (50, 300 m) and vegetation cover (60, 20 %); over 4 extremely sensitive, "
        "over 2 sensitive (guide of 2017; certain).\n"
        "Intensity: A = R · K · L · S · C in t/(km²·a) by the limits of SL 190-2007 (certain); "
        "vulnerability: from 2500 on vulnerable, from 8000 on extremely vulnerable (guide of 2020; "
        "likely).\n"
        "The grid is that of the heights, in metres. The factor that decides is the one with the "
        "highest score, or the one that exceeds its mean most."
    )
    tags_text = N_("RUSLE,SL 190,erosion,双评价,生态,水土流失,敏感性,脆弱性,侵蚀强度")

    kind = choice("KIND", N_("Grades of"), KINDS, SENSITIVITY, help=N_("It says what is needed."))
    erosivity = raster(
        "R",
        N_("Erosivity of rain R"),
        help=N_("MJ·mm/(hm²·h·a), from 0 to 50,000."),
    )
    heights = raster(
        "DEM", N_("Heights (m)"), help=N_("In metres, 1985 datum, in a CRS in metres.")
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        help=N_("Per cent from 0 to 100, not a share from 0 to 1."),
    )
    texture = raster(
        "TEXTURE",
        N_("Score of the soil's texture"),
        optional=True,
        help=N_("For the sensitivity: 1 gravel, sand or clay; 3 loams; 5 silt and sandy silt."),
    )
    erodibility = raster(
        "K",
        N_("Erodibility of the soil K"),
        optional=True,
        help=N_("For the intensity: t·hm²·h/(hm²·MJ·mm), from 0 to 0.1."),
    )
    length = number(
        "LENGTH",
        N_("Length of slopes (m)"),
        100.0,
        low=1.0,
        high=500.0,
        help=N_("Of the ground in the plane, one for all slopes."),
    )
    region = choice(
        "REGION",
        N_("Tolerable erosion of the region"),
        {
            "200": N_("200 t/(km²·a): black soils, northern mountains"),
            "500": N_("500 t/(km²·a): southern and south-western mountains"),
            "1000": N_("1000 t/(km²·a): loess plateau"),
        },
        "500",
        help=N_("Up to it the intensity is slight (SL 190)."),
    )
    steps = steps_preset()
    output = grades_out(N_("Grades of erosion"), N_("1 is the most sensitive, or most eroded."))
    measured = measured_out(
        "MEASURED", N_("Mean score or erosion"), N_("From 1 to 5, or t/(km²·a).")
    )
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if given.kind == SENSITIVITY:
            return _sensitivity(given, task)
        code = "erosion_vulnerability" if given.kind == VULNERABILITY else None
        return _intensity(given, task, code or f"water_erosion_{given.region}")


def _sensitivity(given: Any, task: Any) -> dict[str, object]:
    final = Factor.load("sensitivity", given.steps)
    layers = {
        "erosion_relief": given.heights,
        "erosion_rain": given.erosivity,
        "erosion_texture": needed(SoilErosion, given, "texture"),
        "erosion_cover": given.vegetation,
    }

    def combine(_order: Sequence[str]) -> Any:
        return geometric(final)

    def derived(grid: Any) -> Any:
        window = relief_window(grid)
        return {"erosion_relief": lambda heights: relief(heights, window)}

    return run_joint(
        given, task, layers, combine, classes=("erosion_texture",), derived=derived,
        halo=lambda grid: relief_window(grid) // 2, final=final, colours=RED[SENSITIVITY],
        heading=N_("Sensitivity"), measured_title=N_("Mean score"),
    )  # fmt: skip


def _intensity(given: Any, task: Any, code: str) -> dict[str, object]:
    final, heights = Factor.load(code, given.steps), raster_of(given.heights)
    soil = raster_of(needed(SoilErosion, given, "erodibility"))
    given_rasters = [raster_of(given.erosivity), soil, heights, raster_of(given.vegetation)]
    service = soil_lost(Slopes(heights.grid, given.length))
    rasters = on_grid_of(heights, given_rasters)
    means = survey(rasters, service, task.feedback).means
    task.info(tr("Length of slopes: {length:g} m.").format(length=given.length))
    return run_graded(
        given, task, rasters, service.measures, by_amount(service, final, means), service.halo,
        final=final, colours=RED[given.kind], heading=N_("Intensity of erosion"),
        measured_title=N_("Erosion"), note=N_("The factor that exceeds its mean most, by ratio."),
    )  # fmt: skip


ALGORITHM = SoilErosion
