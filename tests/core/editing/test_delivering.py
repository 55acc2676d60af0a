"""Edits go to a node as it wants: at once, or by a review that later calls ask after."""

from contextlib import suppress

import pytest

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.delivering import Delivery
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

from . import test_reviewing as reviews

Killed = reviews.Killed
POINTS = (*reviews.POINTS, "decided", "sending", "answered", "journalled", "settled")


class Run(reviews.Planner):
    """Every call is a run of its own: files are opened anew, and it may be killed at a point.

    The node takes sets of DLTB only when they are approved, if `required`.
    """

    def __init__(self, path, node, required=True):
        super().__init__(path, node)
        self.desk.required = lambda: ("DLTB",) if self.required else ()
        self.required, self.fences = required, True

    def submit(self, payload, set_id, digest, doubtful=False):
        """As a node: refuse what it requires an approval for."""
        known = self.desk.known.get(set_id)
        if self.required and (known is None or known.decision != "approved"):
            return Answer(Verdict.REJECTED, code="REV-10", values={"message": ""})
        return self.node.submit(payload, set_id, digest, doubtful)

    def fence(self, set_id):
        return self.node.fence(set_id)

    def deliver(self, die_at=None):
        def act(tracking, journal, seams):
            submission = Submission(tracking, journal, seams, self)
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            return Delivery(submission, self.desk, self, rules, "city").deliver(Silent())

        return self.at(act, die_at)

    def decided(self, decision, remarks=""):
        for set_id, known in self.desk.known.items():
            if known.status == "waiting":
                self.desk.decide(set_id, decision, remarks)


@pytest.fixture
def run(copy_file, tools, edit):
    path = copy_file()
    edit(path, reviews.CHANGE)
    return Run(path, tools.node_of(path))


def told(outcomes):
    return [one.state for one in outcomes]


def test_a_node_that_requires_nothing_gets_the_edits_at_once(run):
    run.required = False
    assert told(run.deliver()) == ["APPLIED"]
    assert (run.desk.proposals, run.deliver()) == (0, [])


def test_a_required_review_is_asked_after_until_it_is_decided(run):
    (first,) = run.deliver()
    assert (first.state, first.problem) == ("IN_REVIEW", None)
    assert told(run.deliver()) == ["IN_REVIEW"]
    assert (run.desk.proposals, run.node.requests) == (1, 0)
    run.decided("approved")
    (sent,) = run.deliver()
    assert (sent.state, sent.set_id) == ("APPLIED", first.set_id)
    assert run.deliver() == []


def test_what_was_returned_is_not_sent_again_until_it_is_changed(run, edit):
    (first,) = run.deliver()
    run.decided("returned", "地类应为0103")
    for _ in range(3):
        (back,) = run.deliver()
        assert (back.state, back.set_id, back.problem.code) == (
            "RETURNED", first.set_id, "REV-07",
        )  # fmt: skip
        assert back.problem.values["remarks"] == "地类应为0103"
    assert run.desk.proposals == 1
    edit(run.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    (again,) = run.deliver()
    assert (again.state, again.set_id != first.set_id) == ("IN_REVIEW", True)
    run.decided("approved")
    assert told(run.deliver()) == ["APPLIED"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE DLTB SET TBMJ = 9 WHERE fid = 1",
        "UPDATE DLTB SET TBMJ = 9 WHERE fid = 2",
        "DELETE FROM DLTB WHERE fid = 1",
        "INSERT INTO DLTB (geom, DLBM) SELECT geom, '0201' FROM DLTB WHERE fid = 2",
    ],
)
def test_any_change_counts_as_one(run, edit, change):
    run.deliver()
    run.decided("returned", "remarks")
    assert told(run.deliver()) == ["RETURNED"]
    edit(run.path, change)
    assert told(run.deliver()) == ["IN_REVIEW"]


def test_returned_edits_that_were_taken_back_are_nothing(run, edit):
    run.deliver()
    run.decided("returned", "remarks")
    run.deliver()
    edit(run.path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")
    assert run.deliver() == []


def test_a_set_that_was_refused_before_goes_to_review(run):
    run.required = False
    run.node.faults = ["refused"]
    assert told(run.deliver()) == ["QUEUED"]
    run.required = True
    assert run.at(lambda *own: Submission(*own, run).send(run)).state == "REJECTED"
    assert told(run.deliver()) == ["IN_REVIEW"]


def test_a_requirement_that_ended_sends_what_waits(run):
    run.deliver()
    run.required = False
    assert told(run.deliver()) == ["IN_REVIEW"]
    run.decided("approved")
    assert told(run.deliver()) == ["APPLIED"]


def test_returned_edits_owe_a_review_also_where_none_is_required_any_more(run, edit):
    run.deliver()
    run.decided("returned", "remarks")
    run.deliver()
    run.required = False
    assert told(run.deliver()) == ["RETURNED"]
    edit(run.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert told(run.deliver()) == ["IN_REVIEW"]
    assert run.node.requests == 0


def test_a_lost_answer_to_the_approved_set_is_asked_for_again(run):
    run.deliver()
    run.decided("approved")
    run.node.faults = ["lost reply"]
    assert told(run.deliver()) == ["UNKNOWN"]
    assert told(run.deliver()) == ["APPLIED"]
    assert len(run.node.log) == 1


def test_parts_go_to_review_one_after_the_other(run, edit, monkeypatch):
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_OPS", 2)
    edit(run.path, "UPDATE DLTB SET TBMJ = fid")
    assert told(run.deliver()) == ["IN_REVIEW"]
    assert run.pending() == 1
    run.decided("approved")
    assert told(run.deliver()) == ["APPLIED", "IN_REVIEW"]
    run.decided("returned", "remarks")
    assert told(run.deliver()) == ["RETURNED"]
    assert told(run.deliver()) == ["RETURNED"]
    assert len(run.node.log) == 2


def test_faults_in_the_edits_are_not_sent_for_review(run, edit):
    edit(run.path, "UPDATE DLTB SET DLBM = 'much too long' WHERE fid = 2")
    (draft,) = run.deliver()
    assert (draft.state, draft.problem.code, len(draft.findings)) == ("DRAFT", "EDIT-31", 1)
    assert run.desk.proposals == 0


def test_the_node_is_away(run):
    run.desk.faults = ["lost request"]
    (away,) = run.deliver()
    assert (away.state, away.problem.code) == ("IN_REVIEW", "NET-10")
    assert told(run.deliver()) == ["IN_REVIEW"]

    def fails():
        raise Problem("NET-01", url="http://node", reason="away")

    run.decided("returned", "remarks")
    assert told(run.deliver()) == ["RETURNED"]
    run.desk.required = fails
    with pytest.raises(Problem, match="NET-01"):
        run.deliver()
    assert run.pending() == 1


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("decision", ["approved", "returned"])
def test_killed_anywhere_the_next_run_goes_on(run, edit, point, decision):
    with suppress(Killed):
        run.deliver(die_at=point)
    assert told(run.deliver()) == ["IN_REVIEW"]
    run.decided(decision, "remarks")
    with suppress(Killed):
        run.deliver(die_at=point)
    run.deliver()
    if decision == "returned":
        assert told(run.deliver()) == ["RETURNED"]
        edit(run.path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
        with suppress(Killed):
            run.deliver(die_at=point)
        assert told(run.deliver()) == ["IN_REVIEW"]
        run.decided("approved")
        with suppress(Killed):
            run.deliver(die_at=point)
        run.deliver()
    assert run.deliver() == []
    assert len(run.node.log) == 1
    assert run.desk.proposals == (2 if decision == "returned" else 1)
