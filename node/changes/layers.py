"""The layers that can be edited: their fields, CRS and schema digest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal, ogr

from ...core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, Field, LayerSchema

OWN_COLUMNS = ("ssp_uuid", "ssp_ver")
TYPES = {
    ogr.OFTString: TEXT,
    ogr.OFTInteger: INTEGER,
    ogr.OFTInteger64: INTEGER,
    ogr.OFTReal: REAL,
    ogr.OFTDate: DATE,
    ogr.OFTDateTime: TEXT,
    ogr.OFTTime: TEXT,
}
GEOMETRIES = {ogr.wkbPolygon: "Polygon", ogr.wkbMultiPolygon: "MultiPolygon"}


@dataclass(frozen=True)
class EditLayer:
    """A polygon layer with identities and versions.

    `narrow` names the integer fields of 32 bits, `key` and `geometry` the two columns that are
    no fields.
    """

    title: str
    schema: LayerSchema
    narrow: frozenset[str]
    key: str
    geometry: str

    @property
    def name(self) -> str:
        """Return the layer's name, which is also its table's."""
        return self.schema.layer


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
    columns = [definition.GetFieldDefn(place) for place in range(definition.GetFieldCount())]
    served = [column for column in columns if _served(column)]
    reference = layer.GetSpatialRef()
    return EditLayer(
        layer.GetMetadataItem("IDENTIFIER") or layer.GetName(),
        LayerSchema(
            layer.GetName(),
            f"{reference.GetAuthorityName(None)}:{reference.GetAuthorityCode(None)}",
            GEOMETRIES[layer.GetGeomType()],
            tuple(_field(column) for column in served),
        ),
        frozenset(column.GetName() for column in served if column.GetType() == ogr.OFTInteger),
        layer.GetFIDColumn(),
        layer.GetGeometryColumn(),
    )


def _served(column: ogr.FieldDefn) -> bool:
    return column.GetType() in TYPES and column.GetName() not in OWN_COLUMNS


def _field(column: ogr.FieldDefn) -> Field:
    length = column.GetWidth() if column.GetType() == ogr.OFTString else 0
    return Field(column.GetName(), TYPES[column.GetType()], length, bool(column.IsNullable()))
