"""What a person knows and no answer told: whether features sent to a node without receipts arrived.

A transport that must not send new features again by itself answers UNKNOWN and lists them as
`in_doubt` among the values of its problem; the set then waits until somebody has looked.
"""

from __future__ import annotations

from typing import Collection, Optional, Union

from ..errors import Problem
from . import sealing, states
from .audit import STARTED, Trail, Untold
from .journal import Journal
from .outcome import Outcome, outcome_of
from .tracking import Tracking

IN_DOUBT = "in_doubt"
Arrived = Union[bool, Collection[str]]


def in_doubt(tracking: Tracking, journal: Journal) -> tuple[str, ...]:
    """Return the features of the copy's open set about which a person has to decide, () if none."""
    set_id = tracking.open_set
    if not set_id or not journal.has(set_id) or journal.state(set_id) != states.UNKNOWN:
        return ()
    problem = outcome_of(journal, set_id).problem
    listed = problem.values.get(IN_DOUBT) if problem is not None else None
    return tuple(map(str, listed)) if isinstance(listed, (list, tuple)) else ()


def decide(
    tracking: Tracking, journal: Journal, arrived: Arrived, trail: Optional[Trail] = None
) -> Outcome:
    """Settle the features in doubt: all arrived, none did, or those that are named.

    What arrived is dropped from the copy, as the next refresh brings it with the node's own
    identity; all other edits of the set are pending again, and those that had arrived are found
    to be done. Raises WFST-14 where nothing is in doubt, WFST-15 where a feature that arrived was
    edited since it was sent.
    """
    doubted, set_id = in_doubt(tracking, journal), tracking.open_set
    if not doubted:
        raise Problem("WFST-14")
    named = doubted if arrived is True else arrived or ()
    there = [uuid for uuid in doubted if uuid in named]
    edited = sum(
        row["revision"] != row["set_revision"]
        for row in tracking.run("marked_rows", (set_id,))
        if row["uuid"] in there
    )
    if edited:
        raise Problem("WFST-15", count=edited)
    (trail or Untold()).note("withdraw", set_id, STARTED, len(doubted))
    journal.move(set_id, states.WITHDRAWN, arrived=there, decided=list(doubted))
    sealing.settle(set_id, tracking, journal)
    return outcome_of(journal, set_id)
