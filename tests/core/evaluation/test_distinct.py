"""Distinct values gathered block by block rank as all values at once do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.evaluation.evidence.distinct import Distinct
from shanhe.core.evaluation.evidence.information import combined_belief
from shanhe.core.evaluation.evidence.validation import Ranking

NUMBERS = st.floats(-1e9, 1e9)


@given(st.lists(st.lists(NUMBERS, max_size=20), min_size=1, max_size=5), st.randoms())
def test_blocks_make_the_ranking_of_the_whole(blocks, random):
    whole = [number for block in blocks for number in block]
    if not whole:
        return
    points = random.choices(whole, k=3)
    distinct = Distinct()
    for block in blocks:
        distinct.add(np.array(block))
    ours, theirs = distinct.ranking(np.array(points)), Ranking.of(whole, np.array(points))
    assert ours.values.tolist() == theirs.values.tolist()
    assert ours.cells.tolist() == theirs.cells.tolist()
    assert ours.points.tolist() == theirs.points.tolist()


def test_too_many_values_are_told_apart_less_finely():
    values = np.random.default_rng(1).normal(size=20_000)
    distinct = Distinct(most=1000)
    for part in np.split(values, 10):
        distinct.add(part)
    points = np.sort(values)[-2000:]
    ranking = distinct.ranking(points)
    assert len(ranking.values) <= 1000
    assert ranking.cells.sum() == 20_000
    assert (np.diff(ranking.values) < 0).all()
    assert ranking.auc() == pytest.approx(Ranking.of(values, points).auc(), abs=1e-3)


def test_limits_divide_the_cells():
    distinct = Distinct()
    distinct.add(np.array([3.0, 1.0, 2.0, 5.0, 4.0]))
    assert distinct.limits((0.2, 0.4, 0.6, 0.8)).tolist() == [1.0, 2.0, 3.0, 4.0]


SHARE = st.floats(0.0, 0.9)


@given(SHARE, SHARE, SHARE, SHARE)
def test_dempsters_rule(b, d, b2, d2):
    one = np.array([b, d * (1 - b), 1 - b - d * (1 - b)])
    other = np.array([b2, d2 * (1 - b2), 1 - b2 - d2 * (1 - b2)])
    both = combined_belief(one, other)
    assert both.sum() == pytest.approx(1)
    assert both == pytest.approx(combined_belief(other, one))
    assert combined_belief(one, np.array([0.0, 0.0, 1.0])) == pytest.approx(one)


def test_dempsters_rule_by_hand():
    both = combined_belief(np.array([0.6, 0.1, 0.3]), np.array([0.5, 0.2, 0.3]))
    assert both == pytest.approx(np.array([0.63, 0.11, 0.09]) / 0.83)
