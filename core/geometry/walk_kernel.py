"""Intersections of pairs of polygons by walking along their edges, compiled by numba.

Two outlines that cross each other only inside of edges, clear of all corners, share what is found
by walking along the first from where it enters the second to where it leaves it, and back along
the second (Weiler and Atherton 1977). That takes a few microseconds. A pair that meets in any
other way, with corners on edges or edges on one line, is not answered here but left to GEOS.
"""

from __future__ import annotations

from typing import Any, Callable, TypeVar, cast

import numpy as np
from numba import njit

Function = TypeVar("Function", bound=Callable[..., Any])
LEFT, NOTHING, OUTLINE, PARTS = 0, 1, 2, 3
"""What became of a pair: left to GEOS, no ground, one outline with its holes, several outlines."""


def compiled(function: Function) -> Function:
    """Compile once for this machine; it runs without holding up Python's other threads."""
    made: Any = njit(cache=True, nogil=True)(function)
    return cast(Function, made)


@compiled
def turned(x: Any, y: Any, starts: Any, signs: Any) -> None:
    """Turn rings in place: outer ones (sign 1) anticlockwise, holes (-1) clockwise."""
    for ring in range(len(starts) - 1):
        begin, end = starts[ring], starts[ring + 1]
        twice = 0.0
        for at in range(begin, end - 1):
            twice += (x[at] - x[begin]) * (y[at + 1] - y[begin])
            twice -= (x[at + 1] - x[begin]) * (y[at] - y[begin])
        if twice * signs[ring] < 0:
            x[begin:end] = x[begin:end][::-1].copy()
            y[begin:end] = y[begin:end][::-1].copy()


@compiled
def _side(ax: float, ay: float, bx: float, by: float, px: float, py: float) -> float:
    """Return twice the area of a, b, p: positive where p lies on the left of a to b."""
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax)


@compiled
def _close(
    ax: float, ay: float, bx: float, by: float, px: float, py: float, twice: float, room: float
) -> bool:
    """Tell whether p lies within `room` of the edge from a to b; `twice` is its `_side`."""
    run, rise = bx - ax, by - ay
    if twice * twice > room * room * (run * run + rise * rise):
        return False
    return (
        min(ax, bx) - room <= px <= max(ax, bx) + room
        and min(ay, by) - room <= py <= max(ay, by) + room
    )


@compiled
def _near(ground: Any, rings: Any, box: Any, found: Any) -> int:
    """List the edges of a span of rings that reach into a box; return how many there are."""
    x, y, count = ground.x, ground.y, 0
    for ring in range(rings[0], rings[1]):
        for at in range(ground.rings[ring], ground.rings[ring + 1] - 1):
            if max(x[at], x[at + 1]) < box[0] or min(x[at], x[at + 1]) > box[2]:
                continue
            if max(y[at], y[at + 1]) < box[1] or min(y[at], y[at + 1]) > box[3]:
                continue
            found[count] = at
            count += 1
    return count


@compiled
def _bounds(ground: Any, rings: Any, room: float, box: Any) -> None:
    begin, end = ground.rings[rings[0]], ground.rings[rings[1]]
    box[0], box[2] = ground.x[begin:end].min() - room, ground.x[begin:end].max() + room
    box[1], box[3] = ground.y[begin:end].min() - room, ground.y[begin:end].max() + room


