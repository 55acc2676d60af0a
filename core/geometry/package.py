"""The polygons of a GeoPackage's layer, all of them and at once.

One statement brings all geometries (OGC 12-128r18, clause 2.1.3); their points are looked at as
arrays, and only what that leaves in doubt is asked of the geometry engine.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from ..editing.database import connect, quoted, statement_of
from ..editing.gpkg_geometry import header_bytes, wkb_of
from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent
from .backend import Geometry, GeometryBackend
from .polygons import Fault, PolygonLayer
from .shapely_backend import ShapelyBackend
from .shapes import Kept, kept_shapes

SQL = Path(__file__).parent / "sql" / "package.sql"
AT_ONCE = 10_000
"""Features that are read between two looks at the feedback."""


class Table(NamedTuple):
    """A layer of a GeoPackage: its table, key, geometry column and CRS."""

    path: str
    name: str
    key: str
    geometry: str
    crs: str

    def sql(self, which: str) -> str:
        """Return a statement about it."""
        names = {"fid": self.key, "geometry": self.geometry, "table": self.name}
        return statement_of(SQL, which, **{key: quoted(one) for key, one in names.items()})


def opened(path: str) -> sqlite3.Connection:
    """Open a file to read; a file that is not there is not made."""
    return connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)


def table_of(path: str, name: str = "") -> Table:
    """Return a layer, the first if none is named; ENG-06 where there is no such layer."""
    try:
        with closing(opened(path)) as database:
            found = database.execute(statement_of(SQL, "layers"), (name, name)).fetchone()
            if found is None:
                raise Problem("ENG-06", path=path, layer=name)
            table, column, organization, number, definition = found
            key = database.execute(statement_of(SQL, "key"), (table,)).fetchone()
    except sqlite3.Error as error:
        raise Problem("ENG-06", path=path, layer=name) from error
    if key is None:
        raise Problem("ENG-06", path=path, layer=name)
    known = organization.upper() not in {"NONE", ""} and number > 0
    crs = f"{organization.upper()}:{number}" if known else definition
    return Table(path, table, key[0], column, crs)


def read_table(table: Table, feedback: Optional[Feedback] = None) -> Tuple[List[int], List[Any]]:
    """Return the ids of all features, rising, and their geometries as they are stored.

    Problems: ENG-06 where the file cannot be read, and Cancelled.
    """
    told = feedback or Silent()
    try:
        with closing(opened(table.path)) as database:
            database.row_factory = None
            rows = [row for some in _batches(database, table, told) for row in some]
    except sqlite3.Error as error:
        raise Problem("ENG-06", path=table.path, layer=table.name) from error
    ids, blobs = zip(*rows) if rows else ((), ())
    return list(ids), list(blobs)


def read_package(
    path: str, backend: GeometryBackend, name: str = "", feedback: Optional[Feedback] = None
) -> Tuple[PolygonLayer, List[Fault]]:
    """Return the valid polygons of a layer, with feature ids as `rows`; the others as faults.

    Problems: ENG-06 and Cancelled.
    """
    table = table_of(path, name)
    rows, blobs = read_table(table, feedback)
    kept, faults = polygons_of(backend, rows, blobs)
    rows = [rows[at] for at in kept.numbers.tolist()]
    return PolygonLayer(table.crs, kept.shapes, {}, backend, table.name, path, rows=rows), faults


def polygons_of(
    backend: GeometryBackend, rows: Sequence[int], blobs: Sequence[Any]
) -> Tuple[Kept, List[Fault]]:
    """Return the valid polygons among stored geometries, and a fault for each of the others."""
    faults: List[Fault] = []

    def check(numbers: List[int]) -> Iterator[Optional[Geometry]]:
        found = _at_once(backend, [wkbs[at] for at in numbers])
        if found is not None:
            yield from found
            return
        for at in numbers:
            found = _polygon(backend, rows[at], blobs[at])
            if isinstance(found, Fault):
                faults.append(found)
            yield None if isinstance(found, Fault) else found

    wkbs = wkbs_of(blobs)
    return kept_shapes(backend, wkbs, check), faults


def wkbs_of(blobs: Sequence[Any]) -> List[bytes]:
    """Return the WKB within stored geometries; b"" for what is none."""
    heads = {blob[:4] if isinstance(blob, bytes) else None for blob in blobs}
    begin = header_bytes(next(iter(heads))) if len(heads) == 1 else None
    if begin is not None:  # as nearly always: all were written alike
        return [blob[begin:] for blob in blobs]
    return [_wkb(blob) for blob in blobs]


def _batches(database: sqlite3.Connection, table: Table, feedback: Feedback) -> Iterator[List[Any]]:
    """Yield ids and geometries, some at a time; to count them first would take half as long."""
    (last,) = database.execute(table.sql("last")).fetchone()
    asked = database.execute(table.sql("all"))
    while True:
        if feedback.isCanceled():
            raise Cancelled
        some = asked.fetchmany(AT_ONCE)
        if not some:
            return
        yield some
        feedback.setProgress(100.0 * max(some[-1][0], 0) / max(last, 1))


def _wkb(blob: Any) -> bytes:
    try:
        return wkb_of(blob) or b""
    except Problem:
        return b""


def _at_once(backend: GeometryBackend, wkbs: List[bytes]) -> Optional[List[Geometry]]:
    """Return all geometries if the backend has a way to read many and all are valid."""
    return backend.read_valid(wkbs) if isinstance(backend, ShapelyBackend) else None


def _polygon(backend: GeometryBackend, fid: int, blob: Any) -> Any:
    """Return a valid polygon, or the fault that keeps it out."""
    try:
        shape = backend.read(wkb_of(blob) or b"")
    except Problem as problem:
        return Fault(fid, problem.code, {**problem.values, "feature": fid})
    if backend.is_empty(shape):
        return Fault(fid, "GEO-11", {"feature": fid})
    reason = backend.fault(shape)
    return shape if reason is None else Fault(fid, "GEO-12", {"feature": fid, "reason": reason})
