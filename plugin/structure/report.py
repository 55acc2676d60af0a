"""The report of the structure table: built once, written as HTML and as a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

from ...core.planning.land_classes import SURVEY
from ...core.planning.structure import (
    LEVEL_1_ONLY,
    TO_SUBDIVIDE,
    UNKNOWN_CLASS,
    UNKNOWN_POSITION,
    UNPLACED,
    UNSURE_RULE,
    Finding,
    Year,
)
from ...core.planning.structure_table import TOTAL_ROW, Amount, Line, agree, residual
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    WARNING,
    Bar,
    BarChart,
    Block,
    Cell,
    Change,
    ChangeChart,
    Colour,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.standards.classes import land_classes, land_label, survey_classes
from ...core.standards.tables import Table as StandardsTable
from ...core.standards.tables import listed, table
from ..i18n import N_, tr
from ..reports.frame import fault_notes, report_language, standards_table
from .reading import ReadYear

KINDS = {
    UNKNOWN_CLASS: N_("No such class"),
    LEVEL_1_ONLY: N_("Level 1 only (待细分)"),
    TO_SUBDIVIDE: N_("To subdivide (待细分)"),
    UNKNOWN_POSITION: N_("Unknown CZCSXM"),
    UNSURE_RULE: N_("Unsure preset"),
}
ADVICE = {
    UNKNOWN_CLASS: N_("the code is no class of its system: correct it in the layer"),
    LEVEL_1_ONLY: N_("a level-1 code cannot be placed in a row: give a finer class"),
    TO_SUBDIVIDE: N_("the default class was taken: subdivide by thematic data"),
    UNKNOWN_POSITION: N_("the land was taken as outside of town and village"),
    UNSURE_RULE: N_("placed by a rule that no standard confirms"),
}
LEAST_SHOWN = 0.01  # hm², the table's last decimal
RIDGES_DIFFER = N_(
    "{area:,.2f} hm² of ridges (田坎) are taken off cropland in the base year, while the plan's "
    "parcels state none: the changes of 耕地 and 其他土地 hold this area and are no change of use."
)
NEUTRAL: Colour = (150, 150, 150)


@dataclass(frozen=True)
class Inputs:
    """What the report says about where its numbers come from."""

    base_name: str
    target_name: str
    area_method: str
    standards: Sequence[StandardsTable]
    years: tuple[int, int] = (0, 0)
    reclaimed: float = 0.0


def structure_report(
    lines: Sequence[Line],
    base: ReadYear,
    target: Optional[ReadYear],
    inputs: Inputs,
    provenance: dict[str, Any],
    units: Optional[Mapping[str, Sequence[Line]]] = None,
) -> Report:
    """Return the report, in the reader's language; `units` have a table each."""
    sections = [
        Section(tr("Structure"), [structure_table(lines, inputs.years), *_charts(lines)]),
        *_unit_sections(lines, units or {}, inputs.years),
        Section(tr("Points to check"), _findings(base, target), new_page=True),
        Section(tr("Method and standards"), [standards_table(inputs.standards)]),
    ]
    return Report(
        tr("Land-use structure adjustment table"),
        sections,
        subtitle=inputs.base_name,
        facts=_facts(inputs),
        verdict=_verdict(lines, base, target, inputs.reclaimed),
        provenance=provenance,
        language=report_language(),
    )


def unit_name(unit: str) -> str:
    """Return a unit's name for the reader; land in none is said to be so."""
    return unit or tr("(in no unit)")


def _unit_sections(
    lines: Sequence[Line], units: Mapping[str, Sequence[Line]], years: tuple[int, int]
) -> list[Section]:
    """Return the overview of the units, and a table for each."""
    if not units:
        return []
    tables = [structure_table(own, years, unit_name(unit)) for unit, own in units.items()]
    return [
        Section(tr("By unit"), [_overview(lines, units)], new_page=True),
        Section(tr("Tables of the units"), tables),
    ]


