"""The report of a tabulation: the pivot, zones with their sub-totals, chart and map."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.planning.class_levels import ClassLevels
from ...core.planning.tabulation import Tabulation, Zone
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Image,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.standards.tables import table
from ..i18n import N_, tr
from ..reports.frame import tool_report

WIDEST = 12  # columns of classes on a page; a table of more is turned
SYSTEM_TABLES = {"land_use": "ydyh_2023_codes_colours", "survey": "sandiao_dlbm"}
METHOD = (
    N_(
        "Areas are ellipsoidal (国土调查办发〔2008〕32号) unless an area field was chosen. For "
        "zones of another layer, parcels are cut and edges divided to 20 m, so that pieces sum to "
        "their parcel."
    ),
    N_(
        "1 hm² = 10 000 m² = 15 亩, 1 亩 = 2000/3 m². Sums are made first and rounded; zones, then "
        "classes are balanced to them, each residual to the largest part (强制调平; that it goes "
        "to the largest is practice, confidence: likely)."
    ),
)


def tabulation_report(
    found: Tabulation,
    levels: ClassLevels,
    facts: Sequence[tuple[str, str]],
    picture: Optional[bytes],
    notes: Sequence[str],
    provenance: dict[str, Any],
) -> Report:
    """Return the report in the reader's language."""
    blocks: list[Block] = [pivot(found, levels)]
    shown = [Image(picture, tr("Map of classes"), sheet=tr("Map"))] if picture else []
    sections = [
        Section(tr("Areas by zone and class"), blocks),
        Section(tr("Classes"), [_classes(found, levels), _chart(found, levels), *shown]),
        Section(tr("How the areas are summed"), [Text([tr(line) for line in METHOD])]),
    ]
    told = tr("{area} {unit} in {zones} zones and {classes} classes.").format(
        area=f"{found.total:.{found.decimals}f}",
        unit=tr(found.unit.sign),
        zones=len(found.zones),
        classes=len(found.classes),
    )
    standards = [table(SYSTEM_TABLES[levels.system])] if levels.system in SYSTEM_TABLES else []
    return tool_report(
        tr("Areas by class and zone"),
        sections,
        facts=[*facts, (tr("Unit"), tr(found.unit.sign))],
        verdict=Text([told], WARNING if notes else GOOD),
        notes=notes,
        standards=standards,
        provenance=provenance,
    )


def zone_label(zone: Sequence[str]) -> str:
    """Return the name of a zone for the reader."""
    return (zone[-1] or tr("(empty)")) if zone else tr("All parcels")


def pivot(found: Tabulation, levels: ClassLevels) -> Table:
    """Return the pivot: zones with sub-totals down, classes across; turned if it is too wide."""
    if len(found.classes) > WIDEST:
        return _turned(found, levels)
    unit = tr(found.unit.sign)
    columns = [Column(tr("Zone")), Column(tr("Total"), unit, found.decimals)]
    columns += [Column(levels.label(code), unit, found.decimals) for code in found.classes]
    heads = _heads(found)
    rows = [_zone_row(found, head) for head in heads]
    places = {head: at for at, head in enumerate(heads)}
    sums = []
    for head, at in places.items():
        parts = [place for other, place in places.items() if other[:-1] == head and other]
        if parts:
            sums.append(Sum(at, parts))
    return Table(columns, rows, tr("Areas by zone and class"), sums=sums)


def _heads(found: Tabulation) -> list[Zone]:
    """Return every zone and every zone above one, the whole first."""
    heads = {zone[:level] for zone in found.zones for level in range(len(zone) + 1)}
    return sorted(heads)


def _zone_row(found: Tabulation, head: Zone) -> Row:
    inside = found.inside(head)
    sums = [found.sum(inside, [code]) for code in found.classes]
    name = zone_label(head) if head else tr("Total")
    tone = "" if inside == [head] and head else TOTAL
    return Row([name, found.sum(inside, found.classes), *sums], len(head), tone)


def _turned(found: Tabulation, levels: ClassLevels) -> Table:
    """Return classes down and the largest zones across."""
    heads = sorted({zone[:1] for zone in found.zones})
    unit = tr(found.unit.sign)
    columns = [Column(tr("Class")), Column(tr("Total"), unit, found.decimals)]
    columns += [Column(zone_label(head), unit, found.decimals) for head in heads]
    rows = [Row(_class_cells(found, [code], heads, levels.label(code))) for code in found.classes]
    rows.append(Row(_class_cells(found, found.classes, heads, tr("Total")), tone=TOTAL))
    total = Sum(len(rows) - 1, range(len(rows) - 1))
    return Table(columns, rows, tr("Areas by zone and class"), sums=[total])


def _class_cells(
    found: Tabulation, codes: Sequence[str], heads: Sequence[Zone], label: str
) -> list[Any]:
    cells = [found.sum(found.inside(head), codes) for head in heads]
    return [label, found.sum(found.zones, codes), *cells]


def _classes(found: Tabulation, levels: ClassLevels) -> Table:
    whole = found.total
    rows = []
    for code in found.classes:
        area = found.sum(found.zones, [code])
        rows.append(Row([levels.label(code), area, area / whole * 100 if whole else None]))
    rows.append(Row([tr("Total"), whole, 100.0 if whole else None], tone=TOTAL))
    columns = [
        Column(tr("Class")),
        Column(tr("Area"), tr(found.unit.sign), found.decimals),
        Column(tr("Share"), "%", 2, summed=False),
    ]
    total = Sum(len(rows) - 1, range(len(rows) - 1))
    return Table(columns, rows, tr("Areas by class"), sums=[total], sheet=tr("Classes"))


def _chart(found: Tabulation, levels: ClassLevels) -> BarChart:
    bars = [
        Bar(levels.label(code), found.sum(found.zones, [code]), levels.colour(code))
        for code in found.classes
    ]
    return BarChart(tr("Areas by class"), tr(found.unit.sign), bars, found.decimals)
