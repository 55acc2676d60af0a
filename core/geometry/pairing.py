"""What every pair of two layers shares, chunk by chunk and without a single overlay."""

from __future__ import annotations

from struct import pack
from typing import Any, Callable, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import Cancelled, Problem
from ..feedback import Feedback
from .backend import GeometryBackend
from .box_pairs import BoxPairs
from .boxes import tiled
from .kernels import kernel
from .moments import COUNTS
from .outlines import Outlines, chosen, outlines_of
from .polygons import PolygonLayer
from .proved import NOISE_STEPS
from .ring_tree import RingTree
from .wkb import POLYGON

CHUNK_BYTES = 12_000_000
"""WKB of parcels that are worked on together."""
KEPT_BYTES = 200_000_000
"""WKB of zones that are kept from chunk to chunk."""
EMPTY = pack("<BII", 1, POLYGON, 0)
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


def bounds_of(layer: PolygonLayer) -> Any:
    """Return the boxes of a layer's polygons, not-a-numbers for empty ones."""
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
        backend, geometries = self.layer.backend, self.layer.geometries
        wkbs = [_wkb(backend, geometries[at]) for at in used.tolist()]
        return RingTree(outlines_of(wkbs)), places


def _kept(layer: PolygonLayer) -> Optional[RingTree]:
    """Return a tree of all polygons, None if they are too many to be kept."""
    wkbs: List[bytes] = []
    size = 0
    for geometry in layer.geometries:
        wkbs.append(_wkb(layer.backend, geometry))
        size += len(wkbs[-1])
        if size > KEPT_BYTES:
            return None
    return RingTree(outlines_of(wkbs))


def _chunks(many: PolygonLayer, few: _Few, feedback: Feedback, orders: Orders) -> Iterator[Any]:
    """Yield the numbers of many and of few, and more columns, of some pairs at a time."""
    yield _shared(np.zeros(0, np.int64), [], few, orders)
    boxes, backend = bounds_of(many), many.backend
    order = np.flatnonzero(~np.isnan(boxes).any(axis=1))
    order = order[tiled(boxes[order])]
    numbers: List[int] = []
    wkbs: List[bytes] = []
    size = done = 0
    for number in order.tolist():
        numbers.append(number)
        wkbs.append(_wkb(backend, many.geometries[number]))
        size += len(wkbs[-1])
        if size >= CHUNK_BYTES:
            _look(feedback, done / len(order))
            yield _shared(np.array(numbers), wkbs, few, orders)
            done += len(numbers)
            numbers, wkbs, size = [], [], 0
    _look(feedback, done / max(len(order), 1))
    yield _shared(np.array(numbers, np.int64), wkbs, few, orders)
    _look(feedback, 1.0)


def _look(feedback: Feedback, share: float) -> None:
    if feedback.isCanceled():
        raise Cancelled
    feedback.setProgress(100.0 * share)


def _wkb(backend: GeometryBackend, geometry: Any) -> bytes:
    """Return the WKB of a valid polygon; QGIS has none for an empty one."""
    geometry = valid(backend, geometry)
    return EMPTY if backend.is_empty(geometry) else backend.write(geometry)


def valid(backend: GeometryBackend, geometry: Any) -> Any:
    """Return a polygon, repaired if it is not valid."""
    return geometry if backend.fault(geometry) is None else backend.repaired(geometry)


def _shared(numbers: Any, wkbs: List[bytes], few: _Few, orders: Orders) -> Any:
    """Return what one chunk shares; parcels with moments of different orders are parted."""
    outlines = outlines_of(wkbs)
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
