"""A reader of polygon WKB that believes no length before it has checked it.

Source: OGC 06-103r4 (Simple Feature Access), clause 8; the Z, M and SRID flags of EWKB are
understood too. Polygons and multipolygons are read, Z and M dropped; curves, collections and
everything else are refused by name, so nesting cannot go deep.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct, pack
from typing import Any, List, Sequence, Tuple

import numpy as np

from ..errors import Problem

POLYGON, MULTIPOLYGON = 3, 6
EWKB_Z, EWKB_M, EWKB_SRID, EWKB_FLAGS = 0x80000000, 0x40000000, 0x20000000, 0xE0000000
PLAIN_DIMENSIONS = 2
LEAST_RING, LEAST_POLYGON, HEADER = 4, 9, 5
_INTEGERS = {0: Struct(">I"), 1: Struct("<I")}
_NUMBERS = {0: ">f8", 1: "<f8"}
POINT_BYTES = 16
_ONE_RING = pack("<BII", 1, POLYGON, 1)
_SINGLE_RING = (_ONE_RING, pack("<BII", 1, MULTIPOLYGON, 1) + _ONE_RING)


@dataclass
class Rings:
    """The rings of many polygons end to end.

    `points` is (n, 2); ring r covers points[starts[r]:starts[r + 1]], belongs to polygon
    `owners[r]` and counts `signs[r]` (+1 outer, -1 hole).
    """

    points: Any
    starts: Any
    owners: Any
    signs: Any


class _Reader:
    """Reads one geometry; `feature` is its number, from 1, for messages."""

    def __init__(self, wkb: bytes, feature: int) -> None:
        self.wkb, self.feature, self.at = wkb, feature, 0

    def polygons(self) -> List[List[Any]]:
        """Return every polygon as a list of (n, 2) rings, the outer one first."""
        order, kind, dimensions = self._header()
        if kind == POLYGON:
            return [self._rings(order, dimensions)]
        if kind != MULTIPOLYGON:
            raise Problem("GEO-03", feature=self.feature, type=kind)
        return [self._member() for _ in range(self._count(order, LEAST_POLYGON))]

    def _member(self) -> List[Any]:
        order, kind, dimensions = self._header()
        if kind != POLYGON:
            raise Problem("GEO-03", feature=self.feature, type=kind)
        return self._rings(order, dimensions)

    def _header(self) -> Tuple[int, int, int]:
        """Return byte order, type without dimensions, and the number of ordinates."""
        if len(self.wkb) < self.at + HEADER:
            raise self._damaged("it ends inside a header")
        order = self.wkb[self.at]
        if order not in _INTEGERS:
            raise self._damaged("its byte order mark is unknown")
        code: int = _INTEGERS[order].unpack_from(self.wkb, self.at + 1)[0]
        self.at += HEADER + (4 if code & EWKB_SRID else 0)
        extended = bool(code & EWKB_Z) + bool(code & EWKB_M)
        thousands, kind = divmod(code & ~EWKB_FLAGS, 1000)
        if thousands > 3:  # noqa: PLR2004 (0 XY, 1 XYZ, 2 XYM, 3 XYZM)
            raise Problem("GEO-03", feature=self.feature, type=code)
        return order, kind, PLAIN_DIMENSIONS + max(extended, (0, 1, 1, 2)[thousands])

    def _rings(self, order: int, dimensions: int) -> List[Any]:
        rings = []
        for _ in range(self._count(order, LEAST_RING)):
            count = self._count(order, 8 * dimensions)
            flat = np.frombuffer(self.wkb, _NUMBERS[order], count * dimensions, self.at)
            self.at += 8 * count * dimensions
            rings.append(flat.reshape(count, dimensions)[:, :2])
        return rings

    def _count(self, order: int, least: int) -> int:
        """Return the number that follows, if that many items of `least` bytes still can."""
        if len(self.wkb) < self.at + 4:
            raise self._damaged("it ends before a count")
        count: int = _INTEGERS[order].unpack_from(self.wkb, self.at)[0]
        self.at += 4
        if count * least > len(self.wkb) - self.at:
            raise self._damaged(f"it claims {count} items and ends before them")
        return count

    def _damaged(self, reason: str) -> Problem:
        return Problem("GEO-02", feature=self.feature, reason=reason)


def read_polygon_rings(wkb: bytes, feature: int = 1) -> List[List[Any]]:
    """Return the polygons of `wkb`, each a list of (n, 2) arrays, the outer ring first.

    Raises Problem GEO-02 for damaged WKB and GEO-03 for a type that is not a polygon.
    """
    return _Reader(wkb, feature).polygons()


def read_rings(wkbs: Sequence[bytes], first: int = 0) -> Rings:
    """Return the rings of all `wkbs`; the owners and messages count from `first`.

    Raises Problem GEO-01 for a coordinate that is not a finite number, GEO-02 and GEO-03.
    """
    begins, lengths = _single_rings(wkbs)
    slices: List[Any] = [wkb[begin:] for wkb, begin in zip(wkbs, begins.tolist())]
    others = {at: _others(wkbs[at], first + at + 1) for at in np.flatnonzero(begins == 0).tolist()}
    counts = np.ones(len(wkbs), np.int64)
    counts[list(others)] = [len(rings) for _, rings in others.values()]
    places = np.cumsum(counts) - counts
    sizes, signs = np.zeros(int(counts.sum()), np.int64), np.ones(int(counts.sum()))
    sizes[places[begins > 0]] = lengths[begins > 0]
    for at, (roles, rings) in others.items():
        slices[at] = b"".join(rings)
        here = slice(places[at], places[at] + counts[at])
        sizes[here], signs[here] = [len(ring) for ring in rings], roles
    points = np.frombuffer(bytearray().join(slices), "<f8").reshape(-1, 2)
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    read = Rings(points, starts, np.repeat(np.arange(len(wkbs)), counts), signs)
    refuse_non_finite(read, first)
    return read


def _others(wkb: bytes, feature: int) -> Tuple[List[int], List[Any]]:
    """Return the signs and the points of all rings of one geometry."""
    polygons = read_polygon_rings(wkb, feature)
    signs = [-1 if hole else 1 for polygon in polygons for hole in range(len(polygon))]
    return signs, [np.ascontiguousarray(ring, "<f8") for polygon in polygons for ring in polygon]


def _single_rings(wkbs: Sequence[bytes]) -> Tuple[Any, Any]:
    """Return where the points of each begin if it is one ring as most parcels are, else 0; counts.

    The lengths that they claim are those that they have.
    """
    longest = len(_SINGLE_RING[-1]) + 4
    heads = np.frombuffer(b"".join([wkb[:longest].ljust(longest) for wkb in wkbs]), np.uint8)
    heads = heads.reshape(-1, longest)
    sizes = np.fromiter(map(len, wkbs), np.int64, len(wkbs))
    begins, counts = np.zeros(len(wkbs), np.int64), np.zeros(len(wkbs), np.int64)
    for header in _SINGLE_RING:
        begin = len(header) + 4
        is_one = (heads[:, : len(header)] == np.frombuffer(header, np.uint8)).all(axis=1)
        claimed = heads[:, len(header) : begin].copy().view("<u4")[:, 0].astype(np.int64)
        is_one &= claimed * POINT_BYTES == sizes - begin
        begins[is_one], counts[is_one] = begin, claimed[is_one]
    return begins, counts


def refuse_non_finite(rings: Rings, first: int, code: str = "GEO-01") -> None:
    """Raise `code` naming the feature and its point if any coordinate is not finite."""
    if np.isfinite(rings.points.sum()):  # quick, and wrong only for an overflow
        return
    finite = np.isfinite(rings.points).all(axis=1)
    if finite.all():
        return
    at = int(np.argmin(finite))
    ring = int(np.searchsorted(rings.starts, at, side="right")) - 1
    owner = int(rings.owners[ring])
    begin = int(rings.starts[int(np.argmax(rings.owners == owner))])
    raise Problem(code, feature=first + owner + 1, point=at - begin + 1)
