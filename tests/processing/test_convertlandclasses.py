import json

import processing
import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProcessingException

from tests.processing.squares import box, rows_of, write, write_polygons
from tests.processing.told import Told

FIELDS = {"DLBM": str, "TBMJ": float}
PARCELS = [(0, 0, 100, 100, "0101", 10_000.33), (100, 0, 200, 100, "0601", 9999.99)]


def run(provider, folder, **more):
    told = Told()
    given = {"OUTPUT": str(folder / "out.gpkg"), **more}
    results = processing.run(
        "shanhe:convertlandclasses", given, context=QgsProcessingContext(), feedback=told
    )
    return results, told


def test_stated_areas_are_kept_and_the_parcels_fields_with_them(provider, tmp_path):
    source = write(tmp_path / "in.gpkg", {**FIELDS, "TBBH": str}, [(*PARCELS[0], "77")])
    case = write(tmp_path / "a.gpkg", {"YDYHFLDM": str, "PWH": str}, [(50, 0, 90, 90, "0701", "1")])
    results, _ = run(provider, tmp_path, INPUT=source, AREA_FIELD="TBMJ", APPROVED_UNBUILT=case)
    rows = rows_of(results["OUTPUT"], "YDYHFLDM", "TBMJ", "TBBH")
    assert sorted((code, number) for code, _, number in rows) == [("0101", "77"), ("0701", "77")]
    assert round(sum(area for _, area, _ in rows), 2) == results["TOTAL_AFTER"] == 10_000.33


def test_the_plan_back_to_the_survey(provider, tmp_path):
    rows = [(0, 0, 100, 100, "0101"), (100, 0, 200, 100, "0704"), (200, 0, 300, 100, "1801")]
    source = write(tmp_path / "in.gpkg", {"YDYHFLDM": str}, rows)
    results, _ = run(provider, tmp_path, INPUT=source, SOURCE=4, TARGET=1)
    assert rows_of(results["OUTPUT"], "Y_DLBM", "DLBM", "STATE", "OPTIONS") == [
        ("0101", "0101", "definite", ""),
        ("0704", None, "open", "05H1;08H1;08H2"),
        ("1801", None, "no_counterpart", ""),
    ]


def test_a_direction_without_a_table_is_refused_and_opened_by_a_preset(provider, tmp_path):
    source = write(tmp_path / "in.gpkg", {"DLBM": str}, [(0, 0, 100, 100, "011")])
    with pytest.raises(QgsProcessingException, match="TD/T 1055-2019 → 自然资发〔2023〕234号"):
        run(provider, tmp_path, INPUT=source, SOURCE=0, TARGET=1)
    row = {"source_code": "011", "target_code": "0101", "options": "", "kind": "1-1"}
    content = {"table": "crosswalk_second_survey_to_survey", "version": "1", "source": "县表"}
    content["rows"] = [{**row, "confidence": "likely"}]
    preset = tmp_path / "own.json"
    preset.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    report = tmp_path / "r.html"
    results, _ = run(
        provider,
        tmp_path,
        INPUT=source,
        SOURCE=0,
        TARGET=1,
        CROSSWALK=str(preset),
        REPORT=str(report),
    )
    assert rows_of(results["OUTPUT"], "Y_DLBM", "DLBM") == [("011", "0101")]
    text = report.read_text(encoding="utf-8")
    assert "县表" in text
    assert "own preset" in text


def test_what_is_wrong_with_the_input_is_named(provider, tmp_path):
    source = write(tmp_path / "in.gpkg", {"CODE": str}, [(0, 0, 100, 100, "0101")])
    with pytest.raises(QgsProcessingException, match="has no field DLBM"):
        run(provider, tmp_path, INPUT=source)
    empty = write(tmp_path / "empty.gpkg", FIELDS, [])
    with pytest.raises(QgsProcessingException, match="no usable polygon"):
        run(provider, tmp_path, INPUT=empty)
    degrees = write(tmp_path / "degrees.gpkg", FIELDS, [], epsg=4490)
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run(provider, tmp_path, INPUT=degrees)
    good = write(tmp_path / "good.gpkg", FIELDS, PARCELS)
    no_class = write(tmp_path / "a.gpkg", {"PWH": str}, [(0, 0, 10, 10, "1")])
    with pytest.raises(QgsProcessingException, match="has no field YDYHFLDM"):
        run(provider, tmp_path, INPUT=good, APPROVED_UNBUILT=no_class)


def test_an_invalid_parcel_is_mended_and_named(provider, tmp_path):
    right, up = "39500100 2850000", "39500100 2850100"
    bow = box(0, 0, 100, 100).replace(f"{right},{up}", f"{up},{right}")
    source = write_polygons(tmp_path / "in.gpkg", FIELDS, [(bow, "0101", 1.0)])
    _, told = run(provider, tmp_path, INPUT=source)
    assert any("invalid geometry" in text for text in told.warnings)


def test_the_workbook_holds_the_matrix(provider, tmp_path):
    source = write(tmp_path / "in.gpkg", FIELDS, PARCELS)
    workbook = tmp_path / "r.xlsx"
    run(provider, tmp_path, INPUT=source, AREA_FIELD="TBMJ", XLSX=str(workbook))
    opened = ogr.Open(str(workbook))
    sheet = opened.GetLayerByName("Matrix from class to class")
    rows = [(one.GetField(0), one.GetField(1), one.GetField(5)) for one in sheet]
    assert rows == [
        ("0101 水田", "0101 水田", 10_000.33),
        ("0601 工业用地", "1001 工业用地", 9999.99),
        ("Total", None, 20_000.32),
    ]


def test_a_cancelled_run_keeps_nothing(provider, tmp_path):
    told = Told()
    told.cancel()
    source = write(tmp_path / "in.gpkg", FIELDS, PARCELS)
    report = tmp_path / "r.html"
    algorithm = provider.algorithm("convertlandclasses").create()
    given = {"INPUT": source, "OUTPUT": "memory:", "REPORT": str(report)}
    results, _ = algorithm.run(given, QgsProcessingContext(), told)
    assert (results, report.exists()) == ({}, False)
