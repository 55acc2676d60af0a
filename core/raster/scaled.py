"""Rasters changed as a scenario has it: so much more in per cent, and so much on top."""

from __future__ import annotations

from typing import List, Optional

import numpy as np

from ..feedback import Feedback
from .blocks import each_block
from .output import Layout, writing
from .source import Raster, Values

PER_CENT = 100.0


def write_changed(
    raster: Raster,
    path: str,
    per_cent: float = 0.0,
    plus: float = 0.0,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write every value with so many per cent more and so much on top.

    Raises problems of reading and writing, and Cancelled.
    """

    def work(values: List[Values]) -> Values:
        data = values[0].data.astype(np.float64)
        return Values(data * (1.0 + per_cent / PER_CENT) + plus, values[0].valid)

    with writing(path, raster.grid, "f4", Layout(np.nan, cloud_optimized=False)) as file:
        for block, found in each_block([raster], work, feedback):
            file.write_values(block, found)
