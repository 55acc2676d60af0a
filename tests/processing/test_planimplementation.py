from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import planimplementation as case
from tests.processing.squares import write
from tests.processing.told import run_tool

run = partial(run_tool, "planimplementation")


def test_missing_values_and_missing_layers_are_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    _, warnings = run(**given)
    assert warnings == [
        "Indicator “人均公园绿地面积” lacks its base, target or current value. Enter it."
    ]
    del given["DLTB"], given["PLACES"]
    results, warnings = run(**given)
    assert results["N_RED"] == 1
    assert "No survey of the current year was given" in warnings[1]


def test_a_survey_without_towns_does_not_tell_the_boundary(provider, tmp_path):
    rows = [row[:5] for row in case.SURVEY]
    survey = write(tmp_path / "plain.gpkg", {"DLBM": str}, rows)
    results, warnings = run(**{**case.parameters(tmp_path), "DLTB": survey})
    assert results["OFFENCE_HM2"] == pytest.approx(0.2, abs=1e-4)
    assert any("has no field CZCSXM" in told for told in warnings)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"TARGET_YEAR": 2020}, "are not in order"),
        ({"F_TARGET": "NONE"}, "has no field NONE"),
        ({"DLBM_FIELD": "NONE"}, "has no field NONE"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(**{**case.parameters(tmp_path), **change})
    empty = write(tmp_path / "none.gpkg", case.FIELDS, [])
    with pytest.raises(QgsProcessingException, match="has no record"):
        run(**{**case.parameters(tmp_path), "INDICATORS": empty})
