"""How tools run that bring grades to levels and levels with patches to results."""

from __future__ import annotations

import json
from typing import Any, NamedTuple, Sequence

from ..core.evaluation.graded_map import Files
from ..core.evaluation.suitability_map import Chain, evaluate
from ..core.raster.output import Category
from ..core.reporting.document import Block
from ..plugin.evaluation.concluded_report import Concluded, concluded_report, numbered
from ..plugin.evaluation.grade_blocks import areas_hm2, lacking_notes
from ..plugin.i18n import tr
from ..plugin.layers.print_layout import ready_to_print
from ..plugin.rasters.pictures import category_picture
from ..plugin.rasters.styles import named
from ..plugin.reports.frame import write_report
from .sinks import on_load


class Words(NamedTuple):
    """What a tool calls its grades and what decides; see `Concluded`."""

    grades: Sequence[Category]
    heading: str
    names: Sequence[str]
    note: str
    method: Sequence[Block] = ()
    tables: Sequence[Any] = ()


def run_concluded(
    given: Any,
    task: Any,
    chain: Chain,
    words: Words,
    rasters: Sequence[tuple[str, str]],
    notes: Sequence[str] = (),
) -> dict[str, object]:
    """Evaluate a chain, write and draw what was asked for, and report."""
    deciding = numbered(words.names)
    lines = {key: str(value) for key, value in task.provenance().items()}
    files = Files(given.output, given.explained or "", "", words.grades, deciding, "", lines)
    level = given.level if "level" in task.algorithm.declared else ""
    found = evaluate(chain, files, level or "", task.feedback)
    title, every = tr(task.algorithm.title), [*notes, *lacking_notes(found)]
    for note in every:
        task.warn(note)
    drawn = task.finish(named(words.grades), ready_to_print(title))
    on_load(task.context, given.output, title, drawn)
    if given.explained:
        on_load(task.context, given.explained, tr("What decided"), task.finish(named(deciding)))
    if level:
        on_load(task.context, level, tr("Before patches"), task.history())
    if given.report or given.workbook:
        told = Concluded(
            title, found, words.grades, words.heading, words.names, words.note, rasters,
            words.method, words.tables,
        )  # fmt: skip
        picture = category_picture(given.output, words.grades, title)
        report = concluded_report(told, every, task.provenance(), picture)
        write_report(report, given.report, given.workbook)
    areas = areas_hm2(found, [one.value for one in words.grades])
    told_areas = {str(code): area for code, area in areas.items()}
    return {"AREAS_HM2": json.dumps(told_areas), "N_CELLS": found.graded}
