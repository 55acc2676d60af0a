"""防风固沙功能重要性: the sand that vegetation keeps by RWEQ, and how important its cells are."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.sand_fixation import EXPONENTS, exponents, sand_kept
from ...core.raster.source import CLASS
from ...core.standards.tables import preset_or_table
from ...plugin.evaluation.service_report import Words
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import raster_of
from ..base import ShanheAlgorithm
from ..declare import choice, number, number_result, raster
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
from ..usual import preset_of, workbook_out

WORDS = Words(
    (
        N_("Weather factor WF"),
        N_("Erodible fraction of the soil EF"),
        N_("Crust of the soil SCF"),
        N_("Roughness of the ground K′"),
        N_("Vegetation 1 − C"),
    ),
    N_("Sand that is kept"),
    "t/(hm²·a)",
    "t/a",
)
KINDS = {
    "1": N_("Forest"),
    "2": N_("Grass"),
    "3": N_("Shrub"),
    "4": N_("Bare ground"),
    "5": N_("Sand"),
    "6": N_("Farmland"),
}


AMOUNT, RULE = "amount", "rule"
WAYS = {
    AMOUNT: N_("Amount: RWEQ and cumulated share (2017)"),
    RULE: N_("Rule: sand, gales, cover and natural vegetation (2020)"),
}


class SandFixation(ShanheAlgorithm):
    """Weather, soil and vegetation to sand that is kept and its importance."""

    identifier = "sandfixation"
    group_of = ECOLOGY
    title = N_("Fixation of sand")
    summary = N_("Computes the sand that vegetation keeps from the wind by RWEQ, and grades it.")
    details = N_(
        "SR is the loss of bare ground less that under vegetation, by the revised wind erosion "
        "equation at 50 m: EF and SCF from the soil, C = exp(a · cover) with the exponent a of the "
        "kind of cover (guide of 2017). Cells from the highest value down that make up to 50 % of "
        "the sum are extremely important, up to 80 % important, the rest general; equal values "
        "share one grade.\n"
        "Rule of the guide of 2020 (from memory; likely): sand from 85 %, 30 days with gales and a "
        "cover of 15 % of natural vegetation extremely important; 65 %, 20 days, 10 % important.\n"
        "The grid is that of the weather factor (by rule that of the sand), in metres; the weather "
        "factor itself comes from the winds of stations and is not computed here."
    )
    tags_text = N_("RWEQ,wind erosion,双评价,生态,防风固沙,生态系统服务功能重要性,风蚀")

    way = choice("WAY", N_("Importance by"), WAYS, AMOUNT, help=N_("It says what is needed."))
    weather = raster(
        "WF", N_("Weather factor WF (kg/m)"), optional=True, help=N_("In a CRS in metres.")
    )
    sand = raster("SAND", N_("Sand (%)"), help=N_("0.05–2 mm, per cent by weight."))
    silt = raster(
        "SILT", N_("Silt (%)"), optional=True, help=N_("0.002–0.05 mm, per cent by weight.")
    )
    clay = raster(
        "CLAY", N_("Clay (%)"), optional=True, help=N_("Below 0.002 mm, per cent by weight.")
    )
    organic = raster("OM", N_("Organic matter (%)"), optional=True, help=N_("Per cent by weight."))
    carbonate = raster(
        "CACO3", N_("Calcium carbonate (%)"), optional=True, help=N_("Per cent by weight.")
    )
    vegetation = raster(
        "COVER",
        N_("Vegetation cover (%)"),
        help=N_("Per cent from 0 to 100, not a share from 0 to 1."),
    )
    gales = raster(
        "GALES", N_("Days with gales"), optional=True, help=N_("For the rule: days a year.")
    )
    natural = raster(
        "NATURAL",
        N_("Forest, shrub, grass and desert"),
        optional=True,
        help=N_("For the rule: cells that are not 0."),
    )
    steps = steps_preset()
    kind = choice(
        "KIND",
        N_("Kind of cover"),
        KINDS,
        "2",
        help=N_("For all ground, where no map of kinds is given."),
    )
    kinds = raster(
        "KINDS",
        N_("Kinds of cover (codes)"),
        optional=True,
        help=N_("1 forest, 2 grass, 3 shrub, 4 bare, 5 sand, 6 farmland, or codes of a preset."),
    )
    rough = number(
        "K",
        N_("Roughness of the ground K′"),
        1.0,
        low=0.0,
        high=1.0,
        help=N_("For all ground, where no map of it is given; 1 is smooth ground."),
    )
    roughness = raster(
        "ROUGHNESS", N_("Map of the roughness K′"), optional=True, help=N_("From 0 to 1.")
    )
    preset = preset_of(
        "EXPONENTS",
        N_("Preset of the exponents"),
        N_("JSON in place of the table cover_exponents: codes of the map with their a."),
        table="cover_exponents",
    )
    measured = amount_out(N_("Sand that is kept"), N_("t/(hm²·a), rounded to 0.001."))
    output = importance_out()
    explained = deciding_factor_out()
    report = service_report_out()
    workbook = workbook_out()
    total = number_result("TOTAL_T", N_("Sand that is kept (t/a)"))
    n_cells = number_result("N_CELLS", N_("Cells with a grade"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        return _by_rule(given, task) if given.way == RULE else _by_amount(given, task)


def _by_rule(given: Any, task: Any) -> dict[str, object]:
    layers = {
        "rule_sand": given.sand,
        "rule_wind": needed(SandFixation, given, "gales", "way"),
        "rule_sand_cover": given.vegetation,
        "rule_sand_natural": needed(SandFixation, given, "natural", "way"),
    }
    return run_rule(given, task, layers, ("rule_sand_natural",))


def _by_amount(given: Any, task: Any) -> dict[str, object]:
    for name in ("weather", "silt", "clay", "organic", "carbonate"):
        needed(SandFixation, given, name, "way")
    soil = (given.sand, given.silt, given.clay, given.organic, given.carbonate)
    layers = [given.weather, *soil, given.vegetation]
    rasters = [raster_of(one) for one in layers]
    kind = None if given.kinds else int(given.kind)
    rasters += [raster_of(given.kinds, CLASS)] if given.kinds else []
    rasters += [raster_of(given.roughness)] if given.roughness else []
    by_map = bool(given.roughness)
    service = sand_kept(exponents(given.preset), kind, given.rough, by_map)
    facts = [] if kind is None else [(tr("Kind of cover"), tr(KINDS[given.kind]))]
    facts += [] if by_map else [(tr("Roughness of the ground K′"), f"{given.rough:g}")]
    tables = [preset_or_table(EXPONENTS, given.preset)]
    return run_service(
        given,
        task,
        rasters,
        rasters[0],
        service,
        WORDS,
        key="TOTAL_T",
        facts=facts,
        tables=tables,
    )


ALGORITHM = SandFixation
