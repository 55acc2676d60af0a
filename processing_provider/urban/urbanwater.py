"""城镇水资源: water resources or the limit of water use per area, graded."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import joint, worst
from ...plugin.i18n import N_
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, text_result
from ..graded_tool import grades_out, grades_report_out, run_graded, steps_preset
from ..groups import URBAN
from ..usual import workbook_out


class UrbanWater(ShanheAlgorithm):
    """One raster of water to grades."""

    identifier = "urbanwater"
    group_of = URBAN
    title = N_("Water resources for towns")
    summary = N_("Grades ground by water resources, or the limit of water use, per area.")
    details = N_(
        "Province: water resources of 50, 20, 10, 5 · 10⁴ m³/km² and more: grades 1 to 4, less: 5. "
        "City or county: water use limit of 25, 13, 8, 3 · 10⁴ m³/km² and more: grades 1 to 4, "
        "less: 5 (guide of double evaluation, draft of 2019)."
    )
    tags_text = N_("double evaluation,water,双评价,城镇,水资源,用水总量,模数")

    measure = raster(
        "INPUT",
        N_("Raster of the measure"),
        help=N_("In the unit that the kind of measure names; values that cannot be are told."),
    )
    kind = choice(
        "KIND",
        N_("Kind of measure"),
        {
            "urban_water_modulus": N_("City or county: water use limit per area (10⁴ m³/km²)"),
            "urban_water_resources": N_("Province: water resources per area (10⁴ m³/km²)"),
        },
        "urban_water_modulus",
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


ALGORITHM = UrbanWater
