"""The report of the importance of ecosystems: services and vulnerabilities together."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from ...core.evaluation.ecology import Integration
from ...core.evaluation.graded_map import GradedMap
from ...core.raster.output import Category
from ...core.reporting.document import Block, Report, Section
from ..i18n import tr
from ..reports.frame import tool_report
from .factor_report import FACTOR_COLOURS, limits_table
from .grade_blocks import deciding_table, grid_facts, ground_blocks, ground_verdict
from .service_report import importance_categories
from .suitability_report import FACTORS, matrix_table


class Integrated(NamedTuple):
    """What a report tells of one integration."""

    title: str
    found: GradedMap
    chain: Integration
    rasters: Sequence[tuple[str, str]]
    tables: Sequence[Any]


def layer_categories(chain: Integration) -> list[Category]:
    """Return the layers that can decide by their number, from 1 on."""
    names = [tr(FACTORS.get(name, name)) for name in chain.names]
    return [
        Category(at + 1, name, FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
        for at, name in enumerate(names)
    ]


def ecology_report(
    told: Integrated, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    grades, chain = importance_categories(), told.chain
    names = [one.label for one in layer_categories(chain)]
    heading, note = tr("Grade of importance"), tr("The first layer that has the highest grade.")
    sections = [
        Section(tr("Importance"), [picture, *ground_blocks(told.found, grades, heading)]),
        Section(tr("Which layer decided"), [deciding_table(told.found, grades, names, note)]),
    ]
    if chain.contiguity is not None:
        method: list[Block] = [matrix_table(chain.matrix), limits_table([chain.contiguity])]
        sections.append(Section(tr("Correction by patches"), method, new_page=True))
    return tool_report(
        told.title,
        sections,
        facts=grid_facts(told.found.grid, told.rasters),
        verdict=ground_verdict(told.found, grades, notes),
        notes=notes,
        standards=list(told.tables),
        provenance=provenance,
    )
