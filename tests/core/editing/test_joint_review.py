"""The edits of several working copies go to review as one set, and come back as one."""

import itertools
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from shanhe.core.editing import states
from shanhe.core.editing.inquiry import Inquiry
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.review import read_parts
from shanhe.core.editing.reviewing import Reviewing
from shanhe.core.editing.submission import NOTHING
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent

from . import test_joint as joint
from . import test_reviewing as reviews

Killed = joint.Killed
EDITS = {
    "DLTB": "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1",
    "XZQ": "UPDATE XZQ SET TBMJ = 7 WHERE fid = 3",
}
# Every step of proposing a set of two copies, with how often it comes.
STEPS = [
    *(("intended", time) for time in (1, 2)), ("written", 1), ("sealed", 1),
    *(("marked", time) for time in (1, 2)), ("queued", 1), ("proposing", 1), ("proposed", 1),
]  # fmt: skip


class Desk(joint.Desk):
    """Two working copies, and a node that keeps reviews."""

    def __init__(self, folder, tools):
        super().__init__(folder, tools)
        self.reviews = reviews.Desk()

    def propose(self, die_at=None, only=None):
        def act(submission, rules):
            reviewing = Reviewing(submission)
            return reviewing.propose(self.reviews, self.node, rules, Silent(), "planner")

        return self.at(act, die_at, only)

    def ask(self, die_at=None, only=None):
        return self.at(lambda one, _: Reviewing(one).ask(self.reviews), die_at, only)

    def decided(self, set_id, decision, remarks=""):
        self.reviews.decide(set_id, decision, remarks)
        return self.ask()

    def sealed(self, set_id):
        with closing(Journal(self.folder / "journal.sqlite")) as journal:
            return journal.set(set_id)

    def history(self, set_id):
        with closing(Journal(self.folder / "journal.sqlite")) as journal:
            return [event.state for event in journal.events(set_id)]

    def pending(self):
        """How many edits of each copy wait to be sealed."""
        return [self.at(lambda one, _: one.tracking.pending().total, only=n) for n in (0, 1)]

    def others_move(self, fid):
        """Somebody else changes a feature of XZQ at the node."""
        self.node.rows["XZQ"][self.tools.uuid_of(100 + fid)]["ver"] += 400


@pytest.fixture
def desk(tmp_path, tools):
    desk = Desk(tmp_path, tools)
    for name, sql in EDITS.items():
        desk.edit(name, sql)
    return desk


def test_the_reviewer_reads_all_parts_and_the_approved_bytes_are_sent(desk):
    proposed = desk.propose()
    assert (proposed.state, desk.node.requests, desk.pending()) == ("IN_REVIEW", 0, [0, 0])
    sealed = desk.sealed(proposed.set_id)
    assert [(part.layer, len(part.ops)) for part in read_parts(sealed.document)] == [
        ("DLTB", 1), ("XZQ", 1),
    ]  # fmt: skip
    assert desk.press().state == "IN_REVIEW"
    assert desk.decided(proposed.set_id, "approved").state == "APPROVED"
    sent = desk.press()
    assert (sent.state, sent.set_id, sent.applied) == ("APPLIED", proposed.set_id, 2)
    assert sent.receipt["payload_sm3"] == desk.reviews.known[sent.set_id].payload_sm3
    assert desk.agrees()


def test_a_returned_set_gives_the_edits_of_every_copy_back(desk):
    first = desk.propose()
    back = desk.decided(first.set_id, "returned", "界线不符")
    assert (back.state, desk.pending()) == ("RETURNED", [1, 1])
    assert (back.problem.code, back.problem.values["remarks"]) == ("REV-07", "界线不符")
    assert desk.press().problem.code == "REV-01"
    assert [desk.press_alone(number).problem.code for number in (0, 1)] == ["REV-01", "REV-01"]
    desk.edit("XZQ", "UPDATE XZQ SET TBMJ = 8 WHERE fid = 3")
    second = desk.propose()
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)
    assert desk.history(first.set_id)[-1] == "SUPERSEDED"
    desk.decided(second.set_id, "approved")
    assert desk.press().state == "APPLIED"
    assert desk.agrees()


def test_edits_of_one_that_came_back_with_others_still_owe_a_review(desk):
    desk.decided(desk.propose().set_id, "returned", "remarks")
    alone = desk.propose(only=0)
    desk.decided(alone.set_id, "approved")
    assert desk.press_alone(0).state == "APPLIED"
    assert desk.press_alone(1).problem.code == "REV-01"
    assert desk.press().problem.code == "REV-01"
    assert desk.propose(only=1).state == "IN_REVIEW"


