"""What waits to be sent, and sending it when its turn has come: by a timer, a click or cron."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Callable, Iterable, Iterator, Optional

from ...core.editing import states, turns
from ...core.editing.backoff import LONGEST_SECONDS
from ...core.editing.checks import Finding
from ...core.editing.dispatch import Dispatch
from ...core.editing.inquiry import Inquiry
from ...core.editing.journal import Journal
from ...core.editing.seams import Seams
from ...core.editing.submission import Outcome, outcome_of
from ...core.editing.turns import Turn
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ..net import NodeSession
from ..nodes.store import node
from ..security.audit import SessionTrail
from .review import reviews_at
from .set_file import settle_copies
from .ways import transport_of

LOOK_SECONDS, BUSY_SECONDS = 0.2, 5.0
IN_USE = "EDIT-10"
_put_off: dict[str, datetime] = {}


@dataclass(frozen=True)
class Sent:
    """A turn that was taken and how the set stands now; `problem` tells what stopped the try."""

    turn: Turn
    outcome: Outcome
    problem: Optional[Problem] = None


def waiting(journal: Journal, now: Optional[datetime] = None) -> list[Turn]:
    """Return the next set of each working copy that waits, with the time (UTC) of its next try."""
    found = turns.turns(journal, now or Seams().now())
    return [replace(one, at=max(one.at, _put_off.get(one.set_id, one.at))) for one in found]


def due(journal: Journal, now: Optional[datetime] = None) -> list[Turn]:
    """Return those whose turn has come; the journal may be open for reading only."""
    moment = now or Seams().now()
    return [turn for turn in waiting(journal, moment) if turn.at <= moment]


def drain(
    journal: Journal,
    feedback: Optional[Feedback] = None,
    copies: Iterable[Path] = (),
    seams: Optional[Seams] = None,
) -> list[Sent]:
    """Send what is due, each set once; whatever stops one does not stop the others.

    What could not even be tried, for instance as its node is not registered, is put off by five
    minutes in this program.

    The working copies of a set among `copies` are settled at once; others when they are next
    submitted. The login and the key of the audit log must be unlocked.
    """
    told, done, known = feedback or Silent(), list[Sent](), tuple(copies)
    now = (seams or Seams()).now()
    for turn in due(journal, now):
        if told.isCanceled():
            break
        try:
            done.append(Sent(turn, send_set(turn.set_id, journal, seams, told)))
            settle_copies(journal, turn.set_id, known)
        except Problem as problem:
            done.append(Sent(turn, outcome_of(journal, turn.set_id), problem))
        again = next_turn(journal, turn.set_id)
        if again is not None and again.attempts == turn.attempts:
            _put_off[turn.set_id] = now + timedelta(seconds=LONGEST_SECONDS)
    return done


def send_set(
    set_id: str,
    journal: Journal,
    seams: Optional[Seams] = None,
    feedback: Optional[Feedback] = None,
) -> Outcome:
    """Send a set without its working copy, for instance one that was imported.

    Raises EDIT-13 for an unknown set, NODE-01 where its node is not registered here.
    """
    with _session(set_id, journal, feedback) as (session, layer):
        dispatch = Dispatch(journal, seams, SessionTrail(session.profile, seams))
        return dispatch.send(set_id, transport_of(session, layer))


def withdraw_set(
    set_id: str,
    journal: Journal,
    seams: Optional[Seams] = None,
    feedback: Optional[Feedback] = None,
) -> Outcome:
    """Take a set back without its working copy; problems as for `send_set`."""
    with _session(set_id, journal, feedback) as (session, layer):
        dispatch = Dispatch(journal, seams, SessionTrail(session.profile, seams))
        return dispatch.withdraw(set_id, transport_of(session, layer))


def persist(
    attempt: Callable[[], tuple[Outcome, Optional[Turn]]],
    minutes: float,
    feedback: Feedback,
    seams: Optional[Seams] = None,
) -> Outcome:
    """Try, and try again at each turn, until the set waits no more or time is up.

    `attempt` opens the journal itself, so that others may use it meanwhile, and returns the set's
    next turn too. A cancel ends the waiting, not a try; so does what is not sent any more. EDIT-10
    where others hold the journal to the end.
    """
    ends = time.monotonic() + minutes * 60
    findings: tuple[Finding, ...] = ()
    earlier, tried = 0, -1
    while True:
        try:
            outcome, turn = attempt()
        except Problem as problem:
            if problem.code != IN_USE or not _waited(BUSY_SECONDS, ends, feedback):
                raise
            continue
        findings, earlier = outcome.findings or findings, earlier + outcome.earlier
        outcome = replace(outcome, findings=findings, earlier=earlier)
        if turn is None or outcome.state not in states.SENDABLE or turn.attempts == tried:
            return outcome
        tried = turn.attempts
        seconds = (turn.at - (seams or Seams()).now()).total_seconds()
        if not _waited(max(seconds, LOOK_SECONDS), ends, feedback):
            return outcome


def next_turn(journal: Journal, set_id: str) -> Optional[Turn]:
    """Return when a set is to be sent again, None where it does not wait."""
    return next((turn for turn in waiting(journal) if turn.set_id == set_id), None)


def _waited(seconds: float, ends: float, feedback: Feedback) -> bool:
    """Wait; False where that would be too long or the planner cancelled."""
    until = time.monotonic() + seconds
    if until > ends:
        return False
    while time.monotonic() < until:
        if feedback.isCanceled():
            return False
        time.sleep(LOOK_SECONDS)
    return True


def ask_set(
    set_id: str,
    journal: Journal,
    seams: Optional[Seams] = None,
    feedback: Optional[Feedback] = None,
) -> Outcome:
    """Ask how a set in review stands without its working copy; problems as for `send_set`."""
    with _session(set_id, journal, feedback) as (session, _):
        inquiry = Inquiry(journal, seams, SessionTrail(session.profile, seams))
        return inquiry.ask(set_id, reviews_at(session))


@contextmanager
def _session(
    set_id: str, journal: Journal, feedback: Optional[Feedback]
) -> Iterator[tuple[NodeSession, str]]:
    """Open a session at a set's node; yield it with the set's layer."""
    sealed = journal.set(set_id)
    with NodeSession(node(sealed.node_id), feedback=feedback) as session:
        yield session, sealed.layer
