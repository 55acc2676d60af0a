"""OGC API Features of the node: reading (Parts 1 and 2) and editing (Part 4), by plain HTTP."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from ogcapi_client import CRS84, ITEMS, MERGE, NATIVE, RING, SQUARE, Face, code, parcel


def test_tells_what_it_is_and_links_lead_on(shared_node):
    face = Face(shared_node)
    links = {one["rel"]: one["href"] for one in face.get("/ogcapi").json()["links"]}
    assert set(links) == {"self", "service-desc", "conformance", "data"}
    for url in links.values():
        assert face.session.get(url, timeout=20).status_code == 200
    classes = face.get("/ogcapi/conformance").json()["conformsTo"]
    assert "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core" in classes
    assert "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update" in classes
    listed = face.get("/ogcapi/collections").json()["collections"]
    assert [one["id"] for one in listed] == ["DLTB", "YJJBNT"]
    dltb = face.get("/ogcapi/collections/DLTB").json()
    assert dltb == listed[0]
    assert (dltb["title"], dltb["itemCount"], dltb["storageCrs"]) == ("地类图斑", 12, NATIVE)
    assert dltb["crs"] == [CRS84, NATIVE]
    spatial = dltb["extent"]["spatial"]
    assert spatial["storageCrsBbox"] == [[2800000.0, 39500000.0, 2800300.0, 39500400.0]]
    assert spatial["bbox"][0] == pytest.approx([117, 25.3064, 117.004, 25.3092], abs=2e-4)


def test_describes_the_schema(shared_node):
    schema = Face(shared_node).get("/ogcapi/collections/DLTB/schema").json()
    fields = schema["properties"]
    assert list(fields) == [
        "ssp_uuid", "BSM", "DLBM", "DLMC", "TBMJ", "SJNF", "PZRQ", "BZ", "ssp_ver", "geometry",
    ]  # fmt: skip
    assert fields["BSM"] == {"type": "string", "maxLength": 18, "x-ogc-propertySeq": 1}
    assert fields["PZRQ"]["format"] == "date"
    assert fields["geometry"]["format"] == "geometry-polygon"
    assert schema["required"] == ["BSM", "DLBM", "geometry"]


def test_pages_hold_every_feature_once_with_every_digit(shared_node):
    face = Face(shared_node)
    url, seen = f"{face.url}{ITEMS}?limit=5&crs={NATIVE}", []
    while url:
        reply = face.session.get(url, timeout=20)
        assert reply.headers["Content-Crs"] == f"<{NATIVE}>"
        page = reply.json()
        assert page["numberMatched"] == 12
        seen += page["features"]
        url = next((one["href"] for one in page["links"] if one["rel"] == "next"), None)
    assert len({one["id"] for one in seen}) == len(seen) == 12
    assert seen[0]["geometry"] == SQUARE
    assert seen[0]["properties"] == {
        "BSM": "350821000000000001", "DLBM": "0101", "DLMC": "水田", "TBMJ": 10000.0,
        "SJNF": 2023, "PZRQ": None, "BZ": None, "ssp_ver": 1,
    }  # fmt: skip
    reply = face.item(seen[0]["id"])
    assert (reply.headers["ETag"], reply.json()) == ('"1"', seen[0])
    again = face.ask("GET", f"{ITEMS}/{seen[0]['id']}", If_None_Match='W/"1"')
    assert (again.status_code, again.content) == (304, b"")


def test_degrees_are_the_default_and_boxes_may_be_either(shared_node):
    face = Face(shared_node)
    reply = face.get(ITEMS, bbox="116.9,25.3,117.00095,25.31")
    assert reply.headers["Content-Crs"] == f"<{CRS84}>"
    first_column = reply.json()["features"]
    assert {one["properties"]["DLBM"] for one in first_column} == {"0101"}
    corner = first_column[0]["geometry"]["coordinates"][0][0]
    assert corner == pytest.approx([117.0, 25.3064], abs=2e-4)
    named = {"bbox": "2800010,39500010,2800290,39500099.99", "bbox-crs": NATIVE}
    own = face.get(ITEMS, **named).json()["features"]
    assert [one["id"] for one in own] == [one["id"] for one in first_column]
    assert len(face.items(bbox="-180,-90,180,90")) == 12
    assert face.items(bbox="0,0,1,1") == []
    assert len(face.items(datetime="2023-01-01/..")) == 12


def test_put_creates_once_and_only_where_nothing_is(start):
    face, name = Face(start()), str(uuid.uuid4())
    made = face.put(name, parcel(TBMJ=0.1 + 0.2, PZRQ="2024-02-29"), If_None_Match="*")
    assert (made.status_code, made.headers["ETag"]) == (201, '"16"')
    assert made.headers["Location"] == f"{face.url}{ITEMS}/{name}"
    found = face.item(name)
    assert found.headers["ETag"] == '"16"'
    assert found.json()["geometry"] == SQUARE
    assert found.json()["properties"]["TBMJ"] == 0.1 + 0.2
    assert code(face.put(name, parcel(), If_None_Match="*")) == (412, "IF-STALE")
    assert face.item(name).headers["ETag"] == '"16"'
    assert len(face.items()) == 13


def test_put_replaces_whole_and_patch_merges(start):
    face = Face(start())
    name = face.items()[0]["id"]
    replaced = face.put(name, parcel(BZ="whole"), If_Match='"1"')
    assert (replaced.status_code, replaced.content) == (204, b"")
    now = face.item(name)
    assert now.headers["ETag"] == replaced.headers["ETag"] == '"16"'
    assert (now.json()["properties"]["BZ"], now.json()["properties"]["DLMC"]) == ("whole", None)
    body = {"properties": {"DLMC": "旱地", "BZ": None}}
    merged = face.patch(name, body, '"3", "16"')
    assert (merged.status_code, merged.headers["ETag"]) == (204, '"17"')
    values = face.item(name).json()["properties"]
    assert (values["DLMC"], values["BZ"], values["DLBM"]) == ("旱地", None, "0101")
    moved = [[y - 10, x] for y, x in RING]
    geometry = {"type": "Polygon", "coordinates": [moved]}
    assert face.patch(name, {"geometry": geometry}, '"17"').status_code == 204
    assert face.item(name).json()["geometry"] == geometry
    nothing = face.patch(name, {}, '"18"')
    assert (nothing.status_code, nothing.headers["ETag"]) == (204, '"18"')


def test_deletes_and_never_gives_the_identity_again(start):
    face = Face(start())
    name = face.items()[0]["id"]
    assert face.ask("DELETE", f"{ITEMS}/{name}", If_Match='"1"').status_code == 204
    assert code(face.item(name)) == (404, "ITEM-404")
    assert code(face.ask("DELETE", f"{ITEMS}/{name}", If_Match='"1"')) == (404, "ITEM-404")
    assert code(face.patch(name, {}, '"1"')) == (404, "ITEM-404")
    assert code(face.put(name, parcel(), If_Match='"1"')) == (412, "IF-STALE")
    assert code(face.put(name, parcel(), If_None_Match="*")) == (422, "OP-UUID-USED")
    assert code(face.ask("POST", ITEMS, parcel() | {"id": name})) == (422, "OP-UUID-USED")
    assert len(face.items()) == 11


def test_post_names_the_feature_or_takes_a_fresh_uuid(start):
    face = Face(start())
    made = face.ask("POST", ITEMS, parcel())
    assert made.status_code == 201
    found = face.session.get(made.headers["Location"], timeout=20)
    assert found.headers["ETag"] == made.headers["ETag"]
    name = str(uuid.uuid4())
    assert face.ask("POST", ITEMS, parcel() | {"id": name}).status_code == 201
    assert code(face.ask("POST", ITEMS, parcel() | {"id": name})) == (409, "ITEM-409")
    assert len(face.items()) == 14


def test_every_write_says_which_version_it_means(start):
    face = Face(start())
    name, new = face.items()[0]["id"], str(uuid.uuid4())
    needed = [
        face.put(name, parcel()),
        face.put(new, parcel()),
        face.put(name, parcel(), If_Match="*"),
        face.put(name, parcel(), If_None_Match='"1"'),
        face.ask("PATCH", f"{ITEMS}/{name}", {}, MERGE),
        face.ask("PATCH", f"{ITEMS}/{name}", {}, MERGE, If_None_Match="*"),
        face.ask("DELETE", f"{ITEMS}/{name}"),
    ]
    assert [code(reply) for reply in needed] == [(428, "IF-NEEDED")] * 7
    stale = [
        face.put(name, parcel(), If_Match='"2"'),
        face.put(name, parcel(), If_Match='W/"1"'),
        face.patch(name, {}, '"2"'),
        face.patch(name, {"properties": {"BZ": "x"}}, '"2", "3"'),
        face.ask("DELETE", f"{ITEMS}/{name}", If_Match='"2"'),
    ]
    assert [code(reply) for reply in stale] == [(412, "IF-STALE")] * 5
    assert code(face.put(name, parcel(), If_Match='"1"', If_None_Match="*")) == (400, "IF-BOTH")
    assert code(face.patch(name, {}, "1")) == (400, "IF-TAG")
    assert (face.item(name).headers["ETag"], len(face.items())) == ('"1"', 12)


def test_roles_and_options(start):
    node = start()
    editor, viewer = Face(node), Face(node, "viewer")
    name = editor.items()[0]["id"]
    allowed = [
        face.ask("OPTIONS", path).headers["Allow"]
        for face in (editor, viewer)
        for path in (ITEMS, f"{ITEMS}/{name}", "/ogcapi")
    ]
    reading = "GET, HEAD, OPTIONS"
    assert allowed == [
        f"{reading}, POST", f"{reading}, PUT, PATCH, DELETE", reading, reading, reading, reading,
    ]  # fmt: skip
    refused = [
        viewer.ask("POST", ITEMS, parcel()),
        viewer.put(name, parcel(), If_Match='"1"'),
        viewer.patch(name, {}, '"1"'),
        viewer.ask("DELETE", f"{ITEMS}/{name}", If_Match='"1"'),
    ]
    assert [code(reply) for reply in refused] == [(403, "ROLE-403")] * 4
    nobody = Face(node, None)
    reply = nobody.get(ITEMS)
    assert code(reply) == (401, "AUTH-401")
    assert reply.headers["WWW-Authenticate"].startswith("Basic ")
    wrong = editor.ask("DELETE", ITEMS)
    assert (code(wrong), wrong.headers["Allow"]) == ((405, "REQ-405"), f"{reading}, POST")


def test_both_doors_lead_to_the_same_data(start):
    face = Face(start())
    name = face.items()[0]["id"]
    assert face.patch(name, {"properties": {"BZ": "here"}}, '"1"').status_code == 204
    (row,) = face.features(uuids=name)["features"]
    assert (row["ver"], row["values"]["BZ"]) == (16, "here")
    entry = {"op": 1, "kind": "update", "uuid": name, "base": 16, "old": {}, "new": {"BZ": "there"}}
    assert face.submit([entry]).status_code == 200
    assert face.item(name).headers["ETag"] == '"17"'
    assert code(face.patch(name, {}, '"16"')) == (412, "IF-STALE")
    layer = face.get("/ogcapi/collections/DLTB").json()
    assert (layer["ssp_version"], layer["ssp_epoch"]) == (17, face.layer()["epoch"])


def test_of_many_at_once_one_wins(start):
    face = Face(start())
    name = face.items()[0]["id"]
    bodies = [{"properties": {"BZ": str(number)}} for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(lambda body: face.patch(name, body, '"1"'), bodies))
        new = str(uuid.uuid4())
        creations = [{"If_None_Match": "*"}] * 6
        made = list(threads.map(lambda condition: face.put(new, parcel(), **condition), creations))
    assert sorted(reply.status_code for reply in replies) == [204, *[412] * 7]
    assert sorted(reply.status_code for reply in made) == [201, *[412] * 5]
    assert len(face.items()) == 13
