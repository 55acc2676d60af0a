"""When a set is sent again: later and later, as the node asks, and never as a storm of logins."""

from contextlib import closing
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.editing import states
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.turns import turns

START = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
PAYLOAD = b'{"ops":[]}'


def due(journal, now):
    return [turn for turn in turns(journal, now) if turn.at <= now]


class Clock:
    def __init__(self):
        self.now = START

    def on(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def journal(tmp_path, clock):
    with closing(Journal(tmp_path / "journal.sqlite", Seams(now=lambda: clock.now))) as opened:
        yield opened


def sealed(journal, name, copy="c", node="n"):
    known = (name, copy, node, "DLTB", 1, PAYLOAD, sm3(PAYLOAD), {}, states.SEALED)
    journal.add(SealedSet(*known))
    journal.move(name, states.QUEUED)


def tried(journal, name, state=states.UNKNOWN, **detail):
    journal.move(name, states.SENDING)
    journal.move(name, state, **detail)


def names(found):
    return [turn.set_id for turn in found]


def test_what_was_never_sent_is_due_at_once(journal, clock):
    sealed(journal, "s1")
    (turn,) = due(journal, clock.now)
    assert (turn.attempts, turn.since, turn.at, turn.state) == (0, START, START, "QUEUED")


def test_the_pause_grows_to_five_minutes_and_there_is_no_last_try(journal, clock):
    sealed(journal, "s1")
    for attempt in range(1, 30):
        tried(journal, "s1")
        (turn,) = turns(journal, clock.now)
        pause = (turn.at - clock.now).total_seconds()
        assert 2 <= pause <= min(2 * 2**attempt, 300)
        assert (turn.attempts, due(journal, clock.now)) == (attempt, [])
        clock.on(pause)
        assert names(due(journal, clock.now)) == ["s1"]
    assert turn.since == START


def test_pauses_are_spread(journal, clock):
    for number in range(40):
        sealed(journal, f"s{number}", copy=f"c{number}")
        for _ in range(6):
            tried(journal, f"s{number}")
    pauses = sorted((turn.at - clock.now).total_seconds() for turn in turns(journal, clock.now))
    assert len(set(pauses)) == 40
    assert pauses[10] < 60 < pauses[30]


def test_the_nodes_own_time_is_obeyed(journal, clock):
    sealed(journal, "s1")
    tried(journal, "s1", states.QUEUED, retry_after=120.0, problem={"code": "EDIT-46"})
    (turn,) = turns(journal, clock.now)
    assert ((turn.at - clock.now).total_seconds(), turn.problem) == (120, "EDIT-46")


def test_a_refused_login_leaves_the_whole_node_in_peace(journal, clock):
    sealed(journal, "s1", copy="c1", node="n")
    sealed(journal, "s2", copy="c2", node="n")
    sealed(journal, "s3", copy="c3", node="other")
    tried(journal, "s1", states.QUEUED, problem={"code": "EDIT-47"})
    assert names(due(journal, clock.now)) == ["s3"]
    clock.on(299)
    assert names(due(journal, clock.now)) == ["s3"]
    clock.on(2)
    assert names(due(journal, clock.now)) == ["s1", "s2", "s3"]


def test_sets_of_a_copy_go_in_order_and_parked_ones_block_no_other(journal, clock):
    for number, copy in enumerate(("c1", "c1", "c2", "c3"), 1):
        sealed(journal, f"s{number}", copy=copy)
    tried(journal, "s3", states.CONFLICT)
    assert names(due(journal, clock.now)) == ["s1", "s4"]
    tried(journal, "s1", states.REJECTED)
    assert names(due(journal, clock.now)) == ["s2", "s4"]
    tried(journal, "s2", states.APPLIED)
    assert names(due(journal, clock.now)) == ["s4"]


def test_a_clock_that_was_put_back_delays_nothing(journal, clock):
    sealed(journal, "s1")
    tried(journal, "s1")
    clock.on(-10 * 365 * 86400)
    (turn,) = turns(journal, clock.now)
    assert (turn.at - clock.now).total_seconds() <= 4


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["wait", "fail", "busy", "login"]), max_size=15))
def test_a_node_sees_few_logins_and_no_haste(tmp_path_factory, steps):
    clock, logins = Clock(), []
    path = tmp_path_factory.mktemp("journal") / "journal.sqlite"
    with closing(Journal(path, Seams(now=lambda: clock.now))) as journal:
        sealed(journal, "s1", copy="c1")
        sealed(journal, "s2", copy="c2")
        for step in steps:
            clock.on(40)
            for turn in due(journal, clock.now) if step != "wait" else ():
                code = {"login": "EDIT-47", "busy": "EDIT-46"}.get(step, "NET-01")
                tried(journal, turn.set_id, states.UNKNOWN, problem={"code": code})
                if step == "login":
                    logins.append((clock.now, turn.set_id))
        for (earlier, one), (later, other) in zip(logins, logins[1:]):
            assert later == earlier or (later - earlier).total_seconds() >= 300, (one, other)
