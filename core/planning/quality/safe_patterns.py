"""Regular expressions of a planner's rule set, refused where matching them could take for ever.

Python's `re` tries the ways to share a text out among repeats and choices: with one repeat inside
another, or several open ones in a row, their number explodes with the text's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Match, Pattern, Tuple

from ...errors import Problem

LONGEST_PATTERN = 500
LONGEST_SUBJECT = 1000  # signs; a longer value fits no pattern
MOST_WAYS = 10_000_000  # to share a text out among repeats and choices
QUANTIFIER = r"\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)\}|[*+?]"
SET = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
TOKEN = re.compile(rf"\\.|{SET}|\(\??|(?P<repeat>{QUANTIFIER})|.", re.DOTALL)


def safe_pattern(expression: Any, member: str, flags: int = 0) -> Pattern[str]:
    """Return the compiled expression; DBQ-02 if it is none, DBQ-06 if it could take for ever."""
    if not isinstance(expression, str):
        raise Problem("DBQ-02", member=member, value=str(expression)[:80])
    if len(expression) > LONGEST_PATTERN or not _bounded(expression):
        raise Problem("DBQ-06", member=member, value=expression[:80])
    try:
        return re.compile(expression, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise Problem("DBQ-02", member=member, value=f"{expression[:80]}: {error}") from error


def fits_whole(pattern: Pattern[str], text: str) -> bool:
    """Tell whether a text of bearable length fits the pattern from end to end."""
    return len(text) <= LONGEST_SUBJECT and pattern.fullmatch(text) is not None


def _bounded(expression: str) -> bool:
    """Tell that the ways to share a text out are few."""
    branches = [Branches()]
    for token in TOKEN.finditer(expression):
        sign = token.group()
        if token.group("repeat"):
            branches[-1].repeat(*_span(token))
        elif sign in ("(", "(?"):
            branches.append(Branches())
        elif sign == "|":
            branches[-1].part()
        elif sign == ")" and len(branches) > 1:
            inner = branches.pop().ways
            branches[-1].follow(inner)
        else:
            branches[-1].follow(1)
    return all(one.ways <= MOST_WAYS for one in branches)  # several: brackets that do not close


@dataclass
class Branches:
    """The choices inside one pair of brackets; ways add over them and multiply along each."""

    before: int = 0
    along: int = 1
    last: int = 1  # of what a quantifier that follows repeats

    @property
    def ways(self) -> int:
        """All ways, counted no further than just above the most."""
        return min(self.before + self.along * self.last, MOST_WAYS + 1)

    def follow(self, ways: int) -> None:
        """Go on with a sign or a pair of brackets."""
        self.along, self.last = min(self.along * self.last, MOST_WAYS + 1), ways

    def part(self) -> None:
        """Begin the next choice."""
        self.before, self.along, self.last = self.ways, 1, 1

    def repeat(self, least: int, most: int) -> None:
        """Repeat the last one."""
        each = self.last ** min(most, MOST_WAYS.bit_length())  # 2 ** that is above the most
        self.last = min(each * max(most - least + 1, 1), MOST_WAYS + 1)


def _span(token: Match[str]) -> Tuple[int, int]:
    """Return the least and most times of a quantifier, of those a text is long enough for."""
    sign = token.group("repeat")
    if sign in FIXED:
        return FIXED[sign]
    least = int(token.group("least") or 0)
    if token.group("comma"):
        return least, min(int(token.group("most") or LONGEST_SUBJECT), LONGEST_SUBJECT)
    return least, least


FIXED = {"*": (0, LONGEST_SUBJECT), "+": (1, LONGEST_SUBJECT), "?": (0, 1)}
