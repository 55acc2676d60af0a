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

from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from .backend import Bounds, Geometry, GeometryBackend, Prepared
from .boxes import BoxIndex
from .polygons import PolygonLayer

LEAF = 8
FEW_POINTS = 64
MARGIN = 0.0117
RECTANGLE_POINTS = 5
FILLED = 1 - 1e-12


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
    GEO-08 (an intersection fails even on the whole geometries) and Cancelled.
    """
    if parcels.crs != zones.crs:
        raise Problem("GEO-07", first=parcels.crs, second=zones.crs)
    backend = parcels.backend
    many, few = parcels.geometries, _in_backend(zones, backend)
    swapped = _points_each(many, backend) > _points_each(few, backend)
    if swapped:
        many, few = few, many
    boxes = np.array([backend.bounds(geometry) for geometry in many]).reshape(-1, 4)
    index = BoxIndex(boxes)
    found: List[Any] = []
    for number, geometry in enumerate(watched(few, feedback or Silent(), every=1)):
        if not backend.is_empty(geometry):
            cut = _Cut(backend, geometry, many, boxes)
            cut.descend(geometry, index.meeting(backend.bounds(geometry)))
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


class _Cut:
    """The cut of many geometries by one, `whole`; `pieces` gathers (number, geometry)."""

    def __init__(
        self, backend: GeometryBackend, whole: Geometry, many: List[Geometry], boxes: Any
    ) -> None:
        self.backend, self.whole, self.many, self.boxes = backend, whole, many, boxes
        self.pieces: List[Any] = []
        self._prepared: Optional[Prepared] = None

    def descend(self, part: Geometry, members: Any) -> None:
        """Cut `members` by `part`, which is `whole` within a rectangle around them."""
        if not len(members):
            return
        part, settled = self._clipped(part, members)
        if settled == "outside":
            return
        if settled == "inside":
            self.pieces += [(int(number), self.many[number]) for number in members]
        elif len(members) > LEAF:
            for half in self._halves(members):
                self.descend(part, half)
        else:
            self._leaf(part, members)

    def _clipped(self, part: Geometry, members: Any) -> Any:
        """Return `part` near `members` and whether it leaves all of them "inside" or "outside"."""
        boxes = self.boxes[members]
        inner = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        own = self.backend.bounds(part)
        if not _touch(inner, own):
            return part, "outside"
        outer = _loosened(inner, own)
        if outer is None:
            return part, ""
        clip = self.backend.clip(part, *outer)
        if self.backend.is_empty(clip):
            return clip, "outside"
        if self.backend.points(clip) == RECTANGLE_POINTS:
            reach = self.backend.bounds(clip)
            full = (reach[2] - reach[0]) * (reach[3] - reach[1])
            if self.backend.area(clip) >= full * FILLED and _within(inner, reach):
                return clip, "inside"
        return clip, ""

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
        for number in crossing:
            self._keep(number, self._cut(self.many[number], part, number))

    def _cut(self, parcel: Geometry, part: Geometry, number: int) -> Geometry:
        """Return the intersection, by the whole zone should the engine fail on a part."""
        if self.backend.points(part) > FEW_POINTS:
            closer, settled = self._clipped(part, [number])
            if settled:
                return parcel if settled == "inside" else closer
            part = closer if self.backend.fault(closer) is None else part
        try:
            return self.backend.intersection(parcel, part)
        except Problem:
            return self.backend.intersection(parcel, self.whole)

    def _keep(self, number: int, piece: Geometry) -> None:
        if not self.backend.is_empty(piece):
            self.pieces.append((number, piece))


def _within(inner: Bounds, outer: Bounds) -> bool:
    return (
        inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def _touch(a: Bounds, b: Bounds) -> bool:
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


def _loosened(inner: Bounds, own: Bounds) -> Optional[Bounds]:
    """Return a clip rectangle round `inner` for a geometry of bounds `own`; None if needless.

    The engines' fast clip errs where an edge runs along the rectangle. So the rectangle is
    wider than `inner` by an odd margin, off the round numbers at which surveyors put edges,
    and a side that would cut off less than the margin, as one on an earlier clip's side does,
    is moved clear of the geometry.
    """
    margin = MARGIN * max(inner[2] - inner[0], inner[3] - inner[1])
    sides = []
    for axis, outward in ((0, -1), (1, -1), (2, 1), (3, 1)):
        side = inner[axis] + outward * margin
        cuts = (own[axis] - side) * outward > margin
        sides.append((cuts, side if cuts else own[axis] + outward * margin))
    if not any(cuts for cuts, _ in sides):
        return None
    xmin, ymin, xmax, ymax = (side for _, side in sides)
    return xmin, ymin, xmax, ymax
