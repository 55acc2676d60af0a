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


@pytest.fixture(scope="session")
def server():
    """A PostGIS of the tests' own."""
    real = beside("real_postgis")
    if real.missing():
        pytest.skip(f"SKIPPED: {real.missing()}")
    with real.database() as connection:
        yield connection


@pytest.fixture(scope="session")
def shared_postgis_node(tmp_path_factory, server):
    """A node whose change sets go to a PostGIS, for tests that leave the data as they were."""
    from shanhe.node.process import NodeProcess

    folder = county.small_county(tmp_path_factory.mktemp("node"))
    database = beside("postgis_county").filled(server, folder / "county.gpkg", "shared")
    with NodeProcess(folder, database=database) as running:
        yield running


@pytest.fixture(scope="session")
def filled():
    """The function that puts a county into a database of the server."""
    return beside("postgis_county").filled


@pytest.fixture(params=["geopackage", "postgis"])
def either_node(request):
    """As `shared_node`, on both places where the data may be."""
    names = {"geopackage": "shared_node", "postgis": "shared_postgis_node"}
    return request.getfixturevalue(names[request.param])


@pytest.fixture(params=["geopackage", "postgis"])
def start_either(request, start, tmp_path):
    """As `start`, on both places where the data may be."""
    if request.param == "geopackage":
        return start
    server = request.getfixturevalue("server")
    database = beside("postgis_county").filled(server, tmp_path / "county.gpkg", "fresh")
    return lambda **options: start(database=database, **options)


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
