"""The layer and the report of candidates for the ecological red line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Sequence

from qgis.core import QgsField

from ...core.planning.redline_candidates import (
    CANDIDATE,
    FRAGMENT,
    IN_LINE,
    NOTHING,
    STATUS,
    RedLine,
    Rules,
)
from ...core.planning.structure import SQUARE_METRES
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
from ...core.rounding import half_up
from ...core.standards.tables import Table as StandardsTable
from ..compat import REAL, TEXT, make_field
from ..i18n import N_, tr
from ..reports.frame import tool_report
from ..reports.words import data_text
from ..review.texts import is_chinese
from .drawing import DrawnClass, picture
from .limits import basis_table, confidence, limit_table

EVIDENCE = {
    "core_reserve": N_("Core protection zones"),
    "reserve": N_("General control zones"),
    "important": N_("Extremely important"),
    "sensitive": N_("Extremely fragile"),
    "potential": N_("Potentially important"),
}
CONFLICTS = {
    "farmland": N_("Permanent basic farmland"),
    "town": N_("Towns"),
    "village": N_("Villages"),
    "mine": N_("Mining rights"),
    "other": N_("Other conflicts"),
}
STATES = {
    CANDIDATE: N_("Candidate ground"),
    "kept": N_("Kept despite a conflict"),
    "listed": N_("Listed for a decision"),
    "excluded": N_("Excluded by a conflict"),
    FRAGMENT: N_("Fragment (too small)"),
    NOTHING: N_("Without evidence"),
}
HANDLING = {
    "exclude": N_("left out of the line"),
    "keep": N_("stays in the line; the other use has to leave"),
    "list": N_("stays in the line; to be decided case by case"),
}
COLOURS = {
    CANDIDATE: (0, 158, 115),
    "kept": (86, 180, 233),
    "listed": (240, 228, 66),
    "excluded": (213, 94, 0),
    FRAGMENT: (204, 121, 167),
    NOTHING: (240, 240, 240),
}
DECIMALS = 4
PERCENT = 100.0


@dataclass(frozen=True)
class Background:
    """What stands behind the candidates."""

    rules: Rules
    limits: StandardsTable
    crs: str
    name: str
    notes: Sequence[str]
    provenance: dict[str, Any]


def evidence_name(name: str, rows: StandardsTable) -> str:
    """Return a kind of evidence in the reader's language; in Chinese the table's title."""
    if name in EVIDENCE and not is_chinese():
        return tr(EVIDENCE[name])
    row = rows.by("id").get(name)
    return row["title"] if row else name


def conflict_name(name: str, rows: StandardsTable) -> str:
    """Return a kind of conflict in the reader's language; in Chinese the table's title."""
    if name in CONFLICTS and not is_chinese():
        return tr(CONFLICTS[name])
    row = rows.by("conflict").get(name)
    return row["title"] if row else name


def state_classes() -> list[DrawnClass]:
    """Return how pieces are drawn."""
    return [DrawnClass(state, tr(text), COLOURS[state]) for state, text in STATES.items()]


def ground_fields() -> list[QgsField]:
    """Return the fields of the layer of candidates."""
    texts = [("STATUS", 20), ("EVIDENCE", 30), ("LHLX", 254), ("CONFLICT", 30), ("HANDLING", 20),
             ("BASIS", 254), ("CONFIDENCE", 20)]  # fmt: skip
    return [
        *(make_field(name, TEXT, length) for name, length in texts),
        make_field("PATCH_HM2", REAL, 18, DECIMALS),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("AREA_HM2", REAL, 18, DECIMALS),
    ]


def ground_rows(found: RedLine, rules: Rules) -> Iterator[tuple[list[Any], Any]]:
    """Yield the attributes and the ground of every piece with evidence."""
    evidence = rules.evidence.by("id")
    for piece in found.pieces:
        if not piece.evidence:
            continue
        row = evidence[piece.evidence]
        handled = rules.handling(piece.conflict, piece.evidence) if piece.conflict else None
        basis, sure = (handled or row)["basis"], (handled or row)["confidence"]
        patch = half_up(piece.patch / SQUARE_METRES, DECIMALS) if piece.patch else None
        yield (
            [piece.status, piece.evidence, row["title"], piece.conflict,
             handled["handling"] if handled else "", basis[:254], sure, patch, piece.area,
             half_up(piece.area / SQUARE_METRES, DECIMALS)],
            piece.geometry,
        )  # fmt: skip


def red_line_report(found: RedLine, background: Background) -> Report:
    """Return the report, in the reader's language."""
    rules = background.rules
    drawn = [(piece.geometry, piece.status) for piece in found.pieces]
    shown = picture(background.crs, drawn, state_classes(), tr("Candidates and conflicts"))
    sections = [
        Section(tr("Candidates by evidence"), [*shown, _by_evidence(found, rules)]),
        Section(tr("Conflicts and their handling"), [_conflicts(found, rules)]),
        Section(tr("Fragments"), [_fragments(found, rules)]),
        Section(tr("Evidence and its basis"), [basis_table(rules.evidence, tr("Evidence"))]),
        Section(tr("Limits"), [limit_table(background.limits, tr("Limits"))]),
    ]
    return tool_report(
        tr("Candidates for the ecological red line"),
        sections,
        subtitle=background.name,
        facts=[(tr("Area"), f"{found.whole / SQUARE_METRES:.4f} hm²")],
        verdict=_verdict(found),
        notes=background.notes,
        standards=[rules.evidence, rules.conflicts, background.limits],
        provenance=background.provenance,
    )


