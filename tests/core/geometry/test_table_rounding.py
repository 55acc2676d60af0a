import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanhe.core.geometry.table_rounding import table_rounded


def test_a_table_whose_cells_rounded_alone_would_not_add_up():
    thirds = [[1 / 3, 1 / 3, 1 / 3]] * 3  # every line sums to 1.00, and 3 x 0.33 does not
    found = table_rounded(thirds)
    assert found.sum(axis=0).tolist() == [100, 100, 100]
    assert found.sum(axis=1).tolist() == [100, 100, 100]
    assert set(found.ravel().tolist()) <= {33, 34}


def test_whole_and_empty_tables_stay():
    assert table_rounded([[1.25, 0.0], [2.5, 3.0]]).tolist() == [[125, 0], [250, 300]]
    assert table_rounded(np.zeros((0, 0))).shape == (0, 0)
    assert table_rounded([[0.006]]).tolist() == [[1]]


@given(
    arrays(
        np.float64,
        st.tuples(st.integers(1, 7), st.integers(1, 7)),
        elements=st.floats(0, 1e9, allow_nan=False, allow_subnormal=False),
    ),
    st.integers(0, 3),
)
def test_cells_lines_and_the_whole_are_within_a_unit(values, decimals):
    found = table_rounded(values, decimals)
    unit = 10.0**decimals
    noise = 1e-6 + 1e-15 * unit * values.sum()
    assert np.abs(found - values * unit).max() < 1 + noise
    for axis in (0, 1):
        assert np.abs(found.sum(axis=axis) - (values * unit).sum(axis=axis)).max() < 1 + noise
    assert abs(found.sum() - (values * unit).sum()) < 1 + noise
    assert (found >= 0).all()


def test_a_large_county_closes():
    values = np.random.default_rng(7).uniform(0, 1e9, (60, 60))
    found = table_rounded(values)
    assert np.abs(found.sum(axis=1) / 100 - values.sum(axis=1)).max() == pytest.approx(0, abs=0.011)
