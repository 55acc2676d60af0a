"""What the tools that learn from occurrences declare and tell alike."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ..core.evaluation.evidence.gathering import Occurrences
from ..core.evaluation.evidence.written import Written
from ..core.raster.source import CLASS
from ..plugin.i18n import N_, tr
from ..plugin.rasters.sources import raster_of
from ..plugin.rasters.styles import RISING
from .declare import Declared, number, raster, raster_out, source

POINTS = [QgsProcessing.SourceType.TypeVectorPoint]


def occurrences_in(key: str = "POINTS", label: str = N_("Occurrences"), **more: Any) -> Declared:
    """The points of known occurrences."""
    help = more.pop("help", N_("Points in any CRS; several in one cell count once."))
    return source(key, label, POINTS, help=help, **more)


def study_area_in(
    help: str = N_("Cells that are not 0. Left empty, all ground that any layer has data on."),
) -> Declared:
    """The raster of the study area; None where not given."""
    return raster("MASK", N_("Study area"), optional=True, help=help)


def deciding_out() -> Declared:
    """The raster of the layer that decided each cell."""
    return raster_out(
        "EXPLAIN",
        N_("Layer that decided"),
        optional=True,
        made=True,
        help=N_("The layer with the greatest weight, for or against, in every cell."),
    )


def folds_in() -> tuple[Declared, Declared]:
    """How many folds of blocks are predicted by the others, and how large blocks are."""
    return (
        number(
            "FOLDS",
            N_("Folds of the cross-validation"),
            0,
            whole=True,
            low=0,
            high=50,
            advanced=True,
            help=N_("5 or 10, say; 0 and 1: no cross-validation. Each fold costs one more run."),
        ),
        number(
            "BLOCK",
            N_("Side of the blocks (m)"),
            5000.0,
            low=1.0,
            advanced=True,
            help=N_("Ground is left out in squares, as neighbours are alike."),
        ),
    )


def mask_of(given: Any) -> Any:
    """Return the raster of the study area, None where not given."""
    return raster_of(given.mask, CLASS) if given.mask else None


def written_to(given: Any, task: Any, main: str, layers: int, deviation: str = "") -> Written:
    """Return where results go, with colours of the layers and the provenance."""
    colours = [RISING[at % len(RISING)] for at in range(layers)]
    lines = {key: str(value) for key, value in task.provenance().items()}
    return Written(main, given.explained or "", deviation, lines, colours)


def occurrence_notes(found: Occurrences, inside: Any) -> list[str]:
    """Return what the planner has to know of the occurrences."""
    outside = found.outside + int((~inside).sum())
    notes = []
    if outside:
        told = tr("Left out, as they lie outside of the study area: {count} of {all} occurrences.")
        notes.append(told.format(count=outside, all=found.given))
    if found.shared:
        told = tr("Counted once, as they share a cell with another one: {count} occurrences.")
        notes.append(told.format(count=found.shared))
    return notes
