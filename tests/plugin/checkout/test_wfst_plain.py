"""Plain layers (tier C): a scripted server that loses replies, and a real QGIS Server."""

import importlib.util
import subprocess
import sys
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.checkout.decision import decide, in_doubt
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.tiers import assess
from shanhe.plugin.checkout.transports.wfst.filters import equal, filter_text
from shanhe.plugin.checkout.transports.wfst.service import WfsService
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

HERE = Path(__file__).parent
SPEC = importlib.util.spec_from_file_location("wfst_case", HERE / "wfst_case.py")
wfst_case = importlib.util.module_from_spec(SPEC)
sys.modules["wfst_case"] = wfst_case
SPEC.loader.exec_module(wfst_case)
case = wfst_case.case
server, base, node = case.server, case.base, wfst_case.node
run, press, take_back, classes = case.run, case.press, case.take_back, case.classes
copy_of, refresh, rows_of = wfst_case.copy_of, wfst_case.refresh, wfst_case.rows_of
UPDATE, DELETE = case.EDITS[1:]
INSERTS = [case.INSERT.format(name) for name in ("N1", "N2")]


def told(copy, arrived):
    with closing(open_journal()) as journal:
        return decide(copy, journal, arrived)


def doubted(copy):
    with closing(open_journal()) as journal:
        return in_doubt(copy, journal)


@pytest.mark.parametrize("fault", ["lose", "cut", "html"])
def test_a_lost_reply_is_made_good_by_reading_back(base, node, tmp_path, fault):
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults += [fault, fault, fault]
    outcome = press(copy, profile)
    assert outcome.state == "APPLIED"
    assert len(wfst.bodies) == 3, "one feature in each transaction, none of them twice"
    assert classes(base) == rows_of(copy) == case.AFTER
    assert refresh(copy, profile).taken == 0


def test_an_update_that_never_arrived_waits_and_the_rest_is_applied(base, node, tmp_path):
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, *case.EDITS)
    wfst.faults.append("drop")
    outcome = press(copy, profile)
    assert outcome.state == "PARTIAL"
    assert [one["code"] for one in outcome.refusals] == ["WFST-09"]
    assert classes(base) == {**case.AFTER, "P2": "0101"}
    assert copy.pending() == (0, 1, 0)
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == case.AFTER


def test_a_new_feature_in_doubt_is_not_sent_again_by_itself(base, node, tmp_path):
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, *INSERTS)
    wfst.faults.append("drop")
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("UNKNOWN", "WFST-08")
    assert outcome.problem.values["first"] == "N1"
    assert len(doubted(copy)) == 1
    for _ in range(2):  # now neither of them is there, and none is sent
        assert press(copy, profile).problem.code == "WFST-08"
    assert (len(wfst.bodies), len(doubted(copy))) == (1, 2)
    assert take_back(copy, profile).problem.code == "EDIT-81"
    assert told(copy, False).state == "WITHDRAWN"
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == rows_of(copy) == {**case.UNEDITED, "N1": "0201", "N2": "0201"}


def test_a_new_feature_that_came_late_is_recognised(base, node, tmp_path):
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, INSERTS[0])
    wfst.faults.append("drop")
    assert press(copy, profile).state == "UNKNOWN"
    wfst.transact(wfst.bodies[0])
    assert press(copy, profile).state == "APPLIED"
    assert len(wfst.bodies) == 1
    assert classes(base) == rows_of(copy) == {**case.UNEDITED, "N1": "0201"}
    assert refresh(copy, profile).taken == 0


def test_a_late_new_feature_after_the_planner_said_no_is_not_doubled(base, node, tmp_path):
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, INSERTS[0])
    wfst.faults.append("drop")
    press(copy, profile)
    told(copy, False)
    wfst.transact(wfst.bodies[0])  # and now it comes
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", "WFST-12")
    assert len(classes(base)) == 7


def test_a_new_feature_that_arrived_comes_with_the_refresh(base, node, tmp_path):
    """The node rounds its area, so it is not recognised; the planner saw it and says so."""
    wfst, profile = node("C")
    run(base, """ALTER TABLE plan."DLTB" ALTER "TBMJ" TYPE numeric(8, 1)""")
    copy = copy_of(profile, tmp_path, INSERTS[0], "UPDATE DLTB SET TBMJ = 0.123 WHERE BSM = 'N1'")
    wfst.faults.append("lose")
    assert press(copy, profile).problem.code == "WFST-08"
    case.edit(copy.path, "UPDATE DLTB SET DLBM = '0203' WHERE BSM = 'N1'")
    with pytest.raises(Problem) as raised:
        told(copy, True)
    assert (raised.value.code, raised.value.values) == ("WFST-15", {"count": 1})
    case.edit(copy.path, "DELETE FROM DLTB WHERE BSM = 'N1'")
    with pytest.raises(Problem):
        told(copy, True)


