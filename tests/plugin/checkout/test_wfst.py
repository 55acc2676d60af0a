"""A scripted atomic WFS over a real prepared PostGIS: round trips, lost replies, fences, races."""

import importlib.util
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.tiers import assess
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.transports.postgis.transport import PostgisTransport
from shanhe.plugin.checkout.transports.wfst.layer import WfsLayer
from shanhe.plugin.checkout.transports.wfst.service import WfsService
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes.health import check

SPEC = importlib.util.spec_from_file_location("wfst_case", Path(__file__).with_name("wfst_case.py"))
wfst_case = importlib.util.module_from_spec(SPEC)
sys.modules["wfst_case"] = wfst_case
SPEC.loader.exec_module(wfst_case)
case = wfst_case.case
server, base, node = case.server, case.base, wfst_case.node
run, press, take_back, classes = case.run, case.press, case.take_back, case.classes
copy_of, refresh, rows_of = wfst_case.copy_of, wfst_case.refresh, wfst_case.rows_of
EVERY = [(tier, version) for tier in "ABC" for version in ("1.1.0", "2.0.0")]


@pytest.mark.parametrize(("tier", "version"), EVERY)
def test_a_copy_is_checked_out_edited_sent_and_refreshed(base, node, tmp_path, tier, version):
    _, profile = node(tier, version)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem) == ("APPLIED", None)
    assert classes(base) == case.AFTER
    assert rows_of(copy) == case.AFTER
    assert run(base, """SELECT "TBMJ" FROM plan."DLTB" WHERE "BSM" = 'P2'""") == [
        (0.30000000000000004,)
    ]
    assert refresh(copy, profile).taken == 0
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0602' WHERE "BSM" = 'P4'""")
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P5'""")
    pulled = refresh(copy, profile)
    assert (pulled.added, pulled.updated, pulled.deleted) == (0, 1, 1)
    assert rows_of(copy) == classes(base)


NEW = """INSERT INTO plan."DLTB" ("BSM", "DLBM", geom)
         SELECT 'N1', '0201', geom FROM plan."DLTB" WHERE "BSM" = 'P5'"""
GUARDED = [(tier, fault) for tier in "AB" for fault in ("lose", "cut", "html")]


@pytest.mark.parametrize(("tier", "fault"), GUARDED)
def test_a_lost_reply_leaves_one_copy(base, node, tmp_path, tier, fault):
    wfst, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append(fault)
    outcomes = [press(copy, profile)]
    if outcomes[-1].state != "APPLIED":
        outcomes.append(press(copy, profile))
    assert outcomes[-1].state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER
    assert len(set(wfst.bodies)) == 1, "every attempt sends the same bytes"
    assert refresh(copy, profile).taken == 0, "the versions in the receipt are the rows' own"


@pytest.mark.parametrize("tier", "AB")
def test_a_request_that_never_arrived_is_unknown_and_sent_again(base, node, tmp_path, tier):
    wfst, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults += ["drop"]
    assert press(copy, profile).state == "UNKNOWN"
    assert classes(base) == case.UNEDITED
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER


@pytest.mark.parametrize("tier", "ABC")
def test_what_others_changed_is_a_conflict_with_both_sides(base, node, tmp_path, tier):
    _, profile = node(tier)
    update = "UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P2'"
    copy = copy_of(profile, tmp_path, update, "DELETE FROM DLTB WHERE BSM = 'P4'")
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0999' WHERE "BSM" IN ('P2', 'P4')""")
    outcome = press(copy, profile)
    assert outcome.state == "CONFLICT"
    kinds = {one["kind"]: one["current"]["values"]["DLBM"] for one in outcome.conflicts}
    assert kinds == {"update/update": "0999", "delete/update": "0999"}
    assert classes(base) == {**case.UNEDITED, "P2": "0999", "P4": "0999"}
    take_back(copy, profile)
    assert refresh(copy, profile).conflicts == 2


@pytest.mark.parametrize(("tier", "state"), [("A", "CONFLICT"), ("B", "PARTIAL"), ("C", "PARTIAL")])
def test_an_update_of_a_feature_that_others_deleted(base, node, tmp_path, tier, state):
    _, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P2'""")
    outcome = press(copy, profile)
    assert outcome.state == state
    assert [(one["kind"], one["current"]) for one in outcome.conflicts] == [("update/delete", None)]
    applied = {name: code for name, code in case.AFTER.items() if name != "P2"}
    untouched = {name: code for name, code in case.UNEDITED.items() if name != "P2"}
    assert classes(base) == (untouched if state == "CONFLICT" else applied)


