"""What is wrong with polygons that have to cover the ground once, each fault with place and size.

Edges that two neighbours share cancel out; what is left encloses gaps and overlaps, so that
whatever is right costs one pass over the points, and geometry is made only where it is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ulp
from struct import pack
from typing import Any, Callable, Dict, Iterator, List, Tuple

import numpy as np

from ..feedback import Feedback, Silent, watched
from .backend import Bounds, Geometry
from .boxes import BoxIndex
from .edge_chain import Chain, directed, point_keys, unmatched
from .inside import point_inside
from .polygons import PolygonLayer
from .proved import Proved
from .ring_checks import Places, duplicate_vertices, self_touches, sharp_angles, slivers
from .vertex_on_edge import missing_vertices
from .wkb import Rings, read_rings

OVERLAP, GAP, EDGE_MISMATCH = "overlap", "gap", "edge_mismatch"
SLIVER, SELF_TOUCH = "sliver", "self_touch"
DUPLICATE_VERTEX, SHARP_ANGLE, INVALID = "duplicate_vertex", "sharp_angle", "invalid"
KINDS = (
    *(INVALID, OVERLAP, GAP, EDGE_MISMATCH),
    *(SLIVER, SELF_TOUCH, DUPLICATE_VERTEX, SHARP_ANGLE),
)
LINE_STRINGS, LINE_STRING, POINT = 5, 2, 1


@dataclass(frozen=True)
class Limits:
    """From which size on something is a fault; lengths in units of the CRS.

    `tolerance`: points nearer than this are the same, and ground narrower than this between two
    edges is a mismatch of edges, neither gap nor overlap. `sliver_area` (squared units) and
    `sliver_width`: polygons below are slivers. `angle`: corners below, in degrees, are sharp.
    `kinds`: which faults are looked for.
    """

    tolerance: float = 0.0001
    sliver_area: float = 0.2
    sliver_width: float = 0.0
    angle: float = 10.0
    kinds: Tuple[str, ...] = KINDS


@dataclass(frozen=True)
class Spot:
    """One fault: its kind, the features it is about (their places in the layer), where, how big.

    `wkb` is a polygon for overlaps, gaps, mismatches of edges that enclose ground and invalid
    features, else a point. `size` is an area (overlap, gap, sliver, edge mismatch that encloses
    ground), a distance (duplicate vertex, other edge mismatches), degrees (sharp angle), or a
    count (self-touch); 0 for invalid ones.
    """

    kind: str
    features: Tuple[int, ...]
    wkb: bytes
    size: float


def check(layer: PolygonLayer, limits: Limits, feedback: Feedback | None = None) -> List[Spot]:
    """Return every fault of a layer, in order of `KINDS`; a gap in the midst is a hole in it.

    Invalid features are told and left out of the rest. Problems GEO-01 to GEO-03 are those of
    damaged geometries, GEO-08 the engine's; raises Cancelled.
    """
    feedback = feedback or Silent()
    wkbs = layer.wkbs()
    spots, valid = _invalid(layer, wkbs, limits, feedback)
    rings = read_rings(wkbs)
    chain = directed(rings)
    chain = Chain(chain.edges[valid[chain.owners]], chain.owners[valid[chain.owners]])
    if {OVERLAP, GAP, EDGE_MISMATCH} & set(limits.kinds):
        chain = unmatched(chain)
        ground = list(_ground(layer, chain, limits, feedback))
        spots += ground
        if EDGE_MISMATCH in limits.kinds:
            lacking = missing_vertices(chain, limits.tolerance, feedback)
            spots += _points(EDGE_MISMATCH, _apart(lacking, ground))
    spots += _of_rings(rings, limits, feedback)
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted((one for one in spots if one.kind in limits.kinds), key=lambda s: order[s.kind])


def _of_rings(rings: Rings, limits: Limits, feedback: Feedback) -> Iterator[Spot]:
    work: Dict[str, Callable[[], Places]] = {
        SLIVER: lambda: slivers(rings, limits.sliver_area, limits.sliver_width),
        SELF_TOUCH: lambda: self_touches(rings),
        DUPLICATE_VERTEX: lambda: duplicate_vertices(rings, limits.tolerance),
        SHARP_ANGLE: lambda: sharp_angles(rings, limits.angle),
    }
    for kind in watched([kind for kind in work if kind in limits.kinds], feedback, every=1):
        yield from _points(kind, work[kind]())


def _invalid(
    layer: PolygonLayer, wkbs: List[bytes], limits: Limits, feedback: Feedback
) -> Tuple[List[Spot], Any]:
    """Return a spot for every invalid feature, and which are valid."""
    valid = np.ones(len(layer), bool)
    if INVALID not in limits.kinds:
        return [], valid
    for number, geometry in enumerate(watched(layer.geometries, feedback)):
        valid[number] = layer.backend.fault(geometry) is None
    return [Spot(INVALID, (int(at),), wkbs[at], 0.0) for at in np.flatnonzero(~valid)], valid


def _ground(
    layer: PolygonLayer, chain: Chain, limits: Limits, feedback: Feedback
) -> Iterator[Spot]:
    """Yield what the edges left over enclose and is not covered exactly once."""
    backend = layer.backend
    faces = backend.enclosed(_lines(chain.edges)) if len(chain.edges) else []
    wkbs = [backend.write(face) for face in faces]
    inner = [(place, _inside(wkb)) for place, wkb in enumerate(wkbs)]
    inner = [(place, point) for place, point in inner if point is not None]
    counts = chain.covers(np.array([point for _, point in inner]).reshape(-1, 2))
    index = BoxIndex([backend.bounds(geometry) for geometry in layer.geometries])
    proved = Proved(backend)
    for (place, _), count in watched(list(zip(inner, counts.tolist())), feedback):
        face = faces[place]
        if count == 1 or backend.area(face) <= _noise(backend.bounds(face)):
            continue
        thin = 2 * backend.area(face) <= limits.tolerance * _outline(wkbs[place])
        kind = EDGE_MISMATCH if thin else (GAP if count < 1 else OVERLAP)
        features = _features(layer, index, face, proved, covered=count > 1)
        yield Spot(kind, features, wkbs[place], backend.area(face))


def _features(
    layer: PolygonLayer, index: BoxIndex, face: Geometry, proved: Proved, covered: bool
) -> Tuple[int, ...]:
    """Return the features that cover the face, or that touch it where none does."""
    met = index.meeting(layer.backend.bounds(face)).tolist()
    if covered:
        least = _noise(layer.backend.bounds(face))
        shared = ((at, proved.shared_area(face, layer.geometries[at])) for at in met)
        return tuple(at for at, area in shared if area > least)
    prepared = layer.backend.prepare(face)
    return tuple(at for at in met if prepared.intersects(layer.geometries[at]))


def _lines(edges: Any) -> bytes:
    """Return the edges as a MultiLineString's WKB."""
    head = np.frombuffer(pack("<BII", 1, LINE_STRING, 2), np.uint8)
    body = np.ascontiguousarray(edges, "<f8").view(np.uint8).reshape(len(edges), -1)
    each = np.hstack([np.tile(head, (len(edges), 1)), body])
    return pack("<BII", 1, LINE_STRINGS, len(edges)) + each.tobytes()


