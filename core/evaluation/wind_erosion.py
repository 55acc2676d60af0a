"""Factors of the revised wind erosion equation (RWEQ), in the units of the guide.

Source: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix (certain).
"""

from __future__ import annotations

from typing import Any

import numpy as np

FLUX, LENGTH, POWER = 109.8, 150.71, -0.3711
DISTANCE_M = 50.0
"""z of the guide: how far from the edge the loss is looked at."""
LEAST = 1e-12


def erodible_fraction(sand: Any, silt: Any, clay: Any, organic: Any, carbonate: Any) -> Any:
    """Return EF of a soil by its parts, organic matter and CaCO₃, all in %, from 0 to 1."""
    share = 29.09 + 0.31 * sand + 0.17 * silt + 0.33 * sand / clay
    return np.clip((share - 2.59 * organic - 0.95 * carbonate) / 100.0, 0.0, 1.0)


def crust(clay: Any, organic: Any) -> Any:
    """Return SCF of a soil by clay and organic matter in %."""
    return 1.0 / (1.0 + 0.0066 * clay**2 + 0.021 * organic**2)


def shelter(per_cent: Any, exponent: Any) -> Any:
    """Return C of a vegetation cover in % whose kind has an exponent (−0.1535 … −0.0438)."""
    return np.exp(exponent * per_cent)


def soil_loss(strength: Any, distance: float = DISTANCE_M) -> Any:
    """Return the loss in kg/m² by the product WF · EF · SCF · K′ · C."""
    given = np.maximum(np.asarray(strength, np.float64), 0.0)
    some = given > LEAST
    flux, length = FLUX * given, LENGTH * np.where(some, given, 1.0) ** POWER
    loss = 2.0 * distance / length**2 * flux * np.exp(-((distance / length) ** 2))
    return np.where(some, loss, 0.0)
