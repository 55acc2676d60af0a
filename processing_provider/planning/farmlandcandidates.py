"""永久基本农田: which cropland can become it, in which order, up to a target."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsWkbTypes

from ...core.feedback import Stage
from ...core.planning.farmland_candidates import MU, Wanted, farmland_candidates
from ...core.planning.structure import SQUARE_METRES
from ...core.rounding import half_up
from ...core.standards.tables import preset_or_table
from ...plugin.compiling.drawing import styled
from ...plugin.compiling.farmland_inputs import read_cropland
from ...plugin.compiling.farmland_report import (
    Background,
    farmland_report,
    lot_fields,
    lot_rows,
    status_classes,
)
from ...plugin.compiling.inputs import Inputs, as_source
from ...plugin.compiling.limits import limit
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    layer_out,
    layers,
    number,
    number_result,
    polygons,
)
from ..groups import PLANNING
from ..usual import preset_of, report_out, workbook_out

LAYERS = {
    "unstable": "unstable_layer",
    "flood": "flood",
    "core": "core_reserve",
    "polluted": "polluted",
    "approved": "approved",
}
PERCENT = 100.0


class FarmlandCandidates(ShanheAlgorithm):
    """Cropland in, candidates, exclusions and a choice up to the target out."""

    identifier = "farmlandcandidates"
    group_of = PLANNING
    title = N_("Candidates for permanent basic farmland")
    summary = N_(
        "Takes from cropland what may not become permanent basic farmland, orders the rest and "
        "chooses up to a target."
    )
    details = N_(
        "Exclusions are a table: attributes of the parcel (slope over 25°, unstable use) and "
        "layers (flood zones, core protection zones, polluted, approved for building). Every "
        "piece has one reason, the first that applies; cropland is candidates plus exclusions "
        "to 0.01 m².\n"
        "Candidates are ordered by grade, contiguity, irrigation, slope and size of the patch; "
        "the order is a table too. They are chosen until the target, or 80 % of the cropland, is "
        "reached; areas for it are without ridges (KCXS)."
    )
    tags_text = N_("farmland,cropland,candidates,永久基本农田,耕地保护,划定,永农,稳定利用耕地")

    source = polygons(
        "INPUT",
        N_("Survey parcels (DLTB)"),
        help=N_(
            "地类图斑 with DLBM; GDPDJB, TBXHDM, KCXS, TBBH and a grade are used where present. "
            "Only classes 01 are cropland."
        ),
    )
    class_field = field_of(
        "INPUT", "CLASS_FIELD", N_("Class code"), optional=True, help=N_("Left empty, DLBM.")
    )
    grade = field_of(
        "INPUT",
        "GRADE_FIELD",
        N_("Quality grade of cropland"),
        optional=True,
        help=N_(
            "A number, 1 the best. Left empty: ZLDB, GDDB, ZLDJ or LYDB, whichever the layer has."
        ),
    )
    unstable = polygons(
        "UNSTABLE",
        N_("Other unstable cropland"),
        optional=True,
        help=N_("Ground of 不稳定利用耕地 that the parcels' attributes do not tell."),
    )
    flood = polygons(
        "FLOOD",
        N_("River and flood zones"),
        optional=True,
        help=N_("河道管理范围, 行洪区 and 蓄滞洪区."),
    )
    core = polygons(
        "CORE",
        N_("Core protection zones of nature reserves"),
        optional=True,
        help=N_("自然保护地核心保护区."),
    )
    polluted = polygons(
        "POLLUTED",
        N_("Cropland polluted beyond the control value"),
        optional=True,
        help=N_("严格管控类 of the soil survey (GB 15618-2018)."),
    )
    approved = polygons(
        "APPROVED",
        N_("Land approved for building"),
        optional=True,
        help=N_("已批准建设用地 that is still cropland in the survey."),
    )
    others = layers(
        "OTHERS",
        N_("Further layers to exclude"),
        optional=True,
        help=N_("Polygons of any other reason; counted together as other reasons."),
    )
    terrain = choice(
        "TERRAIN",
        N_("Terrain"),
        {"plain": N_("Plain (contiguous from 15 亩)"), "hilly": N_("Hills (from 5 亩)")},
        "plain",
        help=N_("Which size counts as contiguous; both are presets of provincial practice."),
    )
    target = number(
        "TARGET",
        N_("Target (hm², ridges deducted)"),
        low=0,
        optional=True,
        help=N_("Not set: the share of the cropland that the law asks for, 80 %."),
    )
    exclusions = preset_of(
        "EXCLUSIONS",
        N_("Preset of the exclusions"),
        N_("JSON in place of the table farmland_exclusions."),
    )
    order = preset_of(
        "ORDER", N_("Preset of the order"), N_("JSON in place of the table farmland_order.")
    )
    limits = preset_of(
        "LIMITS", N_("Preset of the limits"), N_("JSON in place of the table farmland_limits.")
    )
    output = layer_out(
        "OUTPUT",
        N_("Candidates and exclusions"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("Every piece of cropland with its status, reason, rank and areas."),
    )
    report = report_out(
        N_("Map, balance of the cropland, candidates by grade, basis of each exclusion.")
    )
    workbook = workbook_out()
    total = number_result("CROPLAND_HM2", N_("Cropland (hm²)"))
    candidates = number_result("CANDIDATES_HM2", N_("Candidates (hm²)"))
    selected = number_result("SELECTED_HM2", N_("Selected, ridges deducted (hm²)"))
    share = number_result("SELECTED_SHARE", N_("Selected share of the cropland (%)"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        exclusions = preset_or_table("farmland_exclusions", given.exclusions)
        order = preset_or_table("farmland_order", given.order)
        limits = preset_or_table("farmland_limits", given.limits)
        inputs = Inputs(task.context, Stage(task.feedback, 0.0, 25.0))
        cropland, names = read_cropland(
            given.source, given.class_field, given.grade, (exclusions, order), inputs
        )
        wanted = Wanted(
            order,
            limit(limits, "gap"),
            limit(limits, f"contiguous_{given.terrain}") * MU,
            limit(limits, "share") / PERCENT,
            _target(given, task),
        )
        taking = self._layers(given, task, inputs)
        stage = Stage(task.feedback, 25.0, 90.0)
        found = farmland_candidates(cropland, exclusions, taking, wanted, stage)
        for note in inputs.notes:
            task.warn(note)
        _write(given, task, found, cropland, names, exclusions)
        if given.report or given.workbook:
            background = Background(
                exclusions, order, limits, wanted.share, cropland.layer.name, inputs.notes,
                task.provenance(),
            )  # fmt: skip
            report = farmland_report(found, cropland, background)
            write_report(report, given.report, given.workbook)
        areas = {
            "CROPLAND_HM2": found.sum(),
            "CANDIDATES_HM2": found.sum(reason=""),
            "SELECTED_HM2": found.sum("net", selected=True),
        }
        rounded = {key: half_up(area / SQUARE_METRES, 6) for key, area in areas.items()}
        return {**rounded, "SELECTED_SHARE": half_up(PERCENT * found.share, 4)}

    def _layers(self, given: Any, task: Any, inputs: Inputs) -> list[tuple[str, Any]]:
        """Return the excluding layers that were given, by the id of their exclusion."""
        found = [
            (reason, inputs.read(getattr(given, name), empty=True))
            for name, reason in LAYERS.items()
            if getattr(given, name) is not None
        ]
        others = [as_source(layer, task.context) for layer in given.others or []]
        return [*found, *(("other", inputs.read(source, empty=True)) for source in others)]


def _target(given: Any, task: Any) -> Optional[float]:
    return None if task.parameters.get("TARGET") is None else given.target * SQUARE_METRES


def _write(
    given: Any, task: Any, found: Any, cropland: Any, names: list[str], exclusions: Any
) -> None:
    title = tr("Candidates for permanent basic farmland")
    finish = task.finish(styled("STATUS", status_classes(exclusions)), ready_to_print(title))
    crs = QgsCoordinateReferenceSystem(cropland.layer.crs)
    polygon = QgsWkbTypes.Type.MultiPolygon
    sink = given.output.open(lot_fields(), polygon, crs, name=title, finish=finish)
    for row, geometry in lot_rows(found, cropland, names, exclusions):
        sink.add(row, geometry)


ALGORITHM = FarmlandCandidates
