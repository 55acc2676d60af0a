"""农业气候: the accumulated temperature, from a raster or from stations and heights, graded."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import QgsProcessing

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import joint, worst
from ...core.raster.interpolation import write_accumulated
from ...core.raster.source import Raster, open_raster
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of, stations_in
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    fields_of,
    number,
    number_result,
    raster,
    source,
    text_result,
)
from ..graded_tool import grades_out, grades_report_out, measured_out, run_graded, steps_preset
from ..groups import AGRICULTURE
from ..kinds import needed
from ..usual import workbook_out

RASTER, STATIONS = "raster", "stations"
KINDS = {
    RASTER: N_("A raster of the accumulated temperature"),
    STATIONS: N_("Monthly temperatures of stations, and heights"),
}


class AgriClimate(ShanheAlgorithm):
    """Accumulated temperature to grades."""

    identifier = "agriclimate"
    group_of = AGRICULTURE
    title = N_("Heat for agriculture")
    summary = N_("Grades ground by the accumulated temperature above 0 °C, from stations or given.")
    details = N_(
        "Accumulated temperatures of 7600, 5800, 4000, 1500 °C·d and more: grades 1 to 4, less: 5 "
        "(guide of double evaluation, draft of 2019; certain).\n"
        "From stations: monthly means come down to sea level by 0.6 °C per 100 m, lie between the "
        "stations by the distance to the given power, and go up again to the height of each cell; "
        "months above 0 °C count with their days. That months stand in for days is a choice of "
        "this suite: it counts less where a month goes through 0 °C."
    )
    tags_text = N_("double evaluation,temperature,heat,双评价,农业,气候,积温,熟制,气象站插值")

    kind = choice(
        "KIND", N_("Where the temperature comes from"), KINDS, RASTER, help=N_("See above.")
    )
    heat = raster(
        "INPUT",
        N_("Accumulated temperature (°C·d)"),
        optional=True,
        help=N_("Of days above 0 °C; for the first kind."),
    )
    stations = source(
        "STATIONS",
        N_("Stations"),
        [QgsProcessing.SourceType.TypeVectorPoint],
        optional=True,
        help=N_("Points in any CRS; for the second kind."),
    )
    months = fields_of(
        "STATIONS",
        "MONTHS",
        N_("Monthly mean temperatures (°C)"),
        optional=True,
        help=N_("12 fields, January to December, in this order."),
    )
    height = field_of(
        "STATIONS",
        "HEIGHT",
        N_("Height of the station (m)"),
        optional=True,
        help=N_("In metres, as the heights."),
    )
    heights = raster(
        "DEM", N_("Heights (m)"), optional=True, help=N_("Its grid is that of the result.")
    )
    lapse = number(
        "LAPSE",
        N_("Fall of temperature (°C per 100 m)"),
        0.6,
        low=0.0,
        high=1.5,
        advanced=True,
        help=N_("0.6 is the guide's."),
    )
    power = number(
        "POWER",
        N_("Power of the distance"),
        2.0,
        low=0.5,
        high=6.0,
        advanced=True,
        help=N_("The greater, the more the nearest station counts."),
    )
    steps = steps_preset()
    output = grades_out()
    measured = measured_out("HEAT", N_("Accumulated temperature"), N_("°C·d, before it is graded."))
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        factor = Factor.load("agri_heat", given.steps)
        with TemporaryDirectory(prefix="shanhe-") as folder:
            if given.kind == RASTER:
                heat = raster_of(needed(AgriClimate, given, "heat"))
            else:
                heat = _from_stations(given, task, str(Path(folder) / "heat.tif"))
            work = joint([factor], worst)
            title = N_("Accumulated temperature")
            return run_graded(given, task, [heat], [factor], work, measured_title=title)


def _from_stations(given: Any, task: Any, path: str) -> Raster:
    dem = raster_of(needed(AgriClimate, given, "heights"))
    source, height = needed(AgriClimate, given, "stations"), needed(AgriClimate, given, "height")
    stations, lacking = stations_in(source, dem.grid, task.context, height, given.months)
    if lacking:
        told = tr("{count} stations lack a height or a temperature and are left out.")
        task.warn(told.format(count=lacking))
    write_accumulated(dem, stations, path, given.lapse, given.power, feedback=task.feedback)
    return open_raster(path, name=tr("Accumulated temperature"))


ALGORITHM = AgriClimate
