"""统计报表: rows grouped by up to three fields, with sums, means, counts and sub-totals.

Sums are balanced: the whole is rounded first, then the groups level by level (强制调平), so that
each total is the sum of what is printed. Means, least and greatest values are taken of the rows
and not summed.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ..errors import Problem
from ..rounding import half_up
from .balanced_tree import balanced_tree

COUNT, SUM, MEAN, LEAST, GREATEST = "count", "sum", "mean", "min", "max"
AREA = "$area"
MOST_GROUPS = 3
Values = Sequence[Optional[float]]
Path = Tuple[str, ...]
OF_ROWS: Dict[str, Callable[[Sequence[float]], float]] = {
    MEAN: lambda values: fsum(values) / len(values),
    LEAST: min,
    GREATEST: max,
}
STATISTICS = (COUNT, SUM, *OF_ROWS)


@dataclass(frozen=True)
class StatisticColumn:
    """One column: what is done to which field ($area: the ellipsoidal area in m²; '' to count).

    Values are multiplied by `factor` (0.0001 turns m² into hm²) and shown with `decimals`.
    """

    title: str
    field: str = ""
    statistic: str = SUM
    unit: str = ""
    factor: float = 1.0
    decimals: int = 2

    @property
    def additive(self) -> bool:
        """Tell whether groups sum to their total."""
        return self.statistic in (COUNT, SUM)


@dataclass(frozen=True)
class StatisticLine:
    """A group (or the whole, with no path), its cells in the order of the columns, None if empty.

    `last` marks groups that are not divided further.
    """

    path: Path
    cells: List[Optional[float]]
    last: bool


def statistic_lines(
    paths: Sequence[Path], columns: Sequence[StatisticColumn], values: Dict[str, Values]
) -> List[StatisticLine]:
    """Return the whole and every group, each before its parts.

    `values` holds a value (or None) a row for each field of the columns. Raises STA-01 for a
    statistic that is unknown.
    """
    for column in columns:
        if column.statistic not in STATISTICS:
            raise Problem("STA-01", statistic=column.statistic, known=", ".join(STATISTICS))
    rows: Dict[Path, List[int]] = {}
    for at, path in enumerate(paths):
        rows.setdefault(path, []).append(at)
    leaves = sorted(rows)
    heads = sorted({leaf[:level] for leaf in leaves for level in range(len(leaf) + 1)} | {()})
    inside = {head: [at for at in leaves if at[: len(head)] == head] for head in heads}
    cells = [_cells(column, heads, inside, rows, values) for column in columns]
    return [StatisticLine(head, [column[head] for column in cells], head in rows) for head in heads]


def _cells(
    column: StatisticColumn,
    heads: Sequence[Path],
    inside: Dict[Path, List[Path]],
    rows: Dict[Path, List[int]],
    values: Dict[str, Values],
) -> Dict[Path, Optional[float]]:
    """Return the cell of every head in one column."""
    if column.additive:
        return _sums(column, heads, inside, rows, values)
    found: Dict[Path, Optional[float]] = {}
    for head in heads:
        here = _numbers(column, [at for leaf in inside[head] for at in rows[leaf]], values)
        found[head] = OF_ROWS[column.statistic](here) * column.factor if here else None
    return found


def _sums(
    column: StatisticColumn,
    heads: Sequence[Path],
    inside: Dict[Path, List[Path]],
    rows: Dict[Path, List[int]],
    values: Dict[str, Values],
) -> Dict[Path, Optional[float]]:
    leaves = list(rows)
    if column.statistic == COUNT:
        counted = {leaf: _count(column, rows[leaf], values) for leaf in leaves}
        return {head: float(sum(counted[leaf] for leaf in inside[head])) for head in heads}
    sums = [fsum(_numbers(column, rows[leaf], values)) * column.factor for leaf in leaves]
    printed = dict(zip(leaves, balanced_tree(leaves, sums, column.decimals)))
    return {
        head: half_up(fsum(printed[leaf] for leaf in inside[head]), column.decimals)
        for head in heads
    }


def _count(column: StatisticColumn, rows: Sequence[int], values: Dict[str, Values]) -> int:
    """Return how many rows there are, or how many have a value of the field."""
    return len(_numbers(column, rows, values)) if column.field else len(rows)


def _numbers(
    column: StatisticColumn, rows: Sequence[int], values: Dict[str, Values]
) -> List[float]:
    found = (values[column.field][at] for at in rows)
    return [value for value in found if value is not None]
