"""Candidates of permanent basic farmland (永久基本农田): cropland less what may not become it.

Every exclusion is a row of `farmland_exclusions`: a value of the parcel's own attribute, or
ground of a layer. The first that applies is the reason, so that cropland is the sum of the
candidates and of all exclusions, to 0.01 m².
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, Stage
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE, Mismatch
from ..geometry.polygons import PolygonLayer
from ..rounding import half_up
from ..standards.tables import Table, listed
from .division import divided
from .patches import patches

MU = 2000.0 / 3.0  # m²
NOISE = 1e-4  # of a hundredth of m²: what arithmetic leaves
FIELD, LAYER = "field", "layer"


@dataclass(frozen=True)
class Cropland:
    """Parcels of cropland with the attributes that count, one entry a parcel.

    `attributes` holds texts by field; `grades` numbers, not a number where unknown; `deducted`
    the share of ridges (KCXS) from 0 to under 1.
    """

    layer: PolygonLayer
    attributes: Mapping[str, Sequence[str]]
    grades: Sequence[float]
    deducted: Sequence[float]


@dataclass(frozen=True)
class Lot:
    """A piece of cropland: excluded for `reason`, a candidate where it is ''.

    `area` and `net` (without ridges) are m²; `patch` the contiguous candidates' m² round it;
    `rank` counts from 1 for candidates.
    """

    owner: int
    geometry: Geometry
    reason: str
    area: float
    net: float
    patch: float = 0.0
    rank: int = 0
    selected: bool = False


@dataclass
class Found:
    """All lots of the cropland, and the parcels whose pieces do not close."""

    lots: List[Lot] = field(default_factory=list)
    mismatches: List[Mismatch] = field(default_factory=list)
    target: float = 0.0

    def sum(self, what: str = "area", **wanted: object) -> float:
        """Return the sum of `what` over the lots whose members are as wanted, m²."""
        lots = (lot for lot in self.lots if all(getattr(lot, k) == v for k, v in wanted.items()))
        cents: int = sum(round(100 * getattr(lot, what)) for lot in lots)
        return cents / 100

    @property
    def share(self) -> float:
        """Return the selected share of the cropland, net of ridges."""
        total = self.sum("net")
        return float(self.sum("net", selected=True) / total) if total else 0.0


@dataclass(frozen=True)
class Wanted:
    """How candidates are grouped, ordered and chosen.

    `gap` in m joins candidates to patches, which are contiguous from `contiguous` m² on; lots
    are chosen until `target` m² net of ridges are reached, or `share` of the cropland if None.
    """

    order: Table
    gap: float
    contiguous: float
    share: float
    target: Optional[float] = None


def farmland_candidates(
    cropland: Cropland,
    exclusions: Table,
    layers: Sequence[Tuple[str, PolygonLayer]],
    wanted: Wanted,
    feedback: Feedback,
) -> Found:
    """Return every lot of the cropland; `layers` are (id of the exclusion, its ground)."""
    reasons = [_own_reason(cropland, exclusions, at) for at in range(len(cropland.layer))]
    order = [row["id"] for row in exclusions.rows if row["kind"] == LAYER]
    missing = [name for name, _ in layers if name not in order]
    if missing:
        raise Problem("PLC-16", table=exclusions.name, row=missing[0])
    taking = sorted(layers, key=lambda one: order.index(one[0]))
    free = [at for at, reason in enumerate(reasons) if not reason]
    found = Found()
    _add_parts(found, cropland, reasons, free, taking, Stage(feedback, 0.0, 60.0))
    _group(found, cropland, wanted, Stage(feedback, 60.0, 95.0))
    _choose(found, cropland, wanted)
    return found


def _own_reason(cropland: Cropland, exclusions: Table, at: int) -> str:
    """Return the first exclusion that the parcel's own attributes meet."""
    for row in exclusions.rows:
        column = cropland.attributes.get(row["field"]) if row["kind"] == FIELD else None
        if column is not None and column[at] in listed(row["values"]):
            return row["id"]
    return ""


def _add_parts(
    found: Found,
    cropland: Cropland,
    reasons: Sequence[str],
    free: Sequence[int],
    layers: Sequence[Tuple[str, PolygonLayer]],
    feedback: Feedback,
) -> None:
    """Cut the parcels that are free of reasons of their own by the layers; the others stay."""
    taken = [at for at, reason in enumerate(reasons) if reason]
    for members, cutting in ((taken, []), (list(free), layers)):
        shapes = [cropland.layer.geometries[at] for at in members]
        part = PolygonLayer(cropland.layer.crs, shapes, {}, cropland.layer.backend)
        cut = divided(part, [layer for _, layer in cutting], feedback=feedback)
        for owner, by, shape, area in zip(cut.owners, cut.layers, cut.geometries, cut.areas):
            at = members[owner]
            reason = reasons[at] or ("" if by == OUTSIDE else cutting[by][0])
            ridges = half_up(float(area) * cropland.deducted[at], 2)
            net = half_up(float(area) - ridges, 2)
            found.lots.append(Lot(at, shape, reason, float(area), net))
        found.mismatches += [Mismatch(members[one.parcel], one.residual) for one in cut.mismatches]


def _group(found: Found, cropland: Cropland, wanted: Wanted, feedback: Feedback) -> None:
    """Tell every candidate how large the patch is that it belongs to."""
    free = [at for at, lot in enumerate(found.lots) if not lot.reason]
    shapes = [found.lots[at].geometry for at in free]
    areas = [found.lots[at].area for at in free]
    keys = [""] * len(free)
    for patch in patches(shapes, areas, keys, cropland.layer.backend, feedback, wanted.gap):
        for number in patch.members:
            at = free[number]
            found.lots[at] = _with(found.lots[at], patch=patch.area)


def _choose(found: Found, cropland: Cropland, wanted: Wanted) -> None:
    """Rank the candidates and take the first of them until the target is reached."""
    found.target = wanted.share * found.sum("net") if wanted.target is None else wanted.target
    free = [at for at, lot in enumerate(found.lots) if not lot.reason]
    keys = {at: _key(found.lots[at], cropland, wanted) for at in free}
    reached, goal = 0, ceil(100 * found.target - NOISE)  # hundredths of m², so that sums are exact
    for rank, at in enumerate(sorted(free, key=lambda one: (keys[one], one)), start=1):
        selected = reached < goal
        reached += round(100 * found.lots[at].net) if selected else 0
        found.lots[at] = _with(found.lots[at], rank=rank, selected=selected)


def _key(lot: Lot, cropland: Cropland, wanted: Wanted) -> Tuple[float, ...]:
    """Return the place of a lot in the order of the table: the smaller, the sooner taken."""
    return tuple(_criterion(row, lot, cropland, wanted) for row in wanted.order.rows)


def _criterion(row: Dict[str, str], lot: Lot, cropland: Cropland, wanted: Wanted) -> float:
    """Return what a lot is worth by one criterion; what is unknown comes last."""
    name = row["criterion"]
    if name == "grade":
        grade = cropland.grades[lot.owner]
        return np.inf if np.isnan(grade) else (grade if row["better"] == "low" else -grade)
    if name == "contiguity":
        return 0.0 if lot.patch >= wanted.contiguous else 1.0
    if name == "patch":
        return -lot.patch
    values = cropland.attributes.get(row["field"])
    if values is None:
        return 0.0
    if row["first"]:
        return 0.0 if values[lot.owner] in listed(row["first"]) else 1.0
    return float(values[lot.owner]) if values[lot.owner].isdigit() else np.inf


def _with(lot: Lot, **changed: Any) -> Lot:
    return Lot(**{**vars(lot), **changed})
