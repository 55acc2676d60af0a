"""生物多样性维护功能重要性: by net primary production, or by the habitats of protected species."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...core.evaluation.biodiversity import HABITAT, INPUTS, species_kept
from ...core.evaluation.factors import Measure
from ...core.raster.extremes import extremes
from ...core.raster.source import CLASS
from ...plugin.evaluation.service_report import Words
from ...plugin.i18n import N_
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number_result, raster, raster_out
from ..graded_tool import deciding_factor_out
from ..groups import ECOLOGY
from ..service_tool import importance_out, on_grid_of, run_service, service_report_out
from ..usual import workbook_out

WORDS = Words(
    (
        N_("Net primary production"),
        N_("Precipitation"),
        N_("Temperature"),
        N_("Height"),
        N_("Habitat of protected species"),
    ),
    N_("Capacity for species"),
    "",
    "",
)


class Biodiversity(ShanheAlgorithm):
    """Production, rain, warmth and heights to the capacity for species and its importance."""

    identifier = "biodiversity"
    group_of = ECOLOGY
    title = N_("Biodiversity")
    summary = N_("Grades ground by its capacity for species, and by habitats of protected ones.")
    details = N_(
        "S = NPP · F_pre · F_tem · (1 − F_alt): precipitation, temperature and height are scaled "
        "from 0 to 1 between their least and highest value in the area (guide of 2017). Cells from "
        "the highest value down that make up to 50 % of the sum are extremely important, up to "
        "80 % important, the rest general; equal values share one grade.\n"
        "Habitats of protected species, where given, are extremely important by rule (guide of "
        "2020, from memory). The grid is that of the production, in metres."
    )
    tags_text = N_("NPP,species,habitat,双评价,生态,生物多样性维护,生态系统服务功能重要性,栖息地")

    production = raster(
        "NPP", N_("Net primary production (gC/(m²·a))"), help=N_("Mean of years; CRS in metres.")
    )
    rain = raster("P", N_("Precipitation (mm/a)"), help=N_("Mean of years, mm."))
    warmth = raster("T", N_("Temperature (°C)"), help=N_("Mean of years."))
    heights = raster("DEM", N_("Heights (m)"), help=N_("In metres."))
    habitat = raster(
        "HABITAT",
        N_("Habitats of protected species"),
        optional=True,
        help=N_("Cells that are not 0 are extremely important."),
    )
    measured = raster_out(
        "AMOUNT", N_("Capacity for species"), help=N_("An index without unit, rounded to 0.001.")
    )
    output = importance_out()
    explained = deciding_factor_out()
    report = service_report_out()
    workbook = workbook_out()
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = (given.production, given.rain, given.warmth, given.heights)
        rasters = [raster_of(one) for one in layers]
        measures = [Measure.named(code) for code in INPUTS]

        def usable(values: Any) -> Any:
            return np.all([one.usable(each) for one, each in zip(measures, values)], axis=0)

        ranges = extremes(on_grid_of(rasters[0], rasters), usable, task.feedback)[1:]
        rasters += [raster_of(given.habitat, CLASS)] if given.habitat else []
        service = species_kept(ranges, len(rasters) > len(INPUTS))
        names = WORDS.factors if service.measures[-1].code == HABITAT else WORDS.factors[:-1]
        words = WORDS._replace(factors=names)
        found = run_service(given, task, rasters, rasters[0], service, words)
        return {"N_CELLS": found["N_CELLS"]}


ALGORITHM = Biodiversity
