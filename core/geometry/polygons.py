"""Polygons with attributes, as `core` passes them round."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Sequence

from ..errors import Problem
from .backend import Geometry, GeometryBackend
from .shapes import Shapes

SHOWN = 10


@dataclass(frozen=True)
class Fault:
    """What is wrong with one feature of a source, named by `code` as a Problem is.

    `row` is the feature's id in its source, in `values` as `feature`. A fault that is `kept`
    was repaired, and the feature is in the layer; any other fault kept its feature out.
    """

    row: int
    code: str
    values: Dict[str, object]
    kept: bool = False

    @property
    def problem(self) -> Problem:
        """The fault as a problem, for its sentence."""
        return Problem(self.code, **self.values)


def refuse(faults: Sequence[Fault]) -> None:
    """Raise Problem GEO-10 if any feature had to be left out, naming the first ones."""
    lost = [fault.row for fault in faults if not fault.kept]
    if lost:
        shown = ", ".join(str(row) for row in lost[:SHOWN])
        raise Problem("GEO-10", count=len(lost), features=shown)


@dataclass(frozen=True)
class PolygonLayer:
    """Polygons of one CRS and their attribute columns, all in the same order.

    `crs` is an authority code such as "EPSG:4527"; coordinates are (x east, y north).
    `columns` holds attribute values by field name, NULL as None; `rows` the features' ids in
    the source, where there is one. `geometries` that were read are `Shapes`, known to be valid.
    """

    crs: str
    geometries: Sequence[Geometry]
    columns: Dict[str, List[object]]
    backend: GeometryBackend
    name: str = ""
    source: str = ""
    date: str = ""
    rows: List[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.geometries)

    def wkbs(self) -> List[bytes]:
        """Return every geometry as WKB, in order."""
        if isinstance(self.geometries, Shapes):
            return self.geometries.wkbs()
        return [self.backend.write(geometry) for geometry in self.geometries]
