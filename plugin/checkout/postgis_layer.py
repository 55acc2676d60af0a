"""A layer of a PostGIS node: described and read in one snapshot, geometry bit by bit."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import Any, Iterator, Optional

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..nodes.profiles import Endpoint
from ..redaction import redacted
from .postgis import connected, psycopg2
from .remote_layer import Bounds, Description, Page, Row, description

DESCRIBE = "SELECT ssp.describe(%s)"
FEATURES = 'SELECT uuid::text, ver, "values", wkb FROM ssp.features(%s, %s)'
PAGE = 2000


class PostgisLayer:
    """The layer `name` in the transaction of `connection`: nothing changes while it is read.

    EDIT-24 where the database holds no such layer.
    """

    history = True

    def __init__(self, connection: Any, name: str, feedback: Feedback) -> None:
        self._connection, self._feedback, self.name = connection, feedback, name

    def describe(self) -> Description:
        """Return what the layer is in this snapshot."""
        with self._connection.cursor() as cursor:
            cursor.execute(DESCRIBE, (self.name,))
            found = cursor.fetchone()[0]
        if found is None:
            raise Problem("EDIT-24", layer=self.name, reason="ssp.layer")
        return description(found, self.name)

    def pages(self, bbox: Optional[Bounds] = None, since: Optional[int] = None) -> Iterator[Page]:
        """Yield the features that meet `bbox`, oldest version first; none is newer than `since`."""
        version = self.describe().version
        if since is not None:
            return
        with self._connection.cursor("features") as cursor:
            cursor.execute(FEATURES, (self.name, None if bbox is None else list(bbox)))
            rows = (_row(one) for one in cursor)
            while page := list(islice(rows, PAGE)):
                yield Page(page, [], None, version)


@contextmanager
def snapshot_of(endpoint: Endpoint, name: str, feedback: Feedback) -> Iterator[PostgisLayer]:
    """Open a layer for reading; the problems of `connected`, NET-10, EDIT-24 and PG-02."""
    try:
        with connected(endpoint) as connection:
            connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
            yield PostgisLayer(connection, name, feedback)
    except psycopg2().OperationalError as error:
        reason = redacted(str(error).strip())
        raise Problem("NET-10", url=redacted(endpoint.url), reason=reason) from error
    except psycopg2().ProgrammingError as error:  # no schema ssp, or no rights in it
        raise Problem("PG-02", reason=redacted(str(error).strip())) from error
    except psycopg2().Error as error:
        raise Problem("EDIT-24", layer=name, reason=redacted(str(error).strip())) from error


def _row(found: tuple[Any, ...]) -> Row:
    uuid, ver, values, wkb = found
    return Row(uuid, ver, values, None if wkb is None else bytes(wkb))
