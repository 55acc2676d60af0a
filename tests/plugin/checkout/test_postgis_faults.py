"""PostgreSQL's own faults: backends and servers that die, timeouts, deadlocks, restored data."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import psycopg2
import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.net import NodeSession

from . import postgis_case as case
from .between import LosesCommit
from .postgis_case import AFTER, UNEDITED, classes, press, run, take_back, until_waiting

TRIGGER = """
    CREATE FUNCTION ssp.fault() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN {body}; RETURN NULL; END $$;
    GRANT EXECUTE ON FUNCTION ssp.fault() TO PUBLIC;
    CREATE TRIGGER fault AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION ssp.fault()
"""
END = "DROP FUNCTION ssp.fault() CASCADE"
KILL = "PERFORM pg_terminate_backend(pg_backend_pid())"
PLACES = [
    ("INSERT", "ssp.receipt"),
    ("INSERT", 'plan."DLTB"'),
    ("UPDATE", 'plan."DLTB"'),
    ("DELETE", 'plan."DLTB"'),
    ("INSERT", "ssp.tombstone"),
    ("UPDATE", "ssp.receipt"),
]


@pytest.mark.parametrize(("event", "table"), PLACES)
def test_a_backend_that_dies_leaves_nothing_and_the_set_goes_again(base, edited, event, table):
    copy, profile = edited
    run(base, TRIGGER.format(body=KILL, event=event, table=table))
    first = press(copy, profile)
    assert (first.state, first.problem.code) == ("UNKNOWN", "NET-10")
    assert classes(base) == UNEDITED
    assert run(base, "SELECT (SELECT count(*) FROM ssp.receipt), count(*) FROM ssp.tombstone") == [
        (0, 0)
    ]
    run(base, END)
    second = press(copy, profile)
    assert (second.state, second.set_id, second.applied) == ("APPLIED", first.set_id, 3)
    assert classes(base) == AFTER


@pytest.mark.parametrize("limit", ["statement_timeout", "lock_timeout"])
def test_a_timeout_leaves_the_set_waiting(base, edited, monkeypatch, limit):
    copy, profile = edited
    slow = "PERFORM pg_sleep(3)" if limit == "statement_timeout" else "NULL"
    run(base, TRIGGER.format(body=slow, event="UPDATE", table='plan."DLTB"'))
    with monkeypatch.context() as patched:
        patched.setattr(
            "shanhe.plugin.checkout.transports.postgis.connection.LIMITS", f"-c {limit}=300ms"
        )
        if limit == "lock_timeout":
            run(base, 'BEGIN; LOCK TABLE plan."DLTB" IN SHARE ROW EXCLUSIVE MODE')
        outcome = press(copy, profile)
        assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-46")
        if limit == "lock_timeout":
            run(base, "ROLLBACK")
    run(base, END)
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == AFTER


def test_a_deadlock_costs_one_side_a_repetition(base, edited):
    copy, profile = edited
    rows = run(
        base, """SELECT "BSM" FROM plan."DLTB" WHERE "BSM" IN ('P2', 'P3') ORDER BY ssp_uuid"""
    )
    (lower,), (upper,) = rows
    touch = """UPDATE plan."DLTB" SET "PZRQ" = "PZRQ" WHERE "BSM" = '{0}'"""
    other = psycopg2.connect(
        host="127.0.0.1", port=base.info.port, user="planner", dbname="postgres"
    )
    with closing(other), ThreadPoolExecutor(1) as threads:
        run(other, touch.format(upper))
        sending = threads.submit(press, copy, profile)
        until_waiting(base)
        run(other, touch.format(lower))  # the set holds it and waits for the upper one
        other.rollback()
        outcome = sending.result(30)
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-46")
    assert classes(base) == UNEDITED
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == AFTER


def test_a_database_that_may_only_be_read_leaves_the_set_waiting(base, edited):
    copy, profile = edited
    run(base, "ALTER ROLE planner SET default_transaction_read_only = on")
    outcome = press(copy, profile)
    run(base, "ALTER ROLE planner RESET default_transaction_read_only")
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-46")
    assert press(copy, profile).state == "APPLIED"


def test_data_put_back_to_before_an_unknown_set_are_not_written_to(base, edited):
    copy, profile = edited
    with closing(LosesCommit(base.info.port)) as proxy:
        away = f"postgresql://127.0.0.1:{proxy.own}/postgres?sslmode=disable"
        through = replace(profile, endpoints=(replace(profile.endpoints[0], url=away),))
        assert press(copy, through).state == "UNKNOWN"
    assert classes(base) == AFTER
    run(base, case.TABLE)  # a backup of before is restored …
    case.prepare_node(case.uri(base), "plan", ["DLTB"], "planner", case.Silent())
    outcome = press(copy, profile)  # … with another epoch: the set must not be applied to it
    assert (outcome.state, outcome.problem.values["error"]) == ("UNKNOWN", "SET-EPOCH")
    assert classes(base) == UNEDITED
    assert take_back(copy, profile).state == "WITHDRAWN"
    with NodeSession(profile) as session, pytest.raises(Problem, match="EDIT-73"):
        pull(copy, session)
    assert copy.pending() == (1, 1, 1)


@pytest.fixture(scope="module")
def machine():
    """A server that a test may cut off."""
    if case.real.missing():
        pytest.skip(f"SKIPPED: {case.real.missing()}")
    with case.real.server(durable=True) as running:
        with closing(case.real.connect(running.port)) as connection:
            run(connection, "CREATE ROLE planner LOGIN; CREATE ROLE viewer LOGIN")
        yield running


@pytest.fixture
def desk(machine, qgis_app, tmp_path, monkeypatch):
    """An edited copy of a layer on that server."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    with closing(looking(machine)) as connection:
        run(connection, case.TABLE)
        case.prepare_node(case.uri(connection), "plan", ["DLTB"], "planner", case.Silent())
    profile = case.node_at(machine.port)
    case.store.save(profile)
    copy = case.check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    case.edit(copy.path, *case.EDITS)
    return copy, profile