def test_the_planner_says_that_it_arrived(base, node, tmp_path):
    wfst, profile = node("C")
    run(base, """ALTER TABLE plan."DLTB" ALTER "TBMJ" TYPE numeric(8, 1)""")
    copy = copy_of(profile, tmp_path, INSERTS[0], "UPDATE DLTB SET TBMJ = 0.123 WHERE BSM = 'N1'")
    wfst.faults.append("lose")
    assert press(copy, profile).problem.code == "WFST-08"
    assert told(copy, True).state == "WITHDRAWN"
    assert (copy.pending().total, refresh(copy, profile).added) == (0, 1)
    assert rows_of(copy) == classes(base) == {**case.UNEDITED, "N1": "0201"}
    with pytest.raises(Problem) as raised:
        told(copy, True)
    assert raised.value.code == "WFST-14"


def test_values_that_the_node_changes_are_told_and_come_with_the_refresh(base, node, tmp_path):
    _, profile = node("C")
    run(base, """ALTER TABLE plan."DLTB" ALTER "TBMJ" TYPE numeric(8, 1)""")
    copy = copy_of(profile, tmp_path, "UPDATE DLTB SET TBMJ = 0.123 WHERE BSM = 'P2'")
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("APPLIED", "WFST-11")
    assert refresh(copy, profile).updated == 1


def test_a_feature_changed_elsewhere_keeps_both_edits(base, node, tmp_path):
    """Others changed another field: mine goes in, theirs comes with the refresh."""
    _, profile = node("C")
    copy = copy_of(profile, tmp_path, "UPDATE DLTB SET 图斑备注 = 'mine' WHERE BSM = 'P2'")
    run(base, """UPDATE plan."DLTB" SET "BSM" = 'P2b' WHERE "BSM" = 'P2'""")
    assert press(copy, profile).state == "APPLIED"
    assert refresh(copy, profile).updated == 1
    assert rows_of(copy) == classes(base)
    assert run(base, """SELECT "图斑备注" FROM plan."DLTB" WHERE "BSM" = 'P2b'""") == [("mine",)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("DLBM = '0103'", '"TBMJ" = 5.5'),
        ("geom = (SELECT geom FROM DLTB WHERE BSM = 'P1')", '"TBMJ" = 5.5'),
        ("TBMJ = 5.5", "geom = ST_Translate(geom, 0, 50)"),
    ],
)
def test_what_belongs_together_is_not_put_together_unseen(base, node, tmp_path, mine, theirs):
    """A class and its area, an area and its shape: of two people's, one has to be chosen."""
    _, profile = node("C")
    copy = copy_of(profile, tmp_path, f"UPDATE DLTB SET {mine} WHERE BSM = 'P2'")
    run(base, f"""UPDATE plan."DLTB" SET {theirs} WHERE "BSM" = 'P2'""")
    before = run(base, 'SELECT * FROM plan."DLTB" ORDER BY fid')
    outcome = press(copy, profile)
    assert (outcome.state, [one["kind"] for one in outcome.conflicts]) == (
        "CONFLICT",
        ["update/update"],
    )
    assert run(base, 'SELECT * FROM plan."DLTB" ORDER BY fid') == before
    assert take_back(copy, profile).state == "WITHDRAWN"
    assert refresh(copy, profile).conflicts == 1


@pytest.fixture
def qgis_server(server, qgis_app, tmp_path, monkeypatch, request):
    """A QGIS Server over the table, which is not prepared; and its node's profile.

    Its parameter is SQL that changes the table before the server starts.
    """
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    wfst_case.unlock()
    run(server, case.TABLE)
    run(server, getattr(request, "param", "SELECT 1"))
    connection = f"dbname=postgres host=127.0.0.1 port={server.info.port} user=planner"
    command = [sys.executable, str(HERE / "qgis_wfst.py"), connection, "plan.DLTB", str(tmp_path)]
    with (
        (tmp_path / "server.log").open("wb") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log) as process,
    ):
        lines = (line.decode() for line in process.stdout)
        url = next(line.split()[1] for line in lines if line.startswith("serving"))
        profile = NodeProfile("county", "长汀县", "county", (Endpoint("wfst", url),))
        store.save(profile)
        yield profile
        process.terminate()