@pytest.mark.parametrize("by", ["both", 0, 1])
def test_withdrawing_from_review_sets_one_fence_and_frees_all(desk, by):
    set_id = desk.propose().set_id
    assert desk.withdraw(None if by == "both" else by).state == "WITHDRAWN"
    assert desk.node.receipts[set_id]["status"] == "revoked"
    assert desk.at(lambda one, _: one.recover()) is None
    assert desk.pending() == [1, 1]
    assert desk.press().state == "APPLIED"  # nobody had decided
    assert desk.agrees()


def test_a_conflict_in_one_after_the_approval_brings_all_back_to_review(desk):
    first = desk.propose()
    desk.decided(first.set_id, "approved")
    desk.others_move(3)
    assert desk.press().state == "CONFLICT"
    assert desk.withdraw().state == "WITHDRAWN"
    desk.node.rows["XZQ"][desk.tools.uuid_of(103)]["ver"] -= 400
    assert desk.press().problem.code == "REV-01"
    assert desk.node.log == []
    assert desk.propose().state == "IN_REVIEW"


def test_edits_after_the_approval_are_not_in_the_approved_set(desk):
    set_id = desk.propose().set_id
    desk.edit("XZQ", "UPDATE XZQ SET TBMJ = 9 WHERE fid = 3")
    desk.decided(set_id, "approved")
    assert desk.press().state == "APPLIED"
    assert desk.node.rows["XZQ"][desk.tools.uuid_of(103)]["TBMJ"] == 7
    assert desk.pending() == [0, 1]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step[0]}-{step[1]}")
@pytest.mark.parametrize("then", ["together", "first alone", "second alone", "sent"])
def test_killed_while_proposing_one_set_is_in_review_and_nothing_is_sent(desk, step, then):
    with suppress(Killed):
        desk.propose(die_at=step)
        pytest.fail(f"{step} never came")
    known = step[0] not in ("intended", "written")
    if then == "sent" and known:
        assert desk.press().state == "IN_REVIEW"
    elif then.endswith("alone") and known:
        alone = desk.propose(only=0 if then.startswith("first") else 1)
        waits = step in [("sealed", 1), ("marked", 1), ("marked", 2)]
        assert (alone.state, alone.problem and alone.problem.code) == (
            ("SEALED", "JNT-02") if waits else ("IN_REVIEW", None)
        )
    assert desk.propose().state == "IN_REVIEW"
    assert desk.propose().state == "IN_REVIEW"
    assert (desk.reviews.proposals, desk.node.requests) == (1, 0)
    assert desk.states() == ["IN_REVIEW"]


@pytest.mark.parametrize("decision", ["approved", "returned"])
@pytest.mark.parametrize("point", ["proposed", "decided"])
@pytest.mark.parametrize("then", [None, 0, 1])
def test_killed_while_taking_the_decision_over(desk, decision, point, then):
    set_id = desk.propose().set_id
    desk.reviews.decide(set_id, decision, "remarks")
    with pytest.raises(Killed):
        desk.ask(die_at=(point, 1))
    desk.ask(only=then)
    desk.ask()
    assert desk.history(set_id)[-1] == decision.upper()
    assert desk.pending() == ([1, 1] if decision == "returned" else [0, 0])


def test_a_decision_is_asked_for_without_the_copies(desk):
    set_id = desk.propose().set_id
    desk.reviews.decide(set_id, "returned", "remarks")
    with closing(Journal(desk.folder / "journal.sqlite")) as journal:
        assert Inquiry(journal).ask(set_id, desk.reviews).state == "RETURNED"
    assert desk.ask().state == NOTHING
    assert desk.pending() == [1, 1]


@pytest.mark.parametrize("fault", ["lost reply", "lost request"])
def test_a_lost_proposal_is_made_again_and_stands_once(desk, fault):
    desk.reviews.faults = [fault]
    first = desk.propose()
    assert (first.state, first.problem.code) == ("IN_REVIEW", "NET-10")
    assert desk.propose(only=1).state == "IN_REVIEW"
    assert list(desk.reviews.known) == [first.set_id]


