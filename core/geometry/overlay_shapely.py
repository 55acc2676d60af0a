"""The overlay on arrays of shapely geometries: the accelerated rung.

The plan is that of `overlay`: the zone, prepared, tells at once which parcels lie inside of it and
which on its boundary; it is clipped by rectangles that shrink with groups of those, so that every
parcel on the boundary meets one small clip. What a pair shares is then found by walking along the
edges where numba is installed and the two cross in the plain way, by GEOS otherwise, and proved.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from operator import is_
from typing import Any, List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent, Stage, watched
from .backend import Geometry
from .clips import CROSSING, INSIDE, clipped
from .pairing import rounding
from .polygons import PolygonLayer
from .proved import Proved
from .shapely_backend import ShapelyBackend
from .shapes import Shapes
from .walking import walked_pieces
from .wkb import MULTIPOLYGON, POLYGON

AT_ONCE = 20_000
"""Pairs whose predicates are asked between two looks at the feedback."""
CHUNK = 512
"""Pairs that one thread cuts at a time."""
LEAF = 32
"""Parcels that share a clip; fewer clips cost less than shorter ones save (measured)."""
MOST_THREADS = 8


class Pairs(NamedTuple):
    """Pair i is number `many[i]` and number `few[i]` and shares `pieces[i]`."""

    many: Any
    few: Any
    pieces: Any


def accelerated(
    parcels: PolygonLayer, zones: PolygonLayer, feedback: Optional[Feedback] = None
) -> Tuple[List[int], List[int], List[Geometry]]:
    """Return parcel, zone and piece of every pair as `overlay` does, in order of both.

    The pieces belong to the backend of `parcels`; a whole parcel is that very object.
    """
    many, few = _array(parcels), _array(zones)
    swapped = _points_each(many) > _points_each(few)
    found = overlay_arrays(*((few, many) if swapped else (many, few)), feedback)
    owners, others = (found.few, found.many) if swapped else (found.many, found.few)
    order = np.lexsort((others, owners))
    owners, others, pieces = owners[order], others[order], found.pieces[order]
    if parcels.backend.name == ShapelyBackend.name:
        return owners.tolist(), others.tolist(), pieces.tolist()
    return (
        owners.tolist(),
        others.tolist(),
        _handed_back(parcels, zones, (owners, many), (others, few), pieces),
    )


def _array(layer: PolygonLayer) -> Any:
    if layer.backend.name == ShapelyBackend.name:
        shapes: Any = layer.geometries
        if isinstance(shapes, Shapes):
            shapes = shapes.make(_read)
        return np.array([*shapes, None], object)[:-1]
    return _read(layer.wkbs())


def _read(wkbs: List[bytes]) -> Any:
    import shapely

    return shapely.from_wkb(np.array([*wkbs, None], object)[:-1])


def _points_each(shapes: Any) -> float:
    import shapely

    return float(shapely.get_num_coordinates(shapes).sum()) / max(len(shapes), 1)


def _handed_back(
    parcels: PolygonLayer, zones: PolygonLayer, mine: Any, theirs: Any, pieces: Any
) -> List[Geometry]:
    """Return the pieces as the parcels' backend has them; wholes are not written and read."""
    import shapely

    backend, same = parcels.backend, zones.backend.name == parcels.backend.name
    whole, whole_zone = (
        list(map(is_, shapes[numbers], pieces)) for numbers, shapes in (mine, theirs)
    )
    wkbs = shapely.to_wkb(pieces, byte_order=1)
    found = []
    for at, (owner, other) in enumerate(zip(mine[0].tolist(), theirs[0].tolist())):
        if whole[at]:
            found.append(parcels.geometries[owner])
        elif same and whole_zone[at]:
            found.append(zones.geometries[other])
        else:
            found.append(backend.read(wkbs[at]))
    return found


