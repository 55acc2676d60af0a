"""What projects take: lots of cropland of one kind and grade, the kinds that count, the yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

from ...errors import Problem
from ...standards.tables import Table, listed

SQUARE_METRES_OF_MU = 10_000 / 15
PADDY, EVERY_KIND = "0101", "*"
BEST, WORST = 1, 15  # grades of GB/T 28407-2012


@dataclass(frozen=True)
class Lot:
    """Cropland of one project, class and grade: `area` in hundredths of a m², ridges deducted.

    `grade` is None where it is not known. `kind` is the kind of occupation (非农建设 …).
    """

    project: str
    code: str
    grade: Optional[int]
    area: int
    kind: str = ""

    @property
    def paddy(self) -> bool:
        """Tell whether the lot is paddy (0101 and its K codes)."""
        return self.code.startswith(PADDY)


@dataclass(frozen=True)
class Mode:
    """Which occupations have to be balanced, and whether a net increase caps the supplements."""

    id: str
    kinds: tuple[str, ...]
    capped: bool
    basis: str
    confidence: str

    def counts(self, kind: str) -> bool:
        """Tell whether an occupation of this kind counts; one without a kind always does."""
        return not kind or EVERY_KIND in self.kinds or kind in self.kinds


def mode_of(rows: Table, mode: str) -> Mode:
    """Return a mode of the table `farmland_balance_modes`; FBL-01 if it has none of that name."""
    row = rows.by("mode").get(mode)
    if row is None:
        raise Problem("FBL-01", mode=mode, known=", ".join(rows.by("mode")))
    capped = row["capped"] == "yes"
    return Mode(mode, tuple(listed(row["kinds"])), capped, row["basis"], row["confidence"])


@dataclass(frozen=True)
class Yields:
    """Grain capacity in kg per 亩 by grade (标准粮)."""

    by_grade: Mapping[int, float]

    @classmethod
    def of(cls, rows: Table) -> Yields:
        """Return the yields of a table; FBL-02 names a grade that is missing or no number."""
        found = {}
        for grade in range(BEST, WORST + 1):
            row = rows.by("grade").get(str(grade), {})
            try:
                found[grade] = float(row.get("kg_per_mu", ""))
            except ValueError as error:
                raise Problem("FBL-02", grade=grade, value=row.get("kg_per_mu", "")) from error
            if not 0 <= found[grade] < float("inf"):
                raise Problem("FBL-02", grade=grade, value=row["kg_per_mu"])
        return cls(found)

    def capacity(self, area: int, grade: Optional[int]) -> float:
        """Return kg of an area in hundredths of a m²; 0 where the grade is not known."""
        if grade is None:
            return 0.0
        return area / 100 / SQUARE_METRES_OF_MU * self.by_grade[grade]


def grade_of(value: object) -> Optional[int]:
    """Return a grade from 1 to 15, None for what is no such grade."""
    try:
        number = float(str(value).strip().rstrip("等"))
    except ValueError:
        return None
    return int(number) if number.is_integer() and BEST <= number <= WORST else None
