"""The report of the information value and its kin."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.evaluation.evidence.blocked import Blocked
from ...core.evaluation.evidence.counts import Counts
from ...core.evaluation.evidence.information import (
    certainty_factor,
    evidential_belief,
    frequency_ratio,
    information_value,
)
from ...core.evaluation.evidence.scoring import (
    BELIEF,
    CERTAINTY,
    FREQUENCY,
    INFORMATION,
    Scored,
)
from ...core.reporting.document import (
    GOOD,
    WARNING,
    Block,
    Column,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ..i18n import N_, tr
from ..rasters.styles import RISING, Step
from ..reports.frame import tool_report
from .prediction_blocks import FAIR_AUC, class_chart, prediction_blocks, prediction_table

METHODS = {
    INFORMATION: N_("Information value (sum of ln FR)"),
    FREQUENCY: N_("Frequency ratio (sum of FR)"),
    CERTAINTY: N_("Certainty factor (combined in turn)"),
    BELIEF: N_("Evidential belief (Dempster's rule)"),
}
FIFTHS = (N_("very low"), N_("low"), N_("moderate"), N_("high"), N_("very high"))


def fifths(found: Scored) -> list[Step]:
    """Return the steps of the map: five equal parts of the ground, equal values together."""
    uppers = [*found.limits, float("inf")]
    return [Step(*one) for one in zip(uppers, map(tr, FIFTHS), RISING)]


def class_numbers(counts: Counts) -> list[Any]:
    """Return FR, I, CF, belief, disbelief, uncertainty and plausibility by class."""
    measures = (frequency_ratio(counts), information_value(counts), certainty_factor(counts))
    return [*measures, *evidential_belief(counts)]


def information_report(
    found: Scored,
    method: str,
    weights: Sequence[float],
    notes: Sequence[str],
    provenance: dict[str, Any],
    picture: Optional[Block],
    folds: Optional[Blocked] = None,
) -> Report:
    """Return the report, in the reader's language."""
    auc = found.ranking.auc(among_all=False)
    told = tr("The index ranks an occurrence above other ground in {share:.1f} % of all cases.")
    counts = found.gathered.counts[0]
    note = tr("Five equal parts of the ground; equal values are not divided.")
    steps = prediction_table(found.ranking, fifths(found), tr("Index"), note)
    return tool_report(
        tr("Information value"),
        [
            Section(tr("Index"), [*([picture] if picture else []), steps]),
            Section(tr("Classes of the layers"), _layers(found, weights), new_page=True),
            Section(
                tr("How well it predicts"), prediction_blocks(found.ranking, folds), new_page=True
            ),
        ],
        facts=[
            (tr("Method"), tr(METHODS[method])),
            (tr("Study area (cells)"), f"{counts.area:,.0f}"),
            (tr("Occurrences that count"), f"{counts.points_in_all:,.0f}"),
        ],
        verdict=Text([told.format(share=100 * auc)], GOOD if auc >= FAIR_AUC else WARNING),
        notes=notes,
        provenance=provenance,
    )


def _layers(found: Scored, weights: Sequence[float]) -> list[Block]:
    blocks: list[Block] = []
    for counts, values, weight in zip(found.gathered.counts, found.values, weights):
        blocks.append(_classes(counts, values, weight))
        codes = counts.classes.tolist()
        blocks.append(class_chart(counts.name, tr("index"), codes, values.tolist()))
    return blocks


def _classes(counts: Counts, values: Any, weight: float) -> Table:
    names = ("FR", "I", "CF", "Bel", "Dis", "Unc", "Pls")
    columns = [
        Column(tr("Evidence class")),
        Column(tr("Cells"), "", 0),
        Column(tr("Occurrences"), "", 0),
        *(Column(name, "", 4) for name in names),
        Column(tr("In the index"), "", 4),
    ]
    numbers = [counts.areas, counts.points, *class_numbers(counts), values]
    rows = [
        Row([f"{code:g}", *(float(part[at]) for part in numbers)])
        for at, code in enumerate(counts.classes.tolist())
    ]
    note = tr("Weight of the layer: {weight:g}.").format(weight=weight) if weight != 1.0 else ""
    return Table(columns, rows, counts.name, note)
