"""The edges of parcels in columns from left to right, for sums over what lies at each x.

At each x a polygon is what lies below its upper edges and not below its lower ones. So its ground
is a sum over edges of the ground below each, with a sign.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Tuple

import numpy as np

from .moments import below
from .outlines import Outlines
from .ragged import order_of, steps

WIDE = 4.0
"""How many times the mean width of a parcel's edges a stretch of one may be wide."""


class Columns(NamedTuple):
    """Stretches of edges, in order of parcels and their columns.

    Coordinates are from the parcel's `origins`. `sign` is +1 where the parcel lies below the
    edge. Parcel i has the columns `first[i]` to `first[i + 1]` of equal width, `per_unit[i]` to
    a unit of length, from `west[i]` on; in column c begin the stretches `begins[c]` to
    `begins[c + 1]`, none wider than `widest[i]`. `right_of[:, s]` are the moments of the
    parcel's ground below stretch s and those after it.
    """

    west: Any
    per_unit: Any
    widest: Any
    first: Any
    begins: Any
    x0: Any
    x1: Any
    y0: Any
    slope: Any
    sign: Any
    owner: Any
    right_of: Any

    def near(self, parcel: Any, left: Any, right: Any) -> Tuple[Any, Any]:
        """Return the first and the last but one stretch that may lie between two x of parcels."""
        low = self.column(parcel, left - self.widest.take(parcel))
        return self.begins.take(low), self.begins.take(self.column(parcel, right) + 1)

    def column(self, parcel: Any, x: Any) -> Any:
        """Return the column of each x of a parcel."""
        count = self.first.take(parcel + 1) - self.first.take(parcel) - 1
        place = (x - self.west.take(parcel)) * self.per_unit.take(parcel)
        return self.first.take(parcel) + np.clip(place, 0, count).astype(np.int64)


def origins(boxes: Any) -> Tuple[Any, Any]:
    """Return x and y of the middle of the lower side of each box."""
    return (boxes[:, 0] + boxes[:, 2]) * 0.5, boxes[:, 1]


def whole_moments(outlines: Outlines, order: int) -> Any:
    """Return the moments (a row each) of every polygon about its origin."""
    count = len(outlines.areas)
    owner, x0, x1, y0, slope, sign = _edges(outlines)
    parts = below(x0, x1, y0, y0 + slope * (x1 - x0), order)
    return np.stack([np.bincount(owner, part * sign, count) for part in parts])


def columns_of(outlines: Outlines, order: int) -> Columns:
    """Return the columns of `outlines`, with moments up to `order` (0, 1 or 2)."""
    count = len(outlines.areas)
    boxes = np.nan_to_num(outlines.boxes)
    owner, x0, x1, y0, slope, sign = _edges(outlines)
    number = np.bincount(owner, minlength=count)
    mean = np.bincount(owner, x1 - x0, count) / np.maximum(number, 1)
    owner, x0, x1, y0, slope, sign = _narrow(owner, x0, x1, y0, slope, sign, mean * WIDE)
    number = np.bincount(owner, minlength=count)
    slots = np.maximum(number, 1)
    first = np.concatenate([[0], np.cumsum(slots)])
    span = np.maximum(boxes[:, 2] - boxes[:, 0], np.finfo(float).tiny)
    west = boxes[:, 0] - origins(boxes)[0]
    per_unit = np.minimum(slots / span, np.finfo(float).max)
    slot = (x0 - west.take(owner)) * per_unit.take(owner)
    slot = first.take(owner) + np.clip(slot, 0, slots.take(owner) - 1).astype(np.int64)
    sort = order_of(slot)
    owner, x0, x1, y0, slope, sign = (c.take(sort) for c in (owner, x0, x1, y0, slope, sign))
    begins = np.concatenate([[0], np.cumsum(np.bincount(slot, minlength=int(first[-1])))])
    widest = np.zeros(count)
    filled = number > 0
    if len(x0):
        widest[filled] = np.maximum.reduceat(x1 - x0, begins[first[:-1]][filled])
    right_of = _right_of(x0, x1, y0, slope, sign, begins[first], order)
    return Columns(
        west, per_unit, widest, first, begins,
        x0, x1, y0, slope, sign, owner, right_of,
    )  # fmt: skip


def _edges(outlines: Outlines) -> Tuple[Any, ...]:
    """Return owner, left and right x, left y, slope and sign of all edges that are not upright."""
    owners = np.repeat(outlines.owners, np.diff(outlines.starts))
    origin_x, origin_y = origins(outlines.boxes)
    x, y = outlines.x - origin_x.take(owners), outlines.y - origin_y.take(owners)
    run = np.diff(x)
    leans = run != 0
    leans[outlines.starts[1:-1] - 1] = False  # from one ring to the next
    at = np.flatnonzero(leans)
    run = run.take(at)
    forward = run > 0
    slope = (y.take(at + 1) - y.take(at)) / run
    left, right = np.where(forward, at, at + 1), np.where(forward, at + 1, at)
    turns = np.repeat(outlines.turns, np.diff(outlines.starts)).take(at)
    sign = np.where(forward, -turns, turns)
    return owners.take(at), x.take(left), x.take(right), y.take(left), slope, sign


def _narrow(
    owner: Any, x0: Any, x1: Any, y0: Any, slope: Any, sign: Any, widest: Any
) -> Tuple[Any, ...]:
    """Return the edges with the wide ones in stretches, so that few have to be looked at."""
    parts = np.ceil((x1 - x0) / widest.take(owner)) if len(owner) else np.zeros(0)
    if not (parts > 1).any():
        return owner, x0, x1, y0, slope, sign
    counts = np.maximum(parts, 1).astype(np.int64)
    source = np.repeat(np.arange(len(owner)), counts)
    share = steps(np.zeros(len(owner), np.int64), counts) / counts[source]
    left = x0[source] + share * (x1 - x0)[source]
    right = np.append(left[1:], 0.0)
    last = np.append(source[1:] != source[:-1], True)
    right[last] = x1
    y = y0[source] + slope[source] * (left - x0[source])
    return owner[source], left, right, y, slope[source], sign[source]


def _right_of(x0: Any, x1: Any, y0: Any, slope: Any, sign: Any, firsts: Any, order: int) -> Any:
    """Return the sums of moments from each stretch to the last of its parcel.

    One sum runs through all parcels. What a parcel adds is taken off at its end, so that the sum
    stays as small, and as exact, as a parcel.
    """
    moments = np.stack(below(x0, x1, y0, y0 + slope * (x1 - x0), order)) * sign
    found = np.zeros((len(moments), len(moments[0]) + 1))
    for row, sums in zip(moments, found):
        totals = np.concatenate([row, [0.0]])
        whole = np.add.reduceat(totals, firsts[:-1]) if len(firsts) > 1 else np.zeros(0)
        whole = np.where(firsts[1:] > firsts[:-1], whole, 0.0)
        padded = np.insert(row, firsts[1:], -whole)
        running = np.cumsum(padded)
        places = np.arange(len(row)) + np.repeat(np.arange(len(whole)), np.diff(firsts))
        sums[:-1] = np.repeat(whole, np.diff(firsts)) - running[places] + row
    return found
