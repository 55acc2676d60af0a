"""The layer and the report of candidates for permanent basic farmland."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Sequence

from qgis.core import QgsField

from ...core.planning.farmland_candidates import MU, Cropland, Found, Lot
from ...core.planning.structure import SQUARE_METRES
from ...core.reporting.document import (
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
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .drawing import DrawnClass, picture
from .limits import basis_table, limit_table

SELECTED, CANDIDATE = "selected", "candidate"
REASONS = {
    "slope": N_("Slope over 25°"),
    "unstable": N_("Unstable use"),
    "unstable_layer": N_("Other unstable use"),
    "flood": N_("River and flood zones"),
    "core_reserve": N_("Core protection zones"),
    "polluted": N_("Polluted beyond control value"),
    "approved": N_("Approved for building"),
    "other": N_("Other reasons"),
}
COLOURS = {
    SELECTED: (0, 114, 178),
    CANDIDATE: (86, 180, 233),
    "slope": (213, 94, 0),
    "unstable": (230, 159, 0),
    "unstable_layer": (245, 200, 120),
    "flood": (120, 94, 240),
    "core_reserve": (0, 158, 115),
    "polluted": (204, 121, 167),
    "approved": (150, 150, 150),
    "other": (90, 90, 90),
}
DECIMALS = 4
PERCENT = 100.0
LONGEST_LIST = 100


@dataclass(frozen=True)
class Background:
    """The tables behind the candidates, and what was read."""

    exclusions: StandardsTable
    order: StandardsTable
    limits: StandardsTable
    least_share: float
    name: str
    notes: Sequence[str]
    provenance: dict[str, Any]


def reason_name(reason: str, exclusions: StandardsTable) -> str:
    """Return an exclusion in the reader's language; one of a preset by the table's title."""
    if reason in REASONS:
        return tr(REASONS[reason])
    row = exclusions.by("id").get(reason)
    return row["title"] if row else reason


def status_classes(exclusions: StandardsTable) -> list[DrawnClass]:
    """Return how lots are drawn: chosen, candidate, or by the reason that excludes them."""
    classes = [
        DrawnClass(SELECTED, tr("Selected"), COLOURS[SELECTED]),
        DrawnClass(CANDIDATE, tr("Other candidates"), COLOURS[CANDIDATE]),
    ]
    for row in exclusions.rows:
        colour = COLOURS.get(row["id"], COLOURS["other"])
        classes.append(DrawnClass(row["id"], reason_name(row["id"], exclusions), colour))
    return classes


def status(lot: Lot) -> str:
    """Return what a lot is drawn as."""
    return lot.reason or (SELECTED if lot.selected else CANDIDATE)


def lot_fields() -> list[QgsField]:
    """Return the fields of the layer of lots."""
    return [
        make_field("PARCEL", TEXT, 60),
        make_field("DLBM", TEXT, 10),
        make_field("STATUS", TEXT, 30),
        make_field("REASON", TEXT, 254),
        make_field("BASIS", TEXT, 254),
        make_field("GRADE", REAL, 10, 2),
        make_field("PATCH_MU", REAL, 18, 2),
        make_field("RANK", INTEGER),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("NET_M2", REAL, 18, 2),
    ]


def lot_rows(
    found: Found, cropland: Cropland, names: Sequence[str], exclusions: StandardsTable
) -> Iterator[tuple[list[Any], Any]]:
    """Yield the attributes and the ground of every lot."""
    rows = exclusions.by("id")
    for lot in found.lots:
        grade = cropland.grades[lot.owner]
        basis = rows[lot.reason]["basis"] if lot.reason else ""
        reason = reason_name(lot.reason, exclusions) if lot.reason else ""
        unknown = grade != grade  # noqa: PLR0124 (not a number)
        patch, rank = half_up(lot.patch / MU, 2), lot.rank
        yield (
            [names[lot.owner], cropland.attributes["DLBM"][lot.owner], status(lot), reason, basis,
             None if unknown else grade, None if lot.reason else patch,
             None if lot.reason else rank, lot.area, lot.net],
            lot.geometry,
        )  # fmt: skip


def farmland_report(found: Found, cropland: Cropland, background: Background) -> Report:
    """Return the report, in the reader's language."""
    exclusions = background.exclusions
    drawn = [(lot.geometry, status(lot)) for lot in found.lots]
    shown = picture(
        cropland.layer.crs, drawn, status_classes(exclusions), tr("Candidates and exclusions")
    )
    sections = [
        Section(tr("Cropland, exclusions and candidates"), [*shown, _balance(found, exclusions)]),
        Section(tr("Candidates by grade and class"), [_by_grade(found, cropland), *_chart(found)]),
        Section(tr("Exclusions and their basis"), [basis_table(exclusions, tr("Exclusions"))]),
        Section(tr("Limits"), [limit_table(background.limits, tr("Limits")), _order(background)]),
    ]
    return tool_report(
        tr("Candidates for permanent basic farmland"),
        sections,
        subtitle=background.name,
        facts=[
            (tr("Cropland parcels"), str(len(cropland.layer))),
            (tr("Target, ridges deducted"), f"{found.target / SQUARE_METRES:.4f} hm²"),
        ],
        verdict=_verdict(found, background.least_share),
        notes=[*background.notes, *_unclosed(found, cropland)],
        standards=[exclusions, background.order, background.limits],
        provenance=background.provenance,
    )


