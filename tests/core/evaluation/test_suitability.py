"""The two integrations of the double evaluation, cell by cell as their tables say."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.factors import Factor
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.evaluation.suitability import FARMING, TOWNS, Rules, concluded, levels
from shanhe.core.evaluation.suitability_map import Evaluation, evaluate
from shanhe.core.raster.source import CLASS, open_raster
from tests.core.raster.making import cells, make

AGRI = ["land", "water", "climate", "environment", "salinisation", "hazard"]
TOWN = ["land", "water", "geohazard", "storm", "air", "water_capacity", "comfort", "location"]


def row(*numbers):
    return np.array([numbers], np.uint8)


def level_of(chain, order, **grades):
    """(level, name of the deciding factor) of one cell."""
    rules = Rules.load(chain)
    found = levels(rules, {name: row(grade) for name, grade in grades.items()}, order)
    number = int(found.decisive[0, 0])
    return int(found.level[0, 0]), order[number - 1] if number else ""


@pytest.mark.parametrize(
    ("grades", "level", "decisive"),
    [
        ({"land": 1, "water": 1, "climate": 1}, 1, "land"),
        ({"land": 2, "water": 4, "climate": 1}, 2, "water"),  # matrix 3, with climate 1: 2
        ({"land": 5, "water": 1, "climate": 1}, 5, "land"),
        ({"land": 1, "water": 1, "climate": 5}, 5, "climate"),
        ({"land": 1, "water": 1, "climate": 1, "environment": 3}, 5, "environment"),
        ({"land": 1, "water": 1, "climate": 1, "environment": 2}, 2, "environment"),
        ({"land": 1, "water": 1, "climate": 1, "environment": 1}, 1, "land"),
        ({"land": 1, "water": 1, "climate": 1, "hazard": 5}, 2, "hazard"),
        ({"land": 4, "water": 1, "climate": 1, "hazard": 5}, 2, "land"),  # only on level 1
        ({"land": 1, "water": 1, "climate": 1, "environment": 2, "hazard": 5}, 2, "environment"),
        ({"land": 0, "water": 1, "climate": 1}, 0, ""),
        ({"land": 1, "water": 1, "climate": 1, "hazard": 0}, 0, ""),
    ],
)  # fmt: skip
def test_levels_for_agriculture(grades, level, decisive):
    assert level_of(FARMING, AGRI, **grades) == (level, decisive)


@pytest.mark.parametrize(
    ("grades", "level", "decisive"),
    [
        ({"land": 1, "water": 5}, 3, "water"),
        ({"land": 2, "water": 3}, 2, "water"),
        ({"land": 1, "water": 1, "geohazard": 5}, 5, "geohazard"),
        ({"land": 1, "water": 1, "geohazard": 4, "location": 5}, 5, "geohazard"),
        ({"land": 1, "water": 1, "air": 5, "water_capacity": 5}, 3, "air"),
        ({"land": 3, "water": 1, "location": 1}, 1, "land"),  # level 2, one better
        ({"land": 1, "water": 1, "location": 1}, 1, "land"),  # acts on levels 2 to 4
        ({"land": 4, "water": 4, "comfort": 7}, 5, "land"),  # never beyond the worst
    ],
)
def test_levels_for_towns(grades, level, decisive):
    assert level_of(TOWNS, TOWN, **grades) == (level, decisive)


def test_corrections_add_up():
    grades = {"land": 1, "water": 1, "climate": 1, "environment": 2, "salinisation": 5}
    assert level_of(FARMING, AGRI, **grades) == (3, "environment")


def test_a_grade_that_no_matrix_has_is_told():
    with pytest.raises(Problem, match="RAS-24"):
        level_of(TOWNS, TOWN, land=1, water=7)


def test_contiguity_and_exclusion():
    level, decisive = row(1, 1, 2, 4, 5, 0, 1), row(1, 1, 1, 2, 1, 0, 1)
    contiguity = row(1, 5, 3, 4, 0, 0, 1)
    shut = np.array([[0, 0, 0, 0, 1, 1, 1]], bool)
    result, why = concluded(Rules.load(FARMING), level, contiguity, shut, decisive, 4)
    assert result.tolist() == [[1, 3, 2, 2, 3, 0, 3]]
    assert why.tolist() == [[1, 4, 4, 2, 1, 0, 5]]
    result, why = concluded(Rules.load(TOWNS), level, row(1, 5, 5, 5, 0, 0, 1), None, decisive, 4)
    assert result.tolist() == [[1, 2, 2, 3, 3, 0, 1]]


def test_a_small_patch_loses_its_suitability(tmp_path):
    land = np.full((30, 30), 5, np.uint8)
    land[:20, :20] = 1  # 400 cells of 900 m²: 36 hm², 540 亩
    land[25:27, 25:27] = 1  # 5.4 亩
    place = {"cell": 30.0, "nodata": 0}
    grades = {
        "land": open_raster(make(tmp_path / "land.tif", land, **place), kind=CLASS),
        "water": open_raster(make(tmp_path / "water.tif", np.ones_like(land), **place), kind=CLASS),
        "climate": open_raster(
            make(tmp_path / "heat.tif", np.ones_like(land), **place), kind=CLASS
        ),
    }
    rules, hills = Rules.load(FARMING), Factor.load("agri_contiguity_hills")
    files = Files(str(tmp_path / "out.tif"), str(tmp_path / "why.tif"))
    found = evaluate(Evaluation(rules, grades, hills), files, str(tmp_path / "level.tif"))
    result, why = cells(files.grades), cells(files.explained)
    assert (result[5, 5], result[25, 25], result[29, 0]) == (1, 3, 3)
    assert (why[5, 5], why[25, 25], why[29, 0]) == (1, 4, 1)
    assert cells(tmp_path / "level.tif")[25, 25] == 1
    assert [found.by_grade(grade) for grade in (1, 2, 3)] == [400, 0, 500]
    plain = Factor.load("agri_contiguity_plain")  # 540 亩 is medium there: moderately suitable
    evaluate(Evaluation(rules, grades, plain), Files(str(tmp_path / "plain.tif")))
    assert cells(tmp_path / "plain.tif")[5, 5] == 1
    evaluate(Evaluation(rules, grades), Files(str(tmp_path / "alone.tif")))
    assert cells(tmp_path / "alone.tif")[25, 25] == 1
