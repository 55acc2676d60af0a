"""农业生产适宜性, 城镇建设适宜性: factors judged by matrices, corrected, and made contiguous.

Source: 双评价技术指南 2019 (draft; likely). Levels count from 1, the best, to 5; the result is 1
suitable, 2 moderately suitable, 3 unsuitable. All rules are tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..raster.grading import NOTHING
from ..raster.matrix import Matrix
from ..standards.tables import Table, preset_or_table

MATRICES, CORRECTIONS = "suitability_matrices", "suitability_corrections"
FARMING, TOWNS = "agri", "urban"
LAND, WATER, CLIMATE, CONTIGUITY, ECOLOGY = "land", "water", "climate", "contiguity", "ecology"
BEST, WORST = 1, 5
PLACES = ("factor_grade", "level_from", "level_to", "change")
SUITABLE, MODERATE, UNSUITABLE = 1, 2, 3
BY_LEVEL = np.array([NOTHING, SUITABLE, SUITABLE, MODERATE, MODERATE, UNSUITABLE], np.uint8)
"""The result of every level before contiguity."""
BASES = {FARMING: (LAND, WATER, CLIMATE), TOWNS: (LAND, WATER)}


class Correction(NamedTuple):
    """What a factor's grade does to levels from `first` to `last`: sets them, or adds `amount`."""

    factor: str
    grade: int
    first: int
    last: int
    sets: bool
    amount: int


@dataclass(frozen=True)
class Rules:
    """Matrices and corrections of one chain (agriculture or towns)."""

    chain: str
    matrices: Mapping[str, Matrix]
    corrections: Tuple[Correction, ...]
    tables: Tuple[Table, ...]

    @classmethod
    def load(cls, chain: str, matrices: str = "", corrections: str = "") -> Rules:
        """Return the rules of a chain from the shipped tables or presets in their place.

        Raises STD-02 to STD-04 (preset), EVA-16 (a cell that is no number, or a change that is
        none), RAS-23 (a pair that a matrix has no grade for).
        """
        first, second = (
            preset_or_table(MATRICES, matrices),
            preset_or_table(CORRECTIONS, corrections),
        )
        found = tuple(_correction(row) for row in second.rows if row["chain"] == chain)
        return cls(chain, _matrices(first), found, (first, second))

    @property
    def factors(self) -> List[str]:
        """Return the factors that corrections ask for, in the order of the table."""
        return list(dict.fromkeys(one.factor for one in self.corrections))


def _matrices(given: Table) -> Dict[str, Matrix]:
    pairs: Dict[str, Dict[Tuple[int, int], int]] = {}
    for row in given.rows:
        first, second, grade = _whole(given.name, row, ("first", "second", "grade"))
        pairs.setdefault(row["matrix"], {})[first, second] = grade
    return {name: Matrix.of_pairs(name, every) for name, every in pairs.items()}


def _correction(row: Dict[str, str]) -> Correction:
    grade, first, last, amount = _whole(CORRECTIONS, row, PLACES)
    return Correction(row["factor"], grade, first, last, row["change"].startswith("="), amount)


def _whole(name: str, row: Dict[str, str], columns: Sequence[str]) -> List[int]:
    """Return cells of a row as whole numbers; EVA-16 where one is none."""
    try:
        return [int(row[column].lstrip("=")) for column in columns]
    except ValueError as error:
        raise Problem("EVA-16", table=name, row=" ".join(row.values())) from error


class Levels(NamedTuple):
    """Level of every cell, and the number of the factor that decided it (from 1 on)."""

    level: Any
    decisive: Any


def levels(rules: Rules, grades: Mapping[str, Any], order: Sequence[str]) -> Levels:
    """Return the level of cells from the grades of factors (uint8, 0: none), by name.

    `order` numbers the factors for `decisive`. The worst base factor decides, the first of equals,
    until a correction makes a level worse: the one that took most. A cell without a grade of any
    given factor has no level.
    """
    bases = [name for name in BASES[rules.chain] if name in grades]
    level = rules.matrices[f"{rules.chain}_land_water"].judge(grades[LAND], grades[WATER])
    if CLIMATE in bases:
        level = rules.matrices[f"{rules.chain}_climate"].judge(level, grades[CLIMATE])
    worst = np.argmax([grades[name] for name in bases], axis=0)
    decisive = np.array([order.index(name) + 1 for name in bases], np.uint8)[worst]
    most = np.zeros(level.shape, np.int16)
    for factor in (name for name in rules.factors if name in grades):
        after = _after(rules.corrections, factor, level, grades[factor])
        took = after.astype(np.int16) - level
        decisive = np.where(took > most, order.index(factor) + 1, decisive)
        most, level = np.maximum(most, took), after
    lacking = level == NOTHING
    for grade in grades.values():
        lacking = lacking | (grade == NOTHING)
    level, decisive = np.where(lacking, NOTHING, level), np.where(lacking, NOTHING, decisive)
    return Levels(level.astype(np.uint8), decisive.astype(np.uint8))


def _after(corrections: Sequence[Correction], factor: str, level: Any, grade: Any) -> Any:
    """Return levels after the one correction of a factor that fits each cell."""
    after = level.astype(np.int16)
    for one in corrections:
        if one.factor == factor:
            fits = (grade == one.grade) & (level >= one.first) & (level <= one.last)
            changed = one.amount if one.sets else level.astype(np.int16) + one.amount
            after = np.where(fits, changed, after)
    return np.where(level == NOTHING, NOTHING, np.clip(after, BEST, WORST)).astype(np.uint8)


def concluded(
    rules: Rules, level: Any, contiguity: Any, excluded: Optional[Any], decisive: Any, last: int
) -> Tuple[Any, Any]:
    """Return the result of cells and which factor decided it.

    `contiguity` has the grade of the cell's patch, None where it does not count: agriculture by
    its matrix; in towns the last grade costs one step. `excluded` cells are unsuitable. `last` is
    the number of the contiguity among the factors; the ecology's is the next.
    """
    result = BY_LEVEL[level]
    if contiguity is not None:
        after = _contiguous(rules, level, contiguity, result)
        decisive = np.where(after > result, last, decisive)
        result = after
    if excluded is not None:
        shut = excluded & (result != NOTHING) & (result != UNSUITABLE)
        result = np.where(shut, UNSUITABLE, result)
        decisive = np.where(shut, last + 1, decisive)
    return result.astype(np.uint8), decisive.astype(np.uint8)


def _contiguous(rules: Rules, level: Any, contiguity: Any, result: Any) -> Any:
    matrix = rules.matrices.get(f"{rules.chain}_contiguity")
    if matrix is None:
        loses = (contiguity == WORST) & (result != NOTHING) & (level < WORST)
        return np.minimum(result + loses, UNSUITABLE)
    known = (level != NOTHING) & (level < WORST)
    judged = matrix.judge(np.where(known, level, NOTHING), np.where(known, contiguity, NOTHING))
    return np.where(known, judged, result)
