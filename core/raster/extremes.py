"""The least and the highest value of rasters."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from .blocks import each_block
from .source import Raster, Values


def extremes(
    rasters: Sequence[Raster],
    usable: Callable[[List[Values]], Any],
    feedback: Optional[Feedback] = None,
) -> List[Tuple[float, float]]:
    """Return (least, highest) of each raster where `usable` tells, (inf, −inf) where nowhere.

    The rasters lie on one grid. Raises problems of reading, and Cancelled.
    """

    def ends(values: List[Values]) -> Any:
        where = usable(values)
        if not where.any():
            return None
        cells = [one.data[where] for one in values]
        return [one.min() for one in cells], [one.max() for one in cells]

    low, high = np.full(len(rasters), np.inf), np.full(len(rasters), -np.inf)
    for _, found in each_block(rasters, ends, feedback):
        if found is not None:
            low, high = np.minimum(low, found[0]), np.maximum(high, found[1])
    return list(zip(low.tolist(), high.tolist()))
