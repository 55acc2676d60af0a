"""Points and lines as WKB, which places of findings are made of."""

from __future__ import annotations

import struct
from typing import Any, List, Optional, Tuple

import numpy as np

POINT_CODE, LINE_CODE, MULTIPOINT_CODE, MULTILINE_CODE = 1, 2, 4, 5
POLYGON_CODES = (3, 6)
HEADER = 5


def point_wkb(x: float, y: float) -> bytes:
    """Return a point as little-endian WKB."""
    return struct.pack("<BIdd", 1, POINT_CODE, x, y)


def line_wkb(points: Any) -> bytes:
    """Return a line through (n, 2) points as little-endian WKB."""
    flat = np.ascontiguousarray(points, "<f8")
    return struct.pack("<BII", 1, LINE_CODE, len(flat)) + flat.tobytes()


def multiline_wkb(lines: List[Any]) -> bytes:
    """Return several lines as little-endian WKB."""
    return struct.pack("<BII", 1, MULTILINE_CODE, len(lines)) + b"".join(map(line_wkb, lines))


def kind_code(wkb: bytes) -> int:
    """Return the type code of a little-endian, flat WKB; 0 for none."""
    return int.from_bytes(wkb[1:5], "little") if len(wkb) >= HEADER else 0


def lines_of(wkb: Optional[bytes]) -> List[Any]:
    """Return the lines of a little-endian, flat (multi)line as (n, 2) arrays; [] for others."""
    if wkb is None or wkb[:1] != b"\x01":
        return []
    if kind_code(wkb) == LINE_CODE:
        return [_line(wkb, 0)[0]]
    if kind_code(wkb) != MULTILINE_CODE:
        return []
    found, at = [], HEADER + 4
    for _ in range(int.from_bytes(wkb[5:9], "little")):
        line, at = _line(wkb, at)
        found.append(line)
    return found


def _line(wkb: bytes, at: int) -> Tuple[Any, int]:
    count = int.from_bytes(wkb[at + 5 : at + 9], "little")
    begin = at + 9
    flat = np.frombuffer(wkb, "<f8", count * 2, begin)
    return flat.reshape(count, 2), begin + 16 * count


def first_point(wkb: bytes) -> Optional[Tuple[float, float]]:
    """Return the first point of a little-endian, flat point, line or of their collections."""
    code = kind_code(wkb)
    if code == POINT_CODE:
        x, y = struct.unpack_from("<dd", wkb, HEADER)
        return x, y
    if code == MULTIPOINT_CODE and int.from_bytes(wkb[5:9], "little"):
        x, y = struct.unpack_from("<dd", wkb, 2 * HEADER + 4)
        return x, y
    lines = lines_of(wkb)
    middle = lines[0][len(lines[0]) // 2] if lines and len(lines[0]) else None
    return None if middle is None else (float(middle[0]), float(middle[1]))
