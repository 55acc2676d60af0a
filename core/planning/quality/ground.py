"""How much of the ground of one layer's polygons another layer covers."""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping, Optional, Sequence

import numpy as np

from ...errors import Problem
from ...geometry.balance import LONGEST_EDGE
from ...geometry.polygons import PolygonLayer
from ...geometry.shares import shares
from .database import Database, LayerData
from .results import Finding
from .subject import NotRun, at_row


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
        raise NotRun("DBQ-17", layers=", ".join(f"{one.name} {one.crs or '–'}" for one in layers))


def uncovered(database: Database, parcels: PolygonLayer, layer: LayerData, zones: Any) -> Any:
    """Return how many m² of each of some polygons of `layer` no zone covers."""
    covered = np.zeros(len(parcels))
    if len(parcels) and len(zones):
        found = shares(parcels, zones, database.feedback)
        np.add.at(covered, found.parcels, found.areas)
    whole = layer.areas(database.feedback, LONGEST_EDGE)[parcels.rows]
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
    parcels, zones = database.polygons(layer, rows), database.polygons(other, other_rows)
    missing = uncovered(database, parcels, layer, zones)
    for at in np.flatnonzero(missing > limit):
        row, area = parcels.rows[at], round(float(missing[at]), 2)
        place = _rest(database, parcels.geometries[at], zones)
        problem = Problem(code, layer=layer.name, other=other.name, area=area)
        more = {"measured": area, "limit": limit, "unit": "m²"}
        yield at_row(layer, row, problem, wkb=place or layer.wkbs[row], **more)


def _rest(database: Database, geometry: Any, zones: PolygonLayer) -> Optional[bytes]:
    """Return what of a polygon no zone covers, None where that cannot be worked out."""
    backend = database.backend
    prepared = backend.prepare(geometry)
    try:
        for zone in zones.geometries:
            if prepared.intersects(zone):
                geometry = backend.difference(geometry, zone)
    except Problem:
        return None
    return None if backend.is_empty(geometry) else backend.write(geometry)
