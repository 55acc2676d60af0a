"""Parcels, classes and zones of a tabulation, read from layers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import inf
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest

from ...core.errors import Problem
from ...core.feedback import Feedback, Hushed
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.chunks import SIZE
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.planning.class_levels import ClassLevels
from ...core.planning.tabulation import OUTSIDE, Pairs, Zone, zone_pairs
from ..i18n import tr
from ..layers.arrays import crs_code, polygon_blocks, read_polygons
from ..layers.rungs import Layer, Rung
from .columns import SHOWN, Columns, as_text, read_columns


@dataclass
class Rows:
    """What is summed: zone path, class and m² of every piece; what was found on the way."""

    layer: str
    zones: list[Zone] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    areas: list[float] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    polygons: Optional[PolygonLayer] = None
    zone_polygons: Optional[PolygonLayer] = None
    parcels: int = 0

    def seen(self, block: PolygonLayer, faults: list[Fault]) -> None:
        """Note the parcels of a block; their polygons are kept while they are all there is."""
        self.polygons = block if not self.parcels else None
        self.parcels += len(block)
        self.faults += faults


@dataclass(frozen=True)
class Wanted:
    """Which fields hold class, zones (the largest first) and area; '' where there is none."""

    code: str
    zones: Sequence[str] = ()
    area: str = ""


@dataclass(frozen=True)
class Sources:
    """The sources of parcels and zones, and the layers behind them where all of it is meant."""

    parcels: Any
    zones: Any
    parcels_origin: Any = None
    zones_origin: Any = None


def rows_by_field(source: Any, wanted: Wanted, levels: ClassLevels, feedback: Feedback) -> Rows:
    """Return rows whose zones are fields of the parcels; areas by field or from the geometry."""
    names = [wanted.code, *wanted.zones]
    rows, codes = Rows(source.sourceName()), _Codes(levels)
    for columns, areas in _measured(source, names, wanted.area, rows, feedback):
        rows.areas += areas
        rows.classes += codes.of(columns, wanted.code)
        texts = [columns.texts(name) for name in wanted.zones]
        rows.zones += list(zip(*texts)) if texts else [()] * len(areas)
    _refuse_nothing(rows)
    rows.notes += codes.notes()
    return rows


def _measured(
    source: Any, names: list[str], area: str, rows: Rows, feedback: Feedback
) -> Iterator[tuple[Columns, list[float]]]:
    """Yield columns and areas of parcels, block by block."""
    if area:
        columns = read_columns(source, [*names, area], feedback)
        rows.parcels = len(columns.rows)
        yield columns, columns.areas(area)
        return
    for layer, faults in polygon_blocks(source, names, feedback, repair=True, size=SIZE):
        rows.seen(layer, faults)
        yield _columns(layer), ellipsoidal_areas(layer.wkbs(), layer.crs).tolist()


def rows_by_overlay(
    given: Sources,
    wanted: Wanted,
    levels: ClassLevels,
    context: Any,
    rung: Rung,
    feedback: Feedback,
) -> Rows:
    """Return one row for each parcel and zone that share ground, and for what is outside.

    What this computer cuts is read block by block; another rung needs all parcels at once.
    """
    rows = Rows(given.parcels.sourceName())
    zones, found = _zones(given, wanted, context, rows, feedback)
    rows.zone_polygons = zones
    here = rung.only_here(given.parcels_origin, given.zones_origin)
    if here:
        rung.here()
    tally = _Tally(zones, wanted, _Codes(levels), rows)
    in_blocks = here and given.parcels.featureCount() > SIZE
    size, told = (SIZE, Hushed(feedback)) if in_blocks else (inf, feedback)
    for parcels, faults in polygon_blocks(
        given.parcels, [wanted.code], feedback, repair=True, size=size
    ):
        rows.seen(parcels, faults)
        shared = None
        if not here:
            cut = Layer(given.parcels, given.parcels_origin, parcels, faults)
            shared = rung.shares(
                cut, Layer(given.zones, given.zones_origin, zones, found), feedback
            )
        tally.add(parcels, zone_pairs(parcels, zones, told, shared))
    _refuse_nothing(rows)
    rows.faults += found
    rows.notes += tally.notes()
    return rows


def _zones(
    given: Sources, wanted: Wanted, context: Any, rows: Rows, feedback: Feedback
) -> tuple[PolygonLayer, list[Fault]]:
    """Return the zones in the CRS of the parcels, and their faults."""
    request, zones, crs = QgsFeatureRequest(), given.zones, crs_code(given.parcels)
    wanted_crs = QgsCoordinateReferenceSystem(crs)
    if zones.sourceCrs().isValid() and zones.sourceCrs() != wanted_crs:
        request.setDestinationCrs(wanted_crs, context.transformContext())
        rows.notes.append(
            tr("The zones were reprojected from {zones} to {parcels}, the CRS of the parcels.")
            .format(zones=zones.sourceCrs().authid(), parcels=crs)
        )  # fmt: skip
    return read_polygons(zones, wanted.zones, feedback, repair=True, request=request)


class _Tally:
    """Pairs of parcels and zones as rows, with the ground that zones cover twice."""

    def __init__(self, zones: PolygonLayer, wanted: Wanted, codes: _Codes, rows: Rows) -> None:
        self.code, self.codes, self.rows = wanted.code, codes, rows
        texts = [[as_text(value) for value in zones.columns[name]] for name in wanted.zones]
        self.names: list[Zone] = list(zip(*texts)) if texts else [(zones.name,)] * len(zones)
        self.outside = (tr("Outside of the zones"),) * max(len(wanted.zones), 1)
        self.twice: list[int] = []
        self.area = 0.0

    def add(self, parcels: PolygonLayer, pairs: Pairs) -> None:
        """Add what the parcels of one block have in every zone."""
        codes = self.codes.of(_columns(parcels), self.code)
        names = self.names
        self.rows.zones += [self.outside if at == OUTSIDE else names[at] for at in pairs.zones]
        self.rows.classes += [codes[at] for at in pairs.parcels]
        self.rows.areas += pairs.areas
        self.twice += [parcels.rows[at] for at in pairs.overlaps]
        self.area += sum(pairs.overlaps.values())

    def notes(self) -> list[str]:
        """Return what the planner should look at."""
        if not self.twice:
            return self.codes.notes()
        told = tr(
            "{count} parcels are covered twice by zones that overlap, {area:,.2f} m² in all "
            "(feature {rows}). The sums hold this land twice: correct the zones."
        )
        first = ", ".join(map(str, self.twice[:SHOWN]))
        count = len(self.twice)
        return [*self.codes.notes(), told.format(count=count, area=self.area, rows=first)]


def _columns(layer: PolygonLayer) -> Columns:
    return Columns(layer.name, layer.rows, layer.columns)


def _refuse_nothing(rows: Rows) -> None:
    if not rows.parcels:
        raise Problem("BAS-06", layer=rows.layer)


class _Codes:
    """The classes of parcels; a code that is none stays as it is and is named."""

    def __init__(self, levels: ClassLevels) -> None:
        self._levels = levels
        self._known: dict[str, Optional[str]] = {}
        self._strange: Counter[str] = Counter()
        self._places: dict[str, list[int]] = {}

    def of(self, columns: Columns, name: str) -> list[str]:
        """Return the class of every parcel."""
        given = columns.texts(name)
        for code in set(given) - self._known.keys():
            self._known[code] = self._levels.code(code)
        for row, code in zip(columns.rows, given):
            if self._known[code] is None:
                self._strange[code] += 1
                places = self._places.setdefault(code, [])
                if len(places) < SHOWN:
                    places.append(row)
        return [self._known[code] or f"? {code}".strip() for code in given]

    def notes(self) -> list[str]:
        """Return a sentence for every code that is no class."""
        told = tr("“{code}” is no class of this system: {count} parcels (feature {rows}).")
        return [
            told.format(
                code=code or tr("(empty)"),
                count=count,
                rows=", ".join(map(str, self._places[code])),
            )
            for code, count in sorted(self._strange.items())
        ]
