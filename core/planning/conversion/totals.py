"""What a conversion does to the areas: the matrix from → to, grounds, construction land; m²."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import fsum
from typing import Iterable, Optional, Sequence

from ...rounding import half_up
from .pieces import Piece
from .systems import CodeSystem

RIDGES, RIDGE_NAME = "KCMJ", "田坎"


@dataclass(frozen=True)
class Flow:
    """Land from one class to another on one ground; `document` is its 依据文号."""

    source: str
    target: str
    ground: str
    ground_name: str
    document: str
    state: str
    count: int
    area: float


@dataclass(frozen=True)
class Construction:
    """Construction land as surveyed, by the crosswalk alone, and with cases and themes."""

    before: Optional[float]
    by_crosswalk: Optional[float]
    after: Optional[float]


def flows(pieces: Sequence[Piece], ridge: str) -> list[Flow]:
    """Return all land by class, class, ground and document; `ridge` is the target's 田坎.

    Ridges stand apart from the cropland they were taken off.
    """
    grouped: defaultdict[tuple[str, ...], list[float]] = defaultdict(list)
    for piece in pieces:
        about = (piece.ground, piece.ground_name, piece.document, piece.state)
        key = (piece.source, piece.code, *about)
        grouped[key].append(half_up(piece.area - piece.ridge, 2))
        if piece.ridge:
            grouped[piece.source, ridge, RIDGES, RIDGES, "", piece.state].append(piece.ridge)
    found = [
        Flow(key[0], key[1], key[2], key[3], key[4], key[5], len(areas), half_up(fsum(areas), 2))
        for key, areas in grouped.items()
    ]
    return sorted(found, key=lambda one: (one.source, one.target, one.ground, one.document))


def ridge_class(system: CodeSystem) -> str:
    """Return the code of 田坎 in a system: 2303 of the plan, 1203 of the survey."""
    return next((one.code for one in system.classes.values() if one.name == RIDGE_NAME), "")


def construction(pieces: Sequence[Piece], source: CodeSystem, target: CodeSystem) -> Construction:
    """Return the construction land of the three stages, m²; None where it cannot be said."""
    return Construction(
        _stage(pieces, source, "source"),
        _stage(pieces, target, "by_crosswalk"),
        _stage(pieces, target, "code"),
    )


def _stage(pieces: Iterable[Piece], system: CodeSystem, attribute: str) -> Optional[float]:
    areas = []
    for piece in pieces:
        built = system.is_construction(getattr(piece, attribute), piece.position)
        if built is None and system.clean(getattr(piece, attribute)) in system.classes:
            return None
        if built:
            areas.append(piece.area)
    return half_up(fsum(areas), 2)
