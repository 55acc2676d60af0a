"""What waits goes by itself, in order and once; a set may go from another machine, by file."""

import itertools
from contextlib import closing
from datetime import datetime, timedelta, timezone

import pytest

from shanhe.core.editing.journal import SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import Outcome
from shanhe.core.editing.turns import Turn
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout import outbox
from shanhe.plugin.checkout.repair import repair_journal, told_of
from shanhe.plugin.checkout.set_file import export_set, import_set
from shanhe.plugin.checkout.submission import journal_path, open_journal, withdraw
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.messages import sentence
from shanhe.plugin.net import NodeSession

from .copies import edit, named

LATER = Seams(now=lambda: datetime.now(timezone.utc) + timedelta(minutes=6))
INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, 'N1', '0201' FROM DLTB WHERE fid = 1"


@pytest.fixture
def waiting(start, profile_of, press, tmp_path):
    """A copy whose insert waits because the node is away; and how to bring the node back."""
    node = start()
    profile = profile_of(node)
    copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    edit(copy.path, INSERT)
    node.stop()
    assert press(copy.path, profile).state == "QUEUED"
    port = int(node.url.rpartition(":")[2])
    return copy, profile, lambda **options: start(port=port, **options)


def test_when_the_line_is_back_the_set_goes_by_itself(waiting, rows_of):
    copy, _, back = waiting
    with closing(open_journal(read_only=True)) as journal:
        (turn,) = outbox.waiting(journal)
        early = turn.at - timedelta(seconds=0.1)
        assert outbox.due(journal, early) == []
        assert (turn.attempts, turn.problem, turn.layer) == (1, "NET-01", "DLTB")
    node = back()
    with closing(open_journal()) as journal:
        assert outbox.drain(journal, seams=Seams(now=lambda: early)) == []
        (sent,) = outbox.drain(journal, Silent(), [copy.path], LATER)
        assert (sent.outcome.state, sent.outcome.applied, sent.problem) == ("APPLIED", 1, None)
        assert outbox.drain(journal, Silent(), [copy.path], LATER) == []
    assert copy.pending().total == 0
    assert open_copy(copy.path).state == "NOTHING"
    assert len(named(rows_of(node), "N1")) == 1


def test_without_its_copy_a_set_is_sent_and_the_copy_settled_later(waiting, rows_of, press):
    copy, profile, back = waiting
    node = back(lose_reply=1)
    with closing(open_journal()) as journal:
        (sent,) = outbox.drain(journal, seams=LATER)
        assert (sent.outcome.state, sent.turn.attempts) == ("UNKNOWN", 1)
        (again,) = outbox.drain(journal, seams=LATER)
        assert again.outcome.state == "APPLIED"
    assert press(copy.path, profile).state == "NOTHING"
    assert open_copy(copy.path).state == "NOTHING"
    assert len(named(rows_of(node), "N1")) == 1


def test_what_stops_one_set_does_not_stop_the_others(waiting, rows_of):
    """The node of one set is not registered here any more; the other set goes."""
    _, _, back = waiting
    node = back()
    with closing(open_journal()) as journal:
        first = journal.set(journal.sets()[0].id)
        lonely = {**vars(first), "id": "s0", "copy_id": "c0", "node_id": "gone", "state": "SEALED"}
        journal.add(SealedSet(**lonely))
        journal.move("s0", "QUEUED")
        sent = outbox.drain(journal, seams=LATER)
        found = {one.turn.node_id: one for one in sent}
        assert found["gone"].problem.code == "NODE-01"
        assert found["gone"].outcome.state == "QUEUED"
        assert found["changting"].outcome.state == "APPLIED"
        assert outbox.drain(journal, seams=LATER) == []
        (turn,) = outbox.waiting(journal, LATER.now())
        assert 290 < (turn.at - LATER.now()).total_seconds() <= 300
    assert len(named(rows_of(node), "N1")) == 1


def test_a_refused_login_is_not_tried_again_for_five_minutes(waiting, profile_of):
    _, _, back = waiting
    node = back()
    wrong = type("Node", (), {"users": {"planner": "wrong"}, "url": node.url})
    profile_of(wrong)
    with closing(open_journal()) as journal:
        (sent,) = outbox.drain(journal, seams=LATER)
        assert (sent.outcome.state, sent.outcome.problem.code) == ("QUEUED", "EDIT-47")
        (turn,) = outbox.waiting(journal)
        left = (turn.at - datetime.now(timezone.utc)).total_seconds()
        assert 290 < left <= 300


