"""城镇灾害: the worst of faults, shaking, slides, collapse and subsidence, or the storm surge."""

from __future__ import annotations

from typing import Any

from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster, text_result
from ..graded_tool import deciding_factor_out, grades_out, grades_report_out, steps_preset
from ..groups import URBAN
from ..joint_tool import run_joint
from ..usual import workbook_out

GROUND, SEA = "ground", "sea"
CLASSES = N_("1 high, 2 medium, 3 low, 4 none, as “Susceptibility to geohazards” writes it.")


class UrbanHazard(ShanheAlgorithm):
    """Rasters of hazards to the worst grade."""

    identifier = "urbanhazard"
    group_of = URBAN
    title = N_("Hazards for towns")
    summary = N_("Grades ground by the worst of its geological hazards, or by the storm surge.")
    details = N_(
        "Each raster that is given is graded from 1 (low) to 5 (extreme), and the worst decides: "
        "distance to active faults, peak ground acceleration, susceptibility to landslides and to "
        "ground collapse, subsidence so far and its rate (guide of double evaluation, draft of "
        "2019; subsidence is likely, faults and acceleration are from memory). Distances come from "
        "“Proximity” of rasterised faults.\n"
        "Storm surge of 2, 3.5, 7 m and more: grades 2, 3 and 4. Both results go into the "
        "suitability for towns as two factors."
    )
    tags_text = N_(
        "double evaluation,earthquake,landslide,subsidence,双评价,城镇,灾害,地质灾害,断层"
    )

    kind = choice(
        "KIND",
        N_("Hazard"),
        {GROUND: N_("Of the ground"), SEA: N_("Of the sea: storm surge")},
        GROUND,
        help=N_("It says which rasters are asked for."),
    )
    fault = raster(
        "FAULT",
        N_("Distance to active faults (m)"),
        optional=True,
        help=N_("Over 400, 200, 100, 30 m: grades 1 to 4, else 5."),
    )
    shaking = raster(
        "PGA",
        N_("Peak ground acceleration (g)"),
        optional=True,
        help=N_("By GB 18306-2015; below 0.1, 0.2, 0.3, 0.4 g: grades 1 to 4, else 5."),
    )
    slides = raster("SLIDES", N_("Susceptibility to landslides"), optional=True, help=CLASSES)
    collapse = raster(
        "COLLAPSE", N_("Susceptibility to ground collapse"), optional=True, help=CLASSES
    )
    subsidence = raster(
        "SUBSIDENCE",
        N_("Subsidence so far (mm)"),
        optional=True,
        help=N_("Downwards is positive; 100, 200, 800, 1600 mm and more: grades 2 to 5."),
    )
    rate = raster(
        "RATE",
        N_("Rate of subsidence (mm/a)"),
        optional=True,
        help=N_("Downwards is positive; 5, 10, 30, 50 mm/a and more: grades 2 to 5."),
    )
    storm = raster("STORM", N_("Storm surge (m)"), optional=True, help=N_("Above the tide."))
    steps = steps_preset()
    output = grades_out(N_("Grades of the hazard"), N_("1 is the lowest hazard, 5 the highest."))
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = {
            "urban_fault": given.fault,
            "urban_pga": given.shaking,
            "urban_slides": given.slides,
            "urban_collapse": given.collapse,
            "urban_subsidence": given.subsidence,
            "urban_subsidence_rate": given.rate,
        }
        if given.kind == SEA:
            layers = {"urban_storm": given.storm}
        heading = N_("Grades of the hazard")
        classes = ("urban_slides", "urban_collapse")
        return run_joint(given, task, layers, classes=classes, heading=heading)


ALGORITHM = UrbanHazard
