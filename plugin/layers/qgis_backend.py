"""QGIS's own geometry classes as a geometry backend: nothing to install, QGIS 3.22 and newer."""

from __future__ import annotations

from math import nan
from typing import Any, Iterable, Optional

from qgis.core import Qgis, QgsGeometry, QgsRectangle, QgsWkbTypes

from ...core.errors import Problem
from ...core.geometry.backend import ROUND, SHARPEST, Bounds
from ..compat import geos_validation

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
SEGMENTS = 1  # of a quarter circle; there are none at sharp corners
FLAT_TYPES = (QgsWkbTypes.Type.Polygon, QgsWkbTypes.Type.MultiPolygon)


class QgsPrepared:
    """A polygon and its boundary, each in a prepared engine.

    QGIS 3.22 has no prepared `contains_properly`, and `contains` falls back to a slow relation
    where boundaries coincide. A polygon that meets the other's prepared boundary nowhere lies
    wholly on one side of it, which the prepared `intersects` then tells.
    """

    def __init__(self, geometry: QgsGeometry) -> None:
        self._kept = geometry, QgsGeometry(geometry.constGet().boundary())
        self._inner, self._outline = (
            QgsGeometry.createGeometryEngine(g.constGet()) for g in self._kept
        )
        self._inner.prepareGeometry()
        self._outline.prepareGeometry()

    def intersects(self, other: QgsGeometry) -> bool:
        """Tell whether the two share at least one point."""
        return bool(self._inner.intersects(other.constGet()))

    def contains_properly(self, other: QgsGeometry) -> bool:
        """Tell whether `other` lies in the interior, clear of the boundary."""
        shape = other.constGet()
        return not self._outline.intersects(shape) and bool(self._inner.intersects(shape))


class QgsBackend:
    """Polygon operations by QgsGeometry."""

    name = "qgis"

    def read(self, wkb: bytes) -> QgsGeometry:
        """Return the geometry of `wkb`, without Z and M; Problem GEO-02 if QGIS refuses it."""
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if geometry.isNull():
            raise Problem("GEO-02", feature=1, reason="QGIS cannot read it")
        return flat(geometry)

    def write(self, geometry: QgsGeometry) -> bytes:
        """Return little-endian WKB."""
        return bytes(geometry.asWkb())

    def bounds(self, geometry: QgsGeometry) -> Bounds:
        """Return (xmin, ymin, xmax, ymax); not-a-numbers for an empty geometry."""
        if geometry.isEmpty():
            return nan, nan, nan, nan
        box = geometry.boundingBox()
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def area(self, geometry: QgsGeometry) -> float:
        """Return the area in the plane."""
        return max(float(geometry.area()), 0.0)  # QGIS says -1 for no geometry

    def points(self, geometry: QgsGeometry) -> int:
        """Return the number of points."""
        shape = geometry.constGet()
        return int(shape.nCoordinates()) if shape is not None else 0

    def is_empty(self, geometry: QgsGeometry) -> bool:
        """Tell whether there is nothing in it."""
        return bool(geometry.isEmpty())

    def fault(self, geometry: QgsGeometry) -> Optional[str]:
        """Return GEOS's reason, None if the geometry is valid."""
        if geometry.isGeosValid():
            return None
        found = geometry.validateGeometry() or geometry.validateGeometry(geos_validation())
        return str(found[0].what()) if found else "invalid"

    def repaired(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return the polygonal part of QGIS's make-valid."""
        return polygonal(geometry.makeValid())

    def prepare(self, geometry: QgsGeometry) -> QgsPrepared:
        """Return `geometry` indexed for predicates."""
        return QgsPrepared(geometry)

    def clip(
        self, geometry: QgsGeometry, xmin: float, ymin: float, xmax: float, ymax: float
    ) -> QgsGeometry:
        """Return the part within the rectangle, by GEOS's fast rectangle clip."""
        part = geometry.clipped(QgsRectangle(xmin, ymin, xmax, ymax))
        return geometry if part.isNull() and part.lastError() else polygonal(part)

    def intersection(self, a: QgsGeometry, b: QgsGeometry) -> QgsGeometry:
        """Return what both cover; Problem GEO-08 if GEOS fails."""
        return _done(a.intersection(b))

    def difference(self, a: QgsGeometry, b: QgsGeometry) -> QgsGeometry:
        """Return what `a` covers and `b` does not; Problem GEO-08 if GEOS fails."""
        return _done(a.difference(b))

    def union(self, geometries: Iterable[QgsGeometry]) -> QgsGeometry:
        """Return what any of them covers; Problem GEO-08 if GEOS fails."""
        filled = [geometry for geometry in geometries if not geometry.isEmpty()]
        return _done(QgsGeometry.unaryUnion(filled)) if filled else QgsGeometry()

    def densified(self, geometry: QgsGeometry, longest: float) -> QgsGeometry:
        """Return the geometry with points added so that no edge is longer than `longest`."""
        return geometry.densifyByDistance(longest)

    def buffered(self, geometry: QgsGeometry, distance: float) -> QgsGeometry:
        """Return the geometry grown (or shrunk) by `distance`, with sharp corners."""
        styles = Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter
        return _done(geometry.buffer(distance, SEGMENTS, *styles, SHARPEST))

    def surrounding(self, geometry: QgsGeometry, distance: float) -> QgsGeometry:
        """Return what lies within `distance` of the geometry, its corners round."""
        return _done(geometry.buffer(distance, ROUND))

    def distance(self, a: QgsGeometry, b: QgsGeometry) -> float:
        """Return the shortest distance between the two in the plane."""
        return float(a.distance(b))

    def length_within(self, line: QgsGeometry, polygon: QgsGeometry) -> float:
        """Return how long `line` runs in `polygon`; 0 for no line."""
        shared = line.intersection(polygon)
        if shared.isEmpty() or line.type() != QgsWkbTypes.GeometryType.LineGeometry:
            return 0.0
        return max(float(shared.length()), 0.0)

    def enclosed(self, lines: bytes) -> list[QgsGeometry]:
        """Return every polygon that the lines of a MultiLineString's WKB enclose."""
        drawn = QgsGeometry()
        drawn.fromWkb(lines)
        faces = QgsGeometry.polygonize([QgsGeometry.unaryUnion([drawn])])
        return list(faces.asGeometryCollection())


def flat(geometry: QgsGeometry) -> QgsGeometry:
    """Drop Z and M in place and return the geometry."""
    if geometry.wkbType() not in FLAT_TYPES:
        shape = geometry.get()
        shape.dropZValue()
        shape.dropMValue()
    return geometry


def polygonal(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of `geometry` alone, in place, as Polygon or MultiPolygon."""
    if geometry.wkbType() in FLAT_TYPES:
        return geometry
    if geometry.isEmpty() or not geometry.convertGeometryCollectionToSubclass(POLYGON):
        return QgsGeometry()
    return geometry


def _done(geometry: QgsGeometry) -> Any:
    """Return the polygonal result of an operation, its failure as Problem GEO-08."""
    if geometry.isNull() and geometry.lastError():
        raise Problem("GEO-08", reason=geometry.lastError())
    return polygonal(geometry)
