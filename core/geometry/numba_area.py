"""`local_area.ring_areas` compiled by numba: the same sums, ring by ring on all processors.

Imported only where numba is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numba import njit, prange

if TYPE_CHECKING:
    from .local_area import Series
    from .wkb import Rings


def ring_areas(rings: Rings, series: Series, radius: float) -> Any:
    """Return the area in m² of each ring, positive."""
    return _ring_areas(
        rings.points, rings.starts, rings.owners, series.x, series.y,
        np.ascontiguousarray(series.coordinates.T), np.ascontiguousarray(series.areas.T), radius,
    )  # fmt: skip


@njit(cache=True, nogil=True, parallel=True)  # type: ignore[untyped-decorator]
def _ring_areas(
    points: Any, starts: Any, owners: Any, x: Any, y: Any, coordinates: Any, areas: Any,
    radius: float,
) -> Any:  # fmt: skip
    found = np.zeros(len(owners))
    for ring in prange(len(owners)):
        begin, end = starts[ring], starts[ring + 1]
        if begin < end:
            owner = owners[ring]
            middle = x[owner], y[owner]
            series, south = coordinates[owner], areas[owner]
            last = _placed(points[end - 1], middle, series, south, radius)
            total = 0.0
            for at in range(begin, end):
                here = _placed(points[at], middle, series, south, radius)
                total += (last[0] + here[0]) * (here[1] - last[1])
                last = here
            found[ring] = abs(total) / 2
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _placed(point: Any, middle: Any, series: Any, areas: Any, radius: float) -> Any:
    """Return longitude and area south of a point, from the middle of its polygon."""
    place = complex((point[1] - middle[1]) / radius, (point[0] - middle[0]) / radius)
    found = complex(0.0, 0.0)
    for power in range(len(series) - 1, 0, -1):
        found = (found + series[power]) * place
    south = 0.0
    for power in range(len(areas) - 1, 0, -1):
        south = (south + areas[power]) * found.real
    return found.imag, south
