"""What every parcel shares with every zone.

Idea: the edges tell how much ground each pair shares (`pairing`), so pairs that share none or all
of a polygon need no engine. A parcel on a zone's boundary meets only a small part of it. So the
zone is clipped by rectangles that shrink with groups of parcels (a kd split), and every parcel
meets exactly one small clip, so that no piece needs merging. Every piece has to be as large as
the edges say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent, Stage
from .backend import Geometry, GeometryBackend
from .clips import CROSSING, clipped, near
from .ladder import is_accelerated
from .overlay_shapely import accelerated
from .pairing import PARCEL, PART, ZONE, Pairs, shared_pairs, wholes_of
from .polygons import PolygonLayer
from .proved import Proved

SHARE_OF_AREAS = 30  # of the progress
SAMPLE = 1000
LEAF = 24  # parcels and
FEW_POINTS = 32  # points below which a further clip costs more than it saves (measured)


@dataclass
class Pieces:
    """Piece i is what parcel `parcels[i]` and zone `zones[i]` share, in order of both."""

    crs: str
    backend: GeometryBackend
    parcels: List[int] = field(default_factory=list)
    zones: List[int] = field(default_factory=list)
    geometries: List[Geometry] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.geometries)

    def wkbs(self) -> List[bytes]:
        """Return every piece as WKB, in order."""
        return [self.backend.write(geometry) for geometry in self.geometries]


def overlay(
    parcels: PolygonLayer, zones: PolygonLayer, feedback: Optional[Feedback] = None
) -> Pieces:
    """Return all non-empty polygonal intersections of `parcels` and `zones`.

    Both layers are valid and in one CRS; zones may overlap each other, and then so do the
    pieces. Touching in points or lines makes no piece, nor does less than rounding leaves between
    two lines. Raises Problem GEO-07 (two CRS),
    GEO-08 and GEO-18 (an intersection fails, or is of a wrong size, even on the whole
    geometries) and Cancelled.
    """
    if parcels.crs != zones.crs:
        raise Problem("GEO-07", first=parcels.crs, second=zones.crs)
    if is_accelerated(len(parcels) + len(zones), parcels.backend.name == "shapely"):
        return Pieces(parcels.crs, parcels.backend, *accelerated(parcels, zones, feedback))
    told = feedback or Silent()
    pairs = shared_pairs(parcels, zones, Stage(told, 0, SHARE_OF_AREAS))
    given = parcels.geometries, _in_backend(zones, parcels.backend)
    found, crossing = _uncut(given, pairs)
    tally = _Tally(Stage(told, SHARE_OF_AREAS, 100), len(crossing))
    found += _cut_pieces(parcels.backend, given, pairs, crossing, tally)
    return _pieces(found, parcels)


def _uncut(given: Any, pairs: Pairs) -> Any:
    """Return the pieces that are whole parcels or whole zones, and the pairs that are neither."""
    found: List[Any] = []
    wholes = wholes_of(pairs)
    for which, numbers in ((PARCEL, pairs.parcels), (ZONE, pairs.zones)):
        here = np.flatnonzero(wholes == which).tolist()
        found += [(*_pair(pairs, at), given[which][numbers[at]]) for at in here]
    return found, np.flatnonzero(wholes == PART)


def _pair(pairs: Pairs, at: int) -> Any:
    return int(pairs.parcels[at]), int(pairs.zones[at])


def _cut_pieces(
    backend: GeometryBackend, given: Any, pairs: Pairs, crossing: Any, tally: _Tally
) -> List[Any]:
    """Return (parcel, zone, piece) of the pairs that have to be cut."""
    many, few = given
    mine, theirs = pairs.parcels[crossing], pairs.zones[crossing]
    swapped = _points_each(many, backend) > _points_each(few, backend)
    if swapped:
        many, few, mine, theirs = few, many, theirs, mine
    found: List[Any] = []
    order = np.lexsort((mine, theirs))
    for members in np.split(order, np.flatnonzero(np.diff(theirs[order])) + 1):
        if len(members):
            number = int(theirs[members[0]])
            areas = dict(zip(mine[members].tolist(), pairs.moments[0, crossing[members]].tolist()))
            cut = _Cut(backend, few[number], many, areas, tally)
            cut.descend(few[number], np.array(list(areas)))
            found += [(at, number, piece) for at, piece in cut.pieces]
    return [(number, at, piece) for at, number, piece in found] if swapped else found


def _in_backend(layer: PolygonLayer, backend: GeometryBackend) -> Sequence[Geometry]:
    if layer.backend.name == backend.name:
        return layer.geometries
    return [backend.read(wkb) for wkb in layer.wkbs()]


def _points_each(geometries: Sequence[Geometry], backend: GeometryBackend) -> float:
    """Return how many points a geometry has, as a good sample tells."""
    some = geometries[:: max(len(geometries) // SAMPLE, 1)]
    return sum(backend.points(geometry) for geometry in some) / max(len(some), 1)


def _pieces(found: List[Any], parcels: PolygonLayer) -> Pieces:
    found.sort(key=lambda piece: piece[:2])
    columns = [[piece[number] for piece in found] for number in range(3)]
    return Pieces(parcels.crs, parcels.backend, *columns)


@dataclass
class _Tally:
    """Counts settled pairs, so that progress and cancel reach into the largest zone."""

    feedback: Feedback
    total: int
    settled: int = 0

    def settle(self, count: int) -> None:
        if self.feedback.isCanceled():
            raise Cancelled
        self.settled += count
        self.feedback.setProgress(100.0 * self.settled / self.total)


class _Cut:
    """The cut of many geometries by one, `whole`; `pieces` gathers (number, geometry).

    `areas` are the sizes that the pieces have to have, by number of the geometry.
    """

    def __init__(
        self,
        backend: GeometryBackend,
        whole: Geometry,
        many: Sequence[Geometry],
        areas: Dict[int, float],
        tally: _Tally,
    ) -> None:
        self.backend, self.whole, self.many, self.areas = backend, whole, many, areas
        self.tally = tally
        self.pieces: List[Any] = []
        self.proved = Proved(backend)
        boxes = [backend.bounds(many[number]) for number in areas]
        self.boxes = dict(zip(areas, boxes))

    def descend(self, part: Geometry, members: Any) -> None:
        """Cut `members` by `part`, which is `whole` within a rectangle around them."""
        boxes = np.array([self.boxes[number] for number in members.tolist()])
        inner = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        clip, place = clipped(self.backend, part, inner)  # type: ignore[arg-type]
        if place != CROSSING:  # the edges know better: a clip can err
            clip = self.whole
        if len(members) > LEAF:
            for half in _halves(members, boxes):
                self.descend(clip, half)
        else:
            self._leaf(clip, members.tolist())

    def _leaf(self, part: Geometry, members: List[int]) -> None:
        """Cut a few members one by one."""
        if self.backend.fault(part) is not None:
            part = self.whole
        for number in members:
            piece = self._right(number, self._cut(number, part))
            if not self.backend.is_empty(piece):
                self.pieces.append((number, piece))
            self.tally.settle(1)

    def _cut(self, number: int, part: Geometry) -> Geometry:
        """Return the intersection, by the whole zone should the engine fail on a part."""
        parcel = self.many[number]
        if self.backend.points(part) > FEW_POINTS:
            part = near(self.backend, part, self.boxes[number])
        try:
            return self.backend.intersection(parcel, part)
        except Problem:
            return self.backend.intersection(parcel, self.whole)

    def _right(self, number: int, piece: Geometry) -> Geometry:
        """Return the piece, cut in another way if it is not as large as it has to be."""
        parcel = self.many[number]
        off = abs(self.backend.area(piece) - self.areas[number])
        if off <= self.proved.rounding(parcel):
            return piece
        return self.proved.shared(parcel, self.whole)


def _halves(members: Any, boxes: Any) -> Any:
    """Return the members in two halves along the longer side."""
    middles = boxes[:, :2] + boxes[:, 2:]
    axis = int(np.argmax(np.ptp(middles, axis=0)))
    order = np.argpartition(middles[:, axis], len(members) // 2)
    return members[order[: len(members) // 2]], members[order[len(members) // 2 :]]
