"""Where a feature lies, roughly, and whether that is in the part of a layer that a copy holds."""

from __future__ import annotations

from typing import Optional

from ...core.errors import Problem
from ...core.geometry.wkb import read_rings
from .remote_layer import Bounds, Row


def box_of(row: Row, layer: str) -> Optional[Bounds]:
    """Return the bounds of a feature, None if it has no place; EDIT-24 if it is unreadable."""
    if row.wkb is None:
        return None
    try:
        points = read_rings([row.wkb]).points
    except Problem as problem:
        raise Problem("EDIT-24", layer=layer, reason=f"geometry of {row.uuid}") from problem
    if not len(points):
        return None
    (xmin, ymin), (xmax, ymax) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return xmin, ymin, xmax, ymax


def meets(box: Optional[Bounds], extent: Optional[Bounds]) -> bool:
    """Tell whether a box reaches into the extent; a copy without one holds the whole layer."""
    if extent is None or box is None:
        return extent is None
    return (
        box[0] <= extent[2] and box[2] >= extent[0] and box[1] <= extent[3] and box[3] >= extent[1]
    )
