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
KINDS = (np.int16, np.int32, np.int64)
"""Kinds of whole numbers for sums: the smaller they are, the nearer to the processor they lie."""
AT_ONCE = 65_536
"""Cells that are summed at once, so that what lies between stays in the cache."""


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
        kind, self._none = _kind(highest, len(scores))
        tables = [_table(one, self._none, kind) for one in scores]
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
        flat = [one.reshape(-1) for one in codes]
        grades = np.empty(flat[0].shape, np.uint8)
        limits = self.limits(cuts)
        known = self._looked_up(limits)
        for at in range(0, len(grades), AT_ONCE):
            total, valid = self.sums([one[at : at + AT_ONCE] for one in flat])
            if known is not None:
                found = known.take(total.view(np.uint16))
            else:
                found = np.where(valid, np.searchsorted(limits, total, side="right") + 1, 0)
            grades[at : at + AT_ONCE] = found
        return grades.reshape(codes[0].shape)

    def _looked_up(self, limits: Any) -> Any:
        """Return the grade of every sum of 16 bits, None where sums are larger."""
        if self._pairs[0].dtype != np.int16:
            return None
        sums = np.arange(2**16, dtype=np.uint16).view(np.int16)
        grades = np.searchsorted(limits, sums, side="right") + 1
        return np.where(sums > self._none // 2, grades, 0).astype(np.uint8)


def _kind(highest: int, count: int) -> Tuple[Any, int]:
    """Return the smallest kind of number for sums up to `highest`, and what is no value in it.

    That of all factors together has to fit as well.
    """
    for kind in KINDS:
        none = -(int(np.iinfo(kind).max) // max(count, 1))
        if highest < -none // 2:
            break
    return kind, none


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
