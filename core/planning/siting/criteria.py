"""The criteria of a comparison from the table `site_criteria` or a planner's own one."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Optional

from ...errors import Problem
from ...standards.tables import Table, listed

COST, BENEFIT = "cost", "benefit"
MEASURES = ("share", "decisive", "class", "three_class", "slope", "distance")
FAILS = "fail"


@dataclass(frozen=True)
class Criterion:
    """One criterion: `measure` of `subject`; less is better for a cost, more for a benefit.

    `veto` is `fail` (the review's check of the subject fails) or a limit of the value; `target`
    is the value that counts in full. Weights are not negative and need not sum to 1.
    """

    id: str
    name_cn: str
    name_en: str
    measure: str
    subject: tuple[str, ...]
    direction: str
    weight: float
    target: Optional[float]
    veto: str
    basis: str
    unit: str

    @property
    def veto_limit(self) -> Optional[float]:
        """Return the value over (a cost) or under which (a benefit) a site is vetoed."""
        return float(self.veto) if self.veto and self.veto != FAILS else None


def criteria_of(rows: Table) -> list[Criterion]:
    """Return the criteria of a table; SITE-01 names a wrong cell, SITE-02 tells of no weight."""
    found = [_criterion(number, row) for number, row in enumerate(rows.rows, start=1)]
    names = [one.id for one in found]
    for number, name in enumerate(names, start=1):
        if not name or names.index(name) != number - 1:
            raise Problem("SITE-01", row=number, column="criterion", value=name)
    if not any(one.weight for one in found):
        raise Problem("SITE-02")
    return found


def _criterion(number: int, row: dict[str, str]) -> Criterion:
    for column, known in (("measure", MEASURES), ("direction", (COST, BENEFIT))):
        if row[column] not in known:
            raise Problem("SITE-01", row=number, column=column, value=row[column])
    weight = _number(number, row, "weight")
    target = _number(number, row, "target") if row["target"] else None
    if row["veto"] not in ("", FAILS):
        _number(number, row, "veto")
    return Criterion(
        row["criterion"],
        row["name_cn"],
        row["name_en"],
        row["measure"],
        tuple(listed(row["subject"])),
        row["direction"],
        weight,
        target,
        row["veto"],
        row["basis"],
        row["unit"],
    )


def _number(number: int, row: dict[str, str], column: str) -> float:
    try:
        value = float(row[column])
    except ValueError as error:
        raise Problem("SITE-01", row=number, column=column, value=row[column]) from error
    if not isfinite(value) or value < 0:
        raise Problem("SITE-01", row=number, column=column, value=row[column])
    return value
