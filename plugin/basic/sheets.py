"""Map sheets over layers and extents: which there are, their shapes, their areas by zone."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, radians, sqrt
from typing import Any, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ...core.errors import Problem
from ...core.feedback import Feedback, watched
from ...core.geometry.adjust import adjusted
from ...core.geometry.ellipsoid import surface_of
from ...core.geometry.map_sheets import Sheet
from ...core.geometry.polygons import PolygonLayer
from ...core.geometry.shares import LONGEST_EDGE, shares
from ...core.rounding import half_up, rounded
from ..layers.qgis_backend import QgsBackend, polygonal

LEVELLED_EACH = 0.01  # m² a part; a preset, the last decimal of areas
EDGE_WITHIN = 0.01  # m that a drawn sheet edge may leave its parallel
CGCS2000 = "EPSG:4490"


@dataclass
class SheetAreas:
    """Sheets with m² by zone (in the order of `zones`) and outside of all zones.

    `theory`, the areas of a sheet's zones and its outside are rounded and sum up exactly, but
    for sheets in `overlapping`, whose zones overlap by so many m².
    """

    sheets: list[Sheet]
    theory: list[float]
    zones: list[str] = field(default_factory=list)
    inside: list[dict[int, float]] = field(default_factory=list)
    outside: list[float] = field(default_factory=list)
    overlapping: dict[str, float] = field(default_factory=dict)

    def within(self, at: int) -> float:
        """Return the area of sheet `at` inside all zones, m²."""
        return half_up(sum(self.inside[at].values()), 2)


def geographic(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the geographic CRS below `crs`; Problem GEO-04 if it has none."""
    found = QgsCoordinateReferenceSystem(crs.geographicCrsAuthId())
    if not found.isValid():
        raise Problem("GEO-04", crs=crs.authid() or crs.description())
    return found


def degrees_of(rectangle: QgsRectangle, transform: QgsCoordinateTransform) -> Any:
    """Return west, south, east, north of a rectangle."""
    box = transform.transformBoundingBox(rectangle)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def in_degrees(
    layer: PolygonLayer, keys: Sequence[str], transform: QgsCoordinateTransform, feedback: Feedback
) -> PolygonLayer:
    """Return one polygon for each key on the ellipsoid, plane-straight edges kept by points."""
    by_key: dict[str, list[Any]] = {}
    step = LONGEST_EDGE / surface_of(layer.crs).unit
    for key, shape in zip(keys, watched(layer.geometries, feedback)):
        straight = transform.isShortCircuited()
        dense = QgsGeometry(shape) if straight else layer.backend.densified(shape, step)
        dense.transform(transform)
        by_key.setdefault(key, []).append(polygonal(dense.makeValid()))
    shapes = [layer.backend.union(parts) for parts in by_key.values()]
    target = transform.destinationCrs().authid()
    return PolygonLayer(target, shapes, {"key": list(by_key)}, layer.backend, layer.name)


def rectangle_of(sheet: Sheet) -> QgsGeometry:
    """Return the sheet in degrees."""
    return QgsGeometry.fromRect(QgsRectangle(*sheet.extent))


def drawn(sheet: Sheet, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Return the sheet in another CRS, with points along its edges, the same for neighbours."""
    west, south, east, north = sheet.extent
    count = 1
    if not transform.isShortCircuited():
        ellipsoid = surface_of(transform.sourceCrs().authid()).ellipsoid
        # A parallel leaves its chord by R·Δλ²·sin 2φ/16 at most.
        leaves = ellipsoid.a * radians(sheet.scale.width) ** 2 / 16
        count = max(1, ceil(sqrt(leaves / EDGE_WITHIN)))
    along = np.linspace(0, 1, count + 1)
    x, y = west + along * (east - west), south + along * (north - south)
    ring = [(one, south) for one in x[:-1]] + [(east, one) for one in y[:-1]]
    ring += [(one, north) for one in x[:0:-1]] + [(west, one) for one in y[::-1]]
    shape = QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in ring]])
    shape.transform(transform)
    return shape


def sheet_areas(
    sheets: Sequence[Sheet], crs: str, zones: Optional[PolygonLayer], feedback: Feedback
) -> SheetAreas:
    """Return the areas of sheets; those that share no ground with any zone are left out.

    `crs` is geographic, and so are the zones. m², rounded to 0.01.
    """
    ellipsoid = surface_of(crs).ellipsoid
    if zones is None:
        return SheetAreas(list(sheets), rounded([one.area(ellipsoid) for one in sheets]).tolist())
    backend = QgsBackend()
    shapes = [rectangle_of(one) for one in sheets]
    found = shares(PolygonLayer(crs, shapes, {}, backend), zones, feedback)
    result = SheetAreas([], [], [str(key) for key in zones.columns["key"]])
    parts: dict[int, dict[int, float]] = {}
    for at, zone, area in zip(found.parcels.tolist(), found.zones.tolist(), found.areas.tolist()):
        parts.setdefault(at, {})[zone] = area
    for at, own in parts.items():
        _close(result, sheets[at], sheets[at].area(ellipsoid), own)
    return result


def _close(result: SheetAreas, sheet: Sheet, theory: float, parts: dict[int, float]) -> None:
    """Add a sheet: what no zone covers is outside, and all parts sum to the theoretical area."""
    whole = float(rounded([theory])[0])
    rest = theory - sum(parts.values())
    rounding = LEVELLED_EACH * (len(parts) + 1)
    if rest < -rounding:
        result.overlapping[sheet.number] = -rest
        closed = [*rounded(list(parts.values())).tolist(), 0.0]
    else:
        open_part = rest if rest > rounding else 0.0
        closed = adjusted([*parts.values(), open_part], whole).tolist()
    result.sheets.append(sheet)
    result.theory.append(whole)
    result.inside.append(dict(zip(parts, closed)))
    result.outside.append(closed[-1])
