"""The layers of a database as a GeoPackage or a FileGDB, with aliases, lengths and domains."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from osgeo import gdal, ogr, osr

from ...errors import Problem
from ...feedback import Feedback, Silent, watched, watched_iterable
from ..quality.database import LayerData
from ..quality.engine import CancelOnly
from ..quality.standard import Standard, code_names
from .column_titles import write_titles

GEOPACKAGE, FILE_GDB = "GPKG", "OpenFileGDB"
ENDINGS = {GEOPACKAGE: ".gpkg", FILE_GDB: ".gdb"}
TYPES = {
    "text": ogr.OFTString,
    "integer": ogr.OFTInteger,
    "real": ogr.OFTReal,
    "date": ogr.OFTDate,
}
SHAPES = {
    "polygon": ogr.wkbMultiPolygon,
    "line": ogr.wkbMultiLineString,
    "point": ogr.wkbPoint,
    "none": ogr.wkbNone,
}
DOMAINS = {
    "QSXZ": "QSXZ",
    "GDLX": "GDLX",
    "GDPDJB": "GDPDJB",
    "ZZSXDM": "ZZSXDM",
    "TBXHDM": "TBXHDM",
    "MSSM": "MSSM",
    "WHLX": "WHLX",
    "CZCSXM": "czcsxm",
    "CZCLX": "czcsxm",
    "DLBM": "sandiao_dlbm",
    "JQDLBM": "sandiao_dlbm",
    "YDYHFLDM": "ydyh_2023",
    "GHFQDM": "ghfq_codes",
}


def can_write(format: str) -> bool:
    """Tell whether this GDAL can create the format (FileGDB: from GDAL 3.6 on)."""
    driver = gdal.GetDriverByName(format)
    return driver is not None and driver.GetMetadataItem(gdal.DCAP_CREATE) == "YES"


def write_database(
    path: str,
    format: str,
    layers: Sequence[LayerData],
    standard: Standard,
    feedback: Optional[Feedback] = None,
) -> None:
    """Write all layers.

    Raises PDB-20 (GDAL lacks the format), PDB-21 (it fails) and PDB-22 (`path` is taken).
    """
    if not can_write(format):
        raise Problem("PDB-20", format=format, gdal=gdal.VersionInfo("RELEASE_NAME"))
    if Path(path).exists():
        raise Problem("PDB-22", file=path)
    try:
        made = gdal.GetDriverByName(format).Create(path, 0, 0, 0, gdal.GDT_Unknown)
        if made is None:
            raise Problem("PDB-21", file=path, reason=gdal.GetLastErrorMsg())
        domains = _domains(made, layers)
        for layer in watched(layers, feedback or Silent(), every=1):
            _write_layer(made, layer, standard, (domains, format), feedback)
        made.FlushCache()
        made = None  # closes, which writes the file
        if format == GEOPACKAGE:
            write_titles(path, layers)
    except RuntimeError as error:  # GDAL raises where the host has switched its exceptions on
        raise Problem("PDB-21", file=path, reason=str(error)) from error


def _domains(made: Any, layers: Sequence[LayerData]) -> Dict[str, str]:
    """Create the domains that fields use, and return their names by field."""
    fields = {one.name for layer in layers for one in layer.fields} & set(DOMAINS)
    named = {field: f"D_{DOMAINS[field]}" for field in sorted(fields)}
    for name in sorted(set(named.values())):
        codes = code_names(name[2:])
        made.AddFieldDomain(
            ogr.CreateCodedFieldDomain(name, name, ogr.OFTString, ogr.OFSTNone, codes)
        )
    return named


def _write_layer(
    made: Any,
    layer: LayerData,
    standard: Standard,
    form: Tuple[Dict[str, str], str],
    feedback: Optional[Feedback],
) -> None:
    domains, format = form
    reference = _reference(layer.crs) if layer.spatial else None
    known = standard.layer(layer.name)
    options = _options(known.title if known else layer.name, layer, format)
    target = made.CreateLayer(layer.found_as, reference, SHAPES[layer.kind], options)
    if target is None:
        raise Problem("PDB-21", file=layer.name, reason=gdal.GetLastErrorMsg())
    for one in layer.fields:
        if target.CreateField(_definition(one, domains)) != ogr.OGRERR_NONE:
            raise Problem("PDB-21", file=f"{layer.name}.{one.name}", reason=gdal.GetLastErrorMsg())
    target.StartTransaction()
    columns = [layer.columns[one.name.upper()].values for one in layer.fields]
    canceled = CancelOnly(feedback or Silent())
    for row, wkb in watched_iterable(enumerate(layer.wkbs), 0, canceled, every=1024):
        feature = ogr.Feature(target.GetLayerDefn())
        _set_values(feature, columns, row)
        if wkb is not None:
            feature.SetGeometry(_shape(wkb, layer.kind))
        if target.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise Problem("PDB-21", file=layer.name, reason=gdal.GetLastErrorMsg())
    target.CommitTransaction()


def _options(title: str, layer: LayerData, format: str) -> List[str]:
    if format == FILE_GDB:
        return [f"LAYER_ALIAS={title}"]
    names = {one.name.lower() for one in layer.fields}
    return [
        f"IDENTIFIER={title}",
        f"GEOMETRY_NAME={_unused('geom', names)}",
        f"FID={_unused('fid', names)}",
    ]


def _unused(name: str, names: Set[str]) -> str:
    """Return a column's name that no field of the layer has."""
    while name in names:
        name += "_"
    return name


def _definition(one: Any, domains: Dict[str, str]) -> Any:
    definition = ogr.FieldDefn(one.name, TYPES[one.kind])
    if one.kind in ("text", "real"):
        definition.SetWidth(one.length)
    if one.kind == "real":
        definition.SetPrecision(one.decimals)
    if one.alias:
        definition.SetAlternativeName(one.alias)
    if one.name in domains:
        definition.SetDomainName(domains[one.name])
    return definition


def _set_values(feature: Any, columns: Sequence[Sequence[Any]], row: int) -> None:
    for place, column in enumerate(columns):
        value = column[row]
        if value is not None:
            feature.SetField(place, value)


def _shape(wkb: bytes, kind: str) -> Any:
    geometry = ogr.CreateGeometryFromWkb(wkb)
    if kind == "polygon":
        return ogr.ForceToMultiPolygon(geometry)
    return ogr.ForceToMultiLineString(geometry) if kind == "line" else geometry


def _reference(code: str) -> Any:
    reference = osr.SpatialReference()
    reference.SetFromUserInput(code)
    return reference
