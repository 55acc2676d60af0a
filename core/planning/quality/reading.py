"""Databases read by OGR: GeoPackage, FileGDB, Shapefiles, and folders that hold several of them.

Only what is there is read and nothing mended: a source that cannot be opened and a geometry
that cannot be read are named, for the rules to report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence, Tuple, Union

from osgeo import gdal, ogr

from ...errors import Problem
from ...feedback import Feedback, Silent, watched, watched_iterable
from .columns import Column, FieldFound
from .database import LINE, MIXED, NONE, POINT, POLYGON, LayerData
from .encoding import encoding_of
from .geometry_reading import Shapes

GEODATABASE, PACKAGE, SHAPEFILE, TABLE = ".gdb", ".gpkg", ".shp", ".dbf"
ENDINGS = (PACKAGE, SHAPEFILE, TABLE)
# By name, as a file may say of itself that it is a VRT, which opens others, here or far away.
DRIVERS = ["GPKG", "OpenFileGDB", "ESRI Shapefile", "XLSX", "CSV"]
WORKBOOKS = (".xlsx", ".csv")
KINDS = {ogr.OFTInteger: "integer", ogr.OFTInteger64: "integer", ogr.OFTReal: "real"}
DATES = (ogr.OFTDate, ogr.OFTDateTime)
FLAT_KINDS = {
    ogr.wkbPolygon: POLYGON,
    ogr.wkbMultiPolygon: POLYGON,
    ogr.wkbCurvePolygon: POLYGON,
    ogr.wkbMultiSurface: POLYGON,
    ogr.wkbLineString: LINE,
    ogr.wkbMultiLineString: LINE,
    ogr.wkbCompoundCurve: LINE,
    ogr.wkbMultiCurve: LINE,
    ogr.wkbCircularString: LINE,
    ogr.wkbPoint: POINT,
    ogr.wkbMultiPoint: POINT,
    ogr.wkbNone: NONE,
}


@dataclass
class Read:
    """What a path holds: layers in order, files and folders below it, what was unreadable."""

    layers: List[LayerData] = field(default_factory=list)
    root: Optional[Path] = None
    files: List[str] = field(default_factory=list)
    folders: List[str] = field(default_factory=list)
    unreadable: List[Tuple[str, str]] = field(default_factory=list)


def read_database(path: str, layer_pattern: str, feedback: Optional[Feedback] = None) -> Read:
    """Read a file, a FileGDB or a folder of them.

    `layer_pattern` is a regular expression whose group 1 is the standard's name inside that of
    a layer. Raises DBQ-03 (no such path), DBQ-04 (nothing readable in it) and Cancelled.
    """
    start = Path(path)
    if not start.exists():
        raise Problem("DBQ-03", path=path)
    found = Read()
    sources = [start]
    if start.is_dir() and start.suffix.lower() != GEODATABASE:
        found.root = start
        _list(start, found)
        sources = list(_sources(start, found.files, found.folders))
    for source in watched(sources, feedback or Silent(), every=1):
        _read_source(source, layer_pattern, found, feedback or Silent())
    if not found.layers and (found.root is None or not found.files):
        reason = "; ".join(f"{name}: {why}" for name, why in found.unreadable) or "–"
        raise Problem("DBQ-04", path=path, reason=reason)
    return found


def standard_name(name: str, layer_pattern: str) -> str:
    """Return the standard's name inside a layer's name, in upper case."""
    met = re.fullmatch(layer_pattern, name, re.IGNORECASE) if layer_pattern else None
    return (met.group(1) if met else name).upper()


def _list(root: Path, found: Read) -> None:
    for one in sorted(root.rglob("*")):
        below = one.relative_to(root)
        if any(part.lower().endswith(GEODATABASE) for part in below.parts[:-1]):
            continue
        (found.folders if one.is_dir() else found.files).append(below.as_posix())


def _sources(root: Path, files: Sequence[str], folders: Sequence[str]) -> Iterator[Path]:
    """Yield geodatabases, packages and shapefiles; a table beside a shapefile is its own part."""
    yield from (root / one for one in folders if one.lower().endswith(GEODATABASE))
    shapes = {one[: -len(SHAPEFILE)] for one in files if one.lower().endswith(SHAPEFILE)}
    for one in files:
        ending = Path(one).suffix.lower()
        if ending in ENDINGS + WORKBOOKS and not (ending == TABLE and one[:-4] in shapes):
            yield root / one


def _read_source(source: Path, layer_pattern: str, found: Read, feedback: Feedback) -> None:
    opened, reason = _opened(source)
    if opened is None:
        found.unreadable.append((source.name, reason))
        return
    for number in range(opened.GetLayerCount()):
        one = _layer_or_reason(opened, number, source, layer_pattern, feedback)
        if isinstance(one, str):
            found.unreadable.append((f"{source.name} · {number + 1}", one))
        else:
            found.layers.append(one)


def _layer_or_reason(
    opened: Any, number: int, source: Path, layer_pattern: str, feedback: Feedback
) -> Union[LayerData, str]:
    try:
        return _read_layer(opened.GetLayer(number), source, layer_pattern, feedback)
    except (RuntimeError, Problem) as error:
        return str(error)


def _opened(source: Path) -> Tuple[Any, str]:
    """Return the source opened for reading, or None and the reason."""
    options = []
    if source.suffix.lower() in (SHAPEFILE, TABLE):
        encoding = encoding_of(source.with_suffix(TABLE))
        options = [f"ENCODING={encoding}"] if encoding else []
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        flags = gdal.OF_VECTOR | gdal.OF_READONLY
        opened = gdal.OpenEx(str(source), flags, allowed_drivers=DRIVERS, open_options=options)
    except RuntimeError as error:  # GDAL raises where the host has switched its exceptions on
        return None, str(error)
    finally:
        gdal.PopErrorHandler()
    return opened, gdal.GetLastErrorMsg() or "OGR"


def _read_layer(layer: Any, source: Path, layer_pattern: str, feedback: Feedback) -> LayerData:
    described = layer.GetLayerDefn()
    fields = [_field(described.GetFieldDefn(at)) for at in range(described.GetFieldCount())]
    getters = [_getter(at, one.kind) for at, one in enumerate(fields)]
    values: List[List[Any]] = [[] for _ in fields]
    shapes, fids = Shapes(), []
    layer.ResetReading()
    # The count is for the progress alone: the one that a GeoPackage keeps may be out of date.
    for feature in watched_iterable(layer, layer.GetFeatureCount(), feedback, every=1024):
        fids.append(feature.GetFID())
        for column, getter in zip(values, getters):
            column.append(getter(feature))
        shapes.take(feature.GetFID(), feature.GetGeometryRef())
    columns = {one.name.upper(): Column(one, some) for one, some in zip(fields, values)}
    kind = FLAT_KINDS.get(ogr.GT_Flatten(layer.GetGeomType()), MIXED)
    crs, vertical = crs_of(layer.GetSpatialRef()) if kind != NONE else ("", "")
    name = standard_name(layer.GetName(), layer_pattern)
    return LayerData(
        name,
        layer.GetName(),
        str(source),
        shapes.kind(kind),
        crs,
        tuple(fields),
        fids,
        columns,
        shapes.wkbs,
        shapes.curved,
        shapes.damaged,
        vertical,
    )


def _field(described: Any) -> FieldFound:
    kind = KINDS.get(described.GetType(), "date" if described.GetType() in DATES else "text")
    alias = described.GetAlternativeName() if hasattr(described, "GetAlternativeName") else ""
    return FieldFound(
        described.GetName(), kind, described.GetWidth(), described.GetPrecision(), alias
    )


def _getter(at: int, kind: str) -> Callable[[Any], Any]:
    """Return a function that reads field `at` of a feature, None for NULL."""
    names = {"integer": "GetFieldAsInteger64", "real": "GetFieldAsDouble"}
    method = getattr(ogr.Feature, names.get(kind, "GetFieldAsString"))
    filled = ogr.Feature.IsFieldSetAndNotNull
    return lambda feature: method(feature, at) if filled(feature, at) else None


def crs_of(reference: Any) -> Tuple[str, str]:
    """Return the code (or WKT) of a horizontal CRS, and that of the vertical one in a compound."""
    if reference is None:
        return "", ""
    vertical = ""
    if reference.IsCompound():
        code = reference.GetAuthorityCode("COMPD_CS|VERT_CS")
        vertical = f"EPSG:{code}" if code else reference.GetAttrValue("COMPD_CS|VERT_CS") or "?"
        reference = reference.Clone()
        reference.StripVertical()
    code, authority = reference.GetAuthorityCode(None), reference.GetAuthorityName(None)
    if code and authority:
        return f"{authority}:{code}", vertical
    return _identified(reference) or reference.ExportToWkt(), vertical


def _identified(reference: Any) -> str:
    """Return the EPSG code of a CRS that is known without one, as those of .prj files are."""
    try:
        matches = reference.FindMatches()
    except RuntimeError:
        return ""
    sure = [found for found, confidence in matches if confidence >= SURE]
    codes = [f"{one.GetAuthorityName(None)}:{one.GetAuthorityCode(None)}" for one in sure]
    return codes[0] if codes and "None" not in codes[0] else ""


SURE = 90


def as_dictionary(layers: Sequence[LayerData]) -> Dict[str, LayerData]:
    """Return the layers by their standard names; a second one of a name gets a number."""
    named: Dict[str, LayerData] = {}
    for layer in layers:
        name, number = layer.name, 1
        while name in named:
            number += 1
            name = f"{layer.name} ({number})"
        layer.name = name
        named[name] = layer
    return named
