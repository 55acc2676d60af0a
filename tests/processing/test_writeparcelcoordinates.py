"""The algorithm writeparcelcoordinates, and readparcelcoordinates behind it."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

FIELDS = "field=XMDM:string&field=XMMC:string&field=YDYHFLDM:string&field=SQMJ:string"
WEST, SOUTH, EAST, NORTH = 39436000, 2836000, 39436100, 2836100
SQUARE = f"POLYGON(({WEST} {SOUTH},{EAST} {SOUTH},{EAST} {NORTH},{WEST} {NORTH},{WEST} {SOUTH}))"
BOW_TIE = f"POLYGON(({WEST} {SOUTH},{EAST} {NORTH},{EAST} {SOUTH},{WEST} {NORTH},{WEST} {SOUTH}))"


def parcels(*rows, crs="EPSG:4527"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{FIELDS}", "sites", "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def run(provider, identifier, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    results, fine = provider.algorithm(identifier).create().run(given, context, feedback)
    layer = (
        context.takeResultLayer(results["OUTPUT"])
        if fine and "txt" not in results["OUTPUT"]
        else None
    )
    return results if fine else None, layer, feedback.textLog()


def test_written_and_read_again(provider, tmp_path):
    path = str(tmp_path / "parcels.txt")
    layer = parcels((SQUARE, "DK001", "城东地块", "1001", None))
    results, _, _ = run(
        provider, "writeparcelcoordinates", INPUT=layer, OUTPUT=path, PRODUCER="长汀县自然资源局",
        DATE="2024-05-06", DECIMALS=2,
    )  # fmt: skip
    assert (results["COUNT"], results["CRS"], results["REFUSED"]) == (1, "EPSG:4527", 0)
    lines = (tmp_path / "parcels.txt").read_text(encoding="gb18030").splitlines()
    assert lines[2:4] == ["数据产生单位=长汀县自然资源局", "数据产生日期=2024-05-06"]
    # The 1:10 000 sheet of 116.364° E, 25.630° N: row 96 − ⌊1.630·24⌋, column ⌊2.364·16⌋ + 1
    assert lines[12] == "5,1.0000,DK001,城东地块,面,G50G057038,,1001,@"
    assert lines[13] == "J1,1,2836100.00,39436000.00"
    _, again, _ = run(provider, "readparcelcoordinates", INPUT=path, OUTPUT="TEMPORARY_OUTPUT")
    (feature,) = again.getFeatures()
    assert again.crs().authid() == "EPSG:4527"
    assert feature.geometry().isGeosEqual(QgsGeometry.fromWkt(SQUARE))
    assert (feature["XMDM"], feature["SQMJ"], feature["MJC"]) == ("DK001", 1.0, 0.0)


def test_a_layer_in_degrees_goes_into_its_zone(provider, tmp_path):
    shape = QgsGeometry.fromWkt(SQUARE)
    shape.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4527"),
            QgsCoordinateReferenceSystem("EPSG:4490"),
            QgsProject.instance(),
        )
    )
    path = str(tmp_path / "parcels.txt")
    layer = parcels((shape.asWkt(12), "DK001", "", "", None), crs="EPSG:4490")
    results, _, _ = run(provider, "writeparcelcoordinates", INPUT=layer, OUTPUT=path)
    assert results["CRS"] == "EPSG:4527"
    assert results["MOVED"] < 0.00071
    _, again, _ = run(provider, "readparcelcoordinates", INPUT=path, OUTPUT="TEMPORARY_OUTPUT")
    (feature,) = again.getFeatures()
    assert feature.geometry().hausdorffDistance(QgsGeometry.fromWkt(SQUARE)) < 0.001


def test_other_zones_and_encodings(provider, tmp_path):
    path = tmp_path / "parcels.txt"
    layer = parcels((SQUARE, "DK001", "城东", "", "2.5"))
    results, _, _ = run(
        provider, "writeparcelcoordinates", INPUT=layer, OUTPUT=str(path), ZONE=20, ENCODING=1
    )
    text = path.read_text(encoding="utf-8")
    assert results["CRS"] == "EPSG:4498"
    assert "几度分带=6" in text
    assert "带号=20" in text
    assert ",2.5000,DK001,城东," in text


@pytest.mark.parametrize(
    ("rows", "more", "told"),
    [
        ([(BOW_TIE, "A", "", "", None)], {}, "Feature 1 has an invalid geometry"),
        ([(SQUARE, "A", "", "", None)], {"ZONE": 24}, "Zone 24 is no Gauss-Krüger zone"),
        ([(SQUARE, "A", "", "", "abc")], {}, "no numbers (feature 1: abc)"),
        ([], {"ZONE": 39}, "has no features"),
    ],
)
def test_wrong_input_is_refused(provider, tmp_path, rows, more, told):
    path = tmp_path / "parcels.txt"
    results, _, log = run(
        provider, "writeparcelcoordinates", INPUT=parcels(*rows), OUTPUT=str(path), **more
    )
    assert results is None
    assert told in log
    assert not path.exists()


def test_another_datum_and_no_crs_are_refused(provider, tmp_path):
    for crs, told in (("EPSG:2362", "is not on CGCS2000"), ("", "no coordinate reference system")):
        layer = parcels((SQUARE, "A", "", "", None), crs=crs)
        results, _, log = run(
            provider, "writeparcelcoordinates", INPUT=layer, OUTPUT=str(tmp_path / "parcels.txt")
        )
        assert results is None
        assert told in log


def test_without_strict_the_others_are_written(provider, tmp_path):
    layer = parcels((BOW_TIE, "A", "", "", None), (SQUARE, "B", "", "", None))
    results, _, log = run(
        provider, "writeparcelcoordinates", INPUT=layer, OUTPUT=str(tmp_path / "parcels.txt"),
        STRICT=False,
    )  # fmt: skip
    assert (results["COUNT"], results["REFUSED"]) == (1, 1)
    assert "invalid geometry" in log
