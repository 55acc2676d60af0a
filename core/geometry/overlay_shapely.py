"""The overlay on arrays of shapely geometries: the accelerated rung.

The edges tell which pairs share ground and how much (`pairing`), so that wholes are known at once.
What the others share is found by walking along the edges where numba is installed and the two
cross in the plain way. The rest is left to GEOS: the zone is clipped by rectangles that shrink
with groups of parcels, so that every parcel meets one small clip. Every piece has to be as large as
the edges say.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent, Stage, watched
from .backend import Geometry
from .clips import CROSSING, clipped
from .ladder import threads
from .outlines import Outlines, chosen, outlines_of
from .pairing import PARCEL, PART, ZONE, outlines_at_hand, rounding, shared_pairs, wholes_of
from .polygons import PolygonLayer
from .proved import Proved
from .shapely_backend import ShapelyBackend
from .shapes import Shapes
from .walking import walker
from .wkb import MULTIPOLYGON, POLYGON

MOST_AT_ONCE, LEAST_AT_ONCE, PARTS = 2048, 16, 32
"""How many pairs one thread cuts at a time: so many parts, if they are neither long nor short."""
LEAF = 32
"""Parcels that share a clip; fewer clips cost less than shorter ones save (measured)."""


def accelerated(
    parcels: PolygonLayer, zones: PolygonLayer, feedback: Optional[Feedback] = None
) -> Tuple[List[int], List[int], List[Geometry]]:
    """Return parcel, zone and piece of every pair as `overlay` does, in order of both.

    The pieces belong to the backend of `parcels`; a whole parcel is that very object. Problems are
    those of `overlay`.
    """
    told = feedback or Silent()
    sides = _Side(parcels), _Side(zones)
    pairs = shared_pairs(sides[PARCEL].layer, sides[ZONE].layer, Stage(told, 0, 30))
    wholes = wholes_of(pairs)
    pieces = np.full(len(wholes), None, object)
    for which, numbers in ((PARCEL, pairs.parcels), (ZONE, pairs.zones)):
        here = np.flatnonzero(wholes == which)
        pieces[here] = _filled(sides[which].own(numbers[here].tolist(), parcels.backend))
    cut = np.flatnonzero(wholes == PART)
    rows = np.column_stack([pairs.parcels[cut], pairs.zones[cut]])
    found = _cut(sides, rows, pairs.moments[0, cut], Stage(told, 30, 100))
    pieces[cut] = _filled(_handed_back(found, parcels.backend))
    told.setProgress(100.0)
    kept = np.flatnonzero([piece is not None for piece in pieces])
    return pairs.parcels[kept].tolist(), pairs.zones[kept].tolist(), pieces[kept].tolist()


class _Side:
    """One of the two layers: as it was given, and as outlines of valid polygons."""

    def __init__(self, given: PolygonLayer) -> None:
        self.given, self.layer = given, given
        self._array: Any = None
        self._valid: Any = None
        if outlines_at_hand(given) is None:
            self._look()

    @property
    def outlines(self) -> Outlines:
        """The outlines of the polygons, those of invalid ones as GEOS repairs them."""
        found = outlines_at_hand(self.layer)
        return found if found is not None else outlines_of([])

    def shapes(self, numbers: Any) -> Any:
        """Return some polygons as an array of shapely geometries."""
        if self._array is not None:
            return self._array[numbers]
        shapes: Any = self.given.geometries
        if self.given.backend.name == ShapelyBackend.name:
            return _filled(shapes.make(numbers.tolist(), _read))
        return _read([shapes.wkb(at) for at in numbers.tolist()])

    def is_valid(self, numbers: Any) -> Any:
        """Tell which of some polygons are valid."""
        return np.ones(len(numbers), bool) if self._valid is None else self._valid[numbers]

    def own(self, numbers: List[int], backend: Any) -> List[Geometry]:
        """Return some polygons as geometries of a backend, the layer's own if it is that."""
        if backend.name != self.given.backend.name:
            shapes = self.shapes(np.array(numbers, np.int64))
            return _handed_back(shapes, backend)
        shapes = self.given.geometries
        if isinstance(shapes, Shapes) and backend.name == ShapelyBackend.name:
            return shapes.make(numbers, _read)
        return [shapes[at] for at in numbers]

    def _look(self) -> None:
        """Read the polygons as arrays, and repair those that are not valid."""
        import shapely

        if self.given.backend.name == ShapelyBackend.name:
            self._array = _filled(list(self.given.geometries))
        else:
            self._array = _read(self.given.wkbs())
        self._valid, backend = shapely.is_valid(self._array), ShapelyBackend()
        sound = self._array.copy()
        for at in np.flatnonzero(~self._valid):
            sound[at] = backend.repaired(sound[at])
        wkbs = list(shapely.to_wkb(sound, byte_order=1, output_dimension=2))
        shapes = Shapes(backend, sound.tolist(), wkbs, outlines_of(wkbs))
        self.layer = PolygonLayer(self.given.crs, shapes, {}, backend)


