"""Change parcels (变化图斑): the polygons of what changed; their areas sum to the matrix."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from ..geometry.adjust import adjusted
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE
from ..geometry.overlay import Pieces
from ..planning.patches import Patch, patches
from ..standards.tables import Table, preset_or_table
from .change_matrix import ChangeMatrix, codes_of
from .class_systems import NO_GROUND, ClassSystem
from .transitions import Transitions


@dataclass(frozen=True)
class Limit:
    """The smallest parcel of a class that is mapped, m², and where that is said."""

    m2: float
    title: str
    english: str
    basis: str
    confidence: str


class LimitRules:
    """Minimum mapping areas by class; the first row that fits counts."""

    def __init__(self, system: ClassSystem, rows: Table) -> None:
        self.system, self.rows = system, rows

    @classmethod
    def load(cls, system: ClassSystem, preset: str = "") -> LimitRules:
        """Return the shipped limits or the planner's own (STD-02 to STD-04 on a bad file)."""
        return cls(system, preset_or_table("change_limits", preset))

    def limit(self, code: str) -> Optional[Limit]:
        """Return the limit for a change into the class `code`, None where there is none."""
        for row in self.rows.rows:
            pattern = row.get(f"classes_{self.system.name}", "")
            if self.system.matches(code, pattern):
                marks = row["title"], row["english"], row["basis"], row["confidence"]
                return Limit(float(row["m2"]), *marks)
        return None


@dataclass(frozen=True)
class ChangeParcel:
    """Ground that was `source` and is `target`: its polygon and m², rounded.

    `earlier` and `later` are the parcels that it is of. `small` is under the mapping limit.
    """

    source: str
    target: str
    geometry: Geometry
    area: float
    small: bool = False
    earlier: Tuple[int, ...] = field(default=())
    later: Tuple[int, ...] = field(default=())


def change_parcels(
    pieces: Pieces,
    found: Transitions,
    codes: Tuple[Sequence[str], Sequence[str]],
    matrix: ChangeMatrix,
    limits: LimitRules,
    dissolve: bool = True,
    feedback: Optional[Feedback] = None,
) -> List[ChangeParcel]:
    """Return the change parcels; their areas sum to every cell of the matrix exactly.

    With `dissolve`, pieces of one from–to that share an edge are one parcel. Small ones are marked,
    never left out. Raises Problem GEO-08 and Cancelled.
    """
    exact = dict(zip(zip(found.earlier.tolist(), found.later.tolist()), found.areas.tolist()))
    sizes = [exact[_pair(pieces, place)] for place in range(len(pieces))]
    sides = [np.asarray(side, np.int64) for side in (pieces.parcels, pieces.zones)]
    kinds = list(zip(*map(codes_of, sides, codes)))
    grouped: Dict[Tuple[str, str], List[Patch]] = {}
    for patch in _patches(pieces, sizes, kinds, dissolve, feedback):
        grouped.setdefault(patch.key, []).append(patch)
    result: List[ChangeParcel] = []
    for kind, members in sorted(grouped.items()):
        raw = [sum(sizes[place] for place in patch.members) for patch in members]
        areas = adjusted(raw, matrix.area(*kind)) if sum(raw) > 0 else np.zeros(len(raw))
        limit = limits.limit(kind[1]) if NO_GROUND not in kind else None
        for patch, area in zip(members, areas.tolist()):
            small = limit is not None and area < limit.m2
            result.append(_parcel(pieces, patch, area, small))
    return result


def _patches(
    pieces: Pieces,
    sizes: Sequence[float],
    kinds: Sequence[Tuple[str, str]],
    dissolve: bool,
    feedback: Optional[Feedback],
) -> List[Any]:
    if dissolve:
        return patches(pieces.geometries, sizes, kinds, pieces.backend, feedback)
    return [
        Patch(kind, geometry, size, (place,))
        for place, (kind, geometry, size) in enumerate(zip(kinds, pieces.geometries, sizes))
    ]


def _pair(pieces: Pieces, place: int) -> Tuple[int, int]:
    return pieces.parcels[place], pieces.zones[place]


def _parcel(pieces: Pieces, patch: Any, area: float, small: bool) -> ChangeParcel:
    sides = (pieces.parcels, pieces.zones)
    earlier, later = (
        tuple(sorted({side[place] for place in patch.members} - {OUTSIDE})) for side in sides
    )
    source, target = patch.key
    return ChangeParcel(source, target, patch.geometry, area, small, earlier, later)
