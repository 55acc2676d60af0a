"""The journal keeps every set, believes nothing that was changed, and has one writer."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing import states
from shanhe.core.editing.backoff import LONGEST_SECONDS, pause
from shanhe.core.editing.journal import NO_EVENT, Journal, SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Problem

PAYLOAD = b'{"change_set":"s1","ops":[]}'
SET = SealedSet("s1", "c1", "n1", "DLTB", 2, PAYLOAD, sm3(PAYLOAD), {"u1": 1, "u2": 3}, "SEALED")
NOON = Seams(now=lambda: datetime(2026, 1, 2, 12, tzinfo=timezone.utc))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profile" / "journal.sqlite"


def test_a_set_is_kept_as_it_was_sealed(path):
    with closing(Journal(path, NOON)) as journal:
        journal.add(SET)
        journal.add(SET)
        journal.move("s1", states.QUEUED, note="附注")
    with closing(Journal(path)) as journal:
        assert journal.sets() == [SealedSet(**{**vars(SET), "state": "QUEUED"})]
        first, second = journal.events("s1")
        assert (first.at, first.previous) == ("2026-01-02T12:00:00.000+00:00", NO_EVENT)
        assert (second.detail, second.previous) == ({"note": "附注"}, first.digest)
        assert journal.head() == second.digest


def test_what_was_being_sent_when_the_program_ended_is_unknown(path):
    with closing(Journal(path)) as journal:
        journal.add(SET)
        journal.move("s1", states.QUEUED)
        journal.move("s1", states.SENDING)
    with closing(Journal(path)) as journal:
        assert journal.set("s1").state == states.UNKNOWN
        assert journal.was_unknown("s1")


def test_an_unknown_set_and_an_illegal_step_are_problems(path):
    with closing(Journal(path)) as journal:
        with pytest.raises(Problem, match="EDIT-13"):
            journal.set("s2")
        journal.add(SET)
        with pytest.raises(Problem, match="EDIT-04"):
            journal.move("s1", states.APPLIED)
        assert len(journal.events("s1")) == 1


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE change_set SET payload = x'00'",
        "UPDATE change_set SET revisions = '{}'",
        "DELETE FROM change_set",
        "UPDATE event SET state = 'APPLIED'",
        "DELETE FROM event",
    ],
)
def test_sealed_sets_and_events_cannot_be_changed(path, sql):
    with closing(Journal(path)) as journal:
        journal.add(SET)
    with closing(sqlite3.connect(path)) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TRIGGER sealed; UPDATE change_set SET payload = x'00'",
        "UPDATE change_set SET state = 'APPLIED'",
        "DROP TRIGGER event_unchanged; UPDATE event SET at = '2020' WHERE seq = 1",
        "DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 1",
        "DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 2",
    ],
)
def test_a_changed_journal_is_not_believed(path, sql):
    with closing(Journal(path)) as journal:
        journal.add(SET)
        journal.move("s1", states.QUEUED)
    with closing(sqlite3.connect(path)) as database:
        database.executescript(sql)
    with pytest.raises(Problem, match="EDIT-11"), closing(Journal(path)) as journal:
        journal.set("s1")


def test_damage_is_found(path):
    with closing(Journal(path)) as journal:
        journal.add(SET)
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 2] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(Problem, match="EDIT-11"):
        Journal(path)


def test_a_newer_format_is_left_alone(path):
    Journal(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE journal SET value = '99'")
        database.commit()
    with pytest.raises(Problem, match="EDIT-12"):
        Journal(path)


def test_a_second_program_is_told_and_a_killed_one_holds_no_lock(path, monkeypatch):
    monkeypatch.setattr("shanhe.core.editing.database.WAIT_SECONDS", 0.2)
    code = (
        "import sys; from shanhe.core.editing.journal import Journal\n"
        "j = Journal(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    try:
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(Problem, match="EDIT-10"):
            Journal(path)
    finally:
        other.kill()
        other.wait()
    Journal(path).close()


def test_a_journal_that_cannot_be_made_is_a_problem(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Problem, match="EDIT-02"):
        Journal(tmp_path / "file" / "journal.sqlite")
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(Problem, match="EDIT-11"):
        Journal(tmp_path / "folder.sqlite")


def test_only_its_owner_can_read_the_journal(path):
    Journal(path).close()
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


@given(st.sampled_from(Verdict), st.booleans())
def test_every_answer_leads_from_sending_to_a_lawful_state(verdict, was_unknown):
    state = states.after(verdict, was_unknown)
    assert states.moved(states.SENDING, state) == state
    if was_unknown and verdict in (Verdict.REJECTED, Verdict.NOT_DELIVERED, Verdict.UNKNOWN):
        assert state == states.UNKNOWN


def test_every_state_is_in_the_table_and_the_end_is_the_end():
    named = {state for onward in states.TRANSITIONS.values() for state in onward}
    assert named <= set(states.TRANSITIONS)
    assert {"APPLIED", "SUPERSEDED", "WITHDRAWN"} == states.FINAL


@given(st.integers(1, 10**6), st.floats(0, 1), st.none() | st.floats(0, 1e6))
def test_pauses_stay_within_their_bounds(attempt, share, retry_after):
    seconds = pause(attempt, share, retry_after)
    assert (0 if retry_after is not None else 2) <= seconds <= LONGEST_SECONDS
