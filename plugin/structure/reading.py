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


@dataclass(frozen=True)
class BaseFields:
    """The fields of the base layer; '' where there is none (areas are then computed)."""

    code: str
    town: str = ""
    area: str = ""
    ridge: str = ""


@dataclass
class ReadYear:
    """A year and what its layers lacked: features with faults, parcels that did not close."""

    year: Year
    faults: list[Fault] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)


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
) -> ReadYear:
    """Return the base year from parcels with codes of `system` (survey or land_use).

    Areas are ellipsoidal m² by the parcels' own vertices unless an area field is given.
    """
    columns, areas, faults = _measured(source, fields, feedback)
    codes = columns[fields.code]
    towns = columns[fields.town] if fields.town else [None] * len(codes)
    if system == LAND_USE:
        return ReadYear(attributed_year(codes, towns, areas, rules), faults)
    ridges = [_number(value, 0.0) for value in columns[fields.ridge]] if fields.ridge else []
    if ridges:
        areas, ridges = deducted(areas, ridges)
    return ReadYear(survey_year(codes, towns, areas, crosswalk, rules, ridges), faults)


def target_year(
    source: Any,
    code_field: str,
    lines: PlanLines,
    rules: PlacementRules,
    context: Any,
    feedback: Feedback,
) -> ReadYear:
    """Return the target year from plan parcels cut by the plan's lines."""
    parcels, faults = read_polygons(source, [code_field], feedback, repair=True)
    towns = villages = None
    if lines.towns is not None:
        towns, found = _lines(lines.towns, [], parcels.crs, context, feedback)
        faults += found
    if lines.zones is not None:
        zones, found = _lines(lines.zones, [lines.zone_field], parcels.crs, context, feedback)
        villages, faults = _villages(zones, lines.zone_field), faults + found
    pieces = placed(parcels, towns, villages, feedback=feedback)
    codes = [parcels.columns[code_field][owner] for owner in pieces.owners]
    year = plan_year(codes, pieces.positions, pieces.areas.tolist(), rules)
    return ReadYear(year, faults, pieces.mismatches)


def _measured(
    source: Any, fields: BaseFields, feedback: Feedback
) -> tuple[dict[str, list[Any]], list[float], list[Fault]]:
    """Return columns and areas; geometry is read only where areas have to be computed."""
    wanted = list(dict.fromkeys(name for name in vars(fields).values() if name))
    if fields.area:
        columns = _columns(source, wanted, feedback)
        return columns, [_number(value, nan) for value in columns[fields.area]], []
    layer, faults = read_polygons(source, wanted, feedback, repair=True)
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


def _lines(
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
