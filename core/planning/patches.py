"""Pieces of ground of one kind that hang together (图斑合并): what a minimum size is asked of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Hashable, List, Optional, Sequence

from ..feedback import Feedback, Silent
from ..geometry.backend import Geometry, GeometryBackend
from ..geometry.clusters import clusters
from ..rounding import rounded
from .division import single_parts


@dataclass(frozen=True)
class Patch:
    """Ground of one `key`: its polygon, the sum of its members' areas in m², the members."""

    key: Hashable
    geometry: Geometry
    area: float
    members: Sequence[int]


def patches(
    geometries: Sequence[Geometry],
    areas: Sequence[float],
    keys: Sequence[Hashable],
    backend: GeometryBackend,
    feedback: Optional[Feedback] = None,
    gap: float = 0.0,
) -> List[Patch]:
    """Return the patches of pieces that share their key and an edge, in order of first members.

    With a `gap` in units of the CRS, pieces that are no farther apart hang together as well, and
    a patch may have several parts; without it patches that touch in a point only stay apart.
    """
    told = feedback or Silent()
    grouped: Dict[Hashable, List[int]] = {}
    for at, key in enumerate(keys):
        grouped.setdefault(key, []).append(at)
    found: List[Patch] = []
    for key, members in grouped.items():
        shapes = [geometries[at] for at in members]
        reach = [backend.buffered(one, gap / 2) for one in shapes] if gap else shapes
        for cluster in clusters([[one] for one in reach], backend, told):
            own = [members[at] for at in cluster]
            for joined, inside in _connected(own, geometries, backend, split=not gap):
                area = float(rounded([sum(areas[at] for at in inside)])[0])
                found.append(Patch(key, joined, area, tuple(inside)))
    return sorted(found, key=lambda patch: patch.members[0])


def _connected(
    members: List[int], geometries: Sequence[Geometry], backend: GeometryBackend, split: bool
) -> List[tuple[Geometry, List[int]]]:
    """Return the union of the members, and apart what touches in points only."""
    if len(members) == 1:
        return [(geometries[members[0]], members)]
    joined = backend.union([geometries[at] for at in members])
    shapes = single_parts(joined, backend)
    single = all(len(single_parts(geometries[at], backend)) == 1 for at in members)
    if len(shapes) == 1 or not (split and single):
        return [(joined, members)]
    owned: List[List[int]] = [[] for _ in shapes]
    for at in members:
        common = [backend.area(backend.intersection(shape, geometries[at])) for shape in shapes]
        owned[common.index(max(common))].append(at)
    return [(shape, own) for shape, own in zip(shapes, owned) if own]
