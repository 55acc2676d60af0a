"""Pieces of cut parcels whose areas sum to the area of the whole parcel (面积闭合).

A cut adds points to edges that are straight in the plane and not on the ellipsoid, so wholes
and pieces are densified before their areas are taken. What is left over then is rounding and
is levelled; more than that is a gap or an overlap and is named, never levelled away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from ..feedback import Feedback, Silent, watched
from ..rounding import rounded
from .adjust import adjusted
from .area import LONGEST_EDGE as DIVIDED_TO
from .area import ellipsoidal_areas
from .backend import Geometry, GeometryBackend
from .clips import near
from .overlay import Pieces
from .polygons import PolygonLayer

LONGEST_EDGE = DIVIDED_TO
LEVELLED_EACH = 0.01  # m² a piece; a preset, the last decimal of areas
OUTSIDE = -1
NOISE_STEPS = 16


@dataclass(frozen=True)
class Mismatch:
    """What the pieces of parcel `parcel` lack to its area in m²; negative if they overlap."""

    parcel: int
    residual: float

    @property
    def kind(self) -> str:
        """Return "gap" or "overlap"."""
        return "gap" if self.residual > 0 else "overlap"


@dataclass(frozen=True)
class Balance:
    """Areas of pieces in m², the areas of the whole parcels, and where the two do not close."""

    areas: Any
    wholes: Any
    mismatches: List[Mismatch] = field(default_factory=list)


def balance(
    pieces: Pieces,
    parcels: PolygonLayer,
    longest_edge: float = LONGEST_EDGE,
    decimals: int = 2,
    feedback: Optional[Feedback] = None,
) -> Balance:
    """Return the levelled ellipsoidal areas of `pieces` of `parcels`.

    `pieces` cover the parcels if `rest` is among them. Problems are those of
    `ellipsoidal_areas`.
    """
    wholes = ellipsoidal_areas(parcels.wkbs(), parcels.crs, longest_edge, feedback)
    areas = ellipsoidal_areas(pieces.wkbs(), pieces.crs, longest_edge, feedback)
    return levelled(pieces.parcels, areas, wholes, decimals)


def levelled(
    owners: Sequence[int],
    areas: Sequence[float],
    wholes: Sequence[float],
    decimals: int = 2,
    each: float = LEVELLED_EACH,
) -> Balance:
    """Return piece areas that sum to the rounded area of their whole, exactly.

    Piece i belongs to whole `owners[i]`; areas are in m² and densified. A residual above `each`
    m² a piece leaves the pieces of that whole merely rounded and is named as a mismatch.
    """
    owner_of, exact = np.asarray(owners, np.int64), np.asarray(areas, np.float64)
    whole = np.asarray(wholes, np.float64)
    counts = np.bincount(owner_of, minlength=len(whole))
    residuals = whole - np.bincount(owner_of, exact, minlength=len(whole))
    closed = np.abs(residuals) <= each * counts
    result, goals = rounded(exact, decimals), rounded(whole, decimals)
    single = closed[owner_of] & (counts[owner_of] == 1)
    result[single] = goals[owner_of[single]]
    for number, members in _members(owner_of).items():
        if closed[number] and len(members) > 1:
            result[members] = adjusted(exact[members], float(goals[number]), decimals)
    found = [Mismatch(int(at), float(residuals[at])) for at in np.flatnonzero(~closed)]
    return Balance(result, goals, found)


def rest(
    parcels: PolygonLayer,
    zones: PolygonLayer,
    pieces: Pieces,
    feedback: Optional[Feedback] = None,
) -> Pieces:
    """Return what of each parcel lies in no zone, as pieces of the zone `OUTSIDE`.

    `pieces` is the overlay of `parcels` and `zones`. The parcel is cut by its zones themselves:
    cut by its pieces, whose new corners are rounded, it would keep spikes along its edges.
    """
    backend = parcels.backend
    left = Pieces(parcels.crs, backend)
    of_parcel = _members(np.asarray(pieces.parcels, np.int64))
    for number, parcel in enumerate(watched(parcels.geometries, feedback or Silent())):
        own = of_parcel.get(number, [])
        if any(pieces.geometries[at] is parcel for at in own):
            continue
        met = [zones.geometries[pieces.zones[at]] for at in own]
        remaining = _without(parcel, met, backend) if met else parcel
        if not backend.is_empty(remaining):
            left.parcels.append(number)
            left.zones.append(OUTSIDE)
            left.geometries.append(remaining)
    return left


def joined(first: Pieces, second: Pieces) -> Pieces:
    """Return the pieces of both, in order of parcel and zone."""
    rows = sorted(
        [
            *zip(first.parcels, first.zones, range(len(first)), first.geometries),
            *zip(second.parcels, second.zones, range(len(second)), second.geometries),
        ],
        key=lambda row: row[:3],
    )
    parcels, zones, geometries = ([row[at] for row in rows] for at in (0, 1, 3))
    return Pieces(first.crs, first.backend, parcels, zones, geometries)


def _members(owners: Any) -> Dict[int, Any]:
    """Return the places of every owner's items."""
    order = np.argsort(owners, kind="stable")
    numbers, begins = np.unique(owners[order], return_index=True)
    return dict(zip(numbers.tolist(), np.split(order, begins[1:])))


def _without(parcel: Geometry, zones: List[Geometry], backend: GeometryBackend) -> Geometry:
    """Return the parcel without its zones, free of the slivers of rounding."""
    bounds = backend.bounds(parcel)
    covered = backend.union([near(backend, zone, bounds) for zone in zones])
    remaining = backend.difference(parcel, covered)
    if backend.is_empty(remaining):
        return remaining
    xmin, ymin, xmax, ymax = bounds
    step = NOISE_STEPS * np.spacing(max(abs(xmin), abs(ymin), abs(xmax), abs(ymax)))
    noise = step * (xmax - xmin + ymax - ymin)
    return remaining if backend.area(remaining) > noise else backend.union([])
