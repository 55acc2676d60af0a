"""A real node with the small county, started once, and its profile with a login."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from osgeo import ogr

PLACE = Path(__file__).resolve().parents[2] / "node" / "small_county.py"
SPEC = importlib.util.spec_from_file_location("small_county_for_catalogue", PLACE)
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)
PATHS = {"csw": "/csw", "wfs": "/ows", "wms": "/ows", "changes": "/changes", "files": "/files"}


def profile_of(url, authcfg, id="changting"):
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    endpoints = tuple(Endpoint(name, url + path, authcfg) for name, path in PATHS.items())
    return NodeProfile(id, "长汀县", "county", endpoints, None, "350821")


def with_all_digits(path):
    """Move a corner of the last parcel to ordinates with all the digits that a double has."""
    source = ogr.Open(str(path), update=1)
    feature = source.GetLayerByName("DLTB").GetFeature(12)
    geometry = feature.GetGeometryRef().Clone()
    geometry.GetGeometryRef(0).SetPoint_2D(2, 39_500_399.123_456_79, 2_800_299.987_654_321)
    feature.SetGeometry(geometry)
    source.GetLayerByName("DLTB").SetFeature(feature)


@pytest.fixture(scope="session")
def node(qgis_app, login, tmp_path_factory):
    """A running node; `node.profile` leads to it as the demonstration planner."""
    from shanhe.node.process import NodeProcess
    from shanhe.plugin.nodes.credentials import store_basic

    folder = county.small_county(tmp_path_factory.mktemp("county"))
    with_all_digits(folder / "county.gpkg")
    with NodeProcess(folder) as running:
        authcfg = store_basic("node", "planner", running.users["planner"])
        running.profile = profile_of(running.url, authcfg)
        yield running


@pytest.fixture(scope="session")
def record_of(node):
    """Return a record of the node by its identifier."""
    from shanhe.plugin.catalogue.csw import Catalogue
    from shanhe.plugin.net import NodeSession

    with NodeSession(node.profile) as session:
        found = {id: Catalogue(session).record(id) for id in ("dltb-2023", "yjjbnt", "plan-text")}
    return found.__getitem__
