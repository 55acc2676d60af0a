"""Edges along other edges, however these are divided."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.planning.quality.edges import apart

SHARES = st.lists(st.floats(0.01, 0.99), max_size=6)
ENDS = st.tuples(*[st.integers(-1000, 1000)] * 4).filter(
    lambda ends: abs(ends[0] - ends[2]) + abs(ends[1] - ends[3]) > 10
)


def divided(segment, shares):
    """The segment in pieces that begin and end at `shares` of it."""
    stops = [0.0, *sorted(shares), 1.0]
    start, step = segment[:2], segment[2:] - segment[:2]
    points = [start + stop * step for stop in stops]
    return np.array([np.hstack(pair) for pair in zip(points, points[1:])])


@given(ENDS, SHARES, SHARES)
def test_pieces_of_an_edge_lie_on_each_other(ends, some, others):
    segment = np.array(ends, float)
    left = apart(divided(segment, some), divided(segment, others), 0.001)
    assert left.max() <= 0.002


@given(ENDS, SHARES)
def test_what_is_missing_is_measured(ends, shares):
    segment = np.array(ends, float)
    whole = np.hypot(*(segment[2:] - segment[:2]))
    half = segment.copy()
    half[2:] = (segment[:2] + segment[2:]) / 2
    left = apart(segment[None, :], divided(half, shares), 0.001)
    assert abs(left[0] - whole / 2) < 0.01


def test_an_edge_beside_another_lies_on_none():
    along, beside = np.array([[0.0, 0, 10, 0]]), np.array([[0.0, 0.01, 10, 0.01]])
    assert apart(along, beside, 0.001)[0] == 10.0
    assert apart(along, beside, 0.02)[0] <= 0.02
    assert apart(along, np.empty((0, 4)), 0.001)[0] == 10.0


def test_without_a_tolerance_only_the_same_edge_counts():
    along, beside = np.array([[0.0, 0, 10, 0]]), np.array([[0.0, 5, 10, 5]])
    assert apart(along, beside, 0.0)[0] == 10.0
    assert apart(along, along[:, [2, 3, 0, 1]], 0.0)[0] == 0.0
