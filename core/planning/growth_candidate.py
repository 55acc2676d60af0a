"""A candidate of the 城镇开发边界, grown parcel by parcel from the towns that are there.

Every piece of every parcel is in or out for one reason. In: town already, filled (between towns,
or a hole in one), or grown. Growth takes the most suitable neighbour first, of equals the
nearest to the towns, then the earlier parcel, and never exceeds the wanted scale.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field, replace
from typing import Any, List, Optional, Sequence, Set, Tuple

import numpy as np

from ..errors import Cancelled
from ..feedback import Feedback, Stage
from ..geometry.backend import Geometry, GeometryBackend
from ..geometry.balance import OUTSIDE
from ..geometry.boxes import BoxIndex
from ..geometry.inside import without_holes
from ..geometry.overlay import overlay
from ..geometry.polygons import PolygonLayer
from ..geometry.shares import shares
from ..rounding import half_up
from ..standards.tables import Table
from .division import divided
from .growth_rules import CORE, SPECIAL_ZONE
from .growth_rules import ELASTIC as ELASTIC_ZONE
from .patches import Patch, patches

TOWN, FILLED, GROWN = "town", "filled", "grown"
NO_GO, LAND_CLASS, UNSUITABLE = "no_go", "land_class", "unsuitable"
FRAGMENT, TOO_LARGE, APART = "fragment", "too_large", "apart"
ELASTIC, SPECIAL, SPECIAL_APART = "elastic", "special", "special_apart"
INSIDE = (TOWN, FILLED, GROWN)  # the concentrated zone, which the scale counts
ZONES = {**dict.fromkeys(INSIDE, CORE), ELASTIC: ELASTIC_ZONE, SPECIAL: SPECIAL_ZONE}
REACH, EDGE = 0.5, 2.0  # m: neighbours are this near, along an edge of at least this length
MOST = 0.5  # of a piece has to lie between the towns to be filled


@dataclass(frozen=True)
class Parcels:
    """Parcels: whether each is a town's, and whether its class may be grown into."""

    layer: PolygonLayer
    town: Sequence[bool]
    grows: Sequence[bool]


def may_grow(code: str, classes: Table) -> bool:
    """Tell whether a town may grow into a survey class: the longest prefix that fits says it."""
    fitting = [row for row in classes.rows if code.startswith(row["prefix"])]
    return bool(fitting) and max(fitting, key=lambda row: len(row["prefix"]))["grows"] == "yes"


@dataclass(frozen=True)
class Suitability:
    """Zones with a value, the larger the better; ground without any counts as `least` less."""

    layer: PolygonLayer
    values: Sequence[float]
    least: float


@dataclass(frozen=True)
class Wish:
    """What is wanted: the scale in m², and which ground goes with it.

    Towns nearer than `closing` m grow together, holes up to `hole` m² are filled, what stays
    under `smallest` m² on its own is left out.
    """

    scale: float
    closing: float
    hole: float
    smallest: float


@dataclass(frozen=True)
class Choice:
    """A piece of parcel `owner`: in or out for `reason`; `by` names the no-go layer.

    `rank` counts the growth; `suitability` is the mean over the piece, None if nobody said.
    """

    owner: int
    geometry: Geometry
    area: float
    reason: str
    by: str = ""
    rank: int = 0
    suitability: Optional[float] = None

    @property
    def inside(self) -> bool:
        """Tell whether the piece belongs to the concentrated zone of the candidate."""
        return self.reason in INSIDE

    @property
    def zone(self) -> str:
        """Return 410, 420 or 430, '' for what lies outside of the candidate."""
        return ZONES.get(self.reason, "")


@dataclass
class Candidate:
    """All pieces with their reasons, and the polygons of the candidate."""

    choices: List[Choice] = field(default_factory=list)
    polygons: List[Patch] = field(default_factory=list)

    def sum(self, *reasons: str) -> float:
        """Return the area of the pieces with one of these reasons, m²; of all without any."""
        cents = (round(100 * one.area) for one in self.choices
                 if not reasons or one.reason in reasons)  # fmt: skip
        return sum(cents) / 100


