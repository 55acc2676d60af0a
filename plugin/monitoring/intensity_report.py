"""The rows, the legend and the report of intensive land use."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsField

from ...core.monitoring.land_intensity import TOTAL as WHOLE
from ...core.monitoring.land_intensity import Scheme
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
    Table,
    Text,
)
from ...core.rounding import half_up
from ..compat import REAL, TEXT, make_field
from ..compiling.drawing import DrawnClass
from ..i18n import N_, tr
from ..reports.frame import CONFIDENCE, tool_report
from ..reports.words import data_text, unit_sign
from ..review.texts import is_chinese
from .intensity_units import Units

INDICES = {
    "PUII": N_("Intensity of use (利用强度指数)"),
    "PGCI": N_("Land consumed by growth (增长耗地指数)"),
    "PEI": N_("Elasticity of land use (用地弹性指数)"),
    "API": N_("Management (管理绩效指数)"),
    WHOLE: N_("Total index (总指数)"),
}
TYPES = {"PEI1": "TYPE_POP", "EEI1": "TYPE_GDP"}
COLOURS = {
    "内涵挖潜型": (0, 114, 178),
    "集约趋势型": (0, 158, 115),
    "相对稳定型": (240, 228, 66),
    "粗放趋势型": (213, 94, 0),
    "": (190, 190, 190),
}
BAR = (0, 114, 178)
PRESETS = N_(
    "Weights and ideal values decide the indices. Where the shipped placeholders are used, the "
    "scores show the method and are no evaluation: give presets of your own."
)


def unit_fields(scheme: Scheme) -> list[QgsField]:
    """Return the fields of the units: indicators, standard values, scores, types, rates."""
    codes = [row["code"] for row in scheme.indicators.rows]
    names = [*codes, *(f"S_{code}" for code in codes), *(f"X_{item}" for item in _items(scheme))]
    names += [row["code"] for row in scheme.rates.rows]
    texts = [make_field(name, TEXT, 20) for name in TYPES.values()]
    numbers = [make_field(name, REAL, 24, 6) for name in names]
    return [make_field("NAME", TEXT, 80), *texts, *numbers]


def unit_rows(units: Units, scheme: Scheme) -> list[list[Any]]:
    """Return the row of every unit."""
    rows = []
    for name, one in zip(units.names, units.results):
        values: list[Optional[float]] = [each.value for each in one.indicators.values()]
        values += [each.standard for each in one.indicators.values()]
        values += [one.scores[item] for item in _items(scheme)]
        values += list(one.rates.values())
        rows.append([name, *(one.types.get(code, "") for code in TYPES), *map(_six, values)])
    return rows


def _six(value: Optional[float]) -> Optional[float]:
    return None if value is None else half_up(value, 6)


def _items(scheme: Scheme) -> list[str]:
    """Return what has a score of its own, the total first."""
    return [WHOLE, *(item for item in scheme.below() if item != WHOLE)]


def type_classes(scheme: Scheme) -> list[DrawnClass]:
    """Return how units are drawn: by the type of their population's growth."""
    named = {row["type"]: row for row in scheme.types.rows}
    found = [DrawnClass(kind, type_name(scheme, kind), COLOURS.get(kind, BAR)) for kind in named]
    return [*found, DrawnClass("", tr("no type"), COLOURS[""])]


def type_name(scheme: Scheme, kind: str) -> str:
    """Return a type in the reader's language."""
    row = scheme.types.by("type").get(kind)
    if row is None:
        return tr("no type")
    return kind if is_chinese() else f"{row['english']} ({kind})"


def intensity_report(units: Units, scheme: Scheme, provenance: dict[str, Any]) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Indices"), [_indices(units), *_charts(units)]),
        Section(tr("Indicators"), [_indicators(units, scheme)], new_page=True),
        Section(tr("Types of growth"), [_types(units, scheme)]),
    ]
    if any(rate is not None for one in units.results for rate in one.rates.values()):
        sections.append(Section(tr("Rates of development zones"), [_rates(units, scheme)]))
    sections.append(Section(tr("Weights and ideal values"), [_weights(scheme), _ideals(scheme)]))
    done = sum(one.scores[WHOLE] is not None for one in units.results)
    told = tr("{done} of {all} units have a total index.").format(done=done, all=len(units.names))
    shipped = not (scheme.weights.preset and scheme.ideals.preset)
    tone = WARNING if shipped or done < len(units.names) else GOOD
    return tool_report(
        tr("Intensive use of construction land"),
        sections,
        subtitle=units.name,
        facts=[(tr("Units"), str(len(units.names))), (tr("Standard"), "TD/T 1018-2008")],
        verdict=Text([told, *([tr(PRESETS)] if shipped else [])], tone),
        notes=units.notes,
        standards=[scheme.indicators, scheme.weights, scheme.ideals, scheme.types, scheme.rates],
        provenance=provenance,
    )


