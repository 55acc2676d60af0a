"""Land resources graded cell by cell, as the guide's table does by hand."""

from __future__ import annotations

import json

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.factors import LOWEST, Factor, corrected
from shanhe.core.evaluation.graded_map import Files, write_graded
from shanhe.core.evaluation.joint import joint, worst
from shanhe.core.evaluation.land import agricultural_land, relief_window, urban_land
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import cells, make


def graded(code, numbers, kind=np.float64):
    data = np.array([numbers], kind)
    return Factor.load(code).grade(Values(data, np.ones(data.shape, bool))).tolist()[0]


@pytest.mark.parametrize(
    ("code", "numbers", "grades"),
    [
        ("agri_slope", [0, 2, 2.001, 6, 15, 25, 25.1], [1, 1, 2, 2, 3, 4, 5]),
        ("urban_slope", [3, 3.1, 8, 15, 25, 26], [1, 2, 2, 3, 4, 5]),
        ("agri_silt", [0, 59.9, 60, 79.9, 80, 100], [1, 1, 2, 2, 9, 9]),
        ("urban_elevation", [3499, 3500, 4999, 5000], [1, 2, 2, 9]),
        ("urban_relief", [100, 101, 200, 201], [1, 2, 2, 3]),
        ("agri_precipitation", [199, 200, 399, 400, 800, 1200], [5, 4, 4, 3, 2, 1]),
        ("agri_aridity", [0.5, 0.51, 1, 3, 7, 7.1], [1, 2, 2, 3, 4, 5]),
        ("agri_water_modulus", [2.9, 3, 8, 13, 25], [5, 4, 3, 2, 1]),
        ("urban_water_resources", [4.9, 5, 10, 20, 50], [5, 4, 3, 2, 1]),
        ("agri_slope", [-1, 91], [0, 0]),  # no slope in degrees
    ],
)
def test_limits_belong_to_the_side_that_the_guide_says(code, numbers, grades):
    assert graded(code, numbers) == grades


def test_a_limit_of_32_bits_is_the_limit():
    assert graded("agri_aridity", [0.5], np.float32) == [1]


def test_corrections_by_hand():
    slope = np.array([1, 1, 3, 4, 5, 2, 0], np.uint8)
    silt = np.array([1, 2, 2, 2, 1, LOWEST, 1], np.uint8)
    grades, decisive = corrected(slope, [silt])
    assert grades.tolist() == [1, 2, 4, 5, 5, 5, 0]
    assert decisive.tolist() == [1, 2, 2, 2, 1, 2, 0]
    grades, decisive = corrected(slope, [silt, np.array([3, 1, 1, 1, 1, 1, 1], np.uint8)])
    assert (grades[0], decisive[0]) == (3, 3)
    lacking = corrected(slope, [np.zeros(7, np.uint8)])
    assert [part.tolist() for part in lacking] == [[0] * 7, [0] * 7]


def plane(degrees, rows=9, columns=9, cell=30.0):
    """Heights that rise to the east under an angle."""
    return np.tile(np.arange(columns) * cell * np.tan(np.radians(degrees)), (rows, 1))


def test_agricultural_land_of_two_planes(tmp_path):
    heights = plane(10).astype(np.float32)
    silt = np.full(heights.shape, 10.0, np.float32)
    silt[:, 5:] = 70
    silt[0, 0] = 300
    paths = [
        make(tmp_path / "dem.tif", heights, cell=30.0),
        make(tmp_path / "silt.tif", silt, cell=30.0),
    ]
    rasters = [open_raster(path) for path in paths]
    factors = [Factor.load("agri_slope"), Factor.load("agri_silt")]
    files = Files(str(tmp_path / "grade.tif"), str(tmp_path / "why.tif"), str(tmp_path / "s.tif"))
    found = write_graded(rasters, agricultural_land(rasters[0].grid, factors), 2, files, halo=1)
    grades, why = cells(tmp_path / "grade.tif"), cells(tmp_path / "why.tif")
    assert (grades[4, 2], grades[4, 7]) == (3, 4)  # 6 to 15 degrees; one grade lower by silt
    assert (why[4, 2], why[4, 7]) == (1, 2)
    assert (grades[0, 0], found.implausible) == (0, [0, 1])
    assert cells(tmp_path / "s.tif")[4, 4] == pytest.approx(10, abs=1e-4)
    assert (found.by_grade(3) + found.by_grade(4), found.cells) == (80, 81)


def test_urban_land_by_relief_and_height(tmp_path):
    heights = np.full((20, 20), 3600.0, np.float32)
    heights[:, 15:] += 150  # a step: relief over 100 m around it
    raster = open_raster(make(tmp_path / "dem.tif", heights, cell=50.0))
    factors = [Factor.load(code) for code in ("urban_slope", "urban_elevation", "urban_relief")]
    window = relief_window(raster.grid)
    assert window == 9
    files = Files(str(tmp_path / "grade.tif"), str(tmp_path / "why.tif"))
    write_graded([raster], urban_land(raster.grid, factors, window), 3, files, halo=window // 2)
    grades, why = cells(tmp_path / "grade.tif"), cells(tmp_path / "why.tif")
    assert (grades[10, 0], why[10, 0]) == (2, 2)  # flat, but over 3500 m
    assert (grades[10, 12], why[10, 12]) == (3, 2)  # and near the step: one more by relief
    assert grades[10, 10] == 2  # the window reaches four cells


@pytest.mark.parametrize(("cell", "window"), [(30.0, 15), (25.0, 17), (100.0, 5), (500.0, 3)])
def test_windows_of_twenty_hectares(tmp_path, cell, window):
    raster = open_raster(make(tmp_path / "dem.tif", plane(1), cell=cell))
    assert relief_window(raster.grid) == window


def own_steps(path, rows):
    known = (
        "factor",
        "grade",
        "label",
        "english",
        "lower",
        "upper",
        "lower_closed",
        "upper_closed",
    )
    content = {
        "table": "suitability_steps", "version": "1", "source": "县级校准",
        "rows": [dict(zip(known, row)) for row in rows],
    }  # fmt: skip
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def test_a_preset_replaces_the_steps(tmp_path):
    rows = [
        ("agri_slope", "1", "平", "Flat", "", "10", "no", "yes"),
        ("agri_slope", "2", "陡", "Steep", "10", "", "no", "no"),
    ]
    factor = Factor.load("agri_slope", own_steps(tmp_path / "own.json", rows))
    assert factor.confidence == "preset"
    data = np.array([[5.0, 10.0, 11.0]])
    assert factor.grade(Values(data, data > 0)).tolist() == [[1, 1, 2]]
    for lower, upper, code in (("11", "", "RAS-22"), ("9", "", "RAS-21"), ("x", "", "EVA-12")):
        bad = [rows[0], (*rows[1][:4], lower, upper, "no", "no")]
        with pytest.raises(Problem) as told:
            Factor.load("agri_slope", own_steps(tmp_path / "bad.json", bad))
        assert told.value.code == code
    with pytest.raises(Problem, match="EVA-12"):
        Factor.load("urban_slope", own_steps(tmp_path / "none.json", rows))


def test_one_factor(tmp_path):
    raster = open_raster(make(tmp_path / "p.tif", np.array([[100, 900, 1300]], np.int16)))
    files = Files(str(tmp_path / "grade.tif"))
    write_graded([raster], joint([Factor.load("agri_precipitation")], worst), 1, files)
    assert cells(tmp_path / "grade.tif").tolist() == [[5, 2, 1]]
