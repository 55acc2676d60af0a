"""The algorithm mapsheets, run as QGIS runs it."""

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

SCALES = {"1000000": 0, "100000": 3, "50000": 4, "10000": 6, "500": 10}


def zones(*rows, crs="EPSG:4490"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=XZQDM:string", "counties", "memory")
    for wkt, code in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def box(west, south, east, north):
    corners = (west, south), (east, south), (east, north), (west, north), (west, south)
    return f"POLYGON(({','.join(f'{x} {y}' for x, y in corners)}))"


def run(provider, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **given}
    results, fine = provider.algorithm("mapsheets").create().run(given, context, feedback)
    if not fine:
        return None, None, [], feedback.textLog()
    output, table = (context.takeResultLayer(results[key]) for key in ("OUTPUT", "TABLE"))
    parts = [one.attributes() for one in table.getFeatures()]
    return results, output, parts, feedback.textLog()


def test_by_number(provider):
    results, output, _, _ = run(provider, SHEETS="H48G048049 H48")
    rows = [one.attributes() for one in output.getFeatures()]
    # 105° E, 30° N at 1:10 000; 102°–108°, 28°–32° at 1:1 000 000
    assert rows[0][:6] == ["H48G048049", 10000, 105.0, 30.0, 105.0625, pytest.approx(30.0416666667)]
    assert rows[0][6] == 27847757.03
    assert rows[1][1:6] == [1000000, 102.0, 28.0, 108.0, 32.0]
    assert results["NUMBERS"] == "H48G048049,H48"


def test_two_counties_close_every_sheet(provider, tmp_path):
    # Four sheets of 1:10 000; the west county and the east one share the meridian 105.1°.
    west = box(105.0, 30.0, 105.1, 30.05)
    east = box(105.1, 30.0, 105.125, 30.05)
    results, output, parts, _ = run(
        provider,
        INPUT=zones((west, "A"), (east, "B")),
        ZONE_FIELD="XZQDM",
        SCALE=SCALES["10000"],
        REPORT=str(tmp_path / "sheets.html"),
        XLSX=str(tmp_path / "sheets.xlsx"),
    )
    rows = {one["TFH"]: one for one in output.getFeatures()}
    assert sorted(rows) == ["H48G047049", "H48G047050", "H48G048049", "H48G048050"]
    for number, row in rows.items():
        shared = [part[3] for part in parts if part[0] == number]
        assert round(sum(shared), 2) == row["LLMJ"] == round(row["KZMJ"] + row["WMJ"], 2)
    assert rows["H48G048049"]["LLMJ"] == 27847757.03
    assert (rows["H48G048049"]["WZ"], rows["H48G048049"]["WMJ"]) == ("inside", 0.0)
    assert [part[1] for part in parts if part[0] == "H48G048050"] == ["A", "B"]
    assert rows["H48G047049"]["WZ"] == "border"
    # the same rectangle 105°–105.125°, 30°–30.05° by the trapezoid formula
    assert results["INSIDE"] == pytest.approx(66832820, rel=1e-4)
    text = (tmp_path / "sheets.html").read_text(encoding="utf-8")
    assert "Every sheet closes to its theoretical area." in text
    assert "data:image/png;base64" in text
    assert (tmp_path / "sheets.xlsx").exists()


def test_a_projected_county_gives_what_the_geographic_one_gives(provider):
    shape = QgsGeometry.fromWkt(box(117.0, 39.68, 117.05, 39.72)).densifyByDistance(0.0002)
    there = QgsCoordinateReferenceSystem("EPSG:4527")
    ground = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4490"), there, QgsProject.instance()
    )
    moved = QgsGeometry(shape)
    moved.transform(ground)
    first, _, _, _ = run(provider, INPUT=zones((shape.asWkt(15), "A")), SCALE=SCALES["10000"])
    second, output, _, _ = run(
        provider, INPUT=zones((moved.asWkt(6), "A"), crs="EPSG:4527"), SCALE=SCALES["10000"]
    )
    assert first["COUNT"] == second["COUNT"] == 2
    assert second["INSIDE"] == pytest.approx(first["INSIDE"], abs=0.5)
    assert output.crs().authid() == "EPSG:4527"
    # The edges of neighbours are drawn through the same points.
    one, other = (QgsGeometry(row.geometry()) for row in output.getFeatures())
    assert one.intersection(other).area() == pytest.approx(0, abs=1e-3)
    assert one.touches(other)


def test_an_extent_without_zones(provider):
    results, output, parts, _ = run(
        provider, EXTENT="114.01,114.3,39.4,39.99 [EPSG:4490]", SCALE=SCALES["100000"]
    )
    assert results["NUMBERS"] == "J50D001001,J50D002001"
    assert {row["WZ"] for row in output.getFeatures()} == {"unmeasured"}
    assert parts == []


def test_overlapping_zones_are_named(provider):
    shapes = (box(105.0, 30.0, 105.0625, 30.04), "A"), (box(105.0, 30.0, 105.0625, 30.04), "B")
    _, _, _, log = run(provider, INPUT=zones(*shapes), ZONE_FIELD="XZQDM", SCALE=SCALES["10000"])
    assert "Sheet H48G048049: the zones cover" in log


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Choose an area, an extent or sheet numbers."),
        ({"SHEETS": "J50X"}, "“J50X” is no sheet number"),
        ({"EXTENT": "100,110,30,40 [EPSG:4490]", "SCALE": 10}, "sheets would be made"),
        ({"EXTENT": "100,110,-10,10 [EPSG:4490]", "SCALE": 0}, "outside of 0 to 60"),
    ],
)
def test_wrong_input_is_refused(provider, given, told):
    results, _, _, log = run(provider, **given)
    assert results is None
    assert told in log


def test_wrong_layers_are_refused(provider):
    for layer, more, told in (
        (zones(), {}, "has no features"),
        (zones((box(105, 30, 106, 31), "A"), crs=""), {}, "has no coordinate reference system"),
        (zones((box(105, 30, 106, 31), "A")), {"ZONE_FIELD": "MC"}, "MC"),
    ):
        results, _, _, log = run(provider, INPUT=layer, SCALE=0, **more)
        assert results is None
        assert told in log


def test_an_invalid_polygon_is_repaired_and_named(provider):
    bow_tie = "POLYGON((105 30, 105.02 30.02, 105.02 30, 105 30.02, 105 30))"
    results, _, _, log = run(provider, INPUT=zones((bow_tie, "A")), SCALE=SCALES["10000"])
    assert results["COUNT"] == 1
    assert "was repaired for this run" in log


def test_changting_on_sheets(provider, shared_data):
    path = shared_data / "county_changting_pkgs" / "changting.gpkg"
    results, output, _, _ = run(provider, INPUT=f"{path}|layername=county", SCALE=SCALES["50000"])
    rows = list(output.getFeatures())
    for row in rows:
        assert round(row["KZMJ"] + row["WMJ"], 2) == row["LLMJ"]
    assert results["INSIDE"] == pytest.approx(3115.6e6, rel=2e-4)
