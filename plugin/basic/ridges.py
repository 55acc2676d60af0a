"""Ridges between fields: coefficients from a table, attributes from the parcels."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.feedback import Feedback
from ...core.planning.ridge_deduction import (
    BAD_COEFFICIENT,
    NO_COEFFICIENT,
    NOT_CROPLAND,
    UNKNOWN_KIND,
    UNKNOWN_SLOPE,
    Cropland,
    Deduction,
    RidgeRules,
    ridge_deduction,
)
from ...core.reporting.document import TOTAL, Column, Row, Sum, Table
from ...core.rounding import half_up
from ..i18n import N_, tr
from .columns import SHOWN, Columns, read_columns

CLASS, SLOPE, KIND, COEFFICIENT = "DLBM", "GDPDJB", "GDLX", "KCXS"
FINDINGS = {
    NO_COEFFICIENT: N_(
        "{count} cropland parcels steeper than 2° have no coefficient KCXS and were not deducted "
        "(feature {rows}). Add their slope class and kind to the table of coefficients."
    ),
    NOT_CROPLAND: N_(
        "{count} parcels state a coefficient KCXS although ridges are deducted from cropland of "
        "slope classes 2 to 5 only; nothing was deducted (feature {rows}). Empty the field there."
    ),
    BAD_COEFFICIENT: N_(
        "{count} parcels have a coefficient KCXS outside 0 to 1 and were not deducted "
        "(feature {rows}). Correct it."
    ),
    UNKNOWN_SLOPE: N_(
        "{count} cropland parcels have no slope class GDPDJB of 1 to 5 and were not deducted "
        "(feature {rows}). Fill in the slope class."
    ),
    UNKNOWN_KIND: N_(
        "{count} cropland parcels have no kind GDLX of TT (terraced) or PD (sloping) (feature "
        "{rows}). Fill in the kind; a coefficient that the parcel states was used."
    ),
}


def coefficients(source: Any, feedback: Feedback) -> dict[tuple[str, str], float]:
    """Return KCXS by (GDPDJB, GDLX) of a county's own table."""
    if source is None:
        return {}
    columns = read_columns(source, [SLOPE, KIND, COEFFICIENT], feedback)
    values = columns.numbers(COEFFICIENT)
    keys = zip(columns.texts(SLOPE), (kind.upper() for kind in columns.texts(KIND)))
    return {key: value for key, value in zip(keys, values) if value is not None}


def needed_fields(source: Any, table: Any) -> list[str]:
    """Return the fields of the parcels that a deduction reads; KCXS only without a table."""
    known = source.fields()
    optional = [COEFFICIENT] if table is None or known.lookupField(COEFFICIENT) >= 0 else []
    return [CLASS, SLOPE, KIND, *optional]


def deducted(
    areas: Sequence[float],
    columns: Columns,
    table: dict[tuple[str, str], float],
    rules: RidgeRules,
) -> Deduction:
    """Return the deduction of every parcel in m²; NULL and 0 state no coefficient."""
    none = [None] * len(columns.rows)
    stated = columns.numbers(COEFFICIENT) if COEFFICIENT in columns.values else none
    texts = (columns.texts(CLASS), columns.texts(SLOPE), columns.texts(KIND))
    parcels = [
        Cropland(dlbm.upper(), slope, kind.upper(), factor or None)
        for dlbm, slope, kind, factor in zip(*texts, stated)
    ]
    return ridge_deduction(areas, parcels, table, rules)


def deduction_notes(found: Deduction, columns: Columns) -> list[str]:
    """Return a sentence for every kind of finding, naming the first features."""
    notes = []
    for kind, places in found.findings.items():
        shown = ", ".join(str(columns.rows[at]) for at in places[:SHOWN])
        notes.append(tr(FINDINGS[kind]).format(count=len(places), rows=shown))
    return notes


def deduction_table(found: Deduction, areas: Sequence[float], columns: Columns) -> Table:
    """Return what was deducted by slope class and kind, with the total."""
    keys = list(zip(columns.texts(SLOPE), columns.texts(KIND), found.coefficients.tolist()))
    sums: dict[Any, list[float]] = {}
    for at, key in enumerate(keys):
        if found.classes[at]:
            line = sums.setdefault(key, [0, 0.0, 0.0, 0.0])
            values = (1, areas[at], float(found.deducted[at]), float(found.left[at]))
            sums[key] = [half_up(one + more, 2) for one, more in zip(line, values)]
    rows = [Row([*map(str, key), *line]) for key, line in sorted(sums.items())]
    cells = [half_up(sum(line[at] for line in sums.values()), 2) for at in range(4)]
    rows.append(Row([tr("Total"), "", "", *cells], tone=TOTAL))
    columns_shown = [
        Column(tr("Slope class (GDPDJB)")),
        Column(tr("Kind (GDLX)")),
        Column(tr("Coefficient (KCXS)")),
        Column(tr("Parcels"), "", 0),
        Column("TBMJ", "m²", 2),
        Column("KCMJ", "m²", 2),
        Column("TBDLMJ", "m²", 2),
    ]
    total = Sum(len(rows) - 1, range(len(rows) - 1))
    return Table(columns_shown, rows, tr("Ridges deducted"), sums=[total], sheet=tr("Ridges"))
