"""A lost journal and an older copy of a working copy: the node tells, nothing is guessed."""

import shutil
from contextlib import closing

import pytest

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.pulling import Pulling, Theirs
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend


def at_desk(path, action):
    with closing(Tracking(path)) as tracking:
        with closing(Journal(path.with_name("journal.sqlite"))) as journal:
            return action(Submission(tracking, journal), tracking)


def press(path, node):
    def submit(submission, tracking):
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        return submission.submit(node, rules, Silent())

    return at_desk(path, submit)


def withdraw(path, node):
    return at_desk(path, lambda submission, _: submission.withdraw(node))


def pull(path, node):
    """Take over everything that the node holds."""

    def news(row):
        values = {name: value for name, value in row.items() if name not in ("ver", "geometry")}
        return Theirs(row["ver"], values | {"geometry": bytes.fromhex(row["geometry"])})

    with closing(Tracking(path)) as tracking:
        held = [row["uuid"] for row in tracking.run("bases")]
        gone = {uuid: Theirs(None, None) for uuid in held if uuid not in node.rows}
        found = {uuid: news(row) for uuid, row in node.rows.items()} | gone
        return Pulling(tracking).pull(found, {}, Silent())


@pytest.fixture
def lost(copy_file, tools, edit):
    """An update, an insert and a delete, sent as one set; then the journal is lost."""

    def made(fault):
        path = copy_file()
        node = tools.node_of(path)
        edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
        edit(path, "INSERT INTO DLTB (geom, DLBM) SELECT geom, '0201' FROM DLTB WHERE fid = 1")
        edit(path, "DELETE FROM DLTB WHERE fid = 3")
        node.faults = [fault]
        press(path, node)
        for one in path.parent.glob("journal.sqlite*"):
            one.unlink()
        return path, node

    return made


def agree(path, node, tools):
    values = {
        uuid: {name: value for name, value in row.items() if name != "ver"}
        for uuid, row in node.rows.items()
    }
    return tools.table_of(path) == values


def test_a_lost_set_that_was_applied_becomes_the_base(lost, tools, edit):
    path, node = lost("lost reply")
    with pytest.raises(Problem, match="EDIT-32"):
        press(path, node)
    assert withdraw(path, node).state == states.APPLIED
    assert at_desk(path, lambda _, tracking: tracking.pending()) == (0, 0, 0)
    assert agree(path, node, tools)
    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid IN (1, 4)")
    assert press(path, node).applied == 2
    assert agree(path, node, tools)
    assert len(node.log) == 5


def test_a_lost_set_that_never_arrived_is_pending_again(lost, tools):
    path, node = lost("hold")
    assert withdraw(path, node).state == states.WITHDRAWN
    node.release_late()
    assert node.log == []
    assert at_desk(path, lambda _, tracking: tracking.pending()) == (1, 1, 1)
    assert press(path, node).applied == 3
    assert agree(path, node, tools)


def test_what_was_edited_since_is_a_conflict_where_it_differs(lost, tools, edit):
    path, node = lost("lost reply")
    edit(path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")  # back to what it was before
    edit(path, "UPDATE DLTB SET TBMJ = 7.5 WHERE fid = 4")
    assert withdraw(path, node).state == states.APPLIED
    pulled = pull(path, node)
    assert (pulled.conflicts, pulled.merged) == (1, 1)
    with closing(Tracking(path)) as tracking:
        pulling = Pulling(tracking)
        inserted = next(iter(set(node.rows) - {tools.uuid_of(1), tools.uuid_of(2)}))
        pulling.settle(tools.uuid_of(1), "mine")
        assert tracking.pending().updates == 2
    assert press(path, node).applied == 2
    assert agree(path, node, tools)
    assert node.rows[tools.uuid_of(1)]["DLBM"] == "0101"
    assert node.rows[inserted]["TBMJ"] == 7.5


def test_without_fences_nothing_is_guessed(lost):
    path, node = lost("lost reply")
    node.fences = False
    outcome = withdraw(path, node)
    assert (outcome.state, outcome.problem.code) == (states.UNKNOWN, "JRN-04")
    assert at_desk(path, lambda _, tracking: tracking.open_set) == outcome.set_id


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [("change_set", "x", "change_set"), ("versions", {}, "versions"), ("status", "x", "status")],
)
def test_a_receipt_of_something_else_settles_nothing(lost, monkeypatch, name, value, reason):
    path, node = lost("lost reply")
    fence = node.fence

    def lying(set_id):
        answer = fence(set_id)
        return type(answer)(answer.verdict, answer.receipt | {name: value})

    monkeypatch.setattr(node, "fence", lying)
    outcome = withdraw(path, node)
    assert (outcome.problem.code, outcome.problem.values["reason"]) == ("EDIT-41", reason)
    assert at_desk(path, lambda _, tracking: tracking.open_set)


def test_an_older_copy_of_the_file_is_stopped(copy_file, tools, edit):
    path = copy_file()
    node, backup = tools.node_of(path), path.with_name("backup.gpkg")
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    shutil.copy(path, backup)
    assert press(path, node).state == states.APPLIED
    shutil.copy(backup, path)
    with pytest.raises(Problem, match="JRN-02") as stopped:
        press(path, node)
    assert (stopped.value.values["held"], stopped.value.values["reached"]) == (0, 1)
    assert node.requests == 1


def test_an_older_copy_with_a_set_that_was_open_then_is_stopped(copy_file, tools, edit):
    path = copy_file()
    node, backup = tools.node_of(path), path.with_name("backup.gpkg")
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    node.faults = ["lost reply"]
    press(path, node)
    shutil.copy(path, backup)
    press(path, node)
    shutil.copy(backup, path)  # just what a crash before settling leaves: it is settled
    assert press(path, node).state == "NOTHING"
    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    press(path, node)
    shutil.copy(backup, path)
    with pytest.raises(Problem, match="JRN-02"):
        press(path, node)


def test_a_copy_that_went_to_another_machine_and_back_goes_on(copy_file, tools, edit):
    path = copy_file()
    node = tools.node_of(path)
    here, there = path.with_name("journal.sqlite"), path.with_name("there.sqlite")
    for code in ("0102", "0103", "0104"):
        edit(path, "UPDATE DLTB SET DLBM = ? WHERE fid = 1", code)
        assert press(path, node).state == states.APPLIED
        swap = path.with_name("swap.sqlite")
        here.rename(swap)
        if there.exists():
            there.rename(here)
        swap.rename(there)
    assert node.rows[tools.uuid_of(1)]["DLBM"] == "0104"
