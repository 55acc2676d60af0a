"""The journal keeps every set, believes nothing that was changed, and has one writer."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime, timezone
from string import Template

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing import states
from shanhe.core.editing.backoff import LONGEST_SECONDS, pause
from shanhe.core.editing.canonical import canonical
from shanhe.core.editing.database import FOLDER, templates
from shanhe.core.editing.events import NO_EVENT
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.tracking import Counts
from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Problem

PAYLOAD = b'{"change_set":"s1","ops":[{"kind":"insert"},{"kind":"update"}]}'
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
        assert journal.set("s1") == SealedSet(**{**vars(SET), "state": "QUEUED"})
        (listed,) = journal.sets()
        assert (listed.id, listed.copy_id, listed.node_id, listed.ops) == ("s1", "c1", "n1", 2)
        assert (listed.state, listed.since) == ("QUEUED", "2026-01-02T12:00:00.000+00:00")
        assert (listed.counts, listed.detail) == (Counts(1, 1, 0), {"note": "附注"})
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
        "UPDATE change_set SET state = 'APPLIED'",
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
        "DROP TRIGGER sealed; UPDATE change_set SET node_id = 'n2'",
        "DROP TRIGGER sealed; UPDATE change_set SET revisions = '{}'",
        "INSERT INTO change_set SELECT 2, 's2', '', '', '', 1, x'00', '', '', '' FROM change_set",
        "DROP TRIGGER enclosure_unchanged; UPDATE enclosure SET content = '{}'",
        "DROP TRIGGER enclosure_kept; DELETE FROM enclosure",
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
        database.execute("UPDATE journal SET value = '99' WHERE key = 'format'")
        database.commit()
    with pytest.raises(Problem, match="EDIT-12"):
        Journal(path)


FORMAT_1 = """
CREATE TABLE journal (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE change_set (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  copy_id TEXT NOT NULL, node_id TEXT NOT NULL, layer TEXT NOT NULL, ops INTEGER NOT NULL,
  payload BLOB NOT NULL, payload_sm3 TEXT NOT NULL, revisions TEXT NOT NULL, state TEXT NOT NULL);
CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,
  set_id TEXT NOT NULL REFERENCES change_set (id), state TEXT NOT NULL, detail TEXT NOT NULL,
  previous TEXT NOT NULL, digest TEXT NOT NULL);
CREATE INDEX event_of_set ON event (set_id);
INSERT INTO journal VALUES ('format', '1');
"""


@pytest.fixture
def old(path):
    """A journal as the first version made it: one set, applied, its receipt inside the event."""
    path.parent.mkdir()
    previous = NO_EVENT
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(FORMAT_1)
        known = ("s1", "c1", "n1", "DLTB", 2, PAYLOAD, sm3(PAYLOAD), '{"u1":1,"u2":3}', "APPLIED")
        database.execute("INSERT INTO change_set VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)", known)
        for state, detail in (
            ("SEALED", f'{{"payload_sm3":"{sm3(PAYLOAD)}"}}'),
            ("APPLIED", '{"receipt":{"status":"applied","versions":{"u1":7}}}'),
        ):
            record = {"at": "2026", "set_id": "s1", "state": state, "detail": detail}
            record["previous"] = previous
            previous = sm3(canonical(record))
            values = (*record.values(), previous)
            columns = "(at, set_id, state, detail, previous, digest)"
            database.execute(f"INSERT INTO event {columns} VALUES (?, ?, ?, ?, ?, ?)", values)
    return path


def format_of(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT value FROM journal WHERE key = 'format'").fetchone()[0]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_journal_of_the_first_version_is_read_and_brought_up(old, read_only):
    with closing(Journal(old, read_only=read_only)) as journal:
        (listed,) = journal.sets()
        assert (listed.state, listed.counts) == ("APPLIED", Counts(1, 1, 0))
        assert journal.set("s1").revisions == {"u1": 1, "u2": 3}
        assert journal.last("s1").detail["receipt"]["versions"] == {"u1": 7}
    assert format_of(old) == ("1" if read_only else "2")


def test_what_fails_while_it_is_brought_up_leaves_the_first_version(old, monkeypatch):
    script = templates(FOLDER / "journal.sql")["upgrade_1"].template.replace(
        "COMMIT;", "SELECT no_such_thing;"
    )
    with monkeypatch.context() as patch:
        patch.setitem(templates(FOLDER / "journal.sql"), "upgrade_1", Template(script))
        with pytest.raises(Problem, match="EDIT-11"):
            Journal(old)
    assert format_of(old) == "1"
    Journal(old).close()
    assert format_of(old) == "2"


def test_a_view_shows_what_another_program_writes_and_writes_nothing(path):
    with closing(Journal(path)) as writer, closing(Journal(path, read_only=True)) as view:
        assert view.sets() == []
        writer.add(SET)
        writer.move("s1", states.QUEUED)
        assert [one.state for one in view.sets()] == ["QUEUED"]
        assert view.set("s1").payload == PAYLOAD
        with pytest.raises(Problem, match="JRN-01"):
            view.move("s1", states.SENDING)
        with pytest.raises(Problem, match="JRN-01"):
            view.add(SealedSet(**{**vars(SET), "id": "s2"}))
        assert view.problem is None


def test_a_view_of_a_newer_journal_says_so(path):
    with closing(Journal(path)) as journal:
        journal.add(SET)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE journal SET value = '99' WHERE key = 'format'")
    with closing(Journal(path, read_only=True)) as view:
        assert view.problem.code == "EDIT-12"
        assert [one.id for one in view.sets()] == ["s1"]


def test_a_view_needs_a_journal(path):
    with pytest.raises(Problem, match="EDIT-11"):
        Journal(path, read_only=True)
    assert not path.exists()


def test_a_list_of_a_thousand_large_sets_is_read_without_their_bytes(path):
    versions = {f"00000000-0000-4000-8000-{number:012d}": number for number in range(500)}
    with closing(Journal(path)) as journal:
        journal._database.execute("PRAGMA synchronous = OFF")
        for number in range(1000):
            journal.add(SealedSet(**{**vars(SET), "id": f"s{number}", "revisions": versions}))
            journal.move(f"s{number}", states.QUEUED, receipt={"versions": versions, "seq": number})
    started = time.perf_counter()
    with closing(Journal(path, read_only=True)) as view:
        listed = view.sets()
    assert time.perf_counter() - started < 1
    assert [one.detail["receipt"]["seq"] for one in listed] == list(range(1000))
    assert not any("versions" in one.detail["receipt"] for one in listed)


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


def test_a_spoilt_lock_is_named_and_no_other_program_blamed(tmp_path):
    path = tmp_path / "journal.sqlite"
    Journal(path).close()
    lock = tmp_path / "journal.sqlite.lock"
    lock.write_bytes(b"no database" * 100)
    with pytest.raises(Problem, match=r"EDIT-02.*journal.sqlite.lock: file is not a database"):
        Journal(path)
    lock.unlink()
    Journal(path).close()
