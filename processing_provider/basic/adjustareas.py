"""面积平差: parcel areas that sum to their control areas, level by level, ridges deducted."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeatureRequest, QgsProcessing

from ...core.errors import Problem
from ...core.feedback import watched_iterable
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import refuse
from ...core.planning.area_chain import LIMIT_EACH, Chain, adjusted_chain
from ...core.planning.ridge_deduction import RidgeRules
from ...core.rounding import half_up
from ...plugin.basic.closure_report import STATES, closure_report, group_name
from ...plugin.basic.columns import read_columns
from ...plugin.basic.control_areas import control_areas, controls_by_path, group_paths
from ...plugin.basic.fields import with_new_fields
from ...plugin.basic.ridges import (
    coefficients,
    deducted,
    deduction_notes,
    deduction_table,
    needed_fields,
)
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.arrays import features, read_polygons
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.layers.styles import apply_style
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    fields_of,
    flag,
    layer_out,
    number,
    number_result,
    polygons,
    source,
    table_out,
    text,
)
from ..groups import BASIC
from ..usual import area_unit, preset_of, report_out, workbook_out

REPORT_ONLY, REFUSE, FORCE = "report", "refuse", "force"
COMPUTED, ADJUSTMENT = ("TBMJ_JS", REAL, 20, 4), ("PCZ", REAL, 20, 4)
RIDGE_FIELDS = (
    ("KCDLBM", TEXT, 5),
    ("KCXS", REAL, 6, 4),
    ("KCMJ", REAL, 15, 2),
    ("TBDLMJ", REAL, 15, 2),
)


class AdjustAreas(ShanheAlgorithm):
    """Chain of control areas, closure by group, deduction of ridges."""

    identifier = "adjustareas"
    group_of = BASIC
    title = N_("Adjust areas to control areas")
    summary = N_("Adjusts parcel areas so that county, townships and villages close to the cent.")
    details = N_(
        "The chain of the land survey is kept: control area of the county = sum of townships = sum "
        "of villages = sum of TBMJ (县控制面积 = Σ乡 = Σ村 = ΣTBMJ). Control areas are a number, "
        "or a table or layer with a code for each group.\n"
        "Closures are shared in proportion to area, rounded by largest remainders. A closure that "
        "rounding cannot explain is named, and that group is not adjusted unless you ask for it.\n"
        "If asked, ridges (田坎) are deducted from cropland: KCMJ = TBMJ × KCXS, TBDLMJ = TBMJ − "
        "KCMJ, with the coefficients of the parcels or of the county's table."
    )
    tags_text = N_(
        "area,adjustment,closure,control area,面积平差,控制面积,闭合差,田坎,扣除系数,TBDLMJ"
    )

    parcels = polygons(
        "INPUT", N_("Parcels"), help=N_("Survey or plan parcels, in any CRS with an ellipsoid.")
    )
    area = field_of(
        "INPUT",
        "AREA_FIELD",
        N_("Area field (m²)"),
        optional=True,
        help=N_("Areas to adjust. Left empty, ellipsoidal areas are computed."),
    )
    groups = fields_of(
        "INPUT",
        "GROUP_FIELDS",
        N_("Groups, from large to small"),
        optional=True,
        help=N_("Fields that say which county, township, village a parcel belongs to."),
    )
    lengths = text(
        "CODE_LENGTHS",
        N_("Lengths of the codes in one field"),
        optional=True,
        help=N_(
            "With one field such as ZLDWDM: 6,9,12 takes county, township and village from the "
            "first digits of its code."
        ),
    )
    control = number(
        "CONTROL",
        N_("Control total (m²)"),
        low=0,
        optional=True,
        help=N_("Control area of all parcels together. Left empty, that of the groups or none."),
    )
    controls = source(
        "CONTROLS",
        N_("Control areas of groups"),
        [QgsProcessing.SourceType.TypeVector],
        optional=True,
        help=N_("A table or layer with one row for each group; groups of any level may stand in."),
    )
    control_key = field_of(
        "CONTROLS",
        "CONTROL_KEY",
        N_("Code of the group"),
        optional=True,
        help=N_("Holds the same codes as the group fields of the parcels."),
    )
    control_area = field_of(
        "CONTROLS",
        "CONTROL_AREA",
        N_("Control area"),
        optional=True,
        help=N_("Left empty, the ellipsoidal area of the control polygons is used."),
    )
    unit = area_unit(
        "CONTROL_UNIT",
        N_("Unit of the control areas"),
        "m2",
        help=N_("The unit of the control area field. Parcels are always in m²."),
    )
    excess = choice(
        "EXCESS",
        N_("If a group does not close"),
        {
            REPORT_ONLY: N_("Report it and leave its parcels unadjusted"),
            REFUSE: N_("Refuse the run"),
            FORCE: N_("Adjust it all the same and report it"),
        },
        REPORT_ONLY,
        help=N_("A closure beyond the limit comes from the data, not from rounding."),
    )
    deduct = flag(
        "DEDUCT",
        N_("Deduct ridges (田坎)"),
        help=N_("Needs DLBM, GDPDJB and GDLX, and KCXS unless a table of coefficients is given."),
    )
    ridge_table = source(
        "KCXS_TABLE",
        N_("Coefficients of ridges"),
        [QgsProcessing.SourceType.TypeVector],
        optional=True,
        help=N_(
            "The county's table with GDPDJB, GDLX (TT or PD) and KCXS. It goes before the KCXS of "
            "the parcels."
        ),
    )
    target = text(
        "FIELD",
        N_("Field of the adjusted area"),
        "TBMJ",
        advanced=True,
        help=N_("A field of that name is replaced."),
    )
    limit = number(
        "LIMIT",
        N_("Closure that rounding explains (m² a part)"),
        LIMIT_EACH,
        low=0,
        advanced=True,
        help=N_("A preset: 0.01 m² for each parcel or group with a control area of its own."),
    )
    decimals = number(
        "DECIMALS",
        N_("Decimals"),
        2,
        whole=True,
        low=0,
        high=4,
        advanced=True,
        help=N_("Decimals of the adjusted area in m²; land survey databases hold two."),
    )
    rules_preset = preset_of(
        "RULES", N_("Preset of deduction rules"), N_("JSON in place of the table ridge_deduction.")
    )
    output = layer_out(
        "OUTPUT",
        N_("Adjusted parcels"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("All fields, and TBMJ_JS computed area, TBMJ adjusted area, PCZ adjustment in m²."),
    )
    closures = table_out(
        "CLOSURES",
        N_("Closures"),
        optional=True,
        made=True,
        help=N_("One row for each group: control area, computed area, closure, limit and state."),
    )
    report = report_out(N_("Closures, ridges, points to check, method and provenance in one file."))
    workbook = workbook_out()
    total = number_result("SUM", N_("Sum of adjusted areas (m²)"))
    unclosed = number_result("UNCLOSED", N_("Groups that do not close"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        wanted = [given.area, *given.groups]
        wanted += needed_fields(given.parcels, given.ridge_table) if given.deduct else []
        columns = read_columns(given.parcels, wanted, task.feedback)
        if not columns.rows:
            raise Problem("BAS-06", layer=columns.layer)
        areas = _areas(given, columns, task.feedback)
        paths = group_paths(columns, given.groups, given.lengths)
        chain = _chain(given, task, areas, paths)
        ridges, tables, notes, standards = None, [], [], []
        if given.deduct:
            rules = RidgeRules.load(given.rules_preset)
            table = coefficients(given.ridge_table, task.feedback)
            ridges = deducted(chain.areas.tolist(), columns, table, rules)
            tables = [deduction_table(ridges, chain.areas.tolist(), columns)]
            notes, standards = deduction_notes(ridges, columns), [rules.rows]
        _write_parcels(given, task, columns, areas, chain, ridges)
        _write_closures(given, task, chain)
        facts = [(tr("Parcels"), columns.layer), (tr("Areas"), _method(given))]
        report = closure_report(
            chain, given.limit, facts, tables, notes, standards, task.provenance()
        )
        write_report(report, given.report or "", given.workbook or "")
        for note in notes:
            task.warn(note)
        if chain.unclosed:
            told = tr("{count} groups do not close: see the closures.")
            task.warn(told.format(count=len(chain.unclosed)))
        total = half_up(float(chain.areas.sum()), given.decimals)
        return {"SUM": total, "UNCLOSED": len(chain.unclosed)}


def _method(given: Any) -> str:
    if given.area:
        return tr("field {name}").format(name=given.area)
    return tr("ellipsoidal, by the national formula")


def _areas(given: Any, columns: Any, feedback: Any) -> list[float]:
    """Return m² by parcel; every parcel needs one, as the others would get its share."""
    if given.area:
        stated: list[float] = columns.areas(given.area)
        return stated
    layer, faults = read_polygons(given.parcels, [], feedback)
    refuse(faults)
    found: list[float] = ellipsoidal_areas(layer.wkbs(), layer.crs, None, feedback).tolist()
    return found


def _chain(given: Any, task: Any, areas: list[float], paths: list[Any]) -> Chain:
    stated: dict[str, float] = {}
    if given.controls is not None:
        key, area = given.control_key, given.control_area
        stated = control_areas(given.controls, key, area, given.unit, task.feedback)
    total = given.control if task.parameters.get("CONTROL") is not None else None
    chain = adjusted_chain(
        areas,
        paths,
        controls_by_path(total, stated, paths),
        limit_each=given.limit,
        force=given.excess == FORCE,
        decimals=given.decimals,
    )
    if chain.unclosed and given.excess == REFUSE:
        first = chain.unclosed[0]
        raise Problem(
            "BAS-04",
            count=len(chain.unclosed),
            limit=given.limit,
            group=group_name(first.path),
            closure=f"{first.closure:.4f}",
        )
    return chain


def _write_parcels(
    given: Any, task: Any, columns: Any, areas: list[float], chain: Chain, ridges: Any
) -> None:
    """Write every feature with its new fields behind its other ones."""
    place = {row: at for at, row in enumerate(columns.rows)}
    adjusted = (given.target, REAL, 20, given.decimals)
    new = [COMPUTED, adjusted, ADJUSTMENT, *(RIDGE_FIELDS if ridges else ())]
    fields, kept = with_new_fields(given.parcels, new)
    finish = task.finish(apply_style, ready_to_print(tr("Adjusted parcels")))
    sink = given.output.open(
        fields, given.parcels.wkbType(), given.parcels.sourceCrs(), finish=finish
    )
    found = features(given.parcels, QgsFeatureRequest())
    for feature in watched_iterable(found, given.parcels.featureCount(), task.feedback):
        at = place[feature.id()]
        attributes = feature.attributes()
        area = float(chain.areas[at])
        values = [attributes[one] for one in kept] + [areas[at], area, half_up(area - areas[at], 4)]
        if ridges:
            taken = (ridges.coefficients[at], ridges.deducted[at], ridges.left[at])
            values += [ridges.classes[at], *map(float, taken)]
        sink.add(values, feature.geometry())


def _write_closures(given: Any, task: Any, chain: Chain) -> None:
    fields = [
        make_field("GROUP_CODE", TEXT, 60),
        make_field("GROUP_LEVEL", INTEGER),
        make_field("CONTROL_M2", REAL, 20, 2),
        make_field("COMPUTED_M2", REAL, 20, 4),
        make_field("CLOSURE_M2", REAL, 20, 4),
        make_field("LIMIT_M2", REAL, 20, 4),
        make_field("PARTS", INTEGER),
        make_field("GIVEN", INTEGER),
        make_field("STATE", TEXT, 20),
        make_field("STATE_TEXT", TEXT, 60),
    ]
    sink = given.closures.open(fields, name=tr("Closures"), finish=task.history())
    for one in chain.closures:
        numbers = [one.control, one.computed, one.closure, one.limit, one.parts, int(one.stated)]
        state = [one.state, tr(STATES[one.state])]
        sink.add([one.path[-1] if one.path else "", len(one.path), *numbers, *state])


ALGORITHM = AdjustAreas
