"""Deduction of ridges between fields from cropland parcels (田坎扣除).

KCMJ = round(TBMJ × KCXS, 2), TBDLMJ = TBMJ − KCMJ (TD/T 1055-2019, TD/T 1057-2020). Which
parcels have ridges to deduct is the table `ridge_deduction`: cropland steeper than 2°. The
coefficient KCXS is a county's own, by slope class (GDPDJB) and kind of cropland (GDLX).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..rounding import rounded
from ..standards.tables import Table, preset_or_table

RULES = "ridge_deduction"
COEFFICIENT_DECIMALS = 4
NO_COEFFICIENT, NOT_CROPLAND, BAD_COEFFICIENT, UNKNOWN_SLOPE, UNKNOWN_KIND = (
    "no_coefficient",
    "not_cropland",
    "bad_coefficient",
    "unknown_slope",
    "unknown_kind",
)
FLAT = "1"


@dataclass(frozen=True)
class Cropland:
    """What decides about one parcel's ridges; texts as in the fields of DLTB, '' for NULL."""

    dlbm: str
    slope: str
    kind: str
    stated: Optional[float]


@dataclass
class Deduction:
    """By parcel: coefficient, m² deducted, m² left, class deducted; row numbers by finding."""

    coefficients: Any
    deducted: Any
    left: Any
    classes: List[str]
    findings: Dict[str, List[int]] = field(default_factory=dict)


class RidgeRules:
    """Which classes and slopes have ridges, and the kinds of cropland that are known."""

    def __init__(self, rows: Table) -> None:
        self.rows = rows
        self._class_of = {(row["DLBM"], row["GDPDJB"]): row["KCDLBM"] for row in rows.rows}
        self._cropland = {row["DLBM"] for row in rows.rows}
        self._slopes = {row["GDPDJB"] for row in rows.rows} | {FLAT}
        self._kinds = {row["GDLX"] for row in rows.rows}

    @classmethod
    def load(cls, preset: str = "") -> RidgeRules:
        """Return the shipped rules or the planner's own."""
        return cls(preset_or_table(RULES, preset))

    def deducted_class(self, parcel: Cropland) -> str:
        """Return the class that ridges of a parcel count as, '' where none are deducted."""
        return self._class_of.get((parcel.dlbm, parcel.slope), "")

    def finding(self, parcel: Cropland, coefficient: Optional[float]) -> str:
        """Return what is wrong with a parcel's attributes, '' if nothing is."""
        if coefficient is not None and not 0 <= coefficient < 1:
            return BAD_COEFFICIENT
        if parcel.dlbm in self._cropland and parcel.slope not in self._slopes:
            return UNKNOWN_SLOPE
        if not self.deducted_class(parcel):
            return NOT_CROPLAND if parcel.stated else ""
        if parcel.kind not in self._kinds:
            return UNKNOWN_KIND
        return NO_COEFFICIENT if coefficient is None else ""


def ridge_deduction(
    areas: Sequence[float],
    parcels: Sequence[Cropland],
    coefficients: Mapping[Tuple[str, str], float],
    rules: RidgeRules,
) -> Deduction:
    """Return what is deducted of every parcel's area (m², rounded to 0.01).

    `coefficients` holds KCXS by (GDPDJB, GDLX) and goes before the one a parcel states. A parcel
    with a finding that leaves its coefficient in doubt is not deducted, and is named.
    """
    factors = np.zeros(len(parcels))
    classes = [""] * len(parcels)
    findings: Dict[str, List[int]] = {}
    for at, parcel in enumerate(parcels):
        coefficient = coefficients.get((parcel.slope, parcel.kind), parcel.stated)
        finding = rules.finding(parcel, coefficient)
        if finding:
            findings.setdefault(finding, []).append(at)
        usable = finding in ("", UNKNOWN_KIND) and coefficient is not None
        if usable and rules.deducted_class(parcel) and coefficient:
            factors[at], classes[at] = coefficient, rules.deducted_class(parcel)
    wholes = np.asarray(areas, np.float64)
    factors = rounded(factors, COEFFICIENT_DECIMALS)
    taken = rounded(wholes * factors)
    return Deduction(factors, taken, rounded(wholes - taken), classes, findings)
