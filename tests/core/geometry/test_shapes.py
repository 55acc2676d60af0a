"""Polygons looked at all at once: what is certainly valid, what is asked for, what is kept."""

from __future__ import annotations

import math
import os
import struct
from contextlib import contextmanager

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from wkb_maker import multipolygon, polygon, rectangle

from shanhe.core.geometry import ring_looks
from shanhe.core.geometry.ladder import accelerator
from shanhe.core.geometry.outlines import outlines_of, sliced
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.geometry.shapes import EMPTY, kept_shapes

EXAMPLES = int(os.environ.get("SHANHE_EXAMPLES", "200"))
EAST, NORTH = 39_450_000.0, 2_800_000.0
SQUARE = polygon(rectangle(EAST, NORTH, EAST + 1, NORTH + 1))
BOW_TIE = polygon([(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)])
TWICE_ROUND = polygon([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0), (4, 0), (4, 4), (0, 4), (0, 0)])
HOLED = polygon(rectangle(0, 0, 9, 9), rectangle(1, 1, 2, 2))
OPEN = polygon([(0, 0), (4, 0), (4, 4), (0, 4)])
SPIKE = polygon([(0, 0), (4, 0), (8, 0), (4, 0), (4, 4), (0, 4), (0, 0)])


WAYS = {"numpy": 10**9, "numba": 0}  # from how many rings on what is compiled is used


@pytest.fixture(params=WAYS if accelerator("numba").usable else ["numpy"])
def way(request):
    with using(request.param):
        yield request.param


@contextmanager
def using(way):
    """Look at rings in one way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ring_looks, "WORTH", WAYS[way])
        patch.setenv("SHANHE_ENGINE", "accelerated")
        yield


@pytest.mark.parametrize(
    ("wkb", "expected"),
    [
        (SQUARE, True),
        (multipolygon(SQUARE), True),
        (BOW_TIE, False),
        (TWICE_ROUND, False),
        (SPIKE, False),
        (OPEN, False),
        (HOLED, False),  # valid, and not beyond doubt
        (multipolygon(SQUARE, SQUARE), False),
        (EMPTY, False),
        (polygon([(0, 0), (4, 0), (0, 0)]), False),
    ],
)
def test_what_is_sound(wkb, expected, way):
    assert outlines_of([SQUARE, wkb, SQUARE]).is_sound.tolist() == [True, expected, True]


def test_what_is_compiled_knows_rings_of_any_shape(way):
    hook = polygon([(0, 0), (9, 0), (9, 9), (6, 9), (6, 3), (3, 3), (3, 9), (0, 9), (0, 0)])
    on_line = polygon([(0, 0), (2, 0), (5, 0), (9, 0), (9, 9), (8, 9), (8, 1), (0, 1), (0, 0)])
    touching = polygon([(0, 0), (9, 0), (9, 9), (5, 9), (5, 0), (3, 3), (3, 9), (0, 9), (0, 0)])
    turns = [turn / 7 for turn in range(90)]
    out = [(turn * math.cos(turn), turn * math.sin(turn)) for turn in turns]
    back = [((turn + 2) * math.cos(turn), (turn + 2) * math.sin(turn)) for turn in turns[::-1]]
    spiral = polygon([*out, *back, out[0]])
    told = outlines_of([hook, on_line, spiral, touching, BOW_TIE]).is_sound.tolist()
    assert told == [way == "numba"] * 3 + [False, False]
    assert shapely.is_valid(shapely.from_wkb([hook, on_line, spiral])).all()


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 6.3), st.floats(0, 9)), min_size=3, max_size=9),
    st.sampled_from([0, 2, 6]),
    st.booleans(),
)
def test_a_sound_ring_is_valid(spokes, places, in_order):
    """Rings on coarse grids, where corners fall on edges and on each other."""
    turned = sorted(spokes) if in_order else spokes
    ring = [
        (round(EAST + far * math.cos(turn), places), round(NORTH + far * math.sin(turn), places))
        for turn, far in turned
    ]
    wkb = polygon([*ring, ring[0]])
    told = {}
    for way in WAYS if accelerator("numba").usable else ["numpy"]:
        with using(way):
            told[way] = outlines_of([wkb])
        if told[way].is_sound[0]:
            assert shapely.is_valid(shapely.from_wkb(wkb))
    one, other = told["numpy"], told.get("numba", told["numpy"])
    np.testing.assert_array_equal(one.boxes, other.boxes)
    np.testing.assert_allclose(one.areas, other.areas, rtol=0, atol=1e-9)


def test_a_slice_of_outlines_is_what_they_are_of_the_slice():
    wkbs = [HOLED, SQUARE, EMPTY, multipolygon(SQUARE, HOLED), BOW_TIE]
    for first, last in ((0, 5), (1, 4), (2, 3), (3, 3)):
        for one, other in zip(
            sliced(outlines_of(wkbs), first, last), outlines_of(wkbs[first:last])
        ):
            np.testing.assert_array_equal(one, other)


def test_only_the_doubtful_are_asked_about_and_made():
    backend, asked = ShapelyBackend(), []

    def check(numbers):
        asked.extend(numbers)
        return [
            None if at == 1 else shapely.make_valid(shapely.from_wkb(wkbs[at])) for at in numbers
        ]

    wkbs = [SQUARE, b"", BOW_TIE, HOLED, SQUARE]
    shapes, numbers = kept_shapes(backend, list(wkbs), check)
    assert asked == [1, 2, 3]
    assert numbers.tolist() == [0, 2, 3, 4]
    assert [shapely.area(one) for one in shapes] == [1, 8, 80, 1]
    assert shapes.outlines.areas.tolist() == [1, 8, 80, 1]  # of what was repaired, not of what was
    assert shapes.wkbs()[2:] == [HOLED, SQUARE]
    assert shapes[0] is shapes[0]
    assert shapes[-1:] == [shapes[3]]


def test_damaged_points_with_z_and_not_finite_ones_are_all_asked_about():
    backend = ShapelyBackend()
    nan = struct.pack("<BIII8d", 1, 3, 1, 4, 0, 0, 1, 0, 1, math.nan, 0, 0)
    with_z = struct.pack("<BIII12d", 1, 1003, 1, 4, 0, 0, 9, 4, 0, 9, 4, 4, 9, 0, 0, 9)

    def check(numbers):
        assert list(numbers) == [0, 1, 2]
        return [backend.read(SQUARE), None, backend.read(with_z)]

    shapes, numbers = kept_shapes(backend, [SQUARE, nan, with_z], check)
    assert numbers.tolist() == [0, 2]
    assert shapes.outlines.areas.tolist() == [1, 8]
    only_z, _ = kept_shapes(
        backend, [with_z], lambda numbers: [backend.read(with_z)] * len(numbers)
    )
    assert only_z.wkbs() == [struct.pack("<BIII8d", 1, 3, 1, 4, 0, 0, 4, 0, 4, 4, 0, 0)]
