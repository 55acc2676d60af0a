"""城镇气候舒适度: the temperature–humidity index by month, and the grade that most months have."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.errors import Problem
from ...core.evaluation.comfort import MONTHS, comfort
from ...core.evaluation.factors import Factor
from ...core.raster.source import Raster
from ...plugin.i18n import N_, tr
from ...plugin.messages.evaluation import SENTENCES
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import number_result, raster_out, rasters, text_result
from ..graded_tool import grades_out, grades_report_out, run_graded, steps_preset
from ..groups import URBAN
from ..usual import workbook_out


class UrbanClimate(ShanheAlgorithm):
    """Monthly temperatures and humidities to grades of comfort."""

    identifier = "urbanclimate"
    group_of = URBAN
    title = N_("Climate comfort for towns")
    summary = N_("Grades climate by the temperature–humidity index that most months have.")
    details = N_(
        "THI = T − 0.55 (1 − f)(T − 58) with T in °F (computed from °C) and relative humidity f "
        "from 0 to 1 (computed from %). 60 to 65 is very comfortable; below 32 and from 90 on very "
        "uncomfortable; seven grades in all (guide of double evaluation, draft of 2019). A cell "
        "has the grade that most of the 12 months have, the worse one where two have as many.\n"
        "The grid is that of January's temperature; other rasters are brought to it by bilinear "
        "interpolation."
    )
    tags_text = N_("double evaluation,climate,THI,双评价,城镇,气候,舒适度,温湿指数")

    temperatures = rasters(
        "TEMPERATURES",
        N_("Monthly mean temperatures (°C)"),
        help=N_("12 rasters, January to December in this order, or one of 12 bands."),
    )
    humidities = rasters(
        "HUMIDITIES",
        N_("Monthly mean relative humidities (%)"),
        help=N_("12 rasters, January to December in this order, or one of 12 bands; 0 to 100."),
    )
    steps = steps_preset()
    output = grades_out()
    measured = raster_out(
        "MONTHS",
        N_("Months with the grade"),
        optional=True,
        made=False,
        help=N_("How many of the 12 months have the grade of the cell: how clear it is."),
    )
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        months = [
            *_months(given.temperatures, tr("Temperature")),
            *_months(given.humidities, tr("Relative humidity")),
        ]
        factor = Factor.load("urban_thi", given.steps)
        return run_graded(
            given,
            task,
            months,
            [factor],
            comfort(factor),
            measured_title=N_("Months with the grade"),
            odd=tr(SENTENCES["EVA-15"]),
        )


def _months(layers: Sequence[Any], name: str) -> list[Raster]:
    """Return a raster for every month; EVA-14 where there are not 12 of them."""
    bands = layers[0].bandCount() if len(layers) == 1 else 0
    if bands == MONTHS:
        return [raster_of(layers[0], band=band) for band in range(1, MONTHS + 1)]
    if len(layers) != MONTHS:
        raise Problem("EVA-14", name=name, count=len(layers))
    return [raster_of(one) for one in layers]


ALGORITHM = UrbanClimate
