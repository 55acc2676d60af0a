"""找矿靶区: the best ground of a prediction as patches of class A, B and C."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import QgsGeometry, QgsWkbTypes

from ...core.evaluation.evidence.gathering import Occurrences
from ...core.evaluation.evidence.rating import rate
from ...core.evaluation.graded_map import Files
from ...core.evaluation.targets import SHARES, targets
from ...core.feedback import Stage
from ...plugin.compiling.drawing import styled
from ...plugin.evaluation.target_report import (
    Found,
    target_categories,
    target_classes,
    target_fields,
    target_report,
    target_row,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import category_picture
from ...plugin.rasters.sources import points_in, raster_of
from ...plugin.rasters.styles import named
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import layer_out, number, number_result, raster, raster_out
from ..evidence_inputs import occurrences_in
from ..groups import RESOURCES
from ..sinks import on_load
from ..usual import report_out, workbook_out


def _share(key: str, label: str, default: float) -> Any:
    help = N_("Per cent of the occurrences that this ground and the better hold.")
    return number(key, label, default, low=0.0, high=100.0, help=help)


class ProspectTargets(ShanheAlgorithm):
    """A prediction and occurrences to targets."""

    identifier = "prospecttargets"
    group_of = RESOURCES
    title = N_("Prospect targets")
    summary = N_("Delineates targets of class A, B and C on the best ground of a prediction.")
    details = N_(
        "Ground from the highest value down that holds 50 % of the occurrences is class A, up to "
        "80 % class B, up to 95 % class C; cells of a class that touch by sides or corners are one "
        "target. The shares are this suite's own defaults (unsure): the national practice asks "
        "besides for known deposits, combined anomalies and workable ground, which you judge.\n"
        "Areas are of cells in the plane of the CRS, in metres."
    )
    tags_text = N_("prospectivity,targets,mineral,找矿靶区,最小预测区,成矿预测,远景区")

    prediction = raster(
        "INPUT", N_("Prediction"), help=N_("Posterior probability or index; high is favourable.")
    )
    points = occurrences_in("POINTS", N_("Known occurrences"))
    share_a = _share("SHARE_A", N_("Share of class A (%)"), SHARES[0])
    share_b = _share("SHARE_B", N_("Share of class A and B (%)"), SHARES[1])
    share_c = _share("SHARE_C", N_("Share of all classes (%)"), SHARES[2])
    least = number(
        "LEAST",
        N_("Smallest target (km²)"),
        0.0,
        low=0.0,
        help=N_("Smaller patches are dropped and counted."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Targets"),
        help=N_("Class, area, mean and highest value, occurrences; the best first."),
    )
    classes = raster_out(
        "CLASSES", N_("Classes of ground"), help=N_("1 is A, 2 is B, 3 is C, 0 none.")
    )
    report = report_out(N_("Map, classes with what they hold, the best 50 targets."))
    workbook = workbook_out()
    n_targets = number_result("N_TARGETS", N_("Targets"))
    n_a = number_result("N_A", N_("Targets of class A"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        prediction, categories = raster_of(given.prediction), target_categories()
        places = points_in(given.points, prediction.grid, task.context)
        watch = Stage(task.feedback, 0, 30)
        ranking = rate(prediction, None, [lambda _grid: places], watch).rankings[0]
        shares = (given.share_a, given.share_b, given.share_c)
        lines = {key: str(value) for key, value in task.provenance().items()}
        files = Files(given.classes, "", "", categories, (), "", lines)
        with TemporaryDirectory(prefix="shanhe-") as name:
            found = targets(
                prediction, ranking, Occurrences.on(prediction.grid, places), shares, given.least,
                files, Path(name), Stage(task.feedback, 30, 100),
            )  # fmt: skip
        notes, title = _notes(found), tr(self.title)
        for note in notes:
            task.warn(note)
        _write(given, task, found)
        drawn = task.finish(named(categories))
        on_load(task.context, given.classes, tr("Classes of ground"), drawn)
        if given.report or given.workbook:
            told = Found(title, found, ranking, shares, given.least, [(prediction.name, "")])
            picture = category_picture(given.classes, categories, title)
            report = target_report(told, notes, task.provenance(), picture)
            write_report(report, given.report, given.workbook)
        best = sum(one.grade == 1 for one in found.every)
        return {"N_TARGETS": len(found.every), "N_A": best}


def _notes(found: Any) -> list[str]:
    if not found.dropped:
        return []
    told = tr("{count} patches are smaller than the smallest target and are left out.")
    return [told.format(count=found.dropped)]


def _write(given: Any, task: Any, found: Any) -> None:
    title = tr(ProspectTargets.title)
    finish = task.finish(styled("CLASS", target_classes()), ready_to_print(title))
    crs, kind = given.prediction.crs(), QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(target_fields(), kind, crs, name=title, finish=finish)
    for number_, one in enumerate(found.every, start=1):
        shape = QgsGeometry()
        shape.fromWkb(one.wkb)
        if not shape.isGeosValid():  # rings of cells that touch by corners meet in a point
            shape = shape.makeValid()
        shape.convertToMultiType()
        sink.add(target_row(number_, one), shape)


ALGORITHM = ProspectTargets