def overlay_arrays(
    many: Any, few: Any, feedback: Optional[Feedback] = None, threads: int = 0
) -> Pairs:
    """Return all non-empty polygonal intersections of two arrays of valid polygons, unsorted.

    `few` are the larger ones; a piece that is a whole of `many` is that very object. `threads` 0
    takes what the machine has. Problems GEO-08, GEO-18 and Cancelled, as of `overlay`.
    """
    import shapely

    told = feedback or Silent()
    shapely.prepare(few)
    whole, crossing = _sorted_out(shapely, many, few, Stage(told, 0, 30))
    parts = _Parts(many, few)
    parts.clip(crossing, Stage(told, 30, 50))
    wholes, cuts = parts.settled(whole)
    found = _cut(many, few, parts, cuts, Stage(told, 50, 100), threads)
    told.setProgress(100.0)
    return Pairs(
        np.concatenate([wholes[:, 0], found.many]),
        np.concatenate([wholes[:, 1], found.few]),
        np.concatenate([many[wholes[:, 0]], found.pieces]),
    )


def _sorted_out(shapely: Any, many: Any, few: Any, feedback: Feedback) -> Tuple[Any, Any]:
    """Return the pairs (number of many, of few) that lie inside, and those that cross."""
    tree = shapely.STRtree(many)
    candidates = np.column_stack(tree.query(few)[::-1])
    inside, crossing = [candidates[:0]], [candidates[:0]]
    for begin in watched(range(0, len(candidates), AT_ONCE), feedback, every=1):
        some = candidates[begin : begin + AT_ONCE]
        meets = shapely.intersects(few[some[:, 1]], many[some[:, 0]])
        some = some[meets]
        within = shapely.contains_properly(few[some[:, 1]], many[some[:, 0]])
        inside.append(some[within])
        crossing.append(some[~within])
    return np.concatenate(inside), np.concatenate(crossing)


class _Parts:
    """Clips of `few` round groups of `many`: pair i meets `parts[of[i]]`."""

    def __init__(self, many: Any, few: Any) -> None:
        import shapely

        self.backend = ShapelyBackend()
        self.few = few
        self.boxes = shapely.bounds(many)
        self.parts: List[Any] = []
        self._zones: List[int] = []
        self._groups: List[Any] = []
        self._inside: List[Any] = [np.empty((0, 2), np.int64)]

    def clip(self, crossing: Any, feedback: Feedback) -> None:
        """Clip every zone for the parcels on its boundary."""
        order = np.argsort(crossing[:, 1], kind="stable")
        zones, begins = np.unique(crossing[order, 1], return_index=True)
        ends = np.append(begins[1:], len(order))
        spans = list(zip(zones.tolist(), begins.tolist(), ends.tolist()))
        for zone, begin, end in watched(spans, feedback, every=1):
            self._descend(zone, self.few[zone], crossing[order[begin:end], 0], feedback)

    def valid(self) -> Any:
        """Return the clips; for one that is not valid, the whole zone."""
        import shapely

        parts = np.array([*self.parts, None], object)[:-1]
        faulty = np.flatnonzero(~shapely.is_valid(parts))
        parts[faulty] = self.few[np.array(self._zones, np.int64)[faulty]]
        return parts

    def settled(self, inside: Any) -> Tuple[Any, Any]:
        """Return the pairs that are wholes, and rows of many, few and part to cut."""
        wholes = np.concatenate([inside, *self._inside])
        rows = self._groups or [np.empty((0, 3), np.int64)]
        return wholes, np.concatenate(rows)

    def _descend(self, zone: int, part: Any, members: Any, feedback: Feedback) -> None:
        if feedback.isCanceled():
            raise Cancelled
        boxes = self.boxes[members]
        inner = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        part, settled = clipped(self.backend, part, inner)
        pairs = np.column_stack([members, np.full(len(members), zone)])
        if settled == INSIDE:
            self._inside.append(pairs)
        elif settled == CROSSING and len(members) > LEAF:
            for half in _halves(boxes, members):
                self._descend(zone, part, half, feedback)
        elif settled == CROSSING:
            self._groups.append(np.column_stack([pairs, np.full(len(members), len(self.parts))]))
            self.parts.append(part)
            self._zones.append(zone)


