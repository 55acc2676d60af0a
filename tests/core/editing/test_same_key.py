"""Two planners make features with one natural key: a person settles which remain, and nobody else.

At the node stands feature 1 of BSM B1; feature 2 is what another planner adds, with the BSM of the
one that I add.
"""

import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanhe.core.editing import states
from shanhe.core.editing import tracking as record
from shanhe.core.editing.authors import Author
from shanhe.core.editing.database import connect
from shanhe.core.editing.merge import KEEP_BOTH
from shanhe.core.editing.pulling import Pulled
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem

from .keyed_desk import AT, Desk, brief, values


@pytest.fixture
def desk(tmp_path, tools):
    return Desk(tmp_path, tools)


@pytest.fixture
def clash(desk):
    """My N1 (0202, “mine”, at 60) and theirs (0201, “theirs”, at 80), refused and refreshed."""
    uuid = desk.add(dlbm="0202", bz="mine")
    desk.theirs(dlbm="0201", bz="theirs")
    desk.met()
    return uuid


def test_the_refusal_tells_with_whom_before_anything_is_refreshed(desk):
    uuid = desk.add(dlbm="0202", bz="mine")
    desk.theirs(dlbm="0201", bz="theirs")
    assert desk.submit().state == states.CONFLICT
    (met,) = desk.open()
    assert (met.kind, met.uuid, met.key, met.other) == ("insert/insert", uuid, ("BSM",), desk.two)
    assert (met.ver, met.author) == (50, Author("张三", AT, 50))
    assert (brief(met.mine), brief(met.theirs)) == (
        ("N1", "0202", "mine", 60.0),
        ("N1", "0201", "theirs", 80.0),
    )
    assert set(met.base.values()) == {None}
    assert desk.waiting() == 1
    assert desk.submit().problem.code == "EDIT-77"


def test_every_difference_is_to_be_decided_as_there_was_nothing_before(desk):
    uuid = desk.add(dlbm="0202", bz=None, tbmj=100.0)
    desk.theirs(dlbm="0201", bz="theirs", tbmj=100.0)
    desk.met()
    clashing = {name for clash in desk.case(uuid).merge.clashes for name in clash}
    assert {"DLBM", "BZ", "geometry"} <= clashing
    assert "BSM" not in clashing
    with pytest.raises(Problem, match="EDIT-75"):
        desk.settle(uuid, {"DLBM": "mine"})


def test_taking_theirs_drops_mine_and_keeps_it_on_record(desk, clash):
    desk.settle(clash, "theirs")
    assert desk.edits() == {}
    assert desk.shown() == desk.held()
    (kept,) = desk.conflicts()
    assert brief(kept.mine) == ("N1", "0202", "mine", 60.0)
    assert (kept.settled["choices"], kept.settled["other"]) == ("theirs", desk.two)
    assert desk.submit().state == "NOTHING"
    assert desk.pull(desk.one, desk.two) == Pulled()
    with pytest.raises(Problem, match="EDIT-76"):
        desk.settle(clash, "theirs")


def test_my_values_go_into_theirs_as_an_update_against_its_version(desk, clash):
    sides = {name: "theirs" for unit in desk.case(clash).merge.clashes for name in unit}
    desk.settle(clash, {**sides, "BZ": "mine"})
    assert desk.edits() == {desk.two: ("update", 50, ("BZ",))}
    assert desk.submit().state == states.APPLIED
    assert desk.held()[desk.two] == ("N1", "0201", "mine", 80.0)
    assert desk.shown() == desk.held()
    (kept,) = desk.conflicts()
    assert [side["BZ"] for side in (kept.mine, kept.theirs)] == ["mine", "theirs"]


def test_all_of_mine_or_a_value_of_neither_side_goes_into_theirs(desk, clash):
    desk.settle(clash, "mine", {"BZ": "both"})
    assert desk.submit().state == states.APPLIED
    assert desk.held()[desk.two] == ("N1", "0202", "both", 60.0)
    assert desk.node.log == [("update", desk.two)]


def test_both_stay_where_mine_is_given_another_key(desk, clash):
    desk.settle(clash, KEEP_BOTH, {"BSM": "N2"})
    (pending,) = desk.edits().items()
    assert (pending[0], pending[1][:2]) == (clash, ("insert", None))
    assert desk.submit().state == states.APPLIED
    assert desk.held() == {
        desk.one: ("B1", "0201", None, 20.0),
        desk.two: ("N1", "0201", "theirs", 80.0),
        clash: ("N2", "0202", "mine", 60.0),
    }
    (kept,) = desk.conflicts()
    assert (kept.settled["choices"], kept.settled["values"]) == ("both", {"BSM": "N2"})


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({}, "SETTLE-02"),
        ({"BSM": "N1"}, "SETTLE-02"),
        ({"BSM": "B1"}, "SETTLE-03"),
        ({"BSM": None}, "EDIT-60"),
        ({"BSM": "N2", "BZ": "other"}, "SETTLE-01"),
        ({"nothing": "N2"}, "SETTLE-01"),
    ],
)
def test_a_key_that_is_none_is_refused_and_nothing_changes(desk, clash, given, problem):
    before = desk.shown(), desk.edits(), desk.conflicts()
    with pytest.raises(Problem, match=problem):
        desk.settle(clash, KEEP_BOTH, given)
    assert (desk.shown(), desk.edits(), desk.conflicts()) == before


