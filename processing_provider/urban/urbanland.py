"""城镇土地资源: slope graded, made worse by height and by relief."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.factors import Factor
from ...core.evaluation.land import relief_window, urban_land
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number, number_result, raster, raster_out, text_result
from ..graded_tool import (
    deciding_factor_out,
    grades_out,
    grades_report_out,
    run_graded,
    steps_preset,
)
from ..groups import URBAN
from ..usual import workbook_out

FACTORS = ("urban_slope", "urban_elevation", "urban_relief")


class UrbanLand(ShanheAlgorithm):
    """Heights to grades of land resources for towns."""

    identifier = "urbanland"
    group_of = URBAN
    title = N_("Land resources for towns")
    summary = N_("Grades ground for towns by slope, corrected by elevation and relief.")
    details = N_(
        "Slope by Horn, in degrees; at the edge of the heights it is continued from within. Up to "
        "3, 8, 15, 25 degrees and over: grades 1 to 5. From 3500 m one grade lower, from 5000 m "
        "the lowest; relief over 100 m one grade lower, over 200 m two (guide of double "
        "evaluation, draft of 2019).\n"
        "Relief is the highest less the lowest height in a square window of about 20 hm²: 9 cells "
        "of 50 m or 15 cells of 30 m a side. Heights and CRS in metres."
    )
    tags_text = N_("double evaluation,slope,relief,双评价,城镇,土地资源,坡度,高程,地形起伏度")

    heights = raster(
        "DEM", N_("Heights (m)"), help=N_("In metres, 1985 datum, in a CRS in metres.")
    )
    window = number(
        "WINDOW",
        N_("Window of the relief (cells a side)"),
        0,
        whole=True,
        low=0,
        high=501,
        help=N_("An odd number. 0: the window that is nearest to 20 hm²."),
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
        heights = raster_of(given.heights)
        window = int(given.window) or relief_window(heights.grid)
        factors = [Factor.load(code, given.steps) for code in FACTORS]
        task.info(tr("Relief in a window of {cells} × {cells} cells.").format(cells=window))
        work = urban_land(heights.grid, factors, window)
        return run_graded(given, task, [heights], factors, work, max(window // 2, 1))


ALGORITHM = UrbanLand
