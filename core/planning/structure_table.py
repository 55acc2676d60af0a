"""The lines of the structure table: balanced hectares, shares, totals and changes.

Sums are made first, rounded, and the rounding residual goes to the largest row (强制调平), so that
the rows as printed add up to the printed total.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ..geometry.adjust import balanced_rounding
from ..standards.tables import listed, table
from .structure import Year

TOTAL_ROW = "合计"
DECIMALS = 2
OMIT = "omit"


@dataclass(frozen=True)
class Amount:
    """An area in hm² and its share of the total in %, None where the total is nothing."""

    hectares: float
    share: Optional[float]


@dataclass(frozen=True)
class Line:
    """One row of the table; `parts` are the rows it sums, none for a row of its own.

    `target` and `change` (hm², target less base) are None where no target year was given.
    """

    row: str
    level: int
    parts: tuple[str, ...]
    base: Amount
    target: Optional[Amount]
    change: Optional[float]


def structure_lines(base: Year, target: Optional[Year] = None) -> list[Line]:
    """Return the table's lines in order; rows that are seldom needed are left out when empty."""
    years = [year for year in (base, target) if year is not None]
    shown = [row for row in table("structure_adjust_table_rows").rows if _shown(row, years)]
    names = {row["row"] for row in shown}
    before = _amounts(base, shown)
    after = _amounts(target, shown) if target else None
    lines = []
    for row in shown:
        name, level = row["row"], int(row["level"])
        parts = tuple(part for part in listed(row["sum_of"]) if part in names)
        later = after[name] if after else None
        change = round(later.hectares - before[name].hectares, DECIMALS) if later else None
        lines.append(Line(name, level, parts, before[name], later, change))
    return lines


def _shown(row: dict[str, str], years: Sequence[Year]) -> bool:
    used = any(year.hectares.get(row["row"]) for year in years)
    return used or row["when_empty"] != OMIT


def _amounts(year: Year, shown: Sequence[dict[str, str]]) -> dict[str, Amount]:
    """Return balanced hectares and shares by row; sums are built from their parts."""
    own = [row["row"] for row in shown if not row["sum_of"]]
    values = [year.hectares.get(name, 0.0) for name in own]
    total = sum(values)
    hectares = dict(zip(own, map(float, balanced_rounding(values, DECIMALS))))
    parts = [value / total * 100 if total else 0.0 for value in values]
    shares = dict(zip(own, map(float, balanced_rounding(parts, DECIMALS))))
    sums = {row["row"]: listed(row["sum_of"]) for row in shown if row["sum_of"]}
    return {
        row["row"]: Amount(
            _sum(row["row"], hectares, sums), _sum(row["row"], shares, sums) if total else None
        )
        for row in shown
    }


def _sum(name: str, values: dict[str, float], sums: dict[str, list[str]]) -> float:
    """Return a row's own value, or the sum of its parts (a part left out is nothing)."""
    if name in sums:
        return round(sum(_sum(part, values, sums) for part in sums[name]), DECIMALS)
    return values.get(name, 0.0)
