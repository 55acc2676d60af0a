"""A prediction's raster rated by occurrences: by those that made it, and by new ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Sequence

import numpy as np

from ...errors import Problem
from ...feedback import Feedback
from ...raster.alignment import aligned
from ...raster.blocks import each_block
from ...raster.grid import Grid
from ...raster.source import Raster, Values
from .distinct import Distinct
from .gathering import Occurrences, study_area
from .validation import Ranking


@dataclass(frozen=True)
class Rated:
    """The ranking by each set of occurrences, and how many of the set count."""

    grid: Grid
    rankings: List[Ranking]
    given: List[int]
    counted: List[int]


def rate(
    prediction: Raster,
    mask: Optional[Raster],
    sets: Sequence[Callable[[Grid], Any]],
    feedback: Optional[Feedback] = None,
) -> Rated:
    """Rate a prediction by sets of occurrences, each returned in the CRS of a grid.

    Cells without a prediction, or off the mask, do not count. EVA-05 where nothing is left.
    """
    grid = prediction.grid
    all_points = [Occurrences.on(grid, points(grid)) for points in sets]
    distinct, cells = Distinct(), 0
    found: List[List[Any]] = [[] for _ in sets]

    def look(values: List[Values]) -> Any:
        study = values[0].valid & study_area(values, mask is not None)
        return values[0].data, study

    rasters = [prediction, *(aligned([mask], grid) if mask else [])]
    for block, (data, study) in each_block(rasters, look, feedback):
        distinct.add(data[study])
        cells += int(study.sum())
        for one, values in zip(all_points, found):
            _, rows, columns = one.within(block)
            inside = study[rows, columns]
            values.append(data[rows[inside], columns[inside]])
    at_points = [np.concatenate(values) for values in found]
    for values in at_points:
        if not cells or not len(values):
            raise Problem("EVA-05", cells=cells, points=len(values))
    rankings = [distinct.ranking(values) for values in at_points]
    return Rated(grid, rankings, [one.given for one in all_points], [len(v) for v in at_points])
