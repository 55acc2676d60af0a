"""证据权: the posterior probability of occurrences from layers of evidence."""

from __future__ import annotations

from typing import Any

from ...core.errors import Problem
from ...core.evaluation.evidence.counts import ASCENDING, CATEGORICAL, DESCENDING
from ...core.evaluation.evidence.generalizing import (
    CONFIDENT,
    FEASIBLE,
    MOST_CONTRAST,
    MOST_STUDENTIZED,
)
from ...core.evaluation.evidence.weighing import Choices, Model, cross_validated, weigh
from ...core.evaluation.evidence.weights import HALF, SDM
from ...core.raster.source import CLASS
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.evaluation.evidence_report import evidence_report
from ...plugin.evaluation.prospect_steps import prior_steps
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import step_picture
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.rasters.styles import stepped
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import choice, number, number_result, raster_out, rasters, table_out
from ..evidence_inputs import (
    deciding_out,
    folds_in,
    mask_of,
    occurrence_notes,
    occurrences_in,
    study_area_in,
    written_to,
)
from ..groups import RESOURCES
from ..sinks import on_load
from ..usual import report_out, workbook_out

KM2 = 1e6
NUMBERS = ("UNIT_CELLS", "POINTS", "W_PLUS", "S_W_PLUS", "W_MINUS", "S_W_MINUS", "CONTRAST",
           "S_CONTRAST", "STUD_CNT", "WEIGHT")  # fmt: skip


