"""How much ground two polygons share, from their edges alone: no overlay that could go wrong.

At each x a polygon is what lies below its upper edges and not below its lower ones. So the area
that two polygons share is a sum over all pairs of edges: the area below both, counted with the
product of their signs. It is exact but for rounding however the edges lie, nearly on one line or
quite on one.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Tuple

import numpy as np

from .wkb import read_polygon_rings

AT_ONCE = 1_000_000
"""Pairs of edges that are held in memory together."""
MANY, WIDE = 64, 4.0
"""From how many edges on the wide ones are parted, and how many times the mean a wide one is."""


class Edges(NamedTuple):
    """The edges of (multi)polygons from left (x0, y0) to right; `sign` +1 where they lie below.

    `owner` is the number of the polygon. Upright edges are left out: no ground is below them.
    """

    x0: Any
    y0: Any
    x1: Any
    y1: Any
    slope: Any
    sign: Any
    owner: Any

    def chosen(self, mask: Any) -> Edges:
        """Return some of them."""
        return Edges(*(column[mask] for column in self))


def edges_of(*wkbs: bytes) -> Edges:
    """Return the edges of valid (multi)polygons; GEO-02, GEO-03."""
    found = [
        _edges(ring, -1.0 if hole else 1.0, owner)
        for owner, wkb in enumerate(wkbs)
        for polygon in read_polygon_rings(wkb)
        for hole, ring in enumerate(polygon)
    ]
    if len(found) == 1:
        return found[0]
    return Edges(*map(np.concatenate, zip(*found))) if found else _edges(np.empty((1, 2)), 1.0, 0)


def _edges(ring: Any, role: float, owner: int) -> Edges:
    """Return the edges of a ring that goes either way round; `role` is -1 for a hole."""
    x, y = ring.T
    run, rise = np.diff(x), np.diff(y)
    twice = (x[:-1] - x[0]) @ rise - (y[:-1] - y[0]) @ run  # positive counter-clockwise
    leans = np.flatnonzero(run)
    run, rise = run[leans], rise[leans]
    left, right = np.where(run > 0, leans, leans + 1), np.where(run > 0, leans + 1, leans)
    sign = np.sign(run) * (-role if twice > 0 else role)
    owners = np.full(len(leans), owner)
    return Edges(x[left], y[left], x[right], y[right], rise / run, sign, owners)


def shared_area(a: Edges, b: Edges) -> float:
    """Return the area that two polygons share, in squared units of their common plane."""
    return float(shared_areas(a, b, 1)[0])


def shared_areas(many: Edges, one: Edges, count: int) -> Any:
    """Return the area that each of `count` polygons shares with one."""
    areas = np.zeros(count)
    if not len(many.sign) or not len(one.sign):
        return areas
    a, b = _over_or_under(many, one), _over_or_under(one, many)
    if not len(a.sign) or not len(b.sign):
        return areas
    x, y = a.x0.min(), min(a.y0.min(), a.y1.min())
    b = b.chosen(np.maximum(b.y0, b.y1) > y)  # below, the signs of `a` cancel out
    a, b = _from(x, y, a), _from(x, y, b.chosen(np.argsort(b.x0)))  # small numbers round less
    step = max(AT_ONCE // (len(b.sign) + 1), 1)
    for at in range(0, len(a.sign), step):
        for some in _by_width(b):
            areas += _below_both(a.chosen(slice(at, at + step)), some, count)
    return np.maximum(areas, 0.0)


def _by_width(edges: Edges) -> Tuple[Edges, ...]:
    """Part the few wide edges from the others: the widest decides how far pairs are looked for."""
    width = edges.x1 - edges.x0
    if len(width) < MANY:
        return (edges,)
    wide = width > WIDE * width.mean()
    return edges.chosen(~wide), edges.chosen(wide)


def _over_or_under(one: Edges, other: Edges) -> Edges:
    """Return `one` without the edges to the left and right of `other`."""
    return one.chosen((one.x1 > other.x0.min()) & (one.x0 < other.x1.max()))


def _from(x: float, y: float, edges: Edges) -> Edges:
    return Edges(edges.x0 - x, edges.y0 - y, edges.x1 - x, edges.y1 - y, *edges[4:])


def _below_both(a: Edges, b: Edges, count: int) -> Any:
    """Return the sums over all pairs of edges of the signed area below both, by owners of `a`."""
    i, j = _above_each_other(a, b)
    ends = np.stack([np.maximum(a.x0[i], b.x0[j]), np.minimum(a.x1[i], b.x1[j])])
    mine, theirs = _height(a, i, ends), _height(b, j, ends)
    lower = theirs.sum(axis=0) + _negative(mine - theirs)
    signed = a.sign[i] * b.sign[j] * (ends[1] - ends[0]) * lower
    return np.bincount(a.owner[i], signed, count) / 2


def _above_each_other(a: Edges, b: Edges) -> Tuple[Any, Any]:
    """Return the pairs of edges that share a stretch of x; those of `b` lie in order of x0."""
    first = np.searchsorted(b.x0, a.x0 - np.max(b.x1 - b.x0, initial=0.0))
    counts = np.searchsorted(b.x0, a.x1) - first
    i = np.repeat(np.arange(len(counts)), counts)
    j = np.arange(len(i)) - np.repeat(np.cumsum(counts) - counts - first, counts)
    met = b.x1[j] > a.x0[i]
    return i[met], j[met]


def _height(edges: Edges, at: Any, x: Any) -> Any:
    """Return y of some edges at x, (2, n) as x."""
    return edges.y0[at] + (x - edges.x0[at]) * edges.slope[at]


def _negative(d: Any) -> Any:
    """Return twice the mean of what is negative of a line from `d[0]` to `d[1]`."""
    least = np.minimum(d, 0.0).sum(axis=0)
    span = np.abs(d[0] - d[1])
    crosses = (d[0] < 0) != (d[1] < 0)
    return np.where(crosses, -least * least / np.where(crosses, span, 1.0), least)