def test_a_refused_proposal_is_corrected_in_a_new_set(desk):
    desk.reviews.faults = ["refused"]
    first = desk.propose()
    assert (first.state, first.problem.code) == ("REJECTED", "REV-09")
    desk.edit("DLTB", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert desk.propose().state == "IN_REVIEW"
    assert desk.states() == ["WITHDRAWN", "IN_REVIEW"]


def test_faults_in_one_keep_both_from_review(desk):
    desk.edit("XZQ", "UPDATE XZQ SET DLBM = 'much too long' WHERE fid = 1")
    outcome = desk.propose()
    assert (outcome.state, outcome.problem.code, len(outcome.findings)) == ("DRAFT", "EDIT-31", 1)
    assert desk.states() == []


def test_a_copy_without_edits_is_left_out(desk):
    desk.edit("XZQ", "UPDATE XZQ SET TBMJ = 100 WHERE fid = 3")
    sealed = desk.sealed(desk.propose().set_id)
    assert (sealed.layer, "parts" in sealed.document) == ("DLTB", False)


@pytest.mark.parametrize("point", ["sealed", "marked", "queued"])
def test_killed_while_only_one_has_edits_they_are_meant_for_review_all_the_same(desk, point):
    desk.edit("XZQ", "UPDATE XZQ SET TBMJ = 100 WHERE fid = 3")
    with pytest.raises(Killed):
        desk.propose(die_at=(point, 1))
    assert (desk.press().state, desk.node.requests) == ("IN_REVIEW", 0)


def test_a_decision_about_other_bytes_is_not_believed(desk):
    set_id = desk.propose().set_id
    desk.reviews.decide(set_id, "approved")
    desk.reviews.known[set_id] = replace(desk.reviews.known[set_id], payload_sm3="0" * 64)
    asked = desk.ask()
    assert (asked.state, asked.problem.code) == ("IN_REVIEW", "REV-04")


class Histories(RuleBasedStateMachine):
    """Edits of two copies, proposals together and alone, decisions, withdrawals, crashes."""

    folder = itertools.count()

    @initialize()
    def begin(self):
        place = self.root / f"{next(self.folder)}"
        place.mkdir()
        self.desk, self.number = Desk(place, self.tools), 0

    @rule(name=st.sampled_from(joint.NAMES), fid=st.integers(1, 3))
    def edit(self, name, fid):
        self.number += 1
        self.desk.edit(name, f"UPDATE {name} SET TBMJ = {self.number} WHERE fid = {fid}")

    @rule(
        fault=st.sampled_from(["", "", "lost reply", "lost request", "refused"]),
        die_at=st.sampled_from([None, None, *STEPS, ("decided", 1)]),
        only=st.sampled_from([None, None, 0, 1]),
    )
    def propose(self, fault, die_at, only):
        self.desk.reviews.faults = [fault] if fault else []
        with suppress(Killed):
            self.tried(lambda: self.desk.propose(die_at, only))

    @rule(decision=st.sampled_from(["approved", "returned"]))
    def decide(self, decision):
        for set_id, known in self.desk.reviews.known.items():
            if known.status == "waiting" and set_id not in self.desk.node.receipts:
                self.desk.reviews.decide(set_id, decision, "remarks")

    @rule(die_at=st.sampled_from([None, ("decided", 1)]), only=st.sampled_from([None, 0, 1]))
    def ask(self, die_at, only):
        with suppress(Killed):
            self.tried(lambda: self.desk.ask(die_at, only))

    @rule(
        fault=st.sampled_from(["none", "none", "lost reply", "lost request"]),
        die_at=st.sampled_from([None, None, ("sending", 1), ("answered", 1), ("settled", 1)]),
        only=st.sampled_from([None, 0, 1]),
    )
    def submit(self, fault, die_at, only):
        self.desk.node.faults = [fault]
        press = self.desk.press if only is None else lambda _: self.desk.press_alone(only)
        with suppress(Killed):
            self.tried(lambda: press(die_at))

    @rule(only=st.sampled_from([None, 0, 1]))
    def withdraw(self, only):
        self.tried(lambda: self.desk.withdraw(only))

    def tried(self, action):
        """Different open sets, or one that is not sealed to its end, are told, nothing more."""
        try:
            action()
        except Problem as problem:
            if problem.code not in ("JNT-02", "JNT-03"):
                raise

    @invariant()
    def what_was_in_review_is_applied_only_as_approved(self):
        if not hasattr(self, "desk"):
            return
        for set_id, known in self.desk.reviews.known.items():
            receipt = self.desk.node.receipts.get(set_id, {"status": ""})
            if receipt["status"] == "applied":
                assert known.decision == "approved"
                assert receipt["payload_sm3"] == known.payload_sm3

    def teardown(self):
        """In the end all that is still open is approved and sent; nothing is lost or doubled."""
        if not hasattr(self, "desk"):
            return
        self.desk.node.faults, self.desk.reviews.faults = [], []
        for _ in range(3):
            for only in (0, 1, None):
                self.propose("", None, only)
                self.decide("approved")
                self.ask(None, only)
                self.submit("none", None, only)
        assert self.desk.agrees()


def test_random_histories(tmp_path, tools):
    Histories.root, Histories.tools = tmp_path, tools
    budget = settings(max_examples=25, stateful_step_count=8, deadline=None)
    run_state_machine_as_test(Histories, settings=budget)


def test_the_states_of_a_returned_joint_set(desk):
    set_id = desk.propose().set_id
    desk.decided(set_id, "returned", "remarks")
    assert desk.history(set_id) == [states.SEALED, states.IN_REVIEW, states.RETURNED]
