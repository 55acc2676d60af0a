"""合规性审查 through the Processing registry, on a small county made of squares.

The county lies on the central meridian of EPSG:4527, where plane and ellipsoid agree to 1e-5 m²
for a hectare: site S1 is 100 m by 100 m, site S2 100 m by 50 m, and overlaps follow from corners.
"""

from __future__ import annotations

import json
import re

import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from tests.processing.hearing import Heard

EAST, NORTH = 39_500_000, 2_840_000
OUTPUTS = {"FINDINGS": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", "ANNEX": "TEMPORARY_OUTPUT"}


def square(west, south, east, north):
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def layer(name, fields, *rows, crs="EPSG:4527"):
    """A layer in memory; rows are (wkt in metres from the origin, attributes …)."""
    made = QgsVectorLayer("Polygon?" + "&".join(f"field={f}" for f in fields), name, "memory")
    made.setCrs(QgsCoordinateReferenceSystem(crs))
    features = []
    for wkt, *values in rows:
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.translate(EAST, NORTH)
        if crs not in {"EPSG:4527", ""}:
            own = QgsCoordinateReferenceSystem("EPSG:4527")
            geometry.transform(QgsCoordinateTransform(own, made.crs(), QgsProject.instance()))
        feature = QgsFeature(made.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    added, _ = made.dataProvider().addFeatures(features)
    assert added
    made.updateExtents()
    return made


SITE_FIELDS = (
    "XMDM:string",
    "XMMC:string",
    "YDYHFLDM:string",
    "XMLX:string",
    "ZDXM:integer",
    "SQMJ:double",
)
FACTORY = (square(0, 0, 100, 100), "S1", "纺织厂", "100101", "工业", 0, 1.0)
ROAD = (square(300, 0, 400, 50), "S2", "公路", "1202", "交通", 1, 0.5)


@pytest.fixture
def county(qgis_app):
    """Layers by parameter; `others` holds two more, one of which no rule asks for."""
    everywhere = square(-500, -500, 800, 500)
    return {
        "INPUT": layer("sites", SITE_FIELDS, FACTORY, ROAD),
        "YJJBNT": layer(
            "YJJBNT",
            ["DLBM:string"],
            (square(-50, 0, 30, 100), "0101"),
            (everywhere_east(), "0103"),
        ),
        "STBHHX": layer(
            "STBHHX",
            ["LHLX:string"],
            (square(350, -100, 380, 200), "水源涵养"),
            (square(-400, -400, -300, -300), "水土保持"),
        ),
        "CZKFBJ": layer("CZKFBJ", ["GHFQDM:string"], (square(0, -50, 200, 150), "410")),
        "GHYDYH": layer(
            "GHYDYH",
            ["YDYHFLDM:string"],
            (square(-500, -500, 60, 500), "1001"),
            (square(60, -500, 800, 500), "0701"),
        ),
        "GHFQ": layer("GHFQ", ["GHFQDM:string"], (everywhere, "410")),
        "DLTB": layer(
            "DLTB",
            [
                "TBBH:string",
                "DLBM:string",
                "QSXZ:string",
                "ZLDWDM:string",
                "KCXS:double",
                "SJNF:int",
            ],
            (square(-500, -500, 50, 500), "1", "0101", "30", "350821100001", 0.1, 2023),
            (square(50, -500, 800, 500), "2", "0601", "20", "350821100001", None, 2023),
        ),
        "DZZHYFQ": layer(
            "DZZHYFQ",
            ["YFXDJ:string"],
            (square(-500, 60, 800, 500), "中"),
            (square(-500, -500, -400, -400), "低"),
        ),
        "YPJSYD": layer(
            "YPJSYD", ["PWH:string", "PZRQ:string"], (square(90, 90, 200, 200), "1号", "2020-05-01")
        ),
        "OTHERS": [
            layer("某县湿地", ["X:string"], (square(390, 40, 500, 90), "")),
            layer("roads", ["X:string"], (square(0, 0, 9, 9), "")),
        ],
    }


def everywhere_east():
    return square(600, -100, 700, 100)


@pytest.fixture
def review(provider):
    """Run the algorithm as the registry has it; return results, the context and what was told."""

    def run(parameters, feedback=None):
        context, heard = QgsProcessingContext(), feedback or Heard()
        context.setProject(QgsProject.instance())
        algorithm = provider.algorithm("compliancereview")
        results, fine = QgsProcessingAlgorithm.run(algorithm, parameters, context, heard)
        return results, fine, context, heard

    return run


def rows(results, key, context):
    found = QgsProcessingUtils.mapLayerFromString(results[key], context)
    return [f.attributeMap() for f in found.getFeatures()]


def test_verdicts_of_the_small_county(review, county):
    results, fine, _, _ = review(county)
    assert fine
    assert json.loads(results["VERDICTS"]) == {
        "S1": {
            "permanent_farmland": "fail",  # 30 m × 100 m
            "ecological_redline": "pass",
            "urban_boundary": "pass",
            "planned_use": "notice",  # 60 % of the use on level 2
            "plan_zone": "pass",
            "survey_class": "pass",
            "cropland_balance": "pass",
            "geohazard": "notice",
            "approved_land": "notice",
            "geometry": "pass",
            "wetland_grassland": "pass",
        },
        "S2": {
            "permanent_farmland": "pass",
            "ecological_redline": "notice",  # a road, listed
            "urban_boundary": "notice",
            "planned_use": "notice",
            "plan_zone": "pass",
            "survey_class": "pass",
            "cropland_balance": "pass",
            "geohazard": "pass",
            "approved_land": "pass",
            "geometry": "pass",
            "wetland_grassland": "notice",
        },
    }
    counts = {key: results[key] for key in ("N_FAIL", "N_NOTICE", "N_PASS", "N_UNDETERMINED")}
    assert counts == {"N_FAIL": 1, "N_NOTICE": 7, "N_PASS": 14, "N_UNDETERMINED": 0}


def test_findings_hold_every_piece_with_its_figures(review, county):
    results, _, context, _ = review({**county, **OUTPUTS})
    found = {
        (row["XMDM"], row["RULE"], row["VALUE"]): (row["AREA_M2"], row["SHARE"], row["VERDICT"])
        for row in rows(results, "FINDINGS", context)
    }
    assert found == {
        ("S1", "permanent_farmland", "0101"): (3000.00, 0.3, "fail"),
        ("S1", "urban_boundary", "410"): (10000.00, 1.0, "pass"),
        ("S1", "planned_use", "1001"): (6000.00, 0.6, "notice"),
        ("S1", "planned_use", "0701"): (4000.00, 0.4, "notice"),
        ("S1", "plan_zone", "410"): (10000.00, 1.0, "pass"),
        ("S1", "geohazard", "中"): (4000.00, 0.4, "notice"),
        ("S1", "approved_land", "1号"): (100.00, 0.01, "notice"),
        ("S2", "ecological_redline", "水源涵养"): (1500.00, 0.3, "notice"),
        ("S2", "urban_boundary", "outside"): (5000.00, 1.0, "notice"),
        ("S2", "planned_use", "0701"): (5000.00, 1.0, "notice"),
        ("S2", "plan_zone", "410"): (5000.00, 1.0, "pass"),
        ("S2", "wetland_grassland", ""): (100.00, 0.02, "notice"),
    }
    approved = next(
        row for row in rows(results, "FINDINGS", context) if row["RULE"] == "approved_land"
    )
    assert (approved["SOURCE"], approved["DATE"]) == ("YPJSYD", "2020-05-01")
    layer_found = QgsProcessingUtils.mapLayerFromString(results["FINDINGS"], context)
    assert layer_found.crs().authid() == "EPSG:4527"
    assert sum(f.geometry().area() for f in layer_found.getFeatures()) == pytest.approx(53700)


def test_the_annex_deducts_ridges_and_adds_up(review, county):
    results, _, context, _ = review({**county, **OUTPUTS})
    parcels = {
        (row["XMDM"], row["TBBH"]): (row["THREE_CLASS"], row["AREA_M2"], row["KCMJ"], row["TBDLMJ"])
        for row in rows(results, "ANNEX", context)
    }
    assert parcels == {
        ("S1", "1"): ("农用地", 5000.00, 500.00, 4500.00),
        ("S1", "2"): ("建设用地", 5000.00, 0.00, 5000.00),
        ("S2", "2"): ("建设用地", 5000.00, 0.00, 5000.00),
    }


def test_a_layer_that_no_rule_asks_for_is_named(review, county):
    _, _, _, heard = review(county)
    assert [text for text in heard.warnings if "“roads”" in text]
    assert heard.progress == sorted(heard.progress)


def test_two_layers_for_one_check_are_used_together(review, county):
    second = layer("WFDK", ["X:string"], (square(0, 0, 10, 10), ""))
    third = layer("违法用地", ["Y:string"], (square(0, 50, 50, 60), ""))
    parameters = {**county, "OTHERS": [second, third], "TABLE": "memory:"}
    results, _, context, _ = review(parameters)
    row = next(r for r in rows(results, "TABLE", context) if r["RULE"] == "illegal_land")
    assert (row["OVERLAP_M2"], row["PIECES"], row["SOURCE"]) == (600.00, 2, "WFDK、违法用地")


def test_a_layer_that_looks_like_other_data_is_named(review, county):
    wrong = layer("DLTB", ["DLBM:string"], (square(0, 0, 30, 100), "0101"))
    _, _, _, heard = review({**county, "YJJBNT": wrong, **OUTPUTS})
    assert [text for text in heard.warnings if "“DLTB” looks like another kind of data" in text]
    _, _, _, heard = review({**county, **OUTPUTS})
    assert not [text for text in heard.warnings if "looks like another kind" in text]


def test_only_selected_sites_are_reviewed(review, county):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    sites = county["INPUT"]
    QgsProject.instance().addMapLayer(sites)
    sites.selectByExpression("XMDM = 'S2'")
    chosen = QgsProcessingFeatureSourceDefinition(sites.id(), True)
    results, fine, _, _ = review({**county, "INPUT": chosen})
    assert fine
    assert list(json.loads(results["VERDICTS"])) == ["S2"]
    QgsProject.instance().removeMapLayer(sites)


def test_without_control_layers_everything_but_the_form_is_undetermined(review, county):
    results, _, context, _ = review({"INPUT": county["INPUT"], **OUTPUTS})
    verdicts = json.loads(results["VERDICTS"])["S1"]
    assert verdicts.pop("geometry") == "pass"
    assert set(verdicts.values()) == {"undetermined"}
    notes = {row["NOTES"] for row in rows(results, "TABLE", context) if row["RULE"] == "geohazard"}
    told = "No data given. Add a layer named DZZHYFQ / 易发区 / 地质灾害 (YFXDJ, BSM) and run again"
    assert notes == {f"{told}, or decide this check by hand."}
    table = rows(results, "TABLE", context)
    assert {row["OVERLAP_M2"] for row in table if row["NOTES"]} == {NULL}  # not known, not nothing


def test_a_layer_in_another_crs_is_reprojected_with_a_warning(review, county):
    moved = layer("YJJBNT", ["DLBM:string"], (square(0, 0, 30, 100), "0101"), crs="EPSG:4490")
    results, _, context, heard = review({**county, "YJJBNT": moved, **OUTPUTS})
    warning = "Layer “YJJBNT” was reprojected from EPSG:4490 to EPSG:4527."
    assert warning in heard.warnings
    row = next(r for r in rows(results, "TABLE", context) if r["RULE"] == "permanent_farmland")
    assert row["OVERLAP_M2"] == pytest.approx(3000, abs=0.02)
    assert warning in row["NOTES"]


def test_a_layer_without_crs_is_refused(review, county):
    from qgis.core import QgsProcessingException

    unknown = layer("YJJBNT", ["DLBM:string"], (square(0, 0, 30, 100), "0101"), crs="")
    with pytest.raises(QgsProcessingException) as caught:
        provider_run(review, {**county, "YJJBNT": unknown})
    assert "Layer “YJJBNT” has no known CRS" in str(caught.value)


def provider_run(review, parameters):
    """Run and raise what the algorithm reports as its error."""
    from qgis.core import QgsProcessingException

    heard = Heard()
    _, fine, _, _ = review(parameters, heard)
    if not fine:
        raise QgsProcessingException(" ".join(heard.warnings))


def test_an_invalid_control_feature_is_repaired_and_named(review, county):
    bow_tie = "POLYGON((0 0, 40 40, 40 0, 0 40, 0 0))"
    broken = layer("YJJBNT", ["DLBM:string"], (bow_tie, "0101"))
    results, _, context, _ = review({**county, "YJJBNT": broken, **OUTPUTS})
    row = next(r for r in rows(results, "TABLE", context) if r["RULE"] == "permanent_farmland")
    assert row["OVERLAP_M2"] == 800.00
    assert "has an invalid outline" in row["NOTES"]


def test_an_invalid_site_fails_in_form_and_the_next_site_is_reviewed(review, county):
    bow_tie = "POLYGON((0 0, 100 100, 100 0, 0 100, 0 0))"
    county["INPUT"] = layer("sites", SITE_FIELDS, (bow_tie, *FACTORY[1:]), ROAD)
    results, fine, _, _ = review(county)
    verdicts = json.loads(results["VERDICTS"])
    assert fine
    assert verdicts["S1"].pop("geometry") == "fail"
    assert set(verdicts["S1"].values()) == {"undetermined"}
    assert verdicts["S2"]["ecological_redline"] == "notice"


def test_sites_with_the_same_or_no_code_stay_apart(review, county):
    nameless = (FACTORY[0], None, *FACTORY[2:])
    county["INPUT"] = layer("sites", SITE_FIELDS, FACTORY, FACTORY, nameless)
    results, _, _, _ = review(county)
    assert list(json.loads(results["VERDICTS"])) == ["S1", "S1 (2)", "#3"]


def test_tolerance_and_preset_change_the_decision(review, county, tmp_path):
    preset = tmp_path / "preset.json"
    rule = {"id": "geohazard", "severity": "error"}
    preset.write_text(json.dumps({"version": "t", "rules": [rule]}), encoding="utf-8")
    strict, _, _, _ = review({**county, "PRESET": str(preset)})
    mild, _, _, _ = review({**county, "TOLERANCE_AREA": 5000, "TOLERANCE_SHARE": 0})
    assert json.loads(strict["VERDICTS"])["S1"]["geohazard"] == "fail"
    assert json.loads(mild["VERDICTS"])["S1"]["permanent_farmland"] == "pass"


def test_a_given_tolerance_is_no_common_practice(review, county, tmp_path):
    report, preset = tmp_path / "report.html", tmp_path / "preset.json"
    review({**county, "TOLERANCE_AREA": 5000, "REPORT": str(report)})
    assert "Confidence of this tolerance: preset. Given for this run." in report.read_text("utf-8")
    given = {"source": "县局 3号", "tolerance": {"area_m2": 0.5}}
    preset.write_text(json.dumps(given), encoding="utf-8")
    review({**county, "PRESET": str(preset), "REPORT": str(report)})
    assert "Confidence of this tolerance: preset. 县局 3号" in report.read_text("utf-8")


def test_the_report_stands_alone_and_says_what_was_found(review, county, tmp_path):
    report, workbook = tmp_path / "report.html", tmp_path / "report.xlsx"
    results, fine, _, _ = review({**county, "REPORT": str(report), "XLSX": str(workbook)})
    assert fine
    text = report.read_text(encoding="utf-8")
    assert results["REPORT"] == str(report)
    assert text.count("data:image/png;base64,") == 4  # a site each, farmland, admitted red line
    assert re.findall(r"(?:src|href|url)\W{1,2}http", text) == []
    for expected in (
        "S1 纺织厂: does not pass. Fails (1): Permanent basic farmland.",
        "S2 公路: no check fails.",
        "土地管理法35条",
        "Tolerance and method",
        "unsure",
        "Approved by",
        "shanhe:compliancereview",
        "have the hazard risk assessed",
    ):
        assert expected in text
    sheets = ogr.Open(str(workbook))
    names = [sheets.GetLayer(number).GetName() for number in range(sheets.GetLayerCount())]
    assert "S2 Reasons and remarks" in names
    assert "Checks outside of this review" in names
    assert sheets.GetLayerByName("Checks of S1 纺织厂").GetFeatureCount() == 11


def test_the_report_names_what_was_not_checked_and_what_is_a_preset(review, county, tmp_path):
    report, preset = tmp_path / "report.html", tmp_path / "preset.json"
    rules = [{"id": "geohazard", "severity": "error"}]
    preset.write_text(json.dumps({"rules": rules}), encoding="utf-8")
    review({**county, "REPORT": str(report), "PRESET": str(preset)})
    text = re.sub(r"<[^>]+>", "|", report.read_text(encoding="utf-8"))
    left_out = text[text.index("Checks outside of this review") :]
    assert re.search(r"Nature reserves[|\s]+核心保护区.*?layer named ZRBHD", left_out, re.DOTALL)
    assert "Wetland" not in left_out  # given
    (presets,) = re.findall(r"Presets, not settled by a standard, .*? checks: ([^|]*)", text)
    assert presets == (
        "Ecological protection red line, Urban development boundary, Plan zones, "
        "Balance of cropland, Areas prone to geological hazards."
    )


def test_a_flagged_sliver_stands_beside_the_conclusion(review, county, tmp_path):
    report = tmp_path / "report.html"
    county["YJJBNT"] = layer("YJJBNT", ["DLBM:string"], (square(-50, 0, 0.005, 100), "0101"))
    review({**county, "REPORT": str(report)})
    flag = "Suspected boundary errors (疑似边界误差): Permanent basic farmland."
    assert flag in report.read_text(encoding="utf-8")


def test_a_layer_with_nothing_near_a_site_still_tells_its_date(review, county):
    far = (square(600, -100, 700, 100), "2021-06-01")
    county["YPJSYD"] = layer("YPJSYD", ["PZRQ:string"], far)
    results, _, context, _ = review({**county, "TABLE": "memory:"})
    dates = {(r["XMDM"], r["RULE"]): r["DATE"] for r in rows(results, "TABLE", context)}
    assert dates["S1", "approved_land"] == "2021-06-01"


def test_markup_in_attributes_stays_text(review, county, tmp_path):
    evil = (FACTORY[0], "S<1>", "<script>alert(1)</script>", *FACTORY[3:])
    report = tmp_path / "report.html"
    county["INPUT"] = layer("sites", SITE_FIELDS, evil)
    _, fine, _, _ = review({**county, "REPORT": str(report)})
    assert fine
    assert "<script>" not in report.read_text(encoding="utf-8")


def test_a_cancelled_review_keeps_nothing(review, county, tmp_path):
    report = tmp_path / "report.html"
    cancelled = Heard()
    cancelled.cancel()
    results, _, _, _ = review({**county, "REPORT": str(report)}, cancelled)
    assert results == {}
    assert not report.exists()


def test_it_runs_inside_a_model(provider, county):
    model = QgsProcessingModelAlgorithm("review", "tests")
    child = QgsProcessingModelChildAlgorithm("shanhe:compliancereview")
    for name in ("INPUT", "YJJBNT"):
        model.addModelParameter(
            QgsProcessingParameterVectorLayer(name, name), QgsProcessingModelParameter(name)
        )
        value = QgsProcessingModelChildParameterSource.fromModelParameter(name)
        child.addParameterSources(name, [value])
    child_id = model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    parameters = {"INPUT": county["INPUT"], "YJJBNT": county["YJJBNT"]}
    model.initAlgorithm({})
    results, fine = model.run(parameters, context, QgsProcessingFeedback())
    assert fine
    inner = results["CHILD_RESULTS"][child_id]
    assert json.loads(inner["VERDICTS"])["S1"]["permanent_farmland"] == "fail"


def test_twenty_thousand_parcels_are_read_through_the_index(review, county, tmp_path):
    """The survey of a county in a GeoPackage; only what lies near the sites is read."""
    import time

    from qgis.core import QgsVectorFileWriter

    cells = [
        (square(20 * i - 1500, 20 * j - 1000, 20 * i - 1480, 20 * j - 980), f"{i}-{j}", "0301")
        for i in range(200)
        for j in range(100)
    ]
    many = layer("DLTB", ["TBBH:string", "DLBM:string"], *cells)
    path = str(tmp_path / "dltb.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "DLTB"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        many, path, QgsProject.instance().transformContext(), options
    )
    stored = QgsVectorLayer(f"{path}|layername=DLTB", "county", "ogr")
    assert stored.featureCount() == 20_000
    begin = time.perf_counter()
    results, _, context, _ = review({**county, "DLTB": stored, **OUTPUTS})
    seconds = time.perf_counter() - begin
    assert len(rows(results, "ANNEX", context)) == 25 + 15
    assert seconds < 3
    sources = {row["SOURCE"] for row in rows(results, "TABLE", context)}
    assert "county · DLTB" in sources


def test_findings_are_drawn_by_verdict(review, county):
    from shanhe.plugin.review.style import style_findings

    results, _, context, _ = review({**county, **OUTPUTS})
    found = QgsProcessingUtils.mapLayerFromString(results["FINDINGS"], context)
    style_findings(found)
    categories = [(one.value(), one.label()) for one in found.renderer().categories()]
    assert categories == [
        ("fail", "Fail"),
        ("undetermined", "Undetermined"),
        ("notice", "Notice"),
        ("pass", "Pass"),
    ]
