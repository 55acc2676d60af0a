"""Rounding half up (四舍五入), as area tables and bills are rounded: the one home of it.

Python's own `round` goes to the even neighbour (0.125 is 0.12) and must not make what is printed.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import copysign, floor
from typing import Any

import numpy as np

from .errors import Problem

LARGEST_COUNT = 2**53
# A few ulps let 0.285 count as a half although it is stored just below.
NUDGE = 1 + 4 * float(np.finfo(np.float64).eps)


def rounded(values: Any, decimals: int = 2) -> Any:
    """Return an array of values rounded half up, halves away from zero."""
    return counts(np.asarray(values, np.float64), decimals) / 10**decimals


def rounded_known(values: Any, decimals: int = 2) -> Any:
    """Return an array as `rounded`; what is no number, or has no decimals left, stays as it is."""
    found = np.array(values, np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        known = np.abs(found) * 10.0**decimals < LARGEST_COUNT
    found[known] = rounded(found[known], decimals)
    return found


def half_up(value: float, decimals: int = 2) -> float:
    """Return one value rounded half up, halves away from zero; itself without decimals left."""
    scaled = abs(value) * 10.0**decimals
    if not scaled < LARGEST_COUNT:
        return float(value)
    return copysign(floor(scaled * NUDGE + 0.5) / 10**decimals, value) + 0.0


def counts(values: Any, decimals: int) -> Any:
    """Return the values in integer units of the last decimal, rounded half away from zero."""
    scaled = np.abs(values) * 10.0**decimals
    if not (scaled < LARGEST_COUNT).all():
        raise Problem("GEO-09", total=float(np.max(np.abs(values))), sum=float(np.sum(values)))
    found = np.floor(scaled * NUDGE + 0.5).astype(np.int64)
    return np.where(values < 0, -found, found)


def decimal_half_up(value: Decimal, decimals: int) -> Decimal:
    """Return a decimal number rounded half up, without a minus before zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + Decimal(0)


def as_decimal(value: float) -> Decimal:
    """Return the number that a float is written as: 0.285 and not what is stored for it."""
    return Decimal(repr(float(value)))


def share_of_money(amount: float, share: float, decimals: int = 2) -> float:
    """Return a share of an amount, half up to the last decimal (the fen of yuan), exactly."""
    return float(decimal_half_up(as_decimal(amount) * as_decimal(share), decimals))
