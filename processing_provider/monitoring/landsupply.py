"""批而未供 and 闲置土地 from the records of approvals and of supplied land."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.feedback import Stage, watched
from ...core.geometry.balance import OUTSIDE
from ...core.monitoring.land_supply import (
    IDLE_NOT_STARTED,
    IDLE_STOPPED,
    Rules,
    balance_of_supply,
    data_problems,
    idle,
    parsed_date,
    rate_of,
    supplied_by_key,
)
from ...core.planning.division import divided
from ...core.rounding import half_up
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import Inputs, chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.messages import sentence
from ...plugin.monitoring.supply_records import (
    HECTARE,
    Records,
    approvals_of,
    read_records,
    supplies_of,
)
from ...plugin.monitoring.supply_report import (
    SupplyState,
    approval_fields,
    approval_row,
    draw_approvals,
    idle_fields,
    idle_row,
    status_classes,
    supply_report,
)
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    layer_out,
    number_result,
    source,
    text,
)
from ..groups import MONITORING
from ..usual import other_name, preset_of, report_out, workbook_out

ANY = [QgsProcessing.SourceType.TypeVector]
BY_NUMBER, BY_PLACE = "number", "place"
APPROVAL_FIELDS = {"number": "PWH", "day": "PZRQ", "area": "PZMJ"}
SUPPLY_FIELDS = {
    "id": "ZDBH",
    "number": "PWH",
    "day": "GYRQ",
    "area": "GYMJ",
    "agreed_start": "YDDGRQ",
    "actual_start": "SJDGRQ",
    "developed": "YKFMJ",
    "investment": "ZTZE",
    "invested": "YTZE",
    "stopped": "TGRQ",
    "price": "CRJK",
    "state_cause": "ZFYY",
}
PERCENT = 100


class LandSupply(ShanheAlgorithm):
    """Records of approvals and supply to rates, idle parcels and faults of the records."""

    identifier = "landsupply"
    group_of = MONITORING
    title = N_("Land supply")
    summary = N_(
        "Approved land that is not supplied (批而未供) and supplied land that lies idle "
        "(闲置土地), on a given day."
    )
    details = N_(
        "Idle by decree 53: not started a year after the agreed start, or started, less than a "
        "third developed or a quarter invested, and stopped for a year. Not started: a fee of 20 % "
        "of the price after one year, taken back after two; not where the state caused the "
        "delay.\n"
        "What a record does not say is never guessed: such parcels are listed as not to be told. "
        "Records that contradict each other are named. Limits can be replaced by a preset."
    )
    tags_text = N_("supply,idle,批而未供,闲置土地,增存挂钩,土地供应,处置")

    approvals = source(
        "APPROVALS",
        N_("Approvals"),
        ANY,
        help=N_("A table or polygons: number (PWH), date (PZRQ), area in hm² (PZMJ)."),
    )
    supplies = source(
        "SUPPLIES",
        N_("Supplied parcels"),
        ANY,
        help=N_("A table or polygons with the number of the approval, dates, areas, investment."),
    )
    today = text(
        "DAY",
        N_("On the day"),
        "",
        optional=True,
        help=N_("Verdicts hold on this day, such as 2024-06-30; left empty: today."),
    )
    match = choice(
        "MATCH",
        N_("Match supply to approvals"),
        {BY_NUMBER: N_("by the number of the approval"), BY_PLACE: N_("by place (overlay)")},
        BY_NUMBER,
        help=N_("By place, what supplied polygons cover of an approval is its supplied area."),
    )
    a_number = other_name("APPROVALS", "A_NUMBER", N_("Approval: number"), N_("Left empty: PWH."))
    a_day = other_name("APPROVALS", "A_DATE", N_("Approval: date"), N_("Left empty: PZRQ."))
    a_area = other_name(
        "APPROVALS",
        "A_AREA",
        N_("Approval: area (hm²)"),
        N_("Left empty: PZMJ, else the area of the polygons."),
    )
    s_id = other_name("SUPPLIES", "S_ID", N_("Supply: parcel number"), N_("Left empty: ZDBH."))
    s_number = other_name("SUPPLIES", "S_NUMBER", N_("Supply: approval"), N_("Left empty: PWH."))
    s_day = other_name("SUPPLIES", "S_DATE", N_("Supply: date"), N_("Left empty: GYRQ."))
    s_area = other_name(
        "SUPPLIES",
        "S_AREA",
        N_("Supply: area (hm²)"),
        N_("Left empty: GYMJ, else the area of the polygons."),
    )
    s_agreed_start = other_name(
        "SUPPLIES", "S_AGREED", N_("Supply: agreed start"), N_("Left empty: YDDGRQ.")
    )
    s_actual_start = other_name(
        "SUPPLIES", "S_STARTED", N_("Supply: actual start"), N_("Left empty: SJDGRQ.")
    )
    s_developed = other_name(
        "SUPPLIES", "S_DEVELOPED", N_("Supply: developed area (hm²)"), N_("Left empty: YKFMJ.")
    )
    s_investment = other_name(
        "SUPPLIES", "S_INVESTMENT", N_("Supply: total investment"), N_("Left empty: ZTZE.")
    )
    s_invested = other_name(
        "SUPPLIES", "S_INVESTED", N_("Supply: invested"), N_("Left empty: YTZE.")
    )
    s_stopped = other_name(
        "SUPPLIES", "S_STOPPED", N_("Supply: stopped on"), N_("Left empty: TGRQ.")
    )
    s_price = other_name("SUPPLIES", "S_PRICE", N_("Supply: land price"), N_("Left empty: CRJK."))
    s_state_cause = other_name(
        "SUPPLIES",
        "S_STATE_CAUSE",
        N_("Supply: delay caused by the state"),
        N_("1 or 是 where it was. Left empty: ZFYY."),
    )
    preset = preset_of(
        "RULES", N_("Preset of the limits"), N_("JSON in place of the table land_supply_rules.")
    )
    output = layer_out(
        "OUTPUT",
        N_("Supplied parcels by state"),
        help=N_("One feature a supplied parcel: state, since when, consequence, fee, reason."),
    )
    balance = layer_out(
        "BALANCE",
        N_("Approvals with their supply"),
        optional=True,
        made=True,
        help=N_("One feature an approval: approved, supplied, not supplied, rate."),
    )
    report = report_out(
        N_("Rates, approvals, idle parcels with reasons, faults of the records, rules.")
    )
    workbook = workbook_out()
    rate = number_result("RATE", N_("Approved and not supplied (%)"))
    remaining = number_result("REMAINING_HM2", N_("Approved and not supplied (hm²)"))
    n_idle = number_result("N_IDLE", N_("Idle parcels"))
    fee = number_result("FEE", N_("Idle land fees, in the unit of the price"))
    n_problems = number_result("N_PROBLEMS", N_("Faults of the records"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 30.0))
        roles = _roles(given, "a", given.approvals, APPROVAL_FIELDS)
        approvals = read_records(given.approvals, roles, inputs, task.feedback)
        roles = _roles(given, "s", given.supplies, SUPPLY_FIELDS)
        supplies = read_records(given.supplies, roles, inputs, task.feedback)
        state = _state(given, task, approvals, supplies, inputs.notes)
        for note in (*state.notes, *map(sentence, state.problems)):
            task.warn(note)
        _write(given, task, state, approvals, supplies)
        if given.report or given.workbook:
            write_report(supply_report(state), given.report, given.workbook)
        return _numbers(state)


def _roles(given: Any, side: str, layer: Any, usual: dict[str, str]) -> dict[str, str]:
    return {
        role: chosen_field(layer, getattr(given, f"{side}_{role}"), [name])
        for role, name in usual.items()
    }


def _state(
    given: Any, task: Any, approvals: Records, supplies: Records, notes: list[str]
) -> SupplyState:
    rules, today = Rules.load(given.preset), _day(given.today, task)
    batches, parcels = approvals_of(approvals), supplies_of(supplies)
    if given.match == BY_PLACE:
        supplied = _by_place(approvals, supplies, Stage(task.feedback, 30.0, 70.0))
    else:
        supplied = supplied_by_key(batches, parcels)
    balance = balance_of_supply(batches, supplied, today, rules)
    found = [idle(one, today, rules) for one in watched(parcels, task.feedback)]
    problems = data_problems(balance, parcels, given.match == BY_NUMBER)
    names = approvals.columns.layer, supplies.columns.layer
    said = [*notes, *approvals.notes, *supplies.notes]
    return SupplyState(
        today, rules, balance, parcels, found, problems, names, said, task.provenance()
    )


def _day(given: str, task: Any) -> date:
    """Return the day asked for, today (the run's, in UTC) where none was; LSP-19."""
    if not given.strip():
        return task.started.date()  # type: ignore[no-any-return]
    found = parsed_date(given)
    if found is None:
        raise Problem("LSP-19", value=given)
    return found


def _by_place(approvals: Records, supplies: Records, feedback: Any) -> list[float]:
    """Return the hectares that supplied polygons cover of every approval; LSP-21."""
    for records in (approvals, supplies):
        if records.layer is None:
            raise Problem("LSP-21", layer=records.columns.layer)
    found = divided(approvals.layer, [supplies.layer], feedback=feedback)
    covered = np.where(np.asarray(found.features) == OUTSIDE, 0.0, found.areas)
    sums = np.bincount(np.asarray(found.owners, np.int64), covered, len(approvals))
    return [half_up(area / HECTARE, 4) for area in sums.tolist()]


def _write(
    given: Any, task: Any, state: SupplyState, approvals: Records, supplies: Records
) -> None:
    title = tr("Supplied parcels by state")
    states = styled("STATUS", status_classes())
    finish = task.finish(_drawn(supplies.layer, states), ready_to_print(title))
    rows = [idle_row(*pair) for pair in zip(state.supplies, state.idle)]
    _fill(given.output, idle_fields(), rows, supplies.layer, title, finish)
    if given.balance.wanted:
        rows = [approval_row(one) for one in state.balance]
        title = tr("Approvals with their supply")
        finish = task.finish(_drawn(approvals.layer, draw_approvals))
        _fill(given.balance, approval_fields(), rows, approvals.layer, title, finish)


def _drawn(layer: Optional[Any], style: Any) -> Any:
    """Return how polygons are drawn; nothing is where they are a plain table."""
    return style if layer is not None else lambda _: None


def _fill(output: Any, fields: Any, rows: list[Any], layer: Any, title: str, finish: Any) -> None:
    polygon, crs = QgsWkbTypes.Type.NoGeometry, None
    geometries: list[Any] = [None] * len(rows)
    if layer is not None:
        polygon, crs = QgsWkbTypes.Type.MultiPolygon, QgsCoordinateReferenceSystem(layer.crs)
        geometries = layer.geometries
    sink = output.open(fields, polygon, crs, name=title, finish=finish)
    for row, geometry in zip(rows, geometries):
        sink.add(row, geometry)


def _numbers(state: SupplyState) -> dict[str, object]:
    rate = rate_of(state.counted)
    own = [one for one in state.idle if one.status in {IDLE_NOT_STARTED, IDLE_STOPPED}]
    return {
        "RATE": 0.0 if rate is None else half_up(PERCENT * rate, 4),
        "REMAINING_HM2": half_up(sum(one.remaining for one in state.counted), 4),
        "N_IDLE": len(own),
        "FEE": half_up(sum(one.fee or 0.0 for one in own), 2),
        "N_PROBLEMS": len(state.problems),
    }


ALGORITHM = LandSupply
