"""Polygons as GeoJSON coordinates (RFC 7946, clause 3.1), every digit kept.

`swapped` tells that the coordinates stand in the other order than in the WKB: a CRS whose axes are
north and east, or latitude and longitude, is written in that order by OGC API Features Part 2.
"""

from __future__ import annotations

import math
import struct
from typing import Any

from ..errors import Problem
from .wkb import MULTIPOLYGON, POLYGON, read_polygon_rings

MULTI, SINGLE = "MultiPolygon", "Polygon"
_POLYGON, _MULTIPOLYGON = struct.pack("<BI", 1, POLYGON), struct.pack("<BI", 1, MULTIPOLYGON)
_TYPE_AT = {b"\x01": "<I", b"\x00": ">I"}


def geojson_of(wkb: bytes, *, swapped: bool = False) -> dict[str, Any]:
    """Return the polygon or multipolygon in `wkb` as GeoJSON; GEO-02 or GEO-03 for others."""
    step = -1 if swapped else 1
    polygons = [[ring[:, ::step].tolist() for ring in rings] for rings in read_polygon_rings(wkb)]
    multiple = struct.unpack_from(_TYPE_AT[wkb[:1]], wkb, 1)[0] % 1000 == MULTIPOLYGON
    if multiple:
        return {"type": MULTI, "coordinates": polygons}
    return {"type": SINGLE, "coordinates": polygons[0]}


def wkb_of_geojson(geometry: Any, *, swapped: bool = False) -> bytes:
    """Return plain little-endian WKB; GEO-02 for broken coordinates, GEO-03 for another type."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in (SINGLE, MULTI):
        raise Problem("GEO-03", feature=1, type=str(kind))
    coordinates = _listed(geometry.get("coordinates"))
    if kind == SINGLE:
        return _polygon(coordinates, swapped)
    parts = [_polygon(_listed(one), swapped) for one in coordinates]
    return b"".join((_MULTIPOLYGON, struct.pack("<I", len(parts)), *parts))


def _polygon(rings: list[Any], swapped: bool) -> bytes:
    written = [_ring(_listed(ring), swapped) for ring in rings]
    return b"".join((_POLYGON, struct.pack("<I", len(written)), *written))


def _ring(positions: list[Any], swapped: bool) -> bytes:
    numbers = [number for position in positions for number in _position(position, swapped)]
    return struct.pack(f"<I{len(numbers)}d", len(positions), *numbers)


def _position(position: Any, swapped: bool) -> tuple[float, float]:
    try:
        first, second = position
        if isinstance(first, (str, bool)) or isinstance(second, (str, bool)):
            raise _damaged("a coordinate is no number")
        pair = float(first), float(second)
    except (TypeError, ValueError, OverflowError) as error:
        raise _damaged("a position is not a pair of numbers") from error
    if not all(map(math.isfinite, pair)):
        raise _damaged("a coordinate is not finite")
    return pair[::-1] if swapped else pair


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _damaged("its coordinates are no list")
    return value


def _damaged(reason: str) -> Problem:
    return Problem("GEO-02", feature=1, reason=reason)
