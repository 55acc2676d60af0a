"""Seeds of the tessellation: many small cells for every parcel, rows of them along lines.

A parcel is a group of Voronoi cells, so its edge is ragged as surveyed edges are. Beside a line
every seed stands opposite one on the other side, hence the cells between them form a strip of the
line's width.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from .lines import STREET, Line, at_spacing
from .region import Region
from .terrain import Terrain
from .zones import DENSITY, Settled, Zone, zone_at

RASTER = 50.0  # m
BAND = 1000.0  # m of seeds beyond the outline, so that cells on it look like all others
CELLS_PER_PARCEL = 9
MANY_PARCELS, FEWER_CELLS = 60_000, 5  # from so many parcels on, so few cells: memory
REACH = 1500.0  # m of one river or road parcel
CHUNK = 200_000  # points looked up at once, for memory's sake
PIECE = 8  # points of a line that are indexed together


@dataclass(frozen=True)
class Seeds:
    """Points, the parcel each belongs to (`group`), its Zone, and the line it is on (or -1)."""

    points: Any
    group: Any
    zone: Any
    line: Any


def make_seeds(
    region: Region,
    terrain: Terrain,
    settled: Settled,
    lines: list[Line],
    parcels: int,
    spacing: float,
    rng: np.random.Generator,
) -> Seeds:
    """Return seeds that group to about `parcels` parcels beside the lines."""
    centres, cells = _sampled(region, terrain, settled, parcels, rng)
    centre_zone = zone_at(centres, terrain, settled)
    index = _LineIndex(lines)
    strip, beside, owner, group = _strips(lines, index, spacing)
    kept = _street_only_in_town(strip, owner, lines, terrain, settled)
    strip, owner, group = strip[kept], owner[kept], group[kept]
    free = np.concatenate([cells[~index.near(cells, 0.95)], beside])
    zone = zone_at(free, terrain, settled)
    area_group = _grouped(free, zone, centres, centre_zone)
    return Seeds(
        np.concatenate([strip, free]),
        np.concatenate([group + len(centres), area_group]),
        np.concatenate([np.full(len(strip), int(Zone.LINE)), zone]),
        np.concatenate([owner, np.full(len(free), -1)]),
    )


def _sampled(
    region: Region, terrain: Terrain, settled: Settled, parcels: int, rng: np.random.Generator
) -> tuple[Any, Any]:
    """Return parcel centres and cell seeds, as dense as the zone has it."""
    west, south, east, north = region.outline.buffer(BAND).bounds
    columns, rows = int((east - west) / RASTER) + 1, int((north - south) / RASTER) + 1
    y, x = np.divmod(np.arange(rows * columns), columns)
    order = np.argsort(_interleaved(x, y), kind="stable")
    spots = np.c_[west + (x + 0.5) * RASTER, south + (y + 0.5) * RASTER][order]
    spots = spots[region.holds(spots, inside=-BAND)]
    weights = np.array([DENSITY[Zone(z)] for z in range(len(DENSITY))])
    density = weights[zone_at(spots, terrain, settled)]
    inside = region.holds(spots)
    total = density.sum() / density[inside].sum()
    cells = CELLS_PER_PARCEL if parcels < MANY_PARCELS else FEWER_CELLS
    counts = int(parcels * total), int(parcels * total * cells)
    return _drawn(spots, density, counts[0], rng), _drawn(spots, density, counts[1], rng)


def _street_only_in_town(
    strip: Any, owner: Any, lines: list[Line], terrain: Terrain, settled: Settled
) -> Any:
    is_street = np.array([line.dlbm == STREET for line in lines])[owner]
    return ~is_street | (zone_at(strip, terrain, settled) == Zone.TOWN)


def _interleaved(x: Any, y: Any) -> Any:
    """Return Morton codes: near codes are near places, so a stratified draw is even in 2D."""
    code = np.zeros(len(x), np.int64)
    for bit in range(12):
        code |= ((x >> bit) & 1) << (2 * bit) | ((y >> bit) & 1) << (2 * bit + 1)
    return code


def _drawn(spots: Any, density: Any, count: int, rng: np.random.Generator) -> Any:
    """Return `count` points, stratified along the spots' order, jittered inside their cell."""
    steps = (np.arange(count) + rng.uniform(size=count)) / count
    share = np.cumsum(density)
    chosen = np.minimum(np.searchsorted(share, steps * share[-1]), len(spots) - 1)
    return spots[chosen] + rng.uniform(-RASTER / 2, RASTER / 2, (count, 2))


def _grouped(points: Any, zone: Any, centres: Any, centre_zone: Any) -> Any:
    """Return the nearest centre of the same zone for every point."""
    group = np.zeros(len(points), int)
    for kind in np.unique(zone):
        own = np.flatnonzero(centre_zone == kind)
        own = own if len(own) else np.arange(len(centres))
        group[zone == kind] = own[cKDTree(centres[own]).query(points[zone == kind])[1]]
    return group


def _strips(lines: list[Line], index: _LineIndex, spacing: float) -> tuple[Any, Any, Any, Any]:
    """Return seeds on the lines, seeds beside them, and the line and group of the former."""
    strip, beside, owner, group, used = [], [], [], [], 0
    for number, line in enumerate(lines):
        points, normals = at_spacing(line, spacing)
        clear = ~index.near(points, 0.5, before=number)
        points, normals = points[clear], normals[clear]
        strip.append(points)
        beside += [points + normals * line.width, points - normals * line.width]
        owner.append(np.full(len(points), number))
        group.append(used + (np.arange(len(points)) * spacing // REACH).astype(int))
        used += int(len(points) * spacing // REACH) + 1
    sides = np.concatenate(beside)
    sides = sides[~index.near(sides, 0.8)]
    return np.concatenate(strip), sides, np.concatenate(owner), np.concatenate(group)


class _LineIndex:
    """Answers which points lie on or close to a line."""

    def __init__(self, lines: list[Line]) -> None:
        pieces = [
            (line.points[at : at + PIECE + 1], number, line.width)
            for number, line in enumerate(lines)
            for at in range(0, len(line.points) - 1, PIECE)
        ]
        self.strings = np.array([shapely.linestrings(points) for points, _, _ in pieces])
        self.owner = np.array([number for _, number, _ in pieces])
        self.width = np.array([width for _, _, width in pieces])
        self.tree = shapely.STRtree(self.strings)

    def near(self, points: Any, share: float, before: Any = None) -> Any:
        """Tell which points are nearer to a line than `share` of its width.

        With `before`, only the lines of a smaller number count: they have the right of way.
        """
        result = np.zeros(len(points), bool)
        for at in range(0, len(points), CHUNK):
            spots = shapely.points(points[at : at + CHUNK])
            here, piece = self.tree.query(spots, "dwithin", share * float(self.width.max()))
            if before is not None:
                kept = self.owner[piece] < before
                here, piece = here[kept], piece[kept]
            away = shapely.distance(spots[here], self.strings[piece])
            result[at + here[away < share * self.width[piece]]] = True
        return result
