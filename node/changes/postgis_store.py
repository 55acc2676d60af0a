"""A prepared PostGIS database as the place of the data: its own functions do the work.

The service logs in once for all and names its users (`ssp.admit_service`). Its password comes from
where libpq looks for one: PGPASSWORD, a password file, or a service file.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import Any, Iterator

import psycopg2

from ...core.editing.layer_schema import LayerSchema
from ..exchange import Refused
from .layers import EditLayer
from .postgis_reviews import PostgisReviews
from .receiving import Received
from .store import Conflict, Part, Submitter

OPTIONS = (
    "-c lock_timeout=10s -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s"
    " -c extra_float_digits=1"
)
LAYERS = """
    SELECT l.layer, coalesce(obj_description(l.relation, 'pg_class'), l.layer),
           ssp.schema_of(l.relation), l.geometry FROM ssp.layer AS l"""
EPOCH = "SELECT value FROM ssp.meta WHERE key = 'epoch'"
NEWEST = "SELECT ssp.newest(%s), (SELECT value FROM ssp.meta WHERE key = 'epoch')"
FEATURES = """
    SELECT uuid::text, ver, "values", encode(wkb, 'hex')
    FROM ssp.features(%s, %s, %s::uuid[], %s, %s)"""
AUTHORS = "SELECT uuid::text, ver, author, at FROM ssp.authors(%s, %s::uuid[])"
SCHEMA = ("crs", "geometry_type", "fields")
STATUS = {
    "SET-ID": 400,
    "SET-SHAPE": 400,
    "ROLE-403": 403,
    "SET-REVIEW": 403,
    "SET-RETURNED": 403,
    "LAYER-404": 404,
    "REV-404": 404,
    "SET-DIGEST": 409,
    "REV-DIGEST": 409,
    "REV-DECIDED": 409,
    "REV-CLOSED": 409,
    "REV-SELF": 403,
}
UNPROCESSABLE = 422
# Lock not available, cancelled by a timeout, deadlock, serialization, for reading only (a standby
# after a failover), too many connections, …
BUSY = ("55P03", "57014", "40P01", "40001", "25006", "53")


class PostgisStore:
    """The data in the database at `address` (a libpq connection string or URI)."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.reviews = PostgisReviews(self)

    def layers(self) -> dict[str, EditLayer]:
        """Return the prepared tables as they are now."""
        with self.transaction() as cursor:
            cursor.execute(LAYERS)
            found = [_layer(*row) for row in cursor.fetchall() if row[2] is not None]
        return {layer.name: layer for layer in found}

    def epoch(self) -> str:
        """Return the identity of this state of the data."""
        return str(self.value(EPOCH))

    def required(self) -> list[str]:
        """Return the layers whose sets need an approval."""
        return [str(name) for name in self.value("SELECT ssp.review_required()")]

    def summary(self, layer: EditLayer) -> dict[str, Any]:
        """Return `count`, `extent`, `version` and `epoch` of a layer."""
        with self._snapshot() as (cursor, horizon):
            return _summary(cursor, layer.name, horizon)

    def features(self, layer: EditLayer, filters: dict[str, Any]) -> dict[str, Any]:
        """Return a page of features, oldest version first; `next` is the last one's version."""
        since, limit = filters["since"], filters["limit"]
        first = max(filters["after"], -1 if since is None else since)
        with self._snapshot() as (cursor, horizon):
            asked = (layer.name, filters["bbox"], filters["uuids"], first, limit + 1)
            cursor.execute(FEATURES, asked)
            rows = cursor.fetchall()
            cursor.execute(NEWEST, (layer.name,))
            newest, epoch = cursor.fetchone()
            content = {
                "features": [_feature(*row) for row in rows[:limit]],
                "next": rows[limit - 1][1] if len(rows) > limit else None,
                "version": min(newest, horizon),
                "epoch": epoch,
            }
            if since is not None:
                cursor.execute(
                    "SELECT uuid::text, ver FROM ssp.deleted(%s, %s)", (layer.name, since)
                )
                content["deleted"] = [{"uuid": uuid, "ver": ver} for uuid, ver in cursor.fetchall()]
        return content

    def authors(self, layer: EditLayer, uuids: list[str]) -> list[dict[str, Any]]:
        """Return who made the present versions of features, as far as the database knows."""
        with self.transaction() as cursor:
            cursor.execute(AUTHORS, (layer.name, uuids))
            return [dict(zip(("uuid", "ver", "author", "at"), row)) for row in cursor.fetchall()]

    def receipt(self, change_set: str) -> dict[str, Any] | None:
        """Return the receipt of a change set, None if there is none."""
        found: dict[str, Any] | None = self.value("SELECT ssp.receipt_of(%s)", change_set)
        return found

    def apply(self, sent: Received, parts: list[Part], by: Submitter) -> None:
        """Apply a set; the receipt's key decides whether it was applied before."""
        expected = {part.layer.name: _document(part.layer) for part in parts}
        answer = self.value(
            "SELECT ssp.apply_changeset(%s, %s, %s::jsonb, %s::jsonb)",
            sent.given.id,
            sent.digest,
            sent.body.decode("utf-8"),
            json.dumps(expected, ensure_ascii=False),
            user=by.user,
        )
        if answer.get("status") == "conflict":
            raise Conflict(answer["conflicts"])
        accept(answer)

    def revoke(self, change_set: str, by: Submitter) -> None:
        """Set a fence unless the set has a receipt."""
        self.value("SELECT ssp.revoke(%s, %s)", change_set, by.payload_sm3, user=by.user)

    def value(self, sql: str, *values: Any, user: str = "") -> Any:
        """Return the one value of a statement in a transaction of its own, sent for `user`."""
        with self.transaction(user) as cursor:
            cursor.execute(sql, values)
            return cursor.fetchone()[0]

    @contextmanager
    def transaction(self, user: str = "") -> Iterator[Any]:
        """Open a connection, commit at the end; refuse (503) where the database is busy or away."""
        with self._connected() as connection:
            try:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT set_config('ssp.user', %s, true)", (user,))
                    yield cursor
                connection.commit()
            except psycopg2.Error as error:
                if not (error.pgcode or "").startswith(BUSY):
                    raise
                raise _busy() from error

    @contextmanager
    def _snapshot(self) -> Iterator[tuple[Any, int]]:
        """Open a snapshot, and the version up to which nothing can be missing from it."""
        with self._connected() as connection:
            with connection, connection.cursor() as cursor:
                cursor.execute("SELECT ssp.horizon()")
                (horizon,) = cursor.fetchone()
            connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
            with connection.cursor() as cursor:
                yield cursor, horizon

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        try:
            connection = psycopg2.connect(self._address, options=OPTIONS, connect_timeout=10)
        except psycopg2.OperationalError as error:
            raise _busy() from error
        try:
            yield connection
        finally:
            connection.close()


