"""The CRS in which a collection's coordinates travel, and whether they lie where it is used.

Coordinates are asked for in the CRS of storage, so that none is rounded, and stand in the order of
the CRS's axes (OGC 18-058r1, clause 6): northing before easting in EPSG:4527. Servers that name
such a CRS and write x y all the same are recognised by where their features would lie.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ...remote_layer import Bounds

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
WGS84 = "EPSG:4326"
_EPSG = re.compile(r"https?://www\.opengis\.net/def/crs/EPSG/[0-9.]+/(\d{4,6})")
DEGREES_BEYOND, PROJECTED_BEYOND = 0.25, 1.0
"""How far beyond a CRS's area of use features may lie, in widths and heights of that area."""


@dataclass(frozen=True)
class Axes:
    """A CRS: `uri` as the API names it, `code` as QGIS does; `swapped`: its y comes first."""

    uri: str
    code: str
    swapped: bool

    def box(self, bounds: Sequence[float]) -> Bounds:
        """Return a box from x y into the order of the axes, or back."""
        xmin, ymin, xmax, ymax = map(float, bounds)
        return (ymin, xmin, ymax, xmax) if self.swapped else (xmin, ymin, xmax, ymax)


def axes_of(storage: str, offered: Sequence[str]) -> Optional[Axes]:
    """Return how to ask for coordinates as they are stored, None where that CRS is not known.

    Degrees on WGS 84 are asked for as CRS84, whose order of axes is beyond doubt.
    """
    found = _EPSG.fullmatch(storage)
    code = WGS84 if storage == CRS84 else f"EPSG:{found.group(1)}" if found else ""
    system = QgsCoordinateReferenceSystem(code)
    if not code or not system.isValid():
        return None
    if code == WGS84 and CRS84 in (storage, *offered):
        return Axes(CRS84, code, False)
    return Axes(storage, code, bool(system.hasAxisInverted()))


def lies_well(code: str, bounds: Bounds, declared: Optional[Bounds]) -> bool:
    """Tell whether a box (x y) can be one of features in the CRS `code`.

    It must lie in the CRS's area of use or near it; and where the collection declares its extent
    (longitude and latitude), the box must not fit it only with the axes exchanged.
    """
    exchanged = (bounds[1], bounds[0], bounds[3], bounds[2])
    area = _area_of_use(code)
    if area is not None and not _inside(bounds, area):
        return False
    told = None if declared is None else converted(declared, WGS84, code)
    if told is None:
        return True
    return _meets(bounds, _grown(told, 1.0)) or not _meets(exchanged, _grown(told, 1.0))


def converted(bounds: Bounds, source: str, target: str) -> Optional[Bounds]:
    """Return a box (x y) in another CRS, None where it has no image there."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(source),
        QgsCoordinateReferenceSystem(target),
        QgsCoordinateTransformContext(),
    )
    try:
        box = transform.transformBoundingBox(QgsRectangle(*bounds))
    except QgsCsException:
        return None
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _area_of_use(code: str) -> Optional[Bounds]:
    system = QgsCoordinateReferenceSystem(code)
    area = system.bounds()
    if area.isEmpty():
        return None
    degrees = (area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())
    if code == WGS84:
        return degrees
    found = converted(degrees, WGS84, code)
    share = DEGREES_BEYOND if system.isGeographic() else PROJECTED_BEYOND
    return None if found is None else _grown(found, share)


def _grown(bounds: Bounds, share: float) -> Bounds:
    xmin, ymin, xmax, ymax = bounds
    dx, dy = share * (xmax - xmin), share * (ymax - ymin)
    return xmin - dx, ymin - dy, xmax + dx, ymax + dy


def _inside(inner: Bounds, outer: Bounds) -> bool:
    low = inner[0] >= outer[0] and inner[1] >= outer[1]
    return low and inner[2] <= outer[2] and inner[3] <= outer[3]


def _meets(one: Bounds, other: Bounds) -> bool:
    low = one[0] <= other[2] and one[1] <= other[3]
    return low and one[2] >= other[0] and one[3] >= other[1]
