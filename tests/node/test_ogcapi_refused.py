"""Hostile and mistaken requests to the OGC API: a clear 4xx, never a 500, and no change."""

from __future__ import annotations

import uuid

import pytest
from node_client import Client
from ogcapi_client import ITEMS, MERGE, NATIVE, RING, Face, code, parcel

GETS = {
    "/ogcapi/nothing": 404,
    "/ogcapi/collections/NOPE": 404,
    "/ogcapi/collections/NOPE/items": 404,
    "/ogcapi/collections/DLTB/nothing": 404,
    "/ogcapi/collections/..%2f..%2fcounty.gpkg": 404,
    "/ogcapi/collections/DLTB%00": 404,
    f"{ITEMS}/": 200,
    f"{ITEMS}/1": 404,
    f"{ITEMS}/%00": 404,
    f"{ITEMS}/{'a' * 3000}": 404,
    f"{ITEMS}/00000000-0000-4000-8000-000000000000": 404,
    f"{ITEMS}/00000000-0000-4000-8000-000000000000/more": 404,
    f"{ITEMS}?limit=0": 400,
    f"{ITEMS}?limit=-1": 400,
    f"{ITEMS}?limit=1e3": 400,
    f"{ITEMS}?limit=99999999999999999999": 400,
    f"{ITEMS}?limit=100000": 200,
    f"{ITEMS}?after=x": 400,
    f"{ITEMS}?offset=5": 400,
    f"{ITEMS}?bbox=1,2,3": 400,
    f"{ITEMS}?bbox=nan,0,1,1": 400,
    f"{ITEMS}?bbox=1e400,0,1e401,1": 400,
    f"{ITEMS}?bbox=1e300,1e300,1e301,1e301": 200,
    f"{ITEMS}?bbox=2,2,1,1": 400,
    f"{ITEMS}?bbox-crs={NATIVE}": 400,
    f"{ITEMS}?bbox=0,0,1,1&bbox-crs=EPSG:4527": 400,
    f"{ITEMS}?crs=http://www.opengis.net/def/crs/EPSG/0/4326": 400,
    f"{ITEMS}?crs={NATIVE}&crs={NATIVE}": 400,
    f"{ITEMS}?datetime=yesterday": 400,
    f"{ITEMS}?f=html": 400,
    f"{ITEMS}?DLBM=0101%27%20OR%201=1": 400,
    f"{ITEMS}?limit=%ff": 400,
    "/ogcapi?f=json": 200,
    "/ogcapi/conformance?nothing=1": 400,
}


@pytest.mark.parametrize("path", GETS, ids=lambda path: path[:70])
def test_reads_are_refused_with_a_reason(shared_node, path):
    reply = Face(shared_node).get(path)
    assert reply.status_code == GETS[path]
    if reply.status_code != 200:
        code(reply)


def with_ring(ring, kind="Polygon"):
    return parcel() | {"geometry": {"type": kind, "coordinates": [ring]}}


