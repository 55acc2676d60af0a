"""Check a polygon that comes as hex WKB before it is stored (OGC 06-103r4, clause 8)."""

from __future__ import annotations

from typing import Any

from osgeo import ogr

from ...core.errors import Problem
from ...core.geometry.wkb import read_rings
from ..exchange import Refused

TYPES = {"Polygon": ogr.wkbPolygon, "MultiPolygon": ogr.wkbMultiPolygon}


def checked_wkb(text: Any, geometry_type: str) -> bytes:
    """Return the WKB of a hex text: whole, finite, closed, valid and of the layer's type."""
    try:
        wkb = bytes.fromhex(text)
        read_rings([wkb])  # believes no length, names what is not finite
        geometry = ogr.CreateGeometryFromWkb(wkb)
    except (TypeError, ValueError, RuntimeError) as error:
        raise _refused("is not hex WKB", str(error)) from error
    except Problem as problem:
        raise _refused("is not hex WKB of a polygon", str(problem)) from problem
    if geometry is None or geometry.GetGeometryType() != TYPES[geometry_type]:
        raise _refused("has another type than the layer", geometry_type)
    if bytes(geometry.ExportToWkb(ogr.wkbNDR)) != wkb:
        raise _refused("is not plain little-endian WKB", "byte order, flags or bytes at the end")
    if geometry.IsEmpty() or not geometry.IsValid():
        raise _refused("is not a valid polygon", "empty, not closed or crossing itself")
    return wkb


def _refused(fault: str, reason: str) -> Refused:
    return Refused(422, "OP-GEOMETRY", f"The geometry {fault}.", reason=reason)
