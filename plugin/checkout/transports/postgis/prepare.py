"""Making a PostGIS database a node: the suite's objects and the tables that may be edited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsDataSourceUri,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from .....core.errors import Cancelled, Problem
from .....core.feedback import Feedback, watched
from ....redaction import redacted
from .connection import opened, psycopg2

FOLDER = Path(__file__).parent
PREPARING_S = 3600.0
OBJECTS = ("postgis.sql", "postgis_sets.sql", "postgis_review.sql", "postgis_wfs.sql")
POLYGON_TABLES = """
    SELECT g.f_table_name FROM geometry_columns AS g
    JOIN pg_namespace AS n ON n.nspname = g.f_table_schema
    JOIN pg_class AS c ON c.relnamespace = n.oid AND c.relname = g.f_table_name
    WHERE g.f_table_schema = %s AND c.relkind = 'r'
      AND g.type IN ('POLYGON', 'MULTIPOLYGON') AND g.coord_dimension = 2 AND g.srid > 0
    ORDER BY g.f_table_name
"""
PREPARE = "SELECT ssp.prepare_layer(format('%%I.%%I', %s, %s)::regclass)"
DESCRIBE = "SELECT ssp.describe(%s)"
ADMIT = "SELECT ssp.admit(quote_ident(%s)::regrole)"
ADMIT_WFS = "SELECT ssp.admit_wfs(quote_ident(%s)::regrole)"
ADMIT_REVIEWER = "SELECT ssp.admit_reviewer(quote_ident(%s)::regrole)"
REQUIRE = "SELECT ssp.require_review(relation, %s) FROM ssp.layer WHERE layer = %s"
DURABLE = "SELECT current_setting('fsync') = 'on'"


@dataclass(frozen=True)
class Prepared:
    """The layers that take change sets now, as (name, features, CRS), and what to know of them."""

    layers: list[tuple[str, int, str]]
    durable: bool


@dataclass(frozen=True)
class ReviewRules:
    """Who may decide about change sets (a role, '' for none to admit), and whether one must.

    `required` None leaves the tables as they are.
    """

    reviewers: str = ""
    required: Optional[bool] = None


def prepare_node(
    uri: QgsDataSourceUri,
    schema: str,
    tables: Sequence[str],
    editors: str,
    feedback: Feedback,
    review: Optional[ReviewRules] = None,
) -> Prepared:
    """Install the objects and prepare `tables` of `schema` (none named: all its polygon tables).

    `editors` is a role to admit, '' for none; rights on the tables stay as they are. All in one
    transaction: PG-03 says why nothing was done, NET-01 that the database cannot be reached.
    """
    shown = uri.database() or uri.service()
    with opened(uri, shown, feedback, PREPARING_S) as (connection, line):
        try:
            with connection.cursor() as cursor:
                for name in OBJECTS:
                    cursor.execute((FOLDER / name).read_text(encoding="utf-8"))
                names = tables or _column(cursor, POLYGON_TABLES, schema)
                layers = [_prepared(cursor, schema, one) for one in watched(names, feedback, 1)]
                if editors:
                    cursor.execute(ADMIT, (editors,))
                    cursor.execute(ADMIT_WFS, (editors,))
                _set_review(cursor, review or ReviewRules(), [one[0] for one in layers])
                (durable,) = _column(cursor, DURABLE)
            line.commit()
        except psycopg2().Error as error:
            if line.given_up:
                raise Cancelled from error
            reason = error.diag.message_primary or str(error)
            raise Problem("PG-03", reason=redacted(reason.strip())) from error
    return Prepared(layers, durable)


def _set_review(cursor: Any, review: ReviewRules, layers: Sequence[str]) -> None:
    if review.reviewers:
        cursor.execute(ADMIT_REVIEWER, (review.reviewers,))
    if review.required is not None:
        for layer in layers:
            cursor.execute(REQUIRE, (review.required, layer))


def known_connection(name: str) -> QgsDataSourceUri:
    """Return where the PostgreSQL connection `name` of QGIS leads; PG-04 if there is none."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    try:
        known = metadata.connections(False)
    except QgsProviderConnectionException as error:
        raise Problem("PG-04", name=name) from error
    if name not in known:
        raise Problem("PG-04", name=name)
    return QgsDataSourceUri(known[name].uri())


def _prepared(cursor: Any, schema: str, table: str) -> tuple[str, int, str]:
    (layer,) = _column(cursor, PREPARE, schema, table)
    (found,) = _column(cursor, DESCRIBE, layer)
    return found["layer"], found["count"], found["crs"]


def _column(cursor: Any, sql: str, *values: str) -> list[Any]:
    cursor.execute(sql, values or None)
    return [row[0] for row in cursor]
