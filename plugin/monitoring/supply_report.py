"""The rows, the legend and the report of land supply."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Optional, Sequence

from qgis.core import QgsField

from ...core.errors import Problem
from ...core.monitoring.land_supply import (
    AGREEMENT,
    FEE,
    IDLE_NOT_STARTED,
    IDLE_STOPPED,
    NOT_IDLE,
    TAKE_BACK,
    UNKNOWN,
    Idle,
    Rules,
    Supplied,
    Supply,
    rate_of,
)
from ...core.reporting.document import (
    BAD,
    GOOD,
    TOTAL,
    WARNING,
    Bar,
    BarChart,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..compiling.drawing import DrawnClass, categorized
from ..i18n import N_, tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from .wording import titled

STATUSES = {
    IDLE_NOT_STARTED: N_("idle: not started"),
    IDLE_STOPPED: N_("idle: stopped"),
    UNKNOWN: N_("cannot be told"),
    NOT_IDLE: N_("not idle"),
}
COLOURS = {
    IDLE_NOT_STARTED: (213, 94, 0),
    IDLE_STOPPED: (230, 159, 0),
    UNKNOWN: (150, 150, 150),
    NOT_IDLE: (0, 158, 115),
}
SUPPLY_STATE = "CASE WHEN RATE_PCT = 0 THEN 'all' WHEN SUPPLIED_HM2 > 0 THEN 'part' ELSE 'none' END"
SUPPLY = (
    ("none", N_("Nothing supplied"), (213, 94, 0)),
    ("part", N_("Supplied in part"), (230, 159, 0)),
    ("all", N_("All supplied"), (0, 158, 115)),
)
TONES = {IDLE_NOT_STARTED: BAD, IDLE_STOPPED: BAD, UNKNOWN: WARNING, NOT_IDLE: GOOD}
DISPOSALS = {
    FEE: N_("idle land fee"),
    TAKE_BACK: N_("taken back without compensation"),
    AGREEMENT: N_("settled by agreement (decree 53, article 12)"),
    "": "",
}
HECTARES, PERCENT = "hm²", 100


@dataclass(frozen=True)
class SupplyState:
    """Everything found about land supply on a day."""

    today: date
    rules: Rules
    balance: Sequence[Supplied]
    supplies: Sequence[Supply]
    idle: Sequence[Idle]
    problems: Sequence[Problem]
    names: tuple[str, str]
    notes: Sequence[str] = ()
    provenance: dict[str, Any] = field(default_factory=dict)

    @property
    def counted(self) -> list[Supplied]:
        """Return the approvals of the window's years."""
        return [one for one in self.balance if one.counts]


def approval_fields() -> list[QgsField]:
    """Return the fields of the approvals."""
    numbers = ("APPROVED_HM2", "SUPPLIED_HM2", "REMAINING_HM2", "RATE_PCT")
    return [
        make_field("NUMBER", TEXT, 80),
        make_field("DATE", TEXT, 10),
        *(make_field(name, REAL, 18, 4) for name in numbers),
        make_field("COUNTS", INTEGER),
    ]


def approval_row(one: Supplied) -> list[Any]:
    """Return the row of an approval."""
    rate = None if one.rate is None else half_up(PERCENT * one.rate, 4)
    areas = [one.approval.area, one.supplied, one.remaining, rate]
    return [one.approval.number, _day(one.approval.day), *areas, int(one.counts)]


def idle_fields() -> list[QgsField]:
    """Return the fields of the supplied parcels."""
    return [
        make_field("PARCEL", TEXT, 80),
        make_field("APPROVAL", TEXT, 80),
        make_field("AREA_HM2", REAL, 18, 4),
        make_field("STATUS", TEXT, 20),
        make_field("IDLE_SINCE", TEXT, 10),
        make_field("DISPOSAL", TEXT, 20),
        make_field("FEE", REAL, 18, 2),
        make_field("REASON", TEXT, 0),
    ]


def idle_row(supply: Supply, found: Idle) -> list[Any]:
    """Return the row of a supplied parcel."""
    head = [supply.id, supply.approval, supply.area, found.status, _day(found.since)]
    return [*head, found.disposal, found.fee, reasons(found)]


def reasons(found: Idle) -> str:
    """Return the reasons of a verdict in words."""
    return " ".join(map(sentence, found.reasons))


def status_classes() -> list[DrawnClass]:
    """Return how supplied parcels are drawn."""
    return [DrawnClass(key, tr(STATUSES[key]), COLOURS[key]) for key in STATUSES]


def draw_approvals(layer: Any) -> None:
    """Draw approvals by how much of them is supplied."""
    layer.setRenderer(categorized(SUPPLY_STATE, [DrawnClass(k, tr(t), c) for k, t, c in SUPPLY]))


def supply_report(state: SupplyState) -> Report:
    """Return the report, in the reader's language."""
    first, last = state.rules.window(state.today)
    sections = [
        Section(tr("Approved and not supplied"), [_overview(state), _years(state)]),
        Section(tr("Approvals"), [_approvals(state)]),
        Section(tr("Idle land"), [_statuses(state), _idle(state)], new_page=True),
        Section(tr("Rules and their legal basis"), [_rules(state)]),
    ]
    notes = [*state.notes, *map(sentence, state.problems)]
    return tool_report(
        tr("Land supply: approved and not supplied, idle"),
        sections,
        subtitle=" · ".join(name for name in state.names if name),
        facts=[
            (tr("On the day"), state.today.isoformat()),
            (tr("Years of approvals that count"), f"{first}–{last}"),
        ],
        verdict=_verdict(state),
        notes=notes,
        standards=[state.rules.rows],
        provenance=state.provenance,
    )


