"""Polygons with attributes, as `core` passes them round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

from .backend import Geometry, GeometryBackend


@dataclass(frozen=True)
class PolygonLayer:
    """Polygons of one CRS and their attribute columns, all in the same order.

    `crs` is an authority code such as "EPSG:4527"; coordinates are (x east, y north).
    `columns` holds attribute values by field name, NULL as None.
    """

    crs: str
    geometries: List[Geometry]
    columns: Dict[str, List[object]]
    backend: GeometryBackend
    name: str = ""
    source: str = ""
    date: str = ""

    def __len__(self) -> int:
        return len(self.geometries)

    def wkbs(self) -> List[bytes]:
        """Return every geometry as WKB, in order."""
        return [self.backend.write(geometry) for geometry in self.geometries]
