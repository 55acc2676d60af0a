"""农业土地资源: slope graded, made worse where the soil is silty."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.factors import Factor
from ...core.evaluation.land import agricultural_land
from ...plugin.i18n import N_
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number_result, raster, raster_out, text_result
from ..graded_tool import (
    deciding_factor_out,
    grades_out,
    grades_report_out,
    run_graded,
    steps_preset,
)
from ..groups import AGRICULTURE
from ..usual import workbook_out

HALO = 1


class AgriLand(ShanheAlgorithm):
    """Heights and silt content to grades of land resources."""

    identifier = "agriland"
    group_of = AGRICULTURE
    title = N_("Land resources for agriculture")
    summary = N_(
        "Grades ground for agriculture by slope, corrected by the silt content of the soil."
    )
    details = N_(
        "Slope by Horn, in degrees; at the edge of the heights it is continued from within. Up to "
        "2, 6, 15, 25 degrees and over: grades 1 to 5; silt of 60 % and more: one grade lower, of "
        "80 % and more: the lowest (guide of double evaluation, draft of 2019).\n"
        "The grid is that of the heights, which are in metres; the CRS too. Silt content is "
        "brought to it by bilinear interpolation; ground without it has no grade."
    )
    tags_text = N_("double evaluation,slope,双评价,农业,土地资源,坡度,粉砂")

    heights = raster(
        "DEM", N_("Heights (m)"), help=N_("In metres, 1985 datum, in a CRS in metres.")
    )
    silt = raster(
        "SILT",
        N_("Silt content of the soil (%)"),
        optional=True,
        help=N_("Per cent from 0 to 100, not a share from 0 to 1."),
    )
    steps = steps_preset()
    output = grades_out()
    explained = deciding_factor_out()
    measured = raster_out(
        "SLOPE", N_("Slope"), optional=True, made=False, help=N_("Degrees, as it was graded.")
    )
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        rasters, codes = [raster_of(given.heights)], ["agri_slope"]
        if given.silt:
            rasters.append(raster_of(given.silt))
            codes.append("agri_silt")
        factors = [Factor.load(code, given.steps) for code in codes]
        work = agricultural_land(rasters[0].grid, factors)
        return run_graded(given, task, rasters, factors, work, HALO)


ALGORITHM = AgriLand
