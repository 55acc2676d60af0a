"""Reading polygons from QGIS: every bad feature is named, none vanishes."""

from __future__ import annotations

import struct

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry.polygons import refuse
from shanhe.plugin.layers.arrays import read_polygons, saved_polygons
from shanhe.plugin.layers.packages import stands_for
from shanhe.plugin.layers.qgis_backend import QgsBackend
from shanhe.plugin.messages import sentence

SQUARE = "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))"
BOW_TIE = "POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))"
FLAT = "POLYGON((0 0, 4 0, 0 0, 0 0))"
CIRCLE = "CURVEPOLYGON(CIRCULARSTRING(0 0, 4 0, 4 4, 0 4, 0 0))"
WITH_Z = "MULTIPOLYGONZ(((0 0 9, 4 0 9, 4 4 9, 0 0 9)))"
NAN = struct.pack("<BIII8d", 1, 3, 1, 4, 0, 0, 1, 0, 1, float("nan"), 0, 0)
INFINITE = struct.pack("<BIII8d", 1, 3, 1, 4, 0, 0, 1, 0, 1, float("inf"), 0, 0)


def layer_of(*shapes, crs="EPSG:4527", kind="Polygon"):
    """A memory layer with the shapes (WKT, WKB or None) as features 1, 2, …"""
    made = QgsVectorLayer(f"{kind}?crs={crs}&field=DLBM:string&field=KCXS:double", "DLTB", "memory")
    features = []
    for number, shape in enumerate(shapes, 1):
        feature = QgsFeature(made.fields())
        feature.setAttributes([f"01{number:02d}", None if number == 2 else number / 10])
        geometry = QgsGeometry()
        if isinstance(shape, bytes):
            geometry.fromWkb(shape)
        elif shape:
            geometry = QgsGeometry.fromWkt(shape)
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    assert made.featureCount() == len(shapes)
    return made


def named(faults):
    return [(fault.row, fault.code, fault.kept) for fault in faults]


def test_good_polygons_come_with_their_columns(qgis_app):
    found, faults = read_polygons(layer_of(SQUARE, WITH_Z, kind="PolygonZ"), ["KCXS", "DLBM"])
    assert faults == []
    assert (found.crs, found.name, found.rows) == ("EPSG:4527", "DLTB", [1, 2])
    assert found.columns == {"KCXS": [0.1, None], "DLBM": ["0101", "0102"]}
    assert [geometry.area() for geometry in found.geometries] == [16, 8]
    assert {wkb[:5] for wkb in found.wkbs()} == {b"\x01\x03\0\0\0", b"\x01\x06\0\0\0"}


@pytest.mark.parametrize(
    ("shape", "code", "values"),
    [
        (None, "GEO-11", {}),
        ("POLYGON EMPTY", "GEO-11", {}),
        (NAN, "GEO-01", {"point": 3}),
        (INFINITE, "GEO-01", {"point": 3}),
        (BOW_TIE, "GEO-12", {}),
        (FLAT, "GEO-12", {}),
    ],
)
def test_unusable_features_are_named_by_row(qgis_app, shape, code, values):
    found, faults = read_polygons(layer_of(SQUARE, shape, SQUARE), ["DLBM"])
    assert found.rows == [1, 3]
    assert found.columns["DLBM"] == ["0101", "0103"]
    assert named(faults) == [(2, code, False)]
    assert faults[0].values.items() >= {"feature": 2, **values}.items()
    assert "eature 2" in sentence(faults[0].problem)
    with pytest.raises(Problem) as raised:
        refuse(faults)
    assert raised.value.values == {"count": 1, "features": "2"}


def test_other_geometries_in_an_untyped_layer_are_named(qgis_app):
    source = layer_of(SQUARE)
    source.getFeatures = lambda request: [feature_of("POINT(1 1)")]
    found, faults = read_polygons(source, [])
    assert named(faults) == [(7, "GEO-03", False)]
    assert len(found) == 0


def feature_of(wkt):
    feature = QgsFeature(7)
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    return feature


def test_repair_keeps_and_names(qgis_app):
    found, faults = read_polygons(layer_of(BOW_TIE, SQUARE, FLAT), [], repair=True)
    assert named(faults) == [(1, "GEO-13", True), (3, "GEO-15", False)]
    assert found.rows == [1, 2]
    assert found.geometries[0].area() == pytest.approx(8)
    assert QgsBackend().fault(found.geometries[0]) is None
    refuse([fault for fault in faults if fault.kept])


