"""Change sets straight to a PostGIS node (tier A: receipts in the same transaction)."""

from __future__ import annotations

import json
from typing import Any, Optional

from .....core.editing.layer_schema import LayerSchema
from .....core.editing.parts import parts_of
from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, NothingSent, Problem
from .....core.feedback import Feedback, Silent
from ....nodes.profiles import Endpoint
from ....redaction import redacted
from ..answers import OTHER_DIGEST, alarming, cancelled, conflicting, rejected
from .connection import psycopg2, transaction

SCHEMAS = "SELECT layer, ssp.schema_of(relation) FROM ssp.layer WHERE layer = ANY (%s)"
APPLY = "SELECT ssp.apply_changeset(%s, %s, %s::jsonb, %s::jsonb)"
REVOKE = "SELECT ssp.revoke(%s)"
SETTLED = {"applied": Verdict.APPLIED, "revoked": Verdict.REVOKED}
# Lock not available, cancelled by a timeout, deadlock, serialization, for reading only (a standby
# after a failover), too many connections, …
BUSY = frozenset({"55P03", "57014", "40P01", "40001", "25006"})
BUSY_CLASS, DISK_FULL = "53", "53100"


class PostgisTransport:
    """Sends to the database at `endpoint`, whose node was prepared for it.

    A cancel of `feedback` stops what the database does for a set, unless it is being committed.
    """

    fences = True
    joins = True

    def __init__(self, endpoint: Endpoint, feedback: Optional[Feedback] = None) -> None:
        self._endpoint, self._feedback = endpoint, feedback or Silent()

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set once; the receipt's key decides whether it was applied before."""
        return self._answered(lambda cursor: _apply(cursor, payload, set_id, digest))

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set at the node, for good, unless it had been applied."""
        return self._answered(lambda cursor: _value(cursor, REVOKE, (set_id,)))

    def _answered(self, work: Any) -> Answer:
        try:
            with transaction(self._endpoint, self._feedback) as cursor:
                found = work(cursor)
        except Cancelled:
            return cancelled(NothingSent())  # nothing that could last
        except Problem as problem:
            return Answer(Verdict.NOT_DELIVERED, code=problem.code, values=dict(problem.values))
        except psycopg2().Error as error:
            answer = _failed(error, redacted(self._endpoint.url))
            cut = answer.verdict is Verdict.UNKNOWN and self._feedback.isCanceled()
            return cancelled(Cancelled()) if cut else answer
        return proved(found)


def proved(found: dict[str, Any]) -> Answer:
    """Return what the committed answer of `ssp.apply_changeset` or `ssp.revoke` proves."""
    status = found.get("status")
    if status in SETTLED:
        return Answer(SETTLED[status], found["receipt"])
    if status == "conflict":
        return conflicting(found["conflicts"])
    return alarming() if found["code"] == OTHER_DIGEST else rejected(found)


def _apply(cursor: Any, payload: bytes, set_id: str, digest: str) -> Any:
    """Hand the set over with the schemas it was made against, as far as they still are so.

    The node compares them again under its lock, after it has looked for a receipt.
    """
    text = payload.decode("utf-8")
    made_against = {part["layer"]: part["schema"] for part in parts_of(json.loads(text))}
    cursor.execute(SCHEMAS, (list(made_against),))
    expected = {
        layer: found
        for layer, found in cursor.fetchall()
        if LayerSchema.read({"layer": layer, **found}).digest == made_against[layer]
    }
    return _value(cursor, APPLY, (set_id, digest, text, json.dumps(expected, ensure_ascii=False)))


def _value(cursor: Any, sql: str, values: tuple[Any, ...]) -> Any:
    cursor.execute(sql, values)
    return cursor.fetchone()[0]


def _failed(error: Any, url: str) -> Answer:
    """What the server named came before or instead of the commit; a lost line proves nothing."""
    code = error.pgcode
    if not code or code.startswith(("08", "57P")):
        reason = redacted(str(error).strip())
        return Answer(Verdict.UNKNOWN, code="NET-10", values={"url": url, "reason": reason})
    limited = hindrance(error)
    if limited is not None:
        values = dict(limited.values)
        return Answer(Verdict.NOT_DELIVERED, code=limited.code, values=values)
    return rejected({"code": code, "message": redacted(error.diag.message_primary or "")})


def hindrance(error: Any) -> Optional[Problem]:
    """Return what keeps a database from doing anything for now, None where it refused."""
    code = error.pgcode
    if code == DISK_FULL:
        return Problem("EDIT-52", message=redacted(error.diag.message_primary or ""))
    return Problem("EDIT-46") if code in BUSY or code.startswith(BUSY_CLASS) else None
