"""The node tells who made the present version of a feature, on both places of the data."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from node_client import SQUARE, Client, delete, insert, update


def authors(client, *uuids, layer="DLTB"):
    answer = client.get(f"/changes/layers/{layer}/authors", uuids=",".join(uuids))
    assert answer.status_code == 200, answer.text
    assert set(answer.json()) == {"authors"}
    return {one.pop("uuid"): one for one in answer.json()["authors"]}


def applied(answer):
    assert answer.status_code == 200, answer.text
    return answer.json()["receipt"]


def test_tells_who_made_the_present_versions(start_either):
    node = start_either()
    planner, other = Client(node), Client(node, "reviewer")
    first, second, third, untouched = planner.features()["features"][:4]
    one = applied(planner.submit([update(first, 1, BZ="a"), update(second, 2, BZ="a")]))
    (again,) = planner.features(uuids=first["uuid"])["features"]
    two = applied(other.submit([update(again, 1, BZ="b")]))
    gone = applied(other.submit([delete(third)]))
    told = authors(planner, *(row["uuid"] for row in (first, second, third, untouched)))
    assert told[first["uuid"]] == {
        "ver": two["versions"][first["uuid"]], "author": "reviewer", "at": two["committed_at"],
    }  # fmt: skip
    assert told[second["uuid"]] == {
        "ver": one["versions"][second["uuid"]], "author": "planner", "at": one["committed_at"],
    }  # fmt: skip
    assert (told[third["uuid"]]["ver"], told[third["uuid"]]["author"]) == (None, "reviewer")
    deleted = datetime.fromisoformat(told[third["uuid"]]["at"].replace("Z", "+00:00"))
    assert abs(deleted - datetime.now(timezone.utc)) < timedelta(minutes=5)
    assert gone["versions"] == {third["uuid"]: None}
    assert untouched["uuid"] not in told, "nobody's change set made it"
    assert authors(planner, first["uuid"], layer="YJJBNT") == {}


def test_a_set_of_two_layers_tells_for_each(start_either):
    client = Client(start_either())
    parts, rows = [], []
    for number, name in enumerate(("DLTB", "YJJBNT"), 1):
        layer = client.layer(name)
        rows.append(client.features(name)["features"][0])
        part = {name: layer[name] for name in ("layer", "crs", "schema")}
        parts.append({**part, "ops": [delete(rows[-1], number)] if number == 2 else []})
    parts[0]["ops"] = [update(rows[0], 1, BZ="both")]
    whole = client.change_set([], schema="", epoch=client.layer()["epoch"])
    whole = {name: whole[name] for name in ("change_set", "epoch", "audit_head", "reviewer")}
    receipt = applied(client.send({**whole, "parts": parts}))
    assert authors(client, rows[0]["uuid"])[rows[0]["uuid"]] == {
        "ver": receipt["versions"]["DLTB"][rows[0]["uuid"]],
        "author": "planner",
        "at": receipt["committed_at"],
    }
    assert authors(client, rows[1]["uuid"], layer="YJJBNT")[rows[1]["uuid"]]["ver"] is None
    assert authors(client, rows[0]["uuid"], layer="YJJBNT") == {}


def test_a_conflict_tells_who_made_the_other_side(start_either):
    node = start_either()
    planner, other = Client(node), Client(node, "reviewer")
    changed, gone = planner.features()["features"][:2]
    receipt = applied(other.submit([update(changed, 1, BZ="b"), delete(gone, 2)]))
    answer = planner.submit([update(changed, 1, BZ="a"), update(gone, 2, BZ="a")])
    assert answer.status_code == 409
    told = {one["uuid"]: (one["author"], one["at"]) for one in answer.json()["conflicts"]}
    assert told[changed["uuid"]] == ("reviewer", receipt["committed_at"])
    assert told[gone["uuid"]][0] == "reviewer"


def test_a_conflict_with_what_no_set_made_names_nobody(start_either):
    client = Client(start_either())
    row = client.features()["features"][0]
    stale = {**row, "ver": row["ver"] + 1000}
    (told,) = client.submit([update(stale, BZ="a")]).json()["conflicts"]
    assert (told["uuid"], "author" in told, "at" in told) == (row["uuid"], False, False)


def test_takes_identities_and_nothing_else(either_node):
    client = Client(either_node)
    path = "/changes/layers/DLTB/authors"
    one = client.features(limit=1)["features"][0]["uuid"]
    assert client.get(path, uuids=one).json() == {"authors": []}
    for query in ({}, {"uuids": ""}, {"uuids": "x"}, {"uuids": one, "since": "1"}):
        answer = client.get(path, **query)
        assert (answer.status_code, answer.json()["code"]) == (400, "REQ-QUERY"), query
    assert client.get("/changes/layers/none/authors", uuids=one).json()["code"] == "LAYER-404"
    assert Client(either_node, None).get(path, uuids=one).status_code == 401


def test_goes_back_through_many_receipts(start_either):
    client = Client(start_either())
    rows = client.features()["features"]
    made = {}
    for number, row in enumerate(rows[:6]):
        receipt = applied(client.submit([update(row, BZ=f"n{number}")]))
        made[row["uuid"]] = (receipt["versions"][row["uuid"]], receipt["committed_at"])
        applied(client.submit([insert(SQUARE, BSM=f"N{number}")]))
    told = authors(client, *(row["uuid"] for row in rows))
    assert {uuid: (one["ver"], one["at"]) for uuid, one in told.items()} == made
