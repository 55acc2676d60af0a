"""水土保持功能重要性: the soil that vegetation keeps by RUSLE, and how important its cells are."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.soil_conservation import soil_kept
from ...plugin.evaluation.service_report import Words
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number, number_result, raster, raster_out
from ..graded_tool import deciding_factor_out
from ..groups import ECOLOGY
from ..service_tool import importance_out, run_service, service_report_out
from ..usual import workbook_out

WORDS = Words(
    (
        N_("Erosivity of rain R"),
        N_("Erodibility of the soil K"),
        N_("Length and steepness of slopes LS"),
        N_("Vegetation 1 − C"),
    ),
    N_("Soil that is kept"),
    "t/(hm²·a)",
    "t/a",
)


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
    output = importance_out()
    explained = deciding_factor_out()
    report = service_report_out()
    workbook = workbook_out()
    total = number_result("TOTAL_T", N_("Soil that is kept (t/a)"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        heights = raster_of(given.heights)
        others = [raster_of(one) for one in (given.erosivity, given.erodibility, given.vegetation)]
        rasters = [others[0], others[1], heights, others[2]]
        service = soil_kept(heights.grid, given.length)
        facts = [(tr("Length of slopes"), f"{given.length:g} m")]
        return run_service(
            given, task, rasters, heights, service, WORDS, key="TOTAL_T", facts=facts
        )


ALGORITHM = SoilConservation
