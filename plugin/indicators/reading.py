"""The terms of indicators measured on layers: areas, lengths, counts, land, reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Callable, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)

from ...core.errors import Problem
from ...core.feedback import watched
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import PolygonLayer
from ...core.geometry.shares import LONGEST_EDGE
from ...core.planning.indicators import Land, Reading, Term, reached
from ...core.planning.indicators.definitions import (
    AREA,
    CLASSES,
    CORE,
    COUNT,
    LENGTH,
    NUMBER,
    REACH,
    ROWS,
    WALK,
)
from ...core.planning.land_classes import OUTSIDE, position_of
from ...core.planning.structure import PlacementRules
from ...core.standards.classes import land_classes, without_village_mark
from ...core.standards.tables import table
from ..compiling.inputs import Inputs, numbers, texts
from ..layers.arrays import read_shapes
from ..reports.frame import fault_notes
from .walks import spots, within_walk

ROADS = "roads"
GREEN_CODES = ("1401", "1403")
CIRCLE_SEGMENTS = 32  # of a quarter circle: a disc is short of 0.04 % of its area
SHOWN = 5  # places of a code that is none


@dataclass
class Unknown:
    """Codes that the land-use layer should not have, with counts and the ids of the first."""

    code: str
    count: int = 0
    features: list[int] = field(default_factory=list)


@dataclass
class LayerReadings:
    """Measures terms on the given sources; each source is read when it is first asked for.

    `sources` are feature sources by name, `fields` the class field of land, its CZCSXM and the
    kind of facilities.
    """

    sources: dict[str, Any]
    numbers: dict[str, float]
    inputs: Inputs
    fields: dict[str, str]
    rules: PlacementRules
    unknown: list[Unknown] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _known: dict[Term, Reading] = field(default_factory=dict)
    _land: Optional[Land] = None
    _core: Optional[PolygonLayer] = None

    def read(self, term: Term) -> Reading:
        """Return what a term measures, in m², m or its own unit."""
        if term not in self._known:
            self._known[term] = self._measure(term)
        return self._known[term]

    def _measure(self, term: Term) -> Reading:
        name = term.what[0]
        if term.kind == NUMBER:
            return Reading(self.numbers.get(name), "" if name in self.numbers else name)
        if term.kind in (CLASSES, ROWS, REACH, WALK):
            return self._of_land(term)
        needed = [name, *([CORE] if term.core else [])]
        missing = [one for one in needed if self.sources.get(one) is None]
        if missing:
            return Reading(None, missing[0])
        measured = {AREA: self._area, LENGTH: self._length, COUNT: self._count}[term.kind]
        return Reading(measured(name, term.core))

    def _of_land(self, term: Term) -> Reading:
        if self.sources.get("land") is None:
            return Reading(None, "land")
        if term.kind == WALK and self.walks_on_roads and (not term.core or self.core()):
            return self._walked(term)
        return self.land().read(term, self._reach, self.inputs.feedback)

    @property
    def walks_on_roads(self) -> bool:
        """Tell whether walks are measured along roads, as some are given."""
        return self.sources.get(ROADS) is not None

    def _walked(self, term: Term) -> Reading:
        """Return the land from which a place of every kind is within a walk along the roads, m²."""
        kinds = self._places(term)
        if kinds is None:
            return Reading(None, term.layer)
        feedback = self.inputs.feedback
        pieces, points = spots(self.land().named(term, feedback), feedback)
        near = within_walk(self._shapes(ROADS), points, kinds, term.radius, feedback)
        backend, crs = self.land().layer.backend, self.land().layer.crs
        wkbs = [backend.write(piece) for piece, one in zip(pieces, near) if one]
        return Reading(fsum(ellipsoidal_areas(wkbs, crs, LONGEST_EDGE, feedback)))

    def land(self) -> Land:
        """Return the land-use parcels; codes that are none are kept in `unknown`."""
        if self._land is None:
            code, town, area = (self.fields[name] for name in ("code", "town", "area"))
            wanted = [one for one in (code, town, area) if one]
            layer = self.inputs.read(self.sources["land"], wanted)
            codes = texts(layer, code)
            positions = [self._position(one) for one in texts(layer, town)]
            self._check(codes, layer, lambda code: without_village_mark(code) in land_classes())
            self._check(texts(layer, town), layer, _is_position)
            areas = self._stated(layer, area) if area else self._sizes(layer)
            self._land = Land(layer, codes, positions, areas, self.rules, self.core())
        return self._land

    def _sizes(self, layer: PolygonLayer) -> Any:
        return ellipsoidal_areas(layer.wkbs(), layer.crs, None, self.inputs.feedback)

    @staticmethod
    def _stated(layer: PolygonLayer, field: str) -> Any:
        """Return the areas that a field states, m²; PLN-02 names the first that is none."""
        areas = np.asarray(numbers(layer, field), np.float64)
        for at in np.flatnonzero(~(areas >= 0)):
            raise Problem("PLN-02", number=int(at) + 1, area=str(areas[at]))
        return areas

    @staticmethod
    def _position(attribute: str) -> str:
        return position_of(attribute) if _is_position(attribute) else OUTSIDE

    def _check(
        self, values: Sequence[str], layer: PolygonLayer, fine: Callable[[str], bool]
    ) -> None:
        """Note the values outside of their domain."""
        found: dict[str, Unknown] = {}
        for value, row in zip(values, layer.rows):
            if not fine(value):
                one = found.setdefault(value, Unknown(value))
                one.count += 1
                one.features = [*one.features, row][:SHOWN]
        self.unknown += found.values()

    def core(self) -> Optional[PolygonLayer]:
        """Return the polygons of the central city, None without them."""
        if self._core is None and self.sources.get(CORE) is not None:
            self._core = self.inputs.read(self.sources[CORE])
        return self._core

    def _area(self, name: str, within: bool) -> float:
        layer = self.core() if name == CORE else self.inputs.read(self.sources[name])
        if layer is None:
            return 0.0
        core = self.core()
        if within and core is not None:
            return reached(layer, [core], self.inputs.feedback)
        return float(fsum(self._sizes(layer)))

    def _shapes(self, name: str, fields: Sequence[str] = ()) -> PolygonLayer:
        """Return points, lines or polygons of a source in the run's CRS."""
        source = self.sources[name]
        request = QgsFeatureRequest()
        wanted = QgsCoordinateReferenceSystem(self._crs(source))
        if source.sourceCrs().isValid() and source.sourceCrs() != wanted:
            request.setDestinationCrs(wanted, self.inputs.context.transformContext())
        shown = str(source.sourceName())
        layer, faults = read_shapes(source, fields, self.inputs.feedback, shown, request)
        self.notes += [f"{shown}: {note}" for note in fault_notes(faults)]
        return layer

    def _crs(self, source: Any) -> str:
        """Return the run's CRS, which the land or the central city begins."""
        if not self.inputs.crs:
            for name in ("land", CORE):
                if self.sources.get(name) is not None:
                    _ = self.land() if name == "land" else self.core()
                    return self.inputs.crs
        own = source.sourceCrs()
        return self.inputs.crs or str(own.authid() or own.toWkt())

    def _length(self, name: str, within: bool) -> float:
        """Return the length on the ellipsoid, m."""
        layer, core = self._shapes(name), self.core()
        around = None
        if within and core is not None:
            around = core.backend.union(core.geometries)
        measure = QgsDistanceArea()
        crs = QgsCoordinateReferenceSystem(layer.crs)
        measure.setSourceCrs(crs, QgsProject.instance().transformContext())
        measure.setEllipsoid(crs.ellipsoidAcronym())
        lengths = []
        for shape in watched(layer.geometries, self.inputs.feedback):
            line = shape.intersection(around) if around is not None else shape
            lengths.append(0.0 if line.isEmpty() else measure.measureLength(line))
        return fsum(lengths)

    def _count(self, name: str, within: bool) -> float:
        layer, core = self._shapes(name), self.core()
        if not within or core is None:
            return float(len(layer))
        prepared = core.backend.prepare(core.backend.union(core.geometries))
        return float(sum(prepared.intersects(shape) for shape in layer.geometries))

    def _reach(self, term: Term) -> Optional[list[PolygonLayer]]:
        """Return what lies within a term's radius, one layer a kind of feature."""
        kinds = self._places(term)
        return None if kinds is None else [self._grown(own, term.radius) for own in kinds]

    def _places(self, term: Term) -> Optional[list[list[QgsGeometry]]]:
        """Return the features that a term looks for, large enough, by their kinds; None without."""
        if self.sources.get(term.layer) is not None:
            return self._given(term)
        if term.layer != "green" or self.sources.get("land") is None:
            return None
        land = self.land()
        chosen = np.flatnonzero(land.chosen(Term(CLASSES, GREEN_CODES)))
        return [[land.layer.geometries[at] for at in chosen if land.areas[at] >= term.least]]

    def _given(self, term: Term) -> list[list[QgsGeometry]]:
        kind = self.fields["facility"] if term.layer == "facilities" else ""
        layer = self._shapes(term.layer, [kind] if kind else [])
        kinds, large = texts(layer, kind), self._large(layer, term.least)
        found = [
            [layer.geometries[at] for at in large if kinds[at] == one] for one in sorted(set(kinds))
        ]
        return found or [[]]

    @staticmethod
    def _large(layer: PolygonLayer, least: float) -> list[int]:
        """Return which features are large enough; points and lines have no area and always are."""
        polygon = QgsWkbTypes.GeometryType.PolygonGeometry
        if not least:
            return list(range(len(layer)))
        sizes = [
            ellipsoidal_areas([layer.backend.write(shape)], layer.crs)[0]
            if shape.type() == polygon
            else least
            for shape in layer.geometries
        ]
        return [at for at, size in enumerate(sizes) if size >= least]

    def _grown(self, shapes: Sequence[QgsGeometry], radius: float) -> PolygonLayer:
        layer = self.land().layer
        grown = [
            shape.buffer(radius, CIRCLE_SEGMENTS)
            for shape in watched(list(shapes), self.inputs.feedback)
        ]
        return PolygonLayer(layer.crs, grown, {}, layer.backend)


def _is_position(attribute: str) -> bool:
    """Tell whether a 城镇村属性码 is empty or one of the standard's."""
    return not attribute or attribute.upper() in table("czcsxm").by("code")