def _indices(units: Units) -> Table:
    columns = [
        Column(tr("Evaluated unit")),
        *(Column(tr(name), "", 2) for name in INDICES.values()),
    ]
    ranked = sorted(
        zip(units.names, units.results), key=lambda pair: -(pair[1].scores[WHOLE] or -1.0)
    )
    rows = [Row([name, *(one.scores.get(item) for item in INDICES)]) for name, one in ranked]
    note = tr("Scores from 0 to 100; a dash: an amount that it needs is not stated.")
    return Table(columns, rows, tr("Indices of the units, the highest total first"), note)


def _charts(units: Units) -> list[Block]:
    blocks: list[Block] = []
    for item, title in INDICES.items():
        bars = [
            Bar(name, one.scores[item] or 0.0, BAR)
            for name, one in zip(units.names, units.results)
            if one.scores.get(item) is not None
        ]
        if bars:
            blocks.append(BarChart(tr(title), "", bars))
    return blocks


def _indicators(units: Units, scheme: Scheme) -> Table:
    columns = [Column(tr("Evaluated unit")), Column(tr("Indicator")), Column(tr("Unit of measure"))]
    columns += [Column(tr("Indicator value"), "", 4), Column(tr("Ideal value"), "", 4)]
    columns.append(Column(tr("Standard value"), "", 4))
    known, ideals = scheme.indicators.by("code"), scheme.ideal()
    rows = []
    for name, one in zip(units.names, units.results):
        for code, each in one.indicators.items():
            title = f"{code} {known[code]['name'] if is_chinese() else known[code]['english']}"
            cells = [unit_sign(known[code]["unit"]), each.value, ideals[code], each.standard]
            rows.append(Row([name, title, *cells]))
    return Table(columns, rows, tr("Indicators and their standard values"))


def _types(units: Units, scheme: Scheme) -> Table:
    columns = [Column(tr("Evaluated unit")), Column(tr("By population")), Column(tr("By economy"))]
    rows = [
        Row([name, *(type_name(scheme, one.types.get(code, "")) for code in TYPES)])
        for name, one in zip(units.names, units.results)
    ]
    note = tr(
        "By growth of people or economy against growth of land: elasticity over, at, under 1."
    )
    return Table(columns, rows, tr("Types"), note)


def _rates(units: Units, scheme: Scheme) -> Table:
    named = scheme.rates.rows
    titles = [row["name"] if is_chinese() else row["english"] for row in named]
    heads = [Column(title, unit_sign(row["unit"]), 2) for title, row in zip(titles, named)]
    rows = [Row([name, *one.rates.values()]) for name, one in zip(units.names, units.results)]
    return Table([Column(tr("Evaluated unit")), *heads], rows, tr("Rates of development zones"))


def _item_name(item: str, scheme: Scheme) -> str:
    """Return a code with its name: of an index, or of the indicator it stands for."""
    if item in INDICES:
        return tr(INDICES[item])
    row = scheme.indicators.by("code").get(item)
    if row is None:
        return item
    return f"{item} {row['name'] if is_chinese() else row['english']}"


def _weights(scheme: Scheme) -> Table:
    columns = [Column(tr("Item")), Column(tr("Part of")), Column(tr("Weight"), "", 4)]
    columns += [Column(tr("Confidence")), Column(tr("Remark"))]
    rows = [
        Row(
            [
                _item_name(row["item"], scheme),
                _item_name(row["parent"], scheme),
                float(row["weight"]),
                tr(CONFIDENCE.get(row["confidence"], CONFIDENCE["preset"])),
                data_text(row["note"]),
            ],
            tone=TOTAL if row["parent"] == WHOLE else "",
        )
        for row in scheme.weights.rows
    ]
    return Table(columns, rows, tr("Weights"))


def _ideals(scheme: Scheme) -> Table:
    columns = [Column(tr("Indicator")), Column(tr("Ideal value"), "", 4), Column(tr("Remark"))]
    rows = [
        Row([_item_name(row["code"], scheme), float(row["ideal"]), data_text(row["note"])])
        for row in scheme.ideals.rows
    ]
    return Table(columns, rows, tr("Ideal values"))
