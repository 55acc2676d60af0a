"""Who made a change at the node, and when, as far as the node tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .instants import instant
from .tracking import Version

LONGEST_NAME = 60


@dataclass(frozen=True)
class Author:
    """`name` as the node knows the user, `at` in ISO 8601 with a zone or '' if it is not told.

    `ver` is the version that was made, None for a deletion.
    """

    name: str
    at: str
    ver: Optional[Version] = None


def author_of(told: Mapping[str, Any], ver: Optional[Version]) -> Optional[Author]:
    """Return who is named by `author` and `at` of what a node told; None if nobody is.

    The name is one line of at most `LONGEST_NAME` characters, whatever the node sent.
    """
    name, at = told.get("author"), told.get("at")
    shown = _line(name) if isinstance(name, str) else ""
    if not shown:
        return None
    return Author(shown, at if isinstance(at, str) and instant(at) is not None else "", ver)


def _line(text: str) -> str:
    """Return a text without what is not seen or turns its direction, and cut to length."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST_NAME])
    found = " ".join(seen.split())
    return found if len(found) <= LONGEST_NAME else found[: LONGEST_NAME - 1] + "…"
