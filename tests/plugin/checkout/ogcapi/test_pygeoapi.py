"""pygeoapi 0.21 as a foreign server: its tier, what is read from it, and what is sent to it."""

from __future__ import annotations

import json
import urllib.request
from contextlib import closing

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsApplication

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.decision import decide, in_doubt
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.submission import open_journal, submit, withdraw
from shanhe.plugin.checkout.tiers import assess
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
from shanhe.plugin.nodes.store import save

from ..copies import edit

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG4527 = "http://www.opengis.net/def/crs/EPSG/0/4527"
EPSG4490 = "http://www.opengis.net/def/crs/EPSG/0/4490"
INSERT = "INSERT INTO {0} (geom, BSM, DLBM, TBMJ) SELECT geom, '{1}', '0201', 0.1 FROM {0} LIMIT 1"


def square(x, y, side):
    return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]


def feature(name, x, y, side, **properties):
    values = {"TBMJ": 1.5, "BSM": name, "DLBM": "0101"} | properties
    shape = {"type": "Polygon", "coordinates": square(x, y, side)}
    return {"type": "Feature", "id": name, "properties": values, "geometry": shape}


DEGREES = [feature(f"a{n}", 117 + n / 100, 25, 0.001) for n in range(1, 14)]
METRES = [feature(f"m{n}", 39_500_000 + 100 * n, 2_800_000, 100) for n in range(3)]
# x y under the name of a CRS that means northing or latitude first; metres handed out as degrees.
EXCHANGED = {
    "projected": (EPSG4527, METRES),
    "geographic": (EPSG4490, DEGREES),
    "mislabelled": (CRS84, METRES),
}


def geojson(path, features):
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


@pytest.fixture(scope="module")
def url(pygeoapi, served_by, tmp_path_factory):
    """One pygeoapi: five collections (TinyDB) that can be edited, three with exchanged axes."""
    folder = tmp_path_factory.mktemp("data")
    collections = {
        name: served_by.resource(
            "TinyDB", served_by.tiny(folder / f"{name}.db", DEGREES), editable=True
        )
        for name in ("first", "second", "third", "fourth", "fifth")
    }
    for name, (storage, features) in EXCHANGED.items():
        data = geojson(folder / f"{name}.geojson", features)
        collections[name] = served_by.resource(
            "GeoJSON", data, storage_crs=storage, crs=[CRS84, storage]
        )
    return pygeoapi(collections)


