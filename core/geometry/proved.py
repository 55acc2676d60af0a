"""Intersections and differences that are as large as they have to be.

GEOS up to 3.11 loses or invents ground where edges of two polygons lie nearly on one line. The
edges tell the shared area without any overlay, so a wrong answer is seen, and made in another way.
"""

from __future__ import annotations

from math import ulp
from typing import Callable, Dict, Iterator, Tuple

from ..errors import Problem
from .backend import Geometry, GeometryBackend
from .inside import snapped
from .shared_area import Edges, edges_of, shared_area

NOISE_STEPS, COARSE_STEPS = 16, 1024
KNOWN = 256
"""Shapes whose edges are kept."""
Operation = Callable[..., Geometry]


class Proved:
    """Operations of a backend on two valid polygons; GEO-18 where no way gives a right answer."""

    def __init__(self, backend: GeometryBackend) -> None:
        self.backend = backend
        self._known: Dict[int, Tuple[Geometry, Edges]] = {}

    def shared(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what both cover."""
        area = self.shared_area(a, b)
        room = min(self.rounding(a), self.rounding(b))
        if not area > room:
            return self.backend.union([])
        return self._right(area, room, a, b, self.backend.intersection, self._twice_less)

    def without(self, a: Geometry, b: Geometry) -> Geometry:
        """Return what `a` alone covers; `a` itself where they share nothing."""
        shared, room = self.shared_area(a, b), self.rounding(a)
        if not shared > min(room, self.rounding(b)):
            return a
        area = self.backend.area(a) - shared
        if not area > room:
            return self.backend.union([])
        return self._right(area, room, a, b, self.backend.difference, self._less_shared)

    def shared_area(self, a: Geometry, b: Geometry) -> float:
        """Return how much ground both cover, in squared units of the CRS."""
        if self.backend.is_empty(a) or self.backend.is_empty(b):
            return 0.0
        return shared_area(self.edges(a), self.edges(b))

    def matters(self, ground: Geometry) -> bool:
        """Tell whether there is more of it than rounding leaves between two lines."""
        return self.backend.area(ground) > self.rounding(ground)

    def rounding(self, ground: Geometry) -> float:
        """Return the area that rounding can make of a line as long as the ground is wide."""
        if self.backend.is_empty(ground):
            return 0.0
        xmin, ymin, xmax, ymax = self.backend.bounds(ground)
        return NOISE_STEPS * self._step(ground) * (xmax - xmin + ymax - ymin)

    def done(self, operation: Operation, *shapes: Geometry) -> Geometry:
        """Do it; if an old fault of a shape makes the engine fail, do it with repaired ones."""
        try:
            return operation(*shapes)
        except Problem:
            return operation(*(self.backend.repaired(shape) for shape in shapes))

    def _right(
        self, area: float, room: float, a: Geometry, b: Geometry, *ways: Operation
    ) -> Geometry:
        """Return the first answer that is as large as it has to be.

        The last way is on a coarser grid, where lines are one that were nearly one.
        """
        for found, off in self._answers(room, a, b, ways):
            if abs(self.backend.area(found) - area) <= off:
                return found
        raise Problem("GEO-18")

    def _answers(
        self, room: float, a: Geometry, b: Geometry, ways: Tuple[Operation, ...]
    ) -> Iterator[Tuple[Geometry, float]]:
        for way in ways:
            yield self.done(way, a, b), room
        grid = COARSE_STEPS * self._step(a)
        coarse = (self._snapped(shape, grid) for shape in (a, b))
        yield self.done(ways[0], *coarse), room * COARSE_STEPS / NOISE_STEPS

    def _twice_less(self, a: Geometry, b: Geometry) -> Geometry:
        return self.backend.difference(a, self.backend.difference(a, b))

    def _less_shared(self, a: Geometry, b: Geometry) -> Geometry:
        return self.backend.difference(a, self.backend.intersection(a, b))

    def _snapped(self, shape: Geometry, grid: float) -> Geometry:
        found = self.backend.read(snapped(self.backend.write(shape), grid))
        return self.backend.repaired(found)

    def edges(self, shape: Geometry) -> Edges:
        """Return the edges of a shape; those of the last few are kept."""
        known = self._known.get(id(shape))
        if known is None or known[0] is not shape:
            if len(self._known) == KNOWN:
                self._known.clear()
            known = self._known[id(shape)] = shape, edges_of(self.backend.write(shape))
        return known[1]

    def _step(self, ground: Geometry) -> float:
        """Return the distance between neighbouring coordinates there."""
        return ulp(max(map(abs, self.backend.bounds(ground))))
