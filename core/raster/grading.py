"""Numbers graded by limits, as the standards write them: each limit belongs to one side of it.

A limit is compared in the raster's own kind of number, so that a cell that holds 0.1 as 32 bits
stands on the limit 0.1 and falls on the side that the table says. Grade 0 is no value.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any, Iterator, Sequence, Tuple

import numpy as np

from ..errors import Problem

NOTHING = 0
MOST_GRADES = 255
LOOKED_UP = 2
"""Up to how many bytes whole numbers are graded by looking them up."""


@dataclass(frozen=True)
class Step:
    """Numbers from `lower` to `upper` that have a grade; infinite where there is no limit."""

    grade: int
    label: str
    lower: float = -inf
    upper: float = inf
    lower_closed: bool = True
    upper_closed: bool = False

    def __str__(self) -> str:
        left, right = "[" if self.lower_closed else "(", "]" if self.upper_closed else ")"
        return f"{left}{self.lower:g}, {self.upper:g}{right}"


@dataclass(frozen=True)
class Scale:
    """Steps of one factor in the order of their numbers, with the unit the limits are in."""

    name: str
    unit: str
    steps: Tuple[Step, ...]
    source: str = ""
    confidence: str = ""

    @classmethod
    def of(cls, name: str, unit: str, steps: Sequence[Step], **more: str) -> Scale:
        """Return the scale with its steps put in order; see `refuse`."""
        ordered = sorted(steps, key=lambda step: (step.lower, step.upper))
        scale = cls(name, unit, tuple(ordered), **more)
        scale.refuse()
        return scale

    def refuse(self) -> None:
        """Raise Problem RAS-20 to RAS-22 unless every number between the ends has one grade.

        RAS-20: a step that holds nothing, or a grade out of 1–255; RAS-21: two steps overlap;
        RAS-22: there is a gap between two.
        """
        for step in self.steps:
            empty = step.lower == step.upper and not (step.lower_closed and step.upper_closed)
            if not step.lower <= step.upper or empty or not 0 < step.grade <= MOST_GRADES:
                raise Problem("RAS-20", name=self.name, step=str(step), grade=step.grade)
        for one, other in zip(self.steps, self.steps[1:]):
            on_both, on_none = _at_the_limit(one, other)
            if other.lower < one.upper or on_both:
                raise Problem("RAS-21", name=self.name, first=str(one), second=str(other))
            if other.lower > one.upper or on_none:
                raise Problem("RAS-22", name=self.name, first=str(one), second=str(other))

    def grade(self, data: Any, valid: Any) -> Any:
        """Return the grade of every cell as uint8; 0: no value, or none that a step holds."""
        kind = data.dtype
        if kind.kind in "iu" and kind.itemsize <= LOOKED_UP:
            least = np.iinfo(kind).min
            found = self._looked_up(kind)[data.astype(np.int32) - least]
        else:
            found = self._searched(data)
        found[~valid] = NOTHING
        return found

    def outside(self, data: Any, valid: Any) -> int:
        """Return how many values no step holds."""
        return int(((self.grade(data, valid) == NOTHING) & valid).sum())

    def _looked_up(self, kind: Any) -> Any:
        bounds = np.iinfo(kind)
        return self._searched(np.arange(bounds.min, bounds.max + 1, dtype=np.float64))

    def _searched(self, data: Any) -> Any:
        """Return grades; a number at a limit belongs to the step that is closed there."""
        kind = data.dtype.type if data.dtype.kind == "f" else np.float64
        cuts = np.array([_first(step, kind) for step in self.steps], kind)
        last = self.steps[-1]
        top = np.array([_beyond(last, kind)], kind)
        grades = np.array([NOTHING, *(step.grade for step in self.steps), NOTHING], np.uint8)
        return grades[np.searchsorted(np.concatenate([cuts, top]), data, side="right")]

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)


def _at_the_limit(one: Step, other: Step) -> Tuple[bool, bool]:
    """Tell whether both steps hold the limit between them, and whether neither does."""
    if one.upper != other.lower:
        return False, False
    return one.upper_closed and other.lower_closed, not (one.upper_closed or other.lower_closed)


def _first(step: Step, kind: Any) -> Any:
    """Return the first number of a kind that a step holds."""
    limit = kind(step.lower)
    return limit if step.lower_closed or np.isinf(limit) else np.nextafter(limit, kind(inf))


def _beyond(step: Step, kind: Any) -> Any:
    """Return the first number of a kind beyond a step; NaN sorts behind every number."""
    limit = kind(step.upper)
    if np.isinf(limit):
        return kind(np.nan)
    return np.nextafter(limit, kind(inf)) if step.upper_closed else limit
