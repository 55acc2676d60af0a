"""Writing a layer of a node into a new GeoPackage, geometry and numbers exactly as they came."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Iterable, Iterator, Optional

from osgeo import gdal, ogr, osr

from ...core.editing.database import connect, quoted, statement
from ...core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, LayerSchema
from ...core.editing.tracking import GEOMETRY, OWN, Table, install
from ...core.errors import Problem
from ...core.geometry.wkb import read_rings
from .remote_layer import Row, attributes_of

OGR_TYPES = {
    TEXT: ogr.OFTString,
    INTEGER: ogr.OFTInteger64,
    REAL: ogr.OFTReal,
    DATE: ogr.OFTDate,
}
GEOMETRY_TYPES = {"Polygon": ogr.wkbPolygon, "MultiPolygon": ogr.wkbMultiPolygon}


class CopyWriter:
    """Writes rows into a new file; `finish` makes it a working copy. EDIT-28 if it cannot.

    `tagged` tells that their versions are tags and no numbers.
    """

    def __init__(self, path: Path, schema: LayerSchema, title: str, tagged: bool = False) -> None:
        self._path, self._schema, self._tagged = path, schema, tagged
        self._table = Table(schema.layer, _free("fid", schema), _free("geom", schema))
        self._fids: dict[str, int] = {}
        with self._refusals():
            driver = gdal.GetDriverByName("GPKG")
            self._source: Any = driver.Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
            if self._source is None:
                raise self._problem()
            self._layer = self._made(title)
            self._source.StartTransaction()

    def put(self, row: Row) -> None:
        """Write a row; one of the same uuid is replaced."""
        with self._refusals():
            self._put(row)

    def _put(self, row: Row) -> None:
        self.drop(row.uuid)
        feature = ogr.Feature(self._layer.GetLayerDefn())
        for index, value in enumerate(attributes_of(row, self._schema).values()):
            _set(feature, index, value)
        feature.SetField(OWN[0], row.uuid)
        _set(feature, feature.GetFieldIndex(OWN[1]), row.ver)
        feature.SetGeometryDirectly(self._geometry(row))
        if self._layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise self._problem()
        self._fids[row.uuid] = feature.GetFID()

    def _geometry(self, row: Row) -> Any:
        """Return a row's geometry; EDIT-24 for one that is damaged, endless or not finite."""
        if row.wkb is None:
            return None
        try:
            read_rings([row.wkb])
            geometry = ogr.CreateGeometryFromWkb(row.wkb)
        except Problem as problem:
            reason = f"{problem.code}, {row.uuid}"
            raise Problem("EDIT-24", layer=self._schema.layer, reason=reason) from problem
        if geometry is None:
            raise Problem("EDIT-24", layer=self._schema.layer, reason=f"geometry of {row.uuid}")
        return geometry

    def drop(self, uuid: str) -> None:
        """Delete the row of that uuid, if there is one."""
        fid = self._fids.pop(uuid, None)
        with self._refusals():
            if fid is not None and self._layer.DeleteFeature(fid) != ogr.OGRERR_NONE:
                raise self._problem()

    def finish(self, information: dict[str, str]) -> int:
        """Close the file, check it, make it a working copy; return its number of features."""
        with self._refusals():
            if self._source.CommitTransaction() != ogr.OGRERR_NONE:
                raise self._problem()
        written = len(self._fids)
        self.close()
        with self._refusals(), closing(connect(self._path)) as database:
            table = quoted(self._table.name)
            counts = database.execute(statement("geopackage", "count", table=table)).fetchone()
            if set(counts) != {written}:
                raise Problem("EDIT-26", received=min(counts), expected=written)
            database.execute(statement("geopackage", "hide_record"))
            srs = database.execute(statement("geopackage", "srs"), (self._table.name,)).fetchone()
            known = {**information, "count": str(written)}
            install(database, self._table, self._schema, srs[0], known)
        return written

    def close(self) -> None:
        """Let go of the file, finished or not."""
        self._layer = self._source = None

    def _made(self, title: str) -> Any:
        reference = osr.SpatialReference()
        kind = GEOMETRY_TYPES.get(self._schema.geometry_type)
        if kind is None or reference.SetFromUserInput(self._schema.crs) != ogr.OGRERR_NONE:
            reason = f"{self._schema.geometry_type} {self._schema.crs}"
            raise Problem("EDIT-24", layer=self._schema.layer, reason=reason)
        options = [
            f"FID={self._table.fid}",
            f"GEOMETRY_NAME={self._table.geometry}",
            f"IDENTIFIER={title}",
        ]
        layer = self._source.CreateLayer(self._schema.layer, reference, kind, options)
        if layer is None:
            raise self._problem()
        for definition in _definitions(self._schema, self._tagged):
            if layer.CreateField(definition) != ogr.OGRERR_NONE:
                raise self._problem()
        return layer

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Make a problem of SQLite's exceptions, and of GDAL's, if a plugin switched them on."""
        try:
            yield
        except (RuntimeError, sqlite3.DatabaseError) as error:
            raise Problem("EDIT-28", path=str(self._path), reason=str(error)) from error

    def _problem(self) -> Problem:
        return Problem("EDIT-28", path=str(self._path), reason=gdal.GetLastErrorMsg())


def _definitions(schema: LayerSchema, tagged: bool) -> Iterable[Any]:
    for field in schema.fields:
        if field.type not in OGR_TYPES or field.name.lower() in OWN or field.name == GEOMETRY:
            raise Problem("EDIT-24", layer=schema.layer, reason=f"field {field.name}")
        definition = ogr.FieldDefn(field.name, OGR_TYPES[field.type])
        definition.SetWidth(field.length if field.type == TEXT else 0)
        yield definition
    yield ogr.FieldDefn(OWN[0], ogr.OFTString)
    yield ogr.FieldDefn(OWN[1], ogr.OFTString if tagged else ogr.OFTInteger64)


def _set(feature: Any, index: int, value: Optional[Any]) -> None:
    if value is None:
        feature.SetFieldNull(index)
    elif isinstance(value, int):
        feature.SetFieldInteger64(index, value)
    else:
        feature.SetField(index, value)


def _free(name: str, schema: LayerSchema) -> str:
    """Return a name for a column that no field of the layer has."""
    taken = {field.lower() for field in schema.names}
    return name if name not in taken else f"ssp_own_{name}"