@pytest.fixture
def foreign(url, tmp_path, qgis_app, monkeypatch):
    """Its profile."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    profile = NodeProfile("foreign", "外部", "county", (Endpoint("ogcapi", url),))
    save(profile)
    return profile


def rows(path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return {
        one["ssp_uuid"]: (one["BSM"], one["DLBM"], one["TBMJ"], one.geometry().ExportToWkt())
        for one in source.GetLayer(0)
    }


def served(profile, layer):
    url = f"{profile.endpoints[0].url}/collections/{layer}/items?f=json&limit=100"
    with urllib.request.urlopen(url, timeout=20) as reply:
        found = json.load(reply)["features"]
    return {
        one["id"]: (
            one["properties"]["BSM"], one["properties"]["DLBM"], one["properties"]["TBMJ"],
            ogr.CreateGeometryFromJson(json.dumps(one["geometry"])).ExportToWkt(),
        )
        for one in found
    }  # fmt: skip


def press(copy, profile):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return submit(open_copy(copy.path), journal, session)


def test_it_is_found_to_be_tier_c_and_says_why(foreign):
    with NodeSession(foreign) as session:
        found = assess(foreign, session, Silent())["ogcapi"]
    assert found.letter == "C"
    assert "no strong ETag" in found.reason
    assert any("never sent again" in one for one in found.promises)


def test_a_layer_in_degrees_is_read_edited_and_refreshed(foreign, tmp_path):
    copy = check_out(foreign, "first", None, tmp_path / "degrees.gpkg")
    assert rows(copy.path) == served(foreign, "first")
    assert (copy.crs, copy.count) == ("EPSG:4326", 13)
    edit(
        copy.path,
        INSERT.format("first", "N1"),
        "UPDATE first SET DLBM = '0103' WHERE BSM = 'a2'",
        "DELETE FROM first WHERE BSM = 'a3'",
    )
    outcome = press(copy, foreign)
    assert (outcome.state, outcome.applied) == ("APPLIED", 3)
    assert rows(copy.path) == served(foreign, "first")
    assert press(copy, foreign).state == "NOTHING"
    with NodeSession(foreign) as session:
        assert pull(copy, session).taken == 0


def test_what_others_changed_is_compared_before_it_is_written(foreign, tmp_path):
    mine = check_out(foreign, "second", None, tmp_path / "mine.gpkg")
    other = check_out(foreign, "second", None, tmp_path / "other.gpkg")
    edit(
        other.path,
        "UPDATE second SET DLBM = '0404' WHERE BSM IN ('a1', 'a2')",
        "DELETE FROM second WHERE BSM = 'a3'",
    )
    assert press(other, foreign).state == "APPLIED"
    edit(
        mine.path,
        "UPDATE second SET DLBM = '0103' WHERE BSM IN ('a1', 'a3', 'a4')",
        "DELETE FROM second WHERE BSM = 'a2'",
    )
    outcome = press(mine, foreign)
    assert (outcome.state, outcome.applied) == ("PARTIAL", 1)
    kinds = {one["uuid"]: one["kind"] for one in outcome.conflicts}
    assert kinds == {"a1": "update/update", "a2": "delete/update", "a3": "update/delete"}
    now = served(foreign, "second")
    assert [now[name][1] for name in ("a1", "a2", "a4")] == ["0404", "0404", "0103"]
    assert "a3" not in now


def test_what_belongs_together_is_not_put_together_unseen(foreign, tmp_path):
    """Others measured the area while I changed the class or the shape."""
    mine = check_out(foreign, "fourth", None, tmp_path / "mine.gpkg")
    other = check_out(foreign, "fourth", None, tmp_path / "other.gpkg")
    edit(other.path, "UPDATE fourth SET TBMJ = 5.5 WHERE BSM IN ('a1', 'a2')")
    assert press(other, foreign).state == "APPLIED"
    moved = "UPDATE fourth SET geom = (SELECT geom FROM fourth WHERE BSM = 'a3') WHERE BSM = 'a2'"
    edit(mine.path, "UPDATE fourth SET DLBM = '0103' WHERE BSM = 'a1'", moved)
    before = served(foreign, "fourth")
    outcome = press(mine, foreign)
    assert (outcome.state, len(outcome.conflicts)) == ("CONFLICT", 2)
    assert served(foreign, "fourth") == before
    with closing(open_journal()) as journal, NodeSession(foreign) as session:
        assert withdraw(open_copy(mine.path), journal, session).state == "WITHDRAWN"
        assert pull(open_copy(mine.path), session).conflicts == 2


def test_a_new_feature_has_its_fields_in_the_order_of_the_layer(foreign, tmp_path):
    """pygeoapi describes a layer by the first feature that it finds: in the end that is mine."""
    copy = check_out(foreign, "fifth", None, tmp_path / "fifth.gpkg")
    edit(copy.path, INSERT.format("fifth", "N1"))
    assert press(copy, foreign).state == "APPLIED"
    edit(copy.path, "DELETE FROM fifth WHERE BSM <> 'N1'")
    assert press(copy, foreign).state == "APPLIED"
    with NodeSession(foreign) as session:
        assert pull(open_copy(copy.path), session).taken == 0
    assert [row[0] for row in served(foreign, "fifth").values()] == ["N1"]


def test_a_new_feature_in_doubt_is_not_doubled(foreign, tmp_path, knife):
    from dataclasses import replace

    copy = check_out(foreign, "third", None, tmp_path / "degrees.gpkg")
    line = knife(foreign.endpoints[0])
    behind = replace(foreign, endpoints=(Endpoint("ogcapi", line.url),))
    save(behind)
    edit(copy.path, INSERT.format("third", "N1"))
    line.plan = ["after"]
    assert press(copy, behind).state == "APPLIED"  # it was looked for, and found
    edit(copy.path, INSERT.format("third", "N2"))
    line.plan = ["late"]
    outcome = press(copy, behind)
    assert (outcome.state, outcome.problem.code) == ("UNKNOWN", "OAPI-11")
    assert press(copy, behind).state == "UNKNOWN"
    assert line.seen == [("POST", "after"), ("POST", "late")]
    with closing(open_journal()) as journal:
        assert len(in_doubt(copy, journal)) == 1
        assert decide(copy, journal, arrived=False).state == "WITHDRAWN"
    assert line.release() == [201]  # it comes late after all, and is recognised
    assert press(copy, behind).state == "APPLIED"
    assert len(line.seen) == 2
    names = [row[0] for row in served(foreign, "third").values()]
    assert (names.count("N1"), names.count("N2")) == (1, 1)


@pytest.mark.parametrize("layer", EXCHANGED)
def test_coordinates_in_the_wrong_order_are_refused(foreign, tmp_path, layer):
    with pytest.raises(Problem) as caught:
        check_out(foreign, layer, None, tmp_path / "x.gpkg")
    assert caught.value.code == "OAPI-03"
    assert not (tmp_path / "x.gpkg").exists()
