"""Linear land: rivers, roads and streets as centre lines with a width and a land class."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from .paths import grid_graph, nearest, smoothed, walked
from .region import Region, Town
from .terrain import CELL, Terrain

RIVER, ROAD, LANE, STREET = "1101", "1003", "1006", "1004"
ROAD_WIDTH, LANE_WIDTH, STREET_WIDTH = 18.0, 7.0, 16.0
MAIN_STREAM = 220  # cells drained where a river gets a polygon of its own at 20,000 parcels
LINKS = 3  # every town is joined to so many near ones
BLOCK = 210.0  # m between the streets of a town


@dataclass(frozen=True)
class Line:
    """A centre line (n, 2), its width in m and the class (DLBM) of the strip along it."""

    points: Any
    width: float
    dlbm: str


def rivers(terrain: Terrain, least: float) -> list[Line]:
    """Return the streams that drain at least `least` cells, the longest first."""
    drained, parent = terrain.drained.ravel(), terrain.parent
    wet = drained >= least
    fed = np.zeros(drained.size, bool)
    fed[parent[wet & (parent >= 0)]] = True
    heads = np.flatnonzero(wet & ~fed)
    done, lines = np.zeros(drained.size, bool), []
    for head in heads[np.argsort(-_lengths(parent, heads), kind="stable")]:
        cells = walked(parent, int(head), done)
        done[cells] = True
        if len(cells) > 3:  # noqa: PLR2004 (shorter ones are confluence noise)
            lines += _river_reaches(terrain, cells, drained)
    return lines


def _lengths(parent: Any, heads: Any) -> Any:
    none = np.zeros(parent.size, bool)
    return np.array([len(walked(parent, int(head), none)) for head in heads])


def _river_reaches(terrain: Terrain, cells: list[int], drained: Any) -> list[Line]:
    """Return the river in reaches that grow wider with what they drain."""
    points = smoothed(_wandering(terrain.centres(np.array(cells))))
    share = np.linspace(0, len(cells) - 1, len(points)).astype(int)
    widths = np.clip(0.9 * np.sqrt(drained[np.array(cells)][share]), 14, 110)
    steps = np.flatnonzero(np.diff(np.log(widths) // 0.35)) + 1
    return [
        Line(reach, float(np.median(width)), RIVER)
        for reach, width in zip(np.split(points, steps), np.split(widths, steps))
        if len(reach) > 1
    ]


def _wandering(points: Any) -> Any:
    """Return the points moved a little, always alike for one place, so that lines are no grid."""
    phase = points[:, 0] * 0.0113 + points[:, 1] * 0.0071
    return points + 0.32 * CELL * np.c_[np.sin(phase), np.cos(phase * 1.7)]


def roads(region: Region, terrain: Terrain, villages: Any) -> list[Line]:
    """Return highways between neighbouring towns, and lanes from the villages to them."""
    cost = 1 + (terrain.slope / 5) ** 2 + 6 * (terrain.drained > MAIN_STREAM)
    graph = grid_graph(cost)
    towns = terrain.cells(np.array([(town.x, town.y) for town in region.towns]))
    used = np.zeros(cost.size, bool)
    ways = _ways(graph, towns, _linked(region.towns))
    paths = [part for way in ways for part in _new_parts(way, used)]
    lines = [_road(terrain, path, ROAD, ROAD_WIDTH) for path in paths]
    _, towards = nearest(graph, np.flatnonzero(used))
    for cell in terrain.cells(villages) if len(villages) else []:
        path = walked(towards, int(cell), used)
        used[path] = True
        if len(path) > 1:
            lines.append(_road(terrain, path, LANE, LANE_WIDTH))
    return lines


def _road(terrain: Terrain, path: list[int], dlbm: str, width: float) -> Line:
    return Line(smoothed(_wandering(terrain.centres(np.array(path)))), width, dlbm)


def _linked(towns: list[Town]) -> list[tuple[int, int]]:
    spots = np.array([(town.x, town.y) for town in towns])
    _, near = cKDTree(spots).query(spots, k=min(LINKS + 1, len(towns)))
    pairs = {(min(i, int(j)), max(i, int(j))) for i, row in enumerate(near) for j in row[1:]}
    return sorted(pairs)


def _ways(graph: Any, towns: Any, pairs: list[tuple[int, int]]) -> list[list[int]]:
    """Return the cells of the cheapest way between the towns of each pair."""
    nowhere, ways = np.zeros(graph.shape[0], bool), []
    for start, group in groupby(pairs, key=lambda pair: pair[0]):
        _, towards = nearest(graph, [int(towns[start])])
        ways += [walked(towards, int(towns[end]), nowhere) for _, end in group]
    return ways


def _new_parts(path: list[int], used: Any) -> list[list[int]]:
    """Return the parts of a path that no earlier road takes, with the cells they join at."""
    fresh = [not used[cell] for cell in path]
    used[path] = True
    parts: list[list[int]] = []
    for number, is_fresh in enumerate(fresh):
        if not is_fresh:
            continue
        if not parts or parts[-1][-1] != path[number - 1]:
            parts.append(path[max(number - 1, 0) : number])
        parts[-1].append(path[number])
        if number + 1 < len(path) and not fresh[number + 1]:
            parts[-1].append(path[number + 1])
    return [part for part in parts if len(part) > 1]


def streets(town: Town, radius: float, angle: float) -> list[Line]:
    """Return a town's grid of streets, turned by `angle` radians, inside `radius` m."""
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    lines = []
    for offset in np.arange(-radius * 0.85, radius * 0.85, BLOCK):
        reach = np.sqrt(radius**2 - offset**2)
        along = np.linspace(-reach, reach, 9)
        across = offset + 14 * np.sin(along / 300 + offset)
        pairs = (np.c_[along, across], np.c_[across, along])
        lines += [Line(pair @ turn.T + (town.x, town.y), STREET_WIDTH, STREET) for pair in pairs]
    return lines


def at_spacing(line: Line, spacing: float) -> tuple[Any, Any]:
    """Return points every `spacing` m along the line and the unit normals there."""
    string = shapely.linestrings(line.points)
    count = max(int(shapely.length(string) / spacing), 1)
    stations = (np.arange(count) + 0.5) * (shapely.length(string) / count)
    points = shapely.get_coordinates(shapely.line_interpolate_point(string, stations))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(string, stations + 5))
    behind = shapely.get_coordinates(
        shapely.line_interpolate_point(string, np.maximum(stations - 5, 0))
    )
    along = ahead - behind
    along /= np.maximum(np.hypot(along[:, :1], along[:, 1:]), 1e-9)
    return points, np.c_[-along[:, 1], along[:, 0]]
