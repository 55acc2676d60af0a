"""开发利用潜力: suitable ground that is not yet used and may be taken."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...core.errors import Problem
from ...core.evaluation.graded_map import Files, write_graded
from ...core.evaluation.space import AGRI, UNITS, URBAN, potential
from ...core.feedback import Stage
from ...core.raster.source import CLASS, open_raster
from ...core.raster.zonal import combinations
from ...core.reporting.document import Report, Section
from ...plugin.evaluation.double_maps import POTENTIAL, potential_categories
from ...plugin.evaluation.grade_blocks import areas_hm2, grid_facts, ground_blocks, ground_verdict
from ...plugin.evaluation.unit_tables import by_unit
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.rasters.pictures import category_picture
from ...plugin.rasters.styles import named
from ...plugin.reports.frame import tool_report, write_report
from ..base import ShanheAlgorithm
from ..capacity_inputs import OnGrid, agri_in, ecology_in, land_in, reserved_in, units_in, urban_in
from ..declare import choice, number_result, raster_out, text_result
from ..groups import CAPACITY
from ..sinks import on_load
from ..usual import report_out, workbook_out


class DevelopmentPotential(ShanheAlgorithm):
    """Suitability less what is used, kept or extreme to potential."""

    identifier = "developmentpotential"
    group_of = CAPACITY
    title = N_("Potential of development")
    summary = N_("Finds suitable ground that is not in use and may be taken, by unit.")
    details = N_(
        "Agriculture: suitable and moderately suitable ground that is not extremely important, "
        "and neither farmland nor construction land. Towns: the same that is not extremely "
        "important, nor permanent basic farmland, nor a town (guide of 2020; likely).\n"
        "Where several reasons hold, ecology comes before use and use before farmland. Uses are "
        "those of the middle of each cell, towns by their mark (CZCSXM 201, 202). The grid is that "
        "of the suitability, in metres."
    )
    tags_text = N_("potential,double evaluation,双评价,潜力,农业潜力,城镇潜力,承载规模")

    kind = choice(
        "KIND",
        N_("Potential of"),
        {AGRI: N_("Agriculture"), URBAN: N_("Towns")},
        URBAN,
        help=N_("It says which suitability is asked for."),
    )
    agri, urban, ecology = agri_in(), urban_in(), ecology_in()
    land, class_field, mark_field = land_in(N_("What is in use already is no potential."))
    reserved = reserved_in()
    units, unit_name = units_in()
    output = raster_out(
        "OUTPUT",
        N_("Potential"),
        help=N_("1 and 2 potential, 3 in use, 4 farmland, 5 ecology, 6 unsuitable."),
    )
    report = report_out(N_("Map, ground by potential and reason, table by unit."))
    workbook = workbook_out()
    areas = text_result("AREAS_HM2", N_("Area of every category (hm²), JSON"))
    n_cells = number_result("N_CELLS", N_("Cells with a result"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        chain = given.kind
        suited = self.agri if chain == AGRI else self.urban
        if not getattr(given, chain):
            kinds = self.kind.options
            raise Problem("EVA-22", name=tr(suited.label), kind=tr(kinds[chain]))
        with TemporaryDirectory(prefix="shanhe-") as name:
            layers = OnGrid(given, task, Path(name))
            used = {key: one for key, one in layers.by_name.items() if key != UNITS}
            work = potential(list(used), chain)
            lines = {key: str(value) for key, value in task.provenance().items()}
            files = Files(given.output, "", "", potential_categories(), (), "", lines)
            watch = Stage(task.feedback, 0, 70)
            found = write_graded(list(used.values()), work, 1, files, 0, watch)
            counts = _by_unit(given, layers, Stage(task.feedback, 70, 100))
        title = tr(self.title)
        drawn = task.finish(named(potential_categories()), ready_to_print(title))
        on_load(task.context, given.output, title, drawn)
        if given.report or given.workbook:
            kind = tr(self.kind.options[chain])
            report = _report(given, task, f"{title} – {kind}", found, layers, counts)
            write_report(report, given.report, given.workbook)
        areas = areas_hm2(found, list(POTENTIAL))
        told = {str(code): area for code, area in areas.items()}
        return {"AREAS_HM2": json.dumps(told), "N_CELLS": found.graded}


def _by_unit(given: Any, layers: OnGrid, feedback: Any) -> Any:
    if UNITS not in layers.by_name:
        return {}
    result = open_raster(given.output, kind=CLASS, crs=layers.grid.crs)
    return combinations([layers.by_name[UNITS], result], feedback)


def _report(given: Any, task: Any, title: str, found: Any, layers: OnGrid, counts: Any) -> Report:
    categories = potential_categories()
    picture = category_picture(given.output, categories, title)
    heading = tr("Category")
    sections = [Section(tr("Potential"), [picture, *ground_blocks(found, categories, heading)])]
    pairs = [(one.value, one.label) for one in categories]
    table = by_unit(counts, layers.unit_names, pairs, layers.grid, tr("Potential by unit"))
    if table is not None:
        sections.append(Section(tr("By unit"), [table], new_page=True))
    return tool_report(
        title,
        sections,
        facts=grid_facts(layers.grid, layers.sources),
        verdict=ground_verdict(found, categories, []),
        provenance=task.provenance(),
    )


ALGORITHM = DevelopmentPotential
