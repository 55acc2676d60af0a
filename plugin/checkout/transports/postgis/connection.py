"""Connections to a node's PostGIS: login from QGIS, limits on waiting, nothing kept open."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from typing import Any, Iterator, Optional
from urllib.parse import parse_qs, urlsplit

from qgis.core import QgsApplication, QgsDataSourceUri

from .....core.errors import Cancelled, Problem
from .....core.feedback import Feedback
from ....net.logins import LOGINS
from ....net.watch import Watch
from ....nodes.profiles import Endpoint
from ....redaction import redacted

DEFAULT_PORT = 5432
DEFAULT_SSLMODE = "require"
LIMITS = (
    "-c lock_timeout=10s -c statement_timeout=120s"
    " -c idle_in_transaction_session_timeout=60s -c extra_float_digits=1"
)
# A dead line is noticed within half a minute, an unanswered commit too (TCP_USER_TIMEOUT, ms).
WATCHED = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30000,
}


PATIENCE_S = 150.0
"""Longer than a statement may take: the line is cut where something between answers for a server
that does not."""


@contextmanager
def connected(
    endpoint: Endpoint, feedback: Optional[Feedback] = None, patience: Optional[float] = None
) -> Iterator[Any]:
    """Connect to the database of an endpoint (`postgresql://host:port/name?sslmode=…`).

    What is not committed is rolled back at the end. After `patience` seconds (PATIENCE_S), or on a
    cancel, the line is cut. NET-01 if the database cannot be reached or refuses the login, NODE-05
    or NODE-06 if the login cannot be used, PG-01 without psycopg2.
    """
    shown = redacted(endpoint.url)
    with opened(uri_of(endpoint), shown) as connection:
        with _line_of(connection) as line, Watch(patience or PATIENCE_S, feedback, shown) as watch:
            watch.use(line)
            try:
                yield connection
            except psycopg2().Error as error:
                if feedback is not None and feedback.isCanceled():
                    raise Cancelled from error
                raise


@contextmanager
def _line_of(connection: Any) -> Iterator[socket.socket]:
    """Yield the socket of a connection, which stays the connection's own."""
    line = socket.socket(fileno=connection.fileno())
    try:
        yield line
    finally:
        line.detach()


@contextmanager
def opened(uri: QgsDataSourceUri, shown: str) -> Iterator[Any]:
    """Connect as `connected` does to where a QGIS data source lies; `shown` names it."""
    driver = psycopg2()
    try:
        connection = driver.connect(_expanded(uri), options=LIMITS, **WATCHED)
    except driver.Error as error:
        raise Problem("NET-01", url=shown, reason=redacted(str(error).strip())) from error
    try:
        yield connection
    finally:
        connection.close()


def prepared_layers(connection: Any) -> list[str]:
    """Return the names of the layers that take change sets; PG-02 where nothing is prepared."""
    with connection.cursor() as cursor:
        try:
            cursor.execute("SELECT layer FROM ssp.layer ORDER BY layer")
        except psycopg2().Error as error:
            raise Problem("PG-02", reason=redacted(str(error).strip())) from error
        return [str(row[0]) for row in cursor]


def psycopg2() -> Any:
    """Return the database driver that QGIS brings along; PG-01 where it is missing."""
    try:
        import psycopg2 as driver
    except ImportError as error:
        raise Problem("PG-01", reason=str(error)) from error
    return driver


def uri_of(endpoint: Endpoint) -> QgsDataSourceUri:
    """Return where an endpoint's database is, with the id of its login, not the login."""
    parts = urlsplit(endpoint.url)
    sslmode = parse_qs(parts.query).get("sslmode", [DEFAULT_SSLMODE])[0]
    uri = QgsDataSourceUri()
    uri.setConnection(
        parts.hostname or "",
        str(parts.port or DEFAULT_PORT),
        parts.path.strip("/"),
        "",
        "",
        QgsDataSourceUri.decodeSslMode(sslmode),
        endpoint.authcfg,
    )
    return uri


def _expanded(uri: QgsDataSourceUri) -> str:
    """Return the connection string with the login, which exists only in memory."""
    authcfg, manager = uri.authConfigId(), QgsApplication.authManager()
    with LOGINS:
        if authcfg and not manager.masterPasswordIsSet():
            raise Problem("NODE-05")
        if authcfg and authcfg not in manager.configIds():
            raise Problem("NODE-06", authcfg=authcfg)
        return str(uri.connectionInfo(True))
