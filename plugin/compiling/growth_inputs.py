"""The layers of a growth boundary: its parts, the parcels, natural lines along its edge."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsGeometry, QgsRectangle

from ...core.errors import Problem
from ...core.feedback import watched_iterable
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.growth_candidate import Parcels, Suitability, may_grow
from ...core.planning.growth_rules import CORE, Boundary
from ...core.planning.land_classes import IN_TOWN
from ...core.planning.plan_zones import TOWN_ZONES
from ...core.standards.tables import Table
from ..layers.qgis_backend import POLYGON
from .inputs import Inputs, chosen_field, numbers, texts
from .zone_inputs import town_position

ZONE, TOWN_FIELD, CLASS = "GHFQDM", "CZCSXM", "DLBM"
NUMBER_FIELDS = ("TBBH", "BSM")
ROUND = 8  # segments of a quarter circle


def read_boundary(source: Any, field: str, inputs: Inputs) -> Boundary:
    """Return the parts of a boundary; all are 410 where no field tells zones. PLC-27."""
    zone = chosen_field(source, field, (ZONE,))
    before = inputs.repaired
    layer = inputs.read(source, [zone] if zone else [])
    zones = [f"{code[:2]}0" if code else CORE for code in texts(layer, zone)]
    for row, code, given in zip(layer.rows, zones, texts(layer, zone)):
        if code not in TOWN_ZONES:
            raise Problem("PLC-27", layer=layer.name, feature=row, value=given, field=zone)
    return Boundary(layer, zones, inputs.repaired - before)


def read_parcels(
    source: Any, town_field: str, class_field: str, classes: Table, inputs: Inputs
) -> tuple[Parcels, list[str], list[str]]:
    """Return the parcels, their classes and how they are called; GEO-17, PLC-26."""
    town, code = town_field or TOWN_FIELD, class_field or CLASS
    number = chosen_field(source, "", NUMBER_FIELDS)
    layer = inputs.read(source, list(dict.fromkeys(filter(None, (town, code, number)))))
    towns = [town_position(value) == IN_TOWN for value in texts(layer, town)]
    if not any(towns):
        raise Problem("PLC-26", layer=layer.name, field=town)
    codes = texts(layer, code)
    called = texts(layer, number) if number else [str(row) for row in layer.rows]
    return Parcels(layer, towns, [may_grow(one, classes) for one in codes]), codes, called


def read_suitability(
    source: Any, field: str, least: float, inputs: Inputs
) -> Optional[Suitability]:
    """Return the zones of suitability, None without a layer; GEO-17, PLC-07."""
    if source is None:
        return None
    layer = inputs.read(source, [field])
    return Suitability(layer, numbers(layer, field), least)


def natural_share(
    layer: PolygonLayer, sources: Sequence[Any], tolerance: float, inputs: Inputs
) -> Optional[float]:
    """Return the share of the outline's length within `tolerance` m of natural features.

    Lengths are in the plane; of polygons the edge counts. None where no features are given.
    """
    if not sources:
        return None
    whole = QgsGeometry.unaryUnion(layer.geometries)
    outline = QgsGeometry(whole.constGet().boundary())
    box = whole.boundingBox().buffered(tolerance)
    near = [
        line.buffer(tolerance, ROUND) for source in sources for line in _lines(source, box, inputs)
    ]
    if not near or not outline.length():
        return 0.0
    return float(outline.intersection(QgsGeometry.unaryUnion(near)).length() / outline.length())


def _lines(source: Any, box: QgsRectangle, inputs: Inputs) -> list[QgsGeometry]:
    """Return the lines, and the edges of polygons, that meet the rectangle."""
    request = QgsFeatureRequest()
    crs = QgsCoordinateReferenceSystem(inputs.crs)
    request.setDestinationCrs(crs, inputs.context.transformContext())
    request.setFilterRect(box)
    request.setSubsetOfAttributes([])
    found = []
    for feature in watched_iterable(source.getFeatures(request), 0, inputs.feedback):
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        edge = geometry.type() == POLYGON
        found.append(QgsGeometry(geometry.constGet().boundary()) if edge else geometry)
    return found
