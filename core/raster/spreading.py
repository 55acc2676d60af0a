"""The least cost of reaching every cell over open ground from points and lines that have costs.

The cost of a cell is the least cost at any place of a seed + the distance from there, which is
exact: where a line is best left follows from its slope, and squares of cells are halved from the
whole block down to single cells, where a seed is dropped for a square if another one is better in
every cell of it (branch and bound; all squares of a size at once). Nothing is handed on from cell
to cell, so that there is no error of direction, as ways over 8 neighbours have (up to 8.2 % too
long). Cells need not be square.
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
TINY = float(np.finfo(float).tiny)


class Seeds(NamedTuple):
    """Straight lines that rise in cost from their first end on; points are lines of no length.

    All arrays, in metres (coordinates of the CRS times its metres): first end, its cost (in m, as
    if walked), direction as a unit vector, length, and the rise in cost a metre.
    """

    x: Any
    y: Any
    cost: Any
    east: Any
    north: Any
    length: Any
    slope: Any

    def only(self, chosen: Any) -> Seeds:
        """Return some of them."""
        return Seeds(*(one[chosen] for one in self))


class Pairs(NamedTuple):
    """Squares by row and column of their first cell; which seeds may count for which of them.

    `of` rises: the seeds of a square stand together.
    """

    rows: Any
    columns: Any
    of: Any
    seeds: Any


def points(x: Any, y: Any, cost: Any) -> Seeds:
    """Return points with their own costs."""
    none = np.zeros(len(x))
    return Seeds(np.asarray(x, float), np.asarray(y, float), cost, none + 1, none, none, none)


def lines(starts: Any, ends: Any, first: Any, last: Any, along: Any) -> Seeds:
    """Return straight lines (n, 2) with costs at both ends, gone both ways at a cost of `along`.

    Each is parted where its two ends are as good.
    """
    away = ends - starts
    lengths = np.hypot(away[:, 0], away[:, 1])
    some = np.where(lengths > 0, lengths, 1.0)
    east, north, slope = (
        np.where(lengths > 0, away[:, 0], 1.0) / some,
        away[:, 1] / some,
        along / some,
    )
    more = np.divide(last - first, along, out=np.zeros(len(along)), where=along > 0)
    middle = lengths * np.clip((1 + more) / 2, 0.0, 1.0)
    there = Seeds(starts[:, 0], starts[:, 1], first, east, north, middle, slope)
    back = Seeds(ends[:, 0], ends[:, 1], last, -east, -north, lengths - middle, slope)
    return together(there.only((middle > 0) | (lengths == 0)), back.only(middle < lengths))


def together(*parts: Seeds) -> Seeds:
    """Return seeds of several kinds as one."""
    return Seeds(*(np.concatenate(one) for one in zip(*parts)))


def spread(seeds: Seeds, grid: Grid, block: Optional[Block] = None, reach: float = inf) -> Values:
    """Return the least of cost + distance, in m, at the middles of all cells (of one block).

    Places of seeds further than `reach` metres from a cell do not count for it; a cell without any
    has no value. RAS-05 where the CRS is in degrees.
    """
    block = block or Block(0, 0, grid.rows, grid.columns)
    sides = grid.cell_width * grid.metres, grid.cell_height * grid.metres
    left, top = grid.left * grid.metres, grid.top * grid.metres
    near = seeds._replace(x=seeds.x - left, y=top - seeds.y, north=-seeds.north)  # y runs down
    out = np.full((block.rows, block.columns), inf)
    for part, own in _parts(near, block, sides, reach):
        row, column = part.row - block.row, part.column - block.column
        x, y = own.x - part.column * sides[0], own.y - part.row * sides[1]
        found = _cells(own._replace(x=x, y=y), part, sides, reach)
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


def _costs(seeds: Seeds, x: Any, y: Any, reach: float) -> Any:
    """Return what places cost from one seed each; inf where no place of it is within reach."""
    across, down = x - seeds.x, y - seeds.y
    foot = across * seeds.east + down * seeds.north
    aside = np.abs(across * seeds.north - down * seeds.east)
    left = np.where(seeds.slope < 1, foot - aside * _lean(seeds.slope), -inf)
    if reach == inf:
        left = np.clip(left, 0.0, seeds.length)
        return seeds.cost + seeds.slope * left + np.hypot(left - foot, aside)
    half = np.sqrt(np.maximum(reach * reach - aside * aside, 0.0))
    low, high = np.maximum(foot - half, 0.0), np.minimum(foot + half, seeds.length)
    left = np.minimum(np.maximum(left, low), high)
    cost = seeds.cost + seeds.slope * left + np.hypot(left - foot, aside)
    return np.where((aside <= reach) & (low <= high), cost, inf)


def _lean(slope: Any) -> Any:
    """Return how far before its foot a line is best left, by the way aside; slopes below 1."""
    return slope / np.sqrt(np.maximum(1 - slope * slope, TINY))


def _bounds(seeds: Seeds, x: Any, y: Any, half: float, reach: float) -> Tuple[Any, Any]:
    """Return the least and the most that any place within `half` metres of x, y costs."""
    if reach == inf:
        cost = _costs(seeds, x, y, reach)
        return cost - half, cost + half
    least = _costs(seeds, x, y, reach + half) - half
    if half > reach:
        return least, np.full(least.shape, inf)
    return least, _costs(seeds, x, y, reach - half) + half


def _parts(
    seeds: Seeds, block: Block, sides: Tuple[float, float], reach: float
) -> Iterator[Tuple[Block, Seeds]]:
    """Yield small parts of a block with the seeds that may count there."""
    half = hypot((block.columns - 1) / 2 * sides[0], (block.rows - 1) / 2 * sides[1])
    x = (block.column + block.columns / 2) * sides[0]
    y = (block.row + block.rows / 2) * sides[1]
    least, most = _bounds(seeds, x, y, half, reach)
    own = seeds.only((least <= np.min(most, initial=inf)) & (least < inf))
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
        x = ((pairs.columns + size / 2) * sides[0])[pairs.of]
        y = ((pairs.rows + size / 2) * sides[1])[pairs.of]
        starts = _starts(pairs.of)
        if size == 1:
            held = pairs.of[starts]
            cost = _costs(seeds.only(pairs.seeds), x, y, reach)
            out[pairs.rows[held], pairs.columns[held]] = np.minimum.reduceat(cost, starts)
            break
        half = hypot((size - 1) / 2 * sides[0], (size - 1) / 2 * sides[1])
        least, most = _bounds(seeds.only(pairs.seeds), x, y, half, reach)
        lengths = np.diff(np.append(starts, len(pairs.of)))
        best = np.repeat(np.minimum.reduceat(most, starts), lengths)
        size //= 2
        pairs = _quarters(pairs, (least <= best) & (least < inf), size, part)
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
