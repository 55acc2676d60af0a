"""The accounts of projects (three balances) and the ledger of the pool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from .allocation import LEAST_CAPACITY, Draw
from .pool import Judged
from .taken import Lot, Yields


@dataclass(frozen=True)
class Account:
    """One project: taken and supplemented; areas in hundredths of a m², capacity in kg.

    Mean grades are weighted by area (None where no grade is known); `ungraded` is taken land
    without a grade, whose capacity cannot be balanced.
    """

    project: str
    area: int
    paddy: int
    capacity: float
    given_area: int
    given_paddy: int
    given_capacity: float
    grade: Optional[float]
    given_grade: Optional[float]
    ungraded: int

    @property
    def short_area(self) -> int:
        """Return the area that is lacking."""
        return max(self.area - self.given_area, 0)

    @property
    def short_paddy(self) -> int:
        """Return the paddy that is lacking."""
        return max(self.paddy - self.given_paddy, 0)

    @property
    def short_capacity(self) -> float:
        """Return the kg that are lacking."""
        short = self.capacity - self.given_capacity
        return short if short >= LEAST_CAPACITY else 0.0

    @property
    def balanced(self) -> bool:
        """Tell whether all three balances close and every grade is known."""
        return not (self.short_area or self.short_paddy or self.short_capacity or self.ungraded)


@dataclass(frozen=True)
class Ledger:
    """One entry of the pool before and after: hundredths of a m² and kg."""

    judged: Judged
    area: int
    paddy: int
    capacity: float
    used_area: int
    used_paddy: int
    used_capacity: float

    @property
    def left_area(self) -> int:
        """Return the area that is left."""
        return self.area - self.used_area

    @property
    def left_paddy(self) -> int:
        """Return the paddy that is left: what is drawn of a paddy entry is no longer there."""
        return self.paddy - self.used_paddy

    @property
    def left_capacity(self) -> float:
        """Return the kg that are left, never a rounding error under 0."""
        return max(self.capacity - self.used_capacity, 0.0)


def accounts(
    projects: Sequence[str],
    lots: Sequence[Lot],
    draws: Sequence[Draw],
    pool: Sequence[Judged],
    yields: Yields,
) -> list[Account]:
    """Return the account of every project, those that take no cropland among them."""
    grades = {one.entry.id: one.entry.grade for one in pool}
    return [_account(project, lots, draws, grades, yields) for project in projects]


def _account(
    project: str,
    lots: Sequence[Lot],
    draws: Sequence[Draw],
    grades: dict[str, Optional[int]],
    yields: Yields,
) -> Account:
    own = [lot for lot in lots if lot.project == project]
    drawn = [draw for draw in draws if draw.project == project]
    return Account(
        project,
        sum(lot.area for lot in own),
        sum(lot.area for lot in own if lot.paddy),
        sum(yields.capacity(lot.area, lot.grade) for lot in own),
        sum(draw.area for draw in drawn),
        sum(draw.paddy for draw in drawn),
        sum(draw.capacity for draw in drawn),
        _mean([(lot.grade, lot.area) for lot in own]),
        _mean([(grades[draw.entry], draw.area) for draw in drawn]),
        sum(lot.area for lot in own if lot.grade is None),
    )


def _mean(graded: Sequence[tuple[Optional[int], int]]) -> Optional[float]:
    known = [(grade, area) for grade, area in graded if grade is not None and area]
    whole = sum(area for _, area in known)
    return sum(grade * area for grade, area in known) / whole if whole else None


def ledger(pool: Sequence[Judged], draws: Sequence[Draw], yields: Yields) -> list[Ledger]:
    """Return every entry of the pool with what was drawn of it."""
    found = []
    for one in pool:
        own = [draw for draw in draws if draw.entry == one.entry.id]
        area = one.entry.area
        used = sum(draw.area for draw in own)
        found.append(
            Ledger(
                one,
                area,
                area if one.entry.paddy else 0,
                yields.capacity(area, one.entry.grade),
                used,
                used if one.entry.paddy else 0,
                sum(draw.capacity for draw in own),
            )
        )
    return found
