"""Cancelling while a real PostGIS works: it stops, nothing is half done, nothing is done twice."""

import random
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg2
import pytest
from qgis.core import QgsFeedback

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout.pull import refresh
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.transports.postgis import line
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.messages import sentence
from shanhe.plugin.net import NodeSession, watch

from .between import Planner, Silence, soon
from .postgis_case import (
    AFTER,
    UNEDITED,
    classes,
    edit,
    locked,
    node_at,
    press,
    run,
    sealed_in,
    take_back,
    until,
    until_waiting,
    uri,
    waiting,
)

COMMITTING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
OURS = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'shanhe %%'"


def waits(base):
    return Planner(lambda: waiting(base))


def ours(base):
    """Return how many connections of the suite there are, also within a transaction."""
    run(base, "SELECT pg_stat_clear_snapshot()")
    return run(base, OURS)[0][0]


def receipts(base):
    return run(base, "SELECT status, count(*) FROM ssp.receipt GROUP BY status")


def test_a_set_that_waits_for_a_lock_is_stopped_and_goes_later_once(base, edited):
    copy, profile = edited
    with locked(base):
        with soon():
            outcome = press(copy, profile, waits(base))
        assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-51")
        until(lambda: not waiting(base), "the database went on waiting for the lock")
    assert "submit it again" in sentence(outcome.problem)
    assert (classes(base), receipts(base)) == (UNEDITED, [])
    again = press(copy, profile)
    assert (again.state, again.set_id, again.applied) == ("APPLIED", outcome.set_id, 3)
    assert (classes(base), receipts(base)) == (AFTER, [("applied", 1)])
    assert press(copy, profile).state == "NOTHING"


def test_a_task_of_qgis_is_cancelled_from_another_thread(base, edited):
    from shanhe.ui.changes.sending import submitted

    copy, _ = edited
    feedback = QgsFeedback()
    with locked(base), ThreadPoolExecutor(1) as threads:
        task = threads.submit(submitted, copy.path, feedback)
        until_waiting(base)
        feedback.cancel()
        with soon():
            outcome = task.result()
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-51")


def test_a_cancelled_set_is_left_alone_for_a_while_and_can_be_withdrawn(base, edited):
    copy, profile = edited
    with locked(base):
        press(copy, profile, waits(base))
    with closing(open_journal()) as journal:
        (sealed,) = journal.sets()
        assert journal.last(sealed.id).detail["retry_after"] == 300.0
    assert take_back(copy, profile).state == "WITHDRAWN"
    assert copy.pending() == (1, 1, 1)


def test_a_cancel_before_anything_is_sent_sends_nothing(base, edited):
    copy, profile = edited
    sealed_in(copy)
    outcome = press(copy, profile, Planner(lambda: True))
    assert (outcome.state, outcome.problem.code, receipts(base)) == ("QUEUED", "EDIT-51", [])


def test_after_an_attempt_in_doubt_a_cancel_leaves_the_doubt(base, edited, monkeypatch):
    copy, profile = edited
    with closing(Silence(base.info.port, b"COMMIT\0")) as proxy:
        monkeypatch.setattr(line, "COMMIT_GRACE_S", 0.2)
        doubtful = press(copy, node_at(proxy.own), Planner(lambda: proxy.silent))
    assert (doubtful.state, doubtful.problem.code) == ("UNKNOWN", "EDIT-48")
    run(base, "BEGIN; LOCK TABLE ssp.receipt")
    outcome = press(copy, profile, waits(base))
    run(base, "ROLLBACK")
    assert (outcome.state, outcome.problem.code) == ("UNKNOWN", "EDIT-51")
    assert press(copy, profile).state == "APPLIED"
    assert (classes(base), receipts(base)) == (AFTER, [("applied", 1)])


