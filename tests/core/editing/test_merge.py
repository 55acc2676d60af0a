"""The table of merges row by row, and that no value of either side is ever lost silently."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.attribute_groups import attribute_groups
from shanhe.core.editing.merge import MINE, THEIRS, kind_of, merge, same
from shanhe.core.errors import Problem
from shanhe.core.standards.tables import table

GROUPS = attribute_groups()


def polygon(*points):
    closed = [*points, points[0]]
    body = b"".join(struct.pack("<2d", *point) for point in closed)
    return struct.pack("<BIII", 1, 3, 1, len(closed)) + body


SQUARE = polygon((0, 0), (10, 0), (10, 10), (0, 10))
TURNED = polygon((10, 10), (10, 0), (0, 0), (0, 10))
WIDE = polygon((0, 0), (20, 0), (20, 10), (0, 10))
TALL = polygon((0, 0), (10, 0), (10, 20), (0, 20))
BASE = {
    "DLBM": "0101",
    "DLMC": "水田",
    "TBMJ": 100.0,
    "SJNF": 2023,
    "BZ": None,
    "geometry": SQUARE,
}
WHOLE = tuple(BASE)
LAND = ("DLBM", "DLMC", "TBMJ")


def merged(mine, theirs):
    return merge(BASE, made(mine), made(theirs), GROUPS)


def made(changes):
    return None if changes is None else {**BASE, **changes}


@pytest.mark.parametrize(
    ("mine", "theirs", "result"),
    [
        ({"BZ": "a"}, {}, {"BZ": "a"}),
        ({}, {"BZ": "b"}, {"BZ": "b"}),
        ({"BZ": "a"}, {"SJNF": 2024}, {"BZ": "a", "SJNF": 2024}),
        ({"BZ": "a"}, {"BZ": "a"}, {"BZ": "a"}),
        ({"DLBM": "0102"}, {"DLBM": "0102", "DLMC": "水浇地"}, {"DLBM": "0102", "DLMC": "水浇地"}),
        ({"geometry": WIDE}, {"geometry": WIDE}, {"geometry": WIDE}),
        ({"geometry": TURNED}, {"geometry": WIDE}, {"geometry": WIDE}),
        ({"geometry": WIDE}, {"BZ": "b"}, {"geometry": WIDE, "BZ": "b"}),
        ({"geometry": WIDE}, {"DLBM": "0102"}, {"geometry": WIDE, "DLBM": "0102"}),
        ({"geometry": WIDE, "TBMJ": 200.0}, {"SJNF": 2024}, None),
        (None, {}, "gone"),
        ({}, None, "gone"),
        (None, None, "gone"),
    ],
)
def test_what_does_not_clash_is_merged(mine, theirs, result):
    found = merged(mine, theirs)
    assert found.clashes == ()
    if result == "gone":
        assert found.result() is None
    else:
        assert found.result() == made({**mine, **theirs} if result is None else result)


@pytest.mark.parametrize(
    ("mine", "theirs", "clashes", "kind"),
    [
        ({"BZ": "a"}, {"BZ": "b"}, (("BZ",),), "update/update"),
        ({"BZ": None, "SJNF": 1}, {"SJNF": 2}, (("SJNF",),), "update/update"),
        ({"DLBM": "0102"}, {"DLMC": "x"}, (LAND,), "update/update"),
        ({"DLBM": "0102"}, {"TBMJ": 90.0}, (LAND,), "update/update"),
        ({"geometry": WIDE}, {"geometry": TALL}, (("geometry",),), "update/update"),
        ({"geometry": WIDE}, {"TBMJ": 90.0}, ((*LAND, "geometry"),), "update/update"),
        ({"TBMJ": 90.0}, {"geometry": WIDE}, ((*LAND, "geometry"),), "update/update"),
        (
            {"geometry": WIDE, "TBMJ": 200.0, "BZ": "a"},
            {"geometry": TALL, "TBMJ": 201.0, "BZ": "b"},
            (("BZ",), (*LAND, "geometry")),
            "update/update",
        ),
        ({"BZ": "a"}, None, (WHOLE,), "update/delete"),
        (None, {"BZ": "b"}, (WHOLE,), "delete/update"),
    ],
)
def test_what_clashes_has_no_winner_but_by_choice(mine, theirs, clashes, kind):
    found = merged(mine, theirs)
    assert (found.clashes, kind_of(found.mine, found.theirs)) == (clashes, kind)
    with pytest.raises(Problem, match="EDIT-75"):
        found.result()
    assert found.result(MINE) == made(mine)
    assert found.result(THEIRS) == made(theirs)


def test_each_clash_has_its_own_choice_and_the_rest_is_merged():
    found = merged({"BZ": "a", "DLBM": "0102"}, {"BZ": "b", "DLMC": "x", "SJNF": 2024})
    chosen = found.result({"BZ": MINE, "DLBM": THEIRS})
    assert chosen == made({"BZ": "a", "DLMC": "x", "SJNF": 2024})


@pytest.mark.parametrize(
    "choices", [{"BZ": MINE}, {"BZ": MINE, "DLBM": MINE, "DLMC": THEIRS}, "both", {"DLBM": MINE}]
)
def test_a_missing_choice_or_one_that_divides_a_group_is_refused(choices):
    found = merged({"BZ": "a", "DLBM": "0102"}, {"BZ": "b", "DLMC": "x"})
    with pytest.raises(Problem, match="EDIT-75"):
        found.result(choices)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (None, None, True),
        (None, "", False),
        (None, 0, False),
        (1, 1.0, True),
        (0.1 + 0.2, 0.3, False),
        ("1.50", "1.5", False),
        ("a", "a ", False),
        ("é", "e\u0301", False),
        ("2024-01-01T00:00:00Z", "2024-01-01T08:00:00+08:00", True),
        ("2024-01-01T00:00:00", "2024-01-01T00:00:00Z", False),
        ("2024-01-01", "2024-01-02", False),
        (SQUARE, TURNED, True),
        (SQUARE, WIDE, False),
        (b"x", b"y", False),
    ],
)
def test_when_values_are_the_same(one, other, equal):
    assert same(one, other) is equal
    assert same(other, one) is equal


def test_a_field_is_in_one_group_only():
    fields = [row["field"] for row in table("attribute_groups").rows]
    assert len(fields) == len(set(fields))
    assert {row["confidence"] for row in table("attribute_groups").rows} <= {
        "certain",
        "likely",
        "unsure",
    }


SIDES = st.none() | st.fixed_dictionaries(
    {},
    optional={
        "DLBM": st.sampled_from(["0101", "0102", "0103"]),
        "DLMC": st.sampled_from(["水田", "水浇地", None]),
        "TBMJ": st.sampled_from([100.0, 90.0, 200.0]),
        "SJNF": st.sampled_from([2023, 2024]),
        "BZ": st.sampled_from([None, "", "a", "b"]),
        "geometry": st.sampled_from([SQUARE, TURNED, WIDE, TALL]),
    },
)


@given(SIDES, SIDES)
def test_both_sides_are_treated_alike(mine, theirs):
    here, there = merged(mine, theirs), merged(theirs, mine)
    assert here.clashes == there.clashes
    if not here.clashes:
        assert equal(here.result(), there.result())
    assert equal(here.result(MINE), there.result(THEIRS))


@given(SIDES, SIDES)
def test_every_changed_value_is_in_the_result_or_in_a_clash(mine, theirs):
    found = merged(mine, theirs)
    clashing = {name for clash in found.clashes for name in clash}
    for side, choice in ((made(mine), MINE), (made(theirs), THEIRS)):
        if side is None:
            assert found.clashes or found.result() is None
            continue
        kept = found.result(choice)
        for name, value in side.items():
            if not same(value, BASE[name]):
                assert name in clashing or same(kept[name], value)


@given(SIDES, SIDES)
def test_no_group_is_put_together_from_both_sides(mine, theirs):
    found = merged(mine, theirs)
    if mine is None or theirs is None or found.clashes:
        return
    result = found.result()
    for unit in GROUPS.units(BASE):
        sides = [made(mine), made(theirs)]
        assert any(all(same(result[name], side[name]) for name in unit) for side in sides)


@given(SIDES)
def test_a_side_that_changed_nothing_never_clashes(theirs):
    found = merged({}, theirs)
    assert found.clashes == () or theirs is None
    if not found.clashes:
        assert equal(found.result(), made(theirs))


def equal(one, other):
    if one is None or other is None:
        return one is other
    return all(same(one[name], other[name]) for name in one)


def test_an_entered_value_stands_for_either_side():
    found = merged({"BZ": "a", "DLBM": "0102"}, {"BZ": "b", "DLMC": "x", "SJNF": 2024})
    chosen = found.result({"DLBM": MINE}, {"BZ": "both: a, b"})
    assert chosen == made({"BZ": "both: a, b", "DLBM": "0102", "SJNF": 2024})
    chosen = found.result({"BZ": MINE, "DLBM": THEIRS}, {"DLMC": "旱地"})
    assert chosen == made({"BZ": "a", "DLBM": "0101", "DLMC": "旱地", "SJNF": 2024})


def test_an_entered_null_is_a_value():
    found = merged({"BZ": "a"}, {"BZ": "b"})
    assert found.result(values={"BZ": None}) == made({"BZ": None})


def test_a_feature_that_stays_may_be_given_values():
    found = merged({"BZ": "a"}, None)
    assert found.result(MINE, {"DLMC": "x"}) == made({"BZ": "a", "DLMC": "x"})
    with pytest.raises(Problem, match="SETTLE-01"):
        found.result(THEIRS, {"DLMC": "x"})


def test_values_go_only_where_both_sides_met_and_settle_only_their_own_field():
    found = merged({"BZ": "a", "DLBM": "0102"}, {"BZ": "b", "DLMC": "x"})
    with pytest.raises(Problem, match="SETTLE-01"):
        found.result(MINE, {"SJNF": 2025, "BZ": "c"})
    with pytest.raises(Problem, match="EDIT-75"):
        found.result({"BZ": MINE}, {"DLMC": "x"})


@given(SIDES, SIDES, st.sampled_from([MINE, THEIRS]), st.text(max_size=3))
def test_an_entered_value_changes_nothing_else(mine, theirs, side, value):
    found = merged(mine, theirs)
    plain = found.result(side)
    clashing = {name for clash in found.clashes for name in clash}
    if plain is None or "BZ" not in clashing:
        return
    assert equal(found.result(side, {"BZ": value}), {**plain, "BZ": value})
