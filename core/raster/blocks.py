"""Rasters worked through block by block, in threads, in order, within a bounded memory.

A neighbourhood needs cells around its block (a halo): blocks are read with it, what lies outside
of the grid is no value, and the result is cut back to the block.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from typing import Any, Callable, Deque, Iterator, List, Optional, Sequence, Tuple, TypeVar

import numpy as np

from ..errors import Cancelled
from ..feedback import Feedback, Silent
from .grid import Grid
from .source import Raster, Reader, Values

Result = TypeVar("Result")
BUDGET = 128_000_000
"""Bytes that the values of one block may take, all rasters together."""
WORKING = 4.0
"""How many times its values a block's work is thought to need."""
TILE, MOST_ROWS, THREADS = 256, 512, 4


@dataclass(frozen=True)
class Block:
    """A rectangle of cells: its first row and column, and how many of both."""

    row: int
    column: int
    rows: int
    columns: int


def blocks_of(grid: Grid, bytes_each: float = 8.0, budget: float = BUDGET) -> List[Block]:
    """Return the blocks of a grid, row by row; `bytes_each` is what a cell takes in memory.

    They are as wide as the grid where that fits the budget, and begin at multiples of 256 cells,
    where the tiles of files begin.
    """
    cells = max(int(budget / (bytes_each * WORKING)), TILE * TILE)
    columns = min(grid.columns, max(cells // TILE, TILE) // TILE * TILE)
    if columns < grid.columns:
        columns = max(columns, TILE)
    rows = min(max(cells // columns // TILE * TILE, TILE), MOST_ROWS)
    return [
        Block(row, column, min(rows, grid.rows - row), min(columns, grid.columns - column))
        for row in range(0, grid.rows, rows)
        for column in range(0, grid.columns, columns)
    ]


def each_block(
    rasters: Sequence[Raster],
    work: Callable[[List[Values]], Result],
    feedback: Optional[Feedback] = None,
    halo: int = 0,
    threads: Optional[int] = None,
    blocks: Optional[Sequence[Block]] = None,
) -> Iterator[Tuple[Block, Result]]:
    """Yield every block with what `work` makes of the values of all rasters there, in order.

    All rasters lie on one grid. With a halo `work` is given that many cells more on each side;
    arrays of that size in its result (an array, or a tuple with arrays) come back cut to the
    block. Raises Cancelled, and Problem RAS-08 where a file cannot be read.
    """
    feedback, grid, reader = feedback or Silent(), rasters[0].grid, Reader()
    each = sum(max(one.dtype.itemsize, 1) + 1 for one in rasters)
    blocks = blocks_of(grid, each) if blocks is None else blocks

    def done(block: Block) -> Result:
        cut: Result = _cut(work([_read(reader, one, block, halo) for one in rasters]), block, halo)
        return cut

    yield from in_threads(blocks, done, feedback, threads)


def in_threads(
    blocks: Sequence[Block],
    work: Callable[[Block], Result],
    feedback: Feedback,
    threads: Optional[int] = None,
) -> Iterator[Tuple[Block, Result]]:
    """Yield every block with what `work` makes of it, in order; raises Cancelled.

    Few results wait at any time, so that memory stays bounded however slow the caller is.
    """
    count = threads or min(cpu_count() or 1, THREADS)
    with ThreadPoolExecutor(count) as pool:
        waiting: Deque[Tuple[Block, Future[Result]]] = deque()
        rest, number = iter(blocks), 0
        try:
            while True:
                while len(waiting) <= count:
                    block = next(rest, None)
                    if block is None:
                        break
                    waiting.append((block, pool.submit(work, block)))
                if not waiting:
                    return
                if feedback.isCanceled():
                    raise Cancelled
                block, future = waiting.popleft()
                yield block, future.result()
                number += 1
                feedback.setProgress(100.0 * number / len(blocks))
        finally:
            for _, future in waiting:
                future.cancel()


def _read(reader: Reader, raster: Raster, block: Block, halo: int) -> Values:
    """Return the values of a block with its halo; cells outside of the grid have none."""
    if not halo:
        return reader.read(raster, block.row, block.column, block.rows, block.columns)
    rows, columns = raster.grid.shape
    top, left = max(block.row - halo, 0), max(block.column - halo, 0)
    bottom = min(block.row + block.rows + halo, rows)
    right = min(block.column + block.columns + halo, columns)
    inner = reader.read(raster, top, left, bottom - top, right - left)
    before = (top - block.row + halo, left - block.column + halo)
    after = (block.row + block.rows + halo - bottom, block.column + block.columns + halo - right)
    if not any((*before, *after)):
        return inner
    room = tuple(zip(before, after))
    return Values(np.pad(inner.data, room, mode="edge"), np.pad(inner.valid, room))


def _cut(result: Any, block: Block, halo: int) -> Any:
    """Return a result whose arrays are cut back to the block."""
    if not halo:
        return result
    if isinstance(result, Values):
        return Values(*(_cut(one, block, halo) for one in result))
    if isinstance(result, tuple):
        return tuple(_cut(one, block, halo) for one in result)
    wide = block.rows + 2 * halo, block.columns + 2 * halo
    if isinstance(result, np.ndarray) and result.shape[-2:] == wide:
        return result[..., halo:-halo, halo:-halo]
    return result
