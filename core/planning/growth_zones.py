"""The zones of a boundary's candidate: 集中建设区 410, 弹性发展区 420, 特别用途区 430.

The concentrated zone is what was grown to the wanted scale. The elastic zone goes on growing from
it, up to its share of the concentrated zone. Of the special-use zone only what the inputs show is
derived: land given for it that hangs together with the boundary, and water and wetland that the
boundary encloses.
"""

from __future__ import annotations

from dataclasses import replace
from typing import List

import numpy as np

from ..feedback import Feedback, Stage
from ..geometry.backend import Geometry, GeometryBackend
from ..geometry.boxes import BoxIndex
from ..geometry.inside import without_holes
from .growth_candidate import (
    APART,
    EDGE,
    ELASTIC,
    LAND_CLASS,
    MOST,
    REACH,
    SPECIAL,
    SPECIAL_APART,
    TOO_LARGE,
    Candidate,
    Choice,
    Growth,
    Wish,
)
from .patches import patches


def zoned(
    candidate: Candidate, backend: GeometryBackend, wish: Wish, share: float, feedback: Feedback
) -> Candidate:
    """Return the candidate with its elastic and special-use zones; polygons are one zone each.

    `share` is the most that the elastic zone may have of the concentrated one, such as 0.15.
    Raises Cancelled.
    """
    if not candidate.polygons:
        return candidate
    choices = _elastic(candidate, backend, wish, share, Stage(feedback, 0.0, 50.0))
    choices = _enclosed(choices, backend)
    choices = _hanging(choices, backend)
    own = [at for at, one in enumerate(choices) if one.zone]
    found = patches(
        [choices[at].geometry for at in own],
        [choices[at].area for at in own],
        [choices[at].zone for at in own],
        backend,
        Stage(feedback, 50.0, 100.0),
    )
    named = [replace(one, members=tuple(own[at] for at in one.members)) for one in found]
    return Candidate(choices, sorted(named, key=lambda one: (str(one.key), one.members[0])))


def _elastic(
    candidate: Candidate, backend: GeometryBackend, wish: Wish, share: float, feedback: Feedback
) -> List[Choice]:
    core = sum(one.area for one in candidate.polygons)
    again = [
        replace(one, reason=APART) if one.reason == TOO_LARGE else one for one in candidate.choices
    ]
    more = replace(wish, scale=core * (1 + share))
    grown = Growth(again, backend, more, feedback, ELASTIC).choices()
    return [
        now if now.reason == ELASTIC else before for now, before in zip(grown, candidate.choices)
    ]


def _enclosed(choices: List[Choice], backend: GeometryBackend) -> List[Choice]:
    """Return the choices with water and wetland in holes of the boundary as special-use land."""
    whole = backend.union([one.geometry for one in choices if one.zone])
    filled = backend.read(without_holes(backend.write(whole), float("inf")))
    prepared, result = backend.prepare(filled), list(choices)
    for at, one in enumerate(choices):
        if one.reason == LAND_CLASS and prepared.intersects(one.geometry):
            common = backend.intersection(filled, one.geometry)
            if backend.area(common) >= MOST * backend.area(one.geometry):
                result[at] = replace(one, reason=SPECIAL)
    return result


def _hanging(choices: List[Choice], backend: GeometryBackend) -> List[Choice]:
    """Return the choices with the special-use land that shares an edge with the boundary."""
    result = list(choices)
    kept = [at for at, one in enumerate(choices) if one.reason == SPECIAL_APART]
    boxes = np.array([backend.bounds(choices[at].geometry) for at in kept]).reshape(-1, 4)
    index, open_to = BoxIndex(boxes), set(range(len(kept)))
    begun = [one.geometry for one in choices if one.zone] if kept else []
    while begun:
        reach = backend.buffered(begun.pop(), REACH)
        for number in index.meeting(backend.bounds(reach)).tolist():
            own = choices[kept[number]]
            if number in open_to and _meets(reach, own.geometry, backend):
                open_to.remove(number)
                result[kept[number]] = replace(own, reason=SPECIAL)
                begun.append(own.geometry)
    return result


def _meets(reach: Geometry, other: Geometry, backend: GeometryBackend) -> bool:
    return backend.area(backend.intersection(reach, other)) > REACH * EDGE
