"""The units of an evaluation of farmland: their fields, areas, and what was found of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Optional, Sequence

import numpy as np

from ...core.errors import Problem
from ...core.evaluation.farmland_quality import (
    GRADING,
    NO_FACTOR,
    NO_GRADE,
    PER_CENT,
    Amounts,
    Form,
    Found,
    Inputs,
    evaluated,
    grades_table,
    numbers_in,
    typed_limits,
    typed_weights,
)
from ...core.feedback import Stage
from ...core.standards.tables import Table
from ..basic.columns import Columns, read_columns
from ..i18n import tr
from ..layers.areas import measured
from ..messages import sentence
from ..reports.frame import fault_notes

SHOWN = 5
ENDLESS = "∞"


@dataclass(frozen=True)
class Asked:
    """What a run takes: fields by their part, and texts with numbers."""

    form: Form
    factors: Sequence[str]
    weights: str
    alphas: Sequence[str] = ()
    alpha_numbers: str = ""
    betas: Sequence[str] = ()
    beta_numbers: str = ""
    use: str = ""
    economy: str = ""
    graded_by: str = ""
    limits: str = ""
    preset: str = ""

    @property
    def fields(self) -> list[str]:
        """Return all fields that are read."""
        own = list(self.factors)
        if self.form is GRADING:
            own += [*self.alphas, *self.betas, *filter(None, (self.use, self.economy))]
        return own


@dataclass
class FarmlandUnits:
    """Every unit by its feature id: what was found of it, and its area in m² or not a number."""

    layer: str
    rows: list[int]
    given: Inputs
    found: Found
    areas: Any
    grades: Table
    notes: list[str] = field(default_factory=list)

    @property
    def factors(self) -> list[str]:
        """Return the names of the factors."""
        return [one.name for one in self.given.factors]

    def area_of(self, chosen: Any) -> float:
        """Return the area of the chosen units in m²."""
        return float(np.nansum(self.areas[chosen]))

    def grade_of(self, at: int) -> Optional[int]:
        """Return the grade of a unit."""
        grade = int(self.found.grades[at])
        return None if grade == NO_GRADE else grade

    def limiting_of(self, at: int) -> str:
        """Return the factor that limits a unit; '' for none."""
        number = int(self.found.limiting[at])
        return "" if number == NO_FACTOR else self.factors[number]


def read_farmland(source: Any, asked: Asked, feedback: Any) -> FarmlandUnits:
    """Return the evaluated units with their ellipsoidal areas.

    Raises LSP-20 (no record), BAS-01 (a value that is no number), RAS-25 (a text that is
    none), EVA-16, EVA-55 to EVA-57, EVA-59, GEO-16, GEO-17 and those of the areas.
    """
    grades = grades_table(asked.form, asked.preset)
    weights = typed_weights(asked.weights, len(asked.factors))
    limits = typed_limits(asked.limits, len(grades.rows))
    columns = read_columns(source, asked.fields, Stage(feedback, 0.0, 30.0))
    if not columns.rows:
        raise Problem("LSP-20", layer=columns.layer)
    given = _inputs(columns, asked, weights)
    found = evaluated(asked.form, given, len(grades.rows), limits, asked.graded_by)
    sizes = measured(source, Stage(feedback, 30.0, 70.0))
    areas = np.array([sizes.areas.get(row, np.nan) for row in columns.rows])
    units = FarmlandUnits(columns.layer, columns.rows, given, found, areas, grades)
    units.notes = [*_notes(units), *fault_notes(sizes.faults)]
    return units


def _inputs(columns: Columns, asked: Asked, weights: Sequence[float]) -> Inputs:
    def of(name: str, most: float = np.inf) -> Amounts:
        return Amounts(name, np.array(columns.numbers(name), np.float64), 0.0, most)

    factors = [of(name, asked.form.full) for name in asked.factors]
    if asked.form is not GRADING:
        return Inputs(factors, weights)
    count = len(columns.rows)
    alphas = [of(name) for name in asked.alphas] or _constants("α", asked.alpha_numbers, count)
    betas = [of(name) for name in asked.betas] or _constants("β", asked.beta_numbers, count)
    shares = [of(name, 1.0) if name else None for name in (asked.use, asked.economy)]
    return Inputs(factors, weights, alphas, betas, *shares)


def _constants(name: str, text: str, count: int) -> list[Amounts]:
    """Return typed numbers as the same value of all units; RAS-25 for what is no number."""
    try:
        found = numbers_in(text)
    except ValueError as error:
        raise Problem("RAS-25", name=name, value=text) from error
    return [Amounts(name, np.full(count, one)) for one in found]


def _notes(units: FarmlandUnits) -> list[str]:
    """Return what is odd, what is not stated, and what the limits are."""
    notes = [note for one in units.given.all() for note in _about(one, units.rows)]
    found = units.found
    if not found.limits:
        notes.append(
            tr("All units have one and the same index, or none: no steps, and so no grade.")
            if found.equal
            else tr(
                "No limits of the grades are given, so units have indices and no grade. They are "
                "of the place: take those of the province."
            )
        )
    elif found.equal:
        notes.append(
            tr(
                "Limits of the grades: equal steps, no standard. They compare these units with "
                "each other; type those of the zone for grades that hold elsewhere."
            )
        )
    return notes


def _about(one: Amounts, rows: Sequence[int]) -> list[str]:
    notes = []
    odd = np.flatnonzero(one.odd)
    if odd.size:
        most = f"{one.most:g}" if isfinite(one.most) else ENDLESS
        shown = ", ".join(str(rows[at]) for at in odd[:SHOWN])
        told = {"least": f"{one.least:g}", "most": most, "rows": shown}
        notes.append(sentence(Problem("EVA-58", field=one.name, count=odd.size, **told)))
    lacking = int(np.isnan(one.values).sum())
    if lacking:
        said = tr("{field}: {count} units have no value ({share:.2f} %); what needs it is empty.")
        share = PER_CENT * lacking / len(rows)
        notes.append(said.format(field=one.name, count=lacking, share=share))
    return notes
