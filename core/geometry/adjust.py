"""Adjustment of areas to a control total and rounding that keeps tables balanced (面积平差).

All arithmetic on hundredths is done in integers, so that sums are exact.
"""

from __future__ import annotations

from typing import Any, Optional, Sequence

import numpy as np

from ..errors import Problem
from ..rounding import counts as units_of


def adjusted(areas: Sequence[float], total: float, decimals: int = 2) -> Any:
    """Return the areas made proportionally to sum to `total` exactly, rounded to `decimals`.

    Every part gets its share rounded down; the units that are left over go one by one to the
    largest remainders, ties to the larger area, then to the earlier one (the largest-remainder
    method). Any unit of area. Raises Problem GEO-09 if a part or the total is negative or not
    a number, or if there is a total and nothing to share it.
    """
    parts = np.asarray(areas, np.float64)
    goal = float(total)
    if not (np.isfinite(parts).all() and (parts >= 0).all() and 0 <= goal < np.inf):
        raise Problem("GEO-09", total=total, sum=float(parts.sum()))
    whole = float(parts.sum())
    units = int(units_of(np.array([goal]), decimals)[0])
    if whole == 0:
        if units:
            raise Problem("GEO-09", total=total, sum=whole)
        return np.zeros(len(parts))
    shares = parts * (units / whole)
    counts = np.floor(shares).astype(np.int64)
    order = np.lexsort((-parts, counts - shares))
    return _spread(counts, units - int(counts.sum()), order) / 10**decimals


def balanced_rounding(
    values: Sequence[float], decimals: int = 2, total: Optional[float] = None
) -> Any:
    """Return the values rounded (half up) so that they sum to their rounded total exactly.

    The difference goes into the item largest in amount (强制调平). `total` replaces the sum of
    the values where the table has a control total. Raises Problem GEO-09 for no number, or for
    a total with no items.
    """
    items = np.asarray(values, np.float64)
    goal = float(items.sum()) if total is None else float(total)
    if not (np.isfinite(items).all() and np.isfinite(goal)) or (goal and not len(items)):
        raise Problem("GEO-09", total=goal, sum=float(items.sum()))
    counts = units_of(items, decimals)
    if len(items):
        left = int(units_of(np.array([goal]), decimals)[0]) - int(counts.sum())
        counts[int(np.argmax(np.abs(items)))] += left
    return counts / 10**decimals


def _spread(counts: Any, left: int, order: Any) -> Any:
    """Return counts with `left` units more (or fewer), one each in `order`, round by round."""
    each, rest = divmod(left, len(counts))
    counts = counts + each
    counts[order[:rest]] += 1
    return counts
