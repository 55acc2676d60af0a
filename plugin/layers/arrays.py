"""QGIS feature sources as polygon layers of `core`; every bad feature is named."""

from __future__ import annotations

from math import inf
from typing import Any, Iterator, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...core.errors import Problem
from ...core.feedback import Feedback, Silent, watched_iterable
from ...core.geometry.package import read_table, wkbs_of
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.geometry.shapes import kept_shapes
from ...core.geometry.wkb import read_rings
from ..compat import plain
from .packages import table_of_layer
from .qgis_backend import FLAT_TYPES, POLYGON, QgsBackend, flat

ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def read_polygons(
    source: Any,
    fields: Sequence[str],
    feedback: Optional[Feedback] = None,
    name: str = "",
    *,
    repair: bool = False,
    request: Optional[QgsFeatureRequest] = None,
) -> tuple[PolygonLayer, list[Fault]]:
    """Return the polygons of a layer or Processing source with the columns `fields`.

    A feature without a usable polygon is left out and named by a fault; with `repair`, invalid
    polygons are made valid, kept, and named too. `request` narrows the features and may
    reproject them. Raises Problem GEO-16 (no CRS), GEO-17 (no such field) and Cancelled.
    """
    if request is None:
        saved = saved_polygons(source, fields, feedback, name, repair)
        if saved is not None:
            return saved
    (read,) = polygon_blocks(source, fields, feedback, name, repair=repair, request=request)
    return read


def saved_polygons(
    source: Any, fields: Sequence[str], feedback: Optional[Feedback], name: str, repair: bool
) -> Optional[tuple[PolygonLayer, list[Fault]]]:
    """Return a saved GeoPackage's layer as `read_polygons` does, from the file at once.

    None where the features have to be asked for one by one.
    """
    table = table_of_layer(source)
    if table is None:
        return None
    block = _Block(crs_code(source), fields, name or source.sourceName(), repair)
    places = field_places(source, fields)
    rows, blobs = read_table(table, feedback)
    block.rows, block.wkbs, block.geometries = rows, wkbs_of(blobs), [None] * len(rows)
    del blobs  # as large as the WKB
    if places:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(places)
        found = watched_iterable(source.getFeatures(request), len(rows), feedback or Silent(), 256)
        if [block.note(feature, places) for feature in found] != rows:
            return None  # somebody is writing to it
    return block.layer(), block.reader.faults


def polygon_blocks(
    source: Any,
    fields: Sequence[str],
    feedback: Optional[Feedback] = None,
    name: str = "",
    *,
    repair: bool = False,
    request: Optional[QgsFeatureRequest] = None,
    size: float = inf,
) -> Iterator[tuple[PolygonLayer, list[Fault]]]:
    """Yield a layer as `read_polygons` returns it, in blocks of `size` polygons; at least one."""
    asked = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
    crs = crs_code(source, asked)
    places = field_places(source, fields)
    asked.setSubsetOfAttributes(places)
    name = name or source.sourceName()
    block = _Block(crs, fields, name, repair)
    found = watched_iterable(
        features(source, asked), source.featureCount(), feedback or Silent(), every=256
    )
    whole = True
    for feature in found:
        block.add(feature, places)
        if len(block.rows) >= size:
            yield block.layer(), block.reader.faults
            block, whole = _Block(crs, fields, name, repair), False
    if whole or block.rows or block.reader.faults:
        yield block.layer(), block.reader.faults


class _Block:
    """Polygons of a layer as they are gathered."""

    def __init__(self, crs: str, fields: Sequence[str], name: str, repair: bool) -> None:
        self.crs, self.fields, self.name = crs, fields, name
        self.reader = _Reader(repair)
        self.rows: list[int] = []
        self.wkbs: list[bytes] = []
        self.geometries: list[Optional[QgsGeometry]] = []
        self.values: list[list[object]] = [[] for _ in fields]

    def add(self, feature: Any, places: Sequence[int]) -> None:
        """Take a feature."""
        geometry = feature.geometry()
        self.rows.append(self.note(feature, places))
        self.geometries.append(geometry)
        is_plain = geometry.wkbType() in FLAT_TYPES
        self.wkbs.append(geometry.asWkb().data() if is_plain else b"")

    def note(self, feature: Any, places: Sequence[int]) -> int:
        """Note the attributes of a feature and return its id."""
        attributes = feature.attributes() if places else ()
        for column, place in zip(self.values, places):
            column.append(plain(attributes[place]))
        return int(feature.id())

    def layer(self) -> PolygonLayer:
        """Return what was taken but for what is no usable polygon."""
        backend = self.reader.backend
        kept = kept_shapes(backend, self.wkbs, self._usable, self.geometries)
        numbers = kept.numbers.tolist()
        values = [[column[at] for at in numbers] for column in self.values]
        columns, rows = dict(zip(self.fields, values)), [self.rows[at] for at in numbers]
        return PolygonLayer(self.crs, kept.shapes, columns, backend, self.name, rows=rows)

    def _usable(self, numbers: list[int]) -> Iterator[Optional[QgsGeometry]]:
        for at in numbers:
            geometry = self.geometries[at]
            if geometry is None:
                geometry = QgsGeometry()
                geometry.fromWkb(self.wkbs[at])
            yield self.reader.usable(self.rows[at], geometry)


