"""Shapely 2 as a geometry backend, where it is installed (QGIS does not bring it)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterable, List, Optional, Sequence

import numpy as np

from ..errors import Problem
from .backend import ROUND, SHARPEST, Bounds, Geometry, Prepared
from .ladder import threads
from .wkb import MULTIPOLYGON, POLYGON

OLDEST = 2
AT_ONCE = 64
"""Parts in which many geometries are looked at."""


def shapely_is_usable() -> bool:
    """Tell whether shapely 2 or newer can be imported."""
    try:
        import shapely
    except ImportError:
        return False
    return int(shapely.__version__.split(".")[0]) >= OLDEST


class ShapelyBackend:
    """Polygon operations by shapely's GEOS."""

    name = "shapely"

    def __init__(self) -> None:
        import shapely

        self._shapely: Any = shapely

    def read(self, wkb: bytes) -> Geometry:
        """Return the geometry of `wkb`, without Z; Problem GEO-02 if GEOS refuses it."""
        try:
            return self._shapely.force_2d(self._shapely.from_wkb(wkb))
        except self._shapely.errors.GEOSException as error:
            raise Problem("GEO-02", feature=1, reason=str(error)) from error

    def read_valid(self, wkbs: Sequence[bytes]) -> Optional[List[Geometry]]:
        """Return all geometries at once; None if one of them is no valid, filled polygon in XY."""
        shapely = self._shapely
        try:
            found = shapely.from_wkb(np.array([*wkbs, None], object)[:-1])
        except shapely.errors.GEOSException:
            return None
        kinds = shapely.get_type_id(found)
        flat = (kinds == POLYGON) | (kinds == MULTIPOLYGON)
        fit = flat & ~shapely.has_z(found) & ~shapely.is_empty(found)
        return found.tolist() if fit.all() and self._all_valid(found) else None

    def _all_valid(self, shapes: Any) -> bool:
        """Tell whether all are valid; threads share the work, of which few large ones make most."""
        some = np.array_split(shapes, min(len(shapes), AT_ONCE) or 1)
        with ThreadPoolExecutor(threads()) as pool:
            return all(found.all() for found in pool.map(self._shapely.is_valid, some))

    def write(self, geometry: Geometry) -> bytes:
        """Return little-endian WKB."""
        written: bytes = self._shapely.to_wkb(geometry, byte_order=1)
        return written

    def bounds(self, geometry: Geometry) -> Bounds:
        """Return (xmin, ymin, xmax, ymax)."""
        xmin, ymin, xmax, ymax = geometry.bounds
        return xmin, ymin, xmax, ymax

    def area(self, geometry: Geometry) -> float:
        """Return the area in the plane."""
        return float(geometry.area)

    def points(self, geometry: Geometry) -> int:
        """Return the number of points."""
        return int(self._shapely.get_num_coordinates(geometry))

    def is_empty(self, geometry: Geometry) -> bool:
        """Tell whether there is nothing in it."""
        return bool(geometry.is_empty)

    def fault(self, geometry: Geometry) -> Optional[str]:
        """Return GEOS's reason, None if the geometry is valid."""
        if self._shapely.is_valid(geometry):
            return None
        return str(self._shapely.is_valid_reason(geometry))

    def repaired(self, geometry: Geometry) -> Geometry:
        """Return the polygonal part of GEOS's make-valid."""
        return self.polygonal(self._shapely.make_valid(geometry))

    def prepare(self, geometry: Geometry) -> Prepared:
        """Return `geometry` indexed in place; shapely's own predicates then use the index."""
        self._shapely.prepare(geometry)
        prepared: Prepared = geometry
        return prepared

    def clip(
        self, geometry: Geometry, xmin: float, ymin: float, xmax: float, ymax: float
    ) -> Geometry:
        """Return the part within the rectangle, by GEOS's fast rectangle clip."""
        try:
            part = self._shapely.clip_by_rect(geometry, xmin, ymin, xmax, ymax)
        except self._shapely.errors.GEOSException:  # GEOS 3.11 makes rings of three points
            return geometry
        return self.polygonal(part)

    def intersection(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what both cover."""
        return self._done(self._shapely.intersection, a, b)

    def difference(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what `a` covers and `b` does not."""
        return self._done(self._shapely.difference, a, b)

    def union(self, geometries: Iterable[Geometry]) -> Geometry:
        """Return what any of them covers."""
        return self._done(self._shapely.union_all, list(geometries))

    def densified(self, geometry: Geometry, longest: float) -> Geometry:
        """Return the geometry with points added so that no edge is longer than `longest`."""
        return self._shapely.segmentize(geometry, longest)

    def buffered(self, geometry: Geometry, distance: float) -> Geometry:
        """Return the geometry grown (or shrunk) by `distance`, with sharp corners."""
        return self.polygonal(
            self._shapely.buffer(geometry, distance, join_style="mitre", mitre_limit=SHARPEST)
        )

    def surrounding(self, geometry: Geometry, distance: float) -> Geometry:
        """Return what lies within `distance` of the geometry, its corners round."""
        return self.polygonal(self._shapely.buffer(geometry, distance, quad_segs=ROUND))

    def distance(self, a: Geometry, b: Geometry) -> float:
        """Return the shortest distance between the two in the plane."""
        return float(self._shapely.distance(a, b))

    def length_within(self, line: Geometry, polygon: Geometry) -> float:
        """Return how long `line` runs in `polygon`; 0 for no line."""
        if "Line" not in line.geom_type:
            return 0.0
        return float(self._shapely.intersection(line, polygon).length)

    def enclosed(self, lines: bytes) -> List[Geometry]:
        """Return every polygon that the lines of a MultiLineString's WKB enclose."""
        noded = self._shapely.unary_union(self._shapely.from_wkb(lines))
        return list(self._shapely.get_parts(self._shapely.polygonize([noded])))

    def _done(self, operation: Any, *geometries: Any) -> Geometry:
        """Return the polygonal result of a GEOS operation, its failure as Problem GEO-08."""
        try:
            return self.polygonal(operation(*geometries))
        except self._shapely.errors.GEOSException as error:
            raise Problem("GEO-08", reason=str(error)) from error

    def polygonal(self, geometry: Geometry) -> Geometry:
        """Return the polygons of `geometry` alone, as Polygon or MultiPolygon."""
        if geometry.geom_type in {"Polygon", "MultiPolygon"}:
            return geometry
        parts = [
            part
            for part in self._shapely.get_parts(self._shapely.get_parts(geometry))
            if part.geom_type == "Polygon" and not part.is_empty
        ]
        return parts[0] if len(parts) == 1 else self._shapely.MultiPolygon(parts)
