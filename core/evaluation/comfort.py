"""气候舒适度: the temperature–humidity index of every month, and the grade that most months have.

Source: 双评价技术指南 2019 (draft): `THI = T − 0.55 (1 − f)(T − 58)`, T in °F, f from 0 to 1
(certain).
"""

from __future__ import annotations

from typing import Any, Callable, List, Tuple

import numpy as np

from ..raster.grading import NOTHING
from ..raster.source import Values
from .factors import Factor, grades_of
from .graded_map import Cells

MONTHS = 12
TEMPERATURES = (-60.0, 60.0)
HUMIDITIES = (0.0, 100.0)
PER_CENT = 100.0


def thi(celsius: Any, share: Any) -> Any:
    """Return the index of temperatures in °C and relative humidities from 0 to 1."""
    fahrenheit = 1.8 * np.asarray(celsius, np.float64) + 32.0
    return fahrenheit - 0.55 * (1.0 - np.asarray(share, np.float64)) * (fahrenheit - 58.0)


def comfort(factor: Factor) -> Callable[[List[Values]], Cells]:
    """Return what grades 12 rasters of temperature (°C) and then 12 of humidity (%).

    A month has the grade of its index; a cell the grade that most months have, the worse one
    where two have as many. A cell without one of the 24 values, or with one that cannot be, has
    none. What was measured is the number of months that have the grade.
    """

    def work(values: List[Values]) -> Cells:
        known, odd = _known(values)
        best = grades_of(factor)
        counts = np.zeros((max(best) + 1, *known.shape), np.uint8)
        for warm, damp in zip(values[:MONTHS], values[MONTHS:]):
            index = Values(thi(warm.data, damp.data / PER_CENT), known)
            month = factor.grade(index)
            for grade in best:
                counts[grade] += month == grade
        grades = (len(counts) - 1 - np.argmax(counts[::-1], axis=0)).astype(np.uint8)
        months = counts.max(axis=0)
        known &= months > 0
        grades[~known] = NOTHING
        decisive = known.astype(np.uint8)
        return Cells(grades, decisive, odd, Values(months.astype(np.float32), known))

    return work


def _known(values: List[Values]) -> Tuple[Any, Any]:
    """Return which cells have all values, and which have one that cannot be (bit 0)."""
    known = np.ones(values[0].data.shape, bool)
    odd = np.zeros(known.shape, bool)
    for at, one in enumerate(values):
        least, most = TEMPERATURES if at < MONTHS else HUMIDITIES
        fine = (one.data >= least) & (one.data <= most)
        odd |= one.valid & ~fine
        known &= one.valid & fine
    return known, odd.astype(np.uint8)
