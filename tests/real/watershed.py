"""The ground that drains to an outlet: pits filled from the edge (Barnes et al. 2014), D8."""

from __future__ import annotations

import heapq

import numpy as np

AROUND = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def drained(heights, valid):
    """Receivers (row, column) of every cell, and the cells in the order in which they drain.

    The order is from the outlet upwards: a receiver comes before what drains to it.
    """
    rows, columns = heights.shape
    receiver = np.full((rows, columns, 2), -1)
    seen, order, queue = ~valid, [], []
    for row, column in np.argwhere(valid):
        inside = 0 < row < rows - 1 and 0 < column < columns - 1
        if not inside or not valid[row - 1 : row + 2, column - 1 : column + 2].all():
            heapq.heappush(queue, (heights[row, column], len(queue), row, column))
            seen[row, column] = True
    count = len(queue)
    while queue:
        level, _, row, column = heapq.heappop(queue)
        order.append((row, column))
        for down, right in AROUND:
            near = row + down, column + right
            if 0 <= near[0] < rows and 0 <= near[1] < columns and not seen[near]:
                seen[near] = True
                receiver[near] = row, column
                count += 1
                heapq.heappush(queue, (max(level, heights[near]), count, *near))
    return receiver, order


def accumulated(receiver, order):
    """How many cells drain through each cell, itself included."""
    found = np.ones(receiver.shape[:2], int)
    for row, column in reversed(order):
        to = receiver[row, column]
        if to[0] >= 0:
            found[tuple(to)] += found[row, column]
    return found


def upstream(receiver, order, outlet):
    """Which cells drain to the outlet."""
    found = np.zeros(receiver.shape[:2], bool)
    found[outlet] = True
    for row, column in order:
        to = receiver[row, column]
        if to[0] >= 0 and found[tuple(to)]:
            found[row, column] = True
    return found
