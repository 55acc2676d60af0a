"""A site cut by a layer: the parts on its features and outside, summing to the site's area.

Whole and parts are densified before the ellipsoidal area is computed, so that their sum differs
from the whole by rounding only; that residual is levelled. A larger one means features that
overlap each other (or a gap); it is reported and never levelled away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Sequence

from ...geometry.adjust import adjusted
from ...geometry.area import ellipsoidal_areas
from ...geometry.backend import GeometryBackend
from ...geometry.overlay import overlay
from ...geometry.polygons import PolygonLayer
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
    return round(sum(counts) / 100, 2)


def areas_of(geometries: Sequence[Any], subject: Subject) -> list[float]:
    """Return ellipsoidal areas in m², edges densified as the tolerance says, unrounded."""
    wkbs = [subject.backend.write(geometry) for geometry in geometries]
    longest = subject.tolerance.longest_edge_m
    return [float(area) for area in ellipsoidal_areas(wkbs, subject.site.crs, longest)]


def partition(subject: Subject, rule: Rule, control: Control) -> Partition:
    """Return the site cut by the features of the control layer."""
    found = _pieces(subject, control)
    if not found:
        whole = Part(subject.geometry, subject.area, subject.raw_area)
        return Partition((whole,), 0.0, 0.0)
    backend = subject.backend
    covered = backend.union([geometry for geometry, _ in found])
    outside = backend.difference(subject.geometry, covered)
    geometries = [geometry for geometry, _ in found]
    if not backend.is_empty(outside):
        geometries.append(outside)
    raw = areas_of(geometries, subject)
    rounded, mismatch = _levelled(raw, subject)
    values = [_values(rule, control, index) for _, index in found]
    parts = [
        Part(geometry, area, exact, _value(rule, row), row)
        for geometry, area, exact, row in zip(geometries, rounded, raw, values)
    ]
    out_area = out_raw = 0.0
    if len(geometries) > len(found):
        out_area, out_raw = rounded[-1], raw[-1]
        parts.append(Part(outside, out_area, out_raw))
    shown = tuple(part for part in parts if part.raw >= SMALLEST_SHOWN)
    overlap = cents((subject.area, -out_area))
    return Partition(shown, overlap, max(subject.raw_area - out_raw, 0.0), mismatch)


def _pieces(subject: Subject, control: Control) -> list[tuple[Any, int]]:
    """Return every feature's part of the site with the feature's index, those that have one."""
    whole = PolygonLayer(control.layer.crs, [subject.geometry], {}, subject.backend)
    found = overlay(control.layer, whole)
    return list(zip(found.geometries, found.parcels))


def _levelled(raw: Sequence[float], subject: Subject) -> tuple[list[float], float]:
    """Return the areas with two decimals, and the mismatch where it is more than rounding."""
    residual = sum(raw) - subject.raw_area
    if abs(residual) <= subject.tolerance.residual_m2 * len(raw):
        return [float(area) for area in adjusted(raw, subject.area)], 0.0
    return [round(area, 2) for area in raw], residual


def _values(rule: Rule, control: Control, index: int) -> Mapping[str, Any]:
    columns = control.layer.columns
    return {name: columns[name][index] for name in rule.columns if name in columns}


def _value(rule: Rule, values: Mapping[str, Any]) -> str:
    value = values.get(rule.value_field)
    return "" if value is None else str(value).strip()
