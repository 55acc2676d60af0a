"""Taking over what others did: nothing of either side is lost, and all of it or none happens."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.pulling import Pulled, Pulling, Theirs
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Counts, Tracking
from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

GONE = Theirs(None, None)


@pytest.fixture
def row(tools):
    """A feature as the node would hold it: that of a fresh copy but for `values`."""

    def made(number, ver, **values):
        fresh = {"DLBM": "0101", "TBMJ": 100.0, 'a "b"': None}
        fresh["geometry"] = tools.square(20.0 * number)
        return Theirs(ver, {**fresh, **values})

    return made


def pull(path, news, **information):
    with closing(Tracking(path)) as tracking:
        return Pulling(tracking).pull(news, information, Silent())


def settle(path, uuid, choices, values=None):
    with closing(Tracking(path)) as tracking:
        Pulling(tracking).settle(uuid, choices, values)


def changes(path):
    with closing(Tracking(path)) as tracking:
        return {one.uuid: one for one in tracking.changes()}


def conflicts(path):
    with closing(Tracking(path)) as tracking:
        return all_conflicts(tracking)


def test_untouched_features_follow_the_node(copy_file, tools, row, edit):
    path, one, two, new = copy_file(), *map(tools.uuid_of, (1, 2, 7))
    news = {one: row(1, 10, DLBM="0103"), two: GONE, new: row(7, 11, TBMJ=5.0)}
    assert pull(path, news, version="11") == Pulled(added=1, updated=1, deleted=1)
    shown = tools.table_of(path)
    assert (shown[one]["DLBM"], shown[new]["TBMJ"], two in shown) == ("0103", 5.0, False)
    assert changes(path) == {}
    versions = edit(path, "SELECT ssp_uuid, ssp_ver FROM DLTB ORDER BY fid")
    assert [tuple(found) for found in versions] == [(one, 10), (tools.uuid_of(3), 3), (new, 11)]
    with closing(Tracking(path)) as tracking:
        assert tracking.information["version"] == "11"
    assert pull(path, news) == Pulled()


def test_edits_of_other_fields_are_merged_and_stay_pending(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    assert pull(path, {one: row(1, 10, **{'a "b"': 5})}) == Pulled(merged=1)
    change = changes(path)[one]
    assert (change.base, change.changed, change.old['a "b"']) == (10, ("DLBM",), 5)
    assert change.new["DLBM"] == "0102"


def test_what_both_changed_alike_is_no_edit_any_more(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(path, "DELETE FROM DLTB WHERE fid = 2")
    news = {one: row(1, 10, DLBM="0102"), tools.uuid_of(2): GONE}
    assert pull(path, news) == Pulled(merged=2)
    assert changes(path) == {}
    assert edit(path, "SELECT count(*) FROM ssp_before")[0][0] == 0


def test_a_deletion_stays_where_the_node_only_renewed_the_version(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "DELETE FROM DLTB WHERE fid = 1")
    assert pull(path, {one: row(1, 10)}) == Pulled(merged=1)
    assert (changes(path)[one].kind, changes(path)[one].base) == ("delete", 10)


@pytest.mark.parametrize(
    ("choice", "pending", "shown"),
    [("mine", Counts(0, 1, 0), "0102"), ("theirs", Counts(0, 0, 0), "0103")],
)
def test_a_conflict_waits_for_a_choice_and_stays_on_record(
    copy_file, tools, row, edit, choice, pending, shown
):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    news = {one: row(1, 10, DLBM="0103", **{'a "b"': 5})}
    assert pull(path, news) == Pulled(conflicts=1)
    assert tools.table_of(path)[one]["DLBM"] == "0102"
    settle(path, one, choice)
    assert (tools.table_of(path)[one]["DLBM"], tools.table_of(path)[one]['a "b"']) == (shown, 5)
    with closing(Tracking(path)) as tracking:
        assert (tracking.pending(), tracking.conflicts()) == (pending, 0)
    (kept,) = conflicts(path)
    assert [side["DLBM"] for side in (kept.base, kept.mine, kept.theirs)] == [
        "0101",
        "0102",
        "0103",
    ]
    assert kept.settled["choices"] == choice
    with pytest.raises(Problem, match="EDIT-76"):
        settle(path, one, choice)


def test_a_value_of_neither_side_is_an_edit_and_stays_on_record(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    pull(path, {one: row(1, 10, DLBM="0103")})
    before = tools.table_of(path)
    for values, problem in (
        ({"DLBM": "010301"}, "EDIT-61"),
        ({"DLBM": None}, "EDIT-60"),
        ({'a "b"': 5}, "SETTLE-01"),
        ({"geometry": b""}, "SETTLE-01"),
    ):
        with pytest.raises(Problem, match=problem):
            settle(path, one, "mine", values)
    assert tools.table_of(path) == before
    settle(path, one, {}, {"DLBM": "0104", "TBMJ": 7.5})
    change = changes(path)[one]
    assert (change.base, change.old["DLBM"], change.new["DLBM"]) == (10, "0103", "0104")
    (kept,) = conflicts(path)
    assert kept.settled["values"] == {"DLBM": "0104", "TBMJ": 7.5}
    assert (kept.mine["DLBM"], kept.theirs["DLBM"]) == ("0102", "0103")


def test_updated_here_deleted_there(copy_file, tools, edit):
    path, one, two = copy_file(), tools.uuid_of(1), tools.uuid_of(2)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid IN (1, 2)")
    assert pull(path, {one: GONE, two: GONE}) == Pulled(conflicts=2)
    settle(path, one, "mine")
    settle(path, two, "theirs")
    (born,) = changes(path).values()
    assert (born.kind, born.fid, born.new["DLBM"]) == ("insert", 1, "0102")
    assert born.uuid not in (one, two)
    assert [kept.settled["new_uuid"] for kept in conflicts(path)] == [born.uuid, None]
    assert set(tools.table_of(path)) == {born.uuid, tools.uuid_of(3)}


def test_deleted_here_updated_there(copy_file, tools, row, edit):
    path, one, two = copy_file(), tools.uuid_of(1), tools.uuid_of(2)
    edit(path, "DELETE FROM DLTB WHERE fid IN (1, 2)")
    assert pull(path, {one: row(1, 10, TBMJ=9.0), two: row(2, 11, TBMJ=8.0)}).conflicts == 2
    settle(path, one, "mine")
    settle(path, two, "theirs")
    change = changes(path)[one]
    assert (change.kind, change.base, change.old["TBMJ"]) == ("delete", 10, 9.0)
    assert tools.table_of(path)[two]["TBMJ"] == 8.0
    assert list(changes(path)) == [one]


def test_a_conflict_follows_what_either_side_does_next(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    pull(path, {one: row(1, 10, DLBM="0103")})
    edit(path, "UPDATE DLTB SET DLBM = '0104' WHERE fid = 1")
    assert pull(path, {one: row(1, 11, DLBM="0105")}) == Pulled(conflicts=1)
    (kept,) = conflicts(path)
    assert (kept.ver, kept.mine["DLBM"], kept.theirs["DLBM"]) == (11, "0104", "0105")
    assert pull(path, {one: row(1, 12)}) == Pulled(merged=1)
    assert conflicts(path)[0].settled is not None
    assert changes(path)[one].base == 12


def made_here(path, edit, tools):
    blob = blob_of(tools.square(20.0 * 9), tools.SRS)
    edit(path, "INSERT INTO DLTB (geom, DLBM, TBMJ) VALUES (?, '0101', 100.0)", blob)
    (change,) = changes(path).values()
    return change.uuid


def test_a_feature_made_here_that_the_node_knows_all_the_same_is_no_edit(
    copy_file, tools, row, edit
):
    """Its set was applied, and the answer was lost for good, as with a snapshot put back."""
    path = copy_file()
    uuid = made_here(path, edit, tools)
    assert pull(path, {uuid: row(9, 10)}) == Pulled(merged=1)
    assert (changes(path), len(tools.table_of(path))) == ({}, 4)


@pytest.mark.parametrize(("choice", "shown"), [("mine", "0101"), ("theirs", "0103")])
def test_a_feature_made_here_that_others_edited_is_a_conflict(
    copy_file, tools, row, edit, choice, shown
):
    path = copy_file()
    uuid = made_here(path, edit, tools)
    assert pull(path, {uuid: row(9, 10, DLBM="0103")}) == Pulled(conflicts=1)
    settle(path, uuid, choice)
    assert tools.table_of(path)[uuid]["DLBM"] == shown
    bases = [(one.kind, one.base) for one in changes(path).values()]
    assert bases == ([("update", 10)] if choice == "mine" else [])


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_a_feature_made_here_that_others_deleted_is_a_conflict(copy_file, tools, edit, choice):
    path = copy_file()
    uuid = made_here(path, edit, tools)
    assert pull(path, {uuid: GONE}) == Pulled(conflicts=1)
    settle(path, uuid, choice)
    kinds = {one.uuid: one.kind for one in changes(path).values()}
    assert (uuid in kinds, [*kinds.values()]) == (False, ["insert"] if choice == "mine" else [])


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_a_deletion_of_what_arrived_unanswered_is_no_secret(copy_file, tools, row, edit, choice):
    """Made here, sent, no answer; others edited it, and it was deleted here meanwhile."""
    path = copy_file()
    uuid = made_here(path, edit, tools)
    with closing(Tracking(path)) as tracking:
        tracking.intend(tools.uuid_of(77))
    edit(path, "DELETE FROM DLTB WHERE ssp_uuid = ?", uuid)
    with closing(Tracking(path)) as tracking:
        tracking.release(tools.uuid_of(77))
    assert changes(path) == {}
    assert pull(path, {uuid: row(9, 10, DLBM="0103")}) == Pulled(conflicts=1)
    settle(path, uuid, choice)
    kinds = [(one.kind, one.base) for one in changes(path).values()]
    assert kinds == ([("delete", 10)] if choice == "mine" else [])
    assert (uuid in tools.table_of(path)) is (choice == "theirs")


def test_an_edit_taken_back_leaves_nothing_to_choose(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    pull(path, {one: row(1, 10, DLBM="0103")})
    edit(path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")
    settle(path, one, {})
    assert (tools.table_of(path)[one]["DLBM"], changes(path)) == ("0103", {})


def test_nothing_is_pulled_while_a_set_is_open(copy_file, tools, row, edit):
    path = copy_file()
    with closing(Tracking(path)) as tracking:
        tracking.intend(tools.uuid_of(77))
    before = tools.table_of(path)
    with pytest.raises(Problem, match="EDIT-71"):
        pull(path, {tools.uuid_of(1): row(1, 10, DLBM="0103")})
    assert tools.table_of(path) == before


def test_nothing_is_submitted_while_a_conflict_is_open(copy_file, tools, row, edit):
    path, one = copy_file(), tools.uuid_of(1)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid IN (1, 2)")
    pull(path, {one: row(1, 10, DLBM="0103")})
    outcome, requests = submitted(path, tools.node_of(path))
    assert (outcome.state, outcome.problem.code, requests) == (states.DRAFT, "EDIT-77", 0)
    with closing(Tracking(path)) as tracking, closing(journal_of(path)) as journal:
        with pytest.raises(Problem, match="EDIT-77"):
            Submission(tracking, journal).seal()


class Impatient(Silent):
    def isCanceled(self):
        return True


def test_cancelling_changes_nothing(copy_file, tools, row):
    path = copy_file()
    before = path.read_bytes()
    with closing(Tracking(path)) as tracking, pytest.raises(Cancelled):
        Pulling(tracking).pull({tools.uuid_of(1): GONE}, {}, Impatient())
    assert path.read_bytes() == before


KILLED = """
import os, signal, sys
from contextlib import closing
from shanhe.core.editing.pulling import Pulling, Theirs
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.tracking import Tracking
from shanhe.core.feedback import Silent

