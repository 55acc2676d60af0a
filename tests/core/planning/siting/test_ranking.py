"""Scores, vetoes, ranks and sensitivity, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.planning.siting import Criterion, compare, criteria_of, swings
from shanhe.core.planning.siting.sensitivity import rank_range
from shanhe.core.standards.tables import Source, Table, table


def criterion(name, direction="cost", weight=1.0, target=None, veto=""):
    return Criterion(name, name, name, "share", ("x",), direction, weight, target, veto, "law", "%")


CROP, ROAD, REUSE = (
    criterion("crop", weight=2),
    criterion("road", weight=1, target=500),
    criterion("reuse", "benefit", weight=1, target=50),
)
SITES = ("A", "B", "C")
VALUES = [(0.0, 1000.0, 20.0), (50.0, 500.0, 80.0), (100.0, 0.0, 20.0)]
NONE = [(), (), ()]


def test_scores_and_ranks_by_the_range():
    found = compare(SITES, (CROP, ROAD, REUSE), VALUES, NONE)
    assert found.weights == (0.5, 0.25, 0.25)
    assert [one.scores for one in found.sites] == [
        (1.0, 0.0, 0.0),
        (0.5, 0.5, 1.0),
        (0.0, 1.0, 0.0),
    ]
    assert [one.total for one in found.sites] == [50.0, 62.5, 25.0]
    assert [one.rank for one in found.sites] == [2, 1, 3]
    assert [one.site for one in found.in_order] == ["B", "A", "C"]


def test_scores_by_a_target():
    found = compare(SITES, (CROP, ROAD, REUSE), VALUES, NONE, "target")
    # road: 500/1000, met, met; reuse: 20/50, 80 % counts as met, 20/50; crop has no target
    assert [one.scores for one in found.sites] == [
        (1.0, 0.5, 0.4),
        (0.5, 1.0, 1.0),
        (0.0, 1.0, 0.4),
    ]


def test_a_vetoed_site_keeps_its_score_and_has_no_rank():
    limit = criterion("crop", weight=2, veto="40")
    found = compare(SITES, (limit, ROAD, REUSE), VALUES, [("road",), (), ()])
    assert [(one.vetoes, one.rank) for one in found.sites] == [
        (("road",), None),
        (("crop",), None),
        (("crop",), None),
    ]
    assert found.sites[1].total == 62.5


def test_an_unknown_value_scores_nothing_and_an_unknown_criterion_does_not_count():
    values = [(None, 1000.0, None), (50.0, 500.0, None), (100.0, 0.0, None)]
    found = compare(SITES, (CROP, ROAD, REUSE), values, NONE)
    assert [one.id for one in found.left_out] == ["reuse"]
    assert found.weights == pytest.approx((2 / 3, 1 / 3))
    assert found.sites[0].scores == (0.0, 0.0)


def test_equal_sites_share_a_rank():
    found = compare(SITES, (CROP,), [(1.0,), (1.0,), (2.0,)], NONE)
    assert [one.rank for one in found.sites] == [1, 1, 3]


def test_twenty_percent_more_weight_may_turn_the_order():
    first, second = criterion("first", weight=0.5), criterion("second", weight=0.5)
    values = [(0.0, 1.0), (1.0, 0.0)]
    found = compare(("A", "B"), (first, second), values, [(), ()])
    assert [one.rank for one in found.sites] == [1, 1]
    moved = {
        (one.criterion, round(one.factor, 1)): (one.weight, one.ranks) for one in swings(found)
    }
    assert moved == {
        ("first", 0.8): (0.4, (2, 1)),
        ("first", 1.2): (0.6, (1, 2)),
        ("second", 0.8): (0.4, (1, 2)),
        ("second", 1.2): (0.6, (2, 1)),
    }
    assert rank_range(found, swings(found)) == [(1, 2), (1, 2)]


@given(st.lists(st.tuples(*[st.floats(0, 100, allow_nan=False)] * 3), min_size=2, max_size=6))
def test_scores_stay_between_0_and_100_and_the_best_ranks_first(values):
    sites = [str(at) for at in range(len(values))]
    found = compare(sites, (CROP, ROAD, REUSE), values, [()] * len(values))
    totals = [one.total for one in found.sites]
    assert all(-1e-9 <= total <= 100 + 1e-9 for total in totals)
    assert found.sites[totals.index(max(totals))].rank == 1
    assert min(one.rank for one in found.sites) == 1


@pytest.mark.parametrize(
    ("sites", "criteria", "values", "code"),
    [
        (("A",), (CROP,), [(1.0,)], "SITE-03"),
        (("A", "B"), (CROP,), [(None,), (None,)], "SITE-04"),
    ],
)
def test_what_cannot_be_compared_is_refused(sites, criteria, values, code):
    with pytest.raises(Problem) as caught:
        compare(sites, criteria, values, [()] * len(sites))
    assert caught.value.code == code


def test_the_shipped_criteria():
    found = criteria_of(table("site_criteria"))
    assert sum(one.weight for one in found) == pytest.approx(1.0)
    assert [one.id for one in found if one.veto] == [
        "farmland",
        "red_line",
        "reserve",
        "water_source",
    ]
    assert all(one.basis for one in found)


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("measure", "taste", "SITE-01"),
        ("direction", "up", "SITE-01"),
        ("weight", "-1", "SITE-01"),
        ("weight", "much", "SITE-01"),
        ("veto", "never", "SITE-01"),
        ("criterion", "", "SITE-01"),
        ("weight", "0", "SITE-02"),
    ],
)
def test_a_wrong_criterion_is_named(column, value, code):
    row = {**table("site_criteria").rows[0], column: value}
    with pytest.raises(Problem) as caught:
        criteria_of(Table("site_criteria", [row], Source("", "", "preset"), "1"))
    assert caught.value.code == code
