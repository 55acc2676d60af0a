"""Runs inside QGIS Desktop: the day's layers on the map, the dock with a search, one picture.

`desktop.py` runs it with `iface` and `finish` at hand.
"""

import os
import sys
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import plugins

sys.path.append(str(Path(os.environ["QGIS_PLUGINPATH"]) / "shanhe" / "tools"))
SEARCHED = os.environ.get("SHANHE_DEMO_SEARCH", "永久基本农田")
WIDTH = 430
PATIENCE_MS = 7000


def add_layers() -> None:
    """Put the day's snapshots on the map in their official colours."""
    import demo_map

    from shanhe.ui.project import add_layer

    for layer in demo_map.layers(Path(os.environ["SHANHE_DEMO_WORK"])):
        add_layer(iface, layer)  # noqa: F821 (given by desktop.py)


def show_dock() -> None:
    """Open the dock and search as a planner does."""
    from qgis.PyQt.QtCore import Qt

    dock = plugins["shanhe"].interface.dock
    dock.setUserVisible(True)
    window = iface.mainWindow()  # noqa: F821
    window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    dock.catalogue.filters.words.setText(SEARCHED)
    dock.catalogue.search()


iface.mainWindow().resize(1600, 1000)  # noqa: F821
add_layers()
iface.mapCanvas().zoomToFullExtent()  # noqa: F821
show_dock()
QTimer.singleShot(PATIENCE_MS, finish)  # noqa: F821