BOW_TIE = [RING[0], RING[2], RING[1], RING[3], RING[0]]
ENDLESS = (
    b'{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", '
    b'"coordinates": [[[1e999, 0], [1, 1], [1, 0], [1e999, 0]]]}}'
)
MULTI = {"type": "MultiPolygon", "coordinates": [[RING]]}
BODIES = {
    "no json": (b"{", 400),
    "not utf-8": (b'{"a": "\xff"}', 400),
    "a list": (b"[]", 400),
    "nan": (b'{"type": "Feature", "properties": {"TBMJ": NaN}, "geometry": null}', 400),
    "twice": (b'{"type": "Feature", "type": "Feature"}', 400),
    "deep": (b"[" * 100_000, 400),
    "no feature": ({"type": "FeatureCollection", "features": []}, 422),
    "no properties": (parcel() | {"properties": None}, 422),
    "unknown member": (parcel() | {"extra": 1}, 422),
    "another id": (parcel() | {"id": str(uuid.UUID(int=5))}, 422),
    "id is no text": (parcel() | {"id": 5}, 422),
    "unknown field": (parcel(NOPE=1), 422),
    "a field named geometry": (parcel(geometry="00"), 422),
    "too long": (parcel(DLBM="010101"), 422),
    "wrong type": (parcel(SJNF="2023"), 422),
    "true is no number": (parcel(SJNF=True), 422),
    "nested": (parcel(BZ={"a": 1}), 422),
    "too large": (parcel(SJNF=2**31), 422),
    "no date": (parcel(PZRQ="2023-02-30"), 422),
    "required": (parcel(BSM=None), 422),
    "no geometry": (parcel() | {"geometry": None}, 422),
    "a point": (parcel() | {"geometry": {"type": "Point", "coordinates": [1, 2]}}, 422),
    "another type": (parcel() | {"geometry": MULTI}, 422),
    "no rings": (parcel() | {"geometry": {"type": "Polygon", "coordinates": []}}, 422),
    "rings are no list": (parcel() | {"geometry": {"type": "Polygon", "coordinates": 5}}, 422),
    "three ordinates": (with_ring([[*point, 1.0] for point in RING]), 422),
    "text ordinates": (with_ring([["1", "2"]] * 4), 422),
    "endless ordinates": (ENDLESS, 422),
    "huge ordinates": (with_ring([[10**400, 0], [1, 1], [1, 0], [10**400, 0]]), 422),
    "not closed": (with_ring(RING[:-1]), 422),
    "crossing itself": (with_ring(BOW_TIE), 422),
}  # fmt: skip


@pytest.fixture(scope="module")
def before(shared_node):
    return Client(shared_node).features()


@pytest.mark.parametrize("name", BODIES)
def test_bodies_are_refused_and_nothing_changes(shared_node, before, name):
    face = Face(shared_node)
    body, status = BODIES[name]
    existing = before["features"][0]
    tag = f'"{existing["ver"]}"'
    replies = [
        face.put(str(uuid.UUID(int=7)), body, If_None_Match="*"),
        face.put(existing["uuid"], body, If_Match=tag),
    ]
    if name != "another id":
        replies.append(face.ask("POST", "/ogcapi/collections/DLTB/items", body))
    assert [code(reply)[0] for reply in replies] == [status] * len(replies)
    assert Client(shared_node).features() == before


@pytest.mark.parametrize(
    ("patch", "status"),
    [
        ({"type": "Point"}, 422),
        ({"properties": [1]}, 422),
        ({"properties": None}, 422),
        ({"properties": {"BSM": None}}, 422),
        ({"geometry": None}, 422),
        ({"geometry": {}}, 422),
        ({"id": None}, 422),
        (b"[]", 400),
    ],
)
def test_patches_are_refused_and_nothing_changes(shared_node, before, patch, status):
    face, first = Face(shared_node), before["features"][0]
    reply = face.patch(first["uuid"], patch, f'"{first["ver"]}"')
    assert code(reply)[0] == status
    assert Client(shared_node).features() == before


def test_media_types_crs_and_size_are_checked(shared_node, before):
    face, first = Face(shared_node), before["features"][0]
    path, tag = f"{ITEMS}/{first['uuid']}", f'"{first["ver"]}"'
    replies = [
        face.ask("PATCH", path, {}, "application/json", If_Match=tag),
        face.ask("PUT", path, parcel(), "text/html", If_Match=tag),
        face.ask("PUT", path, parcel(), MERGE, If_Match=tag),
        face.ask("PUT", path, parcel(), If_Match=tag, Content_Crs="<EPSG:4527>"),
        face.ask("PUT", path, b" " * 20_000_001, If_Match=tag),
        face.ask("PATCH", f"{path}?crs={NATIVE}", {}, MERGE, If_Match=tag),
        face.ask("TRACE", path),
    ]
    assert [code(reply)[0] for reply in replies] == [415, 415, 415, 400, 413, 400, 405]
    assert Client(shared_node).features() == before
