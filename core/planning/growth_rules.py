"""城镇开发边界: whether a boundary keeps the rules, each a row of `growth_boundary_rules`."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ..errors import Problem
from ..feedback import Feedback
from ..geometry.area import ellipsoidal_areas
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE
from ..geometry.overlay import overlay
from ..geometry.polygons import PolygonLayer
from ..rounding import rounded
from ..standards.tables import Table
from .compliance.verdicts import OF_SEVERITY, Verdict
from .division import divided
from .patches import patches

CORE, ELASTIC, SPECIAL_ZONE = "410", "420", "430"
LARGE, MEGA = 300.0, 500.0  # 10 000 inhabitants of the urban area
HECTARE = 10_000.0  # m²
PERCENT = 100.0
SMALLEST = 0.01  # m², the last decimal
LINES = ("farmland", "redline", "hazard")


@dataclass(frozen=True)
class Boundary:
    """A boundary's parts with their zones (410, 420, 430); `faults` parts that are not valid."""

    layer: PolygonLayer
    zones: Sequence[str]
    faults: int = 0


@dataclass(frozen=True)
class Facts:
    """What is known beside the boundary; None where it is not.

    `population` in 10 000 of the urban area, `base` m² of town construction land in the base
    year, `used_2025` and `used_2030` m² of new land used until then, `natural` the share of the
    boundary's length along natural or man-made lines.
    """

    population: Optional[float] = None
    shrinking: bool = False
    base: Optional[float] = None
    used_2025: Optional[float] = None
    used_2030: Optional[float] = None
    natural: Optional[float] = None


@dataclass(frozen=True)
class Place:
    """Ground that a finding is about, with its m²."""

    geometry: Geometry
    area: float


@dataclass(frozen=True)
class Finding:
    """One rule on one boundary: what was measured in the rule's unit, and where it is broken."""

    rule: Dict[str, str]
    verdict: Verdict
    measured: Optional[float] = None
    places: Tuple[Place, ...] = field(default=())

    @property
    def limit(self) -> Optional[float]:
        """Return the rule's limit, None where it has none."""
        return float(self.rule["limit"]) if self.rule["limit"] else None


def check_boundary(
    boundary: Boundary,
    lines: Mapping[str, PolygonLayer],
    facts: Facts,
    rules: Table,
    feedback: Feedback,
) -> List[Finding]:
    """Return a finding for every rule; undetermined where what it needs was not given.

    `lines` are farmland, redline and hazard, as far as given. PLC-12 for a limit that is no
    number; further problems are those of `overlay`.
    """
    check = _Check(boundary, lines, facts, rules, feedback)
    return [check.finding(row) for row in rules.rows if check.applies(row["id"])]


def elastic_rule(facts: Facts) -> str:
    """Return the rule of the elastic zone's share for a city of this size."""
    if facts.shrinking or (facts.population is not None and facts.population > MEGA):
        return "elastic_mega"
    large = facts.population is not None and facts.population > LARGE
    return "elastic_large" if large else "elastic"


class _Check:
    def __init__(
        self, boundary: Boundary, lines: Any, facts: Facts, rules: Table, feedback: Feedback
    ) -> None:
        self.boundary, self.lines, self.facts = boundary, lines, facts
        self.rules, self.feedback = rules, feedback
        layer = boundary.layer
        self.areas = ellipsoidal_areas(layer.wkbs(), layer.crs, None, feedback).tolist()
        keys = [""] * len(layer)
        backend = layer.backend
        self.polygons = patches(layer.geometries, self.areas, keys, backend, feedback)

    def applies(self, rule: str) -> bool:
        """Tell whether a rule is the one for a city of this size."""
        return not rule.startswith("elastic") or rule == elastic_rule(self.facts)

    def finding(self, row: Dict[str, str]) -> Finding:
        """Return the finding of one rule."""
        try:
            limit = float(row["limit"]) if row["limit"] else None
        except ValueError as error:
            raise Problem("PLC-12", table=self.rules.name, limit=row["id"]) from error
        known = self._measured(row["id"].split("_large")[0].split("_mega")[0])
        if known is None:
            return Finding(row, Verdict.UNDETERMINED)
        measured, places = known
        kept = limit is None or self._kept(row["id"], measured, limit)
        return Finding(row, Verdict.PASSED if kept else _broken(row), measured, places)

    def _kept(self, rule: str, measured: float, limit: float) -> bool:
        """Tell whether the measure keeps the limit: at least for some rules, at most for most."""
        if rule in ("polygon", "natural", "reserve_2025", "reserve_2030"):
            return measured >= limit
        return measured < SMALLEST if rule in LINES and not limit else measured <= limit

    def _measured(self, rule: str) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        """Return what a rule looks at and the ground that breaks it, None if it is not known."""
        if rule in LINES:
            return self._on_line(rule)
        measure = getattr(self, f"_{rule}", None)
        return measure() if measure else None

    def _valid(self) -> Tuple[float, Tuple[Place, ...]]:
        return float(self.boundary.faults), ()

    def _overlap(self) -> Tuple[float, Tuple[Place, ...]]:
        layer = self.boundary.layer
        found = overlay(layer, layer, self.feedback)
        pairs = zip(found.parcels, found.zones, found.geometries)
        return self._summed([shape for one, other, shape in pairs if one < other])

    def _elastic(self) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        core = self._zone(CORE)
        return (PERCENT * self._zone(ELASTIC) / core, ()) if core else None

    def _polygon(self) -> Tuple[float, Tuple[Place, ...]]:
        row = self.rules.by("id")["polygon"]
        limit = float(row["limit"] or 0) * HECTARE
        small = [Place(one.geometry, one.area) for one in self.polygons if one.area < limit]
        return min(one.area for one in self.polygons) / HECTARE, tuple(small)

    def _count(self) -> Tuple[float, Tuple[Place, ...]]:
        return float(len(self.polygons)), ()

    def _on_line(self, rule: str) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        if rule not in self.lines:
            return None
        cut = divided(self.boundary.layer, [self.lines[rule]], feedback=self.feedback)
        both = zip(cut.layers, cut.geometries)
        return self._summed([shape for layer, shape in both if layer != OUTSIDE])

    def _scale(self) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        return (self._zone(CORE) / self.facts.base, ()) if self.facts.base else None

    def _natural(self) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        share = self.facts.natural
        return None if share is None else (PERCENT * share, ())

    def _reserve_2025(self) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        return self._reserved(self.facts.used_2025)

    def _reserve_2030(self) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        return self._reserved(self.facts.used_2030)

    def _reserved(self, used: Optional[float]) -> Optional[Tuple[float, Tuple[Place, ...]]]:
        """Return which share of the increment is left after the land used until then."""
        base = self.facts.base
        increment = self._zone(CORE) - base if base else 0.0
        if used is None or increment <= 0:
            return None
        return PERCENT * (increment - used) / increment, ()

    def _zone(self, zone: str) -> float:
        return fsum(area for area, own in zip(self.areas, self.boundary.zones) if own == zone)

    def _summed(self, shapes: Sequence[Geometry]) -> Tuple[float, Tuple[Place, ...]]:
        layer = self.boundary.layer
        wkbs = [layer.backend.write(shape) for shape in shapes]
        areas = rounded(ellipsoidal_areas(wkbs, layer.crs, 20.0, self.feedback)).tolist()
        places = tuple(Place(shape, area) for shape, area in zip(shapes, areas) if area)
        return float(rounded([sum(place.area for place in places)])[0]), places


def _broken(row: Dict[str, str]) -> Verdict:
    return Verdict.NOTICE if row["severity"] == "info" else OF_SEVERITY[row["severity"]]
