"""Project sites from a file: 报件坐标 text, DXF, Shapefile in any encoding, FileGDB, GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.planning.coordinate_header import ZONE_UNIT
from ...core.planning.dxf_sites import opened_drawing, refuse_crowd
from ...core.planning.parcel_coordinates import read_parcel_coordinates
from ...core.planning.quality.encoding import encoding_of
from ...core.standards.tables import table
from ..compat import REAL, TEXT, make_field
from ..layers.qgis_backend import QgsBackend

LARGEST_TEXT = 100_000_000
LEAST_CORNERS = 4
POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
TEXTS = ("TEXT", "MTEXT")
# A file that says of itself that it is a VRT would open others, here or far away.
TABLES = ["GPKG", "ESRI Shapefile", "OpenFileGDB", "GeoJSON", "MapInfo File", "FlatGeobuf", "KML"]


def sites_of_file(
    path: str, crs: QgsCoordinateReferenceSystem, feedback: Feedback
) -> tuple[QgsVectorLayer, list[Problem]]:
    """Return a layer of the file's sites and remarks on what was not in order.

    `crs` is that of a file that states none (DXF), else not looked at. Raises SITE-21 (no such
    file), SITE-22 (no or several polygon layers), SITE-23 (no CRS) and those of 报件坐标.
    """
    file = Path(path)
    if file.parent.suffix.lower() == ".gdb":
        file = file.parent
    if not file.exists():
        raise Problem("SITE-21", file=path)
    ending = file.suffix.lower()
    if ending == ".txt":
        return _of_text(file, feedback)
    if ending == ".dxf":
        return _of_drawing(file, crs, feedback), []
    return _of_table(file, crs)


def _of_text(file: Path, feedback: Feedback) -> tuple[QgsVectorLayer, list[Problem]]:
    if file.stat().st_size > LARGEST_TEXT:
        raise Problem("PAR-04", megabytes=LARGEST_TEXT // 1_000_000)
    found = read_parcel_coordinates(file.read_bytes(), QgsBackend(), feedback)
    names = (*((name, TEXT) for name in ("XMDM", "XMMC", "XMLX", "YDYHFLDM")), ("SQMJ", REAL))
    layer = _memory(file.stem, found.crs, [make_field(*name) for name in names])
    rows = []
    for one in found.parcels:
        geometry = QgsGeometry()
        geometry.fromWkb(one.wkb())
        rows.append(([one.code, one.name, one.use, one.land_class, one.stated_hm2], geometry))
    _fill(layer, rows)
    return layer, [remark.problem for remark in found.remarks]


def _of_drawing(
    file: Path, crs: QgsCoordinateReferenceSystem, feedback: Feedback
) -> QgsVectorLayer:
    """Return the closed outlines of a drawing; a text inside an outline is the site's name."""
    opened = _drawing(file)
    entities = opened.GetLayer(0)
    outlines: list[tuple[str, QgsGeometry]] = []
    labels: list[tuple[str, QgsGeometry]] = []
    watched = watched_iterable(entities, 0, feedback, every=256)
    for number, entity in enumerate(watched, start=1):
        refuse_crowd(number, len(outlines))
        shape = entity.GetGeometryRef()
        if shape is None:
            continue
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(shape.ExportToWkb()))
        text = entity.GetField("Text") or ""
        if text and geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
            labels.append((text, geometry))
        else:
            outlines += [(entity.GetField("Layer") or "", ring) for ring in _outlines(geometry)]
    if not outlines:
        raise Problem("SITE-22", file=file.name, found="-")
    refuse_crowd(0, len(outlines))
    sites = _with_holes(outlines)
    own = crs if crs.isValid() else _zone_of(sites, file.name)
    layer = _memory(file.stem, own.authid(), [make_field(n, TEXT) for n in ("XMDM", "XMMC")])
    rows = []
    for number, (drawn_on, geometry) in enumerate(sites, start=1):
        inside = [text for text, place in labels if geometry.intersects(place)]
        rows.append(([f"{drawn_on}-{number}", " ".join(inside) or drawn_on], geometry))
    _fill(layer, rows)
    return layer


