"""Adjustment of areas down the chain of control areas, and deduction of ridges."""

from __future__ import annotations

from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.planning.area_chain import ADJUSTED, CLOSED, FORCED, OPEN, adjusted_chain
from shanhe.core.planning.balanced_tree import balanced_tree
from shanhe.core.planning.ridge_deduction import (
    NO_COEFFICIENT,
    NOT_CROPLAND,
    UNKNOWN_SLOPE,
    Cropland,
    RidgeRules,
    ridge_deduction,
)
from shanhe.core.rounding import rounded


@pytest.mark.parametrize(
    ("parts", "control", "expected"),
    [
        # pro rata by area, floor to 0.01, left-over cents to the largest fractional remainders
        (
            [1234.56, 7890.12, 345.67, 23456.78, 99.99],
            33030.0,
            [1234.67, 7890.81, 345.7, 23458.82, 100.0],
        ),
        ([100.0, 100.0, 100.0], 300.01, [100.01, 100.0, 100.0]),
    ],
)
def test_worked_cases(parts, control, expected):
    chain = adjusted_chain(parts, [()] * len(parts), {(): control}, force=True)
    assert chain.areas.tolist() == expected


def test_a_county_its_townships_and_parcels():
    areas = [10.004, 20.004, 5.001, 4.992]
    paths = [("A", "A1"), ("A", "A2"), ("B", "B1"), ("B", "B1")]
    chain = adjusted_chain(areas, paths, {(): 40.01, ("A",): 30.01})
    assert chain.areas.tolist() == [10.0, 20.01, 5.0, 5.0]
    told = [(one.path, one.control, one.parts, one.state, one.stated) for one in chain.closures]
    assert told == [
        ((), 40.01, 3, ADJUSTED, True),  # township A with a control, two parcels of B
        (("A",), 30.01, 2, CLOSED, True),
        (("A", "A1"), 10.0, 1, CLOSED, False),
        (("A", "A2"), 20.01, 1, ADJUSTED, False),
        (("B",), 10.0, 2, ADJUSTED, False),
        (("B", "B1"), 10.0, 2, ADJUSTED, False),
    ]


def test_a_closure_that_rounding_cannot_explain_is_named_and_left():
    chain = adjusted_chain([10.004, 20.006], [("A",), ("B",)], {(): 35.0, ("A",): 10.0})
    assert chain.areas.tolist() == [10.0, 20.01]
    assert [(one.path, one.state) for one in chain.unclosed] == [((), OPEN)]
    assert chain.closures[0].closure == pytest.approx(4.994)
    assert chain.closures[0].limit == pytest.approx(0.02)
    forced = adjusted_chain([10.004, 20.006], [("A",), ("B",)], {(): 35.0}, force=True)
    assert forced.closures[0].state == FORCED
    assert round(float(forced.areas.sum()), 2) == 35.0


def test_controls_that_do_not_close_among_themselves_change_and_say_so():
    given = {(): 30.01, ("A",): 10.0, ("B",): 20.0}
    chain = adjusted_chain([10.0, 20.0], [("A",), ("B",)], given)
    assert chain.areas.tolist() == [10.0, 20.01]
    assert [one.changed for one in chain.closures] == [0.0, 0.0, 0.01]


def test_the_limit_itself_is_allowed():
    chain = adjusted_chain([1.0, 1.0, 1.0], [()] * 3, {(): 3.03})
    assert chain.unclosed == []
    assert chain.areas.tolist() == [1.01, 1.01, 1.01]


tree = st.lists(
    st.tuples(st.floats(0.01, 1e7, allow_nan=False), st.sampled_from("AB"), st.sampled_from("xyz")),
    min_size=1,
    max_size=40,
)


@given(tree)
def test_every_level_sums_to_the_one_above(rows):
    areas = [row[0] for row in rows]
    chain = adjusted_chain(areas, [row[1:] for row in rows], {})
    cents = np.rint(chain.areas * 100).astype(int)
    assert chain.unclosed == []
    assert (np.abs(chain.areas - areas) < 0.02).all()
    for one in chain.closures:
        depth = len(one.path)
        inside = [at for at, row in enumerate(rows) if row[1 : 1 + depth] == one.path]
        assert cents[inside].sum() == round(one.control * 100)


@given(tree, st.sampled_from([0, 2, 4]))
def test_tables_balance_at_every_level(rows, decimals):
    values = [row[0] for row in rows]
    found = balanced_tree([row[1:] for row in rows], values, decimals)
    assert sum(found) == pytest.approx(float(rounded([fsum(values)], decimals)[0]), abs=1e-6)
    for key in "AB":
        inside = [at for at, row in enumerate(rows) if row[1] == key]
        wanted = sum(values[at] for at in inside)
        assert sum(found[at] for at in inside) == pytest.approx(wanted, abs=3 * 10**-decimals)


def test_the_residual_goes_to_the_largest():
    assert balanced_tree([("a",), ("b",), ("c",)], [0.004, 0.004, 1.004]) == [0.0, 0.0, 1.01]


def test_ridges_of_one_parcel():
    rules = RidgeRules.load()
    found = ridge_deduction([12345.67], [Cropland("0103", "3", "PD", 0.1123)], {}, rules)
    assert found.deducted.tolist() == [1386.42]
    assert found.left.tolist() == [10959.25]
    assert found.classes == ["1203"]
    assert found.findings == {}


def test_ridges_only_where_the_standard_has_them():
    parcels = [
        Cropland("0103", "1", "", None),  # flat
        Cropland("0301", "3", "TT", 0.1),  # woodland
        Cropland("0102", "4", "TT", 0.2),  # the county's table goes first
        Cropland("0101", "5", "PD", None),  # no coefficient anywhere
        Cropland("0101", "", "TT", 0.2),  # no slope class
    ]
    found = ridge_deduction([1000.0] * 5, parcels, {("4", "TT"): 0.15}, RidgeRules.load())
    assert found.deducted.tolist() == [0, 0, 150.0, 0, 0]
    assert found.findings == {NOT_CROPLAND: [1], NO_COEFFICIENT: [3], UNKNOWN_SLOPE: [4]}