def _filled(shapes: Sequence[Any]) -> Any:
    """Return an array of objects."""
    return np.array([*shapes, None], object)[:-1]


def _read(wkbs: Sequence[bytes]) -> Any:
    import shapely

    return shapely.from_wkb(_filled(wkbs))


def _handed_back(shapes: Any, backend: Any) -> List[Geometry]:
    """Return shapely's geometries, None among them, as a backend has them."""
    import shapely

    if backend.name == ShapelyBackend.name:
        return list(shapes)
    wkbs = shapely.to_wkb(shapes, byte_order=1)
    return [None if wkb is None else backend.read(wkb) for wkb in wkbs]


def _cut(sides: Any, rows: Any, areas: Any, feedback: Feedback) -> Any:
    """Return what each row of parcel and zone shares, of which `areas` tells how much it is."""
    if not len(rows):
        return np.empty(0, object)
    sizes = [len(side.outlines.x) / max(len(side.outlines.areas), 1) for side in sides]
    if sizes[PARCEL] > sizes[ZONE]:
        sides, rows = sides[::-1], rows[:, ::-1]
    work = _Work(sides, rows, areas)
    pieces = work.walked(Stage(feedback, 0, 50))
    left = np.flatnonzero([piece is None for piece in pieces])
    pieces[left] = work.by_geos(left, Stage(feedback, 50, 100))
    return pieces


class _Work:
    """Pairs of many and few, the larger ones, to be cut."""

    def __init__(self, sides: Any, rows: Any, areas: Any) -> None:
        self.sides, self.rows, self.areas = sides, rows, areas
        self.valid = sides[0].is_valid(rows[:, 0]) & sides[1].is_valid(rows[:, 1])
        used = [np.unique(column) for column in rows.T]
        self.outlines = [chosen(side.outlines, some) for side, some in zip(sides, used)]
        self.places = np.stack([np.searchsorted(some, one) for some, one in zip(used, rows.T)])
        self.rooms = rounding(self.outlines[0].boxes)[self.places[0]]
        self.numbers = used

    def walked(self, feedback: Feedback) -> Any:
        """Return what is found by walking along edges, None for what has to be left to GEOS."""
        import shapely

        way = walker(*self.outlines)
        if way is None:
            return np.full(len(self.rows), None, object)
        pieces = _in_threads(
            lambda some: way.pieces(*self.places[:, some]), len(self.rows), feedback
        )
        pieces[~self.valid | (np.abs(shapely.area(pieces) - self.areas) > self.rooms)] = None
        return pieces

    def by_geos(self, left: Any, feedback: Feedback) -> Any:
        """Return what GEOS finds for some of the pairs, proved; None for no ground."""
        if not len(left):
            return np.empty(0, object)
        numbers, places = np.unique(self.places[1, left], return_inverse=True)
        few = self.sides[1].shapes(self.numbers[1][numbers])
        parts = _Parts(few, self.outlines[0].boxes)
        parts.clip(self.places[0, left], places, Stage(feedback, 0, 40))
        many = self.sides[0].shapes(self.rows[left, 0])
        areas, rooms, valid = self.areas[left], self.rooms[left], self.valid[left]
        cutter = _Cutter(many, few[places], parts.valid(), parts.of, (areas, rooms, valid))
        return _in_threads(cutter.cut, len(left), Stage(feedback, 40, 100))


