"""Check the edits of a working copy without sending them."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.editing.checks import Finding, errors
from ...core.editing.rule_book import rule_tables
from ...core.errors import Problem
from ...plugin.checkout.checking import check_copy, presets_folder
from ...plugin.checkout.working_copy import WorkingCopy, open_copy
from ...plugin.i18n import N_, tr
from ..base import ShanheAlgorithm
from ..declare import file_in, flag, layer_out, number_result
from ..findings import finding_fields, finding_values
from ..groups import DATA


class CheckChanges(ShanheAlgorithm):
    """A working copy's pending edits to findings."""

    identifier = "checkchanges"
    group_of = DATA
    title = N_("Check edits")
    summary = N_("Checks the edits of a working copy as submitting does, and sends nothing.")
    details = N_(
        "Held against the layer's fields, the codes and names of the standards, stated areas, and "
        "the neighbours: overlaps, gaps and slits that the edits made. What was wrong before and "
        "was not edited is not told.\n"
        "Errors keep edits from being submitted, warnings do not. With the strict option a run "
        "fails where there are errors, so that a model or a timed job stops before it submits.\n"
        "Layers that must cover the ground, tolerances and severities stand in tables, which an "
        "office can replace; the run names those that it used."
    )
    tags_text = N_("edit,topology,overlap,gap,quality,检查,质检,拓扑,重叠,缝隙,变更,面积平衡,图斑")

    input = file_in(
        "INPUT",
        N_("Working copy"),
        filter=N_("Working copies (*.gpkg)"),
        help=N_("A file made by “Check out a layer for editing”; it knows its node."),
    )
    strict = flag(
        "STRICT",
        N_("Fail where there are errors"),
        help=N_("The run ends with an error, after the findings are written."),
    )
    findings = layer_out(
        "OUTPUT",
        N_("Findings"),
        help=N_("A point inside each fault, with feature, field and what to do."),
    )
    errors = number_result("ERRORS", N_("Errors"))
    warnings = number_result("WARNINGS", N_("Warnings"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        """Check and write; with STRICT, errors are a problem."""
        copy = open_copy(given.input)
        for used in rule_tables(presets_folder()):
            told = tr("Rules: {table} ({source}; {confidence})")
            shown = {"source": used.source, "confidence": tr(used.source.confidence)}
            task.info(told.format(table=used.name, **shown))
        found = check_copy(copy, task.feedback)
        _write(given.findings, found, copy)
        wrong = errors(found)
        if wrong and given.strict:
            first = wrong[0]
            raise Problem("EDIT-31", count=len(wrong), fid=first.fid, first=first.problem)
        return {"ERRORS": len(wrong), "WARNINGS": len(found) - len(wrong)}


def _write(layer: Any, found: Sequence[Finding], copy: WorkingCopy) -> None:
    crs = QgsCoordinateReferenceSystem(copy.crs)
    layer.open(finding_fields(), QgsWkbTypes.Type.Point, crs, name=tr("Findings"))
    for one in found:
        layer.add(finding_values(one), _place(one))


def _place(one: Finding) -> QgsGeometry:
    if one.x is None or one.y is None:
        return QgsGeometry()
    return QgsGeometry.fromPointXY(QgsPointXY(one.x, one.y))


ALGORITHM = CheckChanges
