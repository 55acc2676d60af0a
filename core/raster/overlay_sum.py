"""Factors of 8 bits graded together, file to file: the weighted overlay of an evaluation."""

from __future__ import annotations

from typing import List, Optional, Sequence

import numpy as np

from ..feedback import Feedback
from .blocks import each_block
from .grading import NOTHING
from .output import Layout, writing
from .source import Raster, Values
from .weighted import WeightedSum


def graded_overlay(
    rasters: Sequence[Raster],
    summed: WeightedSum,
    cuts: Sequence[str],
    path: str,
    layout: Layout,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the grade of the weighted sum of factors that lie on one grid; 0 is no value.

    `cuts` are the rising limits of the sum, from which on each next grade begins. Problems are
    those of reading and writing; raises Cancelled.
    """

    def work(values: List[Values]) -> Values:
        codes = [_codes(one) for one in values]
        grades = summed.graded([one.data for one in codes], cuts)
        for one in codes:
            if not one.valid.all():
                grades[~one.valid] = NOTHING
        return Values(grades, grades != NOTHING)

    with writing(path, rasters[0].grid, "u1", layout) as out:
        for block, found in each_block(rasters, work, feedback):
            out.write(block, found.data)


def _codes(values: Values) -> Values:
    """Return codes of 8 bits; numbers that are none are no value."""
    if values.data.dtype == np.uint8:
        return values
    codes = values.data.astype(np.uint8)
    return Values(codes, values.valid & (codes == values.data))
