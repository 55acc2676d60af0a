"""Review in a real PostGIS node: the database knows who proposes and who decides by the login."""

import threading
from contextlib import closing

import psycopg2
import pytest

from shanhe.core.editing.canonical import canonical
from shanhe.core.editing.sm3 import sm3
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.transports.postgis.prepare import ReviewRules, prepare_node
from shanhe.plugin.checkout.transports.postgis.transport import PostgisTransport
from shanhe.plugin.messages import sentence
from shanhe.plugin.net import NodeSession

from . import postgis_case as case
from .between import LosesCommit
from .postgis_case import AFTER, UNEDITED, classes, edit, node_at, press, run, take_back

REVIEWERS = """
    DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'checkers') THEN
            CREATE ROLE checkers; CREATE ROLE wang LOGIN IN ROLE checkers;
            CREATE ROLE zhao LOGIN IN ROLE checkers;
        END IF;
    END $$;
    GRANT USAGE ON SCHEMA plan TO checkers;
    GRANT SELECT, UPDATE ON plan."DLTB" TO checkers;
"""


@pytest.fixture
def base(server, qgis_app, tmp_path, monkeypatch):
    """Six parcels that take approved sets only; the members of `checkers` decide."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    run(server, case.TABLE)
    run(server, REVIEWERS)
    prepare(server, True)
    return server


def prepare(server, required):
    rules = ReviewRules("checkers", required)
    return prepare_node(case.uri(server), "plan", ["DLTB"], "planner", Silent(), rules)


def proposed(copy, profile):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return review.propose(copy, journal, session)


def asked(copy, profile):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return review.ask(copy, journal, session)


def sealed_set(set_id):
    with closing(open_journal()) as journal:
        return journal.set(set_id)


def decided(base, outcome, decision="approved", remarks="", user="wang", digest=None):
    digest = digest or sealed_set(outcome.set_id).payload_sm3
    with NodeSession(node_at(base.info.port, user)) as session:
        return review.decide(session, outcome.set_id, digest, decision, remarks)


def refused(base, outcome, **how):
    with pytest.raises(Problem) as caught:
        decided(base, outcome, **how)
    return caught.value.code


def test_the_round_of_an_approved_set(base, edited):
    copy, profile = edited
    outcome = proposed(copy, profile)
    assert (outcome.state, classes(base)) == ("IN_REVIEW", UNEDITED)
    with NodeSession(node_at(base.info.port, "wang")) as session:
        (waiting,) = review.waiting(session)
        assert (waiting.id, waiting.layer, waiting.submitted_by) == (
            outcome.set_id, "DLTB", "planner",
        )  # fmt: skip
        assert waiting.counts == (1, 1, 1)
        read = review.proposal(session, outcome.set_id)
        assert read.payload == sealed_set(outcome.set_id).payload
        assert [(op.kind, op.fields[:1]) for op in read.ops if op.kind == "update"] == [
            ("update", (("DLBM", "0101", "0103"),))
        ]
        assert review.required(session) == ("DLTB",)
    assert asked(copy, profile).state == "IN_REVIEW"
    assert decided(base, outcome).reviewer == "wang"
    assert asked(copy, profile).state == "APPROVED"
    sent = press(copy, profile)
    assert (sent.state, sent.receipt["reviewer"], sent.receipt["submitted_by"]) == (
        "APPLIED", "wang", "planner",
    )  # fmt: skip
    assert classes(base) == AFTER


def test_without_an_approval_nothing_is_applied(base, edited):
    copy, profile = edited
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("REJECTED", "REV-10")
    assert "Send them for review." in sentence(outcome.problem)
    assert (classes(base), run(base, "SELECT count(*) FROM ssp.receipt")) == (UNEDITED, [(0,)])
    again = proposed(copy, profile)
    assert (again.state, again.set_id != outcome.set_id) == ("IN_REVIEW", True)


def test_nobody_decides_about_their_own_set(base, tmp_path):
    run(base, 'GRANT INSERT, DELETE ON plan."DLTB" TO checkers')
    profile = node_at(base.info.port, "wang")
    case.store.save(profile)
    copy = case.check_out(profile, "DLTB", None, tmp_path / "own.gpkg")
    edit(copy.path, "UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P2'")
    outcome = proposed(copy, profile)
    assert refused(base, outcome, user="wang") == "REV-12"
    with pytest.raises(psycopg2.errors.CheckViolation):
        run(base, "UPDATE ssp.review SET decision = 'approved', reviewer = 'WANG'")
    assert decided(base, outcome, user="zhao").reviewer == "zhao"


def test_an_editor_does_not_decide(base, edited):
    copy, profile = edited
    outcome = proposed(copy, profile)
    run(base, "DO $$ BEGIN CREATE ROLE li LOGIN; EXCEPTION WHEN duplicate_object THEN END $$")
    run(base, "SELECT ssp.admit('li')")
    assert refused(base, outcome, user="li") == "REV-08"
    assert refused(base, outcome, user="viewer") == "REV-08"
    with NodeSession(node_at(base.info.port, "li")) as session:
        assert review.waiting(session) == []
        with pytest.raises(Problem, match="REV-18"):
            review.proposal(session, outcome.set_id)


def test_a_returned_set_is_corrected_and_never_applied(base, edited):
    copy, profile = edited
    first = proposed(copy, profile)
    assert refused(base, first, decision="returned", remarks=" ") == "REV-16"
    decided(base, first, "returned", "P2 应为0102")
    back = asked(copy, profile)
    assert (back.state, back.problem.values["remarks"]) == ("RETURNED", "P2 应为0102")
    assert (press(copy, profile).problem.code, copy.pending().total) == ("REV-01", 3)
    run(base, "SELECT ssp.require_review('plan.\"DLTB\"', false)")
    sealed = sealed_set(first.set_id)
    sent = PostgisTransport(profile.endpoints[0]).submit(
        sealed.payload, sealed.id, sealed.payload_sm3
    )
    assert (sent.code, classes(base)) == ("REV-11", UNEDITED)
    edit(copy.path, "UPDATE DLTB SET DLBM = '0102' WHERE BSM = 'P2'")
    second = proposed(copy, profile)
    decided(base, second)
    asked(copy, profile)
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == {**AFTER, "P2": "0102"}


def test_an_approval_holds_for_its_bytes_only(base, edited):
    """Even where the sender lies about the digest: the database compares the content."""
    copy, profile = edited
    outcome = proposed(copy, profile)
    assert refused(base, outcome, digest="0" * 64) == "REV-13"
    decided(base, outcome)
    sealed = sealed_set(outcome.set_id)
    transport = PostgisTransport(profile.endpoints[0])
    document = sealed.document
    next(op for op in document["ops"] if op["kind"] == "update")["new"]["DLBM"] = "0404"
    other = canonical(document)
    for digest in (sm3(other), sealed.payload_sm3):
        sent = transport.submit(other, sealed.id, digest)
        assert (sent.verdict.value, sent.code, classes(base)) == ("unknown", "EDIT-45", UNEDITED)
    renamed = canonical({**document, "change_set": "00000000-0000-4000-8000-000000000001"})
    sent = transport.submit(renamed, "00000000-0000-4000-8000-000000000001", sm3(renamed))
    assert (sent.code, classes(base)) == ("REV-10", UNEDITED)
    asked(copy, profile)
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == AFTER


def test_proposing_and_deciding_twice_changes_nothing(base, edited):
    copy, profile = edited
    outcome = proposed(copy, profile)
    assert proposed(copy, profile).set_id == outcome.set_id
    first, second = decided(base, outcome), decided(base, outcome)
    assert first == second
    assert refused(base, outcome, decision="returned", remarks="no") == "REV-14"
    assert refused(base, outcome, user="zhao") == "REV-14"
    with pytest.raises(psycopg2.errors.UniqueViolation):
        run(base, "INSERT INTO ssp.review SELECT * FROM ssp.review")
    sealed = sealed_set(outcome.set_id)
    reviews = review.PostgisReviews(profile.endpoints[0], "n")
    with pytest.raises(Problem, match="REV-09"):
        reviews.propose(sealed.payload + b" ", sealed.id, sm3(sealed.payload + b" "))


def test_a_withdrawn_set_is_no_longer_decided_about(base, edited):
    copy, profile = edited
    outcome = proposed(copy, profile)
    assert take_back(copy, profile).state == "WITHDRAWN"
    assert refused(base, outcome) == "REV-15"
    with NodeSession(node_at(base.info.port, "wang")) as session:
        assert review.waiting(session) == []
    assert copy.pending().total == 3


def test_a_merge_after_the_approval_goes_back_to_review(base, edited):
    copy, profile = edited
    first = proposed(copy, profile)
    decided(base, first)
    asked(copy, profile)
    run(base, "SELECT ssp.require_review('plan.\"DLTB\"', false)")
    run(base, """UPDATE plan."DLTB" SET "图斑备注" = '改' WHERE "BSM" = 'P2'""")
    run(base, "SELECT ssp.require_review('plan.\"DLTB\"')")
    assert press(copy, profile).state == "CONFLICT"
    assert take_back(copy, profile).state == "WITHDRAWN"
    with NodeSession(profile) as session:
        pulled = pull(copy, session)
    assert (pulled.merged, pulled.conflicts) == (1, 0)
    assert press(copy, profile).problem.code == "REV-01"
    second = proposed(copy, profile)
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)
    decided(base, second, user="zhao")
    asked(copy, profile)
    assert press(copy, profile).receipt["reviewer"] == "zhao"


WRITES = (
    """UPDATE plan."DLTB" SET "DLBM" = '0404'""",
    """DELETE FROM plan."DLTB" """,
    """INSERT INTO plan."DLTB" ("BSM", "DLBM", geom)
       SELECT 'X', '0101', geom FROM plan."DLTB" LIMIT 1""",
    """SET ssp.change_set = '00000000-0000-4000-8000-000000000001';
       UPDATE plan."DLTB" SET "DLBM" = '0404'""",
)


@pytest.mark.parametrize("sql", WRITES)
@pytest.mark.parametrize("user", ["tester", "planner"])
def test_no_other_program_edits_a_reviewed_table(base, edited, sql, user):
    outcome = proposed(*edited)
    decided(base, outcome)
    sql = sql.replace("00000000-0000-4000-8000-000000000001", outcome.set_id)
    with closing(psycopg2.connect(host="127.0.0.1", port=base.info.port, user=user,
                                  dbname="postgres")) as other:  # fmt: skip
        with pytest.raises(psycopg2.Error, match="another person has approved"):
            run(other, sql)
    assert classes(base) == UNEDITED
    run(base, "RESET ssp.change_set")


def test_a_planner_cannot_write_decisions_by_hand(base, edited):
    proposed(*edited)
    for sql in (
        "UPDATE ssp.review SET decision = 'approved', reviewer = 'wang'",
        "DELETE FROM ssp.reviewed",
        "INSERT INTO ssp.reviewer VALUES ('planner')",
        "SELECT ssp.admit_reviewer('planner')",
        "SELECT ssp.require_review('plan.\"DLTB\"', false)",
    ):
        with closing(psycopg2.connect(host="127.0.0.1", port=base.info.port, user="planner",
                                      dbname="postgres")) as other:  # fmt: skip
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                run(other, sql)


def test_a_client_does_not_name_its_reviewer(base, edited):
    """The payload's `reviewer` is what the sender says; the receipt tells what the node knows."""
    prepare(base, False)
    copy, profile = edited
    sealed = case.sealed_in(copy)
    claimed = canonical({**sealed.document, "reviewer": "县长"})
    sent = PostgisTransport(profile.endpoints[0]).submit(claimed, sealed.id, sm3(claimed))
    assert (sent.verdict.value, sent.receipt["reviewer"]) == ("applied", None)


