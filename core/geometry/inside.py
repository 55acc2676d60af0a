"""The parts of a polygon, and a point that is surely inside one: where a fault is shown."""

from __future__ import annotations

import struct
from typing import Any, Callable, List, Tuple

import numpy as np

from .wkb import MULTIPOLYGON, POLYGON, read_polygon_rings


def parts(wkb: bytes) -> List[bytes]:
    """Return the polygons of a (multi)polygon, each as little-endian WKB; GEO-02, GEO-03."""
    return [_written(rings) for rings in read_polygon_rings(wkb)]


def point_inside(wkb: bytes) -> Tuple[float, float]:
    """Return a point inside the polygon: in the middle of its widest stretch half way up.

    Halfway between two neighbouring ordinates no corner is met, so that the crossings of the
    rings alternate between entering and leaving. Raises ValueError for a polygon without area.
    """
    rings = [ring for polygon in read_polygon_rings(wkb) for ring in polygon]
    levels = np.unique(np.concatenate([ring[:, 1] for ring in rings]))
    steps = np.diff(levels)
    if not len(steps):
        raise ValueError("flat")
    middle = (levels[0] + levels[-1]) / 2
    gaps = np.flatnonzero(steps > steps.max() / 4)  # high enough, and of these the most central
    at = gaps[np.argmin(np.abs(levels[gaps] + steps[gaps] / 2 - middle))]
    y = float(levels[at] + steps[at] / 2)
    crossings = np.sort(np.concatenate([_crossings(ring, y) for ring in rings]))
    widths = crossings[1::2] - crossings[::2]
    widest = int(np.argmax(widths))
    return float(crossings[2 * widest] + widths[widest] / 2), y


def snapped(wkb: bytes, step: float) -> bytes:
    """Return a (multi)polygon with its points on a grid; it may have to be repaired."""
    return moved(wkb, lambda ring: np.round(ring / step) * step)


def moved(wkb: bytes, change: Callable[[Any], Any]) -> bytes:
    """Return a multipolygon whose rings are what `change` makes of those of `wkb`."""
    polygons = [_written([change(ring) for ring in rings]) for rings in read_polygon_rings(wkb)]
    return struct.pack("<BII", 1, MULTIPOLYGON, len(polygons)) + b"".join(polygons)


def _crossings(ring: Any, y: float) -> Any:
    """Return where the edges of a closed ring cross the parallel to the x axis at `y`."""
    begin, end = ring[:-1], ring[1:]
    met = (begin[:, 1] < y) != (end[:, 1] < y)
    begin, end = begin[met], end[met]
    share = (y - begin[:, 1]) / (end[:, 1] - begin[:, 1])
    return begin[:, 0] + share * (end[:, 0] - begin[:, 0])


def _written(rings: List[Any]) -> bytes:
    pieces = [struct.pack("<BII", 1, POLYGON, len(rings))]
    for ring in rings:
        pieces += [struct.pack("<I", len(ring)), np.ascontiguousarray(ring, "<f8").tobytes()]
    return b"".join(pieces)


def without_holes(wkb: bytes, largest: float) -> bytes:
    """Return a (multi)polygon without its holes of up to `largest` squared units."""
    polygons = [
        _written([rings[0], *(ring for ring in rings[1:] if _plane_area(ring) > largest)])
        for rings in read_polygon_rings(wkb)
    ]
    return struct.pack("<BII", 1, MULTIPOLYGON, len(polygons)) + b"".join(polygons)


def _plane_area(ring: Any) -> float:
    x, y = (ring - ring[0]).T
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2
