"""A WFS over the tests' PostGIS as the only service of a node, and what tests do with it."""

import importlib.util
import sys
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


def beside(name):
    """Import a module of this folder."""
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


case, scripted = beside("postgis_case"), beside("wfst_server")
run = case.run


def unlock():
    """Open the authentication database, where the audit log keeps its key."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)


@pytest.fixture
def node(base, tmp_path):
    """Start a server of a tier and version and register it; return it with its profile."""
    opened = []
    unlock()

    def started(tier="A", version="2.0.0"):
        wfst = scripted.Wfst(base.info.port, tier, version)
        serving = scripted.serving(wfst)
        url = serving.__enter__()
        opened.append(serving)
        profile = NodeProfile("county", "长汀县", "county", (Endpoint("wfst", url),))
        store.save(profile)
        return wfst, profile

    yield started
    for serving in opened:
        serving.__exit__(None, None, None)


def copy_of(profile, folder, *edits):
    """Check the layer out and edit it."""
    copy = check_out(profile, "DLTB", None, folder / "dltb.gpkg")
    case.edit(copy.path, *edits)
    return copy


def refresh(copy, profile):
    with NodeSession(profile) as session:
        return pull(open_copy(copy.path), session)


def rows_of(copy):
    """Return what the copy holds: (BSM, DLBM) by fid order."""
    with closing(copy.tracking()) as tracking:
        rows = tracking._database.execute('SELECT "BSM", "DLBM" FROM "DLTB"').fetchall()
    return {row["BSM"]: row["DLBM"] for row in rows}
