import processing
import pytest
from osgeo import ogr
from processing.gui.AlgorithmExecutor import execute
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.processing.told import Told

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527, where the scale is 1


def squares(fields, rows, name="parcels"):
    """Rows of (west, south, width, height in m, attributes…)."""
    uri = "Polygon?crs=EPSG:4527&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(uri, name, "memory")
    features = []
    for west, south, width, height, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        corner = QgsRectangle(X + west, Y + south, X + west + width, Y + south + height)
        feature.setGeometry(QgsGeometry.fromRect(corner))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def run(provider, **parameters):
    context, told = QgsProcessingContext(), Told()
    given = {"OUTPUT": "memory:", **parameters}
    results = processing.run("shanhe:landusestructure", given, context=context, feedback=told)
    layer = results["OUTPUT"]
    whole = [row for row in layer.getFeatures() if not row["UNIT"]]
    lines = {row["ROW_NAME"]: row.attributes()[2:7] for row in whole}
    return lines, results, told


SURVEY = ["DLBM:string", "CZCSXM:string", "TBMJ:double", "KCMJ:double"]
BASE = [
    (0, 0, 100, 100, "0101", None, 10_000.0, 400.0),
    (100, 0, 100, 100, "0701", "201", 10_000.0, None),
    (200, 0, 100, 100, "0702", "203", 10_000.0, 0.0),
    (300, 0, 100, 100, "0601", None, 10_000.0, None),
    (400, 0, 100, 100, "1101", None, 10_000.0, None),
]


def test_the_base_year_by_the_survey_fields(provider):
    lines, results, told = run(provider, INPUT=squares(SURVEY, BASE), AREA_FIELD="TBMJ")
    assert lines["耕地"][:2] == [0.96, 19.2]
    assert lines["其他土地"][:2] == [0.04, 0.8]
    assert lines["城镇用地"][:2] == [2.0, 40.0]
    assert lines["村庄用地"][:2] == [1.0, 20.0]
    assert lines["城乡建设用地"][:2] == [3.0, 60.0]
    assert lines["合计"][:2] == [5.0, 100.0]
    assert (results["TOTAL"], results["UNPLACED"]) == (5.0, 0)
    assert told.warnings == []


def test_ellipsoidal_areas_are_computed_without_an_area_field(provider):
    rows = [(0, 0, 1000, 1000, "0101", None, 0.0, 0.0)]
    lines, results, _ = run(provider, INPUT=squares(SURVEY, rows))
    # On the central meridian the plane's square kilometre is the ellipsoid's to 1e-7.
    assert results["TOTAL"] == lines["耕地"][0] == pytest.approx(100.0, abs=0.02)


def test_base_and_target_with_lines_that_cut_parcels(provider):
    target = squares(
        ["YDYHFLDM:string"],
        [
            (0, 0, 100, 100, "0101"),
            (100, 0, 200, 100, "0701"),  # half in town
            (300, 0, 100, 100, "1207v"),
            (400, 0, 100, 100, "1001"),  # 40 m in a village zone
        ],
    )
    boundary = squares(["GHFQDM:string"], [(100, -50, 100, 200, "410")], "CZKFBJ")
    zones = squares(
        ["GHFQDM:string"], [(0, -50, 440, 200, "510"), (440, -50, 90, 200, "520")], "GHFQ"
    )
    lines, _, told = run(
        provider,
        INPUT=squares(SURVEY, BASE),
        TARGET=target,
        TARGET_CODE_FIELD="YDYHFLDM",
        CZKFBJ=boundary,
        GHFQ=zones,
        ZONE_FIELD="GHFQDM",
    )
    # town: 1 ha of 0701 and 0.6 ha of 1001 outside both; village: 1 ha 0701, 1 ha v, 0.4 ha 1001
    assert lines["城镇用地"][2] == pytest.approx(1.6, abs=0.01)
    assert lines["村庄用地"][2] == pytest.approx(2.4, abs=0.01)
    assert lines["合计"][2] == pytest.approx(5.0, abs=0.01)
    assert lines["陆地水域"] == [1.0, 20.0, 0.0, 0.0, -1.0]
    assert told.warnings == []


