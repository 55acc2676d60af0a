"""Bring the faces of the tessellation to the wanted number of parcels: the smallest are merged."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from .zones import Zone

STRIP_WEIGHT = 9  # a strip counts as so many times larger than it is: rivers and roads stay


def merged(shapes: Any, zone: Any, fixed: Any, count: int) -> tuple[Any, Any]:
    """Return `count` shapes and the index of the face that gave each its zone.

    `fixed` faces neither merge nor take others in. A face goes to the neighbour with which it
    shares most edge, if it can to one of its zone, and into a strip along a line last of all.
    """
    source = np.arange(len(shapes))
    while len(shapes) > count:
        shapes, keepers = _merged_once(shapes, zone[source], fixed[source], len(shapes) - count)
        if len(keepers) == len(source):
            break
        source = source[keepers]
    return shapes, source


def _merged_once(shapes: Any, zone: Any, fixed: Any, surplus: int) -> tuple[Any, Any]:
    area = shapely.area(shapes)
    weight = np.where(zone == Zone.LINE, area * STRIP_WEIGHT, area)
    weight[fixed] = np.inf
    small = np.argsort(weight, kind="stable")[:surplus]
    root = _roots(_targets(shapes, zone, fixed, small), small, area)
    order = np.argsort(root, kind="stable")
    keepers, starts = np.unique(root[order], return_index=True)
    joined = shapes[keepers].copy()
    for number, group in enumerate(np.split(order, starts[1:])):
        if len(group) > 1:
            joined[number] = _union(shapes[group])
    return joined, keepers


def _targets(shapes: Any, zone: Any, fixed: Any, small: Any) -> Any:
    """Return, for each small face, its best neighbour."""
    tree = shapely.STRtree(shapes)
    here, other = tree.query(shapes[small], predicate="intersects")
    kept = (other != small[here]) & ~fixed[other]
    here, other = here[kept], other[kept]
    edge = shapely.length(shapely.intersection(shapes[small[here]], shapes[other]))
    own = zone[small[here]]
    alike, line = zone[other] == own, zone[other] == Zone.LINE
    score = edge * np.where(alike, 1.0, np.where(line, 1e-6, 1e-2))
    order = np.lexsort((other, -score, here))
    here, other, score = here[order], other[order], score[order]
    first = np.unique(here, return_index=True)[1]
    best = np.full(len(small), -1)
    best[here[first]] = np.where(score[first] > 0, other[first], -1)
    return best


def _roots(target: Any, small: Any, area: Any) -> Any:
    """Return the face that every face ends up in: the largest of those that merge."""
    root = list(range(len(area)))

    def top(face: int) -> int:
        while root[face] != face:
            root[face] = root[root[face]]
            face = root[face]
        return face

    for face, best in zip(small.tolist(), target.tolist()):
        if best >= 0:
            less, more = sorted((top(face), top(best)), key=lambda one: (area[one], one))
            root[less] = more
    return np.array([top(face) for face in range(len(area))])


def _union(shapes: Any) -> Any:
    return shapely.normalize(shapely.get_parts(shapely.coverage_union_all(shapes))[0])
