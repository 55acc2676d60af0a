"""How much ground every parcel shares with every zone, without the pieces.

The shared ground of a pair follows from the edges alone (`shared_moments`), its area on the
ellipsoid from its moments and the scale of the CRS round the parcel (`area_scale`), which are
right to 0.00001 m². Where they are not, as for parcels of many kilometres, the pieces are cut and
their edges divided after all.

That is the area which pieces divided ever more finely come near to, and the parts of a parcel add
up to it exactly. Pieces whose edges are divided to s metres differ from it by no more than
s² · tan(B) / 12R for each metre of their outline that is straight over s metres (B the latitude,
R the earth's radius): 0.000004 m² with 20 m in the middle of China. For parcels that were
surveyed, with their many short edges, it is far less.
"""

from __future__ import annotations

from typing import Any, List, NamedTuple, Optional

import numpy as np

from ..feedback import Feedback, Silent, Stage, watched
from .area import LONGEST_EDGE as DIVIDED_TO
from .area import ellipsoidal_areas
from .area_scale import scale_of
from .moments import COUNTS
from .pairing import Pairs, shared_pairs, valid
from .polygons import PolygonLayer
from .proved import Proved

LONGEST_EDGE = DIVIDED_TO
TOLERANCE = 1e-5  # m² a pair
CUT = 3
"""The order of pairs for which no order of moments is enough."""


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
    """Return what every pair shares on the ellipsoid, in m².

    Edges are straight in the plane, as those of cut parcels have to be
    (图斑椭球面积计算公式及要求). `longest_edge` is to how many metres those of pieces are divided
    that have to be cut; all are if it is more than 20 m. An invalid polygon counts as the backend
    repairs it. Problems: GEO-07 (two CRS), those of `ellipsoidal_areas`, and Cancelled.
    """
    told = feedback or Silent()
    orders = _Orders(parcels.crs, longest_edge)
    pairs = shared_pairs(parcels, zones, Stage(told, 0, 90), orders)
    areas = np.zeros(len(pairs.parcels))
    for order in (1, 2):
        some = np.flatnonzero(pairs.orders == order)
        scale = scale_of(parcels.crs, pairs.boxes[some]).of_order[order - 1]
        areas[some] = (scale * pairs.moments[: COUNTS[order], some]).sum(axis=0)
    _cut(parcels, zones, pairs, areas, longest_edge, Stage(told, 90, 100))
    return Shares(pairs.parcels, pairs.zones, areas)


def plane_shares(
    parcels: PolygonLayer, zones: PolygonLayer, feedback: Optional[Feedback] = None
) -> Shares:
    """Return what every pair shares in the plane, in squared units of the CRS.

    The pairs are those of `shares`. Problems: GEO-07 and Cancelled.
    """
    pairs = shared_pairs(parcels, zones, feedback or Silent())
    return Shares(pairs.parcels, pairs.zones, pairs.moments[0])


class _Orders:
    """Up to which order moments have to be known for boxes in a CRS."""

    def __init__(self, crs: str, longest_edge: float) -> None:
        self.crs, self.longest_edge = crs, longest_edge

    def __call__(self, boxes: Any) -> Any:
        """Return 1 or 2, or `CUT` where neither is enough."""
        scale = scale_of(self.crs, boxes)
        ground = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
        area = ground * np.abs(scale.of_order[1][0])
        found = np.full(len(boxes), CUT)
        if self.longest_edge <= LONGEST_EDGE:
            for order in (2, 1):
                found[area * scale.errors[order - 1] <= TOLERANCE] = order
        return found


def _cut(
    parcels: PolygonLayer,
    zones: PolygonLayer,
    pairs: Pairs,
    areas: Any,
    longest_edge: float,
    feedback: Feedback,
) -> None:
    """Fill in the areas of the pairs that have to be cut."""
    backend = parcels.backend
    proved = Proved(backend)
    wkbs: List[bytes] = []
    left = np.flatnonzero(pairs.orders == CUT)
    for at in watched(left.tolist(), feedback):
        one = valid(backend, parcels.geometries[pairs.parcels[at]])
        other = valid(zones.backend, zones.geometries[pairs.zones[at]])
        if zones.backend.name != backend.name:
            other = backend.read(zones.backend.write(other))
        wkbs.append(backend.write(proved.shared(one, other)))
    areas[left] = ellipsoidal_areas(wkbs, parcels.crs, longest_edge)
