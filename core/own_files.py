"""JSON files that planners hand in: presets, rule sets and mappings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

from .errors import Problem

LARGEST = 5_000_000


def json_of(path: str, refusal: Callable[[str], Problem], largest: int = LARGEST) -> Any:
    """Return the content of a JSON file in UTF-8, with or without a byte order mark.

    Raises what `refusal` makes of the reason: unreadable, no JSON, over `largest` bytes.
    """
    file = Path(path)
    try:
        if file.stat().st_size > largest:
            raise refusal(f"> {largest} bytes")
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise refusal(str(error)) from error