def read_shapes(
    source: Any,
    fields: Sequence[str],
    feedback: Optional[Feedback] = None,
    name: str = "",
    request: Optional[QgsFeatureRequest] = None,
) -> tuple[PolygonLayer, list[Fault]]:
    """Return points, lines and polygons of a layer as they are, for distances and lengths.

    A feature without a geometry is left out and named by a fault. Problems as `read_polygons`.
    """
    asked = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
    crs, places = crs_code(source, asked), field_places(source, fields)
    asked.setSubsetOfAttributes(places)
    rows: list[int] = []
    geometries: list[QgsGeometry] = []
    values: list[list[object]] = [[] for _ in fields]
    faults: list[Fault] = []
    count = source.featureCount()
    for feature in watched_iterable(features(source, asked), count, feedback or Silent(), 256):
        shape = feature.geometry()
        if shape.isNull() or shape.isEmpty():
            faults.append(Fault(feature.id(), "GEO-11", {"feature": feature.id()}))
            continue
        rows.append(feature.id())
        geometries.append(flat(QgsGeometry(shape.constGet().segmentize())))
        for column, place in zip(values, places):
            column.append(plain(feature.attributes()[place]))
    columns = dict(zip(fields, values))
    backend = QgsBackend()
    name = name or source.sourceName()
    return PolygonLayer(crs, geometries, columns, backend, name, rows=rows), faults


def read_columns(source: Any, fields: Sequence[str]) -> dict[str, list[object]]:
    """Return the attributes `fields` of all features; geometries are not read. GEO-17."""
    places = field_places(source, fields)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(places)
    columns: dict[str, list[object]] = {name: [] for name in fields}
    for feature in source.getFeatures(request):
        attributes = feature.attributes()
        for name, place in zip(fields, places):
            columns[name].append(plain(attributes[place]))
    return columns


def features(source: Any, request: QgsFeatureRequest) -> Any:
    """Return the features of a layer or Processing source, invalid ones among them."""
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(request, ANY_GEOMETRY)
    return source.getFeatures(request)


def crs_code(source: Any, request: Optional[QgsFeatureRequest] = None) -> str:
    """Return the authority code (or WKT) of what `request` brings; Problem GEO-16 if none."""
    wanted = request.destinationCrs() if request is not None else QgsCoordinateReferenceSystem()
    crs = wanted if wanted.isValid() else source.sourceCrs()
    if not crs.isValid():
        raise Problem("GEO-16", layer=source.sourceName())
    return str(crs.authid() or crs.toWkt())


def field_places(source: Any, fields: Sequence[str]) -> list[int]:
    """Return the index of every field; Problem GEO-17 for one that is not there."""
    known = source.fields()
    places = [known.lookupField(name) for name in fields]
    for name, place in zip(fields, places):
        if place < 0:
            raise Problem("GEO-17", field=name, layer=source.sourceName())
    return places


class _Reader:
    """Takes geometries one by one and gathers the faults."""

    def __init__(self, repair: bool) -> None:
        self.backend, self.repair = QgsBackend(), repair
        self.faults: list[Fault] = []

    def usable(self, row: int, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        """Return a valid polygon in XY, or None with a fault that says why not."""
        if geometry.isNull() or geometry.isEmpty():
            return self._fault(row, "GEO-11")
        if geometry.wkbType() not in FLAT_TYPES:
            if geometry.type() != POLYGON:
                kind = QgsWkbTypes.displayString(geometry.wkbType())
                return self._fault(row, "GEO-03", type=kind)
            geometry = self._straight(row, geometry)
        if not np.isfinite(geometry.area()):
            return self._not_finite(row, geometry)
        return geometry if geometry.isGeosValid() else self._invalid(row, geometry)

    def _straight(self, row: int, geometry: QgsGeometry) -> QgsGeometry:
        """Return the geometry without curves, Z and M; curves are named."""
        if geometry.constGet().hasCurvedSegments():
            self._fault(row, "GEO-14", kept=True)
        return flat(QgsGeometry(geometry.constGet().segmentize()))

    def _not_finite(self, row: int, geometry: QgsGeometry) -> None:
        try:
            read_rings([self.backend.write(geometry)])
        except Problem as problem:
            return self._fault(row, problem.code, **{**problem.values, "feature": row})
        return self._fault(row, "GEO-12", reason="area")  # finite, and too large for an area

    def _invalid(self, row: int, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        reason = self.backend.fault(geometry)
        if not self.repair:
            return self._fault(row, "GEO-12", reason=reason)
        repaired = self.backend.repaired(geometry)
        if repaired.isEmpty():
            return self._fault(row, "GEO-15", reason=reason)
        self._fault(row, "GEO-13", kept=True, reason=reason)
        return repaired

    def _fault(self, row: int, code: str, kept: bool = False, **values: object) -> None:
        self.faults.append(Fault(row, code, {"feature": row, **values}, kept))
