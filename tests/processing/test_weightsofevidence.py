from functools import partial

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make
from tests.processing.cases import weightsofevidence as case
from tests.processing.told import run_tool

run = partial(run_tool, "weightsofevidence")
PLACE = {"left": case.LEFT, "top": case.TOP, "cell": case.CELL}


def test_the_case(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_occurrences_that_do_not_count_are_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    given["POINTS"] = case.write_points(tmp_path / "more.gpkg", [*case.PLACES, (0, 1), (99, 0)])
    results, warnings = run(**given)
    assert results["N_POINTS"] == 20
    assert warnings == [
        "Left out, as they lie outside of the study area: 1 of 22 occurrences.",
        "Counted once, as they share a cell with another one: 1 occurrences.",
    ]


def test_ground_without_data_weighs_nothing_and_is_less_sure(provider, tmp_path):
    given = case.parameters(tmp_path)
    whole, _ = run(**given)
    before = cells(whole["POSTERIOR"])
    deviation = cells(whole["DEVIATION"])
    codes = case.geology()
    codes[20:, :] = 0
    given["CATEGORICAL"] = [make(tmp_path / "holes.tif", codes, nodata=0, **PLACE)]
    results, _ = run(**given)
    assert cells(results["POSTERIOR"])[24, 39] == pytest.approx(before[24, 39], abs=1e-6)
    assert cells(results["DEVIATION"])[24, 39] > deviation[24, 39]
    assert cells(results["EXPLAIN"])[24, 39] == 1


def test_a_mask_is_the_study_area(provider, tmp_path):
    given = case.parameters(tmp_path)
    mask = np.zeros((case.ROWS, case.COLUMNS), np.uint8)
    mask[:, :39] = 1
    given["MASK"] = make(tmp_path / "mask.tif", mask, **PLACE)
    results, _ = run(**given)
    assert results["PRIOR"] == pytest.approx(20 / (39 * 25))
    assert cells(results["POSTERIOR"])[0, 39] == -1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ASCENDING": [], "CATEGORICAL": []}, "There is no evidence layer"),
        ({"CONFIDENT": 99.0}, "no cut reaches a studentised contrast of 99"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    given = {**case.parameters(tmp_path), **change}
    with pytest.raises(QgsProcessingException, match=told):
        run(**given)
    assert not (tmp_path / "posterior.tif").exists()


def test_more_refusals(provider, tmp_path):
    given = case.parameters(tmp_path)
    numbers = np.linspace(0, 1, 1001 * 2).reshape(2, 1001)
    many = make(tmp_path / "many.tif", numbers, **PLACE)
    with pytest.raises(QgsProcessingException, match="more than 1000 different values"):
        run(**{**given, "ASCENDING": [many]})
    degrees = make(tmp_path / "d.tif", case.geology(), left=116.0, top=26.0, cell=0.001, crs=4490)
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run(**{**given, "ASCENDING": [], "CATEGORICAL": [degrees], "UNIT_KM2": 0.01})
    away = case.write_points(tmp_path / "away.gpkg", [(500, 0)])
    with pytest.raises(QgsProcessingException, match="None of the 1 occurrences"):
        run(**{**given, "POINTS": away})
    assert not (tmp_path / "posterior.tif").exists()
