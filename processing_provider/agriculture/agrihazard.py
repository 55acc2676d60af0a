"""农业气象灾害: frequencies of hazards weighed to one, graded."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import weighted_mean
from ...core.evaluation.weights_of import WEIGHTS, weights_of
from ...core.standards.tables import preset_or_table
from ...plugin.i18n import N_
from ..base import ShanheAlgorithm
from ..declare import number_result, raster, text_result
from ..graded_tool import (
    deciding_factor_out,
    grades_out,
    grades_report_out,
    measured_out,
    steps_preset,
)
from ..groups import AGRICULTURE
from ..joint_tool import run_joint
from ..usual import preset_of, workbook_out

HAZARDS = ("flood", "heat", "cold", "gale", "drought")
SHARE = N_("Years with the event by years on record, from 0 to 1.")


class AgriHazard(ShanheAlgorithm):
    """Rasters of frequencies to grades."""

    identifier = "agrihazard"
    group_of = AGRICULTURE
    title = N_("Meteorological hazards for agriculture")
    summary = N_("Weighs the frequencies of flooding rain, heat, cold, gales and drought.")
    details = N_(
        "The mean of the frequencies that are given, each with its weight, is graded: up to 0.2, "
        "0.4, 0.6, 0.8 grades 1 to 4, over: 5 (guide of double evaluation, draft of 2019; likely). "
        "The guide leaves the weights to the place: 0.2, 0.1, 0.25, 0.15, 0.3 are the defaults of "
        "one implementation (unsure); weigh by a preset of your own."
    )
    tags_text = N_("double evaluation,drought,flood,frost,双评价,农业,气象灾害,干旱,雨涝,低温")

    flood = raster("FLOOD", N_("Frequency of flooding rain"), optional=True, help=SHARE)
    heat = raster("HEAT", N_("Frequency of heat"), optional=True, help=SHARE)
    cold = raster("COLD", N_("Frequency of cold"), optional=True, help=SHARE)
    gale = raster("GALE", N_("Frequency of gales"), optional=True, help=SHARE)
    drought = raster("DROUGHT", N_("Frequency of drought"), optional=True, help=SHARE)
    weights = preset_of(
        "WEIGHTS",
        N_("Preset of the weights"),
        N_("JSON in place of the table suitability_weights."),
        advanced=False,
        table="suitability_weights",
    )
    steps = steps_preset()
    output = grades_out(N_("Grades of the hazard"), N_("1 is the lowest hazard, 5 the highest."))
    measured = measured_out(
        "FREQUENCY", N_("Weighed frequency"), N_("From 0 to 1, before it is graded.")
    )
    explained = deciding_factor_out()
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        final = Factor.load("agri_hazard", given.steps)
        weights = weights_of("agri_hazard", given.weights)
        layers = {f"{name}_frequency": getattr(given, name) for name in HAZARDS}

        def combine(order: Sequence[str]) -> Any:
            return weighted_mean(final, [weights[code] for code in order])

        return run_joint(
            given, task, layers, combine, final=final, measured_title=N_("Weighed frequency"),
            heading=N_("Grades of the hazard"), tables=[preset_or_table(WEIGHTS, given.weights)],
        )  # fmt: skip


ALGORITHM = AgriHazard
