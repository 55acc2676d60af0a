"""Names, colours and the report of a raster of grades: map, areas, deciding factors, limits."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple, Optional, Sequence

from ...core.errors import Problem
from ...core.evaluation.factors import Factor, Measure, grades_of, steps_table
from ...core.evaluation.graded_map import GradedMap
from ...core.raster.grading import Step
from ...core.raster.output import Category, Colour
from ...core.reporting.document import (
    Block,
    Column,
    Report,
    Row,
    Section,
    Table,
)
from ..i18n import tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from ..reports.words import unit_sign
from ..review.texts import is_chinese
from .grade_blocks import (
    deciding_table,
    grid_facts,
    ground_blocks,
    ground_verdict,
    lacking_notes,
)

GRADE_COLOURS = {
    2: ((26, 150, 65), (215, 25, 28)),
    3: ((26, 150, 65), (255, 255, 191), (215, 25, 28)),
    4: ((26, 150, 65), (255, 255, 191), (253, 174, 97), (215, 25, 28)),
    5: ((26, 150, 65), (166, 217, 106), (255, 255, 191), (253, 174, 97), (215, 25, 28)),
    7: (
        *((26, 152, 80), (145, 207, 96), (217, 239, 139), (255, 255, 191)),
        *((254, 224, 139), (252, 141, 89), (215, 48, 39)),
    ),
}
"""From the best grade to the worst, by how many there are."""
FACTOR_COLOURS = (
    *((166, 206, 227), (178, 223, 138), (251, 154, 153), (253, 191, 111), (202, 178, 214)),
    *((255, 255, 153), (31, 120, 180), (51, 160, 44), (227, 26, 28), (177, 89, 40)),
)
LONGEST = 7
ALARMING: tuple[Colour, ...] = (
    *((128, 0, 38), (227, 26, 28), (253, 141, 60), (254, 204, 92)),
    *((255, 237, 160), (255, 255, 229)),
)
"""From the most sensitive, vulnerable or eroded ground on."""


class Graded(NamedTuple):
    """What a report tells: the map, its factors, how each raster came to the grid, the preset.

    `odd` is the sentence for `{count}` cells with implausible values where the factor's own does
    not fit. Grades are those of `final`, else of the first factor; `heading` says of what,
    `colours` are from the first grade on. `tables` are further standards,
    `facts` further ones for the report's head,
    `note` says what makes a factor decide.
    """

    title: str
    found: GradedMap
    factors: Sequence[Measure]
    rasters: Sequence[tuple[str, str]]
    preset: str
    odd: str = ""
    final: Optional[Factor] = None
    heading: str = ""
    colours: Sequence[Colour] = ()
    tables: Sequence[Any] = ()
    facts: Sequence[tuple[str, str]] = ()
    note: str = ""

    @property
    def grades(self) -> list[Category]:
        """Return the grades in the reader's language."""
        return grade_categories(self.final or self.factors[0], self.colours)


def factor_name(factor: Measure) -> str:
    """Return a factor in the reader's language."""
    return factor.title if is_chinese() else f"{factor.english} ({factor.title})"


def grade_categories(factor: Any, own: Sequence[Colour] = ()) -> list[Category]:
    """Return the grades of a factor from 1 on, in the reader's language and given colours."""
    labels = {int(row["grade"]): row for row in factor.rows}
    grades = grades_of(factor)
    most = max(grades)
    ready = min(size for size in GRADE_COLOURS if size >= min(most, LONGEST))
    colours = own or GRADE_COLOURS[ready]
    return [Category(at, _label(labels[at]), colours[(at - 1) % len(colours)]) for at in grades]


def factor_categories(factors: Sequence[Measure]) -> list[Category]:
    """Return the factors by their number, from 1 on."""
    return [
        Category(at + 1, factor_name(one), FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
        for at, one in enumerate(factors)
    ]


def _label(row: dict[str, str]) -> str:
    return row["label"] if is_chinese() else f"{row['english']} ({row['label']})"


def graded_notes(graded: Graded) -> list[str]:
    """Return what the planner has to know: values that cannot be, ground without a grade."""
    notes = []
    for factor, count in zip(graded.factors, graded.found.implausible):
        if count and graded.odd:
            notes.append(graded.odd.format(count=count))
        elif count:
            unit = unit_sign(factor.unit) or tr("this unit")
            told = {"least": factor.least, "most": factor.most, "unit": unit, "count": count}
            notes.append(sentence(Problem("EVA-13", factor=factor_name(factor), **told)))
    return [*notes, *lacking_notes(graded.found)]


def graded_report(
    graded: Graded, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    grades, heading = graded.grades, tr(graded.heading)
    ground = ground_blocks(graded.found, grades, heading)
    stepped = [one for one in (*graded.factors, graded.final) if isinstance(one, Factor)]
    sections = [
        Section(heading or tr("Grades of suitability"), [picture, *ground]),
        Section(tr("Limits of the grades"), [limits_table(stepped)], new_page=True),
    ]
    if len(graded.factors) > 1:
        names = [factor_name(one) for one in graded.factors]
        deciding = deciding_table(graded.found, grades, names, tr(graded.note))
        sections.insert(1, Section(tr("Which factor decided"), [deciding]))
    return tool_report(
        graded.title,
        sections,
        facts=[*grid_facts(graded.found.grid, graded.rasters), *graded.facts],
        verdict=ground_verdict(graded.found, grades, notes),
        notes=notes,
        standards=[steps_table(graded.preset), *graded.tables],
        provenance=provenance,
    )


def _range(step: Step, unit: str) -> str:
    """Return the values of a step: ≤ 2 °, (2, 6] °, > 25 °."""
    if step.lower == -inf and step.upper == inf:
        return tr("all values")
    if step.lower == -inf:
        told = f"{'≤' if step.upper_closed else '<'} {step.upper:g}"
    elif step.upper == inf:
        told = f"{'≥' if step.lower_closed else '>'} {step.lower:g}"
    else:
        told = str(step)
    return f"{told} {unit}".strip()


def limits_table(factors: Sequence[Factor]) -> Table:
    """Return the limits of factors with their confidence and basis."""
    columns = [Column(tr("Factor")), Column(tr("Grade or change")), Column(tr("Values"))]
    columns += [Column(tr("Confidence")), Column(tr("Basis"))]
    rows = []
    for factor in factors:
        labels = {int(row["grade"]): row for row in factor.rows}
        for step in factor.scale.steps:
            values = _range(step, unit_sign(factor.unit))
            sure = tr(CONFIDENCE[factor.confidence])
            rows.append(
                Row([factor_name(factor), _label(labels[step.grade]), values, sure, factor.basis])
            )
    return Table(columns, rows, tr("Limits that were used"))
