"""What a change set does to the tables of a GeoPackage, inside an open OGR transaction."""

from __future__ import annotations

import json
from datetime import datetime, timezone

from osgeo import gdal, ogr

from .layers import EditLayer
from .parse import Op


class Known(Exception):  # noqa: N818
    """The change set has a receipt already."""


def utc_now() -> str:
    """Return the time in UTC as ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Tables:
    """The tables of the change service inside an open transaction."""

    def __init__(self, source: gdal.Dataset) -> None:
        self._source = source

    def take(self, sequence: str, count: int) -> int:
        """Draw `count` numbers and return the first; they are never drawn again."""
        layer = self._source.GetLayerByName("ssp_sequence")
        row = next(feature for feature in layer if feature["name"] == sequence)
        first = row["value"] + 1
        row["value"] = first + count - 1
        _done(layer.SetFeature(row))
        return int(first)

    def add_receipt(self, **values: object) -> None:
        """Store a receipt with the next number and the time; raise `Known` if there is one."""
        layer = self._source.GetLayerByName("ssp_receipt")
        try:
            number = self.take("receipt", 1)
            self._add(layer, {**values, "server_seq": number, "committed_at": utc_now()})
        except RuntimeError as error:
            if "UNIQUE constraint failed: ssp_receipt.change_set" in str(error):
                raise Known from error
            raise

    def add_tombstone(self, **values: object) -> None:
        """Store the last state of a deleted feature."""
        layer = self._source.GetLayerByName("ssp_tombstone")
        self._add(layer, {**values, "deleted_at": utc_now()})

    @staticmethod
    def _add(layer: ogr.Layer, values: dict[str, object]) -> None:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            feature[name] = value
        _done(layer.CreateFeature(feature))


class Edit:
    """Apply ops to a layer inside an open transaction."""

    def __init__(
        self, source: gdal.Dataset, layer: EditLayer, tables: Tables, change_set: str
    ) -> None:
        self._layer = source.GetLayerByName(layer.name)
        self._described = layer
        self._tables = tables
        self._change_set = change_set

    def apply(self, op: Op, version: int, row: int) -> None:
        """Apply one op; `row` is the row number of the feature, if it exists."""
        if op.kind == "delete":
            self._delete(op, version, row)
            return
        if op.kind == "insert":
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature["ssp_uuid"] = op.uuid
        else:
            feature = self._layer.GetFeature(row)
        feature["ssp_ver"] = version
        for name, value in op.values.items():
            feature[name] = value
        if op.geometry is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(op.geometry))
        store = self._layer.CreateFeature if op.kind == "insert" else self._layer.SetFeature
        _done(store(feature))

    def _delete(self, op: Op, version: int, row: int) -> None:
        feature = self._layer.GetFeature(row)
        geometry = feature.GetGeometryRef()
        old = {field.name: feature[field.name] for field in self._described.schema.fields}
        old["geometry"] = geometry.ExportToWkb().hex() if geometry is not None else None
        self._tables.add_tombstone(
            layer=self._described.name,
            uuid=op.uuid,
            ver=version,
            change_set=self._change_set,
            old_row=json.dumps(old, ensure_ascii=False),
        )
        _done(self._layer.DeleteFeature(row))


def _done(code: int | None) -> None:
    if code:
        raise RuntimeError(gdal.GetLastErrorMsg() or f"OGR error {code}")
