"""The features of a working copy that lie round its edits, as they are in the file now."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Optional

import numpy as np

from ..errors import Problem
from ..feedback import Feedback, watched, watched_iterable
from ..geometry.backend import Bounds
from ..geometry.boxes import BoxIndex
from ..geometry.wkb import read_polygon_rings
from .database import connect, quoted, statement
from .gpkg_geometry import wkb_of
from .tracking import Table, Tracking

NO_BOX = (np.nan, np.nan, np.nan, np.nan)


@dataclass(frozen=True)
class Neighbours:
    """Where they are looked up; `extent` is the part of the layer that the copy holds (its CRS).

    Beyond `extent` there may be features that the copy does not know; None holds all of them.
    """

    path: Path
    table: Table
    extent: Optional[Bounds] = None

    @classmethod
    def of(cls, tracking: Tracking) -> Neighbours:
        """Return the neighbours in an open working copy."""
        extent = json.loads(tracking.information.get("bbox", "null"))
        return cls(tracking.path, tracking.table, None if extent is None else tuple(extent))

    def around(
        self, boxes: Any, but: frozenset[int], feedback: Feedback
    ) -> Iterator[tuple[int, bytes]]:
        """Yield fid and WKB of the features that meet one of `boxes` (n, 4), but those in `but`."""
        with closing(connect(self.path)) as database:
            fids, index = self._index(database, feedback)
            met = {int(at) for box in boxes.tolist() for at in index.meeting(tuple(box)).tolist()}
            wanted = sorted(fid for fid in (int(fids[at]) for at in met) if fid not in but)
            shape = statement("neighbours", "shape", **self._names())
            for fid in watched(wanted, feedback):
                row = database.execute(shape, (fid,)).fetchone()
                wkb = None if row is None else _readable(row[0])
                if wkb is not None:
                    yield fid, wkb

    def _index(self, database: Any, feedback: Feedback) -> tuple[Any, BoxIndex]:
        """Return all fids and an index of their boxes: the file's own, or made of all shapes."""
        index = f"rtree_{self.table.name}_{self.table.geometry}"
        if database.execute(statement("neighbours", "has_index"), (index,)).fetchone()[0]:
            rows = database.execute(statement("neighbours", "boxes", index=quoted(index)))
        else:
            shapes = database.execute(statement("neighbours", "shapes", **self._names()))
            rows = ((fid, *_box(blob)) for fid, blob in watched_iterable(shapes, 0, feedback))
        found = np.array([tuple(row) for row in rows], np.float64).reshape(-1, 5)
        return found[:, 0].astype(np.int64), BoxIndex(found[:, 1:])

    def _names(self) -> dict[str, str]:
        table = self.table
        return {
            "table": quoted(table.name),
            "fid": quoted(table.fid),
            "geometry": quoted(table.geometry),
        }


def _readable(blob: Optional[bytes]) -> Optional[bytes]:
    """Return the WKB in a stored geometry; None for what is none, which is no fault of an edit."""
    try:
        return wkb_of(blob)
    except Problem:
        return None


def _box(blob: bytes) -> Bounds:
    """Return the box of a stored geometry; of one that cannot be read, no box."""
    try:
        rings = [ring for polygon in read_polygon_rings(_readable(blob) or b"") for ring in polygon]
    except Problem:
        return NO_BOX
    if not rings:
        return NO_BOX
    points = np.concatenate(rings)
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())
