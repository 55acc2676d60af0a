"""城镇区位条件: the travel time from the nearest centre along roads, graded."""

from __future__ import annotations

from math import inf
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingUtils

from ...core.evaluation.factors import Factor
from ...core.evaluation.joint import joint, worst
from ...core.evaluation.location import (
    DECIMALS,
    M_PER_MINUTE,
    refuse_speed,
    starting_lines,
)
from ...core.feedback import Stage
from ...core.raster.output import Layout
from ...core.raster.source import open_raster
from ...core.raster.spreading import write_spread
from ...plugin.evaluation.travel import Joined, joined_network, roads_on
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import points_in, raster_of
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    number,
    number_result,
    raster,
    raster_out,
    source,
    text_result,
)
from ..graded_tool import grades_out, grades_report_out, run_graded, steps_preset
from ..groups import URBAN
from ..usual import workbook_out

LINES = [QgsProcessing.SourceType.TypeVectorLine]
POINTS = [QgsProcessing.SourceType.TypeVectorPoint]
KM = 1000.0
SHOWN_KM = 0.05  # less is told as 0.0


class UrbanLocation(ShanheAlgorithm):
    """Roads and centres to minutes and grades."""

    identifier = "urbanlocation"
    group_of = URBAN
    title = N_("Location for towns by travel time")
    summary = N_("Grades ground by the travel time from the nearest centre, along real roads.")
    details = N_(
        "The fastest ways along the roads from the nearest centre (Dijkstra), both ways on every "
        "road, then the straight way from the best point of the roads to the middle of the cell at "
        "the speed off the roads. Province, to the central city: up to 60, 120, 210, 300 minutes "
        "and over: grades 1 to 5. City or county, to the central urban area or county seat: up to "
        "20, 40, 60, 90 minutes and over: grades 1 to 5 (guide of double evaluation, draft of "
        "2019).\n"
        "Roads meet where they have a common vertex. The grid is that of the template, in metres."
    )
    tags_text = N_(
        "double evaluation,travel time,roads,accessibility,双评价,城镇,区位条件,交通可达性,时间距离"
    )

    roads = source(
        "ROADS",
        N_("Roads"),
        LINES,
        help=N_("Lines in any CRS, split where they cross; give those around the area too."),
    )
    speed_field = field_of(
        "ROADS",
        "SPEED_FIELD",
        N_("Field of the speed (km/h)"),
        optional=True,
        help=N_("Numbers above 0. Where it is empty, the usual speed holds."),
    )
    speed = number(
        "SPEED",
        N_("Usual speed on roads (km/h)"),
        40.0,
        help=N_("For roads without a speed of their own."),
    )
    centres = source(
        "CENTRES",
        N_("Centres"),
        POINTS,
        help=N_("Central cities for a province; central urban areas and county seats for others."),
    )
    template = raster(
        "TEMPLATE",
        N_("Raster of the grid"),
        help=N_("Heights, say, in a CRS in metres. Cells without a value have no grade."),
    )
    kind = choice(
        "KIND",
        N_("Level"),
        {
            "urban_time_county": N_("City or county: to the central urban area or county seat"),
            "urban_time_province": N_("Province: to the central city"),
        },
        "urban_time_county",
        help=N_("It says the limits."),
    )
    off_road = number(
        "OFFROAD",
        N_("Speed off the roads (km/h)"),
        5.0,
        help=N_("On the straight way between a cell, or a centre, and the roads."),
    )
    reach = number(
        "REACH",
        N_("Farthest way from a centre to a road (m)"),
        2000.0,
        low=0.0,
        advanced=True,
        help=N_("Centres that are farther from every road are left out, and told."),
    )
    farthest = number(
        "FARTHEST",
        N_("Farthest way of a cell to the roads (km)"),
        0.0,
        low=0.0,
        advanced=True,
        help=N_("Cells beyond have no grade and are counted. 0: any way."),
    )
    steps = steps_preset()
    output = grades_out()
    measured = raster_out(
        "TIME",
        N_("Travel time (min)"),
        optional=True,
        made=True,
        help=N_("Minutes from the nearest centre, rounded to 0.001."),
    )
    report = grades_report_out()
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every grade (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))
    n_centres = number_result("N_CENTRES", N_("Centres that joined the roads"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        for name in ("speed", "off_road"):
            refuse_speed(tr(self.declared[name].label), getattr(given, name))
        factor, template = Factor.load(given.kind, given.steps), raster_of(given.template)
        joined, times = _timed(given, template, task)
        results = run_graded(
            given,
            task,
            [times, template],
            [factor],
            joint([factor], worst),
            measured_title=N_("Travel time (min)"),
            facts=_facts(given, joined),
            notes=_told(given, joined),
            feedback=Stage(task.feedback, 75.0, 100.0),
        )
        return {**results, "N_CENTRES": int(joined.joined.sum())}


def _timed(given: Any, template: Any, task: Any) -> tuple[Joined, Any]:
    """Return the network, and a raster of the minutes of all cells."""
    grid = template.grid
    metres, speed = grid.metres, float(given.off_road)
    own = given.speed_field, float(given.speed)
    roads = roads_on(given.roads, *own, grid, task.context, Stage(task.feedback, 0.0, 25.0))
    steps = task.steps(4)  # QGIS's analysis wants a feedback of its own
    steps.setCurrentStep(1)
    centres = points_in(given.centres, grid, task.context)
    joined = joined_network(roads, centres, speed, given.reach, grid, steps)
    seeds = starting_lines(joined.network, centres[joined.joined] * metres, speed)
    path = QgsProcessingUtils.generateTempFilename("minutes.tif")
    farthest = given.farthest * KM or inf
    layout = Layout(float("nan"), cloud_optimized=False, unit="min")
    each = speed * M_PER_MINUTE
    write_spread(
        seeds, template, path, each, DECIMALS, farthest, layout, Stage(task.feedback, 50.0, 75.0)
    )
    return joined, open_raster(path, name=tr("Travel time (min)"))


def _facts(given: Any, joined: Joined) -> list[tuple[str, str]]:
    """Return what the report tells of the network."""
    whole, connected = joined.network.kilometres
    roads = tr("{all:,.1f} km, of which {connected:,.1f} km are connected to a centre")
    speeds = tr("{field}, {usual:g} km/h where there is none; {off:g} km/h off the roads")
    field = given.speed_field or tr("no field")
    return [
        (tr("Roads"), roads.format(all=whole, connected=connected)),
        (tr("Speeds"), speeds.format(field=field, usual=given.speed, off=given.off_road)),
        (tr("Centres"), f"{int(joined.joined.sum())}"),
    ]


def _told(given: Any, joined: Joined) -> list[str]:
    """Return what the planner has to know of roads and centres."""
    notes = []
    left, count = int((~joined.joined).sum()), len(joined.joined)
    if left:
        text = tr("{left} of {count} centres are left out: more than {reach:g} m from any road.")
        notes.append(text.format(left=left, count=count, reach=given.reach))
    whole, connected = joined.network.kilometres
    if whole - connected >= SHOWN_KM:
        text = tr(
            "{lost:,.1f} km of {all:,.1f} km of roads are connected to no centre and do not count. "
            "Roads meet at common vertices: split them where they cross."
        )
        notes.append(text.format(lost=whole - connected, all=whole))
    return notes


ALGORITHM = UrbanLocation
