"""A set goes to review, comes back with a decision, and is sent only as what was approved."""

import itertools
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from shanhe.core.editing import review, states
from shanhe.core.editing.audit import Head
from shanhe.core.editing.canonical import canonical
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.dispatch import owes_review
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.review import Decision, Proposal, Refused
from shanhe.core.editing.reviewing import Reviewing
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.submission import NOTHING, Submission, outcome_of
from shanhe.core.editing.tracking import Counts, Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

POINTS = ("intended", "written", "sealed", "marked", "queued", "proposing", "proposed")
CHANGE = "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1"


class Killed(BaseException):
    """The program ends here; nothing after it runs."""


class Desk:
    """Reviews in memory, as a node keeps them; `faults` says what happens to the next requests."""

    def __init__(self):
        self.known, self.faults, self.proposals = {}, [], 0

    def propose(self, payload, set_id, digest):
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "refused":
            raise Refused("REV-09", error="SET-SCHEMA", message="changed")
        if fault != "lost request":
            self.proposals += set_id not in self.known
            told = Proposal(set_id, "DLTB", sm3(payload), Counts(0, 1, 0), "planner", "2026-01-01")
            self.known.setdefault(set_id, told)
        if fault:
            raise Problem("NET-10", url="http://node", reason="cut")
        return self.known[set_id]

    def decision_of(self, set_id):
        return self.known.get(set_id)

    def decide(self, set_id, decision, remarks="", reviewer="reviewer"):
        known = self.known[set_id]
        given = Decision(reviewer, known.payload_sm3, decision, remarks)
        assert review.fault_of(known, given) == ""
        self.known[set_id] = replace(
            known, status=decision, decision=decision, reviewer=reviewer, remarks=remarks
        )


class Planner:
    """A planner's machine: one copy and one journal, opened anew for every press."""

    def __init__(self, path, node):
        self.path, self.node, self.desk, self.noted = path, node, Desk(), []

    def note(self, action, object, outcome, count):
        self.noted.append((action, outcome))
        return Head(len(self.noted), "0" * 64)

    def at(self, action, die_at=None):
        def reached(point):
            if point == die_at:
                raise Killed

        seams = Seams(reached=reached)
        journal_path = self.path.with_name("journal.sqlite")
        with closing(Tracking(self.path)) as tracking:
            with closing(Journal(journal_path, seams)) as journal:
                return action(tracking, journal, seams)

    def propose(self, die_at=None):
        def act(tracking, journal, seams):
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            reviewing = Reviewing(Submission(tracking, journal, seams, self))
            return reviewing.propose(self.desk, self.node, rules, Silent())

        return self.at(act, die_at)

    def ask(self, die_at=None):
        return self.at(lambda *own: Reviewing(Submission(*own, self)).ask(self.desk), die_at)

    def submit(self, die_at=None):
        def act(tracking, journal, seams):
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            return Submission(tracking, journal, seams, self).submit(self.node, rules, Silent())

        return self.at(act, die_at)

    def withdraw(self):
        return self.at(lambda *own: Submission(*own, self).withdraw(self.node))

    def pending(self):
        return self.at(lambda tracking, *_: tracking.pending().total)

    def outcome(self, set_id):
        return self.at(lambda _, journal, __: outcome_of(journal, set_id))

    def states(self, set_id):
        return self.at(lambda _, journal, __: [event.state for event in journal.events(set_id)])


@pytest.fixture
def planner(copy_file, tools, edit):
    path = copy_file()
    edit(path, CHANGE)
    return Planner(path, tools.node_of(path))


def test_an_approved_set_is_sent_as_the_bytes_that_were_read(planner):
    proposed = planner.propose()
    assert (proposed.state, planner.node.requests, planner.pending()) == ("IN_REVIEW", 0, 0)
    assert planner.submit().state == "IN_REVIEW"
    planner.desk.decide(proposed.set_id, "approved")
    assert planner.ask().state == "APPROVED"
    sent = planner.submit()
    assert (sent.state, sent.set_id) == ("APPLIED", proposed.set_id)
    assert sent.receipt["payload_sm3"] == planner.desk.known[sent.set_id].payload_sm3
    assert planner.states(sent.set_id) == [
        "SEALED", "IN_REVIEW", "APPROVED", "QUEUED", "SENDING", "APPLIED",
    ]  # fmt: skip


def test_log_tells_proposal_and_outcome(planner):
    set_id = planner.propose().set_id
    planner.desk.decide(set_id, "approved")
    planner.ask()
    assert planner.noted == [("seal", "started"), ("propose", "started"), ("outcome", "APPROVED")]


