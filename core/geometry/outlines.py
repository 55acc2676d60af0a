"""The rings of many polygons as arrays, each ring with a sign that says where its ground lies."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np

from .ragged import steps
from .ring_looks import looks_at
from .wkb import read_rings


class Outlines(NamedTuple):
    """Rings end to end, each closed: its last point repeats its first.

    Ring r covers points `starts[r]` to `starts[r + 1]` of `x` and `y` and is of polygon
    `owners[r]`, in order of polygons; polygon i has the rings `rings[i]` to `rings[i + 1]`.
    `turns[r]` is +1 where the ground lies on the left of the ring as it runs, -1 on its right.
    `boxes` are (xmin, ymin, xmax, ymax) a polygon, not-a-numbers for an empty one; `areas` are
    in the plane. `is_sound` tells which polygons are valid beyond doubt, not that others are not.
    """

    x: Any
    y: Any
    starts: Any
    owners: Any
    rings: Any
    turns: Any
    boxes: Any
    areas: Any
    is_sound: Any


def outlines_of(wkbs: Sequence[bytes], first: int = 0) -> Outlines:
    """Return the outlines of (multi)polygons; problems are those of `read_rings`."""
    read = read_rings(wkbs, first)
    starts, owners, signs = read.starts, read.owners, read.signs
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled) < len(owners):
        starts = np.append(starts[:-1][filled], starts[-1])
        owners, signs = owners[filled], signs[filled]
    points, starts, is_closed = _closed(read.points, starts)
    x, y, looks = looks_at(points, starts)
    rings = np.searchsorted(owners, np.arange(len(wkbs) + 1))
    turns = np.where(looks.twice < 0, -signs, signs)
    areas = np.bincount(owners, np.abs(looks.twice) * signs, len(wkbs)) / 2
    is_sound = np.bincount(owners, looks.is_simple & is_closed, len(wkbs)) == 1
    is_sound &= np.diff(rings) == 1
    boxes = _boxes(looks.boxes, rings)
    return Outlines(x, y, starts, owners, rings, turns, boxes, areas, is_sound)


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
        outlines.is_sound[numbers],
    )


def sliced(outlines: Outlines, first: int, last: int) -> Outlines:
    """Return the outlines of the polygons from `first` to before `last`; no point is copied."""
    begin, end = outlines.rings[first], outlines.rings[last]
    starts = outlines.starts[begin : end + 1]
    return Outlines(
        outlines.x[starts[0] : starts[-1]],
        outlines.y[starts[0] : starts[-1]],
        starts - starts[0],
        outlines.owners[begin:end] - first,
        outlines.rings[first : last + 1] - begin,
        outlines.turns[begin:end],
        outlines.boxes[first:last],
        outlines.areas[first:last],
        outlines.is_sound[first:last],
    )


def _closed(points: Any, starts: Any) -> Any:
    """Return points and starts of the rings with the first point repeated where it is not.

    And which rings were closed before.
    """
    begins, ends = starts[:-1], starts[1:]
    is_open = (points[begins] != points[ends - 1]).any(axis=1)
    if is_open.any():
        points = np.insert(points, ends[is_open], points[begins[is_open]], axis=0)
        starts = starts + np.concatenate([[0], np.cumsum(is_open)])
    return points, starts, ~is_open


def _boxes(of_rings: Any, rings: Any) -> Any:
    """Return the boxes of polygons by those of their rings."""
    boxes = np.full((len(rings) - 1, 4), np.nan)
    filled = rings[1:] > rings[:-1]
    if filled.any():
        begins = rings[:-1][filled]
        boxes[filled, :2] = np.minimum.reduceat(of_rings[:, :2], begins)
        boxes[filled, 2:] = np.maximum.reduceat(of_rings[:, 2:], begins)
    return boxes
