"""The change service: what it answers, and what the data are afterwards."""

from __future__ import annotations

import hashlib
import json
import uuid

import pytest
import requests
from node_client import Client, delete, insert, update

SQUARE = (
    "0103000000010000000500000000000000c7d5824100000000c05c454100000020cad5824100000000c05c4541"
    "00000020cad5824100000000f25c454100000000c7d5824100000000f25c454100000000c7d5824100000000"
    "c05c4541"
)


def test_describes_itself_and_a_layer(shared_node):
    client = Client(shared_node)
    service = client.get("/changes").json()
    assert {name: service[name] for name in ("service", "version", "layers", "user", "role")} == {
        "service": "shanhe-changes",
        "version": 1,
        "layers": ["DLTB", "YJJBNT"],
        "user": "planner",
        "role": "editor",
    }
    assert service["limits"] == {"ops": 5000, "bytes": 20000000, "page": 2000}
    layer = client.layer()
    described = {name: layer[name] for name in ("crs", "geometry_type", "fields")}
    canonical = json.dumps(described, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert layer["schema"] == hashlib.new("sm3", canonical.encode()).hexdigest()
    assert (layer["title"], layer["count"], layer["crs"]) == ("地类图斑", 12, "EPSG:4527")
    assert layer["extent"] == [39500000.0, 2800000.0, 39500400.0, 2800300.0]
    assert layer["epoch"] == service["epoch"]
    assert layer["fields"][0] == {"name": "BSM", "type": "text", "length": 18, "nullable": False}
    assert [field["type"] for field in layer["fields"]] == [
        "text", "text", "text", "real", "integer", "date", "text",
    ]  # fmt: skip


def test_reads_all_features_in_pages(shared_node):
    client = Client(shared_node)
    seen, after = [], None
    while after is not None or not seen:
        page = client.features(limit=5, **({} if after is None else {"after": after}))
        seen += page["features"]
        after = page["next"]
    assert len(seen) == len({feature["uuid"] for feature in seen}) == 12
    assert seen[0]["geometry"] == SQUARE
    assert seen[0]["values"]["DLMC"] == "水田"


def test_filters_by_box_and_identity(shared_node):
    client = Client(shared_node)
    first_column = client.features(bbox="39500010,2800010,39500090,2800290")["features"]
    assert {feature["values"]["DLBM"] for feature in first_column} == {"0101"}
    assert len(first_column) == 3
    one = first_column[1]
    assert client.features(uuids=one["uuid"])["features"] == [one]


def test_applies_all_kinds_of_ops_in_one_set(start):
    client = Client(start())
    first, second, third = client.features()["features"][:3]
    moved = SQUARE.replace("00000000c05c4541", "000000008e5c4541")  # lower edge 100 m down
    new = insert(SQUARE, number=3, DLMC="水田", TBMJ=0.1 + 0.2, SJNF=2024, PZRQ="2024-02-29")
    before = client.layer()
    answer = client.submit(
        [
            update(first, 1, DLBM="0102", geometry=moved),
            delete(second, 2),
            new,
            update(third, 4, BZ="改"),
        ]
    )
    assert answer.status_code == 200, answer.text
    receipt = answer.json()["receipt"]
    assert (receipt["status"], receipt["ops"], receipt["layer"]) == ("applied", 4, "DLTB")
    assert (receipt["submitted_by"], receipt["server_seq"]) == ("planner", 1)
    assert receipt["epoch"] == before["epoch"]
    versions = receipt["versions"]
    assert versions[second["uuid"]] is None
    kept = [versions[uid] for uid in (first["uuid"], new["uuid"], third["uuid"])]
    assert min(kept) > before["version"]
    assert len(set(kept)) == 3

    changes = client.features(since=before["version"])
    assert [gone["uuid"] for gone in changes["deleted"]] == [second["uuid"]]
    now = {feature["uuid"]: feature for feature in changes["features"]}
    assert set(now) == {first["uuid"], new["uuid"], third["uuid"]}
    assert now[first["uuid"]]["geometry"] == moved
    assert now[first["uuid"]]["values"] == first["values"] | {"DLBM": "0102"}
    assert now[new["uuid"]]["values"] == {
        "BSM": "350821000000000099", "DLBM": "0101", "DLMC": "水田", "TBMJ": 0.1 + 0.2,
        "SJNF": 2024, "PZRQ": "2024-02-29", "BZ": None,
    }  # fmt: skip
    assert now[third["uuid"]]["ver"] == versions[third["uuid"]]
    after = client.layer()
    assert after["count"] == 12
    assert after["extent"] == [39500000.0, 2799900.0, 39500400.0, 2800300.0]
    assert after["version"] == changes["version"] > max(kept) - 1
    assert client.features(since=after["version"])["features"] == []


def test_names_every_conflict_and_applies_nothing(start):
    client = Client(start())
    first, second, third, fourth = client.features()["features"][:4]
    client.submit([update(first, 1, BZ="theirs"), delete(second, 2), update(third, 3, BZ="theirs")])
    before = client.features()
    answer = client.submit([
        update(first, 1, BZ="mine"), update(second, 2, BZ="mine"), delete(third, 3),
        update(fourth, 4, BZ="mine"), insert(SQUARE, 5, identifier=fourth["uuid"]),
    ][:4])  # fmt: skip
    assert answer.status_code == 409
    found = {conflict["uuid"]: conflict for conflict in answer.json()["conflicts"]}
    assert {uid: conflict["kind"] for uid, conflict in found.items()} == {
        first["uuid"]: "update/update",
        second["uuid"]: "update/delete",
        third["uuid"]: "delete/update",
    }
    assert found[first["uuid"]]["current"]["values"]["BZ"] == "theirs"
    assert found[first["uuid"]]["base"] == first["ver"]
    assert found[second["uuid"]]["current"] is None
    assert client.features() == before
    assert kinds(client.submit([delete(second), insert(SQUARE, 2, identifier=fourth["uuid"])])) == [
        "delete/delete",
        "insert/insert",
    ]


def kinds(answer):
    return [conflict["kind"] for conflict in answer.json()["conflicts"]]


def test_repeated_set_gets_the_same_receipt_and_is_applied_once(start):
    client = Client(start())
    change_set = client.change_set([insert(SQUARE)])
    first, again = client.send(change_set), client.send(change_set)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert client.layer()["count"] == 13
    assert client.get(f"/changes/sets/{change_set['change_set']}").json() == first.json()["receipt"]
    other = client.send(change_set | {"reviewer": "somebody"})
    assert (other.status_code, other.json()["code"]) == (409, "SET-DIGEST")


def test_lost_reply_is_settled_by_sending_again(start):
    client = Client(start(lose_reply=2))
    one, two = client.change_set([insert(SQUARE)]), client.change_set([insert(SQUARE)])
    assert client.send(one).status_code == 200
    with pytest.raises(requests.ConnectionError):
        client.send(two)
    assert client.layer()["count"] == 14
    assert client.send(two).json()["status"] == "applied"
    assert client.layer()["count"] == 14


def test_fence_keeps_a_late_set_out(start):
    client = Client(start())
    change_set = client.change_set([insert(SQUARE)])
    path = f"/changes/sets/{change_set['change_set']}"
    assert client.get(path).json()["code"] == "SET-404"
    fence = client.session.post(client.url + path + "/revoke", timeout=30)
    assert (fence.status_code, fence.json()["status"]) == (200, "revoked")
    late = client.send(change_set)
    assert (late.status_code, late.json()) == (410, {"status": "revoked", "receipt": fence.json()})
    assert client.layer()["count"] == 12


def test_fence_after_the_fact_tells_that_it_is_applied(start):
    client = Client(start())
    change_set = client.change_set([insert(SQUARE)])
    receipt = client.send(change_set).json()["receipt"]
    fence = client.session.post(
        client.url + f"/changes/sets/{change_set['change_set']}/revoke", timeout=30
    )
    assert (fence.status_code, fence.json()) == (200, receipt)


def test_versions_and_identities_are_never_used_again(start):
    client = Client(start())
    feature = client.features()["features"][0]
    client.submit([delete(feature)])
    again = client.submit([insert(SQUARE, identifier=feature["uuid"])])
    assert (again.status_code, again.json()["code"]) == (422, "OP-UUID-USED")
    newest = client.layer()["version"]
    new = insert(SQUARE)
    assert client.submit([new]).json()["receipt"]["versions"][new["uuid"]] > newest


WRONG_OPS = {
    "unknown field": ({"XYZ": 1}, "OP-FIELD"),
    "own column": ({"ssp_ver": 99}, "OP-FIELD"),
    "too long": ({"DLBM": "010101"}, "OP-VALUE"),
    "null in a required field": ({"DLBM": None}, "OP-VALUE"),
    "text for a number": ({"TBMJ": "1.0"}, "OP-VALUE"),
    "number for a text": ({"DLMC": 7}, "OP-VALUE"),
    "boolean for an integer": ({"SJNF": True}, "OP-VALUE"),
    "integer of 33 bits": ({"SJNF": 2**32}, "OP-VALUE"),
    "no such day": ({"PZRQ": "2023-02-29"}, "OP-VALUE"),
    "NUL in a text": ({"BZ": "a\0b"}, "OP-VALUE"),
    "real too large": ({"TBMJ": 10**400}, "OP-VALUE"),
    "no hex": ({"geometry": "zz"}, "OP-GEOMETRY"),
    "null geometry": ({"geometry": None}, "OP-GEOMETRY"),
    "point": ({"geometry": "0101000000" + "00" * 16}, "OP-GEOMETRY"),
    "cut short": ({"geometry": SQUARE[:-2]}, "OP-GEOMETRY"),
    "bytes at the end": ({"geometry": SQUARE + "00"}, "OP-GEOMETRY"),
    "four billion points": ({"geometry": "0103000000" + "01000000" + "ffffffff"}, "OP-GEOMETRY"),
    "NaN": ({"geometry": SQUARE.replace("00000020cad58241", "000000000000f87f")}, "OP-GEOMETRY"),
    "not closed": ({"geometry": SQUARE[:-16] + "000000008e5c4541"}, "OP-GEOMETRY"),
    "bow-tie": (
        {"geometry": SQUARE[:90] + SQUARE[122:154] + SQUARE[90:122] + SQUARE[154:]},
        "OP-GEOMETRY",
    ),
}


@pytest.mark.parametrize("case", WRONG_OPS)
def test_refuses_a_wrong_op_by_its_number(shared_node, case):
    new, code = WRONG_OPS[case]
    client = Client(shared_node)
    before = client.features()
    first, second = before["features"][:2]
    answer = client.submit([update(first, 1, BZ="fine"), update(second, 7, **new)])
    assert (answer.status_code, answer.json()["code"]) == (422, code), answer.text
    assert answer.json()["detail"]["op"] == 7
    assert client.features() == before


WRONG_SETS = {
    "layer": ({"layer": "NOPE", "schema": "", "epoch": ""}, 404, "LAYER-404"),
    "crs": ({"crs": "EPSG:4490"}, 422, "SET-CRS"),
    "schema": ({"schema": "00", "epoch": None}, 400, "SET-SHAPE"),
    "id": ({"change_set": "1"}, 400, "SET-SHAPE"),
    "ops": ({"ops": []}, 400, "SET-SHAPE"),
    "name": ({"extra": 1}, 400, "SET-SHAPE"),
}


@pytest.mark.parametrize("case", WRONG_SETS)
def test_refuses_a_wrong_set(shared_node, case):
    changed, status, code = WRONG_SETS[case]
    answer = Client(shared_node).submit([insert(SQUARE)], **changed)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


def test_refuses_another_schema_and_epoch(shared_node):
    client = Client(shared_node)
    layer = client.layer()
    schema = client.submit([insert(SQUARE)], schema="0" * 64, epoch=layer["epoch"])
    epoch = client.submit([insert(SQUARE)], schema=layer["schema"], epoch=str(uuid.uuid4()))
    assert (schema.status_code, schema.json()["code"]) == (422, "SET-SCHEMA")
    assert (epoch.status_code, epoch.json()["code"]) == (422, "SET-EPOCH")


def test_refuses_two_ops_on_one_feature_and_too_many_ops(shared_node):
    client = Client(shared_node)
    feature = client.features()["features"][0]
    twice = client.submit([update(feature, 1, BZ="a"), update(feature, 2, BZ="b")])
    assert (twice.status_code, twice.json()["code"]) == (422, "OP-TWICE")
    many = client.submit([update(feature, number, BZ="a") for number in range(5001)])
    assert (many.status_code, many.json()["detail"]) == (413, {"limit": 5000})


BODIES = {
    "empty": b"",
    "binary": bytes(range(256)),
    "no JSON": "汉字".encode(),
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "name twice": b'{"ops": 1, "ops": 2}',
    "NaN": b'{"ops": NaN}',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("case", BODIES)
def test_refuses_what_is_not_strict_json(shared_node, case):
    answer = Client(shared_node).send_bytes(BODIES[case], str(uuid.uuid4()))
    assert answer.status_code == 400
    assert answer.json()["code"] in ("SET-JSON", "SET-SHAPE")


def test_refuses_wrong_digest_id_and_media_type(shared_node):
    client = Client(shared_node)
    change_set = client.change_set([insert(SQUARE)])
    body, identifier = json.dumps(change_set).encode(), change_set["change_set"]
    for headers, status, code in (
        ({"SSP-Payload-SM3": "0" * 64}, 400, "SET-BODY"),
        ({"SSP-Change-Set": str(uuid.uuid4())}, 400, "SET-ID"),
        ({"Idempotency-Key": str(uuid.uuid4())}, 400, "SET-ID"),
        ({"Content-Type": "text/xml"}, 415, "REQ-415"),
    ):
        answer = client.send_bytes(body, identifier, **headers)
        assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_roles(shared_node):
    viewer = Client(shared_node, "viewer")
    assert viewer.layer()["count"] == 12
    answer = viewer.submit([insert(SQUARE)])
    assert (answer.status_code, answer.json()["code"]) == (403, "ROLE-403")
    fence = viewer.session.post(f"{viewer.url}/changes/sets/{uuid.uuid4()}/revoke", timeout=30)
    assert fence.status_code == 403


@pytest.mark.parametrize(
    "query",
    [
        "bbox=1,2,3",
        "bbox=1,2,3,nan",
        "since=x",
        "since=-1",
        "uuids=1",
        "limit=ä",
        "what=1",
        "since=1&since=2",
    ],
)
def test_refuses_wrong_filters(shared_node, query):
    answer = Client(shared_node).get(f"/changes/layers/DLTB/features?{query}")
    assert (answer.status_code, answer.json()["code"][:4]) == (400, "REQ-")