def _verdict(found: RedLine) -> Text:
    inside, listed = found.sum(*IN_LINE), found.sum("listed")
    lines = [
        tr("Candidates: {area:,.4f} hm², {share:.2f} % of the area.").format(
            area=inside / SQUARE_METRES, share=PERCENT * inside / found.whole
        ),
        tr("To be decided: {area:,.4f} hm²; excluded by conflicts: {out:,.4f} hm².").format(
            area=listed / SQUARE_METRES, out=found.sum("excluded") / SQUARE_METRES
        ),
    ]
    if found.mismatches:
        lines.append(tr("The pieces do not close on the area; see its topology."))
    tone = BAD if found.mismatches else WARNING if listed else GOOD
    return Text(lines, tone)


def _by_evidence(found: RedLine, rules: Rules) -> Table:
    """Return evidence × state in m², with the ground that has none; sums to the area."""
    states = [CANDIDATE, *STATUS.values(), FRAGMENT]
    states = [state for state in STATES if state in states]
    rows = []
    for row in rules.evidence.rows:
        name = row["id"]
        areas = [found.sum(state, evidence=name) for state in states]
        total = found.sum(evidence=name)
        if total:
            label = evidence_name(name, rules.evidence)
            rows.append(Row([label, *areas, *_sizes(total, found), confidence(row["confidence"])]))
    none = found.sum(NOTHING)
    blank = [0.0] * len(states)
    rows.append(Row([tr("Without evidence"), *blank, *_sizes(none, found), ""]))
    totals = [found.sum(state) for state in states]
    last = Row([tr("Area"), *totals, *_sizes(found.whole, found), ""], tone=TOTAL)
    columns = [
        Column(tr("Evidence")),
        *(Column(tr(STATES[state]), "m²", 2) for state in states),
        Column(tr("Total"), "m²", 2),
        Column(tr("Total"), tr("hm²"), DECIMALS, summed=False),
        Column(tr("Share"), "%", 2, summed=False),
        Column(tr("Confidence")),
    ]
    note = tr("Where several kinds of evidence lie on the same ground, the first of them has it.")
    sums = [Sum(len(rows), range(len(rows)))]
    return Table(columns, [*rows, last], tr("Candidates by evidence"), note, sums)


def _sizes(area: float, found: RedLine) -> tuple[float, float, float]:
    """Return m², hm² and the share of the whole area in percent."""
    return area, area / SQUARE_METRES, PERCENT * area / found.whole


def _conflicts(found: RedLine, rules: Rules) -> Table:
    keys = sorted({(one.conflict, one.evidence) for one in found.pieces if one.conflict})
    rows = []
    for conflict, evidence in keys:
        row = rules.handling(conflict, evidence)
        own = [one for one in found.pieces if (one.conflict, one.evidence) == (conflict, evidence)]
        rows.append(
            Row([conflict_name(conflict, rules.conflicts), evidence_name(evidence, rules.evidence),
                 tr(HANDLING[row["handling"]]), len(own),
                 found.sum(conflict=conflict, evidence=evidence), data_text(row["basis"]),
                 confidence(row["confidence"])])
        )  # fmt: skip
    columns = [
        Column(tr("Conflict with")), Column(tr("Evidence")), Column(tr("Handling")),
        Column(tr("Pieces"), "", 0), Column(tr("Area"), "m²", 2), Column(tr("Legal basis")),
        Column(tr("Confidence")),
    ]  # fmt: skip
    return Table(columns, rows, tr("Conflicts and their handling"))


def _fragments(found: RedLine, rules: Rules) -> Table:
    fragments = [one for one in found.pieces if one.status == FRAGMENT]
    patches = {(one.patch, one.evidence) for one in fragments}
    rows = [
        Row([tr("Separate patches before joining"), found.separate]),
        Row([tr("Groups of patches within the gap"), found.connected]),
        Row([tr("Pieces in fragments below the minimum"), len(fragments)]),
    ]
    columns = [Column(tr("Count")), Column(tr("Number"), "", 0)]
    note = tr(
        "Minimum {minimum:g} hm², gap {gap:g} m; fragments take {area:,.4f} hm² in {count} sizes "
        "and stay in the layer. Protected areas are kept however small."
    ).format(
        minimum=rules.minimum / SQUARE_METRES, gap=rules.gap,
        area=found.sum(FRAGMENT) / SQUARE_METRES, count=len(patches),
    )  # fmt: skip
    return Table(columns, rows, tr("Fragments"), note)
