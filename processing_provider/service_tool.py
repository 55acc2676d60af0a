"""What the tools of ecosystem services declare alike, and how their run goes."""

from __future__ import annotations

from typing import Any, Sequence

from ..core.evaluation.factors import Factor
from ..core.evaluation.graded_map import Files
from ..core.evaluation.service import Service
from ..core.evaluation.service_map import serve
from ..core.raster.alignment import aligned, common_grid, resampling_of
from ..core.raster.source import Raster
from ..plugin.evaluation.service_report import (
    Serving,
    Words,
    importance_categories,
    serving_factors,
    serving_notes,
    serving_report,
)
from ..plugin.i18n import N_, tr
from ..plugin.layers.print_layout import ready_to_print
from ..plugin.rasters.pictures import category_picture
from ..plugin.rasters.styles import named
from ..plugin.reports.frame import write_report
from .declare import Declared, raster_out
from .joint_tool import run_joint
from .sinks import on_load
from .usual import report_out


def importance_out() -> Declared:
    """The raster of importance."""
    return raster_out(
        "OUTPUT",
        N_("Importance"),
        help=N_("1 extremely important, 2 important, 3 general, with names and colours."),
    )


def amount_out(label: str, help: str) -> Declared:
    """The raster of the amount, which a rule does without."""
    return raster_out("AMOUNT", label, optional=True, made=True, help=help)


def run_rule(
    given: Any, task: Any, layers: Any, classes: Sequence[str], **derived: Any
) -> dict[str, object]:
    """Grade the importance of cells by a rule: all its conditions have to hold."""
    colours = [one.colour for one in importance_categories()]
    final = Factor.load("rule_importance", given.steps)
    more = {"classes": classes, "colours": colours, "final": final, "measures": False}
    found = run_joint(given, task, layers, heading=N_("Importance"), **more, **derived)
    return {"N_CELLS": found["N_CELLS"]}


def service_report_out() -> Declared:
    """The report of a service."""
    return report_out(N_("Map, ground and amount by grade, limits, deciding factors."))


def on_grid_of(first: Raster, rasters: Sequence[Raster]) -> list[Raster]:
    """Return rasters on the grid of the first; RAS-06 where they do not meet."""
    common_grid([first, *rasters])
    return aligned(rasters, first.grid)


def run_service(
    given: Any,
    task: Any,
    rasters: Sequence[Raster],
    template: Raster,
    service: Service,
    words: Words,
    *,
    key: str = "TOTAL",
    facts: Sequence[tuple[str, str]] = (),
    tables: Sequence[Any] = (),
) -> dict[str, object]:
    """Compute a service on the grid of a template, write, draw and report.

    The sum comes back as output `key`. Raises RAS-06 where the rasters do not meet.
    """
    title, grid = tr(task.algorithm.title), template.grid
    grades, factors = importance_categories(), serving_factors(words)
    lines = {key: str(value) for key, value in task.provenance().items()}
    files = Files(
        given.output, given.explained or "", given.measured or "", grades, factors, "", lines
    )
    served = serve(on_grid_of(template, rasters), service, files, task.feedback)
    sources = [(one.name, resampling_of(one, grid)) for one in rasters]
    told = Serving(title, served, service.measures, sources, words, facts, tables)
    notes = serving_notes(told)
    for note in notes:
        task.warn(note)
    _load(given, task, words, grades, factors)
    if given.report or given.workbook:
        picture = category_picture(given.output, grades, title)
        report = serving_report(told, notes, task.provenance(), picture)
        write_report(report, given.report, given.workbook)
    return {key: sum(served.amounts.values()), "N_CELLS": served.found.graded}


def _load(given: Any, task: Any, words: Words, grades: Any, factors: Any) -> None:
    title = tr(task.algorithm.title)
    if given.measured:
        on_load(task.context, given.measured, tr(words.amount), task.history())
    on_load(task.context, given.output, title, task.finish(named(grades), ready_to_print(title)))
    if given.explained:
        done = task.finish(named(factors))
        on_load(task.context, given.explained, tr("Factor that decided"), done)
