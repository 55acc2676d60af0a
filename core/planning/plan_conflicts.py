"""多规冲突: where plans want different things of the same ground, by pair of plans and kind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import Dict, List, Optional, Sequence, Tuple

from ..attribute_text import attribute_text
from ..feedback import Feedback, Stage
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE
from ..geometry.polygons import PolygonLayer
from .patches import patches
from .plan_groups import UNCLASSIFIED, Comparison, Kind, Kinds
from .plan_overlay import Closure, Overlaid, closures, overlaid

Key = Tuple[int, int, str, str]


@dataclass(frozen=True)
class Plan:
    """One plan: its parcels with their codes in a system of classes, and the codes' groups."""

    name: str
    system: str
    layer: PolygonLayer
    codes: Sequence[str]
    groups: Sequence[str]


def plan(name: str, system: str, layer: PolygonLayer, field: str, comparison: Comparison) -> Plan:
    """Return a plan by the codes in `field`; without one ('') all of it is one group."""
    values = layer.columns[field] if field else [""] * len(layer)
    codes = [attribute_text(value) for value in values]
    return Plan(name, system, layer, codes, [comparison.group(system, code) for code in codes])


@dataclass(frozen=True)
class Unknown:
    """A code that the crosswalk does not know, how many parcels have it, the first of them."""

    plan: str
    code: str
    count: int
    rows: Tuple[int, ...]


def unknown_codes(plans: Sequence[Plan], shown: int = 5) -> List[Unknown]:
    """Return the codes of all plans that no crosswalk knows, with counts and places."""
    found = []
    for one in plans:
        rows: Dict[str, List[int]] = defaultdict(list)
        ids = one.layer.rows or range(len(one.layer))
        for row, code, group in zip(ids, one.codes, one.groups):
            if group == UNCLASSIFIED:
                rows[code].append(row)
        found += [
            Unknown(one.name, code, len(own), tuple(own[:shown]))
            for code, own in sorted(rows.items())
        ]
    return found


@dataclass(frozen=True)
class Conflict:
    """A patch of ground on which plans `first` and `second` differ in the same way.

    `groups` and `codes` are in the order of the two plans; `area` is m², `pieces` how many
    pieces of the overlay it was merged from, `small` whether it is below the minimum.
    """

    first: int
    second: int
    groups: Tuple[str, str]
    codes: Tuple[str, str]
    kind: Kind
    geometry: Geometry
    area: float
    pieces: int
    small: bool


@dataclass(frozen=True)
class Cell:
    """What the first plan calls one group and the second another: m² unrounded, pieces."""

    first: int
    second: int
    groups: Tuple[str, str]
    kind: Optional[Kind]  # None where they agree
    area: float
    pieces: int


@dataclass(frozen=True)
class Compared:
    """All that a comparison of plans found."""

    plans: Sequence[Plan]
    overlay: Overlaid
    cells: Sequence[Cell]
    conflicts: Sequence[Conflict]
    closures: Sequence[Closure]


def compared(
    plans: Sequence[Plan], kinds: Kinds, feedback: Feedback, minimum: float = 0.0
) -> Compared:
    """Compare all pairs of plans; patches under `minimum` m² are marked and kept.

    Neighbouring parcels that differ in the same way are one patch.
    """
    found = overlaid([one.layer for one in plans], Stage(feedback, 0.0, 70.0))
    keys = _keys(plans, found)
    cells = _cells(found, keys, kinds)
    stage = Stage(feedback, 70.0, 100.0)
    conflicts = _conflicts(plans, found, keys, kinds, minimum, stage)
    return Compared(plans, found, cells, conflicts, closures(found, len(plans)))


def _keys(plans: Sequence[Plan], found: Overlaid) -> List[Tuple[int, Key]]:
    """Return every piece with each pair of plans that both speak of it."""
    keys: List[Tuple[int, Key]] = []
    for at, features in enumerate(found.features):
        said = [
            (number, one.groups[feature])
            for number, (one, feature) in enumerate(zip(plans, features))
            if feature != OUTSIDE
        ]
        keys += [(at, (a, b, x, y)) for (a, x), (b, y) in combinations(said, 2)]
    return keys


def _cells(found: Overlaid, keys: Sequence[Tuple[int, Key]], kinds: Kinds) -> List[Cell]:
    members: Dict[Key, List[int]] = defaultdict(list)
    for at, key in keys:
        members[key].append(at)
    return [
        Cell(a, b, (x, y), kinds.kind(x, y), fsum(found.exact[at] for at in own), len(own))
        for (a, b, x, y), own in sorted(members.items())
    ]


def _conflicts(
    plans: Sequence[Plan],
    found: Overlaid,
    keys: Sequence[Tuple[int, Key]],
    kinds: Kinds,
    minimum: float,
    feedback: Feedback,
) -> List[Conflict]:
    chosen = [(at, key) for at, key in keys if kinds.kind(*key[2:]) is not None]
    merged = patches(
        [found.geometries[at] for at, _ in chosen],
        [found.areas[at] for at, _ in chosen],
        [key for _, key in chosen],
        plans[0].layer.backend,
        feedback,
    )
    result = []
    for patch in merged:
        places = [chosen[number] for number in patch.members]
        a, b, *groups = places[0][1]
        codes = tuple(
            "、".join(sorted({plans[k].codes[found.features[at][k]] for at, _ in places} - {""}))
            for k in (a, b)
        )
        kind = kinds.kind(*groups)
        if kind is not None:
            shape, small = patch.geometry, patch.area < minimum
            pair, named = (groups[0], groups[1]), (codes[0], codes[1])
            result.append(Conflict(a, b, pair, named, kind, shape, patch.area, len(places), small))
    order = {one.kind.id: kinds.order(one.kind.id) for one in result}
    return sorted(result, key=lambda one: (one.first, one.second, order[one.kind.id], -one.area))
