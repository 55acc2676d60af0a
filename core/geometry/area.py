"""Ellipsoidal area of polygons and theoretical area of map sheets, in m².

Source: 《图幅理论面积与图斑椭球面积计算公式及要求》(国土调查办发〔2008〕32号). A polygon's
area is the sum of the trapezoids between its edges and a reference meridian, every edge being
straight in (B, L); holes are subtracted and parts added.
"""

from __future__ import annotations

from math import radians
from typing import Any, Iterator, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from .ellipsoid import CGCS2000, Ellipsoid, Surface, surface_of, trapezoid_areas
from .local_area import is_compiled, load, near_areas
from .wkb import POINT_BYTES, Rings, read_rings, refuse_non_finite

CHUNK_BYTES = 500_000  # what stays in a processor's cache, with all the arrays made of it
LARGEST_CHUNK = 2_000_000
SHARED_CHUNKS = 16  # chunks that all processors work on together
LONGEST_EDGE = 20.0  # m, for edges of cut parcels; a preset, no standard says it
SHORTEST_EDGE = 0.1
QUARTER_TURN = np.pi / 2


def ellipsoidal_areas(
    wkbs: Sequence[bytes],
    crs: str,
    longest_edge: Optional[float] = None,
    feedback: Optional[Feedback] = None,
) -> Any:
    """Return the area of every (multi)polygon on the ellipsoid of `crs`, in m², unrounded.

    Coordinates are x east and y north in `crs`, projected or geographic. Edges longer than
    `longest_edge` metres are divided in the plane first, which pieces of a cut parcel need.
    Raises Problem GEO-01 (not a number), GEO-02 (damaged WKB), GEO-03 (no polygon), GEO-04
    (CRS), GEO-05 (outside of the CRS's range), GEO-06 (`longest_edge`), and Cancelled.
    """
    surface = surface_of(crs)
    step = _plane_step(surface, longest_edge)
    areas = np.zeros(len(wkbs))
    size = sum(map(len, wkbs))
    compiled = surface.zone is not None and is_compiled(size // POINT_BYTES)
    spans = list(_chunks(wkbs, CHUNK_BYTES * (SHARED_CHUNKS if compiled else 1)))
    if compiled:
        load()
    for begin, end in watched(spans, feedback or Silent(), every=1):
        areas[begin:end] = _chunk_areas(wkbs, begin, end, surface, step)
    return areas


def sheet_area(south: float, width: float, height: float, ellipsoid: Ellipsoid = CGCS2000) -> float:
    """Return the theoretical area in m² of a sheet whose south edge is at `south`; degrees."""
    mean = radians(south + height / 2)
    return float(trapezoid_areas(ellipsoid, mean, radians(height), radians(width)))


def _plane_step(surface: Surface, longest_edge: Optional[float]) -> Optional[float]:
    """Return the longest edge in units of the CRS; along a great circle in a geographic one."""
    if longest_edge is None:
        return None
    if not SHORTEST_EDGE <= longest_edge < np.inf:
        raise Problem("GEO-06", value=longest_edge, least=SHORTEST_EDGE)
    if surface.projected:
        return longest_edge / surface.unit
    return float(longest_edge / surface.ellipsoid.a / surface.unit)


def _chunks(wkbs: Sequence[bytes], most: int) -> Iterator[Tuple[int, int]]:
    """Yield spans of about `most` bytes, so that memory stays flat however many there are."""
    begin = size = 0
    for number, wkb in enumerate(wkbs):
        size += len(wkb)
        if size >= most:
            yield begin, number + 1
            begin, size = number + 1, 0
    if begin < len(wkbs):
        yield begin, len(wkbs)


def _chunk_areas(
    wkbs: Sequence[bytes], begin: int, end: int, surface: Surface, step: Optional[float]
) -> Any:
    """Return the areas of wkbs[begin:end], halving a span that densifying would make too big."""
    rings = read_rings(wkbs[begin:end], begin)
    if step is not None:
        divisions = _divisions(rings, step)
        if divisions.sum() > LARGEST_CHUNK and end - begin > 1:
            middle = (begin + end) // 2
            halves: List[Any] = [
                _chunk_areas(wkbs, begin, middle, surface, step),
                _chunk_areas(wkbs, middle, end, surface, step),
            ]
            return np.concatenate(halves)
        rings = _divided(rings, divisions)
    areas, rings = near_areas(rings, end - begin, surface)
    return areas + _polygon_areas(
        _on_ellipsoid(rings, surface, begin), end - begin, surface.ellipsoid
    )


def _divisions(rings: Rings, step: float) -> Any:
    """Return into how many parts each point's edge to the next point is divided."""
    steps = _next_points(rings) - rings.points
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    return np.maximum(np.ceil(lengths / step), 1).astype(np.int64)


def _next_points(rings: Rings) -> Any:
    """Return, for each point, the next one of its ring; the first one follows the last."""
    following = np.roll(rings.points, -1, axis=0)
    filled = rings.starts[1:] > rings.starts[:-1]
    following[rings.starts[1:][filled] - 1] = rings.points[rings.starts[:-1][filled]]
    return following


def _divided(rings: Rings, divisions: Any) -> Rings:
    """Return the rings with `divisions` equal parts for each edge."""
    ends = np.cumsum(divisions)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - divisions, divisions)
    share = (within / np.repeat(divisions, divisions))[:, None]
    steps = _next_points(rings) - rings.points
    points = np.repeat(rings.points, divisions, axis=0)
    points += share * np.repeat(steps, divisions, axis=0)
    starts = np.concatenate([[0], ends])[rings.starts]
    return Rings(points, starts, rings.owners, rings.signs)


def _on_ellipsoid(rings: Rings, surface: Surface, first: int) -> Rings:
    """Return the rings in radians; Problem GEO-05 where the CRS does not reach."""
    points = surface.radians(rings.points)
    points[np.abs(points[:, 1]) > QUARTER_TURN] = np.inf
    turned = Rings(points, rings.starts, rings.owners, rings.signs)
    refuse_non_finite(turned, first, "GEO-05")
    return turned


def _polygon_areas(rings: Rings, count: int, ellipsoid: Ellipsoid) -> Any:
    """Return the area of each polygon from rings in radians."""
    lengths = np.diff(rings.starts)
    following = _next_points(rings)
    # A meridian through the ring's first point keeps the trapezoids small and the digits many.
    begins = rings.starts[:-1][lengths > 0]
    origin = np.repeat(rings.points[begins, 0], lengths[lengths > 0])
    width = (rings.points[:, 0] + following[:, 0]) * 0.5 - origin
    mean = (rings.points[:, 1] + following[:, 1]) * 0.5
    height = following[:, 1] - rings.points[:, 1]
    edges = trapezoid_areas(ellipsoid, mean, height, width)
    ring_areas = np.zeros(len(lengths))
    if len(begins):
        ring_areas[lengths > 0] = np.abs(np.add.reduceat(edges, begins))
    return np.bincount(rings.owners, ring_areas * rings.signs, minlength=count)
