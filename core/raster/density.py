"""Density of points and of lines per square kilometre around every cell of a grid.

Points weigh by the quartic kernel 3 / (π r²) · (1 − d² / r²)² (Silverman 1986, Density Estimation,
p. 76, eq. 4.5), whose volume is one. Lines count by the exact length within the circle of the
radius, over its area. Nothing is cut off at the edge of the grid: what lies beyond counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, pi
from typing import Any, Callable, Optional, Tuple

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Hushed, Silent
from .blocks import Block, blocks_of, in_threads
from .grid import Grid
from .output import Layout, writing

BYTES_EACH = 16.0
SQUARE_KM, KM = 1e6, 1e3
WATCHED = 256
"""After how many points or pieces of lines a cancel is heard."""
Patch = Callable[[int, Any, Any], Any]


@dataclass(frozen=True)
class Things:
    """What is counted: boxes (xmin, ymin, xmax, ymax) of its reach, and its part at some places.

    `patch(number, xs, ys)` is the part of one thing at places that are measured in metres.
    """

    boxes: Any
    patch: Patch


def points(x: Any, y: Any, radius: float, metres: float = 1.0, weights: Any = None) -> Things:
    """Return points that count 1 or their `weights`; per km² within `radius` metres.

    `metres` is how many metres a unit of the coordinates is. Raises RAS-32.
    """
    _refuse(radius)
    x, y = np.asarray(x, float) * metres, np.asarray(y, float) * metres
    weights = np.ones(len(x)) if weights is None else np.asarray(weights, float)
    factors = weights * (3.0 * SQUARE_KM / (pi * radius**2))

    def patch(number: int, xs: Any, ys: Any) -> Any:
        across, along = ((xs - x[number]) / radius) ** 2, ((ys - y[number]) / radius) ** 2
        near = np.maximum((1.0 - along)[:, None] - across, 0.0)
        near *= near
        near *= factors[number]
        return near

    return Things(np.column_stack([x - radius, y - radius, x + radius, y + radius]), patch)


def lines(starts: Any, ends: Any, radius: float, metres: float = 1.0) -> Things:
    """Return straight pieces of lines, n × 2 coordinates of both ends; km per km².

    Units and problems are those of `points`.
    """
    _refuse(radius)
    starts, ends = np.asarray(starts, float) * metres, np.asarray(ends, float) * metres
    starts, ends = _short(starts, ends, 2.0 * radius)
    along = ends - starts
    lengths = np.hypot(along[:, 0], along[:, 1])
    per_km2 = SQUARE_KM / KM / (pi * radius**2)

    def patch(number: int, xs: Any, ys: Any) -> Any:
        length = lengths[number]
        east, north = along[number] / length
        x, y = xs - starts[number, 0], (ys - starts[number, 1])[:, None]
        foot, away = x * east + y * north, x * north - y * east
        half = np.sqrt(np.maximum(radius**2 - away**2, 0.0))
        inside = np.minimum(foot + half, length) - np.maximum(foot - half, 0.0)
        return np.maximum(inside, 0.0) * per_km2

    lows, highs = np.minimum(starts, ends) - radius, np.maximum(starts, ends) + radius
    return Things(np.column_stack([lows, highs]), patch)


def density(
    things: Things, grid: Grid, block: Optional[Block] = None, feedback: Optional[Feedback] = None
) -> Any:
    """Return the density at the middles of the cells of a grid, or of one block; Cancelled."""
    feedback, block = feedback or Silent(), block or Block(0, 0, grid.rows, grid.columns)
    metres = grid.metres
    columns, rows = np.arange(block.columns) + block.column, np.arange(block.rows) + block.row
    xs = (grid.left + (columns + 0.5) * grid.cell_width) * metres
    ys = (grid.top - (rows + 0.5) * grid.cell_height) * metres
    total = np.zeros((block.rows, block.columns))
    xmin, ymin, xmax, ymax = np.reshape(things.boxes, (-1, 4)).T
    lefts, rights = np.searchsorted(xs, xmin), np.searchsorted(xs, xmax, side="right")
    uppers, lowers = np.searchsorted(-ys, -ymax), np.searchsorted(-ys, -ymin, side="right")
    meeting = np.flatnonzero((lefts < rights) & (uppers < lowers))
    for count, number in enumerate(meeting.tolist()):
        if count % WATCHED == 0 and feedback.isCanceled():
            raise Cancelled
        down, right = slice(uppers[number], lowers[number]), slice(lefts[number], rights[number])
        total[down, right] += things.patch(number, xs[right], ys[down])
    return total


def write_density(
    things: Things,
    grid: Grid,
    path: str,
    layout: Optional[Layout] = None,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write the density of points or lines over a whole grid as 32-bit floats, per km².

    Raises RAS-05 where the CRS is in degrees, problems of writing, and Cancelled.
    """
    feedback = feedback or Silent()
    blocks, hushed = blocks_of(grid, BYTES_EACH), Hushed(feedback)

    def work(block: Block) -> Any:
        return density(things, grid, block, hushed)

    with writing(path, grid, "f4", layout or Layout()) as out:
        for block, found in in_threads(blocks, work, feedback):
            out.write(block, found)


def _refuse(radius: float) -> None:
    if not (isfinite(radius) and radius > 0):
        raise Problem("RAS-32", radius=radius)


def _short(starts: Any, ends: Any, longest: float) -> Tuple[Any, Any]:
    """Return pieces no longer than `longest`, whose boxes hold little besides; none of length 0."""
    lengths = np.hypot(*(ends - starts).T)
    counts = np.ceil(lengths / longest).astype(np.int64)
    of = np.repeat(np.arange(len(starts)), counts)
    number = np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
    step = ((ends - starts)[of].T / counts[of]).T
    begun = starts[of] + step * number[:, None]
    return begun, begun + step
