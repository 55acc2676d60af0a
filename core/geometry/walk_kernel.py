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

from .ring_tree import FAN
from .walking import SPARE, Drawn

DEPTH = 128
"""Stretches of rings that wait to be looked at: FAN a level are enough for 2 ** 48 edges."""
Function = TypeVar("Function", bound=Callable[..., Any])
LEFT, NOTHING, OUTLINE, PARTS = 0, 1, 2, 3
"""What became of a pair: left to GEOS, no ground, one outline with its holes, several outlines."""


def compiled(function: Function) -> Function:
    """Compile once for this machine; it runs without holding up Python's other threads."""
    made: Any = njit(cache=True, nogil=True)(function)
    return cast(Function, made)


@compiled
def turned(x: Any, y: Any, starts: Any, turns: Any) -> None:
    """Turn the rings in place whose ground lies on their right: then it lies on the left of all."""
    for ring in range(len(starts) - 1):
        if turns[ring] < 0:
            begin, end = starts[ring], starts[ring + 1]
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
    count = 0
    for ring in range(rings[0], rings[1]):
        for at in range(ground.rings[ring], ground.rings[ring + 1] - 1):
            if _in_box(ground.x, ground.y, at, box):
                found[count] = at
                count += 1
    return count


@compiled
def _reaching(ground: Any, tree: Any, rings: Any, box: Any, found: Any) -> Any:
    """List the edges of a span of rings that reach into a box; return how many, and the list.

    `tree` are the boxes round stretches of the rings (`ring_tree`).
    """
    x, y, count = ground.x, ground.y, 0
    begins, counts, tops, offsets, nodes = tree
    levels, places = np.empty(DEPTH, np.int64), np.empty(DEPTH, np.int64)
    for ring in range(rings[0], rings[1]):
        first, depth = ground.rings[ring], 1
        levels[0], places[0] = tops[ring], 0
        while depth:
            depth -= 1
            level, at = levels[depth], places[depth]
            if level:
                node = offsets[level] + begins[level, ring] + at
                if not _meet(nodes[node], box):
                    continue
                last = min((at + 1) * FAN, counts[level - 1, ring])
                for child in range(last - 1, at * FAN - 1, -1):
                    levels[depth], places[depth] = level - 1, child
                    depth += 1
            elif _in_box(x, y, first + at, box):
                if count == len(found):
                    found = np.concatenate((found, np.empty_like(found)))
                found[count] = first + at
                count += 1
    return count, found


@compiled
def _meet(one: Any, other: Any) -> bool:
    """Tell whether two boxes share a point."""
    if one[0] > other[2] or one[2] < other[0]:
        return False
    apart: bool = one[1] > other[3] or one[3] < other[1]
    return not apart


@compiled
def _in_box(x: Any, y: Any, at: int, box: Any) -> bool:
    """Tell whether the box of an edge meets another box."""
    if max(x[at], x[at + 1]) < box[0] or min(x[at], x[at + 1]) > box[2]:
        return False
    meets: bool = max(y[at], y[at + 1]) >= box[1] and min(y[at], y[at + 1]) <= box[3]
    return meets


@compiled
def _bounds(ground: Any, begin: int, end: int, room: float, box: Any) -> None:
    """Put the bounds of some points into `box`."""
    box[0], box[2] = ground.x[begin:end].min() - room, ground.x[begin:end].max() + room
    box[1], box[3] = ground.y[begin:end].min() - room, ground.y[begin:end].max() + room


