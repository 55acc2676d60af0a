"""The report of an area adjustment: closures by group, ridges, points to check."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.planning.area_chain import ADJUSTED, CLOSED, FORCED, OPEN, Chain, Closure
from ...core.reporting.document import (
    BAD,
    GOOD,
    TOTAL,
    WARNING,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ..i18n import N_, tr
from ..reports.frame import tool_report

STATES = {
    CLOSED: N_("closed"),
    ADJUSTED: N_("adjusted"),
    FORCED: N_("adjusted beyond the limit"),
    OPEN: N_("does not close"),
}
TONES = {FORCED: WARNING, OPEN: BAD}
LONGEST = 2000
HALF_CENT = 0.005  # m², below which a control was merely rounded
METHOD = (
    N_(
        "Chain: control area of the county = Σ townships = Σ villages = ΣTBMJ. The closure of a "
        "group is f = S_control − ΣS_i."
    ),
    N_(
        "Each part gets v_i = f·S_i/ΣS_i, rounded down to the last decimal; the units left over go "
        "to the largest remainders, ties to the larger area (confidence: likely)."
    ),
    N_(
        "With ellipsoidal areas a closure comes from rounding only, so one beyond the limit points "
        "to a gap, an overlap or a wrong control area. The limit is a preset of this run."
    ),
)


def group_name(path: Sequence[str]) -> str:
    """Return the name of a group for the reader."""
    return (path[-1] or tr("(empty)")) if path else tr("All parcels")


def closure_report(
    chain: Chain,
    limit_each: float,
    facts: Sequence[tuple[str, str]],
    more: Sequence[Table],
    notes: Sequence[str],
    standards: Sequence[Any],
    provenance: dict[str, Any],
) -> Report:
    """Return the report in the reader's language; areas in m²."""
    sections = [
        Section(tr("Closure by group"), [closure_table(chain.closures)]),
        *(Section(one.title, [one]) for one in more),
        Section(tr("How areas are adjusted"), [Text([tr(line) for line in METHOD])]),
    ]
    return tool_report(
        tr("Area adjustment"),
        sections,
        facts=[*facts, (tr("Closure limit"), tr("{limit} m² a part").format(limit=limit_each))],
        verdict=_verdict(chain),
        notes=[*_open_notes(chain), *notes],
        standards=standards,
        provenance=provenance,
    )


def closure_table(closures: Sequence[Closure]) -> Table:
    """Return one row a group; the control areas of closed groups sum to the one above."""
    shown = closures[:LONGEST]
    columns = [
        Column(tr("Group")),
        Column(tr("Control area"), "m²", 2),
        Column(tr("Computed"), "m²", 4, summed=False),
        Column(tr("Closure"), "m²", 4, summed=False),
        Column(tr("Closure limit"), "m²", 2, summed=False),
        Column(tr("Parts"), "", 0, summed=False),
        Column(tr("Control given")),
        Column(tr("State")),
    ]
    rows = [_row(one) for one in shown]
    left = len(closures) - len(shown)
    note = tr("{count} further groups stand in the table of closures.").format(count=left)
    whole = left == 0
    return Table(
        columns,
        rows,
        tr("Closure by group"),
        "" if whole else note,
        sums=_sums(shown) if whole else (),
    )


def _row(one: Closure) -> Row:
    given = tr("yes") if one.stated else tr("no")
    cells = [group_name(one.path), one.control, one.computed, one.closure, one.limit, one.parts]
    tone = TONES.get(one.state, "" if one.path else TOTAL)
    return Row([*cells, given, tr(STATES[one.state])], max(len(one.path) - 1, 0), tone)


def _sums(closures: Sequence[Closure]) -> list[Sum]:
    places: dict[Any, list[int]] = {}
    for at, one in enumerate(closures):
        if one.path:
            places.setdefault(one.path[:-1], []).append(at)
    return [
        Sum(at, places[one.path])
        for at, one in enumerate(closures)
        if one.path in places and one.state != OPEN
    ]


def _verdict(chain: Chain) -> Text:
    whole = chain.closures[0]
    lines = [
        tr("{count} parcels, {area:,.2f} m² after adjustment.").format(
            count=len(chain.areas), area=float(chain.areas.sum())
        ),
        tr("Closure of the whole: {closure:,.4f} m².").format(closure=whole.closure),
    ]
    if not chain.unclosed:
        return Text([*lines, tr("Every group closes.")], GOOD)
    told = tr("{count} of {all} groups do not close within the limit.")
    told = told.format(count=len(chain.unclosed), all=len(chain.closures))
    return Text([*lines, told], WARNING)


def _open_notes(chain: Chain) -> list[str]:
    told = {
        OPEN: tr(
            "{group}: the parts lack {closure:,.4f} m² to the control area, more than {limit:,.2f} "
            "m²; they were rounded and not adjusted. Look for gaps, overlaps or a wrong control."
        ),
        FORCED: tr(
            "{group}: {closure:,.4f} m² were shared although the limit is {limit:,.2f} m², "
            "as asked."
        ),
    }
    changed = tr(
        "{group}: its control area was changed by {change:,.2f} m² to close with the others."
    )
    return [
        told[one.state].format(group=group_name(one.path), closure=one.closure, limit=one.limit)
        for one in chain.unclosed[:LONGEST]
    ] + [
        changed.format(group=group_name(one.path), change=one.changed)
        for one in chain.closures
        if abs(one.changed) >= HALF_CENT
    ]
