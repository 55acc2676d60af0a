"""Memberships and fuzzy operators, against a published example and what must hold for all."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanhe.core.errors import Problem
from shanhe.core.evaluation.fuzzy import (
    AND,
    GAMMA,
    OR,
    PRODUCT,
    SUM,
    combined,
    deciding,
    membership,
    memberships,
)
from shanhe.core.evaluation.fuzzy_map import overlay
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells, make


@pytest.mark.parametrize(
    ("operator", "gamma", "wanted"),
    [
        (AND, 0.9, 0.5),
        (OR, 0.9, 0.75),
        (PRODUCT, 0.9, 0.375),
        (SUM, 0.9, 0.875),
        (GAMMA, 0.7, 0.679),
        (GAMMA, 0.9, 0.875**0.9 * 0.375**0.1),
        (GAMMA, 0.0, 0.375),
        (GAMMA, 1.0, 0.875),
    ],
)
def test_bonham_carters_example(operator, gamma, wanted):
    assert combined([0.75, 0.5], operator, gamma) == pytest.approx(wanted, abs=5e-4)


@pytest.mark.parametrize(
    ("text", "values", "wanted"),
    [
        ("as is", [0, 0.3, 1], [0, 0.3, 1]),
        ("linear 10 20", [5, 10, 12.5, 20, 99], [0, 0, 0.25, 1, 1]),
        ("linear 100 0", [-5, 25, 100, 150], [1, 0.75, 0, 0]),
        ("large 50 2", [-3, 0, 25, 50, 100], [0, 0, 0.2, 0.5, 0.8]),
        ("small 50 2", [-3, 0, 25, 50, 100], [1, 1, 0.8, 0.5, 0.2]),
        ("near 30 0.25", [28, 30, 32, 36], [0.5, 1, 0.5, 0.1]),
        ("gaussian 30 0.25", [28, 30, 32], [exp(-1), 1, exp(-1)]),
        ("large 1 400", [1e-9, 1e9], [0, 1]),  # powers beyond the range of numbers
    ],
)
def test_forms(text, values, wanted):
    assert membership("x", text).of(np.array(values, float)) == pytest.approx(wanted)


UNIT = st.floats(0, 1)
PARTS = arrays(float, st.tuples(st.integers(1, 5), st.integers(1, 6)), elements=UNIT)


@given(PARTS, UNIT)
def test_operators_are_in_order_and_within_bounds(parts, gamma):
    low, lowest, highest, high = (combined(parts, one) for one in (PRODUCT, AND, OR, SUM))
    between = combined(parts, GAMMA, gamma)
    room = 1e-12
    assert (low <= lowest + room).all()
    assert (lowest <= highest).all()
    assert (highest <= high + room).all()
    assert ((between >= low - room) & (between <= high + room)).all()
    assert (between >= -room).all()
    assert (between <= 1 + room).all()
    columns = np.arange(parts.shape[1])
    assert (parts[deciding(parts, GAMMA) - 1, columns] == lowest).all()
    assert (parts[deciding(parts, SUM) - 1, columns] == highest).all()


@given(
    st.sampled_from(["linear 3 9", "large 5 4", "linear 9 3", "small 5 4"]),
    st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=20),
)
def test_forms_rise_or_fall_throughout_within_bounds(text, values):
    found = membership("x", text).of(np.sort(np.array(values)))
    assert ((found >= 0) & (found <= 1)).all()
    steps = np.diff(found)
    rises = text in ("linear 3 9", "large 5 4")
    assert (steps >= 0).all() if rises else (steps <= 0).all()


def test_texts_are_read_as_people_type_them():
    found = memberships(["a", "b", "c"], " Linear 0, 100；as is ; GAUSSIAN  30，0.1;")
    assert [str(one) for one in found] == ["linear 0 100", "as is", "gaussian 30 0.1"]
    assert [str(one) for one in memberships(["a", "b"], " ")] == ["as is", "as is"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "sigmoid 1 2", "linear", "linear 5", "linear 5 5", "linear 1 2 3", "as is 1"),
        *("large 0 5", "small 5 -1", "near 5 0", "gaussian 5 nan", "linear a b", "linear0 100"),
    ],
)
def test_what_is_no_membership_is_refused(text):
    with pytest.raises(Problem) as caught:
        membership("slope", text)
    assert caught.value.code == "EVA-42"
    assert caught.value.values == {"name": "slope", "value": text}


def test_counts_and_ranges_are_refused():
    with pytest.raises(Problem) as caught:
        memberships(["a", "b", "c"], "as is; as is")
    assert (caught.value.code, caught.value.values) == ("EVA-43", {"given": 2, "layers": 3})
    with pytest.raises(Problem) as caught:
        membership("a", "as is").of(np.array([0.5, 75.0, -3.0]))
    assert caught.value.values == {"name": "a", "value": 75.0}
    assert membership("a", "as is").of(np.array([1 + 5e-7, -5e-7])).tolist() == [1.0, 0.0]


def test_what_was_stored_as_a_limit_is_in_the_class_below(tmp_path):
    ground = np.array([[0.2, 0.21, 0.4, 0.6, 0.8, 1.0, 0.0, -1]], np.float32)
    path = make(tmp_path / "a.tif", ground, nodata=-1)
    layers = [open_raster(path, name="a")]
    out = tmp_path / "out.tif"
    found = overlay(
        layers, layers[0].grid, memberships(["a"], ""), AND, 0.9, Files("", "", str(out))
    )
    assert found.counts[1, 1:6].tolist() == [2, 2, 1, 1, 1]
    assert (found.cells, found.graded) == (7, 7)
    written = cells(out)
    assert written[0, :7] == pytest.approx(ground[0, :7])
    assert np.isnan(written[0, 7])
