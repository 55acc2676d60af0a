"""A city's node and a province's, both really started: what changed below arrives above, once."""

import importlib.util
from contextlib import closing
from pathlib import Path

import pytest
import requests
from osgeo import ogr
from qgis.core import QgsApplication

from shanhe.core.editing.database import connect
from shanhe.core.errors import Problem
from shanhe.node.changes.review_table import require_review
from shanhe.node.process import NodeProcess
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout import synchronization as module
from shanhe.plugin.checkout.submission import open_journal, submit
from shanhe.plugin.checkout.synchronization import SOURCE, STOP, TARGET, route_of, synchronize
from shanhe.plugin.checkout.synchronization_report import review_told, synchronization_report
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes.credentials import store_basic
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
from shanhe.plugin.nodes.store import save

TESTS = Path(__file__).resolve().parent.parent.parent
SPEC = importlib.util.spec_from_file_location("county", TESTS / "node" / "small_county.py")
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


class Nodes:
    """City (`low`) and province (`high`) with the same twelve parcels, and an editor at each."""

    def __init__(self, folder, lose_reply=None):
        self.folder = folder
        self.processes = {
            name: NodeProcess(county.small_county(folder / name), lose_reply=lost)
            for name, lost in (("low", None), ("high", lose_reply))
        }
        self.profiles = {name: self._profile(name) for name in self.processes}
        self.copies = {}

    def _profile(self, name, user="planner"):
        node = self.processes[name]
        login = store_basic(name, user, node.users[user])
        profile = NodeProfile(
            name, name, "city", (Endpoint("changes", node.url + "/changes", login),)
        )
        save(profile)
        return profile

    def edit(self, name, *statements):
        """Somebody edits at a node."""
        path = self.folder / f"editor-{len(self.copies)}.gpkg"
        self.copies[path] = copy = check_out(self.profiles[name], "DLTB", None, path)
        source = ogr.Open(str(path), 1)
        for sql in statements:
            source.ExecuteSQL(sql)
        source = None
        with closing(open_journal()) as journal, NodeSession(self.profiles[name]) as session:
            assert submit(copy, journal, session).state == "APPLIED"

    def decide(self, decision, remarks=""):
        """The province's reviewer decides about what waits."""
        profile = self._profile("high", "reviewer")
        self._profile("high")
        with NodeSession(profile) as session:
            (one,) = review.waiting(session)
            review.decide(session, one.id, one.payload_sm3, decision, remarks)

    def require(self):
        require_review(self.folder / "high" / "county.gpkg", ["DLTB"])

    def run(self, winner=STOP, file="route.gpkg"):
        low, high = self.profiles["low"], self.profiles["high"]
        return synchronize(route_of(low, high, ("DLTB", "DLTB"), self.folder / file, winner))

    def rows(self, name):
        """What a node serves: class and remark by identity."""
        node = self.processes[name]
        url = f"{node.url}/changes/layers/DLTB/features"
        reply = requests.get(url, auth=("viewer", node.users["viewer"]), timeout=20)
        return {
            one["uuid"]: (one["values"]["DLBM"], one["values"]["BZ"], one["geometry"])
            for one in reply.json()["features"]
        }

    def stop(self):
        for process in self.processes.values():
            process.stop()


@pytest.fixture
def nodes(tmp_path, qgis_app, monkeypatch):
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    made = []

    def started(**options):
        made.append(Nodes(tmp_path, **options))
        return made[-1]

    yield started
    for one in made:
        one.stop()


EDITS = (
    "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1",
    "DELETE FROM DLTB WHERE fid = 2",
    "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, 'N', '0201' FROM DLTB WHERE fid = 3",
)


def test_what_changed_below_arrives_above_with_its_identity(nodes):
    nodes = nodes()
    first = nodes.run()
    assert (first.state, first.taken.total, first.taken.same) == ("NOTHING", 0, 12)
    nodes.edit("low", *EDITS)
    second = nodes.run()
    assert (second.state, second.applied) == ("APPLIED", 3)
    assert (second.taken.inserted, second.taken.updated, second.taken.deleted) == (1, 1, 1)
    assert nodes.rows("high") == nodes.rows("low")
    again = nodes.run()
    assert (again.state, again.taken.total, again.applied) == ("NOTHING", 0, 0)
    assert int(again.since) == int(second.version)


