"""What each answer proves, and what proves nothing."""

import json

import pytest

from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Cancelled, Problem
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport

RECEIPT = {"change_set": "s1", "status": "applied"}
APPLIED = {"status": "applied", "receipt": RECEIPT}
REVOKED = {"status": "revoked", "receipt": {"change_set": "s1", "status": "revoked"}}
CONFLICT = {"status": "conflict", "conflicts": [{"uuid": "u"}]}
ERROR = {"code": "OP-VALUE", "message": "wrong", "detail": {"op": 2}}
LOGIN = b"<!DOCTYPE html><title>Login</title>"


class Session:
    """Answers every request alike and keeps what was sent."""

    def __init__(self, status=200, body=b"", headers=None, problem=None):
        self.status, self.headers, self.problem, self.sent = status, headers or {}, problem, []
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()

    def post(self, url, body, content_type, headers=None, *, write):
        self.sent.append((url, body, content_type, headers, write))
        if self.problem is not None:
            raise self.problem
        return self


def submitted(*args, **options):
    return ChangesTransport(Session(*args, **options), "http://n/changes").submit(b"{}", "s1", "d")


@pytest.mark.parametrize(
    ("status", "body", "verdict", "code"),
    [
        (200, APPLIED, Verdict.APPLIED, ""),
        (410, REVOKED, Verdict.REVOKED, ""),
        (409, CONFLICT, Verdict.CONFLICT, "EDIT-44"),
        (409, {"code": "SET-DIGEST"}, Verdict.UNKNOWN, "EDIT-45"),
        (409, {"code": "OTHER"}, Verdict.UNKNOWN, "EDIT-40"),
        *[
            (status, ERROR, Verdict.REJECTED, "EDIT-43")
            for status in (400, 403, 404, 413, 415, 422)
        ],
        *[(status, LOGIN, Verdict.UNKNOWN, "EDIT-40") for status in (200, 400, 403, 404, 422, 503)],
        *[(status, ERROR, Verdict.NOT_DELIVERED, "EDIT-46") for status in (429, 503)],
        *[(status, ERROR, Verdict.UNKNOWN, "EDIT-40") for status in (500, 502, 504)],
        *[(status, b"", Verdict.UNKNOWN, "EDIT-42") for status in (301, 302, 307, 308)],
        *[(status, b"", Verdict.UNKNOWN, "EDIT-40") for status in (200, 201, 204, 207)],
        (401, b"", Verdict.NOT_DELIVERED, "EDIT-47"),
        (200, json.dumps(APPLIED).encode()[:-1], Verdict.UNKNOWN, "EDIT-40"),
        (200, b"[1]", Verdict.UNKNOWN, "EDIT-40"),
        (200, b'{"status":"applied","status":"applied"}', Verdict.UNKNOWN, "EDIT-40"),
        (200, {"status": "applied"}, Verdict.UNKNOWN, "EDIT-40"),
        (201, APPLIED, Verdict.UNKNOWN, "EDIT-40"),
        (200, REVOKED, Verdict.UNKNOWN, "EDIT-40"),
    ],
)
def test_answers(status, body, verdict, code):
    answer = submitted(status, body)
    assert (answer.verdict, answer.code) == (verdict, code)


@pytest.mark.parametrize(
    ("problem", "verdict", "code"),
    [
        (Problem("NET-01", url="u"), Verdict.NOT_DELIVERED, "NET-01"),
        (Problem("NODE-05"), Verdict.NOT_DELIVERED, "NODE-05"),
        (Problem("NET-02", url="u"), Verdict.UNKNOWN, "NET-02"),
        (Problem("NET-10", url="u"), Verdict.UNKNOWN, "NET-10"),
        (Problem("TLS-01", url="u"), Verdict.UNKNOWN, "TLS-01"),
        (Cancelled(), Verdict.UNKNOWN, "EDIT-48"),
    ],
)
def test_faults_of_the_network(problem, verdict, code):
    answer = submitted(problem=problem)
    assert (answer.verdict, answer.code) == (verdict, code)


def test_a_refusal_names_the_op_and_the_reason():
    values = submitted(422, ERROR).values
    assert values == {"error": "OP-VALUE", "message": "wrong", "op": "2"}


@pytest.mark.parametrize(
    ("status", "error", "code"),
    [
        (403, "ROLE-403", "EDIT-49"),
        (422, "SET-EPOCH", "EDIT-50"),
        (422, "SET-SCHEMA", "EDIT-50"),
        (422, "OP-VALUE", "EDIT-43"),
    ],
)
def test_a_refusal_says_what_helps_against_it(status, error, code):
    answer = submitted(status, {"code": error, "message": "why", "detail": {}})
    assert (answer.verdict, answer.code) == (Verdict.REJECTED, code)
    assert (answer.values["error"], answer.values["message"]) == (error, "why")


def test_the_nodes_pause_is_kept():
    assert submitted(503, ERROR, {"Retry-After": "7"}).retry_after == 7.0


def test_what_is_sent():
    session = Session(200, APPLIED)
    ChangesTransport(session, "http://n/changes/").submit(b"body", "s1", "digest")
    named = {"SSP-Change-Set": "s1", "Idempotency-Key": "s1", "SSP-Payload-SM3": "digest"}
    expected = ("http://n/changes/sets", b"body", "application/json", named, True)
    assert session.sent == [expected]


@pytest.mark.parametrize(
    ("status", "body", "verdict"),
    [
        (200, REVOKED["receipt"], Verdict.REVOKED),
        (200, RECEIPT, Verdict.APPLIED),
        (410, REVOKED, Verdict.REVOKED),
        (200, LOGIN, Verdict.UNKNOWN),
        (500, b"", Verdict.UNKNOWN),
        (403, ERROR, Verdict.REJECTED),
    ],
)
def test_fences(status, body, verdict):
    transport = ChangesTransport(Session(status, body), "http://n/changes")
    assert transport.fence("s1").verdict == verdict