@compiled
def _bounds_of_edges(ground: Any, edges: Any, room: float, box: Any) -> None:
    """Put the bounds of some edges into `box`."""
    box[0], box[1], box[2], box[3] = np.inf, np.inf, -np.inf, -np.inf
    for edge in edges:
        for at in (edge, edge + 1):
            box[0], box[2] = min(box[0], ground.x[at] - room), max(box[2], ground.x[at] + room)
            box[1], box[3] = min(box[1], ground.y[at] - room), max(box[3], ground.y[at] + room)


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
def _along(
    ground: Any, spots: Any, row: int, one: int, other: int, out: Any, end: int, limit: int
) -> int:
    """Write the corners of a ring from one crossing to another; return where they end.

    -1 where there would be more than `limit` points: then the crossings do not fit each other.
    """
    edge, goal = int(spots[row, one]), int(spots[row, other])
    if edge == goal and spots[row + 1, other] > spots[row + 1, one]:
        return end
    ring = np.searchsorted(ground.rings, edge, side="right") - 1
    while end < limit:
        edge = edge + 1 if edge + 2 < ground.rings[ring + 1] else ground.rings[ring]
        out[end, 0], out[end, 1] = ground.x[edge], ground.y[edge]
        end += 1
        if edge == goal:
            return end
    return -1


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
def _loops(a: Any, b: Any, walk: Any, count: int, drawn: Any, at: Any, limit: int) -> bool:
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
            end = _along(a, spots, 0, one, leaving, out, end + 1, limit)
            if end < 0:
                return False
            out[end, 0], out[end, 1] = spots[5, leaving], spots[6, leaving]
            one = walk.next_b[leaving]
            end = _along(b, spots, 2, leaving, one, out, end + 1, limit)
            if end < 0:
                return False
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
    ground: Any, rings: Any, crossed: Any, other: Any, others: Any, box: Any, drawn: Any, at: Any
) -> None:
    """Write the rings that cross nothing and lie within the other polygon.

    `box` is round all that lies within both.
    """
    for ring in range(rings[0], rings[1]):
        begin, stop = ground.rings[ring], ground.rings[ring + 1]
        x, y = ground.x[begin], ground.y[begin]
        if crossed[ring - rings[0]] or not (box[0] <= x <= box[2] and box[1] <= y <= box[3]):
            continue
        if not _holds(other, others, x, y):
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
def _walked(
    a: Any, mine: Any, b: Any, theirs: Any, near_b: Any, walk: Any, drawn: Any, at: Any
) -> int:
    """Write what two polygons share and tell what it is; `mine` and `theirs` span their rings.

    `near_b` are the edges of b that reach into `walk.box`, round a.
    """
    room = walk.room[0]
    points = a.rings[mine[1]] - a.rings[mine[0]]
    limit = at[0] + points + 2 * len(near_b) + mine[1] - mine[0]
    _bounds_of_edges(b, near_b, room, walk.box_b)
    near_a = walk.near_a[: _near(a, mine, walk.box_b, walk.near_a)]
    count = _crossings(a, near_a, b, near_b, room, walk.spots)
    if count < 0 or not _linked(a, mine, walk, count, 0, walk.next_a, walk.crossed_a):
        return LEFT
    if not _linked(b, theirs, walk, count, 2, walk.next_b, walk.crossed_b):
        return LEFT
    begin, first = at[0], at[1]
    if not _loops(a, b, walk, count, drawn, at, limit):
        return LEFT
    _whole_rings(a, mine, walk.crossed_a, b, theirs, walk.box, drawn, at)
    _whole_rings(b, theirs, walk.crossed_b, a, mine, walk.box, drawn, at)
    return _judged(drawn, begin, first, at[1])


@compiled
def _is_of_several(ground: Any, edges: Any) -> bool:
    """Tell whether edges, which rise, are of several rings."""
    if not len(edges):
        return False
    ring = np.searchsorted(ground.rings, edges[0], side="right")
    several: bool = edges[-1] >= ground.rings[ring]
    return several


@compiled
def _roomy(drawn: Any, at: Any, points: int, rings: int) -> Any:
    """Return `drawn` with room for so many more points and rings, what is written kept."""
    if at[0] + points <= len(drawn.points) and at[1] + rings <= len(drawn.ends):
        return drawn
    grown = Drawn(
        np.empty((2 * (at[0] + points), 2)),
        np.empty(2 * (at[1] + rings), np.int64),
    )
    grown.points[: at[0]] = drawn.points[: at[0]]
    grown.ends[: at[1]] = drawn.ends[: at[1]]
    return grown


@compiled
def walked(a: Any, b: Any, tree: Any, pairs: Any, walk: Any, states: Any) -> Any:
    """Intersect polygons `pairs[:, 0]` of a with `pairs[:, 1]` of b, which has the `tree`.

    Returns what was drawn, and how many points and rings of it count. A pair has `states[0]`, what
    became of it, `states[1]`, its number of rings, and `states[2]`, whether rings of one polygon
    meet there, which may touch each other. Points nearer to an edge than `walk.room`
    are taken to touch it.
    """
    at = np.zeros(2, np.int64)
    mine, theirs = np.empty(2, np.int64), np.empty(2, np.int64)
    found = np.empty(256, np.int64)
    drawn = Drawn(np.empty((1024, 2)), np.empty(256, np.int64))
    for pair in range(len(pairs)):
        mine[0], mine[1] = a.firsts[pairs[pair, 0]], a.firsts[pairs[pair, 0] + 1]
        theirs[0], theirs[1] = b.firsts[pairs[pair, 1]], b.firsts[pairs[pair, 1] + 1]
        points, rings = at[0], at[1]
        state, states[2, pair] = NOTHING, 0
        if mine[0] < mine[1] and theirs[0] < theirs[1]:
            _bounds(a, a.rings[mine[0]], a.rings[mine[1]], walk.room[0], walk.box)
            count, found = _reaching(b, tree, theirs, walk.box, found)
            states[2, pair] = mine[1] - mine[0] > 1 or _is_of_several(b, found[:count])
            parts = mine[1] - mine[0] + 2 * count + SPARE
            drawn = _roomy(drawn, at, a.rings[mine[1]] - a.rings[mine[0]] + parts, parts)
            state = _walked(a, mine, b, theirs, found[:count], walk, drawn, at)
        if state == LEFT:
            at[0], at[1] = points, rings
        states[0, pair], states[1, pair] = state, at[1] - rings
    return drawn, at