def test_a_set_travels_as_a_file_and_its_outcome_comes_home(
    waiting, rows_of, tmp_path, monkeypatch
):
    copy, _, back = waiting
    with closing(open_journal(read_only=True)) as journal:
        carried = export_set(journal, journal.sets()[0].id, tmp_path / "out.shanhe-set", copy.title)
    here = journal_path()
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "colleague" / "journal.sqlite"))
    node = back()
    with closing(open_journal()) as journal:
        found = import_set(journal, carried)
        assert (found.state, found.known) == ("UNKNOWN", False)
        assert outbox.send_set(found.set_id, journal).applied == 1
        receipt = export_set(journal, found.set_id, tmp_path / "back")
    monkeypatch.setenv("SHANHE_JOURNAL", str(here))
    with closing(open_journal()) as journal:
        home = import_set(journal, receipt, [tmp_path / "no.gpkg", copy.path])
        assert (home.state, home.brought) == ("APPLIED", True)
    assert open_copy(copy.path).state == "NOTHING"
    assert copy.pending().total == 0
    assert len(named(rows_of(node), "N1")) == 1


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[1]", b'{"format": "shanhe-set"}'])
def test_a_file_that_is_no_change_set_is_named(tmp_path, monkeypatch, content):
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    path = tmp_path / "x.shanhe-set"
    path.write_bytes(content)
    with closing(open_journal()) as journal, pytest.raises(Problem, match="JRN-10") as refused:
        import_set(journal, path)
    assert str(path) in sentence(refused.value)


def test_a_file_that_cannot_be_read_or_written_is_named(waiting, tmp_path):
    with closing(open_journal()) as journal:
        with pytest.raises(Problem, match="JRN-13"):
            import_set(journal, tmp_path)
        with pytest.raises(Problem, match="JRN-13"):
            export_set(journal, journal.sets()[0].id, tmp_path / "no" / "folder")


def test_a_damaged_journal_is_repaired_and_nothing_is_lost_or_doubled(waiting, rows_of, press):
    copy, profile, back = waiting
    journal_path().write_bytes(b"damaged" * 1000)
    with pytest.raises(Problem, match="EDIT-11"):
        open_journal()
    found = repair_journal()
    assert str(found.kept) in told_of(found)
    node = back()
    with pytest.raises(Problem, match="EDIT-32"):
        press(copy.path, profile)
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        assert withdraw(copy, journal, session).state == "WITHDRAWN"
    assert copy.pending().inserts == 1
    assert press(copy.path, profile).applied == 1
    assert len(named(rows_of(node), "N1")) == 1


class Calls:
    """Answers one after the other to `persist`; each waits for the next turn `seconds` later."""

    def __init__(self, *answers, seconds=0.01, tries=1):
        self.answers, self.seconds, self.tries = list(answers), seconds, itertools.count(1, tries)

    def __call__(self):
        answer = self.answers.pop(0)
        if isinstance(answer, Problem):
            raise answer
        now = datetime.now(timezone.utc)
        at = now + timedelta(seconds=self.seconds)
        return answer, Turn("s", "c", "n", "l", answer.state, next(self.tries), now, at, "")


def test_patience_ends_with_an_answer(monkeypatch):
    monkeypatch.setattr(outbox, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(outbox, "LOOK_SECONDS", 0.01)
    busy = Problem("EDIT-10", path="", reason="")
    calls = Calls(
        Outcome("UNKNOWN", earlier=2), busy, Outcome("QUEUED", earlier=1), Outcome("CONFLICT")
    )
    outcome = outbox.persist(calls, 1, Silent())
    assert (outcome.state, outcome.earlier, calls.answers) == ("CONFLICT", 3, [])


def test_patience_ends_where_nothing_is_sent():
    calls = Calls(Outcome("QUEUED"), Outcome("QUEUED"), Outcome("APPLIED"), tries=0)
    assert outbox.persist(calls, 1, Silent()).state == "QUEUED"
    assert len(calls.answers) == 1


def test_patience_ends_with_its_time():
    assert outbox.persist(Calls(Outcome("UNKNOWN")), 0, Silent()).state == "UNKNOWN"
    with pytest.raises(Problem, match="EDIT-10"):
        outbox.persist(Calls(Problem("EDIT-10")), 0.01, Silent())


def test_a_cancel_ends_the_waiting():
    class Cancelled(Silent):
        def isCanceled(self):
            return True

    assert outbox.persist(Calls(Outcome("UNKNOWN"), seconds=20), 5, Cancelled()).state == "UNKNOWN"
