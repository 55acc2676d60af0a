"""What tests of the interface share: a running node, and waiting for what it answers."""

from __future__ import annotations

import importlib.util
import time
from contextlib import closing
from pathlib import Path

import pytest

LONGEST_S = 15.0
LONG_S = 60.0
PLACE = Path(__file__).resolve().parents[1] / "node" / "small_county.py"
SPEC = importlib.util.spec_from_file_location("small_county_for_ui", PLACE)
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


@pytest.fixture
def until(qgis_app):
    """Run the event loop until a condition holds; fail if it does not in good time."""

    def wait(holds, longest=LONGEST_S):
        deadline = time.monotonic() + longest
        while not holds():
            assert time.monotonic() < deadline, "waited in vain"
            qgis_app.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture
def for_a_while(qgis_app):
    """Run the event loop for some seconds, so that what must not happen had its chance."""

    def wait(seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            qgis_app.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture(scope="module")
def node(qgis_app, tmp_path_factory):
    """A running node on the small county, which the store knows as `changting`."""
    from shanhe.node.process import NodeProcess

    folder = county.small_county(tmp_path_factory.mktemp("county"))
    with pytest.MonkeyPatch.context() as patch, NodeProcess(folder) as running:
        patch.setenv("SHANHE_NODES", str(tmp_path_factory.mktemp("nodes")))
        county.registered(running, county.PATHS)
        yield running


@pytest.fixture
def tree_view(qgis_app, qgis_iface, qgis_new_project, monkeypatch):
    """A real layer tree, where the stand-in for QGIS's interface has none."""
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import QgsLayerTreeView

    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: view, raising=False)
    yield view
    view.setModel(None)
    view.deleteLater()


@pytest.fixture
def surroundings(qgis_app, qgis_iface, qgis_new_project, tree_view, tmp_path, monkeypatch):
    from qgis.core import QgsSettings

    from shanhe.ui.surroundings import Surroundings

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    QgsSettings().remove("shanhe/copies")
    QgsSettings().setValue("shanhe/sending/paused", True)
    found = Surroundings(qgis_iface)
    yield found
    found.tasks.stop()
    QgsSettings().remove("shanhe/copies")


@pytest.fixture
def panel(surroundings, until):
    from shanhe.ui.changes.panel import ChangesPanel

    shown = ChangesPanel(surroundings)
    until(lambda: shown.view.said.text() != "")
    yield shown
    shown.shut_down()
    shown.deleteLater()


@pytest.fixture
def copy(node, tmp_path):
    """A fresh working copy of DLTB."""
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.nodes.store import node as profile

    return check_out(profile("changting"), "DLTB", None, tmp_path / "dltb.gpkg")


@pytest.fixture
def layer(copy):
    """The working copy as a layer of the project."""
    from qgis.core import QgsProject, QgsVectorLayer

    loaded = QgsVectorLayer(copy.source, "地类图斑", "ogr")
    QgsProject.instance().addMapLayer(loaded)
    return loaded


@pytest.fixture
def edit(copy):
    """Change attributes of one feature behind QGIS's back, as GDAL would: edit(1, DLMC="旱地")."""

    def edited(fid=1, **values):
        from osgeo import ogr

        source = ogr.Open(str(copy.path), 1)
        feature = source.GetLayer(0).GetFeature(fid)
        for name, value in values.items():
            feature[name] = value
        source.GetLayer(0).SetFeature(feature)

    return edited


@pytest.fixture
def others(copy, tmp_path):
    """Let another planner run SQL on a copy of the same state and submit."""
    from osgeo import ogr

    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node as profile

    def submitted(*statements):
        other = check_out(profile("changting"), "DLTB", None, tmp_path / "other.gpkg")
        for sql in statements:
            ogr.Open(str(other.path), 1).ExecuteSQL(sql)
        with closing(open_journal()) as journal, NodeSession(profile("changting")) as session:
            assert submit(other, journal, session).state == "APPLIED"

    return submitted


@pytest.fixture
def settled(panel, until):
    """Add or refresh, and wait until the sentence on top is this one."""

    def wait(sentence, path=None):
        panel.add_copy(str(path)) if path else panel.reading.refresh()
        until(lambda: panel.view.said.text() == sentence, LONG_S)

    return wait