def test_a_line_that_is_dead_is_cut_and_nothing_was_done(base, edited):
    copy, profile = edited
    with closing(Silence(base.info.port, b"apply_changeset")) as proxy:
        with soon():
            outcome = press(copy, node_at(proxy.own), Planner(lambda: proxy.silent))
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-51")
    assert press(copy, profile).state == "APPLIED"
    assert (classes(base), receipts(base)) == (AFTER, [("applied", 1)])


@pytest.fixture
def hanging(base):
    """Let commits wait for a standby that is away, until they are told to go on."""

    def standby(name):
        run(base, f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
        run(base, "SELECT pg_reload_conf()")

    run(base, "SET synchronous_commit = local")
    standby("away")
    yield lambda: standby("")
    standby("")
    run(base, "RESET synchronous_commit")


def committing(base):
    return run(base, COMMITTING) != [(0,)]


def test_what_is_being_committed_is_applied_in_spite_of_the_cancel(base, edited, hanging):
    copy, profile = edited
    with ThreadPoolExecutor(1) as threads:
        sending = threads.submit(press, copy, profile, Planner(lambda: committing(base)))
        until(lambda: committing(base), "nobody committed")
        time.sleep(0.5)
        assert committing(base)
        hanging()
        outcome = sending.result(10)
    assert (outcome.state, outcome.problem, outcome.applied) == ("APPLIED", None, 3)
    assert (classes(base), receipts(base)) == (AFTER, [("applied", 1)])


def test_a_commit_that_does_not_end_is_in_doubt_and_asked_after(base, edited, hanging, monkeypatch):
    copy, profile = edited
    monkeypatch.setattr(line, "COMMIT_GRACE_S", 0.3)
    with soon():
        outcome = press(copy, profile, Planner(lambda: committing(base)))
    assert (outcome.state, outcome.problem.code) == ("UNKNOWN", "EDIT-48")
    hanging()
    again = press(copy, profile)
    assert (again.state, again.set_id) == ("APPLIED", outcome.set_id)
    assert (classes(base), receipts(base)) == (AFTER, [("applied", 1)])


def test_a_withdrawal_is_cancelled_as_well(base, edited):
    copy, profile = edited
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0404' WHERE "BSM" = 'P2'""")
    assert press(copy, profile).state == "CONFLICT"
    run(base, "BEGIN; LOCK TABLE ssp.receipt")
    with soon():
        outcome = take_back(copy, profile, waits(base))
    run(base, "ROLLBACK")
    assert (outcome.state, outcome.problem.code) == ("CONFLICT", "EDIT-51")
    assert take_back(copy, profile).state == "WITHDRAWN"


def test_a_database_that_does_not_pick_up_is_given_up(base, edited):
    copy, _ = edited
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        begun = time.monotonic()
        with soon():
            profile = node_at(deaf.getsockname()[1])
            sealed_in(copy)
            outcome = press(copy, profile, Planner(lambda: time.monotonic() - begun > 0.3))
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-51")
    assert press(copy, node_at(base.info.port)).state == "APPLIED"


@pytest.mark.parametrize("table", ['plan."DLTB"', "ssp.layer"])
def test_reading_stops_at_the_node_too(base, tmp_path, table):
    profile = node_at(base.info.port)
    copy = check_out(profile, "DLTB", None, tmp_path / "held.gpkg")
    before = copy.path.read_bytes()
    run(base, f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
    try:
        with soon(), pytest.raises(Cancelled):
            check_out(profile, "DLTB", None, tmp_path / "x.gpkg", waits(base))
        with soon(), pytest.raises(Cancelled):
            refresh(profile, "DLTB", copy.path, waits(base))
        until(lambda: not ours(base), "a connection was left behind")
    finally:
        run(base, "ROLLBACK")
    assert [path.name for path in tmp_path.glob("*.gpkg")] == ["held.gpkg"]
    assert copy.path.read_bytes() == before


def test_reviews_and_preparing_stop_too(base):
    run(base, "BEGIN; LOCK TABLE ssp.review, ssp.layer IN ACCESS EXCLUSIVE MODE")
    try:
        with NodeSession(node_at(base.info.port), feedback=waits(base)) as session:
            with soon(), pytest.raises(Cancelled):
                review.waiting(session)
        with soon(), pytest.raises(Cancelled):
            prepare_node(uri(base), "plan", ["DLTB"], "", waits(base))
        until(lambda: not ours(base), "a connection was left behind")
    finally:
        run(base, "ROLLBACK")


def test_a_timeout_is_not_taken_for_a_cancel(base, edited, monkeypatch):
    copy, profile = edited
    monkeypatch.setattr(
        "shanhe.plugin.checkout.transports.postgis.connection.LIMITS", "-c lock_timeout=200ms"
    )
    with locked(base):
        outcome = press(copy, profile, Silent())
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-46")


def test_only_the_own_statement_is_stopped(base):
    """Others with the same login go on, whatever the number of their process."""
    with closing(as_planner(base)) as other, closing(as_planner(base, "shanhe abc")) as own:
        with ThreadPoolExecutor(2) as threads:
            slow = [threads.submit(run, one, "SELECT pg_sleep(1)") for one in (other, own)]
            until(lambda: ours(base) == 1, "never begun")
            login = f"host=127.0.0.1 port={base.info.port} user=planner dbname=postgres"
            threading.Thread(
                target=line.stop_statements, args=(psycopg2, login, "shanhe abc")
            ).start()
            with pytest.raises(psycopg2.extensions.QueryCanceledError):
                slow[1].result()
            own.close()
            assert slow[0].result() == [("",)]


def as_planner(base, name=""):
    return psycopg2.connect(
        host="127.0.0.1",
        port=base.info.port,
        user="planner",
        dbname="postgres",
        application_name=name,
    )


ROUNDS, SEED = 30, 20261123
WRITTEN = """SELECT count(*), count(DISTINCT n) FROM plan.written"""
COUNTED = """
    CREATE TABLE plan.written (n text);
    GRANT INSERT ON plan.written TO planner;
    CREATE FUNCTION plan.count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO plan.written VALUES (NEW."图斑备注");
        PERFORM pg_sleep(0.02);
        RETURN NULL;
    END $$;
    CREATE TRIGGER counted AFTER UPDATE ON plan."DLTB" FOR EACH ROW EXECUTE FUNCTION plan.count()
"""


def test_cancelled_at_any_moment_each_edit_arrives_once(base, edited, monkeypatch):
    """Every edit writes a row of a log in its own transaction: none is missing, none is double."""
    copy, profile = edited
    monkeypatch.setattr(watch, "LOOK_EVERY_S", 0.003)
    assert press(copy, profile).state == "APPLIED"
    run(base, COUNTED)
    mean, draw, first = 0.2, random.Random(SEED), []
    for number in range(ROUNDS):
        at = time.monotonic() + mean * draw.uniform(0.7, 1.3)
        planner = Planner(lambda at=at: time.monotonic() > at)
        first.append(round_of(copy, profile, f"R{number}", planner))
        mean *= 0.9 if first[-1] == "APPLIED" else 1.15  # towards the moment of the commit
        while first[-1] != "APPLIED" and press(copy, profile).state not in ("APPLIED", "NOTHING"):
            time.sleep(0.05)
        note = """SELECT "图斑备注" FROM plan."DLTB" WHERE "BSM" = 'P2'"""
        assert run(base, note) == [(f"R{number}",)], first[-1]
    assert run(base, WRITTEN) == [(ROUNDS, ROUNDS)], first
    assert receipts(base) == [("applied", ROUNDS + 1)]
    assert {"APPLIED", "QUEUED"} <= set(first) <= {"APPLIED", "QUEUED", "CANCELLED"}, first


def round_of(copy, profile, note, planner):
    """Edit and press once; return the state, CANCELLED where nothing was sealed yet."""
    edit(copy.path, f"UPDATE DLTB SET 图斑备注 = '{note}' WHERE BSM = 'P2'")
    try:
        return press(copy, profile, planner).state
    except Cancelled:
        return "CANCELLED"
