"""Metres in layers whose CRS counts degrees, as the standard databases are stored.

Steps are scaled by the ellipsoid's radii of curvature at their own latitude: a map that keeps
straight what is straight in (B, L), so that a vertex on an edge stays on it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...geometry.ellipsoid import surface_of


def metres_of_unit(crs: str, ordinates: Any) -> Any:
    """Return metres of one unit along x and y: an (n, 2) array for n ordinates (y, latitudes).

    A layer without a CRS is taken to count metres. Raises GEO-04 for a CRS that is none.
    """
    heights = np.asarray(ordinates, float)
    surface = surface_of(crs) if crs else None
    if surface is None or surface.projected:
        return np.full((len(heights), 2), surface.unit if surface else 1.0)
    a, square = surface.ellipsoid.a, 1 - (surface.ellipsoid.b / surface.ellipsoid.a) ** 2
    latitudes = heights * surface.angle
    root = 1 - square * np.sin(latitudes) ** 2
    across = a * np.cos(latitudes) / np.sqrt(root)
    along = a * (1 - square) / root**1.5
    return np.column_stack((across, along)) * surface.angle


def in_units(crs: str, metres: float) -> float:
    """Return metres in units of a CRS, by a degree of the equator where it counts degrees."""
    surface = surface_of(crs) if crs else None
    if surface is None or surface.projected:
        return metres / (surface.unit if surface else 1.0)
    return float(metres / (surface.ellipsoid.a * surface.angle))
