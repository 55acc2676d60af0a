"""Information value and its kin, against published figures; validation against brute force."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.evaluation.evidence.counts import Counts
from shanhe.core.evaluation.evidence.information import (
    BELIEFS,
    certainty_factor,
    combined_certainty,
    evidential_belief,
    frequency_ratio,
    information_value,
)
from shanhe.core.evaluation.evidence.validation import Ranking, density_by_grade
from shanhe.core.raster.weighted import Factor, WeightedSum

# Landslides by slope class (an open exercise book for GRASS GIS), m²
SLIDES = [0.0, 18_750.0, 57_968.75, 18_281.25, 7_812.5]
GROUND = [11_055_468.75, 50_373_750.0, 43_957_343.75, 4_650_468.75, 100_625.0]
SLOPES = Counts(
    "slope", np.arange(1, 6), np.array(GROUND), np.array(SLIDES), 110_137_656.25, 102_812.5
)


def test_frequency_ratio_and_information_value_of_slope_classes():
    assert frequency_ratio(SLOPES) == pytest.approx(
        [0.0, 0.398737, 1.412708, 4.211134, 83.171407], abs=1e-6
    )
    assert information_value(SLOPES)[1:] == pytest.approx(
        [-0.919452, 0.345508, 1.437732, 4.420904], abs=1e-6
    )


def test_a_class_without_landslides_has_the_lowest_value_or_a_floor():
    assert information_value(SLOPES)[0] == pytest.approx(-0.919452, abs=1e-6)
    assert information_value(SLOPES, floor=-3.0)[0] == -3.0


def test_weighted_information_of_dali():
    # 杜悦悦等 (2016), 地理学报 71(9): weights and values of one case
    pairs = [
        ("0.1534", "0.456"), ("0.1534", "0.209"), ("0.0717", "0.29"), ("0.2435", "0.255"),
        ("0.0539", "0.396"), ("0.0887", "1.018"), ("0.1078", "0.294"), ("0.0597", "0.598"),
        ("0.017", "0.636"), ("0.0509", "1.45"),
    ]  # fmt: skip
    weights, values = zip(*pairs)
    cell = [np.ones((1, 1), np.uint8)] * 10
    for weighed, expected in ((weights, 0.448548), (["1"] * 10, 5.602)):
        factors = [Factor(str(at), one, {1: value}) for at, (one, value) in
                   enumerate(zip(weighed, values))]  # fmt: skip
        summed = WeightedSum(factors)
        total, known = summed.sums(cell)
        assert known.all()
        assert total[0, 0] / summed.unit == pytest.approx(expected, abs=1e-6)


def test_certainty_is_one_way_sure_without_occurrences():
    counts = Counts("c", np.arange(3), np.array([50, 30, 20]), np.array([0, 3, 7]), 100, 10)
    assert certainty_factor(counts) == pytest.approx([-1.0, 0.0, (0.35 - 0.1) / (0.35 * 0.9)])


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [(0.5, 0.4, 0.7), (-0.5, -0.4, -0.7), (0.5, -0.4, 0.1 / 0.6), (0.3, 0.0, 0.3)],
)
def test_two_certainties_together(one, other, both):
    assert combined_certainty(one, other) == pytest.approx(both)


@pytest.mark.parametrize("form", BELIEFS)
def test_beliefs_of_a_layer_sum_to_one(form):
    counts = Counts("c", np.arange(3), np.array([500, 300, 200]), np.array([2, 3, 5]), 1000, 10)
    found = evidential_belief(counts, form)
    assert found.belief.sum() == pytest.approx(1.0)
    assert found.disbelief.sum() == pytest.approx(1.0)
    assert found.belief.argmax() == 2
    assert found.belief + found.uncertainty == pytest.approx(found.plausibility)


def brute(cells, points):
    """Every occurrence against every cell, a tie half."""
    return np.mean([(p > c) + 0.5 * (p == c) for p in points for c in cells])


VALUES = st.lists(st.integers(0, 6), min_size=2, max_size=30)


@given(VALUES, st.data())
def test_auc_is_the_share_of_pairs_that_are_right(cells, data):
    points = data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=8))
    ranking = Ranking.of(np.array(cells, float), np.array(points, float))
    assert ranking.auc() == pytest.approx(brute(cells, points))
    area, found = ranking.success
    assert (area[-1], found[-1]) == (1.0, 1.0)
    assert (np.diff(found) >= 0).all()


def test_a_perfect_prediction_and_none():
    cells = np.array([0.9, 0.8, 0.2, 0.1])
    assert Ranking.of(cells, cells[:2]).auc(among_all=False) == 1.0
    assert Ranking.of(cells, cells[2:]).auc(among_all=False) == 0.0
    assert Ranking.of(np.ones(9), np.ones(3)).auc() == 0.5


def test_where_prediction_and_area_cross():
    ranking = Ranking.of(np.arange(100.0), np.arange(60.0, 100.0))
    share, value = ranking.crossing()
    assert (round(share, 2), value) == (0.71, 71.0)


def test_what_cannot_be_validated_is_told():
    with pytest.raises(Problem) as caught:
        Ranking.of(np.array([]), np.array([1.0]))
    assert caught.value.code == "EVA-05"
    with pytest.raises(Problem) as caught:
        Ranking.of(np.array([1.0]), np.array([2.0]))
    assert caught.value.code == "EVA-06"


def test_density_rises_with_the_grade():
    assert density_by_grade([50, 30, 20], [1, 3, 6]) == pytest.approx([0.2, 1.0, 3.0])
