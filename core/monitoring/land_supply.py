"""批而未供 and 闲置土地: approvals without supply, and supplied land that lies idle.

Idle land follows decree 53 (国土资源部令第53号); every limit is a row of `land_supply_rules`. All
verdicts hold on a given day. Areas are hectares, prices of any one unit.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..errors import Problem
from ..rounding import half_up, share_of_money
from ..standards.tables import Table, preset_or_table

NOT_IDLE, IDLE_NOT_STARTED, IDLE_STOPPED, UNKNOWN = "in_order", "not_started", "stopped", "unknown"
FEE, TAKE_BACK, AGREEMENT, NOTHING = "fee", "take_back", "agreement", ""
MONTHS = 12
LEAST = 0.0001  # hm², the last decimal of approvals
DATE = re.compile(r"^(\d{4})(?:(\d\d)(\d\d)|\D(\d{1,2})\D(\d{1,2})\D?)(?:$|[T ].*)")


@dataclass(frozen=True)
class Approval:
    """A batch or project that was approved."""

    number: str
    day: Optional[date]
    area: float


@dataclass(frozen=True)
class Supply:
    """A parcel that was supplied; None is what its record does not say."""

    id: str
    approval: str
    day: Optional[date]
    area: float
    agreed_start: Optional[date] = None
    actual_start: Optional[date] = None
    developed: Optional[float] = None
    investment: Optional[float] = None
    invested: Optional[float] = None
    stopped: Optional[date] = None
    price: Optional[float] = None
    state_cause: bool = False


@dataclass(frozen=True)
class Rules:
    """The limits by name."""

    rows: Table
    values: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def load(cls, preset: str = "") -> Rules:
        """Return the shipped limits or the planner's own (STD-02 to STD-04 on a bad file)."""
        rows = preset_or_table("land_supply_rules", preset)
        return cls(rows, {row["rule"]: float(row["value"]) for row in rows.rows})

    def basis(self, rule: str) -> str:
        """Return where a limit is said."""
        return self.rows.by("rule")[rule]["basis"]

    def window(self, today: date) -> Tuple[int, int]:
        """Return the first and last year whose approvals count on a day."""
        last = today.year - 1 - int(self.values["window_lag"])
        return last - int(self.values["window_years"]) + 1, last


def parsed_date(text: str) -> Optional[date]:
    """Return the date of 2023-05-01, 2023/5/1, 20230501 or 2023年5月1日; None if it is none."""
    found = DATE.match(text.strip())
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups() if part))
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """Return the day `months` later, the last of the month where there is no such day."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Idle:
    """The verdict on a supplied parcel: since when it is idle, what follows, the fee."""

    status: str
    since: Optional[date] = None
    disposal: str = NOTHING
    fee: Optional[float] = None
    reasons: Tuple[Problem, ...] = ()


def idle(supply: Supply, today: date, rules: Rules) -> Idle:
    """Return whether a parcel is idle on a day; it never guesses what the record does not say."""
    if supply.actual_start is None or supply.actual_start > today:
        return _not_started(supply, today, rules)
    return _stopped(supply, today, rules)


def _not_started(supply: Supply, today: date, rules: Rules) -> Idle:
    if supply.agreed_start is None:
        return Idle(UNKNOWN, reasons=(Problem("LSP-01", parcel=supply.id),))
    limits = rules.values
    since = months_later(supply.agreed_start, int(limits["not_started_months"]))
    if today < since:
        return Idle(NOT_IDLE)
    taken = today >= months_later(supply.agreed_start, int(limits["take_back_months"]))
    if supply.state_cause:
        return Idle(IDLE_NOT_STARTED, since, AGREEMENT, reasons=(Problem("LSP-02"),))
    why = (Problem("LSP-03", day=supply.agreed_start.isoformat()),)
    if taken:
        return Idle(IDLE_NOT_STARTED, since, TAKE_BACK, reasons=why)
    fee = None if supply.price is None else share_of_money(supply.price, limits["fee_share"])
    return Idle(IDLE_NOT_STARTED, since, FEE, fee, why)


def _stopped(supply: Supply, today: date, rules: Rules) -> Idle:
    limits = rules.values
    short, missing = _shortfalls(supply, limits)
    if missing and not short:
        return Idle(UNKNOWN, reasons=tuple(missing))
    if not short or supply.stopped is None:
        return Idle(NOT_IDLE)
    since = months_later(supply.stopped, int(limits["stopped_months"]))
    if today < since:
        return Idle(NOT_IDLE)
    cause = (Problem("LSP-02"),) if supply.state_cause else ()
    return Idle(IDLE_STOPPED, since, AGREEMENT, reasons=(*short, *cause))


def _shortfalls(supply: Supply, limits: Mapping[str, float]) -> Tuple[List[Problem], List[Problem]]:
    """Return what is under its limit, and what the record does not say of a stopped parcel."""
    short, missing = [], []
    pairs = (
        ("LSP-04", supply.developed, supply.area, "developed_share"),
        ("LSP-05", supply.invested, supply.investment, "invested_share"),
    )
    for code, done, whole, limit in pairs:
        if done is None or not whole:
            missing.append(Problem("LSP-06", parcel=supply.id, what=limit))
        elif done / whole < limits[limit]:
            short.append(Problem(code, done=done, whole=whole, limit=100 * limits[limit]))
    return short, missing if supply.stopped is not None else []


@dataclass(frozen=True)
class Supplied:
    """An approval with the hectares supplied of it; `counts` if it is of the window's years."""

    approval: Approval
    supplied: float
    counts: bool

    @property
    def remaining(self) -> float:
        """Return the hectares approved and not supplied."""
        return max(half_up(self.approval.area - self.supplied, 4), 0.0)

    @property
    def rate(self) -> Optional[float]:
        """Return 批而未供率: the share that is not supplied, None of no area."""
        return self.remaining / self.approval.area if self.approval.area else None


