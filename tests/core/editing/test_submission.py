"""One copy on the node, whatever is lost, doubled, delayed or interrupted on the way."""

from contextlib import closing, suppress

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

POINTS = (
    "intended",
    "written",
    "sealed",
    "marked",
    "queued",
    "sending",
    "answered",
    "journalled",
    "settled",
)
FAULTS = ("none", "lost reply", "lost request", "hold", "duplicate", "refused")


class Killed(BaseException):
    """The program ends here; nothing after it runs."""


class Desk:
    """A planner's machine: one copy and one journal, opened anew for every press."""

    def __init__(self, path, node):
        self.path, self.node = path, node

    def at(self, action, die_at=None):
        def reached(point):
            if point == die_at:
                raise Killed

        seams = Seams(reached=reached)
        with closing(Tracking(self.path)) as tracking:
            with closing(Journal(self.path.with_name("journal.sqlite"), seams)) as journal:
                return action(Submission(tracking, journal, seams), tracking)

    def press(self, die_at=None):
        def submit(submission, tracking):
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            return submission.submit(self.node, rules, Silent())

        return self.at(submit, die_at)

    def press_while(self, meanwhile):
        """Press, and let another program write just before the edits are read to be sealed."""
        seams = Seams(reached=lambda point: meanwhile() if point == "intended" else None)
        with closing(Tracking(self.path)) as tracking:
            with closing(Journal(self.path.with_name("journal.sqlite"), seams)) as journal:
                rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
                return Submission(tracking, journal, seams).submit(self.node, rules, Silent())

    def withdraw(self):
        return self.at(lambda submission, _: submission.withdraw(self.node))

    def pending(self):
        return self.at(lambda _, tracking: tracking.pending())


@pytest.fixture
def desk(copy_file, tools):
    path = copy_file()
    return Desk(path, tools.node_of(path))