def test_curves_are_straightened_and_named(qgis_app):
    found, faults = read_polygons(layer_of(CIRCLE, kind="CurvePolygon"), [])
    assert named(faults) == [(1, "GEO-14", True)]
    assert found.geometries[0].area() == pytest.approx(8 * 3.14159265, rel=1e-3)


def test_a_request_narrows_and_reprojects(qgis_app):
    source = layer_of("POLYGON((117 30, 117.1 30, 117.1 30.1, 117 30))", SQUARE, crs="EPSG:4490")
    request = QgsFeatureRequest().setFilterFids([1])
    target = QgsCoordinateReferenceSystem("EPSG:4527")
    request.setDestinationCrs(target, QgsCoordinateTransformContext())
    found, _ = read_polygons(source, ["DLBM"], request=request)
    assert (found.crs, found.rows) == ("EPSG:4527", [1])
    assert found.geometries[0].boundingBox().xMinimum() == pytest.approx(39500000, abs=1)


def test_problems_and_cancel(qgis_app):
    with pytest.raises(Problem) as raised:
        read_polygons(layer_of(SQUARE), ["ZLDWDM"])
    assert (raised.value.code, raised.value.values["field"]) == ("GEO-17", "ZLDWDM")
    lost = layer_of(SQUARE)
    lost.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(Problem, match="GEO-16"):
        read_polygons(lost, [])

    class Stop:
        def setProgress(self, progress): ...

        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        read_polygons(layer_of(SQUARE), [], Stop())


def saved(layer, path):
    """The layer in a GeoPackage, opened from there."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "DLTB"
    context = QgsCoordinateTransformContext()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert written[0] == QgsVectorFileWriter.WriterError.NoError, written
    return QgsVectorLayer(f"{path}|layername=DLTB", "DLTB", "ogr")


@pytest.mark.parametrize("repair", [False, True])
def test_a_saved_package_is_read_at_once_and_alike(qgis_app, tmp_path, repair):
    shapes = SQUARE, BOW_TIE, None, FLAT, "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))"
    layer = saved(layer_of(*shapes), tmp_path / "a.gpkg")
    at_once = saved_polygons(layer, ["DLBM", "KCXS"], None, "", repair)
    one_by_one = read_polygons(layer, ["DLBM", "KCXS"], repair=repair, request=QgsFeatureRequest())
    assert at_once[1] == one_by_one[1]
    assert named(at_once[1]) == (
        [(2, "GEO-13", True), (3, "GEO-11", False), (4, "GEO-15", False)]
        if repair
        else [(2, "GEO-12", False), (3, "GEO-11", False), (4, "GEO-12", False)]
    )
    one, other = at_once[0], one_by_one[0]
    assert one.rows == other.rows == ([1, 2, 5] if repair else [1, 5])
    assert one.columns == other.columns
    assert one.wkbs() == other.wkbs()
    assert [shape.area() for shape in one.geometries] == [
        shape.area() for shape in other.geometries
    ]
    assert (one.crs, one.name) == (other.crs, other.name) == ("EPSG:4527", "DLTB")


def test_what_the_file_does_not_hold_is_asked_of_qgis(qgis_app, tmp_path):
    layer = saved(layer_of(SQUARE, SQUARE), tmp_path / "a.gpkg")
    layer.setSubsetString("fid = 2")
    assert saved_polygons(layer, [], None, "", repair=False) is None
    assert read_polygons(layer, [])[0].rows == [2]
    layer.setSubsetString("")
    layer.startEditing()
    layer.deleteFeature(1)
    assert read_polygons(layer, [])[0].rows == [2]
    layer.rollBack()
    assert read_polygons(layer, [])[0].rows == [1, 2]
    assert saved_polygons(layer_of(SQUARE), [], None, "", repair=False) is None


def test_a_source_that_takes_a_whole_layer_is_read_at_once_too(qgis_app, tmp_path):
    layer = saved(layer_of(SQUARE, BOW_TIE), tmp_path / "a.gpkg")
    source = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    assert saved_polygons(source, [], None, "", repair=True) is None
    at_once = saved_polygons(stands_for(source, layer), ["DLBM"], None, "", repair=True)
    assert at_once[0].columns == {"DLBM": ["0101", "0102"]}
    assert named(at_once[1]) == [(2, "GEO-13", True)]
    assert saved_polygons(stands_for(source, None), [], None, "", repair=True) is None