@compiled
def _crossings(a: Any, mine: Any, b: Any, theirs: Any, room: float, spots: Any) -> int:
    """Note where edges cross as (edge, share) of both and whether a enters b; -1 where one touches.

    `spots` has the rows: edge of a, share of it, edge of b, share of it, entering, x, y.
    """
    count = 0
    for i in mine:
        x0, y0, x1, y1 = a.x[i], a.y[i], a.x[i + 1], a.y[i + 1]
        left, right = min(x0, x1) - room, max(x0, x1) + room
        low, high = min(y0, y1) - room, max(y0, y1) + room
        for j in theirs:
            u0, v0, u1, v1 = b.x[j], b.y[j], b.x[j + 1], b.y[j + 1]
            if max(u0, u1) < left or min(u0, u1) > right:
                continue
            if max(v0, v1) < low or min(v0, v1) > high:
                continue
            begin, end = _side(u0, v0, u1, v1, x0, y0), _side(u0, v0, u1, v1, x1, y1)
            other, last = _side(x0, y0, x1, y1, u0, v0), _side(x0, y0, x1, y1, u1, v1)
            if (
                _close(u0, v0, u1, v1, x0, y0, begin, room)
                or _close(u0, v0, u1, v1, x1, y1, end, room)
                or _close(x0, y0, x1, y1, u0, v0, other, room)
                or _close(x0, y0, x1, y1, u1, v1, last, room)
            ):
                return -1
            if (begin > 0) == (end > 0) or (other > 0) == (last > 0):
                continue
            if count == spots.shape[1]:
                return -1
            share = begin / (begin - end)
            spots[0, count], spots[1, count] = i, share
            spots[2, count], spots[3, count] = j, other / (other - last)
            spots[4, count] = 1.0 if end > 0 else 0.0
            spots[5, count], spots[6, count] = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            count += 1
    return count


@compiled
def _ordered(spots: Any, count: int, row: int, order: Any) -> None:
    """Sort the crossings along one of the polygons, by `row` (edge) and the next (share)."""
    for at in range(count):
        order[at] = at
        here = at
        while here > 0:
            one, other = order[here - 1], order[here]
            if spots[row, one] < spots[row, other]:
                break
            if (
                spots[row, one] == spots[row, other]
                and spots[row + 1, one] <= spots[row + 1, other]
            ):
                break
            order[here - 1], order[here] = other, one
            here -= 1


@compiled
def _linked(
    ground: Any, rings: Any, walk: Any, count: int, row: int, following: Any, crossed: Any
) -> bool:
    """Link every crossing to the next on its ring; False where it is not clear which that is.

    `row` 0 is for the first polygon, 2 for the second; `rings` the span of its rings.
    """
    spots, order = walk.spots, walk.order
    _ordered(spots, count, row, order)
    at = 0
    for ring in range(rings[0], rings[1]):
        begin = at
        while at < count and spots[row, order[at]] < ground.rings[ring + 1]:
            at += 1
        crossed[ring - rings[0]] = at > begin
        for place in range(begin, at):
            one = order[place]
            other = order[place + 1] if place + 1 < at else order[begin]
            following[one] = other
            if spots[4, one] == spots[4, other]:
                return False
            if place + 1 < at and _too_close(ground, spots, row, one, other, walk.room[0]):
                return False
    return at == count


@compiled
def _too_close(ground: Any, spots: Any, row: int, one: int, other: int, room: float) -> bool:
    """Tell whether two crossings on one edge cannot be told apart."""
    edge = int(spots[row, one])
    if spots[row, other] != edge:
        return False
    x, y = ground.x, ground.y
    length = np.hypot(x[edge + 1] - x[edge], y[edge + 1] - y[edge])
    apart: float = (spots[row + 1, other] - spots[row + 1, one]) * length
    return apart <= room


@compiled
def _along(ground: Any, spots: Any, row: int, one: int, other: int, out: Any, end: int) -> int:
    """Write the corners of a ring from one crossing to another; return where they end."""
    edge, goal = int(spots[row, one]), int(spots[row, other])
    if edge == goal and spots[row + 1, other] > spots[row + 1, one]:
        return end
    ring = np.searchsorted(ground.rings, edge, side="right") - 1
    while True:
        edge = edge + 1 if edge + 2 < ground.rings[ring + 1] else ground.rings[ring]
        out[end, 0], out[end, 1] = ground.x[edge], ground.y[edge]
        end += 1
        if edge == goal:
            return end


@compiled
def _holds(ground: Any, rings: Any, px: float, py: float) -> bool:
    """Tell whether a point, clear of all edges, lies in the polygon of some rings."""
    x, y, inside = ground.x, ground.y, False
    for ring in range(rings[0], rings[1]):
        for at in range(ground.rings[ring], ground.rings[ring + 1] - 1):
            if (y[at] > py) != (y[at + 1] > py):
                side = _side(x[at], y[at], x[at + 1], y[at + 1], px, py)
                if (side > 0) == (y[at + 1] > y[at]):
                    inside = not inside
    return inside