def grown_candidate(
    parcels: Parcels,
    no_go: Sequence[Tuple[str, PolygonLayer]],
    suitability: Optional[Suitability],
    wish: Wish,
    feedback: Feedback,
    special: Optional[PolygonLayer] = None,
) -> Candidate:
    """Return the candidate; the first of `no_go` that covers ground names the reason.

    Pieces that lie in `special` by half are kept for the special-use zone. All layers are valid
    and in one CRS. Problems are those of `overlay`; raises Cancelled.
    """
    backend = parcels.layer.backend
    cut = divided(parcels.layer, [layer for _, layer in no_go], feedback=Stage(feedback, 0.0, 40.0))
    choices = []
    for owner, layer, shape, area in zip(cut.owners, cut.layers, cut.geometries, cut.areas):
        reason, by = _at_first(parcels, owner, "" if layer == OUTSIDE else no_go[layer][0])
        choices.append(Choice(owner, shape, float(area), reason, by))
    choices = _valued(choices, suitability, parcels.layer, Stage(feedback, 40.0, 50.0))
    if special is not None:
        free = (APART, UNSUITABLE, LAND_CLASS)
        choices = _covered(choices, special, free, SPECIAL_APART, parcels.layer, feedback)
    choices = _filled(choices, parcels.layer, wish, Stage(feedback, 50.0, 60.0))
    while True:
        grown = Growth(choices, backend, wish, Stage(feedback, 60.0, 90.0)).choices()
        candidate, small = _polygons(grown, backend, wish, Stage(feedback, 90.0, 100.0))
        if not small:
            return candidate
        begun = [at for at in small if choices[at].inside]
        for at in begun or small:  # what grew there is free for the others, which grow anew
            choices[at] = replace(choices[at], reason=FRAGMENT)


def _at_first(parcels: Parcels, owner: int, by: str) -> Tuple[str, str]:
    if by:
        return NO_GO, by
    if parcels.town[owner]:
        return TOWN, ""
    return (APART if parcels.grows[owner] else LAND_CLASS), ""


def _valued(
    choices: List[Choice],
    suitability: Optional[Suitability],
    layer: PolygonLayer,
    feedback: Feedback,
) -> List[Choice]:
    """Return the choices with the mean suitability of their ground; the worst are out."""
    if suitability is None:
        return choices
    shapes = [one.geometry for one in choices]
    pieces = PolygonLayer(layer.crs, shapes, {}, layer.backend)
    common = shares(pieces, suitability.layer, feedback)
    values = np.asarray(suitability.values, np.float64)[common.zones]
    known = ~np.isnan(values)
    owners, areas = common.parcels[known], common.areas[known]
    weights = np.bincount(owners, areas, minlength=len(choices))
    sums = np.bincount(owners, areas * values[known], minlength=len(choices))
    result = []
    for one, weight, total in zip(choices, weights.tolist(), sums.tolist()):
        mean = total / weight if weight else None
        poor = mean is None or mean < suitability.least
        reason = UNSUITABLE if poor and one.reason == APART else one.reason
        result.append(replace(one, reason=reason, suitability=mean))
    return result


def _filled(
    choices: List[Choice], layer: PolygonLayer, wish: Wish, feedback: Feedback
) -> List[Choice]:
    """Return the choices with the ground between the towns taken, as far as it may be.

    The towns are grown and shrunk again by half of the closing distance, and small holes closed.
    """
    backend = layer.backend
    towns = backend.union([one.geometry for one in choices if one.reason == TOWN])
    if backend.is_empty(towns):
        return choices
    half = wish.closing / 2
    closed = backend.buffered(backend.buffered(towns, half), -half) if half else towns
    whole = backend.read(without_holes(backend.write(backend.union([closed, towns])), wish.hole))
    between = PolygonLayer(layer.crs, [whole], {}, backend)
    return _covered(choices, between, (APART, UNSUITABLE), FILLED, layer, feedback)


