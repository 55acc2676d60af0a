"""A set of two layers in review at a real node: a PostGIS, and the change service."""

from contextlib import closing

import pytest

from shanhe.core.editing.review import Decision
from shanhe.core.feedback import Silent
from shanhe.node.changes.review_table import require_review
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout.decision_file import proposed_in, take_decision, write_decision
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.review_report import review_json, review_report
from shanhe.plugin.checkout.set_file import export_set
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.together import submit_together, withdraw_together
from shanhe.plugin.checkout.transports.postgis.prepare import ReviewRules, prepare_node
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from . import postgis_case as case
from . import test_postgis_review as reviews
from . import test_together as together

PARCELS = "UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P2'"
ZONES = "UPDATE GHFQ SET FQDM = 'Z9' WHERE FQDM = 'Z1'"


class Round:
    """Copies of two layers of a node, and what planner and reviewer do with them."""

    def __init__(self, profile, reviewer, layers, folder):
        self.profile, self.reviewer = profile, reviewer
        self.copies = [
            check_out(profile, layer, None, folder / f"{layer}.gpkg") for layer in layers
        ]

    def edit(self, *statements):
        for copy, sql in zip(self.copies, statements):
            case.edit(copy.path, sql)

    def at(self, act, *copies, **more):
        with closing(open_journal()) as journal, NodeSession(self.profile) as session:
            return act(*copies, journal, session, **more)

    def propose(self):
        return self.at(review.propose, self.copies[0], others=self.copies[1:])

    def ask(self):
        return self.at(review.ask, self.copies[0], others=self.copies[1:])

    def submit(self):
        return self.at(submit_together, self.copies)

    def withdraw(self):
        return self.at(withdraw_together, self.copies)

    def read(self, set_id):
        with NodeSession(self.reviewer) as session:
            return review.proposal(session, set_id)

    def decide(self, set_id, decision="approved", remarks=""):
        digest = self.read(set_id).proposal.payload_sm3
        with NodeSession(self.reviewer) as session:
            return review.decide(session, set_id, digest, decision, remarks)

    def merged(self):
        with NodeSession(self.profile) as session:
            return [pull(copy, session).merged for copy in self.copies]

    def pending(self):
        return [copy.pending().total for copy in self.copies]


