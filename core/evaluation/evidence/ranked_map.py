"""Rasters of a prediction with the layer that decided, written block by block and ranked."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ...feedback import Feedback
from ...raster.blocks import each_block
from ...raster.output import Layout, writing_all
from ...raster.source import Raster, Values
from .distinct import Distinct
from .gathering import Occurrences
from .written import Written, deciding


def write_ranked(
    rasters: Sequence[Raster],
    work: Callable[[List[Values]], Tuple[Any, Any, Any]],
    names: Sequence[str],
    kept: Tuple[Occurrences, Any],
    written: Written,
    layout: Layout,
    feedback: Optional[Feedback] = None,
) -> Tuple[Distinct, Any]:
    """Write what `work` makes of a block: prediction, deciding layer (0: none), the study area.

    `kept` are the occurrences and which of them count. Returns the distinct predicted values, and
    those at the occurrences. Raises problems of reading and writing, and Cancelled.
    """
    distinct, at_points = Distinct(), []
    occurrences, inside = kept
    outputs = (
        (written.main, "f4", layout),
        (written.explained, "u1", deciding(written, names)),
    )
    with writing_all(rasters[0].grid, outputs) as files:
        for block, (data, decisive, study) in each_block(rasters, work, feedback):
            for file, array in zip(files, (data, decisive)):
                if file is not None:
                    file.write(block, array, study)
            distinct.add(data[study])
            found, rows, columns = occurrences.within(block)
            here = inside[found]
            at_points.append(data[rows[here], columns[here]])
    return distinct, np.concatenate(at_points)
