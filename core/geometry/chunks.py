"""A layer in parts that lie together, so that memory stays flat however large it is.

A GeoPackage's R-tree (OGC 12-128r18, annex F.3) tells the place of every feature without its
geometry; the features are put into squares of about as many, and read square by square. What a
chunk gives depends on the chunk and the zones alone: it can be done anywhere, and done again.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..editing.database import connect, quoted, statement, statement_of
from ..editing.gpkg_geometry import wkb_of
from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from .backend import GeometryBackend
from .boxes import tiled
from .polygons import Fault, PolygonLayer, refuse
from .shapely_backend import ShapelyBackend
from .shares import Shares, shares

SQL = Path(__file__).parent / "sql" / "chunks.sql"
SIZE = 25_000
"""Features of a chunk: some 100 MB while it is cut."""


@dataclass(frozen=True)
class Chunk:
    """The features `fids` (ascending) of a layer of a GeoPackage; it can be sent elsewhere."""

    path: str
    table: str
    fid: str
    geometry: str
    crs: str
    number: int
    fids: Any

    def read(self, backend: GeometryBackend) -> Tuple[PolygonLayer, List[Fault]]:
        """Return the polygons with their feature ids as `rows`; what is no valid one is a fault."""
        with closing(_opened(self.path)) as database:
            asked = database.execute(self._shapes(), (json.dumps(self.fids.tolist()),))
            rows, blobs = zip(*map(tuple, asked)) if len(self.fids) else ((), ())
        found = _polygons(backend, rows, blobs)
        faults = [one for one in found if isinstance(one, Fault)]
        if faults:
            lost = {fault.row for fault in faults}
            found = [one for one in found if not isinstance(one, Fault)]
            rows = tuple(row for row in rows if row not in lost)
        name = f"{self.table} {self.number}"
        layer = PolygonLayer(self.crs, found, {}, backend, name, self.path, rows=list(rows))
        return layer, faults

    def _shapes(self) -> str:
        names = {"fid": self.fid, "geometry": self.geometry, "table": self.table}
        return statement_of(SQL, "shapes", **{key: quoted(one) for key, one in names.items()})


class ChunkShares(NamedTuple):
    """What a chunk shares with the zones, by feature ids; what had to be left out."""

    number: int
    fids: Any
    zones: Any
    areas: Any
    faults: List[Fault]


def chunks_of(path: str, table: str = "", size: int = SIZE) -> List[Chunk]:
    """Return the chunks of a GeoPackage's layer (the first if none is named).

    Without an R-tree they are in the order of the file. ENG-06 where there is no such layer.
    """
    try:
        with closing(_opened(path)) as database:
            name, column, crs = _layer(database, path, table)
            (key,) = database.execute(statement_of(SQL, "key"), (name,)).fetchone()
            ordered = _in_space(database, name, column, key, size)
    except sqlite3.Error as error:
        raise Problem("ENG-06", path=path, layer=table) from error
    spans = [ordered[begin : begin + size] for begin in range(0, len(ordered), size)]
    return [
        Chunk(path, name, key, column, crs, number, np.sort(span))
        for number, span in enumerate(spans)
    ]


def shares_of(chunk: Chunk, zones: PolygonLayer) -> ChunkShares:
    """Return what the features of a chunk share with the zones, as `shares` tells it."""
    parcels, faults = chunk.read(zones.backend)
    found = shares(parcels, zones)
    fids = np.asarray(parcels.rows, np.int64)[found.parcels]
    return ChunkShares(chunk.number, fids, found.zones, found.areas, faults)


def shares_in_chunks(
    chunks: Sequence[Chunk], zones: PolygonLayer, feedback: Optional[Feedback] = None
) -> Iterator[ChunkShares]:
    """Yield what each chunk shares with the zones; problems are those of `shares`."""
    for chunk in watched(chunks, feedback or Silent(), every=1):
        yield shares_of(chunk, zones)


def gathered(parts: Sequence[ChunkShares]) -> Shares:
    """Return the shares of all chunks in order of feature id (as `parcels`) and zone.

    Problem GEO-10 if a feature had to be left out.
    """
    refuse([fault for part in parts for fault in part.faults])
    columns = [
        np.concatenate([np.empty(0, kind), *(part[at] for part in parts)])
        for at, kind in ((1, np.int64), (2, np.int64), (3, np.float64))
    ]
    order = np.lexsort((columns[1], columns[0]))
    return Shares(*(column[order] for column in columns))


def _opened(path: str) -> sqlite3.Connection:
    """Open a file to read; a file that is not there is not made."""
    return connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)


def _layer(database: sqlite3.Connection, path: str, table: str) -> Tuple[str, str, str]:
    """Return table, geometry column and CRS of a layer."""
    found = database.execute(statement_of(SQL, "layers"), (table, table)).fetchone()
    if found is None:
        raise Problem("ENG-06", path=path, layer=table)
    name, column, organization, number, definition = found
    known = organization.upper() not in {"NONE", ""} and number > 0
    return name, column, f"{organization.upper()}:{number}" if known else definition


def _in_space(database: sqlite3.Connection, table: str, column: str, key: str, size: int) -> Any:
    """Return all feature ids, neighbours near each other."""
    index = f"rtree_{table}_{column}"
    (has_index,) = database.execute(statement("neighbours", "has_index"), (index,)).fetchone()
    if not has_index:
        names = {"fid": key, "geometry": column, "table": table}
        rows = statement_of(SQL, "rows", **{key: quoted(one) for key, one in names.items()})
        return np.fromiter((fid for (fid,) in database.execute(rows)), np.int64)
    kinds = np.dtype([("fid", np.int64), ("box", np.float64, (4,))])
    found = database.execute(statement("neighbours", "boxes", index=quoted(index)))
    boxes = np.fromiter(((fid, tuple(box)) for fid, *box in found), kinds)
    return boxes["fid"][tiled(boxes["box"], size)]


def _polygons(backend: GeometryBackend, rows: Sequence[int], blobs: Sequence[Any]) -> List[Any]:
    """Return every polygon or its fault: shapely's all at once, if there is none to be named."""
    if isinstance(backend, ShapelyBackend):
        try:
            shapes = backend.read_valid([wkb_of(blob) or b"" for blob in blobs])
        except Problem:
            shapes = None
        if shapes is not None:
            return shapes
    return [_polygon(backend, row, blob) for row, blob in zip(rows, blobs)]


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
