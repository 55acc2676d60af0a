"""Review end to end: a copy, a real node, a reviewer; and by files where the node does not help."""

import importlib.util
import itertools
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from shanhe.core.editing.journal import Journal
from shanhe.core.editing.review import Decision
from shanhe.core.errors import Problem
from shanhe.node.changes.review_table import require_review
from shanhe.node.process import NodeProcess
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout.decision_file import proposed_in, take_decision, write_decision
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.set_file import export_set
from shanhe.plugin.checkout.submission import open_journal, seal, withdraw
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.i18n import install_translator
from shanhe.plugin.messages import sentence
from shanhe.plugin.messages.review import SENTENCES
from shanhe.plugin.net import NodeSession
from shanhe.plugin.security.audit import audit_path

from .between import LosesReply
from .copies import edit

FIDS = itertools.count()

SPEC = importlib.util.spec_from_file_location(
    "small_county", Path(__file__).resolve().parents[2] / "node" / "small_county.py"
)
module = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(module)
county = module.small_county


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """A node for all tests that do not stop it; each edits another of its twelve parcels."""
    with NodeProcess(county(tmp_path_factory.mktemp("node"))) as node:
        yield node


@pytest.fixture
def round_of(start, lasting, profile_of, tmp_path, monkeypatch):
    """A node, a copy with one edit, and what planner and reviewer do."""
    monkeypatch.setenv("SHANHE_AUDIT", str(tmp_path / "audit.sqlite"))
    yield lambda node=lasting: Round(node, profile_of, tmp_path)
    require_review(lasting.folder / "county.gpkg", [])


class Round:
    def __init__(self, node, profile_of, folder):
        self.node, self.profile_of = node, profile_of
        self.reviewer_profile = profile_of(node, "reviewer")
        self.profile = profile_of(node)
        self.copy = check_out(self.profile, "DLTB", None, folder / "dltb.gpkg")
        lap, place = divmod(next(FIDS), 12)
        self.fid = place + 1
        self.edit(f"DLBM = '{('0103', '0201')[lap]}'")

    def edit(self, values, copy=None):
        edit((copy or self.copy).path, f"UPDATE DLTB SET {values} WHERE fid = {self.fid}")

    def as_planner(self, act, *more, profile=None):
        with closing(open_journal()) as journal, NodeSession(profile or self.profile) as session:
            return act(self.copy, journal, session, *more)

    def propose(self, profile=None):
        return self.as_planner(review.propose, profile=profile)

    def ask(self):
        return self.as_planner(review.ask)

    def decide(self, set_id, decision="approved", remarks="", profile=None):
        with NodeSession(profile or self.reviewer_profile) as session:
            read = review.proposal(session, set_id)
            return review.decide(session, set_id, read.proposal.payload_sm3, decision, remarks)

    def code(self, rows_of):
        """The class that the edited parcel has at the node."""
        return [row["values"]["DLBM"] for row in rows_of(self.node).values()][self.fid - 1]


def test_the_round_with_a_node_that_requires_it(round_of, press, rows_of):
    one = round_of()
    before = one.code(rows_of)
    require_review(one.node.folder / "county.gpkg", ["DLTB"])
    refused = press(one.copy.path, one.profile)
    assert (refused.state, refused.problem.code) == ("REJECTED", "REV-10")
    proposed = one.propose()
    assert (proposed.state, proposed.problem) == ("IN_REVIEW", None)
    with NodeSession(one.reviewer_profile) as session:
        (waiting,) = (one for one in review.waiting(session) if one.id == proposed.set_id)
        assert (waiting.id, waiting.counts, waiting.submitted_by) == (
            proposed.set_id, (0, 1, 0), "planner",
        )  # fmt: skip
        (op,) = review.proposal(session, proposed.set_id).ops
        assert (op.kind, op.fields) == ("update", (("DLBM", before, "0103"),))
        assert review.required(session) == ("DLTB",)
    assert one.ask().state == "IN_REVIEW"
    one.decide(proposed.set_id)
    assert one.ask().state == "APPROVED"
    assert one.code(rows_of) == before
    sent = press(one.copy.path, one.profile)
    assert (sent.state, sent.set_id, sent.receipt["reviewer"]) == (
        "APPLIED", proposed.set_id, "reviewer",
    )  # fmt: skip
    assert one.code(rows_of) == "0103"


