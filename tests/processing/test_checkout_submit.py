"""Checking out and submitting as the toolbox, a model and qgis_process run them."""

import importlib.util
import re
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

HERE = Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("county", HERE.parent / "node" / "small_county.py")
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.warnings, self.errors, self.infos = [], [], []

    def pushInfo(self, text):
        self.infos.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)

    def reportError(self, text, fatalError=False):
        self.errors.append(text)


def run(provider, id, **parameters):
    told = Told()
    algorithm = provider.algorithm(id).create()
    context = QgsProcessingContext()
    results, fine = algorithm.run(parameters, context, told, catchExceptions=False)
    assert fine
    return results, told


@pytest.fixture
def node(tmp_path, qgis_app, monkeypatch):
    """A node whose second reply is lost, registered as changting."""
    from shanhe.node.process import NodeProcess

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    with NodeProcess(county.small_county(tmp_path / "node"), lose_reply=2) as running:
        county.registered(running)
        yield running


def edit(path, sql):
    ogr.Open(str(path), 1).ExecuteSQL(sql)


def test_the_planners_round(provider, node, tmp_path):
    path, report = tmp_path / "dltb.gpkg", tmp_path / "receipt.html"
    out, _ = run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
    assert (out["COUNT"], out["TITLE"], out["OUTPUT"]) == (12, "地类图斑", str(path))
    layer = QgsVectorLayer(out["OUTPUT"], "x", "ogr")
    assert (layer.isValid(), layer.featureCount()) == (True, 12)

    idle, _ = run(provider, "submitchanges", INPUT=str(path))
    assert (idle["STATE"], idle["APPLIED"]) == ("NOTHING", 0)

    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    sent, told = run(provider, "submitchanges", INPUT=str(path), REPORT=str(report))
    assert (sent["STATE"], sent["APPLIED"]) == ("APPLIED", 1)
    assert told.infos == [f"Change set {sent['CHANGE_SET']}: applied. Changes applied: 1."]
    assert sent["RECEIPT"] == sent["CHANGE_SET"]
    page = report.read_text(encoding="utf-8")
    for shown in (sent["RECEIPT"], "DLTB 地类图斑", "长汀县 (changting)", "DLBM 地类编码"):
        assert shown in page
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d<", page)

    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    lost, told = run(provider, "submitchanges", INPUT=f"{path}|layername=DLTB")
    assert (lost["STATE"], lost["RECEIPT"], lost["APPLIED"]) == ("UNKNOWN", "", 0)
    assert len(told.warnings) == 1
    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    again, told = run(provider, "submitchanges", INPUT=str(path))
    assert (again["STATE"], again["CHANGE_SET"]) == ("APPLIED", lost["CHANGE_SET"])
    assert (again["PENDING"], len(told.warnings)) == (1, 1)
    assert "still pending: 1" in told.warnings[0]
    last, told = run(provider, "submitchanges", INPUT=str(path))
    assert (last["STATE"], last["PENDING"], told.warnings) == ("APPLIED", 0, [])


def test_faults_are_an_error_with_a_table(provider, node, tmp_path):
    path, table = tmp_path / "dltb.gpkg", tmp_path / "findings.csv"
    run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
    edit(path, "UPDATE DLTB SET DLBM = '9999', BSM = NULL WHERE fid = 3")
    with pytest.raises(
        QgsProcessingException, match=r"submitted: 2\..* feature 3: BSM must not be"
    ):
        run(provider, "submitchanges", INPUT=str(path), FINDINGS=str(table))
    rows = table.read_text(encoding="utf-8").splitlines()
    assert rows[0] == "SEVERITY,ROW_ID,SSP_UUID,FIELD,CODE,MESSAGE,X,Y"
    assert [row.split(",")[3:5] for row in rows[1:]] == [["BSM", "EDIT-60"], ["DLBM", "EDIT-64"]]


def test_a_conflict_warns_and_can_be_withdrawn(provider, node, tmp_path):
    mine, theirs = tmp_path / "mine.gpkg", tmp_path / "theirs.gpkg"
    for path, code in ((mine, "0102"), (theirs, "0103")):
        run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
        edit(path, f"UPDATE DLTB SET DLBM = '{code}' WHERE fid = 1")
    run(provider, "submitchanges", INPUT=str(theirs))
    report = tmp_path / "conflict.html"
    parked, told = run(provider, "submitchanges", INPUT=str(mine), REPORT=str(report))
    assert (parked["STATE"], parked["APPLIED"]) == ("CONFLICT", 0)
    assert "1 of the same features" in told.warnings[0]
    assert "update/update" in report.read_text(encoding="utf-8")
    back, _ = run(provider, "submitchanges", INPUT=str(mine), WITHDRAW=True)
    assert back["STATE"] == "WITHDRAWN"


def test_an_extent_and_an_unknown_node(provider, node, tmp_path):
    path = str(tmp_path / "part.gpkg")
    box = "39500010,39500090,2800010,2800090 [EPSG:4527]"
    out, _ = run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", EXTENT=box, OUTPUT=path)
    assert out["COUNT"] == 1
    told = Told()
    parameters = {"NODE": "nowhere", "LAYER": "DLTB", "OUTPUT": path + ".gpkg"}
    algorithm = provider.algorithm("checkoutlayer").create()
    assert algorithm.run(parameters, QgsProcessingContext(), told)[1] is False
    assert "Known nodes: changting" in told.errors[0]


