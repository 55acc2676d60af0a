"""Parcels, classes and zones of a tabulation, read from layers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.planning.class_levels import ClassLevels
from ...core.planning.tabulation import OUTSIDE, Zone, zone_pairs
from ..i18n import tr
from ..layers.arrays import read_polygons
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
    rows = Rows(source.sourceName())
    if wanted.area:
        columns = read_columns(source, [*names, wanted.area], feedback)
        rows.areas = columns.areas(wanted.area)
    else:
        rows.polygons, rows.faults = read_polygons(source, names, feedback, repair=True)
        columns = _columns(rows.polygons)
        wkbs = rows.polygons.wkbs()
        rows.areas = ellipsoidal_areas(wkbs, rows.polygons.crs, None, feedback).tolist()
    _refuse_nothing(columns)
    rows.classes = _classes(columns, wanted.code, levels, rows)
    texts = [columns.texts(name) for name in wanted.zones]
    rows.zones = list(zip(*texts)) if texts else [()] * len(rows.areas)
    return rows


def rows_by_overlay(
    given: Sources,
    wanted: Wanted,
    levels: ClassLevels,
    context: Any,
    rung: Rung,
    feedback: Feedback,
) -> Rows:
    """Return one row for each parcel and zone that share ground, and for what is outside."""
    source, zones = given.parcels, given.zones
    parcels, faults = read_polygons(source, [wanted.code], feedback, repair=True)
    rows = Rows(source.sourceName(), faults=faults, polygons=parcels)
    _refuse_nothing(_columns(parcels))
    request = QgsFeatureRequest()
    crs = QgsCoordinateReferenceSystem(parcels.crs)
    if zones.sourceCrs().isValid() and zones.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
        rows.notes.append(
            tr("The zones were reprojected from {zones} to {parcels}, the CRS of the parcels.")
            .format(zones=zones.sourceCrs().authid(), parcels=parcels.crs)
        )  # fmt: skip
    layer, found = read_polygons(zones, wanted.zones, feedback, repair=True, request=request)
    rows.faults, rows.zone_polygons = rows.faults + found, layer
    layers = (
        Layer(source, given.parcels_origin, parcels, faults),
        Layer(zones, given.zones_origin, layer, found),
    )
    pairs = zone_pairs(parcels, layer, feedback, rung.shares(*layers, feedback))
    codes = _classes(_columns(parcels), wanted.code, levels, rows)
    texts = [[as_text(value) for value in layer.columns[name]] for name in wanted.zones]
    names: list[Zone] = list(zip(*texts)) if texts else [(layer.name,)] * len(layer)
    outside = (tr("Outside of the zones"),) * max(len(wanted.zones), 1)
    rows.zones = [outside if zone == OUTSIDE else names[zone] for zone in pairs.zones]
    rows.classes = [codes[at] for at in pairs.parcels]
    rows.areas = pairs.areas
    if pairs.overlaps:
        told = tr(
            "{count} parcels are covered twice by zones that overlap, {area:.2f} m² in all "
            "(feature {rows}). The sums hold this land twice: correct the zones."
        )
        first = ", ".join(str(parcels.rows[at]) for at in list(pairs.overlaps)[:SHOWN])
        area = sum(pairs.overlaps.values())
        rows.notes.append(told.format(count=len(pairs.overlaps), area=area, rows=first))
    return rows


def _columns(layer: PolygonLayer) -> Columns:
    return Columns(layer.name, layer.rows, layer.columns)


def _refuse_nothing(columns: Columns) -> None:
    if not columns.rows:
        raise Problem("BAS-06", layer=columns.layer)


def _classes(columns: Columns, name: str, levels: ClassLevels, rows: Rows) -> list[str]:
    """Return each parcel's class; a code that is none stays as it is and is named."""
    given = columns.texts(name)
    known = {code: levels.code(code) for code in set(given)}
    strange = Counter(code for code in given if known[code] is None)
    for code, count in sorted(strange.items()):
        places = [row for row, one in zip(columns.rows, given) if one == code][:SHOWN]
        told = tr("“{code}” is no class of this system: {count} parcels (feature {rows}).")
        shown = ", ".join(map(str, places))
        rows.notes.append(told.format(code=code or tr("(empty)"), count=count, rows=shown))
    return [known[code] or f"? {code}".strip() for code in given]