def _verdict(found: Found, least: float) -> Text:
    chosen, candidates = found.sum("net", selected=True), found.sum("net", reason="")
    reached = chosen >= found.target
    lines = [
        tr("Candidates: {area:,.4f} hm², ridges deducted; selected: {chosen:,.4f} hm².").format(
            area=candidates / SQUARE_METRES, chosen=chosen / SQUARE_METRES
        ),
        tr("Selected share of the cropland: {share:.2f} % (at least {least:g} %).").format(
            share=PERCENT * found.share, least=PERCENT * least
        ),
    ]
    if not reached:
        lines.append(
            tr("The target is missed by {area:,.4f} hm²: there are not enough candidates.").format(
                area=(found.target - chosen) / SQUARE_METRES
            )
        )
    return Text(lines, GOOD if reached and found.share >= least else WARNING)


def _balance(found: Found, exclusions: StandardsTable) -> Table:
    """Return cropland = exclusions + selected + other candidates, m² as they sum."""
    rows = []
    for row in exclusions.rows:
        reason = row["id"]
        own = [lot for lot in found.lots if lot.reason == reason]
        if own:
            areas = found.sum(reason=reason), found.sum("net", reason=reason)
            rows.append(Row([reason_name(reason, exclusions), len(own), *areas]))
    for name, selected in ((tr("Selected"), True), (tr("Other candidates"), False)):
        own = [lot for lot in found.lots if not lot.reason and lot.selected is selected]
        areas = (
            found.sum(reason="", selected=selected),
            found.sum("net", reason="", selected=selected),
        )
        rows.append(Row([name, len(own), *areas], tone=GOOD if selected else ""))
    parts = range(len(rows))
    total = Row([tr("Cropland"), len(found.lots), found.sum(), found.sum("net")], tone=TOTAL)
    columns = [
        Column(tr("Part")), Column(tr("Pieces"), "", 0), Column(tr("Area"), "m²", 2),
        Column(tr("Net of ridges"), "m²", 2),
    ]  # fmt: skip
    note = tr("Every piece stands under the first reason that applies, in the order of the table.")
    sums = [Sum(len(parts), parts)]
    return Table(columns, [*rows, total], tr("Balance of the cropland"), note, sums)


def _by_grade(found: Found, cropland: Cropland) -> Table:
    grouped: dict[tuple[float, str], list[Lot]] = {}
    for lot in found.lots:
        if not lot.reason:
            grade = cropland.grades[lot.owner]
            known = grade if grade == grade else float("inf")  # noqa: PLR0124 (not a number)
            key = (known, cropland.attributes["DLBM"][lot.owner])
            grouped.setdefault(key, []).append(lot)
    columns = [
        Column(tr("Grade")), Column(tr("Class")), Column(tr("Candidates"), "m²", 2),
        Column(tr("Selected"), "m²", 2),
    ]  # fmt: skip
    rows = [
        Row([f"{grade:g}" if grade != float("inf") else tr("(none)"), survey_label(code),
             half_up(sum(lot.net for lot in own), 2),
             half_up(sum(lot.net for lot in own if lot.selected), 2)])
        for (grade, code), own in sorted(grouped.items())
    ]  # fmt: skip
    return Table(columns, rows, tr("Candidates by grade and class, ridges deducted"))


def _chart(found: Found) -> list[Block]:
    total = found.sum() or 1.0
    parts = [
        (tr("Excluded"), total - found.sum(reason=""), COLOURS["slope"]),
        (tr("Selected"), found.sum(selected=True), COLOURS[SELECTED]),
        (tr("Other candidates"), found.sum(reason="", selected=False), COLOURS[CANDIDATE]),
    ]
    bars = [Bar(name, PERCENT * area / total, colour) for name, area, colour in parts]
    return [BarChart(tr("Parts of the cropland"), "%", bars)]


def _order(background: Background) -> Table:
    columns = [Column(tr("Order")), Column(tr("Criterion")), Column(tr("Fields"))]
    rows = [
        Row([str(number), row["title"], row["field"]])
        for number, row in enumerate(background.order.rows, start=1)
    ]
    return Table(columns, rows, tr("Order in which candidates are taken"))


def _unclosed(found: Found, cropland: Cropland) -> list[str]:
    ids = cropland.layer.rows
    said = tr("Parcel {feature} does not close: its pieces lack {area:,.2f} m².")
    return [
        said.format(feature=ids[one.parcel], area=one.residual)
        for one in found.mismatches[:LONGEST_LIST]
    ]
