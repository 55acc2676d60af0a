"""逻辑回归: the probability of occurrences by several layers, their parts weighed together."""

from __future__ import annotations

from typing import Any

from ...core.errors import Problem
from ...core.evaluation.evidence.regression import Regressed, regress
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.evaluation.logistic_report import (
    coefficient_rows,
    logistic_notes,
    logistic_report,
)
from ...plugin.evaluation.prospect_steps import prior_steps
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import step_picture
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.rasters.styles import stepped
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import flag_result, number, number_result, raster_out, rasters, table_out
from ..evidence_inputs import (
    deciding_out,
    mask_of,
    occurrence_notes,
    occurrences_in,
    study_area_in,
    written_to,
)
from ..groups import RESOURCES
from ..sinks import on_load
from ..usual import report_out, workbook_out

FIELDS = (
    *("COEF", "COEF_SE", "COEF_SD", "SE_SD", "Z", "P", "ODDS", "ODDS_SD"),
    *("MEAN", "SD", "VIF"),
)


class LogisticProspectivity(ShanheAlgorithm):
    """Rasters and occurrences to a probability by logistic regression."""

    identifier = "logisticprospectivity"
    group_of = RESOURCES
    title = N_("Logistic regression of occurrences")
    summary = N_(
        "Regresses known occurrences (deposits, landslides) on several rasters at once, and maps "
        "their probability with the layer that decided."
    )
    details = N_(
        "logit P = b0 + Σ b·x, by Newton's method, of all cells with an occurrence and a random "
        "sample of the others; the intercept is corrected for their share (King and Zeng 2001). "
        "Layers need not be independent of each other, as weights of evidence ask for.\n"
        "Layers are measures; of classes give one raster of 0 and 1 for each. The grid is the "
        "first layer's where all have data."
    )
    tags_text = N_(
        "logistic regression,prospectivity,susceptibility,逻辑回归,逻辑斯蒂回归,成矿预测,易发性,"
        "概率"
    )

    layers = rasters(
        "LAYERS",
        N_("Layers of measures"),
        help=N_("Rasters of numbers: distances, grades of elements, slope; or of 0 and 1."),
    )
    points = occurrences_in()
    mask = study_area_in(N_("Cells that are not 0. Only ground that all layers have data on."))
    background = number(
        "BACKGROUND",
        N_("Cells without an occurrence, at most"),
        10_000,
        whole=True,
        low=1,
        help=N_("So many are drawn at random; all of them where there are fewer."),
    )
    seed = number(
        "SEED",
        N_("Seed of the draw"),
        1,
        whole=True,
        low=0,
        advanced=True,
        help=N_("The same number draws the same cells; another one tells how much it matters."),
    )
    output = raster_out("OUTPUT", N_("Probability"), help=N_("Of an occurrence in the cell, 0–1."))
    explained = deciding_out()
    coefficients = table_out(
        "COEFFICIENTS",
        N_("Coefficients"),
        optional=True,
        made=True,
        help=N_("By unit and by standard deviation, with standard error, z, p, odds ratio, VIF."),
    )
    report = report_out(N_("Map, coefficients with a chart, success rate with its measures."))
    workbook = workbook_out()
    n_points = number_result("N_POINTS", N_("Occurrences that count"))
    n_background = number_result("N_BACKGROUND", N_("Cells without an occurrence in the sample"))
    intercept = number_result("INTERCEPT", N_("Corrected intercept, where all layers are 0"))
    auc = number_result("AUC", N_("AUC against ground without occurrences"))
    converged = flag_result("CONVERGED", N_("The regression converged"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = [raster_of(one) for one in given.layers]
        if not layers:
            raise Problem("EVA-09")
        found = regress(
            layers,
            mask_of(given),
            lambda grid: points_in(given.points, grid, task.context),
            given.background,
            given.seed,
            written_to(given, task, given.output, len(layers)),
            task.feedback,
        )
        notes = occurrence_notes(found.occurrences, found.sample.inside) + logistic_notes(found)
        for note in notes:
            task.warn(note)
        _finish(given, task, found)
        if given.report or given.workbook:
            picture = step_picture(given.output, prior_steps(found.sample.prior), tr("Probability"))
            report = logistic_report(found, given.seed, notes, task.provenance(), picture)
            write_report(report, given.report, given.workbook)
        return {
            "N_POINTS": int(found.sample.hit.sum()),
            "N_BACKGROUND": found.sample.background,
            "INTERCEPT": found.model.at_zero,
            "AUC": found.ranking.auc(among_all=False),
            "CONVERGED": found.model.fit.converged,
        }


def _finish(given: Any, task: Any, found: Regressed) -> None:
    title = tr("Probability")
    drawn = task.finish(stepped(prior_steps(found.sample.prior)), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        on_load(task.context, given.explained, tr("Layer that decided"), task.history())
    if not given.coefficients.wanted:
        return
    fields = [make_field("LAYER", TEXT), *(make_field(name, REAL) for name in FIELDS)]
    sink = given.coefficients.open(fields, finish=task.history())
    for row in coefficient_rows(found.model):
        sink.add(row)


ALGORITHM = LogisticProspectivity
