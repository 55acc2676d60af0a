"""The report of the cropland balance: projects, draws with reasons, ledger, refused entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Sequence

from ...core.errors import Problem
from ...core.planning.farmland import Account, Draw, Ledger, Lot, Mode, SupplementRule
from ...core.reporting.document import (
    BAD,
    GOOD,
    TOTAL,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.rounding import half_up
from ...core.standards.classes import survey_label
from ...core.standards.tables import Table as StandardsTable
from ..i18n import tr
from ..messages import sentence
from ..reports.frame import tool_report
from ..review.texts import confidence_name
from .texts import MODES, named_row, reason_text, rule_name

HECTARE = 1_000_000  # hundredths of a m²
LONGEST = 2000
TAKEN, GIVEN = (213, 94, 0), (0, 158, 115)


@dataclass(frozen=True)
class Balanced:
    """All that a report tells of one run."""

    mode: Mode
    accounts: Sequence[Account]
    lots: Sequence[Lot]
    draws: Sequence[Draw]
    ledger: Sequence[Ledger]
    not_counted: Sequence[Lot]
    balances: StandardsTable
    standards: Sequence[StandardsTable]
    problems: Sequence[Problem] = field(default=())


def hm2(area: int) -> float:
    """Return hundredths of a m² as hm², exact with 6 decimals."""
    return half_up(area / HECTARE, 6)


def balance_report(found: Balanced, provenance: dict[str, Any]) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Balance"), [_accounts(found), *_charts(found)]),
        Section(tr("Cropland taken"), _taken(found), new_page=True),
        Section(tr("Supplements drawn"), [_draws(found)]),
        Section(tr("Ledger of the pool"), [*_ledgers(found), _refused(found)], new_page=True),
        Section(tr("Legal basis"), [_basis(found)]),
    ]
    return tool_report(
        tr("Balance of cropland (耕地占补平衡)"),
        sections,
        facts=[
            (tr("Projects"), str(len(found.accounts))),
            (tr("Mode"), tr(MODES[found.mode.id])),
            (tr("Confidence"), confidence_name(found.mode.confidence)),
            (tr("Basis"), found.mode.basis),
            (tr("Grades"), "GB/T 28407-2012, 1–15 (1 = 优)"),
        ],
        verdict=_verdict(found),
        notes=[sentence(problem) for problem in found.problems],
        standards=found.standards,
        provenance=provenance,
    )


def _verdict(found: Balanced) -> Text:
    lacking = [one for one in found.accounts if not one.balanced]
    if not lacking:
        return Text(
            [tr("All {count} projects are balanced.").format(count=len(found.accounts))], GOOD
        )
    told = tr(
        "Project {project} lacks {area:,.4f} hm² of cropland, {paddy:,.4f} hm² of paddy and "
        "{capacity:.2f} kg of grain capacity."
    )
    lines = [
        told.format(
            project=one.project,
            area=one.short_area / HECTARE,
            paddy=one.short_paddy / HECTARE,
            capacity=one.short_capacity,
        )
        + (
            " " + tr("{area:,.4f} hm² have no grade.").format(area=one.ungraded / HECTARE)
            if one.ungraded
            else ""
        )
        for one in lacking
    ]
    return Text(lines, BAD)


def _accounts(found: Balanced) -> Table:
    columns = (
        Column(tr("Project code")),
        Column(tr("Balance")),
        Column(tr("taken"), "", 6, summed=False),
        Column(tr("supplemented"), "", 6, summed=False),
        Column(tr("lacking"), "", 6, summed=False),
        Column(tr("Unit")),
        Column(tr("Result")),
    )
    rows = [row for one in found.accounts for row in _account_rows(one, found.balances)]
    note = tr("Mean grades: {grades} (taken → supplemented).").format(
        grades="; ".join(f"{one.project} {_grades(one)}" for one in found.accounts if one.grade)
    )
    return Table(columns, rows, tr("Three balances by project"), note)


def _grades(one: Account) -> str:
    given = "–" if one.given_grade is None else f"{one.given_grade:.2f}"
    return f"{one.grade:.2f} → {given}"


def _account_rows(one: Account, balances: StandardsTable) -> list[Row]:
    """Return a row a balance: cropland and paddy in hm², capacity in kg."""
    figures: dict[str, tuple[float, float, float, str]] = {
        "area": (hm2(one.area), hm2(one.given_area), hm2(one.short_area), "hm²"),
        "paddy": (hm2(one.paddy), hm2(one.given_paddy), hm2(one.short_paddy), "hm²"),
        "capacity": (
            *(half_up(n, 2) for n in (one.capacity, one.given_capacity, one.short_capacity)),
            "kg",
        ),
    }
    rows = []
    for row in balances.rows:
        *numbers, unit = figures[row["balance"]]
        open_grade = row["balance"] == "capacity" and one.ungraded > 0
        fine = not numbers[2] and not open_grade
        result = tr("balanced") if fine else tr("not balanced")
        cells = (one.project, named_row(row, "name"), *numbers, unit, result)
        rows.append(Row(cells, tone=GOOD if fine else BAD))
    return rows


def _charts(found: Balanced) -> list[Block]:
    names = {"area": tr("Cropland"), "paddy": tr("Paddy")}
    bars = []
    for name, title in names.items():
        taken = sum(getattr(one, name) for one in found.accounts)
        given = sum(getattr(one, f"given_{name}") for one in found.accounts)
        bars.append(Bar(f"{title}: {tr('taken')}", hm2(taken), TAKEN))
        bars.append(Bar(f"{title}: {tr('supplemented')}", hm2(given), GIVEN))
    return [BarChart(tr("Taken and supplemented"), "hm²", bars, 4)]


def _taken(found: Balanced) -> list[Block]:
    counted = [_lot_row(lot) for lot in found.lots]
    rows, sums = counted, []
    if len(counted) > 1:
        whole = hm2(sum(lot.area for lot in found.lots))
        rows = [*counted, Row((tr("Total"), "", "", None, whole), tone=TOTAL)]
        sums = [Sum(len(counted), range(len(counted)))]
    columns = (
        Column(tr("Project code")),
        Column(tr("Kind of occupation")),
        Column(tr("Class")),
        Column(tr("Grade"), "", 0, summed=False),
        Column(tr("Area, ridges deducted"), "hm²", 6),
    )
    blocks: list[Block] = [Table(columns, rows, tr("Cropland taken by class and grade"), sums=sums)]
    if found.not_counted:
        rows = [_lot_row(lot) for lot in found.not_counted]
        blocks.append(Table(columns, rows, tr("Occupations that this mode does not count")))
    return blocks


def _lot_row(lot: Lot) -> Row:
    return Row((lot.project, lot.kind, survey_label(lot.code), lot.grade, hm2(lot.area)))


def _draws(found: Balanced) -> Table:
    columns = (
        Column(tr("Project code")),
        Column(tr("Class and grade taken")),
        Column(tr("Entry")),
        Column(tr("Area"), "hm²", 6),
        Column(tr("of it paddy"), "hm²", 6),
        Column(tr("Capacity"), "kg", 2, summed=False),
        Column(tr("Why this entry")),
    )
    rows = [_draw_row(draw) for draw in found.draws[:LONGEST]]
    note = tr("Paddy and better grades are served first, by the nearest grade as good or better.")
    return Table(columns, rows, tr("Draws in their order"), note)


def _draw_row(draw: Draw) -> Row:
    lot = draw.lot
    grade = "" if lot is None or lot.grade is None else str(lot.grade)
    served = f"{survey_label(lot.code)} · {grade}" if lot else ""
    cells = (draw.project, served, draw.entry, hm2(draw.area), hm2(draw.paddy), draw.capacity)
    tone = WARNING if draw.why in ("worse", "ungraded") else ""
    return Row((*cells, reason_text(draw)), tone=tone)


def _ledgers(found: Balanced) -> list[Block]:
    """Return the ledger of cropland, of paddy and of capacity."""
    shown = found.ledger[:LONGEST]
    paddy = [one for one in shown if one.paddy]
    return [
        _ledger(tr("Cropland"), "hm²", 6, [(one, _areas_of(one, "area")) for one in shown]),
        _ledger(tr("Paddy"), "hm²", 6, [(one, _areas_of(one, "paddy")) for one in paddy]),
        _ledger(tr("Capacity"), "kg", 2, [(one, _kilograms_of(one)) for one in shown]),
    ]


Three = tuple[float, float, float]


def _areas_of(one: Ledger, name: str) -> Three:
    return (
        hm2(getattr(one, name)),
        hm2(getattr(one, f"used_{name}")),
        hm2(getattr(one, f"left_{name}")),
    )


def _kilograms_of(one: Ledger) -> Three:
    return one.capacity, one.used_capacity, one.left_capacity


def _ledger(title: str, unit: str, decimals: int, lines: Sequence[tuple[Ledger, Three]]) -> Table:
    columns = [Column(tr("Entry")), Column(tr("Class")), Column(tr("Grade"))]
    columns += [
        Column(what, unit, decimals, summed=False)
        for what in (tr("before"), tr("drawn"), tr("left"))
    ]
    rows = []
    for one, figures in lines:
        entry = one.judged.entry
        cells = (entry.id, survey_label(entry.code), entry.grade_text, *figures)
        rows.append(Row(cells, tone="" if one.judged.eligible else WARNING))
    return Table(columns, rows, tr("Indicators of the pool: {kind}").format(kind=title))


def _refused(found: Balanced) -> Table:
    rows = [
        Row((one.judged.entry.id, rule_name(rule), rule.basis, confidence_name(rule.confidence)))
        for one in found.ledger
        for rule in one.judged.refused_by
    ]
    columns = (
        Column(tr("Entry")),
        Column(tr("Rule that it does not fulfil")),
        Column(tr("Basis")),
        Column(tr("Confidence")),
    )
    note = "" if rows else tr("None.")
    return Table(columns, rows, tr("Entries that may not be used"), note)


def _basis(found: Balanced) -> Table:
    columns = (
        Column(tr("Balance")),
        Column(tr("Requirement")),
        Column(tr("Basis")),
        Column(tr("Confidence")),
    )
    rows = [
        Row(
            (
                named_row(row, "name"),
                named_row(row, "requirement"),
                row["basis"],
                confidence_name(row["confidence"]),
            )
        )
        for row in found.balances.rows
    ]
    return Table(columns, rows, tr("What has to balance"))


def unknown_rules(found: Sequence[Ledger], rules: Sequence[SupplementRule]) -> list[Problem]:
    """Return the rules that nothing is known of for entries that are used all the same."""
    usable = [one.judged for one in found if one.judged.eligible]
    counts = {rule.id: sum(rule in one.unknown for one in usable) for rule in rules}
    return [
        Problem("FBL-12", rule=rule_name(rule), count=counts[rule.id])
        for rule in rules
        if counts[rule.id]
    ]
