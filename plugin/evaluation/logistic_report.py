"""The report of a logistic regression: coefficients, what to doubt, how well it predicts."""

from __future__ import annotations

from math import exp
from typing import Any, Optional, Sequence

import numpy as np

from ...core.evaluation.evidence.logistic import Regression, two_sided
from ...core.evaluation.evidence.regression import Regressed
from ...core.reporting.document import (
    GOOD,
    WARNING,
    Block,
    Change,
    ChangeChart,
    Column,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ..i18n import tr
from ..reports.frame import tool_report
from .prediction_blocks import BLUE, FAIR_AUC, prediction_blocks, prediction_table
from .prospect_steps import prior_steps

ENOUGH_POINTS = 10
INFLATED = 10.0
MOST_POWER = 700.0


def coefficient_rows(model: Regression) -> list[list[Any]]:
    """Return layer, coefficient, its error, both by deviation, z, p, odds ratios, mean … VIF."""
    rows = []
    every = zip(model.by_unit, model.by_spread, model.errors, model.means, model.spreads)
    for name, inflation, parts in zip(model.names, model.inflation, every):
        unit, by_spread, error, mean, spread = map(float, parts)
        z = by_spread / error
        odds = _odds(unit), _odds(by_spread)
        numbers = [unit, error / spread, by_spread, error, z, two_sided(z), *odds, mean, spread]
        rows.append([name, *numbers, float(inflation)])
    return rows


def _odds(coefficient: float) -> float:
    return exp(min(coefficient, MOST_POWER))


def logistic_notes(found: Regressed) -> list[str]:
    """Return what the planner has to know of the coefficients."""
    model, points, notes = found.model, int(found.sample.hit.sum()), []
    if not model.fit.converged:
        told = tr("The regression did not converge in {steps} steps: do not use its result.")
        notes.append(told.format(steps=model.fit.steps))
    for name in model.parted:
        told = tr(
            "{name} parts occurrences from other ground wholly, or follows from other layers: its "
            "coefficient could be of any size. Leave it out, or merge classes."
        )
        notes.append(told.format(name=name))
    if points < ENOUGH_POINTS * len(model.names):
        told = tr("{points} occurrences for {layers} layers: ten for each layer are usual.")
        notes.append(told.format(points=points, layers=len(model.names)))
    for name, inflation in zip(model.names, model.inflation):
        if inflation > INFLATED:
            told = tr("{name} nearly follows from other layers (variance inflation {value:.1f}).")
            notes.append(told.format(name=name, value=float(inflation)))
    return notes


def logistic_report(
    found: Regressed,
    seed: int,
    notes: Sequence[str],
    provenance: dict[str, Any],
    picture: Optional[Block],
) -> Report:
    """Return the report, in the reader's language."""
    auc = found.ranking.auc(among_all=False)
    told = tr("The model ranks an occurrence above other ground in {share:.1f} % of all cases.")
    usable = found.model.fit.converged and not found.model.parted and auc >= FAIR_AUC
    steps = prediction_table(found.ranking, prior_steps(found.sample.prior), tr("Probability"))
    return tool_report(
        tr("Logistic regression of occurrences"),
        [
            Section(tr("Probability"), [*([picture] if picture else []), steps]),
            Section(tr("Coefficients"), _coefficients(found.model), new_page=True),
            Section(tr("How well it predicts"), prediction_blocks(found.ranking), new_page=True),
        ],
        facts=_facts(found, seed),
        verdict=Text([told.format(share=100 * auc)], GOOD if usable else WARNING),
        notes=notes,
        provenance=provenance,
    )


def _facts(found: Regressed, seed: int) -> list[tuple[str, str]]:
    grid, sample, model = found.grid, found.sample, found.model
    points = int(sample.hit.sum())
    drawn = tr("{drawn:,} of {all:,}, seed {seed}")
    expected = float(np.sum(found.ranking.values * found.ranking.cells))
    converged = tr("after {steps} steps") if model.fit.converged else tr("not in {steps} steps")
    return [
        (tr("Cells"), f"{grid.columns} × {grid.rows}, {grid.cell_width:g} × {grid.cell_height:g}"),
        (tr("Study area (cells)"), f"{points + sample.ground:,}"),
        (tr("Occurrences that count"), f"{points:,}"),
        (
            tr("Cells without an occurrence in the sample"),
            drawn.format(drawn=sample.background, all=sample.ground, seed=seed),
        ),
        (tr("Prior probability"), f"{sample.prior:.6g}"),
        (tr("Sum of the probabilities"), f"{expected:,.2f}"),
        (tr("Converged"), converged.format(steps=model.fit.steps)),
        (tr("Pseudo R² (McFadden)"), f"{model.explained:.4f}"),
    ]


def _coefficients(model: Regression) -> list[Block]:
    rows = coefficient_rows(model)
    columns = [
        Column(tr("Layer")),
        Column(tr("Coefficient by unit"), "", 6),
        Column(tr("Standard error by unit"), "", 6),
        Column(tr("Coefficient by standard deviation"), "", 4),
        Column(tr("Standard error by standard deviation"), "", 4),
        Column("z", "", 3),
        Column("p", "", 4),
        Column(tr("Odds ratio by unit"), "", 4),
        Column(tr("Odds ratio by standard deviation"), "", 4),
    ]
    intercept = Row(
        [tr("Intercept"), model.at_zero, model.at_zero_error, *[None] * (len(columns) - 3)]
    )
    note = tr(
        "The intercept is corrected for the share of the sample. An odds ratio above 1 speaks for "
        "occurrences; compare layers by standard deviation. z is the coefficient by its error."
    )
    table = Table(
        columns, [intercept, *(Row(row[: len(columns)]) for row in rows)], tr("Coefficients"), note
    )
    changes = [Change(row[0], 0.0, row[3], BLUE) for row in rows]
    chart = ChangeChart(tr("Coefficient by standard deviation"), "", changes, 4)
    return [table, chart, _layers(rows)]


def _layers(rows: Sequence[Sequence[Any]]) -> Table:
    columns = [
        Column(tr("Layer")),
        Column(tr("Mean"), "", 4),
        Column(tr("Standard deviation"), "", 4),
        Column(tr("Variance inflation (VIF)"), "", 2),
    ]
    note = tr("Estimates for the study area. Above 10, a layer nearly follows from the others.")
    return Table(columns, [Row([row[0], *row[9:]]) for row in rows], tr("Layers"), note)
