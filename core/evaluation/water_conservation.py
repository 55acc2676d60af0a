"""水源涵养: the water that ground holds back, P − R − ET in mm/a with R = P α.

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix, with the mean coefficients α of
surface runoff by ecosystem (certain).
"""

from __future__ import annotations

from typing import Any, List

import numpy as np

from ..raster.source import Values
from .code_table import by_code
from .factors import Measure
from .service import Parts, Service

COEFFICIENTS = "runoff_coefficients"
MM_PER_M = 1_000.0
PER_CENT = 100.0


def water_kept(by_ecosystem: bool = False, preset: str = "") -> Service:
    """Return the service of rain (mm/a), evapotranspiration (mm/a) and surface runoff.

    The third raster has coefficients in %, or `by_ecosystem` codes of the table. Raises STD-02 to
    STD-04 (preset), EVA-16 (a row of it that is not complete).
    """
    table = by_code(COEFFICIENTS, "alpha_percent", preset) if by_ecosystem else None

    def made(values: List[Values], usable: Any) -> Parts:
        rain, lost, runoff = (np.where(usable, one.data, 0.0) for one in values)
        known = usable
        if table is not None:
            runoff = table[runoff.astype(np.uint8)]
            known = usable & np.isfinite(runoff)
        shed = np.where(known, rain * runoff / PER_CENT, 0.0)
        terms = np.array([rain, -shed, -lost], np.float64)
        return Parts(terms.sum(axis=0), terms, known)

    third = "ecosystem" if by_ecosystem else "runoff"
    measures = tuple(Measure.named(code) for code in ("rain", "evapotranspiration", third))
    return Service(measures, len(measures), made, "mm/a", area=MM_PER_M, by_ratio=False)
