"""Sending edits for review and deciding about them, as algorithms."""

from __future__ import annotations

import csv
import importlib.util
import json
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from shanhe.node.process import NodeProcess

SPEC = importlib.util.spec_from_file_location(
    "county", Path(__file__).resolve().parent.parent / "node" / "small_county.py"
)
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__()
        self.warnings, self.infos = [], []

    def pushWarning(self, text):
        self.warnings.append(text)

    def pushInfo(self, text):
        self.infos.append(text)


@pytest.fixture
def run(provider):
    def ran(identifier, **parameters):
        told = Told()
        algorithm = provider.algorithm(identifier).create()
        context = QgsProcessingContext()
        values, done = algorithm.run(parameters, context, told, {}, False)
        assert done
        return values, told

    return ran


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    with NodeProcess(county.small_county(tmp_path_factory.mktemp("node"))) as running:
        yield running


@pytest.fixture
def copy(qgis_app, node, run, tmp_path, monkeypatch):
    """A working copy with an edit; two profiles of the node, one for each login."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    monkeypatch.setenv("SHANHE_AUDIT", str(tmp_path / "audit.sqlite"))
    for user, name in (("planner", "changting"), ("reviewer", "desk")):
        county.registered(node, id=name, user=user)
    path = tmp_path / "dltb.gpkg"
    run("checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
    return path


def edit(path, sql):
    ogr.Open(str(path), 1).ExecuteSQL(sql)


def test_the_round_by_algorithms(copy, run, tmp_path):
    assert run("sendforreview", INPUT=str(copy))[0]["STATE"] == "NOTHING"
    edit(copy, "UPDATE DLTB SET DLBM = '0102', BZ = NULL WHERE fid = 1")
    edit(copy, "DELETE FROM DLTB WHERE fid = 2")
    sent, told = run("sendforreview", INPUT=str(copy))
    assert (sent["STATE"], told.warnings) == ("IN_REVIEW", [])
    listed = tmp_path / "list.csv"
    out, _ = run("reviewchanges", NODE="desk", LIST=str(listed))
    assert (out["COUNT"], out["STATUS"]) == (1, "")
    (row,) = csv.DictReader(listed.open(encoding="utf-8"))
    assert (row["CHANGE_SET"], row["SUBMITTER"], row["UPDATES"], row["DELETES"]) == (
        sent["CHANGE_SET"], "planner", "1", "1",
    )  # fmt: skip
    page, document = tmp_path / "r.html", tmp_path / "r.json"
    named = {"NODE": "desk", "CHANGE_SET": sent["CHANGE_SET"]}
    read, _ = run("reviewchanges", **named, REPORT=str(page), JSON=str(document))
    assert (read["STATUS"], read["DIGEST"]) == ("waiting", sent["DIGEST"])
    shown = page.read_text(encoding="utf-8")
    assert all(text in shown for text in (sent["DIGEST"], "0101", "0102", "planner", "m²"))
    (layer,) = json.loads(document.read_bytes())["layers"]
    update, delete = layer["changes"]
    assert update["fields"] == {"DLBM": ["0101", "0102"]}
    before, after = delete["area_m2"]
    assert (round(before, -1), after) == (10_000, None)
    with pytest.raises(QgsProcessingException, match="digest"):
        run("reviewchanges", **named, DECISION=1)
    with pytest.raises(QgsProcessingException, match="only with remarks"):
        run("reviewchanges", **named, DECISION=2, DIGEST=sent["DIGEST"])
    out, _ = run("reviewchanges", **named, DECISION=1, DIGEST=sent["DIGEST"])
    assert (out["STATUS"], out["REVIEWER"]) == ("approved", "reviewer")
    asked, _ = run("sendforreview", INPUT=str(copy))
    assert (asked["STATE"], asked["REVIEWER"]) == ("APPROVED", "reviewer")
    assert run("submitchanges", INPUT=str(copy))[0]["STATE"] == "APPLIED"


def test_returned_with_remarks(copy, run):
    edit(copy, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 5")
    sent, _ = run("sendforreview", INPUT=str(copy))
    named = {"NODE": "desk", "CHANGE_SET": sent["CHANGE_SET"], "DIGEST": sent["DIGEST"]}
    run("reviewchanges", **named, DECISION=2, REMARKS="应为0102")
    back, told = run("sendforreview", INPUT=str(copy))
    assert (back["STATE"], back["REMARKS"]) == ("RETURNED", "应为0102")
    assert "returned the change set: 应为0102" in told.warnings[0]
    with pytest.raises(QgsProcessingException, match="need an approval too"):
        run("submitchanges", INPUT=str(copy))


def test_two_layers_as_one_set(copy, run, tmp_path):
    zones = tmp_path / "zones.gpkg"
    run("checkoutlayer", NODE="changting", LAYER="YJJBNT", OUTPUT=str(zones))
    edit(copy, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 8")
    edit(zones, "DELETE FROM YJJBNT WHERE fid = 1")
    given = {"INPUT": str(copy), "TOGETHER_WITH": [str(zones)]}
    sent, told = run("sendforreview", **given)
    assert (sent["STATE"], told.warnings) == ("IN_REVIEW", [])
    page = tmp_path / "r.html"
    named = {"NODE": "desk", "CHANGE_SET": sent["CHANGE_SET"], "DIGEST": sent["DIGEST"]}
    run("reviewchanges", **named, DECISION=1, REPORT=str(page))
    shown = page.read_text(encoding="utf-8")
    assert all(f"Changes of layer {name}" in shown for name in ("DLTB", "YJJBNT"))
    asked, _ = run("sendforreview", **given)
    assert (asked["STATE"], asked["REVIEWER"]) == ("APPROVED", "reviewer")
    done, _ = run("submitchanges", **given)
    assert (done["STATE"], done["APPLIED"], done["PENDING"]) == ("APPLIED", 2, 0)


def test_edits_with_faults_are_not_sent_for_review(copy, run, tmp_path):
    edit(copy, "UPDATE DLTB SET DLBM = '9999' WHERE fid = 6")
    table = tmp_path / "findings.csv"
    with pytest.raises(QgsProcessingException, match="in feature 6"):
        run("sendforreview", INPUT=str(copy), FINDINGS=str(table))
    assert "9999" in table.read_text(encoding="utf-8")


def test_by_file_where_the_node_keeps_no_reviews(copy, run, tmp_path, monkeypatch):
    from shanhe.plugin.checkout import decision_file, review

    for module in (review, decision_file):
        monkeypatch.setattr(module, "reviews_at", lambda _: review.NoReviews("长汀县"))
    edit(copy, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 7")
    change_set, decision = tmp_path / "s.shanhe-set", tmp_path / "d.shanhe-decision"
    sent, told = run("sendforreview", INPUT=str(copy), SET_FILE=str(change_set))
    assert sent["STATE"] == "IN_REVIEW"
    assert "keeps no reviews" in told.warnings[0]
    with pytest.raises(QgsProcessingException, match="Name either the node"):
        run("reviewchanges", SET_FILE=str(change_set), NODE="desk")
    read, _ = run("reviewchanges", SET_FILE=str(change_set), JSON=str(tmp_path / "r.json"))
    assert (read["STATUS"], read["DIGEST"]) == ("waiting", sent["DIGEST"])
    given = {"SET_FILE": str(change_set), "DECISION": 1, "DIGEST": sent["DIGEST"]}
    with pytest.raises(QgsProcessingException, match="Name either the node"):
        run("reviewchanges", **given)
    given["DECISION_FILE"] = str(decision)
    with pytest.raises(QgsProcessingException, match="both submitter and reviewer"):
        run("reviewchanges", **given, REVIEWER="planner")
    run("reviewchanges", **given, REVIEWER="老王")
    taken, _ = run("sendforreview", INPUT=str(copy), DECISION_FILE=str(decision))
    assert (taken["STATE"], taken["REVIEWER"]) == ("APPROVED", "老王")
    assert run("submitchanges", INPUT=str(copy))[0]["STATE"] == "APPLIED"
