"""A planner's regular expressions cannot keep the check busy for ever."""

import time

import pytest

from shanhe.core.errors import Problem
from shanhe.core.planning.quality.safe_patterns import fits_whole, safe_pattern

EVIL = [
    "(a+)+", "(a*)*b", "([a-zA-Z]+)*", "(a|aa)+", "(a|a?)+", "((a)+)+", "(?:a{1,9}){1,9}b",
    "(.*a){20}", "(a?){50}a{50}", ".*.*.*.*=", r"(\d+)+x", "([]a]+)+", "(a{2,})*", "(?P<n>a+)+",
    "x" * 501, "a?" * 50 + "a" * 50, "(a|a)" * 30 + "b", "a{0,900}" * 4,
]  # fmt: skip
GOOD = [
    "[0-9]{6}[0-9A-Z]{4}[0-9]{8}",
    "(ab)+",
    "a|bc",
    r"\d{4}-\d{2}",
    ".*村",
    "[^+*(]{2,5}",
    "(a)?b",
    "(0[1-9]|1[0-2]){2}",
    "(E|R|A|MC[0-9]+|MJ[0-9]+|M[0-9]+|MS[0-9]+|RS[0-9]+)",
    "(a{0,9}b){3}",
    "a{0,210}a{0,210}a{0,210}b",
]


@pytest.mark.parametrize("expression", EVIL)
def test_patterns_that_explode_are_refused(expression):
    with pytest.raises(Problem, match="DBQ-06"):
        safe_pattern(expression, "patterns.BSM")


@pytest.mark.parametrize("expression", ["(a", "a**", "[z-a]", 5, None])
def test_what_is_no_pattern_is_refused(expression):
    with pytest.raises(Problem, match=r"DBQ-0[26]"):
        safe_pattern(expression, "patterns.BSM")


@pytest.mark.parametrize(
    "expression", [*GOOD, ".*a.*b", "(?:[0-9]{6,12})?_?([A-Za-z][A-Za-z_]*?)_?(?:[0-9]{4,8})?"]
)
@pytest.mark.parametrize("subject", ["ab" * 400 + "!", "a" * 1000, "9" * 1000])
def test_patterns_of_planners_end_quickly(expression, subject):
    pattern = safe_pattern(expression, "patterns.BSM")
    begun = time.monotonic()
    fits_whole(pattern, subject)
    assert time.monotonic() - begun < 2


def test_patterns_mean_what_they_say():
    assert fits_whole(safe_pattern("[0-9]{6}村", "x"), "350821村")
    assert not fits_whole(safe_pattern("[0-9]{6}", "x"), "35082")
    assert not fits_whole(safe_pattern("a*", "x"), "a" * 1001)
