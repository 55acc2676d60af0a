"""How much ground every parcel shares with every zone, without the pieces."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

import numpy as np

from ..feedback import Feedback
from .area import ellipsoidal_areas
from .overlay import overlay
from .polygons import PolygonLayer

LONGEST_EDGE = 20.0  # m; a preset, no standard says it


class Shares(NamedTuple):
    """Pair i is parcel `parcels[i]` and zone `zones[i]`, which share `areas[i]` m².

    Arrays in order of parcel and zone; pairs that share no ground are left out. Areas are on the
    ellipsoid, unrounded. Zones that overlap share the same ground twice.
    """

    parcels: Any
    zones: Any
    areas: Any


def shares(
    parcels: PolygonLayer,
    zones: PolygonLayer,
    feedback: Optional[Feedback] = None,
    longest_edge: float = LONGEST_EDGE,
) -> Shares:
    """Return what every pair shares; problems are those of `overlay` and `ellipsoidal_areas`.

    Edges are straight in the plane: they are divided to `longest_edge` metres, as those of cut
    parcels have to be (图斑椭球面积计算公式及要求).
    """
    pieces = overlay(parcels, zones, feedback)
    areas = ellipsoidal_areas(pieces.wkbs(), pieces.crs, longest_edge, feedback)
    owners, others = (np.asarray(column, np.int64) for column in (pieces.parcels, pieces.zones))
    return Shares(owners, others, areas)
