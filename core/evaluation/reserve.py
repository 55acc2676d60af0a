"""耕地后备资源: ground that no factor limits, in patches that are large enough to be reclaimed.

Any factor beyond its limit makes ground unfit (certain); the limits themselves are presets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..raster.grading import NOTHING
from ..raster.source import Raster
from .factors import Factor
from .suitability import Levels

FIT, UNFIT = 1, 2
CONTIGUOUS, SCATTERED, NONE = 1, 2, 3
LEVEL, DECISIVE = "level", "decisive"


@dataclass(frozen=True)
class Reserve:
    """Rasters of what is fit (`level`) and why not (`decisive`); factors; how patches count."""

    grades: Mapping[str, Raster]
    factors: Sequence[str]
    contiguity: Optional[Factor] = None
    ecology: Optional[Raster] = None

    @property
    def names(self) -> List[str]:
        """Return the factors in the order of their numbers, contiguity last."""
        return [*self.factors, "contiguity"]

    def levels(self, codes: Mapping[str, Any]) -> Levels:
        """Return what the rasters say."""
        return Levels(codes[LEVEL], codes[DECISIVE])

    def together(self, level: Any) -> Any:
        """Return which cells are fit."""
        return level == FIT

    def concluded(self, level: Any, touching: Any, shut: Any, decisive: Any) -> Tuple[Any, Any]:
        """Return contiguous, scattered or no reserve, and the factor that decided."""
        result = np.choose(level, (NOTHING, CONTIGUOUS, NONE)).astype(np.uint8)
        if touching is None:
            return result, decisive
        small = (level == FIT) & (touching == SCATTERED)
        last = np.uint8(len(self.names))
        result = np.where(small, SCATTERED, result).astype(np.uint8)
        return result, np.where(small, last, decisive).astype(np.uint8)
