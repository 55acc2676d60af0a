"""Parcels of a layer, described as a 报件坐标 file wants them, in the file's zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.map_sheets import sheet_at
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.planning.area_units import UNITS
from ...core.planning.coordinate_writing import Zone, zone_around, zone_of
from ...core.planning.parcel_coordinates import AREA_SHAPE, CoordinateParcel
from ..layers.arrays import crs_code, read_polygons
from .columns import Columns, as_text

CGCS2000, WGS84 = "EPSG:4490", "EPSG:4326"
PLANE, ELLIPSOIDAL = "plane", "ellipsoidal"
SHEET_SCALE = 10_000


@dataclass(frozen=True)
class DraftFields:
    """The fields that describe a parcel; '' where there is none."""

    code: str = ""
    name: str = ""
    use: str = ""
    land_class: str = ""
    sheet: str = ""
    stated: str = ""

    @classmethod
    def known(cls, source: Any, **names: str) -> DraftFields:
        """Return the fields among `names` that the layer has."""
        fields = source.fields()
        return cls(**{key: name for key, name in names.items() if fields.lookupField(name) >= 0})

    @property
    def wanted(self) -> list[str]:
        """The fields to read, each once."""
        return list(dict.fromkeys(name for name in vars(self).values() if name))


def on_cgcs2000(source: Any) -> str:
    """Return the geographic CRS below the layer's; PCW-08 if it is no CGCS2000 or WGS 84."""
    crs = QgsCoordinateReferenceSystem(crs_code(source))
    found = str(crs.geographicCrsAuthId())
    if found not in (CGCS2000, WGS84):
        raise Problem("PCW-08", layer=source.sourceName(), crs=crs.userFriendlyIdentifier())
    return found


def zone_for(source: Any, number: int, width: int, context: Any) -> Zone:
    """Return the zone asked for, or the one around the middle of the layer."""
    if number:
        return zone_of(number)
    own, there = source.sourceCrs(), QgsCoordinateReferenceSystem(CGCS2000)
    transform = QgsCoordinateTransform(own, there, context.transformContext())
    centre = transform.transformBoundingBox(source.sourceExtent()).center()
    return zone_around(centre.x(), width)


def read_drafts(
    source: Any, fields: DraftFields, zone: Zone, area: str, context: Any, feedback: Feedback
) -> tuple[list[tuple[int, bytes, CoordinateParcel]], list[Fault]]:
    """Return (feature id, WKB in the zone, description) and the faults of what was left out."""
    request = QgsFeatureRequest()
    crs = QgsCoordinateReferenceSystem(zone.crs)
    if source.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
    layer, faults = read_polygons(source, fields.wanted, feedback, request=request)
    if not layer.geometries and not faults:
        raise Problem("BAS-06", layer=source.sourceName())
    columns = Columns(layer.name, layer.rows, layer.columns)
    hectares = _hectares(layer, columns, fields, area, feedback)
    sheets = _sheets(layer, context) if not fields.sheet else columns.texts(fields.sheet)
    drafts = []
    for at, (row, wkb) in enumerate(zip(layer.rows, layer.wkbs())):
        texts = [
            as_text(columns.values[name][at]) if name else ""
            for name in (fields.code, fields.name, fields.use, fields.land_class)
        ]
        code, name, use, land_class = texts
        parcel = CoordinateParcel(
            0, code or f"{row}", name, None, hectares[at], AREA_SHAPE, sheets[at], use, land_class
        )
        drafts.append((row, wkb, parcel))
    return drafts, faults


def _hectares(
    layer: PolygonLayer, columns: Columns, fields: DraftFields, area: str, feedback: Feedback
) -> list[Optional[float]]:
    """Return stated areas, computed where a parcel states none."""
    if area == ELLIPSOIDAL:
        areas = ellipsoidal_areas(layer.wkbs(), layer.crs, None, feedback).tolist()
    else:
        areas = [layer.backend.area(shape) for shape in layer.geometries]
    found: list[Optional[float]] = [value / UNITS["hm2"].square_metres for value in areas]
    if not fields.stated:
        return found
    stated = columns.numbers(fields.stated)
    return [one if given is None else given for given, one in zip(stated, found)]


def _sheets(layer: PolygonLayer, context: Any) -> list[str]:
    """Return the 1:10 000 sheet of each parcel's middle."""
    there = QgsCoordinateReferenceSystem(CGCS2000)
    own = QgsCoordinateReferenceSystem(layer.crs)
    transform = QgsCoordinateTransform(own, there, context.transformContext())
    found = []
    for shape in layer.geometries:
        point = transform.transform(shape.pointOnSurface().asPoint())
        found.append(sheet_at(SHEET_SCALE, point.x(), point.y()).number)
    return found
