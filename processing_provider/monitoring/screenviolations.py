"""违法用地疑似图斑筛查: parcels of change screened by a tree of lawful grounds."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.feedback import Stage
from ...core.monitoring.screening import (
    SUSPECTED,
    Attachment,
    Screening,
    Steps,
    screened,
    with_attached,
)
from ...core.rounding import half_up
from ...core.standards.tables import table
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.inputs import Inputs, as_source, chosen_field, texts
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.monitoring.screening_report import (
    Screen,
    parcel_fields,
    parcel_rows,
    piece_fields,
    piece_rows,
    screening_notes,
    screening_report,
    step_classes,
)
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    field_of,
    layer_out,
    layers,
    number_result,
    polygons,
    table_out,
)
from ..groups import MONITORING
from ..usual import ecological_red_line, permanent_farmland, preset_of, report_out, workbook_out

POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
IDS = ("TBBH", "JCBH", "BSM")
TOWNS = ("XZQMC", "ZLDWMC", "XZQDM", "ZLDWDM")
KINDS = ("TBLX", "BHLX")
HECTARE = 10_000


class ScreenViolations(ShanheAlgorithm):
    """Parcels of change to lawful, unchanged and suspected ground."""

    identifier = "screenviolations"
    group_of = MONITORING
    title = N_("Screening for illegal land use")
    summary = N_(
        "Screens parcels of change (遥感监测图斑) by approval, supply, temporary use and farm "
        "facilities; what remains is suspected."
    )
    details = N_(
        "The steps are a table: the first whose layer covers ground settles it as lawful or as no "
        "change on the ground. What no step covers is suspected of illegal use, if it is not "
        "under the minimum parcel (a preset: 200 m², farmland 400 m²), and its overlap with "
        "cropland, permanent farmland and the red line is measured.\n"
        "The parts of a parcel sum to its ellipsoidal area to 0.01 m². Every parcel has an "
        "explanation of its verdict. A result is a suspicion for checking on the ground, never a "
        "finding of illegality."
    )
    tags_text = N_("illegal,violation,screening,违法用地,卫片执法,疑似图斑,遥感监测,新增建设用地")

    parcels = polygons(
        "INPUT",
        N_("Parcels of change (YGXZJSYDTB)"),
        help=N_("遥感监测图斑; their CRS, in metres, is that of the run."),
    )
    parcel_id = field_of(
        "INPUT",
        "ID_FIELD",
        N_("Parcel number"),
        optional=True,
        help=N_("Left empty, TBBH, JCBH or BSM where there is one, else the feature id."),
    )
    town = field_of(
        "INPUT",
        "TOWN_FIELD",
        N_("Town"),
        optional=True,
        help=N_("The report sums by it. Left empty, XZQMC, ZLDWMC, XZQDM or ZLDWDM."),
    )
    kind = field_of(
        "INPUT",
        "KIND_FIELD",
        N_("Kind of parcel"),
        optional=True,
        advanced=True,
        help=N_("In words; decides the minimum parcel. Left empty, TBLX or BHLX."),
    )
    grounds = layers(
        "GROUNDS",
        N_("Lawful grounds"),
        optional=True,
        help=N_(
            "Layers of approved land (YPJSYD), supplied land (GDXM), temporary use (LSYD), farm "
            "facilities (SSNYD) and parcels without change (SDWBH), known by code or by words in "
            "their names (批准, 供地, 临时用地, 设施农用地, 伪变化)."
        ),
    )
    survey = polygons(
        "DLTB",
        N_("Survey parcels (DLTB)"),
        optional=True,
        help=N_("DLBM tells the farmland and cropland that suspected ground takes."),
    )
    survey_code = field_of(
        "DLTB",
        "DLBM_FIELD",
        N_("Class of the survey"),
        optional=True,
        advanced=True,
        help=N_("Left empty, DLBM."),
    )
    farmland = permanent_farmland(
        N_("永久基本农田; its overlap with suspected ground is measured.")
    )
    red_line = ecological_red_line(
        N_("生态保护红线; its overlap with suspected ground is measured.")
    )
    steps_preset = preset_of(
        "STEPS", N_("Preset of the steps"), N_("JSON in place of the table violation_steps.")
    )
    limits_preset = preset_of(
        "LIMITS",
        N_("Preset of the minimum parcels"),
        N_("JSON in place of the table violation_limits."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Screened parcels"),
        POLYGONS,
        help=N_("The pieces of every parcel, drawn by the step that settles them."),
    )
    verdicts = table_out(
        "PARCELS",
        N_("Verdicts by parcel"),
        optional=True,
        made=True,
        help=N_("One row a parcel: areas by step, verdict, explanation, what is taken."),
    )
    report = report_out(
        N_("Verdicts, map, towns, suspected parcels, the tree with its legal basis.")
    )
    workbook = workbook_out()
    n_suspected = number_result("N_SUSPECTED", N_("Parcels suspected of illegal use"))
    suspected = number_result("SUSPECTED_HM2", N_("Ground suspected of illegal use (hm²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        steps = Steps.load(given.steps_preset, given.limits_preset)
        screen = _screened(given, task, steps)
        for note in (*screen.notes, *screening_notes(screen)):
            task.warn(note)
        _write(given, task, screen)
        if given.report or given.workbook:
            write_report(screening_report(screen), given.report, given.workbook)
        own = [one for one in screen.found.parcels if one.verdict == SUSPECTED]
        area = sum(one.remaining for one in own) / HECTARE
        return {"N_SUSPECTED": len(own), "SUSPECTED_HM2": half_up(area, 6)}


def _screened(given: Any, task: Any, steps: Steps) -> Screen:
    inputs = Inputs(task.context, Stage(task.feedback, 0.0, 15.0))
    usual = ((given.parcel_id, IDS), (given.town, TOWNS), (given.kind, KINDS))
    names = [chosen_field(given.parcels, *chosen) for chosen in usual]
    parcels = inputs.read(given.parcels, list(dict.fromkeys(filter(None, names))))
    columns = [texts(parcels, name) for name in names]
    ids = [value or str(row) for value, row in zip(columns[0], parcels.rows)]
    grounds = _grounds(given, task, steps, inputs)
    stage = Stage(task.feedback, 15.0, 65.0)
    found = screened(parcels, grounds, columns[2], steps, stage)
    found, rows = _attached(given, inputs, found, parcels, Stage(task.feedback, 65.0, 95.0))
    notes, provenance = inputs.notes, task.provenance()
    return Screen(parcels, ids, columns[1], found, steps, grounds, rows, notes, provenance)


def _grounds(given: Any, task: Any, steps: Steps, inputs: Inputs) -> dict[str, Any]:
    """Return the layers of lawful grounds by the step that claims them."""
    found: dict[str, Any] = {}
    for layer in given.grounds or []:
        claimed = next((one for one in steps.steps if one.claims(layer.name())), None)
        if claimed is None or claimed.id in found:
            told = tr("Layer “{layer}” belongs to no free step of the tree and was not used.")
            inputs.notes.append(told.format(layer=layer.name()))
            continue
        source = as_source(layer, task.context)
        found[claimed.id] = inputs.read(source, name=layer.name(), empty=True)
    return found


def _attached(
    given: Any, inputs: Inputs, found: Screening, parcels: Any, feedback: Any
) -> tuple[Screening, list[dict[str, str]]]:
    """Return the screening with what is taken, and the rows of what could be measured."""
    sources = {"DLTB": given.survey, "YJJBNT": given.farmland, "STBHHX": given.red_line}
    code = given.survey_code or "DLBM"
    read = {
        theme: inputs.read(source, [code] if theme == "DLTB" else [], empty=True)
        for theme, source in sources.items()
        if source is not None
    }
    rows = [row for row in table("violation_attached").rows if row["theme"] in read]
    attachments = []
    for row in rows:
        layer = read[row["theme"]]
        codes = texts(layer, code) if row["classes"] else []
        attachments.append(Attachment(row["key"], layer, codes, row["classes"]))
    return with_attached(found, parcels, attachments, feedback), rows


def _write(given: Any, task: Any, screen: Screen) -> None:
    crs, title = QgsCoordinateReferenceSystem(screen.parcels.crs), tr("Screened parcels")
    finish = task.finish(styled("STEP", step_classes(screen)), ready_to_print(title))
    polygon = QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(piece_fields(), polygon, crs, name=title, finish=finish)
    for row, geometry in piece_rows(screen):
        sink.add(row, geometry)
    if given.verdicts.wanted:
        written = given.verdicts.open(parcel_fields(screen), finish=task.history())
        for row in parcel_rows(screen):
            written.add(row)


ALGORITHM = ScreenViolations