def _overview(lines: Sequence[Line], units: Mapping[str, Sequence[Line]]) -> Table:
    """Return base, target and change of the rows by unit; the units sum to the whole."""
    columns = [Column(tr("Part of the area")), Column(tr("Land use"))]
    columns += [Column(tr("Base year: area"), tr("hm²"), 2)]
    columns += [Column(tr("Target year: area"), tr("hm²"), 2)]
    columns += [Column(tr("Change over the plan period"), tr("hm²"), 2)]
    rows: list[Row] = []
    sums: list[Sum] = []
    for at, line in enumerate(lines):
        if not (line.base.hectares or (line.target and line.target.hectares)):
            continue
        first = len(rows)
        rows += [_overview_row(unit_name(unit), own[at]) for unit, own in units.items()]
        sums.append(Sum(len(rows), range(first, len(rows))))
        rows.append(_overview_row(tr("All units"), line, TOTAL))
    return Table(columns, rows, tr("Rows by unit"), sums=sums)


def _overview_row(unit: str, line: Line, tone: str = "") -> Row:
    target = line.target.hectares if line.target else None
    return Row((unit, line.row, line.base.hectares, target, line.change), tone=tone)


def structure_table(
    lines: Sequence[Line], years: tuple[int, int] = (0, 0), unit: str = ""
) -> Table:
    """Return the table as the guide lays it out, with the sums that it states."""
    hectares, percent = tr("hm²"), "%"
    first, last = (f" {year}" if year else "" for year in years)
    columns = [
        Column(tr("Land use")),
        Column(tr("Base year{year}: area").format(year=first), hectares, 2),
        Column(tr("Base year{year}: share").format(year=first), percent, 2),
    ]
    with_target = any(line.target for line in lines)
    if with_target:
        columns += [
            Column(tr("Target year{year}: area").format(year=last), hectares, 2),
            Column(tr("Target year{year}: share").format(year=last), percent, 2),
            Column(tr("Change over the plan period"), hectares, 2),
        ]
    places = {line.row: number for number, line in enumerate(lines)}
    sums = [Sum(places[line.row], [places[part] for part in line.parts]) for line in lines]
    return Table(
        columns,
        [_row(line, with_target) for line in lines],
        unit or tr("Land-use structure adjustment table"),
        sums=[one for one in sums if one.parts],
    )


def _row(line: Line, with_target: bool) -> Row:
    cells: list[Cell] = [line.row, *_cells(line.base)]
    if with_target:
        cells += [*_cells(line.target), line.change]
    tone = TOTAL if line.parts else (WARNING if line.row == UNPLACED else "")
    return Row(cells, line.level - 1, tone)


def _cells(amount: Optional[Amount]) -> tuple[Cell, Cell]:
    return (amount.hectares, amount.share) if amount else (None, None)


def _charts(lines: Sequence[Line]) -> list[Block]:
    own = [line for line in lines if not line.parts]
    colours = _row_colours()
    shown: list[Block] = [
        BarChart(
            tr("Shares in the base year"),
            "%",
            [Bar(line.row, line.base.share or 0.0, colours[line.row]) for line in own],
        )
    ]
    if any(line.target for line in own):
        changes = [
            Change(line.row, line.base.hectares, line.target.hectares, colours[line.row])
            for line in own
            if line.target
        ]
        shown.append(ChangeChart(tr("Change over the plan period"), tr("hm²"), changes))
    return shown


def _row_colours() -> dict[str, Colour]:
    """Return the official colour of each row's first class."""
    classes = land_classes()
    rows = table("structure_adjust_table_rows").rows
    first = {row["row"]: (listed(row["codes_2023"]) or [""])[0] for row in rows}
    unplaced = {UNPLACED: NEUTRAL}
    known = {row: classes[code].rgb or NEUTRAL for row, code in first.items() if code in classes}
    return {**dict.fromkeys(first, NEUTRAL), **known, **unplaced}


def _verdict(
    lines: Sequence[Line], base: ReadYear, target: Optional[ReadYear], reclaimed: float
) -> Text:
    years = [read for read in (base, target) if read]
    total = next(line for line in lines if line.row == TOTAL_ROW)
    paragraphs = [tr("Base year: {area:,.2f} hm² in all.").format(area=total.base.hectares)]
    if total.target:
        paragraphs.append(
            tr("Target year: {area:,.2f} hm² in all.").format(area=total.target.hectares)
        )
    differs = target is not None and not agree(base.year, target.year, reclaimed)
    if target is not None:
        paragraphs.append(_closing(residual(base.year, target.year, reclaimed), differs))
    uneven = target is not None and base.year.ridges >= LEAST_SHOWN
    if uneven:
        paragraphs.append(tr(RIDGES_DIFFER).format(area=base.year.ridges))
    count = sum(read.year.unplaced for read in years)
    lost = sum(not fault.kept for read in years for fault in read.faults)
    paragraphs.append(_placed_sentence(count, lost))
    return Text(paragraphs, WARNING if count or lost or differs or uneven else GOOD)