def test_changes_of_both_meet_by_attribute(nodes):
    nodes = nodes()
    nodes.run()
    nodes.edit("low", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    nodes.edit("high", "UPDATE DLTB SET BZ = 'province' WHERE fid IN (1, 4)")
    done = nodes.run()
    assert (done.state, done.applied, done.pulled.merged, done.pulled.taken) == ("APPLIED", 1, 1, 1)
    merged = [row[:2] for row in nodes.rows("high").values()]
    assert ("0103", "province") in merged
    assert ("0103", None) in [row[:2] for row in nodes.rows("low").values()]


@pytest.mark.parametrize(
    ("winner", "state", "remarks"),
    [
        (STOP, "CONFLICT", {"province"}),
        (SOURCE, "APPLIED", {"city"}),
        (TARGET, "NOTHING", {"province"}),
    ],
)
def test_a_clash_waits_unless_a_winner_was_named(nodes, winner, state, remarks):
    nodes = nodes()
    nodes.run()
    nodes.edit("low", "UPDATE DLTB SET BZ = 'city' WHERE fid = 1")
    nodes.edit("high", "UPDATE DLTB SET BZ = 'province' WHERE fid = 1")
    done = nodes.run(winner)
    assert done.state == state
    assert {row[1] for row in nodes.rows("high").values()} - {None} == remarks
    assert len(done.conflicts) == (1 if winner == STOP else 0)
    if winner == STOP:
        assert nodes.run().state == "CONFLICT"
        assert nodes.run(SOURCE).state == "APPLIED"
        assert {row[1] for row in nodes.rows("high").values()} - {None} == {"city"}


def test_what_was_deleted_above_is_not_made_again(nodes):
    nodes = nodes()
    nodes.run()
    nodes.edit("high", "DELETE FROM DLTB WHERE fid = 1")
    nodes.run()
    nodes.edit("low", "UPDATE DLTB SET BZ = 'city' WHERE fid IN (1, 2)")
    done = nodes.run()
    assert (done.state, done.applied, len(done.taken.withheld)) == ("APPLIED", 1, 1)
    assert len(nodes.rows("high")) == 11


def test_differences_before_the_first_run_need_a_declared_winner(nodes):
    nodes = nodes()
    nodes.edit("low", "UPDATE DLTB SET BZ = 'city' WHERE fid = 1")
    with pytest.raises(Problem, match="SYNC-04"):
        nodes.run()
    done = nodes.run(SOURCE)
    assert (done.state, done.applied) == ("APPLIED", 1)
    assert nodes.rows("high") == nodes.rows("low")


def test_a_lost_reply_is_asked_for_again_and_nothing_is_doubled(nodes):
    nodes = nodes(lose_reply=1)
    nodes.run()
    nodes.edit("low", *EDITS)
    lost = nodes.run()
    assert lost.state == "UNKNOWN"
    nodes.edit("low", "UPDATE DLTB SET BZ = 'later' WHERE fid = 4")
    done = nodes.run()
    assert [outcome.state for outcome in done.outcomes] == ["APPLIED", "APPLIED"]
    assert done.applied == 4
    assert nodes.rows("high") == nodes.rows("low")


def ended(nodes, monkeypatch, step):
    """A run that ends as it comes to a step."""

    def end(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, step, end)
        with pytest.raises(KeyboardInterrupt):
            nodes.run()


@pytest.mark.parametrize("step", ["_take", "_pulled", "_send", "_result"])
def test_ended_at_any_step_the_next_run_goes_on(nodes, monkeypatch, step):
    nodes = nodes()
    nodes.run()
    nodes.edit("low", *EDITS)
    ended(nodes, monkeypatch, step)
    nodes.run()
    assert nodes.rows("high") == nodes.rows("low")
    assert nodes.run().state == "NOTHING"


def test_a_file_of_another_route_is_refused(nodes, tmp_path):
    nodes = nodes()
    nodes.run()
    low, high = nodes.profiles["low"], nodes.profiles["high"]
    with pytest.raises(Problem, match="SYNC-01"):
        synchronize(route_of(high, low, ("DLTB", "DLTB"), tmp_path / "route.gpkg"))
    with pytest.raises(Problem, match="SYNC-06"):
        route_of(low, low, ("DLTB", "DLTB"), tmp_path / "x.gpkg")
    with pytest.raises(Problem, match="SYNC-02"):
        synchronize(route_of(low, high, ("YJJBNT", "DLTB"), tmp_path / "other.gpkg"))


def test_the_source_was_restored_from_a_backup(nodes, tmp_path):
    nodes = nodes()
    nodes.run()
    with closing(connect(tmp_path / "route.gpkg")) as database:
        database.execute("UPDATE ssp_copy SET value = 'older' WHERE key = 'source_epoch'")
    nodes.edit("low", "UPDATE DLTB SET BZ = 'city' WHERE fid = 1")
    with pytest.raises(Problem, match="SYNC-05"):
        nodes.run()


def test_a_target_that_requires_reviews_is_asked_run_by_run(nodes):
    nodes = nodes()
    nodes.run()
    nodes.require()
    nodes.edit("low", *EDITS)
    before = nodes.rows("high")
    first = nodes.run()
    assert (first.state, first.problem, first.taken.total) == ("IN_REVIEW", None, 3)
    assert first.waits_for_review
    nodes.edit("low", "UPDATE DLTB SET BZ = 'later' WHERE fid = 4")
    again = nodes.run()
    assert (again.state, again.taken.total, len(again.outcomes)) == ("IN_REVIEW", 0, 1)
    assert nodes.rows("high") == before
    nodes.decide("approved")
    done = nodes.run()
    assert [one.state for one in done.outcomes] == ["APPLIED", "IN_REVIEW"]
    assert (done.applied, done.outcomes[0].receipt["reviewer"]) == (3, "reviewer")
    nodes.decide("approved")
    last = nodes.run()
    assert (last.state, last.applied) == ("APPLIED", 1)
    assert nodes.rows("high") == nodes.rows("low")
    assert nodes.run().state == "NOTHING"


def test_a_returned_set_stops_in_plain_sight_until_it_is_corrected(nodes):
    nodes = nodes()
    nodes.run()
    nodes.require()
    nodes.edit("low", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    nodes.run()
    nodes.decide("returned", "应为0102")
    for _ in range(2):
        back = nodes.run()
        assert (back.state, back.problem.code, len(back.outcomes)) == ("RETURNED", "SYNC-07", 1)
        assert (back.problem.values["reviewer"], back.problem.values["remarks"]) == (
            "reviewer", "应为0102",
        )  # fmt: skip
    nodes.edit("low", "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    assert nodes.run().state == "IN_REVIEW"
    nodes.decide("approved")
    assert nodes.run().state == "APPLIED"
    assert nodes.rows("high") == nodes.rows("low")


def test_what_met_others_after_the_approval_is_reviewed_again(nodes):
    nodes = nodes()
    nodes.run()
    nodes.edit("low", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    nodes.require()
    nodes.run()
    nodes.decide("approved")
    require_review(nodes.folder / "high" / "county.gpkg", [])
    nodes.edit("high", "UPDATE DLTB SET BZ = 'province' WHERE fid = 1")
    nodes.require()
    met = nodes.run()
    assert [one.state for one in met.outcomes] == ["WITHDRAWN", "IN_REVIEW"]
    assert met.pulled.merged == 1
    nodes.decide("approved")
    assert nodes.run().state == "APPLIED"
    assert ("0103", "province") in [row[:2] for row in nodes.rows("high").values()]


@pytest.mark.parametrize("step", ["_take", "_pulled", "_send", "_result"])
def test_ended_at_any_step_of_a_review_the_next_run_goes_on(nodes, monkeypatch, step):
    nodes = nodes()
    nodes.run()
    nodes.require()
    nodes.edit("low", *EDITS)
    for state in ("IN_REVIEW", "APPLIED"):
        ended(nodes, monkeypatch, step)
        assert nodes.run().state in (state, "NOTHING")
        if state == "IN_REVIEW":
            nodes.decide("approved")
    assert nodes.rows("high") == nodes.rows("low")


def test_the_report_names_the_next_step_of_a_review(nodes):
    nodes = nodes()
    nodes.run()
    nodes.require()
    nodes.edit("low", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    low, high = nodes.profiles["low"], nodes.profiles["high"]
    route = route_of(low, high, ("DLTB", "DLTB"), nodes.folder / "route.gpkg")
    report = synchronization_report(route, synchronize(route), {})
    assert report.verdict.paragraphs == [review_told(route)]
    nodes.decide("returned", "应为0102")
    report = synchronization_report(route, synchronize(route), {})
    assert "returned the change set: 应为0102 Correct the data" in report.verdict.paragraphs[0]
