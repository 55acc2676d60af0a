"""The report of indicators: the plan's table, the formulas in numbers, and what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

from ...core.planning.indicators import Light, Reading, Result, Term
from ...core.planning.indicators.definitions import (
    AREA,
    CLASSES,
    LENGTH,
    NEARBY,
    NUMBER,
    REACH,
    ROWS,
    WALK,
)
from ...core.reporting.document import (
    BAD,
    GOOD,
    WARNING,
    Block,
    Cell,
    Column,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ...core.reporting.numbers import grouped, printed
from ...core.standards.classes import land_label
from ...core.standards.tables import Table as StandardsTable
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import N_, tr
from ..reports.frame import tool_report
from ..reports.words import unit_sign
from .words import LIGHTS, TONES, input_name

PERCENT = 100.0
SHORT = {
    Light.GREEN: N_("green"),
    Light.AMBER: N_("amber"),
    Light.RED: N_("red"),
    Light.NONE: N_("none"),
}
STRAIGHT = N_(
    "Coverage is by straight-line distance (buffers): walks along the road network are longer, so "
    "these shares are upper bounds."
)
WALKED = N_(
    "Walks are measured along the given roads, from squares of land of 50 m at most to the outline "
    "of the nearest place, with the straight ways to and from the road."
)
RADIUS = N_("Coverage by a radius (stations) is by straight-line distance.")
SCALES = {AREA: "m²", CLASSES: "m²", ROWS: "m²", REACH: "m²", WALK: "m²", LENGTH: "m"}


@dataclass
class Told:
    """What the report tells of."""

    title: str
    results: Sequence[Result]
    year: int
    source_name: str
    standards: Sequence[StandardsTable]
    notes: Sequence[str]
    provenance: dict[str, Any] = field(default_factory=dict)
    on_roads: bool = False

    @property
    def years(self) -> list[int]:
        """Return the years of the plan's figures, in order."""
        return sorted({year for one in self.results for year in one.targets.by_year})


def indicator_report(told: Told) -> Report:
    """Return the report, in the reader's language."""
    computed = [one for one in told.results if one.value is not None]
    sections = [
        Section(tr("Indicators of the plan"), [_table(told), *_legend()]),
        Section(tr("How they were computed"), _formulas(computed), new_page=True),
        Section(tr("Not computed"), _missing(told.results)),
    ]
    facts = [
        (tr("Land use"), told.source_name or tr("(none)")),
        (tr("Year of the data"), str(told.year)),
    ]
    return tool_report(
        told.title,
        sections,
        subtitle=told.source_name,
        facts=facts,
        verdict=_verdict(told.results),
        notes=[*_distances(told, computed), *_presets(told.results), *told.notes],
        standards=told.standards,
        provenance=told.provenance,
    )


def _distances(told: Told, computed: Sequence[Result]) -> list[str]:
    """Return by which distances coverage was measured."""
    kinds = {term.kind for one in computed for term, _ in one.readings}
    if WALK not in kinds:
        return [tr(RADIUS)] if REACH in kinds else []
    if not told.on_roads:
        return [tr(STRAIGHT)]
    return [tr(WALKED), *([tr(RADIUS)] if REACH in kinds else [])]


def _presets(results: Sequence[Result]) -> list[str]:
    """Return the sentence about rows of the table that are marked unsure."""
    unsure = [one.indicator.number for one in results if one.indicator.confidence == "unsure"]
    told = tr("Presets (marked unsure in the table, such as the attribute): indicators {numbers}.")
    return [told.format(numbers="、".join(unsure))] if unsure else []


def _verdict(results: Sequence[Result]) -> Text:
    counts = Counter(one.light for one in results)
    computed = sum(one.value is not None for one in results)
    lines = [
        tr("{computed} of {count} indicators computed.").format(
            computed=computed, count=len(results)
        ),
        tr("Lights: {red} red, {amber} amber, {green} green.").format(
            red=counts[Light.RED], amber=counts[Light.AMBER], green=counts[Light.GREEN]
        ),
    ]
    broken = [one.indicator.name for one in results if one.light is Light.RED]
    if broken:
        lines.append(tr("Broken or missed: {names}.").format(names="、".join(broken)))
    tone = BAD if broken else (WARNING if counts[Light.AMBER] else GOOD)
    return Text(lines, tone)


def _table(told: Told) -> Table:
    """Return the plan's table: 编号, 指标项, 属性, 层级, the plan's years, then the value."""
    columns = [
        Column(tr("No.")),
        Column(tr("Indicator")),
        Column(tr("Attribute")),
        Column(tr("Level")),
        *(Column(str(year), "", 2, summed=False) for year in told.years),
        Column(tr("Value in {year}").format(year=told.year), "", 2, summed=False),
        Column(tr("Progress")),
        Column(tr("Light")),
    ]
    rows = []
    for one in told.results:
        about = one.indicator
        name = f"{about.name} ({unit_sign(about.unit)})"
        cells: list[Cell] = [about.number, name, about.kind, about.level]
        cells += [one.targets.by_year.get(year) for year in told.years]
        cells += [one.value, _progress(one), tr(SHORT[one.light])]
        rows.append(Row(cells, tone=TONES[one.light]))
    return Table(columns, rows, tr("Plan indicators"), sheet=tr("Plan indicators"))


