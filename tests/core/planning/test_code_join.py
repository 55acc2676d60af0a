"""Codes cleaned and joined one to one; every row of both sides has exactly one fate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.planning.code_join import (
    SAME_NAME,
    SIMILAR_NAME,
    Suggestion,
    clean_code,
    code_join,
    suggestions,
)


@pytest.mark.parametrize(
    ("value", "length", "code"),
    [
        (1.0, 0, "1"),
        ("1.0", 0, "1"),
        (350821, 0, "350821"),
        (" 350 821　", 0, "350821"),
        ("３５０８２１", 0, "350821"),
        ("３５０８２１．００", 0, "350821"),
        ("'350821", 0, "350821"),
        ("\ufeff350821\u200b", 0, "350821"),
        ("350821000", 6, "350821"),
        ("350821100201", 9, "350821100"),
        ("3508211002010000001", 12, "350821100201"),
        (350821100201.0, 6, "350821"),
        ("35", 6, "35"),
        ("A350821", 6, "A350821"),
        ("1.5", 0, "1.5"),
        ("1.", 0, "1."),
        (float("nan"), 0, "nan"),
        (None, 6, ""),
        ("  ", 6, ""),
    ],
)
def test_codes_are_cleaned(value, length, code):
    assert clean_code(value, length) == code


@given(st.one_of(st.text(), st.integers(), st.floats()), st.sampled_from([0, 2, 4, 6, 9, 12]))
def test_a_clean_code_stays_as_it_is(value, length):
    once = clean_code(value, length)
    assert clean_code(once, length) == once


def test_a_code_that_stands_twice_joins_nothing():
    found = code_join(["1", "2", "2", "3", "", "5"], ["1", "2", "3", "3", "4", "", ""])
    assert found.pairs == [(0, 0)]
    assert found.unmatched == ([4, 5], [4, 5, 6])
    assert found.duplicates == ([1, 2, 3], [1, 2, 3])


codes = st.lists(st.sampled_from(["", "1", "2", "3", "4", "5", "6", "7", "8"]), max_size=12)


@given(codes, codes)
def test_every_row_is_matched_unmatched_or_duplicate_once(first, second):
    found = code_join(first, second)
    for side, rows in enumerate((first, second)):
        fates = [pair[side] for pair in found.pairs]
        fates += found.unmatched[side] + found.duplicates[side]
        assert sorted(fates) == list(range(len(rows)))
    assert all(first[a] == second[b] != "" for a, b in found.pairs)
    for side, (own, other) in enumerate(((first, second), (second, first))):
        lonely = sorted(own[at] for at in found.unmatched[side] if own[at])
        plain = set(own) - set(other) - {""}
        assert lonely == sorted(code for code in plain if own.count(code) == 1)
        twice = {code for code in own if code and max(own.count(code), other.count(code)) > 1}
        assert {own[at] for at in found.duplicates[side]} == twice


@given(codes, codes)
def test_the_sides_are_alike(first, second):
    one, other = code_join(first, second), code_join(second, first)
    assert sorted((b, a) for a, b in one.pairs) == sorted(other.pairs)
    assert one.unmatched == other.unmatched[::-1]
    assert one.duplicates == other.duplicates[::-1]


FIRST = {
    "350822": "永定县",  # became a district, with another code
    "620102": "城关区",
    "330103": "下城区",
    "999999": "无名",
    "350825": "",
    "210100": "和平区",
}
SECOND = {
    "350803": "永定区",
    "620199": "城关区",
    "540102": "城关区",
    "330106": "西湖区",
    "120101": "和平区",
    "220101": "和平区",
    "350899": "新罗区",
}


def test_suggestions():
    a, b = list(FIRST), list(SECOND)
    here, there = list(FIRST.values()), list(SECOND.values())
    found = suggestions(range(6), a, here, range(7), b, there)
    # 和平区 has two namesakes, of which 220101 shares one digit more.
    assert {a[at]: (b[one.row], one.reason) for at, one in found.items()} == {
        "350822": ("350803", SIMILAR_NAME),
        "620102": ("620199", SAME_NAME),
        "210100": ("220101", SAME_NAME),
    }
    assert suggestions([5], a, here, [4], b, there) == {5: Suggestion(4, SAME_NAME)}
    # two that fit equally well: nothing
    assert (
        suggestions([0], ["110101"], ["和平区"], [0, 1], ["220101", "320101"], ["和平区"] * 2) == {}
    )
