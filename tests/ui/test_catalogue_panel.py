"""The Catalogue tab against a running node: search by keyboard, results, hostile texts."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser

from shanhe.plugin.catalogue.records import Link, Record
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
from shanhe.ui.surroundings import Surroundings

HOSTILE = '<img src="file:///etc/hosts"><h1>big</h1>'
TITLES = {
    "地类图斑（2023年度）",
    "永久基本农田",
    "国土空间总体规划文本",
    "一张图地图服务",
    "社会经济统计表",
    "自然资源局网站",
}


@pytest.fixture
def surroundings(qgis_iface):
    made = Surroundings(qgis_iface)
    yield made
    made.tasks.stop()
    QgsProject.instance().clear()


@pytest.fixture
def panel(node, surroundings):
    from shanhe.ui.catalogue.panel import CataloguePanel

    made = CataloguePanel(surroundings)
    made.resize(320, 700)
    made.show()
    yield made
    made.shut_down()
    made.deleteLater()


def search(panel, until, text):
    panel.filters.words.setText(text)
    QTest.keyClick(panel.filters.words, Qt.Key.Key_Return)
    until(lambda: "answered" in panel.status.text() or "Nothing" in panel.status.text())


def titles(panel):
    return {record.title for record in panel.model.records}


def test_enter_searches_and_shows_what_the_node_holds(panel, until):
    search(panel, until, "")
    assert titles(panel) == TITLES
    assert panel.status.text() == "1 of 1 nodes answered · 6 results"


def test_words_and_kind_narrow_the_results(panel, until):
    search(panel, until, "永久基本农田")
    assert titles(panel) == {"永久基本农田"}
    panel.filters.kind.setCurrentIndex(panel.filters.kind.findData("document"))
    search(panel, until, "规划")
    assert titles(panel) == {"国土空间总体规划文本"}


def test_nothing_found_says_where_and_offers_to_drop_the_filter(panel, until):
    panel.filters.kind.setCurrentIndex(panel.filters.kind.findData("video"))
    search(panel, until, "永久基本农田")
    assert panel.status.text().startswith("Nothing found for “永久基本农田” at 1 nodes.")
    assert panel.again.isVisible()
    panel.again.click()
    until(lambda: panel.model.rowCount() == 1)
    assert panel.filters.kind.currentIndex() == 0


def test_a_dead_node_is_named_and_the_others_still_answer(panel, until):
    dead = (Endpoint("csw", "http://127.0.0.1:9/csw"),)
    store.save(NodeProfile("dead", "停机节点", "county", dead))
    try:
        panel.surroundings.nodes_changed.emit()
        search(panel, until, "永久基本农田")
        assert panel.status.text().startswith("1 of 2 nodes answered · 1 results")
        assert "停机节点" in panel.status.text()
        assert panel.again.text() == "Retry"
    finally:
        store.remove("dead")


def test_a_node_without_a_catalogue_is_not_asked(panel, until):
    database = (Endpoint("postgis", "postgresql://127.0.0.1:9/plan"),)
    store.save(NodeProfile("database", "数据库节点", "county", database))
    try:
        panel.surroundings.nodes_changed.emit()
        search(panel, until, "永久基本农田")
        assert panel.status.text() == "1 of 1 nodes answered · 1 results"
    finally:
        store.remove("database")


def test_where_no_node_has_a_catalogue_the_planner_is_told_where_to_go(
    panel, monkeypatch, tmp_path
):
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path))
    database = (Endpoint("postgis", "postgresql://127.0.0.1:9/plan"),)
    store.save(NodeProfile("database", "数据库节点", "county", database))
    panel.search()
    assert panel.status.text() == ("No node has a catalogue. Check layers out in the tab of nodes.")


def test_search_stopped_in_the_task_manager_can_be_started_again(panel, until):
    panel.filters.words.setText("永久基本农田")
    panel.search()
    panel._task.cancel()
    until(lambda: panel._task is None)
    search(panel, until, "永久基本农田")
    assert titles(panel) == {"永久基本农田"}


def test_escape_cancels_and_keeps_what_came(panel, until):
    panel.filters.words.setText("永久基本农田")
    panel.search()
    QTest.keyClick(panel.filters.words, Qt.Key.Key_Escape)
    assert panel.status.text().startswith("Cancelled.")
    search(panel, until, "永久基本农田")
    assert titles(panel) == {"永久基本农田"}


def test_a_layer_is_loaded_and_added_by_its_button(panel, until):
    search(panel, until, "永久基本农田")
    panel.details.load_button.click()
    until(lambda: bool(QgsProject.instance().mapLayers()))
    (layer,) = QgsProject.instance().mapLayers().values()
    assert (layer.name(), layer.featureCount()) == ("永久基本农田", 3)
    assert layer.crs().authid() == "EPSG:4527"


def test_hostile_titles_stay_plain_text(panel):
    record = Record("changting", "x", HOSTILE, HOSTILE, "layer", links=(Link("OGC:WFS", "u", "n"),))
    panel.model.replace([record])
    panel.list.setCurrentIndex(panel.model.index(0))
    assert HOSTILE in panel.details.text.toPlainText()
    assert panel.model.index(0).data() == HOSTILE
    assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_hostile_text_in_the_message_bar_is_shown_as_it_is(qgis_app):
    bar = QgsMessageBar()
    Surroundings(SimpleNamespace(messageBar=lambda: bar)).warn(HOSTILE)
    (browser,) = bar.findChildren(QTextBrowser)
    assert browser.toPlainText() == f"Shanhe: {HOSTILE}"


def test_everything_one_can_press_has_a_name(panel):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    own = [
        one for kind in (QAbstractButton, QComboBox, QLineEdit) for one in panel.findChildren(kind)
    ]
    own = [
        one for one in own if not one.objectName().startswith("qt_") and one.parent() is not None
    ]
    nameless = [
        type(one).__name__
        for one in own
        if not (one.accessibleName() or getattr(one, "text", str)()) and one.isVisibleTo(panel)
    ]
    assert nameless == []


def test_tab_goes_from_the_filters_to_the_records_and_then_to_their_buttons(panel):
    order, widget = [], panel.filters.words
    for _ in range(60):
        widget = widget.nextInFocusChain()
        order.append(widget)
    places = [
        order.index(one)
        for one in (
            panel.filters.category,
            panel.list,
            panel.details.text,
            panel.details.load_button,
        )
    ]
    assert places == sorted(places)
