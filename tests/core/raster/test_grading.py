"""Grades by limits, matrices and weighted sums: exact at every limit."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.raster.grading import Scale, Step
from shanhe.core.raster.matrix import Matrix
from shanhe.core.raster.weighted import Factor, WeightedSum

SLOPE = Scale.of(
    "slope",
    "°",
    [
        Step(1, "高", -inf, 2, upper_closed=True),
        Step(2, "较高", 2, 6, lower_closed=False, upper_closed=True),
        Step(3, "中等", 6, 15, lower_closed=False, upper_closed=True),
        Step(5, "低", 15, inf, lower_closed=False),
    ],
)
RAIN = Scale.of(
    "rain", "mm", [Step(1, "好", 800), Step(2, "一般", 400, 800), Step(3, "差", 0, 400)]
)
WHOLE = st.integers(-5, 20)


def graded(scale, numbers, kind):
    data = np.array([numbers], kind)
    return scale.grade(data, np.isfinite(data.astype(float))).tolist()[0]


@pytest.mark.parametrize("kind", ["f4", "f8", "i2", "i4"])
def test_each_limit_belongs_to_the_side_the_table_says(kind):
    assert graded(SLOPE, [-1, 0, 2, 3, 6, 7, 15, 16], kind) == [1, 1, 1, 2, 2, 3, 3, 5]
    assert graded(RAIN, [-1, 0, 399, 400, 799, 800, 9000], kind) == [0, 3, 3, 2, 2, 1, 1]


def test_a_limit_that_is_no_binary_number_is_met_in_32_bits():
    scale = Scale.of(
        "c", "", [Step(1, "a", 0, 0.1, upper_closed=True), Step(2, "b", 0.1, 1, False)]
    )
    assert np.float32(0.1) > 0.1  # what comparing in 64 bits would take for more
    assert graded(scale, [0.1, 0.11], "f4") == [1, 2]


def test_what_is_no_value_or_outside_has_no_grade():
    data = np.array([[np.nan, 5.0, -3.0, 900.0]])
    valid = np.array([[False, False, True, True]])
    assert RAIN.grade(data, valid).tolist() == [[0, 0, 0, 1]]
    assert RAIN.outside(data, valid) == 1


@given(
    st.lists(WHOLE, min_size=1, max_size=6, unique=True), st.booleans(), st.lists(WHOLE, min_size=1)
)
def test_grades_are_those_of_reading_the_table(limits, upper_closed, numbers):
    edges = [-inf, *sorted(limits), inf]
    steps = [
        Step(grade, "", low, high, not upper_closed, upper_closed)
        for grade, (low, high) in enumerate(zip(edges, edges[1:]), start=1)
    ]
    scale = Scale.of("any", "", steps)

    def holds(step, number):
        above = number > step.lower or (number == step.lower and not upper_closed)
        return above and (number < step.upper or (number == step.upper and upper_closed))

    def read(number):
        (grade,) = [step.grade for step in steps if holds(step, number)]
        return grade

    expected = [read(number) for number in numbers]
    for kind in ("f4", "f8", "i2", "i4"):
        assert graded(scale, numbers, kind) == expected


@pytest.mark.parametrize(
    ("code", "steps"),
    [
        ("RAS-20", [Step(1, "", 5, 2)]),
        ("RAS-20", [Step(1, "", 2, 2)]),
        ("RAS-20", [Step(0, "", 1, 2)]),
        ("RAS-21", [Step(1, "", 0, 5), Step(2, "", 4, 9)]),
        ("RAS-21", [Step(1, "", 0, 5, upper_closed=True), Step(2, "", 5, 9)]),
        ("RAS-22", [Step(1, "", 0, 5), Step(2, "", 6, 9)]),
        ("RAS-22", [Step(1, "", 0, 5), Step(2, "", 5, 9, lower_closed=False)]),
    ],
)
def test_tables_that_leave_it_open_are_refused(code, steps):
    with pytest.raises(Problem) as caught:
        Scale.of("table", "", steps)
    assert (caught.value.code, caught.value.values["name"]) == (code, "table")


def test_a_matrix_judges_and_keeps_no_value():
    matrix = Matrix.of("land × water", [[1, 1, 2], [2, 3, 5]])
    land, water = np.array([[1, 2, 2, 0]], "u1"), np.array([[3, 1, 3, 2]], "u1")
    assert matrix.judge(land, water).tolist() == [[2, 2, 5, 0]]
    with pytest.raises(Problem, match="RAS-24"):
        matrix.judge(np.array([[3]], "u1"), np.array([[1]], "u1"))


def test_a_matrix_with_a_missing_pair_is_refused():
    for make in (
        lambda: Matrix.of("m", [[1, 2], [3]]),
        lambda: Matrix.of_pairs("m", {(1, 1): 1, (1, 2): 2, (2, 1): 3}),
    ):
        with pytest.raises(Problem) as caught:
            make()
        values = caught.value.values
        assert (caught.value.code, values["first"], values["second"]) == ("RAS-23", 2, 2)


SCORES = st.dictionaries(
    st.integers(0, 255), st.integers(-900, 900).map(lambda n: str(Fraction(n, 100))), min_size=1
)
FACTORS = st.lists(
    st.tuples(st.integers(0, 100).map(lambda n: str(n / 100)), SCORES), min_size=1, max_size=10
)


@given(FACTORS, st.data())
def test_sums_are_those_of_exact_arithmetic(given_factors, data):
    factors = [Factor(f"f{at}", *one) for at, one in enumerate(given_factors)]
    summed = WeightedSum(factors)
    cells = data.draw(
        st.lists(st.tuples(*[st.integers(0, 255) for _ in factors]), min_size=1, max_size=20)
    )
    codes = [np.array([column], "u1") for column in zip(*cells)]
    total, valid = summed.sums(codes)
    for at, cell in enumerate(cells):
        known = all(code in one.scores for code, one in zip(cell, factors))
        assert valid[0, at] == known
        if known:
            exact = sum(
                Fraction(one.weight) * Fraction(one.scores[code])
                for code, one in zip(cell, factors)
            )
            assert Fraction(int(total[0, at]), summed.unit) == exact


def test_a_sum_at_a_limit_has_the_upper_grade():
    ten = {code: str(code) for code in range(11)}
    summed = WeightedSum([Factor(name, "0.1", ten) for name in "abc"])
    codes = [np.array([[1, 1, 1, 2, 99]], "u1")] * 3  # 0.1 + 0.1 + 0.1 is above 0.3 in floats
    assert summed.graded(codes, ["0.3", "0.6"]).tolist() == [[2, 2, 2, 3, 0]]
    assert 0.1 + 0.1 + 0.1 > 0.3


def test_a_weight_that_is_no_number_is_told():
    with pytest.raises(Problem, match="RAS-25"):
        WeightedSum([Factor("slope", "much", {1: "1"})])
