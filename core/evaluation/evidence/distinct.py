"""Distinct values of a prediction with the cells of each, gathered block by block.

A prediction may have as many values as cells. Beyond `MOST` they are told apart less finely, by
cutting off low bits of the number: the order stays, and neighbours become equal.
"""

from __future__ import annotations

from typing import Any, Tuple

import numpy as np

from .validation import Ranking

MOST = 2_000_000
BITS = 4
SIGN = np.uint64(1 << 63)


class Distinct:
    """Numbers (float64) with their counts."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lost = most, 0
        self._keys, self._counts = np.zeros(0, np.uint64), np.zeros(0, np.int64)

    def add(self, values: Any) -> None:
        """Add the values of a block."""
        keys, counts = np.unique(self._key(values), return_counts=True)
        self._merge(np.append(self._keys, keys), np.append(self._counts, counts))
        while len(self._keys) > self._most:
            self._lost += BITS
            self._merge(self._cut(self._keys), self._counts)

    def _merge(self, keys: Any, counts: Any) -> None:
        self._keys, place = np.unique(keys, return_inverse=True)
        self._counts = np.bincount(place, counts, len(self._keys)).astype(np.int64)

    def _key(self, values: Any) -> Any:
        """Return whole numbers in the order of the values."""
        bits = (np.asarray(values, np.float64) + 0.0).view(np.uint64)  # −0.0 becomes 0.0
        return self._cut(np.where(bits & SIGN, ~bits, bits | SIGN))

    def _cut(self, keys: Any) -> Any:
        return keys >> np.uint64(self._lost) << np.uint64(self._lost)

    def ranking(self, points: Any) -> Ranking:
        """Return the ranking of all values and of the occurrences' values, which are among them."""
        keys = self._key(points)
        hits = np.bincount(np.searchsorted(self._keys, keys), minlength=len(self._keys))
        return Ranking(*self.falling(), hits[::-1])

    def falling(self) -> Tuple[Any, Any]:
        """Return the distinct values from the highest down, and the cells of each."""
        bits = np.where(self._keys & SIGN, self._keys & ~SIGN, ~self._keys)
        return bits.view(np.float64)[::-1], self._counts[::-1]

    def limits(self, shares: Any) -> Any:
        """Return the values up to which rising shares (0 to 1) of the cells lie."""
        sums = np.cumsum(self._counts)
        place = np.searchsorted(sums, np.asarray(shares) * sums[-1] * (1 - 1e-12))
        keys = self._keys[np.minimum(place, len(self._keys) - 1)]
        return np.where(keys & SIGN, keys & ~SIGN, ~keys).view(np.float64)
