"""Unique conditions: what all layers say together, and on how many cells."""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np

from .response import Cells, Response

AT_ONCE = 4_000_000
"""Cells that are counted together, as each count walks over all conditions."""


class Conditions:
    """Counts of conditions by their number, or of pairs of P and s(P) where those are too many."""

    def __init__(self, response: Response) -> None:
        self._response = response
        self._counts = np.zeros(response.conditions, np.int64)
        self._waiting: List[Any] = []
        self._cells = 0
        self._pairs, self._of_pairs = np.zeros(0, complex), np.zeros(0, np.int64)

    def add(self, cells: Cells, study: Any) -> None:
        """Add the studied cells of a block."""
        if cells.conditions is None:
            self._add_pairs((cells.probability + 1j * cells.deviation)[study])
            return
        found = cells.conditions.ravel() if study.all() else cells.conditions[study]
        self._waiting.append(found.astype(np.int32))
        self._cells += len(found)
        if self._cells >= AT_ONCE:
            self._count()

    def _count(self) -> None:
        if self._waiting:
            every = np.concatenate(self._waiting)
            self._counts += np.bincount(every, minlength=len(self._counts))
        self._waiting, self._cells = [], 0

    def _add_pairs(self, pairs: Any) -> None:
        distinct, counts = np.unique(pairs, return_counts=True)
        every = np.append(self._pairs, distinct)
        self._pairs, place = np.unique(every, return_inverse=True)
        sums = np.bincount(place, np.append(self._of_pairs, counts), len(self._pairs))
        self._of_pairs = sums.astype(np.int64)

    def found(self) -> Tuple[Any, Any, Any]:
        """Return cells, P and s(P) of every condition that there is."""
        if not self._response.conditions:
            return self._of_pairs, self._pairs.real, self._pairs.imag
        self._count()
        there = np.flatnonzero(self._counts)
        cells = self._response.of_conditions(there)
        return self._counts[there], cells.probability, cells.deviation