def test_preparing_again_keeps_reviews_and_the_requirement(base, edited):
    copy, profile = edited
    outcome = proposed(copy, profile)
    prepare(base, None)
    decided(base, outcome)
    assert press(copy, profile).problem is None
    assert asked(copy, profile).state == "APPROVED"
    assert press(copy, profile).receipt["reviewer"] == "wang"


def test_a_node_prepared_before_keeps_no_reviews(base, edited):
    copy, profile = edited
    run(base, "DROP FUNCTION ssp.propose, ssp.review_of, ssp.check_review, ssp.review_required")
    outcome = proposed(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("IN_REVIEW", "REV-02")
    with NodeSession(profile) as session:
        assert review.required(session) == ()
    assert take_back(copy, profile).state == "WITHDRAWN"


def test_lost_replies_to_proposal_and_decision(base, edited):
    copy, profile = edited
    with closing(LosesCommit(base.info.port, b"ssp.propose")) as proxy:
        lost = proposed(copy, node_at(proxy.own))
        assert (lost.state, lost.problem.code) == ("IN_REVIEW", "NET-10")
    assert run(base, "SELECT count(*) FROM ssp.review") == [(1,)]
    assert asked(copy, profile).problem is None
    digest = sealed_set(lost.set_id).payload_sm3
    with closing(LosesCommit(base.info.port, b"ssp.decide")) as proxy:
        with NodeSession(node_at(proxy.own, "wang")) as session:
            with pytest.raises(Problem, match="NET-10"):
                review.decide(session, lost.set_id, digest, "approved")
            assert review.decide(session, lost.set_id, digest, "approved").reviewer == "wang"
    assert asked(copy, profile).state == "APPROVED"
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == AFTER


def test_two_reviewers_at_once_one_decision(base, edited):
    outcome = proposed(*edited)
    digest = sealed_set(outcome.set_id).payload_sm3
    told = []

    def decide(user, decision):
        with NodeSession(node_at(base.info.port, user)) as session:
            try:
                told.append(review.decide(session, outcome.set_id, digest, decision, "r").decision)
            except Problem as problem:
                told.append(problem.code)

    for one in ("wang", "zhao"):
        node_at(base.info.port, one)
    threads = [
        threading.Thread(target=decide, args=pair)
        for pair in (("wang", "approved"), ("zhao", "returned"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    ((kept,),) = run(base, "SELECT decision FROM ssp.review")
    assert sorted(told) == sorted(["REV-14", kept])


def test_a_set_is_not_returned_while_it_is_being_applied(base, edited):
    """What was returned is never applied, and what was applied is not decided about any more."""
    run(base, "SELECT ssp.require_review('plan.\"DLTB\"', false)")
    outcome, told = proposed(*edited), []
    sealed = sealed_set(outcome.set_id)
    node_at(base.info.port, "wang")

    def give_back():
        with NodeSession(node_at(base.info.port, "wang")) as session:
            try:
                review.decide(session, sealed.id, sealed.payload_sm3, "returned", "no")
            except Problem as problem:
                told.append(problem.code)

    deciding = threading.Thread(target=give_back)
    with (
        closing(
            psycopg2.connect(
                host="127.0.0.1", port=base.info.port, user="planner", dbname=base.info.dbname
            )
        ) as line,
        line.cursor() as cursor,
    ):
        cursor.execute(
            "SELECT ssp.apply_changeset(%s, %s, %s::jsonb, (SELECT jsonb_object_agg(layer,"
            " ssp.schema_of(relation)) FROM ssp.layer)) ->> 'status'",
            (sealed.id, sealed.payload_sm3, sealed.payload.decode()),
        )
        assert cursor.fetchone() == ("applied",)
        deciding.start()
        deciding.join(1.0)
        line.commit()
    deciding.join(30)
    assert (told, classes(base)) == (["REV-15"], AFTER)