def _inside(wkb: bytes) -> Tuple[float, float] | None:
    try:
        return point_inside(wkb)
    except ValueError:  # a face without height is no ground
        return None


def _outline(wkb: bytes) -> float:
    rings = read_rings([wkb])
    steps = np.diff(rings.points, axis=0)
    steps[rings.starts[1:-1] - 1] = 0.0
    return float(np.hypot(*steps.T).sum())


def _noise(box: Bounds) -> float:
    """Return the area that rounding makes of a line as long as the box."""
    return 4 * ulp(max(map(abs, box))) * (box[2] - box[0] + box[3] - box[1])


def _apart(places: Places, ground: List[Spot]) -> Places:
    """Return the places that are no corner of an overlap or a gap, which says more."""
    told = [one.wkb for one in ground if one.kind != EDGE_MISMATCH]
    corners = point_keys(read_rings(told).points) if told else ()
    kept = ~np.isin(point_keys(places.points), corners)
    return Places(places.points[kept], places.owners[kept], places.sizes[kept])


def _points(kind: str, places: Places) -> List[Spot]:
    rows = zip(places.points.tolist(), places.owners.tolist(), places.sizes.tolist())
    return [Spot(kind, (owner,), pack("<BIdd", 1, POINT, *xy), size) for xy, owner, size in rows]
