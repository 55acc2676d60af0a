"""What the suite adds to QGIS Desktop is there once, and gone after unload."""

from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QTabWidget

from shanhe.ui.interface import Interface

TIMES = 5
NARROWEST = 320


@pytest.fixture
def added(qgis_iface, node):
    """An interface that is added and will be removed."""
    made = Interface(qgis_iface)
    made.add()
    yield made
    made.remove()
    delete_later()


def delete_later():
    """Delete what was marked for it, as QGIS's event loop does when it is next idle."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def there(iface):
    """Count what the suite has in the main window, the Browser and on the canvas."""
    window = iface.mainWindow()
    providers = QgsApplication.dataItemProviderRegistry().providers()
    return (
        len(window.findChildren(QDockWidget, "ShanheDock")),
        len(window.findChildren(QAction, "ShanheShowDock")),
        [one.name() for one in providers].count("Shanhe"),
        len(iface.mapCanvas().scene().items()),
    )


def test_unload_leaves_nothing_however_often(qgis_iface, node):
    before = there(qgis_iface)
    for _ in range(TIMES):
        interface = Interface(qgis_iface)
        interface.add()
        assert there(qgis_iface)[:3] == (1, 1, 1)
        interface.remove()
        interface.remove()
        delete_later()
        assert there(qgis_iface) == before


def test_dock_fits_320_pixels_and_has_three_named_tabs(added):
    tabs = added.dock.findChild(QTabWidget, "ShanheTabs")
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Catalogue", "Changes", "Nodes"]
    assert added.dock.minimumSizeHint().width() <= NARROWEST


def test_a_count_on_a_tab_pushes_no_tab_out_of_the_dock(added):
    added.dock.changes.waiting_changed.emit(12)
    tabs = added.dock.findChild(QTabWidget, "ShanheTabs")
    tabs.resize(NARROWEST - 20, 400)
    assert tabs.tabText(1) == "Changes (12)"
    assert tabs.tabBar().tabRect(2).right() < NARROWEST - 20


def test_a_long_word_in_the_status_does_not_widen_the_dock(added):
    added.dock.catalogue.status.setText("http://node.example/" + "x" * 400)
    assert added.dock.minimumSizeHint().width() <= NARROWEST


def test_the_tab_that_was_open_is_open_again(added, qgis_iface):
    added.dock.tabs.setCurrentIndex(2)
    again = Interface(qgis_iface)
    again.add()
    try:
        assert again.dock.tabs.currentIndex() == 2
    finally:
        again.remove()
        added.dock.tabs.setCurrentIndex(0)
