"""Geometry as a GeoPackage stores it (OGC 12-128r18, clause 2.1.3): a header before the WKB."""

from __future__ import annotations

import sqlite3
import struct
from typing import Callable, Optional

from ..errors import Problem
from ..geometry.wkb import MULTIPOLYGON, POLYGON, read_polygon_rings

MAGIC = b"GP"
PLAIN_HEADER = 8
_FLAGS = 4  # the place of the byte of flags
LITTLE_ENDIAN, EMPTY = 0b1, 0b10000
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_PLAIN_MULTIPOLYGON_OF_ONE = struct.pack("<BII", 1, MULTIPOLYGON, 1)
_PLAIN_POLYGON = struct.pack("<BI", 1, POLYGON)


def wkb_of(blob: Optional[bytes], multiple: bool = False) -> Optional[bytes]:
    """Return the WKB inside `blob`, exactly; a single polygon is wrapped where `multiple`.

    Raises GEO-02 for what is no GeoPackage geometry.
    """
    if blob is None:
        return None
    begin = header_bytes(blob)
    if begin is None or len(blob) <= PLAIN_HEADER:
        raise Problem("GEO-02", feature=1, reason="no GeoPackage geometry")
    wkb = bytes(blob[begin:])
    if multiple and wkb.startswith(_PLAIN_POLYGON):
        return _PLAIN_MULTIPOLYGON_OF_ONE + wkb
    return wkb


def header_bytes(blob: Optional[bytes]) -> Optional[int]:
    """Return how long the header is, by its first four bytes; None for what is no geometry."""
    if not isinstance(blob, bytes) or blob[:2] != MAGIC or len(blob) < _FLAGS:
        return None  # SQLite keeps any type anywhere
    kind = (blob[_FLAGS - 1] >> 1) & 0b111
    return PLAIN_HEADER + _ENVELOPE_BYTES[kind] if kind < len(_ENVELOPE_BYTES) else None


def srs_of(blob: bytes) -> int:
    """Return the number of the CRS that the header names."""
    found: int = struct.unpack_from("<i" if blob[3] & LITTLE_ENDIAN else ">i", blob, 4)[0]
    return found


def blob_of(wkb: bytes, srs: int) -> bytes:
    """Return `wkb` as a GeoPackage geometry without an envelope."""
    return MAGIC + struct.pack("<BBi", 0, LITTLE_ENDIAN, srs) + wkb


def register_functions(connection: sqlite3.Connection) -> None:
    """Give `connection` the functions that the triggers of a GeoPackage's R-tree call."""
    for name, axis, pick in (
        ("ST_MinX", 0, min),
        ("ST_MaxX", 0, max),
        ("ST_MinY", 1, min),
        ("ST_MaxY", 1, max),
    ):
        connection.create_function(name, 1, _bound(axis, pick), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)


def _bound(axis: int, pick: Callable[[list[float]], float]) -> Callable[[bytes], Optional[float]]:
    def bound(blob: bytes) -> Optional[float]:
        wkb = wkb_of(blob)
        rings = [ring for polygon in read_polygon_rings(wkb or b"") for ring in polygon]
        values = [float(value) for ring in rings for value in ring[:, axis]]
        return pick(values) if values else None

    return bound


def _is_empty(blob: Optional[bytes]) -> Optional[int]:
    return None if blob is None else int(bool(blob[3] & EMPTY))
