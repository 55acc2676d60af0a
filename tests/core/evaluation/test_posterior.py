"""Posterior probabilities, their deviations, and tests of independence."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.evaluation.evidence.counts import Counts
from shanhe.core.evaluation.evidence.posterior import (
    kolmogorov,
    logit,
    logit_deviation,
    missing_deviation,
    omnibus,
    pair_test,
    pair_tests,
    posterior,
    posterior_deviation,
)
from shanhe.core.evaluation.evidence.weights import weights

# Two patterns in 1,000 cells with 20 deposits: on both, on the first, on the second, on none
TABLE = weights(Counts("B", np.array([1, 2]), np.array([200, 100]), np.array([12, 8]), 1000, 20))
PLUS, MINUS = TABLE.plus, TABLE.minus
SPREAD_ON, SPREAD_OFF = TABLE.plus_deviation, TABLE.minus_deviation
STATES = [(1, 1), (1, 0), (0, 1), (0, 0)]
LOGITS = [-1.302062, -3.16378, -3.145647, -5.007365]
POSTERIOR = [0.213818, 0.040552, 0.041263, 0.006644]
S_LOGIT = [0.523949, 0.472347, 0.558688, 0.51061]
S_POSTERIOR = [0.11203, 0.019154, 0.023053, 0.003393]


def found():
    weight = np.array([[PLUS[k] if s[k] else MINUS[k] for s in STATES] for k in (0, 1)])
    spread = np.array([[SPREAD_ON[k] if s[k] else SPREAD_OFF[k] for s in STATES] for k in (0, 1)])
    logits = logit(0.02) + weight.sum(axis=0)
    return logits, posterior(logits), logit_deviation(20, spread)


def test_the_textbooks_posterior():
    logits, probability, deviation = found()
    assert logits == pytest.approx(LOGITS, abs=2e-6)
    assert probability == pytest.approx(POSTERIOR, abs=1e-6)
    assert deviation == pytest.approx(S_LOGIT, abs=1e-6)
    assert posterior_deviation(probability, deviation) == pytest.approx(S_POSTERIOR, abs=1e-6)


def test_a_layer_without_data_has_no_weight():
    logits = logit(0.02) + PLUS[1]
    assert posterior(logits) == pytest.approx(0.08, abs=1e-6)
    deviation = logit_deviation(20, np.array([[0.0], [SPREAD_ON[1]]]))
    assert deviation == pytest.approx([0.431126])
    probability = posterior(logits)
    assert posterior_deviation(probability, deviation) == pytest.approx([0.03449], abs=1e-6)


def test_agterbergs_published_deviation():
    assert round(float(posterior_deviation(0.069, 0.401)), 3) == 0.028


def test_missing_data_adds_to_the_deviation():
    assert missing_deviation([0.1, 0.3], [0.5, 0.5], 0.2) == pytest.approx(0.1)


def test_the_omnibus_test():
    _, probability, deviation = found()
    told = omnibus([30, 170, 70, 730], probability, posterior_deviation(probability, deviation), 20)
    assert told.expected == pytest.approx(21.04691, abs=1e-4)
    assert told.ratio == pytest.approx(0.950258, abs=1e-5)
    assert told.deviation == pytest.approx(5.535106, abs=2e-4)  # from deviations of six digits
    assert told.z == pytest.approx(0.18914, abs=1e-4)


def test_a_pair_that_depends_alarms_and_one_that_does_not_does_not():
    # all four cells expect 25: (|40 − 25| − 0.5)² / 25 four times
    depends = pair_test("a", "b", [[40, 10], [10, 40]])
    assert depends.chi_square == pytest.approx(4 * 14.5**2 / 25)
    assert depends.g_square == pytest.approx(2 * (80 * np.log(1.6) + 20 * np.log(0.4)))
    assert depends.alarming
    assert not pair_test("a", "b", [[25, 25], [25, 25]]).alarming
    assert pair_test("a", "b", [[5, 0], [0, 0]]).chi_square == 0.0


def test_all_pairs_are_tested_at_the_occurrences():
    tests = pair_tests(["a", "b", "c"], [[1, 1, 0, 0], [1, 1, 0, 0], [1, 0, 1, 0]])
    assert [(one.first, one.second) for one in tests] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert tests[0].chi_square == pytest.approx(4 * 0.5**2 / 1)
    assert tests[1].chi_square == 0.0


def test_kolmogorov_compares_from_the_highest_down():
    distance, limit = kolmogorov([10, 90], [0.5, 0.05], [8, 2])
    assert distance == pytest.approx(0.8 - 5 / 9.5)
    assert limit == pytest.approx(1.36 / np.sqrt(10))
