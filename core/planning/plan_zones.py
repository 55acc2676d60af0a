"""规划分区: the whole area divided into zones, by the control lines first and then by land use.

Every point of the area has exactly one zone: parcels take their ground first come first served,
what no parcel covers stays as a gap, and all pieces sum to the area to 0.01 m².
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, Stage
from ..geometry.area import ellipsoidal_areas
from ..geometry.backend import Geometry
from ..geometry.balance import LONGEST_EDGE, OUTSIDE, Mismatch
from ..geometry.polygons import PolygonLayer
from ..rounding import half_up
from .division import closed_on, divided
from .land_classes import IN_VILLAGE, marked_in_village
from .structure import Placement, PlacementRules

UNASSIGNED, GAP = "", "gap"
TOWN_ZONES = ("410", "420", "430")


@dataclass(frozen=True)
class Line:
    """A control line that gives its ground a zone; `zones` holds one zone a feature."""

    id: str
    layer: PolygonLayer
    zones: Sequence[str]


@dataclass(frozen=True)
class LandUse:
    """Parcels of planned land use: 用地用海 code and position (in_town …) of each."""

    layer: PolygonLayer
    codes: Sequence[str]
    positions: Sequence[str]


@dataclass(frozen=True)
class ZonePiece:
    """A piece of the area: its parcel (OUTSIDE for a gap), its zone and what decided it.

    `by` is the id of a line, "rule 7" for a rule of land use, "gap" or ''; `confidence` that of
    the rule; `was` the zone before smoothing, if it was changed.
    """

    parcel: int
    geometry: Geometry
    area: float
    zone: str
    by: str
    confidence: str = "certain"
    was: str = ""


@dataclass
class Zoned:
    """All pieces, and the proof: m² of the whole, of parcels beyond it and of their overlaps."""

    pieces: List[ZonePiece] = field(default_factory=list)
    whole: float = 0.0
    exact: float = 0.0
    overlaps: float = 0.0
    beyond: float = 0.0
    mismatches: List[Mismatch] = field(default_factory=list)

    def sum(self, **wanted: str) -> float:
        """Return the area of the pieces whose members are as wanted, m² to 0.01."""
        chosen = (
            one for one in self.pieces if all(getattr(one, k) == v for k, v in wanted.items())
        )
        return sum(round(100 * one.area) for one in chosen) / 100


def zoned(
    area: Optional[PolygonLayer],
    land_use: LandUse,
    lines: Sequence[Line],
    rules: PlacementRules,
    feedback: Feedback,
) -> Zoned:
    """Return the zones of `area`, of the ground of all parcels where it is None.

    `lines` are in the order in which they decide. Raises Problems of `overlay` and Cancelled.
    """
    parcels = land_use.layer
    whole = area if area is not None else _outline(parcels)
    ground = divided(whole, [parcels], feedback=Stage(feedback, 0.0, 40.0))
    base = PolygonLayer(parcels.crs, ground.geometries, {}, parcels.backend)
    stage = Stage(feedback, 40.0, 80.0)
    cut = divided(base, [line.layer for line in lines], feedback=stage)
    owners = [ground.owners[at] for at in cut.owners]
    closed, exact = closed_on(whole, owners, cut.geometries, Stage(feedback, 80.0, 95.0))
    total = sum(round(100 * one) for one in closed.wholes.tolist()) / 100
    result = Zoned([], total, exact, mismatches=closed.mismatches)
    for at, (owner, layer, feature) in enumerate(zip(cut.owners, cut.layers, cut.features)):
        parcel = ground.features[owner]
        zone, by, sure = _decided(parcel, lines, layer, feature, land_use, rules)
        piece = ZonePiece(parcel, cut.geometries[at], float(closed.areas[at]), zone, by, sure)
        result.pieces.append(piece)
    _prove(result, land_use, Stage(feedback, 95.0, 100.0))
    return result


def _outline(parcels: PolygonLayer) -> PolygonLayer:
    ground = parcels.backend.union(parcels.geometries)
    return PolygonLayer(parcels.crs, [ground], {}, parcels.backend)


def _decided(
    parcel: int,
    lines: Sequence[Line],
    layer: int,
    feature: int,
    land_use: LandUse,
    rules: PlacementRules,
) -> Tuple[str, str, str]:
    """Return the zone, what decided it, and how sure that is."""
    if layer != OUTSIDE:
        return lines[layer].zones[feature], lines[layer].id, "likely"
    if parcel == OUTSIDE:
        return UNASSIGNED, GAP, "certain"
    placement = placed_by_use(land_use, parcel, rules)
    if placement is None:
        return UNASSIGNED, "", "certain"
    return placement.row, f"rule {placement.order}", placement.confidence


def placed_by_use(land_use: LandUse, parcel: int, rules: PlacementRules) -> Optional[Placement]:
    """Return the zone that a parcel's use asks for, None where no rule takes its code."""
    code = land_use.codes[parcel]
    position = IN_VILLAGE if marked_in_village(code) else land_use.positions[parcel]
    return rules.place(code, position)


def _prove(result: Zoned, land_use: LandUse, feedback: Feedback) -> None:
    """Tell how much ground the parcels count twice, and how much lies beyond the area."""
    layer = land_use.layer
    own = fsum(ellipsoidal_areas(layer.wkbs(), layer.crs, LONGEST_EDGE, feedback))
    backend = layer.backend
    union = [backend.write(backend.union(layer.geometries))]
    ground = float(ellipsoidal_areas(union, layer.crs, LONGEST_EDGE, feedback)[0])
    covered = result.exact - fsum(one.area for one in result.pieces if one.parcel == OUTSIDE)
    result.overlaps = _beyond_rounding(own - ground, len(layer))
    result.beyond = _beyond_rounding(ground - covered, len(layer))


def _beyond_rounding(area: float, count: int) -> float:
    return half_up(area, 2) if area > 1e-5 * max(count, 1000) else 0.0


def unknown_uses(
    land_use: LandUse, rules: PlacementRules, shown: int = 5
) -> Mapping[str, Tuple[int, Sequence[int]]]:
    """Return the codes that no rule takes, how many parcels have each, the first of them."""
    found: dict[str, List[int]] = {}
    ids = land_use.layer.rows or range(len(land_use.codes))
    for at, (row, code) in enumerate(zip(ids, land_use.codes)):
        if placed_by_use(land_use, at, rules) is None:
            found.setdefault(code, []).append(row)
    return {code: (len(rows), rows[:shown]) for code, rows in sorted(found.items())}


def line_overlaps(lines: Sequence[Line], feedback: Feedback) -> List[Tuple[str, str, float]]:
    """Return how much ground each pair of lines claims both, m²; the first of them has it."""
    found = []
    for number, line in enumerate(lines):
        for other in lines[number + 1 :]:
            cut = divided(line.layer, [other.layer], feedback=feedback)
            taken = np.asarray(cut.layers, np.int64) != OUTSIDE
            area = fsum(np.asarray(cut.areas, np.float64)[taken])
            if area >= 0.01:  # noqa: PLR2004 (m², the last decimal)
                found.append((line.id, other.id, half_up(area, 2)))
    return found
