"""Rasters worked through block by block: the same whatever the blocks, the halo, the threads."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.raster.blocks import Block, blocks_of, each_block
from shanhe.core.raster.grid import Grid
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import make

ROWS, COLUMNS = 23, 17
CELLS = np.random.default_rng(3).integers(0, 50, (ROWS, COLUMNS)).astype("i2")
WHOLE = np.pad(CELLS, 2, constant_values=0)
SUMS = sum(WHOLE[r : r + ROWS, c : c + COLUMNS] for r in range(5) for c in range(5))


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    return open_raster(make(tmp_path_factory.mktemp("r") / "a.tif", CELLS))


def five_by_five(values):
    (one,) = values
    data = np.where(one.valid, one.data, 0)
    room = np.pad(data, 2)
    rows, columns = data.shape
    sums = sum(room[r : r + rows, c : c + columns] for r in range(5) for c in range(5))
    return Values(sums, one.valid)


def cut(height, width):
    return [
        Block(r, c, min(height, ROWS - r), min(width, COLUMNS - c))
        for r in range(0, ROWS, height)
        for c in range(0, COLUMNS, width)
    ]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, ROWS), st.integers(1, COLUMNS), st.integers(1, 3), st.integers(2, 6))
def test_blocks_threads_and_halo_never_change_the_result(raster, height, width, threads, halo):
    found = np.zeros_like(SUMS)
    order = []
    given_blocks = cut(height, width)
    for block, values in each_block([raster], five_by_five, None, halo, threads, given_blocks):
        order.append(block)
        place = np.s_[block.row : block.row + block.rows, block.column :][:2]
        found[place[0], block.column : block.column + block.columns] = values.data
    assert order == given_blocks
    assert found.tolist() == SUMS.tolist()


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 3_000), st.integers(1, 70_000), st.floats(1, 100), st.floats(1e5, 1e9))
def test_blocks_cover_every_cell_once_within_the_budget(rows, columns, each, budget):
    grid = Grid("EPSG:4527", 0.0, 0.0, 1.0, 1.0, columns, rows)
    blocks = blocks_of(grid, each, budget)
    assert sum(one.rows * one.columns for one in blocks) == rows * columns
    assert len({(one.row, one.column) for one in blocks}) == len(blocks)
    least = 256 * 256
    assert max(one.rows * one.columns for one in blocks) <= max(budget / each, least * 2)


def test_a_cancel_stops_between_blocks(raster):
    class Impatient(Silent):
        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        list(each_block([raster], five_by_five, Impatient(), 2, 1, cut(4, 4)))


def test_what_goes_wrong_in_a_thread_is_raised(raster):
    def fails(values):
        raise Problem("RAS-99")

    with pytest.raises(Problem, match="RAS-99"):
        list(each_block([raster], fails))
