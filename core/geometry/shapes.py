"""Valid polygons that lie ready as WKB and as outlines; geometries are made of those asked for.

Areas need no geometries at all, and an overlay only those of the polygons that take part in it.
"""

from __future__ import annotations

from struct import pack
from typing import Any, Callable, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from .backend import Geometry, GeometryBackend
from .outlines import Outlines, chosen, outlines_of
from .wkb import POINT_BYTES, POLYGON

EMPTY = pack("<BII", 1, POLYGON, 0)
HEADS = (13, 22)
"""Bytes before the points of a polygon, and of a multipolygon of one, that has one ring in XY."""
Check = Callable[[List[int]], Iterable[Optional[Geometry]]]


class Kept(NamedTuple):
    """The valid polygons and their numbers among all that were given."""

    shapes: Shapes
    numbers: Any


class Shapes(Sequence[Geometry]):
    """The geometries of a layer, all of them valid; `outlines` are theirs where those are known.

    A geometry is made of its WKB when it is first asked for, and is the same object from then on.
    """

    def __init__(
        self,
        backend: GeometryBackend,
        made: List[Optional[Geometry]],
        wkbs: Optional[List[bytes]] = None,
        outlines: Optional[Outlines] = None,
    ) -> None:
        """Take geometries, or None and WKB in their place."""
        self.backend, self.outlines = backend, outlines
        self._made, self._wkbs = made, wkbs

    def __len__(self) -> int:
        return len(self._made)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        made = self._made[at]
        if made is None:
            made = self._made[at] = self.backend.read(self.wkb(at))
        return made

    def wkb(self, at: int) -> bytes:
        """Return one of them as WKB."""
        return self.backend.write(self._made[at]) if self._wkbs is None else self._wkbs[at]

    def wkbs(self) -> List[bytes]:
        """Return all of them as WKB."""
        return [self.wkb(at) for at in range(len(self))] if self._wkbs is None else self._wkbs

    def make(
        self, numbers: Sequence[int], read: Callable[[List[bytes]], Sequence[Geometry]]
    ) -> List[Geometry]:
        """Return some geometries; those that are not made yet are read all at once."""
        unmade = sorted({at for at in numbers if self._made[at] is None})
        for at, made in zip(unmade, read([self.wkb(at) for at in unmade])):
            self._made[at] = made
        return [self._made[at] for at in numbers]


def kept_shapes(
    backend: GeometryBackend,
    wkbs: List[bytes],
    check: Check,
    made: Optional[List[Optional[Geometry]]] = None,
) -> Kept:
    """Return the valid polygons; b"" stands for one that `check` has to see in any case.

    `made` are the geometries of the WKB where there are any; both lists are used up. `check` is
    asked for the valid geometries of those numbers that are not valid beyond doubt; it
    gives None for one that is to be left out.
    """
    try:
        outlines: Optional[Outlines] = outlines_of([wkb or EMPTY for wkb in wkbs])
    except Problem:  # of which, `check` tells
        outlines = None
    doubtful = np.arange(len(wkbs)) if outlines is None else _doubtful(wkbs, outlines)
    asked = doubtful.tolist()
    made = [None] * len(wkbs) if made is None else made
    lost, changed = _settled(backend, wkbs, made, zip(asked, check(asked)))
    numbers = np.setdiff1d(np.arange(len(wkbs)), lost)
    if lost:
        wkbs, made = ([some[at] for at in numbers.tolist()] for some in (wkbs, made))
    if outlines is None or changed:
        outlines = outlines_of(wkbs)
    elif lost:
        outlines = chosen(outlines, numbers)
    return Kept(Shapes(backend, made, wkbs, outlines), numbers)


def _doubtful(wkbs: List[bytes], outlines: Outlines) -> Any:
    """Return the numbers of polygons that have to be asked about, those with Z among them."""
    points = np.diff(outlines.starts[outlines.rings])
    heads = np.fromiter(map(len, wkbs), np.int64, len(wkbs)) - POINT_BYTES * points
    return np.flatnonzero(~outlines.is_sound | ~np.isin(heads, HEADS))


def _settled(
    backend: GeometryBackend, wkbs: List[bytes], made: List[Optional[Geometry]], found: Any
) -> Tuple[List[int], bool]:
    """Note what a check found; return which are left out, and whether any WKB is another now."""
    lost, changed = [], False
    for at, geometry in found:
        made[at] = geometry
        if geometry is None:
            lost.append(at)
            continue
        wkb = backend.write(geometry)
        changed = changed or wkb != wkbs[at]
        wkbs[at] = wkb
    return lost, changed
