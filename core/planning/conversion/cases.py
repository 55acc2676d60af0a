"""The cases of 基数转换 in which what was approved stands above what was surveyed.

Source: 自然资办函〔2021〕907号, as the table `base_conversion_cases`: to which land a case applies,
which class it gives, and whether it needs the number of a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ...geometry.polygons import PolygonLayer
from ...standards.tables import Table, listed, preset_or_table

APPROVED, ORIGINAL = "approved", "original"
ANY, BUILT, NOT_BUILT, ATTRIBUTE = "any", "construction", "not_construction", "czcsxm:"
REQUIRED = "required"


@dataclass(frozen=True)
class ConversionCase:
    """One case: `applies_to` land, takes its class from `code_from`, in that order."""

    id: str
    name: str
    applies_to: str
    code_from: tuple[str, ...]
    needs_document: bool
    basis: str
    confidence: str

    def applies(self, construction: Optional[bool], attribute: str) -> bool:
        """Tell whether the case is about surveyed land of this kind and 城镇村属性码.

        Where nobody can say what is 建设用地 the case applies.
        """
        if self.applies_to.startswith(ATTRIBUTE):
            return attribute in listed(self.applies_to[len(ATTRIBUTE) :])
        wanted = {BUILT: True, NOT_BUILT: False}.get(self.applies_to)
        return wanted is None or construction is None or construction == wanted


@dataclass(frozen=True)
class CaseLayer:
    """The polygons of a case; their columns are as long as the layer, '' where they say nothing.

    `approved` are codes of the target system, `original` of the source system; `documents` the
    numbers of the approvals (依据文号); `historic` marks land whose surveyed class is kept.
    """

    case: ConversionCase
    layer: PolygonLayer
    approved: Sequence[str]
    original: Sequence[str]
    documents: Sequence[str]
    historic: Sequence[bool]


def conversion_cases(preset: str = "") -> tuple[dict[str, ConversionCase], Table]:
    """Return the cases by id and the table they are from, the shipped or the planner's own."""
    rows = preset_or_table("base_conversion_cases", preset)
    return {row["case"]: _case(row) for row in rows.rows}, rows


def _case(row: dict[str, str]) -> ConversionCase:
    return ConversionCase(
        row["case"],
        row["name"],
        row["applies_to"],
        tuple(listed(row["code_from"])),
        row["document"] == REQUIRED,
        row["basis"],
        row["confidence"],
    )
