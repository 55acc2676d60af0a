"""Attribute values as the texts that they stand for: the one home of codes read from any field."""

from __future__ import annotations


def attribute_text(value: object) -> str:
    """Return an attribute value as stripped text, NULL as ''.

    A field of numbers holds the code 101 as 101.0 where it is a real or was read as one (a CSV or
    sheet, a joined or nullable column); the code is 101. A zero before it is lost for good: 0101
    read as a number is 101, which no list of codes knows.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value).strip()
