"""Whether two polygons are the same shape, however their rings are written down."""

from __future__ import annotations

from typing import Any

from ..errors import Problem
from .wkb import read_polygon_rings


def same_shape(one: bytes, other: bytes) -> bool:
    """Tell whether two WKB polygons have the same rings, coordinate by coordinate.

    The order of parts and of holes, where a ring starts and which way it runs do not count; a
    vertex more does. What cannot be read as a polygon is the same only byte by byte.
    """
    if one == other:
        return True
    try:
        return _normal_form(one) == _normal_form(other)
    except Problem:
        return False


def _normal_form(wkb: bytes) -> list[Any]:
    polygons = (list(map(_ring, rings)) for rings in read_polygon_rings(wkb))
    return sorted((rings[:1], sorted(rings[1:])) for rings in polygons)


def _ring(points: Any) -> list[tuple[float, float]]:
    """Return the ring from its least point on, in the direction that comes first."""
    found = [(float(x), float(y)) for x, y in points]
    if len(found) > 1 and found[0] == found[-1]:
        found.pop()
    if not found:
        return found
    least = min(found)
    starts = [index for index, point in enumerate(found) if point == least]
    ways = [found[start:] + found[:start] for start in starts]
    return min(ways + [[way[0], *reversed(way[1:])] for way in ways])
