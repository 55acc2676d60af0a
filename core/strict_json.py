"""JSON as it should come from outside: no repeated key, no NaN, no endless nesting."""

from __future__ import annotations

import json
from typing import Any, NoReturn


def strict_json(text: str) -> Any:
    """Parse JSON; a ValueError for repeated keys, NaN and infinity, or endless nesting."""
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refused)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is repeated")
    return found


def _refused(constant: str) -> NoReturn:
    raise ValueError(constant)
