"""Judging matrices (判别矩阵): the grade that follows from two grades."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence, Tuple

import numpy as np

from ..errors import Problem
from .grading import MOST_GRADES, NOTHING


@dataclass(frozen=True)
class Matrix:
    """`table[first][second]` is the grade that follows; both count from 1, 0 is no value."""

    name: str
    table: Tuple[Tuple[int, ...], ...]
    source: str = ""
    confidence: str = ""

    @classmethod
    def of(cls, name: str, rows: Sequence[Sequence[int]], **more: str) -> Matrix:
        """Return a matrix of full rows; RAS-23 where a pair is missing or no grade."""
        width = max(map(len, rows), default=0)
        for first, row in enumerate(rows, start=1):
            grades = [*row, *[NOTHING] * (width - len(row))]
            for second, grade in enumerate(grades, start=1):
                if not 0 < grade <= MOST_GRADES:
                    raise Problem("RAS-23", name=name, first=first, second=second)
        return cls(name, tuple(tuple(row) for row in rows), **more)

    @classmethod
    def of_pairs(cls, name: str, pairs: Mapping[Tuple[int, int], int], **more: str) -> Matrix:
        """Return the matrix of (first, second) → grade; RAS-23 names a pair that is missing."""
        heights = range(1, max((first for first, _ in pairs), default=0) + 1)
        widths = range(1, max((second for _, second in pairs), default=0) + 1)
        rows = [[pairs.get((one, other), NOTHING) for other in widths] for one in heights]
        return cls.of(name, rows, **more)

    def judge(self, first: Any, second: Any) -> Any:
        """Return the grade of every cell; RAS-24 where a grade is not in the matrix."""
        known = np.zeros((len(self.table) + 1, len(self.table[0]) + 1), np.uint8)
        known[1:, 1:] = self.table
        for grades, most in ((first, len(self.table)), (second, len(self.table[0]))):
            if grades.size and int(grades.max()) > most:
                raise Problem("RAS-24", name=self.name, grade=int(grades.max()), most=most)
        return known[first, second]
