"""Which of many things on the ground hang together, because their shapes touch."""

from __future__ import annotations

from typing import Any, List, Sequence

import numpy as np

from ..feedback import Feedback, watched
from .backend import Geometry, GeometryBackend
from .boxes import BoxIndex


def clusters(
    things: Sequence[Sequence[Geometry]], backend: GeometryBackend, feedback: Feedback
) -> List[List[int]]:
    """Return the numbers of the things in groups; each thing is where any of its shapes is."""
    shapes = [(number, shape) for number, thing in enumerate(things) for shape in thing]
    index = BoxIndex(np.array([backend.bounds(shape) for _, shape in shapes]).reshape(-1, 4))
    roots = list(range(len(things)))
    for at, (number, shape) in enumerate(watched(shapes, feedback)):
        prepared: Any = None
        for other in index.meeting(backend.bounds(shape)).tolist():
            apart = _root(roots, number) != _root(roots, shapes[other][0])
            if other > at and apart:
                prepared = prepared or backend.prepare(shape)
                if prepared.intersects(shapes[other][1]):
                    roots[_root(roots, shapes[other][0])] = _root(roots, number)
    grouped: dict[int, List[int]] = {}
    for number in range(len(things)):
        grouped.setdefault(_root(roots, number), []).append(number)
    return list(grouped.values())


def _root(roots: List[int], number: int) -> int:
    """Return the first of the group that `number` belongs to, and shorten the way there."""
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number
