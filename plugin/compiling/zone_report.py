"""The layer, the tables and the report of plan zones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Mapping, Sequence

from qgis.core import QgsField

from ...core.errors import Problem
from ...core.planning.patches import Patch
from ...core.planning.plan_zones import GAP, UNASSIGNED, Zoned
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
from ...core.standards.classes import land_label, zone_label
from ...core.standards.symbols import symbols
from ...core.standards.tables import Table as StandardsTable
from ...core.standards.tables import table
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import N_, tr
from ..layers.styles import apply_style
from ..messages import sentence
from ..reports.frame import tool_report
from .drawing import DrawnClass, picture
from .limits import basis_table, confidence

LINES = {
    "farmland": N_("Permanent basic farmland"),
    "redline": N_("Ecological protection red line"),
    "boundary": N_("Urban development boundary"),
    "village": N_("Village construction boundary"),
    "mining": N_("Mining and energy zones"),
}
GREY = (150, 150, 150)
DECIMALS = 4
CLOSED = 0.01  # m²


@dataclass(frozen=True)
class Background:
    """What stands behind the zones: tables, line overlaps, unknown codes, smoothing."""

    lines: StandardsTable
    rules: StandardsTable
    overlaps: Sequence[tuple[str, str, float]]
    unknown: Mapping[str, tuple[int, Sequence[int]]]
    least: float
    left: Sequence[Patch]
    name: str
    crs: str
    notes: Sequence[str]
    provenance: dict[str, Any]


def zone_fields() -> list[QgsField]:
    """Return the fields of the layer of zones."""
    return [
        make_field("GHFQDM", TEXT, 10),
        make_field("GHFQMC", TEXT, 60),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("AREA_HM2", REAL, 18, DECIMALS),
        make_field("PIECES", INTEGER),
        make_field("DECIDED_BY", TEXT, 254),
        make_field("SMOOTHED_M2", REAL, 18, 2),
    ]


def zone_rows(found: Zoned, patches: Sequence[Patch]) -> Iterator[tuple[list[Any], Any]]:
    """Yield the attributes and the ground of every patch of a zone."""
    names = {code: row["name"] for code, row in table("ghfq_codes").by("code").items()}
    for patch in patches:
        own = [found.pieces[at] for at in patch.members]
        decided = "、".join(sorted({piece.by for piece in own} - {""}))
        smoothed = half_up(sum(piece.area for piece in own if piece.was), 2)
        code = own[0].zone
        area = patch.area
        yield (
            [code, names.get(code, ""), area, half_up(area / SQUARE_METRES, DECIMALS), len(own),
             decided[:254], smoothed],
            patch.geometry,
        )  # fmt: skip


def official_style(layer: Any) -> None:
    """Draw the layer as plan zones are drawn."""
    apply_style(layer, "GHFQDM")


def zone_notes(found: Zoned, background: Background) -> list[str]:
    """Return what a planner has to look at."""
    notes = list(background.notes)
    for code, (count, rows) in background.unknown.items():
        told = {"value": code or tr("(empty)"), "count": count, "layer": background.name}
        notes.append(sentence(Problem("PLC-18", places=", ".join(map(str, rows)), **told)))
    for first, second, area in background.overlaps:
        names = {"first": line_name(first), "second": line_name(second)}
        notes.append(sentence(Problem("PLC-19", area=area, **names)))
    gaps = found.sum(by=GAP)
    told_areas = (("PLC-20", gaps), ("PLC-21", found.overlaps), ("PLC-22", found.beyond))
    notes += [sentence(Problem(code, area=area)) for code, area in told_areas if area]
    if background.left:
        notes.append(
            tr("{count} patches under {limit:g} m² have no neighbour to join and stayed.").format(
                count=len(background.left), limit=background.least
            )
        )
    return notes


def line_name(name: str) -> str:
    """Return what a control line is called."""
    return tr(LINES[name]) if name in LINES else name


def zone_report(found: Zoned, background: Background) -> Report:
    """Return the report, in the reader's language."""
    drawn = [(piece.geometry, piece.zone) for piece in found.pieces]
    shown = picture(background.crs, drawn, zone_classes(found), tr("Map of the zones"))
    sections = [
        Section(tr("Zones"), [*shown, _zones(found)]),
        Section(tr("Cover without gap and overlap"), [_proof(found)]),
        Section(tr("What decided"), [_deciders(found, background)]),
        Section(tr("Smoothing of small patches"), [_smoothing(found, background)]),
        Section(tr("Lines and their basis"), [basis_table(background.lines, tr("Lines"))]),
    ]
    return tool_report(
        tr("Plan zones"),
        sections,
        subtitle=background.name,
        facts=[(tr("Area"), f"{found.whole / SQUARE_METRES:.4f} hm²")],
        verdict=_verdict(found, background),
        notes=zone_notes(found, background),
        standards=[background.lines, background.rules, table("ghfq_codes"), table("map_symbols")],
        provenance=background.provenance,
    )


def zone_classes(found: Zoned) -> list[DrawnClass]:
    """Return the zones that occur with their usual colours."""
    specs = symbols("plan_zone")
    codes = sorted({piece.zone for piece in found.pieces})
    result = []
    for code in codes:
        spec = next((specs[one] for one in (code, f"{code[:1]}00") if one in specs), None)
        label = zone_label(code) if code else tr("Without zone")
        result.append(DrawnClass(code, label, spec.fill or GREY if spec else GREY))
    return result


