"""农业水资源: precipitation, aridity or the limit of water use, graded."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import joint, worst
from ...plugin.i18n import N_
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, text_result
from ..graded_tool import grades_out, grades_report_out, run_graded, steps_preset
from ..groups import AGRICULTURE
from ..usual import workbook_out


class AgriWater(ShanheAlgorithm):
    """One raster of water to grades."""

    identifier = "agriwater"
    group_of = AGRICULTURE
    title = N_("Water resources for agriculture")
    summary = N_("Grades ground by precipitation, aridity, or the limit of water use per area.")
    details = N_(
        "Precipitation of 1200, 800, 400, 200 mm and more: grades 1 to 4, less: 5. Aridity index "
        "up to 0.5, 1, 3, 7: grades 1 to 4, over: 5. Water use limit of 25, 13, 8, 3 · 10⁴ m³/km² "
        "and more: grades 1 to 4, less: 5 (guide of double evaluation, draft of 2019)."
    )
    tags_text = N_(
        "double evaluation,water,precipitation,双评价,农业,水资源,降水量,干旱指数,用水总量"
    )

    measure = raster(
        "INPUT",
        N_("Raster of the measure"),
        help=N_("In the unit that the kind of measure names; values that cannot be are told."),
    )
    kind = choice(
        "KIND",
        N_("Kind of measure"),
        {
            "agri_precipitation": N_("Mean annual precipitation (mm)"),
            "agri_aridity": N_("Aridity index: evaporative capacity by precipitation"),
            "agri_water_modulus": N_("Water use limit per area (10⁴ m³/km²)"),
        },
        "agri_precipitation",
        help=N_("It says the unit and the limits."),
    )
    steps = steps_preset()
    output = grades_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        factor = Factor.load(given.kind, given.steps)
        measure = raster_of(given.measure)
        return run_graded(given, task, [measure], [factor], joint([factor], worst))


ALGORITHM = AgriWater
