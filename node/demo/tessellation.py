"""A planar partition from seeds: Voronoi cells grouped, cut at the outline, noded once.

Every edge exists once, as one line with coordinates rounded to 0.0001 m; the parcels are the faces
between the lines. So neighbours share their vertices exactly and there is no gap or overlap.
"""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import shapely
from scipy.spatial import Delaunay

from .region import DECIMALS

FAR = 400_000.0  # m: a ring of seeds about everything, so that every cell is bounded


def faces(points: Any, group: Any, outline: Any, blocks: Sequence[Any]) -> Any:
    """Return the faces inside `outline`; `blocks` are lists of polygons that keep their shape.

    The polygons of a block partition a rectangle; cells give way to them.
    """
    ridges = _ridges(points, group)
    boxes = [shapely.union_all(block) for block in blocks]
    free = shapely.difference(outline, shapely.union_all(boxes)) if boxes else outline
    inner = _inner_edges(blocks)
    cut = _cut(ridges, free)
    nodes = shapely.get_coordinates(np.concatenate([cut, inner]))
    walls = _split_rings(free, nodes)
    whole = ridges[shapely.contains_properly(free, ridges)]
    found = shapely.polygonize(np.concatenate([whole, cut, inner, walls]))
    return shapely.normalize(shapely.get_parts(found))


def _ridges(points: Any, group: Any) -> Any:
    """Return the edges between Voronoi cells of different groups as lines."""
    middle = np.round(points.mean(axis=0))
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    ring = FAR * np.c_[np.cos(angle), np.sin(angle)]
    seeds = np.concatenate([points - middle, ring])
    owner = np.concatenate([group, np.full(len(ring), -1)])
    mesh = Delaunay(seeds)
    one, corner = np.nonzero(mesh.neighbors > np.arange(len(mesh.neighbors))[:, None])
    other = mesh.neighbors[one, corner]
    ends = [owner[mesh.simplices[one, (corner + turn) % 3]] for turn in (1, 2)]
    keep = ends[0] != ends[1]
    vertices = np.round(_circumcentres(seeds[mesh.simplices]) + middle, DECIMALS)
    lines = np.stack([vertices[one[keep]], vertices[other[keep]]], 1)
    return shapely.linestrings(lines[(lines[:, 0] != lines[:, 1]).any(axis=1)])


def _circumcentres(triangles: Any) -> Any:
    a = triangles[:, 0]
    b, c = triangles[:, 1] - a, triangles[:, 2] - a
    double = 2 * (b[:, 0] * c[:, 1] - b[:, 1] * c[:, 0])
    bb, cc = (b**2).sum(1), (c**2).sum(1)
    x = (c[:, 1] * bb - b[:, 1] * cc) / double
    y = (b[:, 0] * cc - c[:, 0] * bb) / double
    return a + np.c_[x, y]


def _cut(ridges: Any, free: Any) -> Any:
    """Return the inner parts of the ridges that cross the edge of `free`."""
    shapely.prepare(free)
    crossing = shapely.intersects(free, ridges) & ~shapely.contains_properly(free, ridges)
    parts = shapely.get_parts(shapely.intersection(ridges[crossing], free))
    lines = parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING]
    rounded = shapely.transform(lines, lambda points: np.round(points, DECIMALS))
    return rounded[shapely.length(rounded) > 0]


def _inner_edges(blocks: Sequence[Any]) -> Any:
    """Return the edges inside the blocks, each once, split where they meet."""
    edges: list[Any] = []
    for block in blocks:
        noded = shapely.union_all(shapely.boundary(block))
        inside = shapely.difference(noded, shapely.boundary(shapely.union_all(block)))
        edges += list(_segments(shapely.get_parts(inside)))
    return np.array(edges, dtype=object)


def _segments(lines: Any) -> Any:
    return [shapely.linestrings(pair) for line in lines for pair in zip(*_segment_ends(line))]


def _split_rings(free: Any, nodes: Any) -> Any:
    """Return the edge of `free` as segments, split at every node that lies on it."""
    rings = shapely.get_rings(free)
    starts, ends = zip(*(_segment_ends(ring) for ring in rings))
    start, end = np.concatenate(starts), np.concatenate(ends)
    tree = shapely.STRtree(shapely.linestrings(np.stack([start, end], 1)))
    spots = shapely.points(nodes)
    node, segment = tree.query(spots, "dwithin", 10.0**-DECIMALS * 3)
    along = end[segment] - start[segment]
    share = ((nodes[node] - start[segment]) * along).sum(1) / (along**2).sum(1)
    between = (share > 0) & (share < 1)
    node, segment, share = node[between], segment[between], share[between]
    number = np.concatenate([np.arange(len(start)), segment, np.arange(len(start))])
    where = np.concatenate([np.zeros(len(start)), share, np.ones(len(start))])
    stops = np.concatenate([start, nodes[node], end])
    order = np.lexsort((where, number))
    number, stops = number[order], stops[order]
    follows = (number[1:] == number[:-1]) & (stops[1:] != stops[:-1]).any(axis=1)
    return shapely.linestrings(np.stack([stops[:-1][follows], stops[1:][follows]], 1))


def _segment_ends(line: Any) -> tuple[Any, Any]:
    points = shapely.get_coordinates(line)
    return points[:-1], points[1:]
