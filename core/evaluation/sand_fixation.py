"""防风固沙: the sand that vegetation keeps from the wind by RWEQ, in t/(hm²·a).

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix, with the exponents of cover by kind
(certain); see `wind_erosion`.
"""

from __future__ import annotations

from typing import Any, List, Optional

import numpy as np

from ..raster.source import Values
from .code_table import by_code
from .factors import Measure
from .service import Parts, Service
from .wind_erosion import crust, erodible_fraction, shelter, soil_loss

EXPONENTS = "cover_exponents"
INPUTS = ("weather", "sand", "silt", "clay", "organic", "carbonate", "vegetation")
FACTORS = 5
"""WF, EF, SCF, K′ and 1 − C."""
T_HM2 = 10.0
"""t/hm² in a kg/m²."""


def exponents(preset: str = "") -> Any:
    """Return the exponent by code of cover, NaN where there is none; see `by_code`."""
    return by_code(EXPONENTS, "exponent", preset)


def sand_kept(
    known_exponents: Any, kind: Optional[int] = None, roughness: float = 1.0, by_map: bool = False
) -> Service:
    """Return the service of the rasters of `INPUTS`, then kind of cover, then K′ if `by_map`.

    All cover is of one `kind` where that is given. K′ is `roughness` unless it is mapped.
    """
    codes = [*INPUTS, *([] if kind is not None else ["cover_kind"])]
    codes += ["roughness"] if by_map else []

    def made(values: List[Values], usable: Any) -> Parts:
        filled = [np.where(usable, one.data, 1.0).astype(np.float64) for one in values]
        weather, sand, silt, clay, organic, carbonate, grown = filled[:7]
        kinds = filled[7].astype(np.uint8) if kind is None else kind
        rough = filled[-1] if by_map else np.full(weather.shape, roughness)
        powers = np.broadcast_to(known_exponents[kinds], weather.shape)
        known = usable & np.isfinite(powers)
        kept = shelter(grown, np.where(known, powers, 0.0))
        bare = np.array(
            [weather, erodible_fraction(sand, silt, clay, organic, carbonate),
             crust(clay, organic), rough]
        )  # fmt: skip
        strength = bare.prod(axis=0)
        saved = soil_loss(strength) - soil_loss(strength * kept)
        factors = np.concatenate([bare, (1.0 - kept)[None]])
        return Parts(np.maximum(saved, 0.0) * T_HM2, factors, known)

    return Service(tuple(map(Measure.named, codes)), FACTORS, made, "t/(hm2·a)")
