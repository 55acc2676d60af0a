"""Polygons as WKB from plain rings of (x, y)."""

from __future__ import annotations

import struct

import numpy as np


def polygon(*rings, order="<", kind=3):
    """WKB of a polygon: the outer ring, then holes, as given (not closed by this)."""
    parts = [struct.pack(order + "BII", order == "<", kind, len(rings))]
    for ring in rings:
        parts.append(struct.pack(order + "I", len(ring)))
        parts.append(np.array(ring, order + "f8").tobytes())
    return b"".join(parts)


def multipolygon(*polygons):
    """WKB of a multipolygon of polygons that are already WKB."""
    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygons)


def rectangle(xmin, ymin, xmax, ymax):
    """The closed ring of a rectangle."""
    return [(xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin)]