@pytest.fixture
def base(server, qgis_app, tmp_path, monkeypatch):
    """Parcels and zones; only the parcels take approved sets only."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    for sql in (case.TABLE, together.ZONES, reviews.REVIEWERS):
        case.run(server, sql)
    rules = ReviewRules("checkers", True)
    prepare_node(case.uri(server), "plan", ["DLTB"], "planner", Silent(), rules)
    prepare_node(case.uri(server), "plan", ["GHFQ"], "planner", Silent())
    return server


@pytest.fixture
def desk(base, tmp_path):
    port = base.info.port
    case.store.save(case.node_at(port))
    found = Round(case.node_at(port), case.node_at(port, "wang"), ("DLTB", "GHFQ"), tmp_path)
    found.edit(PARCELS, ZONES)
    return found


def test_both_layers_are_read_approved_and_applied_as_one(base, desk):
    refused = desk.submit()
    assert (refused.state, refused.problem.code) == ("REJECTED", "REV-10")
    first = desk.propose()
    assert (first.state, first.problem, desk.pending()) == ("IN_REVIEW", None, [0, 0])
    read = desk.read(first.set_id)
    assert (read.proposal.layer, read.proposal.counts) == ("DLTB, GHFQ", (0, 2, 0))
    assert [(part.layer, part.ops[0].fields) for part in read.parts] == [
        ("DLTB", (("DLBM", "0101", "0103"),)),
        ("GHFQ", (("FQDM", "Z1", "Z9"),)),
    ]
    titles = [one.title for one in review_report(read, {}).sections]
    assert titles == ["Change set", "Changes of layer DLTB", "Changes of layer GHFQ"]
    assert b'"layer":"GHFQ"' in review_json(read)
    assert desk.ask().state == "IN_REVIEW"
    desk.decide(first.set_id)
    assert (desk.ask().state, case.classes(base)) == ("APPROVED", case.UNEDITED)
    sent = desk.submit()
    assert (sent.state, sent.set_id, sent.receipt["reviewer"]) == ("APPLIED", first.set_id, "wang")
    assert sent.receipt["payload_sm3"] == read.proposal.payload_sm3
    assert (case.classes(base)["P2"], together.zones(base)) == ("0103", ["Z2", "Z3", "Z9"])
    assert desk.pending() == [0, 0]


def test_a_returned_set_frees_both_and_goes_again_corrected(base, desk):
    first = desk.propose()
    desk.decide(first.set_id, "returned", "界线不符")
    back = desk.ask()
    assert (back.state, back.problem.code, desk.pending()) == ("RETURNED", "REV-07", [1, 1])
    assert desk.submit().problem.code == "REV-01"
    case.edit(desk.copies[1].path, "UPDATE GHFQ SET FQDM = 'Z8' WHERE FQDM = 'Z9'")
    second = desk.propose()
    desk.decide(second.set_id)
    desk.ask()
    assert desk.submit().state == "APPLIED"
    assert together.zones(base) == ["Z2", "Z3", "Z8"]


def test_withdrawn_from_review_it_is_off_the_list_and_dead(base, desk):
    first = desk.propose()
    assert (desk.withdraw().state, desk.pending()) == ("WITHDRAWN", [1, 1])
    with NodeSession(desk.reviewer) as session:
        assert review.waiting(session) == []
    assert case.run(base, "SELECT status FROM ssp.receipt") == [("revoked",)]
    assert desk.propose().set_id != first.set_id


def test_a_merge_in_one_layer_after_the_approval_brings_both_back(base, desk):
    first = desk.propose()
    desk.decide(first.set_id)
    desk.ask()
    case.run(base, """UPDATE plan."GHFQ" SET geom = ST_Translate(geom, 9, 9) WHERE "FQDM" = 'Z1'""")
    conflict = desk.submit()
    assert (conflict.state, [one["layer"] for one in conflict.conflicts]) == ("CONFLICT", ["GHFQ"])
    assert case.classes(base) == case.UNEDITED
    assert desk.withdraw().state == "WITHDRAWN"
    assert desk.merged() == [0, 1]
    assert desk.submit().problem.code == "REV-01"
    second = desk.propose()
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)
    desk.decide(second.set_id)
    desk.ask()
    assert desk.submit().receipt["payload_sm3"] == desk.read(second.set_id).proposal.payload_sm3


def test_the_change_service_keeps_reviews_of_both_as_well(start, profile_of, tmp_path, rows_of):
    node = start()
    reviewer, profile = profile_of(node, "reviewer"), profile_of(node)
    require_review(node.folder / "county.gpkg", ["YJJBNT"])
    desk = Round(profile, reviewer, ("DLTB", "YJJBNT"), tmp_path)
    desk.edit("UPDATE DLTB SET DLBM = '0102' WHERE fid = 1", "DELETE FROM YJJBNT WHERE fid = 2")
    first = desk.propose()
    assert [part.layer for part in desk.read(first.set_id).parts] == ["DLTB", "YJJBNT"]
    desk.decide(first.set_id, "returned", "依据不足")
    assert (desk.ask().state, desk.pending()) == ("RETURNED", [1, 1])
    second = desk.propose()
    desk.decide(second.set_id)
    assert desk.ask().state == "APPROVED"
    sent = desk.submit()
    assert (sent.state, sent.receipt["reviewer"]) == ("APPLIED", "reviewer")
    assert len(rows_of(node, "YJJBNT")) == 2
    assert desk.submit().state == "NOTHING"


@pytest.mark.parametrize("with_others", [True, False])
def test_by_file_where_the_database_keeps_no_reviews(base, desk, tmp_path, with_others):
    case.run(base, "SELECT ssp.require_review('plan.\"DLTB\"', false)")
    case.run(base, "DROP FUNCTION ssp.review_of(uuid)")
    first = desk.propose()
    assert (first.state, first.problem.code) == ("IN_REVIEW", "REV-02")
    with closing(open_journal()) as journal:
        path = export_set(journal, first.set_id, tmp_path / "both.shanhe-set")
    read = proposed_in(path)
    assert ([part.layer for part in read.parts], read.proposal.submitted_by) == (
        ["DLTB", "GHFQ"], "planner",
    )  # fmt: skip
    decision = tmp_path / "both.shanhe-decision"
    given = Decision("老王", read.proposal.payload_sm3, "approved")
    write_decision(decision, read.proposal, given)
    others = desk.copies[1:] if with_others else ()
    taken = desk.at(take_decision, desk.copies[0], path=decision, others=others)
    assert taken.state == "APPROVED"
    assert (desk.submit().state, case.classes(base)["P2"]) == ("APPLIED", "0103")