def accept(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer of the database that is no refusal; refuse what it refused."""
    code = answer.get("code")
    if code is None:
        return answer
    detail = answer.get("detail") or {}
    raise Refused(STATUS.get(code, UNPROCESSABLE), code, answer.get("message", ""), **detail)


def _busy() -> Refused:
    return Refused(503, "SRV-BUSY", "The data are being written or away; send again.")


def _summary(cursor: Any, layer: str, horizon: int) -> dict[str, Any]:
    cursor.execute("SELECT ssp.describe(%s)", (layer,))
    found = cursor.fetchone()[0]
    return {
        **{name: found[name] for name in ("count", "extent", "epoch")},
        "version": min(found["version"], horizon),
    }


def _layer(name: str, title: str, schema: dict[str, Any], geometry: str) -> EditLayer:
    """Integers of 16 and 32 bits are the database's to refuse."""
    return EditLayer(title, LayerSchema.read({"layer": name, **schema}), frozenset(), "", geometry)


def _document(layer: EditLayer) -> dict[str, Any]:
    document = layer.schema.document()
    return {name: document[name] for name in SCHEMA}


def _feature(uuid: str, ver: int, values: dict[str, Any], geometry: str) -> dict[str, Any]:
    return {"uuid": uuid, "ver": ver, "values": values, "geometry": geometry}
