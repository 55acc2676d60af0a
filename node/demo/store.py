"""Writing layers to the county's GeoPackage: the same seed gives the same bytes each time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Sequence

import shapely
from osgeo import gdal, ogr, osr

from shanhe.core.standards.schema import FieldSpec

from .region import CRS

KINDS = {
    "text": ogr.OFTString,
    "integer": ogr.OFTInteger,
    "real": ogr.OFTReal,
    "date": ogr.OFTDate,
}
BATCH = 20_000


@dataclass(frozen=True)
class Layer:
    """One layer: fields as the database standard has them, shapes, a column of values per field.

    A field without a column stays empty.
    """

    name: str
    title: str
    abstract: str
    fields: Sequence[FieldSpec]
    shapes: Any
    columns: dict[str, list[Any]]
    multi: bool = False


def write_layers(path: Path, layers: Sequence[Layer]) -> None:
    """Write `layers` to a new GeoPackage at `path`."""
    path.unlink(missing_ok=True)
    # The date in gpkg_contents is fixed, so that the same seed gives the same file.
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2024-01-01T00:00:00.000Z")
    try:
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        if source is None:
            raise OSError(f"{path} cannot be written: is the folder there and writable?")
        for layer in layers:
            _write(source, layer)
        source.FlushCache()
        del source
    finally:
        gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def _write(source: ogr.DataSource, layer: Layer) -> None:
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(CRS[5:]))
    kind = ogr.wkbMultiPolygon if layer.multi else ogr.wkbPolygon
    options = [f"IDENTIFIER={layer.title}", f"DESCRIPTION={layer.abstract}"]
    target = source.CreateLayer(layer.name, system, kind, options)
    for field in layer.fields:
        target.CreateField(_definition(field))
    names = [(at, layer.columns.get(field.name)) for at, field in enumerate(layer.fields)]
    columns = [(at, values) for at, values in names if values is not None]
    wkbs = shapely.to_wkb(layer.shapes, byte_order=1)
    target.StartTransaction()
    for number, wkb in enumerate(wkbs):
        feature = ogr.Feature(target.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        for at, values in columns:
            if values[number] is not None:
                feature.SetField(at, values[number])
        target.CreateFeature(feature)
        if number % BATCH == BATCH - 1:
            target.CommitTransaction()
            target.StartTransaction()
    target.CommitTransaction()
    target.SetMetadataItem("synthetic", "yes")


def _definition(field: FieldSpec) -> ogr.FieldDefn:
    definition = ogr.FieldDefn(field.name, KINDS[field.kind])
    if field.kind == "text":
        definition.SetWidth(field.length)
    return definition


def polygons_of(geometry: Any) -> Iterator[Any]:
    """Yield the polygons of a (multi)polygon, made canonical."""
    yield from shapely.normalize(shapely.get_parts(geometry))