def _closing(area: float, differs: bool) -> str:
    """Say how the totals of both years compare, reclaimed sea apart."""
    if differs:
        told = tr("The totals of both years differ by {area:+,.2f} hm²: check the boundaries.")
        return told.format(area=area)
    levelled = tr(
        "Both years have the same total; {area:,.4f} hm² of rounding were levelled (强制调平)."
    )
    return levelled.format(area=abs(area))


def _placed_sentence(count: int, lost: int) -> str:
    if not (count or lost):
        return tr("Every parcel was placed in a row.")
    return tr(
        "{count} parcels could not be placed and {lost} features had no usable polygon: "
        "see the points to check."
    ).format(count=count, lost=lost)


def _findings(base: ReadYear, target: Optional[ReadYear]) -> list[Block]:
    years = [(tr("Base year"), base), (tr("Target year"), target)]
    given = [(name, read) for name, read in years if read is not None]
    blocks: list[Block] = [_finding_table(given), _apart_table(given)]
    notes = [f"{name}: {note}" for name, read in given for note in _notes(read)]
    return [*blocks, Text(notes, WARNING)] if notes else blocks


def _finding_table(years: Sequence[tuple[str, ReadYear]]) -> Table:
    columns = [
        Column(tr("Year")),
        Column(tr("Class")),
        Column(tr("Parcels"), "", 0),
        Column(tr("Area"), tr("hm²"), 2),
        Column(tr("Point to check")),
        Column(tr("Allowed classes")),
    ]
    rows = [
        _finding_row(name, found, read.year.system)
        for name, read in years
        for found in _sorted(read.year)
    ]
    kinds = {found.kind for _, read in years for found in read.year.findings}
    advice = [f"{tr(KINDS[kind])}: {tr(ADVICE[kind])}" for kind in KINDS if kind in kinds]
    note = "; ".join(advice)
    return Table(columns, rows, tr("Land to look at"), note, sheet=tr("Points to check"))


def _sorted(year: Year) -> list[Finding]:
    order = list(KINDS)
    return sorted(year.findings, key=lambda one: (order.index(one.kind), -one.hectares))


def _finding_row(year_name: str, found: Finding, system: str) -> Row:
    classes = survey_classes() if system == SURVEY else land_classes()
    known = None if found.kind == UNKNOWN_POSITION else classes.get(found.code.upper())
    label = known.label if known else found.code or tr("(empty)")
    cells = [year_name, label, found.count, found.hectares]
    return Row([*cells, tr(KINDS[found.kind]), "; ".join(map(land_label, found.options))])


def _apart_table(years: Sequence[tuple[str, ReadYear]]) -> Table:
    columns = [Column(tr("Year")), Column(tr("Reported apart")), Column(tr("Area"), tr("hm²"), 2)]
    rows = [
        Row([name, title, hectares])
        for name, read in years
        for title, hectares in read.year.apart.items()
    ]
    note = tr(
        "Town land outside every 城镇村 is counted as 城镇用地 by a preset; practice differs, so "
        "its area stands here as well."
    )
    return Table(columns, rows, tr("Areas reported apart"), note)


def _notes(read: ReadYear) -> list[str]:
    gaps = [
        tr("Parcel {number} does not close: its pieces lack {residual:,.2f} m².").format(
            number=mismatch.parcel + 1, residual=mismatch.residual
        )
        for mismatch in read.mismatches
    ]
    return fault_notes(read.faults) + gaps


def _facts(inputs: Inputs) -> list[tuple[str, str]]:
    facts = [(tr("Base year data"), inputs.base_name)]
    if inputs.target_name:
        facts.append((tr("Target year data"), inputs.target_name))
    if inputs.reclaimed:
        area = tr("{area:,.2f} hm²").format(area=inputs.reclaimed)
        facts.append((tr("Sea reclaimed until the target year"), area))
    return [*facts, (tr("Areas"), inputs.area_method), (tr("Unit"), tr("hectare (hm²)"))]
