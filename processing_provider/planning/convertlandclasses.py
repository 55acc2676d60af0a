"""基数转换: land classes of the survey or of an older guide to those of another system."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.feedback import Stage
from ...core.planning.conversion import (
    Marks,
    code_system,
    construction,
    conversion_cases,
    converted,
    converter,
    flows,
    open_items,
    ridge_class,
)
from ...core.planning.conversion.systems import CATALOGUE, SECOND_SURVEY, TRIAL
from ...core.planning.land_classes import LAND_USE, SURVEY
from ...core.standards.tables import table
from ...plugin.compiling.inputs import Inputs, chosen_field
from ...plugin.conversion.reading import (
    CaseFields,
    ParcelFields,
    code_field,
    read_case,
    read_parcels,
    read_themes,
)
from ...plugin.conversion.report import Told, conversion_report
from ...plugin.conversion.rows import (
    change_fields,
    change_row,
    class_fields,
    piece_fields,
    piece_rows,
)
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.layers.styles import style_for
from ...plugin.messages import sentence
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    flag,
    layer_out,
    layers,
    number_result,
    polygons,
    table_out,
    text,
)
from ..groups import PLANNING
from ..usual import preset_of, report_out, workbook_out

POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
SYSTEMS = {
    SECOND_SURVEY: N_("Second land survey (二调)"),
    SURVEY: N_("Third land survey and yearly survey (三调)"),
    CATALOGUE: N_("GB/T 21010-2017"),
    TRIAL: N_("Land and sea use, trial guide 2020"),
    LAND_USE: N_("Land and sea use, guide 2023 (用地用海)"),
}
CASES = {"case_a": "a", "case_b": "b", "case_c": "c", "case_d": "d", "case_e": "e"}
SURVEYED = (SURVEY, CATALOGUE, SECOND_SURVEY)


class ConvertLandClasses(ShanheAlgorithm):
    """Parcels of one code system to another, with cases of 基数转换 and thematic refinement."""

    identifier = "convertlandclasses"
    group_of = PLANNING
    title = N_("Convert land classes (基数转换)")
    summary = N_(
        "Converts parcels from one system of land classes to another and keeps for every change "
        "its ground, document number, area and original class."
    )
    details = N_(
        "Classes that lead to several others keep a default and are marked 待细分 with their "
        "allowed targets; thematic layers refine them within these targets only.\n"
        "Layers of land approved, built or demolished apply the cases (a) to (e) of 907号, the "
        "first that covers land deciding. A change that needs a document number is refused "
        "without one and listed.\n"
        "Totals before and after are equal to 0.01 m². KCMJ becomes 田坎. Every table behind the "
        "conversion can be replaced by a preset; a direction without a table needs one."
    )
    tags_text = N_(
        "land class,convert,crosswalk,基数转换,地类转换,三调,二调,用地用海,现状基数,待细分,907号"
    )

    parcels = polygons(
        "INPUT",
        N_("Parcels"),
        help=N_("地类图斑 or land-use parcels in a projected CRS (CGCS2000 Gauss-Krüger)."),
    )
    source = choice(
        "SOURCE",
        N_("System of the parcels' codes"),
        SYSTEMS,
        SURVEY,
        help=N_("Which system the codes of the parcels belong to."),
    )
    target = choice(
        "TARGET",
        N_("System to convert to"),
        SYSTEMS,
        LAND_USE,
        help=N_(
            "Tables are at hand for 三调 → 2023, 2020 → 2023, GB/T 21010 → 三调 and 2023, and "
            "2023 and 2020 → 三调 where that is defined."
        ),
    )
    code = field_of(
        "INPUT",
        "CODE_FIELD",
        N_("Class code"),
        optional=True,
        help=N_("Left empty: DLBM or JQDLBM of surveys, YDYHFLDM of land and sea use."),
    )
    town = field_of(
        "INPUT",
        "TOWN_FIELD",
        N_("Town and village attribute (CZCSXM)"),
        optional=True,
        help=N_("Left empty, CZCSXM where the layer has it; without it land lies outside."),
    )
    area = field_of(
        "INPUT",
        "AREA_FIELD",
        N_("Area field (m²)"),
        optional=True,
        help=N_("TBMJ in m², kept to the cent. Left empty: ellipsoidal areas are computed."),
    )
    ridge = field_of(
        "INPUT",
        "RIDGE_FIELD",
        N_("Deducted ridges (KCMJ, m²)"),
        optional=True,
        help=N_("Left empty, KCMJ of a survey layer that has it. It becomes 田坎 (2303)."),
    )
    marked = flag(
        "MARK_VILLAGE",
        N_("Append v to classes inside villages"),
        True,
        help=N_("Practice writes 1207v inside CZCSXM 203 and 203A; the attribute is kept anyway."),
    )
    case_a = polygons(
        "APPROVED_UNBUILT",
        N_("(a) Approved, not built yet (已审批未建设)"),
        optional=True,
        help=N_("Polygons with the approved class and the document number."),
    )
    case_c = polygons(
        "APPROVED_BUILT",
        N_("(c) Approved and built, surveyed as not built"),
        optional=True,
        help=N_("已审批已建设: polygons with the approved class and the document number."),
    )
    case_b = polygons(
        "UNAPPROVED_BUILT",
        N_("(b) Built without approval (未审批已建设)"),
        optional=True,
        help=N_(
            "Polygons with the survey class before building; LSYL = 1 keeps a listed historic case."
        ),
    )
    case_d = polygons(
        "DEMOLISHED",
        N_("(d) Demolished construction land (已拆除)"),
        optional=True,
        help=N_("增减挂钩, 三旧 …: polygons with the class accepted and the document number."),
    )
    case_e = polygons(
        "SPECIAL",
        N_("(e) Land of 204 and 205 by actual use"),
        optional=True,
        help=N_("Polygons with the class of the actual use; applies within CZCSXM 204 and 205."),
    )
    approved_field = text(
        "APPROVED_FIELD",
        N_("Field of the approved class (target system)"),
        "YDYHFLDM",
        advanced=True,
        help=N_("In the layers of cases."),
    )
    original_field = text(
        "ORIGINAL_FIELD",
        N_("Field of the original class (source system)"),
        "DLBM",
        advanced=True,
        help=N_("In the layers of cases (b), (d) and (e)."),
    )
    document_field = text(
        "DOCUMENT_FIELD",
        N_("Field of the document number (依据文号)"),
        "PWH",
        advanced=True,
        help=N_("In the layers of cases."),
    )
    historic_field = text(
        "HISTORIC_FIELD",
        N_("Field that marks listed historic cases"),
        "LSYL",
        advanced=True,
        help=N_("In the layer of case (b): 1 keeps the surveyed class."),
    )
    themes = layers(
        "THEMES",
        N_("Thematic layers (教育, 医疗 …)"),
        optional=True,
        help=N_("Polygons that refine 待细分 land; the first that covers it decides."),
    )
    theme_field = text(
        "THEME_FIELD",
        N_("Class field of the thematic layers"),
        "YDYHFLDM",
        advanced=True,
        help=N_("Codes of the target system; one outside the allowed targets is an error."),
    )
    crosswalk = preset_of(
        "CROSSWALK",
        N_("Preset of the crosswalk"),
        N_("JSON in place of the direction's table, or crosswalk_<source>_to_<target>."),
    )
    village = preset_of(
        "VILLAGE_CROSSWALK",
        N_("Preset of the crosswalk inside villages"),
        N_("JSON in place of the table crosswalk_in_village."),
    )
    marks_preset = preset_of(
        "MARKS", N_("Preset of village marks"), N_("JSON in place of the table village_marks.")
    )
    cases_preset = preset_of(
        "CASES", N_("Preset of the cases"), N_("JSON in place of the table base_conversion_cases.")
    )
    output = layer_out(
        "OUTPUT",
        N_("Converted parcels"),
        POLYGONS,
        help=N_("Every piece with original and new class, areas, ground and document."),
    )
    changes = table_out(
        "CHANGES",
        N_("Changes"),
        optional=True,
        made=True,
        help=N_("One row per original class, new class, ground and document; ridges apart."),
    )
    report = report_out(N_("Totals, matrix, cases, open items, errors, standards."))
    workbook = workbook_out()
    total_before = number_result("TOTAL_BEFORE", N_("Total before (m²)"))
    total_after = number_result("TOTAL_AFTER", N_("Total after (m²)"))
    n_open = number_result("N_OPEN", N_("Pieces to subdivide"))
    n_errors = number_result("N_ERRORS", N_("Pieces with errors"))
    built_before = number_result("CONSTRUCTION_BEFORE", N_("Construction land before (m²)"))
    built_after = number_result("CONSTRUCTION_AFTER", N_("Construction land after (m²)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        systems = (code_system(given.source), code_system(given.target))
        made = converter(given.source, given.target, given.crosswalk, given.village)
        marked = given.marked and given.target == LAND_USE
        marks = Marks.load(given.source, given.marks_preset) if marked else Marks.none()
        cases, cases_table = conversion_cases(given.cases_preset)
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 20.0))
        parcels = read_parcels(given.parcels, _parcel_fields(given, systems[0]), inputs)
        layers_of = [(getattr(given, name), cases[one]) for name, one in _order(cases)]
        fields = _case_fields(given)
        on_cases = [read_case(one, case, fields, inputs) for one, case in layers_of if one]
        result = converted(
            parcels,
            systems,
            made,
            cases=on_cases,
            themes=read_themes(given.themes, given.theme_field, inputs),
            marks=marks,
            feedback=Stage(task.feedback, 20.0, 90.0),
        )
        tables = [*made.tables, *([marks.rows] if marks.rows else []), table("czcsxm")]
        told = Told(
            tr(self.title),
            given.parcels.sourceName(),
            systems,
            result,
            flows(result.pieces, ridge_class(systems[1])),
            open_items(result.pieces),
            construction(result.pieces, *systems),
            [*tables, *([cases_table] if on_cases else [])],
            bool(given.area),
            [*inputs.notes, *_gaps(result)],
            [cases_table] if on_cases else [],
            task.provenance(),
        )
        _write(given, task, parcels, told)
        return _numbers(told)


def _parcel_fields(given: Any, source: Any) -> ParcelFields:
    surveyed = source.id in SURVEYED
    return ParcelFields(
        code_field(given.parcels, given.code, source),
        chosen_field(given.parcels, given.town, ("CZCSXM",)),
        given.area,
        chosen_field(given.parcels, given.ridge, ("KCMJ",)) if surveyed else "",
    )


def _case_fields(given: Any) -> CaseFields:
    return CaseFields(
        given.approved_field, given.original_field, given.document_field, given.historic_field
    )


def _order(cases: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the parameters of the cases in the order of the table: the first one decides."""
    names = {case: name for name, case in CASES.items()}
    return [(names[case], case) for case in cases if case in names]


