"""Exact Euclidean distance to the nearest source cell, over a raster that memory need not hold.

The squared distance is the least of all columns' (Meijster et al. 2000): along the column first,
which needs no more of the rest of the raster than each column's nearest sources above and below,
then across. The nearest column never moves back to the left as one goes to the right, so that
middles between known cells look between their neighbours' columns alone, all rows at once. Nothing
is propagated from cell to cell, which is where `gdal_proximity` errs; cells need not be square.
"""

from __future__ import annotations

from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Silent, Stage
from .blocks import Block, each_block, in_threads
from .output import Layout, writing
from .source import Raster, Reader, Values

CELLS_AT_ONCE = 131_072
"""Cells whose nearest columns are looked for together, so that they stay in the cache."""
STRIP_CELLS = 2_000_000
FIRST_PART = 15.0
"""Per cent of the progress that finding each column's sources takes."""


class Reach(NamedTuple):
    """Each column's nearest source rows above and below a strip; ∓inf where there is none."""

    above: Any
    below: Any


def distance(values: Values, cell_width: float, cell_height: float) -> Values:
    """Return how far every cell's middle is from the nearest source's, in the cells' unit.

    Sources are values other than 0. Every cell has a result, or none has where there is no source.
    """
    sources = values.valid & (values.data != 0)
    if not sources.any():
        return Values(np.zeros(sources.shape), np.zeros(sources.shape, bool))
    none = np.full(sources.shape[1], np.inf)
    found = _distances(sources, Reach(-none, none), cell_width, cell_height)
    return Values(found, np.ones(sources.shape, bool))


