"""The lines of the structure table: balanced hectares, shares, totals and changes.

Sums are made first, rounded, and the rounding residual goes to the largest row (强制调平), so that
the rows as printed add up to the printed total.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional, Sequence

from ..geometry.adjust import balanced_rounding
from ..rounding import half_up
from ..standards.tables import listed, table
from .structure import Year

TOTAL_ROW = "合计"
DECIMALS = 2
OMIT = "omit"
HALF_DIGIT = 0.005  # hm²: what printing one row with two decimals can hide


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


def structure_lines(
    base: Year, target: Optional[Year] = None, reclaimed: float = 0.0
) -> list[Line]:
    """Return the table's lines in order; rows that are seldom needed are left out when empty.

    `reclaimed` hm² of sea are land in the target year. Where the years' totals agree but for
    rounding, the target's rows are levelled to the base's total (强制调平).
    """
    years = [year for year in (base, target) if year is not None]
    shown = [row for row in table("structure_adjust_table_rows").rows if _shown(row, years)]
    return _lines(shown, *_hectares(base, target, shown, reclaimed))


def unit_lines(
    years: Mapping[str, tuple[Year, Optional[Year]]],
) -> tuple[list[Line], dict[str, list[Line]]]:
    """Return the lines of the sum and of every unit, all with the same rows.

    The sum adds the units' lines as they are printed, so that the tables agree.
    """
    every = [year for pair in years.values() for year in pair if year is not None]
    shown = [row for row in table("structure_adjust_table_rows").rows if _shown(row, every)]
    found = {unit: _hectares(*pair, shown, 0.0) for unit, pair in years.items()}
    before = _added([one for one, _ in found.values()])
    later = [after for _, after in found.values() if after is not None]
    with_target = later and len(later) == len(found)
    whole = _lines(shown, before, _added(later) if with_target else None)
    return whole, {unit: _lines(shown, *pair) for unit, pair in found.items()}


def agree(base: Year, target: Year, reclaimed: float = 0.0) -> bool:
    """Tell whether the totals of both years are the same but for rounding and reclaimed sea.

    Rounding explains half of the last printed digit a row that has land; more is a difference of
    the years' ground, which is told and never levelled away.
    """
    rows = {row for year in (base, target) for row, area in year.hectares.items() if area}
    return abs(residual(base, target, reclaimed)) <= HALF_DIGIT * len(rows)


def residual(base: Year, target: Year, reclaimed: float = 0.0) -> float:
    """Return what the target year has more than the base and the reclaimed sea, hm²."""
    return target.total - base.total - reclaimed


@dataclass(frozen=True)
class _Rows:
    """The own rows of one year: hm² as printed, and unrounded for the shares."""

    printed: dict[str, float]
    exact: dict[str, float]


def _hectares(
    base: Year, target: Optional[Year], shown: Sequence[dict[str, str]], reclaimed: float
) -> tuple[_Rows, Optional[_Rows]]:
    """Return the balanced hectares of the own rows of both years."""
    before = _balanced(base, shown)
    if target is None:
        return before, None
    total = half_up(sum(before.printed.values()) + reclaimed, DECIMALS)
    return before, _balanced(target, shown, total if agree(base, target, reclaimed) else None)


def _balanced(year: Year, shown: Sequence[dict[str, str]], total: Optional[float] = None) -> _Rows:
    exact = {row["row"]: year.hectares.get(row["row"], 0.0) for row in shown if not row["sum_of"]}
    printed = balanced_rounding(list(exact.values()), DECIMALS, total)
    return _Rows(dict(zip(exact, map(float, printed))), exact)


def _added(parts: Sequence[_Rows]) -> _Rows:
    names = parts[0].exact if parts else {}
    return _Rows(
        {name: half_up(sum(part.printed[name] for part in parts), DECIMALS) for name in names},
        {name: sum(part.exact[name] for part in parts) for name in names},
    )


def _lines(shown: Sequence[dict[str, str]], before: _Rows, after: Optional[_Rows]) -> list[Line]:
    names = {row["row"] for row in shown}
    first = _amounts(before, shown)
    last = _amounts(after, shown) if after is not None else None
    lines = []
    for row in shown:
        name, level = row["row"], int(row["level"])
        parts = tuple(part for part in listed(row["sum_of"]) if part in names)
        later = last[name] if last else None
        change = half_up(later.hectares - first[name].hectares, DECIMALS) if later else None
        lines.append(Line(name, level, parts, first[name], later, change))
    return lines


def _shown(row: dict[str, str], years: Sequence[Year]) -> bool:
    used = any(year.hectares.get(row["row"]) for year in years)
    return used or row["when_empty"] != OMIT


def _amounts(rows: _Rows, shown: Sequence[dict[str, str]]) -> dict[str, Amount]:
    """Return hectares and shares by row; sums are built from their parts."""
    hectares, total = rows.printed, sum(rows.exact.values())
    parts = [value / total * 100 if total else 0.0 for value in rows.exact.values()]
    shares = dict(zip(rows.exact, map(float, balanced_rounding(parts, DECIMALS))))
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
        return half_up(sum(_sum(part, values, sums) for part in sums[name]), DECIMALS)
    return values.get(name, 0.0)