def test_keeping_both_is_no_choice_where_no_key_was_met(desk):
    desk.sql("UPDATE DLTB SET BZ = 'mine' WHERE fid = 1")
    desk.theirs(60, desk.one, 20.0, bsm="B1", bz="theirs")
    assert desk.pull(desk.one) == Pulled(conflicts=1)
    with pytest.raises(Problem, match="EDIT-75"):
        desk.settle(desk.one, KEEP_BOTH)


def test_a_key_of_several_fields_differs_if_one_does(tmp_path, tools):
    desk = Desk(tmp_path, tools, ("BSM", "XZQ"))
    uuid = desk.add(xzq="350821", dlbm="0202")
    desk.theirs(xzq="350821")
    (met,) = desk.met()
    assert met.key == ("BSM", "XZQ")
    with pytest.raises(Problem, match="SETTLE-02") as told:
        desk.settle(uuid, KEEP_BOTH, {"XZQ": "350821"})
    assert told.value.values["key"] == "BSM = N1, XZQ = 350821"
    desk.settle(uuid, KEEP_BOTH, {"XZQ": "350822"})
    assert desk.submit().state == states.APPLIED
    assert sorted(row["XZQ"] or "" for row in desk.node.rows.values()) == ["", "350821", "350822"]


def test_two_of_mine_that_met_the_same_feature_are_settled_one_after_the_other(tmp_path, tools):
    """One has its BSM, the other its XZQ: each is a key of its own."""
    desk = Desk(tmp_path, tools, ("BSM",), ("XZQ",))
    first = desk.add(bsm="N1", xzq="A", bz="first")
    second = desk.add(bsm="N9", xzq="B", bz="second", x=90.0)
    desk.theirs(xzq="B", bz="theirs")
    assert len(desk.met()) == 2
    keep = {name: "theirs" for unit in desk.case(first).merge.clashes for name in unit}
    desk.settle(first, {**keep, "BZ": "mine"})
    assert desk.case(second).merge.theirs["BZ"] == "first", "what I brought into it is there"
    desk.settle(second, "theirs")
    assert desk.edits() == {desk.two: ("update", 50, ("BZ",))}
    assert desk.submit().state == states.APPLIED
    assert desk.held() == desk.shown()
    assert desk.held()[desk.two] == ("N1", "0201", "first", 80.0)


def test_a_feature_that_met_two_is_told_of_the_second_by_the_next_refusal(tmp_path, tools):
    desk = Desk(tmp_path, tools, ("BSM",), ("XZQ",))
    uuid = desk.add(bsm="N1", xzq="A", bz="mine")
    desk.theirs(bsm="N1", xzq="B")
    desk.theirs(51, desk.three, 120.0, bsm="N7", xzq="A")
    (met,) = desk.met()
    assert met.other == desk.two
    desk.settle(uuid, KEEP_BOTH, {"BSM": "N2"})
    (met,) = desk.met()
    assert (met.key, met.other) == (("XZQ",), desk.three)
    desk.settle(uuid, "theirs")
    assert desk.submit().state == "NOTHING"


def test_theirs_changed_meanwhile_is_shown_as_it_is_now(desk, clash):
    desk.theirs(60, bz="newer")
    assert desk.pull() == Pulled(conflicts=1)
    (met,) = desk.open()
    assert (met.ver, met.theirs["BZ"], met.author) == (60, "newer", None)
    assert desk.pull(authors={desk.two: Author("li", AT, 60)}) == Pulled(conflicts=1)
    assert desk.open()[0].author == Author("li", AT, 60)
    desk.settle(clash, "mine")
    assert desk.edits()[desk.two][:2] == ("update", 60)


def test_theirs_changed_after_the_last_refresh_is_found_as_a_conflict(desk, clash):
    desk.settle(clash, "mine")
    desk.theirs(60, dlbm="0201", bz="newer")
    assert desk.submit().state == states.CONFLICT
    assert desk.pull(desk.two) == Pulled(conflicts=1)
    (met,) = desk.open()
    assert (met.kind, met.uuid, met.other) == ("update/update", desk.two, "")


