"""The report of a comparison of plans."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np

from ...core.errors import Problem
from ...core.geometry.table_rounding import table_rounded
from ...core.planning.plan_conflicts import Compared, Conflict, Unknown
from ...core.planning.plan_groups import Comparison, Kinds
from ...core.planning.structure import SQUARE_METRES
from ...core.reporting.document import (
    BAD,
    GOOD,
    TOTAL,
    WARNING,
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
from ...core.standards.tables import preset_or_table
from ..i18n import N_, tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from .conflict_rows import DECIMALS, GROUPS, cells_of, group_name, kind_classes, kind_name
from .drawing import picture

SEVERITIES = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
    "info": N_("information"),
    "check": N_("to be checked"),
}
LONGEST_LIST = 100
CLOSED = 0.01  # m²


@dataclass(frozen=True)
class Background:
    """The tables behind a comparison and what was asked for."""

    comparison: Comparison
    kinds: Kinds
    minimum: float
    notes: Sequence[str]
    unknown: Sequence[Unknown]
    provenance: dict[str, Any]


def conflict_report(found: Compared, background: Background) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Conflicts by kind"), [*_map(found, background), *_kinds(found)]),
        Section(tr("Matrix by pair of plans"), _matrices(found), new_page=True),
        Section(tr("Closing of areas"), [_closing(found)]),
        Section(tr("Largest conflicts"), [_largest(found)]),
        Section(tr("Kinds and their basis"), [_bases(background.kinds)]),
    ]
    rows = background.comparison.rows
    return tool_report(
        tr("Conflicts between plans"),
        sections,
        subtitle=" · ".join(one.name for one in found.plans),
        facts=[
            (one.name, tr("{count} parcels, classes: {system}").format(
                count=len(one.layer), system=one.system
            ))
            for one in found.plans
        ],
        verdict=_verdict(found, background),
        notes=[*background.notes, *conflict_notes(found, background.unknown)],
        standards=[rows, background.kinds.rows, preset_or_table("plan_groups")],
        provenance=background.provenance,
    )  # fmt: skip


def conflict_notes(found: Compared, unknown: Sequence[Unknown]) -> list[str]:
    """Return the codes that nobody knows and the parcels that do not close."""
    notes = [
        sentence(
            Problem(
                "PLC-10",
                layer=one.plan,
                value=one.code or tr("(empty)"),
                count=one.count,
                places=", ".join(map(str, one.rows)),
            )
        )
        for one in unknown
    ]
    for plan, mismatches in zip(found.plans, found.overlay.mismatches):
        ids = plan.layer.rows or range(len(plan.layer))
        notes += [
            sentence(Problem("PLC-11", layer=plan.name, feature=ids[one.parcel], area=one.residual))
            for one in mismatches[:LONGEST_LIST]
        ]
    return notes


def _verdict(found: Compared, background: Background) -> Text:
    many = found.conflicts
    severe = [one for one in many if one.kind.severity == "high"]
    small = [one for one in many if one.small]
    said = [
        tr("{count} patches of conflict, {area:,.2f} hm² in all pairs of plans.").format(
            count=len(many), area=_hectares(many)
        ),
        tr("Of high severity: {count} patches, {area:,.2f} hm².").format(
            count=len(severe), area=_hectares(severe)
        ),
        tr("Below the minimum of {limit:g} m²: {count} patches, {area:,.4f} hm²; kept and marked.")
        .format(limit=background.minimum, count=len(small), area=_hectares(small)),
    ]  # fmt: skip
    tone = BAD if severe else WARNING if many else GOOD
    return Text(said, tone)


def _hectares(conflicts: Sequence[Conflict]) -> float:
    return sum(one.area for one in conflicts) / SQUARE_METRES


def _map(found: Compared, background: Background) -> list[Block]:
    """Draw the severest on top: the layer paints in the order of its features."""
    order = sorted(found.conflicts, key=lambda one: background.kinds.order(one.kind.id))
    polygons = [(one.geometry, one.kind.id) for one in reversed(order)]
    caption = tr("Where several pairs of plans differ, the severest kind is drawn.")
    return [*picture(found.plans[0].layer.crs, polygons, kind_classes(background.kinds),
                     tr("Map of conflicts"), caption)]  # fmt: skip


def _kinds(found: Compared) -> list[Table]:
    """Return one table: pair × kind with hectares, patches and the small ones."""
    grouped: dict[tuple[int, int, str], list[Conflict]] = defaultdict(list)
    for one in found.conflicts:
        grouped[one.first, one.second, one.kind.id].append(one)
    rows = []
    for (first, second, _), own in grouped.items():
        small = [one for one in own if one.small]
        pair = f"{found.plans[first].name} – {found.plans[second].name}"
        kind = own[0].kind
        rows.append(
            Row([pair, kind_name(kind, own[0].groups), tr(SEVERITIES[kind.severity]), len(own),
                 half_up(_hectares(own), DECIMALS), len(small),
                 half_up(_hectares(small), DECIMALS)])
        )  # fmt: skip
    parts = range(len(rows))
    totals = [half_up(sum(row.cells[at] for row in rows), DECIMALS) for at in (3, 4, 5, 6)]
    rows.append(Row([tr("Total"), "", "", *totals], tone=TOTAL))
    columns = [
        Column(tr("Plans")), Column(tr("Kind")), Column(tr("Severity")),
        Column(tr("Patches"), "", 0), Column(tr("Area"), tr("hm²"), DECIMALS),
        Column(tr("Below the minimum"), "", 0), Column(tr("Their area"), tr("hm²"), DECIMALS),
    ]  # fmt: skip
    return [Table(columns, rows, tr("Conflicts by pair and kind"), sums=[Sum(len(parts), parts)])]


def _matrices(found: Compared) -> list[Block]:
    return [_matrix(found, pair.first, pair.second) for pair in found.closures]


def _matrix(found: Compared, first: int, second: int) -> Table:
    """Return what the first plan calls so (rows) and the second otherwise (columns), hm²."""
    cells = cells_of(found, first, second)
    order = {group: place for place, group in enumerate(GROUPS)}
    rows, columns = (
        sorted({cell.groups[at] for cell in cells}, key=lambda one: order.get(one, len(order)))
        for at in (0, 1)
    )
    areas = np.zeros((len(rows), len(columns)))
    for cell in cells:
        areas[rows.index(cell.groups[0]), columns.index(cell.groups[1])] += cell.area
    units = table_rounded(areas / SQUARE_METRES, DECIMALS) if cells else areas.astype(int)
    full = np.hstack([units, units.sum(axis=1, keepdims=True)])
    full = np.vstack([full, full.sum(axis=0, keepdims=True)]) / 10**DECIMALS
    named = [*(group_name(row) for row in rows), tr("Total")]
    body = [Row([name, *line]) for name, line in zip(named, full.tolist())]
    body[-1] = Row(body[-1].cells, tone=TOTAL)
    heads = [Column(group_name(one), tr("hm²"), DECIMALS) for one in columns]
    plans = [found.plans[at].name for at in (first, second)]
    title = tr("{first} (rows) against {second} (columns)").format(first=plans[0], second=plans[1])
    heads = [Column(plans[0]), *heads, Column(tr("Total"), tr("hm²"), DECIMALS)]
    sums = [Sum(len(rows), range(len(rows)))] if rows else []
    return Table(heads, body, title, sums=sums)


def _closing(found: Compared) -> Table:
    columns = [
        Column(tr("Plan")), Column(tr("Other plan")), Column(tr("Area of the plan"), "m²", 2),
        Column(tr("Ground of both"), "m²", 2), Column(tr("Outside the other"), "m²", 2),
        Column(tr("Not closed"), "m²", 6),
    ]  # fmt: skip
    rows = []
    for one in found.closures:
        sides = zip((one.first, one.second), one.totals, one.only, one.residuals)
        pair = (one.first, one.second)
        for (plan, total, only, residual), other in zip(sides, pair[::-1]):
            names = [found.plans[plan].name, found.plans[other].name]
            tone = "" if abs(residual) <= CLOSED else WARNING
            rows.append(Row([*names, total, one.common, only, residual], tone=tone))
    note = tr("A plan's area is measured from its own parcels, the rest from the pieces.")
    return Table(columns, rows, tr("Closing of areas"), note)


def _largest(found: Compared) -> Table:
    columns = [
        Column(tr("Plans")), Column(tr("Kind")), Column(tr("Codes of the first")),
        Column(tr("Codes of the second")), Column(tr("Parcels"), "", 0),
        Column(tr("Area"), tr("hm²"), DECIMALS, summed=False),
    ]  # fmt: skip
    rows = [
        Row([f"{found.plans[one.first].name} – {found.plans[one.second].name}",
             kind_name(one.kind, one.groups), *one.codes, one.pieces, one.area / SQUARE_METRES])
        for one in sorted(found.conflicts, key=lambda one: -one.area)[:LONGEST_LIST]
    ]  # fmt: skip
    note = tr("At most {count} rows; the layer output holds all.").format(count=LONGEST_LIST)
    return Table(columns, rows, tr("Largest conflicts"), note)


def _bases(kinds: Kinds) -> Table:
    columns = [Column(tr("Kind")), Column(tr("Severity")), Column(tr("Legal basis")),
               Column(tr("Confidence"))]  # fmt: skip
    names = {one.value: one.label for one in kind_classes(kinds)}
    rows = [
        Row([names[row["kind"]], tr(SEVERITIES[row["severity"]]), row["basis"],
             tr(CONFIDENCE.get(row["confidence"], CONFIDENCE["preset"]))])
        for row in kinds.rows.rows
    ]  # fmt: skip
    return Table(columns, rows, tr("Kinds and their basis"), sheet=tr("Basis"))
