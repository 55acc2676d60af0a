"""Tools that grade rasters: units, grids, presets, and what is told of ground without a grade."""

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.evaluation.test_land import own_steps
from tests.core.raster.making import cells, make
from tests.processing.cases import agriland, agriwater, urbanclimate, urbanland
from tests.processing.told import run_tool


def test_values_that_cannot_be_are_told(provider, tmp_path):
    results, warnings = run_tool("agriwater", **agriwater.parameters(tmp_path))
    agriwater.check(results, tmp_path)
    told, lacking = warnings
    assert "降水量): 1 cells have a value that cannot be in mm (0 to 15000)" in told
    assert lacking == "1 of 7 cells (14.29 %) have no grade, as a factor lacks a value."


def test_a_share_instead_of_per_cent_is_no_silt_of_a_soil(provider, tmp_path):
    given = agriland.parameters(tmp_path)
    finer = np.kron(agriland.silt(), np.ones((2, 2))).astype(np.float32)
    place = {**agriland.PLACE, "cell": 15.0}
    given["SILT"] = make(tmp_path / "fine.tif", finer, **place)
    results, warnings = run_tool("agriland", **given)
    assert (cells(results["OUTPUT"])[15, 3], cells(results["OUTPUT"])[5, 3]) == (1, 2)
    assert warnings == []
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "brought to the grid by bilinear interpolation" in report


def test_silt_beside_the_heights(provider, tmp_path):
    given = agriland.parameters(tmp_path)
    half = {**agriland.PLACE, "left": agriland.PLACE["left"] + 300}
    given["SILT"] = make(tmp_path / "half.tif", agriland.silt(), **half)
    results, warnings = run_tool("agriland", **given)
    assert results["N_CELLS"] == 200
    assert "200 of 400 cells (50.00 %) have no grade" in warnings[0]
    away = {**agriland.PLACE, "left": agriland.PLACE["left"] + 9000}
    given["SILT"] = make(tmp_path / "away.tif", agriland.silt(), **away)
    with pytest.raises(QgsProcessingException, match="do not overlap"):
        run_tool("agriland", **given)


def test_degrees_even_windows_and_bad_presets_are_refused(provider, tmp_path):
    given = urbanland.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="odd"):
        run_tool("urbanland", **{**given, "WINDOW": 4})
    dem = make(tmp_path / "d.tif", agriland.heights(), left=116.0, top=26.0, cell=0.001, crs=4490)
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run_tool("urbanland", **{**given, "DEM": dem})
    rows = [("urban_slope", "1", "平", "Flat", "", "10", "no", "yes")]
    steps = own_steps(tmp_path / "own.json", rows)
    with pytest.raises(QgsProcessingException, match="steps of 高程修正 are not complete"):
        run_tool("urbanland", **{**given, "STEPS": steps})
    assert not (tmp_path / "grades.tif").exists()


def test_a_preset_is_named_in_the_report(provider, tmp_path):
    rows = [
        ("agri_precipitation", "1", "湿", "Wet", "500", "", "yes", "no"),
        ("agri_precipitation", "2", "干", "Dry", "", "500", "no", "no"),
    ]
    given = {**agriwater.parameters(tmp_path), "STEPS": own_steps(tmp_path / "own.json", rows)}
    results, _ = run_tool("agriwater", **given)
    assert json.loads(results["AREAS_HM2"]) == {"1": 0.27, "2": 0.27}
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "own preset" in report
    assert "Wet (湿)" in report


def test_a_raster_of_nothing(provider, tmp_path):
    nothing = np.full((2, 4), -9999, np.float32)
    raster = make(tmp_path / "nothing.tif", nothing, nodata=-9999, **agriland.PLACE)
    results, warnings = run_tool("agriwater", **{**agriwater.parameters(tmp_path), "INPUT": raster})
    assert results["N_CELLS"] == 0
    assert warnings == ["No cell has a grade: no cell has a value of every factor."]


def test_months_that_are_not_twelve(provider, tmp_path):
    given = urbanclimate.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match=r"needs 12 monthly rasters.*there are 11"):
        run_tool("urbanclimate", **{**given, "TEMPERATURES": given["TEMPERATURES"][:11]})