@pytest.mark.parametrize("settled", [False, True])
def test_theirs_deleted_meanwhile_is_never_passed_over(desk, clash, settled):
    if settled:
        desk.settle(clash, "mine")
        del desk.node.rows[desk.two]
        assert desk.submit().state == states.CONFLICT
        assert desk.pull(desk.two) == Pulled(conflicts=1)
        assert desk.open()[0].kind == "update/delete"
        return
    del desk.node.rows[desk.two]
    assert desk.pull() == Pulled(merged=1)
    assert (desk.waiting(), desk.conflicts()[0].settled["choices"]) == (0, "")
    assert desk.submit().state == states.APPLIED
    assert desk.held()[clash] == ("N1", "0202", "mine", 60.0)


def test_theirs_given_another_key_frees_mine(desk, clash):
    desk.theirs(60, bsm="N5")
    assert desk.pull() == Pulled(merged=1)
    assert desk.submit().state == states.APPLIED


def test_another_who_took_the_freed_key_is_met_in_turn(desk, clash):
    del desk.node.rows[desk.two]
    desk.theirs(60, desk.three)
    assert desk.pull() == Pulled(merged=1)
    (met,) = desk.met()
    assert met.other == desk.three


def test_mine_corrected_by_hand_is_in_no_conflict_any_more(desk, clash):
    desk.sql("UPDATE DLTB SET BSM = 'N2' WHERE ssp_uuid = ?", clash)
    assert desk.waiting() == 1, "until it is looked at"
    desk.settle(clash, KEEP_BOTH)
    assert desk.submit().state == states.APPLIED


def test_mine_corrected_before_the_set_was_taken_back_is_in_none(desk):
    uuid = desk.add()
    desk.theirs()
    assert desk.submit(withdraw=False).state == states.CONFLICT
    desk.sql("UPDATE DLTB SET BSM = 'N2' WHERE ssp_uuid = ?", uuid)
    with closing(Tracking(desk.path)) as tracking, closing(desk.journal()) as journal:
        Submission(tracking, journal).withdraw(desk.node)
    assert (desk.waiting(), desk.submit().state) == (0, states.APPLIED)


def test_mine_deleted_by_hand_hinders_nobody(desk, clash):
    desk.sql("DELETE FROM DLTB WHERE ssp_uuid = ?", clash)
    assert desk.waiting() == 0
    assert desk.pull() == Pulled(merged=1)
    (kept,) = desk.conflicts()
    assert kept.settled["choices"] == "theirs"


def test_keys_that_the_node_takes_for_the_same_are_still_in_conflict(desk):
    """Its index does not regard case, say; who compares sign by sign would send it for ever."""
    uuid = desk.add(bsm="n1")
    desk.theirs(bsm="N1")
    desk.node.taken, plain = lambda op, key: list(plain(lowered(op), key)), desk.node.taken
    desk.met()
    assert desk.pull() == Pulled(conflicts=1)
    desk.settle(uuid, "theirs")
    assert desk.shown()[desk.two][0] == "N1"


def lowered(op):
    return {**op, "new": {**op["new"], "BSM": op["new"]["BSM"].upper()}}


def test_theirs_in_the_copy_with_edits_of_mine_keeps_them(desk):
    """Theirs came with a refresh and I edited it; then I add a second one of its key."""
    desk.theirs(bz="theirs")
    assert desk.pull(desk.two) == Pulled(added=1)
    desk.sql("UPDATE DLTB SET DLBM = '0204' WHERE ssp_uuid = ?", desk.two)
    uuid = desk.add(dlbm="0202", bz="mine")
    desk.met()
    assert desk.case(uuid).merge.theirs["DLBM"] == "0204"
    keep = {name: "theirs" for unit in desk.case(uuid).merge.clashes for name in unit}
    desk.settle(uuid, {**keep, "BZ": "mine"})
    assert desk.edits() == {desk.two: ("update", 50, ("DLBM", "BZ"))}
    assert desk.submit().state == states.APPLIED
    assert desk.held()[desk.two] == ("N1", "0204", "mine", 80.0)


def test_theirs_that_i_deleted_here_lives_on_where_it_is_chosen(desk, clash):
    desk.pull(desk.two)
    desk.sql("DELETE FROM DLTB WHERE ssp_uuid = ?", desk.two)
    desk.settle(clash, "theirs")
    assert desk.edits() == {}
    assert desk.shown() == desk.held()


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": ["BSM", "nothing"]},
        {"key": []},
        {"key": None},
        {"other": "no uuid"},
        {"other": None, "kind": "update/update"},
        {"current": None},
        {"current": {"ver": True, "values": values(), "geometry": None}},
        {"current": {"ver": 1, "values": {"BSM": "N1"}, "geometry": None}},
        {"current": {"ver": 1, "values": {**values(), "BZ": ["x"]}, "geometry": None}},
        {"current": {"ver": 1, "values": values(), "geometry": "no hex"}},
        {"layer": "XZQ"},
    ],
)
def test_what_a_node_tells_wrongly_is_no_conflict_and_the_edit_waits(desk, wrong):
    desk.add()
    desk.theirs()
    plain = desk.node.taken
    desk.node.taken = lambda op, key: [{**one, **wrong} for one in plain(op, key)]
    assert desk.submit().state == states.CONFLICT
    assert (desk.waiting(), len(desk.edits())) == (0, 1)


