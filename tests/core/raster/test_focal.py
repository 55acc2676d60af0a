"""Windows around cells: what a plain loop over every window finds, whatever the blocks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.raster import focal
from shanhe.core.raster.focal import STATISTICS, Window, write_focal
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import cells, make

HEIGHTS = [
    [10, 20, 30, 40],
    [11, -1, 31, 41],
    [12, 22, 32, 42],
]  # -1 is no value
THREE = Window(3, 3)
PLAIN = {
    "mean": np.mean, "sum": np.sum, "minimum": np.min, "maximum": np.max, "count": len,
    "relief": lambda held: max(held) - min(held),
}  # fmt: skip


def values(rows, nodata=-1):
    data = np.asarray(rows)
    return Values(data, data != nodata)


def told(found):
    """Rows as a reader writes them, None where there is no value."""
    return [
        [number if one else None for number, one in zip(*row)]
        for row in zip(found.data.tolist(), found.valid.tolist())
    ]


def plainly(given_values, window, statistic):
    rows, columns = given_values.data.shape
    up, left = window.rows // 2, window.columns // 2
    found = np.zeros((rows, columns))
    for row, column in zip(*np.nonzero(given_values.valid)):
        held = [
            float(given_values.data[r, c])
            for r in range(max(row - up, 0), min(row + up + 1, rows))
            for c in range(max(column - left, 0), min(column + left + 1, columns))
            if given_values.valid[r, c]
            and (not window.circular or (r - row) ** 2 + (c - column) ** 2 <= up * up)
        ]
        found[row, column] = PLAIN[statistic](held)
    return found


@pytest.mark.parametrize(
    ("statistic", "expected"),
    [
        ("sum", [[41, 102, 162, 142], [75, None, 258, 216], [45, 108, 168, 146]]),
        ("count", [[3, 5, 5, 4], [5, None, 8, 6], [3, 5, 5, 4]]),
        ("minimum", [[10, 10, 20, 30], [10, None, 20, 30], [11, 11, 22, 31]]),
        ("maximum", [[20, 31, 41, 41], [22, None, 42, 42], [22, 32, 42, 42]]),
        ("relief", [[10, 21, 21, 11], [12, None, 22, 12], [11, 21, 20, 11]]),
    ],
)
def test_a_cell_without_a_value_neither_counts_nor_has_a_result(statistic, expected):
    assert told(STATISTICS[statistic](values(HEIGHTS), THREE)) == expected


def test_a_disc_of_five_cells_leaves_the_corners_out():
    one = np.zeros((5, 5), "u1")
    one[2, 2] = 1
    found = focal.focal_sum(Values(one, np.ones((5, 5), bool)), Window(5, 5, circular=True))
    assert found.data.tolist() == [
        [0, 0, 1, 0, 0], [0, 1, 1, 1, 0], [1, 1, 1, 1, 1], [0, 1, 1, 1, 0], [0, 0, 1, 0, 0],
    ]  # fmt: skip


ODD = st.integers(0, 5).map(lambda half: 2 * half + 1)
WINDOWS = st.one_of(
    st.builds(Window, ODD, ODD), ODD.map(lambda size: Window(size, size, circular=True))
)
GRIDS = st.tuples(st.integers(1, 12), st.integers(1, 12))


@settings(max_examples=80, deadline=None)
@given(st.data(), GRIDS, WINDOWS, st.sampled_from(["i2", "f4", "i4", "u1"]))
def test_every_statistic_is_what_a_plain_loop_finds(data, shape, window, kind):
    numbers = data.draw(arrays(kind, shape, elements=st.integers(0, 100)))
    given_values = Values(numbers, data.draw(arrays(bool, shape)))
    for statistic, kernel in STATISTICS.items():
        found = kernel(given_values, window)
        assert found.valid.tolist() == given_values.valid.tolist()
        expected = plainly(given_values, window, statistic)
        np.testing.assert_allclose(np.where(found.valid, found.data, 0), expected, rtol=1e-6)


def test_a_large_number_leaves_no_trace_outside_of_its_windows():
    row = np.full((1, 40), 0.1)
    row[0, 5] = 1e17
    found = focal.focal_sum(Values(row, np.ones((1, 40), bool)), Window(1, 3))
    assert found.data[0, 10:-1].tolist() == pytest.approx([0.3] * 29, rel=1e-15)


def test_relief_of_the_whole_range_of_16_bits_does_not_overflow():
    row = np.array([[-32768, 32767]], "i2")
    assert told(focal.relief(Values(row, np.ones((1, 2), bool)), Window(1, 3))) == [[65535, 65535]]


@pytest.mark.parametrize("sizes", [(2, 3), (3, 4), (0, 1), (-3, 3), (3, 5, True)])
def test_a_window_without_a_middle_is_refused(sizes):
    with pytest.raises(Problem, match="RAS-30"):
        Window(*sizes)


@pytest.mark.parametrize("window", [Window(7, 3), Window(9, 9, circular=True)])
def test_blocks_never_show_in_a_file(tmp_path, monkeypatch, window):
    numbers = np.random.default_rng(5).integers(-5, 900, (300, 520)).astype("i2")
    raster = open_raster(make(tmp_path / "a.tif", numbers, nodata=-1))
    monkeypatch.setattr(focal, "BYTES_EACH", 1e9)  # blocks of 256 × 256 cells
    write_focal(raster, "relief", window, str(tmp_path / "out.tif"))
    whole = focal.relief(values(numbers), window)
    assert np.array_equal(
        cells(tmp_path / "out.tif"), np.where(whole.valid, whole.data, np.nan), equal_nan=True
    )


def test_a_cancel_leaves_no_file(tmp_path):
    class Impatient(Silent):
        def isCanceled(self):
            return True

    raster = open_raster(make(tmp_path / "a.tif", np.zeros((9, 9), "f4")))
    with pytest.raises(Cancelled):
        write_focal(raster, "mean", THREE, str(tmp_path / "o.tif"), feedback=Impatient())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.tif"]
