"""生物多样性维护: net primary production weighed by rain, warmth and height, and habitats.

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), the method by NPP: S = NPP · F_pre · F_tem ·
(1 − F_alt), each F scaled from 0 to 1 between its least and highest value (certain); habitats of
protected species are of extreme importance by rule (guide of 2020, likely).
"""

from __future__ import annotations

from typing import Any, List, Sequence, Tuple

import numpy as np

from ..raster.source import Values
from .factors import Measure
from .service import Parts, Service

INPUTS = ("production", "rain", "warmth", "heights")
HABITAT = "habitat"
SCALED = 3
"""Rain, warmth and heights are scaled."""
Range = Tuple[float, float]


def species_kept(ranges: Sequence[Range], habitat: bool) -> Service:
    """Return the service of NPP, rain (mm), temperature (°C) and heights (m), and habitats.

    `ranges` are least and highest values of the last three.
    """

    def made(values: List[Values], usable: Any) -> Parts:
        rain, warmth, height = (
            _scaled(np.where(usable, one.data, 0.0), ends) for one, ends in zip(values[1:4], ranges)
        )
        grown = np.where(usable, values[0].data, 0.0).astype(np.float64)
        factors = np.array([grown, rain, warmth, 1.0 - height])
        certain = values[4].valid & (values[4].data != 0) if habitat else None
        return Parts(factors.prod(axis=0), factors, usable, certain)

    codes = [*INPUTS, *([HABITAT] if habitat else [])]
    measures = tuple(map(Measure.named, codes))
    return Service(measures, len(INPUTS), made, "", needed=len(INPUTS))


def _scaled(data: Any, ends: Range) -> Any:
    """Return values from 0 at the least to 1 at the highest; 1 where all are equal."""
    least, most = ends
    if not most > least:
        return np.ones(data.shape)
    return np.clip((data - least) / (most - least), 0.0, 1.0)
