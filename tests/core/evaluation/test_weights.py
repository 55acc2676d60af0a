"""Weights of evidence against published tables and the textbook's arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.evaluation.evidence.counts import (
    ASCENDING,
    CATEGORICAL,
    DESCENDING,
    Counts,
    counted,
)
from shanhe.core.evaluation.evidence.generalizing import (
    FEASIBLE,
    MANUAL,
    MOST_CONTRAST,
    MOST_STUDENTIZED,
    binary,
    cut_at,
    evidence,
)
from shanhe.core.evaluation.evidence.weights import HALF, Weights, weights


def table(counts):
    found = weights(counts)
    columns = (
        found.plus, found.plus_deviation, found.minus, found.minus_deviation,
        found.contrast, found.contrast_deviation, found.studentized,
    )  # fmt: skip
    return [tuple(float(column[at]) for column in columns) for at in range(len(found.plus))]


def of(points, areas, total, deposits):
    return Counts(
        "B", np.arange(1, len(areas) + 1), np.array(areas), np.array(points), total, deposits
    )


def test_the_textbooks_arithmetic():
    rows = table(of([12, 8], [200, 100], 1000, 20))
    assert rows[0] == pytest.approx(
        (1.140285, 0.297746, -0.7033, 0.355335, 1.843585, 0.463589, 3.976762), abs=1e-6
    )
    assert rows[1] == pytest.approx(
        (1.449473, 0.368605, -0.412245, 0.290619, 1.861718, 0.469392, 3.966231), abs=1e-6
    )


# Gold in Nova Scotia (Bonham-Carter and others 1988–1990): the published pairs
@pytest.mark.parametrize(
    ("points", "area", "plus", "minus"),
    [
        (63, 2021, 0.3085, -1.4689),  # Goldenville Formation
        (3, 442, -1.2406, 0.1204),  # Halifax Formation
        (2, 482, -1.7360, 0.1528),  # Devonian granite
        (50, 1276, 0.5452, -0.7735),  # anticline axes
        (34, 1029, 0.3683, -0.2685),  # contact of Goldenville and Halifax
    ],
)
def test_meguma_gold(points, area, plus, minus):
    ((found, _, other, *_),) = table(of([points], [area], 2945, 68))
    assert (found, other) == (pytest.approx(plus, abs=5e-4), pytest.approx(minus, abs=5e-4))


# The same ground as the textbook of 1994 has it, and lineaments: counts were inferred, so 0.006
@pytest.mark.parametrize(
    ("points", "area", "plus", "minus"),
    [
        (51, 1280, 0.563, -0.829),  # anticline axes, 2.5 km
        (34, 1031, 0.367, -0.268),  # contact of Goldenville and Halifax
        (11, 385, 0.223, -0.038),  # contact of the granite
        (17, 746, -0.0185, 0.0062),  # lineaments to the north-west
    ],
)
def test_meguma_gold_of_the_textbook(points, area, plus, minus):
    ((found, _, other, *_),) = table(of([points], [area], 2945, 68))
    assert (found, other) == (pytest.approx(plus, abs=6e-3), pytest.approx(minus, abs=6e-3))


def test_classes_of_a_raster_with_and_without_deposits():
    areas, points = [275, 11, 396, 43, 1, 43, 2, 10], [9, 0, 5, 1, 0, 0, 1, 0]
    rows = table(of(points, areas, 781, 16))
    assert rows[0] == pytest.approx(
        (0.481015, 0.338926, -0.399409, 0.380606, 0.880424, 0.509639, 1.727546), abs=1e-6
    )
    assert rows[2][0] == pytest.approx(-0.491983, abs=1e-6)
    assert rows[6] == pytest.approx(
        (3.867287, 1.414214, -0.06323, 0.260721, 3.930518, 1.438046, 2.733235), abs=1e-6
    )
    assert rows[1] == (0, 0, 0, 0, 0, 0, 0)  # no deposit, no weight
    assert rows[3] == pytest.approx(
        (0.129617, 1.011835, -0.008072, 0.260864, 0.137689, 1.044921, 0.13177), abs=1e-6
    )
    assert of(points, areas, 781, 16).prior == pytest.approx(0.0204866, abs=1e-7)


def test_ore_control_units():
    ((plus, _, minus, _, contrast, _, studentized),) = table(of([45], [60], 160, 70))
    assert (plus, minus) == (pytest.approx(1.349927, abs=1e-6), pytest.approx(-0.847298, abs=1e-6))
    assert (contrast, studentized) == (
        pytest.approx(2.197225, abs=1e-6),
        pytest.approx(5.826271, abs=1e-6),
    )


# Cumulative table of the EIS toolkit's test data; the last row is that of all ground
PLUS = [0.5059, 0.4387, 0.3942, 0.2571, 0.2877, 0.2683, 0.1722, 0.0608]
MINUS = [-0.0877, -0.1706, -0.3142, -0.3205, -0.7339, -1.5107, -1.7844, -1.0464]
DEVIATIONS = [
    (0.4083, 0.1961), (0.3015, 0.2182), (0.2426, 0.2582), (0.2236, 0.2887),
    (0.1961, 0.4083), (0.1826, 0.7071), (0.1796, 1.005), (0.1796, 1.0051),
]  # fmt: skip


@pytest.mark.parametrize(
    ("how", "favourable"),
    [(MOST_CONTRAST, 7), (FEASIBLE, 6), (MOST_STUDENTIZED, 6), (MANUAL, 5)],
)
def test_where_a_cumulative_table_is_cut(how, favourable):
    counts = of([1] * 8, [10] * 8, 1000, 32)
    plus_deviation, minus_deviation = map(np.array, zip(*DEVIATIONS))
    found = Weights(counts, np.array(PLUS), plus_deviation, np.array(MINUS), minus_deviation)
    cut = cut_at(found, how, last=4)
    assert binary(found, cut).generalized.tolist() == [2] * favourable + [1] * (8 - favourable)


def test_no_cut_that_can_be_trusted_is_told():
    with pytest.raises(Problem) as caught:
        evidence(of([1, 1], [500, 480], 1000, 3), ASCENDING, FEASIBLE)
    assert caught.value.code == "EVA-04"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 90)), min_size=2, max_size=9))
def test_ascending_and_descending_sums_meet(rows):
    points, areas = zip(*rows)
    counts = of(points, areas, sum(areas) + 50, sum(points) + 1)
    up, down = counts.cumulated(ASCENDING), counts.cumulated(DESCENDING)
    assert up.areas[-1] == down.areas[-1] == sum(areas)
    assert (up.points[:-1] + down.points[::-1][1:]).tolist() == [sum(points)] * (len(rows) - 1)
    assert counts.cumulated(CATEGORICAL) is counts


@given(st.integers(1, 40), st.integers(60, 400))
def test_a_pattern_and_its_opposite_have_opposite_contrasts(points, area):
    counts = of([points, 50 - points], [area, 1000 - area], 1000, 50)
    one, other = weights(counts).contrast
    assert one == pytest.approx(-other)


def test_half_a_cell_gives_every_class_a_weight():
    found = weights(of([0, 5], [100, 100], 1000, 5), HALF)
    assert np.isfinite(found.plus).all()
    assert found.plus[0] == pytest.approx(np.log((0.5 / 6) / (100.5 / 996)))


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("EVA-01", ([0], [10], 100, 0)),
        ("EVA-02", ([5], [110], 100, 9)),
        ("EVA-02", ([12], [50], 100, 9)),
        ("EVA-03", ([8], [5], 100, 9)),
    ],
)
def test_counts_that_cannot_be_are_refused(code, counts):
    with pytest.raises(Problem) as caught:
        of(*counts)
    assert caught.value.code == code


def test_cells_are_counted_where_they_are_values():
    codes = np.array([[1, 1, 2], [3, 2, 9]])
    valid = np.array([[True, True, True], [True, True, False]])
    points = np.array([[0, 2, 1], [0, 0, 4]])
    found = [column.tolist() for column in counted(codes, valid, points)]
    assert found == [[1, 2, 3], [2, 2, 1], [1, 1, 0]]
