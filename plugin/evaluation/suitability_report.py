"""Names, colours and the report of the two integrations of the double evaluation."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.graded_map import GradedMap
from ...core.evaluation.suitability import CONTIGUITY, MODERATE, SUITABLE, UNSUITABLE, Rules
from ...core.raster.matrix import Matrix
from ...core.raster.output import Category
from ...core.reporting.document import Block, Column, Report, Row, Section, Table
from ..i18n import N_, tr
from ..reports.frame import CONFIDENCE, tool_report
from .factor_report import FACTOR_COLOURS, limits_table
from .grade_blocks import deciding_table, grid_facts, ground_blocks, ground_verdict

RESULTS = {
    SUITABLE: (N_("Suitable"), (26, 150, 65)),
    MODERATE: (N_("Moderately suitable"), (255, 255, 150)),
    UNSUITABLE: (N_("Unsuitable"), (200, 200, 200)),
}
FACTORS = {
    "land": N_("Land resources"),
    "water": N_("Water resources"),
    "climate": N_("Heat (accumulated temperature)"),
    "environment": N_("Soil environment"),
    "salinisation": N_("Salinisation"),
    "hazard": N_("Meteorological hazard"),
    "geohazard": N_("Geological hazard"),
    "storm": N_("Storm surge"),
    "air": N_("Air capacity"),
    "water_capacity": N_("Capacity of waters"),
    "comfort": N_("Climate comfort"),
    "location": N_("Location"),
    "contiguity": N_("Contiguity of the patch"),
    "ecology": N_("Extreme ecological importance"),
}
MATRICES = {
    "agri_land_water": N_("Land (rows) by water (columns)"),
    "agri_climate": N_("Land and water (rows) by heat (columns)"),
    "agri_contiguity": N_("Level (rows) by contiguity (columns)"),
    "urban_land_water": N_("Land (rows) by water (columns)"),
    "eco_contiguity": N_("Level (rows) by contiguity (columns)"),
}


class Suited(NamedTuple):
    """What a report tells of one evaluation; `names` are the factors in order of their numbers."""

    title: str
    found: GradedMap
    rules: Rules
    names: Sequence[str]
    rasters: Sequence[tuple[str, str]]
    contiguity: Optional[Factor]
    steps: Any


def result_categories() -> list[Category]:
    """Return suitable, moderately suitable and unsuitable in the reader's language."""
    return [Category(code, tr(name), colour) for code, (name, colour) in RESULTS.items()]


def decider_categories(names: Sequence[str]) -> list[Category]:
    """Return the factors by their number, from 1 on."""
    return [
        Category(at + 1, tr(FACTORS[name]), FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
        for at, name in enumerate(names)
    ]


def suitability_report(
    suited: Suited, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    results, rules = result_categories(), suited.rules
    names = [tr(FACTORS[name]) for name in suited.names]
    note = tr(
        "The worst of land, water and heat; what took more levels after them; exclusion last."
    )
    method: list[Block] = [matrix_table(one) for one in _used(suited)]
    method.append(_corrections(rules))
    if suited.contiguity is not None:
        method.append(limits_table([suited.contiguity]))
    return tool_report(
        suited.title,
        [
            Section(tr("Suitability"), [picture, *ground_blocks(suited.found, results)]),
            Section(
                tr("Which factor decided"),
                [deciding_table(suited.found, results, names, note)],
            ),
            Section(tr("Matrices and corrections"), method, new_page=True),
        ],
        facts=grid_facts(suited.found.grid, suited.rasters),
        verdict=ground_verdict(suited.found, results, notes),
        notes=notes,
        standards=[*rules.tables, *([suited.steps] if suited.contiguity else [])],
        provenance=provenance,
    )


def _used(suited: Suited) -> list[Matrix]:
    chain, matrices = suited.rules.chain, suited.rules.matrices
    found = [one for name, one in matrices.items() if name.startswith(chain)]
    shut = "" if suited.contiguity else f"{chain}_{CONTIGUITY}"
    return [one for one in found if one.name != shut]


def matrix_table(matrix: Matrix) -> Table:
    """Return a judging matrix as a table."""
    width = len(matrix.table[0])
    columns = [Column(tr("Grade of suitability"))]
    columns += [Column(str(at + 1), "", 0, summed=False) for at in range(width)]
    rows = [Row([str(at + 1), *line]) for at, line in enumerate(matrix.table)]
    return Table(columns, rows, tr(MATRICES.get(matrix.name, matrix.name)))


def _corrections(rules: Rules) -> Table:
    columns = [Column(tr("Factor")), Column(tr("Its grade"), "", 0, summed=False)]
    columns += [Column(tr("On levels")), Column(tr("Change")), Column(tr("Confidence"))]
    sure = [one["confidence"] for one in rules.tables[1].rows if one["chain"] == rules.chain]
    rows = []
    for one, confidence in zip(rules.corrections, sure):
        change = f"= {one.amount}" if one.sets else f"{one.amount:+d}"
        on = f"{one.first}–{one.last}"
        shown = tr(CONFIDENCE.get(confidence, "preset"))
        rows.append(Row([tr(FACTORS.get(one.factor, one.factor)), one.grade, on, change, shown]))
    note = tr("+ makes worse, − better, = sets; a factor that was not given changes nothing.")
    return Table(columns, rows, tr("Corrections"), note)
