"""Rounding of a two-way table so that rows, columns and the whole add up as printed.

Controlled rounding (Cox 1987): along a cycle of cells that are not whole yet, units are moved
alternately up and down until one of them is whole; line sums never change. Every cell and every
total ends up less than one unit of the last decimal from its exact value.
"""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np

WHOLE = 1e-9  # of a unit; what is nearer to a whole number is one
Cell = Tuple[int, int]


def table_rounded(values: Any, decimals: int = 2) -> Any:
    """Return a matrix of numbers >= 0 rounded to `decimals` with additive lines.

    The result is in whole units of the last decimal (int64), so that sums of it are exact.
    """
    scaled = np.asarray(values, np.float64) * 10.0**decimals
    whole = np.floor(scaled)
    fractions = _with_totals(scaled - whole)
    while True:
        cycle = _cycle(np.abs(fractions - np.round(fractions)) > WHOLE)
        if not cycle:
            return (whole + np.round(fractions[:-1, :-1])).astype(np.int64)
        _shift(fractions, cycle)


def _with_totals(cells: Any) -> Any:
    """Return the cells with a last row and column that let every line sum to nothing."""
    table = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
    table[:-1, :-1] = cells
    table[:-1, -1], table[-1, :-1] = -cells.sum(axis=1), -cells.sum(axis=0)
    table[-1, -1] = cells.sum()
    return table


def _cycle(unsettled: Any) -> List[Cell]:
    """Return cells round a cycle, turning at each one; none where all are whole."""
    found = np.argwhere(unsettled)
    if not len(found):
        return []
    row, column = (int(part) for part in found[0])
    path: List[Cell] = [(row, column)]
    lines = [("row", row), ("column", column)]  # the line before and after each cell
    while True:
        along_column = lines[-1][0] == "column"
        last = path[-1]
        line = unsettled[:, last[1]] if along_column else unsettled[last[0]]
        others = np.flatnonzero(line)
        other = int(others[others != (last[0] if along_column else last[1])][0])
        path.append((other, last[1]) if along_column else (last[0], other))
        reached = ("row", other) if along_column else ("column", other)
        if reached in lines:
            return path[lines.index(reached) :]
        lines.append(reached)


def _shift(table: Any, cycle: List[Cell]) -> None:
    """Move as much along the cycle as makes the nearest of its cells whole."""
    places = np.array(cycle)
    cells = table[places[:, 0], places[:, 1]]
    signs = np.where(np.arange(len(cycle)) % 2, -1.0, 1.0)
    above, below = np.ceil(cells) - cells, cells - np.floor(cells)
    up = float(np.where(signs > 0, above, below).min())
    down = float(np.where(signs > 0, below, above).min())
    table[places[:, 0], places[:, 1]] = cells + signs * (up if up <= down else -down)
    near = np.abs(table - np.round(table)) <= WHOLE
    table[near] = np.round(table[near])
