"""The report of weights of evidence: tables, cuts, what was tested, how well it predicts."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.evaluation.evidence.blocked import Blocked
from ...core.evaluation.evidence.counts import CATEGORICAL
from ...core.evaluation.evidence.generalizing import Evidence
from ...core.evaluation.evidence.posterior import CHI_SQUARE_5, RATIO_POOR, Z_5, PairTest
from ...core.evaluation.evidence.weighing import Model
from ...core.reporting.document import (
    GOOD,
    WARNING,
    Block,
    Column,
    KeyValue,
    Line,
    LineChart,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .prediction_blocks import FAIR_AUC, class_chart, prediction_blocks, prediction_table
from .prospect_steps import prior_steps

BLUE, ORANGE = (0, 114, 178), (213, 94, 0)
METHOD = {
    "sdm": N_("A class without occurrences has no weight; a full one is taken to lack 0.99 cells."),
    "half": N_("Half a cell is added to each of the four counts."),
}


def evidence_report(
    model: Model,
    orders: Sequence[str],
    rule: str,
    notes: Sequence[str],
    provenance: dict[str, Any],
    picture: Optional[Block],
    folds: Optional[Blocked] = None,
) -> Report:
    """Return the report, in the reader's language."""
    auc = model.ranking.auc(among_all=False)
    told = tr("The model ranks an occurrence above other ground in {share:.1f} % of all cases.")
    dependent = model.omnibus.ratio < RATIO_POOR or model.omnibus.z > Z_5
    verdict = [told.format(share=100 * auc)]
    if dependent:
        verdict.append(
            tr(
                "The layers depend on each other: read the posterior as a ranking, not as a "
                "probability."
            )
        )
    tone = WARNING if dependent or auc < FAIR_AUC else GOOD
    return tool_report(
        tr("Weights of evidence"),
        [
            Section(
                tr("Posterior probability"),
                [
                    *([picture] if picture else []),
                    prediction_table(model.ranking, prior_steps(model.prior), tr("Posterior")),
                ],
            ),
            Section(tr("Weights of the layers"), _layers(model, orders), new_page=True),
            Section(tr("Do the layers depend on each other?"), _independence(model)),
            Section(
                tr("How well it predicts"), prediction_blocks(model.ranking, folds), new_page=True
            ),
        ],
        facts=_facts(model, rule),
        verdict=Text(verdict, tone),
        notes=notes,
        provenance=provenance,
    )


def _facts(model: Model, rule: str) -> list[tuple[str, str]]:
    grid, counts = model.grid, model.gathered.counts[0]
    return [
        (tr("Cells"), f"{grid.columns} × {grid.rows}, {grid.cell_width:g} × {grid.cell_height:g}"),
        (tr("Study area (unit cells)"), f"{counts.area:,.2f}"),
        (tr("Occurrences that count"), f"{counts.points_in_all:,.0f}"),
        (tr("Prior probability"), f"{model.prior:.6g}"),
        (tr("Empty counts"), tr(METHOD[rule])),
    ]


def _layers(model: Model, orders: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    for one, order in zip(model.evidence, orders):
        blocks.append(_weights(one, order))
        if order != CATEGORICAL and len(one.weight) > 1:
            blocks.append(_contrast(one))
        elif order == CATEGORICAL:
            codes = one.table.counts.classes.tolist()
            blocks.append(class_chart(one.name, "W+", codes, one.weight.tolist()))
    return blocks


def _weights(one: Evidence, order: str) -> Table:
    table = one.table
    columns = [
        Column(tr("Evidence class") if order == CATEGORICAL else tr("Up to class")),
        Column(tr("Unit cells"), "", 2),
        Column(tr("Occurrences"), "", 0),
        *(Column(title, "", 4) for title in ("W+", "s(W+)", "W−", "s(W−)", "C", "s(C)", "C/s(C)")),
        Column(tr("Weight used"), "", 4),
    ]
    numbers = (
        table.counts.areas, table.counts.points, table.plus, table.plus_deviation, table.minus,
        table.minus_deviation, table.contrast, table.contrast_deviation, table.studentized,
        one.weight,
    )  # fmt: skip
    rows = [
        Row(
            [f"{code:g}", *(float(part[at]) for part in numbers)],
            tone=GOOD if at == one.cut else "",
        )
        for at, code in enumerate(table.counts.classes.tolist())
    ]
    note = ""
    if one.cut is not None:
        note = tr("Cut at class {last}: up to it the layer speaks for occurrences.").format(
            last=f"{table.counts.classes[one.cut]:g}"
        )
    return Table(columns, rows, one.name, note)


def _contrast(one: Evidence) -> LineChart:
    codes = one.table.counts.classes.tolist()
    lines = [
        Line(tr("Contrast C"), list(zip(codes, one.table.contrast.tolist())), BLUE),
        Line(tr("Studentised C/s(C)"), list(zip(codes, one.table.studentized.tolist())), ORANGE),
    ]
    title = tr("{layer}: contrast of every cut").format(layer=one.name)
    return LineChart(title, tr("Up to class"), "C", lines)


def _independence(model: Model) -> list[Block]:
    whole, (distance, limit) = model.omnibus, model.kolmogorov
    facts = [
        (tr("Occurrences expected (Σ P)"), f"{whole.expected:,.2f}"),
        (tr("Occurrences there are"), f"{whole.points:,.0f}"),
        (tr("Ratio of both (poor below {limit})").format(limit=RATIO_POOR), f"{whole.ratio:.3f}"),
        (tr("Agterberg–Cheng z (5 %: {limit})").format(limit=Z_5), f"{whole.z:.3f}"),
        (tr("Kolmogorov–Smirnov D (5 %: {limit:.3f})").format(limit=limit), f"{distance:.3f}"),
    ]
    blocks: list[Block] = [KeyValue(facts, tr("Over all layers"))]
    if model.pairs:
        columns = [Column(tr("Layer")), Column(tr("Other layer"))]
        columns += [Column("χ²", "", 3), Column("G²", "", 3), Column(tr("At 5 %"))]
        rows = [_pair(one) for one in model.pairs]
        note = tr("At the occurrences, with Yates's correction; 5 %: {limit}.")
        note = note.format(limit=CHI_SQUARE_5)
        blocks.append(Table(columns, rows, tr("Pairs of layers"), note))
    return blocks


def _pair(one: PairTest) -> Row:
    if not one.testable:
        return Row([one.first, one.second, None, None, tr("no test: one speaks for all or none")])
    told = tr("depend") if one.alarming else tr("no sign")
    numbers = [one.chi_square, one.g_square]
    return Row([one.first, one.second, *numbers, told], tone=WARNING if one.alarming else "")
