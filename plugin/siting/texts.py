"""What the comparison's ids are called in the reader's language."""

from __future__ import annotations

from ...core.planning.siting import Criterion
from ..i18n import N_, tr
from ..review.texts import is_chinese

NORMALISED = {
    "min_max": N_("range of the sites (min-max)"),
    "target": N_("target values, else the range"),
}
DIRECTIONS = {"cost": N_("less is better"), "benefit": N_("more is better")}


def criterion_title(one: Criterion) -> str:
    """Return a criterion's name."""
    return one.name_cn if is_chinese() else one.name_en


def rank_text(rank: object) -> str:
    """Return a rank, or that the site is vetoed."""
    return tr("vetoed") if rank is None else str(rank)
