"""The audit log: what was done to it afterwards is found, and named by its first bad record."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.audit import START, AuditLog, Entry, Head, code_of, heads_in_receipts
from shanhe.core.editing.audit_check import Fault, Verification, verify
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import hmac_sm3, sm3
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

KEY, OTHER_KEY = bytes(range(32)), bytes(32)
NOON = Seams(now=lambda: datetime(2026, 1, 2, 12, tzinfo=timezone.utc))
FIELDS = ("seq", "at", "actor", "node", "action", "object", "outcome", "count", "data_class")
FREE = ("actor", "node", "action", "object", "outcome", "at", "data_class", "mac", "prev")


def entry(number):
    return Entry("planner", "changting", "load", f"DLTB {number}", count=number, data_class="一般")


def written(path, count, key=KEY):
    """Write a log of `count` records; return its heads, the empty one first."""
    log = AuditLog(path, key, NOON)
    return [START, *(log.append(entry(number)) for number in range(1, count + 1))]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profile" / "audit.sqlite"


def tamper(path, *statements):
    """Change the file as someone who first removes the triggers."""
    drops = "DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept; DROP TRIGGER audit_appended"
    with closing(connect(path)) as database:
        database.executescript(drops)
        for sql, *values in statements:
            database.execute(sql, values)


def found(path, anchors=(), key=KEY):
    checked = verify(path, key, anchors)
    return checked.fault, checked.first_bad


def test_a_record_holds_who_did_what_and_its_code(path):
    first, second = written(path, 2)[1:]
    with closing(connect(path)) as database:
        rows = [dict(row) for row in database.execute("SELECT * FROM audit")]
    content = {
        "seq": 2,
        "at": "2026-01-02T12:00:00.000+00:00",
        "actor": "planner",
        "node": "changting",
        "action": "load",
        "object": "DLTB 2",
        "outcome": "done",
        "count": 2,
        "data_class": "一般",
    }
    assert rows[1] == content | {"prev": first.mac, "mac": second.mac}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert second == Head(2, hmac_sm3(KEY, text.encode() + first.mac.encode()))
    assert rows[0]["prev"] == "0" * 64
    assert verify(path, KEY, [first, second]) == Verification(second)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit SET actor = 'other'",
        "DELETE FROM audit WHERE seq = 2",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
        "INSERT INTO audit SELECT 9, at, '', '', '', '', '', 0, '', prev, mac FROM audit LIMIT 1",
    ],
)
def test_the_file_itself_only_takes_what_comes_next(path, sql):
    written(path, 2)
    with closing(sqlite3.connect(path)) as database:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            database.execute(sql)


def rechained(path, key, start, count):
    """Write records anew from `start` on, as someone does who has `key`."""
    with closing(connect(path)) as database:
        records = [dict(row) for row in database.execute("SELECT * FROM audit ORDER BY seq")]
    prev, statements = records[start - 2]["mac"] if start > 1 else "0" * 64, []
    for record in records[start - 1 : count]:
        record.update(actor="other", prev=prev)
        prev = record["mac"] = code_of(record, key)
        values = ("other", record["prev"], prev, record["seq"])
        statements.append(("UPDATE audit SET actor=?, prev=?, mac=? WHERE seq=?", *values))
    tamper(path, *statements)


CHANGED = ("UPDATE audit SET object = 'DLTB 0' WHERE seq = 3",)
REMOVED = ("DELETE FROM audit WHERE seq = 3",)
CLOSED = ("UPDATE audit SET seq = seq - 1 WHERE seq > 3",)
SWAPPED = (
    ("UPDATE audit SET seq = 99 WHERE seq = 3",),
    ("UPDATE audit SET seq = 3 WHERE seq = 5",),
    ("UPDATE audit SET seq = 5 WHERE seq = 99",),
)
BYTES = ("UPDATE audit SET object = x'ff00' WHERE seq = 3",)
NOT_TEXT = ("UPDATE audit SET object = CAST(x'ff' AS TEXT) WHERE seq = 3",)


@pytest.mark.parametrize(
    ("statements", "fault", "first_bad"),
    [
        ([CHANGED], Fault.CHANGED, 3),
        ([BYTES], Fault.CHANGED, 3),
        ([NOT_TEXT], Fault.CHANGED, 3),
        ([REMOVED], Fault.REMOVED, 3),
        ([REMOVED, CLOSED], Fault.REMOVED, 3),
        ([("DELETE FROM audit WHERE seq < 3",)], Fault.REMOVED, 1),
        (SWAPPED, Fault.REORDERED, 3),
        ([("DELETE FROM audit WHERE seq > 4",)], Fault.CUT, 5),
        ([("DELETE FROM audit",)], Fault.CUT, 1),
    ],
)
def test_what_was_done_is_named_with_its_first_bad_record(path, statements, fault, first_bad):
    heads = written(path, 6)
    tamper(path, *statements)
    assert found(path, [heads[2], heads[5]]) == (fault, first_bad)


def test_a_rebuilt_log_is_found_with_and_without_the_key(path):
    heads = written(path, 6)
    rechained(path, OTHER_KEY, 3, 6)
    assert found(path) == (Fault.REBUILT, 3)
    path.unlink()
    assert written(path, 6) == heads
    rechained(path, KEY, 4, 6)
    assert found(path) == (None, 0)  # who has the key can forge what no witness has seen
    assert found(path, [heads[2], heads[5]]) == (Fault.REBUILT, 3)
    assert found(path, [heads[2], heads[3]]) == (None, 0)


def test_a_file_that_is_gone_or_damaged(path):
    assert verify(path, KEY) == Verification(START)
    heads = written(path, 3)
    assert found(path, key=OTHER_KEY) == (Fault.REBUILT, 1)
    path.unlink()
    assert found(path, [heads[2]]) == (Fault.CUT, 1)
    path.write_bytes(b"no database" * 999)
    with pytest.raises(Problem, match="EDIT-92"):
        verify(path, KEY)


def test_nothing_is_added_to_a_log_whose_end_is_not_genuine(path):
    written(path, 2)
    with pytest.raises(Problem, match="EDIT-91"):
        AuditLog(path, OTHER_KEY).append(entry(3))
    tamper(path, ("UPDATE audit SET actor = 'other' WHERE seq = 2",))
    with pytest.raises(Problem, match="EDIT-91"):
        AuditLog(path, KEY).append(entry(3))
    assert found(path) == (Fault.CHANGED, 2)


def test_a_full_disk_adds_nothing_and_leaves_the_log_whole(path, monkeypatch):
    heads = written(path, 3)

    def on_a_full_disk(file):
        database = connect(file)
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count = {pages}")
        return database

    with monkeypatch.context() as patch:
        patch.setattr("shanhe.core.editing.audit.connect", on_a_full_disk)
        log = AuditLog(path, KEY)
        with pytest.raises(Problem, match=r"EDIT-90.*full"):
            heads += iter(lambda: log.append(entry(4)), None)
    assert verify(path, KEY) == Verification(heads[-1])
    assert AuditLog(path, KEY).append(entry(4)).seq == heads[-1].seq + 1


def test_a_place_where_nothing_can_be_written_is_a_problem(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Problem, match="EDIT-90"):
        AuditLog(tmp_path / "file" / "audit.sqlite", KEY).append(entry(1))


def test_only_its_owner_can_read_the_log(path):
    written(path, 1)
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


def test_texts_from_outside_are_cut(path):
    AuditLog(path, KEY).append(Entry("a", "n", "load", "长" * 9999))
    with closing(connect(path)) as database:
        assert database.execute("SELECT object FROM audit").fetchone()[0] == "长" * 200


@st.composite
def tamperings(draw):
    """Return (how many records, statements, fault, first bad record)."""
    count = draw(st.integers(2, 8))
    place = draw(st.integers(1, count))
    kind = draw(st.sampled_from(Fault))
    if kind == Fault.CHANGED:
        field = draw(st.sampled_from(FREE))
        text = draw(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=9))
        sql = f"UPDATE audit SET {field} = {field} || '~' || ? WHERE seq = ?"
        return count, [(sql, text, place)], kind, place
    if kind == Fault.REMOVED:
        place = min(place, count - 1)
        last = draw(st.integers(place, count - 1))
        gap = ("DELETE FROM audit WHERE seq BETWEEN ? AND ?", place, last)
        close = ("UPDATE audit SET seq = seq - ? WHERE seq > ?", last - place + 1, last)
        return count, [gap, close][: draw(st.integers(1, 2))], kind, place
    if kind == Fault.REORDERED:
        place = min(place, count - 1)
        other = draw(st.integers(place + 1, count))
        pairs = ((99, place), (place, other), (other, 99))
        sql = "UPDATE audit SET seq = ? WHERE seq = ?"
        return count, [(sql, *pair) for pair in pairs], kind, place
    return count, [("DELETE FROM audit WHERE seq >= ?", place)], Fault.CUT, place


@given(tamperings())
def test_every_tampering_is_named(tmp_path_factory, tampering):
    count, statements, fault, place = tampering
    path = tmp_path_factory.mktemp("log") / "audit.sqlite"
    heads = written(path, count)
    tamper(path, *statements)
    assert found(path, heads[1:]) == (fault, place)


@given(st.data())
def test_a_cut_is_found_exactly_where_a_witness_saw_more(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("log") / "audit.sqlite"
    heads = written(path, 6)
    seen = data.draw(st.integers(1, 6))
    left = data.draw(st.integers(0, 6))
    tamper(path, ("DELETE FROM audit WHERE seq > ?", left))
    expected = (Fault.CUT, left + 1) if left < seen else (None, 0)
    assert found(path, [heads[seen]]) == expected


def test_heads_come_from_receipts_only(tmp_path):
    with closing(Journal(tmp_path / "journal.sqlite")) as journal:
        for name in ("s1", "s2"):
            values = ("c", "n", "DLTB", 1, b"{}", sm3(b"{}"), {}, "SEALED")
            journal.add(SealedSet(name, *values), audit_seq=7)
            journal.move(name, "QUEUED")
            journal.move(name, "SENDING")
        journal.move("s1", "APPLIED", receipt={"client_audit_head": "ab" * 32})
        journal.move("s2", "WITHDRAWN", receipt={"client_audit_head": None})
        assert heads_in_receipts(journal) == [Head(7, "ab" * 32)]


class Trail:
    """A trail into a log, as the plugin makes one."""

    def __init__(self, path):
        self.log = AuditLog(path, KEY)

    def note(self, action, object, outcome, count):
        return self.log.append(Entry("planner", "changting", action, object, outcome, count))


class Killed(BaseException):
    """The program ends here."""


def pressed(path, node, die_at=None):
    """Press “submit” once; everything is opened anew."""

    def reached(point):
        if point == die_at:
            raise Killed

    seams = Seams(reached=reached)
    with closing(Tracking(path)) as tracking:
        with closing(Journal(path.with_name("journal.sqlite"), seams)) as journal:
            trail = Trail(path.with_name("audit.sqlite"))
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            return Submission(tracking, journal, seams, trail).submit(node, rules, Silent())


@pytest.mark.parametrize(
    ("die_at", "steps"),
    [
        ("intended", "seal submit outcome"),
        ("written", "seal seal submit outcome"),
        ("sealed", "seal submit outcome"),
        ("queued", "seal submit outcome"),
        ("sending", "seal submit submit outcome"),
        ("answered", "seal submit outcome submit outcome"),
        ("journalled", "seal submit outcome"),
        ("settled", "seal submit outcome"),
    ],
)
def test_killed_at_any_point_no_step_is_missing_in_the_log(copy_file, tools, edit, die_at, steps):
    path = copy_file()
    node = tools.node_of(path)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    with pytest.raises(Killed):
        pressed(path, node, die_at)
    assert pressed(path, node).state in ("APPLIED", "NOTHING")
    rows = edit(path.with_name("audit.sqlite"), "SELECT seq, action, mac FROM audit ORDER BY seq")
    assert [row["action"] for row in rows] == steps.split()
    with closing(Journal(path.with_name("journal.sqlite"))) as journal:
        (sealed,) = journal.sets()
        sealing = journal.events(sealed.id)[0]
        document = journal.set(sealed.id).document
    head = Head(sealing.detail["audit_seq"], document["audit_head"])
    assert rows[head.seq - 1]["mac"] == head.mac
    assert verify(path.with_name("audit.sqlite"), KEY, [head]).fault is None
