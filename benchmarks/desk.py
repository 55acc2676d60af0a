"""QGIS for a benchmark, with a profile of its own: nothing of the user's is read or written."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

PLUGINS = "/usr/share/qgis/python/plugins"
PLACES = {"JOURNAL": "journal.sqlite", "NODES": "nodes", "AUDIT": "audit.sqlite"}


@contextmanager
def qgis():
    """Start QGIS with Processing; yield a folder that goes with it."""
    with tempfile.TemporaryDirectory(prefix="shanhe-bench-") as name:
        folder = Path(name)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(folder / "profile")
        os.environ.update({f"SHANHE_{key}": str(folder / place) for key, place in PLACES.items()})
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
        sys.path.append(PLUGINS)
        from processing.core.Processing import Processing

        Processing.initialize()
        yield folder
        application.exitQgis()
