"""What each answer to one op proves, what all together prove, and how coordinates are written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.errors import Problem
from shanhe.core.geometry.geojson import geojson_of, wkb_of_geojson
from shanhe.plugin.checkout.transports.ogcapi.channel import (
    Result,
    applied,
    conflicting,
    refusal,
)
from shanhe.plugin.checkout.transports.ogcapi.crs import CRS84, axes_of, lies_well
from shanhe.plugin.checkout.transports.ogcapi.replies import Proof, failed, read
from shanhe.plugin.checkout.transports.ogcapi.transport import summed
from shanhe.plugin.net import Reply

EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
WORDS = {"code": "OP-VALUE", "detail": "wrong"}
LOGIN = b"<!DOCTYPE html><title>Login</title>"
OPS = [
    {"op": number, "kind": kind, "uuid": f"u{number}", "base": '"1"', "old": {}, "new": {}}
    for number, kind in enumerate(("insert", "update", "delete"), 1)
]
DOCUMENT = {"change_set": "s1", "layer": "DLTB", "epoch": "e", "ops": OPS}


def reply(status, body=b"", **headers):
    kind = {} if "Content_Type" in headers or not body else {"Content-Type": "application/json"}
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    whole = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status, {**kind, **sent}, whole, "http://n/items/u1")


@pytest.mark.parametrize(
    ("status", "body", "proof", "verdict"),
    [
        *[(status, b"", Proof.DONE, None) for status in (200, 201, 204)],
        (200, {"type": "Feature"}, Proof.DONE, None),
        *[(status, LOGIN, Proof.NOTHING, Verdict.UNKNOWN) for status in (200, 201)],
        (200, b'{"type": "Feat', Proof.NOTHING, Verdict.UNKNOWN),
        *[(status, b"", Proof.NOTHING, Verdict.UNKNOWN) for status in (202, 206, 207)],
        *[(status, b"", Proof.NOTHING, Verdict.UNKNOWN) for status in (301, 302, 307, 308)],
        *[(status, b"", Proof.LOOK, None) for status in (404, 409, 410, 412)],
        *[(status, WORDS, Proof.REFUSED, None) for status in (400, 413, 415, 422, 428)],
        *[(status, LOGIN, Proof.NOTHING, Verdict.UNKNOWN) for status in (400, 403, 422, 503)],
        (401, LOGIN, Proof.STOPPED, Verdict.NOT_DELIVERED),
        (403, WORDS, Proof.STOPPED, Verdict.REJECTED),
        *[(status, WORDS, Proof.STOPPED, Verdict.NOT_DELIVERED) for status in (408, 423, 429, 503)],
        *[(status, WORDS, Proof.NOT_OFFERED, None) for status in (405, 501)],
        (405, LOGIN, Proof.NOTHING, Verdict.UNKNOWN),
        *[(status, WORDS, Proof.NOTHING, Verdict.UNKNOWN) for status in (500, 502, 504, 418)],
    ],
)
def test_one_answer(status, body, proof, verdict):
    found = read(reply(status, body))
    assert found.proof is proof
    if verdict is not None:
        assert found.answer.verdict is verdict
    if proof is Proof.REFUSED:
        assert (found.error, found.message) == ("OP-VALUE", "wrong")


def test_a_pause_is_kept_and_ogc_exceptions_are_understood():
    assert read(reply(503, WORDS, Retry_After="7")).answer.retry_after == 7.0
    found = read(reply(400, {"code": "InvalidParameterValue", "description": "no data"}))
    assert (found.error, found.message) == ("InvalidParameterValue", "no data")


def test_faults_of_the_network():
    left = failed(Problem("NET-10", url="u", reason="cut"))
    away = failed(Problem("NET-01", url="u", reason="refused"))
    assert (left.proof, left.answer.verdict) == (Proof.NOTHING, Verdict.UNKNOWN)
    assert (away.proof, away.answer.verdict) == (Proof.STOPPED, Verdict.NOT_DELIVERED)


def refused(op):
    return Result(op, refusal=refusal(op, "OP-VALUE", "wrong"))


def stopped(op, verdict, code):
    return Result(op, stop=Answer(verdict, code=code))


DONE = [applied(op, None if op["kind"] == "delete" else '"7"') for op in OPS]
BUSY = stopped(OPS[1], Verdict.NOT_DELIVERED, "EDIT-46")
LOST = stopped(OPS[1], Verdict.UNKNOWN, "EDIT-48")


@pytest.mark.parametrize(
    ("results", "doubtful", "verdict", "code", "counts"),
    [
        (DONE, False, Verdict.APPLIED, "", (3, 0, 0)),
        (DONE, True, Verdict.APPLIED, "", (3, 0, 0)),
        ([*DONE[:2], conflicting(OPS[2], None)], False, Verdict.PARTIAL, "OAPI-10", (2, 1, 0)),
        ([*DONE[:2], refused(OPS[2])], False, Verdict.PARTIAL, "OAPI-10", (2, 0, 1)),
        ([conflicting(op, None) for op in OPS], False, Verdict.CONFLICT, "EDIT-44", (0, 3, 0)),
        ([refused(op) for op in OPS], False, Verdict.REJECTED, "EDIT-43", (0, 0, 3)),
        ([refused(op) for op in OPS], True, Verdict.PARTIAL, "OAPI-10", (0, 0, 3)),
        ([conflicting(OPS[0], None), refused(OPS[1]), conflicting(OPS[2], None)], False,
         Verdict.PARTIAL, "OAPI-10", (0, 2, 1)),
        ([DONE[0], LOST], False, Verdict.UNKNOWN, "EDIT-48", (0, 0, 0)),
        ([DONE[0], BUSY], False, Verdict.PARTIAL, "OAPI-10", (1, 0, 2)),
        ([DONE[0], BUSY], True, Verdict.UNKNOWN, "EDIT-46", (0, 0, 0)),
        ([BUSY], False, Verdict.NOT_DELIVERED, "EDIT-46", (0, 0, 0)),
    ],
)  # fmt: skip
def test_all_answers_together(results, doubtful, verdict, code, counts):
    answer = summed(results, DOCUMENT, "digest", doubtful)
    assert (answer.verdict, answer.code) == (verdict, code)
    versions = (answer.receipt or {}).get("versions", {})
    assert (len(versions), len(answer.conflicts), len(answer.refusals)) == counts
    if answer.receipt is not None:
        assert answer.receipt["status"] == verdict.value
        assert (answer.receipt["payload_sm3"], answer.receipt["inferred"]) == ("digest", True)


@pytest.mark.parametrize(
    ("storage", "offered", "expected"),
    [
        (EPSG + "4527", [], (EPSG + "4527", "EPSG:4527", True)),
        (EPSG + "4490", [], (EPSG + "4490", "EPSG:4490", True)),
        (EPSG + "3857", [], (EPSG + "3857", "EPSG:3857", False)),
        (CRS84, [], (CRS84, "EPSG:4326", False)),
        (EPSG + "4326", [CRS84], (CRS84, "EPSG:4326", False)),
        (EPSG + "4326", [], (EPSG + "4326", "EPSG:4326", True)),
        (EPSG + "999999", [], None),
        ("", [CRS84], None),
        ("urn:ogc:def:crs:EPSG::4527", [], None),
    ],
)
def test_the_order_of_axes_is_that_of_the_definition(qgis_app, storage, offered, expected):
    found = axes_of(storage, offered)
    assert (found and (found.uri, found.code, found.swapped)) == expected


@pytest.mark.parametrize(
    ("code", "box", "right"),
    [
        ("EPSG:4527", (39_500_000, 2_800_000, 39_500_100, 2_800_100), True),
        ("EPSG:4527", (2_800_000, 39_500_000, 2_800_100, 39_500_100), False),
        ("EPSG:4527", (39_350_000, 2_600_000, 39_740_000, 3_100_000), True),  # beyond the zone
        ("EPSG:4549", (500_000, 2_800_000, 500_100, 2_800_100), True),
        ("EPSG:4549", (2_800_000, 500_000, 2_800_100, 500_100), False),
        ("EPSG:4490", (117, 25, 118, 26), True),
        ("EPSG:4490", (25, 117, 26, 118), False),
        ("EPSG:4490", (75, 39, 76, 40), True),
        ("EPSG:4490", (39, 75, 40, 76), False),
        ("EPSG:4326", (25, 117, 26, 118), False),
    ],
)
def test_features_out_of_place_are_noticed(qgis_app, code, box, right):
    assert lies_well(code, tuple(map(float, box)), None) is right


def test_the_declared_extent_tells_where_the_crs_does_not(qgis_app):
    extent = (75.0, 39.0, 76.0, 40.0)
    assert lies_well("EPSG:4326", (39.2, 75.2, 39.3, 75.3), None)
    assert not lies_well("EPSG:4326", (39.2, 75.2, 39.3, 75.3), extent)
    assert lies_well("EPSG:4326", (75.2, 39.2, 75.3, 39.3), extent)


NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=64)
RINGS = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS).map(list), max_size=5), max_size=3)


@given(rings=RINGS, swapped=st.booleans())
def test_geojson_and_wkb_hold_the_same_digits(rings, swapped):
    for shape in (
        {"type": "Polygon", "coordinates": rings},
        {"type": "MultiPolygon", "coordinates": [rings, rings]},
    ):
        wkb = wkb_of_geojson(json.loads(json.dumps(shape)), swapped=swapped)
        assert geojson_of(wkb, swapped=swapped) == shape
        turned = geojson_of(wkb, swapped=not swapped)["coordinates"]
        inner = turned if shape["type"] == "Polygon" else turned[0]
        assert [[point[::-1] for point in ring] for ring in inner] == rings
