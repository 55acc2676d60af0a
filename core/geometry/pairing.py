"""What every pair of two layers shares, chunk by chunk and without a single overlay."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable, Deque, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback
from .backend import GeometryBackend
from .box_pairs import BoxPairs
from .boxes import tiled
from .kernels import kernel
from .ladder import threads
from .moments import COUNTS
from .outlines import Outlines, chosen, outlines_of, sliced
from .polygons import PolygonLayer
from .proved import NOISE_STEPS
from .ragged import spans
from .ring_tree import RingTree
from .shapes import EMPTY, Shapes
from .wkb import POINT_BYTES

CHUNK_BYTES = 12_000_000
"""Points of parcels that are worked on together."""
KEPT_BYTES = 200_000_000
"""Points of zones that are kept from chunk to chunk."""
PARCEL, ZONE, PART = 0, 1, 2
Orders = Callable[[Any], Any]


class Pairs(NamedTuple):
    """Pair i is parcel `parcels[i]` and zone `zones[i]`; those that share no ground are left out.

    `moments` (a row each) of the shared ground are about the middle of the lower side of
    `boxes[i]`, up to order `orders[i]`; the rows of higher orders are zeros. `wholes` has the plane
    areas of the parcel and of the zone, `rooms` the area that rounding can make between the two.
    """

    parcels: Any
    zones: Any
    moments: Any
    boxes: Any
    orders: Any
    wholes: Any
    rooms: Any


def shared_pairs(
    parcels: PolygonLayer, zones: PolygonLayer, feedback: Feedback, orders: Optional[Orders] = None
) -> Pairs:
    """Return the pairs that share ground, in order of both, and moments of what they share.

    `orders` says for boxes up to which order (0, 1 or 2) the moments are wanted: 0, if it is not
    given or of an order that is not known. A pair that shares no more than rounding leaves
    between two lines is none. A polygon that is not valid counts as the backend repairs it.
    Problems: GEO-07 (two CRS) and those of `outlines_of`.
    """
    if parcels.crs != zones.crs:
        raise Problem("GEO-07", first=parcels.crs, second=zones.crs)
    swapped = len(zones) > len(parcels)
    many, few = (zones, parcels) if swapped else (parcels, zones)
    found = list(_chunks(many, _Few(few), feedback, orders or _none))
    mine, theirs, *rest = (np.concatenate(column) for column in zip(*found))
    if swapped:
        mine, theirs = theirs, mine
    sort = np.lexsort((theirs, mine))
    boxes, order, moments, wholes, rooms = (column[sort] for column in rest)
    if swapped:
        wholes = wholes[:, ::-1]
    return Pairs(mine[sort], theirs[sort], moments.T, boxes, order, wholes.T, rooms)


def wholes_of(pairs: Pairs) -> Any:
    """Tell what each pair shares: the whole PARCEL, the whole ZONE or only a PART of both."""
    found = np.full(len(pairs.parcels), PART)
    for which in (ZONE, PARCEL):
        found[np.abs(pairs.wholes[which] - pairs.moments[0]) <= pairs.rooms] = which
    return found


def bounds_of(layer: PolygonLayer) -> Any:
    """Return the boxes of a layer's polygons, not-a-numbers for empty ones."""
    known = outlines_at_hand(layer)
    if known is not None:
        return known.boxes
    return np.array([layer.backend.bounds(one) for one in layer.geometries]).reshape(-1, 4)


def rounding(boxes: Any) -> Any:
    """Return what `Proved.rounding` is for many bounds."""
    size = boxes[:, 2] - boxes[:, 0] + boxes[:, 3] - boxes[:, 1]
    return NOISE_STEPS * np.spacing(np.abs(boxes).max(axis=1)) * size


def _none(boxes: Any) -> Any:
    return np.zeros(len(boxes), np.int64)


class _Few:
    """The polygons that are looked up: all kept if they are not too many, or just those near."""

    def __init__(self, layer: PolygonLayer) -> None:
        self.layer, self._all = layer, _kept(layer)
        self.boxes = bounds_of(layer) if self._all is None else self._all.outlines.boxes
        self.index = BoxPairs(self.boxes)

    def near(self, numbers: Any) -> Tuple[RingTree, Any]:
        """Return a tree that holds some of the polygons, and their places in it."""
        if self._all is not None:
            return self._all, numbers
        used, places = np.unique(numbers, return_inverse=True)
        known = outlines_at_hand(self.layer)
        if known is not None:
            return RingTree(chosen(known, used)), places
        wkbs = [_wkb(self.layer, at) for at in used.tolist()]
        return RingTree(outlines_of(wkbs)), places


