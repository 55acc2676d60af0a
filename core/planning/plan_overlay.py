"""The overlay of any number of plans: every piece knows what each plan says of its ground."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, Stage
from ..geometry.area import ellipsoidal_areas
from ..geometry.backend import Geometry
from ..geometry.balance import LONGEST_EDGE, OUTSIDE, Mismatch, joined, levelled, rest
from ..geometry.overlay import Pieces, overlay
from ..geometry.polygons import PolygonLayer
from .division import single_parts

Piece = Tuple[Tuple[int, ...], Geometry]


@dataclass
class Overlaid:
    """Piece i lies on feature `features[i][k]` of plan k, OUTSIDE where that plan is silent.

    `exact` are m² unrounded, all edges divided; `areas` are rounded to 0.01 m² and close on the
    first plan's parcels. `wholes[k]` is the exact area of every parcel of plan k.
    """

    features: List[Tuple[int, ...]] = field(default_factory=list)
    geometries: List[Geometry] = field(default_factory=list)
    exact: Any = None
    areas: Any = None
    wholes: List[Any] = field(default_factory=list)
    mismatches: List[List[Mismatch]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.geometries)

    def on(self, *plans: int) -> Any:
        """Return which pieces all of these plans speak of."""
        table = np.asarray(self.features, np.int64).reshape(len(self), -1)
        return (table[:, list(plans)] != OUTSIDE).all(axis=1)

    def extent(self, *plans: int) -> float:
        """Return the ground that all of these plans cover, m² unrounded."""
        return fsum(self.exact[self.on(*plans)])

    def total(self, plan: int) -> float:
        """Return the area of all parcels of a plan, m² unrounded, from the parcels themselves."""
        return fsum(self.wholes[plan])


def overlaid(
    plans: Sequence[PolygonLayer], feedback: Feedback, longest_edge: float = LONGEST_EDGE
) -> Overlaid:
    """Return all pieces of the ground that any plan covers.

    All layers are valid and in one CRS. A parcel whose pieces do not sum to it is named: its own
    plan or another overlaps itself there. Problems of `overlay` and `ellipsoidal_areas`.
    """
    first, result = plans[0], Overlaid()
    pieces: List[Piece] = [
        ((number,), geometry) for number, geometry in enumerate(first.geometries)
    ]
    share = 85.0 / len(plans)
    for number in range(1, len(plans)):
        stage = Stage(feedback, share * (number - 1), share * number)
        cut = PolygonLayer(first.crs, [shape for _, shape in pieces], {}, first.backend)
        inside = overlay(cut, plans[number], Stage(stage, 0.0, 40.0))
        pieces = _with(pieces, cut, plans[number], inside, Stage(stage, 40.0, 50.0))
        known = _turned(inside) if number == 1 else None  # the pieces are the first plan's parcels
        pieces += _alone(plans, number, known, Stage(stage, 50.0, 100.0))
    for features, geometry in pieces:
        for part in single_parts(geometry, first.backend):
            result.features.append(features)
            result.geometries.append(part)
    _measure(result, plans, longest_edge, Stage(feedback, 85.0, 100.0))
    return result


def _with(
    pieces: Sequence[Piece], cut: PolygonLayer, plan: PolygonLayer, inside: Pieces, told: Feedback
) -> List[Piece]:
    """Return the pieces cut by one more plan, those outside of it among them."""
    both = joined(inside, rest(cut, plan, inside, told))
    return [
        ((*pieces[at][0], zone), geometry)
        for at, zone, geometry in zip(both.parcels, both.zones, both.geometries)
    ]


def _turned(pieces: Pieces) -> Pieces:
    """Return the overlay of the same two layers the other way round."""
    rows = sorted(zip(pieces.zones, pieces.parcels, range(len(pieces))))
    shapes = [pieces.geometries[at] for _, _, at in rows]
    owners, others = [row[0] for row in rows], [row[1] for row in rows]
    return Pieces(pieces.crs, pieces.backend, owners, others, shapes)


def _alone(
    plans: Sequence[PolygonLayer], number: int, known: Optional[Pieces], feedback: Feedback
) -> List[Piece]:
    """Return what of a plan's parcels lies in none of the plans before it.

    `known` is its overlay with the first plan, where that was done already.
    """
    plan = plans[number]
    left = Pieces(plan.crs, plan.backend, list(range(len(plan))), [], list(plan.geometries))
    for place, other in enumerate(plans[:number]):
        cut = PolygonLayer(plan.crs, left.geometries, {}, plan.backend)
        met = known if known is not None and place == 0 else overlay(cut, other, feedback)
        remaining = rest(cut, other, met, feedback)
        remaining.parcels = [left.parcels[at] for at in remaining.parcels]
        left = remaining
    before = (OUTSIDE,) * number
    return [((*before, at), shape) for at, shape in zip(left.parcels, left.geometries)]


def _measure(
    result: Overlaid, plans: Sequence[PolygonLayer], longest_edge: float, feedback: Feedback
) -> None:
    """Measure pieces and parcels alike, and see whether each plan closes on its own parcels."""
    crs, backend = plans[0].crs, plans[0].backend
    wkbs = [backend.write(geometry) for geometry in result.geometries]
    result.exact = ellipsoidal_areas(wkbs, crs, longest_edge, feedback)
    result.areas = np.zeros(len(result))
    table = np.asarray(result.features, np.int64).reshape(len(result), len(plans))
    unlevelled = np.ones(len(result), bool)
    for number, plan in enumerate(plans):
        wholes = ellipsoidal_areas(plan.wkbs(), crs, longest_edge, feedback)
        result.wholes.append(wholes)
        own = np.flatnonzero(table[:, number] != OUTSIDE)
        owners = table[own, number]
        result.mismatches.append(levelled(owners, result.exact[own], wholes).mismatches)
        new = own[unlevelled[own]]
        sums = np.bincount(table[new, number], result.exact[new], minlength=len(plan))
        goals: Any = wholes if number == 0 else sums
        result.areas[new] = levelled(table[new, number], result.exact[new], goals).areas
        unlevelled[own] = False


@dataclass(frozen=True)
class Closure:
    """How a pair of plans shares its ground, m² unrounded; a residual is what does not close."""

    first: int
    second: int
    common: float
    only: Tuple[float, float]
    totals: Tuple[float, float]

    @property
    def residuals(self) -> Tuple[float, float]:
        """Return each plan's area less the common ground and what lies outside the other."""
        first, second = zip(self.totals, self.only)
        return first[0] - self.common - first[1], second[0] - self.common - second[1]


def closures(found: Overlaid, count: int) -> List[Closure]:
    """Return the closure of every pair of `count` plans."""
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    return [_closure(found, *pair) for pair in pairs]


def _closure(found: Overlaid, a: int, b: int) -> Closure:
    on: Dict[int, Any] = {plan: found.on(plan) for plan in (a, b)}
    common = fsum(found.exact[on[a] & on[b]])
    only = fsum(found.exact[on[a] & ~on[b]]), fsum(found.exact[on[b] & ~on[a]])
    return Closure(a, b, common, only, (found.total(a), found.total(b)))