KILLED = """
import os, signal, sys
from contextlib import closing
from shanhe.core.editing.pulling import Pulling
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.tracking import Tracking

def reached(point):
    if point == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

with closing(Tracking(sys.argv[1])) as tracking:
    choices, values = (sys.argv[4], {"BSM": "N2"}) if sys.argv[4] == "both" else (sys.argv[4], None)
    Pulling(tracking, Seams(reached=reached)).settle(sys.argv[3], choices, values)
"""


@pytest.mark.parametrize("choices", ["mine", "theirs", "both"])
@pytest.mark.parametrize(
    ("point", "done"), [("recorded", False), ("brought", False), ("chosen", True)]
)
def test_killed_while_settling_it_happened_wholly_or_not_at_all(desk, clash, choices, point, done):
    before = desk.shown(), desk.edits()
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", KILLED, str(desk.path), point, clash, choices]
    assert subprocess.run(command, check=False, env=surroundings).returncode == -signal.SIGKILL
    assert desk.waiting() == (not done)
    if not done:
        assert (desk.shown(), desk.edits()) == before
        desk.settle(clash, choices, {"BSM": "N2"} if choices == "both" else None)
    assert desk.submit().state == ("NOTHING" if choices == "theirs" else states.APPLIED)
    desk.pull(desk.two)
    assert desk.shown() == desk.held()


SIDES = st.sampled_from(["mine", "theirs", "both"])
TEXTS = st.sampled_from(["0201", "0202"])
REMARKS = st.sampled_from([None, "a", "b"])


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, REMARKS, st.booleans(), SIDES, st.booleans())
def test_however_it_is_settled_both_agree_and_no_side_is_lost(
    tools, tmp_path_factory, dlbm, remark, moved, choice, near
):
    """Whatever differs, and whether theirs lies in the copy's extent (`near`) or not."""
    desk = Desk(tmp_path_factory.mktemp("desk"), tools)
    uuid = desk.add(dlbm=dlbm, bz=remark)
    desk.theirs(dlbm="0201", bz="b", x=80.0 if moved else 60.0)
    desk.met(*([desk.two] if near else []))
    desk.settle(uuid, choice, {"BSM": "N2"} if choice == "both" else None)
    mine, theirs = ("N1", dlbm, remark, 60.0), ("N1", "0201", "b", 80.0 if moved else 60.0)
    assert desk.submit().state in (states.APPLIED, "NOTHING")
    assert desk.submit().state == "NOTHING"
    first = {desk.one: ("B1", "0201", None, 20.0)}
    assert (
        desk.held()
        == first
        | {
            "mine": {desk.two: mine},
            "theirs": {desk.two: theirs},
            "both": {desk.two: theirs, uuid: ("N2", *mine[1:])},
        }[choice]
    )
    held = desk.held()
    assert desk.shown() == (held if near or choice != "both" else {**first, uuid: held[uuid]})
    (kept,) = desk.conflicts()
    assert [brief(kept.mine), brief(kept.theirs)] == [mine, theirs]


OLD_TABLE = """
    DROP TABLE ssp_conflict;
    CREATE TABLE ssp_conflict (
      number INTEGER PRIMARY KEY, uuid TEXT NOT NULL, ver, base TEXT NOT NULL, mine TEXT NOT NULL,
      theirs TEXT NOT NULL, noticed TEXT NOT NULL, settled TEXT, author TEXT, changed_at TEXT
    );
    CREATE UNIQUE INDEX ssp_conflict_open ON ssp_conflict (uuid) WHERE settled IS NULL;
"""


def test_a_copy_from_before_is_brought_up_and_can_be_settled(desk):
    with closing(connect(desk.path)) as database:
        database.executescript(OLD_TABLE)
        known = {"format": "3", "fingerprint": record._fingerprint(database, "DLTB")}
        database.executemany("UPDATE ssp_copy SET value = ?2 WHERE key = ?1", [*known.items()])
    uuid = desk.add(bz="mine")
    desk.theirs(bz="theirs")
    desk.met()
    desk.settle(uuid, "theirs")
    assert desk.shown() == desk.held()
