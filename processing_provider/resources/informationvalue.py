"""信息量: how much the classes of layers speak for occurrences, summed to an index."""

from __future__ import annotations

from typing import Any

from ...core.errors import Problem
from ...core.evaluation.evidence.scoring import (
    INFORMATION,
    METHODS,
    Scored,
    cross_validated,
    score,
)
from ...core.raster.source import CLASS
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.evaluation.information_report import METHODS as METHOD_NAMES
from ...plugin.evaluation.information_report import class_numbers, fifths, information_report
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import step_picture
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.rasters.styles import stepped
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import choice, number_result, raster_out, rasters, table_out, text
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

NUMBERS = ("CELLS", "POINTS", "FR", "I", "CF", "BEL", "DIS", "UNC", "PLS", "IN_INDEX")


class InformationValue(ShanheAlgorithm):
    """Classified rasters and occurrences to an index of favourability or susceptibility."""

    identifier = "informationvalue"
    group_of = RESOURCES
    title = N_("Information value")
    summary = N_(
        "Values the classes of rasters by known occurrences (landslides, deposits): information "
        "value, frequency ratio, certainty factor or evidential belief, and their index."
    )
    details = N_(
        "FR = (n/N)/(A/T) with n of N occurrences on A of T cells; I = ln FR; CF from −1 to 1 by "
        "the share of cells with an occurrence against that of all; Bel, Dis, Unc, Pls by Carranza "
        "and Hale. I and FR are summed over the layers, CF combined in turn, beliefs by Dempster's "
        "rule. A class without occurrences has the lowest I of its layer.\n"
        "Ground that a layer has no data on changes nothing. The grid is the first layer's over "
        "the ground of all; classes are brought to it from the nearest cell. CRS in metres."
    )
    tags_text = N_(
        "information value,frequency ratio,certainty factor,信息量,频率比,确定性系数,证据置信度,"
        "易发性,滑坡,地质灾害"
    )

    layers = rasters(
        "LAYERS",
        N_("Layers of classes"),
        help=N_("Rasters of whole-number classes: slope classes, lithology, distance classes."),
    )
    points = occurrences_in()
    mask = study_area_in()
    method = choice(
        "METHOD",
        N_("Index"),
        dict(METHOD_NAMES),
        INFORMATION,
        help=N_("The table and the report show all measures, whichever makes the index."),
    )
    weights = text(
        "LAYER_WEIGHTS",
        N_("Weights of the layers"),
        optional=True,
        advanced=True,
        help=N_(
            "Numbers with spaces between them, in the order of the layers, for information value "
            "and frequency ratio: 0.4 0.35 0.25. Left empty, all weigh 1."
        ),
    )
    folds, block = folds_in()
    output = raster_out("OUTPUT", N_("Index"), help=N_("The higher, the more speaks for one."))
    explained = deciding_out()
    classes = table_out(
        "CLASSES",
        N_("Measures of the classes"),
        optional=True,
        made=True,
        help=N_("FR, I, CF and the four beliefs of every class of every layer."),
    )
    report = report_out(N_("Map, classes with charts, success rate with its measures."))
    workbook = workbook_out()
    n_points = number_result("N_POINTS", N_("Occurrences that count"))
    auc = number_result("AUC", N_("AUC against ground without occurrences"))
    auc_blocked = number_result("AUC_BLOCKED", N_("AUC of the cross-validation"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = [raster_of(one, CLASS) for one in given.layers]
        if not layers:
            raise Problem("EVA-09")
        weights = _weights(given, len(layers))
        found = score(
            layers,
            weights,
            mask_of(given),
            lambda grid: points_in(given.points, grid, task.context),
            given.method,
            written_to(given, task, given.output, len(layers)),
            task.feedback,
        )
        notes = occurrence_notes(found.occurrences, found.gathered.inside)
        for note in notes:
            task.warn(note)
        _finish(given, task, found)
        folds = None
        if given.folds > 1:
            folds = cross_validated(
                layers, weights, mask_of(given),
                lambda grid: points_in(given.points, grid, task.context), given.method,
                given.folds, given.block, task.feedback,
            )  # fmt: skip
        if given.report or given.workbook:
            picture = step_picture(given.output, fifths(found), tr("Index"))
            told = task.provenance()
            report = information_report(found, given.method, weights, notes, told, picture, folds)
            write_report(report, given.report, given.workbook)
        auc = found.ranking.auc(among_all=False)
        blocked = {"AUC_BLOCKED": folds.ranking.auc(among_all=False)} if folds else {}
        return {"N_POINTS": int(found.gathered.counts[0].points_in_all), "AUC": auc, **blocked}


def _weights(given: Any, count: int) -> list[float]:
    """Return a weight for every layer; EVA-11 for another number of them, RAS-25 for no number."""
    parts = given.weights.replace(",", " ").replace("，", " ").split()
    if not parts or not METHODS[given.method].sums:
        return [1.0] * count
    if len(parts) != count:
        raise Problem("EVA-11", weights=len(parts), layers=count)
    return [_number(given.layers[at].name(), part) for at, part in enumerate(parts)]


def _number(name: str, part: str) -> float:
    try:
        return float(part)
    except ValueError as error:
        raise Problem("RAS-25", name=name, value=part) from error


def _finish(given: Any, task: Any, found: Scored) -> None:
    title = tr("Index")
    drawn = task.finish(stepped(fifths(found)), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        on_load(task.context, given.explained, tr("Layer that decided"), task.history())
    if not given.classes.wanted:
        return
    fields = [make_field("LAYER", TEXT), make_field("CLASS", REAL)]
    fields += [make_field(name, REAL) for name in NUMBERS]
    sink = given.classes.open(fields, finish=task.history())
    for counts, values in zip(found.gathered.counts, found.values):
        measures = (counts.areas, counts.points, *class_numbers(counts), values)
        for row in zip(counts.classes, *measures):
            sink.add([counts.name, *map(float, row)])


ALGORITHM = InformationValue
