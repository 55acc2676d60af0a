"""What rows of the monitoring tables are called in the reader's language, and their colours."""

from __future__ import annotations

from typing import Any

from ...core.reporting.document import Colour
from ..review.texts import is_chinese


def titled(thing: Any) -> str:
    """Return the Chinese or the English name of a rule: a table's row or an object of it."""
    if isinstance(thing, dict):
        return str(thing["title"] if is_chinese() else thing["english"])
    return str(thing.title if is_chinese() else thing.english)


def colour(text: str) -> Colour:
    """Return the colour of a text such as 0,158,115."""
    red, green, blue = (int(part) for part in text.split(","))
    return red, green, blue
