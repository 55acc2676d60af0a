"""水土保持功能重要性: the soil that vegetation keeps by RUSLE, and how important its cells are."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ...core.errors import Problem
from ...core.evaluation.erosion import erosivity
from ...core.evaluation.land import slope_of
from ...core.evaluation.soil_conservation import Slopes, soil_kept
from ...plugin.basic.columns import as_date, read_columns
from ...plugin.evaluation.service_report import Words
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import choice, field_of, number, number_result, raster, source
from ..graded_tool import deciding_factor_out, steps_preset
from ..groups import ECOLOGY
from ..kinds import needed
from ..service_tool import (
    amount_out,
    importance_out,
    run_rule,
    run_service,
    service_report_out,
)
from ..usual import workbook_out

WORDS = Words(
    (
        N_("Erosivity of rain R"),
        N_("Erodibility of the soil K"),
        N_("Length and steepness of slopes LS"),
        N_("Vegetation 1 − C"),
    ),
    N_("Soil that is kept"),
    "t/(hm²·a)",
    "t/a",
)


SOIL = N_("Per cent by weight; in place of K, all four of them.")


AMOUNT, RULE = "amount", "rule"
KINDS = {
    AMOUNT: N_("Amount: RUSLE and cumulated share (2017)"),
    RULE: N_("Rule: slope, cover and natural vegetation (2020)"),
}


class SoilConservation(ShanheAlgorithm):
    """Rain, soil, heights and vegetation to soil that is kept and its importance."""

    identifier = "soilconservation"
    group_of = ECOLOGY
    title = N_("Conservation of soil")
    summary = N_("Computes the soil that vegetation keeps by RUSLE, and grades its importance.")
    details = N_(
        "A = R · K · L · S · (1 − C) in t/(hm²·a): R as a raster or from daily rain (α P^1.7265 of "
        "days from 12 mm on, by half-months), K as a raster or from sand, silt, clay and organic "
        "carbon (EPIC), L and S from heights and one length of slopes, C from the vegetation cover "
        "(1 on bare ground, 0.6508 − 0.3436 lg c, 0 beyond 78.3 %). Cells from the highest value "
        "down that make up to 50 % of the sum are extremely important, up to 80 % important, the "
        "rest general; equal values share one grade (guide of 2017).\n"
        "Rule of the guide of 2020 (from memory; likely): from 25° on with a cover of 80 % or more "
        "of forest, shrub or grass extremely important, from 15° with 60 % important.\n"
        "The grid is that of the heights, in metres; other rasters are brought to it by bilinear "
        "interpolation. A cell that lacks a factor has no result."
    )
    tags_text = N_("RUSLE,soil,erosion,双评价,生态,水土保持,生态系统服务功能重要性")

    kind = choice("KIND", N_("Importance by"), KINDS, AMOUNT, help=N_("It says what is needed."))
    erosivity = raster(
        "R",
        N_("Erosivity of rain R"),
        optional=True,
        help=N_("MJ·mm/(hm²·h·a), from 0 to 50,000. Give this or a table of daily rain."),
    )
    rain = source(
        "RAIN",
        N_("Daily rain"),
        [QgsProcessing.SourceType.TypeVector],
        optional=True,
        help=N_("A table of one station, a row a day; R is then one for all ground."),
    )
    day_field = field_of(
        "RAIN", "DAY_FIELD", N_("Field of the day"), optional=True, help=N_("Dates, or 2019-06-30.")
    )
    rain_field = field_of(
        "RAIN", "RAIN_FIELD", N_("Field of the rain (mm)"), optional=True, help=N_("mm of the day.")
    )
    erodibility = raster(
        "K",
        N_("Erodibility of the soil K"),
        optional=True,
        help=N_("t·hm²·h/(hm²·MJ·mm), from 0 to 0.1. American units are 7.593 times as large."),
    )
    sand = raster("SAND", N_("Sand (%)"), optional=True, help=SOIL)
    silt = raster("SILT", N_("Silt (%)"), optional=True, help=SOIL)
    clay = raster("CLAY", N_("Clay (%)"), optional=True, help=SOIL)
    carbon = raster("CARBON", N_("Organic carbon (%)"), optional=True, help=SOIL)
    heights = raster(
        "DEM", N_("Heights (m)"), help=N_("In metres, 1985 datum, in a CRS in metres.")
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        help=N_("Per cent from 0 to 100, not a share from 0 to 1."),
    )
    natural = raster(
        "NATURAL",
        N_("Forest, shrub and grass"),
        optional=True,
        help=N_("For the rule: cells that are not 0."),
    )
    steps = steps_preset()
    length = number(
        "LENGTH",
        N_("Length of slopes (m)"),
        100.0,
        low=1.0,
        high=500.0,
        help=N_("Of the ground in the plane, one for all slopes."),
    )
    measured = amount_out(N_("Soil that is kept"), N_("t/(hm²·a), rounded to 0.001."))
    output = importance_out()
    explained = deciding_factor_out()
    report = service_report_out()
    workbook = workbook_out()
    total = number_result("TOTAL_T", N_("Soil that is kept (t/a)"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        return _by_rule(given, task) if given.kind == RULE else _by_amount(given, task)


def _by_rule(given: Any, task: Any) -> dict[str, object]:
    layers = {
        "rule_slope": given.heights,
        "rule_cover": given.vegetation,
        "rule_natural": needed(SoilConservation, given, "natural"),
    }
    slope = {"derived": lambda grid: {"rule_slope": slope_of(grid)}, "halo": lambda _grid: 1}
    return run_rule(given, task, layers, ("rule_natural",), **slope)


def _by_amount(given: Any, task: Any) -> dict[str, object]:
    parts = (given.sand, given.silt, given.clay, given.carbon)
    if bool(given.erosivity) == bool(given.rain):
        raise Problem("EVA-23")
    if bool(given.erodibility) == any(parts) or any(parts) != all(parts):
        raise Problem("EVA-24")
    heights = raster_of(given.heights)
    rain, soil = [given.erosivity], [given.erodibility] if given.erodibility else parts
    fixed = _of_days(given, task) if given.rain else None
    layers = [*([] if given.rain else rain), *soil]
    rasters = [*(raster_of(one) for one in layers), heights, raster_of(given.vegetation)]
    service = soil_kept(Slopes(heights.grid, given.length, fixed, not given.erodibility))
    facts = [(tr("Length of slopes"), f"{given.length:g} m")]
    if fixed is not None:
        facts.append((tr("Erosivity of rain R"), f"{fixed:,.1f} MJ·mm/(hm²·h·a)"))
    return run_service(given, task, rasters, heights, service, WORDS, key="TOTAL_T", facts=facts)


def _of_days(given: Any, task: Any) -> float:
    """Return R of a table of daily rain; EVA-25 where there is no day with its rain."""
    if not (given.day_field and given.rain_field):
        raise Problem("EVA-25", rows=0)
    columns = read_columns(given.rain, [given.day_field, given.rain_field], task.feedback)
    days = [as_date(value) for value in columns.values[given.day_field]]
    amounts = columns.numbers(given.rain_field)
    known = [(day, mm) for day, mm in zip(days, amounts) if day is not None and mm is not None]
    if not known:
        raise Problem("EVA-25", rows=len(days))
    if len(known) < len(days):
        told = tr("{count} rows lack a day or its rain and are left out.")
        task.warn(told.format(count=len(days) - len(known)))
    return erosivity(known)


ALGORITHM = SoilConservation
