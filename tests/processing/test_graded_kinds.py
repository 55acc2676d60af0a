"""Kinds of work that the cases leave out, and what tools say where something is not given."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make_all
from tests.processing.told import run_tool

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
LENGTH_FACTOR, STEEPNESS = 2.472733, 16.8 * np.sin(np.radians(10)) - 0.5  # 100 m, 10 degrees


def run(ident, folder, arrays, **more):
    given = make_all(folder, arrays, **PLACE)
    return run_tool(ident, **given, OUTPUT=str(folder / "grades.tif"), **more)[0]


def first(results):
    return cells(results["OUTPUT"])[1].tolist()


def hill():
    heights = np.tile(np.arange(4) * 30 * np.tan(np.radians(10)), (3, 1))
    cover = np.array([[60.0, 60.0, 10.0, 0.0]] * 3)
    return {
        "R": np.full((3, 4), 1000.0), "K": np.full((3, 4), 0.03), "DEM": heights, "COVER": cover,
    }  # fmt: skip


def test_intensity_of_water_erosion(provider, tmp_path):
    # R K LS = 179.3 t/hm²: C 0.0398, 0.3072, 1 make 714, 5509 and 17932 t/km²
    more = {"KIND": 2, "MEASURED": str(tmp_path / "t.tif"), "EXPLAIN": str(tmp_path / "why.tif")}
    results = run("soilerosion", tmp_path, hill(), **more)
    each = 1000 * 0.03 * LENGTH_FACTOR * STEEPNESS * 100
    found = cells(results["MEASURED"])[1]
    assert found == pytest.approx([each * c for c in (0.039827, 0.039827, 0.3072, 1)], rel=1e-4)
    assert first(results) == [5, 5, 3, 1]  # light, strong, severe
    # C is 0.347 on average: only bare ground exceeds it, else the equal others come first
    assert cells(results["EXPLAIN"])[1].tolist() == [1, 1, 1, 4]


def test_slight_erosion_is_of_the_region(provider, tmp_path):
    results = run("soilerosion", tmp_path, hill(), KIND=2, REGION=2)
    assert first(results) == [6, 6, 3, 1]  # up to 1000 t/km² on loess


def test_vulnerability_by_intensity(provider, tmp_path):
    results = run("soilerosion", tmp_path, hill(), KIND=1)
    assert first(results) == [3, 3, 2, 1]


def test_wind_erosion(provider, tmp_path):
    arrays = {"EROSION": np.array([[100.0, 201.0, 6000.0, 20_000.0]] * 3)}
    assert first(run("desertification", tmp_path, arrays, KIND=2)) == [6, 5, 3, 1]
    assert first(run("desertification", tmp_path, arrays, KIND=1)) == [3, 3, 2, 1]


def test_monitored_karst(provider, tmp_path):
    arrays = {"MONITORED": np.array([[1, 3, 4, 5]] * 3)}
    assert first(run("karstdesertification", tmp_path, arrays, KIND=1)) == [
        3, 2, 1, 1,
    ]  # fmt: skip


def test_coastal_erosion(provider, tmp_path):
    arrays = {
        "SURGE": np.array([[1.0, 2.0, 4.0]] * 3),
        "WAVE": np.array([[0.2, 0.5, 2.0]] * 3),
        "SAND": np.array([[0.1, 1.0, 3.0]] * 3),
    }
    assert first(run("coastprotection", tmp_path, arrays, KIND=1)) == [3, 2, 1]


def test_waters_and_storms(provider, tmp_path):
    waters = {"CAPACITY": np.array([[10.0, 300.0, 6000.0]] * 3)}
    assert first(run("urbanenvironment", tmp_path, waters, KIND=1)) == [5, 3, 1]
    storm = {"STORM": np.array([[1.0, 3.0, 8.0]] * 3)}
    assert first(run("urbanhazard", tmp_path, storm, KIND=1)) == [1, 2, 4]


def test_soil_by_the_rule_of_2020(provider, tmp_path):
    # a plane of 30 degrees, but for its first column
    heights = np.tile(np.maximum(np.arange(5) - 1, 0) * 30 * np.tan(np.radians(30)), (3, 1))
    arrays = {
        "DEM": heights, "COVER": np.array([[90.0, 90.0, 90.0, 70.0, 90.0]] * 3),
        "NATURAL": np.array([[1, 1, 1, 1, 0]] * 3),
    }  # fmt: skip
    why = str(tmp_path / "why.tif")
    results = run("soilconservation", tmp_path, arrays, KIND=1, EXPLAIN=why)
    # flat; 16 degrees; all conditions; a cover of 70 %; no natural vegetation
    assert first(results) == [3, 2, 1, 2, 3]
    assert cells(why)[1].tolist() == [1, 1, 1, 2, 3]
    assert "AMOUNT" not in results


def test_sand_by_the_rule_of_2020(provider, tmp_path):
    arrays = {
        "SAND": np.array([[90.0, 70.0, 90.0, 90.0]] * 3),
        "GALES": np.array([[35.0, 35.0, 10.0, 35.0]] * 3),
        "COVER": np.array([[20.0, 20.0, 20.0, 20.0]] * 3),
        "NATURAL": np.array([[1, 1, 1, 0]] * 3),
    }
    assert first(run("sandfixation", tmp_path, arrays, WAY=1)) == [1, 2, 3, 3]


def test_a_raster_of_heat(provider, tmp_path):
    heat = {"INPUT": np.array([[8000.0, 4100.0, 900.0]] * 3)}
    assert first(run("agriclimate", tmp_path, heat)) == [1, 3, 5]


@pytest.mark.parametrize(
    ("ident", "arrays", "more", "told"),
    [
        ("agrihazard", {}, {}, "No factor is given"),
        ("urbanhazard", {}, {"KIND": 1}, "Storm surge"),
        ("desertification", {}, {"KIND": 2}, "Wind erosion"),
        ("coastprotection", {}, {"KIND": 1}, "Highest surge"),
        ("karstdesertification", {}, {}, "Heights"),
        ("agriclimate", {}, {}, "Accumulated temperature"),
        (
            "soilconservation",
            {"DEM": np.ones((3, 3)), "COVER": np.ones((3, 3))},
            {"KIND": 1},
            "Forest, shrub and grass",
        ),
        ("sandfixation", {"SAND": np.ones((3, 3)), "COVER": np.ones((3, 3))}, {}, "Weather factor"),
        ("agrienvironment", {"PH": np.full((3, 3), 7.0)}, {}, "Cd, Hg"),
    ],
)
def test_what_is_not_given_is_named(provider, tmp_path, ident, arrays, more, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(ident, tmp_path, arrays, **more)
    assert not (tmp_path / "grades.tif").exists()
