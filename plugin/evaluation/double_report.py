"""The report of the whole double evaluation: all maps, the ground by unit, and scenarios."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Sequence

import numpy as np

from ...core.evaluation.graded_map import MOST, GradedMap
from ...core.raster.alignment import aligned
from ...core.raster.output import Category
from ...core.raster.source import CLASS, Raster, open_raster
from ...core.raster.zonal import combinations
from ...core.reporting.document import Block, Column, Report, Row, Section, Table, Text
from ..i18n import tr
from ..rasters.pictures import category_picture
from ..reports.frame import tool_report
from .grade_blocks import areas_hm2, grid_facts, ground_blocks, ground_verdict
from .unit_tables import by_unit, hm2


class Map(NamedTuple):
    """A raster of the chain: its title, file, categories and what they are called together.

    `name` is the same in every language.
    """

    title: str
    path: str
    categories: Sequence[Category]
    heading: str = ""
    name: str = ""


class Changed(NamedTuple):
    """A result as it is and as a scenario has it."""

    title: str
    before: str
    after: str
    categories: Sequence[Category]


class Told(NamedTuple):
    """What a report tells: maps of results and factors, the scenario, units and their names."""

    title: str
    results: Sequence[Map]
    factors: Sequence[Map]
    changes: Sequence[Changed]
    units: Optional[Raster]
    names: Sequence[str]


def double_report(
    told: Told, facts: Sequence[tuple[str, str]], notes: Sequence[str], provenance: dict[str, Any]
) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        _section(one, told.units, told.names, new_page=at > 0)
        for at, one in enumerate(told.results)
    ]
    if told.changes:
        blocks = [_changes(one) for one in told.changes]
        sections.append(Section(tr("Scenario"), blocks, new_page=True))
    sections += [_section(one, None, (), charts=False) for one in told.factors]
    first = told.results[0]
    raster = open_raster(first.path, kind=CLASS)
    return tool_report(
        told.title,
        sections,
        facts=[*grid_facts(raster.grid, []), *facts],
        verdict=ground_verdict(_graded(raster), first.categories, notes),
        notes=notes,
        provenance=provenance,
    )


def _graded(raster: Raster) -> GradedMap:
    """Return how many cells of a raster have which code."""
    counts = np.zeros((1, MOST), np.int64)
    for (code,), count in combinations([raster]).items():
        if code > 0:
            counts[0, code] = count
    return GradedMap(raster.grid, counts, [], int(counts.sum()))


def _section(
    one: Map,
    units: Optional[Raster],
    names: Sequence[str],
    new_page: bool = True,
    charts: bool = True,
) -> Section:
    raster = open_raster(one.path, name=one.title, kind=CLASS)
    found = _graded(raster)
    there = [each for each in one.categories if found.by_grade(each.value)]
    if not there:
        return Section(one.title, [Text([tr("Nothing of this kind was found.")])])
    picture = category_picture(one.path, there, one.title)
    blocks: list[Block] = [picture, *ground_blocks(found, one.categories, one.heading)]
    blocks = blocks if charts else blocks[:2]
    table = _by_unit(one, raster, units, names) if units is not None else None
    return Section(one.title, [*blocks, *([table] if table else [])], new_page=new_page)


def _by_unit(one: Map, raster: Raster, units: Raster, names: Sequence[str]) -> Optional[Table]:
    counts = combinations([*aligned([units], raster.grid), raster])
    pairs = [(each.value, each.label) for each in one.categories]
    return by_unit(counts, names, pairs, raster.grid, tr("{map} by unit").format(map=one.title))


def _changes(one: Changed) -> Table:
    """Return the matrix of what the scenario changes, from rows to columns."""
    before, after = (open_raster(path, kind=CLASS) for path in (one.before, one.after))
    counts = combinations([before, *aligned([after], before.grid)])
    columns = [Column(tr("Now"))]
    columns += [Column(each.label, "hm²", 4) for each in one.categories]
    rows = []
    for each in one.categories:
        cells = [counts.get((each.value, other.value), 0) for other in one.categories]
        rows.append(Row([each.label, *(hm2(count, before.grid) for count in cells)]))
    note = tr("Rows are as it is now, columns as the scenario has it.")
    return Table(columns, rows, tr("{map}: what the scenario changes").format(map=one.title), note)


def areas_of(path: str, categories: Sequence[Category]) -> dict[int, float]:
    """Return the area of every category of a raster, hm²."""
    return areas_hm2(_graded(open_raster(path, kind=CLASS)), [one.value for one in categories])