def test_ridges_of_the_base_year_alone_are_told_beside_the_changes(provider, tmp_path):
    report = tmp_path / "r.html"
    target = squares(["YDYHFLDM:string"], [(0, 0, 500, 100, "0101")])
    run(provider, INPUT=squares(SURVEY, BASE), TARGET=target, REPORT=str(report))
    told = "0.04 hm² of ridges (田坎) are taken off cropland in the base year"
    assert told in report.read_text(encoding="utf-8")
    run(provider, INPUT=squares(SURVEY, BASE), REPORT=str(report))
    assert told not in report.read_text(encoding="utf-8")


def test_land_use_codes_are_taken_as_they_are(provider):
    rows = [(0, 0, 100, 100, "070102", "202"), (100, 0, 100, 100, "1207v", None)]
    layer = squares(["YDYHFLDM:string", "CZCSXM:string"], rows)
    lines, _, _ = run(provider, INPUT=layer, SYSTEM=1, CODE_FIELD="YDYHFLDM")
    assert (lines["城镇用地"][0], lines["村庄用地"][0]) == (1.0, 1.0)


def test_ridges_of_a_converted_base_where_their_field_is_chosen(provider):
    fields = ["YDYHFLDM:string", "TBMJ:double", "KCMJ:double"]
    layer = squares(fields, [(0, 0, 100, 100, "0101", 10_000.0, 500.0)])
    given = {"INPUT": layer, "SYSTEM": 1, "AREA_FIELD": "TBMJ"}
    lines, _, _ = run(provider, **given)
    assert (lines["耕地"][0], lines["其他土地"][0]) == (1.0, 0.0)
    lines, _, _ = run(provider, **given, RIDGE_FIELD="KCMJ")
    assert (lines["耕地"][0], lines["其他土地"][0]) == (0.95, 0.05)


def test_what_no_row_can_take_is_kept_and_said(provider):
    rows = [(0, 0, 100, 100, "0509", None, 1.0, None), (100, 0, 100, 100, "0101", None, 1.0, None)]
    lines, results, told = run(provider, INPUT=squares(SURVEY, rows))
    assert lines["待细分"][:2] == [1.0, 50.0]
    assert results["UNPLACED"] == 1
    assert len(told.warnings) == 1
    assert "待细分" in told.warnings[0]


def by_unit(results, row_name):
    """{unit: base and target hectares} of one row, the whole as ''."""
    rows = [row for row in results["OUTPUT"].getFeatures() if row["ROW_NAME"] == row_name]
    return {row["UNIT"] or "": (row["BASE_HM2"], row["TARGET_HM2"] or None) for row in rows}


def test_units_by_a_field_cut_to_their_level(provider):
    rows = [
        (0, 0, 100, 100, "0101", "350821001"),
        (100, 0, 100, 100, "0101", "350821002"),
        (200, 0, 100, 100, "0301", "350822001"),
    ]
    layer = squares(["DLBM:string", "ZLDWDM:string"], rows)
    _, results, _ = run(provider, INPUT=layer, UNIT_FIELD="ZLDWDM", UNIT_LEVEL=3)
    assert results["N_UNITS"] == 2
    assert by_unit(results, "耕地") == {
        "": (2.0, None),
        "350821": (2.0, None),
        "350822": (0.0, None),
    }
    assert by_unit(results, "合计")["350822"] == (1.0, None)


