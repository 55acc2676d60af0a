"""Names, colours and the report of the grades of susceptibility."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple, Optional, Sequence

from ...core.evaluation.evidence.validation import Ranking
from ...core.evaluation.graded_map import GradedMap
from ...core.evaluation.susceptibility import NATURAL, OWN, SHARES, Density
from ...core.raster.output import Category
from ...core.reporting.document import (
    Block,
    Column,
    KeyValue,
    Report,
    Row,
    Section,
    Table,
)
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .grade_blocks import grid_facts, ground_blocks, ground_verdict
from .prediction_blocks import measures, success_chart

GRADES = (
    (N_("High susceptibility"), (215, 25, 28)),
    (N_("Medium susceptibility"), (253, 174, 97)),
    (N_("Low susceptibility"), (255, 255, 160)),
    (N_("Not susceptible"), (120, 190, 110)),
)
METHODS = {
    NATURAL: N_("Natural breaks (usual practice; likely)"),
    SHARES: N_("Equal shares of the ground"),
    OWN: N_("Limits of one's own"),
}


class Susceptible(NamedTuple):
    """What a report tells; ranking and density are None without known hazards."""

    title: str
    found: GradedMap
    method: str
    limits: Sequence[float]
    ranking: Optional[Ranking]
    density: Optional[Density]
    rasters: Sequence[tuple[str, str]]


def susceptibility_categories() -> list[Category]:
    """Return the grades in the reader's language."""
    return [Category(at + 1, tr(name), colour) for at, (name, colour) in enumerate(GRADES)]


def susceptibility_notes(density: Optional[Density]) -> list[str]:
    """Return what speaks against the grades."""
    if density is None or density.rises:
        return []
    return [tr("Hazards do not become denser with the grade. Check the index and the limits.")]


def susceptibility_report(
    told: Susceptible, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    grades, heading = susceptibility_categories(), tr("Grade of susceptibility")
    ground = ground_blocks(told.found, grades, heading)
    sections = [Section(tr("Susceptibility"), [picture, *ground, _limits(told, grades)])]
    if told.ranking is not None and told.density is not None:
        blocks: list[Block] = [_density(told.density, grades)]
        blocks += [success_chart([(tr("This index"), told.ranking)])]
        blocks.append(KeyValue(measures(told.ranking)))
        sections.append(Section(tr("Known hazards"), blocks, new_page=True))
    return tool_report(
        told.title,
        sections,
        facts=[
            *grid_facts(told.found.grid, told.rasters),
            (tr("Limits of the grades"), tr(METHODS[told.method])),
        ],
        verdict=ground_verdict(told.found, grades, notes),
        notes=notes,
        provenance=provenance,
    )


def _limits(told: Susceptible, grades: Sequence[Category]) -> Table:
    ends = [inf, *reversed(told.limits), -inf]
    rows = []
    for one, upper, lower in zip(grades, ends, ends[1:]):
        parts = [f"> {lower:.6g}"] if lower > -inf else []
        parts += [f"≤ {upper:.6g}"] if upper < inf else []
        rows.append(Row([one.label, ", ".join(parts)]))
    columns = [Column(tr("Grade of susceptibility")), Column(tr("Values"))]
    return Table(columns, rows, tr("Limits that were used"))


def _density(density: Density, grades: Sequence[Category]) -> Table:
    columns = [Column(tr("Grade of susceptibility")), Column(tr("Cells"), "", 0)]
    columns += [Column(tr("Hazards"), "", 0), Column(tr("Density ratio"), "", 2, summed=False)]
    rows = [
        Row([one.label, cells, hazards, ratio])
        for one, cells, hazards, ratio in zip(
            grades, density.cells, density.hazards, density.ratios
        )
    ]
    note = tr("Share of the hazards by share of the ground; it should fall from high to none.")
    return Table(columns, rows, tr("Known hazards by grade"), note)
