"""The change service: what it answers, and what the data are afterwards."""

from __future__ import annotations

import hashlib
import json

import pytest
import requests
from node_client import SQUARE, Client, delete, insert, update


def test_describes_itself_and_a_layer(either_node):
    client = Client(either_node)
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


def test_reads_all_features_in_pages(either_node):
    client = Client(either_node)
    seen, after = [], None
    while after is not None or not seen:
        page = client.features(limit=5, **({} if after is None else {"after": after}))
        seen += page["features"]
        after = page["next"]
    assert len(seen) == len({feature["uuid"] for feature in seen}) == 12
    assert seen[0]["geometry"] == SQUARE
    assert seen[0]["values"]["DLMC"] == "水田"


def test_filters_by_box_and_identity(either_node):
    client = Client(either_node)
    first_column = client.features(bbox="39500010,2800010,39500090,2800290")["features"]
    assert {feature["values"]["DLBM"] for feature in first_column} == {"0101"}
    assert len(first_column) == 3
    one = first_column[1]
    assert client.features(uuids=one["uuid"])["features"] == [one]


def test_applies_all_kinds_of_ops_in_one_set(start_either):
    client = Client(start_either())
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


def test_names_every_conflict_and_applies_nothing(start_either):
    client = Client(start_either())
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


def test_repeated_set_gets_the_same_receipt_and_is_applied_once(start_either):
    client = Client(start_either())
    change_set = client.change_set([insert(SQUARE)])
    first, again = client.send(change_set), client.send(change_set)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert client.layer()["count"] == 13
    assert client.get(f"/changes/sets/{change_set['change_set']}").json() == first.json()["receipt"]
    other = client.send(change_set | {"reviewer": "somebody"})
    assert (other.status_code, other.json()["code"]) == (409, "SET-DIGEST")


def test_lost_reply_is_settled_by_sending_again(start_either):
    client = Client(start_either(lose_reply=2))
    one, two = client.change_set([insert(SQUARE)]), client.change_set([insert(SQUARE)])
    assert client.send(one).status_code == 200
    with pytest.raises(requests.ConnectionError):
        client.send(two)
    assert client.layer()["count"] == 14
    assert client.send(two).json()["status"] == "applied"
    assert client.layer()["count"] == 14


def test_fence_keeps_a_late_set_out(start_either):
    client = Client(start_either())
    change_set = client.change_set([insert(SQUARE)])
    path = f"/changes/sets/{change_set['change_set']}"
    assert client.get(path).json()["code"] == "SET-404"
    fence = client.session.post(client.url + path + "/revoke", timeout=30)
    assert (fence.status_code, fence.json()["status"]) == (200, "revoked")
    late = client.send(change_set)
    assert (late.status_code, late.json()) == (410, {"status": "revoked", "receipt": fence.json()})
    assert client.layer()["count"] == 12


def test_fence_after_the_fact_tells_that_it_is_applied(start_either):
    client = Client(start_either())
    change_set = client.change_set([insert(SQUARE)])
    receipt = client.send(change_set).json()["receipt"]
    fence = client.session.post(
        client.url + f"/changes/sets/{change_set['change_set']}/revoke", timeout=30
    )
    assert (fence.status_code, fence.json()) == (200, receipt)


def test_versions_and_identities_are_never_used_again(start_either):
    client = Client(start_either())
    feature = client.features()["features"][0]
    client.submit([delete(feature)])
    again = client.submit([insert(SQUARE, identifier=feature["uuid"])])
    assert (again.status_code, again.json()["code"]) == (422, "OP-UUID-USED")
    newest = client.layer()["version"]
    new = insert(SQUARE)
    assert client.submit([new]).json()["receipt"]["versions"][new["uuid"]] > newest
