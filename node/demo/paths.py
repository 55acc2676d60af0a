"""Least-cost paths over a raster: how the demo county's rivers drain and its roads run."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import dijkstra

STEPS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 2**0.5), (1, -1, 2**0.5))  # rows, columns, length


def grid_graph(cost: Any) -> sparse.csr_matrix:
    """Return the eight-neighbour graph of a raster; a step costs its length × the mean cost."""
    rows, columns = cost.shape
    flat = np.arange(cost.size).reshape(cost.shape)
    begins, ends, weights = [], [], []
    for down, right, length in STEPS:
        here = (slice(0, rows - down), slice(max(0, -right), columns - max(0, right)))
        there = (slice(down, rows), slice(max(0, right), columns + min(0, right)))
        begins.append(flat[here].ravel())
        ends.append(flat[there].ravel())
        weights.append(((cost[here] + cost[there]) / 2 * length).ravel())
    one_way = np.concatenate(weights), (np.concatenate(begins), np.concatenate(ends))
    graph = sparse.csr_matrix(one_way, shape=(cost.size, cost.size))
    return graph + graph.T


def nearest(graph: sparse.csr_matrix, sources: Any) -> tuple[Any, Any]:
    """Return each cell's cost to the nearest source and the next cell on the way (-1 at it)."""
    costs, towards, _ = dijkstra(graph, indices=sources, min_only=True, return_predecessors=True)
    return costs, np.where(towards < 0, -1, towards)


def walked(towards: Any, start: int, stop: Any) -> list[int]:
    """Return the cells from `start` to the first one that `stop` marks, or to the source."""
    path = [start]
    while towards[path[-1]] >= 0:
        path.append(int(towards[path[-1]]))
        if stop[path[-1]]:
            break
    return path


def smoothed(points: Any, rounds: int = 3) -> Any:
    """Return a line with its corners cut (Chaikin), ends kept."""
    for _ in range(rounds):
        if len(points) < 3:  # noqa: PLR2004 (a line without a corner)
            return points
        quarter = points[:-1] * 0.75 + points[1:] * 0.25
        rest = points[:-1] * 0.25 + points[1:] * 0.75
        inner = np.stack([quarter, rest], 1).reshape(-1, 2)
        points = np.concatenate([points[:1], inner[1:-1], points[-1:]])
    return points
