"""Adjustment to a control total and balanced rounding."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.geometry.adjust import adjusted, balanced_rounding
from shanhe.core.rounding import rounded

AREAS = st.lists(st.floats(0, 1e7, allow_subnormal=False), min_size=1, max_size=40)


def cents(values):
    return [round(value * 100) for value in values]


@pytest.mark.parametrize(
    ("parts", "control", "expected"),
    [
        (
            [1234.56, 7890.12, 345.67, 23456.78, 99.99],
            33030.0,
            [1234.67, 7890.81, 345.7, 23458.82, 100.0],
        ),
        ([100.0, 100.0, 100.0], 300.01, [100.01, 100.0, 100.0]),
        ([1.0, 2.0, 3.0], 6.0, [1.0, 2.0, 3.0]),
        ([1.0, 1.0], 0.01, [0.01, 0.0]),
        ([0.0, 0.0], 0.0, [0.0, 0.0]),
        ([], 0.0, []),
    ],
)
def test_worked_cases(parts, control, expected):
    assert adjusted(parts, control).tolist() == expected


@given(AREAS, st.integers(0, 10**11))
def test_parts_sum_to_the_total_and_stay_near_their_share(areas, total_cents):
    if not sum(areas):
        areas = [*areas, 1.0]
    result = adjusted(areas, total_cents / 100)
    assert sum(cents(result)) == total_cents
    shares = np.array(areas) * (total_cents / 100 / np.sum(areas))
    assert np.all(np.abs(result - shares) < 0.01 + 1e-12 * total_cents)


@given(AREAS)
def test_adjusting_twice_changes_nothing(areas):
    total = rounded([sum(areas)])[0]
    if total:
        once = adjusted(areas, total)
        assert adjusted(once, total).tolist() == once.tolist()


@pytest.mark.parametrize(
    ("parts", "total"),
    [([1, -1], 5), ([1], -5), ([0], 5), ([], 5), ([float("nan")], 5), ([1], float("nan"))],
)
def test_impossible_totals_are_refused(parts, total):
    with pytest.raises(Problem, match="GEO-09"):
        adjusted(parts, total)


def test_rounding_is_half_up_as_written():
    assert rounded([0.285, 1.005, 2.5, -0.285, 0.2849]).tolist() == [0.29, 1.01, 2.5, -0.29, 0.28]


def test_difference_goes_into_the_largest_item():
    # 0.004 thrice is 0.012, so 0.01; the items alone round to 0.00.
    assert balanced_rounding([0.004, 0.004, 0.004]).tolist() == [0.01, 0.0, 0.0]
    assert balanced_rounding([10.004, 0.004, 0.004]).tolist() == [10.01, 0.0, 0.0]
    assert balanced_rounding([-10.004, 3.0], total=-7).tolist() == [-10.0, 3.0]
    assert balanced_rounding([], 2).tolist() == []
    assert balanced_rounding([1.26, 2.36], 1).tolist() == [1.3, 2.3]


@given(st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=60), st.integers(0, 4))
def test_a_rounded_table_sums_to_its_rounded_total(values, decimals):
    unit = 10**decimals
    result = balanced_rounding(values, decimals)
    counts = [round(value * unit) for value in result]
    assert sum(counts) == round(rounded([np.sum(values)], decimals)[0] * unit)
    largest = int(np.argmax(np.abs(values)))
    others = np.delete(result - rounded(values, decimals), largest)
    assert not others.any()


def test_a_total_with_no_items_is_refused():
    for values, total in (([], 3), ([float("inf")], None), ([1], float("nan")), ([1e300], None)):
        with pytest.raises(Problem, match="GEO-09"):
            balanced_rounding(values, 2, total)
