"""The report that rates a prediction by known occurrences."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.evaluation.evidence.rating import Rated
from ...core.evaluation.evidence.validation import Ranking
from ...core.reporting.document import (
    GOOD,
    WARNING,
    Block,
    Column,
    KeyValue,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ..i18n import tr
from ..reports.frame import tool_report
from .prediction_blocks import FAIR_AUC, measures, success_chart

GRADES = 20
SHARES = (1, 2, 5, 10, 20, 30, 50)


def set_names(rated: Rated) -> list[str]:
    """Return what the sets of occurrences are called."""
    names = [tr("New occurrences (prediction rate)"), tr("Training occurrences (success rate)")]
    return names[: len(rated.rankings)]


def validation_report(
    rated: Rated, notes: Sequence[str], provenance: dict[str, Any], title: str
) -> Report:
    """Return the report, in the reader's language."""
    named = list(zip(set_names(rated), rated.rankings))
    auc = rated.rankings[0].auc(among_all=False)
    told = tr(
        "The prediction ranks an occurrence above other ground in {share:.1f} % of all cases."
    )
    blocks: list[Block] = [success_chart(named)]
    blocks += [KeyValue(measures(ranking), name) for name, ranking in named]
    sections = [
        Section(tr("Curves"), blocks),
        Section(tr("Found on how much ground"), [_found(named)]),
    ]
    grades = _grades(rated.rankings[0])
    if grades is not None:
        sections.append(Section(tr("Density by grade"), [grades]))
    counts = [f"{n} / {all}" for n, all in zip(rated.counted, rated.given)]
    return tool_report(
        tr("Validation of a prediction"),
        sections,
        subtitle=title,
        facts=list(zip(set_names(rated), counts)),
        verdict=Text([told.format(share=100 * auc)], GOOD if auc >= FAIR_AUC else WARNING),
        notes=notes,
        provenance=provenance,
    )


def _found(named: Sequence[tuple[str, Ranking]]) -> Table:
    """Return which share of the occurrences lies on the best so many per cent of the ground."""
    columns = [Column(tr("Best ground"), "%", 0, summed=False)]
    columns += [Column(name, "%", 2) for name, _ in named]
    rows = []
    for share in SHARES:
        cells = [100 * found_on(ranking, share / 100) for _, ranking in named]
        rows.append(Row([share, *cells]))
    return Table(columns, rows, tr("Occurrences found on the best ground"))


def found_on(ranking: Ranking, share: float) -> float:
    """Return the share of occurrences on the best `share` of the ground; equals are divided."""
    area, found = ranking.success
    at = int((area < share).sum())
    if at >= len(area):
        return 1.0
    span = area[at] - area[at - 1] if at else 0.0
    part = (share - area[at - 1]) / span if span else 0.0
    return float(found[at - 1] + part * (found[at] - found[at - 1])) if at else 0.0


def _grades(ranking: Ranking) -> Optional[Table]:
    """Return ground and occurrences of every value where they are few enough to be grades."""
    if len(ranking.values) > GRADES:
        return None
    columns = [
        Column(tr("Value or grade")),
        Column(tr("Cells"), "", 0),
        Column(tr("Occurrences"), "", 0),
        Column(tr("Frequency ratio"), "", 4),
    ]
    every = zip(ranking.values.tolist(), ranking.cells.tolist(), ranking.points.tolist())
    mean = ranking.points.sum() / ranking.cells.sum()
    rows = [Row([f"{value:g}", cells, n, n / cells / mean]) for value, cells, n in every]
    return Table(columns, rows, tr("Occurrences by grade"))
