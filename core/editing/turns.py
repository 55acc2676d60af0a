"""When a set that waits, or whose outcome is unknown, is to be sent again: told by the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Sequence

from . import states
from .backoff import LONGEST_SECONDS, pause
from .events import Event
from .journal import Journal, Listed
from .parts import APART

LOGIN = frozenset({"EDIT-47", "NET-09", "NODE-05", "NODE-06"})
"""Problems of a login: tried too often, it would be locked."""
_SHARES = 16**8


@dataclass(frozen=True)
class Turn:
    """A set to be sent (again) at `at`, sealed at `since` and tried `attempts` times since then.

    `problem` is the code of what the last try met, '' if none. All times are UTC.
    """

    set_id: str
    copy_id: str
    node_id: str
    layer: str
    state: str
    attempts: int
    since: datetime
    at: datetime
    problem: str


def turns(journal: Journal, now: datetime) -> list[Turn]:
    """Return the next set of each working copy that waits to be sent, in the order of sealing.

    After a failed try the pause grows with full jitter; a node's Retry-After is obeyed; a node
    that refused a login is left in peace for five minutes, whatever waits for it. There is no limit
    of tries. A time in the future (the clock was put back) counts as now.
    """
    found: list[Turn] = []
    taken = set[str]()
    for one in journal.sets():
        copies = set(one.copy_id.split(APART))
        if one.state in states.SENDABLE and not copies & taken:
            found.append(_turn(one, journal.events(one.id, light=True), now))
            taken |= copies
    return _spared(found)


def _turn(one: Listed, events: Sequence[Event], now: datetime) -> Turn:
    attempts = sum(event.state == states.SENDING for event in events)
    last = events[-1]
    code = str((last.detail.get("problem") or {}).get("code", ""))
    at = min(datetime.fromisoformat(last.at), now)
    if code in LOGIN:
        at += timedelta(seconds=LONGEST_SECONDS)
    elif attempts:
        share = int(last.digest[:8], 16) / _SHARES  # drawn by the chain: no two sets beat as one
        at += timedelta(seconds=pause(attempts, share, last.detail.get("retry_after")))
    since = datetime.fromisoformat(events[0].at)
    known = (one.id, one.copy_id, one.node_id, one.layer, one.state)
    return Turn(*known, attempts, since, at, code)


def _spared(found: Sequence[Turn]) -> list[Turn]:
    """Put off all turns of a node whose login was refused until five minutes after that."""
    until: dict[str, datetime] = {}
    for turn in found:
        if turn.problem in LOGIN:
            until[turn.node_id] = max(turn.at, until.get(turn.node_id, turn.at))
    return [replace(turn, at=max(turn.at, until.get(turn.node_id, turn.at))) for turn in found]
