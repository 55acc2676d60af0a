"""The base and the target year of the structure table, read from layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import nan
from typing import Any, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest

from ...core.feedback import Feedback, watched_iterable
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.balance import Mismatch
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.planning.land_classes import LAND_USE, Crosswalk, deducted
from ...core.planning.positions import VILLAGE_ZONE, placed
from ...core.planning.structure import (
    PlacementRules,
    Year,
    attributed_year,
    plan_year,
    survey_year,
)
from ..compat import plain
from ..layers.arrays import field_places, read_polygons
from .units import Parts, Units, by_unit


@dataclass(frozen=True)
class BaseFields:
    """The fields of the base layer; '' where there is none (areas are then computed)."""

    code: str
    town: str = ""
    area: str = ""
    ridge: str = ""


@dataclass
class ReadYear:
    """A year and what its layers lacked: features with faults, parcels that did not close.

    `units` are the years of the parts of the area, where it is divided.
    """

    year: Year
    faults: list[Fault] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)
    units: dict[str, Year] = field(default_factory=dict)


@dataclass(frozen=True)
class PlanLines:
    """The lines that place land of the target year: sources or None, and the zone field."""

    towns: Any = None
    zones: Any = None
    zone_field: str = "GHFQDM"


def base_year(
    source: Any,
    system: str,
    fields: BaseFields,
    crosswalk: Crosswalk,
    rules: PlacementRules,
    feedback: Feedback,
    units: Optional[Units] = None,
) -> ReadYear:
    """Return the base year from parcels with codes of `system` (survey or land_use).

    Areas are ellipsoidal m² by the parcels' own vertices unless an area field is given.
    """
    columns, areas, faults = _measured(source, fields, feedback, units)
    ridges = [_number(value, 0.0) for value in columns[fields.ridge]] if fields.ridge else []
    if ridges:
        areas, ridges = deducted(areas, ridges)
    towns = columns[fields.town] if fields.town else [None] * len(areas)
    parts = Parts(columns[fields.code], towns, areas, ridges)
    names = columns[units.base_field] if units and units.base_field else []
    mismatches: list[Mismatch] = []
    if units and units.layer is not None:
        parts, names, mismatches = _cut_parts(parts, units)

    def made(chosen: Parts) -> Year:
        if system == LAND_USE:
            return attributed_year(chosen.codes, chosen.places, chosen.areas, rules, chosen.ridges)
        return survey_year(
            chosen.codes, chosen.places, chosen.areas, crosswalk, rules, chosen.ridges
        )

    return ReadYear(made(parts), faults, mismatches, by_unit(parts, names, units, made))


def _cut_parts(parts: Parts, units: Units) -> tuple[Parts, list[str], list[Mismatch]]:
    """Return the parts by unit: a parcel's areas are shared out by the size of its pieces."""
    cut = units.cut
    shares = cut.shares()
    return parts.taken(cut.division.owners, shares), cut.names, cut.division.mismatches


def target_year(
    source: Any,
    code_field: str,
    lines: PlanLines,
    rules: PlacementRules,
    context: Any,
    feedback: Feedback,
    units: Optional[Units] = None,
) -> ReadYear:
    """Return the target year from plan parcels cut by the plan's lines."""
    unit_field = units.target_field if units else ""
    wanted = list(dict.fromkeys(name for name in (code_field, unit_field) if name))
    parcels, faults = read_polygons(source, wanted, feedback, repair=True)
    codes, names = parcels.columns[code_field], parcels.columns.get(unit_field, [])
    mismatches: list[Mismatch] = []
    if units and units.layer is not None:
        cut = units.divide(parcels, feedback)
        parcels, names, mismatches = cut.layer(parcels), cut.names, cut.division.mismatches
        codes = [codes[owner] for owner in cut.division.owners]
    towns = villages = None
    if lines.towns is not None:
        towns, found = polygons_in(lines.towns, [], parcels.crs, context, feedback)
        faults += found
    if lines.zones is not None:
        zones, found = polygons_in(lines.zones, [lines.zone_field], parcels.crs, context, feedback)
        villages, faults = _villages(zones, lines.zone_field), faults + found
    pieces = placed(parcels, towns, villages, feedback=feedback)
    places = [str(codes[owner] or "") for owner in pieces.owners]
    parts = Parts(places, pieces.positions, pieces.areas.tolist())
    own = [names[owner] for owner in pieces.owners] if names else []

    def made(chosen: Parts) -> Year:
        return plan_year(chosen.codes, chosen.places, chosen.areas, rules)

    mismatches = mismatches + pieces.mismatches
    return ReadYear(made(parts), faults, mismatches, by_unit(parts, own, units, made))


def _measured(
    source: Any, fields: BaseFields, feedback: Feedback, units: Optional[Units]
) -> tuple[dict[str, list[Any]], list[float], list[Fault]]:
    """Return columns and areas; geometry is read only where it has to be measured or cut."""
    own = [units.base_field] if units else []
    wanted = list(dict.fromkeys(name for name in (*vars(fields).values(), *own) if name))
    cut = units is not None and units.layer is not None
    if fields.area and not cut:
        columns = _columns(source, wanted, feedback)
        return columns, [_number(value, nan) for value in columns[fields.area]], []
    layer, faults = read_polygons(source, wanted, feedback, repair=True)
    if units is not None and cut:
        units.divide(layer, feedback)
    if fields.area:
        return layer.columns, [_number(value, nan) for value in layer.columns[fields.area]], faults
    areas = ellipsoidal_areas(layer.wkbs(), layer.crs, None, feedback)
    return layer.columns, areas.tolist(), faults


def _columns(source: Any, names: Sequence[str], feedback: Feedback) -> dict[str, list[Any]]:
    places = field_places(source, names)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(places)
    columns: dict[str, list[Any]] = {name: [] for name in names}
    found = source.getFeatures(request)
    for feature in watched_iterable(found, source.featureCount(), feedback, every=256):
        attributes = feature.attributes()
        for name, place in zip(names, places):
            columns[name].append(plain(attributes[place]))
    return columns


def polygons_in(
    source: Any, fields: Sequence[str], crs: str, context: Any, feedback: Feedback
) -> tuple[PolygonLayer, list[Fault]]:
    """Return the polygons of a layer in `crs`."""
    request = QgsFeatureRequest()
    wanted = QgsCoordinateReferenceSystem(crs)
    if source.sourceCrs() != wanted:
        request.setDestinationCrs(wanted, context.transformContext())
    return read_polygons(source, fields, feedback, repair=True, request=request)


def _villages(zones: PolygonLayer, zone_field: str) -> PolygonLayer:
    codes = zones.columns[zone_field]
    chosen = [place for place, code in enumerate(codes) if str(code).strip() == VILLAGE_ZONE]
    geometries = [zones.geometries[place] for place in chosen]
    return PolygonLayer(zones.crs, geometries, {}, zones.backend, zones.name)


def _number(value: Optional[Any], missing: float) -> float:
    """Return a field's value as a number; NULL is `missing`, any other text not a number."""
    if value is None:
        return missing
    try:
        return float(value)
    except (TypeError, ValueError):
        return nan