def looking(machine):
    connection = psycopg2.connect(
        host="127.0.0.1", port=machine.port, user="tester", dbname="postgres"
    )
    connection.autocommit = True
    return connection


def held(machine):
    with closing(looking(machine)) as connection:
        return classes(connection)


def test_a_server_cut_off_amid_a_set_takes_it_after_its_restart(machine, desk):
    copy, profile = desk
    with closing(looking(machine)) as blocking, ThreadPoolExecutor(1) as threads:
        run(blocking, "BEGIN")
        run(blocking, """UPDATE plan."DLTB" SET "DLBM" = '9999' WHERE "BSM" = 'P2'""")
        with closing(looking(machine)) as watching:
            sending = threads.submit(press, copy, profile)
            until_waiting(watching)
        machine.stop()
        first = sending.result(30)
    assert first.state == "UNKNOWN"
    assert press(copy, profile).state == "UNKNOWN"  # nobody there says nothing about the first try
    machine.start()
    second = press(copy, profile)
    assert (second.state, second.set_id) == ("APPLIED", first.set_id)
    assert held(machine) == AFTER


def test_what_was_acknowledged_outlives_the_server(machine, desk):
    copy, profile = desk
    receipt = press(copy, profile).receipt
    machine.stop()
    machine.start()
    assert held(machine) == AFTER
    with closing(looking(machine)) as connection:
        stored = run(connection, "SELECT ssp.receipt_of(change_set_id) FROM ssp.receipt")
    assert stored == [(receipt,)]


def test_a_server_restarted_with_a_new_epoch_takes_no_old_set(machine, desk):
    copy, profile = desk
    machine.stop()
    assert press(copy, profile).state == "QUEUED"
    machine.start()
    with closing(looking(machine)) as connection:
        run(connection, "UPDATE ssp.meta SET value = gen_random_uuid()::text WHERE key = 'epoch'")
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", "SET-EPOCH")
    assert held(machine) == UNEDITED


def test_versions_stay_in_order_over_a_crash(machine, desk):
    copy, profile = desk
    with closing(looking(machine)) as connection:
        before = run(connection, "SELECT ssp.horizon()")[0][0]
    machine.stop()
    machine.start()
    with closing(looking(machine)) as connection:
        run(connection, """UPDATE plan."DLTB" SET "DLBM" = '0102' WHERE "BSM" = 'P5'""")
        assert run(connection, "SELECT ssp.horizon()")[0][0] > before
    with NodeSession(profile) as session:
        assert pull(copy, session).updated == 1