class WeightsOfEvidence(ShanheAlgorithm):
    """Classified rasters and occurrences to a posterior probability with its tests."""

    identifier = "weightsofevidence"
    group_of = RESOURCES
    title = N_("Weights of evidence")
    summary = N_(
        "Weighs classified rasters by known occurrences (deposits, landslides) and maps the "
        "posterior probability, how sure it is, and which layer decided."
    )
    details = N_(
        "W+ = ln[P(class | occurrence) / P(class | none)], W− the same off the class, C = W+ − W−. "
        "Ascending and descending layers are cut where C is greatest among the cuts whose "
        "C/s(C) reaches the limit; categorical layers keep a weight for every class. The logit of "
        "the posterior is that of the prior and the sum of weights; data that a layer lacks "
        "weigh nothing and make the result less sure.\n"
        "Bonham-Carter, Agterberg and Wright (1989). The grid is the first layer's over the ground "
        "of all; classes are brought to it from the nearest cell. CRS in metres."
    )
    tags_text = N_("weights of evidence,prospectivity,证据权,成矿预测,找矿,地质灾害,易发性,WofE")

    ascending = rasters(
        "ASCENDING",
        N_("Layers cumulated from the lowest class up"),
        optional=True,
        help=N_("Classes of a distance, say: occurrences lie near faults, in low classes."),
    )
    descending = rasters(
        "DESCENDING",
        N_("Layers cumulated from the highest class down"),
        optional=True,
        help=N_("Classes of an anomaly or a density: occurrences lie in high classes."),
    )
    categorical = rasters(
        "CATEGORICAL",
        N_("Layers of unordered classes"),
        optional=True,
        help=N_("Lithology, land use: every class has a weight of its own."),
    )
    points = occurrences_in(help=N_("Points in any CRS."))
    mask = study_area_in()
    cut = choice(
        "CUT",
        N_("Where ordered layers are cut"),
        {
            FEASIBLE: N_("Greatest contrast that is sure enough"),
            MOST_CONTRAST: N_("Greatest contrast"),
            MOST_STUDENTIZED: N_("Greatest studentised contrast"),
        },
        FEASIBLE,
        help=N_("The report shows the contrast of every cut."),
    )
    confident = number(
        "CONFIDENT",
        N_("Studentised contrast that is sure enough"),
        CONFIDENT,
        low=0.0,
        help=N_("2 is 97.7 %, 1.645 is 95 %, 1.282 is 90 %."),
    )
    unit = number(
        "UNIT_KM2",
        N_("Unit cell (km²)"),
        0.0,
        low=0.0,
        help=N_(
            "Ground that one occurrence takes up. 0: one cell of the rasters, and several "
            "occurrences in it count once."
        ),
    )
    rule = choice(
        "RULE",
        N_("Classes with no or all occurrences"),
        {
            SDM: N_("As the Spatial Data Modeller does"),
            HALF: N_("Half a cell more in every count"),
        },
        SDM,
        advanced=True,
        help=N_("What no finite weight follows from is settled by this rule."),
    )
    folds, block = folds_in()
    posterior = raster_out(
        "POSTERIOR", N_("Posterior probability"), help=N_("0 to 1 in every unit cell.")
    )
    deviation = raster_out(
        "DEVIATION",
        N_("Standard deviation of the posterior"),
        optional=True,
        made=False,
        help=N_("From the weights and from data that layers lack."),
    )
    explained = deciding_out()
    weights = table_out(
        "WEIGHTS",
        N_("Weights"),
        optional=True,
        made=True,
        help=N_("One row a class of every layer; cumulated where the layer is ordered."),
    )
    report = report_out(N_("Map, weights with charts, tests of independence, success rate."))
    workbook = workbook_out()
    n_points = number_result("N_POINTS", N_("Occurrences that count"))
    prior = number_result("PRIOR", N_("Prior probability"))
    auc = number_result("AUC", N_("AUC against ground without occurrences"))
    auc_blocked = number_result("AUC_BLOCKED", N_("AUC of the cross-validation"))
    ratio = number_result("CI_RATIO", N_("Occurrences by expected ones"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers, orders = _layers(given)
        model = weigh(
            list(zip(layers, orders)),
            mask_of(given),
            lambda grid: points_in(given.points, grid, task.context),
            Choices(given.cut, given.confident, given.rule, given.unit * KM2),
            written_to(given, task, given.posterior, len(layers), given.deviation or ""),
            task.feedback,
        )
        notes = occurrence_notes(model.occurrences, model.gathered.inside)
        for note in notes:
            task.warn(note)
        _finish(given, task, model, orders)
        folds = None
        if given.folds > 1:
            folds = cross_validated(
                list(zip(layers, orders)), mask_of(given),
                lambda grid: points_in(given.points, grid, task.context),
                Choices(given.cut, given.confident, given.rule), given.folds, given.block,
                task.feedback,
            )  # fmt: skip
        if given.report or given.workbook:
            title = tr("Posterior probability")
            picture = step_picture(given.posterior, prior_steps(model.prior), title)
            told = evidence_report(
                model, orders, given.rule, notes, task.provenance(), picture, folds
            )
            write_report(told, given.report, given.workbook)
        return {
            "N_POINTS": int(model.gathered.counts[0].points_in_all),
            "PRIOR": model.prior,
            "AUC": model.ranking.auc(among_all=False),
            "CI_RATIO": model.omnibus.ratio,
            **({"AUC_BLOCKED": folds.ranking.auc(among_all=False)} if folds else {}),
        }


def _layers(given: Any) -> tuple[list[Any], list[str]]:
    """Return the rasters and the order of each; EVA-09 where there is none."""
    kinds = {
        ASCENDING: given.ascending,
        DESCENDING: given.descending,
        CATEGORICAL: given.categorical,
    }
    pairs = [(raster_of(one, CLASS), order) for order, some in kinds.items() for one in some]
    if not pairs:
        raise Problem("EVA-09")
    return [raster for raster, _ in pairs], [order for _, order in pairs]


def _finish(given: Any, task: Any, model: Model, orders: list[str]) -> None:
    title = tr("Posterior probability")
    drawn = stepped(prior_steps(model.prior))
    on_load(task.context, given.posterior, title, task.finish(drawn, ready_to_print(title)))
    for path, name in (
        (given.deviation, tr("Standard deviation of the posterior")),
        (given.explained, tr("Layer that decided")),
    ):
        if path:
            on_load(task.context, path, name, task.history())
    if given.weights.wanted:
        _table(given.weights, task, model, orders)


def _table(sink: Any, task: Any, model: Model, orders: list[str]) -> None:
    fields = [make_field("LAYER", TEXT), make_field("ORDER", TEXT), make_field("CLASS", REAL)]
    fields += [make_field(name, REAL) for name in NUMBERS]
    sink.open(fields, finish=task.history())
    for one, order in zip(model.evidence, orders):
        table = one.table
        columns = (
            table.counts.classes, table.counts.areas, table.counts.points, table.plus,
            table.plus_deviation, table.minus, table.minus_deviation, table.contrast,
            table.contrast_deviation, table.studentized, one.weight,
        )  # fmt: skip
        for row in zip(*columns):
            sink.add([one.name, order, *map(float, row)])


ALGORITHM = WeightsOfEvidence
