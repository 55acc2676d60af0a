"""What a site takes by county, town and village, and by class and ownership in each village."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsField

from ...core.geometry.adjust import balanced_rounding
from ...core.planning.compliance import SiteReview
from ...core.planning.compliance.partition import cents
from ...core.planning.compliance.results import SQUARE_METRES
from ...core.planning.compliance.survey import ParcelLine, parcel_lines
from ...core.planning.compliance.units import COLUMNS, LEVELS, Unit, units_of, village_of
from ...core.reporting.document import TOTAL, Column, Row, Sum, Table
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import tr
from ..layers.qgis_backend import QgsBackend
from .annex import survey_of
from .texts import LEVELS as LEVEL_NAMES
from .texts import UNIT_COLUMNS, named, owner_label

DECIMALS = 4  # of hm²
LOWEST = len(LEVELS) - 1
LAND = 7  # columns of land; those of control lines stand in a table of their own


def unit_table(review: SiteReview) -> list[Table]:
    """Return “选址一点通”: areas in hm² by county, town and village; nothing without a survey."""
    units = units_of(review, QgsBackend())
    if not units:
        return []
    figures = _balanced(units)
    years = sorted({year for unit in units for year in unit.years})
    note = tr("Basis: survey of {years}. An empty cell was not checked.").format(
        years=", ".join(years) or tr("date not stated")
    )
    land, lines = COLUMNS[:LAND], COLUMNS[LAND:]
    glance = tr("Site at a glance by county, town and village")
    return [
        _units(units, figures, land, glance, note),
        _units(units, figures, lines, f"{glance}: {tr('Control lines')}", note, parcels=True),
    ]


def _units(
    units: Sequence[Unit],
    figures: dict[str, list[Optional[float]]],
    names: Sequence[str],
    title: str,
    note: str,
    parcels: bool = False,
) -> Table:
    columns = [Column(tr("Unit"))]
    columns += [Column(tr(UNIT_COLUMNS[name]), "hm²", DECIMALS) for name in names]
    if parcels:
        columns += [Column(tr("Parcels"), "", 0), Column(tr("of them state-owned"), "", 0)]
    rows = []
    for at, unit in enumerate(units):
        counts = (unit.parcels, unit.state_parcels) if parcels else ()
        rows.append(_unit_row(unit, (*(figures[name][at] for name in names), *counts)))
    sums = [Sum(at, parts) for at in range(len(units)) if (parts := _below(units, at))]
    return Table(columns, rows, title, note, sums=sums)


def _unit_row(unit: Unit, figures: Sequence[Optional[float]]) -> Row:
    title = f"{tr(LEVEL_NAMES[unit.level])} {unit.code} {unit.name}".strip()
    tone = TOTAL if unit.level < LOWEST else ""
    return Row((title, *figures), unit.level, tone)


def _below(units: Sequence[Unit], at: int) -> list[int]:
    """Return the places of the units that unit `at` is the sum of."""
    own = units[at]
    return [
        place
        for place, unit in enumerate(units)
        if unit.level == own.level + 1 and unit.code.startswith(own.code)
    ]


def _balanced(units: Sequence[Unit]) -> dict[str, list[Optional[float]]]:
    """Return hm² by column: villages balanced to their total, the others sums of villages."""
    lowest = [at for at, unit in enumerate(units) if unit.level == LOWEST]
    found: dict[str, list[Optional[float]]] = {}
    for name in COLUMNS:
        exact = [(units[at].areas[name] or 0.0) / SQUARE_METRES for at in lowest]
        shown = dict(zip(lowest, balanced_rounding(exact, DECIMALS).tolist()))
        found[name] = [
            None
            if unit.areas[name] is None
            else half_up(
                sum(area for at, area in shown.items() if units[at].code.startswith(unit.code)),
                DECIMALS,
            )
            for unit in units
        ]
    return found


def land_table(review: SiteReview) -> list[Table]:
    """Return the survey by village, class and ownership, ridges apart, with totals."""
    result = survey_of(review)
    lines = parcel_lines(result.inside) if result else []
    if not lines:
        return []
    by_village: dict[str, dict[tuple[str, str], list[ParcelLine]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for line in lines:
        by_village[village_of(line)][line.text("DLBM"), line.text("QSXZ")].append(line)
    rows: list[Row] = []
    sums: list[Sum] = []
    for village, groups in sorted(by_village.items()):
        head = len(rows)
        own = [line for group in groups.values() for line in group]
        names = "、".join(sorted({line.text("ZLDWMC") for line in own} - {""}))
        rows.append(Row((f"{village} {names}".strip(), "", *_three(own)), tone=TOTAL))
        for (code, owner), group in sorted(groups.items()):
            cells = named("cropland", code), owner_label(owner), *_three(group)
            rows.append(Row(cells, level=1))
        sums.append(Sum(head, range(head + 1, len(rows))))
    villages = [one.total for one in sums]
    rows.append(Row((tr("Total"), "", *_three(lines)), tone=TOTAL))
    sums.append(Sum(len(rows) - 1, villages))
    columns = (
        Column(tr("Village and class")),
        Column(tr("Ownership")),
        Column(tr("Area"), "m²", 2),
        Column(tr("Ridges (KCMJ)"), "m²", 2),
        Column(tr("Net (TBDLMJ)"), "m²", 2),
    )
    return [Table(columns, rows, tr("Land by village, class and ownership"), sums=sums)]


def _three(lines: Sequence[ParcelLine]) -> tuple[float, float, float]:
    area, ridge, net = (
        cents(getattr(line, name) for line in lines) for name in ("area", "ridge", "net")
    )
    return area, ridge, net


def unit_fields() -> list[QgsField]:
    """Return the fields of the table of units."""
    texts = [make_field(name, TEXT) for name in ("XMDM", "UNIT", "NAME", "LEVEL")]
    areas = [make_field(f"{name.upper()}_M2", REAL, 18, 2) for name in COLUMNS]
    return [*texts, *areas, make_field("PARCELS", INTEGER), make_field("STATE_PARCELS", INTEGER)]


def unit_rows(review: SiteReview) -> Iterator[list[Any]]:
    """Yield one row a county, town and village; what was not checked is NULL."""
    levels = ("county", "town", "village")
    for unit in units_of(review, QgsBackend()):
        yield [
            review.site.code,
            unit.code,
            unit.name,
            levels[unit.level],
            *(unit.areas[name] for name in COLUMNS),
            unit.parcels,
            unit.state_parcels,
        ]
