"""Tables of cells by unit and category."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

from ...core.raster.grid import Grid
from ...core.reporting.document import TOTAL, Column, Row, Sum, Table
from ...core.rounding import half_up
from ..i18n import tr
from .grade_blocks import DECIMALS, HECTARE

OUTSIDE = -1


def hm2(cells: int, grid: Grid) -> float:
    """Return the area of cells, hm² in the plane of the CRS, half up to 0.0001."""
    return half_up(cells * grid.cell_area / HECTARE, DECIMALS)


def by_unit(
    counts: Mapping[tuple[int, int], int],
    units: Sequence[str],
    categories: Sequence[tuple[int, str]],
    grid: Grid,
    title: str,
    note: str = "",
) -> Optional[Table]:
    """Return areas by unit (codes from 1 on, −1 outside) and category; None without units."""
    if not units:
        return None
    columns = [Column(tr("Unit"))]
    columns += [Column(label, "hm²", DECIMALS) for _, label in categories]
    rows = []
    for unit, name in [*enumerate(units, start=1), (OUTSIDE, tr("outside of all units"))]:
        cells = [counts.get((unit, code), 0) for code, _ in categories]
        if unit != OUTSIDE or any(cells):
            rows.append(Row([name, *(hm2(one, grid) for one in cells)]))
    sums = [sum(row.cells[at] for row in rows) for at in range(1, len(columns))]
    rows.append(Row([tr("Total"), *(half_up(one, DECIMALS) for one in sums)], tone=TOTAL))
    return Table(columns, rows, title, note, [Sum(len(rows) - 1, range(len(rows) - 1))])
