from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import screenviolations as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "screenviolations")


def test_the_tree_and_its_missing_step(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert len(warnings) == 1
    assert warnings[0].startswith("No layer was given for: Registered farm facilities.")


def test_every_parcel_is_explained(provider, tmp_path):
    results, _ = run(**case.parameters(tmp_path))
    told = dict(rows_of(results["PARCELS"], "PARCEL", "EXPLANATION"))
    assert "m² by “Supplied land”" in told["A2"]
    assert "without a lawful ground (minimum 200 m²)" in told["A2"]


def test_without_any_layer_all_is_suspected(provider, tmp_path):
    given = {**case.parameters(tmp_path), "GROUNDS": None}
    results, _ = run(**given)
    assert results["N_SUSPECTED"] == 5


def test_a_layer_of_no_step_is_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    given["GROUNDS"].append(write(tmp_path / "roads.gpkg", {"A": str}, [(0, 0, 1, 1, "x")]))
    _, warnings = run(**given)
    assert any("“roads” belongs to no free step" in told for told in warnings)


def test_refusals(provider, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="has no field NONE"):
        run(**{**given, "DLBM_FIELD": "NONE"})
    empty = write(tmp_path / "none.gpkg", {"TBBH": str}, [])
    with pytest.raises(QgsProcessingException, match="no usable polygon"):
        run(**{**given, "INPUT": empty})