def supplied_by_key(approvals: Sequence[Approval], supplies: Sequence[Supply]) -> List[float]:
    """Return the hectares supplied of every approval, by the approval's number.

    Records of one number share its supply in their order, so that none of it counts twice.
    """
    sums: Dict[str, float] = {}
    for one in supplies:
        sums[one.approval] = sums.get(one.approval, 0.0) + one.area
    last = {batch.number: at for at, batch in enumerate(approvals)}
    found: List[float] = []
    for at, batch in enumerate(approvals):
        left = sums.get(batch.number, 0.0)
        found.append(left if at == last[batch.number] else min(left, batch.area))
        sums[batch.number] = left - found[-1]
    return found


def balance_of_supply(
    approvals: Sequence[Approval], supplied: Sequence[float], today: date, rules: Rules
) -> List[Supplied]:
    """Return every approval with what was supplied of it."""
    first, last = rules.window(today)
    return [
        Supplied(one, half_up(area, 4), one.day is not None and first <= one.day.year <= last)
        for one, area in zip(approvals, supplied)
    ]


def rate_of(items: Sequence[Supplied]) -> Optional[float]:
    """Return the 批而未供率 of several approvals, None where nothing was approved."""
    approved = sum(one.approval.area for one in items)
    return sum(one.remaining for one in items) / approved if approved else None


def data_problems(
    balance: Sequence[Supplied], supplies: Sequence[Supply], by_key: bool = True
) -> List[Problem]:
    """Return what the records contradict or leave out, each with the number concerned."""
    found: List[Problem] = []
    known: Dict[str, Supplied] = {}
    for one in balance:
        number = one.approval.number
        if number in known:
            found.append(Problem("LSP-10", approval=number))
        known[number] = one
        if one.approval.day is None:
            found.append(Problem("LSP-11", approval=number))
        if one.supplied > one.approval.area + LEAST:
            areas = {"supplied": one.supplied, "approved": one.approval.area}
            found.append(Problem("LSP-12", approval=number, **areas))
    for supply in supplies:
        found += _supply_problems(supply, known.get(supply.approval), by_key)
    return found


def _supply_problems(supply: Supply, batch: Optional[Supplied], by_key: bool) -> List[Problem]:
    found: List[Problem] = []
    if by_key and batch is None:
        found.append(Problem("LSP-13", parcel=supply.id, approval=supply.approval))
    if supply.day is None:
        found.append(Problem("LSP-14", parcel=supply.id))
    approved = batch.approval.day if batch else None
    if approved and supply.day and supply.day < approved:
        days = {"day": supply.day.isoformat(), "approved": approved.isoformat()}
        found.append(Problem("LSP-15", parcel=supply.id, **days))
    if supply.developed is not None and supply.developed > supply.area + LEAST:
        areas = {"developed": supply.developed, "area": supply.area}
        found.append(Problem("LSP-16", parcel=supply.id, **areas))
    return found
