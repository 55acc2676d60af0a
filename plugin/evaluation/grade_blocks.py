"""Blocks of reports on rasters of grades: ground by grade, by deciding factor, and the grid."""

from __future__ import annotations

from typing import Iterable, Sequence

from ...core.evaluation.graded_map import GradedMap
from ...core.raster.grid import Grid
from ...core.raster.output import Category
from ...core.reporting.document import (
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Row,
    Table,
    Text,
)
from ...core.rounding import half_up
from ..i18n import N_, tr

HECTARE = 10_000
DECIMALS = 4
SHOWN = 8
RESAMPLED = {
    "": N_("cells as they are"),
    "near": N_("brought to the grid from the nearest cell"),
    "bilinear": N_("brought to the grid by bilinear interpolation"),
    "average": N_("brought to the grid as the mean of its cells"),
    "mode": N_("brought to the grid as the most frequent class"),
}


def areas_hm2(found: GradedMap, grades: Iterable[int]) -> dict[int, float]:
    """Return the area of every grade, hm² in the plane of the CRS, half up to 0.0001."""
    each = found.grid.cell_area / HECTARE
    return {grade: half_up(found.by_grade(grade) * each, DECIMALS) for grade in grades}


def grid_facts(grid: Grid, rasters: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the grid, and how the rasters (names with their resampling) came to it."""
    facts = [
        (tr("Cells"), f"{grid.columns} × {grid.rows}, {grid.cell_width:g} × {grid.cell_height:g}")
    ]
    ways = dict.fromkeys(how for _, how in rasters)
    for way in ways:
        names = list(dict.fromkeys(name for name, how in rasters if how == way))
        told = ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
        facts.append((told, tr(RESAMPLED[way])))
    return facts


def lacking_notes(found: GradedMap) -> list[str]:
    """Return how much ground that any raster has a value on has no grade."""
    if not found.graded:
        return [tr("No cell has a grade: no cell has a value of every factor.")]
    lacking = found.cells - found.graded
    if not lacking:
        return []
    told = tr("{count} of {all} cells ({share:.2f} %) have no grade, as a factor lacks a value.")
    return [told.format(count=lacking, all=found.cells, share=100 * lacking / found.cells)]


def ground_verdict(found: GradedMap, grades: Sequence[Category], notes: Sequence[str]) -> Text:
    """Return how much ground has the first of the grades."""
    areas = areas_hm2(found, [one.value for one in grades])
    told = tr("Grade “{grade}”: {area:,.4f} hm² of {all:,.4f} hm².")
    first = grades[0]
    text = told.format(area=areas[first.value], all=sum(areas.values()), grade=first.label)
    return Text([text], WARNING if notes else "")


def ground_blocks(found: GradedMap, grades: Sequence[Category], heading: str = "") -> list[Block]:
    """Return table and chart of the ground by grade; `heading` says what kind of grade."""
    areas = areas_hm2(found, [one.value for one in grades])
    whole = sum(areas.values())
    columns = [Column(heading or tr("Grade of suitability")), Column(tr("Cells"), "", 0)]
    columns += [Column(tr("Area"), "hm²", DECIMALS)]
    columns += [Column(tr("Share of the graded ground"), "%", 2)]
    rows, bars = [], []
    for one in grades:
        area = areas[one.value]
        share = 100 * area / whole if whole else None
        rows.append(Row([one.label, found.by_grade(one.value), area, share]))
        bars.append(Bar(one.label, area, one.colour))
    note = tr("Areas are of cells in the plane of the CRS.")
    table = Table(columns, rows, tr("Ground by grade"), note)
    return [table, BarChart(tr("Ground by grade"), "hm²", bars)]


def deciding_table(
    found: GradedMap, grades: Sequence[Category], names: Sequence[str], note: str = ""
) -> Table:
    """Return the ground by the factor that decided; `names` are of factors from 1 on."""
    columns = [Column(tr("Factor"))]
    columns += [Column(one.label, "hm²", DECIMALS) for one in grades]
    each = found.grid.cell_area / HECTARE
    rows = []
    for number, name in enumerate(names, start=1):
        counts = [int(found.counts[number, one.value]) for one in grades]
        rows.append(Row([name, *(half_up(count * each, DECIMALS) for count in counts)]))
    usual = tr("The correction that took most grades; the first factor where none took any.")
    return Table(columns, rows, tr("Ground by the factor that decided its grade"), note or usual)
