"""承载规模: the farmland and towns that water and space of units carry, and what is there."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Optional

from ...core.errors import Problem
from ...core.evaluation.capacity import (
    MU_PER_HM2,
    OVERLOAD,
    Carrying,
    farmland_by_water,
    people_by_water,
    town_by_water,
)
from ...core.evaluation.land_use import FARMLAND, TOWN
from ...core.evaluation.space import AGRI, URBAN, USE, counted, fits
from ...core.feedback import Stage
from ...core.raster.zonal import combinations
from ...plugin.basic.columns import read_columns
from ...plugin.compiling.drawing import styled
from ...plugin.evaluation.capacity_report import (
    FARMING,
    STATE_FIELD,
    TOWNS,
    Unit,
    capacity_report,
    state_classes,
    unit_fields,
    unit_row,
)
from ...plugin.evaluation.grade_blocks import grid_facts
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..capacity_inputs import OnGrid, agri_in, ecology_in, land_in, reserved_in, units_in, urban_in
from ..declare import field_of, layer_out, number, number_result
from ..groups import CAPACITY
from ..usual import report_out, workbook_out

M2_PER_HM2 = 1e4
USES = {FARMING: FARMLAND, TOWNS: TOWN}
SPACES = {FARMING: AGRI, TOWNS: URBAN}


def _amount(key: str, label: str, help: str) -> Any:
    return field_of("UNITS", key, label, optional=True, help=help)


class CarryingCapacity(ShanheAlgorithm):
    """Water, suitability and present use of units to their carrying scale."""

    identifier = "carryingcapacity"
    group_of = CAPACITY
    title = N_("Carrying capacity of land and water")
    summary = N_("Computes the farmland and towns that water and space of units carry.")
    details = N_(
        "Farmland by water: the limit of water use by the share of agriculture and the irrigation "
        "quota, and rain-fed farmland; by space: suitable and moderately suitable ground that is "
        "not extremely important. Towns by water: the people that the water of towns serves, each "
        "with its ground; by space: suitable and moderately suitable ground that is neither "
        "extremely important nor permanent basic farmland. The least is the scale (guide of 2020; "
        "certain in principle, the formulas by water likely).\n"
        "What is there now comes from the land survey, by the middles of cells; towns need their "
        "mark (CZCSXM 201, 202). Without an amount of water only space counts, and this is told. "
        "Areas are of cells in the plane of the CRS."
    )
    tags_text = N_("capacity,double evaluation,双评价,承载规模,承载能力,水资源约束,短板,超载")

    units, unit_name = units_in(optional=False)
    agri, urban, ecology = agri_in(), urban_in(), ecology_in()
    land, class_field, mark_field = land_in(N_("What is there now."))
    reserved = reserved_in()
    water = _amount(
        "WATER",
        N_("Limit of water use (10⁴ m³)"),
        N_("The unit's limit of total use (用水总量控制指标) in a year."),
    )
    share = number(
        "SHARE",
        N_("Share of agriculture"),
        0.6,
        low=0.0,
        high=1.0,
        help=N_("Of the limit of water use, from 0 to 1."),
    )
    quota = number(
        "QUOTA",
        N_("Irrigation quota (m³ a mu)"),
        400.0,
        low=1.0,
        high=5000.0,
        help=N_("Of all crops in a year, gross."),
    )
    rainfed = _amount(
        "RAINFED",
        N_("Rain-fed farmland (mu)"),
        N_("Farmland that needs no irrigation."),
    )
    town_water = _amount(
        "TOWN_WATER", N_("Water for towns (10⁴ m³)"), N_("Water that towns can have in a year.")
    )
    per_person = number(
        "PERSON_WATER",
        N_("Water of a person (m³)"),
        110.0,
        low=1.0,
        high=2000.0,
        help=N_("All use of towns by person in a year, at the stage that is looked at."),
    )
    ground = number(
        "PERSON_LAND",
        N_("Town ground of a person (m²)"),
        100.0,
        low=1.0,
        high=1000.0,
        help=N_("Construction land of towns by person (人均城镇建设用地)."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Carrying scale of units"),
        help=N_("By chain: by water, by space, scale, limit, now, gap (hm²); people; state."),
    )
    report = report_out(N_("Scale, limits and gaps by unit, with charts."))
    workbook = workbook_out()
    n_units = number_result("N_UNITS", N_("Units"))
    n_over = number_result("N_OVERLOAD", N_("Units that are overloaded"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        chains = [name for name, suited in SPACES.items() if getattr(given, suited)]
        if not chains:
            names = f"{tr(self.agri.label)}, {tr(self.urban.label)}"
            raise Problem("EVA-19", names=names)
        with TemporaryDirectory(prefix="shanhe-") as name:
            layers = OnGrid(given, task, Path(name))
            counts = combinations(layers.rasters, Stage(task.feedback, 20, 100))
        amounts = _amounts(given, task)
        units = [
            _unit(given, layers, counts, chains, at, {key: one[at] for key, one in amounts.items()})
            for at in range(len(layers.unit_names))
        ]
        notes = _notes(amounts, chains)
        for note in notes:
            task.warn(note)
        _write(given, task, units, chains)
        if given.report or given.workbook:
            facts = [*grid_facts(layers.grid, layers.sources), *_facts(self, given)]
            report = capacity_report(tr(self.title), units, facts, notes, task.provenance())
            write_report(report, given.report, given.workbook)
        over = sum(one.state == OVERLOAD for one in units)
        return {"N_UNITS": len(units), "N_OVERLOAD": over}


def _amounts(given: Any, task: Any) -> dict[str, list[Optional[float]]]:
    """Return the amounts of water and rain-fed farmland by unit; BAS-01."""
    fields = {"water": given.water, "rainfed": given.rainfed, "town_water": given.town_water}
    asked = [one for one in fields.values() if one]
    columns = read_columns(given.units, asked, task.feedback)
    none: list[Optional[float]] = [None] * len(columns.rows)
    return {key: columns.numbers(field) if field else none for key, field in fields.items()}


def _unit(
    given: Any, layers: OnGrid, counts: Any, chains: Any, at: int, amounts: dict[str, Any]
) -> Unit:
    names, each = list(layers.by_name), layers.grid.cell_area / M2_PER_HM2
    code, carried = at + 1, {}
    for chain in chains:
        space = counted(counts, names, lambda one, of=SPACES[chain]: fits(one, of))
        now = None
        if USE in names:
            used = counted(counts, names, lambda one, of=USES[chain]: one[USE] == of)
            now = used.get(code, 0) * each
        by_water = _by_water(given, chain, amounts)
        carried[chain] = Carrying(by_water, space.get(code, 0) * each, now)
    water = amounts["town_water"]
    people = None if water is None else people_by_water(water, given.per_person)
    return Unit(layers.unit_names[at], carried, people)


def _by_water(given: Any, chain: str, amounts: dict[str, Any]) -> Optional[float]:
    """Return what water carries, hm²; None where the amount is not known."""
    if chain == TOWNS:
        water = amounts["town_water"]
        return None if water is None else town_by_water(water, given.per_person, given.ground)
    if amounts["water"] is None:
        return None
    rainfed = amounts["rainfed"] or 0.0
    return farmland_by_water(amounts["water"], given.share, given.quota, rainfed) / MU_PER_HM2


def _notes(amounts: Any, chains: Any) -> list[str]:
    """Return what the planner has to know of amounts that are not given."""
    told = tr("{count} units do not state their water for {chain}: only space limits them.")
    keys = {FARMING: ("water", N_("farmland")), TOWNS: ("town_water", N_("towns"))}
    notes = []
    for chain in chains:
        key, name = keys[chain]
        lacking = sum(one is None for one in amounts[key])
        if lacking:
            notes.append(told.format(count=lacking, chain=tr(name)))
    return notes


def _facts(algorithm: Any, given: Any) -> list[tuple[str, str]]:
    names = ("share", "quota", "per_person", "ground")
    return [(tr(algorithm.declared[one].label), f"{getattr(given, one):g}") for one in names]


def _write(given: Any, task: Any, units: list[Unit], chains: Any) -> None:
    title = tr("Carrying scale of units")
    finish = task.finish(styled(STATE_FIELD, state_classes()), ready_to_print(title))
    kind, crs = given.units.wkbType(), given.units.sourceCrs()
    sink = given.output.open(unit_fields(chains), kind, crs, name=title, finish=finish)
    for unit, feature in zip(units, given.units.getFeatures()):
        sink.add(unit_row(unit), feature.geometry())


ALGORITHM = CarryingCapacity