@pytest.mark.parametrize("tier", "AB")
def test_a_change_that_the_table_refuses_refuses_the_set(base, node, tmp_path, tier):
    _, profile = node(tier)
    run(base, """ALTER TABLE plan."DLTB" ADD CHECK ("TBMJ" < 900)""")
    copy = copy_of(profile, tmp_path, *case.EDITS, "UPDATE DLTB SET TBMJ = 901 WHERE BSM = 'P6'")
    outcome = press(copy, profile)
    assert outcome.state == "REJECTED"
    assert "DLTB_TBMJ_check" in str(outcome.problem.values["message"])
    assert classes(base) == case.UNEDITED


def test_a_fence_keeps_a_late_request_out(base, node, tmp_path):
    wfst, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    assert press(copy, profile).state == "UNKNOWN"
    late = wfst.bodies[0]
    assert take_back(copy, profile).state == "WITHDRAWN"
    assert "SSP410 known" in wfst.transact(late)
    assert classes(base) == case.UNEDITED
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER


def test_a_fence_that_comes_too_late_says_applied(base, node, tmp_path):
    wfst, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    assert press(copy, profile).state == "UNKNOWN"
    assert "TransactionSummary" in wfst.transact(wfst.bodies[0])
    assert take_back(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER


@pytest.mark.parametrize("tier", "AB")
def test_four_requests_at_once_leave_one_copy(base, node, tmp_path, tier):
    wfst, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    press(copy, profile)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(wfst.transact, wfst.bodies[:1] * 4))
    assert sum("TransactionSummary" in one for one in answers) == 1
    assert classes(base) == case.AFTER
    assert press(copy, profile).state == "APPLIED"
    assert refresh(copy, profile).taken == 0


def test_a_receipt_counts_only_with_the_whole_set(base, node, tmp_path):
    """Half of the set with the receipt, as by a node that lost an action: nothing is applied."""
    wfst, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    press(copy, profile)
    for kind in (b"Insert", b"Update", b"Delete"):
        start = wfst.bodies[0].index(b"<wfs:" + kind)
        end = wfst.bodies[0].index(b"</wfs:" + kind + b">", start) + len(kind) + 7
        half = wfst.bodies[0][:start] + wfst.bodies[0][end:]
        assert "SSP409 incomplete" in wfst.transact(half), kind
    assert classes(base) == case.UNEDITED


def test_a_set_applied_in_the_database_has_its_receipt_over_wfs(base, node, tmp_path):
    """The same bytes over the database first, then again over WFS: one copy, one receipt."""
    _, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    sealed = case.sealed_in(copy)
    direct = case.node_at(base.info.port).endpoints[0]
    answer = PostgisTransport(direct).submit(sealed.payload, sealed.id, sealed.payload_sm3)
    assert answer.verdict is Verdict.APPLIED
    outcome = press(copy, profile)
    assert (outcome.state, outcome.receipt) == ("APPLIED", answer.receipt)
    assert classes(base) == rows_of(copy) == case.AFTER


def test_a_new_epoch_keeps_old_sets_out(base, node, tmp_path):
    _, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    run(base, "UPDATE ssp.meta SET value = gen_random_uuid()::text WHERE key = 'epoch'")
    outcome = press(copy, profile)
    assert outcome.state == "REJECTED"
    assert "SET-EPOCH" in outcome.problem.values["message"]
    assert classes(base) == case.UNEDITED
    with pytest.raises(Problem) as raised:
        refresh(copy, profile)
    assert raised.value.code in ("EDIT-71", "EDIT-73")


@pytest.mark.parametrize("tier", "ABC")
def test_the_self_test_tells_the_tier_and_writes_nothing(base, node, tier):
    wfst, profile = node(tier)
    assert [one.state for one in check(profile)] == ["ok"]
    with NodeSession(profile) as session:
        found = assess(profile, session)
    assert {name: one.letter for name, one in found.items()} == {"wfst": tier}
    assert wfst.bodies == []
    promised = " ".join(found["wfst"].promises)
    assert ("never sent again by themselves" in promised) == (tier == "C")
    assert "What the reviewer approved is proved on this computer only." in promised


