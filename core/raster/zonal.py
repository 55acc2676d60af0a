"""Cells by zone: which codes lie together and how often, and measures summed up by zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback
from .blocks import each_block
from .source import Raster, Values

NO_CODE = -1
WIDEST = 62
"""Bits that the codes of all rasters may take together."""


@dataclass(frozen=True)
class Zone:
    """Cells with a value, and their sum, least and highest; in the unit of the raster."""

    cells: int
    total: float
    least: float
    most: float

    @property
    def mean(self) -> float:
        """Return the mean of the values."""
        return self.total / self.cells


def combinations(
    rasters: Sequence[Raster], feedback: Optional[Feedback] = None
) -> Dict[Tuple[int, ...], int]:
    """Return how many cells have which codes of all rasters; −1 is no value of one.

    The rasters of whole codes from 0 on lie on one grid. Raises RAS-40 where a code is no whole
    number from 0 on, or there are too many and too large ones; problems of reading; Cancelled.
    """
    widths = [_bits(one) for one in rasters]
    if sum(widths) > WIDEST:
        raise Problem("RAS-40", name=", ".join(one.name for one in rasters))

    def work(values: List[Values]) -> Any:
        key = np.zeros(values[0].data.shape, np.int64)
        for raster, one, bits in zip(rasters, values, widths):
            key = (key << bits) | _keys(raster, one)
        return np.unique(key, return_counts=True)

    found: Dict[int, int] = {}
    for _, (keys, counts) in each_block(rasters, work, feedback):
        for key, count in zip(keys.tolist(), counts.tolist()):
            found[key] = found.get(key, 0) + count
    return {_apart(key, widths): count for key, count in found.items()}


def _bits(raster: Raster) -> int:
    return min(8 * int(raster.dtype.itemsize), 32) + 1


def _keys(raster: Raster, values: Values) -> Any:
    """Return codes plus 1, 0 where there is no value."""
    data = np.where(values.valid, values.data, 0)
    whole = data.astype(np.int64)
    if (whole != data).any() or (whole < 0).any() or (whole >> 32).any():
        raise Problem("RAS-40", name=raster.name)
    return np.where(values.valid, whole + 1, 0)


def _apart(key: int, widths: Sequence[int]) -> Tuple[int, ...]:
    codes = []
    for bits in reversed(widths):
        codes.append((key & ((1 << bits) - 1)) - 1)
        key >>= bits
    return tuple(reversed(codes))


def zonal(zones: Raster, values: Raster, feedback: Optional[Feedback] = None) -> Dict[int, Zone]:
    """Return the values of a raster by the zone of their cells, both on one grid.

    Raises RAS-40 where a zone is no whole number from 0 on; problems of reading; Cancelled.
    """

    def work(both: List[Values]) -> Any:
        known = both[0].valid & both[1].valid
        place = _keys(zones, both[0])[known] - 1
        data = both[1].data[known].astype(np.float64)
        own, at = np.unique(place, return_inverse=True)
        least, most = np.full(len(own), np.inf), np.full(len(own), -np.inf)
        np.minimum.at(least, at, data)
        np.maximum.at(most, at, data)
        sums, counts = np.bincount(at, data, len(own)), np.bincount(at, minlength=len(own))
        return own.tolist(), counts.tolist(), sums.tolist(), least.tolist(), most.tolist()

    found: Dict[int, Zone] = {}
    for _, parts in each_block([zones, values], work, feedback):
        for code, *numbers in zip(*parts):
            one = Zone(*numbers)
            old = found.get(code)
            found[code] = _merged(old, one) if old else one
    return found


def _merged(one: Zone, other: Zone) -> Zone:
    ends = min(one.least, other.least), max(one.most, other.most)
    return Zone(one.cells + other.cells, one.total + other.total, *ends)
