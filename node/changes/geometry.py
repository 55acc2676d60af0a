"""Check a polygon that comes as hex WKB before it is stored (OGC 06-103r4, clause 8)."""

from __future__ import annotations

import math
import struct
from typing import Any

from osgeo import ogr

from ..exchange import Refused

TYPE_CODES = {"Polygon": 3, "MultiPolygon": 6}
POINT_BYTES = 16
LEAST_POINTS = 4  # a triangle, closed


def checked_wkb(text: Any, geometry_type: str) -> bytes:
    """Return the WKB of a hex text: whole, finite, closed, valid and of the layer's type."""
    try:
        wkb = bytes.fromhex(text)
        end = READERS[geometry_type](wkb, 0)
    except (TypeError, ValueError, struct.error) as error:
        raise _refused("is not little-endian WKB", str(error)) from error
    if end != len(wkb):
        raise _refused("has bytes after its end", str(len(wkb) - end))
    geometry = ogr.CreateGeometryFromWkb(wkb)
    if geometry is None or geometry.IsEmpty() or not geometry.IsValid():
        raise _refused("is not a valid polygon", "self-intersection, empty or nested rings")
    return wkb


def _refused(fault: str, reason: str) -> Refused:
    return Refused(422, "OP-GEOMETRY", f"The geometry {fault}.", reason=reason)


def _multipolygon(wkb: bytes, start: int) -> int:
    count, position = _header(wkb, start, TYPE_CODES["MultiPolygon"])
    for _ in range(count):
        position = _polygon(wkb, position)
    return position


def _polygon(wkb: bytes, start: int) -> int:
    rings, position = _header(wkb, start, TYPE_CODES["Polygon"])
    for _ in range(rings):
        position = _ring(wkb, position)
    return position


def _header(wkb: bytes, start: int, expected: int) -> tuple[int, int]:
    order, code, count = struct.unpack_from("<BII", wkb, start)
    if order != 1 or code != expected:
        raise ValueError(f"byte order {order} and type {code}; expected 1 and {expected}")
    return count, start + 9


def _ring(wkb: bytes, start: int) -> int:
    (points,) = struct.unpack_from("<I", wkb, start)
    end = start + 4 + points * POINT_BYTES
    if points < LEAST_POINTS or end > len(wkb):
        raise ValueError(f"a ring of {points} points in {len(wkb)} bytes")
    ordinates = struct.unpack_from(f"<{2 * points}d", wkb, start + 4)
    if not all(map(math.isfinite, ordinates)):
        raise ValueError("an ordinate is not a finite number")
    if ordinates[:2] != ordinates[-2:]:
        raise ValueError("a ring is not closed")
    return end


READERS = {"Polygon": _polygon, "MultiPolygon": _multipolygon}
