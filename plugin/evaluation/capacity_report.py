"""The rows and the report of the carrying scale of units."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Sequence

from qgis.core import QgsField

from ...core.evaluation.capacity import OVERLOAD, SPACE, SURPLUS, WATER, Carrying
from ...core.reporting.document import (
    BAD,
    GOOD,
    Bar,
    BarChart,
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
from ..reports.frame import tool_report

LIMITS = {WATER: N_("water"), SPACE: N_("space")}
STATES = {SURPLUS: N_("surplus"), OVERLOAD: N_("overload"), "": N_("not known")}
FARMING, TOWNS = "AGRI", "TOWN"
HEADINGS = {FARMING: N_("Farmland"), TOWNS: N_("Towns")}
SCALE, NOW = (63, 157, 107), (224, 160, 48)
COLOURS = {SURPLUS: (166, 217, 106), OVERLOAD: (215, 25, 28), "": (215, 215, 215)}
DECIMALS = 4
STATE_FIELD = "STATE"


class Unit(NamedTuple):
    """A unit with what it carries by chain, and the people that its water serves."""

    name: str
    carried: dict[str, Carrying]
    people: Optional[float]

    @property
    def state(self) -> str:
        """Return overload if any chain has one, else surplus if any is known."""
        states = [one.state for one in self.carried.values()]
        return OVERLOAD if OVERLOAD in states else next((one for one in states if one), "")


def unit_fields(chains: Sequence[str]) -> list[QgsField]:
    """Return the fields of the units."""
    fields = [make_field("NAME", TEXT)]
    for chain in chains:
        before, after = ("WATER", "SPACE", "SCALE"), ("NOW", "GAP")
        fields += [make_field(f"{chain}_{part}", REAL, 20, DECIMALS) for part in before]
        fields.append(make_field(f"{chain}_LIMIT", TEXT))
        fields += [make_field(f"{chain}_{part}", REAL, 20, DECIMALS) for part in after]
    return [*fields, make_field("PEOPLE", REAL, 20, 0), make_field(STATE_FIELD, TEXT)]


def unit_row(unit: Unit) -> list[Any]:
    """Return the values of a unit in the order of the fields."""
    row: list[Any] = [unit.name]
    for one in unit.carried.values():
        row += [rounded(one.water), rounded(one.space), rounded(one.scale), tr(LIMITS[one.limit])]
        row += [rounded(one.current), rounded(one.gap)]
    people = None if unit.people is None else half_up(unit.people, 0)
    return [*row, people, tr(STATES[unit.state])]


def rounded(value: Optional[float]) -> Optional[float]:
    """Return hm² half up to 0.0001."""
    return None if value is None else half_up(value, DECIMALS)


def state_classes() -> list[DrawnClass]:
    """Return how units are drawn by their state."""
    return [DrawnClass(tr(STATES[code]), tr(STATES[code]), COLOURS[code]) for code in STATES]


def capacity_report(
    title: str,
    units: Sequence[Unit],
    facts: Sequence[tuple[str, str]],
    notes: Sequence[str],
    provenance: dict[str, Any],
) -> Report:
    """Return the report, in the reader's language."""
    chains = list(units[0].carried)
    sections = [
        Section(tr(HEADINGS[chain]), [_table(units, chain), _chart(units, chain)], new_page=at > 0)
        for at, chain in enumerate(chains)
    ]
    return tool_report(
        title, sections, facts=facts, verdict=_verdict(units), notes=notes, provenance=provenance
    )


def _verdict(units: Sequence[Unit]) -> Text:
    names = [one.name for one in units if one.state == OVERLOAD]
    if not names:
        return Text([tr("No unit of {all} is overloaded.").format(all=len(units))], GOOD)
    told = tr("{count} of {all} units are overloaded: {names}.")
    return Text([told.format(count=len(names), all=len(units), names=", ".join(names))], BAD)


def _table(units: Sequence[Unit], chain: str) -> Table:
    titles = (tr("By water"), tr("By space"), tr("Carrying scale"))
    columns = [Column(tr("Unit"))]
    columns += [Column(one, "hm²", DECIMALS, summed=False) for one in titles]
    columns.append(Column(tr("Limit")))
    columns += [Column(one, "hm²", DECIMALS, summed=False) for one in (tr("Now"), tr("Gap"))]
    columns.append(Column(tr("State")))
    rows = []
    for unit in units:
        one = unit.carried[chain]
        numbers = [rounded(one.water), rounded(one.space), rounded(one.scale)]
        after = [rounded(one.current), rounded(one.gap), tr(STATES[one.state])]
        tone = BAD if one.state == OVERLOAD else ""
        rows.append(Row([unit.name, *numbers, tr(LIMITS[one.limit]), *after], tone=tone))
    note = tr("The scale is the least of water and space; the gap is the scale less what is there.")
    return Table(columns, rows, tr("Carrying scale of units"), note)


def _chart(units: Sequence[Unit], chain: str) -> BarChart:
    bars = []
    for unit in units:
        one = unit.carried[chain]
        scale = tr("{unit}: carrying scale").format(unit=unit.name)
        bars.append(Bar(scale, one.scale, SCALE))
        if one.current is not None:
            bars.append(Bar(tr("{unit}: now").format(unit=unit.name), one.current, NOW))
    return BarChart(tr("Carrying scale and what is there"), "hm²", bars)