@pytest.mark.parametrize("tier", "ABC")
def test_a_part_of_a_layer_is_checked_out_and_kept_to(base, node, tmp_path, tier):
    _, profile = node(tier)
    box = QgsRectangle(case.X + 12, case.Y + 1, case.X + 28, case.Y + 9)
    extent = (box, QgsCoordinateReferenceSystem("EPSG:4527"))
    copy = check_out(profile, "DLTB", extent, tmp_path / "part.gpkg")
    assert rows_of(copy) == {"P1": "0101", "P2": "0101"}
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0602' WHERE "BSM" IN ('P2', 'P6')""")
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P1'""")
    pulled = refresh(copy, profile)
    assert (pulled.added, pulled.updated, pulled.deleted) == (0, 1, 1)
    assert rows_of(copy) == {"P2": "0602"}


def test_pages_lose_nothing_while_others_write(base, node, tmp_path, monkeypatch):
    """Two features a page, and one moves to the end meanwhile: it is read there."""
    monkeypatch.setattr("shanhe.plugin.checkout.transports.wfst.layer.PAGE", 2)
    _, profile = node("A")
    with NodeSession(profile) as session:
        layer = WfsLayer(WfsService(session, profile.endpoints[0].url), "DLTB", Silent())
        pages = layer.pages()
        names = [row.values["BSM"] for row in next(pages).rows]
        run(base, """UPDATE plan."DLTB" SET "DLBM" = '0602' WHERE "BSM" IN ('P1', 'P3')""")
        names += [row.values["BSM"] for page in pages for row in page.rows]
    assert sorted(names) == ["P1", "P1", "P2", "P3", "P4", "P5", "P6"]


@pytest.mark.parametrize(("tier", "state"), [("A", "UNKNOWN"), ("B", "PARTIAL"), ("C", "PARTIAL")])
def test_a_refusal_after_a_doubt_does_not_wait_for_ever(base, node, tmp_path, tier, state):
    """Only a fence could end the doubt; where there is none, each op is refused by itself."""
    _, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS[1:])
    sealed = case.sealed_in(copy)
    with closing(open_journal()) as journal:  # as if QGIS had ended while it was sending
        journal.move(sealed.id, "SENDING")
    run(base, """ALTER TABLE plan."DLTB" ADD CHECK ("DLBM" <> '0103')""")
    outcome = press(copy, profile)
    assert outcome.state == state
    if tier == "A":
        assert take_back(copy, profile).state == "WITHDRAWN"
    assert copy.pending().total == (1 if tier == "C" else 2)
    run(base, """ALTER TABLE plan."DLTB" DROP CONSTRAINT "DLTB_DLBM_check" """)
    assert press(copy, profile).state == "APPLIED"
    held = {name: code for name, code in case.AFTER.items() if name != "N1"}
    assert classes(base) == rows_of(copy) == held


@pytest.mark.parametrize("tier", "ABC")
def test_a_changed_schema_is_found_before_anything_is_sent(base, node, tmp_path, tier):
    wfst, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    run(base, """ALTER TABLE plan."DLTB" DROP COLUMN "JE" """)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("REJECTED", "EDIT-50")
    assert wfst.bodies == []
    take_back(copy, profile)
    with pytest.raises(Problem) as raised:
        refresh(copy, profile)
    assert raised.value.code == "EDIT-72"


def test_receipts_from_before_are_published_too(base, node, tmp_path):
    """The database was prepared without them and is prepared again: a retry finds its receipt."""
    wfst, profile = node("A")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    press(copy, profile)
    wfst.transact(wfst.bodies[0])
    receipts = """SELECT change_set_id, status, receipt::jsonb, epoch FROM ssp.wfs_receipt
                  ORDER BY status"""
    before = run(base, receipts)
    assert [row[1] for row in before] == ["applied", "epoch"]
    for drop in ("SELECT 1", "DROP TABLE ssp.wfs_receipt CASCADE"):
        run(base, drop)
        prepare_node(case.uri(base), "plan", ["DLTB"], "planner", Silent())
        assert run(base, receipts) == before
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER


@pytest.mark.parametrize(
    ("tier", "state"), [("A", "REJECTED"), ("B", "REJECTED"), ("C", "PARTIAL")]
)
def test_a_natural_key_that_another_has_is_refused_by_name(base, node, tmp_path, tier, state):
    """WFS has no words for who has it: the planner gives the new feature another key."""
    run(base, 'ALTER TABLE plan."DLTB" ADD UNIQUE ("BSM")')
    _, profile = node(tier)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    run(base, NEW)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.conflicts) == (state, ())
    told = outcome.problem.values["message"] if state == "REJECTED" else outcome.refusals
    assert "BSM" in str(told)
    assert [row for row in classes(base) if row.startswith("N")] == ["N1"]
