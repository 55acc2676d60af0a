"""Indices, grades and limiting factors of farmland against numbers computed by hand."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.evaluation.farmland_quality import (
    GRADING,
    QUALITY,
    Amounts,
    Inputs,
    equal_steps,
    evaluated,
    grades_by,
    grades_table,
    limiting_factors,
    typed_limits,
    typed_weights,
)

NAN = float("nan")
WEIGHTS = [0.4, 0.35, 0.25]
FOURTEEN = tuple(float(one) for one in range(100, 1500, 100))


def column(name, values, most=np.inf):
    return Amounts(name, np.array(values, np.float64), 0.0, most)


def grading(*, scores=((90, 80, 60),), alphas=(1500,), betas=(1.2,), use=None, economy=None):
    count = len(scores)
    factors = [column(name, part, 100.0) for name, part in zip("abc", zip(*scores))]
    potentials = [column("α", [one] * count) for one in alphas]
    ratios = [column("β", [one] * count) for one in betas]
    shares = [one and column(name, one, 1.0) for name, one in (("KL", use), ("KC", economy))]
    return Inputs(factors, WEIGHTS, potentials, ratios, *shares)


def membership(*values, weights=(0.5, 0.3, 0.2)):
    factors = [column(name, part, 1.0) for name, part in zip("abc", zip(*values))]
    return Inputs(factors, list(weights))


def test_the_chain_of_indices():
    # (0.4·90 + 0.35·80 + 0.25·60)/100 = 0.79; ·1500·1.2 = 1422; ·0.7 = 995.4; ·0.8 = 796.32
    found = evaluated(GRADING, grading(use=[0.7], economy=[0.8]), 15, FOURTEEN)
    assert {name: part.tolist() for name, part in found.indices.items()} == {
        "CL": [0.79], "RI": [1422.0], "YI": [995.4], "GI": [796.32],
    }  # fmt: skip
    assert (found.graded_by, found.grades.tolist()) == ("GI", [8])  # 700 is the 7th limit
    # lost: 0.4·10 = 4, 0.35·20 = 7, 0.25·40 = 10
    assert found.losses.tolist() == [[4.0, 7.0, 10.0]]
    assert found.limiting.tolist() == [2]


def test_crops_are_summed_up():
    two = grading(alphas=(1500, 900), betas=(1.2, 0.5))  # 0.79·1800 + 0.79·450 = 1422 + 355.5
    found = evaluated(GRADING, two, 15, graded_by="RI")
    assert found.indices["RI"].tolist() == [1777.5]
    three = grading(alphas=(1500, 900, 100), betas=(1.2, 0.5, 1))
    assert evaluated(GRADING, three, 15).indices["RI"].tolist() == [1856.5]


def test_no_limits_no_grade():
    found = evaluated(GRADING, grading(), 15)
    assert (found.graded_by, found.grades.tolist(), found.equal) == ("RI", [0], False)
    assert found.mean_grade(np.array([10.0])) is None


def test_a_chosen_index_is_graded():
    given_all = grading(use=[0.7], economy=[0.8])
    assert evaluated(GRADING, given_all, 15, FOURTEEN, "RI").grades.tolist() == [1]  # 1422
    assert evaluated(GRADING, given_all, 15, FOURTEEN, "YI").grades.tolist() == [6]  # 995.4


def test_values_that_cannot_be_have_no_grade_and_unknown_ones_no_index():
    scores = [(90, 80, 60), (101, 80, 60), (90, -1, 60), (90, NAN, 60), (90, 80, 60)]
    found = evaluated(GRADING, grading(scores=scores, use=[0.7, 0.7, 0.7, 0.7, 1.1]), 15, FOURTEEN)
    assert np.isnan(found.indices["RI"]).tolist() == [False, True, True, True, False]
    assert np.isnan(found.indices["YI"]).tolist() == [False, True, True, True, True]
    assert found.grades.tolist() == [6, 0, 0, 0, 0]
    assert found.limiting.tolist() == [2, -1, -1, -1, 2]
    # graded by R, the coefficient that cannot be still takes the grade
    by_natural = evaluated(
        GRADING, grading(scores=scores, use=[0.7] * 4 + [1.1]), 15, FOURTEEN, "RI"
    )
    assert by_natural.grades.tolist() == [1, 0, 0, 0, 0]


def test_mean_grade_by_area():
    scores = [(90, 80, 60), (100, 100, 100), (50, 40, 30), (101, 0, 0)]
    found = evaluated(GRADING, grading(scores=scores, alphas=(1000,), betas=(1,)), 15, FOURTEEN)
    # indices 790, 1000, 415: 7, 10 and 4 limits reached
    assert found.grades.tolist() == [8, 5, 11, 0]
    assert found.graded == 3
    # (8·1 + 5·2 + 11·1) / 4; the last has no grade, and a unit without area does not count
    assert found.mean_grade(np.array([1.0, 2.0, 1.0, 9.0])) == 7.25
    assert found.mean_grade(np.array([1.0, 2.0, NAN, 9.0])) == 6.0
    assert found.limiting.tolist()[1] == -1


def test_composite_by_typed_limits():
    # 0.5·0.9 + 0.3·0.5 + 0.2·0.7 = 0.74; 0.8; 0.3
    units = membership((0.9, 0.5, 0.7), (0.8, 0.8, 0.8), (0.3, 0.3, 0.3), (1.2, 0.5, 0.5))
    limits = typed_limits("0.9;0.85;0.8;0.74;0.7;0.6;0.5;0.4;0.3", 10)
    found = evaluated(QUALITY, units, 10, limits)
    assert found.indices["P"].tolist()[:3] == [0.74, 0.8, 0.3]
    assert found.grades.tolist() == [4, 3, 9, 0]
    # lost: 0.05, 0.15, 0.06
    assert found.limiting.tolist() == [1, 0, 0, -1]
    assert not found.equal


def test_equal_steps_between_lowest_and_highest():
    units = membership(*((one,) * 3 for one in (0.3, 0.35, 0.74, 0.8, 1.5)))
    found = evaluated(QUALITY, units, 10)
    assert found.limits == (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)
    assert found.equal
    assert found.grades.tolist() == [10, 9, 2, 1, 0]


@pytest.mark.parametrize("same", [[0.5, 0.5], [NAN, NAN], [0.5, 0.500001]])
def test_no_steps_without_a_range(same):
    assert equal_steps(np.array(same), 10) == ()
    assert evaluated(QUALITY, membership(*((one,) * 3 for one in same)), 10).grades.tolist() == [
        0,
        0,
    ]


def test_a_limit_has_the_better_grade():
    assert grades_by(np.array([99.999999, 100.0, 1400.0, 1399.999999]), FOURTEEN).tolist() == [
        15, 14, 1, 2,
    ]  # fmt: skip


def test_sums_that_are_a_limit_but_for_the_last_bit():
    # 0.1·1 + 0.7·1 + 0.2·0 is 0.7999999999999999 in binary
    found = evaluated(QUALITY, membership((1, 1, 0), weights=(0.1, 0.7, 0.2)), 3, (0.5, 0.8))
    assert found.grades.tolist() == [1]


def test_the_first_of_equal_losses_limits():
    scores = np.array([[70.0, 90.0], [100.0, 100.0], [90.0, 70.0]])  # 0.1·30 = 3 and 0.3·10 = 3
    limiting, lost = limiting_factors(scores, [0.1, 0.3], 100.0)
    assert limiting.tolist() == [0, -1, 1]
    assert lost.tolist() == [[3.0, 3.0], [0.0, 0.0], [1.0, 9.0]]


@pytest.mark.parametrize(
    ("text", "count"),
    [("0.3;0.3;0.4", 3), ("0.3； 0.3，0.4", 3), ("0.333333 0.333333 0.333334", 3)],
)
def test_weights(text, count):
    assert sum(typed_weights(text, count)) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize(
    "text",
    ["0.3;0.3;0.39", "0.5;0.5", "", "a;b;c", "1.5;-0.5;0", "0.3;0.3;nan", "0.3;0.3;0.400002"],
)
def test_refused_weights(text):
    with pytest.raises(Problem) as refused:
        typed_weights(text, 3)
    assert refused.value.code == "EVA-55"


def test_limits_rise_or_fall():
    rising = "100;200;300"
    assert typed_limits(rising, 4) == typed_limits("300 200 100", 4) == (100.0, 200.0, 300.0)
    assert typed_limits("  ", 4) == ()
    for text in ("100;200", "100;300;200", "100;100;200", "100;x;200", "100;200;inf"):
        with pytest.raises(Problem) as refused:
            typed_limits(text, 4)
        assert refused.value.code == "EVA-57"


@pytest.mark.parametrize(
    ("inputs", "by", "code"),
    [
        (grading(alphas=()), "last", "EVA-56"),
        (grading(alphas=(1, 2)), "last", "EVA-56"),
        (grading(alphas=(1,) * 4, betas=(1,) * 4), "last", "EVA-56"),
        (grading(economy=[0.8]), "last", "EVA-59"),
        (grading(), "YI", "EVA-59"),
        (grading(use=[0.7]), "GI", "EVA-59"),
    ],
)
def test_what_lacks_for_an_index(inputs, by, code):
    with pytest.raises(Problem) as refused:
        evaluated(GRADING, inputs, 15, FOURTEEN, by)
    assert refused.value.code == code


def test_grades_of_the_standards():
    groups = [row["category"] for row in grades_table(GRADING).rows]
    assert groups == ["优等"] * 4 + ["高等"] * 4 + ["中等"] * 4 + ["低等"] * 3
    assert len(grades_table(QUALITY).rows) == 10


def test_an_own_table_of_grades(tmp_path):
    row = {
        "category": "好",
        "english": "Good",
        "r": "1",
        "g": "2",
        "b": "3",
        "confidence": "likely",
    }
    path = tmp_path / "grades.json"

    def own(*grades):
        rows = [{"grade": grade, **row} for grade in grades]
        path.write_text(json.dumps({"table": QUALITY.table, "version": "1", "rows": rows}))
        return grades_table(QUALITY, str(path))

    assert len(own("1", "2", "3").rows) == 3
    for wrong in (("1",), ("1", "3"), ("1", "two"), ()):
        with pytest.raises(Problem) as refused:
            own(*wrong)
        assert refused.value.code == "EVA-16"


SHARES = st.lists(st.integers(0, 1000), min_size=3, max_size=3)


@given(
    st.lists(SHARES, min_size=2, max_size=30),
    st.lists(st.integers(1, 999), min_size=1, max_size=9, unique=True),
)
def test_a_better_index_never_has_a_worse_grade(values, limits):
    units = membership(*([one / 1000 for one in row] for row in values))
    found = evaluated(QUALITY, units, len(limits) + 1, [one / 1000 for one in sorted(limits)])
    order = np.argsort(found.indices["P"])
    assert (np.diff(found.grades[order]) <= 0).all()
    # each grade counts the limits that the exact sum reaches
    exact = [5 * row[0] + 3 * row[1] + 2 * row[2] for row in values]
    reached = [sum(10 * limit <= one for limit in limits) for one in exact]
    assert found.grades.tolist() == [len(limits) + 1 - one for one in reached]


@given(st.lists(SHARES, min_size=1, max_size=20))
def test_losses_are_what_the_index_lacks(values):
    units = membership(*([one / 1000 for one in row] for row in values))
    found = evaluated(QUALITY, units, 10)
    assert found.losses.sum(axis=1) == pytest.approx(1.0 - found.indices["P"], abs=2e-6)
