"""Points of one polygon on an edge of its neighbour, which lacks them (共边缺点)."""

from __future__ import annotations

from typing import Any, List

import numpy as np

from ..feedback import Feedback, watched
from .box_pairs import BoxPairs
from .edge_chain import Chain, point_keys
from .ring_checks import Places

AT_ONCE = 200_000
"""Points whose edges nearby are held in memory together."""


def missing_vertices(chain: Chain, tolerance: float, feedback: Feedback) -> Places:
    """Return the points within `tolerance` of the inside of an edge of another polygon.

    `chain` holds the edges that no neighbour shares, both of whose ends lie further off. The
    owner is the polygon that lacks the point; size: the distance to its edge.
    """
    points, owners = chain.edges[:, :2], chain.owners
    edges = BoxPairs(_boxes(chain.edges, tolerance))
    found: List[Any] = []
    for begin in watched(range(0, len(points), AT_ONCE), feedback, every=1):
        near = points[begin : begin + AT_ONCE]
        j, i = edges.met_by(np.hstack([near, near]))
        j += begin
        other = chain.owners[i] != owners[j]
        i, j = i[other], j[other]
        distance = _distances(chain.edges[i], points[j], tolerance)
        near = distance <= tolerance
        found.append((points[j[near]], chain.owners[i[near]], distance[near]))
    if not found:
        return Places(np.empty((0, 2)), np.empty(0, np.int64), np.empty(0))
    return _once(*(np.concatenate(column) for column in zip(*found)))


def _boxes(edges: Any, tolerance: float) -> Any:
    """Return the rectangle of every edge, wider by the tolerance and by what rounding takes."""
    low, high = np.minimum(edges[:, :2], edges[:, 2:]), np.maximum(edges[:, :2], edges[:, 2:])
    room = tolerance + 4 * np.spacing(np.abs(edges).max(axis=1, keepdims=True, initial=0.0))
    return np.hstack([low - room, high + room])


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