def _covered(
    choices: List[Choice],
    cover: PolygonLayer,
    free: Sequence[str],
    reason: str,
    layer: PolygonLayer,
    feedback: Feedback,
) -> List[Choice]:
    """Return the choices; those for a `free` reason that lie in `cover` by half get `reason`."""
    backend = layer.backend
    open_to = [at for at, one in enumerate(choices) if one.reason in free]
    pieces = PolygonLayer(layer.crs, [choices[at].geometry for at in open_to], {}, backend)
    whole = PolygonLayer(layer.crs, [backend.union(cover.geometries)], {}, backend)
    result = list(choices)
    if not (open_to and len(cover)):
        return result
    found = overlay(pieces, whole, feedback)
    for number, shape in zip(found.parcels, found.geometries):
        at = open_to[number]
        if backend.area(shape) >= MOST * backend.area(choices[at].geometry):
            result[at] = replace(choices[at], reason=reason)
    return result


class Growth:
    """Growth for a `reason` from the pieces that are in to their neighbours, best first."""

    def __init__(
        self,
        choices: List[Choice],
        backend: GeometryBackend,
        wish: Wish,
        feedback: Feedback,
        reason: str = GROWN,
    ) -> None:
        self.result, self.backend, self.reason = list(choices), backend, reason
        self.wish, self.feedback = wish, feedback
        self.boxes = np.array([backend.bounds(one.geometry) for one in choices]).reshape(-1, 4)
        self.index = BoxIndex(self.boxes)
        self.middles = (self.boxes[:, :2] + self.boxes[:, 2:]) / 2
        self.waiting: List[Tuple[float, float, int]] = []
        self.seen: Set[int] = set()

    def choices(self) -> List[Choice]:
        """Return the choices after the growth."""
        begun = [at for at, one in enumerate(self.result) if one.inside]
        if not begun:
            return self.result
        self.centre = self._centre(begun)
        scale, cents = int(half_up(100 * self.wish.scale, 0)), self._cents
        taken = sum(map(cents, begun))
        for at in begun:
            self._reach(at)
        rank, start = 0, taken
        while self.waiting:
            self._watch((taken - start) / 100)
            at = heapq.heappop(self.waiting)[2]
            one = self.result[at]
            if taken + cents(at) > scale:
                self.result[at] = replace(one, reason=TOO_LARGE)
                continue
            rank, taken = rank + 1, taken + cents(at)
            self.result[at] = replace(one, reason=self.reason, rank=rank)
            self._reach(at)
        return self.result

    def _cents(self, at: int) -> int:
        """Return a piece's area in hundredths of a m², which add up exactly."""
        return int(half_up(100 * self.result[at].area, 0))

    def _watch(self, grown: float) -> None:
        if self.feedback.isCanceled():
            raise Cancelled
        self.feedback.setProgress(min(100.0, 100.0 * grown / max(self.wish.scale, 1.0)))

    def _centre(self, members: Sequence[int]) -> Any:
        """Return the middle of the towns, the larger pieces counting more."""
        weights = np.array([self.result[at].area for at in members])
        return (self.middles[list(members)] * weights[:, None]).sum(axis=0) / weights.sum()

    def _reach(self, at: int) -> None:
        """Let the neighbours of a piece wait for their turn."""
        reach = self.backend.buffered(self.result[at].geometry, REACH)
        for other in self.index.meeting(self.backend.bounds(reach)).tolist():
            if other in self.seen or self.result[other].reason != APART:
                continue
            common = self.backend.intersection(reach, self.result[other].geometry)
            if self.backend.area(common) > REACH * EDGE:
                self.seen.add(other)
                far = float(((self.middles[other] - self.centre) ** 2).sum())
                value = self.result[other].suitability or 0.0
                heapq.heappush(self.waiting, (-value, far, other))


def _polygons(
    choices: List[Choice], backend: GeometryBackend, wish: Wish, feedback: Feedback
) -> Tuple[Candidate, List[int]]:
    """Return the candidate with its polygons, and the pieces of those that are too small."""
    inside = [at for at, one in enumerate(choices) if one.inside]
    shapes = [choices[at].geometry for at in inside]
    areas = [choices[at].area for at in inside]
    found = patches(shapes, areas, [""] * len(inside), backend, feedback)
    named = [replace(one, members=tuple(inside[at] for at in one.members)) for one in found]
    small = [at for one in named if one.area < wish.smallest for at in one.members]
    return Candidate(choices, named), small
