"""The posterior probability of an occurrence, how sure it is, and whether layers depend on another.

Source: Bonham-Carter (1994), Geographic Information Systems for Geoscientists, ch. 9; Agterberg
and Cheng (2002), Conditional independence test for weights-of-evidence modeling. Certain.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt
from typing import Any, List, Sequence, Tuple

import numpy as np

CHI_SQUARE_5 = 3.84
"""χ² with one degree of freedom at 5 %."""
Z_5 = 1.645
"""One-tailed normal deviate at 5 %."""
KOLMOGOROV_5 = 1.36
YATES = 0.5
RATIO_POOR = 0.85


def logit(share: float) -> float:
    """Return ln of the odds of a probability."""
    return log(share / (1.0 - share))


def posterior(logits: Any) -> Any:
    """Return the probability of logits."""
    return 1.0 / (1.0 + np.exp(-np.asarray(logits, float)))


def logit_deviation(points: float, deviations: Any) -> Any:
    """Return s(logit) = √(1/N + Σ s²(W)); `deviations` has one row a layer."""
    return np.sqrt(1.0 / points + np.square(deviations).sum(axis=0))


def posterior_deviation(probability: Any, deviation: Any, small: bool = True) -> Any:
    """Return s(P) = P · s(logit) for small P, else P(1 − P) · s(logit)."""
    rest = 1.0 if small else 1.0 - np.asarray(probability)
    return np.asarray(probability) * rest * np.asarray(deviation)


def missing_deviation(
    probabilities: Sequence[float], shares: Sequence[float], mean: float
) -> float:
    """Return √Σ (P(state) − P)² · P(state of a layer without data here)."""
    terms = ((one - mean) ** 2 * share for one, share in zip(probabilities, shares))
    return sqrt(sum(terms))


@dataclass(frozen=True)
class Omnibus:
    """What the posterior of the whole area says of the layers' independence.

    `expected` is Σ P · cells, which should be the `points`; `ratio` points by expected (below
    0.85 is poor), `z` the test of Agterberg and Cheng (above 1.645 at 5 %).
    """

    expected: float
    points: float
    deviation: float

    @property
    def ratio(self) -> float:
        """Return n/T."""
        return self.points / self.expected

    @property
    def z(self) -> float:
        """Return (T − n)/s(T)."""
        return (self.expected - self.points) / self.deviation


def omnibus(cells: Any, probabilities: Any, deviations: Any, points: float) -> Omnibus:
    """Return the omnibus test over unique conditions: their cells, P and s(P)."""
    cells = np.asarray(cells, float)
    expected = float((cells * probabilities).sum())
    return Omnibus(expected, points, float(np.sqrt(np.square(cells * deviations).sum())))


@dataclass(frozen=True)
class PairTest:
    """χ² (with Yates's correction) and G² of two binary patterns at the occurrences.

    Not `testable` where one of them holds all occurrences or none.
    """

    first: str
    second: str
    chi_square: float
    g_square: float
    testable: bool = True

    @property
    def alarming(self) -> bool:
        """Tell whether they depend on another at 5 %."""
        return self.chi_square > CHI_SQUARE_5


def pair_test(first: str, second: str, four: Sequence[Sequence[float]]) -> PairTest:
    """Return the test of a 2 × 2 table of occurrences: on and off the one, on and off the other."""
    seen = np.asarray(four, float)
    total = seen.sum()
    expected = np.outer(seen.sum(axis=1), seen.sum(axis=0)) / total
    if not (expected > 0).all():
        return PairTest(first, second, 0.0, 0.0, testable=False)
    off = np.maximum(np.abs(seen - expected) - YATES, 0.0)
    some = seen > 0
    g_square = 2.0 * float((seen[some] * np.log(seen[some] / expected[some])).sum())
    return PairTest(first, second, float((off**2 / expected).sum()), g_square)


def pair_tests(names: Sequence[str], favourable: Any) -> List[PairTest]:
    """Return the tests of all pairs; `favourable` (layers, occurrences) tells who lies where."""
    on = np.asarray(favourable, bool)
    tests = []
    for one, other in combinations(range(len(names)), 2):
        a, b = on[one], on[other]
        four = [[(a & b).sum(), (a & ~b).sum()], [(~a & b).sum(), (~a & ~b).sum()]]
        tests.append(pair_test(names[one], names[other], four))
    return tests


def kolmogorov(cells: Any, probabilities: Any, points: Any) -> Tuple[float, float]:
    """Return D, the greatest difference of observed and expected occurrences, and its 5 % limit.

    All are by unique condition; they are cumulated from the greatest probability down.
    """
    order = np.argsort(-np.asarray(probabilities), kind="stable")
    seen = np.cumsum(np.asarray(points, float)[order])
    expected = np.cumsum((np.asarray(cells, float) * probabilities)[order])
    distance = np.abs(seen / seen[-1] - expected / expected[-1]).max()
    return float(distance), KOLMOGOROV_5 / sqrt(seen[-1])
