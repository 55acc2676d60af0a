"""`shared_moments` compiled by numba: the same sums, parcel by parcel on all processors.

Imported only where numba is. See `shared_moments`, `columns` and `ring_tree` for what is done.
"""

from __future__ import annotations

from typing import Any, Callable, TypeVar

import numpy as np
from numba import njit

from .columns import WIDE, origins
from .moments import COUNTS
from .outlines import Outlines
from .ring_tree import FAN, RingTree
from .shared_moments import Ground

DEPTH = 128
"""Stretches of rings that wait to be looked at: FAN a level are enough for 2 ** 48 edges."""
Function = TypeVar("Function", bound=Callable[..., Any])


def _compiled(function: Function) -> Function:
    made: Any = njit(cache=True, nogil=True)(function)
    return made  # type: ignore[no-any-return]


def shared_moments(parcels: Outlines, tree: RingTree, mine: Any, theirs: Any, order: int) -> Ground:
    """Return what parcel `mine[i]` shares with zone `theirs[i]`; `mine` rises."""
    moments, met = np.zeros((len(mine), COUNTS[order])), np.zeros(len(mine), np.bool_)
    firsts = np.flatnonzero(np.append(True, mine[1:] != mine[:-1])[: len(mine)])
    bounds = np.append(firsts, len(mine))
    zones = tree.outlines
    _all_pairs(
        (parcels.x, parcels.y, parcels.starts, parcels.rings, parcels.turns),
        (parcels.boxes, *origins(parcels.boxes)),
        (zones.x, zones.y, zones.starts, zones.rings, zones.turns),
        tree.flat(),
        (bounds, mine, theirs),
        order,
        moments,
        met,
    )
    return Ground(moments.T, met)


@_compiled
def _all_pairs(
    parcels: Any, frame: Any, zones: Any, tree: Any, pairs: Any, order: int, moments: Any, met: Any
) -> None:
    bounds, mine, theirs = pairs
    for group in range(len(bounds) - 1):
        begin, end = bounds[group], bounds[group + 1]
        _one_parcel(
            parcels, frame, zones, tree, mine[begin], theirs[begin:end], order,
            moments[begin:end], met[begin:end],
        )  # fmt: skip


@_compiled
def _one_parcel(  # noqa: PLR0917 (compiled: no names are kept)
    parcels: Any, frame: Any, zones: Any, tree: Any, parcel: int, others: Any, order: int,
    moments: Any, met: Any,
) -> None:  # fmt: skip
    """Sum over the pairs of one parcel; its columns are made once they are needed."""
    boxes, origin_x, origin_y = frame
    middle, base = origin_x[parcel], origin_y[parcel]
    box = boxes[parcel, 0], boxes[parcel, 1], boxes[parcel, 2], boxes[parcel, 3]
    whole = np.zeros(6)
    edges = np.empty(0, np.int64)
    ends_x, ends_turn = np.empty(0), np.empty(0)
    columns = _no_columns()
    has_whole = has_columns = False
    for number in range(len(others)):
        found, ends, covers, edges, ends_x, ends_turn = _met(
            zones, tree, others[number], box, edges, ends_x, ends_turn
        )
        if found or ends:
            met[number] = found > 0
            if not has_columns:
                columns = _columns(parcels, parcel, middle, base, box, order)
                has_columns = True
            _add_ends(columns, ends_x[:ends], ends_turn[:ends], middle, order, moments[number])
            _add_edges(columns, zones, edges[:found], middle, base, order, moments[number])
        if covers != 0.0:
            if not has_whole:
                _add_whole(parcels, parcel, middle, base, order, whole)
                has_whole = True
            for row in range(moments.shape[1]):
                moments[number, row] += covers * whole[row]


