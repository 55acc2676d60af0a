"""The audit log of a real planner's day: what is recorded, who bears witness, what stops."""

import sqlite3
from contextlib import closing

import pytest
import requests
from osgeo import ogr

from shanhe.core.editing.audit_check import Fault
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.submission import open_journal, seal, status, submit, withdraw
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.net import NodeSession
from shanhe.plugin.security.audit import SessionTrail, audit_key, audit_path, verdict, verify_log


@pytest.fixture
def log(tmp_path, monkeypatch):
    """The records of a fresh log, without times and codes."""
    monkeypatch.setenv("SHANHE_AUDIT", str(tmp_path / "profile" / "audit.sqlite"))

    def records():
        with closing(sqlite3.connect(audit_path())) as database:
            sql = "SELECT actor, node, action, object, outcome, count, data_class FROM audit"
            return database.execute(sql + " ORDER BY seq").fetchall()

    return records


def rewritten(*statements):
    drops = ("DROP TRIGGER audit_unchanged", "DROP TRIGGER audit_kept")
    with closing(sqlite3.connect(audit_path())) as database:
        for sql in (*drops, *statements):
            database.execute(sql)
        database.commit()


@pytest.fixture
def copy(log, start, profile_of, tmp_path):
    node = start()
    profile = profile_of(node)
    made = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    ogr.Open(str(made.path), 1).ExecuteSQL("UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    return node, profile, made


def test_a_day_is_recorded_and_the_node_bears_witness(copy, log, press):
    node, profile, made = copy
    outcome = press(made.path, profile)
    who, data = ("planner", "changting"), "一般"
    assert log() == [
        (*who, "check out", "DLTB", "done", 12, data),
        (*who, "seal", outcome.set_id, "started", 1, data),
        (*who, "submit", outcome.set_id, "started", 1, data),
        (*who, "outcome", outcome.set_id, "APPLIED", 1, data),
    ]
    with closing(sqlite3.connect(audit_path())) as database:
        head = database.execute("SELECT mac FROM audit WHERE seq = 2").fetchone()[0]
    login = ("planner", node.users["planner"])
    receipt = requests.get(f"{node.url}/changes/sets/{outcome.set_id}", auth=login, timeout=20)
    assert receipt.json()["client_audit_head"] == head == outcome.receipt["client_audit_head"]
    with closing(open_journal()) as journal:
        assert journal.set(outcome.set_id).document["audit_head"] == head
        found = verify_log(journal)
    assert (found.fault, found.head.seq) == (None, 4)
    assert verdict(found) == "The audit log is whole: 4 records."


@pytest.mark.parametrize(
    ("statement", "fault", "first_bad", "told"),
    [
        ("UPDATE audit SET actor = 'x' WHERE seq = 2", Fault.CHANGED, 2, "Record 2 was changed."),
        ("DELETE FROM audit WHERE seq = 1", Fault.REMOVED, 1, "Record 1 was removed."),
        ("DELETE FROM audit WHERE seq > 1", Fault.CUT, 2, "missing from record 2 on"),
        ("DELETE FROM audit", Fault.CUT, 1, "missing from record 1 on"),
    ],
)
def test_tampering_is_named_to_the_planner(copy, press, statement, fault, first_bad, told):
    _, profile, made = copy
    press(made.path, profile)
    rewritten(statement)
    with closing(open_journal()) as journal:
        found = verify_log(journal)
    assert (found.fault, found.first_bad) == (fault, first_bad)
    assert told in verdict(found)
    assert str(audit_path()) in verdict(found)


def test_sealing_and_withdrawing_unsent_edits_is_recorded(copy, log):
    _, profile, made = copy
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        set_id = seal(made, journal)
        assert withdraw(made, journal, session).state == "WITHDRAWN"
    assert [row[2:5] for row in log()[1:]] == [
        ("seal", set_id, "started"),
        ("withdraw", set_id, "started"),
        ("outcome", set_id, "WITHDRAWN"),
    ]


def test_refreshing_a_copy_is_recorded(copy, log, press, tmp_path):
    _, profile, made = copy
    other = check_out(profile, "DLTB", None, tmp_path / "other.gpkg")
    press(made.path, profile)
    with NodeSession(profile) as session:
        pull(other, session)
    assert log()[-1] == ("planner", "changting", "refresh", "DLTB", "done", 1, "一般")


def test_where_the_log_cannot_be_written_nothing_is_sealed_or_sent(copy, press):
    _, profile, made = copy
    log_file, kept = audit_path(), audit_path().read_bytes()
    log_file.unlink()
    log_file.mkdir()
    with pytest.raises(Problem, match="EDIT-90"):
        press(made.path, profile)
    assert open_copy(made.path).state == "DRAFT"
    with closing(open_journal()) as journal:
        assert journal.sets() == []
    log_file.rmdir()
    log_file.write_bytes(kept)
    assert press(made.path, profile).state == "APPLIED"


def test_an_answer_that_cannot_be_recorded_is_asked_for_again(copy, log, press, monkeypatch):
    """The disk fills up between sending and the answer: the set is unknown, then applied once."""
    _, profile, made = copy
    truly = SessionTrail.note

    def full(trail, action, *rest):
        if action == "outcome":
            raise Problem("EDIT-90", path="p", reason="database or disk is full")
        return truly(trail, action, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(SessionTrail, "note", full)
        with pytest.raises(Problem, match="EDIT-90"):
            press(made.path, profile)
    with closing(open_journal()) as journal:
        assert status(made, journal).state == "UNKNOWN"
        with NodeSession(profile) as session:
            outcome = submit(made, journal, session)
    assert (outcome.state, outcome.applied) == ("APPLIED", 1)
    assert [row[4] for row in log()] == ["done", "started", "started", "started", "APPLIED"]


def test_a_log_of_another_key_takes_no_submission(copy, press):
    _, profile, made = copy
    rewritten("UPDATE audit SET actor = 'x'")
    with pytest.raises(Problem, match="EDIT-91"):
        press(made.path, profile)


def test_the_key_is_in_the_authentication_database_only(copy, tmp_path):
    from qgis.core import QgsApplication

    key = audit_key()
    assert len(key) == 32
    assert key == audit_key()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert audit_path() in files
    for path in files:
        content = path.read_bytes()
        assert key not in content
        assert key.hex().encode() not in content
    manager = QgsApplication.authManager()
    manager.clearMasterPassword()
    try:
        with pytest.raises(Problem, match="NODE-05"):
            audit_key()
    finally:
        manager.setMasterPassword("correct horse battery staple", True)


def test_reading_goes_on_where_it_cannot_be_recorded(copy, tmp_path, qgis_app):
    _, profile, _ = copy
    told = []
    qgis_app.messageLog().messageReceived.connect(lambda text, *_: told.append(text))
    audit_path().unlink()
    audit_path().mkdir()
    assert check_out(profile, "DLTB", None, tmp_path / "again.gpkg").count == 12
    assert any("Not in the audit log" in text for text in told)
