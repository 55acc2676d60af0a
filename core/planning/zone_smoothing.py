"""Small patches of zones merged into the neighbour that they share most of their edge with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Sequence, Set, Tuple

import numpy as np

from ..feedback import Feedback, Stage, watched
from ..geometry.backend import Geometry, GeometryBackend
from ..geometry.boxes import BoxIndex
from ..rounding import half_up
from .patches import Patch, patches
from .plan_zones import ZonePiece

REACH = 1.0  # m: ground this near is a neighbour's


def smoothed(
    pieces: Sequence[ZonePiece],
    least: float,
    backend: GeometryBackend,
    feedback: Feedback,
) -> Tuple[List[ZonePiece], List[Patch]]:
    """Return the pieces with small patches in their neighbour's zone, and what stayed small.

    Only zones that land use decided are merged, and only into such zones: the control lines keep
    their ground. The smallest patch goes first; of neighbours with as long an edge, the lower
    code. `least` is m².
    """
    result = list(pieces)
    free = {at for at, piece in enumerate(pieces) if piece.by.startswith("rule")}
    index = BoxIndex(np.array([backend.bounds(one.geometry) for one in pieces]).reshape(-1, 4))
    count, stage = len(pieces) + 1, Stage(feedback, 0.0, 90.0)
    while True:
        found = zone_patches(result, backend, Stage(stage, 0.0, 50.0))
        small = [one for one in found if one.area < least and set(one.members) <= free]
        small.sort(key=lambda one: (one.area, one.members[0]))
        if len(found) >= count:  # ground within reach that does not touch never hangs together
            return result, small
        count = len(found)
        turns = watched(small, Stage(stage, 50.0, 100.0), every=8)
        left = [one for one in turns if not _merged(one, result, free, index, backend)]
        if len(left) == len(small):
            return result, left
        stage = Stage(feedback, 90.0, 100.0)  # what joined a small patch may still be small


def _merged(
    patch: Patch, result: List[ZonePiece], free: Set[int], index: BoxIndex, backend: Any
) -> bool:
    """Give a patch the zone of its neighbour; tell whether it has one."""
    shared = _shared(patch, result, free, index, backend)
    if not shared:
        return False
    zone = min(shared, key=lambda code: (-shared[code], code))
    for at in patch.members:
        was = result[at].was or result[at].zone
        result[at] = replace(result[at], zone=zone, was="" if was == zone else was)
    return True


def zone_patches(
    pieces: Sequence[ZonePiece], backend: GeometryBackend, feedback: Feedback
) -> List[Patch]:
    """Return the patches of the zones."""
    shapes = [piece.geometry for piece in pieces]
    areas = [piece.area for piece in pieces]
    return patches(shapes, areas, [piece.zone for piece in pieces], backend, feedback)


def _shared(
    patch: Patch, pieces: Sequence[ZonePiece], free: Set[int], index: BoxIndex, backend: Any
) -> Dict[str, float]:
    """Return, by zone, the neighbours' ground within reach: as much as the edge is long."""
    reach: Geometry = backend.buffered(patch.geometry, REACH)
    own = set(patch.members)
    zone = pieces[patch.members[0]].zone
    shared: Dict[str, float] = {}
    for at in index.meeting(backend.bounds(reach)).tolist():
        other = pieces[at]
        if at in free and at not in own and other.zone != zone:
            near = backend.area(backend.intersection(reach, other.geometry))
            if near > 0:
                shared[other.zone] = shared.get(other.zone, 0.0) + half_up(near, 3)
    return shared
