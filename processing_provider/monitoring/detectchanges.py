"""变化图斑: what became of the ground between two dates."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.feedback import Stage
from ...core.monitoring.change_detection import Dated, detect
from ...core.monitoring.change_matrix import FlowRules, total_areas
from ...core.monitoring.change_parcels import LimitRules
from ...core.monitoring.class_systems import LAND_USE, OTHER, SURVEY, ClassSystem
from ...core.rounding import half_up
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import Inputs, chosen_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.layers.rungs import Layer, Rung
from ...plugin.monitoring.change_report import (
    Background,
    change_fields,
    change_notes,
    change_report,
    change_rows,
    flow_classes,
    matrix_fields,
    matrix_rows,
)
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    file_in,
    file_out,
    flag,
    layer_out,
    number_result,
    polygons,
    table_out,
)
from ..groups import MONITORING
from ..usual import cutting_engine

CODE_FIELDS = {SURVEY: ("DLBM",), LAND_USE: ("YDYHFLDM",), OTHER: ("CODE",)}
POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
HECTARE = 10_000


class DetectChanges(ShanheAlgorithm):
    """Two dates of parcels to matrix, flows and change parcels."""

    identifier = "detectchanges"
    group_of = MONITORING
    title = N_("Change between two dates")
    summary = N_(
        "Overlays parcels of two dates: from–to matrix, change parcels, 非农化 and 非粮化 flows."
    )
    details = N_(
        "Both dates close to 0.01 m²: every row of the matrix is what the earlier date has, every "
        "column what the later date has; ground of one date only stands in a row or column of its "
        "own. Areas are ellipsoidal with edges divided to 20 m.\n"
        "Each change is named by the first flow that fits its classes; flows, the sums they count "
        "in and the mapping limits are tables that presets can replace. Change parcels under the "
        "limit are marked, never left out."
    )
    tags_text = N_("change,detection,matrix,变化图斑,地类流向,转移矩阵,非农化,非粮化,变更调查,监测")

    earlier = polygons(
        "EARLIER",
        N_("Parcels of the earlier date"),
        help=N_("Its CRS, in metres, is that of the run."),
    )
    later = polygons(
        "LATER",
        N_("Parcels of the later date"),
        help=N_("Reprojected to the CRS of the earlier date where it differs."),
    )
    system = choice(
        "SYSTEM",
        N_("Class system"),
        {
            SURVEY: N_("Land survey (三调 DLBM)"),
            LAND_USE: N_("Land and sea use (用地用海 2023)"),
            OTHER: N_("Another system"),
        },
        SURVEY,
        help=N_(
            "The system of both dates. Convert one of them first where they differ. In another "
            "system any code is a class, without levels."
        ),
    )
    earlier_code = field_of(
        "EARLIER",
        "EARLIER_FIELD",
        N_("Class code of the earlier date"),
        optional=True,
        help=N_("Left empty, DLBM of the survey or YDYHFLDM of land and sea use."),
    )
    later_code = field_of(
        "LATER",
        "LATER_FIELD",
        N_("Class code of the later date"),
        optional=True,
        help=N_("Left empty, DLBM of the survey or YDYHFLDM of land and sea use."),
    )
    dissolve = flag(
        "DISSOLVE",
        N_("Merge neighbouring pieces of the same change"),
        True,
        help=N_("Off: one change parcel for every pair of an earlier and a later parcel."),
    )
    flows = file_in(
        "FLOWS",
        N_("Preset of the flows"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table change_flows."),
    )
    limits = file_in(
        "LIMITS",
        N_("Preset of the mapping limits"),
        "json",
        optional=True,
        advanced=True,
        help=N_("JSON in place of the table change_limits."),
    )
    engine = cutting_engine()
    output = layer_out(
        "OUTPUT",
        N_("Change parcels"),
        POLYGONS,
        help=N_("Ground whose class changed, or that only one date has, drawn by flow."),
    )
    matrix = table_out(
        "MATRIX",
        N_("Matrix of change"),
        optional=True,
        made=True,
        help=N_("One row a pair of classes, unchanged ground included, in m²."),
    )
    report = file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=True,
        help=N_("Flows with their basis, map, gains and losses, matrices, closing."),
    )
    workbook = file_out(
        "XLSX",
        N_("Workbook"),
        N_("Excel workbooks (*.xlsx)"),
        optional=True,
        help=N_("The report's tables with real numbers."),
    )
    n_changes = number_result("N_CHANGES", N_("Change parcels"))
    n_small = number_result("N_SMALL", N_("Change parcels under the mapping limit"))
    changed = number_result("CHANGED_HM2", N_("Changed ground (hm²)"))
    non_agricultural = number_result(
        "NON_AGRICULTURAL_HM2", N_("Cropland turned into construction land (hm²)")
    )
    non_grain = number_result("NON_GRAIN_HM2", N_("Cropland turned into other farmland (hm²)"))
    new_construction = number_result("NEW_CONSTRUCTION_HM2", N_("New construction land (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        system = ClassSystem.of(given.system)
        rules = FlowRules.load(system, given.flows)
        limits = LimitRules.load(system, given.limits)
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 15.0))
        read = [
            _dated(inputs, source, task.origin(key), field, system)
            for key, source, field in (
                ("EARLIER", given.earlier, given.earlier_code),
                ("LATER", given.later, given.later_code),
            )
        ]
        rung = Rung(given.engine, task.info, task.warn)
        shared = rung.shares(*(layer for _, layer in read), Stage(task.feedback, 15.0, 45.0))
        task.engine = rung.used
        dates, stage = [date for date, _ in read], Stage(task.feedback, 45.0, 95.0)
        found = detect(*dates, rules, limits, given.dissolve, stage, shared)
        for note in (*inputs.notes, *change_notes(found)):
            task.warn(note)
        back = Background(system, rules, limits, inputs.notes, task.provenance())
        _write(given, task, found, back)
        if given.report or given.workbook:
            write_report(change_report(found, back), given.report, given.workbook)
        return _numbers(found, rules)


def _dated(
    inputs: Inputs, source: Any, origin: Any, given: str, system: ClassSystem
) -> tuple[Dated, Layer]:
    """Return one date, and its layer as a rung of the engine takes it."""
    usual = CODE_FIELDS[system.name]
    field = chosen_field(source, given, usual) or usual[0]
    layer, faults = inputs.read_with_faults(source, [field])
    dated = Dated.of(layer, layer.columns[field], system)
    return dated, Layer(source, origin, layer, faults)


def _write(given: Any, task: Any, found: Any, back: Background) -> None:
    crs, title = QgsCoordinateReferenceSystem(found.before.layer.crs), tr("Change parcels")
    finish = task.finish(styled("FLOW", flow_classes(back.rules)), ready_to_print(title))
    polygon = QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(change_fields(), polygon, crs, name=title, finish=finish)
    for row, geometry in change_rows(found, back):
        sink.add(row, geometry)
    if given.matrix.wanted:
        matrix = given.matrix.open(matrix_fields(), finish=task.history())
        for row in matrix_rows(found, back):
            matrix.add(row)


def _numbers(found: Any, rules: FlowRules) -> dict[str, object]:
    totals = {row["total"]: area / HECTARE for row, area in total_areas(found.flows, rules)}
    wanted = ("non_agricultural", "non_grain", "new_construction")
    return {
        "N_CHANGES": len(found.parcels),
        "N_SMALL": sum(one.small for one in found.parcels),
        "CHANGED_HM2": half_up(sum(found.flows.values()) / HECTARE, 6),
        **{f"{name.upper()}_HM2": half_up(totals.get(name, 0.0), 6) for name in wanted},
    }


ALGORITHM = DetectChanges
