"""生态保护重要性: services and vulnerabilities brought together, and small patches corrected.

Source: 自然资办函〔2020〕127号(试行): the higher of importance and vulnerability (certain in
principle); the matrix of level by contiguity of the patch: guide of 2019 (likely; its five rows
stand here for three: high, medium and low).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Tuple

import numpy as np

from ..raster.grading import NOTHING
from ..raster.matrix import Matrix
from ..raster.source import Raster
from .factors import Factor
from .importance import EXTREME, GENERAL
from .suitability import Levels

MATRIX = "eco_contiguity"
UNKNOWN = 255


@dataclass(frozen=True)
class Integration:
    """Rasters of grades 1 (extreme) to 3 (general) by name; matrix and grades of patches."""

    grades: Mapping[str, Raster]
    matrix: Matrix
    contiguity: Optional[Factor] = None
    ecology: Optional[Raster] = None

    @property
    def names(self) -> List[str]:
        """Return the rasters in the order of their numbers, contiguity last."""
        return [*self.grades, "contiguity"]

    def levels(self, codes: Mapping[str, Any]) -> Levels:
        """Return the highest grade that any raster has; the first that has it decides.

        A raster without a value says nothing of a cell, as karst says nothing of the coast.
        """
        every = np.array([_known(one) for one in codes.values()])
        level = every.min(axis=0)
        known = level != UNKNOWN
        decisive = np.where(known, np.argmin(every, axis=0) + 1, NOTHING)
        return Levels(np.where(known, level, NOTHING).astype(np.uint8), decisive.astype(np.uint8))

    def together(self, level: Any) -> Any:
        """Return which cells are important at all."""
        return (level != NOTHING) & (level < GENERAL)

    def concluded(self, level: Any, touching: Any, shut: Any, decisive: Any) -> Tuple[Any, Any]:
        """Return importance after patches (`touching` are their grades), and what decided."""
        if touching is None:
            return level, decisive
        among = self.together(level)
        judged = self.matrix.judge(
            np.where(among, level, NOTHING), np.where(among, touching, NOTHING)
        )
        result = np.where(among, judged, level).astype(np.uint8)
        last = np.uint8(len(self.grades) + 1)
        return result, np.where(result != level, last, decisive).astype(np.uint8)


def _known(codes: Any) -> Any:
    """Return grades from 1 to 3, `UNKNOWN` where there is none."""
    return np.where((codes >= EXTREME) & (codes <= GENERAL), codes, UNKNOWN).astype(np.uint8)
