"""模糊叠加: memberships of several layers combined to one."""

from __future__ import annotations

import json
from typing import Any

from ...core.errors import Problem
from ...core.evaluation.fuzzy import GAMMA, memberships
from ...core.evaluation.fuzzy_map import overlay
from ...core.evaluation.graded_map import Files
from ...core.raster.alignment import common_grid, resampling_of
from ...plugin.evaluation.fuzzy_report import (
    OPERATORS,
    Overlaid,
    fuzzy_report,
    layer_categories,
    membership_classes,
    membership_steps,
)
from ...plugin.evaluation.grade_blocks import areas_hm2, lacking_notes
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import step_picture
from ...plugin.rasters.sources import raster_of
from ...plugin.rasters.styles import named, stepped
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import choice, number, number_result, raster_out, rasters, text, text_result
from ..groups import RESOURCES
from ..sinks import on_load
from ..usual import report_out, workbook_out


class FuzzyOverlay(ShanheAlgorithm):
    """Rasters of measures to one raster of membership."""

    identifier = "fuzzyoverlay"
    group_of = RESOURCES
    title = N_("Fuzzy overlay")
    summary = N_(
        "Turns rasters into memberships from 0 to 1, by the planner's knowledge and without "
        "occurrences, and combines them by a fuzzy operator."
    )
    details = N_(
        "Memberships: as is; linear a b (0 at a, 1 at b, either way); large m s = "
        "1/(1 + (x/m)^−s); small m s = 1/(1 + (x/m)^s); near m s = 1/(1 + s(x − m)²); "
        "gaussian m s = exp(−s(x − m)²).\n"
        "AND is the lowest, OR the highest, PRODUCT their product, SUM 1 − Π(1 − μ), gamma "
        "SUM^γ · PRODUCT^(1 − γ) (Bonham-Carter 1994). Where a layer has no data there is no "
        "membership. The grid is the first layer's where all cover, in metres."
    )
    tags_text = N_(
        "fuzzy,membership,gamma,prospectivity,模糊逻辑,模糊叠加,隶属度,伽马,成矿预测,易发性"
    )

    layers = rasters(
        "LAYERS",
        N_("Layers of measures"),
        help=N_("Rasters of numbers: distances, contents of elements, slope, or memberships."),
    )
    forms = text(
        "MEMBERSHIPS",
        N_("Memberships of the layers"),
        optional=True,
        help=N_(
            "One for each layer, in their order, with semicolons: small 500 3; linear 0 100; as "
            "is. Left empty, all layers are memberships already."
        ),
    )
    operator = choice(
        "OPERATOR",
        N_("Operator"),
        dict(OPERATORS),
        GAMMA,
        help=N_("Gamma lies between PRODUCT (γ 0) and SUM (γ 1)."),
    )
    gamma = number(
        "GAMMA", "γ", 0.9, low=0.0, high=1.0, help=N_("From 0 to 1; for the operator gamma alone.")
    )
    output = raster_out("OUTPUT", N_("Membership"), help=N_("From 0 to 1."))
    explained = raster_out(
        "EXPLAIN",
        N_("Layer that decided"),
        optional=True,
        made=True,
        help=N_("The layer with the lowest membership; with the highest one for OR and SUM."),
    )
    report = report_out(N_("Map, ground by membership, memberships and deciding layers."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every fifth of membership (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a membership"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        layers = [raster_of(one) for one in given.layers]
        if not layers:
            raise Problem("EVA-09")
        forms = memberships([one.name for one in layers], given.forms)
        grid, names, classes = common_grid(layers), layer_categories(forms), membership_classes()
        lines = {key: str(value) for key, value in task.provenance().items()}
        explained = given.explained or ""
        files = Files("", explained, given.output, factors=names, provenance=lines)
        found = overlay(layers, grid, forms, given.operator, given.gamma, files, task.feedback)
        notes = lacking_notes(found)
        for note in notes:
            task.warn(note)
        _draw(given, task, names)
        if given.report or given.workbook:
            sources = [(one.name, resampling_of(one, grid)) for one in layers]
            made = Overlaid(found, forms, given.operator, given.gamma, sources)
            picture = step_picture(given.output, membership_steps(), tr("Membership"))
            report = fuzzy_report(made, notes, task.provenance(), picture)
            write_report(report, given.report, given.workbook)
        areas = areas_hm2(found, [one.value for one in classes])
        told = {one.label: areas[one.value] for one in classes}
        return {"AREAS_HM2": json.dumps(told, ensure_ascii=False), "N_CELLS": found.graded}


def _draw(given: Any, task: Any, names: Any) -> None:
    title = tr("Membership")
    drawn = task.finish(stepped(membership_steps()), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        on_load(task.context, given.explained, tr("Layer that decided"), task.finish(named(names)))


ALGORITHM = FuzzyOverlay
