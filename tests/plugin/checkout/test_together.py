"""Two working copies to a real node as one set: a PostGIS, and the change service."""

import importlib.util
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.receipt_report import receipt_report
from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.checkout.together import submit_together, withdraw_together
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

SPEC = importlib.util.spec_from_file_location(
    "postgis_case", Path(__file__).with_name("postgis_case.py")
)
case = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(case)
server, base = case.server, case.base
run, edit = case.run, case.edit
ZONES = """
    CREATE TABLE plan."GHFQ" ("FQDM" varchar(4) NOT NULL, geom geometry(Polygon, 4527));
    INSERT INTO plan."GHFQ" SELECT 'Z' || n, ST_MakeEnvelope(
        39500000 + n, 2800000, 39500001 + n, 2800001, 4527) FROM generate_series(1, 3) AS n;
    GRANT SELECT, INSERT, UPDATE, DELETE ON plan."GHFQ" TO planner;
"""
EDITS = ("UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P2'", "DELETE FROM DLTB WHERE BSM = 'P3'")
ZONE_EDITS = ("UPDATE GHFQ SET FQDM = 'Z9' WHERE FQDM = 'Z1'",)


@pytest.fixture
def desk(base, tmp_path):
    """Edited copies of two layers of a PostGIS node."""
    run(base, ZONES)
    prepare_node(case.uri(base), "plan", ["GHFQ"], "planner", Silent())
    profile = case.node_at(base.info.port)
    case.store.save(profile)
    copies = [
        check_out(profile, layer, None, tmp_path / f"{layer}.gpkg") for layer in ("DLTB", "GHFQ")
    ]
    edit(copies[0].path, *EDITS)
    edit(copies[1].path, *ZONE_EDITS)
    return copies, profile


def press(copies, profile):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        outcome = submit_together(copies, journal, session)
        if outcome.set_id:
            assert receipt_report(outcome, journal, []).title
        return outcome


def zones(base):
    return sorted(name for (name,) in run(base, 'SELECT "FQDM" FROM plan."GHFQ"'))


def test_both_layers_arrive_with_one_receipt(base, desk):
    copies, profile = desk
    outcome = press(copies, profile)
    assert (outcome.state, outcome.applied) == ("APPLIED", 3)
    assert outcome.receipt["layers"] == ["DLTB", "GHFQ"]
    assert (case.classes(base)["P2"], "P3" in case.classes(base)) == ("0103", False)
    assert zones(base) == ["Z2", "Z3", "Z9"]
    assert [copy.pending().total for copy in copies] == [0, 0]
    edit(copies[1].path, "DELETE FROM GHFQ WHERE FQDM = 'Z9'")
    assert press(copies, profile).applied == 1
    assert zones(base) == ["Z2", "Z3"]


def test_a_conflict_in_one_layer_holds_the_other_back(base, desk):
    copies, profile = desk
    run(base, """UPDATE plan."GHFQ" SET geom = ST_Translate(geom, 9, 9) WHERE "FQDM" = 'Z1'""")
    outcome = press(copies, profile)
    assert (outcome.state, [one["layer"] for one in outcome.conflicts]) == ("CONFLICT", ["GHFQ"])
    assert case.classes(base) == case.UNEDITED
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        assert withdraw_together(copies, journal, session).state == "WITHDRAWN"
        assert pull(copies[1], session).merged == 1
    assert press(copies, profile).state == "APPLIED"


def test_a_refused_layer_holds_the_other_back(base, desk):
    copies, profile = desk
    run(base, """ALTER TABLE plan."GHFQ" ADD CHECK ("FQDM" <> 'Z9')""")
    outcome = press(copies, profile)
    assert (outcome.state, outcome.problem.values["op"]) == ("REJECTED", "3")
    assert case.classes(base) == case.UNEDITED
    edit(copies[1].path, "UPDATE GHFQ SET FQDM = 'Z8' WHERE FQDM = 'Z9'")
    assert press(copies, profile).state == "APPLIED"
    assert zones(base) == ["Z2", "Z3", "Z8"]


def test_a_node_that_takes_one_layer_at_a_time_is_told_before(desk):
    copies, profile = desk
    endpoint = replace(profile.endpoints[0], protocol="wfst", url="http://127.0.0.1:1/wfs")
    with pytest.raises(Problem, match="JNT-04"):
        press(copies, replace(profile, endpoints=(endpoint,)))


def test_the_change_service_takes_both_as_well(start, profile_of, tmp_path, rows_of):
    node = start()
    profile = profile_of(node)
    copies = [
        check_out(profile, layer, None, tmp_path / f"{layer}.gpkg") for layer in ("DLTB", "YJJBNT")
    ]
    edit(copies[0].path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(copies[1].path, "DELETE FROM YJJBNT WHERE fid = 2")
    outcome = press(copies, profile)
    assert (outcome.state, outcome.receipt["layers"]) == ("APPLIED", ["DLTB", "YJJBNT"])
    assert len(rows_of(node, "YJJBNT")) == 2
    assert press(copies, profile).state == "NOTHING"
