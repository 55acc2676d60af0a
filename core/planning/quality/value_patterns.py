"""Patterns of values as the rules' data writes them: `0101`, `05*`, `*` (filled), `""` (empty)."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Callable, Sequence

EMPTY, FILLED = "", "*"


def fits_patterns(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Return a question that says yes to a value that fits one of the patterns."""

    def fits(text: str) -> bool:
        if not text:
            return EMPTY in patterns
        return any(one and (one == FILLED or fnmatchcase(text, one)) for one in patterns)

    return fits
