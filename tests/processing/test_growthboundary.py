import json
from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import growthboundary as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "growthboundary")


def test_the_case(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_a_boundary_alone_is_checked(provider, tmp_path):
    given = case.parameters(tmp_path)
    kept = {key: given[key] for key in ("CZKFBJ", "YJJBNT", "TABLE")}
    results, _ = run(**kept, BASE_HM2=30)
    verdicts = dict(rows_of(results["TABLE"], "RULE", "VERDICT"))
    assert (verdicts["scale"], verdicts["farmland"]) == ("fail", "fail")  # 52 to 30 hm²
    assert results["CANDIDATE_HM2"] == 0


def test_the_wanted_scale_and_smallest_polygon_can_be_given(provider, tmp_path):
    given = case.parameters(tmp_path)
    results, _ = run(**{**given, "FACTOR": 2.01, "SMALLEST": 0})
    assert results["CANDIDATE_HM2"] == pytest.approx(96.0, abs=0.01)  # 2.01 × 48 hm²
    assert results["CANDIDATE_FACTOR"] <= 2.01


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"CZKFBJ": None, "PARCELS": None}, "There is nothing to do"),
        ({"TOWN_FIELD": "DLBM"}, "has no town to begin with"),
        ({"TOWN_FIELD": "NONE"}, "NONE"),
        ({"SUITABILITY_FIELD": ""}, "uitability”? has no field"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    given = {key: value for key, value in {**case.parameters(tmp_path), **change}.items()
             if value is not None}  # fmt: skip
    with pytest.raises(QgsProcessingException, match=told):
        run(**given)


def test_an_odd_zone_is_named_with_its_place(provider, tmp_path):
    odd = write(tmp_path / "odd.gpkg", {"GHFQDM": str}, [(0, 0, 9, 9, "410"), (9, 0, 18, 9, "530")])
    with pytest.raises(QgsProcessingException, match="“odd”, feature 2: “530” is no zone"):
        run(CZKFBJ=odd)


def test_a_preset_of_rules_is_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    row = {"id": "scale", "title": "扩展倍数", "limit": "1.05", "unit": "倍", "severity": "error",
           "basis": "省规定", "confidence": "preset"}  # fmt: skip
    preset = tmp_path / "rules.json"
    table = {"table": "growth_boundary_rules", "version": "1", "source": "Province", "rows": [row]}
    preset.write_text(json.dumps(table), encoding="utf-8")
    run(**given, RULES=str(preset))
    assert case.rows_of_given(tmp_path) == [("scale", "fail")]
    assert "Province" in (tmp_path / "report.html").read_text(encoding="utf-8")
