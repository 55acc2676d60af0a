"""预测检验: how well a raster of a prediction tells where occurrences are."""

from __future__ import annotations

from typing import Any

from ...core.evaluation.evidence.rating import Rated, rate
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.evaluation.validation_report import set_names, validation_report
from ...plugin.i18n import N_, tr
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import number_result, raster, table_out
from ..evidence_inputs import mask_of, occurrences_in, study_area_in
from ..groups import RESOURCES
from ..usual import report_out, workbook_out

CURVE_ROWS = 2000


class ValidatePrediction(ShanheAlgorithm):
    """A prediction and occurrences to curves and their measures."""

    identifier = "validateprediction"
    group_of = RESOURCES
    title = N_("Validation of a prediction")
    summary = N_(
        "Rates a raster of a prediction by occurrences: ROC area, prediction and success rate "
        "curves, prediction–area crossing, density by grade."
    )
    details = N_(
        "The higher a value, the more likely an occurrence. Cells are compared by rank alone, and "
        "equal values share theirs. The area under the curve is given against ground without "
        "occurrences (ROC, with the standard error of Hanley and McNeil) and against all ground "
        "(success and prediction rate, Chung and Fabbri 2003). Occurrences that made the "
        "prediction tell how well they are explained; only others tell how well it predicts."
    )
    tags_text = N_(
        "validation,ROC,AUC,success rate,prediction rate,检验,验证,成功率曲线,预测率曲线"
    )

    prediction = raster(
        "INPUT",
        N_("Prediction"),
        help=N_("Posterior probability, index or grade. High values speak for occurrences."),
    )
    points = occurrences_in(
        "POINTS",
        N_("New occurrences"),
        help=N_("Points that the prediction has not seen; several in one cell count once."),
    )
    training = occurrences_in(
        "TRAINING",
        N_("Training occurrences"),
        optional=True,
        help=N_("The points that made the prediction, for the success rate beside."),
    )
    mask = study_area_in()
    curves = table_out(
        "CURVES",
        N_("Curves"),
        optional=True,
        made=True,
        help=N_("Value, share of the ground and of the occurrences, from the best ground down."),
    )
    report = report_out(N_("Curves, measures, what the best ground holds, density by grade."))
    workbook = workbook_out()
    auc = number_result("AUC", N_("AUC against ground without occurrences"))
    auc_all = number_result("AUC_ALL", N_("AUC against all ground"))
    success = number_result("AUC_TRAINING", N_("AUC of the training occurrences"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        sources = [one for one in (given.points, given.training) if one is not None]
        sets = [
            lambda grid, one=one: points_in(one, grid, task.context)  # type: ignore[misc]
            for one in sources
        ]
        rated = rate(raster_of(given.prediction), mask_of(given), sets, task.feedback)
        notes = _notes(rated)
        for note in notes:
            task.warn(note)
        _write(given, task, rated)
        if given.report or given.workbook:
            name = given.prediction.name()
            report = validation_report(rated, notes, task.provenance(), name)
            write_report(report, given.report, given.workbook)
        aucs = [one.auc(among_all=False) for one in rated.rankings]
        told = {"AUC": aucs[0], "AUC_ALL": rated.rankings[0].auc()}
        return {**told, "AUC_TRAINING": aucs[1]} if len(aucs) > 1 else dict(told)


def _notes(rated: Rated) -> list[str]:
    told = tr("{name}: {left} of {all} do not count (outside, or in a cell with another one).")
    return [
        told.format(name=name, left=given - counted, all=given)
        for name, given, counted in zip(set_names(rated), rated.given, rated.counted)
        if counted < given
    ]


def _write(given: Any, task: Any, rated: Rated) -> None:
    """Write every point of the curves, or so many of them where there are more."""
    if not given.curves.wanted:
        return
    fields = [make_field("SET", TEXT)]
    fields += [make_field(name, REAL) for name in ("VALUE", "AREA_SHARE", "POINT_SHARE")]
    sink = given.curves.open(fields, finish=task.history())
    for name, ranking in zip(("new", "training"), rated.rankings):
        area, found = (part[1:] for part in ranking.success)
        step = max(1, len(area) // CURVE_ROWS)
        kept = [*range(0, len(area) - 1, step), len(area) - 1]
        for row in zip(ranking.values[kept], area[kept], found[kept]):
            sink.add([name, *map(float, row)])


ALGORITHM = ValidatePrediction
