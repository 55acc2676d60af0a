"""The overlay where the layers live: both tables in one PostGIS, nothing read but the result.

Zones are subdivided into parts of few points, so that a parcel within a part is told at once and
any other meets little. Several connections share the zones among them, in one snapshot; what they
make are temporary tables, and nothing is ever committed.
"""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsDataSourceUri, QgsVectorLayer

from ...core.editing.database import quoted
from ...core.errors import Cancelled, Problem
from ...core.feedback import Feedback
from ...core.geometry.pairing import rounding
from ..checkout.transports.postgis.connection import opened, psycopg2
from ..redaction import redacted

FOLDER = Path(__file__).parent
PATIENCE_S = 24 * 3600.0
MOST_CONNECTIONS = 4
LEAST_BATCH, BATCHES = 8, 32
LOOK_EVERY_S = 0.2
EVERYTHING = "true"
NO_LIMIT = "SET LOCAL statement_timeout = 0"
EXPORT, IMPORT = "SELECT pg_export_snapshot()", "SET TRANSACTION SNAPSHOT %s"
DROP = "DROP TABLE shanhe_parts"


@dataclass(frozen=True)
class Table:
    """A layer's table: where it is, its names as SQL writes them, its filter and CRS."""

    uri: str
    relation: str
    key: str
    geometry: str
    filter: str
    crs: str

    def filled(self, name: str, **more: str) -> str:
        """Return a statement about this table."""
        text = (FOLDER / f"postgis_{name}.sql").read_text(encoding="utf-8")
        names = {"relation": self.relation, "key": self.key, "geometry": self.geometry}
        return Template(text).substitute(names, filter=self.filter, **more)


class PairsInDatabase(NamedTuple):
    """Pair i is features `parcels[i]` and `zones[i]` by their keys; plane areas; WKB if asked."""

    parcels: Any
    zones: Any
    areas: Any
    wkbs: list[bytes]


def tables_of(one: QgsVectorLayer, other: QgsVectorLayer) -> Optional[tuple[Table, Table]]:
    """Return the tables of two layers that can be cut in their database; None if they cannot.

    Both are of one connection and CRS, with a whole number as the only key.
    """
    found = _table(one), _table(other)
    if found[0] is None or found[1] is None or found[0].crs != found[1].crs:
        return None
    return (found[0], found[1]) if found[0].uri == found[1].uri else None


def _table(layer: Any) -> Optional[Table]:
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "postgres":
        return None
    uri = layer.dataProvider().uri()
    keys = layer.primaryKeyAttributes()
    if layer.isEditable() or not uri.table() or uri.table().startswith("(") or len(keys) != 1:
        return None
    key = layer.fields()[keys[0]]
    if not key.isNumeric() or key.precision() > 0:
        return None
    schema = f"{quoted(uri.schema())}." if uri.schema() else ""
    where = uri.connectionInfo(False)
    return Table(
        where, schema + quoted(uri.table()), quoted(key.name()), quoted(uri.geometryColumn()),
        f"({uri.sql()})" if uri.sql() else EVERYTHING, str(layer.crs().authid()),
    )  # fmt: skip


def pairs_in_database(
    parcels: Table, zones: Table, feedback: Feedback, shapes: str = ""
) -> Optional[PairsInDatabase]:
    """Return all pairs that share ground, in order of both keys; None where one is not valid.

    `shapes` "Union" fetches each piece as a whole, "Collect" in the parts it was cut in, which is
    enough for areas. The areas are in the plane of the CRS; a pair that shares no more than
    rounding leaves between two lines is none. Problems ENG-03, those of `opened`, and Cancelled.
    """
    uri = QgsDataSourceUri(parcels.uri)
    shown = redacted(uri.database() or uri.service())
    try:
        with opened(uri, shown, feedback, PATIENCE_S) as (connection, _line):
            connection.set_session(isolation_level="REPEATABLE READ")
            with connection.cursor() as cursor:
                cursor.execute(NO_LIMIT)
                listed = [_listed(cursor, table) for table in (parcels, zones)]
                if not all(one["valid"].all() for one in listed):
                    return None
                cursor.execute(EXPORT)
                (snapshot,) = cursor.fetchone()
                work = _Work(uri, shown, snapshot, parcels, zones, shapes, _origin(listed[0]))
                return _gathered(_spread(work, listed[1]["key"], feedback), listed[1])
    except psycopg2().Error as error:
        if feedback.isCanceled():
            raise Cancelled from error
        raise Problem("ENG-03", reason=redacted(" ".join(str(error).split()))) from error


