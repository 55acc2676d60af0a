"""Regular expressions of a planner's rule set, refused where matching them could take for ever.

Python's `re` tries the ways to share a text out among repeats: with a repeat inside a repeat, or
several open repeats one after another, their number explodes with the text's length.
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
    """Tell that no group with a repeat or a choice in it repeats, and the ways are few."""
    inner, total = False, 1
    groups = [Group()]
    for token in TOKEN.finditer(expression):
        if token.group("repeat"):
            least, most = _span(token)
            if inner and most > 1:
                return False
            groups[-1].varies |= least != most
            total *= max(most - least + 1, 1)
            inner = False
            continue
        inner = False
        if token.group().startswith("(") and len(token.group()) <= len("(?"):
            groups.append(Group())
        elif token.group() == "|":
            groups[-1].choices += 1
        elif token.group() == ")" and len(groups) > 1:
            closed = groups.pop()
            inner, total = closed.varies or closed.choices > 1, total * closed.choices
            groups[-1].varies |= inner
    return total * groups[0].choices <= MOST_WAYS


@dataclass
class Group:
    """What one pair of brackets holds: a repeat of no fixed number, and how many choices."""

    varies: bool = False
    choices: int = 1


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
