"""Geometries of OGR's features as flat, straight WKB, and what is wrong with them."""

from __future__ import annotations

from typing import Any, List, Optional, Set, Tuple

from osgeo import ogr

from .database import LINE, MIXED, POINT, POLYGON
from .shapes import LINE_CODE, MULTILINE_CODE, MULTIPOINT_CODE, POINT_CODE, kind_code

KIND_OF_CODE = {
    POINT_CODE: POINT,
    MULTIPOINT_CODE: POINT,
    LINE_CODE: LINE,
    MULTILINE_CODE: LINE,
    3: POLYGON,
    6: POLYGON,
}


class Shapes:
    """Takes the geometries of one layer, feature by feature."""

    def __init__(self) -> None:
        self.wkbs: List[Optional[bytes]] = []
        self.curved: List[int] = []
        self.damaged: List[Tuple[int, str]] = []
        self._codes: Set[int] = set()

    def take(self, fid: int, geometry: Any) -> None:
        """Keep a geometry; None and empty ones are kept as None."""
        try:
            self.wkbs.append(self._flat(fid, geometry))
        except RuntimeError as error:
            self.damaged.append((fid, str(error)))
            self.wkbs.append(None)

    def kind(self, declared: str) -> str:
        """Return the layer's kind, that of its features where the layer leaves it open."""
        kinds = {KIND_OF_CODE.get(code, MIXED) for code in self._codes}
        if declared != MIXED or not kinds:
            return declared
        return kinds.pop() if len(kinds) == 1 else MIXED

    def _flat(self, fid: int, geometry: Any) -> Optional[bytes]:
        if geometry is None or geometry.IsEmpty():
            return None
        if ogr.GT_IsNonLinear(geometry.GetGeometryType()):
            self.curved.append(len(self.wkbs))
            geometry = geometry.GetLinearGeometry()
        if geometry.Is3D() or geometry.IsMeasured():
            geometry = geometry.Clone()
            geometry.FlattenTo2D()
        wkb = bytes(geometry.ExportToWkb(ogr.wkbNDR))
        self._codes.add(kind_code(wkb))
        return wkb