def reached(point):
    if point == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

with closing(Tracking(sys.argv[1])) as tracking:
    pulling = Pulling(tracking, Seams(reached=reached))
    uuids = [f"00000000-0000-4000-8000-{number:012d}" for number in (1, 2)]
    pulling.pull({uuid: Theirs(None, None) for uuid in uuids}, {"version": "99"}, Silent())
    pulling.settle(uuids[0], "mine")
"""


@pytest.mark.parametrize(
    ("point", "rows", "conflicting"),
    [("read", 3, 0), ("merged", 3, 0), ("pulled", 2, 1), ("chosen", 2, 0)],
)
def test_killed_at_any_step_it_happened_wholly_or_not_at_all(
    copy_file, tools, edit, point, rows, conflicting
):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", KILLED, str(path), point]
    assert subprocess.run(command, check=False, env=surroundings).returncode == -signal.SIGKILL
    with closing(Tracking(path)) as tracking:
        assert tracking.conflicts() == conflicting
        assert ("version" in tracking.information) is (rows == 2)
        assert tracking.pending().total == 1
    assert len(tools.table_of(path)) == rows


def journal_of(path):
    return Journal(path.with_name("journal.sqlite"))


def submitted(path, node):
    with closing(Tracking(path)) as tracking, closing(journal_of(path)) as journal:
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        return Submission(tracking, journal).submit(node, rules, Silent()), node.requests


EDITS = (
    "UPDATE DLTB SET DLBM = '0102' WHERE fid = {0}",
    "UPDATE DLTB SET DLBM = '0103' WHERE fid = {0}",
    "UPDATE DLTB SET TBMJ = 7 WHERE fid = {0}",
    'UPDATE DLTB SET "a ""b""" = 3 WHERE fid = {0}',
    "UPDATE DLTB SET geom = (SELECT max(geom) FROM DLTB) WHERE fid = {0}",
    "DELETE FROM DLTB WHERE fid = {0}",
)
HANDS = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(1, 3)), max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(HANDS, HANDS, st.lists(st.sampled_from(["mine", "theirs"]), min_size=3, max_size=3))
def test_after_pull_and_choices_both_agree(tools, tmp_path_factory, mine, theirs, choices):
    """Two planners edit the same features; the second one pulls, chooses and submits."""
    folder = tmp_path_factory.mktemp("two")
    first, second = (tools.make_copy(folder / name / "c.gpkg") for name in made(folder, "a", "b"))
    node = tools.node_of(first)
    for path, hands in ((first, theirs), (second, mine)):
        for sql, fid in hands:
            with closing(Tracking(path)) as tracking:
                tracking._database.execute(sql.format(fid))
    submitted(first, node)
    uuids = {tools.uuid_of(1), tools.uuid_of(2), tools.uuid_of(3), *node.rows}
    news = {uuid: theirs_of(node, uuid) for uuid in uuids}
    pull(second, news)
    for kept, choice in zip(conflicts(second), choices):
        settle(second, kept.uuid, choice)
    assert submitted(second, node)[0].state in (states.APPLIED, NOTHING)
    held = {uuid: {k: v for k, v in one.items() if k != "ver"} for uuid, one in node.rows.items()}
    assert held == tools.table_of(second)


def made(folder, *names):
    for name in names:
        Path(folder, name).mkdir()
    return names


def theirs_of(node, uuid):
    held = node.rows.get(uuid)
    if held is None:
        return GONE
    values = {name: value for name, value in held.items() if name != "ver"}
    return Theirs(held["ver"], {**values, "geometry": bytes.fromhex(values["geometry"])})
