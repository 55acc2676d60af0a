"""Points of one polygon on an edge of its neighbour, which lacks them (共边缺点)."""

from __future__ import annotations

from typing import Any, List

import numpy as np

from ..feedback import Feedback, watched
from .edge_chain import Chain, point_keys
from .ring_checks import Places

AT_ONCE = 1_000_000
"""Pairs of an edge and a point that are held in memory together."""


def missing_vertices(chain: Chain, tolerance: float, feedback: Feedback) -> Places:
    """Return the points within `tolerance` of the inside of an edge of another polygon.

    `chain` holds the edges that no neighbour shares, both of whose ends lie further off. The
    owner is the polygon that lacks the point; size: the distance to its edge.
    """
    points = chain.edges[:, :2]
    order = np.argsort(points[:, 0], kind="stable")
    points, owners = points[order], chain.owners[order]
    left = np.minimum(chain.edges[:, 0], chain.edges[:, 2]) - tolerance
    right = np.maximum(chain.edges[:, 0], chain.edges[:, 2]) + tolerance
    begins = np.searchsorted(points[:, 0], left)
    counts = np.searchsorted(points[:, 0], right, side="right") - begins
    found: List[Any] = []
    for begin, end in watched(_spans(counts), feedback, every=1):
        i = np.repeat(np.arange(begin, end), counts[begin:end])
        offsets = np.cumsum(counts[begin:end]) - counts[begin:end]
        j = np.arange(len(i)) + np.repeat(begins[begin:end] - offsets, counts[begin:end])
        other = chain.owners[i] != owners[j]
        i, j = i[other], j[other]
        distance = _distances(chain.edges[i], points[j], tolerance)
        near = distance <= tolerance
        found.append((points[j[near]], chain.owners[i[near]], distance[near]))
    if not found:
        return Places(np.empty((0, 2)), np.empty(0, np.int64), np.empty(0))
    return _once(*(np.concatenate(column) for column in zip(*found)))


def _spans(counts: Any) -> List[Any]:
    """Return spans of edges with about `AT_ONCE` pairs each."""
    total = np.cumsum(counts)
    parts = int(total[-1] // AT_ONCE) + 1 if len(total) else 0
    cuts = np.searchsorted(total, np.arange(1, parts) * AT_ONCE, side="right")
    ends = np.unique([0, *cuts.tolist(), len(counts)])
    return list(zip(ends[:-1].tolist(), ends[1:].tolist()))


def _distances(edges: Any, points: Any, tolerance: float) -> Any:
    """Return how far each point is from its edge's inside; infinite beside or near its ends."""
    along = edges[:, 2:] - edges[:, :2]
    way = points - edges[:, :2]
    length = np.hypot(*along.T)
    place = (way * along).sum(axis=1) / length
    off = np.abs(way[:, 0] * along[:, 1] - way[:, 1] * along[:, 0]) / length
    return np.where((place > tolerance) & (place < length - tolerance), off, np.inf)


def _once(points: Any, owners: Any, distances: Any) -> Places:
    """Return every point once for each polygon that lacks it."""
    order = np.lexsort((point_keys(points), owners))
    points, owners, distances = points[order], owners[order], distances[order]
    new = np.ones(len(points), bool)
    new[1:] = (points[1:] != points[:-1]).any(axis=1) | (owners[1:] != owners[:-1])
    return Places(points[new], owners[new], distances[new])
