"""The report of grades that were brought together and made contiguous."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from ...core.evaluation.graded_map import GradedMap
from ...core.raster.output import Category
from ...core.reporting.document import Block, Report, Section
from ..i18n import tr
from ..reports.frame import tool_report
from .factor_report import FACTOR_COLOURS
from .grade_blocks import deciding_table, grid_facts, ground_blocks, ground_verdict


class Concluded(NamedTuple):
    """What a report tells: grades with their heading, what decided, rules and standards.

    `names` are those that decide, from number 1 on; `note` says how they do.
    """

    title: str
    found: GradedMap
    grades: Sequence[Category]
    heading: str
    names: Sequence[str]
    note: str
    rasters: Sequence[tuple[str, str]]
    method: Sequence[Block] = ()
    tables: Sequence[Any] = ()


def numbered(names: Sequence[str]) -> list[Category]:
    """Return names as categories by their number, from 1 on."""
    return [
        Category(at + 1, name, FACTOR_COLOURS[at % len(FACTOR_COLOURS)])
        for at, name in enumerate(names)
    ]


def concluded_report(
    told: Concluded, notes: Sequence[str], provenance: dict[str, Any], picture: Block
) -> Report:
    """Return the report, in the reader's language."""
    ground = ground_blocks(told.found, told.grades, told.heading)
    deciding = deciding_table(told.found, told.grades, told.names, told.note)
    sections = [
        Section(told.heading, [picture, *ground]),
        Section(tr("What decided"), [deciding]),
    ]
    if told.method:
        sections.append(Section(tr("Rules that were used"), list(told.method), new_page=True))
    return tool_report(
        told.title,
        sections,
        facts=grid_facts(told.found.grid, told.rasters),
        verdict=ground_verdict(told.found, told.grades, notes),
        notes=notes,
        standards=list(told.tables),
        provenance=provenance,
    )
