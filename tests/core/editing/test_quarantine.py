"""Whatever byte of a journal is damaged: it is noticed, kept, and what is whole is saved."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timezone

import pytest

from shanhe.core.editing import states
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.quarantine import quarantine
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.errors import Problem

NOON = Seams(now=lambda: datetime(2026, 1, 2, 12, tzinfo=timezone.utc))
KEPT = "journal.damaged-20260102T120000.sqlite"
RECEIPT = {"status": "applied", "versions": {f"u{number}": number for number in range(200)}}
WAYS = {  # how each of the six sets went on after it was sealed
    "s0": (states.QUEUED, states.SENDING, states.APPLIED),
    "s1": (states.QUEUED, states.SENDING, states.UNKNOWN, states.SENDING, states.APPLIED),
    "s2": (states.QUEUED, states.SENDING, states.CONFLICT),
    "s3": (states.QUEUED, states.WITHDRAWN),
    "s4": (states.QUEUED, states.SENDING, states.UNKNOWN),
    "s5": (states.QUEUED,),
}


def sealed(set_id):
    payload = f'{{"ops":[{{"kind":"update","new":"{set_id * 12000}"}}]}}'.encode()
    return SealedSet(set_id, "c", "n", "DLTB", 1, payload, sm3(payload), {set_id: 1}, "SEALED")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("journal") / "journal.sqlite"
    with closing(Journal(path, NOON)) as journal:
        for set_id, way in WAYS.items():
            journal.add(sealed(set_id))
            for state in way:
                detail = {"receipt": RECEIPT} if state == states.APPLIED else {}
                journal.move(set_id, state, **detail)
    return path


@pytest.fixture
def path(made, tmp_path):
    return shutil.copy(made, tmp_path / "journal.sqlite")


def read(path):
    """Return all that a journal tells: bytes, states, and every step whole."""
    with closing(Journal(path)) as journal:
        listed = {one.id: (one.state, one.counts, one.layer) for one in journal.sets()}
        sets = {one: journal.set(one) for one in listed}
        events = {one: journal.events(one) for one in listed}
    return listed, sets, events


def is_believed(path, whole):
    """Tell whether a journal opens; what it tells then is what was written."""
    try:
        found = read(path)
    except Problem as problem:
        if problem.code != "EDIT-11":
            raise
        return False
    assert found == whole
    return True


def is_proved(found, original):
    """Tell whether the steps are the first of the original ones, or end in doubt after these."""
    ended = found[-1].state == states.UNKNOWN and found[-1].detail == {"reason": "salvaged"}
    steps = [(event.at, event.state, event.detail) for event in found[: -1 if ended else None]]
    return steps == [(event.at, event.state, event.detail) for event in original][: len(steps)]


def test_damage_at_200_places_is_noticed_and_what_is_whole_is_saved(made, tmp_path):
    whole, size = read(made), made.stat().st_size
    unnoticed, saved = 0, []
    for place in range(200):
        path = tmp_path / str(place) / "journal.sqlite"
        path.parent.mkdir()
        content = bytearray(made.read_bytes())
        content[place * size // 200 + place % 7] ^= 0xFF
        path.write_bytes(content)
        if is_believed(path, whole):
            unnoticed += 1
            continue
        path.write_bytes(content)
        found = quarantine(path, NOON)
        assert found.kept.read_bytes() == bytes(content)
        _, sets, events = read(path)
        assert set(sets) == set(found.saved) <= set(WAYS)
        assert not set(found.saved) & set(found.lost)
        assert all(sets[one].payload == sealed(one).payload for one in sets)
        assert all(is_proved(events[one], whole[2][one]) for one in sets)
        saved.append(len(sets))
    assert unnoticed < 60  # what no page uses, and numbers that SQLite counts only for itself
    assert sum(saved) > 4 * len(saved)


@pytest.mark.parametrize("content", [b"", b"no database" * 1000, bytes(40960)])
def test_a_file_that_is_no_journal_is_kept_and_replaced(path, content):
    path.write_bytes(content)
    found = quarantine(path, NOON)
    assert (found.kept.name, found.saved) == (KEPT, ())
    assert found.kept.read_bytes() == content
    assert read(path)[0] == {}


def test_half_a_journal_gives_what_it_holds(path):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(Problem, match="EDIT-11"):
        Journal(path)
    found = quarantine(path, NOON)
    read(path)
    assert found.kept.stat().st_size == len(content) // 2


def test_what_may_have_gone_on_is_unknown(path):
    """The chain breaks at the last step of s4: s5 is not proved, s4 was being sent."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TRIGGER event_unchanged")
        last = "(SELECT max(seq) FROM event WHERE set_id = 's4')"
        database.execute(f"UPDATE event SET at = '2020' WHERE seq = {last}")
    found = quarantine(path, NOON)
    assert (found.saved, found.lost) == (("s0", "s1", "s2", "s3", "s4"), ("s5",))
    listed, _, events = read(path)
    assert [state for state, *_ in listed.values()] == [
        "APPLIED",
        "APPLIED",
        "CONFLICT",
        "WITHDRAWN",
        "UNKNOWN",
    ]
    assert events["s4"][-1].detail == {"reason": "salvaged"}
    assert events["s0"][-1].detail == {"receipt": RECEIPT}


def test_each_damaged_journal_keeps_a_name_of_its_own(path):
    assert quarantine(path, NOON).kept.name == KEPT
    assert quarantine(path, NOON).kept.name == KEPT.replace(".sqlite", "-2.sqlite")
    assert len(read(path)[0]) == 6


def test_a_journal_in_use_is_left_alone(path, monkeypatch):
    monkeypatch.setattr("shanhe.core.editing.database.WAIT_SECONDS", 0.1)
    with closing(Journal(path)), pytest.raises(Problem, match="EDIT-10"):
        quarantine(path, NOON)
    assert [one.name for one in path.parent.glob("*.damaged*")] == []


def test_what_the_log_of_the_database_holds_is_saved_too(path, made):
    with closing(Journal(path)) as journal:
        journal.move("s5", states.SENDING)
        content = {
            ending: path.with_name(path.name + ending).read_bytes() for ending in ("", "-wal")
        }
    for ending, one in content.items():
        path.with_name(path.name + ending).write_bytes(one)
    found = quarantine(path, NOON)
    assert found.saved == tuple(WAYS)
    assert found.kept.with_name(found.kept.name + "-wal").read_bytes() == content["-wal"]
    assert read(path)[0]["s5"][0] == "UNKNOWN"
