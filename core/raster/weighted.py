"""Weighted sums of graded factors, in whole numbers: no cell is misgraded at a limit.

Weights and scores are decimal numbers as they are written; brought to whole numbers they are
added exactly. Two factors of 8 bits are looked up together.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import Any, Mapping, Sequence, Tuple

import numpy as np

from ..errors import Problem

CODES = 256
NARROW, WIDE = -(2**27), -(2**60)
"""What stands for no value: far below every sum, in 32 and in 64 bits."""
MOST_NARROW = 8


@dataclass(frozen=True)
class Factor:
    """One factor: its weight as written ("0.15"), and the score of every code it can have."""

    name: str
    weight: str
    scores: Mapping[int, str]


class WeightedSum:
    """Σ weight · score over factors whose codes are 0–255; codes without a score are no value."""

    def __init__(self, factors: Sequence[Factor]) -> None:
        self.factors = list(factors)
        if not self.factors:
            raise Problem("RAS-25", name="", value="")
        exact = [_exact(one) for one in self.factors]
        self.unit = lcm(*(part.denominator for table in exact for part in table.values()))
        scores = [{code: int(part * self.unit) for code, part in one.items()} for one in exact]
        highest = sum(max(map(abs, one.values()), default=0) for one in scores)
        narrow = highest < -NARROW // 2 and len(scores) <= MOST_NARROW
        self._none = NARROW if narrow else WIDE // len(scores)
        tables = [_table(one, self._none, np.int32 if narrow else np.int64) for one in scores]
        self._pairs = [_pair(*tables[at : at + 2]) for at in range(0, len(tables), 2)]

    @cached_property
    def total_weight(self) -> Fraction:
        """Return the sum of the weights."""
        return sum((Fraction(one.weight) for one in self.factors), Fraction(0))

    def sums(self, codes: Sequence[Any]) -> Tuple[Any, Any]:
        """Return the sums of all cells in units of 1/`unit`, whole, and which are values.

        `codes` are the factors' arrays of uint8, in their order.
        """
        parts = (
            table.take(_key(*codes[2 * at : 2 * at + 2])) for at, table in enumerate(self._pairs)
        )
        total = next(parts)
        for part in parts:
            total += part
        return total, total > self._none // 2

    def limits(self, cuts: Sequence[str]) -> Any:
        """Return limits of the sum in units of 1/`unit`, rounded up: what is below stays below."""
        return np.array([-((-Fraction(cut) * self.unit) // 1) for cut in cuts], np.int64)

    def graded(self, codes: Sequence[Any], cuts: Sequence[str]) -> Any:
        """Return 1 below the first of the rising `cuts`, 2 from it on, and so on; 0 is no value."""
        total, valid = self.sums(codes)
        grades = np.searchsorted(self.limits(cuts), total, side="right") + 1
        return np.where(valid, grades, 0).astype(np.uint8)


def _exact(factor: Factor) -> Mapping[int, Fraction]:
    try:
        weight = Fraction(factor.weight)
        return {code: weight * Fraction(score) for code, score in factor.scores.items()}
    except (ValueError, ZeroDivisionError) as error:
        raise Problem("RAS-25", name=factor.name, value=str(error)) from error


def _table(scores: Mapping[int, int], none: int, kind: Any) -> Any:
    table = np.full(CODES, none, kind)
    table[list(scores)] = list(scores.values())
    return table


def _key(first: Any, second: Any = None) -> Any:
    """Return two codes of 8 bits side by side."""
    if second is None:
        return first
    key = first.astype(np.uint16)
    key <<= 8
    key |= second
    return key


def _pair(*tables: Any) -> Any:
    """Return the sum of two tables by the two codes side by side, or one table."""
    if len(tables) == 1:
        return tables[0]
    return np.add.outer(*tables).reshape(-1)
