"""Edges of rings and lines as segments, and which of them others run along.

A segment that another layer has between the same two vertices is found by its key; only what is
left is measured against the segments near it, so that the usual case costs one sort.
"""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np

from ...geometry.boxes import BoxIndex
from .database import POLYGON, LayerData
from .metres import in_units, metres_of_unit
from .shapes import lines_of

FINEST = 1e-9  # metres, in place of no tolerance at all


def segments_of(layer: LayerData) -> Tuple[Any, Any]:
    """Return an (n, 4) array of segments (x1, y1, x2, y2) and the row of each."""
    if layer.kind == POLYGON:
        rings = layer.rings
        last = np.zeros(len(rings.points), bool)
        last[rings.starts[1:] - 1] = True
        begins = np.flatnonzero(~last)
        owner = np.repeat(rings.owners, np.diff(rings.starts))[begins]
        ends = rings.points[np.minimum(begins + 1, len(rings.points) - 1)]
        return np.hstack((rings.points[begins], ends)), np.array(layer.polygon_rows)[owner]
    pieces: List[Any] = []
    rows: List[int] = []
    for row, wkb in enumerate(layer.wkbs):
        for line in lines_of(wkb):
            pieces.append(np.hstack((line[:-1], line[1:])))
            rows += [row] * (len(line) - 1)
    made = np.concatenate(pieces) if pieces else np.empty((0, 4))
    return made, np.array(rows, np.int64)


def apart(segments: Any, others: Any, tolerance: float, crs: str = "") -> Any:
    """Return the metres of each segment that run along none of `others`, to `tolerance` metres."""
    scales = metres_of_unit(crs, (segments[:, 1] + segments[:, 3]) / 2)
    lengths = np.hypot(*((segments[:, 2:] - segments[:, :2]) * scales).T)
    if not len(others) or not len(segments):
        return lengths
    step = in_units(crs, max(tolerance, FINEST))
    known = {key.tobytes() for key in _keys(others, step)}
    keys = _keys(segments, step)
    open_ones = [at for at, key in enumerate(keys) if key.tobytes() not in known]
    left = np.zeros(len(segments))
    if not open_ones:
        return left
    index = BoxIndex(_boxes(others, 0.0))
    boxes = _boxes(segments[open_ones], (tolerance / scales[open_ones]).max())
    for at, box in zip(open_ones, boxes.tolist()):
        near = index.meeting((box[0], box[1], box[2], box[3]))
        left[at] = lengths[at] * (
            1
            - _covered(
                segments[at] * np.tile(scales[at], 2),
                others[near] * np.tile(scales[at], 2),
                tolerance,
            )
        )
    return left


def _keys(segments: Any, step: float) -> Any:
    """Return the segments' ends on a grid, the smaller end first."""
    grid = np.round(segments / step).astype(np.int64)
    swap = (grid[:, 0] > grid[:, 2]) | ((grid[:, 0] == grid[:, 2]) & (grid[:, 1] > grid[:, 3]))
    grid[swap] = grid[swap][:, [2, 3, 0, 1]]
    return grid


def _boxes(segments: Any, margin: float) -> Any:
    low = np.minimum(segments[:, :2], segments[:, 2:]) - margin
    return np.hstack((low, np.maximum(segments[:, :2], segments[:, 2:]) + margin))


def _covered(segment: Any, others: Any, tolerance: float) -> float:
    """Return which part of a segment lies on `others`, from 0 to 1."""
    start, step = segment[:2], segment[2:] - segment[:2]
    length = float(np.hypot(*step))
    if not length:
        return 1.0
    along = step / length
    spans = []
    for other in others:
        ends = other.reshape(2, 2) - start
        off = np.abs(ends[:, 0] * along[1] - ends[:, 1] * along[0])
        if off.max() <= tolerance:
            low, high = sorted((ends @ along).tolist())
            spans.append((max(low, 0.0), min(high, length)))
    return _joined(spans, tolerance) / length


def _joined(spans: List[Tuple[float, float]], tolerance: float) -> float:
    """Return the length that spans cover together."""
    total = reach = 0.0
    for low, high in sorted(spans):
        if high > reach:
            total += high - max(low, reach)
            reach = high
    return total + tolerance if spans else 0.0