def _verdict(found: Zoned, background: Background) -> Text:
    without = found.sum(zone=UNASSIGNED)
    closes = abs(found.sum() - found.whole) <= CLOSED and not found.mismatches
    lines = [
        tr("The zones sum to {sum:,.2f} m², the area is {whole:,.2f} m²: {closed}.").format(
            sum=found.sum(),
            whole=found.whole,
            closed=tr("closed") if closes else tr("not closed"),
        )
    ]
    if without:
        lines.append(
            tr("{area:,.2f} m² have no zone: gaps, or codes that no rule takes.").format(
                area=without
            )
        )
    doubt = found.overlaps or found.beyond or background.overlaps
    return Text(lines, BAD if without or not closes else WARNING if doubt else GOOD)


def _zones(found: Zoned) -> Table:
    """Return one line a zone of level 1 with its parts below, hm² and share."""
    codes = sorted({piece.zone for piece in found.pieces if piece.zone})
    rows: list[Row] = []
    sums: list[Sum] = []
    tops = []
    for top in sorted({f"{code[0]}00" for code in codes}):
        parts = [code for code in codes if code[0] == top[0]]
        tops.append(len(rows))
        rows.append(_zone_row(top, sum(found.sum(zone=code) for code in parts), found, 0))
        own = [code for code in parts if code != top]
        if own and len(own) == len(parts):
            sums.append(Sum(len(rows) - 1, range(len(rows), len(rows) + len(own))))
        rows += [_zone_row(code, found.sum(zone=code), found, 1) for code in own]
    without = found.sum(zone=UNASSIGNED)
    if without:
        tops.append(len(rows))
        rows.append(_zone_row("", without, found, 0))
    sums.append(Sum(len(rows), tops))
    total = _zone_row(tr("Total"), found.sum(), found, 0)
    rows.append(Row(total.cells, tone=TOTAL))
    columns = [
        Column(tr("Plan zone")), Column(tr("Area"), "m²", 2),
        Column(tr("Area"), tr("hm²"), DECIMALS, summed=False),
        Column(tr("Share"), "%", 2, summed=False),
    ]  # fmt: skip
    return Table(columns, rows, tr("Areas by zone"), sums=sums)


def _zone_row(code: str, area: float, found: Zoned, level: int) -> Row:
    label = zone_label(code) if code else tr("Without zone")
    tone = "" if code else BAD
    sizes = [half_up(area, 2), area / SQUARE_METRES, 100.0 * area / found.whole]
    return Row([label, *sizes], level, tone)


def _proof(found: Zoned) -> Table:
    columns = [Column(tr("Proof")), Column(tr("Area"), "m²", 2)]
    rows = [
        Row([tr("Area to be divided"), found.whole]),
        Row([tr("Sum of all zones"), found.sum()]),
        Row([tr("Difference"), half_up(found.sum() - found.whole, 2)], tone=TOTAL),
        Row([tr("Gaps: ground that no parcel covers"), found.sum(by=GAP)]),
        Row([tr("Overlaps: ground that parcels count twice"), found.overlaps]),
        Row([tr("Parcels beyond the area"), found.beyond]),
    ]
    note = tr("Overlapping ground was given to the first parcel, so that no zone has it twice.")
    return Table(columns, rows, tr("Cover without gap and overlap"), note)


def _deciders(found: Zoned, background: Background) -> Table:
    """Return by what the zones were decided: line, or rule of land use with its confidence."""
    rules = {f"rule {row['order']}": row for row in background.rules.rows}
    rows = []
    for by in dict.fromkeys([*LINES, *rules, "", GAP]):
        area = found.sum(by=by)
        if not area:
            continue
        rule = rules.get(by)
        what = line_name(by) if rule is None else _classes(rule)
        sure = confidence(rule["confidence"]) if rule else ""
        zone = zone_label(rule["row"]) if rule else ""
        if by in (GAP, ""):
            what = tr("No parcel") if by == GAP else tr("No rule takes the code")
        tone = WARNING if by in (GAP, "") or (rule and rule["confidence"] == "unsure") else ""
        rows.append(Row([what, zone, sure, area], tone=tone))
    total = Row([tr("Total"), "", "", found.sum()], tone=TOTAL)
    columns = [Column(tr("Decided by")), Column(tr("Plan zone")), Column(tr("Confidence")),
               Column(tr("Area"), "m²", 2)]  # fmt: skip
    sums = [Sum(len(rows), range(len(rows)))]
    return Table(columns, [*rows, total], tr("What decided the zones"), sums=sums)


def _classes(rule: dict[str, str]) -> str:
    named = [land_label(code) for code in rule["code_prefix"].split(";")]
    inside = tr(" (in a village)") if rule["position"] == "in_village" else ""
    return "、".join(named) + inside


def _smoothing(found: Zoned, background: Background) -> Table:
    grouped: dict[tuple[str, str], list[float]] = {}
    for piece in found.pieces:
        if piece.was:
            grouped.setdefault((piece.was, piece.zone), []).append(piece.area)
    rows = [
        Row([zone_label(was), zone_label(zone), len(areas), half_up(sum(areas), 2)])
        for (was, zone), areas in sorted(grouped.items())
    ]
    columns = [Column(tr("Zone by rule")), Column(tr("Zone after smoothing")),
               Column(tr("Pieces"), "", 0), Column(tr("Area"), "m²", 2)]  # fmt: skip
    note = tr("Patches under {limit:g} m² that land use decided; control lines keep their ground.")
    return Table(columns, rows, tr("Smoothing"), note.format(limit=background.least))
