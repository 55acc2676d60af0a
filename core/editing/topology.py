"""What edits did to the ground between features: overlaps, gaps, slits and lost area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Stage
from ..geometry.area import ellipsoidal_areas
from ..geometry.backend import Geometry, GeometryBackend
from ..geometry.balance import LONGEST_EDGE
from ..geometry.clusters import clusters
from ..geometry.coverage import GAP, OVERLAP, SLIT, Coverage, Disorder, Feature, Kinds
from ..geometry.ellipsoid import surface_of
from ..geometry.inside import point_inside
from ..geometry.wkb import read_rings
from .findings import NONE, WARNING, Finding
from .neighbours import Neighbours
from .rule_book import TopologyRule
from .tracking import GEOMETRY, UPDATE, Change

CODES = {OVERLAP: "CHK-01", GAP: "CHK-02", SLIT: "CHK-03"}
MISSING, SURPLUS, FAILED, BEYOND = "CHK-04", "CHK-05", "CHK-15", "CHK-14"
DIGITS = 3


@dataclass(frozen=True)
class Ground:
    """In which CRS ("EPSG:4527") and with which engine the ground is measured."""

    crs: str
    backend: GeometryBackend

    def areas(self, wkbs: Sequence[bytes]) -> Any:
        """Return the areas on the ellipsoid in m², edges being straight in the plane."""
        return ellipsoidal_areas(wkbs, self.crs, LONGEST_EDGE)

    def length(self, metres: float) -> float:
        """Return a length in units of the CRS (along the equator in a geographic one)."""
        surface = surface_of(self.crs)
        return metres / surface.unit / (1.0 if surface.projected else surface.ellipsoid.a)


@dataclass(frozen=True)
class Edit:
    """What is kept of one edit of geometry: which feature, and its shape before and now."""

    uuid: str
    fid: Optional[int]
    before: Optional[Geometry]
    now: Optional[Geometry]


def edit_of(change: Change, backend: GeometryBackend) -> Optional[Edit]:
    """Return what a change did to geometry, None if it did nothing; the new shape is sound."""
    if change.kind == UPDATE and GEOMETRY not in change.changed:
        return None
    before, now = (_read(values, backend) for values in (change.old, change.new))
    return Edit(change.uuid, change.fid, before, now)


def topology_findings(
    edits: Sequence[Edit],
    rule: TopologyRule,
    neighbours: Neighbours,
    ground: Ground,
    feedback: Feedback,
) -> list[Finding]:
    """Return what the edits of geometry broke; GEO-04, GEO-05 where ground cannot be measured."""
    backend = ground.backend
    features = [Feature(one.before, one.now) for one in edits]
    fids: list[Optional[int]] = [one.fid for one in edits]
    slit = 0.0 if rule.gap == NONE else ground.length(rule.slit)
    around = _boxes(features, backend, 2 * slit)
    own = frozenset(fid for fid in fids if fid is not None)
    for fid, wkb in neighbours.around(around, own, Stage(feedback, 0, 30)):
        shape = _read({GEOMETRY: wkb}, backend)
        features.append(Feature(shape, shape))
        fids.append(fid)
    coverage = Coverage(backend, features, len(edits))
    kinds = Kinds(rule.overlap != NONE, rule.gap != NONE, slit)
    told = _Told(edits, fids, rule, ground)
    found = list(told.disorders(list(coverage.disorders(kinds, Stage(feedback, 30, 90)))))
    found += [
        Finding(WARNING, edits[at].uuid, fids[at], GEOMETRY, Problem(FAILED, reason=problem))
        for at, problem in coverage.failed
    ]
    found += told.beyond(neighbours, around)
    return found + list(told.balances(Stage(feedback, 90, 100)))


class _Told:
    """Findings about edits from what was measured."""

    def __init__(
        self,
        edits: Sequence[Edit],
        fids: Sequence[Optional[int]],
        rule: TopologyRule,
        ground: Ground,
    ) -> None:
        self._edits, self._fids, self._rule, self._ground = edits, fids, rule, ground
        self._shapes = [(one.before, one.now) for one in edits]

    def disorders(self, found: Sequence[Disorder]) -> Iterator[Finding]:
        """Yield what is not smaller than the rule's least area."""
        wkbs = [self._ground.backend.write(one.ground) for one in found]
        areas = self._ground.areas(wkbs).tolist()
        for one, wkb, area in zip(found, wkbs, areas):
            if area >= self._rule.least:
                values = {"area": round(area, DIGITS)}
                if one.other is not None:
                    values["other"] = self._fids[one.other] or 0
                severity = self._rule.overlap if one.kind == OVERLAP else self._rule.gap
                yield self._finding(severity, one.edited, Problem(CODES[one.kind], **values), wkb)

    def beyond(self, neighbours: Neighbours, boxes: Any) -> list[Finding]:
        """Return warnings of edits that reach where the copy does not know the neighbours."""
        if neighbours.extent is None or not len(boxes):
            return []
        xmin, ymin, xmax, ymax = neighbours.extent
        out = (boxes[:, :2] < (xmin, ymin)).any(axis=1) | (boxes[:, 2:] > (xmax, ymax)).any(axis=1)
        return [
            Finding(WARNING, one.uuid, one.fid, GEOMETRY, Problem(BEYOND))
            for one, is_out in zip(self._edits, out.tolist())
            if is_out
        ]

    def balances(self, feedback: Feedback) -> Iterator[Finding]:
        """Yield where edits that touch each other cover more or less ground than before."""
        if self._rule.balance == NONE:
            return
        filled = [[one for one in pair if one is not None] for pair in self._shapes]
        gained = self._measured(1) - self._measured(0)
        for members in clusters(filled, self._ground.backend, feedback):
            change = float(gained[members].sum())
            if abs(change) > self._rule.tolerance * len(members):
                code = MISSING if change < 0 else SURPLUS
                problem = Problem(code, area=round(abs(change), DIGITS), count=len(members))
                shape = next(one for at in members for one in reversed(filled[at]))
                wkb = self._ground.backend.write(shape)
                yield self._finding(self._rule.balance, members[0], problem, wkb)

    def _measured(self, state: int) -> Any:
        """Return the area of each edited feature before (0) or now (1); nothing is 0."""
        shapes = [pair[state] for pair in self._shapes]
        filled = [at for at, shape in enumerate(shapes) if shape is not None]
        areas = np.zeros(len(shapes))
        areas[filled] = self._ground.areas(
            [self._ground.backend.write(shapes[at]) for at in filled]
        )
        return areas

    def _finding(self, severity: str, at: int, problem: Problem, wkb: bytes) -> Finding:
        x, y = point_inside(wkb)
        return Finding(severity, self._edits[at].uuid, self._fids[at], GEOMETRY, problem, x, y)


def _read(values: Optional[dict[str, Any]], backend: GeometryBackend) -> Optional[Geometry]:
    """Return the geometry among values; one of before, or a neighbour's, is mended or none."""
    wkb = (values or {}).get(GEOMETRY)
    if wkb is None:
        return None
    try:
        read_rings([wkb])
        shape = backend.read(wkb)
    except Problem:
        return None
    shape = shape if backend.fault(shape) is None else backend.repaired(shape)
    return None if backend.is_empty(shape) else shape


def _boxes(features: Sequence[Feature], backend: GeometryBackend, margin: float) -> Any:
    """Return the bounds of each feature, before and now together, with a margin."""
    rows = []
    for one in features:
        known = [backend.bounds(shape) for shape in (one.before, one.now) if shape is not None]
        filled = np.array([box for box in known if not np.isnan(box[0])]).reshape(-1, 4)
        if len(filled):
            low, high = filled[:, :2].min(axis=0) - margin, filled[:, 2:].max(axis=0) + margin
            rows.append((*low.tolist(), *high.tolist()))
        else:
            rows.append((np.nan,) * 4)
    return np.array(rows)