def test_a_copy_that_is_there_is_refreshed_and_keeps_its_edits(provider, node, tmp_path):
    mine, theirs = tmp_path / "mine.gpkg", tmp_path / "theirs.gpkg"
    for path in (mine, theirs):
        out, _ = run(
            provider,
            "checkoutlayer",
            NODE="changting",
            LAYER="DLTB",
            OUTPUT=str(path),
            REFRESH=True,
        )
        assert (out["COUNT"], out["TAKEN"]) == (12, 0)
    edit(mine, "UPDATE DLTB SET BZ = 'mine' WHERE fid IN (1, 2)")
    edit(theirs, "UPDATE DLTB SET BZ = 'theirs' WHERE fid = 1")
    edit(theirs, "UPDATE DLTB SET SJNF = 2024 WHERE fid IN (2, 3)")
    edit(theirs, "DELETE FROM DLTB WHERE fid = 4")
    run(provider, "submitchanges", INPUT=str(theirs))
    out, _ = run(
        provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(mine), REFRESH=True
    )
    assert [out[name] for name in ("COUNT", "TAKEN", "MERGED", "CONFLICTS")] == [11, 2, 1, 1]
    with pytest.raises(QgsProcessingException, match="layer DLTB of node “changting”"):
        run(
            provider,
            "checkoutlayer",
            NODE="changting",
            LAYER="YJJBNT",
            OUTPUT=str(mine),
            REFRESH=True,
        )
    with pytest.raises(QgsProcessingException, match="edits that were not submitted"):
        run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(mine))


def test_two_working_copies_go_as_one_change_set(provider, node, tmp_path):
    paths = {layer: str(tmp_path / f"{layer}.gpkg") for layer in ("DLTB", "YJJBNT")}
    for layer, path in paths.items():
        run(provider, "checkoutlayer", NODE="changting", LAYER=layer, OUTPUT=path)
    edit(paths["DLTB"], "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(paths["YJJBNT"], "DELETE FROM YJJBNT WHERE fid = 2")
    report = tmp_path / "receipt.html"
    given = {"INPUT": paths["DLTB"], "TOGETHER_WITH": [paths["YJJBNT"]], "REPORT": str(report)}
    sent, _ = run(provider, "submitchanges", **given)
    assert (sent["STATE"], sent["APPLIED"], sent["PENDING"]) == ("APPLIED", 2, 0)
    assert sent["CHANGE_SET"] in report.read_text(encoding="utf-8")
    edit(paths["YJJBNT"], "DELETE FROM YJJBNT WHERE fid = 3")
    lost, _ = run(provider, "submitchanges", **given)  # only one has edits; its reply is lost
    assert lost["STATE"] == "UNKNOWN"
    again, _ = run(provider, "submitchanges", **given)
    assert (again["STATE"], again["CHANGE_SET"]) == ("APPLIED", lost["CHANGE_SET"])


@pytest.fixture
def in_project(node, provider, tmp_path, qgis_new_project):
    """A working copy that is a layer of the project."""
    path = tmp_path / "dltb.gpkg"
    run(provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT=str(path))
    layer = QgsVectorLayer(f"{path}|layername=DLTB", "地类图斑", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer, path


def refused(provider, id, parameters):
    """Run what is stopped before it begins; return the errors that were told."""
    told = Told()
    algorithm = provider.algorithm(id).create()
    assert algorithm.run(parameters, QgsProcessingContext(), told)[1] is False
    return told.errors


def as_destination(path):
    return QgsProcessingOutputLayerDefinition(str(path))


@pytest.mark.parametrize("destination", [str, as_destination])
def test_a_file_that_a_layer_shows_is_not_replaced(provider, in_project, destination):
    """The layer would go on showing the old features, and write to those of the new file."""
    _, path = in_project
    given = {"NODE": "changting", "LAYER": "DLTB", "OUTPUT": destination(path)}
    (error,) = refused(provider, "checkoutlayer", given)
    assert "open in the project as layer “地类图斑”" in error
    assert "Remove the layer first" in error
    out, _ = run(provider, "checkoutlayer", REFRESH=True, **given)
    assert out["TAKEN"] == 0


def test_a_refresh_waits_until_edits_are_saved(provider, in_project):
    """Saved afterwards, they would overwrite unseen what the refresh brought."""
    layer, path = in_project
    second = layer.clone()
    QgsProject.instance().addMapLayer(second)
    second.startEditing()
    second.changeAttributeValue(1, second.fields().indexOf("DLBM"), "0102")
    given = {"NODE": "changting", "LAYER": "DLTB", "OUTPUT": str(path), "REFRESH": True}
    (error,) = refused(provider, "checkoutlayer", given)
    assert "unsaved edits. Save or discard them" in error
    second.commitChanges()
    assert run(provider, "checkoutlayer", **given)[0]["COUNT"] == 12


def test_a_temporary_copy_is_made_where_processing_says(provider, node):
    out, _ = run(
        provider, "checkoutlayer", NODE="changting", LAYER="DLTB", OUTPUT="TEMPORARY_OUTPUT"
    )
    assert (out["COUNT"], Path(out["OUTPUT"]).is_file()) == (12, True)
