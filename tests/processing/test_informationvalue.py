from functools import partial

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make
from tests.processing.cases import informationvalue as case
from tests.processing.cases import validateprediction as validation
from tests.processing.cases import weightsofevidence as ground
from tests.processing.told import run_tool

run = partial(run_tool, "informationvalue")
PLACE = {"left": ground.LEFT, "top": ground.TOP, "cell": ground.CELL}


def test_weights_multiply(provider, tmp_path):
    given = case.parameters(tmp_path)
    results, _ = run(**{**given, "LAYER_WEIGHTS": "0.5, 2"})
    wanted = 0.5 * case.NEAR + 2 * case.GEOLOGY[0]
    assert cells(results["OUTPUT"])[0, 0] == pytest.approx(wanted, abs=1e-6)
    with pytest.raises(QgsProcessingException, match="1 weights for 2 layers"):
        run(**{**given, "LAYER_WEIGHTS": "1"})
    with pytest.raises(QgsProcessingException, match="geology is no number: half"):
        run(**{**given, "LAYER_WEIGHTS": "1 half"})


def certainty(n, area):
    a, s = n / area, 0.02
    return (a - s) / (a * (1 - s)) if a >= s else (a - s) / (s * (1 - a))


@pytest.mark.parametrize(
    ("method", "wanted"),
    [
        (1, 3.75 + 3),
        (2, certainty(15, 200) + certainty(12, 200) - certainty(15, 200) * certainty(12, 200)),
    ],
)
def test_other_measures(provider, tmp_path, method, wanted):
    results, _ = run(**case.parameters(tmp_path), METHOD=method)
    assert cells(results["OUTPUT"])[0, 0] == pytest.approx(wanted, abs=1e-6)


def test_beliefs_are_combined(provider, tmp_path):
    results, _ = run(**case.parameters(tmp_path), METHOD=3)
    index = cells(results["OUTPUT"])
    assert ((index >= 0) & (index <= 1)).all()
    assert index[5, 0] == index.max()


def test_ground_without_data_changes_nothing(provider, tmp_path):
    given = case.parameters(tmp_path)
    codes = ground.geology()
    codes[20:] = 0
    holes = make(tmp_path / "holes.tif", codes, nodata=0, **PLACE)
    results, _ = run(**{**given, "LAYERS": [given["LAYERS"][0], holes]})
    assert cells(results["OUTPUT"])[24, 0] == pytest.approx(case.NEAR, abs=1e-6)
    empty = make(tmp_path / "empty.tif", np.zeros_like(codes), nodata=0, **PLACE)
    with pytest.raises(QgsProcessingException, match="empty has no value in the study area"):
        run(**{**given, "LAYERS": [given["LAYERS"][0], empty]})


def test_validation_tells_what_does_not_count(provider, tmp_path):
    given = validation.parameters(tmp_path)
    given["POINTS"] = ground.write_points(tmp_path / "more.gpkg", [(0, 0), (0, 0), (5, 0)])
    results, warnings = run_tool("validateprediction", **given)
    assert results["AUC"] == pytest.approx(1.0)
    told = "New occurrences (prediction rate): 2 of 3 do not count (outside, or in a cell with "
    assert warnings == [f"{told}another one)."]
    given["POINTS"] = ground.write_points(tmp_path / "away.gpkg", [(50, 50)])
    with pytest.raises(QgsProcessingException, match="nothing to validate"):
        run_tool("validateprediction", **given)


def test_blocks_that_were_not_learned_from(provider, tmp_path):
    given = case.parameters(tmp_path)
    results, _ = run(**{**given, "FOLDS": 3, "BLOCK": 500})
    assert results["AUC_BLOCKED"] < results["AUC"]
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Spatially blocked cross-validation" in report
    with pytest.raises(QgsProcessingException, match="too few for 50 folds"):
        run(**{**given, "FOLDS": 50, "BLOCK": 100_000})
    weighed, _ = run_tool("weightsofevidence", **ground.parameters(tmp_path), FOLDS=3, BLOCK=500)
    assert 0.5 < weighed["AUC_BLOCKED"] <= weighed["AUC"]
