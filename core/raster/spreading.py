"""The least cost of reaching every cell over open ground from points that have a cost of their own.

The cost of a cell is the least of all points' own cost + their distance, which is exact: squares of
cells are halved from the whole block down to single cells, and a point is dropped for a square
where another one is nearer in every cell of it (branch and bound, all squares of a size at once).
Nothing is handed on from cell to cell, so that there is no error of direction, as ways over 8
neighbours have (up to 8.2 % too long). Cells need not be square.
"""

from __future__ import annotations

from math import hypot, inf
from typing import Any, Iterator, NamedTuple, Optional, Tuple

import numpy as np

from ..feedback import Feedback, Silent
from .blocks import Block, blocks_of, in_threads
from .grid import Grid
from .output import Layout, writing
from .source import Raster, Reader, Values

SIDE = 64
"""Cells a side of the squares that are worked through at once; a power of 2."""
BYTES_EACH = 16.0


class Seeds(NamedTuple):
    """Points in metres (coordinates of the CRS times its metres) with their own costs, in m."""

    x: Any
    y: Any
    cost: Any

    def only(self, chosen: Any) -> Seeds:
        """Return some of them."""
        return Seeds(self.x[chosen], self.y[chosen], self.cost[chosen])


class Pairs(NamedTuple):
    """Squares by row and column of their first cell; which seeds may count for which of them.

    `of` rises: the seeds of a square stand together.
    """

    rows: Any
    columns: Any
    of: Any
    seeds: Any


def spread(seeds: Seeds, grid: Grid, block: Optional[Block] = None, reach: float = inf) -> Values:
    """Return the least of cost + distance, in m, at the middles of all cells (of one block).

    Seeds further than `reach` metres from a cell do not count for it; a cell without any has no
    value. RAS-05 where the CRS is in degrees.
    """
    block = block or Block(0, 0, grid.rows, grid.columns)
    sides = grid.cell_width * grid.metres, grid.cell_height * grid.metres
    left, top = grid.left * grid.metres, grid.top * grid.metres
    near = Seeds(seeds.x - left, top - seeds.y, seeds.cost)  # from the corner of the grid, down
    out = np.full((block.rows, block.columns), inf)
    for part, own in _parts(near, block, sides, reach):
        row, column = part.row - block.row, part.column - block.column
        x, y = own.x - part.column * sides[0], own.y - part.row * sides[1]
        found = _cells(Seeds(x, y, own.cost), part, sides, reach)
        out[row : row + part.rows, column : column + part.columns] = found
    return Values(out, np.isfinite(out))


def write_spread(
    seeds: Seeds,
    mask: Raster,
    path: str,
    metres_each: float,
    decimals: int,
    reach: float = inf,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the least of cost + distance where `mask` has a value, as 32-bit floats.

    A unit of the result is `metres_each` metres (of a walk in a minute, say); rounded to
    `decimals`. Raises RAS-05, problems of reading and writing, and Cancelled.
    """
    grid, reader = mask.grid, Reader()

    def work(block: Block) -> Values:
        found = spread(seeds, grid, block, reach)
        known = reader.read(mask, block.row, block.column, block.rows, block.columns).valid
        return Values(np.round(found.data / metres_each, decimals), found.valid & known)

    with writing(path, grid, "f4", layout or Layout(np.nan)) as out:
        for block, found in in_threads(blocks_of(grid, BYTES_EACH), work, feedback or Silent()):
            out.write_values(block, found)


def _parts(
    seeds: Seeds, block: Block, sides: Tuple[float, float], reach: float
) -> Iterator[Tuple[Block, Seeds]]:
    """Yield small parts of a block with the seeds that may count there."""
    half = hypot((block.columns - 1) / 2 * sides[0], (block.rows - 1) / 2 * sides[1])
    x = (block.column + block.columns / 2) * sides[0]
    y = (block.row + block.rows / 2) * sides[1]
    away = np.hypot(seeds.x - x, seeds.y - y)
    cost = seeds.cost + away
    best = np.min(np.where(away + half <= reach, cost, inf), initial=inf)
    own = seeds.only((cost <= best + 2 * half) & (away - half <= reach))
    if not len(own.x):
        return
    if max(block.rows, block.columns) <= SIDE:
        yield block, own
        return
    for part in _halves(block):
        yield from _parts(own, part, sides, reach)


def _halves(block: Block) -> Tuple[Block, Block]:
    row, column, rows, columns = block.row, block.column, block.rows, block.columns
    if rows > columns:
        some = rows // 2
        return Block(row, column, some, columns), Block(row + some, column, rows - some, columns)
    some = columns // 2
    return Block(row, column, rows, some), Block(row, column + some, rows, columns - some)


def _cells(seeds: Seeds, part: Block, sides: Tuple[float, float], reach: float) -> Any:
    """Return the least cost of every cell of a part; inf where no seed is within reach."""
    out = np.full((part.rows, part.columns), inf)
    size, none = SIDE, np.zeros(1, np.int64)
    count = len(seeds.x)
    pairs = Pairs(none, none, np.zeros(count, np.int64), np.arange(count))
    while len(pairs.of):
        half = hypot((size - 1) / 2 * sides[0], (size - 1) / 2 * sides[1])
        x, y = (pairs.columns + size / 2) * sides[0], (pairs.rows + size / 2) * sides[1]
        across, down = seeds.x[pairs.seeds] - x[pairs.of], seeds.y[pairs.seeds] - y[pairs.of]
        away = np.sqrt(across * across + down * down)
        cost = seeds.cost[pairs.seeds] + away
        sure = cost if reach == inf else np.where(away + half <= reach, cost, inf)
        starts = _starts(pairs.of)
        best = np.minimum.reduceat(sure, starts)
        if size == 1:
            held = pairs.of[starts]
            out[pairs.rows[held], pairs.columns[held]] = best
            break
        lengths = np.diff(np.append(starts, len(pairs.of)))
        kept = cost <= np.repeat(best + 2 * half, lengths)
        if reach != inf:
            kept &= away - half <= reach
        size //= 2
        pairs = _quarters(pairs, kept, size, part)
    return out


def _starts(of: Any) -> Any:
    """Return where every square's seeds begin."""
    return np.flatnonzero(np.append(True, of[1:] != of[:-1]))


def _quarters(pairs: Pairs, kept: Any, size: int, part: Block) -> Pairs:
    """Return the quarters of all squares, as far as they lie in the part, with the kept seeds."""
    of, seeds = pairs.of[kept], pairs.seeds[kept]
    if not len(of):
        return Pairs(of, of, of, seeds)
    starts = _starts(of)
    lengths = np.diff(np.append(starts, len(of)))
    held = of[starts]
    rows = (pairs.rows[held, None] + np.array([0, 0, size, size])).ravel()
    columns = (pairs.columns[held, None] + np.array([0, size, 0, size])).ravel()
    within = (rows < part.rows) & (columns < part.columns)
    rows, columns = rows[within], columns[within]
    starts, lengths = np.repeat(starts, 4)[within], np.repeat(lengths, 4)[within]
    before = np.cumsum(lengths) - lengths
    places = np.arange(lengths.sum()) + np.repeat(starts - before, lengths)
    return Pairs(rows, columns, np.repeat(np.arange(len(rows)), lengths), seeds[places])
