"""What edits did to the coverage of the ground: overlaps, gaps and slits that were not before.

An overlap is ground that more features cover than before, and at least two. A gap is ground that
an edited feature covered before and that nobody covers now. A slit is uncovered ground, narrower
than a limit, between an edited feature and others, that was no slit before. Whatever overlapped
or gaped before and was not made worse is nobody's fault.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, watched
from .backend import Bounds, Geometry, GeometryBackend
from .boxes import BoxIndex
from .clips import near
from .inside import parts
from .proved import Proved

OVERLAP, GAP, SLIT = "overlap", "gap", "slit"
NOWHERE = (np.nan, np.nan, np.nan, np.nan)
MANY = 256  # points that are worth a clip


@dataclass(frozen=True)
class Feature:
    """The ground of one feature, before and now; None where there was or is no feature."""

    before: Optional[Geometry]
    now: Optional[Geometry]


@dataclass(frozen=True)
class Disorder:
    """One overlap, gap or slit of the edited feature `edited`; `other` is the overlapped one.

    Both are numbers of features; `ground` is one polygon in the plane of the CRS.
    """

    kind: str
    edited: int
    ground: Geometry
    other: Optional[int] = None


@dataclass(frozen=True)
class Kinds:
    """Which kinds are looked for; `slit` is the widest slit in units of the CRS, 0 for none."""

    overlaps: bool = True
    gaps: bool = True
    slit: float = 0.0


@dataclass
class Coverage:
    """Features of one layer: the first `edited` were edited, the others lie around them."""

    backend: GeometryBackend
    features: Sequence[Feature]
    edited: int
    failed: List[Tuple[int, Problem]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._now = BoxIndex([self._bounds(one.now) for one in self.features])
        self._before = BoxIndex([self._bounds(one.before) for one in self.features])
        self._gained: Dict[int, Geometry] = {}
        self._proved = Proved(self.backend)

    def disorders(self, kinds: Kinds, feedback: Feedback) -> Iterator[Disorder]:
        """Yield what the edits broke; where the engine fails, `failed` names the feature."""
        for number in watched(range(self.edited), feedback):
            try:
                found = list(self._found(number, kinds))
            except Problem as problem:
                self.failed.append((number, problem))
                continue
            yield from found

    def _found(self, number: int, kinds: Kinds) -> Iterator[Disorder]:
        """Ground becomes crowded only where a feature gained it, and bare where one lost it."""
        one = self.features[number]
        gained, lost = self._less(one.now, one.before), self._less(one.before, one.now)
        self._gained[number] = gained
        if kinds.overlaps and self._proved.matters(gained):
            yield from self._overlaps(number, gained)
        if kinds.gaps and self._proved.matters(lost):
            yield from self._told(GAP, number, self._bare(lost))
        if kinds.slit and self._proved.matters(gained):
            yield from self._slits(number, gained, kinds.slit)

    def _bare(self, ground: Geometry) -> Geometry:
        """Return what of `ground` nobody covers now."""
        for cover in self._covers(self._bounds(ground)):
            if not self._proved.matters(ground):
                break
            ground = self._proved.without(ground, cover)
        return ground

    def _less(self, one: Optional[Geometry], other: Optional[Geometry]) -> Geometry:
        if one is None:
            return self.backend.union([])
        return one if other is None else self._proved.without(one, other)

    def _covers(self, box: Bounds) -> List[Geometry]:
        """Return what the features that meet `box` cover now, clipped to what matters there."""
        met = [self.features[at].now for at in self._now.meeting(box).tolist()]
        points = self.backend.points
        return [one if points(one) < MANY else near(self.backend, one, box) for one in met]

    def _overlaps(self, number: int, gained: Geometry) -> Iterator[Disorder]:
        for at in self._now.meeting(self._bounds(gained)).tolist():
            if at == number:
                continue
            shared = self._proved.shared(gained, self.features[at].now)
            if at in self._gained and self._proved.matters(shared):
                shared = self._proved.without(shared, self._gained[at])  # the other feature told it
            if self._proved.matters(shared):
                yield from self._told(OVERLAP, number, self._thicker(shared), at)

    def _thicker(self, ground: Geometry) -> Geometry:
        """Return what of `ground`, which two features cover now, more cover than before."""
        box = self._bounds(ground)
        before = [self.features[at].before for at in self._before.meeting(box).tolist()]
        old = self._levels(ground, before)
        if len(old) < 2:  # noqa: PLR2004 (nothing was covered twice)
            return ground
        now = [self.features[at].now for at in self._now.meeting(box).tolist()]
        new = self._levels(ground, now)
        nothing = self.backend.union([])
        old += [nothing] * (len(new) - len(old))
        return self._union([self._proved.without(*pair) for pair in list(zip(new, old))[1:]])

    def _levels(self, ground: Geometry, covers: Sequence[Geometry]) -> List[Geometry]:
        """Return what of `ground` at least one, two, … of `covers` cover, as far as any do."""
        levels: List[Geometry] = []
        for cover in covers:
            rest = self._proved.shared(ground, cover)
            for at, level in enumerate(levels):
                if not self._proved.matters(rest):
                    break
                rest, levels[at] = self._proved.shared(level, rest), self._union([level, rest])
            if self._proved.matters(rest):
                levels.append(rest)
        return levels

    def _slits(self, number: int, gained: Geometry, widest: float) -> Iterator[Disorder]:
        box = self._around(gained, 2 * widest)
        now = self._covers(box)
        around = self._proved.without(self.backend.buffered(gained, widest), self._union(now))
        if not self._proved.matters(around):
            return
        covered = self._union([self.features[at].now for at in self._now.meeting(box).tolist()])
        slits = self._proved.without(self._closed(covered, widest), covered)
        if not self._proved.matters(slits):
            return
        met = [self.features[at].before for at in self._before.meeting(box).tolist()]
        old = self._union(met)
        new = self._proved.without(self._proved.without(slits, old), self._closed(old, widest))
        edge = self.backend.prepare(around)
        yield from (one for one in self._told(SLIT, number, new) if edge.intersects(one.ground))

    def _closed(self, ground: Geometry, widest: float) -> Geometry:
        """Return the ground with all slits up to `widest` filled (a morphological closing)."""
        if self.backend.is_empty(ground):
            return ground
        return self.backend.buffered(self.backend.buffered(ground, widest / 2), -widest / 2)

    def _told(
        self, kind: str, number: int, ground: Geometry, other: Optional[int] = None
    ) -> Iterator[Disorder]:
        """Yield the ground part by part, without what is mere rounding."""
        if self.backend.is_empty(ground):
            return
        for part in map(self.backend.read, parts(self.backend.write(ground))):
            if self._proved.matters(part):
                yield Disorder(kind, number, part, other)

    def _around(self, geometry: Geometry, margin: float) -> Bounds:
        xmin, ymin, xmax, ymax = self.backend.bounds(geometry)
        return xmin - margin, ymin - margin, xmax + margin, ymax + margin

    def _bounds(self, geometry: Optional[Geometry]) -> Bounds:
        return NOWHERE if geometry is None else self.backend.bounds(geometry)

    def _union(self, shapes: Sequence[Geometry]) -> Geometry:
        return self._proved.done(lambda *given: self.backend.union(given), *shapes)
