"""Windows around every cell: mean, sum, least and greatest of what they hold, and relief.

A cell has a result where it has a value itself; cells of its window that have none, or lie outside
of the raster, do not count. The work of a rectangle grows with the logarithm of its size, that of
a disc with its radius. Sums are added up from halves and nothing is ever taken away again, so that
no error drifts along a row as it does with running differences.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt, nan
from typing import Any, Callable, Dict, Optional

import numpy as np

from ..errors import Problem
from ..feedback import Feedback
from .blocks import blocks_of, each_block
from .output import Layout, writing
from .source import Raster, Values

NODATA = nan
"""What stands for no value in results: no statistic can be this number."""
BYTES_EACH = 16.0
"""What a cell takes in memory while its window is worked out."""
EXACT_IN_SINGLE = 2
"""Up to how many bytes whole numbers are the same as 32-bit floats."""
Kernel = Callable[[Values], Values]


@dataclass(frozen=True)
class Window:
    """Cells around one: `rows` × `columns`, both odd, or the disc that fits into a square.

    The disc holds the cells whose middles lie at most (rows − 1) / 2 cells away. Raises RAS-30.
    """

    rows: int
    columns: int
    circular: bool = False

    def __post_init__(self) -> None:
        odd = self.rows > 0 < self.columns and self.rows % 2 == 1 == self.columns % 2
        if not odd or (self.circular and self.rows != self.columns):
            raise Problem("RAS-30", rows=self.rows, columns=self.columns)

    @property
    def halo(self) -> int:
        """Return how many cells it reaches beyond the middle one."""
        return max(self.rows, self.columns) // 2


def focal_sum(values: Values, window: Window) -> Values:
    """Return the sum of the values in every cell's window, float64."""
    data = np.where(values.valid, values.data, 0).astype(np.float64, copy=False)
    return Values(_swept(data, window, np.add, 0.0), values.valid)


def focal_count(values: Values, window: Window) -> Values:
    """Return how many cells of every cell's window have a value, int32."""
    return Values(_swept(values.valid.astype(np.int32), window, np.add, 0), values.valid)


def focal_mean(values: Values, window: Window) -> Values:
    """Return the mean of the values in every cell's window, float64."""
    total, count = focal_sum(values, window).data, focal_count(values, window).data
    return Values(np.divide(total, count, out=total, where=values.valid), values.valid)


def focal_minimum(values: Values, window: Window) -> Values:
    """Return the least value in every cell's window."""
    return _extreme(values, window, np.minimum, np.inf)


def focal_maximum(values: Values, window: Window) -> Values:
    """Return the greatest value in every cell's window."""
    return _extreme(values, window, np.maximum, -np.inf)


def relief(values: Values, window: Window) -> Values:
    """Return the relief amplitude (起伏度): the greatest less the least value of the window."""
    highest, lowest = focal_maximum(values, window).data, focal_minimum(values, window).data
    out = np.zeros(highest.shape, highest.dtype)
    return Values(np.subtract(highest, lowest, out=out, where=values.valid), values.valid)


STATISTICS: Dict[str, Callable[[Values, Window], Values]] = {
    "mean": focal_mean,
    "sum": focal_sum,
    "minimum": focal_minimum,
    "maximum": focal_maximum,
    "count": focal_count,
    "relief": relief,
}


def write_focal(
    raster: Raster,
    statistic: str,
    window: Window,
    path: str,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write a statistic (a key of `STATISTICS`) of every cell's window over a whole raster.

    Problems are those of reading and writing; raises Cancelled.
    """
    chosen = STATISTICS[statistic]

    def kernel(values: Values) -> Values:
        return chosen(values, window)

    write_kernel(raster, kernel, window.halo, path, layout, feedback)


def write_kernel(
    raster: Raster,
    kernel: Kernel,
    halo: int,
    path: str,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write what a kernel makes of the cells around every cell, as 32-bit floats."""
    blocks = blocks_of(raster.grid, BYTES_EACH)

    def work(values: Any) -> Values:
        return kernel(values[0])

    with writing(path, raster.grid, "f4", layout or Layout(nodata=NODATA)) as out:
        for block, found in each_block([raster], work, feedback, halo, blocks=blocks):
            out.write_values(block, found)


def real(data: Any) -> Any:
    """Return numbers as floats that hold them exactly: 32 bits where these do, else 64."""
    if data.dtype.kind == "f":
        return data
    exact = data.dtype.itemsize <= EXACT_IN_SINGLE
    return data.astype(np.float32 if exact else np.float64)


def _extreme(values: Values, window: Window, better: Any, worst: float) -> Values:
    data = real(values.data)
    if not values.valid.all():
        data = np.where(values.valid, data, data.dtype.type(worst))
    return Values(_swept(data, window, better, worst), values.valid)


def _swept(data: Any, window: Window, add: Any, nothing: float) -> Any:
    """Return the cells of every window put together by `add`; `nothing` lies outside."""
    up, left = window.rows // 2, window.columns // 2
    room = np.pad(data, ((up, up), (left, left)), constant_values=nothing)
    if window.circular:
        return _disc(room, up, add)
    return _run(_run(room.T, window.columns, add).T, window.rows, add)


def _run(cells: Any, length: int, add: Any) -> Any:
    """Return what every `length` rows that follow each other make together.

    Runs of 1, 2, 4, … rows are made from two of half the length; the length is put together from
    those. Least and greatest may count a row twice, so that two of the longest are enough.
    """
    done, found, power = 0, None, 1
    count = len(cells) - length + 1
    while True:
        twice = add is not np.add
        if twice and 2 * power > length:
            return add(cells[:count], cells[length - power : length - power + count])
        if not twice and length & power:
            part = cells[done : done + count]
            found = part if found is None else add(found, part)
            done += power
        if 2 * power > length:
            return found
        cells = add(cells[:-power], cells[power:])
        power *= 2


def _disc(room: Any, radius: int, add: Any) -> Any:
    """Return what the discs around all cells make together; `room` reaches `radius` further.

    Rows of the disc are made from the shortest, a cell on both ends at a time.
    """
    rows, columns = (size - 2 * radius for size in room.shape)
    halves = [isqrt(radius * radius - up * up) for up in range(radius + 1)]
    run, found = room[:, radius : radius + columns].copy(), None
    for half in range(radius + 1):
        if half:
            add(run, room[:, radius - half : radius - half + columns], out=run)
            add(run, room[:, radius + half : radius + half + columns], out=run)
        for up in (up for up, one in enumerate(halves) if one == half):
            for at in {radius - up, radius + up}:
                part = run[at : at + rows]
                found = part.copy() if found is None else add(found, part, out=found)
    return found
