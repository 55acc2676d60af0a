"""Factors brought together: the worst, the geometric mean, weighted sums; and their limits."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.evaluation.factors import Factor, Measure
from shanhe.core.evaluation.joint import (
    geometric,
    joint,
    weighted_mean,
    weighted_scores,
    worst,
)
from shanhe.core.evaluation.weights_of import weights_of
from shanhe.core.raster.source import Values


def values(*numbers):
    data = np.array([numbers], np.float64)
    return Values(data, np.isfinite(data))


def graded(code, *numbers):
    return Factor.load(code).grade(values(*numbers)).tolist()[0]


@pytest.mark.parametrize(
    ("code", "numbers", "grades"),
    [
        ("agri_heat", [1499, 1500, 4000, 5800, 7599, 7600], [5, 4, 3, 2, 2, 1]),
        ("agri_hazard", [0.2, 0.21, 0.4, 0.6, 0.8, 0.81], [1, 2, 2, 3, 4, 5]),
        ("urban_calm", [5, 5.1, 10, 20, 30, 31], [1, 2, 2, 3, 4, 5]),
        ("urban_wind", [1, 1.1, 2, 3, 5, 5.1], [5, 4, 4, 3, 2, 1]),
        ("urban_fault", [30, 31, 100, 200, 400, 401], [5, 4, 4, 3, 2, 1]),
        ("urban_pga", [0.05, 0.1, 0.15, 0.2, 0.3, 0.4], [1, 2, 2, 3, 4, 5]),
        ("urban_subsidence", [99, 100, 200, 800, 1599, 1600], [1, 2, 3, 4, 4, 5]),
        ("urban_subsidence_rate", [4.9, 5, 10, 30, 50], [1, 2, 3, 4, 5]),
        ("urban_storm", [1.9, 2, 3.5, 7], [1, 2, 3, 4]),
        ("urban_slides", [1, 2, 3, 4], [4, 3, 2, 1]),  # 1 is the highest susceptibility
        ("erosion_rain", [99, 100, 600, 601], [1, 3, 3, 5]),
        ("erosion_relief", [50, 51, 300, 301], [1, 3, 3, 5]),
        ("erosion_cover", [20, 21, 59, 60], [5, 3, 3, 1]),
        ("karst_carbonate", [30, 31, 69, 70], [1, 3, 3, 5]),
        ("karst_slope", [8, 9, 24, 25], [1, 3, 3, 5]),
        ("sand_dryness", [1.5, 1.6, 15, 16], [1, 3, 3, 5]),
        ("sand_windy_days", [10, 11, 29, 30], [1, 3, 3, 5]),
        ("sensitivity", [2, 2.1, 4, 4.1], [3, 2, 2, 1]),
        ("water_erosion_500", [499, 501, 2501, 5001, 8001, 15001], [6, 5, 4, 3, 2, 1]),
        ("wind_erosion", [200, 201, 2500, 15000], [6, 5, 5, 2]),
        ("erosion_vulnerability", [2500, 2501, 8000, 8001], [3, 2, 2, 1]),
        ("karst_monitoring", [1, 2, 3, 4, 5], [3, 3, 2, 1, 1]),
        ("reserve_slope", [25, 25.1], [1, 2]),
        ("reserve_ph", [3.9, 4.0, 9.5, 9.6], [2, 1, 1, 2]),
        ("drastic_d", [1.5, 1.6, 30.5, 31], [10, 9, 2, 1]),
        ("drastic_c", [4.1, 4.2, 81.5, 82], [1, 2, 8, 10]),
        ("drastic_a", [1, 6, 10], [1, 6, 10]),
    ],
)
def test_limits_of_the_tables(code, numbers, grades):
    assert graded(code, *numbers) == grades


def test_the_worst_factor_decides():
    factors = [Factor.load("urban_calm"), Factor.load("urban_wind")]
    cells = joint(factors, worst)([values(4, 4, 40, np.nan), values(6, 1.5, 6, 6)])
    assert cells.grades.tolist() == [[1, 4, 5, 0]]
    assert cells.decisive.tolist() == [[1, 2, 1, 0]]


@pytest.mark.parametrize(
    ("kind", "scores", "mean", "grade"),
    [
        ("erosion", (3, 5, 3, 1), 2.59002, 2),
        ("karst", (5, 3, 3), 3.556893, 2),
        ("sand", (5, 3, 5, 5), 4.400559, 1),
    ],
)
def test_sensitivity_of_worked_scores(kind, scores, mean, grade):
    measure = Measure("x", kind, kind, "", 0, 10)
    combine = geometric(Factor.load("sensitivity"))
    codes = [np.array([[score]], np.uint8) for score in scores]
    found = combine([values(1.0)] * len(scores), codes)
    assert measure.usable(values(1.0)).all()
    assert found.measured.data[0, 0] == pytest.approx(mean, abs=1e-6)
    assert found.grades[0, 0] == grade
    assert found.decisive[0, 0] == int(np.argmax(scores)) + 1


def test_a_drastic_index_by_hand():
    weights = weights_of("drastic")
    assert list(weights.values()) == [5, 4, 3, 2, 1, 5, 3]
    combine = weighted_scores(Factor.load("drastic_index"), list(weights.values()))
    ratings = [9, 6, 8, 6, 10, 8, 4]  # 45 + 24 + 24 + 12 + 10 + 40 + 12 = 167
    found = combine([values(1.0)] * 7, [np.array([[one]], np.uint8) for one in ratings])
    assert (found.measured.data[0, 0], found.grades[0, 0]) == (167.0, 4)
    assert found.decisive[0, 0] == 1  # depth to water, 45


def test_frequencies_are_weighed_with_what_is_given():
    measures = [Measure.named("flood_frequency"), Measure.named("drought_frequency")]
    combine = weighted_mean(Factor.load("agri_hazard"), [0.2, 0.3])
    cells = joint(measures, combine)([values(0.5, 0.2, 2.0), values(0.25, 0.2, 0.1)])
    assert cells.measured.data[0, :2].tolist() == [0.35, 0.2]  # 0.4 · 0.5 + 0.6 · 0.25
    assert cells.grades.tolist() == [[2, 1, 0]]
    assert cells.implausible.tolist() == [[0, 0, 1]]  # a frequency of 2


def test_what_is_derived_is_what_is_graded():
    factor = Factor.load("karst_slope")
    cells = joint([factor], worst, {0: lambda one: Values(one.data * 2, one.valid)})([values(5)])
    assert (cells.grades[0, 0], cells.measured.data[0, 0]) == (3, 10)


def test_a_weight_that_is_none(tmp_path):
    row = {"set": "drastic", "factor": "drastic_d", "weight": "-5", "confidence": "", "basis": ""}
    path = tmp_path / "own.json"
    path.write_text(json.dumps({"table": "suitability_weights", "rows": [row]}), "utf-8")
    with pytest.raises(Problem, match="EVA-16"):
        weights_of("drastic", str(path))


@given(st.lists(st.sampled_from([1, 3, 5]), min_size=1, max_size=5))
def test_a_mean_lies_between_its_scores(scores):
    combine = geometric(Factor.load("sensitivity"))
    found = combine([values(1.0)] * len(scores), [np.array([[one]], np.uint8) for one in scores])
    assert min(scores) - 1e-9 <= found.measured.data[0, 0] <= max(scores) + 1e-9
    assert found.grades[0, 0] in {1, 2, 3}
