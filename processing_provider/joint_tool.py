"""How tools run that grade several factors of the same cells and bring them together."""

from __future__ import annotations

from typing import Any, Callable, Mapping, Optional, Sequence

from ..core.errors import Problem
from ..core.evaluation.factors import Factor, Measure
from ..core.evaluation.joint import Combine, Derived, joint, worst
from ..core.raster.grid import Grid
from ..core.raster.source import CLASS, MEASURE
from ..core.standards.tables import table
from ..plugin.evaluation.factor_report import factor_name
from ..plugin.i18n import N_
from ..plugin.rasters.sources import raster_of
from .graded_tool import run_graded

DECIDING = N_("The factor with the worst grade or the greatest part, the first of equals.")


def measure_named(code: str, steps: str = "") -> Measure:
    """Return the factor of a code with its steps, or the measure where it has none."""
    graded = table("suitability_factors").by("factor")[code]["kind"] != "input"
    return Factor.load(code, steps) if graded else Measure.named(code)


def of_them(layers: Mapping[str, Any], steps: str = "") -> dict[str, Measure]:
    """Return the factors whose layers are given; EVA-19 where none is."""
    given = {code: measure_named(code, steps) for code, layer in layers.items() if layer}
    if not given:
        names = ", ".join(factor_name(Measure.named(code)) for code in layers)
        raise Problem("EVA-19", names=names)
    return given


def run_joint(
    given: Any,
    task: Any,
    layers: Mapping[str, Any],
    combine: Callable[[Sequence[str]], Combine] = lambda _: worst,
    *,
    classes: Sequence[str] = (),
    derived: Optional[Callable[[Grid], Mapping[str, Any]]] = None,
    halo: Callable[[Grid], int] = lambda _: 0,
    final: Optional[Factor] = None,
    **more: Any,
) -> dict[str, object]:
    """Grade the layers that are given, by factor, and combine them.

    `combine` is told which factors there are; `classes` are rasters of codes; `derived` makes what
    a factor grades of a raster (by factor), which needs `halo` cells around.
    """
    steps = given.steps if "steps" in task.algorithm.declared else ""
    measures = of_them(layers, steps)
    rasters = [raster_of(layers[code], CLASS if code in classes else MEASURE) for code in measures]
    grid = rasters[0].grid
    order = list(measures)
    made = derived(grid) if derived else {}
    makers: Derived = {order.index(code): make for code, make in made.items() if code in order}
    more.setdefault("note", DECIDING)
    work = joint(list(measures.values()), combine(order), makers)
    return run_graded(
        given, task, rasters, list(measures.values()), work, halo(grid), final=final, **more
    )
