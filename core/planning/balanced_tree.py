"""Rounding of numbers in nested groups, totals first (强制调平).

The whole is rounded, then the groups so that they sum to it, then the groups inside each group,
down to the single numbers. Whatever level a table shows, its rows add up as printed.
"""

from __future__ import annotations

from math import fsum
from typing import Dict, Hashable, List, Optional, Sequence

from ..geometry.adjust import balanced_rounding

Path = Sequence[Hashable]


def balanced_tree(
    paths: Sequence[Path], values: Sequence[float], decimals: int = 2, total: Optional[float] = None
) -> List[float]:
    """Return the values rounded to `decimals`, balanced at every level of their `paths`.

    The residual of each group goes to its largest part. `total` is the sum to meet where one is
    laid down. Raises Problem GEO-09 for a value that is not a number.
    """
    result = [0.0] * len(values)
    _balance(paths, values, list(range(len(values))), 0, decimals, total, result)
    return result


def _balance(
    paths: Sequence[Path],
    values: Sequence[float],
    members: Sequence[int],
    level: int,
    decimals: int,
    total: Optional[float],
    result: List[float],
) -> None:
    groups: Dict[Hashable, List[int]] = {}
    for at in members:
        key = paths[at][level] if level < len(paths[at]) else ("", at)
        groups.setdefault(key, []).append(at)
    sums = [fsum(values[at] for at in group) for group in groups.values()]
    goals = balanced_rounding(sums, decimals, fsum(sums) if total is None else total).tolist()
    for group, goal in zip(groups.values(), goals):
        if len(group) == 1:
            result[group[0]] = goal
        else:
            _balance(paths, values, group, level + 1, decimals, goal, result)
