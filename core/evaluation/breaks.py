"""Limits that part values into classes: natural breaks, equal shares of the ground.

Natural breaks make the squared deviations within the classes as small as can be (Fisher 1958,
Jenks 1977), found exactly over at most `MOST` values; more are brought together first.
"""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np

MOST = 512


def natural_breaks(values: Any, counts: Any, classes: int) -> List[float]:
    """Return rising limits between classes: the highest value of each class but the last.

    `values` are distinct and rise, `counts` are their cells. Fewer limits come back where there
    are fewer values than classes.
    """
    highest, means, cells = _gathered(np.asarray(values, float), np.asarray(counts, float))
    count, classes = len(means), min(classes, len(means))
    within = _deviations(means, cells)
    best, cut = within[0].copy(), np.zeros((classes, count), int)
    for number in range(1, classes):
        tried = np.full((count, count), np.inf)
        for last in range(number, count):
            starts = np.arange(number, last + 1)
            tried[last, starts] = best[starts - 1] + within[starts, last]
        cut[number] = np.argmin(tried, axis=1)
        best = tried[np.arange(count), cut[number]]
    return _limits(highest, cut, count)


def _gathered(values: Any, counts: Any) -> Tuple[Any, Any, Any]:
    """Return highest values, means and cells of at most `MOST` groups of neighbours."""
    if len(values) <= MOST:
        return values, values, counts
    group = np.minimum((np.cumsum(counts) - counts) / counts.sum() * MOST, MOST - 1).astype(int)
    _, place = np.unique(group, return_inverse=True)
    cells = np.bincount(place, counts)
    means = np.bincount(place, counts * values) / cells
    last = np.append(np.flatnonzero(np.diff(place)), len(values) - 1)
    return values[last], means, cells


def _deviations(means: Any, cells: Any) -> Any:
    """Return the squared deviations of the groups from row i to column j from their mean."""
    count = len(means)
    centred = means - (means * cells).sum() / cells.sum()  # small numbers lose fewer digits
    sums = [np.append(0.0, np.cumsum(one)) for one in (cells, cells * centred, cells * centred**2)]
    first, last = np.arange(count)[:, None], np.arange(count)[None, :] + 1
    weight, total, squares = (one[last] - one[first] for one in sums)
    inside = last > first
    found = squares - np.divide(total**2, weight, out=np.zeros_like(total), where=weight > 0)
    return np.where(inside, np.maximum(found, 0.0), np.inf)


def _limits(highest: Any, cut: Any, count: int) -> List[float]:
    limits, last = [], count - 1
    for number in range(len(cut) - 1, 0, -1):
        start = int(cut[number, last])
        limits.append(float(highest[start - 1]))
        last = start - 1
    return limits[::-1]
