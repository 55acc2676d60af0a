"""Importance by cumulated share: the cells that together do 50 %, and 80 %, of a service.

Source: 生态保护红线划定指南 (环办生态〔2017〕48号): cells from the highest value down, up to
50 % of the sum extremely important, up to 80 % important, the rest general (certain). That equal
values share one grade, and that one which would pass the limit stays below it, is a choice here.
"""

from __future__ import annotations

from typing import Any, Sequence, Tuple

import numpy as np

from ..raster.grading import NOTHING
from .evidence.distinct import Distinct

EXTREME, IMPORTANT, GENERAL = 1, 2, 3
SHARES = (0.5, 0.8)
ROOM = 1e-12


def share_limits(values: Distinct, shares: Sequence[float] = SHARES) -> Tuple[float, ...]:
    """Return the lowest value of the cells that together make at most each share of the sum.

    Infinite where even the cells of the highest value make more.
    """
    falling, counts = values.falling()
    amounts = np.maximum(falling, 0.0) * counts
    whole = amounts.sum()
    if not whole > 0:
        return tuple(np.inf for _ in shares)
    sums = np.cumsum(amounts) / whole
    limits = []
    for share in shares:
        kept = int((sums <= share + ROOM).sum())
        limits.append(float(falling[kept - 1]) if kept else np.inf)
    return tuple(limits)


def importance(values: Any, valid: Any, limits: Sequence[float]) -> Any:
    """Return 1 (extremely important), 2 (important) or 3 (general) of every cell; 0: no value."""
    grades = np.full(values.shape, GENERAL, np.uint8)
    for grade, limit in reversed(list(enumerate(limits, start=EXTREME))):
        grades[values >= limit] = grade
    return np.where(valid, grades, NOTHING).astype(np.uint8)
