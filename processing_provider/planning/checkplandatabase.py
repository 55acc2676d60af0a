"""成果数据库质检: a database of plan or survey results against the rules of its standard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ...core.planning.quality import Outcome
from ...core.planning.quality.results import NOT_RUN
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.quality.fitting import fitted
from ...plugin.quality.places import (
    LINE,
    POLYGON,
    finding_fields,
    finding_row,
    placed,
    point_of,
)
from ...plugin.quality.report import quality_report
from ...plugin.quality.run import Asked, check
from ...plugin.quality.style import style_findings
from ...plugin.quality.texts import PACKAGES, verdict_text
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..database_presets import field_preset, layer_preset
from ..declare import (
    choice,
    file_in,
    flag_result,
    folder_in,
    layer_out,
    layers,
    number_result,
    table_out,
    text_result,
)
from ..groups import PLANNING
from ..usual import report_out, workbook_out

FOUND_OUT = "auto"


class CheckPlanDatabase(ShanheAlgorithm):
    """A database to its findings, their places and a report."""

    identifier = "checkplandatabase"
    group_of = PLANNING
    title = N_("Quality check of a plan database")
    summary = N_(
        "Checks a database of plan or survey results by the rules of its standard: files, CRS, "
        "fields, values, geometry, topology, sums and the agreement of layers."
    )
    details = N_(
        "The rules are data: 36 of the standards are shipped, and a rule set of your own replaces "
        "or extends them, composed of the same operations. A rule that breaks off is reported and "
        "the others run; a rule whose layers are absent is “not run”, with the reason.\n"
        "Layers are found by the standard's names, also inside longer ones (350821DLTB2023). "
        "Shapefiles without a word on their encoding are read as UTF-8 or GBK, by their bytes.\n"
        "No national tolerance is known for sure: every limit is a preset that the report shows."
    )
    tags_text = N_("quality,check,database,topology,质检,质量检查,数据库,成果,拓扑,规则,汇交,标准")

    folder = folder_in(
        "FOLDER",
        N_("Package or FileGDB (folder)"),
        optional=True,
        help=N_("A delivery with its folders, a folder of Shapefiles, or a FileGDB."),
    )
    file = file_in(
        "FILE",
        N_("Database (file)"),
        optional=True,
        help=N_("A GeoPackage or a Shapefile, in place of a folder."),
    )
    loaded = layers(
        "LAYERS",
        N_("Loaded layers"),
        optional=True,
        help=N_("Layers of the project, such as PostGIS tables, in place of folder and file."),
    )
    package = choice(
        "PACKAGE",
        N_("Kind of database"),
        {FOUND_OUT: N_("Found out by its layers"), **PACKAGES},
        FOUND_OUT,
        help=N_("Decides which layers must be there."),
    )
    rules = file_in(
        "RULES",
        N_("Own rule set"),
        "json",
        optional=True,
        help=N_(
            "JSON that changes single rules, adds others, or, with “replace”, stands in for the "
            "shipped ones."
        ),
    )
    approved = layers(
        "APPROVED",
        N_("Approved lines handed down"),
        optional=True,
        help=N_("STBHHX, YJJBNT and CZKFBJ as approved; the database's must be the same."),
    )
    layer_table = layer_preset()
    field_table = field_preset()
    output = table_out("OUTPUT", N_("Findings"), help=N_("One row a finding, placed or not."))
    places = layer_out(
        "PLACES",
        N_("Places of findings (points)"),
        optional=True,
        made=True,
        help=N_("A point for every finding that has a place."),
    )
    lines = layer_out(
        "LINES",
        N_("Lines of findings"),
        optional=True,
        help=N_("Edges and lines that findings are about."),
    )
    areas = layer_out(
        "AREAS",
        N_("Areas of findings"),
        optional=True,
        help=N_("Overlaps, gaps and the polygons that findings are about."),
    )
    report = report_out(N_("Rules with basis and result, findings with measured value and limit."))
    workbook = workbook_out()
    errors = number_result("ERRORS", N_("Errors"))
    warnings = number_result("WARNINGS", N_("Warnings"))
    rules_run = number_result("RULES_RUN", N_("Rules that were run"))
    rules_failed = number_result("RULES_FAILED", N_("Rules that found something"))
    rules_not_run = number_result("RULES_NOT_RUN", N_("Rules that were not run"))
    passed = flag_result("PASSED", N_("The database passes"))
    verdict = text_result("VERDICT", N_("Verdict"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        path = given.folder or given.file
        outcome = check(_asked(given, path), task.feedback)
        _write_places(given, task, outcome)
        name = Path(path).name if path else tr("Loaded layers")
        report = quality_report(outcome, name, task.provenance())
        write_report(report, given.report, given.workbook)
        _tell(task, outcome)
        return {
            "ERRORS": outcome.errors,
            "WARNINGS": outcome.warnings,
            "RULES_RUN": outcome.run,
            "RULES_FAILED": outcome.failed,
            "RULES_NOT_RUN": len(outcome.with_state(NOT_RUN)),
            "PASSED": outcome.passed,
            "VERDICT": verdict_text(outcome),
        }


def _asked(given: Any, path: str) -> Asked:
    return Asked(
        path,
        given.loaded or (),
        "" if given.package == FOUND_OUT else given.package,
        given.rules,
        given.layer_table,
        given.field_table,
        given.approved or (),
    )


def _tell(task: Any, outcome: Outcome) -> None:
    (task.info if outcome.passed else task.warn)(verdict_text(outcome))


def _write_places(given: Any, task: Any, outcome: Outcome) -> None:
    crs = QgsCoordinateReferenceSystem(outcome.database.crs)
    finish = task.finish(style_findings, ready_to_print(tr("Quality check of the database")))
    fields, types = finding_fields(), QgsWkbTypes.Type
    table = given.output.open(fields, name=tr("Findings"), finish=task.finish())
    points = given.places.open(fields, types.Point, crs, name=tr("Places (points)"), finish=finish)
    styled = task.finish(style_findings)
    lines = given.lines.open(
        fields, types.MultiLineString, crs, name=tr("Places (lines)"), finish=styled
    )
    areas = given.areas.open(
        fields, types.MultiPolygon, crs, name=tr("Places (polygons)"), finish=styled
    )
    by_kind = {LINE: lines, POLYGON: areas}
    for one in placed(outcome, crs):
        row = fitted(finding_row(one), fields)
        table.add(row)
        if one.place is None:
            continue
        point = point_of(one.place)
        if point is not None:
            points.add(row, point)
        sink = by_kind.get(one.place.type())
        if sink is not None:
            one.place.convertToMultiType()
            sink.add(row, one.place)


ALGORITHM = CheckPlanDatabase
