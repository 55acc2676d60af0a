"""The parcels before they carry attributes: shapes, classes, terrain, town."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from . import lines as line_land
from .blocks import Block, placed
from .classes import classified, inner_points
from .merging import merged
from .region import Region, read_region
from .seeds import MANY_PARCELS, Seeds, make_seeds
from .terrain import Terrain, make_terrain
from .tessellation import faces
from .zones import Settled, Zone, settle, town_radius

DEFAULT_PARCELS = 20_000
PARCELS_PER_VILLAGE = 60
RIVER_CELLS = 300  # cells drained where rivers begin at the default number of parcels
SHARE_OF_CENTRES = 0.86  # the rest of the parcels comes from lines that cut others


@dataclass(frozen=True)
class Frame:
    """All parcels of the county in one order, and what lies under them."""

    region: Region
    terrain: Terrain
    settled: Settled
    blocks: list[Block]
    shapes: Any
    points: Any  # one inside each
    zone: Any
    dlbm: Any
    width: Any  # m of the river or road, 0 elsewhere
    block: Any  # number of the block and of the plot in it, (-1, -1) elsewhere
    town: Any  # index of the nearest town


@dataclass(frozen=True)
class _Ground:
    region: Region
    terrain: Terrain
    settled: Settled
    lines: list[line_land.Line]
    blocks: list[Block]


def make_frame(parcels: int, seed: int) -> Frame:
    """Return the county's `parcels` parcels; the same for the same seed."""
    rng = np.random.default_rng(seed)
    detail = float(np.sqrt(parcels / DEFAULT_PARCELS))
    ground = _ground(parcels, detail, rng)
    plots = [block.shapes() for block in ground.blocks]
    spacing = float(np.clip(60 / detail, 40, 240))
    first = SHARE_OF_CENTRES if parcels < MANY_PARCELS else 1.04  # lines cut few of many parcels
    for share in (first, 1.15, 1.5, 2.0):
        wanted = int(parcels * share)
        seeds = make_seeds(
            ground.region, ground.terrain, ground.settled, ground.lines, wanted, spacing, rng
        )
        shapes = faces(seeds.points, seeds.group, ground.region.outline, plots)
        if len(shapes) >= parcels:
            break
    return _framed(ground, seeds, shapes, parcels, rng)


def _ground(parcels: int, detail: float, rng: np.random.Generator) -> _Ground:
    region = read_region()
    terrain = make_terrain(region, rng)
    villages = int(np.clip(parcels / PARCELS_PER_VILLAGE, 10, 420))
    settled = settle(region, terrain, rng, villages)
    lines = line_land.rivers(terrain, RIVER_CELLS / detail**1.2)
    lines += line_land.roads(region, terrain, settled.villages.points)
    for number, town in enumerate(region.towns):
        lines += line_land.streets(town, 0.92 * town_radius(town), 0.35 * number)
    return _Ground(region, terrain, settled, lines, placed(region, terrain, lines))


def _framed(
    ground: _Ground, seeds: Seeds, shapes: Any, parcels: int, rng: np.random.Generator
) -> Frame:
    region, terrain, blocks = ground.region, ground.terrain, ground.blocks
    nearest = cKDTree(seeds.points).query(inner_points(shapes))[1]
    plots = _plots(shapes, blocks)
    shapes, source = merged(shapes, seeds.zone[nearest], plots[:, 0] >= 0, parcels)
    zone, line, plots = seeds.zone[nearest][source], seeds.line[nearest][source], plots[source]
    line[plots[:, 0] >= 0] = -1
    points = inner_points(shapes)
    dlbm = classified(points, zone, line, ground.lines, region, terrain, rng)
    for row in np.flatnonzero(plots[:, 0] >= 0):
        dlbm[row] = blocks[plots[row, 0]].plots[plots[row, 1]].dlbm
    width = np.array([one.width for one in ground.lines])[line] * (line >= 0)
    zone = np.where((plots[:, 0] >= 0) & (zone == Zone.LINE), int(Zone.FLOOR), zone)
    town = cKDTree(np.array([(one.x, one.y) for one in region.towns])).query(points)[1]
    return Frame(
        region, terrain, ground.settled, blocks, shapes, points, zone, dlbm, width, plots, town
    )


def _plots(shapes: Any, blocks: list[Block]) -> Any:
    """Return block and plot number of the shapes that are plots, (-1, -1) for the others."""
    result = np.full((len(shapes), 2), -1)
    inside = inner_points(shapes)
    for number, block in enumerate(blocks):
        for plot, shape in enumerate(block.shapes()):
            here = shapely.contains_xy(shape, inside[:, 0], inside[:, 1])
            result[here] = number, plot
    return result