def outlines_at_hand(layer: PolygonLayer) -> Optional[Outlines]:
    """Return the outlines of a layer's polygons if they are known, and so known to be valid."""
    return layer.geometries.outlines if isinstance(layer.geometries, Shapes) else None


def _kept(layer: PolygonLayer) -> Optional[RingTree]:
    """Return a tree of all polygons, None if they are too many to be kept."""
    known = outlines_at_hand(layer)
    if known is not None:
        return RingTree(known) if len(known.x) * POINT_BYTES <= KEPT_BYTES else None
    wkbs: List[bytes] = []
    size = 0
    for at in range(len(layer)):
        wkbs.append(_wkb(layer, at))
        size += len(wkbs[-1])
        if size > KEPT_BYTES:
            return None
    return RingTree(outlines_of(wkbs))


def _chunks(many: PolygonLayer, few: _Few, feedback: Feedback, orders: Orders) -> Iterator[Any]:
    """Yield the numbers of many and of few, and more columns, of some pairs at a time."""
    yield _shared(np.zeros(0, np.int64), outlines_of([]), few, orders)
    done = 0
    waiting: Deque[Future[Any]] = deque()
    with ThreadPoolExecutor(threads()) as pool:
        for numbers, outlines in _parcels(many):
            _look(feedback, done / max(len(many), 1))
            waiting.append(pool.submit(_shared, numbers, outlines, few, orders))
            done += len(numbers)
            if len(waiting) > threads():
                yield waiting.popleft().result()
        yield from (one.result() for one in waiting)
    _look(feedback, 1.0)


def _parcels(many: PolygonLayer) -> Iterator[Tuple[Any, Outlines]]:
    """Yield numbers and outlines of some polygons at a time."""
    known = outlines_at_hand(many)
    if known is not None:
        sizes = np.diff(known.starts[known.rings]) * POINT_BYTES
        for first, last in spans(sizes, CHUNK_BYTES):
            yield np.arange(first, last), sliced(known, first, last)
        return
    boxes = bounds_of(many)
    order = np.flatnonzero(~np.isnan(boxes).any(axis=1))
    numbers: List[int] = []
    wkbs: List[bytes] = []
    size = 0
    for number in order[tiled(boxes[order])].tolist():
        numbers.append(number)
        wkbs.append(_wkb(many, number))
        size += len(wkbs[-1])
        if size >= CHUNK_BYTES:
            yield np.array(numbers), outlines_of(wkbs)
            numbers, wkbs, size = [], [], 0
    yield np.array(numbers, np.int64), outlines_of(wkbs)


def _look(feedback: Feedback, share: float) -> None:
    if feedback.isCanceled():
        raise Cancelled
    feedback.setProgress(100.0 * share)


def _wkb(layer: PolygonLayer, at: int) -> bytes:
    """Return the WKB of a valid polygon; QGIS has none for an empty one."""
    if isinstance(layer.geometries, Shapes):
        return layer.geometries.wkb(at)
    geometry = valid(layer.backend, layer.geometries[at])
    return EMPTY if layer.backend.is_empty(geometry) else layer.backend.write(geometry)


def valid(backend: GeometryBackend, geometry: Any) -> Any:
    """Return a polygon, repaired if it is not valid."""
    return geometry if backend.fault(geometry) is None else backend.repaired(geometry)


def _shared(numbers: Any, outlines: Outlines, few: _Few, orders: Orders) -> Any:
    """Return what one chunk shares; parcels with moments of different orders are parted."""
    mine, theirs = few.index.met_by(outlines.boxes)
    wanted = orders(outlines.boxes)
    moments = np.zeros((6, len(mine)))
    tree, places = few.near(theirs)
    for order in np.unique(wanted[mine]).tolist():
        some = np.flatnonzero(wanted[mine] == order)
        known = order if order < len(COUNTS) else 0
        part = _moments(outlines, tree, mine[some], places[some], known)
        moments[: len(part), some] = part
    room = np.minimum(rounding(outlines.boxes)[mine], rounding(few.boxes)[theirs])
    kept = np.flatnonzero(moments[0] > room)
    wholes = np.column_stack([outlines.areas[mine], tree.outlines.areas[places]])
    columns = outlines.boxes[mine], wanted[mine], moments.T, wholes, room
    return [numbers[mine[kept]], theirs[kept], *(column[kept] for column in columns)]


def _moments(outlines: Outlines, tree: RingTree, mine: Any, theirs: Any, order: int) -> Any:
    parcels, places = np.unique(mine, return_inverse=True)
    return kernel(len(mine))(chosen(outlines, parcels), tree, places, theirs, order).moments
