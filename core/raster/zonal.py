"""Cells by zone: which codes lie together and how often, and measures summed up by zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback
from .blocks import each_block
from .source import Raster, Values

Codes = Tuple[int, ...]
LOOKED_UP = 1 << 24
"""Up to how many keys are numbered by looking them up, which is faster than sorting."""
LARGEST, WORD = 1 << 32, 4


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
) -> Dict[Codes, int]:
    """Return how many cells have which codes of all rasters; −1 is no value of one.

    The rasters of whole codes from 0 on lie on one grid. Raises RAS-40 where a code is no whole
    number from 0 on; problems of reading; Cancelled.
    """

    def work(values: List[Values]) -> Any:
        found: List[Codes] = [()]
        place = np.zeros(values[0].data.shape, np.int64)
        for raster, one in zip(rasters, values):
            keys = _keys(raster, one)
            width = int(keys.max(initial=0)) + 1
            present, place = _numbered(place * width + keys, len(found) * width)
            found = [(*found[key // width], key % width - 1) for key in present.tolist()]
        return found, np.bincount(place.ravel(), minlength=len(found)).tolist()

    every: Dict[Codes, int] = {}
    for _, (codes, counts) in each_block(rasters, work, feedback):
        for one, count in zip(codes, counts):
            every[one] = every.get(one, 0) + count
    return every


def _numbered(keys: Any, beyond: int) -> Tuple[Any, Any]:
    """Return the keys (below `beyond`) that there are, and the place of every cell's among them."""
    if beyond > LOOKED_UP:
        present, place = np.unique(keys, return_inverse=True)
        return present, place.reshape(keys.shape)
    present = np.flatnonzero(np.bincount(keys.ravel(), minlength=beyond))
    places = np.zeros(beyond, np.int64)
    places[present] = np.arange(len(present))
    return present, places[keys]


def _keys(raster: Raster, values: Values) -> Any:
    """Return codes plus 1, 0 where there is no value."""
    data = values.data if values.valid.all() else np.where(values.valid, values.data, 0)
    whole = data.astype(np.int64)
    sure = data.dtype.kind == "u" and data.dtype.itemsize <= WORD
    if not sure and ((whole != data).any() or (whole < 0).any() or (whole >= LARGEST).any()):
        raise Problem("RAS-40", name=raster.name)
    whole += 1
    return whole if values.valid.all() else np.where(values.valid, whole, 0)


def zonal(zones: Raster, values: Raster, feedback: Optional[Feedback] = None) -> Dict[int, Zone]:
    """Return the values of a raster by the zone of their cells, both on one grid.

    Raises RAS-40 where a zone is no whole number from 0 on; problems of reading; Cancelled.
    """

    def work(both: List[Values]) -> Any:
        known = both[0].valid & both[1].valid
        place, data = _keys(zones, both[0]), both[1].data
        if known.all():
            return _summed(place.ravel() - 1, data.ravel())
        return _summed(place[known] - 1, data[known])

    found: Dict[int, Zone] = {}
    for _, parts in each_block([zones, values], work, feedback):
        for code, *numbers in zip(*(one.tolist() for one in parts)):
            one = Zone(*numbers)
            old = found.get(code)
            found[code] = _merged(old, one) if old else one
    return found


def _summed(place: Any, data: Any) -> Tuple[Any, ...]:
    """Return codes with their cells, sum, least and highest.

    Zones lie in runs along the rows: runs are summed first, and only the runs are sorted.
    """
    if not len(place):
        return tuple(np.zeros(0) for _ in range(5))
    starts = np.append(0, np.flatnonzero(place[1:] != place[:-1]) + 1)
    lengths = np.diff(np.append(starts, len(place)))
    parts = (lengths, np.add.reduceat(data, starts, dtype=np.float64))
    ends = np.minimum.reduceat(data, starts), np.maximum.reduceat(data, starts)
    codes = place[starts]
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    first = np.append(0, np.flatnonzero(codes[1:] != codes[:-1]) + 1)
    sums = (np.add.reduceat(one[order], first) for one in parts)
    least = np.minimum.reduceat(ends[0][order], first).astype(np.float64)
    most = np.maximum.reduceat(ends[1][order], first).astype(np.float64)
    return (codes[first], *sums, least, most)


def _merged(one: Zone, other: Zone) -> Zone:
    ends = min(one.least, other.least), max(one.most, other.most)
    return Zone(one.cells + other.cells, one.total + other.total, *ends)
