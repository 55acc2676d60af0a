"""The report of a conversion: totals, matrix, cases with their documents, open items, errors."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Optional, Sequence

from ...core.planning.conversion import (
    CodeSystem,
    Construction,
    Conversion,
    Flow,
    OpenItem,
)
from ...core.planning.conversion.pieces import BY_CROSSWALK, NO_GROUND
from ...core.planning.conversion.totals import RIDGES
from ...core.reporting.document import (
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
from ...core.standards.tables import Table as StandardsTable
from ..i18n import N_, tr
from ..reports.frame import CONFIDENCE, tool_report
from .words import FINDINGS, STATES, ground_words

SQUARE_METRES = 10_000.0
LONGEST_OPTIONS = 8
AREA_METHOD = N_("ellipsoidal, by the national formula; pieces close on their parcel to 0.01 m²")


@dataclass
class Told:
    """What the report tells of: the result and everything behind it."""

    title: str
    source_name: str
    systems: tuple[CodeSystem, CodeSystem]
    result: Conversion
    flows: Sequence[Flow]
    open: Sequence[OpenItem]
    built: Construction
    standards: Sequence[StandardsTable]
    stated: bool
    notes: Sequence[str]
    cases: Sequence[StandardsTable] = ()
    provenance: dict[str, Any] = field(default_factory=dict)

    @property
    def before(self) -> float:
        """Return the area of all parcels, m²."""
        return half_up(fsum(self.result.wholes), 2)

    @property
    def after(self) -> float:
        """Return the area of all pieces, m²."""
        return half_up(fsum(piece.area for piece in self.result.pieces), 2)


def conversion_report(told: Told) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Totals of areas"), [_totals(told)]),
        Section(tr("From class to class"), [_matrix(told)], new_page=True),
        Section(tr("Adjusted to what was approved (基数转换)"), _cases(told)),
        Section(tr("Open items"), _open(told)),
        Section(tr("Errors and points"), _findings(told)),
    ]
    source, target = told.systems
    facts = [
        (tr("Parcels"), told.source_name),
        (tr("From"), f"{source.title} {source.number}"),
        (tr("To"), f"{target.title} {target.number}"),
        (tr("Areas"), tr("stated in the layer (TBMJ)") if told.stated else tr(AREA_METHOD)),
    ]
    return tool_report(
        told.title,
        sections,
        subtitle=told.source_name,
        facts=facts,
        verdict=_verdict(told),
        notes=told.notes,
        standards=told.standards,
        provenance=told.provenance,
    )


def _verdict(told: Told) -> Text:
    errors = sum(one.count for one in told.result.findings if one.is_error)
    still = sum(one.count for one in told.open)
    lines = [
        tr(
            "Total before {before:,.2f} m², after {after:,.2f} m², difference {rest:,.2f} m²."
        ).format(before=told.before, after=told.after, rest=told.after - told.before + 0.0),
        tr("{pieces} pieces; {open} to subdivide (待细分), {errors} with errors.").format(
            pieces=len(told.result.pieces), open=still, errors=errors
        ),
    ]
    return Text(lines, WARNING if errors or still else GOOD)


def _totals(told: Told) -> Table:
    built = told.built
    rows = [
        Row((tr("All land, before"), told.before, told.before / SQUARE_METRES)),
        Row((tr("All land, after"), told.after, told.after / SQUARE_METRES)),
        _built(tr("Construction land as given"), built.before),
        _built(tr("Construction land by the crosswalk alone"), built.by_crosswalk),
        _built(tr("Construction land after cases and themes"), built.after),
    ]
    columns = (
        Column(tr("Item")),
        Column(tr("Area"), "m²", 2, summed=False),
        Column(tr("Area"), "hm²", 4, summed=False),
    )
    note = tr(
        "Construction land is 建设用地 by the three classes before, and by the rows of the "
        "structure table after: 2301 空闲地 outside of towns and villages is none of it."
    )
    return Table(columns, rows, tr("Totals before and after"), note=note)


def _built(title: str, area: Optional[float]) -> Row:
    return Row((title, area, None if area is None else area / SQUARE_METRES))


def _matrix(told: Told) -> Table:
    source, target = told.systems
    rows = [
        Row(
            (
                source.label(one.source) or tr("(empty)"),
                target.label(one.target) if one.target else tr(STATES[one.state]),
                ground_words(one.ground, one.ground_name),
                one.document,
                one.count,
                one.area,
            )
        )
        for one in told.flows
    ]
    count = len(rows)
    pieces = sum(one.count for one in told.flows)
    rows.append(Row((tr("Total"), "", "", "", pieces, told.after), tone=TOTAL))
    columns = (
        Column(tr("From")),
        Column(tr("To")),
        Column(tr("Ground")),
        Column(tr("Document (依据文号)")),
        Column(tr("Pieces"), "", 0),
        Column(tr("Area"), "m²", 2),
    )
    sums = (Sum(count, range(count)),)
    return Table(columns, rows, tr("Matrix from class to class"), sums=sums)


def _cases(told: Told) -> list[Block]:
    adjusted = [one for one in told.flows if one.ground not in (BY_CROSSWALK, RIDGES, NO_GROUND)]
    source, target = told.systems
    rows = [
        Row(
            (
                ground_words(one.ground, one.ground_name),
                one.document,
                source.label(one.source),
                target.label(one.target),
                one.count,
                one.area,
            )
        )
        for one in adjusted
    ]
    columns = (
        Column(tr("Case or theme")),
        Column(tr("Document (依据文号)")),
        Column(tr("Original class")),
        Column(tr("Converted to")),
        Column(tr("Pieces"), "", 0),
        Column(tr("Area"), "m²", 2),
    )
    found = Table(columns, rows, tr("Changes on other grounds than the crosswalk"))
    return [found if rows else Text([tr("No case and no theme changed a class.")]), *_basis(told)]


def _basis(told: Told) -> list[Block]:
    rows = [
        Row((f"({row['case']}) {row['name']}", row["basis"], _sure(row), tr(row["note"])))
        for one in told.cases
        for row in one.rows
    ]
    columns = (
        Column(tr("Case")),
        Column(tr("Legal basis")),
        Column(tr("Confidence")),
        Column(tr("Remark")),
    )
    return [Table(columns, rows, tr("Cases and their basis"))] if rows else []


def _sure(row: dict[str, str]) -> str:
    return tr(CONFIDENCE.get(row["confidence"], CONFIDENCE["preset"]))


def _open(told: Told) -> list[Block]:
    source, target = told.systems
    rows = [
        Row(
            (
                source.label(one.source),
                target.label(one.code) if one.code else "",
                one.count,
                one.area,
                _options(one.options),
            )
        )
        for one in told.open
    ]
    if not rows:
        return [Text([tr("Nothing is left to subdivide.")], GOOD)]
    columns = (
        Column(tr("From")),
        Column(tr("Default class")),
        Column(tr("Pieces"), "", 0),
        Column(tr("Area"), "m²", 2),
        Column(tr("Allowed classes")),
    )
    return [Table(columns, rows, tr("To subdivide (待细分)"))]


def _options(options: Sequence[str]) -> str:
    shown = "; ".join(options[:LONGEST_OPTIONS])
    return shown + " …" if len(options) > LONGEST_OPTIONS else shown


def _findings(told: Told) -> list[Block]:
    rows = [
        Row(
            (
                tr(FINDINGS[one.kind]),
                one.code or tr("(empty)"),
                one.detail,
                one.count,
                one.area,
                "; ".join(f"{at.feature} ({at.x:.1f}, {at.y:.1f})" for at in one.places),
            ),
            tone=WARNING if one.is_error else "",
        )
        for one in told.result.findings
    ]
    if not rows:
        return [Text([tr("No errors were found.")], GOOD)]
    columns = (
        Column(tr("Finding")),
        Column(tr("Code")),
        Column(tr("Detail")),
        Column(tr("Pieces"), "", 0),
        Column(tr("Area"), "m²", 2),
        Column(tr("First places: feature (x, y)")),
    )
    return [Table(columns, rows, tr("Errors and points to look at"))]