def _verdict(state: SupplyState) -> Text:
    rate = rate_of(state.counted)
    idle = [one for one in state.idle if one.status in {IDLE_NOT_STARTED, IDLE_STOPPED}]
    told = [tr("No approval of the years that count was given.")]
    if rate is not None:
        remaining = sum(one.remaining for one in state.counted)
        sentence_ = tr(
            "{remaining:,.4f} hm² approved and not supplied, {rate:.2f} % of the approvals."
        )
        told = [sentence_.format(remaining=remaining, rate=PERCENT * rate)]
    if state.supplies:
        counted = tr("{count} of {all} supplied parcels are idle.")
        told.append(counted.format(count=len(idle), all=len(state.supplies)))
    if state.problems:
        told.append(
            tr("The records have {count} faults: see the points to check.").format(
                count=len(state.problems)
            )
        )
    return Text(told, WARNING if rate or idle or state.problems else GOOD)


def _overview(state: SupplyState) -> Table:
    columns = [Column(tr("Approvals")), Column(tr("Count"), "", 0), *_area_columns()]
    named = [
        (tr("Of the years that count"), state.counted),
        (tr("Of other years or without a date"), [one for one in state.balance if not one.counts]),
        (tr("All"), list(state.balance)),
    ]
    rows = [Row([name, len(own), *_sums(own)]) for name, own in named]
    rows[-1] = Row(rows[-1].cells, tone=TOTAL)
    note = tr(
        "Rate = (approved - supplied) / approved; what is supplied beyond an approval does "
        "not offset another."
    )
    return Table(columns, rows, tr("Approved and not supplied (批而未供)"), note, [Sum(2, [0, 1])])


def _area_columns() -> list[Column]:
    names = (tr("Approved"), tr("Supplied"), tr("Not supplied"))
    columns = [Column(name, HECTARES, 4) for name in names]
    return [*columns, Column(tr("Rate"), "%", 2, summed=False)]


def _sums(items: Sequence[Supplied]) -> list[Optional[float]]:
    sums = [
        sum(one.approval.area for one in items),
        sum(one.supplied for one in items),
        sum(one.remaining for one in items),
    ]
    rate = rate_of(items)
    return [*(half_up(value, 4) for value in sums), None if rate is None else PERCENT * rate]


def _years(state: SupplyState) -> BarChart:
    years = sorted({one.approval.day.year for one in state.balance if one.approval.day})
    bars = []
    for year in years:
        own = [one for one in state.balance if one.approval.day and one.approval.day.year == year]
        bars.append(Bar(str(year), sum(one.remaining for one in own), COLOURS[IDLE_STOPPED]))
    return BarChart(tr("Not supplied, by the year of approval"), HECTARES, bars, 4)


def _approvals(state: SupplyState) -> Table:
    columns = [
        Column(tr("Approval number")),
        Column(tr("Date")),
        *_area_columns(),
        Column(tr("Counts")),
    ]
    rows = [
        Row(
            [
                one.approval.number,
                _day(one.approval.day),
                *_sums([one]),
                tr("yes") if one.counts else tr("no"),
            ]
        )
        for one in state.balance
    ]
    return Table(columns, rows, tr("Approvals one by one"))


def _statuses(state: SupplyState) -> Table:
    columns = [
        Column(tr("State")),
        Column(tr("Supplied parcels"), "", 0),
        Column(tr("Area"), HECTARES, 4),
    ]
    columns.append(Column(tr("Idle land fee"), tr("unit of the price"), 2))
    rows = []
    for status, name in STATUSES.items():
        own = [pair for pair in zip(state.supplies, state.idle) if pair[1].status == status]
        area = half_up(sum(supply.area for supply, _ in own), 4)
        fees = half_up(sum(found.fee or 0.0 for _, found in own), 2)
        rows.append(Row([tr(name), len(own), area, fees], tone=TONES[status]))
    whole = [half_up(sum(row.cells[at] for row in rows), 4) for at in (1, 2, 3)]
    rows.append(Row([tr("Total"), int(whole[0]), *whole[1:]], tone=TOTAL))
    return Table(columns, rows, tr("Supplied land by state"), sums=[Sum(4, range(4))])


def _idle(state: SupplyState) -> Table:
    columns = [Column(tr("Supplied parcel")), Column(tr("Area"), HECTARES, 4), Column(tr("State"))]
    columns += [Column(tr("Since")), Column(tr("Consequence")), Column(tr("Fee"), "", 2)]
    columns.append(Column(tr("Reason")))
    rows = []
    for supply, found in zip(state.supplies, state.idle):
        if found.status != NOT_IDLE:
            state_name, follows = tr(STATUSES[found.status]), DISPOSALS[found.disposal]
            said = [tr(follows) if follows else "", found.fee, reasons(found)]
            head = [supply.id, supply.area, state_name, _day(found.since)]
            rows.append(Row([*head, *said], tone=TONES[found.status]))
    note = tr("A finding of idleness takes the procedure of decree 53; this table prepares it.")
    return Table(columns, rows, tr("Idle land and what cannot be told"), note)


def _rules(state: SupplyState) -> Table:
    columns = [Column(tr("Rule")), Column(tr("Limit value")), Column(tr("Legal basis"))]
    columns.append(Column(tr("Confidence")))
    rows = [
        Row(
            [
                titled(row),
                f"{float(row['value']):.4g}",
                row["basis"],
                tr(CONFIDENCE[row["confidence"]]),
            ]
        )
        for row in state.rules.rows.rows
    ]
    return Table(columns, rows, tr("Limits"))


def _day(day: Optional[date]) -> str:
    return day.isoformat() if day else ""