def test_returned_with_remarks_corrected_and_approved(round_of, press):
    one = round_of()
    first = one.propose()
    with pytest.raises(Problem, match="REV-16"):
        one.decide(first.set_id, "returned")
    one.decide(first.set_id, "returned", "图斑2应为0102")
    back = one.ask()
    assert (back.state, one.copy.pending().total) == ("RETURNED", 1)
    assert "reviewer returned the change set: 图斑2应为0102" in sentence(back.problem)
    assert press(one.copy.path, one.profile).problem.code == "REV-01"
    one.edit("DLBM = '0102'")
    second = one.propose()
    one.decide(second.set_id)
    one.ask()
    assert press(one.copy.path, one.profile).state == "APPLIED"


def test_the_submitter_cannot_decide_even_as_a_reviewer(round_of):
    one = round_of()
    proposed = one.propose(profile=one.reviewer_profile)
    with pytest.raises(Problem, match="REV-12"):
        one.decide(proposed.set_id)


def test_an_editor_may_not_decide(round_of):
    one = round_of()
    proposed = one.propose()
    with pytest.raises(Problem, match="REV-08"):
        one.decide(proposed.set_id, profile=one.profile)


def test_a_viewer_may_not_propose(round_of):
    one = round_of()
    refused = one.propose(profile=one.profile_of(one.node, "viewer"))
    assert (refused.state, refused.problem.code) == ("REJECTED", "REV-08")
    assert one.propose().state == "IN_REVIEW"


def test_a_digest_that_was_not_read_decides_nothing(round_of):
    one = round_of()
    proposed = one.propose()
    with NodeSession(one.reviewer_profile) as session:
        for digest, code in (("", "REV-17"), ("0" * 64, "REV-13")):
            with pytest.raises(Problem, match=code):
                review.decide(session, proposed.set_id, digest, "approved")
        with pytest.raises(Problem, match="REV-18"):
            review.proposal(session, "00000000-0000-4000-8000-000000000000")
        digest = review.proposal(session, proposed.set_id).proposal.payload_sm3
        with pytest.raises(Problem, match="REV-20"):
            review.decide(session, proposed.set_id, digest, "perhaps")


def test_pull_waits_for_the_review_and_a_merge_returns_to_it(round_of, press, tmp_path):
    one = round_of()
    other = check_out(one.profile, "DLTB", None, tmp_path / "other.gpkg")
    first = one.propose()
    one.decide(first.set_id)
    one.ask()
    one.edit("BZ = '他人'", other)
    assert press(other.path, one.profile).state == "APPLIED"
    with NodeSession(one.profile) as session:
        with pytest.raises(Problem, match="EDIT-71"):
            pull(one.copy, session)
    assert press(one.copy.path, one.profile).state == "CONFLICT"
    assert one.as_planner(withdraw).state == "WITHDRAWN"
    with NodeSession(one.profile) as session:
        assert pull(one.copy, session).merged == 1
    assert press(one.copy.path, one.profile).problem.code == "REV-01"
    second = one.propose()
    assert (second.state, second.set_id != first.set_id) == ("IN_REVIEW", True)


def test_the_node_is_away_and_then_the_reviewer(round_of, start):
    one = round_of(start())
    port = int(one.node.url.rpartition(":")[2])
    one.node.stop()
    for act in (one.propose, one.ask):
        away = act()
        assert (away.state, away.problem.code) == ("IN_REVIEW", "NET-01")
    one.node = start(port=port)
    for _ in range(2):
        waits = one.ask()
        assert (waits.state, waits.problem, waits.set_id) == ("IN_REVIEW", None, away.set_id)
    one.decide(away.set_id)
    assert one.ask().state == "APPROVED"


def test_lost_replies_to_proposal_and_decision(round_of):
    one = round_of()
    port = int(one.node.url.rpartition(":")[2])
    with closing(LosesReply(port, b"/reviews ")) as proxy:
        lost = one.propose(profile=one.profile_of(one.node, url=proxy.url))
        assert (lost.state, lost.problem.code) == ("IN_REVIEW", "NET-10")
    with closing(LosesReply(port, b"/decision ")) as proxy:
        profile = one.profile_of(one.node, "reviewer", url=proxy.url)
        with pytest.raises(Problem, match="NET-10"):
            one.decide(lost.set_id, profile=profile)
        assert one.decide(lost.set_id, profile=profile).decision == "approved"
    assert one.ask().state == "APPROVED"


