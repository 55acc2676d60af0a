"""One look at all points of rings: their areas and boxes, and which are valid beyond doubt.

A ring that goes once round the middle of its box, and always on the same way as seen from there,
cannot meet itself. Asking GEOS takes twenty times as long, so it is asked about the others only.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Tuple

import numpy as np

from .ladder import is_at_hand
from .ragged import spans

TOGETHER = 32_768
"""Points that are looked at together: what stays in a processor's cache (measured)."""
FILTER = 8 * np.finfo(float).eps
"""How much of its two products a difference may be off by rounding (Shewchuk 1997, rounded up)."""
WORTH = 1_000
"""Rings from which on what is compiled is used."""
LEAST, TWICE = 4, 2


class Looks(NamedTuple):
    """Of each ring twice its area, positive if it runs anticlockwise, its box, what is certain.

    `is_simple` tells that it is closed and surely does not meet itself; not that it does.
    """

    twice: Any
    boxes: Any
    is_simple: Any


def looks_at(points: Any, starts: Any) -> Tuple[Any, Any, Looks]:
    """Return x and y of closed rings as columns, and what a look at them tells.

    Ring r covers the points `starts[r]` to `starts[r + 1]`. What is compiled can tell of rings of
    any shape that they are simple.
    """
    if len(starts) > WORTH and is_at_hand():
        from .numba_looks import looked_at

        compiled: Tuple[Any, Any, Looks] = looked_at(points, starts)
        return compiled
    x, y = (np.ascontiguousarray(points[:, axis]) for axis in (0, 1))
    return x, y, look(x, y, starts)


def look(x: Any, y: Any, starts: Any) -> Looks:
    """Look at closed rings with numpy."""
    count = len(starts) - 1
    found = Looks(np.zeros(count), np.empty((count, 4)), np.zeros(count, bool))
    for first, last in spans(np.diff(starts), TOGETHER):
        begin, end = starts[first], starts[last]
        some = _look(x[begin:end], y[begin:end], starts[first : last + 1] - begin)
        for whole, part in zip(found, some):
            whole[first:last] = part
    return found


def _look(x: Any, y: Any, starts: Any) -> Looks:
    begins, lasts, lengths = starts[:-1], starts[1:] - 1, np.diff(starts)
    boxes = np.stack(
        [fold.reduceat(of, begins) for fold in (np.minimum, np.maximum) for of in (x, y)], axis=1
    )
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    east = x - np.repeat(middles[:, 0], lengths)
    north = y - np.repeat(middles[:, 1], lengths)
    cross, room = np.zeros(len(x)), np.zeros(len(x))
    one, other = east[:-1] * north[1:], east[1:] * north[:-1]
    np.subtract(one, other, out=cross[:-1])
    np.add(np.abs(one), np.abs(other), out=room[:-1])
    cross[lasts] = 0.0  # from one ring to the next
    twice = np.add.reduceat(cross, begins)
    return Looks(twice, boxes, _goes_round(cross, room, north, begins, lasts))


def _goes_round(cross: Any, room: Any, north: Any, begins: Any, lasts: Any) -> Any:
    """Tell which rings turn one way all along, and just once: they cross a level line twice."""
    cross[lasts], room[lasts] = cross[lasts - 1], room[lasts - 1]
    room *= FILTER
    one_way = (np.minimum.reduceat(cross - room, begins) > 0) | (
        np.maximum.reduceat(cross + room, begins) < 0
    )
    is_up = north >= 0
    passes = np.zeros(len(north), np.int64)
    passes[:-1] = is_up[1:] != is_up[:-1]
    passes[lasts] = 0
    return one_way & (np.add.reduceat(passes, begins) == TWICE) & (lasts - begins >= LEAST - 1)
