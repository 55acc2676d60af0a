"""多规冲突: where any number of plans want different things of the same ground."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.feedback import Stage
from ...core.planning.plan_conflicts import compared, unknown_codes
from ...core.planning.plan_groups import Comparison, Kinds
from ...core.planning.structure import SQUARE_METRES
from ...core.rounding import half_up
from ...plugin.compiling.conflict_inputs import read_plans
from ...plugin.compiling.conflict_report import Background, conflict_notes, conflict_report
from ...plugin.compiling.conflict_rows import (
    agreement_classes,
    conflict_fields,
    conflict_rows,
    kind_classes,
    matrix_fields,
    matrix_rows,
    overlay_fields,
    overlay_rows,
)
from ...plugin.compiling.drawing import on_top, styled
from ...plugin.compiling.inputs import Inputs
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    layer_out,
    layers,
    number,
    number_result,
    table_out,
    text,
)
from ..groups import PLANNING
from ..usual import preset_of, report_out, workbook_out

POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon


class PlanConflicts(ShanheAlgorithm):
    """Plans in, difference parcels, matrix and report out."""

    identifier = "planconflicts"
    group_of = PLANNING
    title = N_("Conflicts between plans")
    summary = N_(
        "Compares any number of plans parcel by parcel and shows where they want different things "
        "of the same ground."
    )
    details = N_(
        "The classes of every plan are brought to comparable groups (construction, cropland, "
        "woodland, ecological …) by a crosswalk; each pair of groups is a kind of conflict with a "
        "severity and its legal basis. Both tables can be replaced by presets.\n"
        "All plans are overlaid once. Neighbouring pieces that differ in the same way are merged "
        "to one patch; patches under the minimum are marked and listed, never dropped.\n"
        "Areas are ellipsoidal by the national formula with edges divided to 20 m; for each pair "
        "the report proves that common ground and rest sum to each plan."
    )
    tags_text = N_("conflict,plans,difference,overlay,多规合一,多规冲突,差异图斑,土规,城规,林规")

    plans = layers(
        "PLANS",
        N_("Plans (at least two)"),
        help=N_("Polygon layers, one a plan; their order is that of fields, systems and matrix."),
    )
    fields = text(
        "FIELDS",
        N_("Class fields"),
        "",
        optional=True,
        help=N_(
            "The field with the class code of each plan, in the order of the plans, with "
            "semicolons between them; one name stands for all. Left empty: YDYHFLDM, GHFQDM, "
            "DLBM, GHDLDM or TDYTQLXDM, whichever a plan has."
        ),
    )
    systems = text(
        "SYSTEMS",
        N_("Systems of classes"),
        "",
        optional=True,
        help=N_(
            "ydyh, dlbm, ghfq, tugui, tugui_zone, chenggui, lingui, ecological, farmland or "
            "boundary for each plan, with semicolons between them (the last three need no field). "
            "Left empty: told by the field or the layer's name."
        ),
    )
    minimum = number(
        "MINIMUM",
        N_("Minimum patch (m²)"),
        400.0,
        low=0,
        help=N_(
            "Smaller patches are marked SMALL and summed apart. 400 m² is the least mapped "
            "farmland parcel of the land survey (TD/T 1055-2019)."
        ),
    )
    crosswalk = preset_of(
        "CROSSWALK",
        N_("Preset of the crosswalk to groups"),
        N_("JSON in place of the table plan_group_crosswalk."),
    )
    kinds = preset_of(
        "KINDS",
        N_("Preset of the kinds of conflict"),
        N_("JSON in place of the table plan_conflict_kinds."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Conflicts"),
        POLYGONS,
        help=N_("One feature a patch on which a pair of plans differs, drawn by kind."),
    )
    overlay = layer_out(
        "OVERLAY",
        N_("Overlay of all plans"),
        POLYGONS,
        optional=True,
        help=N_(
            "Every piece with what each plan says of it, drawn by how many groups it is given."
        ),
    )
    matrix = table_out(
        "MATRIX",
        N_("Matrix"),
        optional=True,
        made=True,
        help=N_("One row a pair of plans and pair of groups, in hm²; agreement included."),
    )
    report = report_out(N_("Map, matrices, closing of areas, largest conflicts and their basis."))
    workbook = workbook_out()
    n_conflicts = number_result("N_CONFLICTS", N_("Patches of conflict"))
    n_small = number_result("N_SMALL", N_("Patches below the minimum"))
    hectares = number_result("CONFLICT_HM2", N_("Conflicts of all pairs (hm²)"))
    severe = number_result("SEVERE_HM2", N_("Conflicts of high severity (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        comparison, kinds = Comparison.load(given.crosswalk), Kinds.load(given.kinds)
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 20.0))
        plans = read_plans(given.plans, given.fields, given.systems, comparison, inputs)
        unknown = unknown_codes(plans)
        found = compared(plans, kinds, Stage(task.feedback, 20.0, 90.0), given.minimum)
        for note in (*inputs.notes, *conflict_notes(found, unknown)):
            task.warn(note)
        self._write(given, task, found, kinds)
        if given.report or given.workbook:
            background = Background(
                comparison, kinds, given.minimum, inputs.notes, unknown, task.provenance()
            )
            write_report(conflict_report(found, background), given.report, given.workbook)
        many = found.conflicts
        areas = {
            "CONFLICT_HM2": sum(one.area for one in many),
            "SEVERE_HM2": sum(one.area for one in many if one.kind.severity == "high"),
        }
        small = sum(one.small for one in many)
        rounded = {key: half_up(area / SQUARE_METRES, 4) for key, area in areas.items()}
        return {"N_CONFLICTS": len(many), "N_SMALL": small, **rounded}

    def _write(self, given: Any, task: Any, found: Any, kinds: Any) -> None:
        crs = QgsCoordinateReferenceSystem(found.plans[0].layer.crs)
        polygon, title = QgsWkbTypes.Type.MultiPolygon, tr("Conflicts between plans")
        drawn = styled("KIND", kind_classes(kinds))
        finish = task.finish(drawn, ready_to_print(title), on_top)
        sink = given.output.open(conflict_fields(), polygon, crs, name=title, finish=finish)
        for row, geometry in conflict_rows(found):
            sink.add(row, geometry)
        if given.overlay.wanted:
            whole = task.finish(styled("N_GROUPS", agreement_classes(len(found.plans))))
            name = tr("Overlay of all plans")
            sink = given.overlay.open(overlay_fields(found), polygon, crs, name=name, finish=whole)
            for row, geometry in overlay_rows(found):
                sink.add(row, geometry)
        if given.matrix.wanted:
            table = given.matrix.open(matrix_fields(), finish=task.history())
            for row in matrix_rows(found):
                table.add(row)


ALGORITHM = PlanConflicts
