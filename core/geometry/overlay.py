"""What every parcel shares with every zone.

Idea: most parcels lie wholly inside or outside of a zone, and a parcel on a zone's boundary
meets only a small part of it. So the zone is clipped by rectangles that shrink with groups of
parcels (a kd split): an empty clip settles a whole group, so does one that fills its rectangle,
and every parcel that is left meets exactly one small clip, so that no piece needs merging.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, List, Optional

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent
from .backend import Geometry, GeometryBackend, Prepared
from .boxes import BoxIndex
from .clips import CROSSING, INSIDE, clipped, near
from .ladder import is_accelerated
from .overlay_shapely import accelerated
from .polygons import PolygonLayer
from .proved import Proved
from .shared_area import edges_of, shared_areas

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
    pieces. Touching in points or lines makes no piece. Raises Problem GEO-07 (two CRS),
    GEO-08 and GEO-18 (an intersection fails, or is of a wrong size, even on the whole
    geometries) and Cancelled.
    """
    if parcels.crs != zones.crs:
        raise Problem("GEO-07", first=parcels.crs, second=zones.crs)
    if is_accelerated(len(parcels) + len(zones), parcels.backend.name == "shapely"):
        return Pieces(parcels.crs, parcels.backend, *accelerated(parcels, zones, feedback))
    backend = parcels.backend
    many, few = parcels.geometries, _in_backend(zones, backend)
    swapped = _points_each(many, backend) > _points_each(few, backend)
    if swapped:
        many, few = few, many
    boxes = np.array([backend.bounds(geometry) for geometry in many]).reshape(-1, 4)
    index = BoxIndex(boxes)
    candidates = [index.meeting(backend.bounds(geometry)) for geometry in few]
    tally = _Tally(feedback or Silent(), sum(map(len, candidates)))
    found: List[Any] = []
    for number, (geometry, members) in enumerate(zip(few, candidates)):
        cut = _Cut(backend, geometry, many, boxes, tally)
        cut.descend(geometry, members)
        found += [(at, number, piece) for at, piece in cut.pieces]
    if swapped:
        found = [(number, at, piece) for at, number, piece in found]
    return _pieces(found, parcels)


def _in_backend(layer: PolygonLayer, backend: GeometryBackend) -> List[Geometry]:
    if layer.backend.name == backend.name:
        return layer.geometries
    return [backend.read(wkb) for wkb in layer.wkbs()]


def _points_each(geometries: List[Geometry], backend: GeometryBackend) -> float:
    return sum(backend.points(geometry) for geometry in geometries) / max(len(geometries), 1)


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
    """The cut of many geometries by one, `whole`; `pieces` gathers (number, geometry)."""

    def __init__(
        self,
        backend: GeometryBackend,
        whole: Geometry,
        many: List[Geometry],
        boxes: Any,
        tally: _Tally,
    ) -> None:
        self.tally = tally
        self.backend, self.whole, self.many, self.boxes = backend, whole, many, boxes
        self.pieces: List[Any] = []
        self.proved = Proved(backend)
        self._prepared: Optional[Prepared] = None

    def descend(self, part: Geometry, members: Any) -> None:
        """Cut `members` by `part`, which is `whole` within a rectangle around them."""
        if not len(members):
            return
        part, settled = self._clipped(part, members)
        if settled == CROSSING and len(members) > LEAF:
            for half in self._halves(members):
                self.descend(part, half)
            return
        if settled == INSIDE:
            self.pieces += [(int(number), self.many[number]) for number in members]
        elif settled == CROSSING:
            self._leaf(part, members)
        self.tally.settle(len(members))

    def _clipped(self, part: Geometry, members: Any) -> Any:
        """Return `part` near `members` and whether it leaves all of them INSIDE or OUTSIDE."""
        boxes = self.boxes[members]
        inner = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        return clipped(self.backend, part, inner)

    def _halves(self, members: Any) -> Any:
        """Return the members in two halves along the longer side."""
        middles = self.boxes[members][:, :2] + self.boxes[members][:, 2:]
        axis = int(np.argmax(np.ptp(middles, axis=0)))
        order = np.argpartition(middles[:, axis], len(members) // 2)
        return members[order[: len(members) // 2]], members[order[len(members) // 2 :]]

    def _leaf(self, part: Geometry, members: Any) -> None:
        """Cut a few members one by one."""
        if self._prepared is None:
            self._prepared = self.backend.prepare(self.whole)
        crossing = []
        for number in members.tolist():
            parcel = self.many[number]
            if self._prepared.contains_properly(parcel):
                self.pieces.append((number, parcel))
            elif self._prepared.intersects(parcel):
                crossing.append(number)
        if crossing and self.backend.fault(part) is not None:
            part = self.whole
        if crossing:
            pieces = [self._cut(self.many[number], part) for number in crossing]
            self._keep(crossing, pieces, part)

    def _cut(self, parcel: Geometry, part: Geometry) -> Geometry:
        """Return the intersection, by the whole zone should the engine fail on a part."""
        if self.backend.points(part) > FEW_POINTS:
            part = near(self.backend, part, self.backend.bounds(parcel))
        try:
            return self.backend.intersection(parcel, part)
        except Problem:
            return self.backend.intersection(parcel, self.whole)

    def _keep(self, members: List[int], pieces: List[Geometry], part: Geometry) -> None:
        """Keep the pieces; one that is not as large as it has to be is cut in another way."""
        backend, proved = self.backend, self.proved
        parcels = [self.many[number] for number in members]
        edges = edges_of(*map(backend.write, parcels))
        areas = shared_areas(edges, proved.edges(part), len(parcels)).tolist()
        for number, parcel, piece, area in zip(members, parcels, pieces, areas):
            is_right = abs(backend.area(piece) - area) <= proved.rounding(parcel)
            found = piece if is_right else proved.shared(parcel, self.whole)
            if not backend.is_empty(found):
                self.pieces.append((number, found))
