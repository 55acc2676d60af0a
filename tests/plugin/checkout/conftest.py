"""A running node on a small county, and its profile as a planner would register it."""

import importlib.util
from contextlib import closing
from pathlib import Path

import pytest
import requests

from .postgis_case import base, edited, server  # noqa: F401 (fixtures of the PostGIS tests)

TESTS = Path(__file__).resolve().parent.parent.parent
SPEC = importlib.util.spec_from_file_location("county", TESTS / "node" / "small_county.py")
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


@pytest.fixture
def start(tmp_path, qgis_app, monkeypatch):
    """Start a node in a folder of its own; its options are NodeProcess's."""
    from shanhe.node.process import NodeProcess

    running = []
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))

    def started(**options):
        folder = tmp_path / "node"
        if not folder.exists():
            county.small_county(folder)
        running.append(NodeProcess(folder, **options))
        return running[-1]

    yield started
    for node in running:
        node.stop()


@pytest.fixture(scope="session")
def shared_node(tmp_path_factory):
    """One node for all tests that only read."""
    from shanhe.node.process import NodeProcess

    with NodeProcess(county.small_county(tmp_path_factory.mktemp("node"))) as node:
        yield node


@pytest.fixture
def profile_of(qgis_app):
    """Register a node (or the address of a proxy before it) and return its profile."""
    return lambda node, user="planner", url=None: county.registered(node, user=user, url=url)


@pytest.fixture
def rows_of():
    """Read all features of a layer as the node serves them to a viewer, by uuid."""

    def rows(node, layer="DLTB"):
        auth = ("viewer", node.users["viewer"])
        url = f"{node.url}/changes/layers/{layer}/features"
        reply = requests.get(url, auth=auth, timeout=20)
        return {one["uuid"]: one for one in reply.json()["features"]}

    return rows


@pytest.fixture
def press():
    """Press “submit” once: everything is opened anew, as by a planner who starts QGIS again."""
    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import open_copy
    from shanhe.plugin.net import NodeSession

    def pressed(path, profile):
        with closing(open_journal()) as journal, NodeSession(profile) as session:
            return submit(open_copy(path), journal, session)

    return pressed