@pytest.fixture
def edited(desk, edit, tools):
    edit(desk.path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(desk.path, "DELETE FROM DLTB WHERE fid = 2")
    blob = blob_of(tools.square(200), tools.SRS)
    edit(desk.path, "INSERT INTO DLTB (geom, DLBM) VALUES (?, '0201')", blob)
    return desk


def agree(desk, tools):
    """The node holds exactly what the copy shows, each version known to the copy."""
    rows = {uuid: dict(row) for uuid, row in desk.node.rows.items()}
    for row in rows.values():
        row.pop("ver")
    return rows == tools.table_of(desk.path)


def test_three_kinds_of_edits_arrive_and_the_copy_follows(edited, tools, edit):
    outcome = edited.press()
    assert (outcome.state, outcome.applied) == (states.APPLIED, 3)
    assert sorted(kind for kind, _ in edited.node.log) == ["delete", "insert", "update"]
    assert agree(edited, tools)
    assert edited.pending().total == 0
    versions = edit(edited.path, "SELECT ssp_ver FROM DLTB ORDER BY fid")
    assert [row[0] for row in versions] == [100, 3, 102]


def test_a_second_press_has_nothing_to_send(edited):
    edited.press()
    assert edited.press().state == NOTHING
    assert edited.node.requests == 1


@pytest.mark.parametrize("fault", ["lost reply", "lost request", "hold", "refused"])
def test_after_a_fault_the_same_set_goes_again_and_once(edited, tools, fault):
    edited.node.faults = [fault]
    first = edited.press()
    assert first.state == (states.QUEUED if fault == "refused" else states.UNKNOWN)
    second = edited.press()
    edited.node.release_late()
    assert (second.state, second.set_id) == (states.APPLIED, first.set_id)
    assert len(edited.node.log) == 3
    assert agree(edited, tools)


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_the_edits_arrive_once(edited, tools, point):
    with pytest.raises(Killed):
        edited.press(die_at=point)
    for _ in range(2):
        edited.press()
    assert len(edited.node.log) == 3
    assert len(edited.node.receipts) == 1
    assert agree(edited, tools)


@pytest.mark.parametrize("point", POINTS)
def test_edits_made_after_a_crash_are_neither_lost_nor_doubled(edited, tools, edit, point):
    with pytest.raises(Killed):
        edited.press(die_at=point)
    edit(edited.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    edit(edited.path, "DELETE FROM DLTB WHERE fid = 4")
    edit(edited.path, "UPDATE DLTB SET DLBM = '0301' WHERE fid = 3")
    for _ in range(3):
        edited.press()
    assert edited.press().state == NOTHING
    assert agree(edited, tools)


def test_edits_made_while_the_outcome_is_unknown_go_in_the_next_set(edited, tools, edit):
    edited.node.faults = ["lost reply"]
    edited.press()
    edit(edited.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert edited.pending() == (0, 1, 0)
    assert edited.press().applied == 3
    assert edited.pending() == (0, 1, 0)
    assert edited.press().applied == 1
    assert agree(edited, tools)


def test_what_is_taken_back_while_the_outcome_is_unknown_is_sent_too(edited, tools, edit):
    edited.node.faults = ["lost reply"]
    edited.press()
    edit(edited.path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")
    edit(edited.path, "DELETE FROM DLTB WHERE fid = 4")
    assert edited.press().applied == 3
    assert edited.pending() == (0, 1, 1)
    assert edited.press().applied == 2
    assert agree(edited, tools)


def test_what_is_made_and_deleted_while_a_set_is_open_needs_no_telling(edited, tools, edit):
    edited.node.faults = ["lost reply"]
    edited.press()
    edit(edited.path, "INSERT INTO DLTB (DLBM) VALUES ('0201')")
    edit(edited.path, "DELETE FROM DLTB WHERE DLBM = '0201' AND geom IS NULL")
    assert edited.press().applied == 3
    assert edited.press().state == NOTHING
    assert agree(edited, tools)


def test_a_conflict_parks_the_set_until_it_is_withdrawn(edited, tools):
    edited.node.rows[tools.uuid_of(1)].update(DLBM="0404", ver=99)
    outcome = edited.press()
    assert outcome.state == states.CONFLICT
    assert outcome.conflicts == ({"uuid": tools.uuid_of(1), "kind": "update"},)
    assert edited.press().conflicts == outcome.conflicts
    assert edited.node.requests == 1
    assert edited.withdraw().state == states.WITHDRAWN
    assert edited.pending() == (1, 1, 1)
    assert edited.node.rows[tools.uuid_of(1)]["DLBM"] == "0404"


def test_a_withdrawn_set_never_applies_late(edited, tools):
    edited.node.faults = ["hold"]
    edited.press()
    assert edited.withdraw().state == states.WITHDRAWN
    edited.node.release_late()
    assert edited.node.log == []
    assert edited.press().state == states.APPLIED
    assert agree(edited, tools)


def test_withdrawing_what_had_been_applied_finds_it_applied(edited, tools):
    edited.node.faults = ["lost reply"]
    edited.press()
    assert edited.withdraw().state == states.APPLIED
    assert edited.pending().total == 0
    assert agree(edited, tools)


def test_a_refused_set_is_replaced_by_the_corrected_one(edited, tools, monkeypatch, edit):
    refusal = Answer(Verdict.REJECTED, code="EDIT-43", values={"error": "OP-VALUE"})
    with monkeypatch.context() as patch:
        patch.setattr(edited.node, "submit", lambda *_: refusal)
        assert edited.press().problem.values == {"error": "OP-VALUE"}
    edit(edited.path, "UPDATE DLTB SET DLBM = '0104' WHERE fid = 1")
    assert edited.press().state == states.APPLIED
    assert edited.node.rows[tools.uuid_of(1)]["DLBM"] == "0104"
    assert len(edited.node.receipts) == 2


def test_a_refused_set_that_cannot_be_withdrawn_tells_why(edited, monkeypatch):
    refusal = Answer(Verdict.REJECTED, code="EDIT-43", values={"error": "OP-VALUE"})
    unreachable = Answer(Verdict.NOT_DELIVERED, code="NET-01", values={"url": "u"})
    monkeypatch.setattr(edited.node, "submit", lambda *_: refusal)
    edited.press()
    monkeypatch.setattr(edited.node, "fence", lambda *_: unreachable)
    outcome = edited.press()
    assert (outcome.state, outcome.problem.code) == (states.REJECTED, "NET-01")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("change_set", "other"),
        ("payload_sm3", "0" * 64),
        ("layer", "YJJBNT"),
        ("status", "revoked"),
        ("epoch", "another"),
        ("versions", {}),
        ("versions", None),
    ],
)
def test_a_receipt_of_something_else_is_an_alarm(edited, monkeypatch, name, value):
    def lying(payload, set_id, digest, doubtful):
        answer = edited.node.deliver(payload, digest)
        return Answer(answer.verdict, answer.receipt | {name: value})

    with monkeypatch.context() as patch:
        patch.setattr(edited.node, "submit", lying)
        outcome = edited.press()
    assert (outcome.state, outcome.problem.code) == (states.UNKNOWN, "EDIT-41")
    assert edited.press().state == states.APPLIED
    assert len(edited.node.log) == 3


def test_a_transport_that_breaks_leaves_the_set_unknown(edited, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(edited.node, "submit", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            edited.press()
    states_now = edited.at(lambda s, _: [sealed.state for sealed in s.journal.sets()])
    assert states_now == [states.UNKNOWN]


@pytest.mark.parametrize(
    ("value", "told"),
    [("0103", ("APPLIED", 2, None)), ("too long", ("DRAFT", 0, "EDIT-31"))],
)
def test_what_is_edited_between_check_and_seal_is_checked_too(desk, edit, value, told):
    edit(desk.path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    later = [value]

    def meanwhile():
        if later:
            edit(desk.path, "UPDATE DLTB SET DLBM = ? WHERE fid = 2", later.pop())

    outcome = desk.press_while(meanwhile)
    code = outcome.problem.code if outcome.problem else None
    assert (outcome.state, outcome.applied, code) == told


def test_who_is_edited_without_end_is_asked_for_a_moment_of_rest(desk, edit):
    edit(desk.path, "UPDATE DLTB SET TBMJ = 1 WHERE fid = 1")
    with pytest.raises(Problem, match="EDIT-53"):
        desk.press_while(lambda: edit(desk.path, "UPDATE DLTB SET TBMJ = TBMJ + 1 WHERE fid = 1"))
    assert desk.press().state == "APPLIED"
    assert desk.node.log == [("update", "00000000-0000-4000-8000-000000000001")]


def test_failing_checks_seal_nothing(desk, edit):
    edit(desk.path, "UPDATE DLTB SET DLBM = 'too long', TBMJ = 'x' WHERE fid = 1")
    outcome = desk.press()
    assert outcome.state == states.DRAFT
    assert [finding.problem.code for finding in outcome.findings] == ["EDIT-61", "EDIT-62"]
    assert outcome.problem.values["count"] == 2
    assert desk.node.requests == 0


def test_a_lost_journal_stops_a_set_that_may_have_been_sent(edited):
    edited.node.faults = ["lost reply"]
    edited.press()
    for path in edited.path.parent.glob("journal.sqlite*"):
        path.unlink()
    with pytest.raises(Problem, match="EDIT-32"):
        edited.press()


class Histories(RuleBasedStateMachine):
    """Random edits, faults, crashes, late requests and withdrawals on one copy."""

    folder = tools = edit = None
    number = 0

    def __init__(self):
        super().__init__()
        Histories.number += 1
        folder = self.folder / f"{Histories.number}"
        folder.mkdir()
        path = self.tools.make_copy(folder / "copy.gpkg")
        self.desk = Desk(path, self.tools.node_of(path))

    @rule(fid=st.integers(1, 8), code=st.sampled_from(["0101", "0102", "0103"]))
    def update(self, fid, code):
        self.edit(self.desk.path, "UPDATE DLTB SET DLBM = ? WHERE fid = ?", code, fid)

    @rule(fid=st.integers(1, 8))
    def delete(self, fid):
        self.edit(self.desk.path, "DELETE FROM DLTB WHERE fid = ?", fid)

    @rule(x=st.integers(1, 50))
    def insert(self, x):
        blob = blob_of(self.tools.square(x * 20.0), self.tools.SRS)
        self.edit(self.desk.path, "INSERT INTO DLTB (geom, DLBM) VALUES (?, '0201')", blob)

    @rule(fault=st.sampled_from(FAULTS), point=st.sampled_from((*POINTS, *[None] * 9)))
    def press(self, fault, point):
        self.desk.node.faults = [fault]
        with suppress(Killed):
            self.desk.press(die_at=point)
        self.desk.node.faults = []

    @rule()
    def late(self):
        self.desk.node.release_late()

    @precondition(lambda self: self.desk.node.requests)
    @rule()
    def withdraw(self):
        self.desk.withdraw()

    @invariant()
    def each_feature_was_inserted_and_deleted_at_most_once(self):
        log = [entry for entry in self.desk.node.log if entry[0] != "update"]
        assert len(log) == len(set(log))

    def teardown(self):
        for _ in range(3):
            self.desk.press()
        self.desk.node.release_late()
        assert self.desk.press().state == NOTHING
        assert agree(self.desk, self.tools)
        with closing(Journal(self.desk.path.with_name("journal.sqlite"))) as journal:
            assert {sealed.state for sealed in journal.sets()} <= states.FINAL


def test_random_histories(tmp_path, tools, edit):
    Histories.folder, Histories.edit, Histories.tools = tmp_path, staticmethod(edit), tools
    limits = settings(max_examples=40, stateful_step_count=15, deadline=None)
    run_state_machine_as_test(Histories, settings=limits)


def test_a_full_disk_refuses_the_set_and_keeps_the_edits(edited, tools, edit):
    def submit_on_a_full_disk(submission, tracking):
        database = submission.journal._database
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count = {pages}")
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        return submission.submit(edited.node, rules, Silent())

    blob = blob_of(tools.square(300), tools.SRS)
    for _ in range(60):
        edit(edited.path, "INSERT INTO DLTB (geom, DLBM) VALUES (?, '0201')", blob)
    with pytest.raises(Problem, match="EDIT-02"):
        edited.at(submit_on_a_full_disk)
    assert edited.node.requests == 0
    assert edited.press().applied == 63
    assert agree(edited, tools)


def test_more_than_one_set_may_hold_is_refused_and_kept(edited, monkeypatch):
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_OPS", 2)
    with pytest.raises(Problem, match="EDIT-30"):
        edited.press()
    monkeypatch.undo()
    assert edited.press().applied == 3
