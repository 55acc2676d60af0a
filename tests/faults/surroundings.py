"""QGIS without a screen and without anyone's profile, in a folder that is gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

MASTER = "correct horse battery staple"
MEMORY = Path("/dev/shm")


def scratch(prefix="shanhe-faults-"):
    """Make a folder; in memory where the system has such a place, as thousands of fsyncs follow."""
    parent = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix=prefix, dir=parent))


def prepare_environment(folder):
    """Point everything that would be kept in a profile to `folder`; before QGIS is imported."""
    (folder / "auth").mkdir(exist_ok=True)
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        QGIS_AUTH_DB_DIR_PATH=str(folder / "auth"),
        SHANHE_NODES=str(folder / "nodes"),
        SHANHE_JOURNAL=str(folder / "journal.sqlite"),
        SHANHE_AUDIT=str(folder / "audit.sqlite"),
        SHANHE_LOCALE="en",
        SHANHE_CHECKS=str(Path(__file__).resolve().parent.parent / "no_checks"),
    )


@contextmanager
def qgis():
    """Run QGIS for a `with` block and yield its scratch folder."""
    folder = scratch()
    prepare_environment(folder)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    try:
        unlock()
        yield folder
    finally:
        application.exitQgis()
        shutil.rmtree(folder, ignore_errors=True)


def unlock():
    """Open the scratch authentication database."""
    from qgis.core import QgsApplication

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(MASTER, True)
