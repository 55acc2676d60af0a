"""Names and texts in SQL: the one place where they are quoted."""

from __future__ import annotations


def quoted(name: str, mark: str = '"') -> str:
    """Return `name` as an SQL identifier, or as a text with `mark` an apostrophe."""
    return mark + name.replace(mark, mark + mark) + mark
