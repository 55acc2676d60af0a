"""Nodes that are less than the reference node: found out by the probe, and still edited safely."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal, ogr

from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.tiers import assess
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"
EDITS = (
    INSERT.format("N1"),
    "UPDATE DLTB SET BZ = 'N', geom = (SELECT geom FROM DLTB WHERE fid = 6) WHERE fid = 2",
    "DELETE FROM DLTB WHERE fid = 3",
)
JSON = {"Content-Type": "application/json"}


def untagged(_method, _path, _headers, reply):
    if reply:
        reply[1].pop("Etag", None)
    return reply


def weak(_method, _path, _headers, reply):
    if reply and "Etag" in reply[1]:
        reply[1]["Etag"] = "W/" + reply[1]["Etag"]
    return reply


class Unstable:
    def __init__(self):
        self.number = 0

    def __call__(self, _method, _path, _headers, reply):
        self.number += 1
        if reply and "Etag" in reply[1]:
            reply[1]["Etag"] = f'"{self.number}"'
        return reply


def careless(method, _path, _headers, reply):
    """Says yes to every PATCH."""
    return (204, {}, b"") if method == "PATCH" else reply


def odd(method, _path, _headers, reply):
    return (400, JSON, b'{"code": "x"}') if method == "PATCH" else reply


def without_patch(method, _path, _headers, reply):
    if method == "PATCH":
        return 405, {"Allow": "GET, PUT, DELETE"}, b""
    if reply and method == "OPTIONS":
        reply[1]["Allow"] = "GET, PUT, DELETE"
    return reply


def without_creating_put(method, _path, headers, reply):
    refuses = method == "PUT" and headers.get("If-None-Match")
    return (405, {"Allow": "GET, PUT, DELETE"}, b"") if refuses else reply


def plain(_method, path, _headers, reply):
    """A foreign server over the same data: no versions but the ETags of single features."""
    if not reply or not reply[2]:
        return reply
    document = json.loads(reply[2])
    for name in ("ssp_version", "ssp_epoch", "itemCount"):
        document.pop(name, None)
    if path.partition("?")[0].endswith("/schema"):
        document["properties"].pop("ssp_ver")
        document["properties"].pop("ssp_uuid")
        document["properties"]["geometry"]["format"] = "geometry-any"
    for one in [document, *document.get("features", ())]:
        if one.get("type") == "Feature":
            one["properties"].pop("ssp_ver")
    return reply[0], reply[1], json.dumps(document).encode()


def rows(path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return {
        one["ssp_uuid"]: (one["BZ"], bytes(one.geometry().ExportToIsoWkb()).hex())
        for one in source.GetLayer(0)
    }


def served(found):
    return {uuid: (row["values"]["BZ"], row["geometry"]) for uuid, row in found.items()}


def tier_of(profile):
    with NodeSession(profile) as session:
        return assess(profile, session, Silent())["ogcapi"]


def test_the_reference_node_is_tier_b_and_nothing_is_written(start, api_of, rows_of):
    node = start()
    before = rows_of(node)
    found = tier_of(api_of(node))
    assert (found.letter, "412" in found.reason) == ("B", True)
    assert any("each feature" in one.lower() for one in found.promises)
    assert rows_of(node) == before
    assert tier_of(api_of(node, "viewer")).letter == "–"


@pytest.fixture
def behind(start, api_of, knife):
    """A node behind a line that bends its answers; its profile and the line."""
    node = start()
    line = knife(node)
    return node, line, api_of(node, url=line.url)


def test_what_breaks_a_promise_is_found_and_said(behind, rows_of):
    node, line, profile = behind
    before = rows_of(node)
    told = {
        untagged: "no strong ETag",
        weak: "no strong ETag",
        Unstable(): "differs from reading to reading",
        careless: "ignores If-Match: it answered 204",
        odd: "answered 400",
        without_patch: "cannot be tested",
    }
    for bend, words in told.items():
        line.bend = bend
        found = tier_of(profile)
        assert (found.letter, words in found.reason) == ("C", True), found.reason
    assert rows_of(node) == before


@pytest.mark.parametrize("bend", [untagged, without_patch, without_creating_put, plain])
def test_edits_arrive_once_all_the_same(behind, press, rows_of, tmp_path, bend):
    node, line, profile = behind
    line.bend = bend
    copy = check_out(profile, "DLTB", None, tmp_path / "x.gpkg")
    source = ogr.Open(str(copy.path), 1)
    for sql in EDITS:
        source.ExecuteSQL(sql)
    del source
    outcome = press(copy.path, profile)
    if bend is untagged:  # this node takes no write without a version, and names none
        assert (outcome.state, outcome.applied) == ("PARTIAL", 1)
        assert {one["code"] for one in outcome.refusals} == {"IF-NEEDED"}
        return
    assert (outcome.state, outcome.applied) == ("APPLIED", 3)
    assert rows(copy.path) == served(rows_of(node))
    with NodeSession(profile) as session:
        assert pull(copy, session).taken == 0


def test_an_insert_by_post_is_asked_again_where_identities_are_unique(
    behind, press, rows_of, tmp_path
):
    node, line, profile = behind
    line.bend = without_creating_put
    copy = check_out(profile, "DLTB", None, tmp_path / "x.gpkg")
    ogr.Open(str(copy.path), 1).ExecuteSQL(INSERT.format("N1"))
    for plan, state in ((["pass", "before"], "UNKNOWN"), ([], "APPLIED")):
        line.plan = plan
        assert press(copy.path, profile).state == state
    names = [row["values"]["BSM"] for row in rows_of(node).values()]
    assert names.count("N1") == 1
    ogr.Open(str(copy.path), 1).ExecuteSQL(INSERT.format("N2"))
    line.plan = ["pass", "after"]
    assert press(copy.path, profile).state == "APPLIED"
    names = [row["values"]["BSM"] for row in rows_of(node).values()]
    assert (len(names), names.count("N2")) == (14, 1)


def nameless(method, body):
    """Takes the identity out of what is posted, so that the node names the feature."""
    if method != "POST":
        return body
    return json.dumps({k: v for k, v in json.loads(body).items() if k != "id"}).encode()


def test_a_node_that_names_features_itself(behind, press, rows_of, tmp_path):
    node, line, profile = behind

    def bend(*args):
        refusal = without_creating_put(*args)
        return refusal if refusal is not args[3] else plain(*args)

    line.bend, line.rewrite = bend, nameless
    copy = check_out(profile, "DLTB", None, tmp_path / "x.gpkg")
    for name, plan in (("N1", []), ("N2", ["pass", "after"])):
        ogr.Open(str(copy.path), 1).ExecuteSQL(INSERT.format(name))
        line.plan = plan
        outcome = press(copy.path, profile)
        assert (outcome.state, outcome.applied) == ("APPLIED", 1)
        assert len(outcome.receipt["identities"]) == 1
        assert rows(copy.path) == served(rows_of(node))
    assert len(rows_of(node)) == 14
    with NodeSession(profile) as session:
        assert pull(copy, session).taken == 0


def test_pages_that_do_not_end_or_lead_away_are_refused(behind, tmp_path):
    from shanhe.core.errors import Problem

    _, line, profile = behind

    def leading(href):
        def bend(_method, path, _headers, reply):
            if not reply or not path.partition("?")[0].endswith("/items"):
                return reply
            page = json.loads(reply[2])
            page["links"] = [{"rel": "next", "href": href}]
            page["features"] = []
            return reply[0], reply[1], json.dumps(page).encode()

        return bend

    for href, code in ((f"{line.url}/ogcapi/collections/DLTB/items", "OAPI-06"),
                       ("http://example.org/items", "NET-04")):  # fmt: skip
        line.bend = leading(href)
        with pytest.raises(Problem) as caught:
            check_out(profile, "DLTB", None, tmp_path / "x.gpkg")
        assert caught.value.code == code