def write_distance(
    raster: Raster,
    path: str,
    codes: Optional[Sequence[int]] = None,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write every cell's distance in metres to the nearest cell that has one of `codes`.

    Without codes the sources are all values other than 0. Raises RAS-31 where there is no source,
    RAS-05 where the CRS is in degrees, problems of reading and writing, and Cancelled.
    """
    feedback, grid = feedback or Silent(), raster.grid
    width, height = grid.cell_width * grid.metres, grid.cell_height * grid.metres
    strips = list(_strips(*grid.shape))
    reaches = _reaches(raster, strips, codes, Stage(feedback, 0.0, FIRST_PART))
    reader, reach_of = Reader(), dict(zip(strips, reaches))

    def work(strip: Block) -> Any:
        held = reader.read(raster, strip.row, 0, strip.rows, strip.columns)
        return _distances(_sources(held, codes), reach_of[strip], width, height)

    with writing(path, grid, "f4", layout or Layout(unit="m")) as out:
        for strip, found in in_threads(strips, work, Stage(feedback, FIRST_PART, 100.0)):
            out.write(strip, found)


def _strips(rows: int, columns: int) -> Iterator[Block]:
    """Yield full rows of the grid, few enough to be held."""
    most = min(max(STRIP_CELLS // columns, 1), 256)
    for row in range(0, rows, most):
        yield Block(row, 0, min(most, rows - row), columns)


def _sources(values: Values, codes: Optional[Sequence[int]]) -> Any:
    chosen = values.data != 0 if codes is None else np.isin(values.data, list(codes))
    return values.valid & chosen


def _reaches(
    raster: Raster, strips: List[Block], codes: Optional[Sequence[int]], feedback: Feedback
) -> List[Reach]:
    """Return what every strip has to know of the others, rows counted from its own first."""

    def work(values: List[Values]) -> Tuple[Any, Any]:
        sources = _sources(values[0], codes)
        return _first(sources), len(sources) - 1 - _first(sources[::-1])

    ends = [found for _, found in each_block([raster], work, feedback, blocks=strips)]
    firsts = [strip.row + first for strip, (first, _) in zip(strips, ends)]
    lasts = [strip.row + last for strip, (_, last) in zip(strips, ends)]
    none = np.full(raster.grid.columns, np.inf)
    above, below = [-none], [none]
    for last, first in zip(lasts[:-1], firsts[:0:-1]):
        above.append(np.maximum(above[-1], last))
        below.append(np.minimum(below[-1], first))
    if not np.isfinite(np.minimum(below[-1], firsts[0])).any():
        raise Problem("RAS-31", name=raster.name)
    return [
        Reach(over - strip.row, under - strip.row)
        for strip, over, under in zip(strips, above, below[::-1])
    ]


def _first(sources: Any) -> Any:
    """Return the first source row of every column, inf where there is none."""
    return np.where(sources.any(axis=0), sources.argmax(axis=0), np.inf)


def _distances(sources: Any, reach: Reach, width: float, height: float) -> Any:
    """Return the distances of a strip as 32-bit floats."""
    along = _along_columns(sources, reach)
    columns = np.flatnonzero(np.isfinite(along[0]))
    out = np.empty(sources.shape, np.float32)
    each = max(CELLS_AT_ONCE // sources.shape[1], 1)
    for at in range(0, len(out), each):
        part = along[at : at + each, columns] * height
        squared = _across(part * part, columns * width, np.arange(out.shape[1]) * width)
        out[at : at + each] = np.sqrt(squared, out=squared)
    return out


def _along_columns(sources: Any, reach: Reach) -> Any:
    """Return how many rows the nearest source of the column is away; inf where it has none."""
    found = np.empty(sources.shape)
    nearest = reach.above
    for row, here in enumerate(sources):
        nearest = np.where(here, row, nearest)
        np.subtract(row, nearest, out=found[row])
    nearest = reach.below
    for row in range(len(sources) - 1, -1, -1):
        nearest = np.where(sources[row], row, nearest)
        np.minimum(found[row], nearest - row, out=found[row])
    return found


def _across(squares: Any, places: Any, wanted: Any) -> Any:
    """Return, for each row and place wanted, the least square + (place − place wanted)².

    `squares` has a column for each of `places`; both kinds of places rise.
    """
    rows, count = squares.shape[0], len(wanted)
    nearest = np.zeros((rows, count), np.int64)
    least = np.empty((rows, count))
    first = squares + (places - wanted[0]) ** 2
    nearest[:, 0] = first.argmin(axis=1)
    least[:, 0] = first.min(axis=1)
    flat = squares.reshape(-1), np.tile(places, rows)
    step = 1 << max(count - 1, 1).bit_length() - 1
    while step:
        middles = np.arange(step, count, 2 * step)
        if len(middles):
            known = nearest[:, :: 2 * step]
            if known.shape[1] == len(middles):  # the last middle has none known to its right
                known = np.column_stack([known, np.full(rows, len(places) - 1)])
            at, best = _between(*flat, known, wanted[middles])
            nearest[:, middles], least[:, middles] = at, best
        step //= 2
    return least


def _between(squares: Any, places: Any, known: Any, wanted: Any) -> Tuple[Any, Any]:
    """Return the nearest column of each middle, and its least; it lies between two known ones.

    Rows lie one after the other in `squares` and `places`. What lies before the first known
    column and behind the last belongs to no middle.
    """
    rows, count = len(known), len(squares) // len(known)
    base = np.arange(rows)[:, None] * count
    last = known[:, 1:] + base
    starts = np.column_stack([base, known + base]).reshape(-1)
    ends = np.append(starts[1:], len(squares))
    lengths = ends - starts
    held = lengths > 0
    asked = np.tile(np.concatenate([[0.0], wanted, [0.0]]), rows)
    cost = np.repeat(asked, lengths)
    cost -= places
    cost *= cost
    cost += squares
    best = np.full(len(starts), np.inf)
    where = np.zeros(len(starts), np.int64)
    best[held] = np.minimum.reduceat(cost, starts[held])
    where[held] = _places_of(cost, best[held], starts[held], lengths[held])
    best, where = (one.reshape(rows, -1)[:, 1:-1] for one in (best, where))
    right = squares[last] + (places[last] - wanted) ** 2
    nearer = right < best
    return np.where(nearer, last, where) - base, np.where(nearer, right, best)


def _places_of(cost: Any, best: Any, starts: Any, lengths: Any) -> Any:
    """Return where the first of the best is in every stretch."""
    found = np.flatnonzero(cost == np.repeat(best, lengths))
    if len(found) == len(starts):
        return found
    return found[np.searchsorted(found, starts)]