@_compiled
def _met(  # noqa: C901, PLR0912, PLR0915 (one loop, so that it compiles to one)
    zones: Any, tree: Any, zone: int, box: Any, edges: Any, ends_x: Any, ends_turn: Any
) -> Any:
    """Return how many edges, ends and whole covers there are, and the edges and ends."""
    x, y, starts, rings, turns = zones
    begins, counts, tops, offsets, nodes = tree
    stack_level, stack_at = np.empty(DEPTH, np.int64), np.empty(DEPTH, np.int64)
    found = ends = 0
    covers = 0.0
    for ring in range(rings[zone], rings[zone + 1]):
        first, turn, run_end = starts[ring], turns[ring], -1
        depth = 1
        stack_level[0], stack_at[0] = tops[ring], 0
        while depth:
            depth -= 1
            level, at = stack_level[depth], stack_at[depth]
            if level:
                node = offsets[level] + begins[level, ring] + at
                xmin, ymin = nodes[node, 0], nodes[node, 1]
                xmax, ymax = nodes[node, 2], nodes[node, 3]
            else:
                here = first + at
                xmin, xmax = min(x[here], x[here + 1]), max(x[here], x[here + 1])
                ymin, ymax = min(y[here], y[here + 1]), max(y[here], y[here + 1])
            if not (xmin < box[2] and xmax > box[0] and ymax > box[1]):
                continue
            if ymin >= box[3]:
                width = FAN**level
                begin = first + at * width
                end = min(begin + width, starts[ring + 1] - 1)
                if run_end != begin:
                    if run_end >= 0:
                        covers, ends, ends_x, ends_turn = _note(
                            x[run_end], turn, box, covers, ends, ends_x, ends_turn
                        )
                    covers, ends, ends_x, ends_turn = _note(
                        x[begin], -turn, box, covers, ends, ends_x, ends_turn
                    )
                run_end = end
                continue
            if level:
                last = min((at + 1) * FAN, counts[level - 1, ring])
                for child in range(last - 1, at * FAN - 1, -1):
                    stack_level[depth], stack_at[depth] = level - 1, child
                    depth += 1
            else:
                if found == len(edges):
                    edges = _longer_numbers(edges)
                edges[found] = first + at if turn > 0 else -(first + at) - 1
                found += 1
        if run_end >= 0:
            covers, ends, ends_x, ends_turn = _note(
                x[run_end], turn, box, covers, ends, ends_x, ends_turn
            )
    return found, ends, covers, edges, ends_x, ends_turn


@_compiled
def _note(
    x: float, turn: float, box: Any, covers: float, ends: int, ends_x: Any, ends_turn: Any
) -> Any:
    """Note an end of a path above the box; it covers all, nothing or what is to its right."""
    if x <= box[0]:
        return covers + turn, ends, ends_x, ends_turn
    if x >= box[2]:
        return covers, ends, ends_x, ends_turn
    for at in range(ends - 1, max(ends - 4, -1), -1):
        if ends_x[at] == x and ends_turn[at] == -turn:
            ends_x[at], ends_turn[at] = ends_x[ends - 1], ends_turn[ends - 1]
            return covers, ends - 1, ends_x, ends_turn
    if ends == len(ends_x):
        ends_x, ends_turn = _longer(ends_x), _longer(ends_turn)
    ends_x[ends], ends_turn[ends] = x, turn
    return covers, ends + 1, ends_x, ends_turn


@_compiled
def _longer(values: Any) -> Any:
    grown = np.empty(2 * len(values) + 64)
    grown[: len(values)] = values
    return grown


@_compiled
def _longer_numbers(values: Any) -> Any:
    grown = np.empty(2 * len(values) + 64, np.int64)
    grown[: len(values)] = values
    return grown


@_compiled
def _no_columns() -> Any:
    none = np.empty((5, 0))
    return np.zeros(2, np.int64), 0.0, 0.0, 0.0, none, np.empty((0, 0))


