"""The report of statistics: the form with its sub-totals, a chart, provenance."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.planning.statistics_table import (
    COUNT,
    GREATEST,
    LEAST,
    MEAN,
    SUM,
    StatisticColumn,
    StatisticLine,
)
from ...core.planning.statistics_template import StatisticTemplate
from ...core.reporting.document import (
    TOTAL,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ..i18n import N_, tr
from ..reports.frame import tool_report

STATISTIC_NAMES = {
    COUNT: N_("Count"),
    SUM: N_("Sum"),
    MEAN: N_("Mean"),
    LEAST: N_("Least"),
    GREATEST: N_("Greatest"),
}
MOST_BARS = 30
LONGEST = 5000
COLOURS = ((0, 114, 178), (213, 94, 0), (0, 158, 115), (204, 121, 167), (86, 180, 233))
METHOD = N_(
    "Sums are made first and rounded, then groups are balanced to them, each residual to the "
    "largest group, so that every total is the sum of what is printed (强制调平). Means, least and "
    "greatest values are taken of all rows of a group and are not summed."
)


def statistics_report(
    form: StatisticTemplate,
    lines: Sequence[StatisticLine],
    facts: Sequence[tuple[str, str]],
    notes: Sequence[str],
    provenance: dict[str, Any],
    more: Sequence[Section] = (),
) -> Report:
    """Return the report in the reader's language, with the form's own titles.

    `more` sections follow the form.
    """
    title = form.title or tr("Statistics report")
    shown: list[Block] = [statistics_table(form, lines, title)]
    chart = _chart(form, lines)
    sections = [Section(title, [*shown, *([chart] if chart else [])]), *more]
    remarks = [*form.notes, tr(METHOD)]
    sections.append(Section(tr("Notes"), [Text(remarks)]))
    return tool_report(
        title,
        sections,
        subtitle=form.subtitle,
        facts=facts,
        notes=notes,
        provenance=provenance,
    )


def statistics_table(form: StatisticTemplate, lines: Sequence[StatisticLine], title: str) -> Table:
    """Return the form: groups down, sub-totals where they are wanted, the total at the end."""
    kept = [line for line in lines if line.path and (line.last or form.subtotals)]
    left = len(kept) - LONGEST
    kept = kept[:LONGEST]
    total = next(line for line in lines if not line.path)
    head = " / ".join(title for _, title in form.groups) or tr("All rows")
    columns = [Column(head), *(_column(one) for one in form.columns)]
    rows = [_row(line, form) for line in kept]
    rows.append(Row([tr("Total"), *total.cells], tone=TOTAL))
    if left > 0:
        note = tr("{count} further groups stand in the table.").format(count=left)
        return Table(columns, rows, title, note)
    return Table(columns, rows, title, sums=_sums(kept, form))


def _column(one: StatisticColumn) -> Column:
    return Column(one.title, one.unit, one.decimals, summed=one.additive)


def _row(line: StatisticLine, form: StatisticTemplate) -> Row:
    name = line.path[-1] or tr("(empty)")
    if not form.subtotals:
        return Row([" / ".join(part or tr("(empty)") for part in line.path), *line.cells])
    return Row([name, *line.cells], len(line.path) - 1, "" if line.last else TOTAL)


def _sums(kept: Sequence[StatisticLine], form: StatisticTemplate) -> list[Sum]:
    """Return which rows are sums of which; the total's row comes last."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, line in enumerate(kept):
        above = line.path[:-1] if form.subtotals else ()
        places.setdefault(above, []).append(at)
    found = [Sum(at, places[line.path]) for at, line in enumerate(kept) if line.path in places]
    return [*found, Sum(len(kept), places[()])] if places else []


def _chart(form: StatisticTemplate, lines: Sequence[StatisticLine]) -> Optional[BarChart]:
    """Return bars of the column that the form names, else of the first sum."""
    wanted = form.chart or next((one.title for one in form.columns if one.additive), "")
    at = next((at for at, one in enumerate(form.columns) if one.title == wanted), None)
    groups = [line for line in lines if len(line.path) == 1]
    if at is None or len(groups) < 2 or any((line.cells[at] or 0) < 0 for line in groups):  # noqa: PLR2004
        return None
    column = form.columns[at]
    largest = sorted(groups, key=lambda line: -(line.cells[at] or 0.0))[:MOST_BARS]
    bars = [
        Bar(line.path[0] or tr("(empty)"), line.cells[at] or 0.0, COLOURS[0]) for line in largest
    ]
    return BarChart(column.title, column.unit, bars, column.decimals)
