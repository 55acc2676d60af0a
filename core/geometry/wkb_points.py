"""All points of many geometries at once: out of WKB into an array, moved, and back.

Source: OGC 06-103r4, clause 8. Points, lines, polygons, their multiples and collections, with Z
and M kept; curves are refused by name (divide them first).
"""

from __future__ import annotations

from struct import Struct
from typing import Any, Callable, List, Sequence, Tuple

import numpy as np

from ..errors import Problem

POINT, LINE, POLYGON, LAST_MULTIPLE = 1, 2, 3, 7
EWKB_Z, EWKB_M, EWKB_SRID, EWKB_FLAGS = 0x80000000, 0x40000000, 0x20000000, 0xE0000000
HEADER, ORDINATE, DEEPEST = 5, 8, 8
_INTEGER = Struct("<I")
Span = Tuple[int, int, int]  # where points begin, how many, ordinates of each


def moved_points(wkbs: Sequence[bytes], move: Callable[[Any], Any]) -> List[bytes]:
    """Return the geometries with `move` applied to the (n, 2) array of all their x and y.

    `wkbs` are little endian. Raises Problem GEO-02 for damaged WKB and GEO-03 for a curve.
    """
    spans = [_spans(wkb, feature) for feature, wkb in enumerate(wkbs, start=1)]
    parts = [_points(wkb, span)[:, :2] for wkb, own in zip(wkbs, spans) for span in own]
    points = np.concatenate(parts) if parts else np.empty((0, 2))
    kept = np.isfinite(points).all(axis=1)  # an empty point is not a number
    points[kept] = move(points[kept])
    result, at = [], 0
    for wkb, own in zip(wkbs, spans):
        written = bytearray(wkb)
        for span in own:
            begin, count, ordinates = span
            block = np.array(_points(wkb, span))
            block[:, :2] = points[at : at + count]
            written[begin : begin + ORDINATE * count * ordinates] = block.tobytes()
            at += count
        result.append(bytes(written))
    return result


def points_of(wkb: bytes, feature: int = 1) -> Any:
    """Return x and y of every point of a geometry, (n, 2)."""
    parts = [_points(wkb, span)[:, :2] for span in _spans(wkb, feature)]
    return np.concatenate(parts) if parts else np.empty((0, 2))


def lines_of(wkb: bytes, feature: int = 1) -> List[Any]:
    """Return the points of each line, ring or point of a geometry, (n, 2) each."""
    return [np.array(_points(wkb, span)[:, :2]) for span in _spans(wkb, feature)]


def _points(wkb: bytes, span: Span) -> Any:
    begin, count, ordinates = span
    flat = np.frombuffer(wkb, "<f8", count * ordinates, begin)
    return flat.reshape(count, ordinates)


class _Walk:
    def __init__(self, wkb: bytes, feature: int) -> None:
        self.wkb, self.feature, self.at = wkb, feature, 0
        self.spans: List[Span] = []

    def geometry(self, depth: int = 0) -> None:
        kind, ordinates = self._header()
        if kind == POINT:
            self._take(1, ordinates)
        elif kind == LINE:
            self._take(self._count(), ordinates)
        elif kind == POLYGON:
            for _ in range(self._count()):
                self._take(self._count(), ordinates)
        elif kind <= LAST_MULTIPLE and depth < DEEPEST:
            for _ in range(self._count()):
                self.geometry(depth + 1)
        else:
            raise Problem("GEO-03", feature=self.feature, type=kind)

    def _header(self) -> Tuple[int, int]:
        if len(self.wkb) < self.at + HEADER or self.wkb[self.at] != 1:
            raise Problem("GEO-02", feature=self.feature, reason="header")
        code: int = _INTEGER.unpack_from(self.wkb, self.at + 1)[0]
        self.at += HEADER + (4 if code & EWKB_SRID else 0)
        thousands, kind = divmod(code & ~EWKB_FLAGS, 1000)
        extended = bool(code & EWKB_Z) + bool(code & EWKB_M)
        return kind, 2 + max(extended, (0, 1, 1, 2)[min(thousands, 3)])

    def _count(self) -> int:
        if len(self.wkb) < self.at + 4:
            raise Problem("GEO-02", feature=self.feature, reason="count")
        count: int = _INTEGER.unpack_from(self.wkb, self.at)[0]
        self.at += 4
        return count

    def _take(self, count: int, ordinates: int) -> None:
        size = ORDINATE * count * ordinates
        if len(self.wkb) < self.at + size:
            raise Problem("GEO-02", feature=self.feature, reason="points")
        self.spans.append((self.at, count, ordinates))
        self.at += size


def _spans(wkb: bytes, feature: int) -> List[Span]:
    walk = _Walk(wkb, feature)
    walk.geometry()
    return walk.spans
