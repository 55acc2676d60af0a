"""What the terms of indicators measure: land by class and by row, and land within reach."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Any, Callable, Dict, Optional, Protocol, Sequence

import numpy as np

from ...feedback import Feedback, Silent
from ...geometry.area import ellipsoidal_areas
from ...geometry.overlay import overlay
from ...geometry.polygons import PolygonLayer
from ...geometry.shares import LONGEST_EDGE, shares
from ...standards.classes import without_village_mark
from ..land_classes import IN_VILLAGE, marked_in_village
from ..structure import PlacementRules
from .definitions import CLASSES, CORE, NEARBY, ROWS, Term


@dataclass(frozen=True)
class Reading:
    """A measured term: its value (m², m, a number), or the input that is missing for it."""

    value: Optional[float]
    missing: str = ""


class Readings(Protocol):
    """Measures terms; asked for the same one twice it need not measure twice."""

    def read(self, term: Term) -> Reading:
        """Return what a term measures."""


@dataclass
class Land:
    """Land-use parcels with 用地用海 codes and positions; `areas` are m² of whole parcels.

    `core` are the polygons of the central city.
    """

    layer: PolygonLayer
    codes: Sequence[str]
    positions: Sequence[str]
    areas: Any
    rules: PlacementRules
    core: Optional[PolygonLayer] = None
    _inside: Any = None

    def read(
        self,
        term: Term,
        reach: Callable[[Term], Optional[Sequence[PolygonLayer]]],
        feedback: Optional[Feedback] = None,
    ) -> Reading:
        """Return the area of the land that a term names, m².

        `reach` gives the polygons within a term's radius, one layer a kind of feature, or None.
        """
        told = feedback or Silent()
        if term.core and self.core is None:
            return Reading(None, CORE)
        chosen = np.flatnonzero(self.chosen(term))
        if term.kind not in NEARBY:
            areas = self._inside_core(told) if term.core else np.asarray(self.areas)
            return Reading(fsum(areas[chosen]))
        zones = reach(term)
        if zones is None:
            return Reading(None, term.layer)
        return Reading(reached(self.named(term, told), zones, told))

    def named(self, term: Term, feedback: Optional[Feedback] = None) -> PolygonLayer:
        """Return the land that a term names, cut to the central city where it says so."""
        shapes = [self.layer.geometries[at] for at in np.flatnonzero(self.chosen(term))]
        land = PolygonLayer(self.layer.crs, shapes, {}, self.layer.backend)
        if not term.core or self.core is None:
            return land
        pieces = overlay(land, _dissolved(self.core), feedback or Silent())
        return PolygonLayer(land.crs, pieces.geometries, {}, land.backend)

    def chosen(self, term: Term) -> Any:
        """Return which parcels a term names."""
        if term.kind in (CLASSES, *NEARBY):
            plain = [without_village_mark(code) for code in self.codes]
            return np.array([code.startswith(term.what) for code in plain], bool)
        if term.kind != ROWS:
            return np.zeros(len(self.codes), bool)
        return np.array([row in term.what for row in self._rows()], bool)

    def _rows(self) -> list[str]:
        found: Dict[tuple[str, str], str] = {}
        rows = []
        for code, position in zip(self.codes, self.positions):
            key = (code, IN_VILLAGE if marked_in_village(code) else position)
            if key not in found:
                placement = self.rules.place(*key)
                found[key] = placement.row if placement else ""
            rows.append(found[key])
        return rows

    def _inside_core(self, feedback: Feedback) -> Any:
        """Return what of each parcel lies in the central city, m²."""
        if self._inside is None and self.core is not None:
            shared = shares(self.layer, _dissolved(self.core), feedback)
            self._inside = np.bincount(shared.parcels, shared.areas, len(self.layer))
        return self._inside


def reached(
    land: PolygonLayer, zones: Sequence[PolygonLayer], feedback: Optional[Feedback] = None
) -> float:
    """Return how much of the land lies in all layers of `zones`, m²; all layers in one CRS.

    The polygons of one layer may overlap; where they do the land counts once.
    """
    told = feedback or Silent()
    current = land
    for layer in zones:
        pieces = overlay(current, _dissolved(layer), told)
        current = PolygonLayer(land.crs, pieces.geometries, {}, land.backend)
    return fsum(ellipsoidal_areas(current.wkbs(), land.crs, LONGEST_EDGE, told))


def _dissolved(layer: PolygonLayer) -> PolygonLayer:
    """Return the layer as one polygon, nothing where it has none."""
    if not len(layer):
        return layer
    return PolygonLayer(layer.crs, [layer.backend.union(layer.geometries)], {}, layer.backend)
