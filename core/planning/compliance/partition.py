"""A site cut by a layer: the parts on its features and outside, summing to the site's area.

Whole and parts are densified before the ellipsoidal area is computed, so that their sum differs
from the whole by rounding only; that residual is levelled. A larger one means features that
overlap each other (or a gap); it is reported and never levelled away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, Mapping, Optional, Sequence

from ...attribute_text import attribute_text
from ...feedback import Feedback, Silent
from ...geometry.area import ellipsoidal_areas
from ...geometry.backend import GeometryBackend
from ...geometry.balance import OUTSIDE, joined, levelled, rest
from ...geometry.overlay import overlay
from ...geometry.polygons import PolygonLayer
from ...rounding import half_up
from .control import Control
from .results import Part
from .rules import Rule, Tolerance
from .site import Site

SMALLEST_SHOWN = 0.005  # m²; less is 0.00 with two decimals


@dataclass(frozen=True)
class Subject:
    """A site under review with its polygon, its area (m², 2 decimals) and what judges it."""

    site: Site
    geometry: Any
    area: float
    raw_area: float
    backend: GeometryBackend
    tolerance: Tolerance
    feedback: Feedback = field(default_factory=Silent)


@dataclass(frozen=True)
class Partition:
    """The parts of a site, those on features first. Areas in m².

    `overlap` is what lies on any feature, counted once; `mismatch` what the parts sum up to
    beyond the site's area (positive where features overlap each other), 0 where levelled.
    """

    parts: tuple[Part, ...]
    overlap: float
    raw_overlap: float
    mismatch: float = 0.0

    @property
    def outside(self) -> float:
        """Return the area on no feature."""
        return cents(part.area for part in self.parts if not part.inside)


def cents(areas: Iterable[float]) -> float:
    """Return the sum of areas that have two decimals, as exact as they are."""
    counts = [round(area * 100) for area in areas]
    return half_up(sum(counts) / 100, 2)


def areas_of(geometries: Sequence[Any], subject: Subject) -> list[float]:
    """Return ellipsoidal areas in m², edges densified as the tolerance says, unrounded."""
    wkbs = [subject.backend.write(geometry) for geometry in geometries]
    longest = subject.tolerance.longest_edge_m
    areas = ellipsoidal_areas(wkbs, subject.site.crs, longest, subject.feedback)
    return [float(area) for area in areas]


def partition(subject: Subject, rule: Rule, control: Control) -> Partition:
    """Return the site cut by the features of the control layer."""
    whole = PolygonLayer(subject.site.crs, [subject.geometry], {}, subject.backend)
    found = overlay(whole, control.layer, subject.feedback)
    if not found.geometries:
        return Partition((Part(subject.geometry, subject.area, subject.raw_area),), 0.0, 0.0)
    pieces = joined(found, rest(whole, control.layer, found, subject.feedback))
    raw = areas_of(pieces.geometries, subject)
    each = subject.tolerance.residual_m2
    balanced = levelled(pieces.parcels, raw, [subject.raw_area], each=each)
    rows = [_values(rule, control, zone) for zone in pieces.zones]
    parts = [
        Part(geometry, float(area), exact, _value(rule, row), row)
        for geometry, area, exact, row in zip(pieces.geometries, balanced.areas, raw, rows)
    ]
    outside = [part for part in parts if not part.inside]
    overlap = cents((subject.area, *(-part.area for part in outside)))
    raw_overlap = max(subject.raw_area - sum(part.raw for part in outside), 0.0)
    shown = [part for part in parts if part.inside and _is_shown(part)]
    shown += [part for part in outside if _is_shown(part)]
    mismatch = -sum(one.residual for one in balanced.mismatches)
    return Partition(tuple(shown), overlap, raw_overlap, mismatch)


def _is_shown(part: Part) -> bool:
    """Tell whether a part counts: also one that levelling gave a cent, which the sum needs."""
    return part.area > 0 or part.raw >= SMALLEST_SHOWN


def _values(rule: Rule, control: Control, zone: int) -> Optional[Mapping[str, Any]]:
    if zone == OUTSIDE:
        return None
    columns = control.layer.columns
    return {name: columns[name][zone] for name in rule.columns if name in columns}


def _value(rule: Rule, values: Optional[Mapping[str, Any]]) -> str:
    value = values.get(rule.value_field) if values else None
    return attribute_text(value)
