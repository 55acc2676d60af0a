"""Many intersections by walking along edges, where numba is installed."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Tuple

import numpy as np

from .ladder import compiles
from .outlines import Outlines
from .proved import NOISE_STEPS
from .ring_tree import RingTree

MOST = 64
"""Crossings of one pair that are followed; with more, it is left to GEOS."""
SPARE = 3 * MOST
"""Points that a pair may add to those of its polygons: crossings, and rings that are closed."""


class Grounds(NamedTuple):
    """Polygons end to end, as the kernel takes them; the ground lies on the left of all rings."""

    x: Any
    y: Any
    rings: Any
    firsts: Any

    def step(self) -> float:
        """Return the distance between neighbouring coordinates there."""
        largest = max(np.abs(one).max(initial=0.0) for one in (self.x, self.y))
        return float(np.spacing(largest))

    def most(self) -> Tuple[int, int]:
        """Return the greatest number of points and of rings of a polygon."""
        points, rings = np.diff(self.rings[self.firsts]), np.diff(self.firsts)
        return int(points.max(initial=0)), int(rings.max(initial=0))


class Drawn(NamedTuple):
    """Room for the points of new rings, and for where each of them ends."""

    points: Any
    ends: Any


class Walk(NamedTuple):
    """What the kernel works with on one pair.

    `spots` are the crossings, with rows: edge of the first polygon, share of it, edge of the
    second, share of it, whether the first enters there, x and y.
    """

    room: Any
    box: Any
    box_b: Any
    spots: Any
    order: Any
    near_a: Any
    next_a: Any
    next_b: Any
    crossed_a: Any
    crossed_b: Any

    @classmethod
    def of(cls, room: float, a: Tuple[int, int], b: Tuple[int, int]) -> Walk:
        """Return enough for polygons of so many points and rings."""
        return cls(
            np.array([room]),
            np.empty(4),
            np.empty(4),
            np.empty((7, MOST)),
            np.empty(MOST, np.int64),
            *(np.empty(size, np.int64) for size in (a[0], MOST, MOST)),
            *(np.empty(rings, np.bool_) for _, rings in (a, b)),
        )


class Walker:
    """Walks along the edges of pairs of polygons; several threads may use one at once."""

    def __init__(self, many: Outlines, few: Outlines) -> None:
        """Take valid polygons; `few` are the larger ones."""
        few = _turned(few)
        self._tree = RingTree(few).flat()
        self._many, self._few = _grounds(_turned(many)), _grounds(few)
        self._room = NOISE_STEPS * max(self._many.step(), self._few.step())
        self._most = self._many.most(), self._few.most()

    def pieces(self, many: Any, few: Any) -> Any:
        """Return what `many[i]` and `few[i]` share; None where GEOS has to tell.

        An empty polygon stands for no ground.
        """
        import shapely

        from .walk_kernel import NOTHING, OUTLINE, PARTS, walked

        pieces = np.full(len(many), None, object)
        states = np.empty((3, len(many)), np.int64)
        walk = Walk.of(self._room, *self._most)
        pairs = np.column_stack([many, few])
        drawn, (points, rings) = walked(self._many, self._few, self._tree, pairs, walk, states)
        lengths = np.diff(drawn.ends[:rings], prepend=0)
        of = np.repeat(np.arange(rings), lengths)
        loops = shapely.linearrings(drawn.points[:points], indices=of)
        owners = np.repeat(np.arange(len(many)), states[1])
        for state, build in ((OUTLINE, _outlines), (PARTS, _parts)):
            mine = np.flatnonzero(states[0] == state)
            chosen = states[0][owners] == state
            pieces[mine] = build(loops[chosen], np.searchsorted(mine, owners[chosen]))
        pieces[states[0] == NOTHING] = shapely.Polygon()
        touching = np.flatnonzero(states[2])
        pieces[touching[~shapely.is_valid(pieces[touching])]] = None
        return pieces


def walker(many: Outlines, few: Outlines) -> Optional[Walker]:
    """Return a walker where numba is installed and used."""
    return Walker(many, few) if compiles() else None


def _turned(outlines: Outlines) -> Outlines:
    """Return outlines whose ground lies on the left of all rings."""
    from .walk_kernel import turned

    if (outlines.turns > 0).all():
        return outlines
    x, y = outlines.x.copy(), outlines.y.copy()
    turned(x, y, outlines.starts, outlines.turns)
    return outlines._replace(x=x, y=y, turns=np.abs(outlines.turns))


def _grounds(outlines: Outlines) -> Grounds:
    return Grounds(outlines.x, outlines.y, outlines.starts, outlines.rings)


def _outlines(rings: Any, owners: Any) -> Any:
    """Return a polygon for every owner, of its first ring with the others as holes."""
    import shapely

    return shapely.polygons(rings, indices=owners) if len(rings) else rings


def _parts(rings: Any, owners: Any) -> Any:
    """Return a multipolygon for every owner, each of its rings a part."""
    import shapely

    return shapely.multipolygons(shapely.polygons(rings), indices=owners) if len(rings) else rings
