"""A raster of membership from rasters of measures, with the layer that decided."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

import numpy as np

from ..feedback import Feedback
from ..raster.alignment import aligned
from ..raster.grid import Grid
from ..raster.source import Raster, Values
from .fuzzy import ROUNDED, Membership, combined, deciding
from .graded_map import Cells, Files, GradedMap, write_graded

LIMITS = tuple(limit + ROUNDED for limit in (0.2, 0.4, 0.6, 0.8))
"""Upper limits of five equal classes but the last; what was stored as 0.2 is not above it."""


def overlay(
    layers: Sequence[Raster],
    grid: Grid,
    forms: Sequence[Membership],
    operator: str,
    gamma: float,
    files: Files,
    feedback: Optional[Feedback] = None,
) -> GradedMap:
    """Combine memberships of layers on `grid` and write what `files` ask for.

    The membership is what is `measured`, its five equal classes are the grades. A cell that lacks
    a layer has none. Raises EVA-44, problems of reading and writing, and Cancelled.
    """

    def work(values: List[Values]) -> Cells:
        known = np.all([one.valid for one in values], axis=0)
        parts = np.array([form.of(one.data[known]) for form, one in zip(forms, values)])
        found = combined(parts, operator, gamma)
        classes = 1 + np.searchsorted(LIMITS, found)
        measured = Values(_spread(found, known, float), known)
        decisive = _spread(deciding(parts, operator), known, np.uint8)
        none = np.zeros(known.shape, np.uint8)
        return Cells(_spread(classes, known, np.uint8), decisive, none, measured)

    return write_graded(aligned(layers, grid), work, len(layers), files, feedback=feedback)


def _spread(values: Any, known: Any, dtype: Any) -> Any:
    """Return values of the known cells at their places, 0 elsewhere."""
    cells = np.zeros(known.shape, dtype)
    cells[known] = values
    return cells
