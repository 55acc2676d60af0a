"""水源涵养功能重要性: the water that ground holds back, and how important its cells are."""

from __future__ import annotations

from typing import Any

from ...core.errors import Problem
from ...core.evaluation.water_conservation import COEFFICIENTS, water_kept
from ...core.raster.source import CLASS
from ...core.standards.tables import preset_or_table
from ...plugin.evaluation.service_report import Words
from ...plugin.i18n import N_
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number_result, raster, raster_out
from ..graded_tool import deciding_factor_out
from ..groups import ECOLOGY
from ..service_tool import importance_out, run_service, service_report_out
from ..usual import preset_of, workbook_out

WORDS = Words(
    (N_("Precipitation"), N_("Surface runoff"), N_("Evapotranspiration")),
    N_("Water that is held back"),
    "mm/a",
    "m³/a",
    N_("The term of the balance that departs most from its mean, towards more water."),
)


class WaterConservation(ShanheAlgorithm):
    """Rain, runoff and evapotranspiration to water that is held back and its importance."""

    identifier = "waterconservation"
    group_of = ECOLOGY
    title = N_("Conservation of water")
    summary = N_("Computes the water that ground holds back by its balance, and grades importance.")
    details = N_(
        "TQ = P − R − ET in mm/a, with the surface runoff R = P · α. α is a raster in per cent, or "
        "follows from the code of the ecosystem by the table of coefficients (guide of 2017). "
        "Cells from the highest value down that make up to 50 % of the sum are extremely "
        "important, up to 80 % important, the rest general; equal values share one grade.\n"
        "The grid is that of the precipitation, in metres. A cell whose ecosystem has no "
        "coefficient (farmland, towns) has no result unless a preset gives one."
    )
    tags_text = N_("water balance,runoff,双评价,生态,水源涵养,生态系统服务功能重要性,径流系数")

    rain = raster(
        "P", N_("Precipitation (mm/a)"), help=N_("Mean of years, mm; in a CRS in metres.")
    )
    lost = raster("ET", N_("Evapotranspiration (mm/a)"), help=N_("Mean of years, mm."))
    runoff = raster(
        "ALPHA",
        N_("Coefficient of surface runoff (%)"),
        optional=True,
        help=N_("Per cent from 0 to 100. Give this or the ecosystems."),
    )
    ecosystem = raster(
        "ECOSYSTEM",
        N_("Ecosystems (codes)"),
        optional=True,
        help=N_("Codes of the table of coefficients, 1 evergreen broadleaf forest to 15 wetland."),
    )
    coefficients = preset_of(
        "COEFFICIENTS",
        N_("Preset of the coefficients"),
        N_("JSON in place of the table runoff_coefficients: codes of the map with their α."),
        table="runoff_coefficients",
    )
    measured = raster_out("AMOUNT", N_("Water that is held back"), help=N_("mm/a."))
    output = importance_out()
    explained = deciding_factor_out()
    report = service_report_out()
    workbook = workbook_out()
    total = number_result("TOTAL_M3", N_("Water that is held back (m³/a)"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if bool(given.runoff) == bool(given.ecosystem):
            raise Problem("EVA-18")
        by_code = bool(given.ecosystem)
        third = raster_of(given.ecosystem, CLASS) if by_code else raster_of(given.runoff)
        rasters = [raster_of(given.rain), raster_of(given.lost), third]
        service = water_kept(by_code, given.coefficients)
        tables = [preset_or_table(COEFFICIENTS, given.coefficients)] if by_code else []
        return run_service(
            given, task, rasters, rasters[0], service, WORDS, key="TOTAL_M3", tables=tables
        )


ALGORITHM = WaterConservation
