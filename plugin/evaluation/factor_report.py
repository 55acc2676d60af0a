"""Names, colours and the report of a raster of grades: map, areas, deciding factors, limits."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple, Sequence

from ...core.errors import Problem
from ...core.evaluation.factors import Factor, grades_of, steps_table
from ...core.evaluation.graded_map import GradedMap
from ...core.raster.grading import Step
from ...core.raster.output import Category
from ...core.reporting.document import (
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ...core.rounding import half_up
from ..i18n import N_, tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from ..reports.words import unit_sign
from ..review.texts import is_chinese

GRADE_COLOURS = {
    5: ((26, 150, 65), (166, 217, 106), (255, 255, 191), (253, 174, 97), (215, 25, 28)),
    7: (
        *((26, 152, 80), (145, 207, 96), (217, 239, 139), (255, 255, 191)),
        *((254, 224, 139), (252, 141, 89), (215, 48, 39)),
    ),
}
"""From the best grade to the worst, by how many there are."""
FACTOR_COLOURS = ((166, 206, 227), (178, 223, 138), (251, 154, 153), (253, 191, 111))
HECTARE = 10_000
LONGEST = 7
RESAMPLED = {
    "": N_("cells as they are"),
    "near": N_("brought to the grid from the nearest cell"),
    "bilinear": N_("brought to the grid by bilinear interpolation"),
    "average": N_("brought to the grid as the mean of its cells"),
    "mode": N_("brought to the grid as the most frequent class"),
}


class Graded(NamedTuple):
    """What a report tells: the map, its factors, how each raster came to the grid, the preset.

    `odd` is the sentence for `{count}` cells with implausible values where the factor's own does
    not fit.
    """

    title: str
    found: GradedMap
    factors: Sequence[Factor]
    rasters: Sequence[tuple[str, str]]
    preset: str
    odd: str = ""


def factor_name(factor: Factor) -> str:
    """Return a factor in the reader's language."""
    return factor.title if is_chinese() else f"{factor.english} ({factor.title})"


def grade_categories(factor: Factor) -> list[Category]:
    """Return the grades of a factor, the best first, in the reader's language."""
    labels = {int(row["grade"]): row for row in factor.rows}
    grades = grades_of(factor)
    most = max(grades)
    colours = GRADE_COLOURS[min(size for size in GRADE_COLOURS if size >= min(most, LONGEST))]
    return [Category(at, _label(labels[at]), colours[(at - 1) % len(colours)]) for at in grades]


def factor_categories(factors: Sequence[Factor]) -> list[Category]:
    """Return the factors by their number, from 1 on."""
    return [
        Category(at + 1, factor_name(one), FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
        for at, one in enumerate(factors)
    ]


def _label(row: dict[str, str]) -> str:
    return row["label"] if is_chinese() else f"{row['english']} ({row['label']})"


def areas_hm2(found: GradedMap, factor: Factor) -> dict[int, float]:
    """Return the area of every grade, hm² in the projected plane, half up to 0.0001."""
    each = found.grid.cell_area / HECTARE
    return {grade: half_up(found.by_grade(grade) * each, 4) for grade in grades_of(factor)}


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
    lacking = graded.found.cells - graded.found.graded
    if lacking:
        share = 100 * lacking / graded.found.cells
        told_of = tr(
            "{count} of {all} cells ({share:.2f} %) have no grade, as a factor lacks a value."
        )
        notes.append(told_of.format(count=lacking, all=graded.found.cells, share=share))
    return notes


def graded_report(
    graded: Graded, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Grades of suitability"), [picture, _areas(graded), _chart(graded)]),
        Section(tr("Limits of the grades"), [_limits(graded)], new_page=True),
    ]
    if len(graded.factors) > 1:
        sections.insert(1, Section(tr("Which factor decided"), [_deciding(graded)]))
    grid = graded.found.grid
    cells = f"{grid.columns} × {grid.rows}, {grid.cell_width:g} × {grid.cell_height:g}"
    facts = [(tr("Cells"), cells)]
    facts += [(name, tr(RESAMPLED[how])) for name, how in graded.rasters]
    return tool_report(
        graded.title,
        sections,
        facts=facts,
        verdict=Text([_verdict(graded)], WARNING if notes else ""),
        notes=notes,
        standards=[steps_table(graded.preset)],
        provenance=provenance,
    )


def _verdict(graded: Graded) -> str:
    areas = areas_hm2(graded.found, graded.factors[0])
    best = graded.factors[0]
    first = grade_categories(best)[0].label
    told = tr("{area:,.4f} hm² of {all:,.4f} hm² have the best grade, {grade}.")
    return told.format(area=areas[grades_of(best)[0]], all=sum(areas.values()), grade=first)


def _areas(graded: Graded) -> Table:
    areas = areas_hm2(graded.found, graded.factors[0])
    whole = sum(areas.values())
    columns = [Column(tr("Grade of suitability")), Column(tr("Cells"), "", 0)]
    columns += [Column(tr("Area"), "hm²", 4), Column(tr("Share of the graded ground"), "%", 2)]
    rows = []
    for one in grade_categories(graded.factors[0]):
        area = areas[one.value]
        share = 100 * area / whole if whole else None
        rows.append(Row([one.label, graded.found.by_grade(one.value), area, share]))
    return Table(
        columns, rows, tr("Ground by grade"), tr("Areas are of cells in the plane of the CRS.")
    )


def _chart(graded: Graded) -> BarChart:
    areas = areas_hm2(graded.found, graded.factors[0])
    bars = [
        Bar(one.label, areas[one.value], one.colour) for one in grade_categories(graded.factors[0])
    ]
    return BarChart(tr("Ground by grade"), "hm²", bars)


def _deciding(graded: Graded) -> Table:
    columns = [Column(tr("Factor"))]
    columns += [Column(one.label, "hm²", 4) for one in grade_categories(graded.factors[0])]
    each = graded.found.grid.cell_area / HECTARE
    rows = []
    for number, factor in enumerate(graded.factors, start=1):
        counts = [int(graded.found.counts[number, g]) for g in grades_of(graded.factors[0])]
        rows.append(Row([factor_name(factor), *(half_up(count * each, 4) for count in counts)]))
    note = tr("The correction that took most grades; the first factor where none took any.")
    return Table(columns, rows, tr("Ground by the factor that decided its grade"), note)


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


def _limits(graded: Graded) -> Table:
    columns = [Column(tr("Factor")), Column(tr("Grade or change")), Column(tr("Values"))]
    columns += [Column(tr("Confidence")), Column(tr("Basis"))]
    rows = []
    for factor in graded.factors:
        labels = {int(row["grade"]): row for row in factor.rows}
        for step in factor.scale.steps:
            values = _range(step, unit_sign(factor.unit))
            sure = tr(CONFIDENCE[factor.confidence])
            rows.append(
                Row([factor_name(factor), _label(labels[step.grade]), values, sure, factor.basis])
            )
    return Table(columns, rows, tr("Limits that were used"))
