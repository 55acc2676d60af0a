"""A layer of a PostGIS node: described and read in one snapshot, geometry bit by bit."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import Any, Iterator, Optional, Sequence

from .....core.editing.authors import Author, author_of
from .....core.editing.layer_schema import LayerSchema
from .....core.errors import Problem
from .....core.feedback import Feedback
from ....nodes.profiles import Endpoint
from ....redaction import redacted
from ...remote_layer import Bounds, Description, Page, Remote, Row, description
from .connection import connected, psycopg2

HORIZON = "SELECT ssp.horizon()"
DESCRIBE = "SELECT ssp.describe(%s)"
SCHEMA = "SELECT ssp.schema_of(relation) FROM ssp.layer WHERE layer = %s"
FEATURES = 'SELECT uuid::text, ver, "values", wkb FROM ssp.features(%s, %s, %s::uuid[], %s)'
DELETED = "SELECT uuid::text FROM ssp.deleted(%s, %s)"
AUTHORS = "SELECT uuid::text, ver, author, at FROM ssp.authors(%s, %s::uuid[])"
PAGE = 2000
READING_S = 3600.0


class PostgisLayer(Remote):
    """The layer `name` in the transaction of `connection`: nothing changes while it is read.

    `horizon` is the version up to which no writer of before the transaction is left: what comes
    later may have drawn any greater one, so the layer's version is never told to be greater.
    EDIT-24 where the database holds no such layer.
    """

    history = True

    def __init__(self, connection: Any, name: str, horizon: int) -> None:
        self._connection, self._horizon, self.name = connection, horizon, name
        self._described: Optional[Description] = None

    def describe(self) -> Description:
        """Return what the layer is in this snapshot."""
        if self._described is None:
            self._described = self._asked()
        return self._described

    def _asked(self) -> Description:
        with self._connection.cursor() as cursor:
            cursor.execute(DESCRIBE, (self.name,))
            found = cursor.fetchone()[0]
        if found is None:
            raise Problem("EDIT-24", layer=self.name, reason="ssp.layer")
        found["version"] = min(found["version"], self._horizon)
        return description(found, self.name)

    def pages(
        self,
        bbox: Optional[Bounds] = None,
        since: Optional[int] = None,
        uuids: Optional[Sequence[str]] = None,
    ) -> Iterator[Page]:
        """Yield what passes the filters, oldest version first; with `since` what was deleted too.

        Nothing is missing that the snapshot holds, even beyond the version that `describe` tells.
        """
        version = self.describe().version
        box, names = (None if given is None else list(given) for given in (bbox, uuids))
        with self._connection.cursor("features") as cursor:
            cursor.execute(FEATURES, (self.name, box, names, since))
            rows = (_row(one) for one in cursor)
            while page := list(islice(rows, PAGE)):
                yield Page(page, [], None, version)
        if since is not None:
            with self._connection.cursor() as cursor:
                cursor.execute(DELETED, (self.name, since))
                yield Page([], [uuid for (uuid,) in cursor], None, version)

    def authors(self, uuids: Sequence[str]) -> dict[str, Author]:
        """Return who made the present versions of features; EDIT-24 where the node cannot tell.

        Nothing can be read from the snapshot after that: a node prepared before has no answer.
        """
        found = {}
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(AUTHORS, (self.name, list(uuids)))
                for uuid, ver, author, at in cursor:
                    found[uuid] = author_of({"author": author, "at": at}, ver)
        except psycopg2().Error as error:
            reason = redacted(str(error).strip())
            raise Problem("EDIT-24", layer=self.name, reason=reason) from error
        return {uuid: author for uuid, author in found.items() if author is not None}


@contextmanager
def snapshot_of(
    endpoint: Endpoint, name: str, feedback: Optional[Feedback] = None
) -> Iterator[PostgisLayer]:
    """Open a layer for reading; the problems of `connected`, NET-10, EDIT-24 and PG-02."""
    with _told(endpoint, name), connected(endpoint, feedback, READING_S) as connection:
        horizon = _horizon(connection)  # before the snapshot, so that it has all up to it
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        yield PostgisLayer(connection, name, horizon)


def schema_in(endpoint: Endpoint, name: str, feedback: Feedback) -> LayerSchema:
    """Return the schema of a layer without reading it; problems as of `snapshot_of`."""
    with _told(endpoint, name), connected(endpoint, feedback) as connection:
        with connection.cursor() as cursor:
            cursor.execute(SCHEMA, (name,))
            found = cursor.fetchone()
    if found is None or found[0] is None:
        raise Problem("EDIT-24", layer=name, reason="ssp.layer")
    return LayerSchema.read({"layer": name, **found[0]})


@contextmanager
def _told(endpoint: Endpoint, name: str) -> Iterator[None]:
    """Make problems of the driver's errors."""
    try:
        yield
    except psycopg2().OperationalError as error:
        reason = redacted(str(error).strip())
        raise Problem("NET-10", url=redacted(endpoint.url), reason=reason) from error
    except psycopg2().ProgrammingError as error:  # no schema ssp, or no rights in it
        raise Problem("PG-02", reason=redacted(str(error).strip())) from error
    except psycopg2().Error as error:
        raise Problem("EDIT-24", layer=name, reason=redacted(str(error).strip())) from error


def _horizon(connection: Any) -> int:
    with connection, connection.cursor() as cursor:
        cursor.execute(HORIZON)
        return int(cursor.fetchone()[0])


def _row(found: tuple[Any, ...]) -> Row:
    uuid, ver, values, wkb = found
    return Row(uuid, ver, values, None if wkb is None else bytes(wkb))