def test_units_by_polygons_cut_the_parcels_of_both_years(provider, tmp_path):
    units = squares(
        ["XZQMC:string"], [(-50, -50, 150, 200, "东乡"), (100, -50, 350, 200, "西乡")], "XZQ"
    )
    target = squares(["YDYHFLDM:string"], [(50, 0, 450, 100, "0301"), (0, 0, 50, 100, "0101")])
    report, workbook = tmp_path / "r.html", tmp_path / "r.xlsx"
    _, results, _ = run(
        provider,
        INPUT=squares(SURVEY, BASE),
        AREA_FIELD="TBMJ",
        TARGET=target,
        UNITS=units,
        REPORT=str(report),
        XLSX=str(workbook),
        BASE_YEAR=2020,
        TARGET_YEAR=2035,
    )
    # The units end at 450 m: half of the last parcel lies in none.
    assert by_unit(results, "合计") == {
        "": (5.0, 5.0),
        "(in no unit)": (0.5, 0.5),
        "东乡": (1.0, 1.0),
        "西乡": (3.5, 3.5),
    }
    assert by_unit(results, "林地") == {
        "": (0.0, 4.5),
        "(in no unit)": (0.0, 0.5),
        "东乡": (0.0, 0.5),
        "西乡": (0.0, 3.5),
    }
    text = report.read_text(encoding="utf-8")
    assert "Base year 2020: area" in text
    assert "were levelled" in text
    opened = ogr.Open(str(workbook))
    names = [opened.GetLayer(at).GetName() for at in range(opened.GetLayerCount())]
    assert {"东乡", "西乡", "Rows by unit"} <= set(names)


def test_sea_that_is_reclaimed_may_make_the_target_larger(provider, tmp_path):
    target = squares(["YDYHFLDM:string"], [(0, 0, 500, 100, "0101"), (500, 0, 100, 100, "1001")])
    report = tmp_path / "r.html"
    given = {"INPUT": squares(SURVEY, BASE), "TARGET": target, "REPORT": str(report)}
    run(provider, **given)
    assert "differ by +1.00 hm²" in report.read_text(encoding="utf-8")
    lines, _, _ = run(provider, **given, RECLAIMED=1.0)
    assert lines["合计"][2] == lines["合计"][0] + 1.0
    assert "Sea reclaimed until the target year" in report.read_text(encoding="utf-8")


def test_report_and_workbook(provider, tmp_path):
    report, workbook = tmp_path / "r.html", tmp_path / "r.xlsx"
    rows = [*BASE, (500, 0, 100, 100, "<b>", None, 10_000.0, None)]
    _, results, _ = run(
        provider,
        INPUT=squares(SURVEY, rows, "县<i>"),
        AREA_FIELD="TBMJ",
        REPORT=str(report),
        XLSX=str(workbook),
    )
    text = report.read_text(encoding="utf-8")
    assert results["REPORT"] == str(report)
    assert ">&lt;b&gt;</td>" in text
    assert "县<i>" not in text
    assert "shanhe:landusestructure" in text
    assert "自然资发〔2023〕234号" in text
    assert text.count("<svg") == 1
    opened = ogr.Open(str(workbook))
    read = {feature.GetField(0): feature.GetField(1) for feature in opened.GetLayer(1)}
    assert (read["耕地"], read["合计"]) == (0.96, 6.0)


def test_a_feature_without_a_polygon_is_named(provider, tmp_path):
    layer = squares(SURVEY, BASE)
    layer.dataProvider().addFeatures([QgsFeature(layer.fields())])
    report = tmp_path / "r.html"
    lines, _, _ = run(provider, INPUT=layer, REPORT=str(report))
    assert lines["合计"][0] == pytest.approx(5.0, abs=0.01)
    assert "1 features had no usable polygon" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"CODE_FIELD": "NONE"}, "NONE"),
        ({"AREA_FIELD": "DLBM"}, "Parcel 1"),
        ({"RULES": "absent.json"}, "absent.json"),
    ],
)
def test_bad_input_says_what_to_do(provider, changed, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(provider, INPUT=squares(SURVEY, BASE), **changed)


def test_a_cancelled_run_writes_no_report(provider, tmp_path):
    algorithm = provider.algorithm("landusestructure").create()
    told = Told()
    told.cancel()
    report = tmp_path / "r.html"
    given = {"INPUT": squares(SURVEY, BASE), "OUTPUT": "memory:", "REPORT": str(report)}
    algorithm = provider.algorithm("landusestructure")
    execute(algorithm.create(), given, QgsProcessingContext(), told)
    assert list(tmp_path.iterdir()) == []