def test_a_returned_set_gives_its_edits_back_with_the_remarks(planner, edit):
    first = planner.propose()
    planner.desk.decide(first.set_id, "returned", "地类应为0103")
    back = planner.ask()
    assert (back.state, planner.pending()) == ("RETURNED", 1)
    assert (back.problem.code, back.problem.values["remarks"]) == ("REV-07", "地类应为0103")
    assert planner.submit().problem.code == "REV-01"
    edit(planner.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    second = planner.propose()
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)
    assert planner.outcome(first.set_id).state == "SUPERSEDED"
    planner.desk.decide(second.set_id, "approved")
    planner.ask()
    assert planner.submit().state == "APPLIED"
    assert len(planner.node.log) == 1


def test_edits_after_an_approval_are_not_in_the_approved_set(planner, edit):
    set_id = planner.propose().set_id
    edit(planner.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    planner.desk.decide(set_id, "approved")
    planner.ask()
    planner.submit()
    assert planner.node.rows["00000000-0000-4000-8000-000000000001"]["DLBM"] == "0102"
    assert planner.pending() == 1


@pytest.mark.parametrize("state", ["approved", "returned"])
def test_what_was_withdrawn_after_a_decision_needs_another_review(planner, edit, state):
    first = planner.propose()
    planner.desk.decide(first.set_id, state, "remarks")
    planner.ask()
    planner.withdraw()
    edit(planner.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    refused = planner.submit()
    assert (refused.state, refused.problem.code) == ("DRAFT", "REV-01")
    assert planner.node.requests == 0
    second = planner.propose()
    assert second.state == "IN_REVIEW"
    planner.withdraw()
    assert planner.submit().problem.code == "REV-01"


def test_a_set_withdrawn_before_any_decision_is_free_again(planner):
    planner.propose()
    assert planner.withdraw().state == "WITHDRAWN"
    assert planner.submit().state == "APPLIED"


def test_withdrawing_from_review_sets_a_fence(planner):
    set_id = planner.propose().set_id
    planner.withdraw()
    assert planner.node.receipts[set_id]["status"] == "revoked"


def test_a_conflict_after_the_approval_goes_back_to_review(planner, tools):
    first = planner.propose()
    planner.desk.decide(first.set_id, "approved")
    planner.ask()
    planner.node.rows[tools.uuid_of(1)].update(TBMJ=99.0, ver=99)
    assert planner.submit().state == "CONFLICT"
    assert planner.withdraw().state == "WITHDRAWN"
    assert planner.submit().problem.code == "REV-01"


@pytest.mark.parametrize("fault", ["lost reply", "lost request"])
def test_a_lost_proposal_is_made_again_and_stands_once(planner, fault):
    planner.desk.faults = [fault]
    first = planner.propose()
    assert (first.state, first.problem.code) == ("IN_REVIEW", "NET-10")
    assert planner.ask().state == "IN_REVIEW"
    assert planner.desk.proposals == 1
    assert list(planner.desk.known) == [first.set_id]


def test_a_refused_proposal_is_corrected_in_a_new_set(planner, edit):
    planner.desk.faults = ["refused"]
    first = planner.propose()
    assert (first.state, first.problem.code) == ("REJECTED", "REV-09")
    edit(planner.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    second = planner.propose()
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)
    assert planner.outcome(first.set_id).state == "WITHDRAWN"


def test_a_decision_about_other_bytes_is_not_believed(planner):
    set_id = planner.propose().set_id
    planner.desk.decide(set_id, "approved")
    planner.desk.known[set_id] = replace(planner.desk.known[set_id], payload_sm3="0" * 64)
    asked = planner.ask()
    assert (asked.state, asked.problem.code) == ("IN_REVIEW", "REV-04")


def test_withdrawn_at_the_node_by_another_hand(planner):
    set_id = planner.propose().set_id
    planner.desk.known[set_id] = replace(planner.desk.known[set_id], status="withdrawn")
    assert (planner.ask().state, planner.pending()) == ("WITHDRAWN", 1)


def test_applied_without_a_decision_asks_for_the_receipt(planner):
    set_id = planner.propose().set_id
    sealed = planner.at(lambda _, journal, __: journal.set(set_id))
    planner.node.deliver(sealed.payload, sealed.payload_sm3)
    planner.desk.known[set_id] = replace(planner.desk.known[set_id], status="applied")
    assert planner.ask().problem.code == "REV-06"
    assert planner.withdraw().state == "APPLIED"
    assert planner.pending() == 0


def test_nothing_to_review(planner, edit):
    edit(planner.path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")
    assert planner.propose().state == NOTHING
    assert planner.ask().state == NOTHING


@pytest.mark.parametrize("point", POINTS)
def test_killed_while_proposing_the_set_is_proposed_once(planner, point):
    with pytest.raises(Killed):
        planner.propose(die_at=point)
    seal_known = point not in ("intended", "written")
    assert planner.submit().state == ("IN_REVIEW" if seal_known else "APPLIED")
    assert planner.propose().state == ("IN_REVIEW" if seal_known else "NOTHING")
    assert planner.desk.proposals == planner.at(lambda _, j, __: len(j.sets())) - (not seal_known)
    assert planner.node.requests == (not seal_known)


def test_a_set_that_waits_goes_to_review_as_it_is(planner):
    planner.node.faults = ["refused"]
    waits = planner.submit()
    assert waits.state == "QUEUED"
    proposed = planner.propose()
    assert (proposed.state, proposed.set_id) == ("IN_REVIEW", waits.set_id)


def test_a_set_of_unknown_outcome_does_not_go_to_review(planner):
    planner.node.faults = ["lost reply"]
    planner.submit()
    proposed = planner.propose()
    assert (proposed.state, proposed.problem.code) == ("UNKNOWN", "EDIT-40")
    assert planner.desk.proposals == 0


@pytest.mark.parametrize("decision", ["approved", "returned"])
@pytest.mark.parametrize("point", ["proposed", "decided"])
def test_killed_while_taking_the_decision_over(planner, decision, point):
    set_id = planner.propose().set_id
    planner.desk.decide(set_id, decision, "remarks")
    with pytest.raises(Killed):
        planner.ask(die_at=point)
    planner.ask()
    assert planner.outcome(set_id).state == decision.upper()
    assert planner.pending() == (1 if decision == "returned" else 0)


@pytest.mark.parametrize("point", ["sending", "answered", "journalled"])
def test_killed_while_sending_the_approved_set(planner, point):
    set_id = planner.propose().set_id
    planner.desk.decide(set_id, "approved")
    planner.ask()
    with pytest.raises(Killed):
        planner.submit(die_at=point)
    planner.submit()
    assert planner.outcome(set_id).state == "APPLIED"
    assert len(planner.node.log) == 1


@pytest.mark.parametrize(
    ("copies", "owing"), [("a", True), ("b", True), ("c", False), ("c, b", True), ("c, d", False)]
)
def test_a_returned_set_of_several_copies_is_owed_by_each(tmp_path, copies, owing):
    with closing(Journal(tmp_path / "journal.sqlite")) as journal:
        for number, (of, state) in enumerate((("a, b", "RETURNED"), ("c, d", "WITHDRAWN"))):
            body = canonical({"layer": "DLTB", "ops": []})
            names = (f"s{number}", of, "n", "DLTB", 0, body, sm3(body), {}, "SEALED")
            journal.add(SealedSet(*names))
            for onward in ("IN_REVIEW", state):
                journal.move(f"s{number}", onward)
        assert owes_review(journal, copies) == owing
        assert not owes_review(journal, copies, but="s0")


class Histories(RuleBasedStateMachine):
    """Edits, proposals, decisions, submissions and withdrawals in any order, with faults.

    What was decided about and not applied since is known here apart from the journal; the node
    itself requires no review, so that only the client's own rules keep edits from being sent.
    """

    folder = itertools.count()

    @initialize()
    def begin(self):
        place = self.root / f"{next(self.folder)}"
        place.mkdir()
        path = self.tools.make_copy(place / "copy.gpkg")
        self.planner = Planner(path, self.tools.node_of(path))
        self.owed, self.number = False, 0

    def decided(self, outcome):
        if outcome.state in ("APPROVED", "RETURNED"):
            self.owed = True

    @rule(fid=st.integers(1, 3))
    def edit(self, fid):
        self.number += 1
        with closing(connect(self.planner.path)) as database:
            database.execute("UPDATE DLTB SET TBMJ = ? WHERE fid = ?", (self.number, fid))

    @rule(
        fault=st.sampled_from(["", "", "lost reply", "lost request", "refused"]),
        die_at=st.sampled_from([None, None, *POINTS, "decided"]),
    )
    def propose(self, fault, die_at):
        self.planner.desk.faults = [fault] if fault else []
        with suppress(Killed):
            self.decided(self.planner.propose(die_at))

    @rule(decision=st.sampled_from(["approved", "returned"]))
    def decide(self, decision):
        for set_id, known in self.planner.desk.known.items():
            revoked = set_id in self.planner.node.receipts
            if known.status == "waiting" and not revoked:
                self.planner.desk.decide(set_id, decision, "remarks")

    @rule(die_at=st.sampled_from([None, None, "proposed", "decided"]))
    def ask(self, die_at):
        with suppress(Killed):
            self.decided(self.planner.ask(die_at))

    @rule(
        fault=st.sampled_from(["none", "none", "lost reply", "hold", "refused"]),
        die_at=st.sampled_from([None, None, "sending", "answered", "journalled"]),
    )
    def submit(self, fault, die_at):
        self.planner.node.faults = [fault]
        known = set(self.planner.node.receipts)
        with suppress(Killed):
            self.planner.submit(die_at)
        for set_id in set(self.planner.node.receipts) - known:
            self.applied(set_id)

    def applied(self, set_id):
        proposed = self.planner.desk.known.get(set_id)
        if proposed is not None:
            assert proposed.decision == "approved"
            assert proposed.payload_sm3 == self.planner.node.receipts[set_id]["payload_sm3"]
        else:
            assert not self.owed

    @rule()
    def withdraw(self):
        self.planner.withdraw()

    @rule(decision=st.sampled_from(["approved", "returned"]))
    def go_round_in_vain(self, decision):
        """A whole review, after which the edits are changed once more."""
        self.edit(1)
        self.propose("", None)
        self.decide(decision)
        self.ask(None)
        self.withdraw()
        self.edit(1)

    @invariant()
    def nothing_returned_was_applied(self):
        for set_id, known in self.planner.desk.known.items() if hasattr(self, "planner") else ():
            receipt = self.planner.node.receipts.get(set_id, {"status": ""})
            assert not (known.decision == "returned" and receipt["status"] == "applied")
            if receipt["status"] == "applied":
                self.owed = False


def test_random_histories(tmp_path, tools):
    Histories.root, Histories.tools = tmp_path, tools
    budget = settings(max_examples=30, stateful_step_count=8, deadline=None)
    run_state_machine_as_test(Histories, settings=budget)


PROPOSAL = Proposal("id", "DLTB", "aa", Counts(1, 0, 0), "Li", "2026-01-01T00:00:00Z")


@pytest.mark.parametrize(
    ("proposal", "given", "code"),
    [
        (PROPOSAL, Decision("Wang", "aa", "approved"), ""),
        (PROPOSAL, Decision(" li ", "aa", "approved"), "REV-SELF"),
        (PROPOSAL, Decision("Wang", "bb", "approved"), "REV-DIGEST"),
        (PROPOSAL, Decision("Wang", "aa", "maybe"), "REV-DECISION"),
        (PROPOSAL, Decision("Wang", "aa", "returned", " "), "REV-REMARKS"),
        (PROPOSAL, Decision("Wang", "aa", "approved", "x" * 4001), "REV-REMARKS"),
        (
            replace(PROPOSAL, decision="approved", status="approved", reviewer="Wang"),
            Decision("Zhao", "aa", "approved"),
            "REV-DECIDED",
        ),
        (replace(PROPOSAL, status="withdrawn"), Decision("Wang", "aa", "approved"), "REV-CLOSED"),
    ],
)
def test_what_forbids_a_decision(proposal, given, code):
    assert review.fault_of(proposal, given) == code


@given(st.lists(st.lists(st.sampled_from(sorted(states.TRANSITIONS)), max_size=6), max_size=6))
def test_a_review_is_owed_exactly_since_the_last_applied_set(histories):
    last = max((n for n, one in enumerate(histories) if "APPLIED" in one), default=-1)
    since = [state for one in histories[last + 1 :] for state in one]
    assert review.is_owed(histories) == ("APPROVED" in since or "RETURNED" in since)


@given(
    st.builds(
        Proposal,
        *[st.text()] * 3,
        st.builds(Counts, *[st.integers(0, 5000)] * 3),
        *[st.text()] * 2,
        status=st.sampled_from(["waiting", "withdrawn", "applied"]),
    )
)
def test_a_proposal_survives_the_wire(proposal):
    assert review.read_proposal(review.document_of(proposal)) == proposal


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "approved"},
        {"decision": "approved"},
        {"status": "approved", "decision": "returned", "reviewer": "Wang"},
        {"counts": None},
        {"status": "maybe"},
    ],
)
def test_a_proposal_that_contradicts_itself_is_no_answer(changed):
    with pytest.raises(Problem, match="REV-03"):
        review.read_proposal({**review.document_of(PROPOSAL), **changed})


def test_an_op_is_read_with_its_values_before_and_after(tools):
    shape = tools.square().hex()
    op = {"op": 3, "kind": "update", "uuid": "u", "base": 1}
    op |= {"old": {"DLBM": "0101", "geometry": shape}, "new": {"DLBM": None, "geometry": shape}}
    document = {"layer": "DLTB", "crs": "EPSG:4527", "ops": [op]}
    ((read,),) = [part.ops for part in review.read_parts(document)]
    assert read.fields == (("DLBM", "0101", None),)
    assert (read.before, read.after) == (tools.square(), tools.square())