def _in_threads(cut: Callable[[Any], Any], count: int, feedback: Feedback) -> Any:
    """Return the pieces of so many pairs, cut in parts, some of them at a time."""
    size = min(max(count // PARTS, LEAST_AT_ONCE), MOST_AT_ONCE)
    spans = [np.arange(begin, min(begin + size, count)) for begin in range(0, count, size)]
    with ThreadPoolExecutor(threads()) as pool:
        futures = [pool.submit(cut, span) for span in spans]
        try:
            pieces = [future.result() for future in watched(futures, feedback, every=1)]
        finally:
            _give_up(futures)
    return np.concatenate(pieces)


def _give_up(futures: List[Future[Any]]) -> None:
    for future in futures:
        future.cancel()


class _Parts:
    """Clips of `few` round groups of the many with those `boxes`: pair i meets `parts[of[i]]`."""

    def __init__(self, few: Any, boxes: Any) -> None:
        self.backend = ShapelyBackend()
        self.few, self.boxes = few, boxes
        self.of: Any = np.empty(0, np.int64)
        self.parts: List[Any] = []
        self._zones: List[int] = []

    def clip(self, many: Any, few: Any, feedback: Feedback) -> None:
        """Clip every zone for the parcels on its boundary."""
        self.of = np.empty(len(many), np.int64)
        order = np.argsort(few, kind="stable")
        begins = np.flatnonzero(np.append(True, np.diff(few[order]) > 0)[: len(order)]).tolist()
        spans = list(zip(begins, [*begins[1:], len(order)]))
        for begin, end in watched(spans, feedback, every=1):
            rows = order[begin:end]
            zone = int(few[rows[0]])
            self._descend(zone, self.few[zone], rows, self.boxes[many[rows]], feedback)

    def valid(self) -> Any:
        """Return the clips; for one that is not valid, the whole zone."""
        import shapely

        parts = _filled(self.parts)
        faulty = np.flatnonzero(~shapely.is_valid(parts))
        parts[faulty] = self.few[np.array(self._zones, np.int64)[faulty]]
        return parts

    def _descend(self, zone: int, part: Any, rows: Any, boxes: Any, feedback: Feedback) -> None:
        if feedback.isCanceled():
            raise Cancelled
        inner = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
        part, place = clipped(self.backend, part, inner)
        if place != CROSSING:  # the edges know better: a clip can err
            part = self.few[zone]
        if len(rows) > LEAF:
            for half in _halves(boxes):
                self._descend(zone, part, rows[half], boxes[half], feedback)
            return
        self.of[rows] = len(self.parts)
        self.parts.append(part)
        self._zones.append(zone)


def _halves(boxes: Any) -> Tuple[Any, Any]:
    """Return the places of boxes in two halves along the longer side."""
    middles = boxes[:, :2] + boxes[:, 2:]
    axis = int(np.argmax(np.ptp(middles, axis=0)))
    order = np.argpartition(middles[:, axis], len(boxes) // 2)
    return order[: len(boxes) // 2], order[len(boxes) // 2 :]


class _Cutter:
    """Cuts pairs by GEOS; used by several threads at once, which only read what they share."""

    def __init__(self, many: Any, few: Any, parts: Any, of: Any, told: Any) -> None:
        import shapely

        self.shapely: Any = shapely
        self.many, self.few, self.parts, self.of = many, few, parts, of
        self.areas, self.rooms, self.valid = told
        self.backend = ShapelyBackend()
        self.proved = Proved(self.backend)

    def cut(self, some: Any) -> Any:
        """Return the pieces of some pairs; None for no ground."""
        parcels = self.many[some]
        pieces = self._by_geos(parcels, self.parts[self.of[some]], self.few[some])
        off = np.abs(self.shapely.area(pieces) - self.areas[some])
        for at in np.flatnonzero(self.valid[some] & (off > self.rooms[some])):
            pair = self._own(_filled([parcels[at], self.few[some[at]]]))
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