def _drawing(file: Path) -> Any:
    """Return the drawing opened; SITE-21 where it is none, DXF-06 where it is too large."""
    try:
        return opened_drawing(str(file))
    except Problem as problem:
        if problem.code != "DXF-01":
            raise
        raise Problem("SITE-21", file=str(file)) from problem


def _outlines(geometry: QgsGeometry) -> list[QgsGeometry]:
    """Return closed lines and areas as polygons; anything else is no outline."""
    if geometry.type() == POLYGONS:
        return [QgsGeometry(part.clone()) for part in geometry.constParts()]
    if geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
        return []
    rings = [QgsGeometry(part.clone()).asPolyline() for part in geometry.constParts()]
    closed = [ring for ring in rings if len(ring) >= LEAST_CORNERS and ring[0] == ring[-1]]
    return [QgsGeometry.fromPolygonXY([ring]) for ring in closed]


def _with_holes(outlines: Sequence[tuple[str, QgsGeometry]]) -> list[tuple[str, QgsGeometry]]:
    """Return outlines with those of the same layer inside them taken out as holes."""
    ordered = sorted(outlines, key=lambda one: -one[1].area())
    once: list[tuple[str, QgsGeometry]] = []  # one drawn twice would be its own hole
    for name, outline in ordered:
        if not any(own == name and other.isGeosEqual(outline) for own, other in once):
            once.append((name, outline))
    sites: list[tuple[str, QgsGeometry]] = []
    for name, outline in once:
        around = next(
            (at for at, (own, site) in enumerate(sites) if own == name and site.contains(outline)),
            None,
        )
        if around is None:
            sites.append((name, outline))
        else:
            sites[around] = (name, sites[around][1].difference(outline))
    return sites


def _zone_of(sites: Sequence[tuple[str, QgsGeometry]], name: str) -> QgsCoordinateReferenceSystem:
    """Return the Gauss-Krüger zone that stands in front of the eastings; SITE-23 if none does."""
    zones = {
        str(int(east // ZONE_UNIT))
        for _, site in sites
        for east in (site.boundingBox().xMinimum(), site.boundingBox().xMaximum())
    }
    for row in table("epsg_cgcs2000").rows:
        if row["kind"].endswith("zone-prefixed") and {row["zone"]} == zones:
            return QgsCoordinateReferenceSystem(f"EPSG:{row['epsg']}")
    raise Problem("SITE-23", file=name)


def _of_table(
    file: Path, crs: QgsCoordinateReferenceSystem
) -> tuple[QgsVectorLayer, list[Problem]]:
    """Return the one polygon layer of a file that QGIS itself reads."""
    if gdal.OpenEx(str(file), gdal.OF_VECTOR, allowed_drivers=TABLES) is None:
        raise Problem("SITE-21", file=str(file))
    whole = QgsVectorLayer(str(file), file.stem, "ogr")
    # GDAL names several layers of a file apart; the one of a Shapefile has the file's own name
    inner = (
        [text.split("!!::!!")[1] for text in whole.dataProvider().subLayers()]
        if (whole.isValid())
        else []
    )
    layers = [
        layer
        for name in inner
        for layer in [QgsVectorLayer(f"{file}|layername={name}", name, "ogr")]
        if layer.isValid() and layer.geometryType() == POLYGONS
    ]
    if not layers and whole.isValid() and whole.geometryType() == POLYGONS:
        layers = [whole]
    if len(layers) != 1:
        found = ", ".join(layer.name() for layer in layers) or "-"
        raise Problem("SITE-22", file=file.name, found=found)
    layer = layers[0]
    if not layer.crs().isValid():
        if not crs.isValid():
            raise Problem("SITE-23", file=file.name)
        layer.setCrs(crs)
    encoding = encoding_of(file.with_suffix(".dbf")) if file.suffix.lower() == ".shp" else ""
    if not encoding:
        return layer, []
    layer.setProviderEncoding(encoding)
    return layer, [Problem("SITE-24", file=file.name, encoding=encoding)]


def _memory(name: str, crs: str, fields: Sequence[QgsField]) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    layer.dataProvider().addAttributes(list(fields))
    layer.updateFields()
    return layer


def _fill(layer: QgsVectorLayer, rows: Sequence[tuple[list[Any], QgsGeometry]]) -> None:
    features = []
    for values, geometry in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