def _listed(cursor: Any, table: Table) -> Any:
    cursor.execute(table.filled("zones"))
    kinds = [("key", np.int64), ("box", np.float64, (4,)), ("valid", bool)]
    rows = [(key, tuple(box) if valid else (np.nan,) * 4, valid) for key, *box, valid in cursor]
    return np.array(rows, np.dtype(kinds))


def _origin(listed: Any) -> tuple[float, float]:
    """Return whole numbers near the layer: what is taken off and put back is then exact."""
    if not len(listed):
        return 0.0, 0.0
    x, y = np.floor(listed["box"][:, :2].min(axis=0)).tolist()
    return x, y


@dataclass(frozen=True)
class _Work:
    """Cuts batches of zones on a connection of its own."""

    uri: QgsDataSourceUri
    shown: str
    snapshot: str
    parcels: Table
    zones: Table
    shapes: str
    origin: tuple[float, float]

    def done(self, batches: Sequence[Any], feedback: Feedback, rows: list[Any]) -> None:
        """Append to `rows` what each batch gives."""
        given = {"x": self.origin[0], "y": self.origin[1], "shapes": bool(self.shapes)}
        parts = self.zones.filled("parts")
        pieces = self.parcels.filled("pieces", gathered=self.shapes or "Collect")
        with opened(self.uri, self.shown, feedback, PATIENCE_S) as (connection, _line):
            connection.set_session(isolation_level="REPEATABLE READ")
            with connection.cursor() as cursor:
                cursor.execute(IMPORT, (self.snapshot,))
                cursor.execute(NO_LIMIT)
                for keys in batches:
                    cursor.execute(parts, {**given, "keys": keys.tolist()})
                    cursor.execute(pieces, given)
                    rows.append(cursor.fetchall())
                    cursor.execute(DROP)


def _spread(work: _Work, keys: Any, feedback: Feedback) -> list[Any]:
    """Share the zones among connections; report and return what they give."""
    size = max(LEAST_BATCH, -(-len(keys) // BATCHES))
    batches = [keys[at : at + size] for at in range(0, len(keys), size)]
    count = min(os.cpu_count() or 1, MOST_CONNECTIONS, len(batches) or 1)
    rows: list[Any] = []
    with ThreadPoolExecutor(count) as pool:
        pending: set[Future[None]] = {
            pool.submit(work.done, batches[first::count], feedback, rows) for first in range(count)
        }
        while pending:
            done, pending = wait(pending, LOOK_EVERY_S, FIRST_COMPLETED)
            for future in done:
                future.result()
            if feedback.isCanceled():  # which stops the connections' statements too
                raise Cancelled
            feedback.setProgress(100.0 * len(rows) / max(len(batches), 1))
    return [row for batch in rows for row in batch]


def _gathered(rows: list[Any], zones: Any) -> PairsInDatabase:
    """Return the rows in order, without what only rounding makes."""
    rows.sort(key=lambda row: row[:2])
    columns = [np.array([row[at] for row in rows], kind) for at, kind in enumerate("qqd")]
    boxes = np.array([row[3:7] for row in rows], float).reshape(-1, 4)
    places = np.searchsorted(zones["key"], columns[1])
    room = np.minimum(rounding(boxes), rounding(zones["box"][places]))
    kept = np.flatnonzero(columns[2] > room)
    wkbs = [bytes(rows[at][7]) for at in kept if rows[at][7] is not None]
    owners, others, areas = (column[kept] for column in columns)
    return PairsInDatabase(owners, others, areas, wkbs)
