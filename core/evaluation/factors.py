"""Factors of an evaluation as tables say them: unit, plausible values, steps and their grades.

Grades of factors count from 1, the best. A correction's grades are 1 (no change), 2 and more (so
many less one grades lower) and 9 (lowest).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..raster.grading import NOTHING, Scale, Step
from ..raster.source import Values
from ..standards.tables import Table, preset_or_table, table

FACTORS, STEPS = "suitability_factors", "suitability_steps"
YES = "yes"
LOWEST = 9


@dataclass(frozen=True)
class Measure:
    """What a raster has to hold: its unit and what it can plausibly be."""

    code: str
    title: str
    english: str
    unit: str
    least: float
    most: float

    @classmethod
    def named(cls, code: str) -> Measure:
        """Return a measure of the table of factors."""
        return Measure(*_described(code))

    def usable(self, values: Values) -> Any:
        """Return which values are plausible in the unit."""
        return values.valid & (values.data >= self.least) & (values.data <= self.most)


@dataclass(frozen=True)
class Factor(Measure):
    """One factor or correction; `rows` are its steps in the order of the table."""

    scale: Scale
    rows: Tuple[Dict[str, str], ...]
    basis: str
    confidence: str

    @classmethod
    def load(cls, code: str, preset: str = "") -> Factor:
        """Return a factor with the steps of the shipped table, or of a preset in its place.

        Raises STD-02 to STD-04 (preset), EVA-12 (no step, or a limit that is no number), RAS-20
        to RAS-22 (steps that hold nothing, overlap or leave a gap).
        """
        known, steps = table(FACTORS).by("factor")[code], preset_or_table(STEPS, preset)
        rows = tuple(row for row in steps.rows if row["factor"] == code)
        if not rows:
            raise Problem("EVA-12", factor=known["title"], value="")
        confidence = "preset" if steps.preset else known["confidence"]
        name, unit = known["title"], known["unit"]
        made = [_step(name, row) for row in rows]
        scale = Scale.of(name, unit, made, source=known["basis"], confidence=confidence)
        return cls(*_described(code), scale, rows, known["basis"], confidence)

    def grade(self, values: Values) -> Any:
        """Return grades, 0 where there is no plausible value."""
        return self.scale.grade(values.data, self.usable(values))


def _described(code: str) -> Tuple[str, str, str, str, float, float]:
    row = table(FACTORS).by("factor")[code]
    bounds = float(row["least"]), float(row["most"])
    return code, row["title"], row["english"], row["unit"], *bounds


def implausible(values: Sequence[Values], measures: Sequence[Measure]) -> Any:
    """Return numbers whose bit i is set where raster i has a value that cannot be."""
    odd = np.zeros(values[0].data.shape, np.uint16)
    for bit, (one, measure) in enumerate(zip(values, measures)):
        odd |= ((one.valid & ~measure.usable(one)).astype(np.uint16) << bit).astype(np.uint16)
    return odd


def steps_table(preset: str = "") -> Table:
    """Return the table of steps that is used."""
    return preset_or_table(STEPS, preset)


def _step(factor: str, row: Dict[str, str]) -> Step:
    try:
        lower = float(row["lower"]) if row["lower"] else -inf
        upper = float(row["upper"]) if row["upper"] else inf
        grade = int(row["grade"])
    except ValueError as error:
        raise Problem("EVA-12", factor=factor, value=" ".join(row.values())) from error
    closed = row["lower_closed"] == YES, row["upper_closed"] == YES
    return Step(grade, row["label"], lower, upper, *closed)


def corrected(grades: Any, corrections: Sequence[Any], worst: int = 5) -> Tuple[Any, Any]:
    """Return grades made worse by corrections, in their order, and which factor decided.

    The deciding one is 1 where no correction changed anything, else 2 and more by the correction
    that took most grades. 0 where the grades or a correction have no value.
    """
    found = grades.astype(np.int16)
    decisive = np.where(grades == NOTHING, NOTHING, 1).astype(np.uint8)
    most = np.zeros(grades.shape, np.int16)
    lacking = grades == NOTHING
    for number, codes in enumerate(corrections, start=2):
        lower = np.where(codes == LOWEST, worst, codes.astype(np.int16) - 1)
        after = np.minimum(found + np.maximum(lower, 0), worst)
        took = after - found
        stronger = took > most
        decisive[stronger] = number
        most = np.where(stronger, took, most)
        found, lacking = after, lacking | (codes == NOTHING)
    decisive[lacking] = NOTHING
    return np.where(lacking, NOTHING, found).astype(np.uint8), decisive


def worst_grade(factor: Factor) -> int:
    """Return the last grade of a factor."""
    return max(step.grade for step in factor.scale.steps)


def grades_of(factor: Factor) -> List[int]:
    """Return the grades of a factor, the best first."""
    return sorted({step.grade for step in factor.scale.steps})
