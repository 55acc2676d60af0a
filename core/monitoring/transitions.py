"""Which ground of an earlier date is which ground of a later one, with both dates closed.

Areas are on the ellipsoid, in m², along edges densified alike, so that the parts of a parcel sum
to it. What a parcel shares with no parcel of the other date is ground that only its own date has;
where it shares more than it has, parcels of the other date overlap, which is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional

import numpy as np

from ..feedback import Feedback, Silent, Stage
from ..geometry.area import LONGEST_EDGE, ellipsoidal_areas
from ..geometry.balance import LEVELLED_EACH, OUTSIDE, Mismatch, rest
from ..geometry.overlay import Pieces, overlay
from ..geometry.polygons import PolygonLayer
from ..geometry.shares import Shares, shares


@dataclass(frozen=True)
class Closure:
    """One date: what its parcels have, what of it was followed, where parcels do not close."""

    total: float
    followed: float
    overlaps: List[Mismatch]

    @property
    def residual(self) -> float:
        """Return what is missing in m²; rounding of the arithmetic where nothing overlaps."""
        return self.total - self.followed


@dataclass(frozen=True)
class Transitions:
    """Part i of the ground was `earlier[i]` and is `later[i]` (OUTSIDE: not of that date).

    `areas` are m², unrounded.
    """

    earlier: Any
    later: Any
    areas: Any
    before: Closure
    after: Closure


def transitions(
    earlier: PolygonLayer,
    later: PolygonLayer,
    feedback: Optional[Feedback] = None,
    longest_edge: float = LONGEST_EDGE,
    shared: Optional[Shares] = None,
) -> Transitions:
    """Return every part of the ground of two dates; both layers valid and in one CRS.

    `shared` is what they share, edges divided alike, where another rung of the engine told it.
    Raises the Problems of `shares` and `ellipsoidal_areas`, and Cancelled.
    """
    told = feedback or Silent()
    both = shared
    if both is None:
        both = shares(earlier, later, Stage(told, 0, 80), longest_edge)
    wholes = [
        ellipsoidal_areas(layer.wkbs(), layer.crs, longest_edge, Stage(told, begin, begin + 10))
        for layer, begin in ((earlier, 80), (later, 90))
    ]
    owners = [np.asarray(both.parcels, np.int64), np.asarray(both.zones, np.int64)]
    parts = np.asarray(both.areas, np.float64)
    lost = [_left(whole, owner, parts) for whole, owner in zip(wholes, owners)]
    alone = [np.flatnonzero(left > 0) for left, _ in lost]
    nothing = [np.full(len(places), OUTSIDE) for places in alone]
    areas = np.concatenate([parts, lost[0][0][alone[0]], lost[1][0][alone[1]]])
    return Transitions(
        np.concatenate([owners[0], alone[0], nothing[1]]),
        np.concatenate([owners[1], nothing[0], alone[1]]),
        areas,
        *(_closure(whole, parts, *left) for whole, left in zip(wholes, lost)),
    )


def _left(wholes: Any, owners: Any, areas: Any) -> Any:
    """Return the ground that each parcel shares with none, and where it shares too much."""
    counts = np.bincount(owners, minlength=len(wholes))
    left = wholes - np.bincount(owners, areas, minlength=len(wholes))
    limit = LEVELLED_EACH * np.maximum(counts, 1)
    over = np.flatnonzero(left < -limit)
    # A parcel without any partner lies outside however small it is.
    outside = np.where((left > limit) | (counts == 0), left, 0.0)
    return outside, [Mismatch(int(at), float(left[at])) for at in over]


def _closure(wholes: Any, shared: Any, outside: Any, overlaps: List[Mismatch]) -> Closure:
    return Closure(float(wholes.sum()), float(shared.sum() + outside.sum()), overlaps)


def changed_pieces(
    earlier: PolygonLayer,
    later: PolygonLayer,
    found: Transitions,
    changed: Any,
    feedback: Optional[Feedback] = None,
) -> Pieces:
    """Return the polygons of the parts for which `changed` (a mask over the parts) is true.

    Ground of one date only has OUTSIDE in place of the other date's parcel. Raises the Problems
    of `overlay`, and Cancelled.
    """
    told = feedback or Silent()
    wanted = set(zip(found.earlier[changed].tolist(), found.later[changed].tolist()))
    both = {pair for pair in wanted if OUTSIDE not in pair}
    rows = sorted({first for first, _ in both}), sorted({second for _, second in both})
    result = Pieces(earlier.crs, earlier.backend)
    if both:
        parts = _chosen(earlier, rows[0]), _chosen(later, rows[1])
        cut = overlay(parts[0], parts[1], Stage(told, 0, 70))
        for first, second, geometry in zip(cut.parcels, cut.zones, cut.geometries):
            pair = rows[0][first], rows[1][second]
            if pair in both:
                _add(result, *pair, geometry)
    alone = sorted(first for first, second in wanted if second == OUTSIDE)
    for number, geometry in _alone(earlier, later, alone, Stage(told, 70, 85)):
        _add(result, number, OUTSIDE, geometry)
    alone = sorted(second for first, second in wanted if first == OUTSIDE)
    for number, geometry in _alone(later, earlier, alone, Stage(told, 85, 100)):
        _add(result, OUTSIDE, number, geometry)
    return result


def _alone(layer: PolygonLayer, other: PolygonLayer, rows: List[int], feedback: Feedback) -> Any:
    """Yield what of the parcels `rows` of a layer lies in no parcel of the other."""
    if not rows:
        return
    parcels = _chosen(layer, rows)
    left = rest(parcels, other, overlay(parcels, other, feedback), feedback)
    for place, geometry in zip(left.parcels, left.geometries):
        yield rows[place], geometry


def _chosen(layer: PolygonLayer, rows: List[int]) -> PolygonLayer:
    geometries = [layer.geometries[row] for row in rows]
    return PolygonLayer(layer.crs, geometries, {}, layer.backend, layer.name)


def _add(pieces: Pieces, parcel: int, zone: int, geometry: Any) -> None:
    pieces.parcels.append(parcel)
    pieces.zones.append(zone)
    pieces.geometries.append(geometry)
