"""The algorithms searchcatalogue and loadresource against a real node."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from shanhe.plugin.catalogue.rows import harmless
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

PLACE = Path(__file__).resolve().parents[1] / "node" / "small_county.py"
SPEC = importlib.util.spec_from_file_location("small_county_for_algorithms", PLACE)
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


@pytest.fixture(scope="module")
def node(qgis_app, tmp_path_factory):
    """A node whose profile `changting` the store knows, beside a dead one named `dead`."""
    from shanhe.node.process import NodeProcess

    folder = county.small_county(tmp_path_factory.mktemp("county"))
    with pytest.MonkeyPatch.context() as patch, NodeProcess(folder) as running:
        patch.setenv("SHANHE_NODES", str(tmp_path_factory.mktemp("nodes")))
        county.registered(running, ("csw", "wfs", "wms"))
        dead = (Endpoint("csw", "http://127.0.0.1:9/csw"),)
        store.save(NodeProfile("dead", "停机节点", "county", dead))
        yield running


def run(provider, name, **given):
    """Return results, the output layer and the log; None, None and the log after a failure."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm(name).create()
    results, fine = algorithm.run({"OUTPUT": "TEMPORARY_OUTPUT", **given}, context, feedback)
    if not fine:
        return None, None, feedback.textLog()
    found = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    return results, context.takeResultLayer(found.id()), feedback.textLog()


def test_search_gives_records_with_extents_and_links(provider, node):
    results, layer, log = run(provider, "searchcatalogue", NODES="changting", TEXT="永久 农田")
    assert (results["COUNT"], results["FAILED"]) == (1, "")
    assert layer.crs().authid() == "EPSG:4490"
    (row,) = layer.getFeatures()
    shown = ("identifier", "title", "kind", "category", "node", "wfs_url", "wfs_layer", "date")
    assert [row[name] for name in shown] == [
        "yjjbnt", "永久基本农田", "layer", "规划数据", "changting", f"{node.url}/ows", "YJJBNT",
        "2023-12-31",
    ]  # fmt: skip
    assert row.geometry().boundingBox().toString(2) == "116.99,25.29 : 117.02,25.32"
    assert "长汀县: 1 records in" in log
    assert node.users["planner"] not in log


def test_search_filters(provider, node):
    extent = QgsReferencedRectangle(county_box(), crs("EPSG:4527"))
    given = {"NODES": "changting", "EXTENT": extent, "KIND": 3, "CATEGORY": 2}
    results, layer, _ = run(provider, "searchcatalogue", **given)
    assert [row["identifier"] for row in layer.getFeatures()] == ["plan-text"]
    assert results["COUNT"] == 1


def test_failing_node_is_named_and_the_other_answers(provider, node):
    results, _, log = run(provider, "searchcatalogue", NODES="")
    assert results["COUNT"] == 6
    assert results["FAILED"].startswith("dead: http://127.0.0.1:9/csw cannot be reached")
    assert "dead: " in log


@pytest.mark.parametrize(
    ("nodes", "words"), [("dead", "No node answered"), ("nowhere", "There is no node “nowhere”")]
)
def test_search_that_cannot_answer_fails(provider, node, nodes, words):
    results, _, log = run(provider, "searchcatalogue", NODES=nodes)
    assert results is None
    assert words in log


@pytest.mark.parametrize("named", ["dltb-2023", "DLTB"])
def test_load_by_record_or_layer(provider, node, named):
    results, layer, log = run(provider, "loadresource", NODE="changting", RESOURCE=named)
    assert results["COUNT"] == layer.featureCount() == 12
    assert layer.crs().authid() == "EPSG:4527"
    first = next(layer.getFeatures())
    assert first["DLBM"] == "0101"
    assert first.geometry().boundingBox().toString(0) == "39500000,2800000 : 39500100,2800100"
    assert "12 features, as many as the node counts." in log


def test_load_of_an_extent_into_a_file(provider, node, tmp_path):
    path = str(tmp_path / "a.gpkg")
    extent = QgsReferencedRectangle(county_box(), crs("EPSG:4527"))
    results, layer, _ = run(
        provider, "loadresource", NODE="changting", RESOURCE="DLTB", EXTENT=extent, OUTPUT=path
    )
    assert (results["COUNT"], layer.featureCount(), results["OUTPUT"]) == (4, 4, path)


def test_a_file_keeps_what_the_record_says_and_when_its_data_is_from(provider, node, tmp_path):
    path = str(tmp_path / "a.gpkg")
    run(provider, "loadresource", NODE="changting", RESOURCE="dltb-2023", OUTPUT=path)
    kept = QgsVectorLayer(path, "a", "ogr").metadata()
    (time,) = kept.extent().temporalExtents()
    assert kept.identifier() == "dltb-2023"
    assert time.end().toString("yyyy-MM-dd") == "2023-12-31"


def test_live_layer_is_read_only(provider, node):
    results, layer, _ = run(provider, "loadresource", NODE="changting", RESOURCE="DLTB", HOW=1)
    assert results["COUNT"] == 12
    assert layer.providerType() == "WFS"
    assert layer.readOnly()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"NODE": "changting", "RESOURCE": "nothing"}, "no record or layer “nothing”"),
        ({"NODE": "changting", "RESOURCE": "portal"}, "offers no WFS to load"),
        ({"NODE": "dead", "RESOURCE": "DLTB"}, "cannot be reached"),
        ({"NODE": "../dead", "RESOURCE": "DLTB"}, "cannot be the id of a node"),
    ],
)
def test_what_cannot_be_loaded_says_so(provider, node, given, words):
    results, _, log = run(provider, "loadresource", **given)
    assert results is None
    assert words in log


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_formulas_are_defused(text):
    assert harmless(text) == f"'{text}"
    assert harmless("耕地") == "耕地"


def county_box():
    from qgis.core import QgsRectangle

    return QgsRectangle(39_500_000, 2_800_000, 39_500_150, 2_800_150)


def crs(code):
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem(code)