def _halves(boxes: Any, members: Any) -> Tuple[Any, Any]:
    """Return the members in two halves along the longer side."""
    middles = boxes[:, :2] + boxes[:, 2:]
    axis = int(np.argmax(np.ptp(middles, axis=0)))
    order = np.argpartition(middles[:, axis], len(members) // 2)
    return members[order[: len(members) // 2]], members[order[len(members) // 2 :]]


def _cut(many: Any, few: Any, parts: _Parts, rows: Any, feedback: Feedback, threads: int) -> Pairs:
    """Cut the pairs in chunks, some at a time."""
    cutter = _Cutter(many, few, parts.valid(), np.unique(rows[:, 0]))
    chunks = [rows[begin : begin + CHUNK] for begin in range(0, len(rows), CHUNK)]
    workers = threads or min(os.cpu_count() or 1, MOST_THREADS)
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(cutter.cut, chunk) for chunk in chunks]
        try:
            pieces = [future.result() for future in watched(futures, feedback, every=1)]
        finally:
            _give_up(futures)
    found = np.concatenate([*pieces, np.empty(0, object)])
    filled = np.flatnonzero([piece is not None for piece in found])
    return Pairs(rows[filled, 0], rows[filled, 1], found[filled])


def _give_up(futures: List[Future[Any]]) -> None:
    for future in futures:
        future.cancel()


class _Cutter:
    """Cuts chunks of pairs; used by several threads at once, which only read what they share.

    A pair that shares no more than rounding leaves between two lines is none.
    """

    def __init__(self, many: Any, few: Any, parts: Any, used: Any) -> None:
        import shapely

        self.shapely: Any = shapely
        self.many, self.few, self.parts = many, few, parts
        self.backend = ShapelyBackend()
        self.proved = Proved(self.backend)
        self.valid, self.parts_valid = np.zeros(len(many), bool), shapely.is_valid(parts)
        self.valid[used] = shapely.is_valid(many[used])
        self.room, self.room_of_few = (rounding(shapely.bounds(one)) for one in (many, few))

    def cut(self, rows: Any) -> Any:
        """Return the piece of each row of many, few and part; None for no ground."""
        parcels = self.many[rows[:, 0]]
        numbers, places = np.unique(rows[:, 2], return_inverse=True)
        parts = self.parts[numbers]
        pieces, areas = walked_pieces(parcels, parts, places)
        room = np.minimum(self.room[rows[:, 0]], self.room_of_few[rows[:, 1]])
        valid = self.valid[rows[:, 0]] & self.parts_valid[rows[:, 2]]
        pieces[~valid] = None  # GEOS says why
        pieces[valid & (areas <= room)] = self.shapely.Polygon()
        left = np.flatnonzero([piece is None for piece in pieces])
        pieces[left] = self._by_geos(parcels[left], parts[places[left]], self.few[rows[left, 1]])
        off = np.abs(self.shapely.area(pieces) - areas)
        for at in np.flatnonzero(valid & (areas > room) & (off > self.room[rows[:, 0]])):
            pair = self._own(np.array([parcels[at], self.few[rows[at, 1]]]))
            pieces[at] = self.proved.shared(*pair)
        pieces[self.shapely.is_empty(pieces)] = None
        return pieces

    def _by_geos(self, parcels: Any, parts: Any, wholes: Any) -> Any:
        """Return intersections, polygons only; by the whole zone where GEOS fails on a part."""
        parcels, parts, wholes = map(self._own, (parcels, parts, wholes))
        try:
            found = self.shapely.intersection(parcels, parts)
        except self.shapely.errors.GEOSException:
            return np.array([self._one(*three) for three in zip(parcels, parts, wholes)] + [None])[
                :-1
            ]
        kinds = self.shapely.get_type_id(found)
        for at in np.flatnonzero((kinds != POLYGON) & (kinds != MULTIPOLYGON)):
            found[at] = self.backend.polygonal(found[at])
        return found

    def _own(self, shapes: Any) -> Any:
        """Return copies: GEOS up to 3.11 notes bounds in a geometry when it is first used."""
        return self.shapely.force_2d(shapes)

    def _one(self, parcel: Any, part: Any, whole: Any) -> Any:
        try:
            return self.backend.intersection(parcel, part)
        except Problem:
            return self.backend.intersection(parcel, whole)