def _gaps(result: Any) -> list[str]:
    return [
        sentence(Problem("CNV-04", parcel=one.parcel + 1, residual=one.residual))
        for one in result.mismatches
    ]


def _write(given: Any, task: Any, parcels: Any, told: Told) -> None:
    for note in told.notes:
        task.warn(note)
    fields = piece_fields(given.parcels.fields(), told.systems[1])
    code = class_fields(told.systems[1])[0]
    theme = "land_use" if told.systems[1].id == LAND_USE else "survey"
    present = {piece.code for piece in told.result.pieces if piece.code}

    def draw(layer: Any) -> None:
        layer.setRenderer(style_for(theme, code, present))

    crs = QgsCoordinateReferenceSystem(parcels.layer.crs)
    finish = task.finish(draw, ready_to_print(told.title))
    polygon = QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(fields, polygon, crs, name=told.title, finish=finish)
    for row, geometry in piece_rows(told.result, parcels, told.systems, fields):
        sink.add(row, geometry)
    if given.changes.wanted:
        changes = given.changes.open(change_fields(), finish=task.history())
        for flow in told.flows:
            changes.add(change_row(flow, told.systems))
    if given.report or given.workbook:
        write_report(conversion_report(told), given.report, given.workbook)


def _numbers(told: Told) -> dict[str, object]:
    errors = sum(one.count for one in told.result.findings if one.is_error)
    built = {"CONSTRUCTION_BEFORE": told.built.before, "CONSTRUCTION_AFTER": told.built.after}
    return {
        "TOTAL_BEFORE": told.before,
        "TOTAL_AFTER": told.after,
        "N_OPEN": sum(one.count for one in told.open),
        "N_ERRORS": errors,
        **{key: value for key, value in built.items() if value is not None},
    }


ALGORITHM = ConvertLandClasses
