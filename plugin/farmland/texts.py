"""What the balance's ids are called in the reader's language."""

from __future__ import annotations

from typing import Mapping

from ...core.planning.farmland import Draw, SupplementRule
from ..i18n import N_, tr
from ..review.texts import is_chinese

MODES = {
    "construction": N_("Non-agricultural construction alone"),
    "unified": N_("All kinds of occupation in one balance (2024, likely)"),
}
REASONS = {
    "same": N_("the same grade"),
    "better": N_("better by {steps} grades, the nearest that is left"),
    "worse": N_("worse by {steps} grades: nothing as good is left"),
    "ungraded": N_("the grade taken is not known"),
    "capacity": N_("capacity alone, for grain that is still lacking"),
}


def reason_text(draw: Draw) -> str:
    """Return why an entry was drawn."""
    return tr(REASONS[draw.why]).format(steps=abs(draw.difference or 0))


def rule_name(rule: SupplementRule) -> str:
    """Return a supplement rule's name."""
    return rule.name_cn if is_chinese() else rule.name_en


def named_row(row: Mapping[str, str], column: str) -> str:
    """Return a cell of a table with texts in both languages."""
    return row[f"{column}_cn" if is_chinese() else f"{column}_en"]