@_compiled
def _columns(parcels: Any, parcel: int, middle: float, base: float, box: Any, order: int) -> Any:
    """Return the columns of a parcel: where each begins, and its stretches of edges."""
    unsorted = _stretches(parcels, parcel, middle, base)
    count = unsorted.shape[1]
    cells = max(count, 1)
    west, per_unit = box[0] - middle, cells / max(box[2] - box[0], 1e-300)
    begins = np.zeros(cells + 1, np.int64)
    widest = 0.0
    for at in range(count):
        begins[_cell(unsorted[0, at], west, per_unit, cells) + 1] += 1
        widest = max(widest, unsorted[1, at] - unsorted[0, at])
    for cell in range(cells):
        begins[cell + 1] += begins[cell]
    taken = begins[:-1].copy()
    stretches = np.empty((5, count))
    for at in range(count):
        cell = _cell(unsorted[0, at], west, per_unit, cells)
        stretches[:, taken[cell]] = unsorted[:, at]
        taken[cell] += 1
    return begins, west, per_unit, widest, stretches, _right_of(stretches, order)


@_compiled
def _right_of(stretches: Any, order: int) -> Any:
    """Return the moments below each stretch and all that follow."""
    count, kinds = stretches.shape[1], (1, 3, 6)[order]
    right_of = np.zeros((count + 1, kinds))
    for at in range(count - 1, -1, -1):
        right_of[at] = right_of[at + 1]
        x0, x1, y0 = stretches[0, at], stretches[1, at], stretches[2, at]
        y1 = y0 + stretches[3, at] * (x1 - x0)
        _add_below(x0, x1, y0, y1, stretches[4, at], order, right_of[at])
    return right_of


@_compiled
def _stretches(parcels: Any, parcel: int, middle: float, base: float) -> Any:
    """Return left x, right x, left y, slope and sign of the edges, wide ones in parts."""
    x, y, starts, rings, turns = parcels
    most = _widest_whole(parcels, parcel)
    count = 0
    for at in range(starts[rings[parcel]], starts[rings[parcel + 1]] - 1):
        count += int(np.ceil(abs(x[at + 1] - x[at]) / most)) + 1
    found, place = np.empty((5, count)), 0
    for ring in range(rings[parcel], rings[parcel + 1]):
        for at in range(starts[ring], starts[ring + 1] - 1):
            x0, y0, x1, y1 = x[at] - middle, y[at] - base, x[at + 1] - middle, y[at + 1] - base
            if x0 == x1:
                continue
            sign, slope = -turns[ring], (y1 - y0) / (x1 - x0)
            if x0 > x1:
                x0, y0, x1, y1, sign = x1, y1, x0, y0, -sign
            parts = max(int(np.ceil((x1 - x0) / most)), 1)
            left = x0
            for part in range(parts):
                right = x1 if part == parts - 1 else x0 + (part + 1) / parts * (x1 - x0)
                found[0, place], found[1, place] = left, right
                found[2, place] = y0 + slope * (left - x0)
                found[3, place], found[4, place] = slope, sign
                left = right
                place += 1
    return found[:, :place]


@_compiled
def _widest_whole(parcels: Any, parcel: int) -> float:
    """Return from which width on an edge is taken in parts."""
    x, _, starts, rings, _ = parcels
    total, leaning = 0.0, 0
    for ring in range(rings[parcel], rings[parcel + 1]):
        for at in range(starts[ring], starts[ring + 1] - 1):
            total += abs(x[at + 1] - x[at])
            leaning += x[at] != x[at + 1]
    return WIDE * total / max(leaning, 1) if total > 0 else 1.0


@_compiled
def _cell(x: float, west: float, per_unit: float, cells: int) -> int:
    place = (x - west) * per_unit
    if not place > 0:
        return 0
    return min(int(place), cells - 1) if place < cells else cells - 1


@_compiled
def _add_below(
    x0: float, x1: float, y0: float, y1: float, sign: float, order: int, sums: Any
) -> None:
    """Add the moments of what lies below a line, as `moments.below`."""
    width, high = x1 - x0, (y0 + y1) * 0.5
    area = width * high
    sums[0] += sign * area
    if order:
        middle, rise = (x0 + x1) * 0.5, y1 - y0
        twelfth = rise * rise * (1 / 12)
        lean = width * width * rise * (1 / 12)
        of_y = width * (high * high + twelfth) * 0.5
        sums[1] += sign * (middle * area + lean)
        sums[2] += sign * of_y
        if order > 1:
            of_xx = middle * (middle * area + 2 * lean) + width * width * area * (1 / 12)
            sums[3] += sign * of_xx
            sums[4] += sign * (middle * of_y + high * lean)
            sums[5] += sign * width * high * (high * high + 3 * twelfth) * (1 / 3)


