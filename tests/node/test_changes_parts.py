"""Several layers in one change set, and natural keys, on both places where the data may be."""

from __future__ import annotations

import sqlite3

import psycopg2
import pytest
from node_client import SQUARE, Client, delete, insert, update


def part(client, layer, ops):
    described = client.layer(layer)
    return {"layer": layer, "crs": described["crs"], "schema": described["schema"], "ops": ops}


def joint(client, *parts):
    head = client.change_set([])
    names = ("change_set", "epoch", "audit_head", "reviewer")
    return {name: head[name] for name in names} | {"parts": list(parts)}


def new_block(number):
    """An insert into YJJBNT."""
    op = insert(SQUARE, number)
    op["new"] = {"BSM": f"B{number}", "YJJBNTMJ": 0.1 + 0.2, "geometry": SQUARE}
    return op


def edits(client):
    """A set that updates and deletes parcels and adds a block, and what it names."""
    first, second = client.features()["features"][:2]
    new, kept = new_block(4), client.features("YJJBNT")["features"][0]
    parts = (
        part(client, "DLTB", [update(first, 1, BZ="改"), delete(second, 2)]),
        part(client, "YJJBNT", [update(kept, 3, YJJBNTMJ=1.5), new]),
    )
    return joint(client, *parts), first, second, kept, new


def test_all_parts_are_applied_with_one_receipt(start_either):
    client = Client(start_either())
    given, first, second, kept, new = edits(client)
    answer = client.send(given)
    assert answer.status_code == 200, answer.text
    receipt = answer.json()["receipt"]
    assert (receipt["ops"], receipt["layer"], receipt["layers"]) == (4, None, ["DLTB", "YJJBNT"])
    versions = receipt["versions"]
    assert set(versions) == {"DLTB", "YJJBNT"}
    assert versions["DLTB"][second["uuid"]] is None
    for layer, feature in (("DLTB", first), ("YJJBNT", kept), ("YJJBNT", new)):
        (found,) = client.features(layer, uuids=feature["uuid"])["features"]
        assert found["ver"] == versions[layer][feature["uuid"]]
    assert client.layer("YJJBNT")["count"] == 4
    assert client.send(given).json() == answer.json()
    assert client.get(f"/changes/sets/{given['change_set']}").json() == receipt


def test_one_stale_part_holds_the_others_back(start_either):
    client = Client(start_either())
    given, _, second, kept, _ = edits(client)
    client.submit([update(kept, 1, YJJBNTMJ=7.0)], layer="YJJBNT")
    client.submit([update(second, 1, BZ="theirs")])
    before = client.features(), client.features("YJJBNT")
    answer = client.send(given)
    assert answer.status_code == 409
    told = {(one["layer"], one["uuid"], one["kind"]) for one in answer.json()["conflicts"]}
    assert told == {
        ("YJJBNT", kept["uuid"], "update/update"), ("DLTB", second["uuid"], "delete/update"),
    }  # fmt: skip
    assert (client.features(), client.features("YJJBNT")) == before


def test_a_fault_in_one_part_is_named_and_holds_the_others_back(either_node):
    client = Client(either_node)
    before = client.features(), client.features("YJJBNT")
    for change, status, code in (
        (lambda one: one["parts"][1]["ops"][1]["new"].update(XYZ=1), 422, "OP-FIELD"),
        (lambda one: one["parts"][1].update(schema="0" * 64), 422, "SET-SCHEMA"),
        (lambda one: one["parts"][1].update(crs="EPSG:4490"), 422, "SET-CRS"),
        (lambda one: one["parts"][1].update(layer="NOPE"), 404, "LAYER-404"),
        (lambda one: one["parts"][1].update(layer="DLTB"), 400, "SET-SHAPE"),
        (lambda one: one["parts"][1]["ops"][0].update(op=1), 422, "OP-TWICE"),
        (lambda one: one["parts"][1].update(ops=[]), 400, "SET-SHAPE"),
        (lambda one: one["parts"].clear(), 400, "SET-SHAPE"),
        (lambda one: one.update(layer="DLTB"), 400, "SET-SHAPE"),
    ):
        given = edits(client)[0]
        change(given)
        answer = client.send(given)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert (client.features(), client.features("YJJBNT")) == before


@pytest.fixture
def unique(start_either, tmp_path, request):
    """A node whose DLTB has the natural key BSM."""
    sql = 'CREATE UNIQUE INDEX bsm ON "DLTB" ("BSM")'
    if request.node.callspec.params["start_either"] == "geopackage":
        with sqlite3.connect(tmp_path / "county.gpkg") as base:
            base.execute(sql)
    else:
        server = request.getfixturevalue("server")
        address = {"host": "127.0.0.1", "port": server.info.port, "user": "tester"}
        with psycopg2.connect(dbname="fresh", **address) as base, base.cursor() as cursor:
            cursor.execute(sql)
    return Client(start_either())


def test_a_natural_key_that_another_has_is_a_conflict_with_their_row(unique):
    first = unique.features()["features"][0]
    new = insert(SQUARE, BSM=first["values"]["BSM"])
    answer = unique.submit([new])
    assert answer.status_code == 409, answer.text
    (told,) = answer.json()["conflicts"]
    current = {name: first[name] for name in ("ver", "values", "geometry")}
    assert told == {
        "uuid": new["uuid"], "kind": "insert/insert", "base": None, "key": ["BSM"],
        "other": first["uuid"], "current": current,
    }  # fmt: skip
    assert unique.layer()["count"] == 12


def test_a_key_that_the_same_set_frees_can_be_taken_over(unique):
    first = unique.features()["features"][0]
    new = insert(SQUARE, 1, BSM=first["values"]["BSM"])
    assert unique.submit([new, delete(first, 2)]).status_code == 200


def test_an_update_onto_a_taken_key_is_refused(unique):
    first, second = unique.features()["features"][:2]
    answer = unique.submit([update(first, BSM=second["values"]["BSM"])])
    assert (answer.status_code, answer.json()["code"]) == (422, "OP-VALUE")