@compiled
def _twice(out: Any, begin: int, end: int) -> float:
    """Return twice the signed area of a closed ring."""
    twice = 0.0
    x, y = out[begin, 0], out[begin, 1]
    for at in range(begin, end - 1):
        twice += (out[at, 0] - x) * (out[at + 1, 1] - y) - (out[at + 1, 0] - x) * (out[at, 1] - y)
    return twice


@compiled
def _loops(a: Any, b: Any, walk: Any, count: int, drawn: Any, at: Any) -> bool:
    """Write the rings that go through crossings; False where a walk comes back elsewhere.

    `at` is how many points and rings are written, and is moved on.
    """
    spots, out = walk.spots, drawn.points
    unmet = spots[4, :count].copy()
    for begin in range(count):
        if unmet[begin] == 0.0:
            continue
        one, first, end = begin, at[0], at[0]
        while True:
            unmet[one] = 0.0
            out[end, 0], out[end, 1] = spots[5, one], spots[6, one]
            leaving = walk.next_a[one]
            end = _along(a, spots, 0, one, leaving, out, end + 1)
            out[end, 0], out[end, 1] = spots[5, leaving], spots[6, leaving]
            one = walk.next_b[leaving]
            end = _along(b, spots, 2, leaving, one, out, end + 1)
            if one == begin:
                break
            if unmet[one] == 0.0:
                return False
        out[end] = out[first]
        at[0], drawn.ends[at[1]] = end + 1, end + 1
        at[1] += 1
    return True


@compiled
def _whole_rings(
    ground: Any, rings: Any, crossed: Any, other: Any, others: Any, drawn: Any, at: Any
) -> None:
    """Write the rings that cross nothing and lie within the other polygon."""
    for ring in range(rings[0], rings[1]):
        begin, stop = ground.rings[ring], ground.rings[ring + 1]
        if crossed[ring - rings[0]] or not _holds(other, others, ground.x[begin], ground.y[begin]):
            continue
        end = at[0] + stop - begin
        drawn.points[at[0] : end, 0] = ground.x[begin:stop]
        drawn.points[at[0] : end, 1] = ground.y[begin:stop]
        at[0], drawn.ends[at[1]] = end, end
        at[1] += 1


@compiled
def _judged(drawn: Any, begin: int, first: int, rings: int) -> int:
    """Tell what new rings are; which hole is in which of several outlines is left to GEOS."""
    holes = 0
    for ring in range(first, rings):
        twice = _twice(drawn.points, begin, drawn.ends[ring])
        begin = drawn.ends[ring]
        if twice <= 0:
            holes += 1
            if ring == first:
                return LEFT
    if rings == first:
        return NOTHING
    if holes == rings - first - 1:
        return OUTLINE
    return LEFT if holes else PARTS


@compiled
def _walked(a: Any, mine: Any, b: Any, theirs: Any, walk: Any, drawn: Any, at: Any) -> int:
    """Write what two polygons share and tell what it is; `mine` and `theirs` span their rings."""
    room = walk.room[0]
    _bounds(b, theirs, room, walk.box)
    near_a = walk.near_a[: _near(a, mine, walk.box, walk.near_a)]
    _bounds(a, mine, room, walk.box)
    near_b = walk.near_b[: _near(b, theirs, walk.box, walk.near_b)]
    count = _crossings(a, near_a, b, near_b, room, walk.spots)
    if count < 0 or not _linked(a, mine, walk, count, 0, walk.next_a, walk.crossed_a):
        return LEFT
    if not _linked(b, theirs, walk, count, 2, walk.next_b, walk.crossed_b):
        return LEFT
    begin, first = at[0], at[1]
    if not _loops(a, b, walk, count, drawn, at):
        return LEFT
    _whole_rings(a, mine, walk.crossed_a, b, theirs, drawn, at)
    _whole_rings(b, theirs, walk.crossed_b, a, mine, drawn, at)
    return _judged(drawn, begin, first, at[1])


