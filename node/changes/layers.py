"""The layers that can be edited: their fields, CRS and schema digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

OWN_COLUMNS = ("ssp_uuid", "ssp_ver")
TYPES = {
    ogr.OFTString: "text",
    ogr.OFTInteger: "integer",
    ogr.OFTInteger64: "integer",
    ogr.OFTReal: "real",
    ogr.OFTDate: "date",
    ogr.OFTDateTime: "text",
    ogr.OFTTime: "text",
}
GEOMETRIES = {ogr.wkbPolygon: "Polygon", ogr.wkbMultiPolygon: "MultiPolygon"}


def canonical(content: object) -> bytes:
    """Return JSON with sorted keys and no white space, in UTF-8."""
    text = json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode("utf-8")


def sm3(content: bytes) -> str:
    """Return the SM3 digest (GB/T 32905) as lower-case hex."""
    return hashlib.new("sm3", content).hexdigest()


@dataclass(frozen=True)
class Field:
    """One attribute; `length` 0 means unlimited."""

    name: str
    type: str
    length: int
    nullable: bool
    bits: int = 64

    def described(self) -> dict[str, Any]:
        """Return what the wire format says of a field."""
        return {
            "name": self.name,
            "type": self.type,
            "length": self.length,
            "nullable": self.nullable,
        }


@dataclass(frozen=True)
class EditLayer:
    """A polygon layer with identities and versions."""

    name: str
    title: str
    crs: str
    geometry_type: str
    fields: tuple[Field, ...]
    key: str
    geometry: str

    @property
    def schema(self) -> str:
        """Return the SM3 of the canonical JSON of crs, geometry_type and fields."""
        return sm3(canonical(self.described()))

    def described(self) -> dict[str, Any]:
        """Return what the schema digest covers."""
        return {
            "crs": self.crs,
            "geometry_type": self.geometry_type,
            "fields": [field.described() for field in self.fields],
        }


def edit_layers(path: Path) -> dict[str, EditLayer]:
    """Read the editable layers of a prepared GeoPackage, by name."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    found = {}
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        definition = layer.GetLayerDefn()
        if layer.GetGeomType() in GEOMETRIES and definition.GetFieldIndex("ssp_uuid") >= 0:
            found[layer.GetName()] = _edit_layer(layer)
    return found


def _edit_layer(layer: ogr.Layer) -> EditLayer:
    definition = layer.GetLayerDefn()
    fields = (definition.GetFieldDefn(i) for i in range(definition.GetFieldCount()))
    reference = layer.GetSpatialRef()
    code = f"{reference.GetAuthorityName(None)}:{reference.GetAuthorityCode(None)}"
    return EditLayer(
        layer.GetName(),
        layer.GetMetadataItem("IDENTIFIER") or layer.GetName(),
        code,
        GEOMETRIES[layer.GetGeomType()],
        tuple(_field(field) for field in fields if _served(field)),
        layer.GetFIDColumn(),
        layer.GetGeometryColumn(),
    )


def _served(field: ogr.FieldDefn) -> bool:
    return field.GetType() in TYPES and field.GetName() not in OWN_COLUMNS


def _field(field: ogr.FieldDefn) -> Field:
    kind = field.GetType()
    length = field.GetWidth() if kind == ogr.OFTString else 0
    bits = 32 if kind == ogr.OFTInteger else 64
    return Field(field.GetName(), TYPES[kind], length, bool(field.IsNullable()), bits)
