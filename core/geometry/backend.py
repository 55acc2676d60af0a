"""What `core` asks of a geometry engine; QGIS's and shapely's both give it."""

from __future__ import annotations

from typing import Any, Iterable, List, Optional, Protocol, Tuple

Geometry = Any
SHARPEST = 20.0  # how far a corner may stand out of a buffer, in distances; beyond, it is cut
ROUND = 32  # sides of a quarter circle
Bounds = Tuple[float, float, float, float]


class Prepared(Protocol):
    """A polygon indexed once for many questions."""

    def intersects(self, other: Geometry) -> bool:
        """Tell whether the two share at least one point."""

    def contains_properly(self, other: Geometry) -> bool:
        """Tell whether `other` lies in the interior, clear of the boundary.

        An engine may say yes too where `other` touches the boundary from within, never where
        any of it lies outside.
        """


class GeometryBackend(Protocol):
    """Polygon operations in the plane of the layer's CRS; geometries are opaque objects.

    Results of `repaired`, `clip`, `intersection`, `difference`, `union` and `buffered` hold
    polygons only: points and lines in which two polygons merely touch are left out.
    """

    name: str

    def read(self, wkb: bytes) -> Geometry:
        """Return the geometry of `wkb`; Problem GEO-02 if the engine refuses it."""

    def write(self, geometry: Geometry) -> bytes:
        """Return little-endian WKB."""

    def bounds(self, geometry: Geometry) -> Bounds:
        """Return (xmin, ymin, xmax, ymax); not-a-numbers for an empty geometry."""

    def area(self, geometry: Geometry) -> float:
        """Return the area in the plane, in squared units of the CRS."""

    def points(self, geometry: Geometry) -> int:
        """Return the number of points."""

    def is_empty(self, geometry: Geometry) -> bool:
        """Tell whether there is nothing in it."""

    def fault(self, geometry: Geometry) -> Optional[str]:
        """Return why the geometry is invalid, None if it is valid."""

    def repaired(self, geometry: Geometry) -> Geometry:
        """Return a valid polygonal geometry of the same outline; may be empty."""

    def prepare(self, geometry: Geometry) -> Prepared:
        """Return `geometry` indexed for predicates."""

    def clip(
        self, geometry: Geometry, xmin: float, ymin: float, xmax: float, ymax: float
    ) -> Geometry:
        """Return the part within the rectangle, fast; may be invalid in degenerate cases.

        Where the engine fails, it is the whole geometry.
        """

    def intersection(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what both cover; Problem GEO-08 if the engine fails."""

    def difference(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what `a` covers and `b` does not; Problem GEO-08 if the engine fails."""

    def union(self, geometries: Iterable[Geometry]) -> Geometry:
        """Return what any of them covers."""

    def densified(self, geometry: Geometry, longest: float) -> Geometry:
        """Return the geometry with points added so that no edge is longer than `longest`."""

    def buffered(self, geometry: Geometry, distance: float) -> Geometry:
        """Return the geometry grown by `distance` units of the CRS, shrunk by a negative one.

        Corners stay sharp, so that growing and shrinking again gives the same outline back.
        """

    def surrounding(self, geometry: Geometry, distance: float) -> Geometry:
        """Return what lies within `distance` of a point, line or polygon, its corners round.

        Circles are polygons of 4 × `ROUND` sides: the area is short by 0.04 % at most.
        """

    def distance(self, a: Geometry, b: Geometry) -> float:
        """Return the shortest distance between the two in the plane, 0 where they meet."""

    def length_within(self, line: Geometry, polygon: Geometry) -> float:
        """Return how long `line` runs in `polygon`, in units of the CRS; 0 for no line."""

    def enclosed(self, lines: bytes) -> List[Geometry]:
        """Return every polygon that the lines of a MultiLineString's WKB enclose.

        Lines may cross; a polygon within another is a hole in it and a polygon of its own.
        """
