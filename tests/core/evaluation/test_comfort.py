"""The temperature–humidity index against worked values, and the month that decides."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.evaluation.comfort import comfort, thi
from shanhe.core.evaluation.factors import Factor
from shanhe.core.raster.source import Values


@pytest.mark.parametrize(
    ("celsius", "share", "index"),
    [
        (20, 0.6, 65.8), (28, 0.8, 79.716), (5, 0.5, 45.675), (-10, 0.6, 23.68), (24, 0.75, 72.835),
    ],
)  # fmt: skip
def test_the_index_of_worked_values(celsius, share, index):
    assert thi(celsius, share) == pytest.approx(index, abs=1e-9)


def graded(numbers):
    data = np.array([numbers], float)
    return Factor.load("urban_thi").grade(Values(data, np.isfinite(data))).tolist()[0]


def test_grades_lie_on_both_sides_of_the_best():
    assert graded([31.9, 32, 40, 45, 50, 56, 60, 64.9]) == [7, 6, 5, 4, 3, 2, 1, 1]
    assert graded([65, 70, 75, 80, 85, 90]) == [2, 3, 4, 5, 6, 7]


def year(*celsius):
    """The cells of 12 months with these temperatures at 60 % humidity."""
    warm = [Values(np.array([[one]], np.float32), np.ones((1, 1), bool)) for one in celsius]
    damp = [Values(np.full((1, 1), 60.0, np.float32), np.ones((1, 1), bool)) for _ in celsius]
    return comfort(Factor.load("urban_thi"))([*warm, *damp])


def test_the_grade_that_most_months_have_the_worse_of_equals():
    found = year(*[20] * 5, *[5] * 4, *[-10] * 3)  # grades 2, 4 and 7
    assert (found.grades[0, 0], found.measured.data[0, 0]) == (2, 5)
    found = year(*[20] * 6, *[-10] * 6)
    assert (found.grades[0, 0], found.measured.data[0, 0]) == (7, 6)


def test_kelvin_is_no_celsius():
    found = year(*[293] * 12)
    assert (found.grades[0, 0], found.implausible[0, 0]) == (0, 1)