def _progress(one: Result) -> str:
    return "" if one.progress is None else f"{one.progress * PERCENT:.1f}\N{NO-BREAK SPACE}%"


def _legend() -> list[Block]:
    return [Text([tr(text) for text in LIGHTS.values()])]


def _formulas(results: Sequence[Result]) -> list[Block]:
    columns = (
        Column(tr("No.")),
        Column(tr("Indicator")),
        Column(tr("Formula in numbers")),
        Column(tr("Expected by the plan")),
        Column(tr("Remark")),
    )
    rows = [
        Row(
            (
                one.indicator.number,
                one.indicator.name,
                formula(one),
                printed(one.expected, one.indicator.decimals),
                tr(one.indicator.note) if one.indicator.note else "",
            )
        )
        for one in results
    ]
    return [Table(columns, rows, tr("Formulas with their numbers"), sheet=tr("Formulas"))]


def formula(one: Result) -> str:
    """Return numerator / denominator × factor = value with names, numbers and units."""
    shown = " / ".join(_shown(term, reading) for term, reading in one.readings)
    about = one.indicator
    factor = _factor(about.factor)
    return f"{shown}{factor} = {grouped(one.value, about.decimals)} {unit_sign(about.unit)}"


def _factor(factor: float) -> str:
    """Return × 100, or / 1000000 for a factor that divides; nothing for 1."""
    if factor == 1:
        return ""
    return f" × {factor:g}" if factor > 1 else f" / {1 / factor:.10g}"


def _shown(term: Term, reading: Reading) -> str:
    unit = SCALES.get(term.kind, "")
    amount = reading.value or 0.0
    value = f" {grouped(amount, 2)}" if unit else f" {amount:.10g}"
    return f"[{term_name(term)}]{value}{' ' + unit if unit else ''}"


def term_name(term: Term) -> str:
    """Return what a term measures, in words."""
    inside = tr("in the central city") if term.core else ""
    if term.kind in NEARBY:
        told = tr("{land} within {radius:g} m of: {layer}")
        name = told.format(land=_codes(term), radius=term.radius, layer=input_name(term.layer))
    elif term.kind in (CLASSES, ROWS):
        name = _codes(term)
    else:
        name = input_name(term.what[0])
    return f"{name}, {inside}" if inside and term.kind != NUMBER else name


def _codes(term: Term) -> str:
    """Return classes with their names, rows of the structure table as they are."""
    return "、".join(term.what if term.kind == ROWS else map(land_label, term.what))


def _missing(results: Sequence[Result]) -> list[Block]:
    rows = [
        Row(
            (
                one.indicator.number,
                one.indicator.name,
                "; ".join(input_name(name) for name in one.missing),
            )
        )
        for one in results
        if one.value is None
    ]
    if not rows:
        return [Text([tr("Every indicator was computed.")], GOOD)]
    columns = (Column(tr("No.")), Column(tr("Indicator")), Column(tr("What is missing")))
    return [Table(columns, rows, tr("Indicators without a value"))]


def indicator_fields() -> list[Any]:
    """Return the fields of the table of indicators."""
    texts = (("NO", 10), ("NAME", 120), ("KIND", 20), ("LEVEL", 40), ("UNIT", 20))
    numbers = ("VALUE", "BASE", "TARGET", "EXPECTED", "PROGRESS")
    return [
        *(make_field(name, TEXT, length) for name, length in texts),
        *(make_field(name, REAL, 20, 4) for name in numbers),
        make_field("BASE_YEAR", INTEGER),
        make_field("TARGET_YEAR", INTEGER),
        make_field("LIGHT", TEXT, 10),
        make_field("FORMULA", TEXT, 0),
        make_field("MISSING", TEXT, 254),
        make_field("CONFIDENCE", TEXT, 12),
    ]


def indicator_row(one: Result) -> list[Optional[Any]]:
    """Return the row of one indicator."""
    about, years = one.indicator, sorted(one.targets.by_year)
    first, last = (years[0], years[-1]) if years else (None, None)
    return [
        about.number,
        about.name,
        about.kind,
        about.level,
        about.unit,
        one.value,
        one.targets.by_year[first] if first is not None else None,
        one.targets.last,
        one.expected,
        one.progress,
        first,
        last,
        one.light.value,
        formula(one) if one.value is not None else None,
        ";".join(one.missing),
        about.confidence,
    ]