def test_an_edit_of_others_in_the_moment_of_sending_is_not_overwritten(base, node, tmp_path):
    """It comes after the look and before the request: the filter names the old values."""
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, UPDATE)
    theirs = """UPDATE plan."DLTB" SET "DLBM" = '0999' WHERE "BSM" = 'P2'"""
    wfst.before = lambda: run(base, theirs)
    outcome = press(copy, profile)
    assert (outcome.state, [one["kind"] for one in outcome.conflicts]) == (
        "CONFLICT",
        ["update/update"],
    )
    assert classes(base)["P2"] == "0999"


MULTIPLE = """ALTER TABLE plan."DLTB" ALTER geom TYPE geometry(MultiPolygon, 4527)
              USING ST_Multi(geom)"""


def lose_next(profile):
    root = profile.endpoints[0].url.replace("/ows", "/?lose=1")
    urllib.request.urlopen(root, timeout=10).close()


def test_qgis_server_takes_a_set_feature_by_feature(server, qgis_server, tmp_path):
    profile = qgis_server
    with NodeSession(profile) as session:
        found = assess(profile, session)["wfst"]
        service = WfsService(session, profile.endpoints[0].url)
        second = filter_text(equal("fid", "2"), service.dialect)
        assert service.hits(service.type("DLTB"), filter=second) == 1
    assert (found.letter, "QGIS Server" in found.reason) == ("C", True)
    shape = "UPDATE DLTB SET geom = (SELECT geom FROM DLTB WHERE BSM = 'P1') WHERE BSM = 'P6'"
    copy = copy_of(profile, tmp_path, *case.EDITS, shape)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.refusals, outcome.conflicts) == ("APPLIED", (), ())
    assert classes(server) == rows_of(copy) == case.AFTER
    same = """SELECT a.geom::text = b.geom::text FROM plan."DLTB" AS a, plan."DLTB" AS b
              WHERE a."BSM" = 'P1' AND b."BSM" = 'P6'"""
    assert run(server, same) == [(True,)]
    assert run(server, """SELECT "TBMJ" FROM plan."DLTB" WHERE "BSM" = 'P2'""") == [
        (0.30000000000000004,)
    ]
    assert refresh(copy, profile).taken == 0


def test_qgis_server_refuses_some_and_the_list_is_exact(server, qgis_server, tmp_path):
    profile = qgis_server
    run(server, """ALTER TABLE plan."DLTB" ADD CHECK ("TBMJ" < 900)""")
    edits = (
        *case.EDITS,
        "UPDATE DLTB SET TBMJ = 901 WHERE BSM = 'P6'",
        "UPDATE DLTB SET DLBM = '0305' WHERE BSM = 'P5'",
        INSERTS[1],
        "UPDATE DLTB SET TBMJ = 902 WHERE BSM = 'N2'",
    )
    copy = copy_of(profile, tmp_path, *edits)
    run(server, """UPDATE plan."DLTB" SET "DLBM" = '0999' WHERE "BSM" = 'P5'""")
    outcome = press(copy, profile)
    assert outcome.state == "PARTIAL"
    assert (outcome.applied, len(outcome.refusals), len(outcome.conflicts)) == (3, 2, 1)
    assert {one["code"] for one in outcome.refusals} == {"WFST-10"}
    assert [one["current"]["values"]["DLBM"] for one in outcome.conflicts] == ["0999"]
    held = {**case.AFTER, "P5": "0999"}
    assert classes(server) == held
    assert copy.pending() == (1, 2, 0), "what was not applied is pending again"
    case.edit(copy.path, "UPDATE DLTB SET TBMJ = 90 WHERE TBMJ > 900")
    assert refresh(copy, profile).conflicts == 1


def test_qgis_server_loses_replies_and_nothing_is_doubled(server, qgis_server, tmp_path):
    profile = qgis_server
    for name, edit in zip(("insert", "update", "delete"), case.EDITS):
        folder = tmp_path / name
        folder.mkdir()
        copy = copy_of(profile, folder, edit)
        lose_next(profile)
        outcome = press(copy, profile)
        assert (outcome.state, outcome.problem) == ("APPLIED", None), name
        assert rows_of(copy) == classes(server)
    assert classes(server) == case.AFTER


@pytest.mark.parametrize("qgis_server", [MULTIPLE], indirect=True)
def test_qgis_server_takes_multipolygons(server, qgis_server, tmp_path):
    profile = qgis_server
    shape = "UPDATE DLTB SET geom = (SELECT geom FROM DLTB WHERE BSM = 'P1') WHERE BSM = 'P6'"
    copy = copy_of(profile, tmp_path, *case.EDITS, shape)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.refusals) == ("APPLIED", ())
    assert classes(server) == rows_of(copy) == case.AFTER
    assert refresh(copy, profile).taken == 0
