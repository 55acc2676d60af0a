"""Where land lies in the target year: in town, in a village or outside, cut by the plan's lines.

In town is inside the 城镇开发边界 (any of its zones); in a village is outside of it and inside a
村庄建设区 of the 规划分区. Pieces are areas on the ellipsoid that sum to their parcel's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, List, Optional, Tuple

from ..feedback import Feedback, Silent
from ..geometry.backend import Geometry
from ..geometry.balance import LONGEST_EDGE, Mismatch, rest
from ..geometry.overlay import Pieces, overlay
from ..geometry.polygons import PolygonLayer
from .division import closed_areas
from .land_classes import IN_TOWN, IN_VILLAGE, OUTSIDE

VILLAGE_ZONE = "510"  # 村庄建设区


@dataclass
class PlacedPieces:
    """Piece i of parcel `owners[i]` lies at `positions[i]` and has `areas[i]` m²."""

    owners: List[int] = field(default_factory=list)
    positions: List[str] = field(default_factory=list)
    geometries: List[Geometry] = field(default_factory=list)
    areas: Any = None
    mismatches: List[Mismatch] = field(default_factory=list)

    def add(self, pieces: Pieces, owners: List[int], position: str) -> None:
        """Add pieces of the parcels `owners` at one position."""
        self.owners += owners
        self.positions += [position] * len(pieces)
        self.geometries += pieces.geometries


def placed(
    parcels: PolygonLayer,
    towns: Optional[PolygonLayer],
    villages: Optional[PolygonLayer],
    longest_edge: float = LONGEST_EDGE,
    feedback: Optional[Feedback] = None,
) -> PlacedPieces:
    """Return the pieces of `parcels` by position; all layers valid and in one CRS.

    A parcel that the lines do not close (zones that overlap) is a mismatch and not levelled.
    Raises Problems of `overlay` and `ellipsoidal_areas`, and Cancelled.
    """
    told = feedback or Silent()
    result = PlacedPieces()
    in_town, left = _divided(parcels, towns, told)
    result.add(in_town, in_town.parcels, IN_TOWN)
    countryside = PolygonLayer(parcels.crs, left.geometries, {}, parcels.backend)
    in_village, outside = _divided(countryside, villages, told)
    result.add(in_village, [left.parcels[at] for at in in_village.parcels], IN_VILLAGE)
    result.add(outside, [left.parcels[at] for at in outside.parcels], OUTSIDE)
    return _measured(result, parcels, longest_edge, told)


def _divided(
    parcels: PolygonLayer, zones: Optional[PolygonLayer], feedback: Feedback
) -> Tuple[Pieces, Pieces]:
    """Return what of the parcels lies inside of the zones, and what outside."""
    lines = zones or PolygonLayer(parcels.crs, [], {}, parcels.backend)
    inside = overlay(parcels, lines, feedback)
    return inside, rest(parcels, lines, inside, feedback)


def _measured(
    result: PlacedPieces, parcels: PolygonLayer, longest_edge: float, feedback: Feedback
) -> PlacedPieces:
    """Measure uncut parcels by their own vertices; pieces of cut ones close on the whole."""
    closed = closed_areas(result.owners, result.geometries, parcels, longest_edge, feedback)
    result.areas, result.mismatches = closed.areas, closed.mismatches
    return result