@compiled
def walked(a: Any, b: Any, pairs: Any, walk: Any, drawn: Any, states: Any) -> Any:
    """Intersect polygons `pairs[:, 0]` of a with `pairs[:, 1]` of b.

    Returns how many points and rings were written to `drawn`. A pair has `states[0]`, what became
    of it, and `states[1]`, its number of rings. Points nearer to an edge than `walk.room` are taken
    to touch it.
    """
    at = np.zeros(2, np.int64)
    mine, theirs = np.empty(2, np.int64), np.empty(2, np.int64)
    for pair in range(len(pairs)):
        mine[0], mine[1] = a.firsts[pairs[pair, 0]], a.firsts[pairs[pair, 0] + 1]
        theirs[0], theirs[1] = b.firsts[pairs[pair, 1]], b.firsts[pairs[pair, 1] + 1]
        points, rings = at[0], at[1]
        state = NOTHING
        if mine[0] < mine[1] and theirs[0] < theirs[1]:
            state = _walked(a, mine, b, theirs, walk, drawn, at)
        if state == LEFT:
            at[0], at[1] = points, rings
        states[0, pair], states[1, pair] = state, at[1] - rings
    return at


@compiled
def _below_both(a: Any, i: int, b: Any, j: int, x: float, y: float) -> float:
    """Return the signed area below both of two edges, seen from (x, y)."""
    left, right = min(a.x[i], a.x[i + 1]) - x, max(a.x[i], a.x[i + 1]) - x
    first, last = min(b.x[j], b.x[j + 1]) - x, max(b.x[j], b.x[j + 1]) - x
    begin, end = max(left, first), min(right, last)
    if begin >= end or first == last:
        return 0.0
    lean = (a.y[i + 1] - a.y[i]) / (a.x[i + 1] - a.x[i])
    slope = (b.y[j + 1] - b.y[j]) / (b.x[j + 1] - b.x[j])
    low0 = a.y[i] - y + (begin - (a.x[i] - x)) * lean
    low1 = a.y[i] - y + (end - (a.x[i] - x)) * lean
    high0 = b.y[j] - y + (begin - (b.x[j] - x)) * slope
    high1 = b.y[j] - y + (end - (b.x[j] - x)) * slope
    over0, over1 = low0 - high0, low1 - high1
    twice = high0 + high1
    if over0 <= 0 and over1 <= 0:
        twice = low0 + low1
    elif over0 * over1 < 0:
        lower = min(over0, over1)
        twice -= lower * lower / abs(over0 - over1)
    turn = 1.0 if (a.x[i] < a.x[i + 1]) == (b.x[j] < b.x[j + 1]) else -1.0
    area: float = turn * twice * (end - begin) / 2
    return area


@compiled
def shared_areas(a: Any, b: Any, pairs: Any, walk: Any, areas: Any) -> None:
    """Tell by the edges alone what polygons `pairs[:, 0]` of a and `pairs[:, 1]` of b share.

    Both `turned`. See `shared_area` for why; edges below all of a cancel out.
    """
    mine, theirs = np.empty(2, np.int64), np.empty(2, np.int64)
    box = walk.box
    for pair in range(len(pairs)):
        mine[0], mine[1] = a.firsts[pairs[pair, 0]], a.firsts[pairs[pair, 0] + 1]
        theirs[0], theirs[1] = b.firsts[pairs[pair, 1]], b.firsts[pairs[pair, 1] + 1]
        areas[pair] = 0.0
        if mine[0] == mine[1] or theirs[0] == theirs[1]:
            continue
        _bounds(a, mine, 0.0, box)
        x, y, box[3] = box[0], box[1], np.inf
        near_b = walk.near_b[: _near(b, theirs, box, walk.near_b)]
        box[:] = -np.inf, -np.inf, np.inf, np.inf
        for i in walk.near_a[: _near(a, mine, box, walk.near_a)]:
            if a.x[i] == a.x[i + 1]:
                continue
            left, right = min(a.x[i], a.x[i + 1]), max(a.x[i], a.x[i + 1])
            for j in near_b:
                if max(b.x[j], b.x[j + 1]) > left and min(b.x[j], b.x[j + 1]) < right:
                    areas[pair] += _below_both(a, i, b, j, x, y)
