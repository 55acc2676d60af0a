"""Which supplements are drawn for which lot: deterministic, each draw with its reason.

First every lot, in the order of the projects, paddy and better grades before the rest, takes
area: from entries that are as good or better with the smallest difference of grade, then from
worse ones; paddy lots take paddy alone, dry lots take paddy last. Then projects that lack
grain capacity draw it from what is left, the best grade first (国土资规〔2017〕13号 settles
area, paddy and capacity apart). Areas are whole hundredths of a m², so nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ...feedback import Feedback, Silent, watched
from .pool import Entry, Judged
from .taken import BEST, WORST, Lot, Yields

SAME_GRADE, BETTER, WORSE, UNGRADED, CAPACITY = "same", "better", "worse", "ungraded", "capacity"
LEAST_CAPACITY = 0.005  # kg; less is 0.00 in print


@dataclass(frozen=True)
class Draw:
    """What one lot draws from one entry: hundredths of a m² and kg; `why` names the reason.

    A draw of capacity alone has no area and no lot.
    """

    project: str
    entry: str
    area: int
    paddy: int
    capacity: float
    why: str
    difference: Optional[int] = None
    lot: Optional[Lot] = None


class _Left:
    """What is left of an entry."""

    def __init__(self, entry: Entry, yields: Yields) -> None:
        self.entry, self.grade = entry, entry.grade or WORST
        self.area = entry.area
        self.capacity = yields.capacity(entry.area, entry.grade)


def allocate(
    lots: Sequence[Lot],
    pool: Sequence[Judged],
    yields: Yields,
    cap: Optional[int] = None,
    feedback: Optional[Feedback] = None,
) -> list[Draw]:
    """Return the draws in their order; `cap` limits their area in hundredths of a m²."""
    left = [_Left(one.entry, yields) for one in pool if one.eligible]
    budget = sum(one.area for one in left) if cap is None else cap
    projects = list(dict.fromkeys(lot.project for lot in lots))
    order = sorted(
        lots,
        key=lambda lot: (projects.index(lot.project), not lot.paddy, lot.grade or WORST, lot.code),
    )
    draws: list[Draw] = []
    for lot in watched(order, feedback or Silent(), every=16):
        wanted = min(lot.area, budget)
        drawn = _for_lot(lot, wanted, left, yields)
        budget -= sum(one.area for one in drawn)
        draws += drawn
    for project in projects:
        draws += _capacity(project, lots, draws, left, yields)
    return draws


def _for_lot(lot: Lot, wanted: int, left: Sequence[_Left], yields: Yields) -> list[Draw]:
    drawn = []
    usable = [one for one in left if one.area > 0 and (one.entry.paddy or not lot.paddy)]
    for one in sorted(usable, key=lambda entry: _preference(lot, entry)):
        if wanted <= 0:
            break
        area = min(wanted, one.area)
        capacity = yields.capacity(area, one.grade)
        one.area -= area
        one.capacity -= capacity
        wanted -= area
        why, difference = _reason(lot, one)
        paddy = area if one.entry.paddy and lot.paddy else 0
        drawn.append(Draw(lot.project, one.entry.id, area, paddy, capacity, why, difference, lot))
    return drawn


def _preference(lot: Lot, one: _Left) -> tuple[bool, bool, int, str]:
    """Return the order of entries: worse last, paddy for dry lots last, nearest grade first."""
    difference = one.grade - (lot.grade or BEST)
    return difference > 0, one.entry.paddy != lot.paddy, abs(difference), one.entry.id


def _reason(lot: Lot, one: _Left) -> tuple[str, Optional[int]]:
    if lot.grade is None:
        return UNGRADED, None
    difference = one.grade - lot.grade
    if difference == 0:
        return SAME_GRADE, 0
    return (WORSE if difference > 0 else BETTER), difference


def _capacity(
    project: str,
    lots: Sequence[Lot],
    draws: Sequence[Draw],
    left: Sequence[_Left],
    yields: Yields,
) -> list[Draw]:
    """Return draws of capacity alone for a project whose draws yield less than it takes."""
    taken = sum(yields.capacity(lot.area, lot.grade) for lot in lots if lot.project == project)
    short = taken - sum(draw.capacity for draw in draws if draw.project == project)
    drawn = []
    for one in sorted(left, key=lambda entry: (entry.grade, entry.entry.id)):
        if short < LEAST_CAPACITY:
            break
        amount = min(short, one.capacity)
        if amount >= LEAST_CAPACITY:
            one.capacity -= amount
            short -= amount
            drawn.append(Draw(project, one.entry.id, 0, 0, amount, CAPACITY))
    return drawn
