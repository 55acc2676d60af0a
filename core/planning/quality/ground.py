"""How much of the ground of one layer's polygons another layer covers."""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping, Optional, Sequence

import numpy as np

from ...errors import Problem
from ...feedback import watched
from ...geometry.balance import LONGEST_EDGE
from ...geometry.boxes import BoxIndex
from ...geometry.polygons import PolygonLayer
from ...geometry.shares import Shares, shares
from .database import Database, LayerData
from .results import Finding
from .subject import NotRun, Subject, at_row

NONE = np.zeros(0, np.int64)
NOTHING = Shares(NONE, NONE, np.zeros(0))


def chosen(layer: LayerData, where: Optional[Mapping[str, Sequence[str]]]) -> List[int]:
    """Return the rows of readable polygons whose fields begin with one of the codes given."""
    rows = np.zeros(len(layer), bool)
    rows[layer.polygon_rows] = True
    for name, codes in (where or {}).items():
        rows &= layer.column(name).beginning(codes)
    return [int(row) for row in np.flatnonzero(rows)]


def one_crs(*layers: LayerData) -> None:
    """Raise NotRun (DBQ-17) unless all layers are in one known CRS."""
    codes = {layer.crs for layer in layers}
    if len(codes) > 1 or "" in codes:
        raise NotRun("DBQ-17", layers=_with_crs(layers))


def same_crs(subject: Subject, *layers: LayerData) -> bool:
    """Tell whether layers are in one known CRS; the check leaves out those that are not."""
    codes = {layer.crs for layer in layers}
    if len(codes) > 1 or "" in codes:
        subject.leave_out("DBQ-17", layers=_with_crs(layers))
        return False
    return True


def _with_crs(layers: Sequence[LayerData]) -> str:
    return ", ".join(f"{one.name} {one.crs or '–'}" for one in layers)


def shared(database: Database, layer: LayerData, other: LayerData) -> Shares:
    """Return what ground the polygons of two layers share, by their places in `polygon_rows`.

    Several rules ask for the same pair of layers: it is worked out once, in either direction.
    """
    kept = database.shares
    if (id(layer), id(other)) not in kept:
        turned = kept.get((id(other), id(layer)))
        if turned is None:
            pair = database.polygons(layer), database.polygons(other)
            found = shares(*pair, database.feedback) if all(map(len, pair)) else NOTHING
        else:
            found = Shares(turned.zones, turned.parcels, turned.areas)
        kept[(id(layer), id(other))] = found
    return kept[(id(layer), id(other))]


def uncovered(
    database: Database, layer: LayerData, other: LayerData, other_rows: Optional[Any] = None
) -> Any:
    """Return how many m² of each readable polygon of `layer` nothing of `other` covers.

    `other_rows`: only these rows of `other` count.
    """
    found = shared(database, layer, other)
    counted = np.ones(len(other.polygon_rows), bool)
    if other_rows is not None:
        counted = np.isin(other.polygon_rows, other_rows)
    used = counted[found.zones]
    count = len(layer.polygon_rows)
    covered = np.bincount(found.parcels[used], found.areas[used], count)
    whole = layer.areas(database.feedback, LONGEST_EDGE)[layer.polygon_rows]
    return np.maximum(whole - covered, 0.0)


def outside_findings(
    database: Database,
    layer: LayerData,
    rows: Sequence[int],
    other: LayerData,
    other_rows: Sequence[int],
    limit: float,
    code: str,
) -> Iterator[Finding]:
    """Yield the polygons of `layer` that lie by more than `limit` m² outside of `other`."""
    missing = uncovered(database, layer, other, other_rows)
    asked = np.isin(layer.polygon_rows, rows)
    zones = database.polygons(other, other_rows)
    geometries = database.polygons(layer).geometries
    wrong: List[int] = np.flatnonzero(asked & (missing > limit)).tolist()
    if not wrong:
        return
    index = BoxIndex([database.backend.bounds(zone) for zone in zones.geometries])
    for at in watched(wrong, database.feedback, every=16):
        row, area = layer.polygon_rows[at], round(float(missing[at]), 2)
        place = _rest(database, geometries[at], zones, index)
        problem = Problem(code, layer=layer.name, other=other.name, area=area)
        more = {"measured": area, "limit": limit, "unit": "m²"}
        yield at_row(layer, row, problem, wkb=place or layer.wkbs[row], **more)


def _rest(
    database: Database, geometry: Any, zones: PolygonLayer, index: BoxIndex
) -> Optional[bytes]:
    """Return what of a polygon no zone covers, None where that cannot be worked out."""
    backend = database.backend
    near = index.meeting(backend.bounds(geometry))
    try:
        if len(near):
            covered = backend.union(zones.geometries[at] for at in near)
            geometry = backend.difference(geometry, covered)
    except Problem:
        return None
    return None if backend.is_empty(geometry) else backend.write(geometry)
