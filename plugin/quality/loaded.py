"""Layers that are loaded in QGIS (PostGIS, WFS snapshots, memory …) as a database's layers."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsProviderRegistry, QgsWkbTypes

from ...core.feedback import Feedback, watched_iterable
from ...core.planning.quality.columns import Column, FieldFound
from ...core.planning.quality.database import LINE, MIXED, NONE, POINT, POLYGON, LayerData
from ...core.planning.quality.reading import standard_name
from ..compat import plain

Kind = QgsWkbTypes.GeometryType
KINDS = {
    Kind.PolygonGeometry: POLYGON,
    Kind.LineGeometry: LINE,
    Kind.PointGeometry: POINT,
    Kind.NullGeometry: NONE,
    Kind.UnknownGeometry: MIXED,
}
WHOLE_NUMBERS = ("int", "long", "big", "small", "serial", "byte")
SERVER_KEYS = ("ogc_fid", "fid")  # keys that a driver keeps beside the standard's fields


def read_loaded(layer: Any, layer_pattern: str, feedback: Feedback) -> LayerData:
    """Return one loaded vector layer; its name is the table's, or where that tells nothing its own.

    Raises Cancelled.
    """
    found = _source_name(layer)
    fields = [_field(one) for one in layer.fields()]
    shown = [at for at, one in enumerate(fields) if one.name.lower() not in SERVER_KEYS]
    values: list[list[Any]] = [[] for _ in shown]
    fids: list[int] = []
    wkbs: list[Optional[bytes]] = []
    curved: list[int] = []
    for feature in watched_iterable(
        layer.getFeatures(QgsFeatureRequest()), layer.featureCount(), feedback, every=256
    ):
        attributes = feature.attributes()
        for column, at in zip(values, shown):
            column.append(_plain(attributes[at]))
        fids.append(feature.id())
        wkbs.append(_flat(feature.geometry(), len(wkbs), curved))
    kept = tuple(fields[at] for at in shown)
    columns = {one.name.upper(): Column(one, some) for one, some in zip(kept, values)}
    crs = layer.crs()
    return LayerData(
        standard_name(found, layer_pattern),
        found,
        layer.publicSource(),
        KINDS.get(layer.geometryType(), MIXED),
        (crs.authid() or crs.toWkt()) if crs.isValid() else "",
        kept,
        fids,
        columns,
        wkbs,
        curved,
    )


def _source_name(layer: Any) -> str:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("layerName") or parts.get("table") or layer.name())


def _field(field: Any) -> FieldFound:
    kind = "text"
    if field.isDateOrTime():
        kind = "date"
    elif field.isNumeric():
        whole = field.typeName().lower().startswith(WHOLE_NUMBERS)
        kind = "integer" if whole else "real"
    length = max(int(field.length()), 0)
    return FieldFound(field.name(), kind, length, int(field.precision()), field.alias())


def _plain(value: Any) -> Any:
    known = plain(value)
    return known.toString("yyyy-MM-dd") if hasattr(known, "toPyDate") else known


def _flat(geometry: Any, row: int, curved: list[int]) -> Optional[bytes]:
    """Return a geometry as flat, straight WKB; note rows with curves."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    shape = geometry.constGet()
    if shape.hasCurvedSegments():
        curved.append(row)
        shape = shape.segmentize()
    if shape.is3D() or shape.isMeasure():
        shape = shape.clone()
        shape.dropZValue()
        shape.dropMValue()
    return bytes(shape.asWkb())
