"""The official area of every feature of a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from ...core.feedback import Feedback
from ...core.geometry.adjust import adjusted
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import Fault, refuse
from ...core.rounding import rounded
from .arrays import read_polygons


@dataclass(frozen=True)
class Measured:
    """Areas in m² by feature id, rounded; their exact sum; features that have none or are odd."""

    areas: dict[int, float]
    total: float
    faults: list[Fault]


def measured(
    source: Any,
    feedback: Feedback,
    *,
    decimals: int = 2,
    longest_edge: Optional[float] = None,
    control: Optional[float] = None,
) -> Measured:
    """Return the ellipsoidal area of each feature, adjusted to `control` m² if it is given.

    A feature without a usable polygon has no area and is named; with a control total it is
    refused (Problem GEO-10), as the others would get its share. Further problems are those of
    `ellipsoidal_areas` and `adjusted`.
    """
    layer, faults = read_polygons(source, [], feedback)
    areas = ellipsoidal_areas(layer.wkbs(), layer.crs, longest_edge, feedback)
    if control is not None:
        refuse(faults)
        areas = adjusted(areas, control, decimals)
    areas = rounded(areas, decimals)
    total = float(rounded([areas.sum()], decimals)[0])
    return Measured(dict(zip(layer.rows, areas.tolist())), total, faults)
