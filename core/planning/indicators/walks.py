"""How far it is to walk along a network from the nearest of several places."""

from __future__ import annotations

import heapq
from typing import Dict, List, Mapping, Sequence, Tuple

Edge = Tuple[int, int, float]  # from, to, m
Network = Mapping[int, Sequence[Tuple[int, float]]]


def network(edges: Sequence[Edge]) -> Dict[int, List[Tuple[int, float]]]:
    """Return what every vertex leads to; an edge is walked both ways."""
    found: Dict[int, List[Tuple[int, float]]] = {}
    for first, second, length in edges:
        found.setdefault(first, []).append((second, length))
        found.setdefault(second, []).append((first, length))
    return found


def walks(ways: Network, entries: Mapping[int, float], most: float) -> Dict[int, float]:
    """Return the length in m of the shortest walk to every vertex within `most` m.

    `entries` are the vertices at which places are left, with the metres walked until there.
    """
    found: Dict[int, float] = {}
    waiting = [(length, vertex) for vertex, length in entries.items() if length <= most]
    heapq.heapify(waiting)
    while waiting:
        walked, vertex = heapq.heappop(waiting)
        if vertex in found:
            continue
        found[vertex] = walked
        for other, length in ways.get(vertex, ()):
            if other not in found and walked + length <= most:
                heapq.heappush(waiting, (walked + length, other))
    return found
