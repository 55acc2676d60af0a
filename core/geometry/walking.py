"""Many intersections by walking along edges, where numba is installed."""

from __future__ import annotations

from typing import Any, NamedTuple, Tuple

import numpy as np

from .ladder import compiles
from .proved import NOISE_STEPS
from .shared_area import edges_of
from .shared_area import shared_areas as shared_by_edges

MOST = 64
"""Crossings of one pair that are followed; with more, it is left to GEOS."""
SPARE = 3 * MOST
"""Points that a pair may add to those of its polygons: crossings, and rings that are closed."""


class Grounds(NamedTuple):
    """Polygons end to end, as the kernel takes them; rings are turned by their roles."""

    x: Any
    y: Any
    rings: Any
    firsts: Any

    @classmethod
    def of(cls, shapes: Any) -> Grounds:
        """Return an array of shapely (multi)polygons so."""
        import shapely

        from .walk_kernel import turned

        parts, owners = shapely.get_parts(shapes, return_index=True)
        rings, parents = shapely.get_rings(parts, return_index=True)
        points, places = shapely.get_coordinates(rings, return_index=True)
        starts = np.searchsorted(places, np.arange(len(rings) + 1))
        signs = np.full(len(rings), -1.0)
        signs[np.searchsorted(parents, np.arange(len(parts)))] = 1.0
        firsts = np.searchsorted(owners[parents], np.arange(len(shapes) + 1))
        x, y = (np.ascontiguousarray(column) for column in points.T)
        turned(x, y, starts, signs)
        return cls(x, y, starts, firsts)

    def step(self) -> float:
        """Return the distance between neighbouring coordinates there."""
        largest = max(np.abs(self.x).max(initial=0.0), np.abs(self.y).max(initial=0.0))
        return float(np.spacing(largest))

    def sizes(self) -> Any:
        """Return the number of points of each polygon."""
        return np.diff(self.rings[self.firsts])

    def ring_counts(self) -> Any:
        """Return the number of rings of each polygon."""
        return np.diff(self.firsts)


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
    spots: Any
    order: Any
    near_a: Any
    near_b: Any
    next_a: Any
    next_b: Any
    crossed_a: Any
    crossed_b: Any

    @classmethod
    def for_pairs(cls, a: Grounds, b: Grounds) -> Walk:
        """Return enough for any of the polygons."""
        room = NOISE_STEPS * max(a.step(), b.step())
        points = [int(one.sizes().max()) for one in (a, b)]
        rings = [int(one.ring_counts().max()) for one in (a, b)]
        return cls(
            np.array([room]),
            np.empty(4),
            np.empty((7, MOST)),
            np.empty(MOST, np.int64),
            *(np.empty(size, np.int64) for size in (*points, MOST, MOST)),
            *(np.empty(size, np.bool_) for size in rings),
        )


def walked_pieces(many: Any, few: Any, places: Any) -> Tuple[Any, Any]:
    """Return what `many[i]` and `few[places[i]]` share, and how much of it there has to be.

    A piece is None where GEOS has to tell, all are without numba. The areas are those that the
    edges tell without any overlay. An empty polygon stands for no ground.
    """
    pieces = np.full(len(many), None, object)
    if not len(many) or not compiles():
        return pieces, _areas(many, few, places)
    import shapely

    from .walk_kernel import NOTHING, OUTLINE, PARTS, shared_areas, walked

    a, b = Grounds.of(many), Grounds.of(few)
    pairs = np.column_stack([np.arange(len(many)), places])
    drawn = Drawn(
        np.empty((int((a.sizes() + b.sizes()[places] + SPARE).sum()), 2)),
        np.empty(int((a.ring_counts() + b.ring_counts()[places] + SPARE).sum()), np.int64),
    )
    states = np.empty((2, len(many)), np.int64)
    walk, areas = Walk.for_pairs(a, b), np.empty(len(many))
    points, rings = walked(a, b, pairs, walk, drawn, states)
    shared_areas(a, b, pairs, walk, areas)
    lengths = np.diff(drawn.ends[:rings], prepend=0)
    loops = shapely.linearrings(drawn.points[:points], indices=np.repeat(np.arange(rings), lengths))
    owners = np.repeat(np.arange(len(many)), states[1])
    for state, build in ((OUTLINE, _outlines), (PARTS, _parts)):
        mine = np.flatnonzero(states[0] == state)
        chosen = states[0][owners] == state
        pieces[mine] = build(loops[chosen], np.searchsorted(mine, owners[chosen]))
    pieces[states[0] == NOTHING] = shapely.Polygon()
    return pieces, areas


def _areas(many: Any, few: Any, places: Any) -> Any:
    """Return by numpy how much ground the pairs share."""
    import shapely

    areas = np.empty(len(many))
    for number, one in enumerate(few):
        mine = np.flatnonzero(places == number)
        edges = edges_of(*shapely.to_wkb(many[mine]))
        areas[mine] = shared_by_edges(edges, edges_of(shapely.to_wkb(one)), len(mine))
    return areas


def _outlines(rings: Any, owners: Any) -> Any:
    """Return a polygon for every owner, of its first ring with the others as holes."""
    import shapely

    return shapely.polygons(rings, indices=owners) if len(rings) else rings


def _parts(rings: Any, owners: Any) -> Any:
    """Return a multipolygon for every owner, each of its rings a part."""
    import shapely

    return shapely.multipolygons(shapely.polygons(rings), indices=owners) if len(rings) else rings
