"""Names, colours, notes and the report of the conservation of soil."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from ...core.errors import Problem
from ...core.evaluation.importance import EXTREME, GENERAL, IMPORTANT, SHARES
from ...core.evaluation.soil_conservation import INPUTS, Kept, Measure
from ...core.raster.output import Category
from ...core.reporting.document import Block, Column, KeyValue, Report, Row, Section, Table
from ...core.standards.tables import table
from ..i18n import N_, tr
from ..messages import sentence
from ..reports.frame import tool_report
from ..review.texts import is_chinese
from .factor_report import FACTOR_COLOURS
from .grade_blocks import (
    deciding_table,
    grid_facts,
    ground_blocks,
    ground_verdict,
    lacking_notes,
)

GRADES = {
    EXTREME: (N_("Extreme importance"), (0, 104, 55)),
    IMPORTANT: (N_("High importance"), (120, 198, 121)),
    GENERAL: (N_("General importance"), (230, 240, 200)),
}
FACTORS = (
    N_("Erosivity of rain R"),
    N_("Erodibility of the soil K"),
    N_("Length and steepness of slopes LS"),
    N_("Vegetation 1 − C"),
)
UNIT = "t/(hm²·a)"


class Conserved(NamedTuple):
    """What a report tells."""

    title: str
    kept: Kept
    rasters: Sequence[tuple[str, str]]
    length: float


def importance_categories() -> list[Category]:
    """Return the grades of importance in the reader's language."""
    return [Category(code, tr(name), colour) for code, (name, colour) in GRADES.items()]


def conserving_factors() -> list[Category]:
    """Return the factors by their number, from 1 on."""
    return [Category(at + 1, tr(name), FACTOR_COLOURS[at]) for at, name in enumerate(FACTORS)]


def conservation_notes(kept: Kept) -> list[str]:
    """Return what the planner has to know of values that cannot be and ground without a grade."""
    notes = []
    for code, count in zip(INPUTS, kept.found.implausible):
        if count:
            measure = Measure.load(code)
            name = measure.title if is_chinese() else measure.english
            told = {"least": measure.least, "most": measure.most, "unit": measure.unit}
            notes.append(sentence(Problem("EVA-13", factor=name, count=count, **told)))
    return [*notes, *lacking_notes(kept.found)]


def conservation_report(
    told: Conserved, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    grades, kept = importance_categories(), told.kept
    heading = tr("Grade of importance")
    names = [tr(name) for name in FACTORS]
    note = tr("The factor that exceeds its mean most, by ratio.")
    facts = grid_facts(kept.found.grid, told.rasters)
    facts.append((tr("Length of slopes"), f"{told.length:g} m"))
    return tool_report(
        told.title,
        [
            Section(tr("Importance"), [picture, *ground_blocks(kept.found, grades, heading)]),
            Section(tr("Soil that is kept"), [_amounts(kept, grades), _limits(kept)]),
            Section(
                tr("Which factor decided"),
                [deciding_table(kept.found, grades, names, note), _means(kept)],
            ),
        ],
        facts=facts,
        verdict=ground_verdict(kept.found, grades, notes),
        notes=notes,
        standards=[table("suitability_factors")],
        provenance=provenance,
    )


def _amounts(kept: Kept, grades: Sequence[Category]) -> Table:
    whole = sum(kept.amounts.values())
    columns = [Column(tr("Grade of importance")), Column(tr("Soil that is kept"), "t/a", 2)]
    columns.append(Column(tr("Share of the sum"), "%", 2))
    rows = []
    for one in grades:
        amount = kept.amounts[one.value]
        rows.append(Row([one.label, amount, 100 * amount / whole if whole else None]))
    return Table(columns, rows, tr("Soil that vegetation keeps, by grade"))


def _limits(kept: Kept) -> KeyValue:
    facts = []
    for limit, share in zip(kept.limits, SHARES):
        name = tr("Cells that make up to {share:g} % of the sum").format(share=100 * share)
        value = tr("from {limit:,.3f} {unit} on").format(limit=limit, unit=UNIT)
        facts.append((name, value if limit < float("inf") else tr("none: the highest make more")))
    return KeyValue(facts, tr("Limits that follow from the sum"))


def _means(kept: Kept) -> KeyValue:
    pairs = [(tr(name), f"{mean:.6g}") for name, mean in zip(FACTORS, kept.means)]
    return KeyValue(pairs, tr("Means of the factors"))