def driven(one, folder, point=""):
    """Send for review in a process that is killed at a point; return the process."""
    environment = {
        **os.environ,
        "SHANHE_FAIL": f"{point}:kill",
        "NODE_USER": "planner",
        "NODE_WORD": one.node.users["planner"],
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    driver, url = Path(__file__).with_name("review_driver.py"), f"{one.node.url}/changes"
    command = [sys.executable, str(driver), str(one.copy.path), str(folder / "j.sqlite"), url]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def test_killed_at_any_step_one_set_is_in_review_and_nothing_is_sent(round_of, rows_of, tmp_path):
    one = round_of()
    before = one.code(rows_of)
    for point in ("intended", "written", "sealed", "marked", "queued", "proposing", "proposed"):
        killed = driven(one, tmp_path, point)
        assert killed.wait(60) == -signal.SIGKILL, point
    assert driven(one, tmp_path).communicate(timeout=60)[0] == "IN_REVIEW\n"
    with closing(Journal(tmp_path / "j.sqlite")) as journal:
        (kept,) = journal.sets()
    with NodeSession(one.reviewer_profile) as session:
        known = {waits.id for waits in review.waiting(session)}
    assert kept.id in known
    assert one.code(rows_of) == before
    one.decide(kept.id)
    assert driven(one, tmp_path, "decided").wait(60) == -signal.SIGKILL
    assert driven(one, tmp_path).communicate(timeout=60)[0] == "APPROVED\n"


def test_bytes_that_are_not_those_of_the_digest_are_an_alarm(round_of):
    """A node that shows the reviewer other bytes than it would apply is found out."""
    one = round_of()
    proposed = one.propose()
    with NodeSession(one.reviewer_profile) as session:
        honest = review.proposal(session, proposed.set_id)
        assert honest.is_genuine
        for changed in (honest.payload.replace(b"DLBM", b"DLBN"), b"", b"[]"):
            assert not review.Proposed(honest.proposal, changed).is_genuine
        renamed = replace(honest.proposal, id="another")
        assert not review.Proposed(renamed, honest.payload).is_genuine


def test_log_holds_proposal_and_decision(round_of):
    one = round_of()
    one.decide(one.propose().set_id)
    one.ask()
    with closing(sqlite3.connect(audit_path())) as log:
        rows = log.execute(
            "SELECT actor, action, outcome, count FROM audit ORDER BY seq"
        ).fetchall()
    assert rows[-5:] == [
        ("planner", "seal", "started", 1),
        ("planner", "propose", "started", 1),
        ("reviewer", "decide", "started", 0),
        ("reviewer", "decide", "approved", 1),
        ("planner", "outcome", "APPROVED", 1),
    ]


@pytest.fixture
def by_file(round_of, monkeypatch, tmp_path):
    """A copy whose node keeps no reviews, its set in review."""
    one = round_of()
    monkeypatch.setattr(review, "reviews_at", lambda session: review.NoReviews("长汀县"))
    monkeypatch.setattr(
        "shanhe.plugin.checkout.decision_file.reviews_at",
        lambda session: review.NoReviews("长汀县"),
    )
    proposed = one.propose()
    assert (proposed.state, proposed.problem.code) == ("IN_REVIEW", "REV-02")
    with closing(open_journal()) as journal:
        one.sealed = journal.set(proposed.set_id)
        file = export_set(journal, proposed.set_id, tmp_path / "s")
    one.proposed = proposed_in(file).proposal
    assert one.proposed.submitted_by == "planner"
    return one


def take(one, path):
    return one.as_planner(take_decision, path)


def test_a_decision_by_file(by_file, press, tmp_path):
    path = tmp_path / "d.shanhe-decision"
    given = Decision("老王", by_file.sealed.payload_sm3, "approved")
    write_decision(path, by_file.proposed, given)
    assert take(by_file, path).state == "APPROVED"
    assert press(by_file.copy.path, by_file.profile).state == "APPLIED"


def test_a_file_returns_a_set_with_remarks(by_file, tmp_path):
    path = tmp_path / "d.shanhe-decision"
    given = Decision("老王", by_file.sealed.payload_sm3, "returned", "地类有误")
    write_decision(path, by_file.proposed, given)
    assert take(by_file, path).problem.values["remarks"] == "地类有误"
    with pytest.raises(Problem, match="REV-21"):
        take(by_file, path)


def test_what_a_file_may_not_say(by_file, tmp_path):
    path, digest = tmp_path / "d.shanhe-decision", by_file.sealed.payload_sm3
    for given, code in (
        (Decision("Planner ", digest, "approved"), "REV-22"),
        (Decision("老王", digest, "returned"), "REV-16"),
        (Decision("老王", digest, "later"), "REV-20"),
        (Decision("老王", "0" * 64, "approved"), "REV-13"),
        (Decision(" ", digest, "approved"), "REV-21"),
    ):
        with pytest.raises(Problem, match=code):
            write_decision(path, by_file.proposed, given)
    assert not path.exists()
    write_decision(path, by_file.proposed, Decision("老王", digest, "approved"))
    whole = json.loads(path.read_bytes())
    for changed, code in (
        ({"payload_sm3": "0" * 64}, "REV-04"),
        ({"change_set": "00000000-0000-4000-8000-000000000000"}, "REV-21"),
        ({"reviewer": "planner"}, "REV-22"),
        ({"status": "waiting", "decision": None, "reviewer": None}, "REV-21"),
    ):
        path.write_text(json.dumps({**whole, "review": {**whole["review"], **changed}}))
        with pytest.raises(Problem, match=code):
            take(by_file, path)
    for content in (b"", b"{}", b'{"format": "shanhe-decision", "version": 2}', b"\xff"):
        path.write_bytes(content)
        with pytest.raises(Problem, match="REV-21"):
            take(by_file, path)
    assert by_file.ask().state == "IN_REVIEW"


def test_a_set_that_was_not_sent_for_review_is_none(round_of, tmp_path):
    one = round_of()
    with closing(open_journal()) as journal:
        file = export_set(journal, seal(one.copy, journal), tmp_path / "s")
    with pytest.raises(Problem, match="REV-24"):
        proposed_in(file)


def test_a_file_counts_for_nothing_at_a_node_that_keeps_reviews(round_of, tmp_path):
    one = round_of()
    proposed = one.propose()
    path = tmp_path / "d.shanhe-decision"
    with closing(open_journal()) as journal:
        told = proposed_in(export_set(journal, proposed.set_id, tmp_path / "s")).proposal
    write_decision(path, told, Decision("老王", told.payload_sm3, "approved"))
    with pytest.raises(Problem, match="REV-23"):
        one.as_planner(take_decision, path)


def in_both(qgis_app, problem):
    translator = install_translator("zh_CN")
    try:
        chinese = sentence(problem)
    finally:
        qgis_app.removeTranslator(translator)
    return sentence(problem), chinese


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_each_sentence_has_its_chinese(qgis_app, code):
    values = dict.fromkeys(
        ("node", "reason", "set_id", "state", "reviewer", "remarks", "error", "message", "name",
         "decision", "most", "path"), "甲",
    )  # fmt: skip
    english, chinese = in_both(qgis_app, Problem(code, **values))
    assert "Unexpected problem" not in english
    assert sum("\u4e00" <= letter <= "\u9fff" for letter in chinese) > 8


@pytest.mark.parametrize(
    ("problem", "english", "chinese"),
    [
        (
            Problem("REV-07", reviewer="wang", remarks="P2 应为0102。"),
            (
                "wang returned the change set: P2 应为0102。 The edits are pending again; correct "
                "them and send them for review."
            ),
            "wang 退回了变更集：P2 应为0102。 编辑已恢复为待处理；请更正后重新送审。",
        ),
        (
            Problem("REV-12", set_id="s1"),
            "You sent change set s1 for review yourself; somebody else has to decide about it.",
            "变更集 s1 由您本人送审，须由他人作出决定。",
        ),
        (
            Problem("REV-17"),
            (
                "Give the digest (SM3) of the change set that you read; the decision holds for "
                "these bytes only."
            ),
            "请填写您所审阅变更集的摘要值（SM3）；决定仅对该内容有效。",
        ),
    ],
)
def test_the_words_in_both_languages(qgis_app, problem, english, chinese):
    assert in_both(qgis_app, problem) == (english, chinese)
