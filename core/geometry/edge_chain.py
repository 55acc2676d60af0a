"""Which edges of many polygons are not an edge of a neighbour, and how often a point is covered.

An edge that one polygon has forwards and its neighbour backwards divides ground that both cover
up to it: the two cancel out. What is left bounds everything that is not covered exactly once:
the outline, gaps, overlaps. Points are compared as they are, bit by bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .ragged import spans, steps
from .wkb import Rings

FIRST, SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
SHIFT = np.uint64(29)
AT_ONCE = 2_000_000
"""Pairs of a point and an edge that are held in memory together."""


@dataclass(frozen=True)
class Chain:
    """Directed edges (n, 4) x0, y0, x1, y1 with the ground on their left; `owners` of each."""

    edges: Any
    owners: Any

    def covers(self, points: Any) -> Any:
        """Return how many polygons cover each of the (m, 2) points, none of them on an edge."""
        order = np.argsort(points[:, 0], kind="stable")
        x, y = points[order].T
        x0, _, x1, _ = self.edges.T
        begins = np.searchsorted(x, np.minimum(x0, x1))
        sizes = np.searchsorted(x, np.maximum(x0, x1)) - begins
        counts = np.zeros(len(points))
        for first, last in spans(sizes, AT_ONCE):
            some = sizes[first:last]
            at = steps(begins[first:last], some)
            a, b, c, d = np.repeat(self.edges[first:last], some, axis=0).T
            above = b + (x[at] - a) * ((d - b) / (c - a)) > y[at]
            below = np.sign(a - c)[above]  # +1 where the ground lies below
            counts += np.bincount(at[above], below, len(points))
        covers = np.empty(len(points), np.int64)
        covers[order] = np.rint(counts)
        return covers


def directed(rings: Rings) -> Chain:
    """Return every edge of all rings, the ground on its left whichever way a ring is drawn."""
    last = np.zeros(len(rings.points), bool)
    filled = rings.starts[1:] > rings.starts[:-1]
    last[rings.starts[1:][filled] - 1] = True
    begins = np.flatnonzero(~last)
    edges = np.hstack([rings.points[begins], rings.points[begins + 1]])
    ring = np.repeat(np.arange(len(rings.owners)), np.maximum(np.diff(rings.starts) - 1, 0))
    turned = _areas(rings, edges, ring)[ring] * rings.signs[ring] < 0
    edges[turned] = edges[turned][:, [2, 3, 0, 1]]
    long = (edges[:, :2] != edges[:, 2:]).any(axis=1)
    return Chain(edges[long], rings.owners[ring[long]])


def unmatched(chain: Chain) -> Chain:
    """Return the edges that are left when every edge and its reverse have cancelled out."""
    begin, end = point_keys(chain.edges[:, :2]), point_keys(chain.edges[:, 2:])
    order = np.argsort(begin + end, kind="stable")
    keys = (begin + end)[order]
    groups = np.cumsum(np.append(0, keys[1:] != keys[:-1])) if len(keys) else order
    forwards = np.where(begin < end, 1, -1)[order]
    stays = ~_alike(chain.edges[order], groups)[groups] | ~_paired(groups, forwards)
    left = np.sort(order[stays])
    return Chain(chain.edges[left], chain.owners[left])


def _areas(rings: Rings, edges: Any, ring: Any) -> Any:
    """Return twice the signed area of every ring, positive counter-clockwise."""
    x0, y0 = rings.points[rings.starts[:-1][ring]].T if len(ring) else (0.0, 0.0)
    a, b, c, d = edges.T
    return np.bincount(ring, (a - x0) * (d - y0) - (c - x0) * (b - y0), len(rings.owners))


def point_keys(points: Any) -> Any:
    """Return a number for every point; equal points have equal numbers."""
    bits = np.ascontiguousarray(points + 0.0).view(np.uint64)  # -0.0 becomes 0.0
    mixed = (bits[:, 0] * FIRST) ^ ((bits[:, 1] * SECOND) >> SHIFT) ^ (bits[:, 1] * SECOND)
    return (mixed ^ (mixed >> SHIFT)) * SECOND


def _alike(edges: Any, groups: Any) -> Any:
    """Tell for every group whether its edges are truly the same (numbers may collide)."""
    if not len(groups):
        return np.zeros(0, bool)
    firsts = np.append([True], groups[1:] != groups[:-1])
    first = edges[np.flatnonzero(firsts)][groups]
    same = (edges == first).all(axis=1) | (edges == first[:, [2, 3, 0, 1]]).all(axis=1)
    return np.bincount(groups, ~same) == 0


def _paired(groups: Any, forwards: Any) -> Any:
    """Tell of every edge whether one that runs the other way cancels it out."""
    rank = np.zeros(len(groups), np.int64)
    counts = np.zeros((2, int(groups[-1]) + 1 if len(groups) else 0), np.int64)
    for side, way in enumerate((1, -1)):
        at = np.flatnonzero(forwards == way)
        counts[side] = np.bincount(groups[at], minlength=counts.shape[1])
        begins = np.cumsum(counts[side]) - counts[side]
        rank[at] = np.arange(len(at)) - begins[groups[at]]
    return rank < counts.min(axis=0)[groups]
