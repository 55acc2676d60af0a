"""A sealed change set as it comes in: its bytes, their digest, and the headers that name it."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.editing.change_set import MOST_BYTES
from ...core.editing.sm3 import sm3
from ..exchange import Refused, Request
from .parse import ChangeSet, change_set


@dataclass(frozen=True)
class Received:
    """A set whose body has the digest it was sent with, under the id that its headers name."""

    given: ChangeSet
    body: bytes
    digest: str


def received(request: Request) -> Received:
    """Return the change set in a request's body; refuse (400, 413, 415) what is none."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Refused(415, "REQ-415", "A change set is sent as application/json.")
    body = request.body(MOST_BYTES)
    digest = sm3(body)
    if request.headers.get("ssp-payload-sm3", "").lower() != digest:
        raise Refused(400, "SET-BODY", "The body does not have the digest it is sent with.")
    given = change_set(body)
    for header in ("ssp-change-set", "idempotency-key"):
        if request.headers.get(header, "") != given.id:
            raise Refused(400, "SET-ID", "A header names another change set.", header=header)
    return Received(given, body, digest)
