"""Instants in ISO 8601, as nodes and files write them."""

from __future__ import annotations

from datetime import datetime
from typing import Optional


def instant(text: str) -> Optional[datetime]:
    """Return the instant that an ISO 8601 time with a zone names, None for any other text."""
    try:
        found = datetime.fromisoformat(text[:-1] + "+00:00" if text.endswith("Z") else text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
