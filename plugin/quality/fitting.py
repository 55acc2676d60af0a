"""Rows of findings cut to what their fields hold: one long value must not lose the others."""

from __future__ import annotations

from typing import Any, Sequence

CUT = "…"


def fitted(values: Sequence[Any], fields: Sequence[Any]) -> list[Any]:
    """Return the values, texts longer than their QgsField cut with a mark."""
    return [_cut(value, field.length()) for value, field in zip(values, fields)]


def _cut(value: Any, most: int) -> Any:
    if not isinstance(value, str) or not most or len(value) <= most:
        return value
    return value[: most - len(CUT)] + CUT
