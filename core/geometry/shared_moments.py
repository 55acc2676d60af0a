"""What many pairs of polygons share, from their edges alone and with no overlay.

Over each x the ground that two polygons share is a sum over all pairs of edges, one of either: the
ground below both, counted with the product of their signs. That is right however the edges lie,
nearly on one line or quite on one, and with moments in place of areas as well. Of the zone's
edges just those count one by one that run through the parcel's box; the others that pass above it
count by where their path begins and ends.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Tuple

import numpy as np

from .columns import Columns, columns_of, origins, whole_moments
from .moments import COUNTS, below
from .outlines import Outlines, chosen
from .ragged import spans, steps
from .ring_tree import Met, RingTree

TOGETHER = 32_768
"""Points of parcels that are worked on together: what stays in a processor's cache (measured)."""
AT_ONCE = 131_072
"""Pairs of edges in memory together, for the same reason."""


class Ground(NamedTuple):
    """`moments` (a row each) of what pair i shares; `met` tells whether the zone's edges do.

    A pair that is not met lies wholly inside or outside.
    """

    moments: Any
    met: Any


def shared_moments(parcels: Outlines, tree: RingTree, mine: Any, theirs: Any, order: int) -> Ground:
    """Return what parcel `mine[i]` shares with zone `theirs[i]`; `mine` rises.

    Moments are about the middle of the lower side of the parcel's box, up to `order`.
    """
    moments, met = np.zeros((COUNTS[order], len(mine))), np.zeros(len(mine), bool)
    for first, last in spans(np.diff(parcels.starts[parcels.rings]), TOGETHER):
        some = slice(*np.searchsorted(mine, (first, last)).tolist())
        moments[:, some], met[some] = _ground(parcels, tree, mine[some], theirs[some], order)
    return Ground(moments, met)


def _ground(parcels: Outlines, tree: RingTree, mine: Any, theirs: Any, order: int) -> Ground:
    """Return what some pairs share, in the frame of each one's parcel."""
    boxes = parcels.boxes
    met = tree.met_by(boxes.take(mine, axis=0), theirs)
    moments = np.zeros((COUNTS[order], len(mine)))
    parcel = mine.take(met.end_pairs)
    is_whole = met.ends_x <= boxes[:, 0].take(parcel)
    is_inner = (met.ends_x < boxes[:, 2].take(parcel)) & ~is_whole
    _add_wholes(moments, parcels, mine, met, np.flatnonzero(is_whole))
    ends = _ends_left(met, np.flatnonzero(is_inner))
    is_met = np.zeros(len(mine), bool)
    is_met[met.edge_pairs] = True
    busy = np.unique(np.concatenate([mine[is_met], mine.take(ends.pairs)]))
    columns = columns_of(chosen(parcels, busy), order)
    frame = _Frame(columns, *origins(boxes.take(busy, axis=0)), np.searchsorted(busy, mine))
    _add_ends(moments, frame, ends)
    _add_edges(moments, frame, met, tree.outlines)
    return Ground(moments, is_met)


class _Frame(NamedTuple):
    """The columns of some parcels, their origins, and which of them each pair is about."""

    columns: Columns
    x: Any
    y: Any
    parcels: Any


def _add_wholes(moments: Any, parcels: Outlines, mine: Any, met: Met, ends: Any) -> None:
    """Add the whole parcel for each end of a path that lies to the left of it."""
    pairs = met.end_pairs.take(ends)
    covers = np.bincount(pairs, met.end_turns.take(ends), len(mine))
    covered = np.flatnonzero(covers)
    owners, at = np.unique(mine.take(covered), return_inverse=True)
    wholes = whole_moments(chosen(parcels, owners), COUNTS.index(len(moments)))
    moments[:, covered] += wholes.take(at, axis=1) * covers.take(covered)


class _Ends(NamedTuple):
    pairs: Any
    x: Any
    turns: Any


def _ends_left(met: Met, some: Any) -> _Ends:
    """Return the ends of paths; where one path goes on at the end of another, there is none."""
    pairs, x, turns = (c.take(some) for c in (met.end_pairs, met.ends_x, met.end_turns))
    order = np.lexsort((x, pairs))
    pairs, x = pairs.take(order), x.take(order)
    fresh = np.append(True, (pairs[1:] != pairs[:-1]) | (x[1:] != x[:-1]))[: len(pairs)]
    firsts = np.flatnonzero(fresh)
    sums = np.add.reduceat(turns.take(order), firsts) if len(firsts) else turns
    kept = firsts[sums != 0]
    return _Ends(pairs.take(kept), x.take(kept), sums[sums != 0])


