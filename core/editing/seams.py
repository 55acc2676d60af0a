"""What the editing kernel takes from outside, so that a test can hand in its own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Callable


def now() -> datetime:
    """Return the time in UTC; it labels events and never orders anything."""
    return datetime.now(timezone.utc)


def new_id() -> str:
    """Return a fresh random UUID."""
    return str(uuid.uuid4())


def pass_by(point: str) -> None:
    """Nothing happens at `point`; a test of crashes hands in something that kills."""


@dataclass(frozen=True)
class Seams:
    """Clock, source of ids, and a hook called at each named step of sealing and sending."""

    now: Callable[[], datetime] = now
    new_id: Callable[[], str] = new_id
    reached: Callable[[str], None] = pass_by
