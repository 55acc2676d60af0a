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
from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..editing.database import quoted, statement
from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from .backend import GeometryBackend
from .boxes import tiled
from .package import Table, opened, polygons_of, table_of
from .polygons import Fault, PolygonLayer, refuse
from .shares import Shares, shares

SIZE = 25_000
"""Features of a chunk: some 100 MB while it is cut."""


@dataclass(frozen=True)
class Chunk:
    """The features `fids` (ascending) of a layer of a GeoPackage; it can be sent elsewhere."""

    table: Table
    number: int
    fids: Any

    @property
    def crs(self) -> str:
        """The CRS of the layer."""
        return self.table.crs

    def read(self, backend: GeometryBackend) -> Tuple[PolygonLayer, List[Fault]]:
        """Return the polygons with their feature ids as `rows`; what is no valid one is a fault."""
        with closing(opened(self.table.path)) as database:
            database.row_factory = None
            asked = database.execute(self.table.sql("shapes"), (json.dumps(self.fids.tolist()),))
            ids, blobs = zip(*asked.fetchall()) if len(self.fids) else ((), ())
        kept, faults = polygons_of(backend, ids, blobs)
        rows = [ids[at] for at in kept.numbers.tolist()]
        name, path = f"{self.table.name} {self.number}", self.table.path
        return PolygonLayer(self.crs, kept.shapes, {}, backend, name, path, rows=rows), faults


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
    layer = table_of(path, table)
    try:
        with closing(opened(path)) as database:
            ordered = _in_space(database, layer, size)
    except sqlite3.Error as error:
        raise Problem("ENG-06", path=path, layer=table) from error
    spans = [ordered[begin : begin + size] for begin in range(0, len(ordered), size)]
    return [Chunk(layer, number, np.sort(span)) for number, span in enumerate(spans)]


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


def _in_space(database: sqlite3.Connection, table: Table, size: int) -> Any:
    """Return all feature ids, neighbours near each other."""
    index = f"rtree_{table.name}_{table.geometry}"
    (has_index,) = database.execute(statement("neighbours", "has_index"), (index,)).fetchone()
    if not has_index:
        rows = database.execute(table.sql("rows"))
        return np.fromiter((fid for (fid,) in rows), np.int64)
    kinds = np.dtype([("fid", np.int64), ("box", np.float64, (4,))])
    found = database.execute(statement("neighbours", "boxes", index=quoted(index)))
    boxes = np.fromiter(((fid, tuple(box)) for fid, *box in found), kinds)
    return boxes["fid"][tiled(boxes["box"], size)]
