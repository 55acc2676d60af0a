"""The nodes in the Browser: what was kept of the last look, and nothing of the network."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsBrowserModel, QgsDataItem, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QModelIndex

from shanhe.ui.browser import NodesProvider
from shanhe.ui.surroundings import Surroundings


@pytest.fixture
def surroundings(qgis_app):
    bar = QgsMessageBar()
    made = Surroundings(SimpleNamespace(messageBar=lambda: bar))
    yield made
    made.tasks.stop()


@pytest.fixture
def browser(node, surroundings):
    """QGIS's own model of the Browser, with the provider registered as the suite does it."""
    registry, provider = QgsApplication.dataItemProviderRegistry(), NodesProvider(surroundings)
    registry.addProvider(provider)
    made = QgsBrowserModel()
    made.initialize()
    yield made
    made.deleteLater()
    registry.removeProvider(provider)


def below(model, until, *names):
    """Return the index at the path of names and how its children are called."""
    index = QModelIndex()
    for name in (*names, None):
        if index.isValid() and model.canFetchMore(index):
            model.fetchMore(index)
            until(lambda at=index: model.dataItem(at).state() == QgsDataItem.State.Populated)
        rows = {model.index(row, 0, index).data(): row for row in range(model.rowCount(index))}
        if name is not None:
            index = model.index(rows[name], 0, index)
    return index, set(rows)


def test_a_node_without_a_look_says_what_to_do(browser, until):
    assert below(browser, until, "Shanhe")[1] == {"长汀县"}
    (hint,) = below(browser, until, "Shanhe", "长汀县")[1]
    assert "Refresh Layers" in hint


def test_after_a_look_its_layers_open_as_live_features(browser, until):
    index, _ = below(browser, until, "Shanhe", "长汀县")
    browser.dataItem(index).look_again()
    until(lambda: below(browser, until, "Shanhe", "长汀县")[1] == {"地类图斑", "永久基本农田"})
    index, _ = below(browser, until, "Shanhe", "长汀县", "永久基本农田")
    uri = browser.dataItem(index).mimeUris()[0]
    layer = QgsVectorLayer(uri.uri, uri.name, uri.providerKey)
    assert layer.isValid()
    assert layer.featureCount() == 3


def test_registering_and_removing_again_and_again_leaves_nothing(surroundings):
    registry = QgsApplication.dataItemProviderRegistry()
    before = {provider.name() for provider in registry.providers()}
    for _ in range(20):
        provider = NodesProvider(surroundings)
        registry.addProvider(provider)
        registry.removeProvider(provider)
    assert {one.name() for one in registry.providers()} == before
