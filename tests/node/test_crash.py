"""The node dies at every point of a write: afterwards all of it is there, or nothing."""

from __future__ import annotations

import sqlite3

import pytest
import requests
from node_client import Client, delete, insert, update
from osgeo import ogr
from small_county import square

POINTS = ("receipt", "op-1", "op-2", "op-3", "before-commit", "after-commit")


@pytest.mark.parametrize("point", POINTS)
def test_all_or_nothing(start, point):
    node = start(environment={"NODE_FAIL": f"{point}:kill"})
    client = Client(node)
    before = client.features()
    first, second = before["features"][:2]
    new, other = insert(first["geometry"], 3), insert(far_square(), 4)
    change_set = client.change_set([update(first, 1, BZ="改"), delete(second, 2), new, other])
    with pytest.raises(requests.ConnectionError):
        client.send(change_set)
    assert node.process.wait(10) == -9

    client = Client(start())
    receipt = client.get(f"/changes/sets/{change_set['change_set']}")
    if point == "after-commit":
        assert receipt.json()["status"] == "applied"
        check_file(node.folder / "county.gpkg", expected=13)
    else:
        assert receipt.status_code == 404
        assert client.features() == before
    sent_again = client.send(change_set)
    assert sent_again.json()["status"] == "applied"
    now = {feature["uuid"]: feature for feature in client.features()["features"]}
    kept = {feature["uuid"] for feature in before["features"]} - {second["uuid"]}
    assert set(now) == kept | {new["uuid"], other["uuid"]}
    assert now[first["uuid"]]["values"]["BZ"] == "改"
    check_file(node.folder / "county.gpkg", expected=13)


def far_square():
    """A parcel that widens the layer's extent."""
    return bytes(square(39_600_000, 2_900_000).ExportToWkb()).hex()


def check_file(path, expected):
    """SQLite, the R-tree and the stored feature count and extent agree."""
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert base.execute("SELECT rtreecheck('rtree_DLTB_geom')").fetchone() == ("ok",)
        assert base.execute("SELECT count(*) FROM rtree_DLTB_geom").fetchone() == (expected,)
    source = ogr.Open(str(path))
    layer = source.GetLayerByName("DLTB")
    assert layer.GetFeatureCount() == expected
    assert layer.GetExtent() == (39_500_000, 39_600_100, 2_800_000, 2_900_100)
