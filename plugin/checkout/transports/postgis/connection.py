"""Connections to a node's PostGIS: login from QGIS, limits on waiting, nothing kept open."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from functools import partial
from typing import Any, Iterator, Optional
from urllib.parse import parse_qs, urlsplit

from qgis.core import QgsApplication, QgsDataSourceUri

from .....core.errors import Cancelled, Problem
from .....core.feedback import Feedback
from ....net.logins import LOGINS
from ....net.watch import Watch
from ....nodes.profiles import Endpoint
from ....redaction import redacted
from .line import Line, stop_statements

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
    """Connect to the database of an endpoint (`postgresql://host:port/name?sslmode=…`), to read.

    The problems of `opened`.
    """
    shown = redacted(endpoint.url)
    with opened(uri_of(endpoint), shown, feedback, patience) as (connection, _):
        yield connection


@contextmanager
def transaction(endpoint: Endpoint, feedback: Optional[Feedback] = None) -> Iterator[Any]:
    """Yield a cursor at an endpoint's database; what it does is committed at the end.

    Where the planner cancels before that, `Cancelled` is raised, and nothing was or will be done.
    The problems of `opened`; an error of the driver without a code proves nothing.
    """
    shown = redacted(endpoint.url)
    with opened(uri_of(endpoint), shown, feedback) as (connection, line):
        connection.set_session(isolation_level="READ COMMITTED")
        with connection.cursor() as cursor:
            yield cursor
        line.commit()


@contextmanager
def opened(
    uri: QgsDataSourceUri,
    shown: str,
    feedback: Optional[Feedback] = None,
    patience: Optional[float] = None,
) -> Iterator[tuple[Any, Line]]:
    """Connect to where a QGIS data source lies (`shown` names it); yield connection and line.

    What is not committed is rolled back at the end. After `patience` seconds (PATIENCE_S), or on a
    cancel, statements are stopped and then the line is cut. `Cancelled` where that was before a
    commit, NET-01 if the database cannot be reached or refuses the login, NODE-05 or NODE-06 if
    the login cannot be used, PG-01 without psycopg2.
    """
    driver, login, name = psycopg2(), _expanded(uri), f"shanhe {secrets.token_hex(8)}"
    dial = partial(driver.connect, login, options=LIMITS, application_name=name, **WATCHED)
    with Watch(patience or PATIENCE_S, feedback, shown) as watch:
        try:
            connection = watch.awaited(dial)
        except driver.Error as error:
            reason = redacted(" ".join(str(error).split()))  # libpq breaks and indents lines
            raise Problem("NET-01", url=shown, reason=reason) from error
        line = Line(connection, watch, partial(stop_statements, driver, login, name))
        try:
            with line:
                yield connection, line
        except driver.Error as error:
            if line.given_up:
                raise Cancelled from error
            raise
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
