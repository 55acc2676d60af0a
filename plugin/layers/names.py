"""Names of layers that come from outside."""

from __future__ import annotations

MARKS = str.maketrans({"<": "‹", ">": "›"})


def plain_name(title: str) -> str:
    """Return a title that cannot be taken for HTML: QGIS shows layer names as such, unescaped."""
    return title.translate(MARKS)
