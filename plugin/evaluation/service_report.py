"""Names, colours, notes and the report of a service of ecosystems and its importance."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from ...core.errors import Problem
from ...core.evaluation.factors import Measure
from ...core.evaluation.importance import EXTREME, GENERAL, IMPORTANT, SHARES
from ...core.evaluation.service_map import Served
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


class Words(NamedTuple):
    """What a service calls its factors, its amount (with unit by area) and the sum (its unit)."""

    factors: Sequence[str]
    amount: str
    unit: str
    sum_unit: str
    deciding: str = N_("The factor that exceeds its mean most, by ratio.")


class Serving(NamedTuple):
    """What a report tells; `facts` are inputs that are no rasters, `tables` further standards."""

    title: str
    served: Served
    measures: Sequence[Measure]
    rasters: Sequence[tuple[str, str]]
    words: Words
    facts: Sequence[tuple[str, str]] = ()
    tables: Sequence[Any] = ()


def importance_categories() -> list[Category]:
    """Return the grades of importance in the reader's language."""
    return [Category(code, tr(name), colour) for code, (name, colour) in GRADES.items()]


def serving_factors(words: Words) -> list[Category]:
    """Return the factors by their number, from 1 on."""
    return [Category(at + 1, tr(name), FACTOR_COLOURS[at]) for at, name in enumerate(words.factors)]


def implausible_notes(measures: Sequence[Measure], counts: Sequence[int]) -> list[str]:
    """Return how many values of each measure cannot be in its unit."""
    notes = []
    for measure, count in zip(measures, counts):
        if count:
            name = measure.title if is_chinese() else measure.english
            unit = measure.unit or tr("this unit")
            told = {"least": measure.least, "most": measure.most, "unit": unit}
            notes.append(sentence(Problem("EVA-13", factor=name, count=count, **told)))
    return notes


def serving_notes(told: Serving) -> list[str]:
    """Return what the planner has to know of values that cannot be and ground without a grade."""
    found = told.served.found
    return [*implausible_notes(told.measures, found.implausible), *lacking_notes(found)]


def serving_report(
    told: Serving, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    grades, served, words = importance_categories(), told.served, told.words
    heading = tr("Grade of importance")
    names = [tr(name) for name in words.factors]
    return tool_report(
        told.title,
        [
            Section(tr("Importance"), [picture, *ground_blocks(served.found, grades, heading)]),
            Section(tr(words.amount), [_amounts(told, grades), _limits(told)]),
            Section(
                tr("Which factor decided"),
                [deciding_table(served.found, grades, names, tr(words.deciding)), _means(told)],
            ),
        ],
        facts=[*grid_facts(served.found.grid, told.rasters), *told.facts],
        verdict=ground_verdict(served.found, grades, notes),
        notes=notes,
        standards=[table("suitability_factors"), *told.tables],
        provenance=provenance,
    )


def _amounts(told: Serving, grades: Sequence[Category]) -> Table:
    amounts, words = told.served.amounts, told.words
    whole = sum(amounts.values())
    columns = [Column(tr("Grade of importance")), Column(tr(words.amount), words.sum_unit, 2)]
    columns.append(Column(tr("Share of the sum"), "%", 2))
    rows = []
    for one in grades:
        amount = amounts[one.value]
        rows.append(Row([one.label, amount, 100 * amount / whole if whole else None]))
    return Table(columns, rows, tr("{amount}, by grade").format(amount=tr(words.amount)))


def _limits(told: Serving) -> KeyValue:
    facts = []
    for limit, share in zip(told.served.limits, SHARES):
        name = tr("Cells that make up to {share:g} % of the sum").format(share=100 * share)
        value = tr("from {limit:,.3f} {unit} on").format(limit=limit, unit=told.words.unit)
        facts.append((name, value if limit < float("inf") else tr("none: the highest make more")))
    return KeyValue(facts, tr("Limits that follow from the sum"))


def _means(told: Serving) -> KeyValue:
    means = zip(told.words.factors, told.served.means)
    return KeyValue([(tr(name), f"{mean:.6g}") for name, mean in means], tr("Means of the factors"))
