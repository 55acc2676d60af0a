"""What the change service refuses, and that the data stay as they were."""

from __future__ import annotations

import json
import uuid

import pytest
from node_client import SQUARE, Client, insert, update

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
def test_refuses_a_wrong_op_by_its_number(either_node, case):
    new, code = WRONG_OPS[case]
    client = Client(either_node)
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
def test_refuses_a_wrong_set(either_node, case):
    changed, status, code = WRONG_SETS[case]
    answer = Client(either_node).submit([insert(SQUARE)], **changed)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


def test_refuses_another_schema_and_epoch(either_node):
    client = Client(either_node)
    layer = client.layer()
    schema = client.submit([insert(SQUARE)], schema="0" * 64, epoch=layer["epoch"])
    epoch = client.submit([insert(SQUARE)], schema=layer["schema"], epoch=str(uuid.uuid4()))
    assert (schema.status_code, schema.json()["code"]) == (422, "SET-SCHEMA")
    assert (epoch.status_code, epoch.json()["code"]) == (422, "SET-EPOCH")


def test_refuses_two_ops_on_one_feature_and_too_many_ops(either_node):
    client = Client(either_node)
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
def test_refuses_what_is_not_strict_json(either_node, case):
    answer = Client(either_node).send_bytes(BODIES[case], str(uuid.uuid4()))
    assert answer.status_code == 400
    assert answer.json()["code"] in ("SET-JSON", "SET-SHAPE")


def test_refuses_wrong_digest_id_and_media_type(either_node):
    client = Client(either_node)
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


def test_roles(either_node):
    viewer = Client(either_node, "viewer")
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
        "bbox=2,0,1,1",
        "bbox=0,2,1,1",
        "limit=0",
        "since=x",
        "since=-1",
        "uuids=1",
        "limit=ä",
        "what=1",
        "since=1&since=2",
    ],
)
def test_refuses_wrong_filters(either_node, query):
    answer = Client(either_node).get(f"/changes/layers/DLTB/features?{query}")
    assert (answer.status_code, answer.json()["code"][:4]) == (400, "REQ-")
