"""Which kind of land lies where, before there are parcels: zones and the density of parcels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from .region import Region, Town
from .terrain import Place, Terrain


class Zone(IntEnum):
    """Kinds of land; parcels never cross from one to another."""

    MOUNTAIN = 0
    FOOT = 1
    FLOOR = 2
    VILLAGE = 3
    TOWN = 4
    RESERVOIR = 5
    MINE = 6
    LINE = 7


# Parcels per km², relative: small ones in towns and valleys, large ones in the mountains.
DENSITY = {
    Zone.MOUNTAIN: 0.75,
    Zone.FOOT: 3.2,
    Zone.FLOOR: 8.0,
    Zone.VILLAGE: 48.0,
    Zone.TOWN: 32.0,
    Zone.RESERVOIR: 0.3,
    Zone.MINE: 5.0,
}
SEAT_RADIUS, TOWN_RADIUS = 2400.0, 620.0
STEEPEST_TOWN, STEEPEST_FOOT, FOOT_REACH = 11.0, 16.0, 340.0


VALLEY, BROOK, HILL = Place((0, 150), (0, 10)), Place(drained=(40, 220)), Place((700, 1500))
VILLAGE_TO_TOWN = 1500.0
WOODED = -0.9  # texture below which a foothill stays forest


@dataclass(frozen=True)
class Spots:
    """Round things put on the terrain: (n, 2) centres with their radii in m."""

    points: Any
    radii: Any

    def hold(self, points: Any, ragged: Any) -> Any:
        """Tell which points lie inside a spot whose edge `ragged` (about ±1) deforms."""
        if not len(self.points):
            return np.zeros(len(points), bool)
        away, which = cKDTree(self.points).query(points)
        return away < self.radii[which] * (1 + 0.28 * ragged)


@dataclass(frozen=True)
class Settled:
    """Towns, villages, reservoirs and mines."""

    towns: Spots
    villages: Spots
    reservoirs: Spots
    mines: Spots


def town_radius(town: Town) -> float:
    """Return the radius of a town's built-up area in m."""
    return SEAT_RADIUS if town.seat else TOWN_RADIUS * (0.75 + (ord(town.name[0]) % 7) / 12)


def settle(region: Region, terrain: Terrain, rng: np.random.Generator, villages: int) -> Settled:
    """Put towns where they are, villages on valley edges, the rest where the terrain allows."""
    towns = np.array([(town.x, town.y) for town in region.towns])
    radii = np.array([town_radius(town) for town in region.towns])
    every = terrain.centres(np.arange(terrain.elevation.size))
    inner = region.holds(every, inside=900.0)
    far = cKDTree(towns).query(every)[0] > VILLAGE_TO_TOWN
    able = inner & far
    apart = _scattered(every[able & terrain.where(VALLEY)], villages, 450.0, rng)
    few = max(villages // 30, 2)
    dams = _scattered(every[able & terrain.where(BROOK)], few, 6000.0, rng)
    pits = _scattered(every[able & terrain.where(HILL)], few, 5000.0, rng)
    return Settled(
        Spots(towns, radii),
        Spots(apart, rng.uniform(70, 190, len(apart))),
        Spots(dams, rng.uniform(250, 520, len(dams))),
        Spots(pits, rng.uniform(150, 330, len(pits))),
    )


def _scattered(points: Any, count: int, apart: float, rng: np.random.Generator) -> Any:
    """Return up to `count` of the points, no two nearer than `apart` m."""
    chosen: list[Any] = []
    for point in points[rng.permutation(len(points))]:
        if all(np.hypot(*(point - other)) > apart for other in chosen):
            chosen.append(point)
        if len(chosen) == count:
            break
    return np.array(chosen).reshape(-1, 2)


def zone_at(points: Any, terrain: Terrain, settled: Settled) -> Any:
    """Return the Zone of each (n, 2) point."""
    upland = terrain.sample(terrain.upland, points)
    slope = terrain.sample(terrain.slope, points)
    texture = np.clip(terrain.sample(terrain.texture, points), -2, 2)
    zones = np.full(len(points), int(Zone.MOUNTAIN))
    foot = (upland < FOOT_REACH * (1 + 0.55 * texture)) & (slope < STEEPEST_FOOT)
    zones[foot & (texture > WOODED)] = Zone.FOOT
    zones[(upland < 25 + 45 * texture) & (slope < STEEPEST_FOOT)] = Zone.FLOOR
    zones[settled.mines.hold(points, texture)] = Zone.MINE
    zones[settled.reservoirs.hold(points, texture)] = Zone.RESERVOIR
    zones[settled.villages.hold(points, texture)] = Zone.VILLAGE
    flat = slope < STEEPEST_TOWN
    zones[settled.towns.hold(points, texture) & flat] = Zone.TOWN
    return zones
