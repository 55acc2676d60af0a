"""The report of map sheets: 图幅理论面积与控制面积接合图表."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.geometry.map_sheets import SheetScale
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    WARNING,
    Column,
    Image,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.rounding import half_up
from ...core.standards.tables import table
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .sheets import SheetAreas

MOST_ZONES = 4
LONGEST = 3000
METHOD = (
    N_(
        "Sheets and numbers: GB/T 13989-2012. Theoretical area: S = 2b²ΔL[A sin(ΔB/2)cos Bm − "
        "B sin(3ΔB/2)cos 3Bm + C sin(5ΔB/2)cos 5Bm − D sin(7ΔB/2)cos 7Bm + E sin(9ΔB/2)cos 9Bm] "
        "(国土调查办发〔2008〕32号)."
    ),
    N_(
        "Sheet control: the parts of a sheet inside and outside the area sum to its theoretical "
        "area. Parts are measured on the ellipsoid, edges that are straight in the plane divided "
        "to 20 m; rounding to 0.01 m² is levelled within each sheet, larger gaps are outside."
    ),
)


def sheet_report(
    found: SheetAreas,
    scale: Optional[SheetScale],
    facts: Sequence[tuple[str, str]],
    picture: Optional[bytes],
    notes: Sequence[str],
    provenance: dict[str, Any],
) -> Report:
    """Return the report in the reader's language; areas in m²."""
    title = tr("Theoretical and control areas of map sheets")
    shown = [Image(picture, tr("Index of sheets"), sheet=tr("Map"))] if picture else []
    tables = [*_totals(found), areas_table(found), *_by_zone(found)]
    sections = [
        Section(tr("Areas of sheets"), [*shown, *tables]),
        Section(tr("How the areas are found"), [Text([tr(line) for line in METHOD])]),
    ]
    counted = (tr("Sheets"), str(len(found.sheets)))
    scales = [(tr("Scale"), f"1:{scale.denominator}")] if scale else []
    return tool_report(
        title,
        sections,
        facts=[*facts, *scales, counted],
        verdict=_verdict(found),
        notes=[*notes, *overlap_notes(found)],
        standards=[table("map_sheets_gb13989")],
        provenance=provenance,
    )


def overlap_notes(found: SheetAreas) -> list[str]:
    """Return a sentence for every sheet whose zones overlap."""
    told = tr(
        "Sheet {sheet}: the zones cover {area:,.2f} m² twice, so its parts do not sum to its "
        "theoretical area. Correct the overlap."
    )
    return [told.format(sheet=sheet, area=area) for sheet, area in found.overlapping.items()]


def _verdict(found: SheetAreas) -> Text:
    lines = [
        tr("{count} sheets, {area:,.2f} m² theoretical area.").format(
            count=len(found.sheets), area=sum(found.theory)
        )
    ]
    if not found.zones:
        return Text(lines)
    inside = sum(found.within(at) for at in range(len(found.sheets)))
    whole = sum(1 for area in found.outside if area == 0)
    lines.append(tr("Control area (inside): {area:,.2f} m².").format(area=inside))
    told = tr("{whole} sheets lie wholly inside, {border} on the border.")
    lines.append(told.format(whole=whole, border=len(found.sheets) - whole))
    if found.overlapping:
        told = tr("{count} sheets do not close: zones overlap.")
        return Text([*lines, told.format(count=len(found.overlapping))], WARNING)
    return Text([*lines, tr("Every sheet closes to its theoretical area.")], GOOD)


def _totals(found: SheetAreas) -> list[Table]:
    """Return the control area of each zone as the sum of its sheets."""
    if not found.zones:
        return []
    sums = [
        half_up(sum(parts.get(zone, 0.0) for parts in found.inside), 2)
        for zone in range(len(found.zones))
    ]
    rows = [Row([name, area]) for name, area in zip(found.zones, sums)]
    rows.append(Row([tr("Total"), half_up(sum(sums), 2)], tone=TOTAL))
    columns = [Column(tr("Zone")), Column(tr("Control area"), "m²", 2)]
    total = Sum(len(rows) - 1, range(len(rows) - 1))
    return [Table(columns, rows, tr("Control areas"), sums=[total])]


def areas_table(found: SheetAreas) -> Table:
    """Return one row a sheet: theoretical area, what is inside and what is outside."""
    titles = [tr("Theoretical area")]
    titles += [tr("Inside"), tr("Outside")] if found.zones else []
    rows = []
    for at, sheet in enumerate(found.sheets[:LONGEST]):
        measured = [found.within(at), found.outside[at]] if found.zones else []
        rows.append(Row([sheet.number, found.theory[at], *measured]))
    return _summed(found, titles, rows, tr("Areas of sheets"))


def _by_zone(found: SheetAreas) -> list[Table]:
    """Return what each of several zones has of each sheet."""
    if not 1 < len(found.zones) <= MOST_ZONES:
        return []
    rows = [
        Row([sheet.number, *(parts.get(zone, 0.0) for zone in range(len(found.zones)))])
        for sheet, parts in zip(found.sheets[:LONGEST], found.inside)
    ]
    return [_summed(found, found.zones, rows, tr("Areas of sheets by zone"))]


def _summed(found: SheetAreas, titles: Sequence[str], rows: list[Row], title: str) -> Table:
    """Return a table of sheets with its sums, without them where it is cut short."""
    columns = [Column(tr("Sheet number")), *(Column(name, "m²", 2) for name in titles)]
    left = len(found.sheets) - len(rows)
    note = tr("{count} further sheets stand in the table of areas.").format(count=left)
    if left:
        return Table(columns, rows, title, note)
    sums = [half_up(sum(row.cells[at] for row in rows), 2) for at in range(1, len(columns))]
    rows.append(Row([tr("Total"), *sums], tone=TOTAL))
    total = Sum(len(rows) - 1, range(len(rows) - 1))
    return Table(columns, rows, title, sums=[total])