def _add_ends(moments: Any, frame: _Frame, ends: _Ends) -> None:
    """Add, for ends of paths above a parcel, what lies on the right of them."""
    parcel = frame.parcels.take(ends.pairs)
    found = _right_of(frame.columns, parcel, ends.x - frame.x.take(parcel))
    for at, part in enumerate(found):
        moments[at] += np.bincount(ends.pairs, ends.turns * part, len(moments[at]))


def _right_of(columns: Columns, parcel: Any, x: Any) -> Any:
    """Return the moments of what of each parcel lies on the right of x."""
    first, last = columns.near(parcel, x, x)
    found = columns.right_of[:, last]
    found[:, last == columns.begins.take(columns.first.take(parcel + 1))] = 0.0
    sizes = last - first
    for begin, end in spans(sizes, AT_ONCE):
        counts = sizes[begin:end]
        row, at = np.repeat(np.arange(begin, end), counts), steps(first[begin:end], counts)
        met = np.flatnonzero(columns.x1.take(at) > x.take(row))
        row, at = row.take(met), at.take(met)
        x0, x1 = np.maximum(columns.x0.take(at), x.take(row)), columns.x1.take(at)
        height = _height(columns, at, x0), _height(columns, at, x1)
        sign = columns.sign.take(at)
        for sums, part in zip(found, below(x0, x1, *height, _order(columns))):
            sums[begin:end] += np.bincount(row - begin, part * sign, end - begin)
    return found


def _add_edges(moments: Any, frame: _Frame, met: Met, outlines: Outlines) -> None:
    """Add what lies below both of each of the zones' edges and each of the parcels'."""
    columns, parcel = frame.columns, frame.parcels.take(met.edge_pairs)
    x0, y0, x1, slope, sign = _placed(met, outlines, frame, parcel)
    first, last = columns.near(parcel, x0, x1)
    sizes = last - first
    for begin, end in spans(sizes, AT_ONCE):
        counts = sizes[begin:end]
        row, at = np.repeat(np.arange(begin, end), counts), steps(first[begin:end], counts)
        left = np.maximum(columns.x0.take(at), x0.take(row))
        right = np.minimum(columns.x1.take(at), x1.take(row))
        over = np.flatnonzero(right > left)
        row, at, left, right = (column.take(over) for column in (row, at, left, right))
        base, lean, begins_at = y0.take(row), slope.take(row), x0.take(row)
        theirs = base + (left - begins_at) * lean, base + (right - begins_at) * lean
        ours = _height(columns, at, left), _height(columns, at, right)
        weight = columns.sign.take(at)
        parts = _below_both(left, right, ours, theirs, _order(columns))
        pair, turn = met.edge_pairs[begin:end], sign[begin:end]
        for sums, part in zip(moments, parts):
            by_edge = np.bincount(row - begin, part * weight, end - begin)
            low = int(pair.min())
            added = np.bincount(pair - low, by_edge * turn)
            sums[low : low + len(added)] += added


def _below_both(left: Any, right: Any, ours: Any, theirs: Any, order: int) -> Any:
    """Return the moments of what lies below two lines over each stretch."""
    a, b = ours[0] - theirs[0], ours[1] - theirs[1]
    lower = np.minimum(ours[0], theirs[0]), np.minimum(ours[1], theirs[1])
    found = below(left, right, *lower, order)
    cross = np.flatnonzero(a * b < 0)
    if len(cross):
        left, right, a, b = (column.take(cross) for column in (left, right, a, b))
        low0, low1 = (column.take(cross) for column in lower)
        share = a / (a - b)
        ground, rise = ours[0].take(cross), ours[1].take(cross)
        height = ground + share * (rise - ground)
        middle = left + share * (right - left)
        one, other = (
            below(left, middle, low0, height, order),
            below(middle, right, height, low1, order),
        )
        for sums, before, after in zip(found, one, other):
            sums[cross] = before + after
    return found


def _placed(met: Met, outlines: Outlines, frame: _Frame, parcel: Any) -> Tuple[Any, ...]:
    """Return left x and y, right x, slope and sign of the zones' edges, seen from the parcels."""
    x, y = frame.x.take(parcel), frame.y.take(parcel)
    x0, y0 = outlines.x.take(met.edges) - x, outlines.y.take(met.edges) - y
    x1, y1 = outlines.x.take(met.edges + 1) - x, outlines.y.take(met.edges + 1) - y
    run = x1 - x0
    slope = (y1 - y0) / np.where(run == 0, 1.0, run)
    forward = run > 0
    left, low = np.where(forward, x0, x1), np.where(forward, y0, y1)
    right = np.where(forward, x1, x0)
    return left, low, right, slope, np.where(forward, -met.edge_turns, met.edge_turns)


def _height(columns: Columns, at: Any, x: Any) -> Any:
    return columns.y0.take(at) + (x - columns.x0.take(at)) * columns.slope.take(at)


def _order(columns: Columns) -> int:
    return COUNTS.index(len(columns.right_of))
