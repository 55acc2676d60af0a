"""Checking edits without sending, by the toolbox; and that submitting holds them to the same."""

import csv
import importlib.util
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

HERE = Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("county", HERE.parent / "node" / "small_county.py")
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    from shanhe.node.process import NodeProcess

    with NodeProcess(county.small_county(tmp_path_factory.mktemp("node"))) as node:
        yield node


@pytest.fixture
def copy(running, tmp_path, provider, monkeypatch):
    """A working copy of twelve squares of 100 m, held to the shipped rules."""
    from shanhe.plugin.checkout.working_copy import check_out

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    monkeypatch.setenv("SHANHE_CHECKS", str(tmp_path / "none"))
    return check_out(county.registered(running), "DLTB", None, tmp_path / "dltb.gpkg")


def edit(copy, *statements):
    source = ogr.Open(str(copy.path), 1)
    for sql in statements:
        source.ExecuteSQL(sql)


def shape(copy, fid):
    source = ogr.Open(str(copy.path))
    layer = source.GetLayer(0)
    feature = layer.GetFeature(fid)
    return feature.GetGeometryRef().Clone()


def put_shape(copy, fid, geometry):
    source = ogr.Open(str(copy.path), 1)
    layer = source.GetLayer(0)
    feature = layer.GetFeature(fid)
    feature.SetGeometry(geometry)
    layer.SetFeature(feature)
    feature = layer = source = None


def run(provider, id, **parameters):
    algorithm = provider.algorithm(id).create()
    told = QgsProcessingFeedback(False)
    results, fine = algorithm.run(parameters, QgsProcessingContext(), told, catchExceptions=False)
    assert fine
    return results, told.textLog()


def rows(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_sound_edits_have_no_findings(copy, provider):
    edit(copy, "UPDATE DLTB SET DLBM = '0301', DLMC = '乔木林地' WHERE fid = 1")
    results, log = run(provider, "checkchanges", INPUT=str(copy.path), OUTPUT="TEMPORARY_OUTPUT")
    assert (results["ERRORS"], results["WARNINGS"]) == (0, 0)
    assert "edit_topology" in log


def test_findings_have_a_place_and_stop_a_strict_run(copy, provider, tmp_path):
    edit(
        copy,
        "DELETE FROM DLTB WHERE fid = 6",
        "UPDATE DLTB SET DLMC = '旱地', BZ = ' x' WHERE fid = 1",
    )
    table = tmp_path / "findings.csv"
    given = {"INPUT": str(copy.path), "OUTPUT": str(table)}
    results, _ = run(provider, "checkchanges", **given)
    assert (results["ERRORS"], results["WARNINGS"]) == (2, 2)
    found = rows(table)
    assert {row["CODE"] for row in found} == {"CHK-02", "CHK-04", "CHK-08", "CHK-11"}
    gap = next(row for row in found if row["CODE"] == "CHK-02")
    assert 39_500_100 < float(gap["X"]) < 39_500_200
    assert 2_800_100 < float(gap["Y"]) < 2_800_200
    assert all(row["X"] for row in found)
    table.unlink()
    with pytest.raises(QgsProcessingException, match=r"submitted: 2\."):
        run(provider, "checkchanges", STRICT=True, **given)
    assert len(rows(table)) == 4


def test_a_set_with_a_gap_is_not_sealed_and_one_with_warnings_is(copy):
    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node

    def press():
        with closing(open_journal()) as journal, NodeSession(node("changting")) as session:
            return submit(copy, journal, session)

    sound = shape(copy, 1)
    put_shape(copy, 1, shape(copy, 2))
    refused = press()
    assert (refused.state, refused.set_id) == ("DRAFT", "")
    assert [one.problem.code for one in refused.findings] == ["CHK-01", "CHK-02"]
    put_shape(copy, 1, sound)
    edit(copy, "UPDATE DLTB SET BZ = 'x ' WHERE fid = 2")
    sent = press()
    assert (sent.state, [one.problem.code for one in sent.findings]) == ("APPLIED", ["CHK-11"])


def test_cancelling_keeps_nothing(copy, provider):
    told = QgsProcessingFeedback(False)
    told.cancel()
    edit(copy, "DELETE FROM DLTB WHERE fid = 6")
    algorithm = provider.algorithm("checkchanges").create()
    given = {"INPUT": str(copy.path), "OUTPUT": "TEMPORARY_OUTPUT"}
    assert algorithm.run(given, QgsProcessingContext(), told) == ({}, True)
