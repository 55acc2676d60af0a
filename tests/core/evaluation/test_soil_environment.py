"""Contents of soil against GB 15618-2018, by acidity and use."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.evaluation.factors import Factor, Measure
from shanhe.core.evaluation.joint import joint
from shanhe.core.evaluation.soil_environment import limits, soil_risk
from shanhe.core.raster.source import Values


def values(*numbers):
    data = np.array([numbers], np.float64)
    return Values(data, np.isfinite(data))


def graded(elements, land, *contents, paddy=()):
    codes = [f"soil_{one.lower()}" for one in elements]
    measures = [Measure.named(code) for code in (*codes, "soil_ph")]
    measures += [Measure.named("soil_paddy")] if paddy else []
    combine = soil_risk(elements, land, Factor.load("soil_environment"))
    rows = [*contents, *([paddy] if paddy else [])]
    return joint(measures, combine)([values(*one) for one in rows])


@pytest.mark.parametrize(
    ("kind", "element", "land", "found"),
    [
        ("screening", "Cd", "paddy", [0.3, 0.4, 0.6, 0.8]),
        ("screening", "Cd", "orchard", [0.3, 0.3, 0.3, 0.6]),
        ("screening", "Cu", "orchard", [150, 150, 200, 200]),
        ("screening", "Zn", "paddy", [200, 200, 250, 300]),
        ("intervention", "As", "other", [200, 150, 120, 100]),
    ],
)
def test_values_of_the_standard(kind, element, land, found):
    assert limits(kind, element, land).tolist() == found


def test_zinc_has_no_intervention_value():
    assert np.isnan(limits("intervention", "Zn", "other")).all()
    found = graded(["Zn"], "other", (200, 201, 99_999), (6, 6, 6))
    assert found.grades.tolist() == [[1, 2, 2]]


def test_cadmium_by_acidity():
    # paddy: screening 0.3 up to pH 5.5, 0.4 up to 6.5; intervention 1.5 and 2.0
    found = graded(["Cd"], "paddy", (0.3, 0.31, 0.4, 0.41, 2.0, 2.01), (5.5, 5.5, 5.6, 6.5, 6.5, 6))
    assert found.grades.tolist() == [[1, 2, 1, 2, 2, 3]]
    assert found.measured.data[0, 1] == pytest.approx(0.31 / 0.3)


def test_the_element_nearest_to_its_limit_decides():
    found = graded(["Cd", "As"], "other", (0.1, 0.6), (39, 10), (6, 6))
    assert found.grades.tolist() == [[1, 2]]
    assert found.decisive.tolist() == [[2, 1]]


def test_paddy_fields_on_a_map_have_their_own_values():
    found = graded(["As"], "other", (35, 35), (5, 5), paddy=(1, 0))
    assert found.grades.tolist() == [[2, 1]]  # 30 in paddy fields, 40 else


def test_no_acidity_no_grade():
    found = graded(["Cd"], "other", (0.1, 0.1), (np.nan, 7))
    assert found.grades.tolist() == [[0, 1]]
