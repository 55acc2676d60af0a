"""城镇环境: the capacity of the air, or of waters, graded."""

from __future__ import annotations

from typing import Any

from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, text_result
from ..graded_tool import deciding_factor_out, grades_out, grades_report_out, steps_preset
from ..groups import URBAN
from ..joint_tool import run_joint
from ..usual import workbook_out

AIR, WATER = "air", "water"


class UrbanEnvironment(ShanheAlgorithm):
    """Calm days and wind, or the capacity of waters, to grades."""

    identifier = "urbanenvironment"
    group_of = URBAN
    title = N_("Environmental capacity for towns")
    summary = N_("Grades ground by the capacity of the air (calm days and wind), or of waters.")
    details = N_(
        "Air: the worse of the share of calm days (up to 5, 10, 20, 30 %: grades 1 to 4, over: 5) "
        "and the mean wind speed (over 5, 3, 2, 1 m/s: grades 1 to 4, else 5) (guide of double "
        "evaluation, draft of 2019; likely).\n"
        "Waters: the guide has the capacity as the target concentration by the amount of surface "
        "water; its limits are not certain, not even their unit (5000, 3000, 200, 20). Give limits "
        "of your own by a preset. Both results go into the suitability for towns as two factors."
    )
    tags_text = N_("double evaluation,air,wind,双评价,城镇,大气环境容量,水环境容量,静风")

    kind = choice(
        "KIND",
        N_("Capacity"),
        {AIR: N_("Of the air"), WATER: N_("Of waters")},
        AIR,
        help=N_("It says which rasters are asked for."),
    )
    calm = raster(
        "CALM", N_("Share of calm days (%)"), optional=True, help=N_("Per cent of all days.")
    )
    wind = raster("WIND", N_("Mean wind speed (m/s)"), optional=True, help=N_("Mean of years."))
    capacity = raster(
        "CAPACITY",
        N_("Capacity of waters"),
        optional=True,
        help=N_("In the unit of the limits, which the preset of the place sets."),
    )
    steps = steps_preset()
    output = grades_out()
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = {"urban_calm": given.calm, "urban_wind": given.wind}
        if given.kind == WATER:
            layers = {"urban_water_capacity": given.capacity}
        return run_joint(given, task, layers)


ALGORITHM = UrbanEnvironment
