"""How long to wait before the same bytes are sent again (full jitter, 2 s to 5 min)."""

from __future__ import annotations

from typing import Optional

FIRST_SECONDS = 2.0
LONGEST_SECONDS = 300.0


def pause(attempt: int, share: float, retry_after: Optional[float] = None) -> float:
    """Return the seconds to wait after failed attempt number `attempt` (from 1).

    `share` is a number from 0 to 1 that the caller draws. The node's own Retry-After is
    obeyed as far as the longest pause.
    """
    if retry_after is not None and retry_after >= 0:
        return min(retry_after, LONGEST_SECONDS)
    ceiling = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0 ** min(max(attempt, 1), 16))
    return FIRST_SECONDS + share * (ceiling - FIRST_SECONDS)
