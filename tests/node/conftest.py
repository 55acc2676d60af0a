"""A node on a small county: one that tests share, and fresh ones."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest


def beside(name):
    """Import a module of this folder by its path."""
    if name not in sys.modules:
        path = Path(__file__).with_name(f"{name}.py")
        specification = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(specification)
        sys.modules[name] = module
        specification.loader.exec_module(module)
    return sys.modules[name]


county = beside("small_county")
beside("node_client")
beside("ogcapi_client")


@pytest.fixture(scope="session")
def small_county():
    """The function that fills a folder as a node's."""
    return county.small_county


@pytest.fixture(scope="session")
def shared_node(tmp_path_factory):
    """A node for tests that leave the data as they were."""
    from shanhe.node.process import NodeProcess

    with NodeProcess(county.small_county(tmp_path_factory.mktemp("node"))) as running:
        yield running


@pytest.fixture
def start(tmp_path):
    """A function that starts a fresh node (options as of NodeProcess); all stop in the end."""
    from shanhe.node.process import NodeProcess

    county.small_county(tmp_path)
    running = []

    def started(**options):
        running.append(NodeProcess(tmp_path, **options))
        return running[-1]

    yield started
    for node in running:
        node.stop()