@_compiled
def _add_whole(
    parcels: Any, parcel: int, middle: float, base: float, order: int, sums: Any
) -> None:
    x, y, starts, rings, turns = parcels
    for ring in range(rings[parcel], rings[parcel + 1]):
        for at in range(starts[ring], starts[ring + 1] - 1):
            if x[at] != x[at + 1]:
                _add_below(
                    x[at] - middle, x[at + 1] - middle, y[at] - base, y[at + 1] - base,
                    -turns[ring], order, sums,
                )  # fmt: skip


@_compiled
def _add_ends(
    columns: Any, ends_x: Any, ends_turn: Any, middle: float, order: int, sums: Any
) -> None:
    """Add the ground on the right of each end of a path."""
    begins, west, per_unit, widest, stretches, right_of = columns
    left, right, low = stretches[0], stretches[1], stretches[2]
    slope, sign = stretches[3], stretches[4]
    cells = len(begins) - 1
    for end in range(len(ends_x)):
        x, turn = ends_x[end] - middle, ends_turn[end]
        last = begins[_cell(x, west, per_unit, cells) + 1]
        for at in range(begins[_cell(x - widest, west, per_unit, cells)], last):
            if right[at] > x:
                x0 = max(left[at], x)
                y0 = low[at] + (x0 - left[at]) * slope[at]
                y1 = low[at] + (right[at] - left[at]) * slope[at]
                _add_below(x0, right[at], y0, y1, turn * sign[at], order, sums)
        for row in range(len(sums)):
            sums[row] += turn * right_of[last, row]


@_compiled
def _add_edges(  # noqa: PLR0915 (the innermost loop, in one place)
    columns: Any, zones: Any, edges: Any, middle: float, base: float, order: int, sums: Any
) -> None:
    """Add what lies below both of each of the zone's edges and each of the parcel's."""
    begins, west, per_unit, widest, stretches, _ = columns
    left, right, low = stretches[0], stretches[1], stretches[2]
    slope, sign = stretches[3], stretches[4]
    zone_x, zone_y = zones[0], zones[1]
    cells = len(begins) - 1
    for edge in edges:
        turn = -1.0
        begins_at = edge
        if edge < 0:
            begins_at, turn = -edge - 1, 1.0
        x0, y0 = zone_x[begins_at] - middle, zone_y[begins_at] - base
        x1, y1 = zone_x[begins_at + 1] - middle, zone_y[begins_at + 1] - base
        if x0 == x1:
            continue
        lean = (y1 - y0) / (x1 - x0)
        if x0 > x1:
            x0, y0, x1, y1, turn = x1, y1, x0, y0, -turn
        last = begins[_cell(x1, west, per_unit, cells) + 1]
        for at in range(begins[_cell(x0 - widest, west, per_unit, cells)], last):
            begin, end = max(left[at], x0), min(right[at], x1)
            if end > begin:
                ours0 = low[at] + (begin - left[at]) * slope[at]
                ours1 = low[at] + (end - left[at]) * slope[at]
                theirs0, theirs1 = y0 + (begin - x0) * lean, y0 + (end - x0) * lean
                weight, a, b = sign[at] * turn, ours0 - theirs0, ours1 - theirs1
                low0, low1 = min(ours0, theirs0), min(ours1, theirs1)
                if a * b < 0:
                    share = a / (a - b)
                    cross, high = begin + share * (end - begin), ours0 + share * (ours1 - ours0)
                    _add_below(begin, cross, low0, high, weight, order, sums)
                    _add_below(cross, end, high, low1, weight, order, sums)
                else:
                    _add_below(begin, end, low0, low1, weight, order, sums)
