"""Synthetic terrain: a drained river network first, then valleys and ridges about it.

Rivers are a tree of least-cost paths over a rough surface to few outlets, the main one at the
southern tip, where the Tingjiang leaves; settlements are drawn into valleys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import shapely
from scipy import ndimage

from .noise import fractal
from .paths import grid_graph, nearest
from .region import Region

CELL = 200.0  # m
MARGIN = 4000.0  # m about the county
STREAMS = ((40, 75.0), (250, 170.0), (1200, 300.0), (6000, 520.0))  # cells drained, half floor m
BASIN = (700.0, 2600.0)  # half width in m of the flat about a town and about the seat


ANY = (-np.inf, np.inf)


@dataclass(frozen=True)
class Place:
    """A kind of place by ranges: m beyond the valley floor, degrees, cells drained."""

    upland: tuple[float, float] = ANY
    slope: tuple[float, float] = ANY
    drained: tuple[float, float] = ANY


@dataclass(frozen=True)
class Terrain:
    """Rasters of CELL metres, row 0 in the south: m, degrees, m above the valley's edge."""

    west: float
    south: float
    elevation: Any
    slope: Any
    upland: Any  # distance in m from the edge of the nearest valley floor; 0 on the floor
    drained: Any  # cells that drain through this one
    parent: Any  # flat index of the cell it drains to, -1 at the edge
    texture: Any  # coherent noise of about 1.5 km, deviation 1
    forest: Any  # coherent noise of about 6 km, deviation 1

    def sample(self, raster: Any, points: Any) -> Any:
        """Return bilinear values of `raster` at (n, 2) points."""
        rows = (points[:, 1] - self.south) / CELL - 0.5
        columns = (points[:, 0] - self.west) / CELL - 0.5
        return ndimage.map_coordinates(raster, [rows, columns], order=1, mode="nearest")

    def where(self, place: Place) -> Any:
        """Tell which cells (flat) are the kind of place."""
        rasters = (
            (self.upland, place.upland),
            (self.slope, place.slope),
            (self.drained, place.drained),
        )
        within = [(raster >= low) & (raster < high) for raster, (low, high) in rasters]
        return np.logical_and.reduce(within).ravel()

    def centres(self, flat: Any) -> Any:
        """Return the (n, 2) centres of cells given by flat index."""
        rows, columns = np.divmod(flat, self.elevation.shape[1])
        return np.c_[self.west + (columns + 0.5) * CELL, self.south + (rows + 0.5) * CELL]

    def cells(self, points: Any) -> Any:
        """Return the flat index of the cells that hold the points."""
        columns = ((points[:, 0] - self.west) // CELL).astype(int)
        return ((points[:, 1] - self.south) // CELL).astype(int) * self.elevation.shape[1] + columns


def make_terrain(region: Region, rng: np.random.Generator) -> Terrain:
    """Return the terrain for `region`."""
    west, south, east, north = region.outline.bounds
    west, south = west - MARGIN, south - MARGIN
    shape = (int((north - south + MARGIN) / CELL) + 1, int((east - west + MARGIN) / CELL) + 1)
    to_town = _distance_to_towns(region, west, south, shape)
    rough = fractal(rng, shape, 24, 5) * 1.2 - 1.5 * np.exp(-((to_town[0] / 1500) ** 2))
    parent, order = _drainage(np.exp(rough), _outlets(region, west, south, shape))
    drained = _accumulated(parent, order, shape)
    ridges = 1 - np.abs(fractal(rng, shape, 30, 4)) / 2
    detail = fractal(rng, shape, 12, 3)
    upland = _upland(drained, to_town, detail)
    elevation = _elevation(upland, ridges, detail, shape)
    slope = np.degrees(np.arctan(np.hypot(*np.gradient(elevation, CELL)) * 1.6))
    texture, forest = fractal(rng, shape, 8, 2), fractal(rng, shape, 30, 2)
    return Terrain(west, south, elevation, slope, upland, drained, parent, texture, forest)


def _distance_to_towns(region: Region, west: float, south: float, shape: Sequence[int]) -> Any:
    """Return the distance to any town and to the seat, in m."""
    y, x = np.mgrid[: shape[0], : shape[1]] * CELL + CELL / 2
    away = [np.hypot(x + west - town.x, y + south - town.y) for town in region.towns]
    seat = [d for d, town in zip(away, region.towns) if town.seat]
    return np.min(away, axis=0), np.min(seat, axis=0)


def _drainage(resistance: Any, outlets: Any) -> tuple[Any, Any]:
    """Return the cell each one drains to, and the cells from the farthest to the outlets."""
    costs, parent = nearest(grid_graph(resistance), outlets)
    return parent, np.argsort(-costs, kind="stable")


def _outlets(region: Region, west: float, south: float, shape: tuple[int, int]) -> list[int]:
    """Return the cells where rivers leave: the southern tip for most, the west for the rest."""
    ring = shapely.get_coordinates(region.outline.exterior)
    towards = np.array([(0.0, -1.0), (-1.0, -0.35)])
    spots = ring[np.argmax(ring @ towards.T, axis=0)]
    cells = ((spots - (west, south)) // CELL).astype(int)
    return [int(row * shape[1] + column) for column, row in cells]


def _accumulated(parent: Any, order: Any, shape: tuple[int, int]) -> Any:
    drained = [1.0] * parent.size
    outlet = parent.tolist()
    for cell in order.tolist():
        if outlet[cell] >= 0:
            drained[outlet[cell]] += drained[cell]
    return np.array(drained).reshape(shape)


def _upland(drained: Any, to_town: tuple[Any, Any], detail: Any) -> Any:
    """Return how far beyond the nearest valley floor a cell lies, with a ragged edge."""
    away = [to_town[0] - BASIN[0], to_town[1] - BASIN[1]]
    for least, half in STREAMS:
        away.append(ndimage.distance_transform_edt(drained < least) * CELL - half)
    ragged = np.min(away, axis=0) + 90 * detail
    return np.clip(ragged, 0, None)


def _elevation(upland: Any, ridges: Any, detail: Any, shape: tuple[int, int]) -> Any:
    rise = 1 - np.exp(-((upland / 1700) ** 1.15))
    base = 230 + 140 * np.linspace(0, 1, shape[0])[:, None]
    relief = rise * (330 + 330 * ridges) + 45 * detail * np.clip(upland / 900, 0, 1)
    return np.clip(ndimage.gaussian_filter(base + relief, 0.7), 150, 1400)
