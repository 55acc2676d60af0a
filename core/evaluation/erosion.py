"""Factors of the revised universal soil loss equation (RUSLE), in the units of the guide.

Sources: 生态保护红线划定指南 (环办生态〔2017〕48号), appendix; L and S by McCool and 刘宝元, C by
蔡崇法 (2000). Certain as published; C of the guide itself is by land cover (likely).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, Iterable, Tuple

import numpy as np

UNIT_PLOT_M = 22.13
STEEPNESS = ((5.14, 10.8, 0.03), (10.20, 16.8, -0.5), (28.81, 21.91, -0.96))
"""Degrees up to which S = a sin θ + b, a, b."""
STEEPEST = 9.5988
BARE, COVERED = 0.0, 78.3  # % of cover at which C is 1, and beyond which it is 0
TO_SI = 0.1317
LEAST_RAIN, RAIN_POWER, HALF = 12.0, 1.7265, 15  # mm a day; last day of the first half-month
WARM, COLD, WARM_MONTHS = 0.3937, 0.3101, range(5, 10)
PER_CENT = 100.0


def erosivity(days: Iterable[Tuple[date, float]]) -> float:
    """Return R in MJ·mm/(hm²·h·a) of days with their rain in mm.

    Of each half-month the mean of the years that have days in it, so that a record may begin and
    end within a year. Days of less than 12 mm do not erode.
    """
    sums: Dict[Tuple[int, int], Dict[int, float]] = {}
    for day, rain in days:
        part = day.month, int(day.day > HALF)
        years = sums.setdefault(part, {})
        power = WARM if day.month in WARM_MONTHS else COLD
        erosive = power * rain**RAIN_POWER if rain >= LEAST_RAIN else 0.0
        years[day.year] = years.get(day.year, 0.0) + erosive
    return float(sum(sum(years.values()) / len(years) for years in sums.values()))


def slope_length(degrees: Any, length: Any) -> Any:
    """Return L of slopes in degrees that are `length` m long."""
    sine = np.sin(np.radians(np.asarray(degrees, np.float64)))
    rill = (sine / 0.089) / (3.0 * sine**0.8 + 0.56)
    return (np.asarray(length, np.float64) / UNIT_PLOT_M) ** (rill / (1.0 + rill))


def steepness(degrees: Any) -> Any:
    """Return S of slopes in degrees."""
    angles = np.asarray(degrees, np.float64)
    sine = np.sin(np.radians(angles))
    found = np.full(angles.shape, STEEPEST)
    for limit, times, plus in reversed(STEEPNESS):
        found = np.where(angles < limit, times * sine + plus, found)
    return found


def erodibility(sand: Any, silt: Any, clay: Any, carbon: Any) -> Any:
    """Return K in t·hm²·h/(hm²·MJ·mm) of a soil by its parts and organic carbon, all in %."""
    sand, silt, clay = (np.asarray(part, np.float64) for part in (sand, silt, clay))
    carbon, rest = np.asarray(carbon, np.float64), 1.0 - sand / PER_CENT
    epic = (0.2 + 0.3 * np.exp(-0.0256 * sand * (1.0 - silt / PER_CENT))) * (
        silt / (clay + silt)
    ) ** 0.3
    epic = epic * (1.0 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon)))
    epic = epic * (1.0 - 0.7 * rest / (rest + np.exp(-5.51 + 22.9 * rest)))
    return (-0.01383 + 0.51575 * epic) * TO_SI


def cover(per_cent: Any) -> Any:
    """Return C of a vegetation cover in %: 1 of bare ground, 0 beyond 78.3 %."""
    share = np.asarray(per_cent, np.float64)
    inside = np.maximum(share, 1e-12)
    found = np.clip(0.6508 - 0.3436 * np.log10(inside), 0.0, 1.0)
    return np.where(share <= BARE, 1.0, np.where(share > COVERED, 0.0, found))
