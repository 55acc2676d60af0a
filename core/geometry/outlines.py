"""The rings of many polygons as arrays, each ring with a sign that says where its ground lies."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np

from .ragged import steps
from .wkb import read_rings


class Outlines(NamedTuple):
    """Rings end to end, each closed: its last point repeats its first.

    Ring r covers points `starts[r]` to `starts[r + 1]` of `x` and `y` and is of polygon
    `owners[r]`, in order of polygons; polygon i has the rings `rings[i]` to `rings[i + 1]`.
    `turns[r]` is +1 where the ground lies on the left of the ring as it runs, -1 on its right.
    `boxes` are (xmin, ymin, xmax, ymax) a polygon, not-a-numbers for an empty one; `areas` are
    in the plane.
    """

    x: Any
    y: Any
    starts: Any
    owners: Any
    rings: Any
    turns: Any
    boxes: Any
    areas: Any


def outlines_of(wkbs: Sequence[bytes], first: int = 0) -> Outlines:
    """Return the outlines of (multi)polygons; problems are those of `read_rings`."""
    read = read_rings(wkbs, first)
    starts, owners, signs = read.starts, read.owners, read.signs
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled) < len(owners):
        starts = np.append(starts[:-1][filled], starts[-1])
        owners, signs = owners[filled], signs[filled]
    x, y, starts = _closed(read.points, starts)
    twice = _twice_areas(x, y, starts)
    rings = np.searchsorted(owners, np.arange(len(wkbs) + 1))
    turns = np.where(twice < 0, -signs, signs)
    areas = np.bincount(owners, np.abs(twice) * signs, len(wkbs)) / 2
    return Outlines(x, y, starts, owners, rings, turns, _boxes(x, y, starts, rings), areas)


def chosen(outlines: Outlines, numbers: Any) -> Outlines:
    """Return the outlines of some polygons, in the order of `numbers`, which rises."""
    if len(numbers) == len(outlines.areas):
        return outlines
    counts = np.diff(outlines.rings)[numbers]
    ring = steps(outlines.rings[numbers], counts)
    lengths = np.diff(outlines.starts)[ring]
    points = steps(outlines.starts[ring], lengths)
    return Outlines(
        outlines.x.take(points),
        outlines.y.take(points),
        np.concatenate([[0], np.cumsum(lengths)]),
        np.repeat(np.arange(len(numbers)), counts),
        np.concatenate([[0], np.cumsum(counts)]),
        outlines.turns[ring],
        outlines.boxes[numbers],
        outlines.areas[numbers],
    )


def _closed(points: Any, starts: Any) -> Any:
    """Return x, y and starts of the rings with the first point repeated where it is not."""
    begins, ends = starts[:-1], starts[1:]
    is_open = (points[begins] != points[ends - 1]).any(axis=1)
    if is_open.any():
        points = np.insert(points, ends[is_open], points[begins[is_open]], axis=0)
        starts = starts + np.concatenate([[0], np.cumsum(is_open)])
    return np.ascontiguousarray(points[:, 0]), np.ascontiguousarray(points[:, 1]), starts


def _twice_areas(x: Any, y: Any, starts: Any) -> Any:
    """Return twice the area of each ring, positive if it runs anticlockwise."""
    if len(starts) == 1:
        return np.zeros(0)
    lengths = np.diff(starts)
    origin_x, origin_y = np.repeat(x[starts[:-1]], lengths), np.repeat(y[starts[:-1]], lengths)
    east, north = x - origin_x, y - origin_y
    cross = np.zeros(len(x))
    # The step from one ring's last point to the next one's first counts for nothing: both are 0.
    cross[:-1] = east[:-1] * north[1:] - east[1:] * north[:-1]
    return np.add.reduceat(cross, starts[:-1])


def _boxes(x: Any, y: Any, starts: Any, rings: Any) -> Any:
    boxes = np.full((len(rings) - 1, 4), np.nan)
    filled = rings[1:] > rings[:-1]
    if filled.any():
        begins = starts[rings[:-1][filled]]
        columns = [np.minimum.reduceat(x, begins), np.minimum.reduceat(y, begins)]
        columns += [np.maximum.reduceat(x, begins), np.maximum.reduceat(y, begins)]
        boxes[filled] = np.column_stack(columns)
    return boxes
