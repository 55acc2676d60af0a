import json
from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import farmlandcandidates as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "farmlandcandidates")


def test_the_case(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_without_a_target_the_law_asks_for_80_percent(provider, tmp_path):
    given = case.parameters(tmp_path)
    given.pop("TARGET")
    results, _ = run(**given)
    # 4.525 hm² of candidates are less than 80 % of 7.05 hm²: all are taken, and it is told
    assert results["SELECTED_HM2"] == pytest.approx(4.05 + 0.475, abs=0.001)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "The target is missed by 1.1150 hm²" in report


def test_values_outside_their_domain_are_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    rows = [(0, 0, 100, 100, "0109", "7", None, 3.0, 0.0, "1")]
    given["INPUT"] = write(tmp_path / "odd.gpkg", case.FIELDS, rows)
    _, warnings = run(**given)
    assert any("“0109” in field “DLBM”" in told and "1 parcels: 1" in told for told in warnings)
    assert any("“7” in field “GDPDJB”" in told for told in warnings)


@pytest.mark.parametrize(
    ("fields", "row", "told"),
    [
        ({"CODE": str}, ("0101",), "DLBM"),
        ({"DLBM": str}, ("0301",), "holds no cropland"),
        ({"DLBM": str, "KCXS": float}, ("0101", 1.5), "lies from 0 to under 1"),
        ({"DLBM": str, "ZLDB": str}, ("0101", "good"), "“ZLDB” of layer “l” holds no numbers"),
    ],
)
def test_refusals(provider, tmp_path, fields, row, told):
    layer = write(tmp_path / "l.gpkg", fields, [(0, 0, 10, 10, *row)])
    with pytest.raises(QgsProcessingException, match=told):
        run(INPUT=layer, OUTPUT="memory:")


def test_a_preset_of_exclusions_is_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    row = {"id": "dry", "title": "旱地", "kind": "field", "field": "DLBM", "values": "0103",
           "basis": "县办法", "confidence": "preset"}  # fmt: skip
    layers = [
        {"id": one, "title": one, "kind": "layer", "field": "", "values": "", "basis": "",
         "confidence": "preset"}
        for one in ("flood", "approved")
    ]  # fmt: skip
    preset = tmp_path / "p.json"
    preset.write_text(json.dumps({"table": "farmland_exclusions", "version": "1",
        "source": "County", "rows": [row, *layers]}), encoding="utf-8")  # fmt: skip
    results, _ = run(**given, EXCLUSIONS=str(preset))
    assert rows_of(results["OUTPUT"], "STATUS").count(("dry",)) == 3
    assert "县办法" in (tmp_path / "report.html").read_text(encoding="utf-8")
