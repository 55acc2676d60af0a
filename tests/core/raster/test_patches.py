"""Patches against a walk from cell to cell, over seams of strips too."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from shanhe.core.raster import patches as module
from shanhe.core.raster.patches import EIGHT, FOUR, patch_sizes, patches
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import make


def walked(codes, neighbours):
    """The size of every cell's patch, found by walking."""
    sizes, seen = np.zeros(codes.shape, int), np.zeros(codes.shape, bool)
    steps = [(0, 1), (1, 0), (0, -1), (-1, 0)]
    steps += [(1, 1), (1, -1), (-1, 1), (-1, -1)] if neighbours == EIGHT else []
    for start in zip(*np.nonzero(codes)):
        if seen[start]:
            continue
        seen[start], reached = True, [start]
        for row, column in reached:
            for down, right in steps:
                cell = row + down, column + right
                inside = 0 <= cell[0] < codes.shape[0] and 0 <= cell[1] < codes.shape[1]
                if inside and not seen[cell] and codes[cell] == codes[start]:
                    seen[cell] = True
                    reached.append(cell)
        for cell in reached:
            sizes[cell] = len(reached)
    return sizes


def found(path, neighbours):
    raster = open_raster(path)
    every = patches(raster, neighbours)
    return np.concatenate([sizes for _, _, sizes in patch_sizes(raster, every)])


CODES = arrays(
    np.uint8, array_shapes(min_dims=2, max_dims=2, max_side=14), elements=st.integers(0, 2)
)


@pytest.mark.parametrize("neighbours", [FOUR, EIGHT])
@pytest.mark.parametrize("strip", [1, 20, 10_000])
@settings(deadline=None, max_examples=40)
@given(codes=CODES)
def test_sizes_are_those_of_a_walk(tmp_path_factory, neighbours, strip, codes):
    path = make(tmp_path_factory.mktemp("p") / "codes.tif", codes, nodata=0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "STRIP_CELLS", strip)
        assert found(path, neighbours).tolist() == walked(codes, neighbours).tolist()


def test_a_spiral_is_one_patch(tmp_path):
    codes = np.zeros((9, 9), np.uint8)
    codes[0, :] = codes[:, 8] = codes[8, :] = codes[2:, 0] = 1
    codes[2, 0:7] = codes[2:7, 6] = codes[6, 2:7] = codes[4:7, 2] = 1
    path = make(tmp_path / "spiral.tif", codes, nodata=0)
    assert set(found(path, FOUR)[codes == 1].tolist()) == {int(codes.sum())}


def test_corners_touch_by_eight_only(tmp_path):
    path = make(tmp_path / "corner.tif", np.array([[1, 0], [0, 1]], np.uint8), nodata=0)
    assert found(path, FOUR).tolist() == [[1, 0], [0, 1]]
    assert found(path, EIGHT).tolist() == [[2, 0], [0, 2]]
