"""The check and the building of databases on loaded layers, FileGDBs and what is refused."""

import json

import processing
import pytest
from osgeo import ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from shanhe.core.planning.plan_database.writing import FILE_GDB, can_write
from tests.processing.squares import box, rows_of, write

FIELDS = "field=BSM:string(18)&field=GHFQDM:string(3)&field=MJ:double"


def zones(*rows, name="GHFQ", crs="EPSG:4527"):
    """A layer in memory of rows (WKT, BSM, GHFQDM, MJ)."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{FIELDS}", name, "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def checked(**parameters):
    results = processing.run("shanhe:checkplandatabase", {"OUTPUT": "memory:", **parameters})
    rows = [
        (one["RULE_ID"], one["CODE"], one["FEATURE_ID"], one["LAYER"])
        for one in results["OUTPUT"].getFeatures()
    ]
    return rows, results


SOUND = (box(0, 0, 100, 100), "350821003000000001", "100", 10_000.0)
WRONG = (box(100, 0, 200, 100), "350821003000000002", "999", 10_000.0)


def test_loaded_layers(provider):
    rows, results = checked(LAYERS=[zones(SOUND, WRONG)], PACKAGE=2)
    assert ("domains", "DBQ-51", 2, "GHFQ") in rows
    assert [row for row in rows if row[0] in ("overlaps", "gaps", "crs")] == []
    assert results["PASSED"] is False


def test_layers_in_two_systems_are_told_and_not_compared(provider):
    other = zones((box(0, 0, 50, 50), "350821002000000001", "410", 2500.0), name="CZKFBJ",
                  crs="EPSG:4528")  # fmt: skip
    rows, _ = checked(LAYERS=[zones(SOUND), other, zones(SOUND, name="ZTGNFQ")], PACKAGE=2)
    assert ("crs", "DBQ-32", None, "CZKFBJ") in rows
    assert not any(rule == "zones_and_lines" and code == "DBQ-97" for rule, code, *_ in rows)


def test_approved_lines(provider):
    mine = zones((box(0, 0, 100, 100), "350821003000000001", "410", 10_000.0), name="CZKFBJ")
    theirs = zones((box(0, 0, 100, 90), "350821003000000001", "410", 9_000.0), name="CZKFBJ")
    rows, _ = checked(LAYERS=[mine], APPROVED=[theirs], PACKAGE=2)
    assert ("handed_down", "DBQ-100", 1, "CZKFBJ") in rows
    rows, _ = checked(LAYERS=[mine], APPROVED=[mine], PACKAGE=2)
    assert "handed_down" not in {row[0] for row in rows}


def test_an_empty_layer_is_told(provider):
    rows, _ = checked(LAYERS=[zones()], PACKAGE=2)
    assert ("layers", "DBQ-25", None, "GHFQ") in rows


@pytest.mark.parametrize(("parameters", "told"), [
    ({}, "Give a database"),
    ({"FILE": "/nowhere/plan.gpkg"}, "There is nothing at"),
])  # fmt: skip
def test_nothing_to_check_is_refused(provider, parameters, told):
    with pytest.raises(QgsProcessingException, match=told):
        checked(**parameters)


def test_a_bad_rule_set_is_refused_by_name(provider, tmp_path):
    path = tmp_path / "rules.json"
    path.write_text(json.dumps({"rules": [{"id": "x", "operation": "magic"}]}))
    with pytest.raises(QgsProcessingException, match=r"magic.*x\.operation"):
        checked(LAYERS=[zones(SOUND)], RULES=str(path))


def test_a_cancelled_check_keeps_nothing(provider):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = provider.algorithm("checkplandatabase").create()
    given = {"LAYERS": [zones(SOUND)], "OUTPUT": "TEMPORARY_OUTPUT"}
    assert algorithm.run(given, QgsProcessingContext(), feedback) == ({}, True)


BUILT = {"PACKAGE": 1, "CODE": "350821", "NAME": "长汀县", "YEAR": 2025}


def test_a_file_gdb_is_built_and_checked(provider, tmp_path):
    if not can_write(FILE_GDB):
        pytest.skip("SKIPPED: this GDAL cannot write FileGDBs (3.6 or newer can)")
    source = write(tmp_path / "GHFQ.gpkg", {"GHFQDM": str}, [(0, 0, 100, 100, "200")])
    given = {**BUILT, "FILE": source, "PARENT": str(tmp_path / "out"), "FORMAT": 1}
    made = processing.run("shanhe:buildplandatabase", given)
    assert made["DATABASE"].endswith(".gdb")
    data = ogr.Open(made["DATABASE"])
    described = data.GetLayerByName("GHFQ").GetLayerDefn().GetFieldDefn(0)
    assert (described.GetName(), described.GetAlternativeName()) == ("BSM", "标识码")
    assert described.GetWidth() == 18
    rows, _ = checked(FOLDER=made["PACKAGE_FOLDER"], PACKAGE=2)
    assert {row[0] for row in rows} == {"layers"}  # the other layers are empty yet
    rows, _ = checked(FOLDER=made["DATABASE"], PACKAGE=2)
    assert {row[0] for row in rows} == {"layers"}


def test_loaded_layers_are_built(provider, tmp_path):
    layer = zones((box(0, 0, 100, 100), "", "410", None), name="规划分区")
    given = {**BUILT, "LAYERS": [layer], "PARENT": str(tmp_path), "EMPTY": False}
    made = processing.run("shanhe:buildplandatabase", given)
    assert (made["LAYERS_FILLED"], made["FEATURES"], made["FAILURES"]) == (1, 1, 0)
    assert rows_of(made["DATABASE"], "GHFQMC", "YSDM") == [("城镇集中建设区", "2090020610")]


@pytest.mark.parametrize(("parameters", "told"), [
    ({}, "there is nothing to build from"),
    ({"CODE": "35"}, "no county code"),
    ({"NAME": "a/b"}, "cannot be named after"),
])  # fmt: skip
def test_what_cannot_be_built_is_refused(provider, tmp_path, parameters, told):
    given = {**BUILT, "PARENT": str(tmp_path), **parameters}
    if parameters:
        given["LAYERS"] = [zones(SOUND)]
    with pytest.raises(QgsProcessingException, match=told):
        processing.run("shanhe:buildplandatabase", given)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("output", ["findings.gpkg", "findings.csv", "memory:"])
def test_long_values_and_names_lose_no_finding(provider, tmp_path, output):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527&field=GHFQDM:string(6000)", "GHFQ" * 20, "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["9" * 5000])
    feature.setGeometry(QgsGeometry.fromWkt(box(0, 0, 10, 10)))
    layer.dataProvider().addFeatures([feature])
    rule = {"id": "long" * 30, "title": "long" * 50, "operation": "in_list", "layers": ["*"],
            "parameters": {"values": {"GHFQDM": ["100"]}}}  # fmt: skip
    rules = tmp_path / "own.json"
    rules.write_text(json.dumps({"replace": True, "rules": [rule]}), encoding="utf-8")
    wanted = output if output == "memory:" else str(tmp_path / output)
    results = processing.run(
        "shanhe:checkplandatabase", {"LAYERS": [layer], "RULES": str(rules), "OUTPUT": wanted}
    )
    assert results["ERRORS"] == 1
    found = results["OUTPUT"]
    if isinstance(found, str):
        found = QgsVectorLayer(found, "findings", "ogr")
    assert found.featureCount() == 1
