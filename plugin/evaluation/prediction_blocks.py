"""Blocks of reports on predictions: by step, by class, success rate with its measures."""

from __future__ import annotations

from math import inf
from typing import Optional, Sequence

import numpy as np

from ...core.evaluation.evidence.blocked import Blocked
from ...core.evaluation.evidence.validation import Ranking
from ...core.reporting.document import (
    Block,
    Change,
    ChangeChart,
    Column,
    KeyValue,
    Line,
    LineChart,
    Row,
    Table,
    Text,
)
from ..i18n import tr
from ..rasters.styles import Step

BLUE, ORANGE = (0, 114, 178), (213, 94, 0)
FAIR_AUC = 0.7
SHOWN_POINTS = 400


def prediction_table(
    ranking: Ranking, steps: Sequence[Step], heading: str, note: str = ""
) -> Table:
    """Return how much of the ground, and of the occurrences, every step of a map has."""
    low, rows = -inf, []
    for step in steps:
        inside = (ranking.values > low) & (ranking.values <= step.upper)
        cells, points = (part[inside].sum() for part in (ranking.cells, ranking.points))
        shares = 100 * cells / ranking.cells.sum(), 100 * points / ranking.points.sum()
        ratio = shares[1] / shares[0] if shares[0] else None
        rows.append(Row([step.label, int(cells), shares[0], int(points), shares[1], ratio]))
        low = step.upper
    columns = [
        Column(heading),
        Column(tr("Cells"), "", 0),
        Column(tr("Share of the ground"), "%", 2),
        Column(tr("Occurrences"), "", 0),
        Column(tr("Share of the occurrences"), "%", 2),
        Column(tr("Frequency ratio"), "", 2),
    ]
    return Table(columns, rows, tr("Ground and occurrences by step of the map"), note)


def class_chart(
    layer: str, measure: str, codes: Sequence[float], values: Sequence[float]
) -> ChangeChart:
    """Return how much every class of a layer speaks for occurrences, or against them."""
    title = tr("{layer}: {measure} by class").format(layer=layer, measure=measure)
    changes = [Change(f"{code:g}", 0.0, value, BLUE) for code, value in zip(codes, values)]
    return ChangeChart(title, "", changes, 4)


def success_chart(named: Sequence[tuple[str, Ranking]]) -> LineChart:
    """Return the curves of rankings: occurrences found on ground taken from the best down."""
    lines = []
    for (name, ranking), colour in zip(named, (BLUE, ORANGE)):
        area, found = ranking.success
        every = np.linspace(0, len(area) - 1, min(len(area), SHOWN_POINTS)).astype(int)
        points = zip((100 * area[every]).tolist(), (100 * found[every]).tolist())
        lines.append(Line(name, list(points), colour))
    across = tr("Ground from the highest value down (%)")
    return LineChart(tr("Success rate"), across, tr("Occurrences found (%)"), lines, diagonal=True)


def measures(ranking: Ranking) -> list[tuple[str, str]]:
    """Return the measures of one ranking."""
    auc = ranking.auc(among_all=False)
    share, value = ranking.crossing()
    crossing = tr(
        "{share:.1f} % of the occurrences on {rest:.1f} % of the ground, from {value:.6g} on"
    )
    told_at = crossing.format(share=100 * share, rest=100 - 100 * share, value=value)
    return [
        (
            tr("AUC against ground without occurrences"),
            f"{auc:.4f} ± {ranking.auc_deviation():.4f}",
        ),
        (tr("AUC against all ground"), f"{ranking.auc():.4f}"),
        (tr("Prediction–area crossing"), told_at),
    ]


def fold_blocks(found: Blocked) -> list[Block]:
    """Return what a model says of ground that it has not learned from."""
    columns = [Column(tr("Fold")), Column(tr("Cells"), "", 0), Column(tr("Occurrences"), "", 0)]
    columns.append(Column("AUC", "", 4, summed=False))
    named = [*enumerate(found.folds, start=1), (tr("all"), found.ranking)]
    rows = [
        Row([str(name), int(one.cells.sum()), int(one.points.sum()), one.auc(among_all=False)])
        for name, one in named
    ]
    note = tr("Blocks of {side:g} m; each fold is predicted by what the others taught.")
    title = tr("Spatially blocked cross-validation")
    chart = success_chart([(title, found.ranking)])
    return [Table(columns, rows, title, note.format(side=found.side)), chart]


def prediction_blocks(ranking: Ranking, folds: Optional[Blocked] = None) -> list[Block]:
    """Return the success rate of a model by the occurrences that made it, and by folds."""
    told = tr(
        "These are the occurrences that made the model: the curve tells how well they are "
        "explained, not how well new ones are found."
    )
    chart = success_chart([(tr("This model"), ranking)])
    blocks: list[Block] = [chart, KeyValue(measures(ranking)), Text([told])]
    return blocks if folds is None else [*blocks, *fold_blocks(folds)]
