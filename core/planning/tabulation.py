"""Class × zone tables of areas (地类面积汇总): measured, summed, rounded so that they add up.

A zone is a path of names, the largest first (county, township, village). Totals come first: the
whole is rounded, then the zones level by level, then the classes within each zone, each residual
to the largest part (二调汇总, 强制调平: that it is forced is the rule, that the largest takes it is
practice; confidence: likely). What is summed across zones is a sum of the cells as printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from ..geometry.area import ellipsoidal_areas
from ..geometry.polygons import PolygonLayer
from ..geometry.shares import LONGEST_EDGE, Shares, shares
from ..rounding import half_up
from .area_units import AreaUnit
from .balanced_tree import balanced_tree

Zone = Tuple[str, ...]
OUTSIDE = -1
LEVELLED_EACH = 0.01  # m² a piece; a preset, the last decimal of areas


@dataclass(frozen=True)
class Pairs:
    """Row i lies in parcel `parcels[i]` and zone `zones[i]` (OUTSIDE: in none), m² unrounded.

    `overlaps` holds what zones cover twice of a parcel, m² by parcel.
    """

    parcels: List[int]
    zones: List[int]
    areas: List[float]
    overlaps: Dict[int, float] = field(default_factory=dict)


def zone_pairs(
    parcels: PolygonLayer,
    zones: PolygonLayer,
    feedback: Feedback,
    found: Optional[Shares] = None,
) -> Pairs:
    """Return what every parcel has in every zone and outside of all.

    Areas are ellipsoidal, with edges divided to 20 m, so that pieces sum to their parcel; what
    is left over within rounding belongs to the parcel's largest piece. `found` is what they share
    where another rung of the engine told it.
    """
    found = shares(parcels, zones, feedback) if found is None else found
    owners, others = found.parcels.tolist(), found.zones.tolist()
    areas = np.array(found.areas, np.float64)
    wholes = ellipsoidal_areas(parcels.wkbs(), parcels.crs, LONGEST_EDGE, feedback)
    counts = np.bincount(found.parcels, minlength=len(parcels))
    rests = wholes - np.bincount(found.parcels, areas, minlength=len(parcels))
    limits = LEVELLED_EACH * np.maximum(counts, 1)
    small = (np.abs(rests) <= limits) & (counts > 0)
    for at, place in _largest(owners, areas).items():
        if small[at]:
            areas[place] += rests[at]
    left = np.flatnonzero((rests > 0) & ~small).tolist()
    overlaps = {int(at): float(-rests[at]) for at in np.flatnonzero(rests < -limits)}
    return Pairs(
        owners + left,
        others + [OUTSIDE] * len(left),
        areas.tolist() + rests[left].tolist(),
        overlaps,
    )


def _largest(owners: Sequence[int], areas: Any) -> Dict[int, int]:
    """Return the place of each parcel's largest piece."""
    found: Dict[int, int] = {}
    for place, owner in enumerate(owners):
        if owner not in found or areas[place] > areas[found[owner]]:
            found[owner] = place
    return found


@dataclass(frozen=True)
class Tabulation:
    """Areas by zone and class in `unit`, rounded to `decimals`; zones and classes in order."""

    zones: List[Zone]
    classes: List[str]
    cells: Dict[Tuple[Zone, str], float]
    unit: AreaUnit
    decimals: int

    def cell(self, zone: Zone, code: str) -> float:
        """Return the area of a class in a zone."""
        return self.cells.get((zone, code), 0.0)

    def sum(self, zones: Iterable[Zone], codes: Iterable[str]) -> float:
        """Return the sum of cells as printed."""
        wanted = list(codes)
        found = fsum(self.cell(zone, code) for zone in zones for code in wanted)
        return half_up(found, self.decimals)

    def zone(self, zone: Zone) -> float:
        """Return all that lies in a zone."""
        return self.sum([zone], self.classes)

    def inside(self, head: Zone) -> List[Zone]:
        """Return the zones below `head`, or itself."""
        return [zone for zone in self.zones if zone[: len(head)] == head]

    @property
    def total(self) -> float:
        """The sum of all cells."""
        return self.sum(self.zones, self.classes)


def tabulated(
    zones: Sequence[Zone],
    classes: Sequence[str],
    areas: Sequence[float],
    unit: AreaUnit,
    decimals: int,
) -> Tabulation:
    """Return the table of rows with a zone path, a class and m².

    All paths have one length. Raises Problem GEO-09 for an area that is not a number.
    """
    lots: Dict[Tuple[Zone, str], List[float]] = {}
    for zone, code, area in zip(zones, classes, areas):
        lots.setdefault((zone, code), []).append(area)
    keys = sorted(lots)
    values = [fsum(lots[key]) / unit.square_metres for key in keys]
    rounded = balanced_tree([(*zone, code) for zone, code in keys], values, decimals)
    return Tabulation(
        sorted({zone for zone, _ in keys}),
        sorted({code for _, code in keys}),
        dict(zip(keys, rounded)),
        unit,
        decimals,
    )
