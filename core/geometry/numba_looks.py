"""`ring_looks`, compiled by numba: one pass over the points, and a proof for rings of any shape."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, TypeVar

import numpy as np
from numba import njit

from .ladder import threads
from .ragged import spans
from .ring_looks import FILTER, LEAST, TWICE, Looks

Function = TypeVar("Function", bound=Callable[..., Any])
PART_POINTS = 1_000_000
"""Points that one thread looks at."""
RUN = 8
"""Edges that have a box together."""
MOST_EDGES = 4096
"""Edges of a ring beyond which GEOS is asked, whose time does not grow with their square."""


def _compiled(function: Function) -> Function:
    made: Any = njit(cache=True, nogil=True)(function)
    return made  # type: ignore[no-any-return]


def looked_at(points: Any, starts: Any) -> Any:
    """Return x and y of closed rings as columns, and what a look at them tells."""
    count = len(starts) - 1
    x, y = np.empty(len(points)), np.empty(len(points))
    found = Looks(np.zeros(count), np.empty((count, 4)), np.zeros(count, bool))

    def look(span: Any) -> None:
        _look(points, starts, span, x, y, found)

    with ThreadPoolExecutor(threads()) as pool:
        list(pool.map(look, spans(np.diff(starts), PART_POINTS)))
    return x, y, found


@_compiled
def _look(points: Any, starts: Any, span: Any, x: Any, y: Any, found: Any) -> None:
    """Look at the rings of a span."""
    for ring in range(span[0], span[1]):
        begin, end = starts[ring], starts[ring + 1]
        box = found.boxes[ring]
        box[0], box[1], box[2], box[3] = np.inf, np.inf, -np.inf, -np.inf
        for at in range(begin, end):
            x[at], y[at] = points[at, 0], points[at, 1]
            box[0], box[2] = min(box[0], x[at]), max(box[2], x[at])
            box[1], box[3] = min(box[1], y[at]), max(box[3], y[at])
        found.twice[ring], goes_round = _seen_from(
            x[begin:end], y[begin:end], (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        )
        found.is_simple[ring] = goes_round or _never_meets_itself(x[begin:end], y[begin:end])


@_compiled
def _seen_from(x: Any, y: Any, east: float, north: float) -> Any:
    """Return twice the area of a ring, and whether it goes once and one way round a point."""
    twice, lefts, rights, passes = 0.0, 0, 0, 0
    for at in range(len(x) - 1):
        one = (x[at] - east) * (y[at + 1] - north)
        other = (x[at + 1] - east) * (y[at] - north)
        room = FILTER * (abs(one) + abs(other))
        twice += one - other
        lefts += one - other > room
        rights += other - one > room
        passes += (y[at] >= north) != (y[at + 1] >= north)
    one_way = len(x) - 1 in {lefts, rights}
    return twice, one_way and passes == TWICE and len(x) >= LEAST


@_compiled
def _never_meets_itself(x: Any, y: Any) -> bool:
    """Tell whether no two edges of a ring come near each other but where one follows the other."""
    count = len(x) - 1
    if count < LEAST - 1 or count > MOST_EDGES:
        return False
    runs = (count + RUN - 1) // RUN
    boxes = np.empty((runs, 4))
    for run in range(runs):
        begin, end = run * RUN, min(run * RUN + RUN, count) + 1
        boxes[run, 0], boxes[run, 1] = x[begin:end].min(), y[begin:end].min()
        boxes[run, 2], boxes[run, 3] = x[begin:end].max(), y[begin:end].max()
    for one in range(runs):
        for other in range(one, runs):
            if boxes[one, 0] > boxes[other, 2] or boxes[one, 2] < boxes[other, 0]:
                continue
            if boxes[one, 1] > boxes[other, 3] or boxes[one, 3] < boxes[other, 1]:
                continue
            if not _runs_apart(x, y, count, one * RUN, other * RUN):
                return False
    return True


@_compiled
def _runs_apart(x: Any, y: Any, count: int, one: int, other: int) -> bool:
    """Tell whether the edges of two runs surely meet nowhere but at corners they share."""
    for i in range(one, min(one + RUN, count)):
        for j in range(max(other, i + 1), min(other + RUN, count)):
            if j == i + 1:
                if not _goes_on(x[i], y[i], x[j], y[j], x[j + 1], y[j + 1]):
                    return False
            elif i == 0 and j == count - 1:
                if not _goes_on(x[j], y[j], x[0], y[0], x[1], y[1]):
                    return False
            elif not _apart(x, y, i, j):
                return False
    return True


@_compiled
def _turn(ax: float, ay: float, bx: float, by: float, px: float, py: float) -> int:
    """Return 1 if p surely lies on the left of a to b, -1 if on the right, else 0."""
    one, other = (bx - ax) * (py - ay), (by - ay) * (px - ax)
    room = FILTER * (abs(one) + abs(other))
    if one - other > room:
        return 1
    return -1 if other - one > room else 0


@_compiled
def _goes_on(ax: float, ay: float, bx: float, by: float, px: float, py: float) -> bool:
    """Tell whether the edge from b to p does not go back along the one from a to b."""
    if _turn(ax, ay, bx, by, px, py) != 0:
        return True
    on: bool = (bx - ax) * (px - bx) + (by - ay) * (py - by) > 0
    return on


@_compiled
def _apart(x: Any, y: Any, i: int, j: int) -> bool:
    """Tell whether two edges surely share no point."""
    ax, ay, bx, by = x[i], y[i], x[i + 1], y[i + 1]
    cx, cy, dx, dy = x[j], y[j], x[j + 1], y[j + 1]
    if max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx):
        return True
    if max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by):
        return True
    if _turn(ax, ay, bx, by, cx, cy) * _turn(ax, ay, bx, by, dx, dy) > 0:
        return True
    return _turn(cx, cy, dx, dy, ax, ay) * _turn(cx, cy, dx, dy, bx, by) > 0
