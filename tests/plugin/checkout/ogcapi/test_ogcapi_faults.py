"""A bad line between planner and node: lost, late, doubled; always one copy of each edit."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanhe.core.editing.transport import Verdict
from shanhe.plugin.checkout.submission import open_journal, seal, withdraw
from shanhe.plugin.checkout.transports.ogcapi.transport import OgcApiTransport
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from ..copies import named

INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"
OPS = 4
CUTS = [(fault, place) for fault in ("before", "after", "half", 502) for place in range(OPS)]
CUTS += [(200, 1), (302, 2)]


@pytest.fixture
def desk(start, api_of, press, edit, tmp_path, rows_of, knife):
    """A planner behind a bad line, with two inserts, an update and a deletion to send."""
    node = start()
    line = knife(node)
    profile = api_of(node, url=line.url)
    return Desk(node, line, profile, press, edit, tmp_path, rows_of)


class Desk:
    def __init__(self, node, line, profile, press, edit, folder, rows_of):
        self.node, self.line, self.profile, self._press = node, line, profile, press
        self._edit, self._folder, self._rows_of = edit, folder, rows_of
        self.copy, self.before = None, rows_of(node)

    def work(self, mark="N"):
        """Check out anew and edit: features 2 and 3, and two new ones."""
        self.copy = check_out(self.profile, "DLTB", None, self._folder / f"{mark}.gpkg")
        statements = [INSERT.format(f"{mark}{number}") for number in (1, 2)]
        self._edit(
            self.copy.path,
            *statements,
            f"UPDATE DLTB SET BZ = '{mark}' WHERE fid = 2",
            "DELETE FROM DLTB WHERE fid = 3",
        )

    def submit(self, *plan):
        self.line.plan = list(plan)
        return self._press(self.copy.path, self.profile)

    def rows(self):
        return self._rows_of(self.node)

    def require_once(self, mark="N"):
        """Each edit is there once, and the copy shows what the node holds."""
        rows = self.rows()
        assert [len(named(rows, f"{mark}{number}")) for number in (1, 2)] == [1, 1]
        assert [row["values"]["BZ"] for row in rows.values()].count(mark) == 1
        assert len(rows) == len(self.before) + 1
        assert self.copy.pending().total == 0


def test_cut_in_the_middle_of_any_op_and_sent_again(desk):
    for fault, place in CUTS:
        mark = f"{fault}{place}"
        desk.before = desk.rows()
        desk.work(mark)
        first = desk.submit(*["pass"] * place, fault)
        assert first.state == "UNKNOWN", mark
        assert desk.submit().state == "APPLIED", mark
        desk.require_once(mark)
        assert desk.submit().state == "NOTHING", mark


def test_a_set_in_doubt_cannot_be_withdrawn_only_sent_again(desk):
    desk.work()
    assert desk.submit("pass", "after").state == "UNKNOWN"
    with closing(open_journal()) as journal, NodeSession(desk.profile) as session:
        assert withdraw(desk.copy, journal, session).problem.code == "EDIT-81"
    assert desk.submit().state == "APPLIED"
    desk.require_once()


def test_every_request_twice_is_each_edit_once(desk):
    desk.work()
    outcome = desk.submit(*["twice"] * OPS)
    assert (outcome.state, outcome.applied) == ("PARTIAL", 3)
    assert [one["kind"] for one in outcome.conflicts] == ["delete/delete"]
    rows = desk.rows()
    assert [len(named(rows, name)) for name in ("N1", "N2")] == [1, 1]
    assert len(rows) == 13


def test_a_late_request_changes_nothing_any_more(desk):
    for place in range(OPS):
        mark = f"L{place}"
        desk.before = desk.rows()
        desk.work(mark)
        assert desk.submit(*["pass"] * place, "late").state == "UNKNOWN"
        assert desk.submit().state == "APPLIED"
        after = desk.rows()
        assert desk.line.release() in ([412], [404])
        assert desk.rows() == after
        desk.require_once(mark)


def test_an_insert_that_others_deleted_after_a_lost_answer_is_not_made_again(desk, edit, api_of):
    desk.work()
    assert desk.submit("after").state == "UNKNOWN"
    other = check_out(desk.profile, "DLTB", None, desk.copy.path.with_name("other.gpkg"))
    edit(other.path, "DELETE FROM DLTB WHERE BSM = 'N1'")
    assert desk._press(other.path, desk.profile).state == "APPLIED"
    assert desk.submit().state == "APPLIED"
    assert named(desk.rows(), "N1") == []


def test_an_insert_that_others_edited_after_a_lost_answer_keeps_their_edit(desk, edit):
    from shanhe.plugin.checkout.pull import pull

    desk.work()
    assert desk.submit("after").state == "UNKNOWN"
    other = check_out(desk.profile, "DLTB", None, desk.copy.path.with_name("other.gpkg"))
    edit(other.path, "UPDATE DLTB SET DLBM = '0404' WHERE BSM = 'N1'")
    assert desk._press(other.path, desk.profile).state == "APPLIED"
    assert desk.submit().state == "APPLIED"
    (row,) = named(desk.rows(), "N1")
    assert row["values"]["DLBM"] == "0404"
    with NodeSession(desk.profile) as session:
        assert pull(desk.copy, session).updated == 1


def test_what_a_lost_answer_leaves_open_is_read_again(desk, edit):
    """Others changed another field after our update: the copy must not believe it knows all."""
    from shanhe.plugin.checkout.pull import pull

    desk.work()
    assert desk.submit("pass", "pass", "after").state == "UNKNOWN"
    other = check_out(desk.profile, "DLTB", None, desk.copy.path.with_name("other.gpkg"))
    edit(other.path, "UPDATE DLTB SET DLBM = '0404' WHERE BZ = 'N'")
    assert desk._press(other.path, desk.profile).state == "APPLIED"
    assert desk.submit().state == "APPLIED"
    edit(desk.copy.path, "UPDATE DLTB SET SJNF = 2020 WHERE BZ = 'N'")
    assert desk.submit().state == "CONFLICT"
    with closing(open_journal()) as journal, NodeSession(desk.profile) as session:
        assert withdraw(desk.copy, journal, session).state == "WITHDRAWN"
        assert pull(desk.copy, session).merged == 1
    assert desk.submit().state == "APPLIED"
    values = next(row["values"] for row in desk.rows().values() if row["values"]["BZ"] == "N")
    assert (values["DLBM"], values["SJNF"]) == ("0404", 2020)


def test_a_node_that_is_away_took_nothing(desk):
    desk.work()
    desk.node.stop()
    outcome = desk.submit()
    assert outcome.state in ("QUEUED", "UNKNOWN")


PLANS = st.lists(
    st.lists(st.sampled_from(["pass", "before", "after", "half", "late", 502]), max_size=OPS),
    min_size=1,
    max_size=3,
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(plans=PLANS, released=st.lists(st.integers(0, 3), max_size=2))
def test_any_interleaving_of_attempts_leaves_exactly_one_copy(desk, plans, released):
    """Attempts with any faults, late requests let go at any time; then one quiet attempt."""
    Counter.number += 1
    mark = f"P{Counter.number}"
    desk.before = desk.rows()
    desk.work(mark)
    with closing(open_journal()) as journal, NodeSession(desk.profile) as session:
        sealed = journal.set(seal(desk.copy, journal))
        transport, doubtful = OgcApiTransport(session, desk.profile.endpoints[0].url), False
        for number, plan in enumerate(plans):
            desk.line.plan = list(plan)
            answer = transport.submit(sealed.payload, sealed.id, sealed.payload_sm3, doubtful)
            doubtful = doubtful or answer.verdict is Verdict.UNKNOWN
            assert answer.verdict in (Verdict.APPLIED, Verdict.UNKNOWN, Verdict.PARTIAL)
            if number in released:
                desk.line.release()
        desk.line.plan = []
        last = transport.submit(sealed.payload, sealed.id, sealed.payload_sm3, True)
        assert last.verdict is Verdict.APPLIED
        desk.line.release()
        rows = desk.rows()
        assert [len(named(rows, f"{mark}{number}")) for number in (1, 2)] == [1, 1]
        assert len(rows) == len(desk.before) + 1


class Counter:
    """Names the working copies of one run apart."""

    number = 0
