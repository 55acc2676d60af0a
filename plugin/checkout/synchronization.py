"""From node to node: what changed in one node's layer goes to another's, through the journal."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional, Union

from ...core.editing import states
from ...core.editing.checks import Rules
from ...core.editing.conflicts import Conflict, all_conflicts
from ...core.editing.delivering import Delivery
from ...core.editing.journal import Journal
from ...core.editing.merge import MINE, THEIRS
from ...core.editing.pulling import Pulled, Pulling, Theirs
from ...core.editing.submission import NOTHING, Outcome
from ...core.editing.synchronizing import Taken, differing, require_fitting, take
from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent, watched_iterable
from ..net import NodeSession
from ..nodes.profiles import NodeProfile
from ..security.audit import user_at
from .opening import opened
from .pull import News, pull, values_of
from .remote_layer import Description, Remote
from .review import reviews_at
from .submission import open_journal, withdraw
from .transports.changes.reading_back import confirmed
from .ways import remote_of
from .working_copy import WorkingCopy, check_out, open_copy

STOP, SOURCE, TARGET = "stop", "source", "target"
SIDES = {SOURCE: MINE, TARGET: THEIRS}
MOST_ROUNDS = 5
SETTLED = (NOTHING, states.APPLIED, states.WITHDRAWN)
PENDING = (*SETTLED, states.RETURNED)
"""After these nothing is open: what changed at the source since can be taken over."""


@dataclass(frozen=True)
class Route:
    """From where to where: nodes, the layer's name at each, and the copy that remembers.

    `winner` says whose values stand where both nodes changed a feature: STOP leaves it to a person.
    """

    source: NodeProfile
    target: NodeProfile
    source_layer: str
    target_layer: str
    copy: Path
    winner: str = STOP

    @property
    def name(self) -> str:
        """What the copy notes of where its edits come from."""
        return json.dumps([self.source.id, self.source_layer], ensure_ascii=False)


@dataclass(frozen=True)
class Synchronized:
    """What a run did; `state` is that of the last change set, NOTHING if none was needed.

    IN_REVIEW: the target's reviewer has to decide, and the next run asks. RETURNED: it waits until
    what was sent is changed, at the source or in the copy.
    """

    state: str
    taken: Taken = field(default_factory=Taken)
    pulled: Pulled = field(default_factory=Pulled)
    outcomes: tuple[Outcome, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    since: str = ""
    version: str = ""
    problem: Optional[Problem] = None

    @property
    def applied(self) -> int:
        """How many changes the target applied in this run."""
        return sum(outcome.applied for outcome in self.outcomes)

    @property
    def waits_for_review(self) -> bool:
        """Tell whether a reviewer at the target has to decide before it goes on."""
        return self.state == states.IN_REVIEW and self.problem is None


def synchronize(route: Route, feedback: Optional[Feedback] = None) -> Synchronized:
    """Bring what changed at the source since the last run to the target, exactly once.

    Ended at any point, the next run goes on from there. Where the target requires approvals, the
    set goes to review, and later runs ask for the decision. Raises the network's problems, SYNC-01
    for a copy of another route, SYNC-02 where the layers do not fit, SYNC-03 where the source
    cannot tell what changed, SYNC-04 where both hold other values before the first run.
    """
    told = feedback or Silent()
    copy = _opened(route, told)
    outcomes = _finished(route, copy, told)
    if outcomes and outcomes[-1].state not in PENDING:
        return _result(copy, outcomes)
    taken, since, version = _take(route, copy, told)
    pulled = Pulled()
    for _ in range(MOST_ROUNDS):
        pulled = _pulled(route, copy, told)
        outcomes += _send(route, copy, told)
        if not outcomes or outcomes[-1].state != states.CONFLICT:
            break
        outcomes.append(_withdrawn(route, copy))
    done = _result(copy, outcomes)
    return replace(done, taken=taken, pulled=pulled, since=since, version=version)


def _finished(route: Route, copy: WorkingCopy, feedback: Feedback) -> list[Outcome]:
    """Bring to its end what an earlier run left open."""
    with closing(copy.tracking()) as tracking:
        is_open = bool(tracking.open_set)
    found = _send(route, copy, feedback) if is_open else []
    if found and found[-1].state == states.CONFLICT:
        found.append(_withdrawn(route, copy))
    return found


def _opened(route: Route, feedback: Feedback) -> WorkingCopy:
    """Return the copy of the route; the first run checks it out."""
    if not route.copy.exists():
        return check_out(route.target, route.target_layer, None, route.copy, feedback)
    copy = open_copy(route.copy)
    with closing(copy.tracking()) as tracking:
        noted = tracking.information.get("source", route.name)
    if (copy.node_id, copy.layer, noted) != (route.target.id, route.target_layer, route.name):
        raise Problem("SYNC-01", path=str(route.copy), node=copy.node_id, layer=copy.layer)
    return copy


def _take(route: Route, copy: WorkingCopy, feedback: Feedback) -> tuple[Taken, str, str]:
    """Make what changed at the source edits of the copy; return also between which versions."""
    with remote_of(route.source, route.source_layer, feedback) as remote:
        if not remote.history:
            raise Problem("SYNC-03", node=route.source.name, layer=route.source_layer)
        with closing(copy.tracking()) as tracking:
            known = tracking.information
            since, first = known.get("source_version", ""), "source" not in known
            described, news = _news(
                remote, since, known.get("source_epoch", ""), tracking, feedback
            )
            if first:
                news = _at_first(route, tracking, news)
            information = {
                "source": route.name,
                "source_epoch": described.epoch,
                "source_version": str(described.version),
            }
            dead = json.loads(known.get("dead", "[]"))
            taken = take(tracking, news, dead, information, feedback)
    return taken, since, str(described.version)


def _news(
    remote: Remote, since: str, epoch: str, tracking: Any, feedback: Feedback
) -> tuple[Description, News]:
    """Read what changed at the source since a version ('': all), until nothing changes."""
    found: News = {}
    known = int(since) if since else None
    for _ in range(MOST_ROUNDS):
        described = remote.describe()
        require_fitting(described.schema, tracking.schema)
        if epoch and described.epoch != epoch:
            raise Problem("SYNC-05", layer=remote.name)
        if described.version == known:
            return described, found
        pages = remote.pages(since=known)
        for page in watched_iterable(pages, 0, feedback):
            for row in page.rows:
                found[row.uuid] = Theirs(row.ver, values_of(row, tracking.schema))
            found.update({uuid: Theirs(None, None) for uuid in page.deleted})
        known, epoch = int(described.version), described.epoch
    raise Problem("EDIT-74", layer=remote.name)


def _at_first(route: Route, tracking: Any, news: News) -> News:
    """Before the first run nobody knows who changed what: only a declared winner may overwrite."""
    apart = differing(tracking, news)
    if apart and route.winner == STOP:
        raise Problem("SYNC-04", count=len(apart), uuid=apart[0])
    left_alone = set(apart) if route.winner == TARGET else set()
    return {uuid: theirs for uuid, theirs in news.items() if uuid not in left_alone}


def _pulled(route: Route, copy: WorkingCopy, feedback: Feedback) -> Pulled:
    """Merge what the target changed meanwhile; remember what it deleted."""
    before = _identities(copy)
    with NodeSession(route.target) as session:
        pulled = pull(copy, session, feedback)
    gone = before - _identities(copy)
    with closing(copy.tracking()) as tracking:
        _remember(tracking, gone)
        if route.winner in SIDES:
            _settle_all(tracking, SIDES[route.winner])
    return pulled


def _identities(copy: WorkingCopy) -> set[str]:
    with closing(copy.tracking()) as tracking:
        return {str(row["uuid"]) for row in tracking.run("bases")}


def _remember(tracking: Any, gone: set[str]) -> None:
    if gone:
        known = set(json.loads(tracking.information.get("dead", "[]")))
        with tracking.unwatched():
            tracking.run("put", ("dead", json.dumps(sorted(known | gone))))


def _settle_all(tracking: Any, side: str) -> None:
    """A declared winner settles every conflict; the other side stays on record."""
    pulling = Pulling(tracking)
    for one in all_conflicts(tracking):
        if one.settled is None:
            pulling.settle(one.uuid, side)


def _send(route: Route, copy: WorkingCopy, feedback: Feedback) -> list[Outcome]:
    """Send what waits in the copy; nothing is sent while a conflict waits for a person."""
    with closing(copy.tracking()) as tracking:
        waits = tracking.conflicts() and not tracking.open_set
    if waits:
        return []
    with closing(open_journal()) as journal:
        with NodeSession(route.target, feedback=feedback) as session:
            return _sent_all(copy, journal, session, feedback)


def _sent_all(
    copy: WorkingCopy, journal: Journal, session: NodeSession, feedback: Feedback
) -> list[Outcome]:
    """Send all that waits, by a review where the target wants one."""
    sets: list[Outcome] = []

    def deliver(transport: Transport, rules: Rules, told: Feedback) -> Outcome:
        ways = (desk.submission, reviews_at(session), transport, rules)
        sets.extend(Delivery(*ways, user_at(session.profile)).deliver(told))
        return sets[-1] if sets else Outcome(NOTHING)

    with opened([copy], journal, session) as desk:
        last = desk.checked(deliver, feedback)
    found = [*sets[:-1], *([] if last.state == NOTHING else [last])]
    return [confirmed(one, copy.layer, journal, session, feedback) for one in found]


def _withdrawn(route: Route, copy: WorkingCopy) -> Outcome:
    with closing(open_journal()) as journal, NodeSession(route.target) as session:
        return withdraw(copy, journal, session)


def _result(copy: WorkingCopy, outcomes: list[Outcome]) -> Synchronized:
    with closing(copy.tracking()) as tracking:
        waiting = tuple(one for one in all_conflicts(tracking) if one.settled is None)
    last = outcomes[-1] if outcomes else Outcome(NOTHING)
    state = states.CONFLICT if waiting else last.state
    problem = last.problem
    if waiting:
        problem = Problem("EDIT-77", count=len(waiting))
    elif problem is not None and state == states.RETURNED:
        problem = Problem("SYNC-07", **problem.values)
    sets = {one.set_id: one for one in outcomes}  # of each, how it stands in the end
    return Synchronized(state, outcomes=(*sets.values(),), conflicts=waiting, problem=problem)


def route_of(
    source: NodeProfile,
    target: NodeProfile,
    layers: tuple[str, str],
    copy: Union[str, Path],
    winner: str = STOP,
) -> Route:
    """Return the route between two nodes; SYNC-06 where they are the same."""
    if source.id == target.id:
        raise Problem("SYNC-06", node=source.name)
    return Route(source, target, *layers, Path(copy), winner)
