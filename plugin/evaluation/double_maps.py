"""The maps of the double evaluation: which categories each has."""

from __future__ import annotations

from typing import Sequence

from ...core.evaluation.factors import Factor
from ...core.evaluation.space import (
    ECOLOGY_KEPT,
    FARMLAND_KEPT,
    GOOD_POTENTIAL,
    SOME_POTENTIAL,
    UNFIT,
    USED,
    Conflict,
    conflicts,
)
from ...core.raster.output import Category
from ..i18n import N_, tr
from ..review.texts import is_chinese
from .double_report import Map
from .factor_report import ALARMING, FACTOR_COLOURS, grade_categories
from .service_report import importance_categories
from .suitability_report import result_categories

LONGEST = len(FACTOR_COLOURS)
POTENTIAL = {
    GOOD_POTENTIAL: (N_("Potential on suitable ground"), (26, 150, 65)),
    SOME_POTENTIAL: (N_("Potential on moderately suitable ground"), (166, 217, 106)),
    USED: (N_("In use already"), (253, 191, 111)),
    FARMLAND_KEPT: (N_("Permanent basic farmland"), (255, 255, 120)),
    ECOLOGY_KEPT: (N_("Extreme ecological importance"), (31, 120, 80)),
    UNFIT: (N_("Unsuitable"), (215, 215, 215)),
}


def potential_categories() -> list[Category]:
    """Return potential and why there is none, in the reader's language."""
    return [Category(code, tr(name), colour) for code, (name, colour) in POTENTIAL.items()]


def conflict_name(one: Conflict) -> str:
    """Return a kind of conflict in the reader's language."""
    return one.title if is_chinese() else one.english


def conflict_categories(kinds: Sequence[Conflict]) -> list[Category]:
    """Return kinds of conflict by their number."""
    shift = 5  # colours that no other map of the chain begins with
    return [
        Category(one.code, conflict_name(one), FACTOR_COLOURS[(one.code + shift) % LONGEST])
        for one in kinds
    ]


def conflict_map(title: str, path: str) -> Map:
    """Return a map of conflicts."""
    return Map(tr(title), path, conflict_categories(conflicts()), tr("Kind of conflict"), title)


def importance_map(title: str, path: str) -> Map:
    """Return a map of importance."""
    return Map(tr(title), path, importance_categories(), tr("Grade of importance"), title)


def sensitivity_map(title: str, path: str) -> Map:
    """Return a map of sensitivity."""
    grades = grade_categories(Factor.load("sensitivity"), ALARMING[1::2])
    return Map(tr(title), path, grades, tr("Sensitivity"), title)


def suitability_map(title: str, path: str) -> Map:
    """Return a map of suitability."""
    return Map(tr(title), path, result_categories(), tr("Suitability"), title)


def factor_map(title: str, path: str, factor: str) -> Map:
    """Return a map of the grades of a factor."""
    return Map(tr(title), path, grade_categories(Factor.load(factor)), "", title)


def potential_map(title: str, path: str) -> Map:
    """Return a map of potential."""
    return Map(tr(title), path, potential_categories(), tr("Category"), title)
