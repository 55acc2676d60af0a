"""Values and shapes as the planner reads them."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any, Optional

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QLocale

from ...core.editing.authors import Author
from ...core.errors import Problem
from ...core.geometry.area import ellipsoidal_areas
from ...plugin.i18n import N_, tr
from ..moments import moment_text

NO_VALUE = "–"
SEPARATOR = " · "
CHANGED = (
    N_("changed at the node by {name} on {time}"),
    N_("changed at the node by {name}"),
)
DELETED = (
    N_("deleted at the node by {name} on {time}"),
    N_("deleted at the node by {name}"),
)


def value_text(value: Any, crs: str = "") -> str:
    """Return a value as it is shown; of a shape its area (where the CRS is known) and points."""
    if value is None:
        return NO_VALUE
    return shape_text(value, crs) if isinstance(value, bytes) else str(value)


def shape_text(wkb: bytes, crs: str = "") -> str:
    """Return a shape's ellipsoidal area and its number of points."""
    geometry = shape_of(wkb)
    points = 0 if geometry.isNull() else geometry.constGet().nCoordinates()
    counted = tr("{count} points").format(count=points)
    area = area_of(wkb, crs)
    return counted if area is None else square_metres(area) + SEPARATOR + counted


def square_metres(area: float, signed: bool = False) -> str:
    """Return an area in m² with two decimals, with its sign if it is a difference."""
    sign = "+" if signed and area >= 0 else ("−" if area < 0 else "")
    return sign + tr("{area} m²").format(area=QLocale().toString(abs(area), "f", 2))


@lru_cache(maxsize=256)
def area_of(wkb: bytes, crs: str) -> Optional[float]:
    """Return the ellipsoidal area of a shape (m²), None where it cannot be told."""
    if not crs:
        return None
    try:
        return float(ellipsoidal_areas([wkb], crs)[0])
    except Problem:
        return None


def area_change(before: Optional[bytes], after: Optional[bytes], crs: str) -> str:
    """Return by how much the area grew or shrank, '' where it did not or cannot be told."""
    areas = [area_of(one, crs) if one is not None else 0.0 for one in (before, after)]
    if areas[0] is None or areas[1] is None or round(areas[1] - areas[0], 2) == 0:
        return ""
    return square_metres(areas[1] - areas[0], signed=True)


def shape_of(wkb: Optional[bytes]) -> QgsGeometry:
    """Return the geometry that a WKB holds, a null one for None."""
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry


def when(text: str) -> str:
    """Return a time (ISO 8601) in the reader's zone; the text itself where it is none."""
    try:
        return moment_text(datetime.fromisoformat(text.replace("Z", "+00:00")))
    except ValueError:
        return text


def author_text(author: Author) -> str:
    """Return in a sentence who changed or deleted a feature at the node, and when if it is told."""
    at = when(author.at)
    whole, short = DELETED if author.ver is None else CHANGED
    return tr(whole if at else short).format(name=author.name, time=at)
